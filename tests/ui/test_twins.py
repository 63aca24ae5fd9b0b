"""The evening's review of likely duplicates, by the keys alone."""

import pytest
from PySide6.QtGui import QShortcut

from boothapp.booth import Booth
from tests.ui.clerk import Clerk
from tests.ui.conftest import Sit
from ui import twins_screen
from ui.twins_screen import TwinsScreen

OMAR = {
    "company": "Al Noor Trading", "name": "Omar Haddad", "country": "AE",
    "email": "omar@alnoor.ae", "phone": "+971 4 555 0132",
}  # fmt: skip
OMAR_AGAIN = {
    "company": "Al Noor Trading LLC", "name": "Omar Hadad", "country": "AE", "title": "Buyer",
    "email": "omar@alnoor.ae", "phone": "04 555 0132",
}  # fmt: skip
MARIA = {
    "company": "Casa Norte",
    "name": "María Pérez",
    "country": "MX",
    "email": "mp@casanorte.mx",
}
MARIA_AGAIN = {"company": "Casa Norte SA", "name": "Maria Perez", "email": "mp@casanorte.mx"}
SARA = {"company": "Al Noor Trading", "name": "Sara Aziz", "email": "sara@alnoor.ae"}


@pytest.fixture
def evening(clerk: Clerk) -> Clerk:
    """A clerk at the review, with two people who were recorded twice."""
    records(clerk, OMAR, OMAR_AGAIN, MARIA, MARIA_AGAIN)
    clerk.press("Ctrl+2", "Alt+U")
    return clerk


def records(clerk: Clerk, *people: dict[str, str]) -> list[str]:
    def record(booth: Booth) -> list[str]:
        return [booth.record_buyer(fields).buyer for fields in people]

    return clerk.asks(record)


def review(clerk: Clerk) -> TwinsScreen:
    shown = clerk.window.screen_named("twins")
    assert isinstance(shown, TwinsScreen)
    return shown


def pairs(clerk: Clerk) -> list[set[str]]:
    return [{pair.first.title, pair.other.title} for pair in review(clerk).list.pairs.rows]


def shown(clerk: Clerk) -> set[str]:
    pair = review(clerk).list.current
    return {pair.first.title, pair.other.title} if pair else set()


OMARS = {"Al Noor Trading", "Al Noor Trading LLC"}
MARIAS = {"Casa Norte", "Casa Norte SA"}


def test_the_buyers_screen_tells_how_many_likely_duplicates_there_are(clerk: Clerk) -> None:
    records(clerk, OMAR, OMAR_AGAIN, MARIA, MARIA_AGAIN)
    clerk.press("Ctrl+2")
    clerk.clicks(clerk.button("Likely duplicates · 2"))
    assert sorted(map(sorted, pairs(clerk))) == [sorted(OMARS), sorted(MARIAS)]
    assert "2 pairs left" in " ".join(clerk.reads(review(clerk))).replace("pair(s)", "pairs")
    clerk.press("Esc")
    assert clerk.window.stack.currentWidget() is clerk.window.screen_named("buyers")


def test_a_pair_is_shown_field_by_field_with_the_reasons(evening: Clerk) -> None:
    if shown(evening) != OMARS:
        evening.press("Down")
    words = evening.reads(review(evening))
    assert "The same person? Very likely" in words
    assert any("same e-mail: omar@alnoor.ae" in text for text in words)
    assert {"Omar Haddad", "Omar Hadad", "Buyer", "UAE", "≠", "="} <= set(words)
    assert any("1 visit" in text for text in words)


def test_s_makes_them_one_buyer_and_one_person_and_goes_on(evening: Clerk) -> None:
    first, second = pairs(evening)
    evening.press("S")
    assert shown(evening) == second
    assert evening.notice.startswith("One buyer: ")
    rows = evening.asks(lambda booth: booth.buyers())
    assert len(rows) == 3
    linked = next(row for row in rows if row.title in first)
    assert len(evening.asks(lambda booth: booth.state(linked.id)).contacts) == 1


def test_enter_says_yes_to_what_the_two_most_likely_are(clerk: Clerk) -> None:
    records(clerk, OMAR, SARA)
    clerk.press("Ctrl+2", "Alt+U")
    assert any(text.startswith("Two people of one company?") for text in clerk.reads())
    clerk.press("Enter")
    (row,) = clerk.asks(lambda booth: booth.buyers())
    names = [c.profile["name"] for c in clerk.asks(lambda b: b.state(row.id)).contacts]
    assert names == ["Omar Haddad", "Sara Aziz"]
    assert "No likely duplicates" in clerk.reads(review(clerk))


def test_c_links_the_company_and_keeps_two_persons(evening: Clerk) -> None:
    first = pairs(evening)[0]
    evening.press("C")
    rows = evening.asks(lambda booth: booth.buyers())
    linked = next(row for row in rows if row.title in first)
    assert len(evening.asks(lambda booth: booth.state(linked.id)).contacts) == 2
    assert len(pairs(evening)) == 1


def test_n_parts_them_and_nobody_is_asked_again(evening: Clerk, sit: Sit) -> None:
    evening.press("N", "N")
    assert pairs(evening) == []
    assert "No likely duplicates" in evening.reads(review(evening))
    assert len(evening.asks(lambda booth: booth.buyers())) == 4
    again = sit()
    again.press("Ctrl+2", "Alt+U")
    assert pairs(again) == []


