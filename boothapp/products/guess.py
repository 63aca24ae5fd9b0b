"""What each column of a table holds, guessed from its heading and from the values below it."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from boothapp.products import packing
from boothapp.products.amounts import first_number
from boothapp.products.evidence import (
    FITS,
    LOOKS,
    Profile,
    is_money,
    is_pair,
    is_plain,
    item,
    profiles_of,
)
from boothapp.products.mapping import Role
from boothapp.products.naming import names
from boothapp.products.offers import prices
from boothapp.products.sheet import Sheet
from boothapp.products.table import Table
from boothapp.products.tiers import bound_of

_SIDES = ("carton_length", "carton_width", "carton_height")
_SINGLE = (
    *FITS, "port", "lead_time", "certificates", "features", "advantages", "uses", "picture", "siblings",
)  # fmt: skip
_LEAST = {
    "hs_code": 0.3, "pcs_per_carton": 0.3, "from_quantity": 0.6, "unit": 0.5, "carton_size": 0.3,
    "item_no": 0.05, "moq": 0.2,
}  # fmt: skip
_WEIGHED = ("gross_weight_kg", "net_weight_kg", "weight")
_VAGUE = 0.7  # surety of a heading below which the values may say something else
_BY_LOOKS = 0.45  # what values alone count for, where a heading that is sure counts for 1
_POOR = 0.12  # fit from which a column under a heading of item numbers holds something else
_LOOKED_AT = 600  # rows in which prices below each other are looked for
_MOST = 10_000_000  # pieces of an order; larger numbers are bar codes
_PLAINLY = 0.75  # share of values from which they tell by themselves


def guess(sheet: Sheet, table: Table) -> dict[int, Role]:
    """Return the role of every column that holds something we keep."""
    profiles = profiles_of(sheet, table)
    roles = _singles(profiles)
    roles = _with_item(profiles, roles)
    roles |= prices([p for p in profiles if p.column.index not in roles], profiles, roles)
    roles = _with_quantities(sheet, table, profiles, roles)
    roles = _weighed(profiles, _measured(profiles, roles))
    roles |= names([p for p in profiles if p.column.index not in roles])
    return dict(sorted(roles.items()))


def _singles(profiles: Sequence[Profile]) -> dict[int, Role]:
    """Give every field that one column holds to the column that suits it best, the surest first."""
    offers = [offer for profile in profiles for offer in _offers(profile)]
    offers.sort(key=lambda offer: (-offer[0], offer[1]))
    roles: dict[int, Role] = {}
    taken: set[str] = set()
    for score, index, field in offers:
        if field not in taken and index not in roles and score >= 0.3:
            roles[index] = Role(field)
            taken.add(field)
    return _cleared(roles)


def _offers(profile: Profile) -> list[tuple[float, int, str]]:
    """Return what a column may hold, with how likely that is by its heading and its values."""
    found: list[tuple[float, int, str]] = []
    index = profile.column.index
    bound = bound_of(profile.column.own)
    if bound and bound.sure:
        return found  # a quantity heads the prices for it
    for sense in profile.column.senses():
        field = sense.field
        if field in _WEIGHED and profile.values and profile.share(is_pair) >= 0.6:
            found.append((max(sense.weight, 0.6), index, "weights"))
            continue
        if field == "from_quantity" and sense.weight < 1:
            continue  # only the rows can tell
        if field not in _SINGLE or (field in _SIDES and profile.is_left_out):
            continue
        fit = FITS[field](profile) if field in FITS else 1.0
        if fit >= _LEAST.get(field, 0.0):
            found.append((sense.weight * (0.3 + 0.7 * fit), index, field))
    vague = all(sense.field and sense.weight < _VAGUE for sense in profile.column.senses())
    if not found and vague and profile.values and is_money(profile) < 0.5:
        looks = ((judge(profile), field) for field, judge in LOOKS.items())
        found += [(_BY_LOOKS * fit, index, field) for fit, field in looks if fit >= _PLAINLY]
    return found


def _cleared(roles: dict[int, Role]) -> dict[int, Role]:
    """Leave out a lone length or width: sides are of use together only."""
    sides = [index for index, role in roles.items() if role.field in _SIDES]
    return {i: r for i, r in roles.items() if i not in sides} if len(sides) < 3 else roles


def _with_item(profiles: Sequence[Profile], roles: dict[int, Role]) -> dict[int, Role]:
    """Find the item numbers by their looks where no heading names them."""
    named = _at(profiles, roles, "item_no")
    if named and item(named) > _POOR:
        return roles
    free = [
        p
        for p in profiles
        if p.column.index not in roles and p.values and not p.is_left_out and not p.weight("price")
    ]
    ranked = sorted(free, key=lambda p: (-item(p), p.column.index))
    if (
        ranked
        and item(ranked[0]) >= 0.8
        and (ranked[0].share(is_plain) > 0.5 or _are_codes(ranked[0]))
    ):
        kept = {i: r for i, r in roles.items() if not named or i != named.column.index}
        return kept | {ranked[0].column.index: Role("item_no")}
    return roles if named else roles | _foreign_numbers(profiles)


_NUMBERED = re.compile(
    r"条形?码|條碼|bar\s?code|\bean|\bupc|\bgtin|\boem?\b|原厂|客户|customer|client|buyer|69码",
    re.IGNORECASE,
)


def _foreign_numbers(profiles: Sequence[Profile]) -> dict[int, Role]:
    """Take the bar codes, or another company's numbers, for the items' where they have no other."""
    found = (
        p
        for p in profiles
        if p.is_left_out
        and p.distinct > 0.9
        and len(p.values) > 0.8 * p.seen
        and _NUMBERED.search(p.column.heading)
    )
    first = next(found, None)
    return {first.column.index: Role("item_no")} if first else {}


def _are_codes(profile: Profile) -> bool:
    """Whether bare numbers are item numbers: whole, all of one length, under a heading nobody knows."""
    lengths = {len(value) for value in profile.values}
    whole = profile.share(str.isdigit) > 0.95
    return profile.is_unknown and whole and len(lengths) == 1 and 3 <= max(lengths) <= 8


def _at(profiles: Sequence[Profile], roles: dict[int, Role], field: str) -> Profile | None:
    return next(
        (p for p in profiles if (r := roles.get(p.column.index)) and r.field == field), None
    )


# What columns say of each other


def _with_quantities(
    sheet: Sheet, table: Table, profiles: Sequence[Profile], roles: dict[int, Role]
) -> dict[int, Role]:
    """Find the quantities of prices that stand below each other: they rise while the item stays."""
    number, price = _at(profiles, roles, "item_no"), _at(profiles, roles, "price")
    if not number or not price or _at(profiles, roles, "from_quantity"):
        return roles
    if any(role.quantities for role in roles.values()):
        return roles
    rows = _further_rows(sheet, table, number, price)
    if len(rows) < max(2, 0.3 * len(number.values)):
        return roles
    for profile in profiles:
        role = roles.get(profile.column.index)
        if (role is None or role.field in ("moq", "pcs_per_carton")) and _changes(
            sheet, profile, rows
        ):
            return {**roles, profile.column.index: Role("from_quantity")}
    return roles


def _further_rows(sheet: Sheet, table: Table, number: Profile, price: Profile) -> list[int]:
    """Return the rows that have a price, but no item of their own, below one that has a price too."""
    found = []
    item_no = ""
    for row in range(table.first, min(table.end, table.first + _LOOKED_AT)):
        said = sheet.text(row, number.column.index)
        priced = bool(sheet.text(row, price.column.index))
        if priced and row > table.first and item_no and said in ("", item_no):
            found.append(row)
        item_no = said or (item_no if priced else "")
    return found


def _changes(sheet: Sheet, profile: Profile, rows: Sequence[int]) -> bool:
    """Whether a column's quantities are larger in those rows than just above, or others where it says so."""
    column = profile.column.index
    named = profile.weight("from_quantity") > 0 or profile.share(_is_sure) > _PLAINLY
    told = other = 0
    for row in rows:
        bound, above = bound_of(sheet.text(row, column)), bound_of(sheet.text(row - 1, column))
        steps = bound and above and bound.least and above.least and bound.least - above.least
        if steps and (steps > 0 or named) and abs(steps) < _MOST:
            told += 1
        elif sheet.text(row, column):
            other += 1
    return told >= 2 and told > 4 * other and told >= 0.5 * len(rows)


