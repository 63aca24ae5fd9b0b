"""The list of today's visitors, painted row by row."""

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from boothapp import countries
from boothapp.snapshots import BuyerRow
from ui import language, theme
from ui.parts import button, column, label, row
from ui.rows import ROW, Index, Rows, draw_ground, write_line


class VisitorsModel(Rows[BuyerRow]):
    """The rows as last read from the booth."""

    def words(self, row: BuyerRow) -> str:
        return f"{language.clock(row.at)} {row.title}"

    def hint(self, row: BuyerRow) -> str:
        return row.title

    def row_of(self, buyer: str) -> int:
        """Return the row of a buyer, or -1."""
        return next((n for n, visitor in enumerate(self.rows) if visitor.id == buyer), -1)


class VisitorDelegate(QStyledItemDelegate):
    """Paints a visitor: time, name, where from and what the visit is, and a sign for what is open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(180, 54)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        visitor: BuyerRow = index.data(ROW)
        colours = theme.current()
        rect: QRect = option.rect.adjusted(0, 1, -1, -2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, rect, state)
        text = rect.adjusted(52, 7, -10, 0)
        write_line(
            painter,
            rect.adjusted(8, 8, 0, 0),
            language.clock(visitor.at),
            12,
            colours.muted,
            top=True,
        )
        sign = _sign(visitor)
        width = text.width() - (20 if sign else 0)
        write_line(
            painter,
            QRect(text.x(), text.y(), width, 20),
            visitor.title,
            13,
            colours.ink,
            bold=True,
            top=True,
        )
        write_line(
            painter,
            QRect(text.x(), text.y() + 20, text.width(), 18),
            self._about(visitor),
            12,
            colours.muted,
            top=True,
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
        visitor: BuyerRow = index.data(ROW)
        self.chosen.emit(visitor.id)
