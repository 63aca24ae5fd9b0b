"""Sheets of one workbook that list the same items: the same list in another state, money, or respect."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from boothapp.products.product import Product

_SHARED = 0.6  # share of the smaller sheet's items from which two sheets list the same
_FEWEST = 4  # items that two sheets must share


@dataclass(frozen=True, slots=True)
class Listed:
    """The items of a sheet."""

    sheet: str
    products: tuple[Product, ...]


def settled(sheets: Sequence[Listed]) -> list[Listed]:
    """Return the sheets that count, each item in one of them where sheets repeat each other.

    Of two sheets with prices the later state counts (by the date or version in its name), then the one in
    foreign money, then the first. A sheet without prices adds what it knows of the items of the other.
    """
    kept: list[Listed] = []
    for sheet in sheets:
        at = next((at for at, other in enumerate(kept) if _repeat(sheet, other)), None)
        if at is None:
            kept.append(sheet)
        else:
            kept[at] = _one_of(kept[at], sheet)
    return kept


def _repeat(one: Listed, other: Listed) -> bool:
    numbers = {product.item_no for product in one.products}
    others = {product.item_no for product in other.products}
    shared = len(numbers & others)
    return shared >= _FEWEST and shared >= _SHARED * min(len(numbers), len(others))


def _one_of(first: Listed, second: Listed) -> Listed:
    priced = _is_priced(first), _is_priced(second)
    if priced[0] != priced[1]:
        main, other = (first, second) if priced[0] else (second, first)
        return _filled(main, other)
    return second if _rank(second, first) > _rank(first, second) else first


def _is_priced(sheet: Listed) -> bool:
    return 2 * sum(product.price is not None for product in sheet.products) > len(sheet.products)


_DATE = re.compile(r"(?<!\d)(20\d\d)(?:\D{0,2}(\d{1,2})(?!\d))?(?:\D{1,2}(\d{1,2})(?!\d))?")
_MONTH = re.compile(r"(\d{1,2})\s*月")
_VERSION = re.compile(r"\bv(?:er(?:sion)?)?\.?\s*(\d+)|第(\d+)版", re.IGNORECASE)


def _rank(sheet: Listed, other: Listed) -> tuple[tuple[int, ...], int, bool]:
    version = _VERSION.search(sheet.sheet)
    currency = Counter(product.currency for product in sheet.products).most_common(1)[0][0]
    return (
        _date(sheet.sheet) if _date(other.sheet) else (),  # a date tells beside another only
        int(version[1] or version[2]) if version else 0,
        currency not in ("", "CNY"),
    )


def _date(name: str) -> tuple[int, ...]:
    """Return year, month and day in a sheet's name, 0 for what is missing; () for none."""
    day, month = _DATE.search(name), _MONTH.search(name)
    if day:
        return tuple(int(part or 0) for part in day.groups())
    return (0, int(month[1]), 0) if month else ()


def _filled(main: Listed, other: Listed) -> Listed:
    """Return the items of a sheet, with what only the other sheet says of them."""
    known = {product.item_no: product for product in other.products}
    return Listed(
        main.sheet,
        tuple(
            _with(product, known[product.item_no]) if product.item_no in known else product
            for product in main.products
        ),
    )


def _with(product: Product, other: Product) -> Product:
    blank = [
        field.name for field in fields(Product) if getattr(product, field.name) in ("", None, ())
    ]
    return replace(product, **{name: getattr(other, name) for name in blank})
