"""Practising: what comes next and when, and how far a clerk is, by a clock that stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest

from boothapp.phrases import Phrasebook
from boothapp.practice import (
    NEW_A_DAY,
    Card,
    Line,
    Rating,
    Review,
    Session,
    lines_of,
    new_left,
    progress,
)
from tests.fixed import MORNING, PHRASEBOOK

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def book(lines: int = 3, own: str = "") -> Phrasebook:
    """Twelve scenarios with so many lines each in either language; one may be the company's own."""
    return Phrasebook(
        tuple(
            replace(
                scenario,
                triggers_zh=tuple(f"{scenario.id} 说{n}" for n in range(lines)),
                triggers_en=tuple(f"{scenario.id} says {n}" for n in range(lines)),
                source="own" if scenario.id == own else "shipped",
            )
            for scenario in PHRASEBOOK.scenarios
        )
    )


def counted() -> Callable[[int], bytes]:
    numbers = count()
    return lambda size: next(numbers).to_bytes(size)


def session(lines: int = 3, new_left: int = NEW_A_DAY, speech: str = "en") -> Session:
    deck = [line for line in lines_of(book(lines)) if speech in ("mixed", line.language)]
    return Session(deck, {}, random_bytes=counted(), new_left=new_left)


DISCOUNT = Line("asks-discount", "en", "asks-discount says 0")
SAMPLE = Line("sample-first", "en", "sample-first says 0")


# Which lines there are


def test_the_lines_are_those_of_the_language_asked_for() -> None:
    assert {line.language for line in lines_of(book(), "zh")} == {"zh"}
    assert {line.language for line in lines_of(book(), "en")} == {"en"}
    assert len(lines_of(book(), "mixed")) == 12 * 3 * 2


def test_without_a_scenario_named_all_twelve_are_mixed() -> None:
    assert len({line.scenario for line in lines_of(book())}) == 12
    chosen = lines_of(book(), "en", ("sample-first", "asks-discount"))
    assert {line.scenario for line in chosen} == {"sample-first", "asks-discount"}


def test_the_notes_at_the_end_of_a_shipped_file_are_no_buyer_s_words() -> None:
    assert len(lines_of(book(25), "en", ("asks-discount",))) == 20


def test_every_line_of_a_company_s_own_file_is_practised() -> None:
    assert len(lines_of(book(25, own="asks-discount"), "en", ("asks-discount",))) == 25


# Which comes next


def test_a_new_line_comes_from_the_scenario_met_least() -> None:
    learning = session()
    met = []
    for _ in range(12):
        dealt = learning.next_card(MORNING)
        assert dealt
        assert dealt.kind == "new"
        met.append(dealt.line.scenario)
        learning.grade(dealt.line, Rating.Easy, MORNING)
    assert len(set(met)) == 12


def test_the_same_random_bytes_deal_the_same_cards() -> None:
    first, second = session(), session()
    for _ in range(15):
        one, other = first.next_card(MORNING), second.next_card(MORNING)
        assert one == other
        assert one
        first.grade(one.line, Rating.Good, MORNING)
        second.grade(one.line, Rating.Good, MORNING)


def test_other_random_bytes_deal_another_card() -> None:
    deck = lines_of(book(), "en")
    one = Session(deck, {}, random_bytes=(0).to_bytes).next_card(MORNING)
    other = Session(deck, {}, random_bytes=(7).to_bytes).next_card(MORNING)
    assert one
    assert other
    assert one.line != other.line


def test_what_is_due_comes_before_what_is_new_and_the_longest_due_first() -> None:
    learning = session()
    learning.grade(SAMPLE, Rating.Again, MORNING)
    learning.grade(DISCOUNT, Rating.Again, MORNING + 2 * MINUTE)
    dealt = learning.next_card(MORNING + 10 * MINUTE)
    assert dealt
    assert (dealt.line, dealt.kind) == (SAMPLE, "due")


def test_a_line_that_is_not_due_yet_waits_behind_the_new_ones() -> None:
    learning = session()
    learning.grade(DISCOUNT, Rating.Again, MORNING)
    dealt = learning.next_card(MORNING)
    assert dealt
    assert dealt.line != DISCOUNT


