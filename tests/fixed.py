"""What the tests hold still: the time, the random bytes, the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count

from boothapp.booth import Booth
from boothapp.clock import Clock
from boothapp.phrases import DECISIONS, IDS, DecisionWords, Phrasebook, Scenario
from boothapp.quotes.quotation import Line
from boothapp.snapshots import Terms
from boothapp.store import Store
from boothapp.text import Text

MORNING = datetime(2026, 10, 15, 1, 30, tzinfo=UTC)
"""Half past nine on the first day of the fair, in Guangzhou."""


@dataclass
class Watch:
    """A wall clock that stands until a test moves it."""

    time: datetime = MORNING

    def now(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        """Move by ``timedelta`` arguments; negative ones set it back."""
        self.time += timedelta(**by)


def fixed_clock(watch: Watch | None = None, laptop: int = 1) -> Clock:
    """A clock that stands, with counted bytes for random ones; each ``laptop`` counts its own."""
    numbers = count(laptop << 40)
    return Clock(now=(watch or Watch()).now, random_bytes=lambda size: next(numbers).to_bytes(size))


def _words(ask: str, outcome: str, rule: str) -> DecisionWords:
    counts = "{quotes} {this_quote} {limit} {multiple}"
    return DecisionWords(
        ask,
        outcome,
        rule,
        say=Text(f"说 {ask} {counts}", f"say {ask} {counts}"),
        reason=Text(f"因 {outcome} {rule}", f"because {outcome} {rule}"),
    )


def _scenario(number: int, name: str) -> Scenario:
    return Scenario(
        number=number,
        id=name,
        title=Text(f"场景{number}", f"scenario {number}"),
        triggers_zh=(),
        triggers_en=(),
        dont=(),
        short=Text("短答", "short"),
        second=None,
        ask_back=Text(),
        rule=None,
        decisions=tuple(_words(*verdict) for verdict in sorted(DECISIONS.get(name, ()))),
        source="shipped",
    )


PHRASEBOOK = Phrasebook(tuple(_scenario(number, name) for number, name in enumerate(IDS, start=1)))
"""Twelve scenarios whose words name the verdict, so that a test does not hang on good style."""

COMPANY = {"name_zh": "晨光日用", "name_en": "Morninglight Housewares", "session": "140"}

TERMS = Terms(currency="USD", price_term="FOB Guangzhou (Incoterms 2020)")

LINES: Sequence[Line] = (
    Line(item="LM-2208", description="Mug", quantity=Decimal(1000), unit_price=Decimal("1.25")),
    Line(item="LM-2209", description="Bowl", quantity=Decimal(500), unit_price=Decimal("2.10")),
)


def booth_in_memory(watch: Watch | None = None, laptop: int = 1) -> Booth:
    """A booth whose company has its name and whose clerk is Li Wei."""
    booth = Booth(Store(None, fixed_clock(watch, laptop)), PHRASEBOOK)
    booth.set_station({"clerk": "Li Wei"})
    booth.set_company(COMPANY)
    return booth
