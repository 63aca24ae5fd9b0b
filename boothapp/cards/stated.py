"""A card put together from values that a code or a contact states outright, value by value."""

import re
from collections import defaultdict
from typing import Any

from boothapp import countries
from boothapp.cards import domains, links
from boothapp.cards.card import Box, Card, Found, Line, Reading, Source
from boothapp.cards.script import HAN, HANGUL, KANA, LATIN, counts, is_east_asian, script_of

EXACT = 0.98
"""Probability of a value that is stated and of the right form."""
_LIKELY = 0.85  # a telephone that is right in the country the card speaks of
_DOUBTFUL = 0.5
_POOR = 0.3

_LONGEST_NAME = 200

_BY_SCRIPT = {HAN: "CN", KANA: "JP", HANGUL: "KR"}
_FAMILY_FIRST = frozenset({"HU", "VN"})
"""Countries that write the family name first in Latin letters too."""


class Stated:
    """Values gathered one by one; telephones wait until the country is known.

    Args:
        source: Where the values come from.
        box: Where the code stands in the picture, for every line.
        side: Number of the picture.
    """

    def __init__(self, source: Source, box: Box | None = None, side: int = 0) -> None:
        self._source, self._box, self._side = source, box, side
        self._lines: list[Line] = []
        self._found: dict[str, list[Reading]] = defaultdict(list)
        self._phones: list[tuple[str, str, int]] = []

    def line(self, text: str) -> int:
        """Keep a line as it was read; return its index."""
        self._lines.append(Line(_one_line(text), self._box, 1.0, self._side, self._source))
        return len(self._lines) - 1

    def add(self, field: str, value: str, line: int, score: float = EXACT) -> None:
        """Take a value of a field; an empty one and a repeat are left out."""
        value = _one_line(value)
        if value and all(value != known.value for known in self._found[field]):
            self._found[field].append(Reading(value, score, (line,)))

    def add_both(self, field: str, text: str, line: int) -> None:
        """Take a name or company; one in two scripts gives ``field`` and ``field_other``."""
        chief, other = in_two_scripts(text)
        self.add(field, chief, line)
        self.add(f"{field}_other", other, line)

    def add_person(self, family: str, given: str, line: int, country: str = "") -> None:
        """Take a person's name in two parts, put in the order of its script and country."""
        self.add_both("name", whole_name(family, given, country), line)

    def add_phone(self, typed: str, line: int, kind: str = "") -> None:
        """Take a telephone; ``kind`` is "mobile", "fax", "whatsapp" or "" for not said."""
        typed = re.sub(r"^(?:tel|sms|callto):/*", "", typed.strip(), flags=re.IGNORECASE)
        if any(char.isdigit() for char in typed):
            self._phones.append((typed, kind, line))

    def add_email(self, typed: str, line: int) -> None:
        """Take an e-mail address, in small letters; one of the wrong form stays, as doubtful."""
        value = re.sub(r"^mailto:", "", typed.strip(), flags=re.IGNORECASE).partition("?")[0]
        self.add("email", value.casefold(), line, EXACT if _is_email(value) else _POOR)

    def add_link(self, typed: str, line: int) -> bool:
        """Take a link for what it stands for: a website, WhatsApp or WeChat; return whether it was one."""
        field, value, score = links.meaning(typed)
        if field == "whatsapp" and value.startswith("+"):
            self.add_phone(value, line, field)
        elif field:
            self.add(field, value, line, score)
        return bool(field)

    def add_country(self, typed: str, line: int) -> str:
        """Take a country by name or code; return its code, "" where there is no such country."""
        code = countries.code_of(typed.strip(" .,，")) or ""
        self.add("country", code, line)
        return code

    def has(self, field: str) -> bool:
        """Return whether there is a value of a field."""
        return bool(self._found[field])

    @property
    def text(self) -> str:
        """All lines so far."""
        return "\n".join(line.text for line in self._lines)

    def region(self) -> str:
        """Return the country stated, else that of a telephone or an own domain, else ""."""
        declared = self._found["country"][0].value if self._found["country"] else ""
        return declared or self._country_dialled() or self._country_of_domains()

    def card(self) -> Card:
        """Return the card."""
        declared, region = self.has("country"), self.region()
        if region and not declared:
            line = self._phones[0][2] if self._phones else 0
            self.add("country", region, line, 0.75)
        score = EXACT - 0.03 if declared else _LIKELY
        for typed, kind, line in self._phones:
            self._take_phone(typed, kind, line, region or self._country_of_script(), score)
        self._phones.clear()
        self._found["website"].sort(key=lambda reading: -reading.score)
        fields = {name: [Found((r,)) for r in readings] for name, readings in self._found.items()}
        return Card({name: found for name, found in fields.items() if found}, tuple(self._lines))

    def _take_phone(self, typed: str, kind: str, line: int, region: str, score: float) -> None:
        value, sure, mobile = phone_number(typed, region, score)
        if kind == "whatsapp":
            self.add("whatsapp", value, line, sure)
        elif kind == "fax":
            self.add("fax", value, line, sure)
        else:
            is_mobile = kind == "mobile" if mobile is None else mobile
            self.add("mobile" if is_mobile else "phone", value, line, sure)

    def _country_dialled(self) -> str:
        import phonenumbers  # noqa: PLC0415  slow to import

        for typed, _, _ in self._phones:
            number = _parsed(typed, "")
            if number is not None and phonenumbers.is_valid_number(number):
                code = phonenumbers.region_code_for_number(number) or ""
                if len(code) == 2:  # "001" is a number of no country
                    return code
        return ""

    def _country_of_domains(self) -> str:
        hosts = [r.value.partition("@")[2] for r in self._found["email"]]
        hosts += [r.value.partition("/")[0] for r in self._found["website"] if r.score > _DOUBTFUL]
        own = [host for host in hosts if host and not domains.is_free_mail(host)]
        codes = (domains.country_of(host) for host in own)
        return next((code for code in codes if code in countries.all_countries()), "")

    def _country_of_script(self) -> str:
        values = [r.value for readings in self._found.values() for r in readings]
        letters = counts(" ".join(values))
        return next((_BY_SCRIPT[s] for s in (KANA, HANGUL, HAN) if letters[s]), "")


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", "".join(c if c.isprintable() else " " for c in text)).strip()


