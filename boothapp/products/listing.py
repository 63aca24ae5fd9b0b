"""The products as a screen lists them: those found, or the first ones while nothing is typed."""

import json
from dataclasses import dataclass

from boothapp.finding.folding import squeeze
from boothapp.products import catalogue
from boothapp.products.product import Product, from_json
from boothapp.store import Store


@dataclass(frozen=True, slots=True)
class Listing:
    """What is listed for what was typed.

    Attributes:
        known: How many products there are.
    """

    typed: str
    products: tuple[Product, ...]
    known: int


def listing(store: Store, typed: str, limit: int) -> Listing:
    """Return at most ``limit`` products that fit ``typed``; without words, the first of the list."""
    if typed.strip():
        found = catalogue.find(store, typed, limit)
    else:
        rows = store.db.execute("select document from products order by place limit ?", [limit])
        found = tuple(from_json(json.loads(document)) for (document,) in rows.fetchall())
    return Listing(typed, found, catalogue.count(store))


@dataclass(frozen=True, slots=True)
class Offers:
    """Products that may be meant by what was typed in a quotation.

    Attributes:
        exact: The product whose number was typed in full, or None.
    """

    typed: str
    products: tuple[Product, ...]
    exact: Product | None


def offers(store: Store, typed: str, limit: int) -> Offers:
    """Return the products to offer for a piece of a number or a name."""
    found = catalogue.find(store, typed, limit)
    key = squeeze(typed)
    alike = [product for product in found if key and squeeze(product.item_no) == key]
    same = [product for product in alike if product.item_no == typed.strip()]
    meant = same or (alike if len(alike) == 1 else [])
    return Offers(typed, found, meant[0] if meant else None)
