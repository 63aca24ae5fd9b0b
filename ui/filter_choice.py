"""The list below a filter's button: the values that occur, each with its number of buyers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from boothapp.finding.folding import squeeze
from ui import theme
from ui.parts import column
from ui.rows import QuietList

if TYPE_CHECKING:
    from collections.abc import Sequence

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 30
_MOST_ROWS = 11
_WIDTH = 270


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that can be chosen.

    Attributes:
        count: How many buyers have it, None where that says nothing.
        also: Further words that find it, such as its name in the other language.
    """

    value: str
    text: str
    count: int | None = None
    also: str = ""


class Offers(QAbstractListModel):
    """The values that fit what was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Offer, ...] = ()

    def show_rows(self, rows: tuple[Offer, ...]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        offer = self.rows[index.row()]
        if role == _ROW:
            return offer
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return offer.text if offer.count is None else f"{offer.text} {offer.count}"
        return None


class _OfferDelegate(QStyledItemDelegate):
    """Paints a value and, at the right, its number of buyers."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(_WIDTH - 20, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        offer: Offer = index.data(_ROW)
        colours = theme.current()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        font = QFont(painter.font())
        font.setPixelSize(13)
        painter.setFont(font)
        inside = rect.adjusted(10, 0, -10, 0)
        metrics = QFontMetrics(font)
        count = "" if offer.count is None else f"{offer.count:,}"
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.muted))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignRight | middle), count)
        painter.setPen(QColor(colours.ink))
        inside.setRight(inside.right() - metrics.horizontalAdvance(count) - 10)
        text = metrics.elidedText(offer.text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | middle), text)
        painter.restore()


class FilterChoice(QFrame):
    """Lies over its screen: typing narrows it, the arrows and Enter choose, Esc leaves it.

    Args:
        over: The screen.
    """

    taken = Signal(str, str)
    """Name of the filter, and the value; "" for any."""
    left = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.name = ""
        self._over = over
        self._free = False
        self._every: tuple[Offer, ...] = ()
        self.setProperty("role", "card")
        self.line = QLineEdit()
        self.line.setProperty("role", "cell")
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.model = Offers(self)
        self.list = QuietList(self.tr("Nothing fits."))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_OfferDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        layout = column(self.line, self.list, spacing=6)
        layout.setContentsMargins(8, 8, 8, 8)
        self.setLayout(layout)
        self.hide()

    def open(
        self, name: str, called: str, offers: Sequence[Offer], chosen: str, at: QPoint
    ) -> None:
        """Show what can be chosen.

        Args:
            name: Name of the filter.
            called: What the filter is called on the screen.
            offers: The values; none where any words may be typed.
            chosen: The value chosen so far, or "".
            at: Where the button ends, on the screen below.
        """
        self.name = name
        self._free = not offers
        any_one = (Offer("", self.tr("Any")),) if chosen else ()
        self._every = (*any_one, *offers)
        self.line.setAccessibleName(called)
        hint = (
            self.tr("Words of a product, then Enter") if self._free else self.tr("Type to narrow")
        )
        self.line.setPlaceholderText(hint)
        self.line.setText(chosen if self._free else "")
        self.line.selectAll()
        self._narrow(self.line.text())
        self.list.setVisible(not self._free)
        self.move(max(min(at.x(), self._over.width() - _WIDTH - 8), 8), at.y())
        self._fit()
        here = next((n for n, offer in enumerate(self._every) if offer.value == chosen), 0)
        self.list.setCurrentIndex(self.model.index(here))
        self.show()
        self.raise_()
        self.line.setFocus()

    def _narrow(self, typed: str) -> None:
        wanted = squeeze(typed)
        if self._free:
            return
        rows = tuple(
            offer
            for offer in self._every
            if not wanted or wanted in squeeze(f"{offer.text} {offer.value} {offer.also}")
        )
        self.model.show_rows(rows)
        self._fit()
        if rows:
            self.list.setCurrentIndex(self.model.index(0))

    def _fit(self) -> None:
        """Be as high as what is listed, as far as the screen reaches."""
        rows = min(max(len(self.model.rows), 1), _MOST_ROWS)
        height = 50 if self._free else 58 + rows * _ROW_HEIGHT
        self.resize(_WIDTH, min(height, self._over.height() - self.y() - 8))

    def _take(self, number: int) -> None:
        if self._free:
            value = self.line.text().strip()
        elif 0 <= number < len(self.model.rows):
            value = self.model.rows[number].value
        else:
            return
        self._leave()
        self.taken.emit(self.name, value)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(150, self, self._hide_unfocused)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    step = 1 if event.key() == Qt.Key.Key_Down else -1
                    at = self.list.currentIndex().row() + step
                    if 0 <= at < len(self.model.rows):
                        self.list.setCurrentIndex(self.model.index(at))
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._take(self.list.currentIndex().row())
                    return True
                case Qt.Key.Key_Escape:
                    self._leave()
                    return True
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _hide_unfocused(self) -> None:
        if not self.line.hasFocus():
            self.hide()
