"""The prices of a row: by quantity or one for all, and in which currency."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from boothapp.products import formats, packing
from boothapp.products.amounts import NO_PRICE, price_of
from boothapp.products.cells import Cells
from boothapp.products.currencies import currency_in
from boothapp.products.mapping import Role
from boothapp.products.product import Tier
from boothapp.products.tiers import amounts_in, bound_of, tiers_in
from boothapp.text import Text

_SAMPLE = 300  # rows by which the usual currency is told
_BEYOND = 10**12  # as large as an amount may be in a quotation (money.py)
_DECIMALS = 4  # of a price whose number format leaves it open


class Priced(NamedTuple):
    """The prices of a row.

    Attributes:
        tiers: The price for the smallest quantity first; at most one where the price is for all.
        currency: ISO 4217 code, or "".
        by_quantity: Whether the prices depend on the quantity.
    """

    tiers: tuple[Tier, ...]
    currency: str
    by_quantity: bool


class Pricing:
    """Reads the prices of a table's rows.

    Args:
        cells: The table's cells.
        around: The currency named around the table, "" for none.
    """

    def __init__(self, cells: Cells, around: str) -> None:
        self._cells = cells
        self._around = around
        self._usual = self._usual_currency()

    def has_price(self, row: int) -> bool:
        """Whether a row has a price of its own."""
        return any(
            isinstance(self._cells.sheet.value(row, column), float)
            or self._is_price(self._cells.own_at(row, column), role)
            for column, role in self._cells.prices
        )

    def asks_back(self, row: int) -> bool:
        """Whether the price is left open on purpose: "面议", "on request"."""
        texts = [self._cells.own_at(row, column) for column, _ in self._cells.prices]
        return any(text and NO_PRICE.fullmatch(text) for text in texts)

    def _is_price(self, text: str, role: Role) -> bool:
        if not text:
            return False
        comma = self._cells.comma
        if len(role.quantities) > 1 and amounts_in(text, len(role.quantities), comma=comma):
            return True
        if len(text) < 60 and price_of(text, comma=comma):
            return True
        return tiers_in(text, comma=comma) is not None

    def unit(self, row: int) -> str:
        """Return what the price is for, as the cell of the price says it, or ""."""
        for column, _ in self._cells.prices[:1]:
            if isinstance(self._cells.sheet.value(row, column), float):
                return ""
            price = price_of(self._cells.text_at(row, column), comma=self._cells.comma)
            return price.unit if price else ""
        return ""

    def read(self, row: int) -> Priced:
        """Read the prices of a row."""
        tiers: list[Tier] = []
        currency = ""
        for column, role in self._cells.prices:
            found, code = self._cell(row, column, role)
            if len(self._cells.quantities) > 1:
                found = self._paired(row, column, found)
            tiers += found
            if found and not currency:
                currency = code or self._currency(row, column)
        if not tiers and self._cells.prices:
            currency = self._currency(row, self._cells.prices[0][0])
        bound = bound_of(self._cells.field(row, "from_quantity"))
        if bound and len(tiers) == 1 and tiers[0].min_qty is None:
            tiers = [Tier(bound.least, tiers[0].price)]
        tiers = _in_pieces(tiers)
        by_quantity = len(tiers) > 1 or any(role.quantities for _, role in self._cells.prices)
        by_quantity = by_quantity or any(tier.min_qty is not None for tier in tiers)
        return Priced(tuple(sorted(tiers, key=_least)), currency, by_quantity)

    def _paired(self, row: int, column: int, tiers: list[Tier]) -> list[Tier]:
        """Return a price with the quantity that stands in the column before it."""
        before = column - 1
        bound = (
            bound_of(self._cells.text_at(row, before)) if before in self._cells.quantities else None
        )
        return [Tier(bound.least, tier.price) for tier in tiers] if bound else tiers

    def _cell(self, row: int, column: int, role: Role) -> tuple[list[Tier], str]:
        value, pattern = self._cells.value_at(row, column)
        if isinstance(value, int | float) and not isinstance(value, bool):
            if not 0 <= value < _BEYOND:
                self._cells.say(row, column, _unread(self._cells.text_at(row, column)))
            if not 0 < value < _BEYOND:  # a formula over blank cells gives 0
                return [], ""
            return [Tier(_single(role), _as_shown(value, pattern))], ""
        text = self._cells.text_at(row, column)
        if not text:
            if self._cells.is_uncounted(row, column):
                self._cells.say(row, column, _UNCOUNTED)
            return [], ""
        return self._text(row, column, role, text)

    def _text(self, row: int, column: int, role: Role, text: str) -> tuple[list[Tier], str]:
        comma = self._cells.comma
        if len(role.quantities) > 1:
            amounts = amounts_in(text, len(role.quantities), comma=comma)
            if amounts:
                pairs = zip(role.quantities, amounts, strict=True)
                return [Tier(least, amount) for least, amount in pairs], currency_in(text)
        several = tiers_in(text, comma=comma)
        if several:
            return list(several[0]), several[1]
        text = _in_one_currency(text)
        price = price_of(text, comma=comma)
        if price is None or len(text) > 80:
            if not NO_PRICE.fullmatch(text):
                self._cells.say(row, column, _unread(text))
            return [], ""
        if price.ranged:
            self._cells.say(row, column, _ranged(text))
        return [Tier(_single(role), price.amount)], price.currency

    def _currency(self, row: int, column: int) -> str:
        _, pattern = self._cells.value_at(row, column)
        named = self._cells.field(row, "currency")
        return (
            currency_in(named)
            or (named.upper() if re.fullmatch(r"[A-Za-z]{3}", named) else "")
            or formats.currency(pattern)
            or currency_in(self._cells.heading_at(column))
            or self._usual
            or self._around
            or ("USD" if _ABROAD.search(self._cells.heading_at(column)) else "")
        )

    def _usual_currency(self) -> str:
        """Return the currency that most cells with a price name, for those that name none."""
        counts: dict[str, int] = {}
        first = self._cells.table.first
        for row in range(first, min(self._cells.table.end, first + _SAMPLE)):
            for column, _ in self._cells.prices:
                _, pattern = self._cells.value_at(row, column)
                code = currency_in(self._cells.own_at(row, column)) or formats.currency(pattern)
                if code:
                    counts[code] = counts.get(code, 0) + 1
        return max(counts, key=lambda code: counts[code]) if counts else ""


_ABROAD = re.compile(r"\b(?:fob|cif|cfr|cnf|c&f)(?![a-z])|离岸|離岸|到岸", re.IGNORECASE)
"""Terms of trade that are quoted in US dollars where nobody says otherwise."""

_BETWEEN = re.compile(r"\s*(?:[/|;；\n(（)）]|,\s)\s*")


def _in_one_currency(text: str) -> str:
    """Return of "¥85 / $12.50" the price in foreign money, of any other text the whole."""
    parts = [part for part in _BETWEEN.split(text) if currency_in(part) and re.search(r"\d", part)]
    codes = [currency_in(part) for part in parts]
    if len(set(codes)) < 2:
        return text
    return next(part for part, code in zip(parts, codes, strict=True) if code != "CNY")


def _in_pieces(tiers: list[Tier]) -> list[Tier]:
    """Return the prices by pieces where there are any: one for a container is not for the fewest pieces."""
    return [tier for tier in tiers if tier.min_qty is not None] or tiers


def _least(tier: Tier) -> int:
    return tier.min_qty or 0


def _single(role: Role) -> int | None:
    return role.quantities[0] if len(role.quantities) == 1 else None


@lru_cache(maxsize=32_768, typed=True)
def _as_shown(value: float, pattern: str) -> Decimal:
    """Return a price as the list shows it: the format cuts the many decimals of a formula."""
    shown = formats.decimals(pattern)
    number = formats.exact(value)
    return packing.rounded_to(number, _DECIMALS if shown is None else max(shown, 2))


_UNCOUNTED = Text(
    "公式没有算出的结果，请在 Excel 里打开并保存一次。",
    "The formula has no result; open the file in Excel and save it once.",
)


def _unread(text: str) -> Text:
    return Text(f"价格“{text}”读不懂。", f'The price "{text}" cannot be read.')


def _ranged(text: str) -> Text:
    return Text(
        f"价格“{text}”是一个范围，取了较低的。",
        f'The price "{text}" is a range; the lower end was taken.',
    )
