"""The dialogs through which cards come in: the camera, the phone, and the choice of a folder to watch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from ui.camera_dialog import CameraDialog
from ui.phone_dialog import PhoneDialog
from ui.phone_link import PhoneLink

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from ui.card_intake import CardIntake
    from ui.card_sources import CardSources
    from ui.notices import Notices


class CardDevices(QObject):
    """Opens the dialogs over the screen of cards, one at a time; what they give goes to the intake."""

    def __init__(
        self, data: Path, notices: Notices, sources: CardSources, intake: CardIntake
    ) -> None:
        super().__init__(sources)
        self._data, self._notices, self._sources, self._intake = data, notices, sources, intake
        self._dialog: QDialog | None = None
        self._link: PhoneLink | None = None
        sources.camera_wanted.connect(self.open_camera)
        sources.phone_wanted.connect(self.open_phone)
        sources.folder_wanted.connect(self.choose_folder)
        intake.folder.lost.connect(self._lost)
        sources.show_watched(intake.folder.folder)

    def open_camera(self) -> None:
        """Show what the camera sees."""
        dialog = CameraDialog(self._sources)
        dialog.taken.connect(lambda picture: self._intake.add_picture(picture, "camera"))
        dialog.code_read.connect(self._intake.add_code)
        dialog.phone_wanted.connect(self.open_phone)
        self._show(dialog)

    def open_phone(self) -> None:
        """Show the code for the phone."""
        if self._link is None:
            self._link = PhoneLink(self._data, self)
            self._link.came.connect(self._intake.take_from_phone)
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
        if self._intake.folder.folder is not None:
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
        self._intake.folder.watch(folder)
        self._sources.show_watched(folder)

    def _lost(self) -> None:
        self._sources.show_watched(None)
        self._notices.say(
            self.tr("The watched folder is gone. Plug the stick in and choose it again.")
        )

    def close(self) -> None:
        """Close the dialog, and with it the camera or the phone's page."""
        self._close_dialog()
        if self._link is not None:
            self._link.close()
