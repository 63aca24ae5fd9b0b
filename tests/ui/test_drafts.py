"""That nothing typed is lost: not by leaving, by closing the window, or by the battery running out."""

import shutil
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit

from tests.ui.clerk import Clerk
from tests.ui.conftest import Sit


def begin_new_buyer(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    clerk.types("Nile Ceramics")
    clerk.press("Tab")
    clerk.types("陈志强")
    note = clerk.screen.pane.form.findChild(QPlainTextEdit)
    assert note
    clerk.focuses(note)
    clerk.types("wants blue")


def sees_what_was_typed(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    assert clerk.field("Company").text() == "Nile Ceramics"
    assert clerk.field("Name", clerk.screen.pane.form).text() == "陈志强"
    note = clerk.screen.pane.form.findChild(QPlainTextEdit)
    assert note
    assert note.toPlainText() == "wants blue"
    assert not clerk.asks(lambda booth: booth.buyers())


def after_the_battery_ran_out(clerk: Clerk, data: Path, sit: Sit) -> Clerk:
    """Sit down at the files as they lie there now, with the first window never closed."""
    left = data.with_name("left")
    shutil.copytree(data, left)
    assert clerk.window.isVisible()
    return sit(left)


# The new buyer's form


def test_a_new_buyer_half_typed_is_there_after_the_window_was_closed(sit: Sit) -> None:
    first = sit()
    begin_new_buyer(first)
    first.window.close()
    sees_what_was_typed(sit())


def test_a_new_buyer_half_typed_is_there_after_the_battery_ran_out(sit: Sit, data: Path) -> None:
    first = sit()
    begin_new_buyer(first)
    first.pauses()
    sees_what_was_typed(after_the_battery_ran_out(first, data, sit))


def test_a_new_buyer_half_typed_is_there_after_esc_and_after_another_buyer(clerk: Clerk) -> None:
    buyer = clerk.receives()
    begin_new_buyer(clerk)
    clerk.press("Esc")
    assert clerk.screen.buyer == buyer
    begin_over = clerk.asks(lambda booth: booth.draft("new-buyer"))
    assert "Nile Ceramics" in begin_over
    clerk.press("Ctrl+N")
    clerk.window.open_buyer(buyer)
    clerk.waits()
    assert len(clerk.asks(lambda booth: booth.buyers())) == 1
    clerk.press("Ctrl+N")
    assert clerk.field("Company").text() == "Nile Ceramics"


def test_a_buyer_recorded_leaves_an_empty_form(clerk: Clerk) -> None:
    begin_new_buyer(clerk)
    clerk.press("Enter", "Ctrl+N")
    assert clerk.field("Company").text() == ""
    assert clerk.asks(lambda booth: booth.draft("new-buyer")) == ""


# Details and contacts


def test_details_half_changed_are_there_after_the_window_was_closed(sit: Sit) -> None:
    first = sit()
    buyer = first.receives()
    first.press("Ctrl+E")
    first.types("Al Noor LLC")
    first.window.close()
    second = sit()
    second.window.open_buyer(buyer)
    second.waits()
    assert second.sees().state.title == "Al Noor Home Trading"
    second.press("Ctrl+E")
    assert second.field("Company").text() == "Al Noor LLC"


def test_details_half_changed_are_there_when_the_key_is_pressed_again(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+E")
    clerk.types("Al Noor LLC")
    clerk.press("Ctrl+E")
    assert clerk.field("Company").text() == "Al Noor LLC"


def test_a_contact_half_typed_is_there_after_the_details_were_looked_at(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+T")
    clerk.types("Layla Haddad")
    clerk.press("Ctrl+E")
    assert clerk.field("Name", clerk.screen.pane.form).text() == "Omar Said"
    clerk.press("Ctrl+T")
    assert clerk.field("Name", clerk.screen.pane.form).text() == "Layla Haddad"


# The note


def test_a_note_half_typed_is_there_after_the_window_was_closed(sit: Sit) -> None:
    first = sit()
    buyer = first.receives()
    first.press("Ctrl+B")
    first.types("wants blue")
    first.window.close()
    second = sit()
    second.window.open_buyer(buyer)
    second.waits()
    assert second.screen.pane._note.isVisible()
    assert second.screen.pane._note.toPlainText() == "wants blue"


def test_a_note_half_typed_is_there_after_the_battery_ran_out(sit: Sit, data: Path) -> None:
    first = sit()
    buyer = first.receives()
    first.press("Ctrl+B")
    first.types("要蓝色")
    first.pauses()
    second = after_the_battery_ran_out(first, data, sit)
    second.window.open_buyer(buyer)
    second.waits()
    assert second.screen.pane._note.toPlainText() == "要蓝色"


def test_a_note_half_typed_stays_with_its_own_buyer(clerk: Clerk) -> None:
    first = clerk.receives({"company": "Nile Ceramics"})
    clerk.press("Ctrl+B")
    clerk.types("wants blue")
    clerk.receives({"company": "Delta Glass"})
    assert not clerk.screen.pane._note.isVisible()
    clerk.window.open_buyer(first)
    clerk.waits()
    assert clerk.screen.pane._note.toPlainText() == "wants blue"


def test_a_note_half_typed_stays_when_the_buyer_is_drawn_again(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+B")
    clerk.types("wants blue")
    clerk.press("F9", "Enter")
    assert clerk.sees().state.objections
    assert clerk.screen.pane._note.toPlainText() == "wants blue"


# The quote


def begin_quote(clerk: Clerk) -> None:
    clerk.press("Ctrl+Q")
    clerk.fills_quote(("LM-2208", "Mug", "1000", "1.25"))
    clerk.types("LM-2209")


LINES = [["LM-2208", "Mug", "1000", "1.25"], ["LM-2209", "", "", ""]]


def test_a_quote_half_typed_is_there_after_the_window_was_closed(sit: Sit) -> None:
    first = sit()
    buyer = first.receives()
    begin_quote(first)
    first.window.close()
    second = sit()
    second.window.open_buyer(buyer)
    second.waits()
    second.press("Ctrl+Q")
    assert second.screen.quote.lines.texts() == LINES
    assert not second.sees().state.quotes


def test_a_quote_half_typed_is_there_after_the_battery_ran_out(sit: Sit, data: Path) -> None:
    first = sit()
    buyer = first.receives()
    begin_quote(first)
    first.pauses()
    second = after_the_battery_ran_out(first, data, sit)
    second.window.open_buyer(buyer)
    second.waits()
    second.press("Ctrl+Q")
    assert second.screen.quote.lines.texts() == LINES


def test_a_quote_half_typed_is_there_after_a_reply_was_read_out(clerk: Clerk) -> None:
    clerk.receives()
    begin_quote(clerk)
    clerk.press("F9", "Ctrl+Q")
    assert clerk.screen.quote.lines.texts() == LINES


def test_a_quote_half_typed_is_there_after_another_screen(clerk: Clerk) -> None:
    clerk.receives()
    begin_quote(clerk)
    clerk.press("Ctrl+9", "Ctrl+1", "Ctrl+Q")
    assert clerk.screen.quote.lines.texts() == LINES


def test_a_quote_half_typed_is_there_after_an_earlier_one_was_revised(clerk: Clerk) -> None:
    clerk.receives(quotes=1)
    begin_quote(clerk)
    clerk.pauses()
    clerk.screen.revise(clerk.sees().state.quotes[0].number)
    clerk.waits()
    assert clerk.screen.quote.lines.texts() != LINES
    clerk.press("Esc", "Ctrl+Q")
    assert clerk.screen.quote.lines.texts() == LINES


def test_the_terms_typed_are_kept_with_the_lines(clerk: Clerk) -> None:
    clerk.receives()
    begin_quote(clerk)
    clerk.focuses(clerk.field("Lead time"))
    clerk.types("35 days")
    clerk.press("Esc", "Ctrl+Q")
    assert clerk.field("Lead time").text() == "35 days"
    assert clerk.choice("Currency").currentText() == "USD"


def test_a_quote_half_typed_stays_with_its_own_buyer(clerk: Clerk) -> None:
    first = clerk.receives({"company": "Nile Ceramics"})
    begin_quote(clerk)
    clerk.receives({"company": "Delta Glass"})
    clerk.press("Ctrl+Q")
    assert clerk.screen.quote.lines.texts() == []
    clerk.window.open_buyer(first)
    clerk.waits()
    clerk.press("Ctrl+Q")
    assert clerk.screen.quote.lines.texts() == LINES
