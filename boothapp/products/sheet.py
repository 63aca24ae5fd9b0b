"""One sheet of cells as it came out of a file, before anybody asks what it means."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from boothapp.products import formats

Value = str | float | int | bool | date | datetime | time | timedelta | None
Range = tuple[int, int, int, int]
"""First row, first column, last row, last column, counted from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Cells of a sheet, counted from 0.

    Attributes:
        rows: Values row by row; rows may differ in length, an empty cell is "" or None.
        formats: Number format of each cell that has one of its own.
        hidden_rows: Rows that the file hides.
        hidden_columns: Columns that the file hides.
        merged: Cells merged into one; its value stands in the first.
        visible: Whether the sheet is shown.
        uncounted: Cells with a formula whose result the file does not hold.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    formats: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[Range, ...] = ()
    visible: bool = True
    uncounted: frozenset[tuple[int, int]] = frozenset()

    @property
    def width(self) -> int:
        """Cells of the longest row."""
        return max((len(row) for row in self.rows), default=0)

    def value(self, row: int, column: int) -> Value:
        """What stands in a cell; None beyond the edge."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else None

    def text(self, row: int, column: int) -> str:
        """What stands in a cell as a person would type it, full-width forms narrowed."""
        value = self.value(row, column)
        if isinstance(value, str):
            return narrow(value)
        return (
            formats.typed(value, self.formats.get((row, column), "")) if value is not None else ""
        )

    def shown(self, row: int, column: int) -> str:
        """What a person sees in a cell, full-width forms narrowed."""
        value = self.value(row, column)
        if value is None or isinstance(value, str):
            return self.text(row, column)
        return formats.shown(value, self.formats.get((row, column), ""))

    def written(self, row: int, column: int) -> str:
        """What stands in a cell, only the space around and between tidied."""
        value = self.value(row, column)
        return tidy(value) if isinstance(value, str) else self.text(row, column)


@lru_cache(maxsize=16_384)
def narrow(text: str) -> str:
    """Return ``text`` with full-width forms narrowed and the space tidied; lines stay lines."""
    if text.isascii():
        return tidy(text)
    return tidy(unicodedata.normalize("NFKC", text))


@lru_cache(maxsize=16_384)
def tidy(text: str) -> str:
    """Return ``text`` without idle space; lines stay lines."""
    if text.isprintable() and "  " not in text and text == text.strip():  # as most are
        return text.replace("\u200b", "")
    lines = (" ".join(line.split()) for line in text.replace("\u200b", "").splitlines())
    return "\n".join(line for line in lines if line)
