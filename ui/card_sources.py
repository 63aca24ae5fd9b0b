"""Where cards come from: files, the clipboard, what is dropped, a camera, a phone, a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.parts import button, label, row
from ui.pasted import pasted_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.notices import Notices

PICTURES = (
    ".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif", ".heic", ".heif",
)  # fmt: skip
CONTACTS = ".vcf"


class CardSources(QWidget):
    """The buttons on top of the screen of cards."""

    files_came = Signal(list)
    """Paths of pictures and of .vcf files."""
    picture_came = Signal(QImage, str)
    """A picture in memory, and where it comes from."""
    text_came = Signal(str)
    camera_wanted = Signal()
    phone_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, notices: Notices) -> None:
        super().__init__()
        self._notices = notices
        self._buttons: list[QWidget] = []
        layout = row(label(self.tr("Cards"), "title"), spacing=6)
        layout.addSpacing(10)
        self._folder = button(self.tr("Watch a folder…"), "quiet", "Alt W")
        self._folder.clicked.connect(self.folder_wanted)
        for text, key, act in (
            (self.tr("Open…"), "Ctrl L", self.open_files),
            (self.tr("Paste"), "Ctrl V", self.paste),
            (self.tr("Camera"), "Alt K", self.camera_wanted.emit),
            (self.tr("Phone"), "Alt P", self.phone_wanted.emit),
        ):
            made = button(text, "", key)
            made.clicked.connect(act)
            layout.addWidget(made)
            self._buttons.append(made)
        self._buttons.append(self._folder)
        layout.addWidget(self._folder)
        layout.addStretch()
        self.setLayout(layout)

    def take_focus(self) -> None:
        """Be ready: nothing waits, so the first thing to do is to bring a card."""
        self._buttons[0].setFocus()

    def has_focus(self) -> bool:
        """Whether the keys go to one of the buttons."""
        return any(made.hasFocus() for made in self._buttons)

    def open_files(self) -> None:
        """Ask for pictures or contacts and read them."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = " ".join(f"*{kind}" for kind in (*PICTURES, CONTACTS))
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Pictures of cards, or contacts"), folder, f"({kinds})"
        )
        self.add_files([Path(path) for path in chosen])

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take in pictures and .vcf files; others are named and left."""
        known = [path for path in paths if path.suffix.lower() in (*PICTURES, CONTACTS)]
        other = [path.name for path in paths if path not in known]
        if known:
            self.files_came.emit(known)
        if other:
            text = self.tr("Not a picture or a contact: %1")
            self._notices.say(text.replace("%1", ", ".join(other[:3])))

    def show_watched(self, folder: Path | None) -> None:
        """Say on the button which folder is watched."""
        words = self.tr("Stop watching %1").replace("%1", folder.name) if folder else ""
        self._folder.set_words(words or self.tr("Watch a folder…"))

    def paste(self) -> None:
        """Take in what was copied: a picture, files, or a text."""
        self.take_in(QGuiApplication.clipboard().mimeData())

    def take_in(self, data: QMimeData) -> None:
        """Take in what was pasted or dropped."""
        pasted = pasted_of(data)
        if pasted.files:
            self.add_files(pasted.files)
        elif pasted.picture is not None:
            self.picture_came.emit(pasted.picture, "clipboard")
        elif pasted.text:
            self.text_came.emit(pasted.text)
        else:
            self._notices.say(self.tr("Nothing to read was copied."))
