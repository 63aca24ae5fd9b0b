"""Number formats of a workbook: what a cell that holds a number shows, and in which currency."""

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from boothapp.products.currencies import currency_in

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"$"#,##0', 6: '"$"#,##0', 7: '"$"#,##0.00',
    8: '"$"#,##0.00', 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "m/d/yyyy h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"',
    30: "m-d-yy", 31: 'yyyy"年"m"月"d"日"', 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00", 41: "#,##0", 42: '"$"#,##0', 43: "#,##0.00", 44: '"$"#,##0.00', 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@", 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
"""Formats that a file names by number only (ECMA-376 part 1, 18.8.30; 27 and on as in China)."""

_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|_.|\*.|\[[^\]]*\]')
_DIGITS = re.compile(r"[0#?][0#?,]*(?:\.[0#?]+)?")


def _first(pattern: str) -> str:
    """The section of a format that holds for positive numbers."""
    inside = False
    for at, char in enumerate(pattern):
        if char == '"':
            inside = not inside
        elif char == ";" and not inside:
            return pattern[:at]
    return pattern


@lru_cache(maxsize=1024)
def currency(pattern: str) -> str:
    """Return the currency that a format writes beside the number, or ""."""
    shown = _LITERAL.sub(lambda m: m[1] or m[2] or m[3] or " ", _first(pattern))
    return currency_in(shown) if shown else ""


@lru_cache(maxsize=1024)
def decimals(pattern: str) -> int | None:
    """Return how many decimals a format shows; None where it leaves that open."""
    bare = _LITERAL.sub("", _first(pattern))
    digits = _DIGITS.search(bare)
    if not digits or "E" in bare.upper() or "%" in bare or "?/" in bare:
        return None
    return len(digits[0].partition(".")[2])


@lru_cache(maxsize=32_768, typed=True)
def typed(value: object, pattern: str) -> str:
    """Return what a person most likely typed into a cell that now holds ``value``.

    A number keeps its leading zeros where the format has them, a day that a spreadsheet made
    of "2-3" becomes "2-3" again, and "1E5" does not become 100000.
    """
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, pattern)
    if isinstance(value, datetime | date):
        return _day(value, pattern)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return str(value)


@lru_cache(maxsize=32_768, typed=True)
def shown(value: object, pattern: str) -> str:
    """Return what a cell shows: 2111 in the format "00-00" is "21-11", 7 in "0.00" is "7.00".

    Days and powers of ten, which nobody meant, are given as they were typed. Thousands stay together.
    """
    if isinstance(value, bool) or not isinstance(value, int | float) or not pattern or value < 0:
        return typed(value, pattern)
    bare, digits = _shape(pattern)
    if digits is None or "E" in bare.upper() or "%" in bare or "?/" in bare:
        return typed(value, pattern)
    tokens = _TOKEN.findall(_first(pattern))
    point = tokens.index(".") if "." in tokens else len(tokens)
    places = sum(token in _PLACE for token in tokens[point:])
    number = exact(value).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole, _, part = f"{number:f}".partition(".")
    return (_filled(tokens[:point], whole) + _fraction(tokens[point:], part)).strip()


_PLACE = ("0", "#", "?")
_TOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|.')


def _filled(tokens: list[str], digits: str) -> str:
    """Put the digits into the places of a format, from the right; what is left over comes first."""
    places = [at for at, token in enumerate(tokens) if token in _PLACE]
    rest = digits.lstrip("0")
    put = {}
    for at in reversed(places):
        put[at] = rest[-1:] or ("0" if tokens[at] == "0" else "")
        rest = rest[:-1]
    if places:
        put[places[0]] = rest + put[places[0]]
    return "".join(put[at] if at in put else _literal(token) for at, token in enumerate(tokens))


def _fraction(tokens: list[str], digits: str) -> str:
    """Put the decimals into their places, from the left."""
    text = ""
    for token in tokens:
        if token in _PLACE:
            text += digits[:1]
            digits = digits[1:]
        else:
            text += _literal(token)
    return text


def _literal(token: str) -> str:
    if token[0] == '"':
        return token[1:-1]
    if token[0] == "\\":
        return token[1:]
    return "" if token[0] in "_*[," else token


@lru_cache(maxsize=32_768)
def exact(value: float) -> Decimal:
    """Return a cell's number without the noise of binary fractions (15 digits, as Excel keeps)."""
    return Decimal(f"{value:.15g}")


def _number(value: float, pattern: str) -> str:
    if not pattern:
        return f"{exact(value):f}"
    bare, digits = _shape(pattern)
    if "E" in bare.upper():
        return _scientific(value)
    if digits is None or value < 0:
        return f"{exact(value):f}"
    whole, _, part = digits.partition(".")
    zeros = whole.replace(",", "").count("0")
    if zeros < 2 and not part:
        return _affixed(f"{exact(value):f}", pattern, digits)
    number = exact(value)
    if zeros < 2:
        return f"{number:f}"
    text = f"{number:f}".partition(".")
    return _affixed(text[0].zfill(zeros) + text[1] + text[2], pattern, digits)


@lru_cache(maxsize=1024)
def _shape(pattern: str) -> tuple[str, str | None]:
    bare = _LITERAL.sub("", _first(pattern))
    digits = _DIGITS.search(bare)
    return bare, digits[0] if digits else None


def _affixed(number: str, pattern: str, digits: str) -> str:
    """Return the number with a literal such as "KS-" before it; a unit after it is no part of it."""
    before = _first(pattern).partition(digits)[0]
    literal = "".join(m[1] or m[2] or "" for m in _LITERAL.finditer(before))
    return literal + number if re.fullmatch(r"[A-Z]{1,6}[-_ /]?", literal) else number


def _scientific(value: float) -> str:
    mantissa, _, exponent = f"{value:.15e}".partition("e")
    short = mantissa.rstrip("0").rstrip(".")
    if len(short) > 5:
        return f"{exact(value):f}"
    return f"{short}E{int(exponent)}"


def _day(value: date, pattern: str) -> str:
    """Return a day the way it was typed, by the parts that its format shows."""
    bare = re.sub(r"\[[^\]]*\]|\\|_.|\*.", "", _first(pattern)).lower()
    plain = bare.replace('"', "").partition("h")[0].strip()
    if _NUMERIC_DAY.fullmatch(plain):  # what is seen is what was typed
        return _DAY_PART.sub(lambda part: _part_of_day(value, part[0]), plain)
    named = re.sub(r'"[^"]*"', "-", bare)
    parts = _DAY_PART.findall(named.partition("h")[0])
    kinds = "".join(part[0] for part in parts)
    if kinds in ("md", "dm"):
        return f"{value.month}-{value.day}"
    if kinds in ("my", "ym"):
        year = f"{value.year}" if "yyyy" in parts else f"{value.year % 100:02}"
        return f"{value.month}-{year}" if kinds == "my" else f"{year}-{value.month}"
    return f"{value.year}-{value.month}-{value.day}"


_DAY_PART = re.compile(r"y+|m+|d+")
_NUMERIC_DAY = re.compile(r"(?:y+|m{1,2}|d{1,2})(?:[-/. ](?:y+|m{1,2}|d{1,2}))+")


def _part_of_day(value: date, part: str) -> str:
    if part[0] == "y":
        return f"{value.year % 100:02}" if len(part) == 2 else f"{value.year}"
    number = value.month if part[0] == "m" else value.day
    return f"{number:02}" if len(part) == 2 else str(number)
