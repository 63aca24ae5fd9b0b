"""A thread for reading price lists: it takes seconds, and neither the window nor the records wait."""

from __future__ import annotations

from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from boothapp.products.reading import PriceList


class ListReader(QObject):
    """Reads one list at a time; of several asked for, only the last is told of."""

    read = Signal(object)
    """The ``PriceList``."""
    failed = Signal(object)
    """The error."""

    _answered = Signal(int, object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self.busy = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(self, job: Callable[[], PriceList]) -> None:
        """Run ``job`` and tell what it read."""
        self._number += 1
        self.busy = True
        # A daemon: a list of a million rows does not hold up the end of the program.
        Thread(target=self._run, args=(job, self._number), name="lists", daemon=True).start()

    def forget(self) -> None:
        """Tell nothing of what is being read."""
        self._number += 1
        self.busy = False

    def _run(self, job: Callable[[], PriceList], number: int) -> None:
        read: PriceList | None = None
        fault: BaseException | None = None
        try:
            read = job()
        except BaseException as raised:  # noqa: BLE001  it is shown on the GUI thread
            fault = raised
        with suppress(RuntimeError):  # the screen is gone
            self._answered.emit(number, read, fault)

    def _deliver(self, number: int, read: PriceList | None, fault: BaseException | None) -> None:
        if number != self._number:
            return
        self.busy = False
        if fault is None:
            self.read.emit(read)
        else:
            self.failed.emit(fault)
