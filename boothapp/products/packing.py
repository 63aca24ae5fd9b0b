"""What a packing cell says: pieces a carton, carton size, volume and weights."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from itertools import pairwise

from boothapp.products.amounts import CARTONS, PIECES, count_of, first_number, number_of

_N = r"(\d+(?:[.,]\d+)?)"
_MARK = r"\s*(?:cm|mm|in(?:ch(?:es)?)?|m|\"|”|''|厘米|毫米|英寸|寸)?\s*\)?"
_LETTER = r"(?:\(?\s*[LWHDlwhd长長宽寬高深]\s*[:：=]?\s*\)?\s*)?"
SIZE = re.compile(
    rf"{_LETTER}{_N}{_MARK}\s*{_LETTER}\s*[*x×Xх✕╳/·]\s*{_LETTER}{_N}{_MARK}\s*{_LETTER}\s*[*x×Xх✕╳/·]\s*{_LETTER}{_N}{_MARK}"
)
"""Length, width and height: "60*40*35cm", "L60×W40×H35", "24\\"x16\\"x14\\""."""

_TO_METRES = {
    "mm": Decimal("0.001"),
    "cm": Decimal("0.01"),
    "m": Decimal(1),
    "in": Decimal("0.0254"),
}
_LENGTHS = re.compile(
    r"(mm|毫米|㎜)|(cm|厘米|公分|㎝)|(inch|in\b|\"|”|''|英寸|(?<!尺)寸)|(\bm\b|米)", re.IGNORECASE
)
_CUBIC_FEET = re.compile(r"cu\.?\s?ft|cuft|ft3|cubic f|cft|立方英尺|才", re.IGNORECASE)
_FOOT = Decimal("0.028316846592")


@lru_cache(maxsize=1024)
def length_unit(text: str) -> str:
    """Return the unit of length that a heading or a size names: "mm", "cm", "in", "m" or ""."""
    found = _LENGTHS.search(text)
    return ("mm", "cm", "in", "m")[found.lastindex - 1] if found and found.lastindex else ""


@lru_cache(maxsize=16_384)
def sides_of(text: str) -> tuple[Decimal, Decimal, Decimal] | None:
    """Return the three sides in ``text`` as they are written, or None."""
    found = SIZE.search(_FRACTION.sub(_as_decimal, text) if "/" in text else text)
    if not found:
        return None
    first, second, third = (_side(found[at]) for at in (1, 2, 3))
    return (first, second, third)


_FRACTION = re.compile(r"(?<![\d.,/])(\d{1,2})[\s-](\d{1,2})/(2|4|8|16)(?![\d.,/])")


def _as_decimal(found: re.Match[str]) -> str:
    """Return inches and their fraction as one number: "23 1/4" -> "23.25"."""
    return str(int(found[1]) + Decimal(found[2]) / int(found[3]))


