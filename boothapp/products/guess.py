"""What each column of a table holds, guessed from its heading and from the values below it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from boothapp.products import formats
from boothapp.products.amounts import NO_PRICE, price_of
from boothapp.products.currencies import currency_in
from boothapp.products.mapping import Role
from boothapp.products.names import HAN, LATIN, holds_both
from boothapp.products.packing import SIZE, labelled_pieces, pieces_of
from boothapp.products.sheet import Sheet
from boothapp.products.table import Column, Table
from boothapp.products.tiers import bound_in, bound_of, bounds_of, tiers_in

_SAMPLE = 120  # rows looked at; lists are alike from top to bottom
_NAMES = ("name", "name_zh", "name_en")
_SIDES = ("carton_length", "carton_width", "carton_height")


@dataclass(frozen=True, slots=True)
class Profile:
    """A column with what its cells look like."""

    column: Column
    values: tuple[str, ...]
    formats: tuple[str, ...]

    def share(self, fits: Callable[[str], object]) -> float:
        """Return which part of the values fits; 0.5 where there is none to tell by."""
        if not self.values:
            return 0.5
        return sum(bool(fits(value)) for value in self.values) / len(self.values)

    @property
    def distinct(self) -> float:
        """Return which part of the values is there only once."""
        return len(set(self.values)) / len(self.values) if self.values else 0


def guess(sheet: Sheet, table: Table) -> dict[int, Role]:
    """Return the role of every column that holds something we keep."""
    profiles = [_profile(sheet, table, column) for column in table.columns]
    roles = _singles(profiles)
    roles |= _prices([p for p in profiles if p.column.index not in roles], profiles, roles)
    roles |= _names([p for p in profiles if p.column.index not in roles])
    return dict(sorted(roles.items()))


def _profile(sheet: Sheet, table: Table, column: Column) -> Profile:
    values, patterns = [], []
    for row in range(table.first, min(table.end, table.first + 5 * _SAMPLE)):
        if row in sheet.hidden_rows or row in table.repeats:
            continue
        cells = sheet.rows[row]
        if sum(cell not in ("", None) for cell in cells) < min(3, len(table.columns)):
            continue
        text = sheet.text(row, column.index)
        if text:
            values.append(text)
            patterns.append(sheet.formats.get((row, column.index), ""))
        if len(values) >= _SAMPLE:
            break
    return Profile(column, tuple(values), tuple(patterns))


# How well values suit a field, 0 to 1.


def _code(text: str) -> bool:
    return (
        len(text) <= 32
        and text.count(" ") <= 2
        and any(c.isdigit() for c in text)
        and len(HAN.findall(text)) <= 3
    )


def _item(profile: Profile) -> float:
    """Item numbers are short, and no two are the same."""
    codes = profile.share(_code)
    return codes * (0.4 + 0.6 * profile.distinct) * (0.1 if _counts_up(profile.values) else 1)


def _counts_up(values: Sequence[str]) -> bool:
    """Whether the values are 1, 2, 3 ... down the column, as a serial number is."""
    numbers = [int(value) for value in values if value.isdigit() and len(value) < 6]
    steps = sum(b - a == 1 or b == 1 for a, b in pairwise(numbers))
    small = [n for n in numbers if n <= len(values) + 5]
    return len(small) > 0.8 * len(values) and steps >= 0.7 * max(len(numbers) - 1, 1)


def _is_price(text: str) -> bool:
    if bool(NO_PRICE.fullmatch(text)) or (
        len(text) < 40 and price_of(text) is not None and not SIZE.search(text)
    ):
        return True
    return tiers_in(text) is not None or bool(re.fullmatch(r"[\d.,\s/|]+", text))


def _is_number(text: str) -> bool:
    return len(text) < 30 and bool(re.search(r"\d", text)) and not SIZE.search(text)


def _is_hs(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}[. ]?\d{2}[. ]?\d{0,2}[. ]?\d{0,4}", text))


def _is_pieces(text: str) -> bool:
    return pieces_of(text) is not None or labelled_pieces(text) is not None


def _is_plain(text: str) -> bool:
    return not re.fullmatch(r"[\d.,\s]+", text)


def _from_quantity(profile: Profile) -> float:
    """Quantities of tiers: bounds that say so, unless the heading does."""
    named = any(sense == ("from_quantity", 1) for sense in profile.column.senses())
    bounds = [bound for value in profile.values if (bound := bound_of(value))]
    telling = len(bounds) if named else sum(bound.sure for bound in bounds)
    return telling / len(profile.values) if profile.values else 0


_FITS: Mapping[str, Callable[[Profile], float]] = {
    "item_no": _item,
    "moq": lambda p: p.share(lambda t: re.search(r"\d", t) or NO_PRICE.fullmatch(t)),
    "pcs_per_carton": lambda p: p.share(_is_pieces),
    "packing": lambda p: p.share(lambda t: re.search(r"\d", t)),
    "carton_size": lambda p: p.share(SIZE.search),
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

_SINGLE = (
    *_FITS, "port", "lead_time", "certificates", "features", "advantages", "uses", "picture", "siblings",
)  # fmt: skip


def _singles(profiles: Sequence[Profile]) -> dict[int, Role]:
    """Give every field that one column holds to the column that suits it best."""
    offers = []
    for profile in profiles:
        for sense in profile.column.senses():
            if sense.field in _SINGLE and not (
                sense.field in _SIDES and _is_of_product(profile.column)
            ):
                judge = _FITS.get(sense.field)
                fit = judge(profile) if judge else 1.0
                offers.append(
                    (sense.weight * (0.3 + 0.7 * fit), -profile.column.index, sense.field, fit)
                )
    offers.sort(reverse=True)
    roles: dict[int, Role] = {}
    taken: set[str] = set()
    for score, index, field, fit in offers:
        if field in taken or -index in roles or score < 0.3 or fit < _LEAST.get(field, 0.0):
            continue
        roles[-index] = Role(field)
        taken.add(field)
    return _with_item(profiles, _cleared(roles))


_LEAST = {
    "hs_code": 0.3,
    "pcs_per_carton": 0.3,
    "from_quantity": 0.6,
    "unit": 0.5,
    "carton_size": 0.3,
}


def _is_of_product(column: Column) -> bool:
    found = column.senses()
    return bool(found) and not found[0].field


def _cleared(roles: dict[int, Role]) -> dict[int, Role]:
    """Leave out a lone length or width: sides are of use together only."""
    sides = [index for index, role in roles.items() if role.field in _SIDES]
    return {i: r for i, r in roles.items() if i not in sides} if len(sides) < 3 else roles


def _with_item(profiles: Sequence[Profile], roles: dict[int, Role]) -> dict[int, Role]:
    """Find the item numbers by their looks where no heading names them."""
    if any(role.field == "item_no" for role in roles.values()):
        return roles
    free = [
        p
        for p in profiles
        if p.column.index not in roles and p.values and not _is_of_product(p.column)
    ]
    ranked = sorted(free, key=lambda p: (-_item(p), p.column.index))
    if ranked and _item(ranked[0]) >= 0.8 and ranked[0].share(_is_plain) > 0.5:
        return roles | {ranked[0].column.index: Role("item_no")}
    return roles


# Prices


@dataclass(frozen=True, slots=True)
class _PriceColumn:
    profile: Profile
    quantities: tuple[int | None, ...]
    currency: str

    @property
    def column(self) -> Column:
        return self.profile.column


def _prices(
    free: Sequence[Profile], profiles: Sequence[Profile], roles: Mapping[int, Role]
) -> dict[int, Role]:
    """Choose the column, or the columns of tiers, that hold the price a buyer is quoted."""
    named = [p for p in free if any(s.field == "price" for s in p.column.senses())]
    bare = [p for p in free if p not in named and _is_bare_tier(p)]
    offers = [_price_column(p) for p in named if p.share(_is_price) >= 0.4]
    offers += [_price_column(p) for p in bare]
    tiered = [offer for offer in offers if len(offer.quantities) == 1]
    if len(tiered) >= 2:
        return _tier_columns(tiered)
    if offers:
        best = max(offers, key=_preference)
        return {best.column.index: Role("price", best.quantities)}
    return _by_looks(profiles, roles)


def _is_bare_tier(profile: Profile) -> bool:
    """Whether a column is headed by a quantity alone and holds prices."""
    bound = bound_of(profile.column.own)
    if not bound or (profile.column.senses() and profile.column.senses()[0].field):
        return False
    return profile.share(_is_price) >= 0.6 and bool(profile.values)


def _price_column(profile: Profile) -> _PriceColumn:
    column = profile.column
    several = bounds_of(column.own) or bounds_of(column.group)
    if several:
        return _PriceColumn(profile, tuple(several), _currency(profile))
    bound = bound_in(column.own)
    quantities = () if bound is None else (bound.least,)
    return _PriceColumn(profile, quantities, _currency(profile))


def _currency(profile: Profile) -> str:
    shown = [currency_in(value) for value in profile.values[:20]]
    shown += [formats.currency(pattern) for pattern in profile.formats[:20] if pattern]
    return currency_in(profile.column.heading) or next((code for code in shown if code), "")


_FIRST_CHOICE = re.compile(r"fob|离岸|出口价|外销|new|现价|新价|调整后|current|最新", re.IGNORECASE)
_LAST_CHOICE = re.compile(
    r"exw|出厂|ex-?works|内销|含税|sample|样品|参考|reference|经销|代理|distributor|大客户|vip|old|原|旧",
    re.IGNORECASE,
)


def _preference(offer: _PriceColumn) -> tuple[float, ...]:
    """Order prices side by side: in foreign money first, since buyers come from abroad; the newest; FOB."""
    heading = offer.column.heading
    years = [int(year) for year in re.findall(r"20[1-4]\d", heading)]
    foreign = offer.currency not in ("", "CNY")
    return (
        foreign,
        max(years, default=0),
        bool(_FIRST_CHOICE.search(heading)) - bool(_LAST_CHOICE.search(heading)),
        offer.profile.share(_is_price),
        -offer.column.index,
    )


def _tier_columns(tiered: list[_PriceColumn]) -> dict[int, Role]:
    """Return the columns of one set of tiers: those of the preferred currency and heading."""
    best = max(tiered, key=_preference)
    same = [
        offer
        for offer in tiered
        if (offer.column.group, offer.currency) == (best.column.group, best.currency)
    ]
    if len(same) < 2:
        same = [offer for offer in tiered if offer.currency == best.currency]
    chosen: dict[int, Role] = {}
    seen: set[int | None] = set()
    for offer in same:
        least = offer.quantities[0]
        if least is not None and least in seen:
            continue  # the same quantity again is another term, not another tier
        seen.add(least)
        chosen[offer.column.index] = Role("price", offer.quantities)
    return chosen


def _by_looks(profiles: Sequence[Profile], roles: Mapping[int, Role]) -> dict[int, Role]:
    """Find the price by its currency signs where no heading names it."""
    free = [
        p
        for p in profiles
        if p.column.index not in roles and p.values and not _is_of_product(p.column)
    ]
    marked = [
        p for p in free
        if p.share(lambda t: currency_in(t) and _is_price(t)) > 0.5
        or sum(bool(formats.currency(pattern)) for pattern in p.formats if pattern) > len(p.values) // 2
    ]  # fmt: skip
    return {marked[0].column.index: Role("price")} if marked else {}


# Names


def _names(free: Sequence[Profile]) -> dict[int, Role]:
    """Tell the columns of names and descriptions apart by their headings and by their script."""
    called = [p for p in free if p.values and _sense(p, _NAMES) >= 0.8]
    told = [p for p in free if p.values and p not in called and _sense(p, ("description",)) >= 0.8]
    names = [p for p in called if p.share(_is_plain) > 0.3]
    roles = _called(names)
    for profile in told:
        missing = _missing(roles)
        kind = _script(profile)
        short = sum(map(len, profile.values)) / len(profile.values) <= 70
        if kind in missing and short and profile.share(_is_plain) > 0.5:
            roles[profile.column.index] = Role(kind if kind != "name" else "name")
        elif not any(role.field == "description" for role in roles.values()):
            roles[profile.column.index] = Role("description")
    return roles or _names_by_looks(free)


def _missing(roles: Mapping[int, Role]) -> set[str]:
    have = {role.field for role in roles.values()}
    if "name" in have:
        return set()
    return {"name_zh", "name_en", "name"} if not have else {"name_zh", "name_en"} - have


def _called(names: Sequence[Profile]) -> dict[int, Role]:
    if len(names) == 1:
        return {names[0].column.index: Role(_script(names[0]))}
    roles: dict[int, Role] = {}
    for profile in sorted(names, key=lambda p: -_sense(p, _NAMES)):
        kind = _script(profile)
        have = {role.field for role in roles.values()}
        if kind not in have and "name" not in have and not (kind == "name" and have):
            roles[profile.column.index] = Role(kind)
        elif "description" not in have:
            roles[profile.column.index] = Role("description")
    return roles


def _names_by_looks(free: Sequence[Profile]) -> dict[int, Role]:
    """Take the column with the most words for the names where no heading names them."""
    wordy = [
        p for p in free
        if p.values and not _is_of_product(p.column) and p.share(_has_words) > 0.7 and p.distinct > 0.3
        and not any(s.field for s in p.column.senses() if s.weight >= 0.5)
    ]  # fmt: skip
    best = max(wordy, key=lambda p: p.distinct, default=None)
    return {best.column.index: Role(_script(best))} if best else {}


def _has_words(text: str) -> bool:
    return bool(HAN.search(text) or LATIN.search(text))


def _sense(profile: Profile, fields: tuple[str, ...]) -> float:
    return max((s.weight for s in profile.column.senses() if s.field in fields), default=0)


def _script(profile: Profile) -> str:
    """Return "name_zh", "name_en", or "name" where a cell holds both languages."""
    both = profile.share(holds_both)
    han = profile.share(HAN.search)
    if both >= 0.3 or 0.15 < han < 0.85:
        return "name"
    return "name_zh" if han >= 0.5 else "name_en"
