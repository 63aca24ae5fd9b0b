"""The code that a phone scans to become the booth's scanner; gone with the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QCloseEvent, QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from boothapp.errors import BoothError
from ui import language, theme
from ui.parts import button, column, field, label, row

if TYPE_CHECKING:
    from boothapp.phone.network import Interface
    from ui.phone_link import PhoneLink


class QrCode(QWidget):
    """Draws a QR code, black on white in every theme, so that phones read it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(340, 340)
        self.text = ""
        self._cells: list[list[bool]] = []

    def show_text(self, text: str) -> None:
        """Show the code of a text; "" shows none."""
        import qrcode  # noqa: PLC0415  slow to import

        self.text = text
        self._cells = []
        if text:
            code = qrcode.QRCode(border=3)
            code.add_data(text)
            self._cells = [[bool(cell) for cell in line] for line in code.get_matrix()]
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._cells:
            painter.fillRect(self.rect(), QColor(theme.current().key))
            return
        painter.fillRect(self.rect(), QColor("white"))
        size = self.width() / len(self._cells)
        for y, line in enumerate(self._cells):
            for x, dark in enumerate(line):
                if dark:
                    painter.fillRect(
                        QRectF(x * size, y * size, size + 0.5, size + 0.5), QColor("black")
                    )


class PhoneDialog(QDialog):
    """Shows the code, says what the phone does, and ends the connection when it is closed."""

    def __init__(self, link: PhoneLink, parent: QWidget) -> None:
        super().__init__(parent)
        self._link = link
        self._taken = 0
        self.setWindowTitle(self.tr("Phone as a scanner"))
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.code = QrCode()
        self._state = label(self.tr("Looking for the network…"), "strong", wrap=True)
        self._address = label(role="small", wrap=True)
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._where = QComboBox()
        self._where.activated.connect(self._start)
        steps = label(
            self.tr(
                "1. Phone and laptop in the same Wi-Fi, or the laptop in the phone's hotspot. The internet "
                "is not needed.\n2. Scan the code with the phone's camera and open the page.\n3. Take the "
                "picture: the card appears here."
            ),
            "muted",
            wrap=True,
        )
        safe = label(
            self.tr("The code is good for one phone and ends when this closes."), "small", wrap=True
        )
        anew = button(self.tr("New code"), "quiet", "Alt N")
        anew.setToolTip(
            self.tr("For another phone, or where the page was opened in the wrong program.")
        )
        anew.clicked.connect(self._start)
        QShortcut(QKeySequence("Alt+N"), self).activated.connect(self._start)
        leave = button(self.tr("Close"), "", "Esc")
        leave.clicked.connect(self.close)
        right = column(
            label(self.tr("Phone as a scanner"), "heading"),
            steps,
            field(self.tr("Network"), self._where),
            self._state,
            self._address,
            None,
            safe,
            row(anew, None, leave),
            spacing=10,
        )
        both = row(column(self.code, None), right, spacing=20)
        both.setContentsMargins(20, 18, 20, 16)
        self.setLayout(both)
        self.setFixedSize(790, 430)
        link.found.connect(self._show_networks)
        link.started.connect(self._show_code)
        link.visited.connect(self._show_visited)
        link.came.connect(self._show_taken)
        link.ended.connect(self._show_ended)
        link.failed.connect(self._show_fault)
        link.look()

    @property
    def state(self) -> str:
        """What the dialog says."""
        return self._state.text()

    def _show_networks(self, networks: tuple[Interface, ...]) -> None:
        self._where.clear()
        for network in networks:
            self._where.addItem(f"{network.address}  ·  {network.name}", network.address)
        if networks:
            self._start()
        else:
            self._state.setText(
                self.tr(
                    "This laptop is in no network. Switch on Wi-Fi or the phone's hotspot, then open this "
                    "again."
                )
            )

    def _start(self) -> None:
        self.code.show_text("")
        if self._where.currentData():
            self._link.start(str(self._where.currentData()))
        else:
            self._link.look()

    def _show_code(self, address: str) -> None:
        self.code.show_text(address)
        self._address.setText(address)
        self._state.setText(self.tr("Waiting for the phone…"))

    def _show_visited(self) -> None:
        self._state.setText(self.tr("The phone is connected."))
        self.code.setEnabled(False)

    def _show_taken(self, _card: object, _front: str) -> None:
        self._taken += 1
        self._state.setText(self.tr("%n picture(s) received", "", self._taken))

    def _show_ended(self) -> None:
        self.code.show_text("")
        self._address.setText("")
        self._state.setText(
            self.tr("Ended, because nothing came for ten minutes. Open this again.")
        )

    def _show_fault(self, fault: Exception) -> None:
        self.code.show_text("")
        said = language.words(fault.message) if isinstance(fault, BoothError) else str(fault)
        self._state.setText(said)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._link.stop()
        super().closeEvent(event)

    def reject(self) -> None:
        self.close()
