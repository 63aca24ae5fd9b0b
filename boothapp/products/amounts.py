"""Numbers, prices and counts as price lists write them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from boothapp.products.currencies import currency_in, without_currency

PIECES = (
    r"(?:pieces?|pcs?|p\s?c\s?s|psc|sets?|pairs?|prs?|units?|ea(?:ch)?|doz(?:en)?s?|dz|rolls?|boxe?s?|bags?|packs?"
    r"|pks?|pkg|nos?|bottles?|kits?|sheets?|m2|sqm|meters?|kgs?|个|個|只|隻|件|套|台|臺|双|雙|对|對|副|把|支|条|條|张|張"
    r"|片|块|塊|瓶|盒|包|卷|打|组|組|根|盏|盞|枚|顶|顆|颗|粒|米|束|袋|罐|部|辆|輛|架|床|幅|本)"
)
CARTONS = r"(?:ctns?|cartons?|cases?|cs|master|mc|mctns?|大箱|纸箱|外箱|整箱|箱)"

_NUMBER = r"(?:\d+(?:[.,' ]\d+)*(?:\.\d+)?|\.\d+)"
_FIRST = re.compile(rf"(?<![A-Za-z\d])(?<!\d[.,]){_NUMBER}")
_LONGEST = 18  # characters; a bar code has 13, and no price or count is longer
_ALONE = re.compile(_NUMBER)
_THOUSANDS_COMMA = re.compile(r"\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?")
_THOUSANDS_POINT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_GROUPS_OF_POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")


@lru_cache(maxsize=65_536)
def number_of(text: str, *, comma: bool = False) -> Decimal | None:
    """Return the number that stands alone in ``text``, or None.

    Args:
        text: Digits with signs for thousands and decimals, full-width forms narrowed.
        comma: The list writes decimals with a comma, so that "1.234" is a thousand and more.
    """
    digits = text.strip().replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")
    if len(digits) > _LONGEST or not _ALONE.fullmatch(digits):
        return None
    if digits.count(",") == 1 and digits.count(".") == 0:
        decimal = comma or not _THOUSANDS_COMMA.fullmatch(digits) or digits.startswith("0,")
        digits = digits.replace(",", "." if decimal else "")
    elif _is_continental(digits, comma=comma):
        digits = digits.replace(".", "").replace(",", ".")
    else:
        digits = digits.replace(",", "")
    try:
        return Decimal(digits.replace("'", "").replace(" ", ""))
    except InvalidOperation:
        return None


def _is_continental(digits: str, *, comma: bool) -> bool:
    """Whether points part the thousands and a comma the decimals: "1.234,50"."""
    if "," in digits and "." in digits:
        return digits.rfind(",") > digits.rfind(".")
    if _GROUPS_OF_POINTS.fullmatch(digits):
        return True
    return comma and bool(_THOUSANDS_POINT.fullmatch(digits))


def writes_decimal_commas(texts: Iterable[str]) -> bool:
    """Whether a column of numbers has its decimals after a comma."""
    commas = points = 0
    for text in texts:
        commas += bool(re.search(r"\d,\d{1,2}(?!\d)|\.\d{3},\d", text))
        points += bool(re.search(r"\d\.\d{1,2}(?!\d)|,\d{3}\.\d", text))
    return commas > points


def first_number(text: str, *, comma: bool = False) -> Decimal | None:
    """Return the first number in ``text``, or None."""
    found = _FIRST.search(text)
    return number_of(found[0], comma=comma) if found else None


@dataclass(frozen=True, slots=True)
class Price:
    """A price as a cell gives it: amount, currency ("" where it names none), and unit."""

    amount: Decimal
    currency: str = ""
    unit: str = ""
    ranged: bool = False


NO_PRICE = re.compile(
    r"(?:|[-–—/\\.*?~\s]+|n\.?/?a\.?|tb[acd]|p\.?o\.?a\.?|none|nil|null|ask(?: us)?|call|contact us"
    r"|(?:up)?on request|to be (?:confirmed|advised)|pending|inquire|enquire|price on request"
    r"|面议|面議|待定|询价|詢價|电询|请询价|暂无|暂缺|另议|另报|停产|缺货|无|無"
    r"|#(?:n/a|ref!|value!|div/0!|name\?|num!|null!))",
    re.IGNORECASE,
)
"""What stands in a cell that has no number on purpose."""

_UNIT = re.compile(rf"(?:/|per\s|每|一)\s*({PIECES}|{CARTONS})(?![A-Za-z])", re.IGNORECASE)
_RANGE = re.compile(
    rf"({_NUMBER})\s*(?:-|~|–|—|to|至|到)\s*[^\d\s]{{0,4}}\s*({_NUMBER})", re.IGNORECASE
)
_CENTS = re.compile(
    r"\d\s*(?:us\s?|usd\s?|euro?\s?)?(cents?|cts|¢|￠|美分|欧分|分)(?![A-Za-z])|¢\s*\d",
    re.IGNORECASE,
)
_UPPER = re.compile(r"\d")
_TERM = re.compile(r"\b(?:fob|exw|cif|cfr|cnf|c&f|fca|ddp)(?![a-z])", re.IGNORECASE)


@lru_cache(maxsize=65_536)
def price_of(text: str, *, comma: bool = False) -> Price | None:
    """Read a cell that holds one price, such as "US$ 12.50/pc" or "85,00 ￥"; None where it does not.

    Of a range ("4.50-5.00") the lower amount is taken and marked.
    """
    if not _UPPER.search(text):
        return None
    unit = _UNIT.search(text)
    named = unit[1].lower() if unit else ""
    bare = _TERM.sub(" ", without_currency(text)).replace("。", ".")
    bare = re.sub(r"(?<=\d)[.,]?\s*[-–—]+\s*(?=$|/)", "", bare)  # "85.-" as the Swiss write it
    ranged = _RANGE.search(bare)
    if ranged and "e" not in ranged[0].lower():
        ends = [number_of(ranged[1], comma=comma), number_of(ranged[2], comma=comma)]
        known = [end for end in ends if end is not None]
        if known:
            return Price(min(known), currency_in(text), named, ranged=True)
    amount = first_number(bare, comma=comma)
    if amount is None:
        return None
    cents = _CENTS.search(text)
    if cents:
        return Price(
            amount / 100, currency_in(text) or ("CNY" if cents[1] == "分" else "USD"), named
        )
    return Price(amount, currency_in(text), named)


_COUNT = re.compile(
    rf"({_NUMBER})\s*(k(?![a-bd-oq-z])|千|万|萬|打|doz(?:en)?s?\b|dz\b)?", re.IGNORECASE
)
_TIMES = {"k": 1000, "千": 1000, "万": 10_000, "萬": 10_000}


def count_of(text: str, *, comma: bool = False) -> int | None:
    """Return the first whole number in ``text`` ("1,000", "5k", "2万", "10 doz"), or None.

    Args:
        text: The count, perhaps with a unit.
        comma: The list writes decimals with a comma, so that "1.000" is a thousand.
    """
    found = _COUNT.search(text)
    if not found:
        return None
    digits = found[1].rstrip(",.'")
    number = number_of(digits, comma=comma)
    if number is None:
        return None
    if re.fullmatch(r"\d{1,3},\d{3}", digits) or (
        number % 1 and re.fullmatch(r"\d{1,3}\.\d{3}", digits)
    ):
        number = Decimal(re.sub("[,.]", "", digits))  # nobody orders a thousandth of a piece
    number *= _times((found[2] or "").lower())
    return None if number % 1 else int(number)


def _times(word: str) -> int:
    return 12 if word.startswith(("d", "打")) else _TIMES.get(word, 1)


_IN_CARTONS = re.compile(rf"({_NUMBER})\s*{CARTONS}(?![A-Za-z])", re.IGNORECASE)
_IN_PIECES = re.compile(
    rf"({_NUMBER}\s*(?:(?:k|千|万|萬)?\s*{PIECES}|k\b|千|万|萬))(?![A-Za-z])", re.IGNORECASE
)
CONTAINER = re.compile(
    r"(?:\d\s*[x×*]\s*)?(?:20|40|45)\s*(?:'|’|′|\"|ft|feet|gp|hq|hc|尺|呎|英尺|dc|fcl|foot)|[^\w]?fcl\b|整柜|小柜|高柜|大柜|container|一柜",
    re.IGNORECASE,
)
"""A container in place of a quantity: "1x20'", "40HQ", "整柜"."""


@lru_cache(maxsize=8192)
def least_order_of(text: str, pieces: int | None, *, comma: bool = False) -> int | None:
    """Read a minimum order: "500 pcs", "1 carton" (of ``pieces``), "≥1,000"; None where it has none."""
    in_pieces = _IN_PIECES.search(text)
    if in_pieces:
        return count_of(in_pieces[1], comma=comma)
    in_cartons = _IN_CARTONS.search(text)
    if in_cartons:
        cartons = count_of(in_cartons[1])
        return cartons * pieces if cartons and pieces else None
    if CONTAINER.search(text):
        return None
    few = re.fullmatch(r"\d{1,2}\.\d{3}", text.strip())  # "1.000" beside "500"
    return count_of(text, comma=comma or bool(few))
