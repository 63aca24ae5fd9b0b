"""Products offered below a field while their number or name is typed into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from boothapp.products.quoting import names_of
from ui import product_words, theme
from ui.rows import ROW, Index, Rows, draw_soft_ground, write_line

if TYPE_CHECKING:
    from boothapp.booth import Booth
    from boothapp.products.listing import Offers
    from boothapp.products.product import Product
    from ui.work import Desk


MOST = 8
"""Products that are offered at most."""

_ASK_AFTER_MS = 30
_ROW, _WIDTH = 44, 430


class ProductCompleter(QObject):
    """Offers products for what is typed; Enter takes the one chosen, Esc puts the list away.

    What was typed in full, or fits by its name, is chosen by itself; for a piece of a number nothing is:
    an item that is on no list can be typed as well.
    """

    taken = Signal(object)
    """The product that the clerk took."""
    meant = Signal(object)
    """The product that is meant, where the field was left before it could be offered."""

    def __init__(self, desk: Desk, editor: QLineEdit) -> None:
        super().__init__(editor)
        self._desk, self._editor = desk, editor
        self.model = OfferModel(self)
        self.list: QListView | None = None
        self._entered = ""  # what Enter was pressed on before it was answered
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(_ASK_AFTER_MS)
        self._ask.timeout.connect(self.ask)
        editor.textEdited.connect(self._edited)
        editor.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Products are offered now."""
        return self.list is not None and self.list.isVisible()

    def _edited(self, text: str) -> None:
        if text.strip():
            self._ask.start()
        else:
            self._ask.stop()
            self.close()

    def ask(self) -> None:
        """Ask for the products that may be meant."""
        typed = self._editor.text()

        def look(booth: Booth) -> Offers:
            from boothapp.products.listing import offers  # noqa: PLC0415  on the booth's thread

            return offers(booth.store, typed, MOST)

        self._desk.booth.ask(look, self._answered)

    def _answered(self, found: Offers) -> None:
        if found.typed != self._editor.text():
            return
        meant = found.exact or _named(found)
        if not self._editor.hasFocus():
            if meant is not None and (found.exact or self._entered == found.typed):
                self.meant.emit(meant)
            return
        self.model.show_rows(found.products)
        if not found.products:
            self.close()
            return
        shown = self._open(len(found.products))
        if meant is not None:
            at = next(n for n, product in enumerate(found.products) if product is meant)
            shown.setCurrentIndex(self.model.index(at))

    def _open(self, count: int) -> QListView:
        over = self._editor.window()
        if self.list is None:
            self.list = QListView(over)
            self.list.setObjectName("found")
            self.list.setModel(self.model)
            self.list.setItemDelegate(OfferDelegate(self.list))
            self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.list.setUniformItemSizes(True)
            self.list.clicked.connect(lambda index: self._take(index.row()))
            self._editor.destroyed.connect(self.list.deleteLater)
        corner = self._editor.mapTo(over, QPoint(0, self._editor.height() + 4))
        height = min(count * _ROW + 10, over.height() - corner.y() - 8)
        left = min(corner.x(), over.width() - _WIDTH - 8)
        self.list.setGeometry(left, corner.y(), _WIDTH, height)
        self.list.show()
        self.list.raise_()
        return self.list

    def close(self) -> None:
        """Offer nothing any more."""
        if self.list is not None:
            self.list.hide()

    def _take(self, number: int) -> None:
        if 0 <= number < len(self.model.rows):
            product = self.model.rows[number]
            self._ask.stop()
            self.close()
            self.taken.emit(product)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.close()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self.is_open and self._key(event):
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._entered = "" if self.is_open else self._editor.text()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if self.list is None:
            return False
        now = self.list.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                to = max(0, min(len(self.model.rows) - 1, now + step))
                self.list.setCurrentIndex(self.model.index(to))
                return True
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
                if now < 0 or control:
                    return False
                self._take(now)
                return True
            case Qt.Key.Key_Escape:
                self.close()
                return True
            case _:
                return False


class OfferModel(Rows["Product"]):
    """The products offered last."""

    def words(self, row: Product) -> str:
        return f"{row.item_no} {_names(row)}"


def _named(found: Offers) -> Product | None:
    """Return the likeliest product where its name was typed, not a piece of its number."""
    from boothapp.finding.folding import squeeze  # noqa: PLC0415  the answer came from there

    first = found.products[0] if found.products else None
    return first if first and squeeze(found.typed) not in squeeze(first.item_no) else None


def _names(product: Product) -> str:
    return " ".join(name for name in names_of(product) if name)


class OfferDelegate(QStyledItemDelegate):
    """Paints a product that is offered: number and price, and below them its names."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        product: Product = index.data(ROW)
        colours = theme.current()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_soft_ground(painter, rect, option.state)
        above = QRect(rect.x() + 12, rect.y() + 4, rect.width() - 24, 18)
        below = above.translated(0, 18)
        price = product_words.first_price(product)
        right = write_line(painter, above, price, 13, colours.ink, right=True)
        above.setRight(above.right() - right - 12)
        write_line(painter, above, product.item_no, 13, colours.ink, bold=True)
        write_line(painter, below, _names(product), 12, colours.muted)
        painter.restore()
