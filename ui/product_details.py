"""Everything the price list says of one product, and how it came to say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

from ui import product_words
from ui.lists import day_and_time
from ui.parts import clear, column, hairline, label

if TYPE_CHECKING:
    from boothapp.products.catalogue import Version
    from boothapp.products.product import Product

_NAMES = 116
"""Pixels for the names of the facts."""


class ProductDetails(QScrollArea):
    """A pane that is read, not typed in; its text can be copied."""

    def __init__(self) -> None:
        super().__init__()
        self.product: Product | None = None
        self.setObjectName("product")
        self.setAccessibleName(self.tr("The product"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._facts = column(spacing=6)
        self._history = column(spacing=4)
        page = QWidget()
        layout = column(self._facts, self._history, None, spacing=12)
        layout.setContentsMargins(4, 0, 12, 8)
        page.setLayout(layout)
        self.setWidget(page)

    def show_product(self, product: Product | None) -> None:
        """Show a product, or nothing."""
        if self._is_shown(product):
            return
        self.product = product
        clear(self._facts)
        clear(self._history)
        if product is None:
            return
        for text, role in (
            (product.item_no, "heading"),
            (product.name_zh, "strong"),
            (product.name_en, ""),
        ):
            if text:
                self._facts.addWidget(_copyable(text, role))
        self._facts.addLayout(self._prices(product))
        self._facts.addWidget(hairline())
        self._facts.addLayout(_pairs(product))
        self.verticalScrollBar().setValue(0)

    def _is_shown(self, product: Product | None) -> bool:
        return product is not None and product == self.product

    def _prices(self, product: Product) -> QGridLayout:
        grid = _grid()
        if product.tiers:
            unit = f" {product.unit}" if product.unit else ""
            for place, tier in enumerate(product.tiers):
                grid.addWidget(label(product_words.bound_words(tier) + unit, "muted"), place, 0)
                price = label(product_words.price_words(tier.price, product.currency), "strong")
                grid.addWidget(price, place, 1)
        elif product.price is not None:
            grid.addWidget(label(product_words.name_of("price"), "muted"), 0, 0)
            text = product_words.first_price(product)
            text += f" / {product.unit}" if product.unit else ""
            grid.addWidget(label(text, "strong"), 0, 1)
        else:
            grid.addWidget(label(self.tr("The list names no price."), "muted"), 0, 0, 1, 2)
        return grid

    def show_history(self, versions: tuple[Version, ...]) -> None:
        """Show when the product came and changed, the latest first."""
        if self.product is None or not versions:
            return
        if versions[0].product.item_no != self.product.item_no:
            return
        clear(self._history)
        self._history.addWidget(hairline())
        self._history.addWidget(label(self.tr("History"), "strong"))
        in_force = [v.product == self.product for v in versions]
        current = in_force.index(True) if True in in_force else 0
        for number, version in enumerate(versions):
            before = versions[number + 1].product if number + 1 < len(versions) else None
            self._add_version(version, before, undone=number < current)

    def _add_version(self, version: Version, before: Product | None, *, undone: bool) -> None:
        who = " · ".join(
            part for part in (day_and_time(version.at), version.actor, version.file) if part
        )
        self._history.addWidget(label(who, "muted", wrap=True))
        if undone:
            lines: tuple[str, ...] = (self.tr("taken back"),)
        elif before is None:
            lines = (self.tr("first listed here"),)
        else:
            lines = product_words.changes(before, version.product)
        for line in lines:
            self._history.addWidget(_copyable(line))
        self._history.addSpacing(4)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(3)
    grid.setColumnMinimumWidth(0, _NAMES)
    grid.setColumnStretch(1, 1)
    return grid


def _pairs(product: Product) -> QLayout:
    grid = _grid()
    for name in product_words.FACTS:
        text = product_words.value_of(product, name)
        if text:
            place = grid.rowCount()
            caption = label(product_words.name_of(name), "muted", wrap=True)
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_copyable(text), place, 1)
    return grid


def _copyable(text: str, role: str = "") -> QWidget:
    made = label(text, role, wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
