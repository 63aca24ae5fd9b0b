"""The steps that Ctrl+Z takes back, the last one first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boothapp.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from boothapp.booth import Booth
    from boothapp.snapshots import Done


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the clerk did.

    Attributes:
        words: What it was.
        acts: Ids of its acts in the records, in their order.
        back: Takes back what stands in no record.
    """

    words: str
    acts: tuple[str, ...] = ()
    back: Callable[[], None] | None = None


def take_back(booth: Booth, acts: Sequence[str]) -> tuple[Done, ...]:
    """Undo acts, the last one first; either all are undone or none.

    Raises:
        NotFound: There is no such act.
        NotAllowed: One of them cannot be undone.
    """
    with booth.store.transaction():
        return tuple(booth.undo(act) for act in reversed(acts))


def gone_of(booth: Booth, buyers: Iterable[str]) -> frozenset[str]:
    """Return those of whom nothing is recorded any more, as their very recording was undone."""
    return frozenset(buyer for buyer in buyers if _is_gone(booth, buyer))


def _is_gone(booth: Booth, buyer: str) -> bool:
    try:
        booth.state(buyer)
    except NotFound:
        return True
    return False