def _side(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def volume_of(sides: tuple[Decimal, Decimal, Decimal], unit: str) -> Decimal | None:
    """Return cubic metres, to a cubic centimetre; None where no carton is that large or small.

    Without a unit it is centimetres, or millimetres where those would make a house of the carton.
    """
    if not unit:
        unit = "mm" if max(sides) > 200 and min(sides) >= 30 else "m" if max(sides) < 3 else "cm"
    product = sides[0] * sides[1] * sides[2] * _TO_METRES[unit] ** 3
    return rounded(product) if Decimal("0.000001") <= product <= 30 else None


def rounded(volume: Decimal) -> Decimal:
    """Return cubic metres to the fourth decimal as packing lists give them, small boxes to the sixth."""
    return rounded_to(volume, 4 if volume >= Decimal("0.01") else 6)


def rounded_to(number: Decimal, decimals: int) -> Decimal:
    """Return a number to so many decimals, halves up."""
    return number.quantize(_place(decimals), rounding=ROUND_HALF_UP)


@cache
def _place(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


def is_of_another(volume: Decimal, made: Decimal, pieces: int | None) -> bool:
    """Whether a volume is that of the sides in cubic feet, or of one piece, although nobody says so."""
    meant = (volume * _FOOT, volume * (pieces or 1)) if pieces != 1 else (volume * _FOOT,)
    return abs(volume - made) > made / 2 and any(abs(each - made) <= made / 25 for each in meant)


_CUBIC = r"(?:cbm|m3|m\^3|m³|立方米?|方|cu\.?\s?m\b)"
_VOLUME = re.compile(rf"{_N}\s*{_CUBIC}|{_CUBIC}\s*[:：=]?\s*{_N}", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def volume_in(text: str, heading: str) -> Decimal | None:
    """Read a cell of a volume column: "0.084", "0.084 CBM", "2.97 cuft", "60*40*35cm"."""
    sides = sides_of(text)
    if sides:
        return volume_of(sides, length_unit(text) or length_unit(heading))
    named = _VOLUME.search(text)
    # No carton has a thousand cubic metres: "1,234" is one and a bit.
    small = re.match(r"\d,\d{3}(?!\d)", text)
    number = _side(named[1] or named[2]) if named else first_number(text, comma=bool(small))
    if small and number and number >= 1000:
        number /= 1000
    if number is None or number <= 0:
        return None
    if (not named and _CUBIC_FEET.search(text or heading)) or (
        not named and _CUBIC_FEET.search(heading)
    ):
        number = rounded(number * _FOOT)
    return number if number < 30 else None


@lru_cache(maxsize=1024)
def labelled_volume(text: str) -> Decimal | None:
    """Return the volume that a text names with its unit, or None."""
    named = _VOLUME.search(text)
    return _side(named[1] or named[2]) if named else None


_PER = (
    rf"\s*{PIECES}?\s*(?:/|per|每|an?\s|in (?:a|one) )\s*(?:1\s*)?"
    rf"(?:export\s+|master\s+|outer\s+)?{CARTONS}(?![A-Za-z])"
)
_PER_CARTON = re.compile(rf"(\d[\d,]*\s*{PIECES}?){_PER}", re.IGNORECASE)
_CARTON_OF = re.compile(
    rf"(?:每箱|一箱|装箱数?|箱装|每件|(?<![A-Za-z])(?:1\s*)?{CARTONS}\s*[:：=/of]+)\s*[:：]?\s*(\d[\d,]*)",
    re.IGNORECASE,
)
_PRODUCT = re.compile(r"(\d+)\s*[x×*]\s*(\d+)(?:\s*=\s*(\d+))?$", re.IGNORECASE)
_INNER_OUTER = re.compile(r"\d+(?:\s*[-/\\|:~–]\s*\d+){1,2}$")


_BOX = r"(?:inner(?: box)?|polybag|bag|display(?: box)?|(?:inner |small )?box|内盒|中盒|盒|袋|包)(?:e?s)?"
_IN_INNER = re.compile(
    rf"(?:每\s*{_BOX})?(\d+)\s*{PIECES}\s*(?:(?:/|per|每)\s*{_BOX})?\s*[*x×,，;；/\s]\s*(?:每箱\s*)?(\d+)\s*{_BOX}"
    rf"(?:\s*(?:/|per|每)\s*{CARTONS})?\s*$",
    re.IGNORECASE,
)
"""Pieces in a box and boxes in the carton: "12pcs/inner, 4 inners/ctn"."""


@lru_cache(maxsize=16_384)
def pieces_of(text: str, *, comma: bool = False) -> int | None:
    """Read pieces a carton: "24pcs/ctn", "12 只/箱", "6/24" (inner and outer), "1pc/box, 24pcs/ctn"."""
    inner = _IN_INNER.search(text)
    if inner:
        return int(inner[1]) * int(inner[2])
    found = _PER_CARTON.search(text) or _CARTON_OF.search(text)
    if found:
        return count_of(found[1])
    bare = " ".join(_BARE_PIECES.sub(" ", text).split())
    if _INNER_OUTER.fullmatch(bare):
        return max(map(int, re.findall(r"\d+", bare)))
    product = _PRODUCT.fullmatch(bare)
    if product:
        return int(product[3]) if product[3] else int(product[1]) * int(product[2])
    bare = _ASIDE.sub("", bare)
    if len(re.findall(r"\d[\d,.]*", bare)) != 1:
        return labelled_pieces(text) or nested_pieces(text)
    return count_of(re.sub(r"\.0+$", "", bare), comma=comma)


_BARE_PIECES = re.compile(rf"\s*(?!打|doz|dz){PIECES}(?![a-wyz])\.?", re.IGNORECASE)
_ASIDE = re.compile(r"(?<=\d)\s*\([^()]*\)$")
"""What a bracket adds to a count: "24 (2 x 12)"."""


def nested_pieces(text: str) -> int | None:
    """Return pieces a carton where a text counts boxes too ("1/12/144", "6 inner, 36 outer"), else None."""
    if _NO_COUNT.search(text):
        return None
    counts = sorted({int(count) for count in re.findall(r"\d+", text)})
    nested = all(a and b % a == 0 for a, b in pairwise(counts))
    return counts[-1] if 2 <= len(counts) <= 3 and nested else None


_NO_COUNT = re.compile(r"\d[.,]\d|\d\s*(?:cm|mm|m\b|kg|g\b|cbm|\"|%)", re.IGNORECASE)


def labelled_pieces(text: str) -> int | None:
    """Return pieces a carton where the text says that they are that, else None."""
    found = _IN_INNER.search(text)
    if found:
        return int(found[1]) * int(found[2])
    found = _PER_CARTON.search(text) or _CARTON_OF.search(text)
    if found:
        return count_of(found[1])
    alone = _PIECES_ALONE.findall(text)
    return count_of(alone[0]) if len(alone) == 1 else None


_PIECES_ALONE = re.compile(
    r"(?<![\d.])\d[\d,]*(?:\.0+)?\s*(?:pcs|pieces|sets|只|个|件|套)(?![a-z])", re.IGNORECASE
)

_KILOS = {
    "kg": Decimal(1), "g": Decimal("0.001"), "lb": Decimal("0.45359237"), "t": Decimal(1000),
    "jin": Decimal("0.5"),
}  # fmt: skip
_WEIGHT_UNIT = re.compile(
    r"(kgs?|kilo\w*|公斤|千克|㎏)|(lbs?|pounds?|磅)|(\bt\b|\btons?\b|吨)|(市斤|斤)|(?<![a-z.])(g(?:rams?|r|s)?\b(?!\.?\s?[/:：=]?\s?[wn\d])|克)",
    re.IGNORECASE,
)


def weight_unit(text: str) -> str:
    """Return the unit of weight that a heading or a cell names: "kg", "g", "lb", "t", "jin" or ""."""
    found = _WEIGHT_UNIT.search(text)
    return ("kg", "lb", "t", "jin", "g")[found.lastindex - 1] if found and found.lastindex else ""


_HEAVIEST = 400  # kilograms of a carton; what is said to be more is in grams


def kilos(number: Decimal, unit: str) -> Decimal:
    """Return a weight in kilograms, to the gram."""
    if unit in ("", "kg"):
        return number
    return (number * _KILOS[unit]).quantize(Decimal("0.001"), rounding=ROUND_HALF_UP)


_GROSS = re.compile(
    rf"(?:g\.?\s?\.?w\.?t?\.?|gross(?: weight)?|毛重|毛|\bg(?=\s*[:：=]))\s*[:：=]?\s*{_N}",
    re.IGNORECASE,
)
_NET = re.compile(
    rf"(?:n\.?\s?\.?w\.?t?\.?|net(?: weight)?|净重|淨重|净|\bn(?=\s*[:：=]))\s*[:：=]?\s*{_N}",
    re.IGNORECASE,
)
_PAIR = re.compile(rf"{_N}\s*[a-z公斤]*\.?\s*(?:/|\||\\|-|~|,\s|;|、|\n|\s)\s*{_N}", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def weights_of(
    text: str, heading: str, *, net_first: bool, comma: bool = False
) -> tuple[Decimal | None, Decimal | None]:
    """Return gross and net weight in kilograms from one cell such as "12.5/11.0 kgs"."""
    unit = weight_unit(text) or weight_unit(heading)
    if named := _named_weights(text, unit, comma=comma):
        return named
    pair = _PAIR.search(text)
    if not pair:
        return _kilos_of(first_number(text, comma=comma), unit), None
    return _ordered(
        _kilos(pair[1], unit, comma=comma), _kilos(pair[2], unit, comma=comma), net_first=net_first
    )


def _ordered(
    first: Decimal | None, second: Decimal | None, *, net_first: bool
) -> tuple[Decimal | None, Decimal | None]:
    """Return gross and net: what is in a carton never weighs more than the whole."""
    if first is not None and second is not None:
        return max(first, second), min(first, second)
    return (second, first) if net_first else (first, second)


_BOTH = re.compile(
    rf"(?:g\.?\s?w\.?|gross|毛重?)\s*[/&+,、和]\s*(?:n\.?\s?w\.?|net|净重?|淨重?)[^\d\n]{{0,10}}{_N}\D{{1,6}}?{_N}"
    rf"|(?:n\.?\s?w\.?|net|净重?|淨重?)\s*[/&+,、和]\s*(?:g\.?\s?w\.?|gross|毛重?)[^\d\n]{{0,10}}{_N}\D{{1,6}}?{_N}",
    re.IGNORECASE,
)
"""Both weights behind one label: "G.W./N.W.: 6.4/5.5kgs"."""


_WEIGHT_LABEL = re.compile(r"gross|g\.?\s?w\b|毛|net\b|n\.?\s?w\b|净|淨", re.IGNORECASE)
_WEIGHT_OF = re.compile(
    rf"{_N}\s*(?:kgs?|公斤|千克)\.?\s*\(?({_WEIGHT_LABEL.pattern})", re.IGNORECASE
)
"""A weight with its label behind: "10.3kg gross"."""


def _named_weights(
    text: str, unit: str, *, comma: bool = False
) -> tuple[Decimal | None, Decimal | None] | None:
    """Return gross and net weight where a text names them, before the numbers or behind; else None."""
    both = _BOTH.search(text)
    if both:
        first, second = (
            _kilos(digits, unit or "kg", comma=comma) for digits in both.groups() if digits
        )
        return _ordered(first, second, net_first=False)
    begins = _WEIGHT_OF.search(text)
    if begins and not _WEIGHT_LABEL.search(text, 0, begins.start()):
        behind = {found[2][0].lower(): found[1] for found in _WEIGHT_OF.finditer(text)}
        gross, net = (
            next((behind[kind] for kind in kinds if kind in behind), None)
            for kinds in ("g毛", "n净淨")
        )
    else:
        said = _GROSS.search(text), _NET.search(text)
        gross, net = (found[1] if found else None for found in said)
    if gross is None and net is None:
        return None
    return _kilos(gross, unit or "kg", comma=comma), _kilos(net, unit or "kg", comma=comma)


def labelled_weights(text: str) -> tuple[Decimal | None, Decimal | None]:
    """Return the weights in a text about the whole packing: those it names, else a pair in kilograms."""
    if named := _named_weights(text, weight_unit(text)):
        return named
    pair = re.search(rf"{_N}\s*(?:kgs?)?\s*/\s*{_N}\s*kgs?", text, re.IGNORECASE)
    return (_kilos(pair[1], "kg"), _kilos(pair[2], "kg")) if pair else (None, None)


@lru_cache(maxsize=16_384)
def weight_of(text: str, heading: str, *, comma: bool = False) -> Decimal | None:
    """Return one weight in kilograms."""
    return _kilos_of(first_number(text, comma=comma), weight_unit(text) or weight_unit(heading))


def _kilos(digits: str | None, unit: str, *, comma: bool = False) -> Decimal | None:
    return _kilos_of(number_of(digits, comma=comma), unit) if digits else None


def _kilos_of(number: Decimal | None, unit: str) -> Decimal | None:
    if number is None or number <= 0:
        return None
    return kilos(number, "g" if unit in ("", "kg") and number >= _HEAVIEST else unit)
