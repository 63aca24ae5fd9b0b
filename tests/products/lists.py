"""Price lists as a test writes them: rows in, products out."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from boothapp.products.product import Product
from boothapp.products.reading import PriceList, read_file

Rows = Sequence[Sequence[Any]]
Dress = Callable[[Worksheet], None]


def write(
    path: Path, sheets: Mapping[str, Rows], dress: Dress | None = None, *, only: str = ""
) -> Path:
    """Write a workbook; ``dress`` merges, hides and formats the sheet ``only``, or each."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        if dress and only in ("", name):
            dress(sheet)
    book.save(path)
    return path


def price_list(rows: Rows, dress: Dress | None = None) -> PriceList:
    """Read rows as the only sheet of a workbook."""
    with TemporaryDirectory() as folder:
        return read_file(write(Path(folder) / "list.xlsx", {"Sheet1": rows}, dress))


def products(rows: Rows, dress: Dress | None = None) -> tuple[Product, ...]:
    """Return the products in rows."""
    return price_list(rows, dress).products


def only(rows: Rows, dress: Dress | None = None) -> Product:
    """Return the one product in rows."""
    (product,) = products(rows, dress)
    return product


def merged(*ranges: str) -> Dress:
    def dress(sheet: Worksheet) -> None:
        for cells in ranges:
            sheet.merge_cells(cells)

    return dress


def formatted(pattern: str, *cells: str) -> Dress:
    def dress(sheet: Worksheet) -> None:
        for cell in cells:
            sheet[cell].number_format = pattern

    return dress


def text_list(folder: Path, text: str | bytes, encoding: str = "utf-8") -> PriceList:
    """Read a table in text."""
    path = folder / "list.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return read_file(path)
