"""A sheet of cells as a person sees it, and how it is written as .xlsx or .csv."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

Value = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: its value, its number format, and the formula whose cached value that is."""

    value: Value = None
    fmt: str = ""
    formula: str = ""


@dataclass(slots=True)
class Grid:
    """One sheet while it is being laid out; rows and columns count from 0."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    widths: dict[int, float] = field(default_factory=dict)
    bold_rows: set[int] = field(default_factory=set)
    frozen: tuple[int, int] | None = None
    filtered: tuple[int, int, int, int] | None = None
    state: str = "visible"

    def put(self, row: int, column: int, value: "Value | Cell") -> None:
        """Put a value or a cell in its place; nothing is put for nothing."""
        cell = value if isinstance(value, Cell) else Cell(value)
        if cell.value is not None:
            self.cells[row, column] = cell

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Merge a block of at least two cells."""
        if (top, left) != (bottom, right):
            self.merges.append((top, left, bottom, right))

    @property
    def rows(self) -> int:
        """How many rows the sheet has."""
        return 1 + max((row for row, _ in self.cells), default=-1)

    @property
    def columns(self) -> int:
        """How many columns the sheet has."""
        return 1 + max((column for _, column in self.cells), default=-1)


def _money(before: str, after: str = "", comma: bool = True) -> Callable[[Any], str]:  # noqa: FBT001, FBT002
    return lambda v: f"{before}{v:,.2f}{after}" if comma else f"{before}{v:.2f}{after}"


FORMATS: dict[str, Callable[[Any], str]] = {
    "": lambda v: f"{v.normalize():f}" if isinstance(v, Decimal) else str(v),
    "0.00": _money("", comma=False),
    "#,##0.00": _money(""),
    "0.000": lambda v: f"{v:.3f}",
    "0.0000": lambda v: f"{v:.4f}",
    "0": lambda v: f"{v:.0f}",
    "0000": lambda v: f"{v:04d}",
    "00000": lambda v: f"{v:05d}",
    "000": lambda v: f"{v:03d}",
    "00-00": lambda v: f"{v // 100:02d}-{v % 100:02d}",
    "000-000": lambda v: f"{v // 1000:03d}-{v % 1000:03d}",
    "m-d": lambda v: f"{v.month}-{v.day}",
    "m/d": lambda v: f"{v.month}/{v.day}",
    "yyyy-mm-dd": lambda v: v.isoformat(),
    '"$"#,##0.00': _money("$"),
    '"US$"0.00': _money("US$", comma=False),
    "¥#,##0.00": _money("¥"),
    "[$¥-804]#,##0.00": _money("¥"),
    "[$$-409]#,##0.00": _money("$"),
    "_-[$€-2]* #,##0.00": _money("€"),
    '#,##0.00" USD"': _money("", " USD"),
    '"RMB "0.00': _money("RMB ", comma=False),
    "[$USD] 0.00": _money("USD ", comma=False),
    '"￥"#,##0.00': _money("￥"),
    '"HK$"#,##0.00': _money("HK$"),
    "[$£-809]#,##0.00": _money("£"),
    '0"pcs"': lambda v: f"{v:.0f}pcs",
    '0.0"kg"': lambda v: f"{v:.1f}kg",
}
"""The number formats in use, and what each makes of a value on screen."""


def shown(cell: Cell) -> str:
    """Return a cell as Excel shows it, which is also what it saves as text."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, str):
        return cell.value
    return FORMATS[cell.fmt](cell.value)


def write_xlsx(path: Path, grids: list[Grid], first: int = 0) -> None:
    """Write the grids as the sheets of one workbook; ``first`` is the one that is open."""
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": datetime(2026, 4, 1, 9, 0, 0)})  # noqa: DTZ001  no zone in the file
    looks = {}
    for fmt in FORMATS:
        for bold in (False, True):
            look = {
                "border": 1 if bold else 0,
                "bold": bold,
                "text_wrap": True,
                "valign": "vcenter",
            }
            if fmt:
                look["num_format"] = fmt
            looks[fmt, bold] = book.add_format(look)
    for number, grid in enumerate(grids):
        sheet = book.add_worksheet(grid.name)
        _write_cells(sheet, grid, looks)
        _write_looks(sheet, grid)
        if number == first:
            sheet.activate()
            sheet.set_first_sheet()
    book.close()


def _write_cells(sheet: Any, grid: Grid, looks: dict[tuple[str, bool], Any]) -> None:  # noqa: ANN401
    for top, left, bottom, right in grid.merges:
        sheet.merge_range(top, left, bottom, right, "", looks["", top in grid.bold_rows])
    for (row, column), cell in sorted(grid.cells.items()):
        look = looks[cell.fmt, row in grid.bold_rows]
        if cell.formula:
            value = float(cell.value) if isinstance(cell.value, Decimal) else cell.value
            sheet.write_formula(row, column, cell.formula, look, value)
        elif isinstance(cell.value, date):
            sheet.write_datetime(row, column, datetime(*cell.value.timetuple()[:3]), look)  # noqa: DTZ001
        elif isinstance(cell.value, str):
            sheet.write_string(row, column, cell.value, look)
        else:
            sheet.write_number(row, column, float(cell.value or 0), look)


def _write_looks(sheet: Any, grid: Grid) -> None:  # noqa: ANN401
    for column in range(grid.columns):
        hidden = {"hidden": True} if column in grid.hidden_columns else {}
        sheet.set_column(column, column, grid.widths.get(column, 11), None, hidden)
    for row in grid.hidden_rows:
        sheet.set_row(row, None, None, {"hidden": True})
    if grid.frozen:
        sheet.freeze_panes(*grid.frozen)
    if grid.filtered:
        sheet.autofilter(*grid.filtered)
    if grid.state == "hidden":
        sheet.hide()
    elif grid.state == "very hidden":
        sheet.very_hidden()


SWAPPED = str.maketrans(",.", ".,")


def write_csv(
    path: Path, grid: Grid, *, encoding: str, separator: str, comma: bool = False
) -> None:
    """Write one grid as text; every cell as it is shown, a merged block as its first cell.

    With ``comma`` the numbers have a decimal comma, as Excel writes them in much of Europe.
    """

    def text(cell: Cell) -> str:
        told = shown(cell)
        return told.translate(SWAPPED) if comma and isinstance(cell.value, Decimal) else told

    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    width = grid.columns
    for row in range(grid.rows):
        writer.writerow([text(grid.cells.get((row, column), Cell())) for column in range(width)])
    path.write_bytes(out.getvalue().encode(encoding, errors="replace"))
