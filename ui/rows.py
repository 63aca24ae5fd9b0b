"""What the lists share: a model of rows, the ground of a chosen row, and one line of text."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QStyle, QWidget

from ui import theme

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
"""The role under which a delegate gets the row itself."""

Row = TypeVar("Row")


class Rows(QAbstractListModel, Generic[Row]):
    """Rows as last read; a list says in ``words`` and ``hint`` how it tells of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def words(self, row: Row) -> str:
        """Return a row in words, for a screen reader as well."""
        return str(row)

    def hint(self, row: Row) -> str:
        """Return what the mouse over a row tells; "" for nothing."""
        del row
        return ""

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(row)
        return (self.hint(row) or None) if role == Qt.ItemDataRole.ToolTipRole else None


class QuietList(QListView):
    """A list that says so where nothing stands in it."""

    def __init__(self, nothing: str, over: QWidget | None = None) -> None:
        super().__init__(over)
        self._nothing = nothing

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model() is not None and not self.model().rowCount():
            painter = QPainter(self.viewport())
            rect = self.viewport().rect().adjusted(12, 0, -12, 0)
            write_line(painter, rect, self._nothing, 13, theme.current().muted)


def draw_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> bool:
    """Draw the frame of a row that is chosen or under the mouse; return whether it is chosen."""
    colours = theme.current()
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        edge = colours.accent if state & QStyle.StateFlag.State_HasFocus else colours.line
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(colours.surface) if chosen else Qt.GlobalColor.transparent)
        painter.drawRoundedRect(rect, 8, 8)
    return chosen


def draw_soft_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    """Tint a row of a drop-down list that is chosen or under the mouse."""
    if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().accent_soft))
        painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), 8, 8)


def write_line(
    painter: QPainter,
    rect: QRect,
    text: str,
    size: int,
    colour: str,
    *,
    bold: bool = False,
    right: bool = False,
    top: bool = False,
) -> int:
    """Write one line, cut with dots where it is too long; return how wide it stands, in pixels."""
    font = QFont(painter.font())
    font.setPixelSize(size)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = QFontMetrics(font)
    short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    down = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
    painter.drawText(rect, int(across | down), short)
    return metrics.horizontalAdvance(short)
