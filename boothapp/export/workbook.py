"""Every lead as a workbook: one sheet a subject."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from boothapp.beside import beside
from boothapp.booth import Booth
from boothapp.export.leads import Table, states, tables
from boothapp.export.values import Cell, both, clean

LONGEST_CELL = 32_767
"""Characters a cell of Excel may hold, counted in UTF-16."""

CUT = "…（全文见 CSV）(see CSV)"
"""Ends a text that is too long for a cell."""

_EXACT_DIGITS = 15  # of a number in a spreadsheet

_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def to_xlsx(booth: Booth, target: Path) -> int:
    """Write every lead to the workbook ``target`` and return how many buyers there are.

    Raises:
        NotWritten: The file cannot be written; an older one is left as it was.
    """
    count = 0
    with beside(target) as part, _workbook(part) as book:
        formats = _formats(book)
        sheets = [_Sheet(book, table, formats) for table in tables(booth)]
        for state in states(booth):
            count += 1
            for sheet in sheets:
                for row in sheet.table.rows(state):
                    sheet.write(row)
        for sheet in sheets:
            sheet.finish()
    return count


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    try:
        with xlsxwriter.Workbook(str(path), _OPTIONS) as book:
            yield book
    except FileCreateError as fault:  # a full disk, shown when the sheets are put together
        raise OSError(0, str(fault)) from fault


def _formats(book: Any) -> dict[str, Any]:  # noqa: ANN401  the library ships no types
    top = {"valign": "top"}
    return {
        "heading": book.add_format(
            {"bold": True, "font_color": "#ffffff", "bg_color": "#0e5f5c", "text_wrap": True, **top}
        ),
        "text": book.add_format({"text_wrap": True, "num_format": "@", **top}),
        "time": book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left", **top}),
        "day": book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **top}),
        "number": book.add_format({"num_format": "#,##0", **top}),
        "decimal": book.add_format({"num_format": "#,##0.00##", **top}),
    }


class _Sheet:
    """A sheet being filled, a row at a time."""

    def __init__(self, book: Any, table: Table, formats: dict[str, Any]) -> None:  # noqa: ANN401
        self.table = table
        self._sheet = book.add_worksheet(table.heading.en)
        self._formats = formats
        self._row = 0
        for place, column in enumerate(table.columns):
            self._sheet.set_column(place, place, column.width)
        self._sheet.freeze_panes(1, 2)
        for place, column in enumerate(table.columns):
            self._sheet.write_string(0, place, both(column.heading), formats["heading"])

    def write(self, row: Any) -> None:  # noqa: ANN401
        self._row += 1
        for place, cell in enumerate(row):
            if cell != "":
                self._put(place, cell)

    def finish(self) -> None:
        self._sheet.autofilter(0, 0, self._row, len(self.table.columns) - 1)

    def _put(self, place: int, cell: Cell) -> None:
        at, formats = (self._row, place), self._formats
        match cell:
            case datetime():
                self._sheet.write_datetime(*at, cell, formats["time"])
            case date():
                self._sheet.write_datetime(*at, cell, formats["day"])
            case int():
                self._sheet.write_number(*at, cell, formats["number"])
            case Decimal() if len(cell.as_tuple().digits) <= _EXACT_DIGITS:
                whole = cell == cell.to_integral_value()
                self._sheet.write_number(
                    *at, float(cell), formats["number" if whole else "decimal"]
                )
            case _:
                self._sheet.write_string(*at, fitting(str(cell)), formats["text"])


def fitting(text: str) -> str:
    """Return ``text`` as a cell can hold it: cleaned, and cut with a mark where it is too long."""
    kept = clean(text)
    if 2 * len(kept) <= LONGEST_CELL or _length(kept) <= LONGEST_CELL:
        return kept
    room = LONGEST_CELL - _length(CUT)
    return kept.encode("utf-16-le")[: 2 * room].decode("utf-16-le", "ignore") + CUT


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
