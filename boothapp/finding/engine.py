"""Finds buyers: asks the index from the narrowest question to the widest, and stops when the list is full."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from operator import itemgetter

from sqlite_utils import Database

from boothapp.finding.asking import Asked, Tier, Word, tiers
from boothapp.finding.fields import OFTEN, fact
from boothapp.finding.filters import Filters, since, span, waits
from boothapp.finding.marking import Shown, shown
from boothapp.finding.memory import Memory
from boothapp.finding.ranking import deals_in, has, ordered, step_of
from boothapp.finding.rows import Row, select

_LONG = 6  # characters that few buyers have
_KEPT = 32  # buyers that are quicker to rank by their texts than to ask the index for
_POOL = 40  # more of today's buyers than there is room for that are put in order
_SPARE = 12  # of the latest that are ranked beyond the room there is
_AT_ONCE = 25  # rows read together to be checked
_FEW = 500  # buyers that are quicker to sort than to look for in the order of time
_WALKED = 3000  # of the latest buyers, until it is quicker to sort all that fit
_OFTEN = f'"{fact("with", "often")}"'


def find(  # noqa: PLR0917  what to find, among whom, and what is known of it
    db: Database,
    what: Asked,
    filters: Filters,
    limit: int,
    today: tuple[str, str],
    memory: Memory | None = None,
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
        memory: What the searches before have read.
    """
    search = _Search(db, filters, today, memory or Memory())
    search.memory.renew(db)
    narrowed = filters.query()
    steps = tiers(what)
    if narrowed:
        steps = tuple(replace(tier, query=f"{tier.query} AND {narrowed}") for tier in steps)
    return tuple(search.through(what, steps, limit))


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
    by_place = dict(select(db, "select place, id from buyers where place in", places))
    return tuple(by_place[place] for place in places)


def where(
    db: Database, what: Asked, places: Sequence[int], memory: Memory | None = None
) -> dict[int, Shown]:
    """Return where each buyer at these places was found; ``memory`` is that of the search just done."""
    rows = (memory or Memory()).rows(db, places)
    return {place: shown(what, rows[place]) for place in places}


@dataclass
class _Search:
    """Questions to the index under the same filters."""

    db: Database
    filters: Filters
    today: tuple[str, str] = ("", "")
    memory: Memory = field(default_factory=Memory)
    _product: tuple[Word, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._product = self.filters.product.words if self.filters.interest else ()

    def through(self, what: Asked, steps: Sequence[Tier], limit: int) -> list[int]:
        """Return at most ``limit`` places, going through the tiers from the first one not known yet."""
        known, rows = self.memory.before(what, self.filters)
        if not known and len(what.words) == 1 and len(what.whole.text) >= _LONG:
            begun, ended = self._begin(steps[-1], _KEPT)
            if ended:
                known, rows = len(steps), self._rows(begun)
        found, rows = self._ranked(what, rows, known)
        for number, tier in enumerate(steps[known:], start=known):
            room = limit - len(found)
            if room <= 0:
                break
            most = room + len(found) + _SPARE if tier.checked else _KEPT
            begun, ended = self._begin(tier, most)
            if ended and number == known:
                known += 1
                every = [*dict.fromkeys([*begun, *(row.place for row in rows)])]
                found, rows = self._ranked(what, self._rows(every), known)
            else:
                found += self.best(tier, begun, ended=ended, known=frozenset(found), room=room)
        self.memory.keep(what, self.filters, known, rows)
        return found[:limit]

    def _begin(self, tier: Tier, most: int) -> tuple[list[int], bool]:
        """Return at most so many places that a tier finds, the latest, and whether they are all."""
        places = list(islice(self.checked(self.matching(tier.query), tier), most + 1))
        return places[:most], len(places) <= most

    def _rows(self, places: Sequence[int]) -> list[Row]:
        rows = self.memory.rows(self.db, places)
        return [rows[place] for place in places]

    def _ranked(
        self, what: Asked, rows: Sequence[Row], steps: int
    ) -> tuple[list[int], Sequence[Row]]:
        """Return those of the rows that fit in one of the first steps, the best first, and their rows."""
        fitting = {row.place: step for row in rows if (step := step_of(what, row)) < steps}
        return self._ordered(fitting), [row for row in rows if row.place in fitting]

    def _ordered(self, steps: Mapping[int, int]) -> list[int]:
        if len(steps) < 2:
            return [*steps]
        today = self.memory.of_today(self.db, self.today[0])
        return ordered(steps, today, self._often([*steps]))

    def best(
        self, tier: Tier, begun: Sequence[int], *, ended: bool, known: Collection[int], room: int
    ) -> list[int]:
        """Return at most ``room`` places not known yet that a tier finds, the best first.

        Args:
            tier: The tier.
            begun: The latest it finds, more than there is room for or all.
            ended: Whether they are all.
            known: What is not wanted again.
            room: How many are wanted.
        """
        every = [place for place in begun if place not in known]
        if len(every) <= room and not ended:
            every = self._few(tier, known, room + 1)
        if len(every) > room:  # more than there is room for: look for those that come first
            recent = Tier(f"{tier.query} AND {since(*self.today)}", tier.checked)
            today = self.memory.of_today(self.db, self.today[0])
            of_today = self._few(recent, known, room + _POOL if today else 0, today)
            frequent = Tier(f"{tier.query} AND {_OFTEN}", tier.checked)
            often = self._few(frequent, known, room if tier.leads and not tier.checked else 0)
            every = [*dict.fromkeys([*of_today, *often, *every])]
        return self._ordered(dict.fromkeys(every, 0))[:room]

    def _few(
        self, tier: Tier, known: Collection[int], most: int, among: Collection[int] | None = None
    ) -> list[int]:
        if most <= 0:
            return []
        new = (at for at in self.matching(tier.query) if at not in known)
        if among is not None:
            new = (at for at in new if at in among)
        return list(islice(self.checked(new, tier), most))

    def _often(self, places: Sequence[int]) -> frozenset[int]:
        rows = select(
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
        return map(itemgetter(0), rows)

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
        rows = select(self.db, "select last_at, id, place from buyers where place in", places)
        rows.sort(key=lambda row: row[1])
        rows.sort(key=lambda row: row[0], reverse=True)
        return [row[2] for row in rows]

    def checked(self, places: Iterator[int], tier: Tier) -> Iterator[int]:
        """Return those that have the words of the tier and fit the filters beyond what the index tells."""
        return self._checked(places, tier) if self._checks(tier) else places

    def _checked(self, places: Iterator[int], tier: Tier) -> Iterator[int]:
        while some := list(islice(places, _AT_ONCE)):
            yield from (row.place for row in self._fitting(tier, some))

    def _fitting(self, tier: Tier, places: Sequence[int]) -> list[Row]:
        checks = self._checks(tier)
        return [row for row in self._rows(places) if all(check(row) for check in checks)]

    def _checks(self, tier: Tier) -> list[Callable[[Row], bool]]:
        checks: list[Callable[[Row], bool]] = []
        if tier.checked:
            checks.append(lambda row: all(has(word, row) for word in tier.checked))
        if self._product:
            checks.append(lambda row: deals_in(self._product, row))
        if self.filters.not_followed_up:
            checks.append(lambda row: self._waits(row.place))
        if self.filters.day:
            checks.append(lambda row: row.place in self._of_day)
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
