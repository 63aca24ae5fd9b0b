"""The box that finds a buyer, by its keys: typed fast, pasted, composed, taken back, opened."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from boothapp.booth import Booth
from tests.ui.clerk import AL_NOOR, Clerk
from ui.buyers_screen import BuyersScreen

STAR = {"company": "深圳市星河进出口贸易有限公司", "country": "CN", "name": "单雪峰"}
NILE = {"company": "Nile Ceramics", "phone": "+20 (2) 2735-0100", "country": "EG"}


@pytest.fixture
def seeker(clerk: Clerk) -> Clerk:
    """A clerk who knows three buyers and has the cursor in the box."""
    for fields in (AL_NOOR, STAR, NILE):
        clerk.receives(fields)
    clerk.press("Ctrl+K")
    return clerk


def listed(clerk: Clerk) -> list[str] | None:
    """What the list shows; None where there is no list."""
    box = clerk.window.find_box
    return [found.row.title for found in box.model.rows] if box.list.isVisible() else None


def test_it_finds_whatever_way_it_is_typed(seeker: Clerk) -> None:
    for typed, title in {
        "+20 2 27": NILE["company"],
        "2735-01": NILE["company"],
        "(2) 2735": NILE["company"],
        "2273501": NILE["company"],
        "ceramics nile": NILE["company"],
        "進出": STAR["company"],
        "xinghe": STAR["company"],
        "xing'he": STAR["company"],
        "szxh": STAR["company"],
        "  noor  ": AL_NOOR["company"],
        "noor%": AL_NOOR["company"],
        "x😀": STAR["company"],
    }.items():
        seeker.press("Ctrl+A")
        seeker.types(typed)
        assert listed(seeker) == [title], typed


def test_it_says_where_nobody_fits(seeker: Clerk) -> None:
    for typed in ("nobody at all", "n_le", "'; drop"):
        seeker.press("Ctrl+A")
        seeker.types(typed)
        assert listed(seeker) == [], typed
    seeker.press("Enter")
    assert seeker.window.find_box.hasFocus()
    image = seeker.window.find_box.list.viewport().grab().toImage()
    inks = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert len(inks) > 1  # the words
    for typed in ("%", "_", '"', "+", "😀", "   "):  # nothing to look for
        seeker.press("Ctrl+A")
        seeker.types(typed)
        assert listed(seeker) is None, typed


def test_what_is_deleted_is_found_no_more(seeker: Clerk) -> None:
    seeker.types("noorx")
    assert listed(seeker) == []
    seeker.press("Backspace")
    assert listed(seeker) == [AL_NOOR["company"]]
    seeker.press("Ctrl+A", "Backspace")
    assert listed(seeker) is None
    seeker.press_at_once("N", "I", "Backspace", "Backspace", "O", "M", "A", "R")
    seeker.waits()
    assert listed(seeker) == [AL_NOOR["company"]]
    assert seeker.window.find_box.shown == "omar"


def test_enter_waits_for_the_answer_to_what_was_typed(seeker: Clerk) -> None:
    seeker.types("n")
    assert len(listed(seeker) or []) > 1
    seeker.press_at_once("O", "Enter", "X")  # typed on: not meant any more
    seeker.waits()
    assert listed(seeker) == []
    seeker.press("Ctrl+A")
    seeker.types("n")
    seeker.press_at_once("I", "L", "E", "Enter")
    seeker.waits()
    assert seeker.sees().state.profile["company"] == NILE["company"]
    assert listed(seeker) is None


def test_a_pasted_page_is_answered(seeker: Clerk) -> None:
    QGuiApplication.clipboard().setText("Nile Ceramics\nof Cairo " + "and more " * 2000)
    seeker.press("Ctrl+V")
    assert listed(seeker) == []
    QGuiApplication.clipboard().setText("Nile\nCeramics")
    seeker.press("Ctrl+A", "Ctrl+V")
    assert listed(seeker) == [NILE["company"]]


def test_what_is_still_being_composed_is_not_asked(seeker: Clerk) -> None:
    box = seeker.window.find_box
    QApplication.sendEvent(box, QInputMethodEvent("xing'he", []))
    seeker.waits()
    assert listed(seeker) is None
    event = QInputMethodEvent()
    event.setCommitString("星河")
    QApplication.sendEvent(box, event)
    seeker.waits()
    assert listed(seeker) == [STAR["company"]]


def test_who_comes_back_to_the_box_sees_the_list_again_and_may_click(seeker: Clerk) -> None:
    seeker.types("nile")
    seeker.focuses(seeker.screen)
    seeker.bot.waitUntil(lambda: listed(seeker) is None)
    seeker.press("Ctrl+K")
    assert listed(seeker) == [NILE["company"]]
    box = seeker.window.find_box
    QTest.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    seeker.waits()
    assert seeker.sees().state.profile["company"] == NILE["company"]


@pytest.mark.parametrize("screen", ["Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6"])
def test_esc_leads_back_to_where_the_cursor_was(clerk: Clerk, screen: str) -> None:
    clerk.receives()
    clerk.press(screen)
    before = clerk.focus
    clerk.press("Ctrl+K", "Ctrl+K")
    clerk.types("noor")
    clerk.press("Esc")
    assert clerk.focus is before


def crowd(clerk: Clerk, number: int) -> None:
    def record(booth: Booth) -> None:
        for one in range(number):
            booth.record_buyer({"company": f"Nile Ceramics {one}"})

    clerk.asks(record)


def test_where_more_fit_than_are_listed_a_last_line_leads_to_the_list_of_all(clerk: Clerk) -> None:
    crowd(clerk, 14)
    clerk.press("Ctrl+K")
    clerk.types("nile")
    assert len(listed(clerk) or []) == 12
    clerk.clicks(clerk.button("More, in the list of buyers"))
    buyers = clerk.window.screen_named("buyers")
    assert isinstance(buyers, BuyersScreen)
    assert buyers.isVisible()
    assert buyers.line.text() == "nile"
    assert len(buyers.model.rows) == 14


def test_ctrl_2_takes_the_words_along_and_nothing_else(clerk: Clerk) -> None:
    crowd(clerk, 2)
    clerk.receives()
    clerk.press("Ctrl+2", "Alt+O", "Ctrl+K")
    clerk.types("nile")
    assert not clerk.window.find_box.list.more.isVisible()
    clerk.press("Ctrl+2")
    buyers = clerk.window.screen_named("buyers")
    assert isinstance(buyers, BuyersScreen)
    assert len(buyers.model.rows) == 2
    assert clerk.focus is buyers.line
