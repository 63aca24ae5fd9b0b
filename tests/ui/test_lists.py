"""The lists of the whole fair, the papers in them, and the export."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from tests.ui.cards import NORA, at_the_cards, brings, picture
from tests.ui.clerk import Clerk
from tests.ui.conftest import Dialogs, Sit
from tests.ui.products import sells
from ui.buyers_screen import BuyersScreen
from ui.lists import QuotesScreen


def texts(screen: BuyersScreen | QuotesScreen) -> list[list[str]]:
    model = screen.model
    columns = range(model.columnCount())
    return [
        [str(model.data(model.index(line, column))) for column in columns]
        for line in range(model.rowCount())
    ]


def buyers(clerk: Clerk) -> BuyersScreen:
    screen = clerk.window.screen_named("buyers")
    assert isinstance(screen, BuyersScreen)
    return screen


def quotes(clerk: Clerk) -> QuotesScreen:
    screen = clerk.window.screen_named("quotes")
    assert isinstance(screen, QuotesScreen)
    return screen


def test_empty_lists_say_what_to_do_first(clerk: Clerk) -> None:
    clerk.press("Ctrl+2")
    assert "Nobody yet. Ctrl+N records the first buyer." in clerk.reads(buyers(clerk))
    clerk.press("Ctrl+3")
    assert "No quote yet. Ctrl+Q quotes the buyer on the screen." in clerk.reads(quotes(clerk))


def test_every_buyer_is_listed_the_latest_first(clerk: Clerk) -> None:
    clerk.receives()
    clerk.receives({"company": "Nile Ceramics"}, quotes=2)
    clerk.press("Ctrl+2")
    assert [row[:7] for row in texts(buyers(clerk))] == [
        ["Nile Ceramics", "", "", "", "1", "2", "0"],
        ["Al Noor Home Trading", "Omar Said", "UAE", "050 123 4567", "1", "0", "0"],
    ]


def test_every_quote_is_listed_with_its_total(clerk: Clerk) -> None:
    clerk.receives(quotes=1)
    (given,) = clerk.sees().state.quotes
    clerk.press("Ctrl+3")
    assert texts(quotes(clerk))[0][:5] == [
        given.number, "Al Noor Home Trading", "2", "USD 2,300.00", "Li Wei",
    ]  # fmt: skip


def test_a_quote_is_revised_from_the_list_under_its_number(clerk: Clerk, data: Path) -> None:
    clerk.receives(quotes=1)
    (given,) = clerk.sees().state.quotes
    clerk.press("Ctrl+3")
    clerk.clicks(clerk.button("Revise"))
    assert f"Revise quote {given.number}" in clerk.reads(clerk.screen.quote)
    clerk.press("Ctrl+Enter", "Enter")
    (revised,) = clerk.sees().state.quotes
    assert (revised.number, revised.document["revision"]) == (given.number, 1)
    assert (data / "papers" / f"{given.number}-R1.pdf").exists()
    clerk.press("Ctrl+3")
    assert texts(quotes(clerk))[0][0] == f"{given.number} R1"


def test_a_paper_is_saved_where_the_clerk_wants_it(
    clerk: Clerk, dialogs: Dialogs, tmp_path: Path
) -> None:
    dialogs.save_as = str(tmp_path / "for the buyer.pdf")
    clerk.receives(quotes=1)
    clerk.press("Ctrl+3")
    clerk.clicks(clerk.button("Save as…"))
    assert Path(dialogs.save_as).read_bytes().startswith(b"%PDF")
    assert clerk.notice == f"Saved: {dialogs.save_as}"


def test_a_paper_that_cannot_be_saved_is_told_calmly(
    clerk: Clerk, dialogs: Dialogs, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    dialogs.save_as = str(tmp_path / "file" / "quote.pdf")
    clerk.receives(quotes=1)
    clerk.press("Ctrl+3")
    clerk.clicks(clerk.button("Save as…"))
    assert clerk.notice.startswith("Cannot write")


def test_printing_asks_the_system_and_can_be_cancelled(clerk: Clerk, dialogs: Dialogs) -> None:
    clerk.receives(quotes=1)
    clerk.press("Ctrl+3")
    clerk.clicks(clerk.button("Print"))
    assert dialogs.printed == 1
    assert not clerk.notice


def test_the_buyer_of_a_quote_is_one_click_away(clerk: Clerk) -> None:
    buyer = clerk.receives(quotes=1)
    clerk.receives({"company": "Nile Ceramics"})
    clerk.press("Ctrl+3")
    clerk.clicks(clerk.button("Show the buyer"))
    assert clerk.screen.buyer == buyer


def test_every_buyer_is_exported(clerk: Clerk, tmp_path: Path, dialogs: Dialogs) -> None:
    clerk.receives()
    clerk.receives({"company": "永鑫贸易", "name": "陈志强", "phone": "138 0013 8000"})
    clerk.press("Ctrl+2")
    for key, kind, texts_of in (
        ("Alt+E", "xlsx", cells_of), ("Alt+V", "csv", fields_of), ("Alt+W", "vcf", text_of),
    ):  # fmt: skip
        target = tmp_path / f"leads.{kind}"
        dialogs.save_as = str(target)
        clerk.press(key)
        assert clerk.notice == f"2 buyers exported to {target}"
        written = texts_of(target)
        assert "永鑫贸易" in written
        assert "Al Noor Home Trading" in written


def cells_of(target: Path) -> str:
    book = load_workbook(target)
    return " ".join(str(cell.value) for sheet in book for line in sheet for cell in line)


def fields_of(target: Path) -> str:
    lines = csv.reader(target.read_text(encoding="utf-8-sig").splitlines())
    return " ".join(cell for line in lines for cell in line)


def text_of(target: Path) -> str:
    return target.read_text(encoding="utf-8")


def test_the_export_buttons_ask_where_and_write_there(
    clerk: Clerk, dialogs: Dialogs, tmp_path: Path
) -> None:
    clerk.receives()
    clerk.press("Ctrl+2")
    clerk.clicks(clerk.button("Export CSV"))
    assert not clerk.notice
    dialogs.save_as = str(tmp_path / "leads.csv")
    clerk.clicks(clerk.button("Export CSV"))
    assert Path(dialogs.save_as).exists()
    for key, name in (("Alt+E", "leads.xlsx"), ("Alt+V", "leads.csv"), ("Alt+W", "leads.vcf")):
        dialogs.save_as = str(tmp_path / "by-key" / name)
        (tmp_path / "by-key").mkdir(exist_ok=True)
        clerk.press(key)
        assert Path(dialogs.save_as).exists()


def test_an_export_that_cannot_be_written_is_told_calmly(
    clerk: Clerk, tmp_path: Path, dialogs: Dialogs
) -> None:
    (tmp_path / "file").touch()
    clerk.receives()
    dialogs.save_as = str(tmp_path / "file" / "leads.csv")
    clerk.press("Ctrl+2", "Alt+V")
    assert "exported" not in clerk.notice
    assert clerk.notice


@pytest.mark.parametrize("speak", ["zh", "en"])
def test_no_heading_of_a_table_is_cut(sit: Sit, tmp_path: Path, speak: str) -> None:
    clerk = sit(language=speak)
    sells(clerk, tmp_path)
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    cut = []
    for key in ("Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5"):
        clerk.press(key)
        for head in clerk.window.findChildren(QHeaderView):
            if head.isVisible() and head.orientation() == Qt.Orientation.Horizontal:
                cut += [
                    (key, head.model().headerData(n, head.orientation()))
                    for n in range(head.count())
                    if not head.isSectionHidden(n)
                    and head.sectionSizeFromContents(n).width() > head.sectionSize(n)
                ]
    assert cut == []
