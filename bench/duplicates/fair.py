"""An invented fair with known duplicates: who came, how each was written down, and who is whom."""

import json
import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import phonenumbers
from pypinyin import lazy_pinyin

Fields = dict[str, str]

# Countries of each culture and how many of a hundred companies it has; the commonest names; words of brands,
# those of the two halves apart; what is traded, in English, Chinese, Arabic, Russian, Spanish and Turkish;
# legal forms; cities.
_POOLS = json.loads((Path(__file__).parent / "pools.json").read_text(encoding="utf-8"))
SHARES: dict[str, int] = _POOLS["shares"]
_ABROAD = [
    code for codes in _POOLS["countries"].values() for code in codes if code not in "CN TW HK JP KR"
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


@dataclass(frozen=True)
class Record:
    """A buyer as recorded: who it is in truth, and what was written.

    Attributes:
        kind: The kind of duplicate; "" for a first record.
        of: The buyer id of the first record, "" for a first record.
    """

    buyer: str
    person: int
    firm: int
    fields: Fields
    kind: str = ""
    of: str = ""


@dataclass
class Fair:
    """All records of one half."""

    records: list[Record] = field(default_factory=list)

    @property
    def again(self) -> list[Record]:
        """The second records of buyers who were there."""
        return [record for record in self.records if record.of]


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
    return [_word(pair) for pair in _POOLS[pool][half]]


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
        country = r.choice(_POOLS["countries"][culture])
        brand, trade = self._brand(culture), r.randrange(len(_POOLS["trades"]))
        city = (
            _word(r.choice(_POOLS["cities"][country]))
            if country in _POOLS["cities"] and r.random() < 0.8
            else Word("", ("",))
        )
        if like and change == "country":
            others = [code for code in _ABROAD if code != like.country]
            brand, trade, country, city = like.brand, like.trade, r.choice(others), Word("", ("",))
        if like and change == "word":
            extra = r.choice(_POOLS["brands"][self.half])
            brand = Word("", tuple(f"{spelled} {extra}" for spelled in like.brand.latin))
            trade, country = like.trade, like.country
        letters = re.sub(r"[^a-z]", "", _plain(brand.latin[0]).lower())
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
            native = "".join(r.sample(_POOLS["han"][self.half], r.choice((2, 2, 2, 3))))
            sounds = lazy_pinyin(native)
            return Word(native, ("".join(sounds).title(), " ".join(s.title() for s in sounds)))
        if r.random() < self.coined:
            return Word("", (f"{_coin(r)} {_coin(r)}" if r.random() < 0.5 else _coin(r),))
        if culture in _POOLS["own"] and r.random() < 0.5:
            return self._own_brand(culture)
        families = _people(self.half).get((culture, "family"), [])
        if culture in _BY_FAMILY or (families and culture not in _BY_WORDS and r.random() < 0.6):
            return self._family_brand(culture, r.choice(families))
        words = r.sample(_POOLS["brands"][self.half], r.choice((1, 2, 2, 2)))
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
        return Word("", (f"{family.latin[0]} {r.choice(_POOLS['brands'][self.half])}",))

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
        if common and firm.culture in _POOLS["common"]:
            given, family = (_word(pair) for pair in _POOLS["common"][firm.culture])
        elif r.random() < self.coined and not brother:
            family = Word("", (_coin(r),))
        number = len(self.persons)
        plain = (
            re.sub(r"[^a-z]", "", _plain(given.latin[0]).lower()),
            re.sub(r"[^a-z]", "", _plain(family.latin[0]).lower()),
        )
        local = r.choice(
            (
                f"{plain[0]}.{plain[1]}",
                f"{plain[0]}{plain[1][:1]}{number % 97}",
                f"{plain[0][:1]}{plain[1]}",
                f"{plain[0]}",
            )
        )
        if firm.domain and r.random() < 0.7:
            email = f"{local}@{firm.domain}"
        else:
            host = r.choice(_POOLS["free"])
            email = (
                f"{r.randrange(10**8, 10**9)}@qq.com"
                if host == "qq.com"
                else f"{local}{number}@{host}"
            )
        if email in self.emails:
            email = f"{plain[0]}.{plain[1]}{number}@{email.partition('@')[2]}"
        self.emails.add(email)
        made = Person(
            number, firm, given, family, email, self.number(firm.country),
            r.choice((f"wx_{plain[0]}{r.randrange(1000)}_{number}", f"{plain[0]}{plain[1]}{number}")),
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
    for form in _POOLS["legal"][country]:
        groups.setdefault(re.sub(r"[^a-z]", "", _plain(form).lower()), []).append(form)
    return [tuple(forms) for forms in groups.values()]


def _plain(text: str) -> str:
    return "".join(
        c
        for c in unicodedata.normalize(
            "NFKD", text.replace("ı", "i").replace("ß", "ss").replace("ł", "l")
        )
        if not unicodedata.combining(c)
    )


# How a company and a person are written


def latin_company(
    firm: Firm, r: random.Random, *, legal: bool = True, spelling: int = 0, trade: bool = True
) -> str:
    """The company in Latin letters."""
    brand = firm.brand.latin[spelling % len(firm.brand.latin)]
    words = [firm.city.latin[0], brand]
    if trade:
        row = _POOLS["trades"][firm.trade]
        said = (
            row[4]
            if firm.culture == "spanish" and firm.brand.native == ""
            else row[5]
            if firm.culture == "turkish"
            else row[0]
        )
        words.append(said)
    name = " ".join(word for word in words if word)
    if not legal:
        return name
    form = r.choice(firm.legal)
    return f"PT {name}" if form == "PT" else f"{name} {form}"


def native_company(firm: Firm, *, legal: bool = True) -> str:
    """The company in its own script; "" where that is Latin."""
    if not firm.brand.native:
        return ""
    row = _POOLS["trades"][firm.trade]
    match firm.culture:
        case "arabic":
            return f"{'شركة ' if legal else ''}{firm.brand.native} {row[2]}"
        case "russian":
            return f"{'ООО ' if legal else ''}«{row[3]} {firm.brand.native}»"
        case "japanese":
            return (
                f"{'株式会社' if legal else ''}{firm.brand.native}商事"
                if row[0] == "Trading"
                else f"{firm.brand.native}{row[1]}"
            )
        case "chinese" | "taiwan":
            return f"{firm.city.native}{firm.brand.native}{row[1]}{'有限公司' if legal else ''}"
    return ""


def latin_name(person: Person, *, spelling: int = 0, swap: bool = False) -> str:
    """The person in Latin letters."""
    given = person.given.latin[spelling % len(person.given.latin)]
    family = person.family.latin[spelling % len(person.family.latin)]
    return f"{family} {given}" if swap else f"{given} {family}"


def native_name(person: Person) -> str:
    """The person in the own script; "" where that is Latin."""
    if not person.given.native or not person.family.native:
        return ""
    together = person.given.native + person.family.native
    if any("\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in together):
        return person.family.native + person.given.native
    return f"{person.given.native} {person.family.native}"


def slip(text: str, r: random.Random) -> str:
    """One slip of a finger in the longest word: a letter left out, doubled, exchanged or swapped."""
    words = text.split(" ")
    at = max(range(len(words)), key=lambda i: len(words[i]))
    word = words[at]
    if len(word) < 4:
        return text
    i = r.randrange(1, len(word) - 1)
    words[at] = r.choice((
        word[:i] + word[i + 1 :], word[:i] + word[i] + word[i:],
        word[:i] + word[i + 1] + word[i] + word[i + 2 :],
        word[:i] + r.choice("aeiorstn") + word[i + 1 :],
    ))  # fmt: skip
    return " ".join(words)


def local_number(number: str) -> str:
    """A number as written at home."""
    parsed = phonenumbers.parse(number)
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))


_FAMILY_FIRST = {"chinese", "taiwan", "hongkong"}


def first_record(person: Person, r: random.Random) -> Fields:
    """A card read or typed in full, some fields left out as on cards."""
    firm = person.firm
    fields = {
        "company": latin_company(firm, r),
        "name": latin_name(person, swap=firm.culture in _FAMILY_FIRST and r.random() < 0.6),
        "country": firm.country,
    }  # fmt: skip
    native = native_company(firm)
    if native and r.random() < 0.35:
        fields["company_other"] = native
        if native_name(person):
            fields["name_other"] = native_name(person)
    optional = {
        "email": (person.email, 0.75), "mobile": (person.mobile, 0.8), "phone": (firm.phone, 0.4),
        "wechat": (person.wechat, 0.3),
        "badge": (person.badge, 0.3), "website": (f"www.{firm.domain}" if firm.domain else "", 0.5),
    }  # fmt: skip
    if firm.domain and r.random() < 0.25:
        optional["email_other"] = (f"info@{firm.domain}", 1.0)
    for name, (value, share) in optional.items():
        if value and r.random() < share:
            fields[name] = value
    return fields


# The kinds of duplicate: what the first record must hold, and what the second one says

Again = Callable[[Person, random.Random, Fields], Fields | None]


def _script(person: Person, r: random.Random, first: Fields) -> Fields | None:
    company, name = native_company(person.firm, legal=r.random() < 0.5), native_name(person)
    if not company or not name:
        return None
    first.pop("company_other", None), first.pop("name_other", None)
    return {"company": company, "name": name} | (
        {"country": person.firm.country} if r.random() < 0.6 else {}
    )


def _respelled(person: Person, r: random.Random, _first: Fields) -> Fields | None:
    if len(person.given.latin) * len(person.family.latin) == 1:
        return None
    return {
        "company": latin_company(person.firm, r, legal=r.random() < 0.5, spelling=1),
        "name": latin_name(person, spelling=1),
        "country": person.firm.country,
    }


def _no_legal_form(person: Person, r: random.Random, _first: Fields) -> Fields | None:
    return {"company": latin_company(person.firm, r, legal=False), "name": latin_name(person)} | (
        {"country": person.firm.country} if r.random() < 0.6 else {}
    )


def _slip(person: Person, r: random.Random, _first: Fields) -> Fields | None:
    return {
        "company": slip(latin_company(person.firm, r, legal=False), r),
        "name": slip(latin_name(person), r),
        "country": person.firm.country,
    }


def _swapped(person: Person, r: random.Random, first: Fields) -> Fields | None:
    swap = first["name"] == latin_name(person)
    return {
        "company": latin_company(person.firm, r, legal=False),
        "name": _plain(latin_name(person, swap=swap)).upper(),
        "country": person.firm.country,
    }


def _initial(person: Person, r: random.Random, _first: Fields) -> Fields | None:
    given, _, family = _plain(latin_name(person)).partition(" ")
    if native_name(person):
        return None
    return {
        "company": latin_company(person.firm, r, legal=False),
        "name": f"{given[0]}. {family}",
        "country": person.firm.country,
    }


def _phone(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["mobile"] = person.mobile
    spaced = phonenumbers.format_number(
        phonenumbers.parse(person.mobile), phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return {"phone": str(spaced)} | ({"name": person.given.latin[0]} if r.random() < 0.5 else {})


def _local_phone(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["mobile"] = person.mobile
    fields = {"phone": local_number(person.mobile)}
    if r.random() < 0.6:
        fields["country"] = person.firm.country
    else:
        fields["name"] = latin_name(person)
    return fields


def _whatsapp(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["mobile"] = person.mobile
    return {"whatsapp": person.mobile} | (
        {"name": person.given.latin[-1]} if r.random() < 0.5 else {}
    )


def _wechat(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["wechat"] = person.wechat
    return {"wechat": r.choice((person.wechat, person.wechat.upper(), f"微信：{person.wechat}"))}


def _badge(person: Person, _r: random.Random, first: Fields) -> Fields | None:
    first["badge"] = person.badge
    return {"badge": person.badge}


def _email(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["email"] = person.email
    email = person.email
    if email.endswith("@gmail.com"):
        local = email.partition("@")[0]
        email = f"{local[:2]}.{local[2:]}+fair@gmail.com"
    return {"email": r.choice((email, email.upper()))} | (
        {"name": native_name(person) or latin_name(person)} if r.random() < 0.5 else {}
    )


def _name_alone(person: Person, _r: random.Random, _first: Fields) -> Fields | None:
    return {"name": latin_name(person), "country": person.firm.country}


def _new_card(person: Person, r: random.Random, first: Fields) -> Fields | None:
    """The same person with another card: a new address, another spelling, the same mobile."""
    first["mobile"] = person.mobile
    return {
        "company": latin_company(person.firm, r, spelling=1), "name": latin_name(person, spelling=1),
        "mobile": person.mobile, "email": f"new{person.id}@{r.choice(_POOLS['free'])}",
        "country": person.firm.country,
    }  # fmt: skip


def _colleague(_person: Person, _r: random.Random, _first: Fields) -> Fields | None:
    return None  # made in ``make``: it needs another person


KINDS: dict[str, tuple[Again, int]] = {
    "other script": (_script, 30), "other spelling": (_respelled, 22),
    "no legal form": (_no_legal_form, 9), "typing slip": (_slip, 9),
    "order swapped": (_swapped, 7), "initial": (_initial, 10), "phone": (_phone, 8),
    "local phone": (_local_phone, 8), "whatsapp is the mobile": (_whatsapp, 4),
    "wechat": (_wechat, 4), "badge": (_badge, 4), "e-mail": (_email, 6),
    "name alone": (_name_alone, 4), "new card": (_new_card, 6),
    "another contact": (_colleague, 10),
}  # fmt: skip
_STARTS = "b d f g h k l m n p r s t v z br dr st tr sh"


def _coin(r: random.Random) -> str:
    """A name that the pools have not: large fairs have more names than pools."""
    return "".join(
        r.choice(_STARTS.split()) + r.choice("aeiou") for _ in range(r.choice((2, 3, 3)))
    ).title()


def make(half: str, buyers: int, duplicates: int, seed: int, *, coined: float = 0.0) -> Fair:
    """Return a fair of ``buyers`` records of which ``duplicates`` are second records.

    Args:
        half: "A" or "B".
        buyers: Records in all.
        duplicates: Second records among them.
        seed: Of the random numbers.
        coined: Share of companies and family names that are made up of syllables.
    """
    maker, fair = Maker(half, seed, coined=coined), Fair()
    r = maker.random
    firsts: list[tuple[Person, Fields]] = []
    while len(firsts) < buyers - duplicates:
        people = _group(maker, r, firsts)
        firsts.extend([(person, first_record(person, r)) for person in people])
    firsts = firsts[: buyers - duplicates]
    seconds: list[tuple[int, str, Person, Fields]] = []
    free = list(range(len(firsts)))
    r.shuffle(free)
    kinds, shares = list(KINDS), [share for _, share in KINDS.values()]
    while len(seconds) < duplicates and free:
        kind = r.choices(kinds, shares)[0]
        at = free.pop()
        person, first = firsts[at]
        if kind == "another contact":
            other = maker.person(person.firm)
            seconds.append((at, kind, other, _card_of_colleague(other, r)))
            continue
        second = KINDS[kind][0](person, r, first)
        if second is not None and _decidable(kind, person, maker.persons):
            seconds.append((at, kind, person, second))
    fair.records = [Record(f"{half}{n}", p.id, p.firm.id, f) for n, (p, f) in enumerate(firsts)]
    start = len(firsts)
    fair.records += [
        Record(f"{half}{start + n}", p.id, p.firm.id, f, kind, f"{half}{at}")
        for n, (at, kind, p, f) in enumerate(seconds)
    ]
    return fair


def _decidable(kind: str, person: Person, everyone: list[Person]) -> bool:
    """Whether someone who sees both records could tell: nobody else fits what the second one says."""
    if kind in _BY_KEY:
        return True
    first, last = person.given.latin[0], person.family.latin[0]
    for other in everyone:
        given = other.given.latin[0]
        same = (
            given[0] == first[0] if kind == "initial" else given == first
        ) and other.family.latin[0] == last
        if other is person or not same:
            continue
        place = (
            other.firm.country == person.firm.country
            if kind == "name alone"
            else other.firm.brand == person.firm.brand
        )
        if place:
            return False
    return True


_BY_KEY = frozenset(
    {"phone", "local phone", "whatsapp is the mobile", "wechat", "badge", "e-mail", "new card"}
)


def _card_of_colleague(other: Person, r: random.Random) -> Fields:
    fields = {
        "company": latin_company(other.firm, r, legal=r.random() < 0.5, spelling=r.randrange(2)),
        "name": latin_name(other),
        "country": other.firm.country,
    }
    if r.random() < 0.5:
        fields |= {"email": other.email, "mobile": other.mobile}
    if r.random() < 0.3:
        fields["phone"] = other.firm.phone
    if other.firm.domain and r.random() < 0.3:
        fields["email_other"] = f"info@{other.firm.domain}"
    return fields


def _group(maker: Maker, r: random.Random, firsts: list[tuple[Person, Fields]]) -> list[Person]:
    """The next people to come: mostly one of a new company, now and then those easily taken for another."""
    kind = r.choices(
        ("one", "colleagues", "brothers", "same firm abroad", "longer firm", "namesake", "common"),
        (62, 10, 4, 6, 7, 5, 6),
    )[0]
    if kind == "colleagues":
        firm = maker.firm()
        return [maker.person(firm) for _ in range(r.choice((2, 2, 3)))]
    if kind == "brothers":
        one = maker.person(maker.firm())
        return [one, maker.person(one.firm, brother=one)]
    if kind in {"same firm abroad", "longer firm"} and firsts:
        like = r.choice(firsts)[0].firm
        return [
            maker.person(
                maker.firm(like=like, change="country" if kind == "same firm abroad" else "word")
            )
        ]
    if kind == "namesake" and firsts:
        one = r.choice(firsts)[0]
        return [maker.person(maker.firm(like=one.firm), namesake=one)]
    return [maker.person(maker.firm(), common=kind == "common")]
