"""What identifies a person or a company exactly: e-mail, phone, messenger, badge, web domain, in one form."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from boothapp.matching import company_tables
from boothapp.matching.party import Party

Kind = Literal["email", "mailbox", "phone", "wechat", "whatsapp", "badge", "domain"]

TAIL = 7  # digits at the end of a number by which two ways of writing it are brought together


@dataclass(frozen=True, slots=True)
class Key:
    """A value that two records may share.

    Attributes:
        kind: "mailbox" is an e-mail address of a company (info@, sales2@).
        value: Its one form. A phone is E.164 where the country is known, else its national digits.
        shown: As it was written.
    """

    kind: Kind
    value: str
    shown: str

    @property
    def place(self) -> int:
        """Under what an index keeps it: numbers by their last digits, others whole.

        A small number in place of a long text; that two keys meet there now and then does no harm.
        """
        if self.kind in {"phone", "whatsapp"}:
            return int(self.value[-TAIL:])
        return hash((self.kind, self.value))


def keys_of(party: Party) -> tuple[Key, ...]:
    """Return every key of a party, each once."""
    keys: list[Key | None] = []
    for email in party.emails:
        keys += _email_keys(email)
    keys += [_phone_key("phone", phone, party.country) for phone in party.phones]
    keys.append(_phone_key("whatsapp", party.whatsapp, party.country))
    keys += _wechat_keys(party.wechat, party.country)
    keys.append(_badge_key(party.badge))
    keys.append(_domain_key(party.website))
    return tuple({(key.kind, key.value): key for key in keys if key}.values())


def _email_keys(shown: str) -> list[Key | None]:
    text = _one_width(shown).lower().removeprefix("mailto:").strip("<>;,. ")
    local, at, domain = text.rpartition("@")
    if not at or not local or "." not in domain or local in _NOBODY:
        return []
    free = domain in company_tables.FREE_MAIL
    local = local.partition("+")[0] or local
    if domain in {"gmail.com", "googlemail.com"}:
        local, domain = local.replace(".", ""), "gmail.com"
    role = not free and local.rstrip("0123456789._-") in company_tables.ROLES
    keys: list[Key | None] = [Key("mailbox" if role else "email", f"{local}@{domain}", shown)]
    if not free:
        keys.append(_domain_key(domain))
    return keys


def _one_width(text: str) -> str:
    return (text if text.isascii() else unicodedata.normalize("NFKC", text)).strip()


_NOBODY = frozenset(
    {
        "none",
        "no",
        "na",
        "n.a",
        "null",
        "test",
        "xxx",
        "xx",
        "x",
        "a",
        "abc",
        "unknown",
        "noemail",
        "nomail",
    }
)


@cache
def _suffixes() -> Any:  # noqa: ANN401  publicsuffixlist ships no types
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415  reads its list

    return PublicSuffixList()


def _domain_key(site: str) -> Key | None:
    domain = _own_domain(_one_width(site).lower()) if site else ""
    return Key("domain", domain, domain) if domain else None


_HOST = re.compile(r"[\w.-]+\.\w{2,}")


@lru_cache(maxsize=50_000)
def _own_domain(site: str) -> str:
    """The part of an address that one company holds, or ""."""
    host = site.rpartition("://")[2].partition("/")[0].partition("?")[0].rpartition("@")[2]
    host = host.partition(":")[0].strip(". ").removeprefix("www.")
    if not _HOST.fullmatch(host) or host in company_tables.FREE_MAIL:
        return ""
    # Two labels need no look-up: a mailbox or site directly under a suffix such as com.br does not exist.
    held = host if host.count(".") == 1 else str(_suffixes().privatesuffix(host) or "")
    if held in company_tables.SHARED_SITES:
        return host if host.count(".") > held.count(".") and not host.startswith("m.") else ""
    return "" if held in company_tables.FREE_MAIL else held


def _badge_key(shown: str) -> Key | None:
    value = "".join(filter(str.isalnum, _one_width(shown).casefold()))
    return Key("badge", value, shown) if len(value) >= 3 else None


def _wechat_keys(shown: str, country: str) -> list[Key | None]:
    text = _one_width(shown).lower()
    if not text:
        return []
    text = re.sub(r"^(?:wechat|weixin|wx|微信号?)\s*(?:id)?\s*[:：\s]\s*", "", text).strip("@ ")
    if len(text) < 4:
        return []
    number = (
        _phone_key("phone", text, country or "CN")
        if re.fullmatch(r"\+?[\d\s-]{8,}", text)
        else None
    )
    return [Key("wechat", re.sub(r"\s", "", text), shown), number]


_EXTENSION = re.compile(
    r"(?:ext\.?|extn\.?|extension|x|#|转|分机|内线|доб\.?)\s*\d{1,6}\s*$", re.IGNORECASE
)
_NO_DIGIT = re.compile(r"\D+")
_TRUNK = re.compile(r"\(0\)")


def _phone_key(kind: Literal["phone", "whatsapp"], shown: str, country: str) -> Key | None:
    if not shown:
        return None
    value = number_of(shown, country)
    return Key(kind, value, value if value == shown else shown) if value else None


@lru_cache(maxsize=50_000)
def number_of(shown: str, country: str) -> str:
    """Return a phone number as E.164, as its national digits where no country is known, or ""."""
    text = _one_width(shown)
    if not text[1:].isdigit():
        text = _TRUNK.sub("", _EXTENSION.sub("", text))
    digits = _NO_DIGIT.sub("", text)
    if not digits.isascii():  # Arabic and Indian digits
        digits = "".join(str(int(digit)) for digit in digits)
    if len(digits) < TAIL or len(set(digits[-TAIL:])) == 1 or digits in "12345678901234567890":
        return ""
    if text.startswith("+") or digits.startswith("00"):
        return "+" + _without_old_prefix(digits.removeprefix("00"))
    return _national(digits, country)


def _without_old_prefix(digits: str) -> str:
    """Mobile numbers of Mexico and Argentina are written with and without a digit after the country's."""
    if digits.startswith("521") and len(digits) == 13:
        return "52" + digits[3:]
    if digits.startswith("549") and len(digits) == 13:
        return "54" + digits[3:]
    return digits


