"""The evening's review of buyers who may be one: which pairs are still open, and two records side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from boothapp import links
from boothapp.finding.folding import squeeze
from boothapp.profile import BUYER_FIELDS, CONTACT_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from boothapp.buyer import BuyerState, Contact
    from boothapp.known import Twins
    from boothapp.lookup import Lookup

Alike = Literal["same", "differs", "alone"]
_PHONES = frozenset({"phone", "mobile", "fax", "whatsapp"})
_SUBSCRIBER = 8  # the last digits of a number, which are the same however it is written


@dataclass(frozen=True, slots=True)
class Settled:
    """What has been said so far of which buyers are one.

    Attributes:
        said: Pairs of buyers of whom something was said.
        chiefs: The buyer that stands for each linked one.
    """

    said: frozenset[links.Pair]
    chiefs: Mapping[str, str]

    def pair(self, one: str, other: str) -> links.Pair:
        """Return two buyers as the pair of those that stand for them."""
        return links.pair_of(self.chiefs.get(one, one), self.chiefs.get(other, other))


def settled(lookup: Lookup) -> Settled:
    """Read what has been said so far."""
    db = lookup.store.db
    chiefs = dict(db.execute("select buyer, chief from members").fetchall())
    said = {links.pair_of(*pair) for pair in db.execute("select one, other from pairs").fetchall()}
    said |= {links.pair_of(chiefs.get(a, a), chiefs.get(b, b)) for a, b in said}
    return Settled(frozenset(said), chiefs)


def still_open(found: Iterable[Twins], now: Settled) -> tuple[Twins, ...]:
    """Return the pairs of which nothing is said yet, each pair of linked buyers once, in their order."""
    pairs: dict[links.Pair, Twins] = {}
    for twins in found:
        one, other = pair = now.pair(twins.first.id, twins.other.id)
        if one != other and pair not in now.said:
            pairs.setdefault(pair, twins)
    return tuple(pairs.values())


@dataclass(frozen=True, slots=True)
class Line:
    """One field of two records.

    Attributes:
        name: Name of the field.
        alike: Whether both say the same, or differ, or only one says anything.
    """

    name: str
    first: str
    other: str
    alike: Alike


def company_lines(first: BuyerState, other: BuyerState) -> tuple[Line, ...]:
    """Compare what two records say of the company; fields that both leave empty are left out."""
    return tuple(_lines(BUYER_FIELDS, first.profile.values(), other.profile.values()))


def person_lines(first: Contact, other: Contact) -> tuple[Line, ...]:
    """Compare what two records say of the person."""
    return tuple(_lines(CONTACT_FIELDS, first.profile.values(), other.profile.values()))


def _lines(
    names: Iterable[str], first: Mapping[str, str], other: Mapping[str, str]
) -> Iterator[Line]:
    for name in names:
        mine, theirs = first.get(name, ""), other.get(name, "")
        if mine or theirs:
            yield Line(name, mine, theirs, _alike(name, mine, theirs))


def _alike(name: str, mine: str, theirs: str) -> Alike:
    if not mine or not theirs:
        return "alone"
    one, two = squeeze(mine), squeeze(theirs)
    if name in _PHONES:
        one, two = ("".join(c for c in text if c.isdigit())[-_SUBSCRIBER:] for text in (one, two))
    return "same" if one == two else "differs"


def person_of(state: BuyerState, contact: str) -> Contact:
    """Return a person of a buyer, or the main one where the person goes under another id by now."""
    return next((known for known in state.contacts if known.id == contact), state.contact)
