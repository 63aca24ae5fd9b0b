"""A page of the list of buyers: those that a text and filters leave, and how many there are in all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boothapp.clock import stamp
from boothapp.finding import engine
from boothapp.finding.asking import asked
from boothapp.snapshots import Found

if TYPE_CHECKING:
    from boothapp.finding.filters import Filters
    from boothapp.lookup import Lookup

_ALL = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Page:
    """The beginning of a list.

    Attributes:
        rows: At most as many as were asked for, the best or the latest first.
        fitting: How many fit in all; None where there are more than the rows and they are not counted.
        known: How many buyers there are.
    """

    rows: tuple[Found, ...]
    fitting: int | None
    known: int


def page(lookup: Lookup, typed: str, filters: Filters, limit: int) -> Page:
    """Return the first buyers that fit what was typed and the filters; both may be empty."""
    if typed.strip():
        rows = lookup.find(typed, filters=filters, limit=limit)
    else:
        rows = tuple(Found(row) for row in lookup.buyers(limit, filters=filters))
    known = lookup.count_buyers()
    if not typed.strip() and not filters:
        return Page(rows, known, known)
    return Page(rows, len(rows) if len(rows) < limit else None, known)


def fitting(lookup: Lookup, typed: str, filters: Filters) -> int:
    """Return how many buyers fit in all; it takes longer than a page, which is why it is asked apart."""
    db = lookup.store.db
    if not typed.strip():
        return len(engine.listed(db, filters, _ALL)) if filters else lookup.count_buyers()
    now = lookup.clock.now()
    today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return len(engine.find(db, asked(typed), filters, _ALL, (stamp(today), stamp(now))))
