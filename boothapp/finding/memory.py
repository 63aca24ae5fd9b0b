"""What the searches for the letters before have read, good for the next letter while nothing is written."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sqlite_utils import Database

from boothapp.finding.again import Again
from boothapp.finding.asking import Asked
from boothapp.finding.filters import Filters
from boothapp.finding.grams import LONGEST
from boothapp.finding.rows import Row, read
from boothapp.snapshots import BuyerRow

_MOST = 2000  # rows kept, some kB each
_SAMPLE = 300  # rows that tell what is common
_APART = 200  # of today's buyers whose texts are looked through for each letter
_NEAR = 20  # places by which the order of time may differ from that of the records
_UNKNOWN = (-1, -1)
_PAGES_KB = (
    32_000  # of the file in memory; the index is read all over, and 2 MB hold too little of it
)


@dataclass(slots=True)
class Memory:
    """What one booth remembers between the letters of a search.

    As one types, each text goes on from the one before, and finds some of the same buyers. Once they are
    few, no index need be asked again.

    Attributes:
        seen: Buyers as lists show them, by place.
        left: All that filters leave where they are few, else None.
    """

    _version: tuple[int, int] = _UNKNOWN
    _rows: dict[int, Row] = field(default_factory=dict)
    _old: dict[int, Row] = field(default_factory=dict)
    _of_today: tuple[str, dict[int, int]] | None = None
    _of_day: tuple[tuple[str, str], frozenset[int]] | None = None
    _again: dict[Filters, Again] = field(default_factory=dict)
    _asked: tuple[Asked, Filters] | None = None
    _steps: int = 0
    _common: Counter[str] | None = None
    _fitting: Sequence[Row] = ()
    seen: dict[int, BuyerRow] = field(default_factory=dict)
    left: dict[Filters, Sequence[Row] | None] = field(default_factory=dict)

    def renew(self, db: Database) -> None:
        """Forget everything if anything was written to the file since, by this program or another."""
        if self._version == _UNKNOWN:
            db.execute(f"pragma cache_size = -{_PAGES_KB}")
        version = (
            _UNKNOWN  # what is not committed may be taken back
            if db.conn.in_transaction
            else (db.execute("pragma data_version").fetchone()[0], db.conn.total_changes)
        )
        if version == _UNKNOWN or version != self._version:
            self._version = version
            # A row that reads the same has been taken apart already.
            self._rows, self._old = {}, self._rows or self._old
            self.seen.clear()
            self.left.clear()
            self._of_today = self._of_day = self._asked = None
            self._again.clear()

    def common(self, db: Database) -> Counter[str]:
        """Return how many of some buyers taken all over the file have three characters, spoken or written."""
        if self._common is None:
            self._common = Counter()
            (most,) = db.execute("select coalesce(max(place), 0) from findable").fetchone()
            for row in read(db, range(1, most + 1, most // _SAMPLE + 1)).values():
                text = row.text
                self._common.update({text[at : at + LONGEST] for at in range(len(text))})
        return self._common

    def rows(self, db: Database, places: Sequence[int]) -> dict[int, Row]:
        """Return the rows at these places, and maybe others; only those not seen yet are read."""
        new = [place for place in places if place not in self._rows]
        if len(self._rows) + len(new) > _MOST:
            self._rows, new = {}, list(places)
        if new:
            for place, row in read(db, new).items():
                old = self._old.get(place)
                self._rows[place] = old if old == row else row
        return self._rows

    def of_today(self, db: Database, begins: str) -> dict[int, int]:
        """Return the places of the buyers something happened with since then, numbered from the latest."""
        if self._of_today is None or self._of_today[0] != begins:
            rows = db.execute(
                "select place from buyers where last_at >= ? order by last_at desc", [begins]
            )
            self._of_today = begins, {row[0]: number for number, row in enumerate(rows)}
            self._again.clear()
        return self._of_today[1]

    def of_day(self, db: Database, day: tuple[str, str]) -> frozenset[int]:
        """Return the places of the buyers who visited between two times."""
        if self._of_day is None or self._of_day[0] != day:
            rows = db.execute(
                "select distinct b.place from visits v join buyers b on b.id = v.buyer "
                "where v.at >= ? and v.at < ?",
                list(day),
            )
            self._of_day = day, frozenset(row[0] for row in rows)
        return self._of_day[1]

    def again(
        self,
        db: Database,
        begins: str,
        filters: Filters,
        allowed: Callable[[Sequence[int]], Sequence[Row]],
    ) -> Again:
        """Return those of today's buyers that the latest places do not bring, the latest first.

        Most of today's buyers were recorded today and are the last of the table anyway; the others were
        here before, or came back after many others had come.

        Args:
            db: The booth's file.
            begins: When today began.
            filters: What must hold.
            allowed: Gives the rows of those at some places for which it holds.
        """
        today = self.of_today(db, begins)
        if filters not in self._again:
            rows = db.execute("select place from buyers order by place desc limit ?", [len(today)])
            newest = {row[0]: number for number, row in enumerate(rows)}
            late = (
                at for at, n in today.items() if newest.get(at, len(today) + _NEAR) - n >= _NEAR
            )
            places = tuple(islice(late, _APART))
            # One that only the index of an earlier version has is not there yet.
            there = self.rows(db, places)
            self._again[filters] = Again.of(allowed([at for at in places if at in there]))
        return self._again[filters]

    def keep(self, what: Asked, filters: Filters, steps: int, rows: Sequence[Row]) -> None:
        """Remember all that fit in the first steps of the ranking."""
        self._asked, self._steps, self._fitting = (what, filters), steps, rows

    def before(self, what: Asked, filters: Filters) -> tuple[int, Sequence[Row]]:
        """Return a number of steps, and rows among which all are that fit in one of the first so many."""
        if self._asked is None or self._asked[1] != filters or not what.goes_on(self._asked[0]):
            return 0, ()
        return self._steps, self._fitting
