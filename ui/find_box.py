"""The box that finds a buyer from anywhere: type, choose with the arrows, Enter."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from boothapp.snapshots import Found
from ui.found import MORE_HEIGHT, ROW_HEIGHT, FoundDelegate, FoundList, FoundModel

MOST = 12
"""Buyers that are listed at most; one more is asked for, to know whether there are others."""


class FindBox(QLineEdit):
    """Asks with every letter and lists what fits below.

    Attributes:
        wanted: What is typed; whoever answers on another thread leaves out what is no longer wanted.
        shown: What the list answers.
    """

    asked = Signal(str)
    chosen = Signal(str)
    more_wanted = Signal()
    """Everyone whom the words fit shall be listed."""

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self._over = over
        self.wanted = self.shown = ""
        self._enters = False
        self._came_from: QWidget | None = None
        self.setProperty("role", "find")
        self.setPlaceholderText(self.tr("Find a buyer, a phone, a quote number…   Ctrl K"))
        self.setAccessibleName(self.tr("Find a buyer"))
        self.setFixedWidth(330)
        self.setFixedHeight(32)
        self.model = FoundModel(self)
        self.list = FoundList(over)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.list.more.clicked.connect(self.more_wanted)
        self.list.hide()
        self.textEdited.connect(self._edited)
        self.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self:
            self._came_from = old

    def show_found(self, text: str, rows: tuple[Found, ...]) -> None:
        """List what was found, unless something else is typed by now."""
        if text != self.wanted or not self.hasFocus():
            return
        self.shown = text
        self.model.show_rows(rows[:MOST])
        self.list.show_more(more=len(rows) > MOST)
        self._place(max(len(self.model.rows), 1), more=len(rows) > MOST)
        self.list.show()
        self.list.setCurrentIndex(self.model.index(0))
        if self._enters:
            self._choose(0)

    def _edited(self, text: str) -> None:
        wanted = text.strip()
        self._enters = False
        if not any(character.isalnum() for character in wanted):  # nothing to look for
            self._forget()
        elif wanted != self.wanted:
            self.wanted = wanted
            self.asked.emit(wanted)

    def _forget(self) -> None:
        self.wanted = self.shown = ""
        self._enters = False
        self.list.hide()

    def _place(self, count: int, *, more: bool) -> None:
        over = self._over
        corner = self.mapTo(over, QPoint(0, self.height() + 6))
        height = count * ROW_HEIGHT + 10 + (MORE_HEIGHT if more else 0)
        height = min(height, over.height() - corner.y() - 16)
        self.list.setGeometry(corner.x(), corner.y(), 460, height)
        self.list.raise_()

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self.model.rows):
            buyer = self.model.rows[number].row.id
            self.leave()
            self.chosen.emit(buyer)

    def _enter(self, row: int) -> None:
        """Open the row; what was typed faster than it is answered, as soon as it is."""
        if self.shown == self.wanted:
            self._choose(row if self.list.isVisible() else -1)
        else:
            self._enters = True

    def leave(self) -> None:
        """Close the list, empty the box, and go back to where the cursor was."""
        self._forget()
        self.setText("")
        before = self._came_from
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()  # without it, the keys of the screen that is shown would be dead
        else:
            self.clearFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.wanted = ""  # whatever was listed last may be old by now
            self._edited(self.text())
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
                    self._enter(now)
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
