"""The reading of cards in a process of its own, seen from the window."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from boothapp.cards.scanning import Scanned


class Reader(Protocol):
    """What reads cards; ``boothapp.cards.scanning.Scans`` in life."""

    workers: int

    def submit(self, sides: Sequence[Path]) -> Future[Scanned]:
        """Begin to read a card."""

    def close(self) -> None:
        """End at once."""


class Scanner(QObject):
    """Gives the reader as many cards at a time as it has workers; what is asked for last comes first.

    Args:
        make: Makes the reader, when the first card comes.
    """

    read = Signal(str, object)
    """Id of the card, and what was read (``Scanned``)."""
    failed = Signal(str, object)
    """Id of the card, and the error."""
    changed = Signal()
    """The number of cards that wait has changed."""

    _answered = Signal(str, object, object)

    def __init__(self, make: Callable[[], Reader], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._reader: Reader | None = None
        self._waiting: deque[tuple[str, tuple[Path, ...]]] = deque()
        self._under_way: dict[str, tuple[Path, ...]] = {}
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def left(self) -> int:
        """How many cards are being read or wait to be."""
        return len(self._waiting) + len(self._under_way)

    @property
    def queued(self) -> int:
        """How many of them wait."""
        return len(self._waiting)

    def ask(self, card: str, sides: Sequence[Path], *, first: bool = False) -> None:
        """Read a card; ``first`` before those that wait already."""
        place = (card, tuple(sides))
        if place in self._waiting or place in self._under_way.items():
            return  # a screen made anew asks again
        if first:
            self._waiting.appendleft(place)
        else:
            self._waiting.append(place)
        self._fill()

    def cancel(self) -> tuple[str, ...]:
        """Read none of those that wait; those under way are finished. Return the cards left unread."""
        left = tuple(card for card, _ in self._waiting)
        self._waiting.clear()
        self.changed.emit()
        return left

    def forget(self, card: str) -> None:
        """Do not read this card, if it still waits."""
        self._waiting = deque(place for place in self._waiting if place[0] != card)

    def close(self) -> None:
        """End the reading."""
        self._closed = True
        self._waiting.clear()
        if self._reader is not None:
            self._reader.close()

    def _fill(self) -> None:
        if self._closed or not self._waiting:
            self.changed.emit()
            return
        if self._reader is None:
            self._reader = self._make()
        for card, sides in self._next(self._reader.workers):
            self._under_way[card] = sides
            self._reader.submit(sides).add_done_callback(partial(self._report, card))
        self.changed.emit()

    def _next(self, workers: int) -> list[tuple[str, tuple[Path, ...]]]:
        """Take from those that wait as many as there is room for; one being read has to wait for itself."""
        room = workers - len(self._under_way)
        chosen = [place for place in self._waiting if place[0] not in self._under_way][
            : max(room, 0)
        ]
        for place in chosen:
            self._waiting.remove(place)
        return chosen

    def _report(self, card: str, done: Future[Scanned]) -> None:
        """Carry an answer over from the reader's thread."""
        if done.cancelled() or self._closed:
            return
        fault = done.exception()
        self._answered.emit(card, None if fault else done.result(), fault)

    def _deliver(self, card: str, scanned: Scanned | None, fault: BaseException | None) -> None:
        self._under_way.pop(card, None)
        if self._closed:
            return
        if fault is None:
            self.read.emit(card, scanned)
        else:
            self.failed.emit(card, fault)
        self._fill()


def make_reader() -> Reader:
    """Make what reads cards in life: a process of its own, so that the window has all its time."""
    from boothapp.cards.scanning import Scans  # noqa: PLC0415  with the first card

    return Scans()
