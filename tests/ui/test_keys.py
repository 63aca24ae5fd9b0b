"""Every key of the window, pressed wherever the clerk happens to be."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.clerk import Clerk
from ui.rail import SCREENS
from ui.turned import Turned


def shown(clerk: Clerk) -> int:
    scenario = clerk.screen.objection.scenario
    assert clerk.screen.right.currentWidget() is clerk.screen.objection
    return scenario.number if scenario else 0


# The twelve replies


def test_f1_to_f12_show_their_reply_in_both_languages(clerk: Clerk) -> None:
    for number in range(1, 13):
        clerk.press(f"F{number}")
        assert shown(clerk) == number
        reply = clerk.screen.objection.reply()
        assert reply.zh in clerk.reads()
        assert reply.en in clerk.reads()


PLACES = {
    "the objection box": (),
    "the find box": ("Ctrl+K",),
    "the new buyer's form": ("Ctrl+N",),
    "the note": ("Ctrl+B",),
    "the quote form": ("Ctrl+Q",),
    "the samples": ("Ctrl+S",),
    "the orders": ("Ctrl+O",),
    "the list of buyers": ("Ctrl+2",),
    "the list of quotes": ("Ctrl+3",),
    "the settings": ("Ctrl+9",),
}


def test_a_reply_is_one_key_away_from_anywhere(clerk: Clerk) -> None:
    clerk.receives()
    for number, (place, keys) in enumerate(PLACES.items(), start=1):
        clerk.press(*keys, f"F{number}")
        assert clerk.window.stack.currentWidget() is clerk.screen, place
        assert shown(clerk) == number, place


def test_the_same_key_again_shows_the_second_form_and_once_more_the_short_one(clerk: Clerk) -> None:
    clerk.press("F3")
    short = clerk.screen.objection.reply()
    clerk.press("F3")
    second = clerk.screen.objection.reply()
    assert second != short
    assert second.zh in clerk.reads()
    clerk.press("F3")
    assert clerk.screen.objection.reply() == short


def test_a_reply_without_a_second_form_stays_as_it_is(clerk: Clerk) -> None:
    clerk.press("F1")
    short = clerk.screen.objection.reply()
    clerk.press("F1")
    assert clerk.screen.objection.reply() == short


def test_another_key_begins_with_the_short_form(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F3", "F3", "F5", "Enter")
    assert clerk.sees().state.objections[0].form == "short"


@pytest.mark.parametrize(
    ("key", "outcome"), [("Enter", "settled"), ("Alt+N", "not-settled"), ("Alt+O", "open")]
)
def test_a_key_records_how_the_objection_ended(clerk: Clerk, key: str, outcome: str) -> None:
    clerk.receives()
    clerk.press("F9", key)
    (heard,) = clerk.sees().state.objections
    assert (heard.scenario, heard.outcome, heard.form) == ("asks-discount", outcome, "short")
    assert clerk.screen.objection.scenario is None
    assert len(clerk.timeline()) == 4


def test_a_second_form_that_was_read_aloud_is_recorded_as_such(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F3", "Alt+2", "Enter")
    assert clerk.sees().state.objections[0].form == "second"


def test_an_outcome_pressed_twice_at_once_is_recorded_once(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F9")
    clerk.press_at_once("Enter", "Enter")
    clerk.waits()
    assert len(clerk.sees().state.objections) == 1


def test_an_outcome_without_a_buyer_records_nothing_and_keeps_the_reply(clerk: Clerk) -> None:
    clerk.press("F9", "Alt+N")
    assert shown(clerk) == 9
    assert not clerk.asks(lambda booth: booth.buyers())


# Shown to the buyer


def turned(clerk: Clerk) -> Turned:
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, Turned) and w.isVisible()]
    assert len(windows) == 1
    clerk.bot.waitUntil(windows[0].isActiveWindow)
    return windows[0]


def test_alt_s_turns_the_reply_to_the_buyer_huge_and_with_nothing_internal(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F9", "Alt+S")
    page = turned(clerk)
    reply = clerk.screen.objection.reply()
    assert clerk.reads(page) == [reply.en]
    assert not page.windowTitle().strip()
    label = page._words
    assert label.font().pixelSize() >= 24
    assert label.heightForWidth(label.width()) <= label.height()


def test_space_switches_the_language_on_the_turned_reply_and_esc_closes_it(clerk: Clerk) -> None:
    clerk.press("F9", "Alt+S")
    page = turned(clerk)
    reply = clerk.screen.objection.reply()
    clerk.press("Space")
    assert clerk.reads(page) == [reply.zh]
    seen = []
    while clerk.reads(page) != [reply.en]:
        clerk.press("Space")
        seen.append(clerk.reads(page)[0])
    assert len(set(seen)) == 6, "five further languages, then English again"
    assert "No hace falta" in " ".join(seen) or "descuento" in " ".join(seen)
    clerk.press("Esc")
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, Turned)]
    assert shown(clerk) == 9


def test_alt_s_without_a_reply_shows_nothing(clerk: Clerk) -> None:
    clerk.press("Alt+S")
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, Turned)]


# Finding

YONGXIN = {"company": "永鑫贸易", "name": "陈志强", "country": "CN", "phone": "138 0013 8000"}


def found(clerk: Clerk) -> list[str]:
    box = clerk.window.find_box
    return [found.row.title for found in box.model.rows] if box.list.isVisible() else []


def test_ctrl_k_finds_by_two_characters_by_digits_and_by_latin_letters(clerk: Clerk) -> None:
    clerk.receives()
    clerk.receives(YONGXIN)
    clerk.press("Ctrl+K")
    for typed, title in {
        "永鑫": "永鑫贸易",
        "志强": "永鑫贸易",
        "8000": "永鑫贸易",
        "1380013": "永鑫贸易",
        "noor": "Al Noor Home Trading",
        "OMAR S": "Al Noor Home Trading",
        "4567": "Al Noor Home Trading",
    }.items():
        clerk.press("Ctrl+K")
        clerk.types(typed)
        assert found(clerk) == [title], typed


def test_arrows_and_enter_open_what_was_found(clerk: Clerk) -> None:
    first = clerk.receives({"company": "Nile Ceramics"})
    second = clerk.receives({"company": "Nile Glass"})
    clerk.press("Ctrl+2", "Ctrl+K")
    clerk.types("nile")
    assert found(clerk) == ["Nile Glass", "Nile Ceramics"]
    clerk.press("Down", "Enter")
    assert clerk.screen.buyer == first
    assert clerk.window.stack.currentWidget() is clerk.screen
    clerk.press("Ctrl+K")
    clerk.types("nile")
    clerk.press("Down", "Down", "Up", "Enter")
    assert clerk.screen.buyer == second
    assert not found(clerk)


def test_esc_leaves_the_find_box_and_the_buyer_stays(clerk: Clerk) -> None:
    buyer = clerk.receives()
    clerk.press("Ctrl+K")
    clerk.types("nobody at all")
    assert not found(clerk)
    clerk.press("Esc")
    assert clerk.screen.buyer == buyer
    assert not clerk.window.find_box.text()
    assert not clerk.window.find_box.hasFocus()


# Undo


def test_ctrl_z_takes_the_last_act_back_and_says_so(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F9", "Enter")
    assert clerk.notice == "Recorded as settled"
    clerk.press("Ctrl+Z")
    assert clerk.notice == "Undone: “Recorded as settled”"
    assert not clerk.sees().state.objections
    assert not [line for line in clerk.timeline() if "discount" in line.lower()]


def test_acts_are_taken_back_one_after_the_other_the_latest_first(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F9", "Enter", "F1", "Alt+N")
    assert len(clerk.sees().state.objections) == 2
    clerk.press("Ctrl+Z")
    assert [o.scenario for o in clerk.sees().state.objections] == ["asks-discount"]
    clerk.press("Ctrl+Z")
    assert not clerk.sees().state.objections
    clerk.press("Ctrl+Z")
    assert clerk.notice == "Nothing to undo."


def test_the_button_on_the_notice_undoes_too(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F9", "Enter")
    clerk.clicks(clerk.button("Undo  Ctrl Z", clerk.window.notices))
    assert not clerk.sees().state.objections


def test_in_a_text_field_ctrl_z_undoes_the_typing_first(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F9", "Enter")
    clerk.types("too dear")
    clerk.press("Ctrl+Z")
    assert clerk.screen.objection.heard.text() == ""
    assert len(clerk.sees().state.objections) == 1
    clerk.press("Ctrl+Z")
    assert not clerk.sees().state.objections


def test_in_the_note_ctrl_z_undoes_the_typing_first(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F9", "Enter", "Ctrl+B")
    clerk.types("wants blue")
    clerk.press("Ctrl+Z")
    assert len(clerk.sees().state.objections) == 1
    assert clerk.screen.pane._note.toPlainText() == ""
    clerk.press("Ctrl+Z")
    assert not clerk.sees().state.objections


def test_undoing_the_recording_takes_the_buyer_off_the_screen_and_the_list(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    clerk.types("Nile Ceramics")
    clerk.press("Enter")
    assert clerk.visitors() == ["Nile Ceramics"]
    clerk.press("Ctrl+Z")
    assert clerk.screen.buyer == ""
    assert clerk.visitors() == []
    assert "Nobody at the table" in clerk.reads()


def test_ctrl_z_after_an_objection_takes_back_the_act_and_not_the_emptied_box(clerk: Clerk) -> None:
    clerk.receives()
    clerk.types("too dear")
    clerk.press("F9", "Enter", "Ctrl+Z")
    assert clerk.screen.objection.heard.text() == ""
    assert not clerk.sees().state.objections


# Screens and acts


def test_ctrl_and_a_number_go_to_the_screens(clerk: Clerk) -> None:
    for number, name in (*enumerate(SCREENS, start=1), (1, "booth")):
        clerk.press(f"Ctrl+{number}")
        assert clerk.window.stack.currentWidget() is clerk.window.screen_named(name)


def test_enter_in_the_list_of_buyers_opens_the_one_chosen(clerk: Clerk) -> None:
    first = clerk.receives({"company": "Nile Ceramics"})
    clerk.receives({"company": "Delta Glass"})
    clerk.press("Ctrl+2", "Down", "Enter")
    assert clerk.screen.buyer == first
    assert clerk.window.stack.currentWidget() is clerk.screen


def test_a_letter_typed_where_no_field_is_goes_to_the_objection_box(clerk: Clerk) -> None:
    clerk.receives()
    clerk.window.setFocus()
    clerk.types("too dear")
    assert clerk.screen.objection.heard.text() == "too dear"
    assert clerk.screen.objection.heard.hasFocus()


def test_a_letter_typed_beside_the_quote_form_brings_the_replies_back(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+S")
    clerk.window.setFocus()
    clerk.types("dear")
    assert clerk.screen.right.currentWidget() is clerk.screen.objection
    assert clerk.screen.objection.heard.text() == "dear"


def test_ctrl_r_records_another_visit(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+R")
    assert len(clerk.sees().state.visits) == 2
    assert clerk.notice == "Visit recorded"


def test_a_key_that_needs_a_buyer_says_how_to_get_one(clerk: Clerk) -> None:
    for key in ("Ctrl+Q", "Ctrl+S", "Ctrl+O", "Ctrl+B", "Ctrl+R"):
        clerk.window.notices.hide()
        clerk.press(key)
        assert clerk.notice == "Choose a buyer first: Ctrl+K finds one, Ctrl+N records one.", key


# The note


def test_enter_keeps_the_note_and_shift_enter_begins_a_new_line(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+B")
    clerk.types("wants blue")
    clerk.press("Shift+Enter")
    clerk.types("call on Monday")
    clerk.press("Enter")
    (note,) = clerk.sees().state.notes
    assert note.fact.text == "wants blue\ncall on Monday"  # type: ignore[union-attr]
    assert clerk.timeline()[0] == "Note wants blue\ncall on Monday"
    assert not clerk.screen.pane._note.isVisible()


def test_esc_closes_the_note_and_keeps_what_was_typed(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+B")
    clerk.types("wants blue")
    clerk.press("Esc")
    assert not clerk.screen.pane._note.isVisible()
    clerk.press("Ctrl+B")
    assert clerk.screen.pane._note.toPlainText() == "wants blue"
    assert not clerk.sees().state.notes


def test_an_empty_note_is_not_recorded(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+B", "Enter")
    assert not clerk.sees().state.notes


def test_down_in_the_empty_box_leafs_through_courtesy_lines_and_trade_terms(clerk: Clerk) -> None:
    clerk.focuses(clerk.screen.objection.heard)
    clerk.press("Down")
    first = clerk.screen.objection.reply()
    clerk.press("Down")
    second = clerk.screen.objection.reply()
    assert first.zh
    assert second.zh
    assert first != second
    clerk.press("Up")
    assert clerk.screen.objection.reply() == first


def test_a_trade_term_asked_for_is_explained_on_the_card(clerk: Clerk) -> None:
    clerk.focuses(clerk.screen.objection.heard)
    clerk.types("what is FOB")
    assert "FOB" in clerk.screen.objection.reply().en
    assert clerk.screen.objection.scenario is None


def test_an_answer_brought_up_stays_when_the_whole_line_has_been_weighed(clerk: Clerk) -> None:
    pane = clerk.screen.objection
    clerk.focuses(pane.heard)
    clerk.types("MOQ 500 is too much, cheaper I buy")
    first = pane.reply()
    clerk.press("Down")
    second = pane.reply()
    assert second != first
    pane.paused.emit(pane.words)  # as when the weighing comes in late
    clerk.waits()
    assert pane.reply() == second
    clerk.types("!")
    assert pane.reply() == first
