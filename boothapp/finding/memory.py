"""What the searches for the letters before have read, good for the next letter while nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlite_utils import Database

from boothapp.finding.asking import Asked
from boothapp.finding.filters import Filters
from boothapp.finding.rows import Row, read

_MOST = 2000  # rows kept, some kB each
_UNKNOWN = (-1, -1)


@dataclass(slots=True)
class Memory:
    """What one booth remembers between the letters of a search.

    As one types, each text goes on from the one before, and finds some of the same buyers. Once they are
    few, no index need be asked again.
    """

    _version: tuple[int, int] = _UNKNOWN
    _rows: dict[int, Row] = field(default_factory=dict)
    _of_today: tuple[str, dict[int, int]] | None = None
    _asked: tuple[Asked, Filters] | None = None
    _steps: int = 0
    _fitting: Sequence[Row] = ()

    def renew(self, db: Database) -> None:
        """Forget everything if anything was written to the file since, by this program or another."""
        version = (
            _UNKNOWN  # what is not committed may be taken back
            if db.conn.in_transaction
            else (db.execute("pragma data_version").fetchone()[0], db.conn.total_changes)
        )
        if version == _UNKNOWN or version != self._version:
            self._version = version
            self._rows, self._of_today, self._asked = {}, None, None

    def rows(self, db: Database, places: Sequence[int]) -> dict[int, Row]:
        """Return the rows at these places, and maybe others; only those not seen yet are read."""
        new = [place for place in places if place not in self._rows]
        if len(self._rows) + len(new) > _MOST:
            self._rows, new = {}, list(places)
        if new:
            self._rows |= read(db, new)
        return self._rows

    def of_today(self, db: Database, begins: str) -> dict[int, int]:
        """Return the places of the buyers something happened with since then, numbered from the latest."""
        if self._of_today is None or self._of_today[0] != begins:
            rows = db.execute(
                "select place from buyers where last_at >= ? order by last_at desc", [begins]
            )
            self._of_today = begins, {row[0]: number for number, row in enumerate(rows)}
        return self._of_today[1]

    def keep(self, what: Asked, filters: Filters, steps: int, rows: Sequence[Row]) -> None:
        """Remember all that fit in the first steps of the ranking."""
        self._asked, self._steps, self._fitting = (what, filters), steps, rows

    def before(self, what: Asked, filters: Filters) -> tuple[int, Sequence[Row]]:
        """Return a number of steps, and rows among which all are that fit in one of the first so many."""
        if self._asked is None or self._asked[1] != filters or not what.goes_on(self._asked[0]):
            return 0, ()
        return self._steps, self._fitting