def test_a_line_due_within_minutes_is_asked_at_once_when_nothing_else_is_left() -> None:
    learning = session(new_left=1)
    learning.grade(DISCOUNT, Rating.Again, MORNING)
    dealt = learning.next_card(MORNING)
    assert dealt
    assert (dealt.line, dealt.kind) == (DISCOUNT, "due")


def test_nothing_is_due_once_the_new_lines_of_the_day_are_known() -> None:
    learning = session(new_left=2)
    for line in (DISCOUNT, SAMPLE):
        learning.grade(line, Rating.Easy, MORNING)
    assert learning.next_card(MORNING) is None


def test_more_brings_further_new_lines() -> None:
    learning = session(new_left=0)
    assert learning.next_card(MORNING) is None
    dealt = learning.next_card(MORNING, more=True)
    assert dealt
    assert dealt.kind == "more"


def test_more_brings_what_falls_due_soonest_when_no_line_is_new() -> None:
    deck = (DISCOUNT, SAMPLE)
    learning = Session(deck, {}, random_bytes=counted())
    learning.grade(DISCOUNT, Rating.Easy, MORNING)
    learning.grade(SAMPLE, Rating.Easy, MORNING - DAY)
    assert learning.next_card(MORNING) is None
    dealt = learning.next_card(MORNING, more=True)
    assert dealt
    assert (dealt.line, dealt.kind) == (SAMPLE, "more")


def test_an_empty_deck_has_nothing_to_ask_even_for_more() -> None:
    assert Session((), {}, random_bytes=counted()).next_card(MORNING, more=True) is None


# When it comes again


def test_the_interval_shown_beside_a_grade_is_the_one_that_follows() -> None:
    for rating in Rating:
        learning = session()
        shown = learning.intervals(DISCOUNT, MORNING)[rating]
        assert learning.grade(DISCOUNT, rating, MORNING).due == MORNING + shown


def test_a_better_grade_brings_a_later_return() -> None:
    intervals = session().intervals(DISCOUNT, MORNING)
    assert intervals[Rating.Again] == MINUTE
    assert list(intervals.values()) == sorted(intervals.values())
    assert intervals[Rating.Easy] > DAY


def test_each_good_answer_on_its_day_brings_a_later_return_but_never_more_than_a_month() -> None:
    learning, now, waits = session(), MORNING, []
    for _ in range(12):
        card = learning.grade(DISCOUNT, Rating.Good, now)
        waits.append(card.due - now)
        now = card.due
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(days=30)


def test_looking_at_the_intervals_changes_nothing() -> None:
    learning = session(new_left=1)
    learning.grade(DISCOUNT, Rating.Easy, MORNING)
    before = learning.intervals(DISCOUNT, MORNING)
    assert learning.intervals(DISCOUNT, MORNING) == before
    assert learning.next_card(MORNING) is None


# How far a clerk is


def reviewed(*answers: tuple[Line, Rating, timedelta]) -> tuple[dict[Line, Card], list[Review]]:
    """Answer lines at times before or after the morning."""
    deck = lines_of(book())
    learning = Session(deck, {}, random_bytes=counted())
    cards, reviews = {}, []
    for line, rating, after in answers:
        cards[line] = learning.grade(line, rating, MORNING + after)
        reviews.append(Review((line.scenario, line.words), rating, MORNING + after))
    return cards, reviews


NOW = timedelta()
EN = lines_of(book(), "en")


def test_a_clerk_who_never_practised_has_seen_nothing() -> None:
    found = progress(EN, {}, [], MORNING)
    assert (found.today, found.days, found.next_due) == (0, 0, None)
    assert found.left == NEW_A_DAY
    assert [one.scenario for one in found.scenarios] == [s.id for s in PHRASEBOOK.scenarios]
    assert {(one.seen, one.due, one.retention, one.streak) for one in found.scenarios} == {
        (0, 0, 0.0, 0)
    }


def test_a_line_answered_is_seen_in_its_scenario_alone() -> None:
    found = progress(EN, *reviewed((DISCOUNT, Rating.Easy, NOW)), MORNING)
    assert {one.scenario: one.seen for one in found.scenarios if one.seen} == {"asks-discount": 1}
    assert found.scenarios[8].lines == 3


