"""Measures the search box in the real window: from a letter to the painted list with what it finds.

Used by ``bench/find.py --window``. Letters come one every so many milliseconds, whether the one before is
answered or not; Chinese comes as an input method commits it. A letter counts from the key until the list
with its own answer, or with that of what was typed after it, is painted and handed to the platform.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ui.work
from boothapp.booth import Booth
from ui.app import make_window
from ui.window import MainWindow

_CONTROL = Qt.KeyboardModifier.ControlModifier


class Painted(QObject):
    """Notes when the list of what was found has been painted.

    Attributes:
        taken: Milliseconds of each letter.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.box = window.find_box
        self.taken: list[float] = []
        self._waiting: list[tuple[str, float]] = []
        self.box.list.viewport().installEventFilter(self)

    def type(self, letter: str) -> None:
        """Type one letter and note when."""
        began = time.perf_counter()
        if letter.isascii():
            QTest.keyClicks(self.box, letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(self.box, event)
        if self.box.text().strip() != self.box.shown:  # a space at the end asks nothing new
            self._waiting.append((self.box.text().strip(), began))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, D102  Qt's own
        if event.type() == QEvent.Type.Paint and self.box.list.isVisible():
            shown = self.box.shown
            # What is painted now is with the platform when the loop comes round again.
            QTimer.singleShot(0, self, lambda: self._painted(shown))
        return super().eventFilter(watched, event)

    def _painted(self, shown: str) -> None:
        now = time.perf_counter()
        places = [place for place, (text, _) in enumerate(self._waiting) if text == shown]
        if places:
            answered = self._waiting[: places[-1] + 1]
            self.taken += [(now - began) * 1000 for _, began in answered]
            del self._waiting[: places[-1] + 1]

    def forget(self) -> int:
        """Return how many letters were never answered, and wait for them no more."""
        lost = len(self._waiting)
        self._waiting.clear()
        return lost


def pause(milliseconds: int) -> None:
    """Let the window work on as it does when nothing drives it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def opened(folder: Path, open_booth: Callable[[Path], Booth]) -> MainWindow:
    """Return the window on a folder, at rest."""
    booth = open_booth(folder)
    booth.set_company({"name_en": "Bench Housewares"})
    booth.set_station({"clerk": "Li Wei", "language": "en"})
    booth.close()
    ui.work._open_booth = open_booth  # type: ignore[assignment]  # noqa: SLF001  the fair's own day
    _ = QApplication.instance() or QApplication([])
    window = make_window(folder)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    while not window.is_open or window.desk.booth.busy or window.desk.mind.busy:
        pause(100)
    pause(3000)  # what weighs whole sentences is read in the background
    return window


def letters(window: MainWindow, texts: list[str], every: int) -> tuple[list[float], int]:
    """Type texts letter by letter; return the milliseconds of each, and how many were never painted."""
    painted, lost = Painted(window), 0
    for text in texts:
        QTest.keyClick(window, Qt.Key.Key_K, _CONTROL)
        for letter in text:
            painted.type(letter)
            pause(every)
        pause(150)
        lost += painted.forget()
        QTest.keyClick(window.find_box, Qt.Key.Key_Escape)
        pause(30)
    window.find_box.list.viewport().removeEventFilter(painted)
    return painted.taken, lost
