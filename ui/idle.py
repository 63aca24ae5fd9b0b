"""What the booth's own thread does while nobody asks it anything: the search index, piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from boothapp.booth import Booth
    from ui.work import Desk

_PAUSE_MS = 250
_REST_MS = 60_000
"""With nothing left to do it looks again after a minute: the log grows."""


class Idle(QObject):
    """Takes buyers of an earlier version into the index, and keeps it quick, between the clerk's jobs."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._work)
        self._timer.start(_PAUSE_MS)

    def _work(self) -> None:
        if not self._desk.booth.busy:
            self._desk.booth.ask(_a_little, self._pace)

    def _pace(self, more: bool) -> None:  # noqa: FBT001  an answer of the booth
        self._timer.setInterval(_PAUSE_MS if more else _REST_MS)


def _a_little(booth: Booth) -> bool:
    """Do a piece of what there is to do; return whether there is more."""
    return booth.index_some() > 0 or booth.tidy_index()
