"""Everything for one buyer on one screen of a cheap laptop, in both languages, with nothing cut off."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QWidget

from tests.ui.clerk import AL_NOOR, Clerk
from tests.ui.conftest import Sit
from tests.ui.products import at_the_products, sells
from ui.buyers_screen import BuyersScreen
from ui.parts import KeyButton
from ui.scenario_key import ScenarioKey

FIGURES = {
    "years": "18",
    "countries": "62",
    "new_items": "120",
    "items_on_show": "400",
    "items_on_hand": "2600",
    "website": "www.morninglight.example",
    "differences_zh": "自己开模，每季出新款",
    "differences_en": "our own moulds and new items every season",
    "promotion_zh": "展会期间下单满一个柜送五箱样品",
    "promotion_en": "five cartons of samples with each container ordered at the fair",
}
LONG = AL_NOOR | {
    "company": "Al Noor Home Trading & General Imports",
    "title": "Purchasing manager", "grade": "A", "kind": "importer", "business": "kitchenware",
    "whatsapp": "+971 50 123 4567", "wechat": "omar_said",
}  # fmt: skip

BOTH = pytest.mark.parametrize("speak", ["zh", "en"])


def sit_down(sit: Sit, speak: str) -> Clerk:
    clerk = sit(language=speak)
    clerk.asks(lambda booth: booth.set_company(FIGURES))
    clerk.window.open_booth()
    clerk.waits()
    assert (clerk.window.width(), clerk.window.height()) == (1366, 728)
    return clerk


def inside_a_scroll_area(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def cut_off(clerk: Clerk) -> list[str]:
    """Return what does not lie wholly in its parent and in the window."""
    whole = QRect(QPoint(0, 0), clerk.window.size())
    found = []
    for widget in clerk.window.findChildren(QWidget):
        if not widget.isVisible() or inside_a_scroll_area(widget) or widget.isWindow():
            continue
        place = QRect(widget.mapTo(clerk.window, QPoint(0, 0)), widget.size())
        parent = widget.parentWidget()
        within = QRect(QPoint(0, 0), parent.size()).contains(widget.geometry())
        if not whole.contains(place) or not within:
            text = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
            found.append(f"{type(widget).__name__} {text!r} at {place}")
    return found


def cut_words(clerk: Clerk) -> list[str]:
    """Return the words of buttons and labels that do not stand whole."""
    found = []
    for words in clerk.window.findChildren(QLabel):
        if not words.isVisible() or not words.text():
            continue
        on_key = isinstance(words.parentWidget(), KeyButton | ScenarioKey)
        if inside_a_scroll_area(words) and not on_key:
            continue
        size, hint = words.size(), words.sizeHint()
        if words.wordWrap() and words.heightForWidth(size.width()) > size.height():
            found.append(f"{words.text()!r} is {size}, needs {words.heightForWidth(size.width())}")
        elif not words.wordWrap() and hint.width() > size.width():
            found.append(f"{words.text()!r} is {size}, needs {hint}")
    return found


@BOTH
def test_the_booth_screen_needs_no_scrolling_and_cuts_nothing(sit: Sit, speak: str) -> None:
    clerk = sit_down(sit, speak)
    assert not cut_off(clerk)
    assert not cut_words(clerk)
    clerk.receives(LONG, quotes=4)
    for keys in ((), ("F9",), ("Ctrl+B",), ("Ctrl+S",), ("Ctrl+O",), ("Ctrl+Q",), ("Ctrl+Enter",)):
        if keys == ("Ctrl+Enter",):
            clerk.clicks(clerk.screen.quote._confirms)
            clerk.focuses(clerk.screen.quote.lines.rows[0].editors["item"])
            clerk.fills_quote(("LM-2208", "Mug", "1000", "1.25"))
        clerk.press(*keys)
        assert not cut_off(clerk), keys
        assert not cut_words(clerk), keys


@BOTH
def test_the_other_screens_and_the_form_cut_nothing(sit: Sit, speak: str) -> None:
    clerk = sit_down(sit, speak)
    clerk.receives(LONG, quotes=2)
    for key in ("Ctrl+E", "Ctrl+N", "Ctrl+2", "Ctrl+3", "Ctrl+9"):
        clerk.press(key)
        assert not cut_off(clerk), key
        assert not cut_words(clerk), key


@BOTH
def test_the_form_of_a_new_buyer_is_seen_to_its_save_button_without_scrolling(
    sit: Sit, speak: str
) -> None:
    clerk = sit_down(sit, speak)
    clerk.press("Ctrl+N")
    form = clerk.screen.pane.form
    save = form._save
    assert save.mapTo(form, QPoint(0, save.height())).y() <= form.height()
    assert form.horizontalScrollBar().maximum() == 0


@BOTH
def test_each_of_the_twelve_replies_stands_whole_on_its_card(sit: Sit, speak: str) -> None:
    clerk = sit_down(sit, speak)
    clerk.receives(LONG, quotes=4)
    pane = clerk.screen.objection
    for number in range(1, 13):
        for form in ("short", "second"):
            clerk.press(f"F{number}")
            assert pane.scenario
            if form == "second" and pane.scenario.second is None:
                continue
            QApplication.processEvents()
            reply = pane.reply()
            assert (pane._zh.text(), pane._en.text()) == (reply.zh, reply.en)
            for words in (pane._zh, pane._en, pane._back_zh, pane._back_en, pane._dont, pane._rule):
                if words.isVisible():
                    needs = words.heightForWidth(words.width())
                    assert needs <= words.height(), f"F{number} {form}: {words.text()}"
            assert not cut_off(clerk), f"F{number} {form}"


@BOTH
def test_a_reply_shown_to_the_buyer_stands_whole(sit: Sit, speak: str) -> None:
    from ui.turned import Turned  # noqa: PLC0415

    clerk = sit_down(sit, speak)
    clerk.receives(LONG)
    for number in range(1, 13):
        clerk.press(f"F{number}")
        page = Turned(clerk.screen.objection.reply())
        page.resize(1366, 768)
        page.show()
        for _ in ("en", "zh"):
            label = page._words
            assert label.heightForWidth(label.width()) <= label.height(), page.text
            clerk.bot.keyClick(page, Qt.Key.Key_Space)
        page.close()


class Flashes(QObject):
    """Notes every window but the program's own that is ever shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and type(watched).__name__ != "MainWindow"
        ):
            self.seen.append(repr(watched))
        return False


