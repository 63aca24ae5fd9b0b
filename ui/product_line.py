"""One line of a quotation with the product taken for it: its words, and the price of its quantity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from boothapp import money
from boothapp.errors import BadInput
from boothapp.products.quoting import description_of, is_below_minimum, price_at
from ui import product_words
from ui.product_completer import ProductCompleter

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from PySide6.QtWidgets import QLabel, QLineEdit

    from boothapp.booth import Booth
    from boothapp.products.product import Product
    from ui.work import Desk


class ProductLine(QObject):
    """Fills a line from the price list; a price that the clerk typed himself stays as it is."""

    filled = Signal()
    """Something of the line was filled in."""

    def __init__(self, desk: Desk, editors: Mapping[str, QLineEdit], hint: QLabel) -> None:
        super().__init__(editors["item"])
        self._desk, self._editors, self._hint = desk, editors, hint
        self.product: Product | None = None
        self._own_price = False
        self._currency = ""
        self.completer = ProductCompleter(desk, editors["item"])
        self.completer.taken.connect(self._take)
        self.completer.meant.connect(self._take_quietly)
        editors["item"].textEdited.connect(lambda _text: self._put(None))
        editors["quantity"].textEdited.connect(lambda _text: self._reprice())
        editors["price"].textEdited.connect(self._price_typed)

    # Which product

    def _take(self, product: Product) -> None:
        """Fill the line, and go on to the quantity."""
        for name, text in (("item", product.item_no), ("description", description_of(product))):
            self._editors[name].setText(text)
            self._editors[name].setCursorPosition(0)  # its beginning is what tells it
        self._own_price = False
        self._put(product)
        self._editors["quantity"].setFocus()
        self.filled.emit()

    def _take_quietly(self, product: Product) -> None:
        """Fill what is still empty: the clerk is further on already."""
        self._editors["item"].setText(product.item_no)
        if not self._editors["description"].text().strip():
            self._editors["description"].setText(description_of(product))
        self._own_price = bool(self._editors["price"].text().strip())
        self._put(product)
        self.filled.emit()

    def recall(self) -> None:
        """Look up the product of a line typed before; its price is its own where the list says another."""
        typed = self._editors["item"].text()
        if not typed.strip():
            return

        def look(booth: Booth) -> tuple[str, Product | None]:
            from boothapp.products.listing import offers  # noqa: PLC0415  on the booth's thread

            return typed, offers(booth.store, typed, 1).exact

        self._desk.booth.ask(look, self._recalled)

    def _recalled(self, answer: tuple[str, Product | None]) -> None:
        typed, product = answer
        if product is None or typed != self._editors["item"].text() or self.product is not None:
            return
        self.product = product
        typed_price = self._editors["price"].text().strip()
        self._own_price = bool(typed_price) and _price(typed_price) != self._listed
        self._show_hint()

    def forget(self) -> None:
        """Know of no product: the line was emptied."""
        self._own_price = False
        self._put(None)

    def _put(self, product: Product | None) -> None:
        self.product = product
        self._reprice()

    # Its price

    def follow(self, currency: str) -> None:
        """Take the currency of the quotation."""
        if currency != self._currency:
            self._currency = currency
            self._reprice()
        else:
            self._show_hint()

    def _price_typed(self, text: str) -> None:
        self._own_price = bool(text.strip())

    @property
    def _quantity(self) -> Decimal | None:
        try:
            return money.parse_quantity(self._editors["quantity"].text())
        except BadInput:
            return None

    @property
    def _listed(self) -> Decimal | None:
        """The price of the list for this quantity; None where it has none in this currency."""
        product = self.product
        if product is None or product.currency != self._currency:
            return None
        return price_at(product, self._quantity)

    def _reprice(self) -> None:
        self._show_hint()
        if self.product is not None and not self._own_price:
            price = self._listed
            words = "" if price is None else money.format_price(price, self._currency)
            self._editors["price"].setText(words)

    def _show_hint(self) -> None:
        """Say quietly what of the list stands against the line."""
        text = self._hint_words()
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _hint_words(self) -> str:
        product, quantity = self.product, self._quantity
        if product is None:
            return ""
        parts = []
        if is_below_minimum(product, quantity):
            parts.append(self.tr("Minimum order: %1").replace("%1", f"{product.moq:,}"))
        price = price_at(product, quantity)
        if price is not None and product.currency != self._currency:
            listed = product_words.price_words(price, product.currency)
            parts.append(self.tr("Price list: %1").replace("%1", listed))
        return "   ".join(parts)


def _price(typed: str) -> Decimal | None:
    try:
        return money.parse_price(typed)
    except BadInput:
        return None
