"""How cards come in: files, copied things, codes, the camera, the phone, a watched folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from ui import card_jobs
from ui.camera_dialog import CameraDialog
from ui.folder_watch import FolderWatch
from ui.pasted import encoded
from ui.phone_dialog import PhoneDialog
from ui.phone_link import PhoneLink

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QDialog

    from boothapp.booth import Booth
    from boothapp.cards.card import Card
    from boothapp.cards.inbox import Waiting
    from ui.card_sources import CardSources
    from ui.notices import Notices
    from ui.work import Desk

_AT_ONCE = 20


class CardIntake(QObject):
    """Takes cards in, so that they lie safe among those that wait, and opens the dialogs for it."""

    came = Signal(object, bool)
    """Cards that wait now (``Waiting``), and whether the clerk has just shown them."""
    back_came = Signal(object, str)
    """The back of a card, and the id of its front."""

    def __init__(self, desk: Desk, notices: Notices, sources: CardSources) -> None:
        super().__init__(sources)
        self._desk, self._notices, self._sources = desk, notices, sources
        self._dialog: QDialog | None = None
        self._link: PhoneLink | None = None
        self.folder = FolderWatch(self)
        sources.files_came.connect(self.add_files)
        sources.picture_came.connect(self.add_picture)
        sources.contacts_came.connect(self.add_contacts)
        sources.text_came.connect(self.add_text)
        sources.camera_wanted.connect(self.open_camera)
        sources.phone_wanted.connect(self.open_phone)
        sources.folder_wanted.connect(self.choose_folder)
        self.folder.came.connect(sources.add_files)
        self.folder.lost.connect(self._lost)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take in pictures that lie on a disk, each a card."""
        self._add(lambda booth: card_jobs.add(booth, "file", files=paths), first=len(paths) == 1)

    def add_picture(self, picture: QImage, source: str) -> None:
        """Take in a picture that is in memory; it is packed on the booth's thread, which takes a while."""
        self._add(
            lambda booth: card_jobs.add(booth, source, pictures=[encoded(picture)]), first=True
        )

    def add_contacts(self, path: Path) -> None:
        """Take in every contact of a .vcf file."""
        self._read(lambda: card_jobs.contacts_in(path), "file", path.name)

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
        if not isValid(self):
            return
        self.came.emit(cards[:_AT_ONCE], first)
        if cards[_AT_ONCE:]:
            QTimer.singleShot(0, self, lambda: self._tell(cards[_AT_ONCE:], first=first))

    def take_from_phone(self, card: Waiting, front: str) -> None:
        """Take in a picture from the phone, which lies among those that wait already."""
        if front:
            self.back_came.emit(card, front)
        else:
            self.came.emit((card,), True)  # noqa: FBT003  a signal's values

    # Dialogs

    def open_camera(self) -> None:
        """Show what the camera sees."""
        dialog = CameraDialog(self._sources)
        dialog.taken.connect(lambda picture: self.add_picture(picture, "camera"))
        dialog.code_read.connect(self.add_code)
        dialog.phone_wanted.connect(self.open_phone)
        self._show(dialog)

    def open_phone(self) -> None:
        """Show the code for the phone."""
        if self._link is None:
            self._link = PhoneLink(self._desk.data, self)
            self._link.came.connect(self.take_from_phone)
        self._show(PhoneDialog(self._link, self._sources))

    def _show(self, dialog: QDialog) -> None:
        self._close_dialog()
        self._dialog = dialog
        dialog.show()
        dialog.activateWindow()

    def _close_dialog(self) -> None:
        if self._dialog is not None and isValid(self._dialog):
            self._dialog.close()

    def choose_folder(self) -> None:
        """Watch a folder, or stop watching the one that is watched."""
        if self.folder.folder is not None:
            self.watch(None)
            return
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        chosen = QFileDialog.getExistingDirectory(
            self._sources, self.tr("A folder in which new pictures of cards appear"), start
        )
        if chosen:
            self.watch(Path(chosen))

    def watch(self, folder: Path | None) -> None:
        """Read what is new in a folder from now on, or in none."""
        self.folder.watch(folder)
        words = self.tr("Stop watching %1").replace("%1", folder.name) if folder else ""
        self._sources.folder.set_words(words or self.tr("Watch a folder…"))

    def _lost(self) -> None:
        self.watch(None)
        self._notices.say(
            self.tr("The watched folder is gone. Plug the stick in and choose it again.")
        )

    def close(self) -> None:
        """Switch everything off."""
        self.folder.watch(None)
        self._close_dialog()
        if self._link is not None:
            self._link.close()