def _parsed(typed: str, region: str) -> Any:  # noqa: ANN401  phonenumbers ships no types
    import phonenumbers  # noqa: PLC0415  slow to import

    digits = re.sub(r"^\s*\(?\+?\)?00(?=[1-9])", "+", typed.strip())
    try:
        return phonenumbers.parse(digits, region or None)
    except phonenumbers.NumberParseException:
        return None


def phone_number(typed: str, region: str, score: float = _LIKELY) -> tuple[str, float, bool | None]:
    """Return a telephone in E.164, the probability that it is right, and whether it is a mobile.

    Args:
        typed: The number as stated; what cannot be one comes back as it is, as doubtful.
        region: Country (ISO 3166 alpha-2) for a number without a country code, or "".
        score: Probability of a number that is right in ``region``.

    Returns:
        The mobile flag is None where the numbering plan does not say.
    """
    import phonenumbers  # noqa: PLC0415  slow to import

    kinds = phonenumbers.PhoneNumberType
    number = _parsed(typed, region)
    if number is None:
        return typed.strip(), _POOR, None
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if not phonenumbers.is_valid_number(number):
        possible = phonenumbers.is_possible_number(number)
        return (value, 0.6, None) if possible else (typed.strip(), _POOR, None)
    international = re.match(r"\s*(?:\(?\+|00)", typed) is not None
    mobile = {kinds.MOBILE: True, kinds.FIXED_LINE: False}.get(phonenumbers.number_type(number))
    return value, EXACT if international else score, mobile


def _is_email(value: str) -> bool:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415  slow to import

    try:
        validate_email(value, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True


def whole_name(family: str, given: str, country: str = "") -> str:
    """Return a person's name as it is written where he lives.

    Chinese and Korean names stand family first without a space, Hungarian and Vietnamese ones family first.
    """
    family, given = _one_line(family), _one_line(given)
    if not (family and given):
        return family or given
    if script_of(family) in {HAN, HANGUL} and script_of(given) in {HAN, HANGUL}:
        return family + given
    family_first = country in _FAMILY_FIRST or is_east_asian(family)
    return f"{family} {given}" if family_first else f"{given} {family}"


def in_two_scripts(text: str) -> tuple[str, str]:
    """Return a name written in Latin letters and another script as those two parts, Latin first.

    What changes script more than once ("深圳ABC科技有限公司") or in one script alone is returned whole.
    """
    text = _one_line(text)
    if len(text) > _LONGEST_NAME:
        return text, ""
    for at in re.finditer(r"[\s/|(（,，;；-]+", text):
        one, other = text[: at.start()].strip(), text[at.end() :].strip(" )）")
        letters = counts(one), counts(other)
        scripts = set(letters[0]), set(letters[1])
        if min(letters[0].total(), letters[1].total()) < 2 or scripts[0] & scripts[1]:
            continue
        if scripts[0] == {LATIN} or scripts[1] == {LATIN}:
            return (one, other) if scripts[0] == {LATIN} else (other, one)
    return text, ""
