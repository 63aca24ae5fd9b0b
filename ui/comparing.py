"""The search for likely duplicates, a little at a time while a screen that wants it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from boothapp.known import Known
    from ui.work import Desk

_PAUSE_MS = 10
_AT_ONCE = 2  # buyers; one takes about 20 ms among ten thousand


class Comparing(QObject):
    """Has the known buyers compared, one or two at a time; the window's own work comes in between."""

    went_on = Signal(int)
    """How many buyers still wait; 0 when all are compared."""

    def __init__(self, desk: Desk, screen: QObject) -> None:
        super().__init__(screen)
        self._desk = desk
        self._wanted = self._under_way = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def start(self) -> None:
        """Begin, or go on."""
        self._wanted = True
        if not self._under_way:
            self._ask()

    def stop(self) -> None:
        """Leave it at what is being compared now."""
        self._wanted = False

    def _ask(self) -> None:
        self._under_way = self._wanted
        if self._wanted:
            self._desk.known.ask(_compare, self._answered)

    def _answered(self, waiting: int) -> None:
        self.went_on.emit(waiting)
        if waiting:
            self._pause.start()
        else:
            self._under_way = False


def _compare(known: Known) -> int:
    return known.compare_some(_AT_ONCE)