def _is_sure(text: str) -> bool:
    bound = bound_of(text)
    return bool(bound and bound.sure)


def _numbers(profile: Profile) -> dict[int, Decimal]:
    pairs = zip(profile.rows, profile.values, strict=True)
    return {row: number for row, text in pairs if (number := first_number(text)) is not None}


def _agreement(
    one: dict[int, Decimal], other: dict[int, Decimal], fits: Callable[[Decimal, Decimal], bool]
) -> float:
    """Return in which part of the rows that have both two columns agree; 1 where none has."""
    both = one.keys() & other.keys()
    return sum(fits(one[row], other[row]) for row in both) / len(both) if both else 1.0


def _weighed(profiles: Sequence[Profile], roles: dict[int, Role]) -> dict[int, Role]:
    """Part gross and net weight by what they are: the gross is never less, and the net not far below it."""
    gross, net = _at(profiles, roles, "gross_weight_kg"), _at(profiles, roles, "net_weight_kg")
    both = _at(profiles, roles, "weights")
    if both and gross and net and both.weight("weights") < 0.8:
        return {i: r for i, r in roles.items() if i != both.column.index}
    if both:
        return {
            i: r for i, r in roles.items() if r.field not in ("gross_weight_kg", "net_weight_kg")
        }
    if not gross or not net:
        return roles
    units = [packing.weight_unit(p.column.heading) for p in (gross, net)]
    if units[0] != units[1] and all(units):
        return {i: r for i, r in roles.items() if i != net.column.index}
    heavy, light = _numbers(gross), _numbers(net)
    if _agreement(heavy, light, lambda g, n: g >= n) < 0.2 and len(heavy) > 2:
        swapped = {
            gross.column.index: Role("net_weight_kg"),
            net.column.index: Role("gross_weight_kg"),
        }
        return roles | swapped
    return roles


