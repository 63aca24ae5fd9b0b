"""Who is known already: the likely matches of a form or a card, kept up as the log grows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from pathlib import Path
from typing import Self

from boothapp import events, links, profile
from boothapp.buyer import BuyerState, fold
from boothapp.events import Event
from boothapp.lookup import Lookup
from boothapp.matching.index import Index, Pair
from boothapp.matching.party import Party, party_of_fields
from boothapp.matching.reasons import Reason
from boothapp.views import marks, select_events

STRONG = 0.8
"""A match at least this probable is put to the clerk before anything is kept."""

_AT_ONCE = 400
_PAIRS = 2000  # pairs kept for the review, the likeliest ones
_TOLD_BY = (
    events.BuyerRecorded, events.BuyerAmended, events.ContactAdded, events.ContactAmended,
    events.BuyersLinked, events.Undone,
)  # fmt: skip
"""The kinds of events that say who a buyer is."""


@dataclass(frozen=True, slots=True)
class Likely:
    """A known buyer who may be the one.

    Attributes:
        buyer: Id of the buyer.
        contact: Id of the person, where it is the person.
        level: "person", or "company" where another person of it is known.
        title: What to call the buyer: the person and the company.
        strong: Whether the clerk says yes or no before anything is kept.
    """

    buyer: str
    contact: str
    level: str
    title: str
    score: float
    reasons: tuple[Reason, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class Twins:
    """Two known buyers who may be one, for the evening's review.

    Attributes:
        first: What is known of the one, the older.
        other: What is known of the other.
        level: "person", or "company" where they seem to be two persons of one company.
        contact: Id of the person of the one that fits best; "" where nobody is known by name.
        other_contact: Id of the person of the other.
    """

    first: BuyerState
    other: BuyerState
    level: str
    score: float
    reasons: tuple[Reason, ...]
    contact: str = ""
    other_contact: str = ""


class Known:
    """All known buyers, ready to be compared; used from one thread, on records of its own."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._db = lookup.store.db
        self._index = Index()
        self._people: dict[str, tuple[Party, ...]] = {}
        self._read_to = 0
        self._chiefs: dict[str, str] = {}
        self._pairs: dict[links.Pair, Pair] = {}
        self._made: dict[Pair, Twins] = {}
        self._waiting: dict[str, None] = {}  # buyers not yet compared with the others

    @classmethod
    def open(cls, data: Path) -> Self:
        """Open the records in the folder ``data``."""
        return cls(Lookup.open(data))

    def close(self) -> None:
        """Close the records."""
        self._lookup.close()

    def matches(
        self, fields: Mapping[str, str], *, buyer: str = "", limit: int = 3
    ) -> tuple[Likely, ...]:
        """Return the buyers who may be the one of these fields, the likeliest first.

        Args:
            fields: Values by field name, as typed or read.
            buyer: Id of the buyer they belong to, who is not his own match.
            limit: At most so many.
        """
        self.catch_up()
        checked = profile.check(fields).fields
        asked = party_of_fields(checked, buyer=buyer)
        return tuple(
            Likely(
                match.buyer,
                self._person(asked, match.buyer) if match.level == "person" else "",
                match.level,
                self._title(match.buyer),
                match.score,
                match.reasons,
                match.exact or match.score >= STRONG,
            )
            for match in self._index.matches(asked, limit=limit)
        )

    def twins(self, limit: int = 200, *, so_far: bool = False) -> tuple[Twins, ...]:
        """Return the buyers who may be one and of whom nobody has said so or denied it.

        Args:
            limit: At most so many, the likeliest first.
            so_far: Only those found by ``compare_some``; otherwise all are compared first, which takes
                a minute and more with thousands of buyers.
        """
        self.catch_up()
        while not so_far and self._waiting:
            self._compare(len(self._waiting))
        ranked = sorted(self._open_pairs(), key=_rank)
        made = {pair: self._made.get(pair) or self._twins(pair) for pair in ranked[:limit]}
        self._made = made
        return tuple(made.values())

    def count_twins(self) -> int:
        """Return how many pairs ``compare_some`` has found of whom nobody has said anything yet."""
        return len(self._open_pairs())

    def _open_pairs(self) -> list[Pair]:
        said = {links.pair_of(*pair) for pair in self._db.execute("select one, other from pairs")}
        chiefs = self._chiefs
        said |= {links.pair_of(chiefs.get(a, a), chiefs.get(b, b)) for a, b in said}
        return [pair for names, pair in self._pairs.items() if names not in said]

    def compare_some(self, count: int = 1) -> int:
        """Compare some buyers that are new or changed with all others; return how many still wait."""
        self.catch_up()
        self._compare(count)
        return len(self._waiting)

    def _compare(self, count: int) -> None:
        some = tuple(islice(reversed(self._waiting), count))  # the latest first
        for pair in self._index.pairs(only=some):
            names = links.pair_of(pair.first, pair.second)
            known = self._pairs.get(names)
            if known is None or _rank(pair) < _rank(known):
                self._pairs[names] = pair
        for buyer in some:
            del self._waiting[buyer]
        if len(self._pairs) > 2 * _PAIRS:
            best = sorted(self._pairs.items(), key=lambda item: _rank(item[1]))[:_PAIRS]
            self._pairs = dict(best)

    def _twins(self, pair: Pair) -> Twins:
        state = self._lookup.state
        persons = self._persons(pair.first, pair.second)
        return Twins(
            state(pair.first), state(pair.second), pair.level, pair.score, pair.reasons, *persons
        )

    def _persons(self, first: str, other: str) -> tuple[str, str]:
        """Return the two persons of two buyers that fit best."""
        mine, theirs = (
            [party for party in self._people.get(buyer, ()) if party.buyer]
            for buyer in (first, other)
        )
        if not mine or not theirs:
            return "", ""
        index = Index.of(theirs)
        found = [
            (match.level == "person", match.score, party.buyer, match.buyer)
            for party in mine
            for match in index.matches(replace(party, buyer=""), limit=1)
        ]
        if not found:
            return mine[0].buyer, theirs[0].buyer
        return max(found, key=lambda one: one[:2])[2:]

    def catch_up(self) -> None:
        """Take in what the log has gained since."""
        newest = self._db.execute("select coalesce(max(place), 0) from events").fetchone()[0]
        if newest == self._read_to:
            return
        rows = self._db.execute(
            "select distinct buyer, kind from events where place > ? and buyer is not null",
            [self._read_to],
        ).fetchall()
        told = {kind.KIND for kind in _TOLD_BY}
        touched = {buyer for buyer, kind in rows if kind in told}
        kinds = {kind for _, kind in rows}
        if self._read_to == 0 or kinds & {events.BuyersLinked.KIND, events.Undone.KIND}:
            touched |= self._regroup()
        for state in self._states(sorted(touched)):
            self._put(state)
        self._read_to = newest

    def _regroup(self) -> set[str]:
        """Take in who stands for whom and who is no more; return those to be read again."""
        here = {row[0] for row in self._db.execute("select id from buyers")}
        members = dict(self._db.execute("select buyer, chief from members").fetchall())
        before, self._chiefs = self._chiefs, members
        moved = {b for b in members.keys() | before.keys() if members.get(b) != before.get(b)}
        moved |= {by[b] for by in (members, before) for b in moved if b in by}
        for gone in self._people.keys() - here:
            self._index.drop(gone)
            del self._people[gone]
            self._forget(gone)
        return moved | (here - self._people.keys())

    def _forget(self, buyer: str) -> None:
        """Forget whom a buyer was compared with."""
        self._waiting.pop(buyer, None)
        if self._pairs:
            self._pairs = {names: p for names, p in self._pairs.items() if buyer not in names}

    def _states(self, buyers: Sequence[str]) -> Iterator[BuyerState]:
        """Yield buyers, folded from what says who they are, those linked with one as one."""
        members = self._chiefs
        of_chief: dict[str, list[str]] = {}
        for member, chief in members.items():
            of_chief.setdefault(chief, []).append(member)
        chiefs = sorted({members.get(buyer, buyer) for buyer in buyers})
        kinds = [kind.KIND for kind in _TOLD_BY]
        for start in range(0, len(chiefs), _AT_ONCE):
            some = chiefs[start : start + _AT_ONCE]
            ids = [one for chief in some for one in of_chief.get(chief, [chief])]
            which = f"buyer in ({marks(ids)}) and +kind in ({marks(kinds)})"

            def chief_of(event: Event) -> str:
                return members.get(event.buyer or "", event.buyer or "")

            log = sorted(select_events(self._db, which, [*ids, *kinds]), key=chief_of)
            for chief, own in groupby(log, key=chief_of):
                state = fold(chief, own)
                if state.timeline:  # its very recording may have been undone
                    yield state

    def _put(self, state: BuyerState) -> None:
        parties = _parties(state)
        if self._people.get(state.id) == parties:
            return
        self._people[state.id] = parties
        self._forget(state.id)
        self._waiting[state.id] = None
        self._index.put(state.id, (replace(party, buyer=state.id) for party in parties))

    def _person(self, asked: Party, buyer: str) -> str:
        """Return the person of a buyer that fits best; "" where nobody is known by name."""
        people = [party for party in self._people.get(buyer, ()) if party.buyer]
        if len(people) == 1:
            return people[0].buyer
        found = Index.of(people).matches(replace(asked, buyer=""), limit=1)
        return found[0].buyer if found else ""

    def _title(self, buyer: str) -> str:
        row = self._db.execute("select title, contact from buyers where id = ?", [buyer]).fetchone()
        if row is None:
            return ""
        title, contact = row
        return " · ".join(dict.fromkeys(str(part) for part in (contact, title) if part))


def _rank(pair: Pair) -> tuple[bool, float, str, str]:
    return pair.level != "person", -pair.score, pair.first, pair.second


def _parties(state: BuyerState) -> tuple[Party, ...]:
    """Return a party for each person, under the person's id; one without id where nobody is known."""
    company = state.profile.values()
    if not state.contacts:
        return (party_of_fields(company),)
    return tuple(
        party_of_fields(company | contact.profile.values(), buyer=contact.id)
        for contact in state.contacts
    )
