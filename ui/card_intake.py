"""How cards come in: files, copied things, codes, pictures of the phone, and what a watched folder gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui import card_jobs
from ui.card_sources import CONTACTS
from ui.folder_watch import FolderWatch
from ui.pasted import encoded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QImage

    from boothapp.booth import Booth
    from boothapp.cards.card import Card
    from boothapp.cards.inbox import Waiting
    from ui.work import Desk

_AT_ONCE = 20


class CardIntake(QObject):
    """Takes cards in, so that they lie safe among those that wait."""

    came = Signal(object, bool)
    """Cards that wait now (``Waiting``), and whether the clerk has just shown them."""
    back_came = Signal(object, str)
    """The back of a card, and the id of its front."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.folder = FolderWatch(self)
        self.folder.came.connect(self.add_files)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take in pictures that lie on a disk, each a card, and every contact of a .vcf file."""
        pictures = [path for path in paths if path.suffix.lower() != CONTACTS]
        if pictures:
            self._add(
                lambda booth: card_jobs.add(booth, "file", files=pictures), first=len(pictures) == 1
            )
        for path in paths:
            if path not in pictures:
                self._add_contacts(path)

    def _add_contacts(self, path: Path) -> None:
        self._read(lambda: card_jobs.contacts_in(path), "file", path.name)

    def add_picture(self, picture: QImage, source: str) -> None:
        """Take in a picture that is in memory; it is packed on the booth's thread, which takes a while."""
        self._add(
            lambda booth: card_jobs.add(booth, source, pictures=[encoded(picture)]), first=True
        )

    def add_text(self, text: str) -> None:
        """Take in a text, such as the end of an e-mail."""
        self._read(lambda: card_jobs.cards_in(text), "text")

    def add_code(self, text: str) -> None:
        """Take in what a code says."""
        self._read(lambda: card_jobs.card_in(text), "code")

    def _read(self, read: Callable[[], tuple[Card, ...]], source: str, name: str = "") -> None:
        """Read on the thinking thread, for thousands of contacts take seconds, and keep on the booth's."""

        def keep(cards: tuple[Card, ...]) -> None:
            self._add(
                lambda booth: card_jobs.add_cards(booth, source, cards, name), first=len(cards) == 1
            )

        self._desk.known.ask(lambda _known: read(), keep)

    def _add(self, job: Callable[[Booth], tuple[Waiting, ...]], *, first: bool) -> None:
        self._desk.booth.ask(job, lambda cards: self._tell(cards, first=first))

    def _tell(self, cards: tuple[Waiting, ...], *, first: bool) -> None:
        """Say what came, a few at a time: hundreds at once would hold the window up."""
        self.came.emit(cards[:_AT_ONCE], first)
        if cards[_AT_ONCE:]:
            QTimer.singleShot(0, self, lambda: self._tell(cards[_AT_ONCE:], first=first))

    def take_from_phone(self, card: Waiting, front: str) -> None:
        """Take in a picture from the phone, which lies among those that wait already."""
        if front:
            self.back_came.emit(card, front)
        else:
            self.came.emit((card,), True)  # noqa: FBT003  a signal's values
