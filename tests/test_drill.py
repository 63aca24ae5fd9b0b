"""The drill: what is practised is kept on the laptop, each clerk's own, and never in the log."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from boothapp.drill import Drill
from boothapp.errors import NotFound
from boothapp.phrases import Phrasebook, load
from boothapp.practice import NEW_A_DAY, Line, Rating
from boothapp.resources import folder
from boothapp.store import Store
from tests.fixed import Watch, fixed_clock

BOOK = load(folder("phrasebook"))
DISCOUNT = Line("asks-discount", "en", BOOK.by_id("asks-discount").triggers_en[0])


def drill(watch: Watch | None = None, book: Phrasebook = BOOK) -> Drill:
    return Drill(Store(None, fixed_clock(watch)), book)


def rows(of: Drill, table: str) -> list[tuple[object, ...]]:
    return of._store.db.execute(f"select * from {table}").fetchall()  # noqa: S608  the test's own


def test_a_laptop_without_any_buyer_has_cards_to_practise() -> None:
    dealt = drill().next_card("Li Wei")
    assert dealt
    assert dealt.kind == "new"
    assert dealt.line.words in (
        *BOOK.by_id(dealt.line.scenario).triggers_zh,
        *BOOK.by_id(dealt.line.scenario).triggers_en,
    )


def test_only_the_scenarios_chosen_are_dealt_in_the_language_chosen() -> None:
    practising = drill()
    for _ in range(10):
        dealt = practising.next_card("Li Wei", ("friend-of-boss",), speech="zh")
        assert dealt
        assert (dealt.line.scenario, dealt.line.language) == ("friend-of-boss", "zh")
        practising.grade("Li Wei", dealt.line, Rating.Easy)


def test_an_answer_is_kept_with_when_it_comes_back() -> None:
    watch = Watch()
    practising = drill(watch)
    card = practising.grade("Li Wei", DISCOUNT, Rating.Good, picked="cheaper-and-i-buy")
    assert card.due == watch.time + timedelta(minutes=10)
    ((clerk, scenario, line, due, kept),) = rows(practising, "practice")
    assert (clerk, scenario, line) == ("Li Wei", "asks-discount", DISCOUNT.words)
    assert due == "2026-10-15T01:40:00.000Z"
    assert kept == card.to_json()
    assert rows(practising, "reviews") == [
        (1, "Li Wei", "asks-discount", DISCOUNT.words, 3, "cheaper-and-i-buy", "2026-10-15T01:30:00.000Z")
    ]  # fmt: skip


def test_an_answer_replaces_the_state_of_its_line_and_is_added_to_the_answers() -> None:
    watch = Watch()
    practising = drill(watch)
    for rating in (Rating.Again, Rating.Good, Rating.Good):
        practising.grade("Li Wei", DISCOUNT, rating)
        watch.move(minutes=11)
    assert len(rows(practising, "practice")) == 1
    assert [row[4] for row in rows(practising, "reviews")] == [1, 3, 3]


def test_what_was_practised_stands_after_the_laptop_was_shut(tmp_path: Path) -> None:
    watch = Watch()
    store = Store(tmp_path, fixed_clock(watch))
    Drill(store, BOOK).grade("Li Wei", DISCOUNT, Rating.Again)
    before = Drill(store, BOOK).progress("Li Wei")
    store.close()
    again = Store(tmp_path, fixed_clock(watch))
    assert Drill(again, BOOK).progress("Li Wei") == before
    watch.move(minutes=5)
    dealt = Drill(again, BOOK).next_card("Li Wei")
    again.close()
    assert dealt
    assert (dealt.line, dealt.kind) == (DISCOUNT, "due")


def test_each_clerk_has_cards_and_progress_of_his_own() -> None:
    practising = drill()
    practising.grade("Li Wei", DISCOUNT, Rating.Easy)
    assert practising.progress("Li Wei").today == 1
    assert practising.progress("王芳").today == 0
    assert practising.progress("王芳").next_due is None


def test_practice_writes_nothing_to_the_log_and_names_no_buyer() -> None:
    practising = drill()
    practising.grade("Li Wei", DISCOUNT, Rating.Good)
    assert rows(practising, "events") == []
    columns = {column.name for column in practising._store.db.table("practice").columns}
    columns |= {column.name for column in practising._store.db.table("reviews").columns}
    assert "buyer" not in columns


def test_folding_the_log_anew_leaves_the_practice_as_it_is() -> None:
    practising = drill()
    practising.grade("Li Wei", DISCOUNT, Rating.Good)
    before = rows(practising, "practice"), rows(practising, "reviews")
    practising._store.rebuild()
    assert (rows(practising, "practice"), rows(practising, "reviews")) == before


def test_a_line_that_the_phrasebook_does_not_have_is_refused_and_not_kept() -> None:
    practising = drill()
    with pytest.raises(NotFound, match="No such line: hello"):
        practising.grade("Li Wei", Line("asks-discount", "en", "hello"), Rating.Good)
    assert rows(practising, "practice") == rows(practising, "reviews") == []


def test_an_answer_that_cannot_be_kept_whole_is_not_kept_at_all() -> None:
    practising = drill()
    practising._store.db.execute(
        "create trigger full before insert on reviews begin select raise(abort, 'full'); end"
    )
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        practising.grade("Li Wei", DISCOUNT, Rating.Good)
    assert rows(practising, "practice") == []


def test_a_line_that_left_the_phrasebook_is_asked_no_more_and_does_not_count() -> None:
    watch = Watch()
    store = Store(None, fixed_clock(watch))
    Drill(store, BOOK).grade("Li Wei", DISCOUNT, Rating.Again)
    watch.move(hours=1)
    without = Phrasebook(
        tuple(
            replace(one, triggers_en=tuple(t for t in one.triggers_en if t != DISCOUNT.words))
            for one in BOOK.scenarios
        )
    )
    changed = Drill(store, without)
    assert sum(one.seen for one in changed.progress("Li Wei").scenarios) == 0
    dealt = changed.next_card("Li Wei")
    assert dealt
    assert dealt.kind == "new"
    back = Drill(store, BOOK).next_card("Li Wei")
    assert back
    assert back.line == DISCOUNT


def test_the_new_lines_of_a_day_end_and_come_again_the_next_day() -> None:
    watch = Watch()
    practising = drill(watch)
    for _ in range(NEW_A_DAY):
        dealt = practising.next_card("Li Wei")
        assert dealt
        assert dealt.kind == "new"
        practising.grade("Li Wei", dealt.line, Rating.Easy)
    assert practising.next_card("Li Wei") is None
    assert practising.progress("Li Wei").left == 0
    dealt = practising.next_card("Li Wei", more=True)
    assert dealt
    assert dealt.kind == "more"
    watch.move(days=1)
    dealt = practising.next_card("Li Wei")
    assert dealt
    assert dealt.kind == "new"
    assert practising.progress("Li Wei").left == NEW_A_DAY


def test_progress_counts_the_lines_of_the_language_asked_for() -> None:
    practising = drill()
    practising.grade("Li Wei", DISCOUNT, Rating.Good)
    assert sum(one.seen for one in practising.progress("Li Wei", speech="en").scenarios) == 1
    assert sum(one.seen for one in practising.progress("Li Wei", speech="zh").scenarios) == 0
    assert practising.progress("Li Wei", speech="zh").today == 1
