"""The screen of products by its keys: found, looked at, imported, corrected, and taken back."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QTableView

from boothapp.booth import Booth
from boothapp.products import catalogue
from tests.ui.clerk import Clerk
from tests.ui.conftest import Sit
from tests.ui.products import (
    BOWL,
    HEAD,
    LIST,
    MUG,
    TRAY,
    at_the_products,
    opens,
    price_list,
    reads,
    sells,
)
from tests.ui.test_layout import cut_off, cut_words
from ui.products_screen import ProductsScreen


def numbers(screen: ProductsScreen) -> list[str]:
    return [product.item_no for product in screen.model.rows]


def kept(clerk: Clerk) -> int:
    return clerk.asks(lambda booth: catalogue.count(booth.store))


def price(clerk: Clerk, number: str) -> str:
    return clerk.asks(lambda booth: str(catalogue.product(booth.store, number).price))


# Finding


def test_without_products_the_screen_says_what_to_do_first(clerk: Clerk) -> None:
    screen = at_the_products(clerk)
    assert "No products yet" in clerk.reads(screen)
    assert clerk.focus is clerk.button("Import a price list…", screen)


def test_what_is_typed_is_found_and_esc_shows_all_again(clerk: Clerk, tmp_path: Path) -> None:
    sells(clerk, tmp_path)
    screen = at_the_products(clerk)
    assert numbers(screen) == ["LM-2208", "LM-2209", "0012"]
    clerk.types("ceramic bo")
    assert numbers(screen) == ["LM-2209"]
    clerk.press("Esc")
    assert len(numbers(screen)) == 3
    clerk.types("托盘")
    assert numbers(screen) == ["0012"]
    clerk.types("x")
    assert "Nothing fits. Esc shows all again." in clerk.reads(screen)


def test_arrows_choose_while_the_cursor_stays_in_the_line(clerk: Clerk, tmp_path: Path) -> None:
    sells(clerk, tmp_path)
    screen = at_the_products(clerk)
    clerk.press("Down")
    assert screen.line.hasFocus()
    assert screen.current is not None
    assert screen.current.item_no == "LM-2209"
    assert "Ceramic bowl" in clerk.reads(screen.details)


def test_typing_in_the_table_goes_to_the_search_line(clerk: Clerk, tmp_path: Path) -> None:
    sells(clerk, tmp_path)
    screen = at_the_products(clerk)
    clerk.focuses(screen.table)
    clerk.types("bowl")
    assert screen.line.text() == "bowl"
    assert numbers(screen) == ["LM-2209"]


def test_the_details_tell_prices_by_quantity_and_where_they_come_from(
    clerk: Clerk, tmp_path: Path
) -> None:
    sells(clerk, tmp_path)
    sells(clerk, tmp_path, (HEAD, ("LM-2208", "陶瓷马克杯", "Ceramic mug", 1.50, 1.25, 500, 36)))
    screen = at_the_products(clerk)
    clerk.types("LM-2208")
    shown = clerk.reads(screen.details)
    assert {"USD 1.50", "USD 1.25", "Minimum order", "500"} <= set(shown)
    assert "Price: USD 1.40 → USD 1.50" in shown
    assert any(text.endswith("Li Wei · prices.xlsx") for text in shown)
    assert "first listed here" in shown


# Importing


def test_a_list_is_shown_first_and_kept_with_ctrl_enter(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_products(clerk)
    opens(clerk, screen, price_list(tmp_path / "spring.xlsx"))
    assert [product.item_no for product in screen.importing.rows.rows] == [
        "LM-2208",
        "LM-2209",
        "0012",
    ]
    assert clerk.button("Import 3 items").isEnabled()
    assert kept(clerk) == 0
    clerk.press("Ctrl+Enter")
    assert clerk.notice == "Price list: 3 new, 0 changed, 0 unchanged"
    assert numbers(screen) == ["LM-2208", "LM-2209", "0012"]
    assert screen.line.hasFocus()


def test_esc_goes_back_and_nothing_is_stored(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_products(clerk)
    opens(clerk, screen, price_list(tmp_path / "spring.xlsx"))
    clerk.press("Esc")
    assert not screen.importing.isVisible()
    assert kept(clerk) == 0
    assert not (clerk.window.desk.data / "products-mapping.json").exists()


def test_an_import_is_undone_as_a_whole(clerk: Clerk, tmp_path: Path) -> None:
    sells(clerk, tmp_path, (HEAD, MUG, BOWL))
    screen = at_the_products(clerk)
    dearer = ("LM-2208", "陶瓷马克杯", "Ceramic mug", 9, 8, 500, 36)
    opens(clerk, screen, price_list(tmp_path / "new.xlsx", (HEAD, dearer, BOWL, TRAY)))
    clerk.press("Ctrl+Enter")
    assert clerk.notice == "Price list: 1 new, 1 changed, 1 unchanged"
    assert price(clerk, "LM-2208") == "9"
    clerk.press("Ctrl+Z")
    assert numbers(screen) == ["LM-2208", "LM-2209"]
    assert price(clerk, "LM-2208") == "1.4"
    assert "taken back" in clerk.reads(screen.details)


def test_what_was_left_out_is_listed_with_its_place_and_reason(
    clerk: Clerk, tmp_path: Path
) -> None:
    again = ("LM-2208", "陶瓷马克杯", "Ceramic mug", 1.60, 1.50, 500, 36)
    old = {"旧价格": (HEAD, MUG)}
    screen = at_the_products(clerk)
    opens(clerk, screen, price_list(tmp_path / "a.xlsx", (*LIST, again), **old))
    (problem,) = screen.importing.problems.rows
    assert (problem.sheet, problem.row, problem.severe) == ("List", 2, True)
    said = clerk.reads(screen.importing)
    assert any("Left out: 旧价格 (" in text for text in said)
    assert "1 to look at   ✕ 1 row left out" in said


def test_a_column_put_right_is_read_anew_and_remembered_for_the_next_list(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = at_the_products(clerk)
    path = price_list(tmp_path / "a.xlsx")
    opens(clerk, screen, path)
    choice = screen.importing.columns.choices[5]
    assert choice.currentText() == "Minimum order"
    clerk.focuses(choice)
    choice.setCurrentIndex(choice.findData("pcs_per_carton"))
    choice.activated.emit(choice.currentIndex())
    reads(clerk, screen)
    mug = screen.importing.rows.rows[0]
    assert (mug.moq, mug.pcs_per_carton) == (None, 500)
    assert screen.importing.columns.choices[6].currentText() == "Leave out"
    clerk.press("Ctrl+Enter")
    assert json.loads((clerk.window.desk.data / "products-mapping.json").read_text("utf-8"))
    opens(clerk, screen, path)
    assert screen.importing.columns.choices[5].currentText() == "Pieces a carton"


def test_columns_that_leave_nothing_to_import_can_be_put_right(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = at_the_products(clerk)
    nameless = ("", *MUG[1:])
    opens(clerk, screen, price_list(tmp_path / "a.xlsx", (*LIST, nameless)))
    assert screen.importing.problems.rows
    choice = screen.importing.columns.choices[0]
    for field in ("", "item_no"):
        choice.setCurrentIndex(choice.findData(field))
        choice.activated.emit(choice.currentIndex())
        reads(clerk, screen)
        taken = len(screen.importing.rows.rows)
        words = "Import 3 items" if taken else "Nothing to import"
        assert clerk.button(words).isEnabled() is bool(taken)
        assert bool(screen.importing.problems.rows) is bool(taken)
    assert taken == 3


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"<html><table></table></html>"])
def test_a_file_that_is_no_list_is_said_calmly(
    clerk: Clerk, tmp_path: Path, content: bytes
) -> None:
    screen = at_the_products(clerk)
    path = tmp_path / "bad.xlsx"
    path.write_bytes(content)
    opens(clerk, screen, path)
    assert clerk.focus is clerk.button("Choose another file…", screen)
    assert not any(text.startswith("Import ") and "item" in text for text in clerk.reads(screen))
    clerk.press("Ctrl+Enter")
    assert kept(clerk) == 0
    clerk.press("Esc")
    assert "No products yet" in clerk.reads(screen)


def test_a_file_dropped_on_the_screen_is_opened(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_products(clerk)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(price_list(tmp_path / "a.xlsx")))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    screen.dropEvent(drop)
    reads(clerk, screen)
    assert len(screen.importing.rows.rows) == 3


def test_the_keys_pass_over_what_a_column_holds_and_only_enter_takes_it(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = at_the_products(clerk)
    opens(clerk, screen, price_list(tmp_path / "a.xlsx"))
    choice = screen.importing.columns.choices[0]
    clerk.focuses(choice)
    clerk.press("Down")
    view = choice.view()
    assert view.isVisible()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert len(screen.importing.rows.rows) == 3
    QTest.keyClick(view, Qt.Key.Key_Return)
    reads(clerk, screen)
    assert choice.currentData() == "", "the number is left out, and the choice says so"
    assert len(screen.importing.rows.rows) == 0
    choice.setCurrentIndex(choice.findData("item_no"))
    choice.activated.emit(choice.currentIndex())
    reads(clerk, screen)
    assert len(screen.importing.rows.rows) == 3


def test_columns_in_which_nothing_stands_are_not_shown(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_products(clerk)
    head, mug = HEAD[:2], MUG[:2]
    opens(clerk, screen, price_list(tmp_path / "a.xlsx", ((*head, HEAD[3]), (*mug, MUG[3]))))
    shown = next(
        table
        for table in screen.importing.findChildren(QTableView)
        if table.model() is screen.importing.rows
    )
    names = [
        screen.importing.rows.headerData(n, Qt.Orientation.Horizontal)
        for n in range(6)
        if not shown.isColumnHidden(n)
    ]
    assert names == ["Item number", "Name in Chinese", "Price"]


def test_ctrl_l_asks_for_a_file(
    clerk: Clerk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = price_list(tmp_path / "a.xlsx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    screen = at_the_products(clerk)
    clerk.press("Ctrl+L")
    reads(clerk, screen)
    assert "a.xlsx" in clerk.reads(screen.importing)


def test_a_list_left_while_it_is_read_does_not_come_up_later(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_products(clerk)
    screen.open_list(price_list(tmp_path / "a.xlsx"))
    clerk.press("Esc")
    opens(clerk, screen, price_list(tmp_path / "b.xlsx", (HEAD, MUG)))
    assert "b.xlsx" in clerk.reads(screen.importing)
    assert len(screen.importing.rows.rows) == 1


@pytest.mark.parametrize("speak", ["zh", "en"])
def test_the_screens_of_products_cut_nothing(sit: Sit, tmp_path: Path, speak: str) -> None:
    clerk = sit(language=speak)
    screen = at_the_products(clerk)
    assert not cut_off(clerk)
    assert not cut_words(clerk)
    opens(clerk, screen, price_list(tmp_path / "a.xlsx", (*LIST, MUG)))
    assert not cut_off(clerk)
    assert not cut_words(clerk)
    clerk.press("Ctrl+Enter")
    assert not cut_off(clerk)
    assert not cut_words(clerk)


def test_an_import_undone_twice_says_so(clerk: Clerk, tmp_path: Path) -> None:
    sells(clerk, tmp_path)

    def act(booth: Booth) -> str:
        return catalogue.history(booth.store, "0012")[0].act

    made = clerk.asks(act)
    assert clerk.asks(lambda booth: booth.undo(made)).buyer == ""
    assert kept(clerk) == 0


def test_a_list_says_before_its_import_what_is_new_and_what_changes(
    clerk: Clerk, tmp_path: Path
) -> None:
    sells(clerk, tmp_path)
    screen = at_the_products(clerk)
    dearer = (*BOWL[:3], 2.30, *BOWL[4:])
    fresh = ("LM-3000", "玻璃杯", "Glass", 1.00, 0.90, 100, 48)
    opens(clerk, screen, price_list(tmp_path / "b.xlsx", (HEAD, MUG, dearer, fresh)))
    assert "1 new, 1 changed, 1 unchanged" in clerk.reads(screen)


def test_prices_of_two_containers_are_told_apart(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_products(clerk)
    head = ("Item No.", "Description", "FOB USD 20'GP", "FOB USD 40'HQ")
    opens(clerk, screen, price_list(tmp_path / "a.xlsx", (head, ("A-1", "Mug", 5.0, 4.5))))
    choices = screen.importing.columns.choices
    assert [choices[at].currentText() for at in (2, 3)] == ["Price · 20'", "Price · 40'"]
