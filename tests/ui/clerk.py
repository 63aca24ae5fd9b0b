"""The clerk of the screen tests: sits at a real window on real records, and only uses its keys."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from boothapp.booth import Booth
from boothapp.snapshots import BuyerView
from tests.fixed import LINES, TERMS
from ui.app import make_window
from ui.booth_screen import BoothScreen
from ui.window import MainWindow

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

_PLAIN = Qt.KeyboardModifier.NoModifier
_SOON_MS, _A_WHILE_MS = 100, 1000
"""What is typed is asked within the first and kept within the second; a notice stays longer."""

COMPANY = {
    "name_zh": "晨光日用",
    "name_en": "Morninglight Housewares",
    "session": "140",
    "stand": "9.2 B29",
}
AL_NOOR = {
    "company": "Al Noor Home Trading",
    "country": "AE",
    "name": "Omar Said",
    "phone": "050 123 4567",
    "email": "omar@noor.ae",
}


class Clerk:
    """Presses keys, types and clicks, and waits until the window has done what follows."""

    def __init__(self, window: MainWindow, bot: QtBot) -> None:
        self.window = window
        self.bot = bot

    # Doing

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as "Ctrl+N", with what each brings about."""
        for key in keys:
            self.press_at_once(key)
            self.waits()

    def press_at_once(self, *keys: str) -> None:
        """Press keys faster than the booth answers."""
        for key in keys:
            combination = QKeySequence(key.replace("Enter", "Return"))[0]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())

    def holds(self, key: str, times: int = 10) -> None:
        """Hold a key down: it comes once, and then again and again."""
        self.press_at_once(key)
        code = QKeySequence(key.replace("Enter", "Return"))[0].key()
        for _ in range(times):
            pressed = QKeyEvent(QEvent.Type.KeyPress, code, _PLAIN, autorep=True)
            QApplication.sendEvent(self.focus, pressed)
        self.waits()

    def types(self, text: str) -> None:
        """Type; what is not on the keyboard comes from the input method, as Chinese does."""
        for char in text:
            if char.isascii():
                QTest.keyClicks(self.focus, char)
            else:
                event = QInputMethodEvent()
                event.setCommitString(char)
                QApplication.sendEvent(self.focus, event)
            QApplication.processEvents()
        self.waits()

    def clicks(self, button: QWidget) -> None:
        """Click in the middle of a button."""
        assert button.isVisible(), "nobody can click what is not shown"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.waits()

    def waits(self) -> None:
        """Wait until every job is answered and what was typed is asked for."""
        self._settle(_SOON_MS)

    def pauses(self) -> None:
        """Wait until what was typed is kept, without leaving anything."""
        self._settle(_A_WHILE_MS)

    def _settle(self, within: int) -> None:
        self.bot.waitUntil(lambda: not self._at_work(within), timeout=10_000)
        QApplication.processEvents()  # what a layout shows comes with the next events
        self.bot.waitUntil(lambda: not self._at_work(within), timeout=10_000)

    def _at_work(self, within: int) -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        soon = any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= within
            for timer in self.window.findChildren(QTimer)
        )
        desk = self.window.desk
        busy = desk.booth.busy or desk.mind.busy or desk.known.busy
        return soon or busy or self.window.beginning is None

    @property
    def focus(self) -> QWidget:
        """What the keyboard speaks to."""
        active = QApplication.activeWindow() or self.window
        return QApplication.focusWidget() or active

    def focuses(self, widget: QWidget) -> None:
        """Put the cursor in a field, as a click of the mouse does."""
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
        assert widget.hasFocus()

    # Seeing

    @property
    def screen(self) -> BoothScreen:
        """The booth screen as it is now; another language makes it anew."""
        return self.window.booth

    @property
    def notice(self) -> str:
        """The message shown, or ""."""
        return self.window.notices.text

    def field(self, name: str, among: QWidget | None = None) -> QLineEdit:
        """Return the visible field of this name."""
        return self._named(QLineEdit, name, among)

    def choice(self, name: str, among: QWidget | None = None) -> QComboBox:
        """Return the visible choice of this name."""
        return self._named(QComboBox, name, among)

    def _named(self, kind: type[W], name: str, among: QWidget | None) -> W:
        within = among or self.window
        found = [
            w for w in within.findChildren(kind) if w.isVisible() and w.accessibleName() == name
        ]
        assert found, f"no {name!r} among {[w.accessibleName() for w in within.findChildren(kind)]}"
        return found[0]

    def button(self, words: str, among: QWidget | None = None) -> QPushButton:
        """Return the visible button with these words."""
        within = among or self.window
        shown = [b for b in within.findChildren(QPushButton) if b.isVisible()]
        found = [b for b in shown if words in (b.accessibleName(), b.text())]
        assert found, f"no {words!r} among {[b.accessibleName() or b.text() for b in shown]}"
        return found[0]

    def ticks(self, words: str) -> QCheckBox:
        """Return the visible box to tick with these words."""
        boxes = self.window.findChildren(QCheckBox)
        return next(box for box in boxes if box.isVisible() and box.text() == words)

    def reads(self, among: QWidget | None = None) -> list[str]:
        """Return every text the labels show."""
        shown = (among or self.window).findChildren(QLabel)
        return [label.text() for label in shown if label.isVisible() and label.text()]

    def visitors(self) -> list[str]:
        """Return today's visitors, as listed."""
        return [row.title for row in self.screen.visitors.model.rows]

    def timeline(self) -> list[str]:
        """Return what happened with the buyer on the screen, the latest first."""
        lines = self.screen.pane.timeline.lines.lines
        return [f"{line.what} {line.detail}".strip() for line in lines if not line.head]

    def asks(self, job: Callable[[Booth], T]) -> T:
        """Ask the records, on their own thread."""
        answers: list[T] = []
        self.window.desk.booth.ask(job, answers.append)
        self.waits()
        return answers[0]

    def sees(self) -> BuyerView:
        """Return what is recorded of the buyer on the screen."""
        buyer = self.screen.buyer
        return self.asks(lambda booth: booth.look_at(buyer))

    # What most stories begin with

    def receives(self, fields: Mapping[str, str] = AL_NOOR, quotes: int = 0) -> str:
        """Bring a buyer on the screen that was recorded before, with quotes already given."""

        def record(booth: Booth) -> str:
            buyer = booth.record_buyer(fields).buyer
            for _ in range(quotes):
                booth.issue_quote(buyer, LINES, TERMS)
            return buyer

        buyer = self.asks(record)
        self.window.open_buyer(buyer)
        self.waits()
        return buyer

    def fills_quote(self, *lines: tuple[str, str, str, str]) -> None:
        """Type lines into the open quote form, from field to field with Enter."""
        for texts in lines:
            for text in texts:
                self.types(text)
                self.press("Enter")


def set_up(data: Path, station: Mapping[str, str] | None = None) -> None:
    """Make records whose company has its name and whose clerk is Li Wei."""
    booth = Booth.open(data)
    booth.set_station({"clerk": "Li Wei"} | dict(station or {}))
    booth.set_company(COMPANY)
    booth.close()


@contextmanager
def at_the_window(data: Path, bot: QtBot) -> Iterator[Clerk]:
    """Open the window on the records in ``data``; it is closed in the end."""
    hook = sys.excepthook
    window = make_window(data)
    try:
        window.show()
        window.activateWindow()
        bot.waitUntil(window.isActiveWindow)
        clerk = Clerk(window, bot)
        clerk.waits()
        yield clerk
    finally:
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        sys.excepthook = hook
