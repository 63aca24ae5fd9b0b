"""What one part of the lists calls things and how it writes figures; tune and held have their own."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from goods import Catalogue, Pair, Product

Money = Callable[[Decimal, str], str]
"""Writes a price as text, given the unit of sale (pc, set ...)."""
Says = Callable[[Product], str]
"""Writes something of a product into one cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The vocabulary of one part.

    ``headings`` gives for every kind of column the phrases it may have, Chinese and English; ``{c}`` in a
    price's phrase is the currency, ``{p}`` the port. ``ranges`` writes what a tier's column is called, given
    where it starts and where the next one does. ``item_styles`` makes the
    nth item number of a list from a prefix.
    """

    catalogues: tuple[Catalogue, ...]
    headings: dict[str, tuple[Pair, ...]]
    groups: dict[str, tuple[Pair, ...]]
    currencies: dict[str, tuple[Pair, ...]]
    joins: tuple[str, ...]
    name_joins: tuple[str, ...]
    item_styles: tuple[Callable[[str, int], str], ...]
    money: dict[str, tuple[Money, ...]]
    formats: dict[str, tuple[str, ...]]
    ranges: tuple[Callable[[int, int | None], str], ...]
    tier_texts: tuple[Callable[[str, Product], str], ...]
    slash_headings: tuple[Callable[[tuple[int, ...]], str], ...]
    containers: tuple[tuple[str, str], ...]
    moq_texts: tuple[Says, ...]
    piece_texts: tuple[Says, ...]
    inner_texts: tuple[Says, ...]
    size_texts: tuple[Says, ...]
    volume_texts: tuple[Says, ...]
    gross_texts: tuple[Callable[[Decimal], str], ...]
    pair_weights: tuple[tuple[Pair, Says], ...]
    packing_texts: tuple[Says, ...]
    ask_us: tuple[str, ...]
    remarks: tuple[str, ...]
    titles: tuple[Pair, ...]
    valid: tuple[str, ...]
    rates: tuple[str, ...]
    currency_notes: dict[str, tuple[str, ...]]
    moq_notes: tuple[str, ...]
    subtotals: tuple[str, ...]
    pages: tuple[str, ...]
    mid_notes: tuple[str, ...]
    notes: tuple[tuple[str, ...], ...]
    bank: tuple[tuple[tuple[str, str], ...], ...]
    signatures: tuple[str, ...]
    cover: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]
    colours: tuple[tuple[str, ...], ...]
    sheet_names: dict[str, tuple[str, ...]]
    category_styles: tuple[Callable[[int, Pair], str], ...]
    form: bool = False


def wide(text: str) -> str:
    """Return the text with full-width digits, point and dollar sign, as a Chinese keyboard gives them."""
    return text.translate({c: c + 0xFEE0 for c in map(ord, "0123456789.$")})


def comma(price: Decimal) -> str:
    """Return the price with a decimal comma."""
    return f"{price}".replace(".", ",")


def short(number: Decimal) -> str:
    """Return the number without zeros that say nothing."""
    return f"{number.normalize():f}"


def sides(product: Product, join: str) -> str:
    """Return the carton's length, width and height in centimetres, joined."""
    return join.join(short(side) for side in product.size)
