"""One product of the company's price list."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tier:
    """A price that holds from a quantity on; None where that is a container ("1x20'")."""

    min_qty: int | None
    price: Decimal


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands: the sheet's name and the row, counted from 1."""

    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Product:
    """What the list says of one item; "" or None where it says nothing.

    Attributes:
        item_no: The company's own number, text as it is printed.
        price: The price for the smallest quantity.
        tiers: Prices by quantity, the smallest first; empty where one price holds for all.
        currency: ISO 4217 code.
        unit: What the price is for, as written ("pc", "set", "套").
        moq: Smallest quantity of an order, in units.
        pcs_per_carton: Pieces in the outer carton.
        carton_size: Length, width and height as written.
        carton_cbm: Volume of the outer carton in cubic metres.
        gross_weight_kg: Of the outer carton.
        net_weight_kg: Of what is in the outer carton.
        hs_code: Customs code, with dots where the list has them.
        picture: Path or address of a picture.
        siblings: Item numbers of items of near style, as written.
        place: Where the item stands in its file; it is no fact of the product and not stored.
    """

    item_no: str
    name_zh: str = ""
    name_en: str = ""
    description_zh: str = ""
    description_en: str = ""
    features: str = ""
    advantages: str = ""
    uses: str = ""
    price: Decimal | None = None
    tiers: tuple[Tier, ...] = ()
    currency: str = ""
    unit: str = ""
    moq: int | None = None
    pcs_per_carton: int | None = None
    carton_size: str = ""
    carton_cbm: Decimal | None = None
    gross_weight_kg: Decimal | None = None
    net_weight_kg: Decimal | None = None
    port: str = ""
    hs_code: str = ""
    lead_time: str = ""
    certificates: str = ""
    picture: str = ""
    siblings: str = ""
    place: Place | None = None


TEXTS = (
    "name_zh", "name_en", "description_zh", "description_en", "features", "advantages", "uses",
    "currency", "unit", "carton_size", "port", "hs_code", "lead_time", "certificates", "picture",
    "siblings",
)  # fmt: skip
"""Names of the fields that are text, the item number aside."""

_COUNTS = ("moq", "pcs_per_carton")
_AMOUNTS = ("price", "carton_cbm", "gross_weight_kg", "net_weight_kg")


@lru_cache(maxsize=32_768)
def plain(value: Decimal) -> str:
    """Write a number exactly, without exponent or idle zeros: "12.5", "1000"."""
    text = str(value)
    if "E" in text:
        text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def to_json(product: Product) -> Json:
    """Return what is known of a product as JSON; what is not known is left out.

    Prices, volume and weights are decimal text, so that no digit is lost.
    """
    known: Json = {"item_no": product.item_no}
    known |= {name: text for name in TEXTS if (text := getattr(product, name))}
    known |= {name: count for name in _COUNTS if (count := getattr(product, name)) is not None}
    for name in _AMOUNTS:
        amount = getattr(product, name)
        if amount is not None:
            known[name] = plain(amount)
    if product.tiers:
        known["tiers"] = [[tier.min_qty, plain(tier.price)] for tier in product.tiers]
    return known


def from_json(known: Mapping[str, Any]) -> Product:
    """Read what ``to_json`` wrote; keys of a newer version are passed over."""
    texts: dict[str, Any] = {name: str(known[name]) for name in TEXTS if name in known}
    counts: dict[str, Any] = {name: int(known[name]) for name in _COUNTS if name in known}
    amounts: dict[str, Any] = {name: Decimal(known[name]) for name in _AMOUNTS if name in known}
    tiers = tuple(Tier(least, Decimal(price)) for least, price in known.get("tiers", ()))
    return Product(str(known["item_no"]), tiers=tiers, **texts, **counts, **amounts)
