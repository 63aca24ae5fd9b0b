"""Finds buyers: asks the index from the narrowest question to the widest, and stops when the list is full."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import Any

from sqlite_utils import Database

from boothapp.finding.asking import Asked, Tier, Word, tiers
from boothapp.finding.fields import OFTEN, PRODUCTS, fact
from boothapp.finding.filters import Filters, since, span, waits
from boothapp.finding.index import sounds_in, texts_in
from boothapp.finding.marking import Shown, shown

_POOL = 40  # more of today's buyers than there is room for that are put in order
_SPARE = 12  # of the latest that are ranked beyond the room there is
_AT_ONCE = 16  # rows read together to be checked
_FEW = 500  # buyers that are quicker to sort than to look for in the order of time
_WALKED = 3000  # of the latest buyers, until it is quicker to sort all that fit
_OFTEN = f'"{fact("with", "often")}"'


def find(
    db: Database, what: Asked, filters: Filters, limit: int, today: tuple[str, str]
) -> tuple[int, ...]:
    """Return the places of at most ``limit`` buyers, the best first.

    First those whose name is what was typed, then those whose name begins so, then those with such a
    word in their name, then those with it inside of a name, a phone or a number, then any mention. In
    each of these first those something happened with today, the latest first, then frequent ones, then those
    recorded latest.

    Args:
        db: The booth's file.
        what: What was typed.
        filters: What must hold besides.
        limit: How many.
        today: When today began and what time it is, as times are stored.
    """
    search = _Search(db, filters, today)
    found: list[int] = []
    narrowed = filters.query()
    for tier in tiers(what):
        room = limit - len(found)
        if room <= 0:
            break
        narrow = f"{tier.query} AND {narrowed}" if narrowed else tier.query
        found += search.best(replace(tier, query=narrow), frozenset(found), room)
    return tuple(found)


def every(db: Database, what: Asked, filters: Filters) -> Iterator[int]:
    """Return the places of all buyers that what was typed fits, those recorded latest first."""
    widest, narrowed = tiers(what)[-1], filters.query()
    search = _Search(db, filters)
    tier = Tier(f"{widest.query} AND {narrowed}" if narrowed else widest.query, widest.checked)
    return search.checked(search.matching(tier.query), tier)


def listed(db: Database, filters: Filters, limit: int, offset: int = 0) -> tuple[int, ...]:
    """Return the places of the buyers that filters leave, the one something happened with latest first."""
    search, tier, end = _Search(db, filters), Tier(filters.query(), ()), offset + limit
    some = list(islice(search.matching(tier.query), _FEW))
    if len(some) == _FEW:  # so many that the latest buyers may have enough of them
        found = list(islice(search.checked(search.latest(), tier), end))
        if len(found) == end:
            return tuple(found[offset:])
    if len(some) == _FEW:
        some = list(search.matching(tier.query))
    return tuple(islice(search.checked(iter(search.by_time(some)), tier), offset, end))


def ids(db: Database, places: Sequence[int]) -> tuple[str, ...]:
    """Return the ids of the buyers at these places, in their order."""
    by_place = dict(_rows(db, "select place, id from buyers where place in", places))
    return tuple(by_place[place] for place in places)


def where(db: Database, what: Asked, places: Sequence[int]) -> dict[int, Shown]:
    """Return where each buyer at these places was found."""
    rows = _rows(db, "select place, texts, hay, sounds from findable where place in", places)
    return {
        place: shown(what, texts_in(texts), hay, sounds_in(sounds))
        for place, texts, hay, sounds in rows
    }


@dataclass
class _Search:
    """Questions to the index under the same filters."""

    db: Database
    filters: Filters
    today: tuple[str, str] = ("", "")
    _product: tuple[Word, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._product = self.filters.product.words if self.filters.interest else ()

    def best(self, tier: Tier, known: Collection[int], room: int) -> list[int]:
        """Return at most ``room`` places not known yet that a tier finds, the best first."""
        every = self._few(tier, known, room + (_SPARE if tier.checked else 1))
        if len(every) > room:  # more than there is room for: look for those that come first
            recent = Tier(f"{tier.query} AND {since(*self.today)}", tier.checked)
            most = room + _POOL if self._of_today else 0
            of_today = self._few(recent, known, most, self._of_today)
            frequent = Tier(f"{tier.query} AND {_OFTEN}", tier.checked)
            often = self._few(frequent, known, room if tier.leads and not tier.checked else 0)
            every = [*dict.fromkeys([*of_today, *often, *every])]
        if len(every) < 2:
            return every
        often_here = self._often(every)
        last = len(self._of_today)
        every.sort(key=lambda at: (self._of_today.get(at, last), at not in often_here, -at))
        return every[:room]

    def _few(
        self, tier: Tier, known: Collection[int], most: int, among: Collection[int] | None = None
    ) -> list[int]:
        found = self.matching(tier.query) if most > 0 else iter(())
        new = (at for at in found if at not in known and (among is None or at in among))
        return list(islice(self.checked(new, tier), most))

    @cached_property
    def _of_today(self) -> dict[int, int]:
        """The places of the buyers something happened with today, numbered from the latest."""
        rows = self.db.execute(
            "select place from buyers where last_at >= ? order by last_at desc", [self.today[0]]
        )
        return {row[0]: number for number, row in enumerate(rows)}

    def _often(self, places: Sequence[int]) -> frozenset[int]:
        rows = _rows(
            self.db,
            f"select place from buyers where visits + quotes_ever + orders >= {OFTEN} and place in",  # noqa: S608  our own number
            places,
        )
        return frozenset(row[0] for row in rows)

    def matching(self, query: str) -> Iterator[int]:
        """Return the places that a query finds, the latest first, as far as they are read."""
        # Read row by row: the index is not walked any further than the list needs.
        rows = self.db.execute(
            "select rowid from search where search match ? order by rowid desc", [query]
        )
        for row in rows:
            yield row[0]

    def latest(self) -> Iterator[int]:
        """Return the places of the latest buyers that have the facts asked for, in order of time."""
        wanted = self.filters.facts()
        rows = self.db.execute(
            "select b.place, f.facts from buyers b indexed by idx_buyers_last_at "
            "join findable f on f.place = b.place order by b.last_at desc, b.id"
        )
        # Whether a product fits is read in the texts, which takes longer.
        for place, facts in islice(rows, _FEW if self._product else _WALKED):
            have = frozenset(facts.split())
            if all(have & tokens for tokens in wanted):
                yield place

    def by_time(self, places: Sequence[int]) -> list[int]:
        """Return the places in order of time, the latest first."""
        rows = _rows(self.db, "select last_at, id, place from buyers where place in", places)
        rows.sort(key=lambda row: row[1])
        rows.sort(key=lambda row: row[0], reverse=True)
        return [row[2] for row in rows]

    def checked(self, places: Iterator[int], tier: Tier) -> Iterator[int]:
        """Return those that have the words of the tier and fit the filters beyond what the index tells."""
        checks = self._checks(tier)
        if not checks:
            yield from places
            return
        while some := list(islice(places, _AT_ONCE)):
            rows = _rows(
                self.db, "select place, texts, hay, sounds from findable where place in", some
            )
            kept = {row[0] for row in rows if all(check(*row) for check in checks)}
            yield from (place for place in some if place in kept)

    def _checks(self, tier: Tier) -> list[Callable[[int, str, str, str], bool]]:
        checks: list[Callable[[int, str, str, str], bool]] = []
        if tier.checked:
            checks.append(lambda _place, _texts, hay, sounds: _has(tier.checked, hay, sounds))
        if self._product:
            checks.append(lambda _place, *stored: _deals_in(self._product, *stored))
        if self.filters.not_followed_up:
            checks.append(lambda place, *_: self._waits(place))
        if self.filters.day:
            checks.append(lambda place, *_: place in self._of_day)
        return checks

    @cached_property
    def _of_day(self) -> frozenset[int]:
        assert self.filters.day  # noqa: S101  only asked then
        rows = self.db.execute(
            "select distinct b.place from visits v join buyers b on b.id = v.buyer "
            "where v.at >= ? and v.at < ?",
            list(span(self.filters.day)),
        )
        return frozenset(row[0] for row in rows)

    def _waits(self, place: int) -> bool:
        last, seen = self.db.execute(
            "select last_at, case last_visit when '' then first_at else last_visit end "
            "from buyers where place = ?",
            [place],
        ).fetchone()
        return waits(seen, last)


def _has(words: Sequence[Word], hay: str, sounds: str) -> bool:
    return all(word.within(hay, sounds) for word in words)


def _deals_in(words: Sequence[Word], texts: str, hay: str, sounds: str) -> bool:
    """Whether every word of the product asked for stands in one product."""
    spoken = sounds_in(sounds)
    for at, ((name, _), line) in enumerate(zip(texts_in(texts), hay.split("\n"), strict=False)):
        if name in PRODUCTS:
            heard = "\n".join(syllables for place, _, syllables in spoken if place == at)
            if _has(words, line, heard):
                return True
    return False


def _rows(db: Database, select: str, places: Sequence[int]) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for start in range(0, len(places), 500):
        some = places[start : start + 500]
        found += db.execute(f"{select} ({', '.join('?' * len(some))})", list(some)).fetchall()
    return found
