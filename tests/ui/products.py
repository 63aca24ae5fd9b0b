"""Products for the screen tests: a price list on disk, and the screen it is read on."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from boothapp.booth import Booth
from boothapp.products import catalogue
from boothapp.products.reading import read_file
from tests.ui.clerk import Clerk
from ui.products_screen import ProductsScreen

HEAD = ("Item No.", "品名", "Description", "FOB USD 1-499pcs", "FOB USD ≥500pcs", "MOQ", "PCS/CTN")
MUG = ("LM-2208", "陶瓷马克杯", "Ceramic mug", 1.40, 1.25, 500, 36)
BOWL = ("LM-2209", "陶瓷碗", "Ceramic bowl", 2.20, 2.10, 100, 24)
TRAY = ("0012", "竹托盘", "Bamboo tray", 5.00, 4.50, 50, 12)
LIST = (HEAD, MUG, BOWL, TRAY)

Rows = Sequence[Sequence[object]]


def price_list(path: Path, rows: Rows = LIST, **others: Rows) -> Path:
    """Write a workbook whose first sheet is the list; ``others`` are sheets by name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book = Workbook()
    sheets: Mapping[str, Rows] = {"List": rows, **others}
    book.remove(book.worksheets[0])
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(list(line))
    book.save(path)
    return path


def sells(clerk: Clerk, tmp_path: Path, rows: Rows = LIST) -> None:
    """Let the booth have the products of a list."""
    path = price_list(tmp_path / "prices.xlsx", rows)

    def bring(booth: Booth) -> None:
        catalogue.import_list(booth.store, read_file(path), actor="Li Wei")

    clerk.asks(bring)


def at_the_products(clerk: Clerk) -> ProductsScreen:
    """Go to the screen of products."""
    clerk.press("Ctrl+5")
    screen = clerk.window.screen_named("products")
    assert isinstance(screen, ProductsScreen)
    return screen


def opens(clerk: Clerk, screen: ProductsScreen, path: Path) -> None:
    """Open a price list and wait until it is read."""
    screen.open_list(path)
    reads(clerk, screen)


def reads(clerk: Clerk, screen: ProductsScreen) -> None:
    """Wait until the list is read."""
    clerk.bot.waitUntil(lambda: not screen.importing.reader.busy)
    clerk.waits()
