"""How well the values of a column suit each field, whatever its heading says."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from boothapp.products import formats, packing
from boothapp.products.amounts import CARTONS, NO_PRICE, PIECES, first_number, price_of
from boothapp.products.cells import DITTO
from boothapp.products.currencies import currency_in
from boothapp.products.customs import customs_code
from boothapp.products.names import HAN, LATIN
from boothapp.products.packing import SIZE, labelled_pieces, pieces_of
from boothapp.products.sheet import Sheet
from boothapp.products.table import Column, Table
from boothapp.products.tiers import bound_of, tiers_in

_SAMPLE = 120  # values looked at; lists are alike from top to bottom


@dataclass(frozen=True, slots=True)
class Profile:
    """A column with what its cells look like.

    Attributes:
        column: The column.
        values: What its cells say, blank ones and marks for "the same" left out.
        formats: The number format of each, "" for none.
        rows: The row of each, counted from 0.
        seen: How many rows were looked at.
    """

    column: Column
    values: tuple[str, ...]
    formats: tuple[str, ...]
    rows: tuple[int, ...]
    seen: int

    def share(self, fits: Callable[[str], object]) -> float:
        """Return which part of the values fits; 0.5 where there is none to tell by."""
        if not self.values:
            return 0.5
        return sum(bool(fits(value)) for value in self.values) / len(self.values)

    @property
    def distinct(self) -> float:
        """Return which part of the values is there only once."""
        return len(set(self.values)) / len(self.values) if self.values else 0

    @property
    def is_left_out(self) -> bool:
        """Whether the heading says that the column is no field of ours."""
        senses = self.column.senses()
        return bool(senses) and not senses[0].field

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known of the heading."""
        return not self.column.senses()

    def weight(self, *fields: str) -> float:
        """Return how surely the heading means one of some fields, 0 to 1."""
        return max((s.weight for s in self.column.senses() if s.field in fields), default=0)


def profiles_of(sheet: Sheet, table: Table) -> list[Profile]:
    """Return what the cells of each column of a table look like."""
    least = min(3, len(table.columns))
    rows = [
        row
        for row in range(table.first, min(table.end, table.first + 5 * _SAMPLE))
        if row not in sheet.hidden_rows
        and row not in table.repeats
        and sum(cell not in ("", None) for cell in sheet.rows[row]) >= least
    ]
    return [_profile(sheet, rows, column) for column in table.columns]


def _profile(sheet: Sheet, rows: Sequence[int], column: Column) -> Profile:
    values, patterns, places = [], [], []
    for row in rows:
        text = sheet.text(row, column.index)
        if text and not (len(text) < 20 and DITTO.fullmatch(text)):
            values.append(text)
            patterns.append(sheet.formats.get((row, column.index), ""))
            places.append(row)
        if len(values) >= _SAMPLE:
            break
    return Profile(column, tuple(values), tuple(patterns), tuple(places), len(rows))


# What single values look like.


def is_plain(text: str) -> bool:
    """Whether a value is more than a number."""
    return not re.fullmatch(r"[\d.,\s]+", text)


def has_words(text: str) -> bool:
    """Whether a value has a word in it."""
    return bool(HAN.search(text) or LATIN.search(text))


def is_price(text: str) -> bool:
    """Whether a value may be a price, or says that there is none yet."""
    if bool(NO_PRICE.fullmatch(text)) or (
        len(text) < 40 and price_of(text) is not None and not SIZE.search(text)
    ):
        return True
    return tiers_in(text) is not None or bool(re.fullmatch(r"[\d.,\s/|]+", text))


def is_code(text: str) -> bool:
    """Whether a value may be an item number."""
    return (
        len(text) <= 32
        and text.count(" ") <= 2
        and any(c.isdigit() for c in text)
        and len(HAN.findall(text)) <= 3
    )


def _is_number(text: str) -> bool:
    return len(text) < 30 and bool(re.search(r"\d", text)) and not SIZE.search(text)


def _is_hs(text: str) -> bool:
    return bool(customs_code(text))


def _is_sure_hs(text: str) -> bool:
    digits = customs_code(text)
    return len(digits) in (8, 10) and "01" <= digits[:2] <= "97"


_BARCODE = re.compile(r"\d{12,14}")
_MEASURED = re.compile(
    r"[\d.,\s/*x×~-]+\s*(?:%|days?|天|kgs?|g|cm|mm|cbm|m3|w|v|ml|l|工作日|千克|克)\.?",
    re.IGNORECASE,
)
_IS_PIECES = re.compile(rf"\d+\s*{PIECES}\s*(?:/|per|每)\s*{CARTONS}\.?", re.IGNORECASE)
_LABELLED_PAIR = re.compile(
    r"(?:g\.?\s?w|毛).*\d.*(?:n\.?\s?w|净|淨).*\d|(?:n\.?\s?w|净|淨).*\d.*(?:g\.?\s?w|毛).*\d",
    re.IGNORECASE | re.DOTALL,
)
_LEAST_ORDER = re.compile(
    rf"(?:≥|min\.?|moq)\s*\d+.*|\d+\s*{PIECES}?\s*(?:起订|起批|起|/(?:colou?r|item|色))",
    re.IGNORECASE,
)


def _is_pieces(text: str) -> bool:
    return pieces_of(text) is not None or labelled_pieces(text) is not None


def is_pair(text: str) -> bool:
    """Whether a value gives two weights, of which one is the gross and the other the net."""
    if _LABELLED_PAIR.search(text):
        return True
    gross, net = packing.weights_of(text, "", net_first=False)
    return gross is not None and net is not None and gross / 3 < net < gross


