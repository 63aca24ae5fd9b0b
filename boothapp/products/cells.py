"""The cells of one table, asked for by row and by what their column holds."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from boothapp.products.amounts import writes_decimal_commas
from boothapp.products.itemno import as_typed, pairs_in
from boothapp.products.mapping import Role, Roles
from boothapp.products.sheet import Range, Sheet, Value, narrow
from boothapp.products.table import Table
from boothapp.text import Text

_PLACEHOLDER = re.compile(r"[-–—/\\.*]+|n/?a|nil|none|无|待定|tb[ad]|\?+", re.IGNORECASE)
"""What stands in a cell that is left empty on purpose."""


DITTO = re.compile(
    r"""[-–—~_\s.]*(?:[〃〞〝"“”„'′´`]{1,4}|同上\w?|同前|如上|上同|同左上|ditto|do\.?|idem|id\.
    |(?:the\s)?same(?:\sas\s(?:above|before))?|as\s(?:above|before)|a\.?/a\.?|↑+|⬆+)[-–—~_\s.]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A mark that stands for what the cell above says."""


class Finding(NamedTuple):
    """Something to say about a row.

    Attributes:
        row: Counted from 1.
        column: The column's letter, "" for the whole row.
        severe: Whether the row was left out for it.
        reason: What is wrong, in both languages.
    """

    row: int
    column: str
    severe: bool
    reason: Text


def letter(column: int) -> str:
    """Return a column's letter as a spreadsheet shows it: 0 -> "A", 26 -> "AA"."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


class Cells:
    """What stands in a table's cells; collects what is wrong with them.

    Attributes:
        at: Field -> column, prices aside.
        quantities: The columns of quantities; of several, each stands before its price.
        prices: The columns of prices with their roles, from the left.
        comma: Whether decimals stand after a comma.
        wide: Rows merged across most of the table: categories and notes.
        findings: What was said so far.
    """

    def __init__(self, sheet: Sheet, table: Table, roles: Roles) -> None:
        self.sheet, self.table = sheet, table
        others = [(c, role.field) for c, role in roles.items() if role.field != "price"]
        self.at = {field: column for column, field in reversed(others)}  # of several the first
        self.quantities = frozenset(c for c, field in others if field == "from_quantity")
        self.prices: list[tuple[int, Role]] = [
            (column, role) for column, role in roles.items() if role.field == "price"
        ]
        self.wide = _wide_rows(sheet, table)
        self.findings: list[Finding] = []
        self._down = _merged_down(sheet, table, self.wide)
        self._down |= self._repeated(roles)
        self._headings = {column.index: column.heading for column in table.columns}
        self.comma = writes_decimal_commas(self._price_texts())
        self._paired = pairs_in(self._number_texts())

    def _repeated(self, columns: Iterable[int]) -> dict[tuple[int, int], int]:
        """Return for each cell with a ditto mark the row whose value it repeats."""
        found: dict[tuple[int, int], int] = {}
        said: dict[int, int] = {}
        marked = [column for column in columns if self._has_ditto(column)]
        for row in self.rows() if marked else ():
            if len([cell for cell in self.sheet.rows[row] if cell not in ("", None)]) < 3:
                continue  # a category or a note
            for column in marked:
                text = self.text_at(row, column)
                if not text:
                    continue
                if len(text) < 20 and DITTO.fullmatch(text):
                    if column in said:
                        found[row, column] = said[column]
                else:
                    said[column] = self._down.get((row, column), row)
        return found

    def _has_ditto(self, column: int) -> bool:
        """Whether a mark that repeats the cell above stands anywhere in a column."""
        rows = self.sheet.rows[self.table.first : self.table.end]
        texts = {
            cell
            for cells in rows
            if column < len(cells) and isinstance(cell := cells[column], str) and len(cell) < 30
        }
        return any(len(text := narrow(cell)) < 20 and DITTO.fullmatch(text) for cell in texts)

    def rows(self) -> Iterator[int]:
        """Yield the rows that may be items: neither blank, nor headings again, nor merged across."""
        for row in range(self.table.first, self.table.end):
            if row in self.table.repeats or row in self.wide:
                continue
            if any(self.sheet.rows[row]):
                yield row

    def _price_texts(self) -> Iterator[str]:
        for row in range(self.table.first, self.table.end):
            for column, _ in self.prices:
                value = self.sheet.value(row, column)
                if isinstance(value, str) and value:
                    yield self.sheet.text(row, column)

    def _number_texts(self) -> Iterator[str]:
        column = self.at.get("item_no")
        if column is None:
            return
        for row in range(self.table.first, self.table.end):
            value = self.sheet.value(row, column)
            if isinstance(value, str):
                yield value

    def heading(self, field: str) -> str:
        """The heading of the column that holds a field, or ""."""
        return self._headings.get(self.at.get(field, -1), "")

    def heading_at(self, column: int) -> str:
        """The heading of a column."""
        return self._headings.get(column, "")

    def own(self, row: int, field: str) -> str:
        """What stands in the very cell of a field, full-width forms narrowed."""
        column = self.at.get(field)
        return "" if column is None else self.sheet.text(row, column)

    def own_at(self, row: int, column: int) -> str:
        """What stands in a very cell, full-width forms narrowed."""
        return self.sheet.text(row, column)

    def text_at(self, row: int, column: int) -> str:
        """What stands in a cell, or in the cell merged over it from above."""
        return self.sheet.text(self._down.get((row, column), row), column)

    def shown_at(self, row: int, column: int) -> str:
        """What a person sees in a cell, or in the one merged over it from above."""
        return self.sheet.shown(self._down.get((row, column), row), column)

    def value_at(self, row: int, column: int) -> tuple[Value, str]:
        """The value of a cell, or of the one merged over it, and its number format ("" for none)."""
        row = self._down.get((row, column), row)
        return self.sheet.value(row, column), self.sheet.formats.get((row, column), "")

    def field(self, row: int, field: str) -> str:
        """What a row says of a field, "" where it says nothing or only a dash."""
        column = self.at.get(field)
        if column is None:
            return ""
        text = self.sheet.text(self._down.get((row, column), row), column)
        return "" if len(text) < 6 and _PLACEHOLDER.fullmatch(text) else text

    def lines(self, row: int, field: str) -> str:
        """Like ``field``, but as it is written: full-width forms and lines stay."""
        column = self.at.get(field)
        if column is None:
            return ""
        written = self.sheet.written(self._down.get((row, column), row), column)
        return "" if len(written) < 6 and _PLACEHOLDER.fullmatch(written) else written

    def written(self, row: int, field: str) -> str:
        """Like ``lines``, on one line."""
        written = self.lines(row, field)
        return " ".join(written.split()) if "\n" in written else written

    def item_no(self, row: int) -> str:
        """The item number of a row as it was typed, or ""."""
        column = self.at.get("item_no")
        return "" if column is None else self._as_typed(self.shown_at(row, column))

    def own_number(self, row: int) -> str:
        """The item number that stands in the very cell of a row, as it was typed, or ""."""
        column = self.at.get("item_no")
        return "" if column is None else self._as_typed(self.sheet.shown(row, column))

    def _as_typed(self, text: str) -> str:
        return as_typed(" ".join(text.split()), self._paired)

    def is_uncounted(self, row: int, column: int) -> bool:
        """Whether a cell has a formula whose result the file does not hold."""
        return (self._down.get((row, column), row), column) in self.sheet.uncounted

    def say(self, row: int, column: int | None, reason: Text, *, severe: bool = False) -> None:
        """Keep what is wrong with a cell, or with the row where no column is given."""
        where = "" if column is None else letter(column)
        self.findings.append(Finding(row + 1, where, severe, reason))


def _wide_rows(sheet: Sheet, table: Table) -> frozenset[int]:
    width = len(table.columns)
    return frozenset(
        row
        for top, left, bottom, right in sheet.merged
        if right - left + 1 >= max(3, width * 0.5) and top >= table.first
        for row in range(top, bottom + 1)
    )


def _merged_down(sheet: Sheet, table: Table, wide: frozenset[int]) -> dict[tuple[int, int], int]:
    """Return for each cell that is merged with one above it the row that holds the value."""
    found: dict[tuple[int, int], int] = {}
    spans: list[Range] = [
        span for span in sheet.merged if span[2] > span[0] and span[0] >= table.first
    ]
    for top, left, bottom, right in spans:
        for row in range(top + 1, min(bottom, table.end - 1) + 1):
            if row not in wide:
                found |= {(row, column): top for column in range(left, right + 1)}
    return found
