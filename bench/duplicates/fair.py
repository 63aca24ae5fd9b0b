"""An invented fair with known duplicates: who came, how each was written down, and who is whom."""

import random
from dataclasses import dataclass, field

from people import Maker, Person
from written import KINDS, Fields, first_record, latin_company, latin_name


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