def test_a_line_still_in_its_first_steps_is_not_held_yet() -> None:
    once = progress(EN, *reviewed((DISCOUNT, Rating.Good, NOW)), MORNING)
    assert once.scenarios[8].retention == 0
    twice = ((DISCOUNT, Rating.Good, NOW), (DISCOUNT, Rating.Good, 10 * MINUTE))
    assert progress(EN, *reviewed(*twice), MORNING + 10 * MINUTE).scenarios[8].retention == 1


def test_what_is_held_fades_with_the_days() -> None:
    known = reviewed((DISCOUNT, Rating.Easy, NOW))
    shares = [
        progress(EN, *known, MORNING + days * DAY).scenarios[8].retention for days in (0, 8, 60)
    ]
    assert shares[0] == 1
    assert shares[1] == pytest.approx(0.9, abs=0.01)  # what the interval was chosen for
    assert shares[2] < shares[1]


def test_a_line_is_due_from_the_day_it_comes_back() -> None:
    known = reviewed((DISCOUNT, Rating.Easy, NOW))
    due = known[0][DISCOUNT].due
    assert progress(EN, *known, due - DAY).scenarios[8].due == 0
    assert progress(EN, *known, due).scenarios[8].due == 1
    assert progress(EN, *known, MORNING).next_due == due


def test_the_streak_of_a_scenario_ends_with_a_line_forgotten() -> None:
    known = reviewed(
        (DISCOUNT, Rating.Good, NOW),
        (DISCOUNT, Rating.Again, 11 * MINUTE),
        (SAMPLE, Rating.Good, 12 * MINUTE),
        (DISCOUNT, Rating.Hard, 13 * MINUTE),
        (DISCOUNT, Rating.Good, 30 * MINUTE),
    )
    found = {one.scenario: one.streak for one in progress(EN, *known, MORNING).scenarios}
    assert (found["asks-discount"], found["sample-first"], found["just-looking"]) == (2, 1, 0)


def test_days_in_a_row_count_up_to_today_or_yesterday() -> None:
    known = reviewed(*((DISCOUNT, Rating.Good, -days * DAY) for days in (4, 2, 1)))
    assert progress(EN, *known, MORNING).days == 2
    assert progress(EN, *known, MORNING + DAY).days == 0
    known[1].append(Review(("asks-discount", DISCOUNT.words), Rating.Good, MORNING))
    assert progress(EN, *known, MORNING).days == 3


def test_today_begins_at_midnight_where_the_laptop_stands() -> None:
    before = timedelta(hours=-9.6)  # ten to midnight in Guangzhou
    known = reviewed((DISCOUNT, Rating.Easy, before), (SAMPLE, Rating.Easy, timedelta(hours=-9)))
    assert progress(EN, *known, MORNING).today == 1
    assert new_left(known[1], MORNING) == NEW_A_DAY - 1


def test_a_line_met_before_today_takes_nothing_from_the_new_ones() -> None:
    known = reviewed((DISCOUNT, Rating.Easy, -DAY), (DISCOUNT, Rating.Easy, NOW))
    assert new_left(known[1], MORNING) == NEW_A_DAY


def test_more_new_lines_than_a_day_has_leave_none_not_less() -> None:
    deck = lines_of(book())
    known = reviewed(*((line, Rating.Easy, NOW) for line in deck[: NEW_A_DAY + 5]))
    assert new_left(known[1], MORNING) == 0


def test_left_counts_down_to_nothing_exactly_when_no_card_comes() -> None:
    deck, cards, reviews = EN, dict[Line, Card](), list[Review]()
    ratings = (Rating.Good, Rating.Again, Rating.Easy)
    for turn in range(200):
        now = MORNING + turn * MINUTE
        learning = Session(deck, cards, random_bytes=counted(), new_left=new_left(reviews, now))
        dealt = learning.next_card(now)
        assert (progress(deck, cards, reviews, now).left == 0) == (dealt is None)
        if dealt is None:
            break
        rating = ratings[turn % 3]
        cards[dealt.line] = learning.grade(dealt.line, rating, now)
        reviews.append(Review((dealt.line.scenario, dealt.line.words), rating, now))
    assert len(cards) == NEW_A_DAY
    assert dealt is None
