"""The scenarios to practise: all mixed or some of them, each with how far the clerk is."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import icons, theme
from ui.rows import ROW, Index, Rows, write_line

_HEIGHT = 45
_LEFT = 42


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list.

    Attributes:
        scenario: Its id; "" for all of them, mixed.
        key: Its function key, "" for all.
        lines: How many buyer lines there are.
        seen: How many were answered at least once.
        held: How many should be remembered now.
        due: How many are to be repeated now, in words; "" for none.
        about: All of it in words, for the pointer and for a screen reader.
        chosen: It is being practised.
    """

    scenario: str
    key: str
    title: str
    lines: int
    seen: int
    held: float
    due: str
    about: str
    chosen: bool


class RowsModel(Rows[Row]):
    """The rows as last read."""

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Replace the rows; the place in the list stays."""
        if len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            super().show_rows(rows)

    def words(self, row: Row) -> str:
        return row.about

    hint = words


class RowDelegate(QStyledItemDelegate):
    """Paints a row: key, title, what is due, and a bar of what is held, what was seen, what is left."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown: Row = index.data(ROW)
        colours = theme.current()
        rect: QRect = option.rect.adjusted(0, 1, -1, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, option.state, chosen=shown.chosen)
        ink = colours.accent if shown.chosen else colours.muted
        middle = QRect(rect.x() + 10, rect.y() + 2, _LEFT - 12, 20)
        write_line(painter, middle, shown.key, 11, ink, bold=True)
        right = rect.right() - 10
        due = _write_right(painter, (right, rect.y() + 2), shown.due, colours.caution)
        title = QRect(rect.x() + _LEFT, rect.y() + 2, due - rect.x() - _LEFT - 6, 20)
        if shown.chosen:
            title.setWidth(title.width() - 18)
        wide = write_line(painter, title, shown.title, 13, colours.ink, bold=shown.chosen)
        if shown.chosen:
            sign = icons.pixmap("check", colours.accent, 14)
            painter.drawPixmap(title.x() + wide + 5, title.y() + 3, sign)
        count = _write_right(
            painter, (right, rect.y() + 20), f"{shown.seen}/{shown.lines}", colours.muted, 11
        )
        left = rect.x() + _LEFT
        _bar(painter, QRectF(left, rect.y() + 29, min(count, right - 44) - left - 8, 4), shown)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, chosen: bool
    ) -> None:
        colours = theme.current()
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        if not (chosen or focused or over):
            return
        painter.setPen(QPen(QColor(colours.accent if focused else colours.line), 1))
        painter.setBrush(QColor(colours.surface) if chosen else Qt.GlobalColor.transparent)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def _bar(painter: QPainter, whole: QRectF, shown: Row) -> None:
    """Draw what should be remembered in full colour, what was seen lightly, on the ground of the rest."""
    colours = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    faded = QColor(colours.accent)
    faded.setAlpha(90)
    parts = (
        (1.0, QColor(colours.line)),
        (shown.seen / shown.lines if shown.lines else 0.0, faded),
        (shown.held / shown.lines if shown.lines else 0.0, QColor(colours.accent)),
    )
    for share, colour in parts:
        if share > 0:
            part = QRectF(whole)
            part.setWidth(max(whole.width() * share, whole.height()))
            painter.setBrush(colour)
            painter.drawRoundedRect(part, 2, 2)


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont(theme.FAMILY)
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def _write_right(
    painter: QPainter, place: tuple[int, int], text: str, colour: str, size: int = 12
) -> int:
    """Write up to a place, right and top; return where it begins."""
    right, top = place
    font = _font(size, bold=size == 12)
    left = right - QFontMetrics(font).horizontalAdvance(text)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(QRect(left - 2, top, right - left + 2, 20), flags, text)
    return left


class PracticeList(QListView):
    """Space, Enter or a click puts a scenario in or out."""

    toggled = Signal(str)
    """Id of the scenario; "" for all mixed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.model_of_rows = RowsModel(self)
        self.setModel(self.model_of_rows)
        self.setItemDelegate(RowDelegate(self))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.clicked.connect(self._toggle)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self.model_of_rows.rows

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show how far the clerk is."""
        self.model_of_rows.show_rows(rows)
        if not self.currentIndex().isValid() and rows:
            self.setCurrentIndex(self.model_of_rows.index(0))

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self.toggled.emit(self.rows[index.row()].scenario)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()  # a letter or a number is for the card, not for a search in the list
