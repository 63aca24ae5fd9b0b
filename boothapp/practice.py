"""Practising: buyer lines as cards, which one comes next, and how well each scenario is held."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, TypeAlias

from fsrs import Card, Rating, Scheduler, State

from boothapp.phrases import Phrasebook, Scenario

__all__ = [
    "Card",
    "Dealt",
    "Line",
    "Progress",
    "Rating",
    "Review",
    "ScenarioProgress",
    "Session",
    "Speech",
    "lines_of",
    "new_left",
    "progress",
]

Speech: TypeAlias = Literal["zh", "en", "mixed"]
"""The language the buyer lines are in."""
Kind: TypeAlias = Literal["due", "new", "more"]

NEW_A_DAY = 20
"""New lines a clerk meets in one day; more only when he asks for them."""

# The shipped lines end with a few notes on what a buyer does, which nobody says aloud.
_SAID_ALOUD = 20
# A line forgotten a minute ago is asked again at once rather than have the clerk wait for it.
_SOON = timedelta(minutes=20)
# No random fuzz, so that the interval shown beside a grade is the one that follows. A month at most:
# the fairs are half a year apart, and what is drilled has to stand when the next one opens.
_SCHEDULER = Scheduler(desired_retention=0.9, maximum_interval=30, enable_fuzzing=False)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing a buyer says: the front of a card."""

    scenario: str
    language: Literal["zh", "en"]
    words: str


@dataclass(frozen=True, slots=True)
class Dealt:
    """A line to answer now.

    Attributes:
        kind: "due", "new", or "more" when nothing is due and the clerk wanted to go on.
        intervals: How long until it comes back, by grade.
    """

    line: Line
    kind: Kind
    intervals: Mapping[Rating, timedelta]


@dataclass(frozen=True, slots=True)
class Review:
    """A line that was answered, and how well by the clerk's own judgement."""

    line: tuple[str, str]
    """Scenario and words."""
    rating: Rating
    at: datetime


