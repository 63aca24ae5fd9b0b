"""The phone as a scanner, seen from the window: what it sends is safe on disk before it is told so."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from boothapp.cards.inbox import Inbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from boothapp.cards.inbox import Waiting
    from boothapp.phone.network import Interface
    from boothapp.phone.photo import Photo


class Serving(Protocol):
    """What serves the page; ``boothapp.phone.scanner.PhoneScanner`` in life."""

    def start(self, address: str) -> str:
        """Serve the page on an address; return the web address for the phone."""

    def stop(self) -> None:
        """Serve it no more."""


class PhoneLink(QObject):
    """Starts and stops the page on a thread of its own, and takes in what the phone sends.

    Args:
        records: Folder of the records; pictures go to the cards that wait there.
        make: Makes what serves the page from the three callbacks; the real one when left out.
    """

    started = Signal(str)
    """The web address for the phone."""
    failed = Signal(object)
    found = Signal(object)
    """The network addresses of this computer, the likeliest first (``Interface``)."""
    visited = Signal()
    ended = Signal()
    came = Signal(object, str)
    """A card that waits (``Waiting``), and the id of the card whose back it is, or ""."""

    _took = Signal(object, str)

    def __init__(
        self,
        records: Path,
        parent: QObject | None = None,
        make: Callable[[PhoneLink], Serving] | None = None,
        look: Callable[[], tuple[Interface, ...]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._inbox = Inbox(records)
        self._make, self._look = make or _real, look or _interfaces
        self._serving: Serving | None = None
        self._fronts: dict[int, str] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="phone")
        self._took.connect(self.came, Qt.ConnectionType.QueuedConnection)

    def look(self) -> None:
        """Look for the network addresses of this computer."""
        self._thread.submit(self._do, lambda: self.found.emit(self._look()))

    def start(self, address: str) -> None:
        """Serve the page on an address."""
        self._thread.submit(self._do, lambda: self._start(address))

    def stop(self) -> None:
        """Serve it no more; the code on the screen is worth nothing from now on."""
        self._thread.submit(self._do, self._stop)

    def close(self) -> None:
        """Stop, and wait until it is so."""
        self.stop()
        self._thread.shutdown(wait=True)

    def take(self, photo: Photo) -> None:
        """Take in a picture; called from the server's thread, and when it returns the phone is told so."""
        waiting: Waiting = self._inbox.add("phone", name=photo.name, pictures=[photo.data])
        front = self._fronts.get(photo.card, "") if photo.side == "back" else ""
        if photo.side == "front":
            self._fronts[photo.card] = waiting.id
        self._took.emit(waiting, front)

    def _start(self, address: str) -> None:
        self._stop()
        self._fronts.clear()
        self._serving = self._make(self)
        self.started.emit(self._serving.start(address))

    def _stop(self) -> None:
        serving, self._serving = self._serving, None
        if serving is not None:
            serving.stop()

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception as fault:  # noqa: BLE001  nobody else would hear of it
            self.failed.emit(fault)


def _real(link: PhoneLink) -> Serving:
    from boothapp.phone.scanner import PhoneScanner  # noqa: PLC0415  with the dialog

    return PhoneScanner(link.take, visited=link.visited.emit, ended=link.ended.emit)


def _interfaces() -> tuple[Interface, ...]:
    from boothapp.phone.network import interfaces  # noqa: PLC0415  with the dialog

    return interfaces()