def _measured(profiles: Sequence[Profile], roles: dict[int, Role]) -> dict[int, Role]:
    """Take for the carton's size the column that the volumes agree with, whatever its heading."""
    volume, size = _at(profiles, roles, "carton_cbm"), _at(profiles, roles, "carton_size")
    if not volume or any(role.field in _SIDES for role in roles.values()):
        return roles
    known = _numbers(volume)
    free = [
        p
        for p in profiles
        if p.column.index not in roles and p.values and p.share(packing.SIZE.search) > 0.7
    ]
    best = next((p for p in free if _fills(p, known) > 0.8), None)
    if not best or (size and _fills(size, known) > 0.5):
        return roles
    kept = {i: r for i, r in roles.items() if not size or i != size.column.index}
    return kept | {best.column.index: Role("carton_size")}


def _fills(size: Profile, volumes: dict[int, Decimal]) -> float:
    """Return in which part of the rows a column's sizes make the volume given."""
    unit = packing.length_unit(size.column.heading)
    made = {}
    for row, text in zip(size.rows, size.values, strict=True):
        sides = packing.sides_of(text)
        volume = packing.volume_of(sides, packing.length_unit(text) or unit) if sides else None
        if volume:
            made[row] = volume
    if not made.keys() & volumes.keys():
        return 0
    return _agreement(made, volumes, lambda a, b: abs(a - b) <= max(b / 20, Decimal("0.002")))
