"""Prices that depend on the quantity: their bounds in headings, and several in one cell."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from boothapp.products.amounts import CONTAINER, PIECES, Price, count_of, price_of
from boothapp.products.currencies import currency_in, without_currency
from boothapp.products.product import Tier

_Q = r"\d[\d,]*(?:\.\d{3})*\s*(?:k(?![a-bd-oq-z])|千|万)?"
_U = rf"(?:\s*{PIECES}(?![a-z]))?"
_UPWARD = (
    r"(?:\s*\(?\s*(?:\+|[-~–—](?!\s*\d)|(?:及)?以上价?|起批?|起订|up|(?:and|&)\s?(?:up|above|more|over)|or\s(?:more|above)|above|min\.?)"
    r"\s*\)?)?"
)
_BOUND = re.compile(
    rf"""(?:(?:q(?:'?ty|uantity)?|数量|批量|订货?量?|tier|for|if|order|[nx](?=\s*[≥>]))\.?)?\s*[:：]?\s*(?:
        (?P<low>{_Q}){_U}\s*(?:-|~|–|—|to|至|到|(?:<=?|≤)\s*(?:qty|[qxn]|数量)?\s*(?:<=?|≤))\s*{_Q}
      | (?:≥|>=|=>|≧|@|from|min\.?|at\ least|over|above|moq|起[订訂批]量?|满|滿)\s*[:：]?\s*(?P<from>{_Q})
      | (?:>|more\ than|超过|大于)\s*(?P<more>{_Q})
      | (?P<less>(?:<=?|≤|up\ to|under|below|less\ than|within)\s*{_Q})
      | (?P<under>{_Q}{_U}\s*(?:以下|以内|or\ less|and\ below))
      | (?P<plain>{_Q})
    ){_U}{_UPWARD}{_U}\s*(?:价格?|prices?)?""",
    re.IGNORECASE | re.VERBOSE,
)
_CONTAINER = re.compile(
    r"(?:\d+\s*[-~–—至到]\s*)?\d+\s*(?:ctns?|cartons?|箱|pallets?|托)(?:\s*(?:\+|以上|起|or more|up))?|"
    r"(?:1\s*[x×*]\s*|full )?(?:20|40)\s*(?:'|’|′|ft|gp|hq|hc|尺|呎|fcl)"
    r"(?:\s|'|gp|hq|hc|fcl|柜|櫃|containers?|price|价格?|[()])*"
    r"|(?:lcl|fcl|散货|散貨|拼[箱柜]|整柜|整櫃|[大小高平]柜)\s*(?:\(?(?:lcl|fcl)\)?)?\s*(?:price|价格?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Bound:
    """The smallest quantity of a tier; ``sure`` where its wording can mean nothing else."""

    least: int | None
    sure: bool


# "2026 Price" speaks of a year; nobody parts prices at 2026 pieces, but at 2050 perhaps.
_YEAR = re.compile(r"20(?![05]0)[0-4]\d(?:\s*(?:年\s*)?(?:价格?|prices?)?)", re.IGNORECASE)


_MORE_THAN = re.compile(r"\D*(?:>(?!=)|over|above|more than|超过|大于)", re.IGNORECASE)


@lru_cache(maxsize=8192)
def bound_of(text: str) -> Bound | None:
    """Read a quantity that bounds a price: "≥500pcs", "500-999", "1000+", "100", "1x20'"; else None."""
    text = text.strip().strip("()[]【】").strip()
    if _CONTAINER.fullmatch(text):
        return Bound(None, sure=True)
    found = _BOUND.fullmatch(text)
    if not found or _YEAR.fullmatch(text):
        return None
    if found["less"] or found["under"]:
        return Bound(1, sure=True)
    least = count_of(found["low"] or found["from"] or found["more"] or found["plain"])
    if least and least % 10 == 9 and _MORE_THAN.match(text):
        least += 1  # "over 499" begins at 500
    return Bound(least, sure=not text.replace(",", "").isdigit())


_BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]$")


def headed_by(heading: str) -> Bound | None:
    """Return the quantity that heads a column, beside nothing but a currency: "200 pcs ($)"."""
    bracket = _BRACKET.search(heading)
    if bracket and currency_in(bracket[0]):
        heading = heading[: bracket.start()]
    return bound_of(without_currency(heading))


def bounds_of(heading: str) -> list[int | None]:
    """Return the quantities of a heading that names several: "1-49 / 50-199 / 200+"; [] where it does not."""
    for line in heading.splitlines():
        parts = re.split(r"\s*[/|、;；,，]\s*(?=[^\s])", line.strip(" ()（）"))
        if len(parts) > 1:
            parts[0] = re.sub(r"^[^\d≥>]*(?=[\d≥>])", "", parts[0])
            known = [bound_of(part) for part in parts]
            found = [bound.least for bound in known if bound]
            if len(found) == len(parts) and _rising(found):
                return list(found)
    return []


def _rising(bounds: list[int | None]) -> bool:
    known = [bound for bound in bounds if bound is not None]
    return bool(known) and known[-1] >= 10 and all(a < b for a, b in pairwise(known))


_PRICE_WORDS = re.compile(
    r"^(?:(?:fob|exw|cif|unit|price|offer|单价|[^\W\d]{0,3}价格?)[\s:：/()@-]*)+|[\s()]+$",
    re.IGNORECASE,
)
_LEAST_BARE = 10  # "USD 100" speaks of a quantity, "USD 1" counts the prices
_BOUND_IN = re.compile(
    rf"(?:≥|>=|≧|>|@|\bfor\s|\bfrom\s|moq|min\.?|起[订訂批]量?)\s*[:：]?\s*{_Q}{_U}"
    rf"|{_Q}{_U}\s*(?:-|~|–|—|to|至)\s*{_Q}{_U}"
    rf"|\b(?:qty|quantity|q'ty)\s*[:：]?\s*\d[\d,]+(?![\d'’\"]|\s?(?:ft|gp|hq|hc))"
    rf"|{_Q}{_U}\s*(?:\+|以上|起|(?:and|or|&) (?:up|above|more|over)|up\b|upwards|min\b)"
    rf"|{_Q}\s*{PIECES}(?![a-z])",
    re.IGNORECASE,
)


def bound_in(heading: str) -> Bound | None:
    """Return the quantity that a price's heading names among other words: "FOB Price (≥500pcs)"."""
    for part in re.split(r"[\n()（）]", heading):
        whole = bound_of(part)
        if whole:
            return whole
    bare = bound_of(_PRICE_WORDS.sub("", without_currency(heading)))
    if bare and (bare.sure or (bare.least or 0) >= _LEAST_BARE):
        return bare
    found = _BOUND_IN.search(heading)
    if found:
        return bound_of(found[0])
    return Bound(None, sure=True) if CONTAINER.search(heading) else None


_SPLIT = re.compile(
    r"\s*(?:[;；\n|]|,\s+|，|、|(?<=[\d)元])\s*/\s*(?=[≥>]?=?\s*\d[\d,]*\s*(?:pcs|个|只|件|套|\+|-\d+|~\d)))\s*",
    re.IGNORECASE,
)
# Where no sign parts the pairs: behind a bracket, or before whatever has a sign between its halves.
_SPLITS = (
    _SPLIT,
    re.compile(r"\s*(?:[;；\n|，、]|,\s+)\s*"),
    re.compile(r"(?<=\))\s*"),
    re.compile(r"\s+(?=\S*\d\S*[:=@(])"),
    re.compile(r"\s+"),
)
_MIDDLE = re.compile(r"\s*(?:[:：=@→]|\s[-–]\s|/(?=\s*(?:us)?[$¥￥€]))\s*")
_PAREN = re.compile(r"(?P<a>[^()]+)\((?P<b>[^()]+)\)")
_GLUED = re.compile(
    rf"(?P<q>[≥>]?=?\s*\d[\d,]*(?:\s*[-~–]\s*\d[\d,]*)?\s*(?:\+|{PIECES}|以上|up)+(?:\s*(?:以上|起|up|\+))?)\s*(?P<p>\D{{0,4}}\d.*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=16_384)
def tiers_in(text: str, *, comma: bool = False) -> tuple[tuple[Tier, ...], str] | None:
    """Read several prices in one cell: "1-99: $5.0; 100+: $4.5"; None where it holds only one."""
    if not re.search(r"\d.*\D.*\d", text, re.DOTALL):
        return None
    ways = (_pairs(text, split, comma=comma) for split in _SPLITS)
    known = next(filter(None, ways), None) or _in_a_row(text, comma=comma)
    if not known:
        return None
    ordered = sorted(known, key=lambda pair: pair[0] or 0)
    currency = next((price.currency for _, price in ordered if price.currency), "") or currency_in(
        text
    )
    return tuple(Tier(least, price.amount) for least, price in ordered), currency


def _pairs(
    text: str, split: re.Pattern[str], *, comma: bool
) -> list[tuple[int | None, Price]] | None:
    """Return quantity and price of every piece that a text falls into; None unless all have both."""
    pieces = [piece for piece in split.split(text.strip()) if piece]
    known = [pair for piece in pieces if (pair := _pair(piece, comma=comma))]
    if not known or len(known) < len(pieces):
        return None
    if len(known) == 1 and not _GLUED.match(pieces[0]) and not _MIDDLE.search(pieces[0]):
        return None
    return known if _differ(known) else None


def _differ(known: list[tuple[int | None, Price]]) -> bool:
    """Whether no quantity comes twice; containers are told apart by their order."""
    counted = [least for least, _ in known if least is not None]
    return len(set(counted)) == len(counted)


_SIGN = r"(?:us\$|usd|rmb|cny|eur|hk\$|hkd|gbp|[¥￥$€£元])"
_IN_ROW = (
    rf"(?:≥|>=?|from\s|over\s|moq\s?|q(?:ty)?\.?\s?)?\s*{_Q}{_U}(?:\s*[-~–—至到]\s*{_Q}{_U})?{_UPWARD}"
    rf"(?:\s*(?:以下|以内))?{_U}"
)
_AMOUNT = rf"@?\s*{_SIGN}?\s?\d+(?:[.,]\d+)?\s?{_SIGN}?(?:\s*/\s*{PIECES}(?![a-z]))?"
_END = r"(?=[\s,，;；/|、)]|$)[\s,，;；/|、]*"
_NEXT = (
    re.compile(
        rf"(?P<q>{_IN_ROW})(?P<sign>\s*[:：=@→/,，]\s*|\s+-\s+|\s*)(?P<p>{_AMOUNT}){_END}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<p>{_AMOUNT})(?P<sign>\s*(?:/|@|for|per|ab)\s*)(?P<q>{_IN_ROW}){_END}", re.IGNORECASE
    ),
)


def _in_a_row(text: str, *, comma: bool) -> list[tuple[int | None, Price]] | None:
    """Return quantity and price in turn where nothing but their looks parts them: "100个2.50，500个2.40"."""
    text = re.sub(r"^\s*起[订訂批]量?\s*", "", text.strip())
    for order in _NEXT:
        known: list[tuple[int, Price]] = []
        at = 0
        while at < len(text) and (found := order.match(text, at)):
            pair = _bounded(found, comma=comma)
            if not pair:
                break
            known.append(pair)
            at = found.end()
        if at == len(text) and len(known) > 1 and all(a[0] < b[0] for a, b in pairwise(known)):
            return [(least, price) for least, price in known]
    return None


def _bounded(found: re.Match[str], *, comma: bool) -> tuple[int, Price] | None:
    bound, price = bound_of(found["q"]), _only_price(found["p"], comma=comma)
    if not bound or bound.least is None or not price:
        return None
    telling = bound.sure or found["sign"].strip() or price.currency
    return (bound.least, price) if telling else None


def _pair(text: str, *, comma: bool) -> tuple[int | None, Price] | None:
    for left, right in _halves(text):
        bound, price = bound_of(left), _only_price(right, comma=comma)
        if bound and price and not _is_priced(left):
            return bound.least, price
    return None


def _halves(text: str) -> list[tuple[str, str]]:
    """Return the ways to part a text into quantity and price."""
    ways = []
    halves = _MIDDLE.split(text, maxsplit=1)
    if len(halves) == 2:
        ways += [(halves[0], halves[1]), (halves[1], halves[0])]
    paren = _PAREN.fullmatch(text)
    if paren:
        ways += [(paren["b"], paren["a"]), (paren["a"], paren["b"])]
    per = re.fullmatch(r"(.*\d)\s*(?:/|for|@|起|per)\s*(\D{0,2}\d.*)", text, re.IGNORECASE)
    if per and (bound := bound_of(per[2])) and bound.sure:
        ways.append((per[2], per[1]))
    glued = _GLUED.fullmatch(text)
    if glued:
        ways.append((glued["q"], glued["p"]))
    return ways


def _is_priced(text: str) -> bool:
    return bool(currency_in(text))


def _only_price(text: str, *, comma: bool) -> Price | None:
    if len(re.findall(r"\d+(?:[.,]\d+)*", text)) != 1:
        return None
    return price_of(text, comma=comma)


def amounts_in(text: str, expected: int, *, comma: bool = False) -> list[Decimal]:
    """Return the prices of a cell "5.0 / 4.8 / 4.5" under a heading with that many quantities, else []."""
    parts = [price_of(part, comma=comma) for part in re.split(r"\s*[/|、;\n]\s*|,\s+", text)]
    known = [part.amount for part in parts if part]
    return known if len(known) == len(parts) == expected else []
