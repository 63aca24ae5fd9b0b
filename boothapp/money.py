"""Amounts and quantities: read from what someone typed, rounded in one place, written for people."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext

from boothapp.errors import BadInput
from boothapp.text import Text

PRICE_DECIMALS = 4
QUANTITY_DECIMALS = 3
INTEGER_DIGITS = 12

# Twelve digits times twelve digits overflows the usual 28; here nothing is lost before the rounding.
_EXACT = Context(prec=100, rounding=ROUND_HALF_UP)

# What a Chinese input method types instead of 0-9, the comma and the point.
_NARROW = str.maketrans("０１２３４５６７８９，．。", "0123456789,..")
_NUMBER = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.[0-9]+)?")


def check_currency(code: str) -> str:
    """Return ``code`` when it is the ISO 4217 code of a currency in use today.

    Raises:
        BadInput: The code is unknown, or not written in capitals.
    """
    from babel.core import get_global  # noqa: PLC0415 - loads slowly, and only a quote needs it

    tenders = get_global("territory_currencies").values()
    known = {name for country in tenders for name, _, end, legal in country if legal and not end}
    if code not in known:
        raise BadInput(
            Text(
                f"“{code}”不是现行的 ISO 4217 货币代码。",
                f'"{code}" is not a current ISO 4217 currency code.',
            ),
            Text("请用三个大写字母，例如 USD。", "Use three capital letters, such as USD."),
        )
    return code


def minor_units(currency: str) -> int:
    """Return how many decimals an amount in ``currency`` has (ISO 4217: USD 2, JPY 0, KWD 3)."""
    from babel.numbers import get_currency_precision  # noqa: PLC0415 - as above

    return get_currency_precision(currency)


def rounded(value: Decimal, currency: str) -> Decimal:
    """Return ``value`` in whole minor units of ``currency``, halves away from zero.

    This is the only place where money is rounded.
    """
    return value.quantize(Decimal(1).scaleb(-minor_units(currency)), context=_EXACT)


def amount(quantity: Decimal, unit_price: Decimal, currency: str) -> Decimal:
    """Return the price of ``quantity`` pieces, rounded once, after the multiplication."""
    return rounded(_EXACT.multiply(quantity, unit_price), currency)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Return the exact sum of ``amounts``."""
    with localcontext(_EXACT):
        return sum(amounts, Decimal(0))


def parse_price(typed: str) -> Decimal:
    """Read a price: 0 or more, at most 4 decimals.

    Full-width digits are understood, and commas where they part thousands ("1,234.50").

    Raises:
        BadInput: It is not such a number.
    """
    if not typed.strip():
        raise BadInput(Text("没有填单价。", "The price is missing."))
    return check_price(_number(typed))


def parse_quantity(typed: str) -> Decimal:
    """Read a quantity: more than 0, at most 3 decimals; written like a price.

    Raises:
        BadInput: It is not such a number.
    """
    if not typed.strip():
        raise BadInput(Text("没有填数量。", "The quantity is missing."))
    return check_quantity(_number(typed))


def check_price(value: Decimal) -> Decimal:
    """Return ``value`` when it can be a unit price.

    Raises:
        BadInput: It is negative, not finite, too large, or finer than 4 decimals.
    """
    _check_size(value, PRICE_DECIMALS)
    if value < 0:
        raise BadInput(Text("价格不能为负数。", "A price cannot be negative."))
    return value


def check_quantity(value: Decimal) -> Decimal:
    """Return ``value`` when it can be a quantity.

    Raises:
        BadInput: It is not above 0, not finite, too large, or finer than 3 decimals.
    """
    _check_size(value, QUANTITY_DECIMALS)
    if value <= 0:
        raise BadInput(Text("数量必须大于 0。", "A quantity must be more than 0."))
    return value


def format_amount(value: Decimal, currency: str) -> str:
    """Write an amount with the decimals of its currency: "42,800.00"."""
    return f"{rounded(value, currency):,f}"


def format_price(value: Decimal, currency: str) -> str:
    """Write a unit price with the decimals of its currency, or with more where it has more: "0.005"."""
    return f"{value:,.{max(minor_units(currency), _decimals(value))}f}"


def format_quantity(value: Decimal) -> str:
    """Write a quantity without idle zeros: "1,000", "2.5"."""
    return f"{value:,.{_decimals(value)}f}"


def _number(typed: str) -> Decimal:
    text = typed.strip().translate(_NARROW)
    if not text or not _NUMBER.fullmatch(text):
        raise BadInput(
            Text(f"“{typed}”不是可用的数字。", f'"{typed}" is not a number that can be used.'),
            Text("请输入例如 1,234.50。", "Type it like 1,234.50."),
        )
    return Decimal(text.replace(",", ""))


def _check_size(value: Decimal, decimals: int) -> None:
    if not value.is_finite():
        raise BadInput(Text("这不是一个数字。", "This is not a number."))
    if value.adjusted() >= INTEGER_DIGITS:
        raise BadInput(
            Text(
                f"小数点前最多 {INTEGER_DIGITS} 位。",
                f"At most {INTEGER_DIGITS} digits before the decimal point.",
            )
        )
    if _decimals(value) > decimals:
        raise BadInput(Text(f"最多 {decimals} 位小数。", f"At most {decimals} decimals."))


def _decimals(value: Decimal) -> int:
    """Return how many decimals ``value`` needs, idle zeros aside."""
    exponent = value.normalize(_EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
