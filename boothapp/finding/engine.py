"""Finds buyers: asks the index from the narrowest question to the widest, and stops when the list is full."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from operator import itemgetter

from sqlite_utils import Database

from boothapp.finding.asking import NOTHING, Asked, Tier, Word, tiers
from boothapp.finding.fields import OFTEN, fact
from boothapp.finding.filters import Filters, span, waits
from boothapp.finding.marking import Shown, shown
from boothapp.finding.memory import Memory
from boothapp.finding.ranking import deals_in, has, ordered, step_of
from boothapp.finding.rows import Row, condition, select

_LONG = 6  # characters that few buyers have
_KEPT = 32  # buyers that are quicker to rank by their texts than to ask the index for
_LEFT = 200  # that filters leave, so few that every letter may look through their texts
_SPARE = 12  # of the latest that are ranked beyond the room there is
_LONGEST_TOLD = (
    100  # characters of a word that SQL is asked for too; its patterns have their limits
)
_MOST_TOLD = 8  # such words
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
    search = _Search(db, filters, what, today, memory or Memory())
    search.memory.renew(db)
    narrowed = filters.query()
    steps = tiers(what, search.memory.common(db))
    if narrowed:
        steps = tuple(replace(tier, query=f"{tier.query} AND {narrowed}") for tier in steps)
    return tuple(search.through(steps, limit))


def every(db: Database, what: Asked, filters: Filters) -> Iterator[int]:
    """Return the places of all buyers that what was typed fits, those recorded latest first."""
    widest, narrowed = tiers(what)[-1], filters.query()
    search = _Search(db, filters, what)
    tier = Tier(f"{widest.query} AND {narrowed}" if narrowed else widest.query, widest.checked)
    return search.checked(search.matching(tier), tier)


def listed(db: Database, filters: Filters, limit: int, offset: int = 0) -> tuple[int, ...]:
    """Return the places of the buyers that filters leave, the one something happened with latest first."""
    search, tier, end = _Search(db, filters), Tier(filters.query(), ()), offset + limit
    some = list(islice(search.matching(tier), _FEW))
    if len(some) == _FEW:  # so many that the latest buyers may have enough of them
        found = list(islice(search.checked(search.latest(), tier), end))
        if len(found) == end:
            return tuple(found[offset:])
    if len(some) == _FEW:
        some = list(search.matching(tier))
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
    what: Asked = NOTHING
    today: tuple[str, str] = ("", "")
    memory: Memory = field(default_factory=Memory)
    _product: tuple[Word, ...] = field(init=False)

    def __post_init__(self) -> None:
        self._product = self.filters.product.words if self.filters.interest else ()

    def through(self, steps: Sequence[Tier], limit: int) -> list[int]:
        """Return at most ``limit`` places, going through the tiers from the first one not known yet."""
        what = self.what
        known, rows = self.memory.before(what, self.filters)
        if not known and (left := self._left()) is not None:
            known, rows = len(steps), left
        if not known and len(what.words) == 1 and len(what.whole.text) >= _LONG:
            begun, ended = self._begin(steps[-1], _KEPT)
            if ended:
                known, rows = len(steps), self._rows(begun)
        found, rows = self._ranked(rows, known)
        for number, tier in enumerate(steps[known:], start=known):
            room = limit - len(found)
            if room <= 0:
                break
            most = room + len(found) + _SPARE if tier.checked else _KEPT
            begun, ended = self._begin(tier, most)
            if ended and number == known:
                known += 1
                every = [*dict.fromkeys([*begun, *(row.place for row in rows)])]
                found, rows = self._ranked(self._rows(every), known)
            else:
                found += self._best(number, tier, (begun, ended), frozenset(found), room)
        self.memory.keep(what, self.filters, known, rows)
        return found[:limit]

    def _left(self) -> Sequence[Row] | None:
        """Return the rows of all that the filters leave, None where they are not few."""
        if not self.filters:
            return None
        left = self.memory.left
        if self.filters not in left:
            begun, ended = self._begin(Tier(self.filters.query(), ()), _LEFT)
            left[self.filters] = self._rows(begun) if ended else None
        return left[self.filters]

    def _begin(self, tier: Tier, most: int) -> tuple[list[int], bool]:
        """Return at most so many places that a tier finds, the latest, and whether they are all."""
        places = list(islice(self.checked(self.matching(tier), tier), most + 1))
        return places[:most], len(places) <= most

    def _rows(self, places: Sequence[int]) -> list[Row]:
        rows = self.memory.rows(self.db, places)
        return [rows[place] for place in places]

    def _ranked(self, rows: Sequence[Row], steps: int) -> tuple[list[int], Sequence[Row]]:
        """Return those of the rows that fit in one of the first steps, the best first, and their rows."""
        fitting = {row.place: step for row in rows if (step := step_of(self.what, row)) < steps}
        return self._ordered(fitting), [row for row in rows if row.place in fitting]

    def _ordered(self, steps: Mapping[int, int]) -> list[int]:
        if len(steps) < 2:
            return [*steps]
        today = self.memory.of_today(self.db, self.today[0])
        return ordered(steps, today, self._often([*steps]))

    def _best(
        self,
        step: int,
        tier: Tier,
        begun: tuple[Sequence[int], bool],
        known: Collection[int],
        room: int,
    ) -> list[int]:
        """Return at most ``room`` places not known yet that a tier finds, the best first.

        Args:
            step: The number of the tier.
            tier: The tier.
            begun: The latest it finds, more than there is room for or all, and whether they are all.
            known: What is not wanted again.
            room: How many are wanted.
        """
        latest, ended = begun
        every = [place for place in latest if place not in known]
        if len(every) <= room and not ended:
            every = self._few(tier, known, room + 1)
        if len(every) > room:  # more than there is room for: look for those that come first
            frequent = Tier(f"{tier.query} AND {_OFTEN}", tier.checked)
            often = self._few(frequent, known, room if tier.leads and not tier.checked else 0)
            every = [*dict.fromkeys([*islice(self._again(step, known), room), *often, *every])]
        return self._ordered(dict.fromkeys(every, 0))[:room]

    def _again(self, step: int, known: Collection[int]) -> Iterator[int]:
        """Return places of today's buyers in one of the steps up to this one whom the latest do not bring."""
        again = self.memory.again(self.db, self.today[0], self.filters, self._allowed)
        return (place for place in again.fitting(self.what, step) if place not in known)

    def _allowed(self, places: Sequence[int]) -> list[Row]:
        """Return the rows of those that fit the filters."""
        return self._fitting(Tier("", ()), self._with_facts(places))

    def _with_facts(self, places: Sequence[int]) -> Sequence[int]:
        """Return the places of buyers that have the facts asked for."""
        wanted = self.filters.facts()
        if not wanted:
            return places
        facts = dict(select(self.db, "select place, facts from findable where place in", places))
        return [at for at in places if _have(facts[at], wanted)]

    def _few(self, tier: Tier, known: Collection[int], most: int) -> list[int]:
        if not most:
            return []
        new = (at for at in self.matching(tier) if at not in known)
        return list(islice(self.checked(new, tier), most))

    def _often(self, places: Sequence[int]) -> frozenset[int]:
        rows = select(
            self.db,
            f"select place from buyers where visits + quotes_ever + orders >= {OFTEN} and place in",  # noqa: S608  our own number
            places,
        )
        return frozenset(row[0] for row in rows)

    def matching(self, tier: Tier) -> Iterator[int]:
        """Return the places that a query finds, the latest first, as far as they are read.

        Most of those without the words of the tier are left out, which is quicker here than in ``checked``.
        """
        told = [word for word in tier.checked if len(word.text) <= _LONGEST_TOLD][:_MOST_TOLD]
        holds = [(word.text, condition(word.text, sound=word.sound)) for word in told]
        # Read row by row: the index is not walked any further than the list needs.
        rows = self.db.execute(
            "select search.rowid from search "  # noqa: S608  our own conditions
            + ("cross join findable f on f.place = search.rowid " if holds else "")
            + "where search.search match ? "
            + "".join(f"and {one} " for _, one in holds)
            + "order by search.rowid desc",
            [tier.query, *(text for text, one in holds for _ in range(one.count("?")))],
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
            if _have(facts, wanted):
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
        return self.memory.of_day(self.db, span(self.filters.day))

    def _waits(self, place: int) -> bool:
        last, seen = self.db.execute(
            "select last_at, case last_visit when '' then first_at else last_visit end "
            "from buyers where place = ?",
            [place],
        ).fetchone()
        return waits(seen, last)


def _have(facts: str, wanted: Sequence[frozenset[str]]) -> bool:
    """Whether the facts stored of a buyer hold one of each set."""
    have = facts.split()
    return all(not tokens.isdisjoint(have) for tokens in wanted)
