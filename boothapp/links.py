"""Which buyers are one, from what the clerks said of them (pure)."""

from collections.abc import Iterable, Mapping
from typing import Literal

from boothapp import events
from boothapp.buyer import in_force
from boothapp.events import Event

Said = Literal["linked", "separate"]
Pair = tuple[str, str]
"""Two buyers, the smaller id first."""

KINDS = (events.BuyersLinked.KIND, events.BuyersSeparate.KIND)


def pair_of(one: str, other: str) -> Pair:
    """Return two buyers as a pair."""
    return (one, other) if one < other else (other, one)


def pairs(log: Iterable[Event]) -> dict[Pair, Said]:
    """Return what was said last of each pair, from events of any kind; what was undone does not count."""
    said: dict[Pair, Said] = {}
    for event in in_force(log):
        if event.buyer is None:
            continue
        match event.fact:
            case events.BuyersLinked(other=other):
                said[pair_of(event.buyer, other)] = "linked"
            case events.BuyersSeparate(other):
                said[pair_of(event.buyer, other)] = "separate"
            case _:
                pass
    return said


def chiefs(said: Mapping[Pair, Said]) -> dict[str, str]:
    """Return the chief of every linked buyer: the one of its group with the smallest id, the oldest."""
    chief: dict[str, str] = {}

    def find(buyer: str) -> str:
        while chief.setdefault(buyer, buyer) != buyer:
            buyer = chief[buyer]
        return buyer

    for (one, other), word in said.items():
        if word == "linked":
            first, second = sorted((find(one), find(other)))
            chief[second] = first
    return {buyer: find(buyer) for buyer in chief}
