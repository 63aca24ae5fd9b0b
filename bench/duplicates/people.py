"""The companies and people of an invented fair, each with everything that could be written down of them."""

import json
import random
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import phonenumbers
from pypinyin import lazy_pinyin

# Countries of each culture and how many of a hundred companies it has; the commonest names; words of brands,
# those of the two halves apart; what is traded, in English, Chinese, Arabic, Russian, Spanish and Turkish;
# legal forms; cities.
POOLS = json.loads((Path(__file__).parent / "pools.json").read_text(encoding="utf-8"))
SHARES: dict[str, int] = POOLS["shares"]
_ABROAD = [
    code for codes in POOLS["countries"].values() for code in codes if code not in "CN TW HK JP KR"
]
_BY_FAMILY, _BY_WORDS = {"arabic", "russian", "japanese"}, {"english", "hongkong", "korean"}


@dataclass(frozen=True)
class Word:
    """One name: its own script, "" where that is Latin, and how it is spelled in Latin letters."""

    native: str
    latin: tuple[str, ...]


@dataclass
class Firm:
    """A company; ``phone`` is its switchboard."""

    id: int
    culture: str
    country: str
    brand: Word
    trade: int
    legal: tuple[str, ...]
    city: Word
    domain: str
    phone: str
    people: int = 0


@dataclass
class Person:
    """A buyer's person with everything that could be written down of him."""

    id: int
    firm: Firm
    given: Word
    family: Word
    email: str
    mobile: str
    wechat: str
    badge: str


