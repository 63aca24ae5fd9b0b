"""Which columns hold the price that a buyer is quoted, and its tiers."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from boothapp.products import formats
from boothapp.products.amounts import number_of, price_of
from boothapp.products.currencies import currency_in, without_currency
from boothapp.products.evidence import Profile, counts_up, is_money, is_price
from boothapp.products.mapping import Role
from boothapp.products.names import simple
from boothapp.products.table import Column
from boothapp.products.tiers import (
    amounts_in,
    bound_in,
    bound_of,
    bounds_of,
    headed_by,
    tiers_in,
)


@dataclass(frozen=True, slots=True)
class _Offer:
    profile: Profile
    quantities: tuple[int | None, ...]
    currency: str

    @property
    def column(self) -> Column:
        return self.profile.column


def prices(
    free: Sequence[Profile], profiles: Sequence[Profile], roles: Mapping[int, Role]
) -> dict[int, Role]:
    """Choose the column, or the columns of tiers, that hold the price a buyer is quoted."""
    named = [p for p in free if (p.weight("price") or _names_money(p)) and not p.is_left_out]
    bare = [p for p in free if p not in named and _is_bare_tier(p)]
    if [bound.least for p in bare if (bound := headed_by(p.column.own))] == [
        *range(1, len(bare) + 1)
    ]:
        bare = []  # "Qty 1", "Qty 2" are counted, no quantities
    paired = _pairs(named, profiles)
    if paired:
        return paired
    offers = [_offer(p) for p in named if p.share(is_price) >= 0.4]
    offers += [_offer(p) for p in bare]
    tiered = [offer for offer in offers if len(offer.quantities) == 1]
    if len(tiered) >= 2:
        chosen = _tier_columns(tiered)
        return _with_base([offer for offer in offers if not offer.quantities], tiered, chosen)
    if offers:
        best = _best(offers)
        return {best.column.index: Role("price", best.quantities)}
    return _by_looks(profiles, roles)


def _pairs(named: Sequence[Profile], profiles: Sequence[Profile]) -> dict[int, Role]:
    """Find prices that each have their quantity in the column before: "Qty 1 | Price 1 | Qty 2 | Price 2"."""
    at = {p.column.index: p for p in profiles}
    prices = [
        p
        for p in named
        if _counts(at.get(p.column.index - 1)) and not _BESIDE.search(simple(p.column.heading))
    ]
    counts = [at[p.column.index - 1] for p in prices]
    if len(prices) < 2 or not all(_is_below(a, b) for a, b in pairwise(counts)):
        return {}
    roles = {p.column.index: Role("price") for p in prices}
    return roles | {p.column.index: Role("from_quantity") for p in counts}


def _counts(profile: Profile | None) -> bool:
    """Whether a column holds whole numbers of pieces under a heading that speaks of a quantity."""
    if not profile or not profile.values or profile.weight("price"):
        return False
    if profile.weight("pcs_per_carton") >= _SURE:
        return False
    bounds = profile.share(lambda text: (bound := bound_of(text)) and bound.least)
    return bounds > 0.9 and bool(_QUANTITY.search(profile.column.own))


_SURE = 0.8  # surety of a heading that can mean nothing else
_QUANTITY = re.compile(r"q\s?['’]?\s?ty|quantit|数量|數量|起订|moq|pcs|批量|订量", re.IGNORECASE)


def _is_below(one: Profile, other: Profile) -> bool:
    """Whether the quantities of a column are smaller than those of another, row by row."""
    more = {
        r: b.least or 0 for r, t in zip(other.rows, other.values, strict=True) if (b := bound_of(t))
    }
    pairs = [
        (b.least or 0, more[r])
        for r, t in zip(one.rows, one.values, strict=True)
        if r in more and (b := bound_of(t))
    ]
    return bool(pairs) and sum(a < b for a, b in pairs) >= 0.9 * len(pairs)


def _names_money(profile: Profile) -> bool:
    """Whether a heading that nobody knows names a currency over what may be prices."""
    if not profile.is_unknown or not currency_in(profile.column.heading):
        return False
    return bool(profile.values) and profile.share(is_price) >= 0.8


def _is_bare_tier(profile: Profile) -> bool:
    """Whether a column is headed by a quantity alone and holds prices."""
    bound = headed_by(profile.column.own)
    if not bound or (profile.is_left_out and max(_decimal(profile), is_money(profile)) < 0.6):
        return False
    return profile.share(is_price) >= 0.6 and bool(profile.values)


def _offer(profile: Profile) -> _Offer:
    column = profile.column
    several = bounds_of(column.own) or bounds_of(column.group)
    if several:
        return _Offer(profile, tuple(several), _currency(profile))
    bound = (
        bound_in(column.own)
        or headed_by(column.own)
        or (bound_of(column.group) if column.group else None)
    )
    quantities = () if bound is None else (bound.least,)
    return _Offer(profile, quantities, _currency(profile))


def _currency(profile: Profile) -> str:
    shown = [currency_in(value) for value in profile.values[:20]]
    shown += [formats.currency(pattern) for pattern in profile.formats[:20] if pattern]
    return currency_in(profile.column.heading) or next((code for code in shown if code), "")


_FIRST_CHOICE = re.compile(
    r"\bnow\b|fob|离岸|出口|外销|\bnew\b|现价|新价|最新|调整后|current|latest|special|优惠|offer|\bnet\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"sample|样品|参考|\bref\b|reference|old|\bwas\b|原|旧|上[期季次]|\blast\b|list price|prev|before"
    r"|调[价整]前|(?:case|carton|ctn|box) price"
    r"|price (?:per|/) ?(?:case|carton|ctn|box)"
    r"|整箱价|箱价|去年|上年",
    re.IGNORECASE,
)
"""Prices that stand beside the one to pay: of a sample, of last year, for a carton, or to compare with."""

_LAST_CHOICE = re.compile(
    r"exw|出厂|ex-?works|内销|(?<!不)含(?:\s*\d+\s*%?\s*个?点?)?税|(?<!不)开票|incl"
    r"|(?<!ex )(?<!excl )(?<!excl\. )\b(?:vat|tax)"
    r"|经销|代理|distributor|大客户|vip|cif|c&f|cfr|到岸|ddp|dealer|agent",
    re.IGNORECASE,
)


def _best(offers: Sequence[_Offer]) -> _Offer:
    """Return the price that a buyer is quoted of several."""
    dated = all(_YEAR.search(offer.column.heading) for offer in offers)
    return max(offers, key=lambda offer: _preference(offer, dated=dated))


_YEAR = re.compile(r"20[1-4]\d")


def _preference(offer: _Offer, *, dated: bool) -> tuple[float, ...]:
    """Order prices side by side: the one to pay, foreign money (buyers are abroad), tiers, newest, FOB."""
    heading = simple(offer.column.heading)
    years = [int(year) for year in _YEAR.findall(heading)]
    foreign = offer.currency not in ("", "CNY")
    return (
        not _BESIDE.search(heading),
        foreign,
        len(offer.quantities) > 1,
        max(years, default=0) if dated else 0,
        dated or not years,  # a year beside a price without one is a past one
        bool(_FIRST_CHOICE.search(heading)) - bool(_LAST_CHOICE.search(heading)),
        offer.profile.share(is_price),
        -offer.column.index,
    )


def _tier_columns(tiered: list[_Offer]) -> dict[int, Role]:
    """Return the columns of one set of tiers: those of the preferred currency, group and term."""
    best = _best(tiered)
    same = _like(tiered, best, lambda o: (o.column.group, o.currency, _term(o)))
    if len(same) < 2:
        same = _like(tiered, best, lambda o: (o.column.group, o.currency))
    if len(same) < 2:
        same = _like(tiered, best, lambda o: o.currency)
    chosen: dict[int, Role] = {}
    seen: set[int | None] = set()
    for offer in same:
        least = offer.quantities[0]
        if least is not None and least in seen:
            continue  # the same quantity again is another term, not another tier
        seen.add(least)
        chosen[offer.column.index] = Role("price", offer.quantities)
    return chosen


def _with_base(
    plain: Sequence[_Offer], tiered: Sequence[_Offer], chosen: dict[int, Role]
) -> dict[int, Role]:
    """Add the price for any quantity that stands just before the tiers and is no less than the first."""
    first = min(chosen)
    after = next(offer for offer in tiered if offer.column.index == first)
    before = [offer for offer in plain if offer.column.index == first - 1]
    for offer in before:
        alike = after.currency in ("", offer.currency) and _term(after) in ("", _term(offer))
        if (
            alike
            and not _BESIDE.search(heading := simple(offer.column.heading))
            and not _LAST_CHOICE.search(heading)
            and _is_above(offer, after)
        ):
            return {offer.column.index: Role("price", (1,)), **chosen}
    return chosen


_DEAREST = Decimal("1.5")  # times the first tier that a price for fewer pieces may be


def _is_above(one: _Offer, other: _Offer) -> bool:
    """Whether prices are a little above others, row by row."""
    amounts = dict(zip(other.profile.rows, map(price_of, other.profile.values), strict=True))
    pairs = [
        (price.amount, lower.amount)
        for row, text in zip(one.profile.rows, one.profile.values, strict=True)
        if (price := price_of(text)) and (lower := amounts.get(row))
    ]
    above = sum(lower < price <= _DEAREST * lower for price, lower in pairs)
    return bool(pairs) and above >= 0.9 * len(pairs)


def _like(tiered: list[_Offer], best: _Offer, key: Callable[[_Offer], object]) -> list[_Offer]:
    return [offer for offer in tiered if key(offer) == key(best)]


_TERM = re.compile(
    r"fob|exw|ex-?works|cif|cfr|c&f|ddp|出厂|离岸|到岸|含税|未税|不含税", re.IGNORECASE
)


def _term(offer: _Offer) -> str:
    return " ".join(sorted({found.lower() for found in _TERM.findall(offer.column.own)}))


# Where no heading names a price

_COST = re.compile(r"\bcost\b|list price|标价|底价|成本", re.IGNORECASE)


def _by_looks(profiles: Sequence[Profile], roles: Mapping[int, Role]) -> dict[int, Role]:
    """Find the price by its currency signs, else by its decimals under a heading nobody knows."""
    free = [p for p in profiles if p.column.index not in roles and p.values and not p.is_left_out]
    marked = [p for p in free if is_money(p) > 0.5]
    if not marked:
        unknown = [p for p in free if p.is_unknown and not counts_up(p.values)]
        sure = [p for p in unknown if max(_tiered(p), _decimal(p)) >= 0.6]
        marked = sorted(sure, key=lambda p: (-_tiered(p), -_decimal(p), p.column.index))[:1]
    if not marked:  # a buyer's own list calls the price a cost
        costs = (p for p in profiles if p.is_left_out and _COST.search(p.column.heading))
        marked = [p for p in costs if p.column.index not in roles and p.share(is_price) > 0.8]
    if not marked:
        return {}
    offers = [_offer(p) for p in marked]
    best = _best(offers)
    return {best.column.index: Role("price", best.quantities)}


def _tiered(profile: Profile) -> float:
    """Return which part of a column gives several prices by quantity."""
    bounds = bounds_of(profile.column.heading)
    if not bounds:
        return profile.share(tiers_in) if profile.values else 0
    return profile.share(lambda text: amounts_in(text, len(bounds))) if profile.values else 0


def _decimal(profile: Profile) -> float:
    """Return which part of a column are amounts with two to four decimals, written or shown."""
    if not profile.values:
        return 0

    def is_amount(text: str, pattern: str) -> bool:
        price = price_of(text)
        if price and price.unit:
            return True  # "21.55/pc."
        if number_of(without_currency(text).strip()) is None:
            return False
        return formats.decimals(pattern) in (2, 3) or bool(re.search(r"\d[.,]\d{1,4}$", text))

    pairs = zip(profile.values, profile.formats, strict=True)
    return sum(is_amount(text, pattern) for text, pattern in pairs) / len(profile.values)