def test_no_part_flashes_as_a_window_of_its_own(sit: Sit, qapp: QApplication) -> None:
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    try:
        clerk = sit()
        buyer = clerk.receives(LONG, quotes=1)
        clerk.asks(lambda booth: booth.request_sample(buyer, "LM-2208"))
        clerk.press("F3", "Ctrl+S", "Ctrl+O", "Enter", "Ctrl+Q", "Ctrl+E", "Ctrl+N")
        clerk.press("Ctrl+2", "Ctrl+3", "Ctrl+9")
        clerk.window.restyle("zh", "dark")
        clerk.waits()
    finally:
        qapp.removeEventFilter(flashes)
    assert flashes.seen == []
    shown = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert shown == [clerk.window]


def test_a_wider_or_a_smaller_window_cuts_nothing_either(sit: Sit) -> None:
    clerk = sit_down(sit, "en")
    clerk.receives(LONG, quotes=4)
    clerk.press("F9")
    for width, height in ((1920, 1040), (1366, 728)):
        clerk.window.resize(width, height)
        clerk.waits()
        assert not cut_off(clerk), width
        assert not cut_words(clerk), width


@BOTH
def test_in_the_smallest_window_the_buyers_title_and_the_verdicts_stand_whole(
    sit: Sit, speak: str
) -> None:
    clerk = sit_down(sit, speak)
    clerk.window.resize(1024, 600)
    clerk.receives(AL_NOOR, quotes=4)
    pane = clerk.screen.pane
    words = [pane._title, pane._person]
    for verdict in (pane.quote_card, pane.sample_card):
        words += [verdict._word, verdict._reason]
    for label in words:
        assert label.heightForWidth(label.width()) <= label.height(), label.text()
        if not label.wordWrap():
            assert label.sizeHint().width() <= label.width(), label.text()


@BOTH
def test_in_the_smallest_window_names_stay_readable_in_the_tables(
    sit: Sit, speak: str, tmp_path: Path
) -> None:
    clerk = sit_down(sit, speak)
    clerk.window.resize(1024, 600)
    sells(clerk, tmp_path)
    clerk.receives(AL_NOOR)
    clerk.press("Ctrl+2")
    buyers = clerk.window.screen_named("buyers")
    assert isinstance(buyers, BuyersScreen)
    for typed in ("", "noor"):
        buyers.look_for(typed)
        clerk.waits()
        assert buyers.table.columnWidth(0) >= 165
        assert buyers.table.horizontalScrollBar().maximum() == 0
    products = at_the_products(clerk)
    assert min(products.table.columnWidth(1), products.table.columnWidth(2)) >= 150
