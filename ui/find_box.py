"""The box that finds a buyer from anywhere: type, choose with the arrows, Enter."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from boothapp.snapshots import Found
from ui.found import ROW_HEIGHT, FoundDelegate, FoundModel

_ASK_AFTER_MS = 30


class FindBox(QLineEdit):
    """Asks while one types and lists what fits below."""

    asked = Signal(str)
    chosen = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self._over = over
        self.setProperty("role", "find")
        self.setPlaceholderText(self.tr("Find a buyer, a phone, a quote number…   Ctrl K"))
        self.setAccessibleName(self.tr("Find a buyer"))
        self.setFixedWidth(330)
        self.setFixedHeight(32)
        self.model = FoundModel(self)
        self.list = QListView(over)
        self.list.setObjectName("found")
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.list.hide()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(_ASK_AFTER_MS)
        self._ask.timeout.connect(lambda: self.asked.emit(self.text().strip()))
        self.textEdited.connect(self._edited)
        self.installEventFilter(self)

    def show_found(self, text: str, rows: tuple[Found, ...]) -> None:
        """List what was found, unless something else is typed by now."""
        if text != self.text().strip() or not self.hasFocus():
            return
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        if rows:
            self._place(len(rows))
            self.list.setCurrentIndex(self.model.index(0))

    def _edited(self, text: str) -> None:
        if text.strip():
            self._ask.start()
        else:
            self._ask.stop()
            self.list.hide()

    def _place(self, count: int) -> None:
        over = self._over
        corner = self.mapTo(over, QPoint(0, self.height() + 6))
        height = min(count * ROW_HEIGHT + 10, over.height() - corner.y() - 16)
        self.list.setGeometry(corner.x(), corner.y(), 460, height)
        self.list.raise_()

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self.model.rows):
            buyer = self.model.rows[number].row.id
            self.leave()
            self.chosen.emit(buyer)

    def leave(self) -> None:
        """Close the list and empty the box."""
        self._ask.stop()
        self.list.hide()
        self.setText("")
        self.clearFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(150, self, self._hide_unfocused)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            now = self.list.currentIndex().row()
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    step = 1 if event.key() == Qt.Key.Key_Down else -1
                    rows = len(self.model.rows)
                    if rows:
                        self.list.setCurrentIndex(
                            self.model.index(max(0, min(rows - 1, now + step)))
                        )
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    if self.list.isVisible():
                        self._choose(now)
                    return True
                case Qt.Key.Key_Escape:
                    self.leave()
                    return True
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _hide_unfocused(self) -> None:
        if not self.hasFocus():
            self.list.hide()
