"""The laptop's camera: codes are read as they come into sight, Space takes a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QDialog, QWidget

from ui import theme
from ui.camera_feed import CodeReader, Frames, open_feed
from ui.parts import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.camera_feed import Feed

_WAIT_MS = 8000
"""A camera that has sent nothing by then is held by another program."""


class View(QWidget):
    """The live picture, as large as fits."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(640, 360)
        self.picture = QImage()

    def show_picture(self, picture: QImage) -> None:
        """Show the next picture."""
        self.picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().key))
        if not self.picture.isNull():
            size: QSize = self.picture.size().scaled(
                self.size(), Qt.AspectRatioMode.KeepAspectRatio
            )
            left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawImage(QRect(left, top, size.width(), size.height()), self.picture)


class CameraDialog(QDialog):
    """Shows what the camera sees; it stays open for card after card."""

    taken = Signal(QImage)
    code_read = Signal(str)
    phone_wanted = Signal()
    """The phone shall be the scanner instead."""

    def __init__(
        self, parent: QWidget, open_camera: Callable[[Frames], Feed | None] = open_feed
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setWindowTitle(self.tr("Camera"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = View()
        self._count = 0
        self._state = label(self.tr("Switching the camera on…"), "strong", wrap=True)
        self._shutter = button(self.tr("Take the picture"), "primary", "Space")
        self._shutter.clicked.connect(self.take)
        self._shutter.setEnabled(False)
        leave = button(self.tr("Close"), "", "Esc")
        leave.clicked.connect(self.close)
        self._phone = button(self.tr("Use a phone"), "primary", "Alt P")
        self._phone.clicked.connect(self.phone_wanted)
        self._phone.hide()
        shortcut = QShortcut(QKeySequence("Alt+P"), self)
        shortcut.activated.connect(self.phone_wanted)
        acts = row(self._state, self._phone, self._shutter, leave)
        acts.setStretch(0, 1)
        layout = column(self.view, acts, spacing=10)
        layout.setStretch(0, 1)
        layout.setContentsMargins(14, 14, 14, 12)
        self.setLayout(layout)
        self._frames = Frames(self)
        self._frames.came.connect(self._show)
        self._frames.failed.connect(self._fail)
        self._codes = CodeReader(self)
        self._codes.found.connect(self._read)
        self._feed: Feed | None = None
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_WAIT_MS)
        self._late.timeout.connect(self._fail)
        QTimer.singleShot(0, self, lambda: self._open(open_camera))

    @property
    def state(self) -> str:
        """What the dialog says."""
        return self._state.text()

    def _open(self, open_camera: Callable[[Frames], Feed | None]) -> None:
        self._feed = open_camera(self._frames)
        if self._feed is None:
            self._state.setText(
                self.tr("This laptop has no camera that can be used. A phone can be the scanner.")
            )
            self._shutter.hide()
            self.view.hide()
            self._offer_phone()
            self.setFixedSize(560, 84)
        else:
            self._late.start()

    def _show(self, picture: QImage) -> None:
        if self._late.isActive():
            self._late.stop()
            self._state.setText(
                self.tr("Hold the card into the picture. Codes are read by themselves.")
            )
            self._shutter.setEnabled(True)
        self.view.show_picture(picture)
        self._codes.look(picture)

    def _fail(self) -> None:
        self._shutter.setEnabled(False)
        self._offer_phone()
        self._state.setText(
            self.tr(
                "The camera sends no picture. Another program may hold it; close that and open this again."
            )
        )

    def _offer_phone(self) -> None:
        self._phone.show()
        self._phone.setFocus()

    def _read(self, text: str) -> None:
        self._state.setText(self.tr("Code read. The next card, please."))
        self.code_read.emit(text)

    def take(self) -> None:
        """Take the picture that is in sight."""
        if not self.view.picture.isNull() and self._shutter.isEnabled():
            self._count += 1
            self._state.setText(self.tr("%n picture(s) taken", "", self._count))
            self.taken.emit(self.view.picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._feed is not None:
            self._feed.stop()
        super().closeEvent(event)

    def reject(self) -> None:
        self.close()