def _national(digits: str, country: str) -> str:
    import phonenumbers  # noqa: PLC0415  slow to import

    ways: list[tuple[str, str | None]] = (
        [(digits, country)] if country in phonenumbers.SUPPORTED_REGIONS else []
    )
    if len(digits) >= 10:
        ways.append(("+" + digits, None))  # the plus was left out
    for text, region in ways:
        try:
            number = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) or (
            region and phonenumbers.is_possible_number(number)
        ):
            written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            return "+" + _without_old_prefix(written.removeprefix("+"))
    return digits.lstrip("0")


@lru_cache(maxsize=5000)
def _is_mobile(number: str) -> bool:
    import phonenumbers  # noqa: PLC0415  slow to import

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.number_type(parsed) == phonenumbers.PhoneNumberType.MOBILE)


def is_mobile(a: Key, b: Key) -> bool:
    """Whether a number in two records is a mobile, which people of a company do not share."""
    return any(_is_mobile(key.value) for key in (a, b))


def _without_trunk(number: str) -> str:
    """Take the 8 off that is dialled first at home from Russia to Kazakhstan."""
    return number[1:] if len(number) == 11 and number.startswith("8") else number


def same_number(a: str, b: str) -> float:
    """Return how sure it is that two numbers are one: 1 for E.164, less where a country is missing."""
    if a == b:
        return 1.0 if a.startswith("+") else 0.9
    if a.startswith("+") and b.startswith("+"):
        return 0.0
    short, long = sorted((_without_trunk(a), _without_trunk(b)), key=len)
    if short.startswith("+") or not long.endswith(short):
        return 0.0
    return 0.9 if len(short) >= 9 else 0.6 if len(short) >= TAIL else 0.0
