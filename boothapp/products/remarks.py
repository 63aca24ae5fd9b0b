"""What the lines around a table say of every item in it: its least order, its customs code, the currency."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from boothapp.products.amounts import CARTONS, PIECES
from boothapp.products.currencies import currency_of_lines
from boothapp.products.customs import customs_code
from boothapp.products.names import simple


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is said of all items of a table, "" for what is not.

    Attributes:
        currency: ISO 4217 code.
        least_order: As written, such as "300pcs" or "2 ctns".
        hs_code: Digits.
    """

    currency: str = ""
    least_order: str = ""
    hs_code: str = ""


_QUANTITY = rf"(\d[\d,]*(?:\s*k\b)?\s*(?:{PIECES}|{CARTONS})?)(?![\d.%A-Za-z])"
_LEAST = (
    r"(?:m\.?o\.?q\.?|min(?:imum|imal|\.)?\s*(?:order(?:ing)?)?\s*(?:qty|q'ty|quantity|quantities)?"
    r"|最[小低少]起?[订批定购]?[货购单]?(?:数?量|数)?|起[订批定购做](?:数?量|数|起点)?|订货起点)"
)
_FOR_EACH = (
    r"(?:[\s:：=≥>/()-]|per|for|each|every|of|on|is|are|all|the|any|our|at\sleast|not\sless\sthan|不[少低]于"
    r"|items?|products?|articles?|models?|styles?|designs?|skus?|均|为|是|全部|所有|本表|以上|各|每|一|款|式"
    r"|产品|货号|型号|单|种|个(?=货|产|款))*"
)
_NUMBERED = r"(?:\W|\d{1,2}[.)、]\s)*"  # "* ", "1. "
_LEAST_ORDER = tuple(
    re.compile(_NUMBERED + _FOR_EACH.join(("", *parts, r"\W*")), re.IGNORECASE)
    for parts in ((_LEAST, _QUANTITY, r"(?:起[订批]?)?"), (_QUANTITY, rf"(?:{_LEAST}|起)"))
)
_CUSTOMS = re.compile(
    r"(?:(?<![a-z])h\.?\s?s\.?\s?(?:code|no\.?|编码|编号)?|hts|海关编码|海关编号|商品编码|税则号列?|税号"
    r"|customs code|tariff (?:code|no\.?))"
    r"[^\d]{0,40}?(\d{4}[\d.\s-]{0,10}\d)(?!\d)",
    re.IGNORECASE,
)
_STATEMENT = re.compile(r"[;；。|\n\t]|,\s|，|\s{3,}|(?<=[a-z]{3})\.\s(?=[A-Z])")
_LONGEST = 80  # characters of a statement about all items


def remarks_in(lines: Sequence[Sequence[str]], name: str = "") -> Remarks:
    """Read the lines around a table.

    Args:
        lines: What stands above and below it, each line cell by cell.
        name: The sheet's name.
    """
    cells = [cell for line in lines for cell in line]
    cells += [f"{one} {other}" for line in lines for one, other in pairwise(line)]
    said = [simple(part).strip() for cell in cells for part in _STATEMENT.split(cell)]
    short = [part for part in said if 4 < len(part) <= _LONGEST]
    return Remarks(
        currency_of_lines([*map(" ".join, lines), name]),
        _only(filter(None, map(_least_order, short))),
        _only(filter(None, map(_customs, short))),
    )


def _only(said: Iterable[str]) -> str:
    """Return what is said once, or in several ways but the same; else nothing is sure."""
    found = set(said)
    return found.pop() if len(found) == 1 else ""


def _least_order(text: str) -> str:
    found = next((f for order in _LEAST_ORDER if (f := order.fullmatch(text))), None)
    return found[1] if found else ""


def _customs(text: str) -> str:
    found = _CUSTOMS.search(text)
    return customs_code(found[1]) if found else ""