@dataclass(frozen=True, slots=True)
class ScenarioProgress:
    """How far a clerk is with one scenario.

    Attributes:
        lines: How many lines there are.
        seen: How many of them were answered at least once.
        due: How many are to be repeated now.
        held: How many he should remember now: the sum of the lines' retrievability (FSRS), where a
            line still in its first steps counts nothing.
        streak: Answers in a row, up to the latest, that were not "again".
    """

    scenario: str
    lines: int
    seen: int
    due: int
    held: float
    streak: int

    @property
    def retention(self) -> float:
        """The share of the lines seen that he should remember now, from 0 to 1."""
        return self.held / self.seen if self.seen else 0.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a clerk is.

    Attributes:
        scenarios: One for each scenario, in the order of their numbers.
        today: Answers given today.
        left: Cards that are still to come today, the new ones included.
        days: Days in a row on which he practised, up to today or yesterday.
        next_due: When the next card falls due; None when none was answered yet.
    """

    scenarios: tuple[ScenarioProgress, ...]
    today: int
    left: int
    days: int
    next_due: datetime | None


def lines_of(
    phrasebook: Phrasebook, speech: Speech = "mixed", scenarios: Sequence[str] = ()
) -> tuple[Line, ...]:
    """Return the lines to practise, of some scenarios or, without any named, of all twelve."""
    return tuple(
        line
        for scenario in phrasebook.scenarios
        if not scenarios or scenario.id in scenarios
        for line in _said_in(scenario)
        if speech in ("mixed", line.language)
    )


def _said_in(scenario: Scenario) -> list[Line]:
    # A company's own file holds what its people wrote, wherever in the file: all of it counts.
    most = None if scenario.source == "own" else _SAID_ALOUD
    zh = (Line(scenario.id, "zh", words) for words in scenario.triggers_zh[:most])
    en = (Line(scenario.id, "en", words) for words in scenario.triggers_en[:most])
    return [*zh, *en]


class Session:
    """A deck of lines as one clerk knows them; FSRS decides what to repeat and when.

    Args:
        deck: The lines to choose from.
        cards: What FSRS knows of the lines already answered.
        random_bytes: Chooses among new lines.
        new_left: How many new lines may still come today.
    """

    def __init__(
        self,
        deck: Sequence[Line],
        cards: Mapping[Line, Card],
        *,
        random_bytes: Callable[[int], bytes],
        new_left: int = NEW_A_DAY,
    ) -> None:
        self._deck = tuple(deck)
        self._cards = {line: card for line, card in cards.items() if line in set(deck)}
        self._random_bytes = random_bytes
        self._new_left = new_left

    def next_card(self, now: datetime, *, more: bool = False) -> Dealt | None:
        """Return the line to answer now; None when nothing is due.

        What is due comes first, the longest due foremost; then new lines, from the scenario met least;
        then what falls due within minutes.

        Args:
            now: The time, aware and in UTC.
            more: When nothing is due, go on with further new lines, or what falls due soonest.
        """
        by_due = sorted(self._cards, key=lambda line: (self._cards[line].due, line.words))
        first = by_due[0] if by_due else None
        if first and self._cards[first].due <= now:
            return self._deal(first, "due", now)
        new = self._new_line()
        if new and self._new_left > 0:
            return self._deal(new, "new", now)
        if first and self._cards[first].due <= now + _SOON:
            return self._deal(first, "due", now)
        further = new or first
        return self._deal(further, "more", now) if more and further else None

    def grade(self, line: Line, rating: Rating, now: datetime) -> Card:
        """Return what FSRS knows of a line once it is answered; the next card takes it into account."""
        if line not in self._cards:
            self._new_left -= 1
        card = self._after(line, rating, now)
        self._cards[line] = card
        return card

    def intervals(self, line: Line, now: datetime) -> dict[Rating, timedelta]:
        """Return how long until a line comes back, by grade."""
        return {rating: self._after(line, rating, now).due - now for rating in Rating}

    def _after(self, line: Line, rating: Rating, now: datetime) -> Card:
        # Without an id of ours, a new card would take one from the wall clock and wait for it to tick.
        card = self._cards.get(line) or Card(card_id=0, due=now)
        return _SCHEDULER.review_card(card, rating, now)[0]

    def _deal(self, line: Line, kind: Kind, now: datetime) -> Dealt:
        return Dealt(line, kind, self.intervals(line, now))

    def _new_line(self) -> Line | None:
        new = [line for line in self._deck if line not in self._cards]
        if not new:
            return None
        met = {line.scenario: 0 for line in self._deck}
        for line in self._cards:
            met[line.scenario] += 1
        least = min(met[line.scenario] for line in new)
        equal = [line for line in new if met[line.scenario] == least]
        return equal[int.from_bytes(self._random_bytes(8)) % len(equal)]


def new_left(reviews: Sequence[Review], now: datetime) -> int:
    """Return how many new lines may still come today, from every answer ever given."""
    first: dict[tuple[str, str], datetime] = {}
    for review in reviews:
        first[review.line] = min(review.at, first.get(review.line, review.at))
    met_today = sum(_day(at) == _day(now) for at in first.values())
    return max(NEW_A_DAY - met_today, 0)


def progress(
    deck: Sequence[Line], cards: Mapping[Line, Card], reviews: Sequence[Review], now: datetime
) -> Progress:
    """Return how far a clerk is.

    Args:
        deck: Every line, in the order of the scenarios.
        cards: What FSRS knows of the lines already answered.
        reviews: Every answer the clerk ever gave, in the order of time.
        now: The time, aware and in UTC.
    """
    scenarios = dict.fromkeys(line.scenario for line in deck)
    found = tuple(_of_scenario(scenario, deck, cards, reviews, now) for scenario in scenarios)
    known = [cards[line] for line in deck if line in cards]
    unseen = len(deck) - len(known)
    return Progress(
        scenarios=found,
        today=sum(_day(review.at) == _day(now) for review in reviews),
        left=sum(one.due for one in found) + min(unseen, new_left(reviews, now)),
        days=_days_in_a_row({_day(review.at) for review in reviews}, _day(now)),
        next_due=min((card.due for card in known), default=None),
    )


def _of_scenario(
    scenario: str,
    deck: Sequence[Line],
    cards: Mapping[Line, Card],
    reviews: Sequence[Review],
    now: datetime,
) -> ScenarioProgress:
    lines = [line for line in deck if line.scenario == scenario]
    known = [cards[line] for line in lines if line in cards]
    streak = 0
    for review in reversed(reviews):
        if review.line[0] != scenario:
            continue
        if review.rating == Rating.Again:
            break
        streak += 1
    return ScenarioProgress(
        scenario,
        lines=len(lines),
        seen=len(known),
        due=sum(card.due <= now + _SOON for card in known),
        held=sum(
            _SCHEDULER.get_card_retrievability(card, now)
            for card in known
            if card.state == State.Review
        ),
        streak=streak,
    )


def _days_in_a_row(days: set[date], today: date) -> int:
    day = today if today in days else today - timedelta(days=1)
    count = 0
    while day in days:
        count, day = count + 1, day - timedelta(days=1)
    return count


def _day(at: datetime) -> date:
    """Return the day at the laptop's own place."""
    return at.astimezone().date()