def test_ctrl_z_brings_the_pair_back_and_chooses_it(evening: Clerk) -> None:
    first, second = pairs(evening)
    evening.press("S")
    assert pairs(evening) == [second]
    evening.press("Ctrl+Z")
    assert pairs(evening) == [first, second]
    assert shown(evening) == first
    assert len(evening.asks(lambda booth: booth.buyers())) == 4
    evening.press("N", "Ctrl+Z")
    assert shown(evening) == first


def test_keys_pressed_faster_than_the_booth_answers_each_take_a_pair(evening: Clerk) -> None:
    evening.press_at_once("S", "N")
    evening.waits()
    assert pairs(evening) == []
    assert len(evening.asks(lambda booth: booth.buyers())) == 3


def test_the_arrows_go_from_pair_to_pair(evening: Clerk) -> None:
    first, second = pairs(evening)
    evening.press("Down")
    assert shown(evening) == second
    evening.press("Up")
    assert shown(evening) == first


def test_what_another_laptop_has_linked_is_refused_calmly_and_leaves_the_list(
    evening: Clerk,
) -> None:
    pair = review(evening).list.current
    assert pair is not None
    evening.asks(lambda booth: booth.link(pair.first.id, pair.other.id))
    evening.press("S")
    assert evening.notice == "These two are one buyer already."
    assert len(pairs(evening)) == 1


def test_three_records_of_one_buyer_are_asked_about_until_all_are_one(clerk: Clerk) -> None:
    records(clerk, OMAR, OMAR_AGAIN, OMAR | {"company": "Al-Noor Trading"})
    clerk.press("Ctrl+2", "Alt+U")
    assert len(pairs(clerk)) == 3
    clerk.press("S")
    assert len(pairs(clerk)) == 1
    clerk.press("S")
    assert pairs(clerk) == []
    (row,) = clerk.asks(lambda booth: booth.buyers())
    assert len(clerk.asks(lambda b: b.state(row.id)).contacts) == 1


def test_more_pairs_follow_when_those_listed_are_decided(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(twins_screen, "MOST", 1)
    records(clerk, OMAR, OMAR_AGAIN, MARIA, MARIA_AGAIN)
    clerk.press("Ctrl+2", "Alt+U")
    assert len(pairs(clerk)) == 1
    assert "the likeliest pairs first, more follow" in clerk.reads(review(clerk))
    clerk.press("N")
    assert len(pairs(clerk)) == 1
    clerk.press("N")
    assert "No likely duplicates" in clerk.reads(review(clerk))


def test_a_likelier_pair_that_comes_later_does_not_push_the_first_down_the_list(
    evening: Clerk,
) -> None:
    screen = review(evening)
    first, second = screen.list.pairs.rows
    screen._hold((second,))
    evening.waits()
    assert screen.list.pairs.rows == (second,)
    screen._hold((first, second))
    evening.waits()
    assert len(screen.list.pairs.rows) == 2
    assert screen.list.currentIndex().row() == 0
    assert screen.list.current == second


def test_a_record_of_the_pair_is_opened_from_it(evening: Clerk) -> None:
    pair = review(evening).list.current
    assert pair is not None
    evening.clicks(evening.button(f"Open {pair.other.title}"))
    assert evening.screen.buyer == pair.other.id


def test_a_double_click_only_chooses(evening: Clerk) -> None:
    view = review(evening).list
    view.doubleClicked.emit(view.pairs.index(1))
    view.activated.emit(view.pairs.index(1))
    evening.waits()
    assert len(pairs(evening)) == 2
    assert not evening.notice


def test_with_nobody_recorded_the_review_says_so_kindly(clerk: Clerk) -> None:
    clerk.press("Ctrl+2", "Alt+U")
    assert "No likely duplicates" in clerk.reads(review(clerk))
    clerk.press("Esc")
    assert clerk.window.stack.currentWidget() is clerk.window.screen_named("buyers")


def test_the_keys_work_on_after_a_click_and_after_the_last_pair(evening: Clerk) -> None:
    evening.clicks(evening.button("Not the same"))
    evening.press("Ctrl+Z", "PgDown", "N", "N")
    assert pairs(evening) == []
    evening.press("Ctrl+Z")
    assert len(pairs(evening)) == 1
    evening.press("N", "Esc")
    assert evening.window.stack.currentWidget() is evening.window.screen_named("buyers")


def test_enter_held_down_decides_one_pair(evening: Clerk) -> None:
    evening.holds("Enter")
    assert len(pairs(evening)) == 1


def test_a_letter_held_down_decides_one_pair(evening: Clerk) -> None:
    shortcuts = review(evening).findChildren(QShortcut)
    assert shortcuts
    assert not any(shortcut.autoRepeat() for shortcut in shortcuts)


def test_esc_comes_back_to_the_review_from_a_record_opened_there(evening: Clerk) -> None:
    before = shown(evening)
    evening.press("1", "Esc")
    assert evening.window.stack.currentWidget() is review(evening)
    assert shown(evening) == before
    evening.press("N")
    assert len(pairs(evening)) == 1


def test_1_and_2_open_the_one_record_or_the_other(evening: Clerk) -> None:
    pair = review(evening).list.current
    assert pair is not None
    evening.press("2")
    assert evening.screen.buyer == pair.other.id
    evening.press("Ctrl+2", "Alt+U", "1")
    assert evening.screen.buyer == pair.first.id