def _carton(profile: Profile) -> float:
    """Sizes of cartons: three sides, and a volume that a person could lift."""
    unit = packing.length_unit(profile.column.heading)

    def is_liftable(text: str) -> bool:
        sides = packing.sides_of(text)
        volume = sides and packing.volume_of(sides, packing.length_unit(text) or unit)
        return bool(volume and Decimal("0.002") <= volume <= Decimal("0.6"))

    return 0.7 * profile.share(SIZE.search) + 0.3 * profile.share(is_liftable)


def is_money(profile: Profile) -> float:
    """Return which part of a column is shown with the sign of a currency."""
    if not profile.values:
        return 0
    pairs = zip(profile.values, profile.formats, strict=True)
    return sum(
        bool((currency_in(v) and is_price(v)) or (f and formats.currency(f))) for v, f in pairs
    ) / len(profile.values)


def item(profile: Profile) -> float:
    """Item numbers are short, no two are the same, and they are neither prices nor bar codes nor 1, 2, 3."""
    if not profile.values:
        return 0.5
    codes = profile.share(is_code)
    for foreign in (
        is_money(profile),
        profile.share(_BARCODE.fullmatch),
        profile.share(SIZE.search),
    ):
        if foreign > 0.5:
            codes *= 0.1
    if profile.share(_MEASURED.fullmatch) > 0.7:
        codes *= 0.3
    return codes * (0.4 + 0.6 * profile.distinct) * (0.1 if counts_up(profile.values) else 1)


def counts_up(values: Sequence[str]) -> bool:
    """Whether the values are 1, 2, 3 ... down the column, as a serial number is."""
    if any(value.startswith("0") for value in values):
        return False  # nobody counts 001, 002 but in item numbers
    numbers = [int(value) for value in values if value.isdigit() and len(value) < 6]
    steps = sum(b - a == 1 or b == 1 for a, b in pairwise(numbers))
    small = [n for n in numbers if n <= len(values) + 5]
    return len(small) > 0.8 * len(values) and steps >= 0.7 * max(len(numbers) - 1, 1)


def _from_quantity(profile: Profile) -> float:
    """Quantities of tiers: bounds that say so, unless the heading does."""
    named = profile.weight("from_quantity") == 1
    bounds = [bound for value in profile.values if (bound := bound_of(value))]
    telling = len(bounds) if named else sum(bound.sure for bound in bounds)
    return telling / len(profile.values) if profile.values else 0


FITS: Mapping[str, Callable[[Profile], float]] = {
    "item_no": item,
    "moq": lambda p: (
        p.share(lambda t: re.search(r"\d", t) or NO_PRICE.fullmatch(t))
        * (0.1 if is_money(p) > 0.5 else 1)
    ),
    "pcs_per_carton": lambda p: p.share(_is_pieces),
    "packing": lambda p: p.share(lambda t: re.search(r"\d", t)),
    "carton_size": _carton,
    "carton_cbm": lambda p: p.share(lambda t: _is_number(t) or SIZE.search(t)),
    "gross_weight_kg": lambda p: p.share(_is_number),
    "net_weight_kg": lambda p: p.share(_is_number),
    "weights": lambda p: p.share(lambda t: re.search(r"\d", t)),
    "carton_length": lambda p: p.share(_is_number),
    "carton_width": lambda p: p.share(_is_number),
    "carton_height": lambda p: p.share(_is_number),
    "hs_code": lambda p: p.share(_is_hs),
    "from_quantity": _from_quantity,
    "currency": lambda p: p.share(currency_in),
    "unit": lambda p: p.share(lambda t: len(t) <= 12 and not t.isdigit()),
}
"""How well a column under a heading that names the field suits it, 0 to 1."""

LOOKS: Mapping[str, Callable[[Profile], float]] = {
    "hs_code": lambda p: p.share(_is_sure_hs) if p.distinct < 0.95 or len(p.values) < 8 else 0,
    "pcs_per_carton": lambda p: p.share(_IS_PIECES.fullmatch),
    "carton_size": lambda p: _carton(p) if p.distinct > 0.5 and p.share(_has_stroke) < 0.5 else 0,
    "weights": lambda p: p.share(is_pair) if p.share(_is_weighed) > 0.5 else 0,
    "moq": lambda p: p.share(_LEAST_ORDER.fullmatch),
    "carton_cbm": lambda p: p.share(_is_volume),
    "unit": lambda p: p.share(re.compile(PIECES, re.IGNORECASE).fullmatch),
    "currency": lambda p: p.share(re.compile(r"USD|RMB|CNY|EUR|HKD|GBP|US\$").fullmatch),
}
"""How plainly the values alone say what a column holds, 0 to 1."""


_WEIGHED = re.compile(r"kg|公斤|千克|g\.?w|n\.?w|毛|净|\d\.\d(?!\d)", re.IGNORECASE)


def _has_stroke(text: str) -> bool:
    """Whether three numbers are parted by strokes, as prices by quantity are too."""
    return bool(re.search(r"\d\s*/\s*\d", text))


def _is_weighed(text: str) -> bool:
    """Whether a value names kilograms, or has one decimal, as weights have and prices have not."""
    return bool(_WEIGHED.search(text)) and not currency_in(text)


def _is_volume(text: str) -> bool:
    named = re.search(r"cbm|m3|m³|立方", text, re.IGNORECASE)
    number = first_number(text)
    if number is None or SIZE.search(text):
        return False
    decimals = len(text.partition(".")[2].rstrip("cbm³3 "))
    return bool(named) or (
        Decimal("0.001") < number < 1 and 3 <= decimals <= 6 and text[:2] == "0."
    )
