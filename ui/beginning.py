"""What the window reads once, when the booth is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # these are slow to import: they come after the first paint
    from boothapp.booth import Booth
    from boothapp.languages import Language
    from boothapp.packs import Packs
    from boothapp.phrases import Facts, Phrasebook
    from boothapp.settings import Company, Station


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is read once, when the booth is open."""

    company: Company
    station: Station
    phrasebook: Phrasebook
    packs: Packs
    languages: tuple[Language, ...]
    facts: Facts


def read_beginning(booth: Booth) -> Beginning:
    """Read what the screens need first."""
    return Beginning(
        booth.company(),
        booth.station(),
        booth.phrasebook,
        booth.packs,
        booth.languages,
        booth.facts(),
    )


def warm_up(booth: Booth) -> None:
    """Load what the first buyer and the first quote would otherwise wait for."""
    from boothapp import money, profile  # noqa: PLC0415

    profile.check({"email": "a@example.com", "phone": "+86 20 8888 8888", "country": "CN"})
    money.minor_units("USD")
    booth.warm_up()
