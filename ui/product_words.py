"""How a product's facts are written in the window: names of fields, prices, packing, what changed."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from boothapp import money
from boothapp.products.fields import LABELS
from boothapp.products.product import Product, Tier, plain
from boothapp.products.quoting import names_of
from ui import language

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from PySide6.QtWidgets import QTableView

    from ui.lists import Column

translate = QCoreApplication.translate

FACTS = (
    "moq", "pcs_per_carton", "carton_size", "carton_cbm", "gross_weight_kg", "net_weight_kg", "port",
    "lead_time", "hs_code", "certificates", "description_zh", "description_en", "features",
    "advantages", "uses", "siblings", "picture",
)  # fmt: skip
"""Fields of a product in the order they are told, number, names and price aside."""

_WIDTHS = (130, 0, 0, 120, 70, 190)
_ROOMY = 640


def columns() -> list[Column]:
    """Return the columns of a table of products."""
    return [
        (translate("ProductWords", "Item number"), lambda p: p.item_no, False),
        (translate("ProductWords", "Name in Chinese"), lambda p: names_of(p)[0], False),
        (translate("ProductWords", "Name in English"), lambda p: names_of(p)[1], False),
        (translate("ProductWords", "Price"), first_price, True),
        (translate("ProductWords", "MOQ"), lambda p: _count(p.moq), True),
        (translate("ProductWords", "Packing"), packing, False),
    ]


def widths() -> tuple[int, ...]:
    """Return the widths of those columns in pixels; 0 shares what is left."""
    return _WIDTHS


def follow(table: QTableView, products: Callable[[], Sequence[Product]]) -> None:
    """Keep the columns to what is said of these products, and to the room there is, as the table changes."""
    table.horizontalHeader().geometriesChanged.connect(lambda: hide_empty(table, products()))


def hide_empty(table: QTableView, products: Sequence[Product]) -> None:
    """Leave out the columns in which none of these products says anything; the others get their room.

    Where there is little room, what is told beside the list anyway is left out as well.
    """
    if not products:
        return
    last = len(_WIDTHS) - (2 if table.width() < _ROOMY else 0)
    for number, (_, written, _) in enumerate(columns()):
        said = number < last and any(written(product) for product in products)
        table.setColumnHidden(number, not said)


def one_line(text: str) -> str:
    """Return a text of several lines as one."""
    return " ".join(text.split())


def name_of(field: str) -> str:
    """Return what a product's field is called."""
    if field.startswith("description"):
        return language.words(LABELS["description"])
    if field == "tiers":
        return translate("ProductWords", "Prices by quantity")
    return language.words(LABELS[field])


def value_of(product: Product, field: str) -> str:
    """Return a field's value as text; "" where it has none."""
    value = getattr(product, field)
    if field == "price":
        return first_price(product)
    if field == "tiers":
        return " · ".join(
            f"{bound_words(tier)}: {price_words(tier.price, product.currency)}" for tier in value
        )
    if isinstance(value, int):
        return _count(value)
    if value is None:
        return ""
    return value if isinstance(value, str) else plain(value)


def _count(count: int | None) -> str:
    return "" if count is None else f"{count:,}"


def price_words(price: Decimal, currency: str) -> str:
    """Write a price: USD 1.25."""
    return f"{currency} {money.format_price(price, currency)}".strip()


def first_price(product: Product) -> str:
    """Write the price for the smallest quantity."""
    return "" if product.price is None else price_words(product.price, product.currency)


def bound_words(tier: Tier) -> str:
    """Write from which quantity a price holds."""
    if tier.min_qty is None:
        return translate("ProductWords", "a whole container")
    return translate("ProductWords", "from %1").replace("%1", f"{tier.min_qty:,}")


def packing(product: Product) -> str:
    """Write in short how a product is packed: 24 a carton · 0.045 m³."""
    parts = []
    if product.pcs_per_carton is not None:
        a_carton = translate("ProductWords", "%1 a carton")
        parts.append(a_carton.replace("%1", f"{product.pcs_per_carton:,}"))
    if product.carton_cbm is not None:
        parts.append(f"{plain(product.carton_cbm)} m³")
    elif product.carton_size:
        parts.append(one_line(product.carton_size))
    return " · ".join(parts)


def changes(before: Product, after: Product) -> tuple[str, ...]:
    """Say field by field what one version of a product says otherwise than the one before."""
    names = [f.name for f in fields(Product) if f.name not in ("item_no", "place")]
    return tuple(
        _change(name, before, after)
        for name in names
        if getattr(before, name) != getattr(after, name) and not _said_by_price(name, before, after)
    )


def _said_by_price(name: str, before: Product, after: Product) -> bool:
    """Whether the change is told with that of the price already."""
    return name == "currency" and (before.price, after.price) != (None, None)


def _change(name: str, before: Product, after: Product) -> str:
    old, new = one_line(value_of(before, name)), one_line(value_of(after, name))
    nothing: Any = translate("ProductWords", "nothing")
    return f"{name_of(name)}: {old or nothing} → {new or nothing}"
