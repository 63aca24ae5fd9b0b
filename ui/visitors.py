"""The list of today's visitors, painted row by row."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from boothapp import countries
from boothapp.snapshots import BuyerRow
from ui import language, theme
from ui.parts import button, column, label, row

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


class VisitorsModel(QAbstractListModel):
    """The rows as last read from the booth."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[BuyerRow, ...] = ()

    def show_rows(self, rows: tuple[BuyerRow, ...]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        visitor = self.rows[index.row()]
        if role == _ROW:
            return visitor
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{language.clock(visitor.at)} {visitor.title}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return visitor.title
        return None

    def row_of(self, buyer: str) -> int:
        """Return the row of a buyer, or -1."""
        return next((n for n, visitor in enumerate(self.rows) if visitor.id == buyer), -1)


class VisitorDelegate(QStyledItemDelegate):
    """Paints a visitor: time, name, where from and what the visit is, and a sign for what is open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(180, 54)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        visitor: BuyerRow = index.data(_ROW)
        colours = theme.current()
        rect: QRect = option.rect.adjusted(0, 1, -1, -2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            edge = colours.accent if state & QStyle.StateFlag.State_HasFocus else colours.line
            painter.setPen(QPen(QColor(edge), 1))
            painter.setBrush(QColor(colours.surface) if chosen else Qt.GlobalColor.transparent)
            painter.drawRoundedRect(rect, 8, 8)
        text = rect.adjusted(52, 7, -10, 0)
        _write(painter, rect.adjusted(8, 8, 0, 0), language.clock(visitor.at), 12, colours.muted)
        sign = _sign(visitor)
        width = text.width() - (20 if sign else 0)
        _write(
            painter, QRect(text.x(), text.y(), width, 20), visitor.title, 13, colours.ink, bold=True
        )
        _write(
            painter,
            QRect(text.x(), text.y() + 20, text.width(), 18),
            self._about(visitor),
            12,
            colours.muted,
        )
        if sign:
            _draw_sign(painter, rect.right() - 18, text.y() + 10, sign)
        painter.restore()

    def _about(self, visitor: BuyerRow) -> str:
        parts = [language.words(countries.name_of(visitor.country)).removeprefix("the ")]
        if visitor.visits > 1:
            parts.append(self.tr("visit %n", "", visitor.visits))
        elif visitor.orders:
            parts.append(self.tr("ordered"))
        else:
            parts.append(self.tr("new"))
        return " · ".join(part for part in parts if part)


def _sign(visitor: BuyerRow) -> str:
    if visitor.orders:
        return "order"
    return "limit" if visitor.over_limit else ""


def _draw_sign(painter: QPainter, x: int, y: int, sign: str) -> None:
    colours = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    if sign == "order":
        painter.setBrush(QColor(colours.good))
        painter.drawEllipse(x, y - 5, 10, 10)
    else:
        from PySide6.QtCore import QPoint  # noqa: PLC0415

        painter.setBrush(QColor(colours.caution))
        painter.drawPolygon([QPoint(x, y + 5), QPoint(x + 5, y - 5), QPoint(x + 10, y + 5)])


def _write(
    painter: QPainter, rect: QRect, text: str, size: int, colour: str, *, bold: bool = False
) -> None:
    font = QFont(painter.font())
    font.setPixelSize(size)
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), short)


class Visitors(QFrame):
    """The left column: who came today, and the button for who comes next."""

    chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("visitors")
        self.setFixedWidth(216)
        self._count = label(role="muted")
        self._day = label(role="muted")
        self.model = VisitorsModel(self)
        self.view = QListView()
        self.view.setAccessibleName(self.tr("Today's visitors"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(VisitorDelegate(self.view))
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._pick)
        self.view.activated.connect(self._pick)
        self._empty = label(
            self.tr("Nobody yet today. When a buyer comes, press Ctrl+N."), "muted", wrap=True
        )
        new = button("+ " + self.tr("New buyer"), "dashed", "Ctrl N").growing()
        new.clicked.connect(self.new_wanted)
        head = row(self._count, None, self._day)
        head.setContentsMargins(8, 0, 8, 0)
        layout = column(head, self._empty, self.view, new, spacing=6)
        layout.setStretch(2, 1)
        layout.setContentsMargins(8, 12, 8, 12)
        self.setLayout(layout)
        self.show_rows(())

    def show_rows(self, rows: tuple[BuyerRow, ...], buyer: str = "") -> None:
        """Show today's visitors with ``buyer`` marked."""
        self.model.show_rows(rows)
        self._count.setText(self.tr("Today · %n buyer(s)", "", len(rows)))
        self._day.setText(language.day(language.today_began().astimezone().date()))
        self._empty.setVisible(not rows)
        self.mark(buyer)

    def mark(self, buyer: str) -> None:
        """Mark the row of a buyer."""
        number = self.model.row_of(buyer)
        if number < 0:
            self.view.clearSelection()
            self.view.setCurrentIndex(QModelIndex())
            return
        self.view.setCurrentIndex(self.model.index(number))

    def _pick(self, index: QModelIndex) -> None:
        visitor: BuyerRow = index.data(_ROW)
        self.chosen.emit(visitor.id)