@cache
def _people(half: str) -> dict[tuple[str, str], list[Word]]:
    found: dict[tuple[str, str], list[Word]] = {}
    lines = (Path(__file__).parent / "people.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for line in lines:
        which, culture, part, native, latin = line.split("\t")
        if which == half:
            found.setdefault((culture, part), []).append(Word(native, tuple(latin.split("|"))))
    return found


def _word(pair: str) -> Word:
    native, _, latin = pair.partition("=")
    return Word(native, tuple(latin.split("|")))


@cache
def _words(pool: str, half: str) -> list[Word]:
    return [_word(pair) for pair in POOLS[pool][half]]


class Maker:
    """Makes the companies, people and records of one half."""

    def __init__(self, half: str, seed: int, *, coined: float = 0.0) -> None:
        self.half, self.random, self.coined = half, random.Random(seed), coined  # noqa: S311  no secret
        self.firms: list[Firm] = []
        self.persons: list[Person] = []
        self.numbers: set[str] = set()
        self.domains: set[str] = set()
        self.names: set[tuple[str, int, str]] = set()
        self.emails: set[str] = set()

    def firm(self, *, like: Firm | None = None, change: str = "") -> Firm:
        """Make a company; ``like`` with ``change`` gives one that only resembles another."""
        r = self.random
        culture = like.culture if like else r.choices(list(SHARES), list(SHARES.values()))[0]
        country = r.choice(POOLS["countries"][culture])
        brand, trade = self._brand(culture), r.randrange(len(POOLS["trades"]))
        city = (
            _word(r.choice(POOLS["cities"][country]))
            if country in POOLS["cities"] and r.random() < 0.8
            else Word("", ("",))
        )
        if like and change == "country":
            others = [code for code in _ABROAD if code != like.country]
            brand, trade, country, city = like.brand, like.trade, r.choice(others), Word("", ("",))
        if like and change == "word":
            extra = r.choice(POOLS["brands"][self.half])
            brand = Word("", tuple(f"{spelled} {extra}" for spelled in like.brand.latin))
            trade, country = like.trade, like.country
        letters = re.sub(r"[^a-z]", "", plain(brand.latin[0]).lower())
        number = len(self.firms)
        ending = r.choice(["", "", "group", "trade", str(r.randrange(10, 99))])
        domain = f"{letters}{ending}{number if r.random() < 0.3 else ''}.com"
        while domain in self.domains:
            domain = f"{letters}{r.randrange(100, 9999)}.com"
        self.domains.add(domain)
        name = (brand.latin[0], trade, country)
        # Two companies of one name in one country: nobody could tell them apart.
        if name in self.names and not self.coined:
            return self.firm(like=like, change=change)
        self.names.add(name)
        legal = tuple(r.choice(_legal_forms(country)))
        made = Firm(
            number,
            culture,
            country,
            brand,
            trade,
            legal,
            city,
            domain if r.random() < 0.6 else "",
            self.number(country, fixed=True),
        )
        self.firms.append(made)
        return made

    def _brand(self, culture: str) -> Word:
        r = self.random
        if culture in {"chinese", "taiwan"}:
            native = "".join(r.sample(POOLS["han"][self.half], r.choice((2, 2, 2, 3))))
            sounds = lazy_pinyin(native)
            return Word(native, ("".join(sounds).title(), " ".join(s.title() for s in sounds)))
        if r.random() < self.coined:
            return Word("", (f"{_coin(r)} {_coin(r)}" if r.random() < 0.5 else _coin(r),))
        if culture in POOLS["own"] and r.random() < 0.5:
            return self._own_brand(culture)
        families = _people(self.half).get((culture, "family"), [])
        if culture in _BY_FAMILY or (families and culture not in _BY_WORDS and r.random() < 0.6):
            return self._family_brand(culture, r.choice(families))
        words = r.sample(POOLS["brands"][self.half], r.choice((1, 2, 2, 2)))
        together = words[0] + "".join(word.lower() for word in words[1:])
        return Word("", (" ".join(words), together))

    def _own_brand(self, culture: str) -> Word:
        """A brand in the culture's own script, half of them with a family's name."""
        r = self.random
        word = r.choice(_words(culture, self.half))
        if r.random() < 0.5:
            return word
        other = r.choice(_people(self.half)[culture, "family"])
        latin = tuple(f"{spelled} {other.latin[0]}" for spelled in word.latin)
        return Word(f"{word.native} {other.native}", latin)

    def _family_brand(self, culture: str, family: Word) -> Word:
        r = self.random
        if culture == "japanese" or r.random() < 0.5:
            return family
        return Word("", (f"{family.latin[0]} {r.choice(POOLS['brands'][self.half])}",))

    def person(
        self,
        firm: Firm,
        *,
        brother: Person | None = None,
        namesake: Person | None = None,
        common: bool = False,
    ) -> Person:
        """Make a person of ``firm``."""
        r, pool = self.random, _people(self.half)
        culture = firm.culture if r.random() < 0.93 else r.choice(list(SHARES))
        given, family = (r.choice(pool[culture, part]) for part in ("given", "family"))
        if brother:
            given, family = (
                r.choice([w for w in pool[brother.firm.culture, "given"] if w != brother.given]),
                brother.family,
            )
        if namesake:
            given, family = namesake.given, namesake.family
        if common and firm.culture in POOLS["common"]:
            given, family = (_word(pair) for pair in POOLS["common"][firm.culture])
        elif r.random() < self.coined and not brother:
            family = Word("", (_coin(r),))
        number = len(self.persons)
        letters = (
            re.sub(r"[^a-z]", "", plain(given.latin[0]).lower()),
            re.sub(r"[^a-z]", "", plain(family.latin[0]).lower()),
        )
        local = r.choice(
            (
                f"{letters[0]}.{letters[1]}",
                f"{letters[0]}{letters[1][:1]}{number % 97}",
                f"{letters[0][:1]}{letters[1]}",
                f"{letters[0]}",
            )
        )
        if firm.domain and r.random() < 0.7:
            email = f"{local}@{firm.domain}"
        else:
            host = r.choice(POOLS["free"])
            email = (
                f"{r.randrange(10**8, 10**9)}@qq.com"
                if host == "qq.com"
                else f"{local}{number}@{host}"
            )
        if email in self.emails:
            email = f"{letters[0]}.{letters[1]}{number}@{email.partition('@')[2]}"
        self.emails.add(email)
        made = Person(
            number, firm, given, family, email, self.number(firm.country),
            r.choice((f"wx_{letters[0]}{r.randrange(1000)}_{number}", f"{letters[0]}{letters[1]}{number}")),
            f"{self.half}{r.randrange(10**9):09d}",
        )  # fmt: skip
        firm.people += 1
        self.persons.append(made)
        return made

    def number(self, country: str, *, fixed: bool = False) -> str:
        """Return a phone number of ``country`` that nobody has, E.164."""
        kind = (
            phonenumbers.PhoneNumberType.FIXED_LINE
            if fixed
            else phonenumbers.PhoneNumberType.MOBILE
        )
        example = phonenumbers.example_number_for_type(country, kind)
        for _ in range(60):
            national = str(example.national_number)
            tail = min(6, len(national) - 3)
            digits = national[:-tail] + f"{self.random.randrange(10**tail):0{tail}d}"
            number = phonenumbers.parse(
                f"+{example.country_code}{'0' if example.italian_leading_zero else ''}{digits}"
            )
            written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            if written not in self.numbers and phonenumbers.is_valid_number(number):
                self.numbers.add(written)
                return str(written)
        return str(written)


def _legal_forms(country: str) -> list[tuple[str, ...]]:
    """Forms of a country; those that are one form with and without dots stand together."""
    groups: dict[str, list[str]] = {}
    for form in POOLS["legal"][country]:
        groups.setdefault(re.sub(r"[^a-z]", "", plain(form).lower()), []).append(form)
    return [tuple(forms) for forms in groups.values()]


def plain(text: str) -> str:
    return "".join(
        c
        for c in unicodedata.normalize(
            "NFKD", text.replace("ı", "i").replace("ß", "ss").replace("ł", "l")
        )
        if not unicodedata.combining(c)
    )


_STARTS = "b d f g h k l m n p r s t v z br dr st tr sh"


def _coin(r: random.Random) -> str:
    """A name that the pools have not: large fairs have more names than pools."""
    return "".join(
        r.choice(_STARTS.split()) + r.choice("aeiou") for _ in range(r.choice((2, 3, 3)))
    ).title()
