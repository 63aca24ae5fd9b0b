"""The settings: kept as a field is left, refused with a reason, and language and look at once."""

from PySide6.QtWidgets import QComboBox

from boothapp.settings import Company
from tests.ui.clerk import Clerk
from tests.ui.conftest import Sit
from ui import language, theme


def company(clerk: Clerk) -> Company:
    return clerk.asks(lambda booth: booth.company())


def fill(clerk: Clerk, name: str, text: str) -> None:
    field = clerk.field(name)
    clerk.focuses(field)
    field.selectAll()
    clerk.types(text)


def choose(clerk: Clerk, box: QComboBox, text: str) -> None:
    """Go up or down to a choice with the arrow keys."""
    clerk.focuses(box)
    step = box.findText(text) - box.currentIndex()
    assert step
    clerk.press(*["Down" if step > 0 else "Up"] * abs(step))


def test_a_changed_field_is_kept_when_it_is_left(clerk: Clerk) -> None:
    clerk.press("Ctrl+9")
    fill(clerk, "Lead time", "35 days")
    clerk.press("Tab")
    assert company(clerk).lead_time == "35 days"
    assert clerk.notice == "Kept"


def test_a_changed_field_is_kept_however_it_is_left(clerk: Clerk) -> None:
    for leave in ("Enter", "Ctrl+1", "F9"):
        clerk.press("Ctrl+9")
        fill(clerk, "Lead time", f"35 days, {leave}")
        clerk.press(leave)
        assert company(clerk).lead_time == f"35 days, {leave}"


def test_a_field_being_typed_is_kept_when_the_window_is_closed(sit: Sit) -> None:
    first = sit()
    first.press("Ctrl+9")
    fill(first, "Lead time", "35 days")
    first.window.close()
    assert company(sit()).lead_time == "35 days"


def test_a_field_left_as_it_was_writes_nothing(clerk: Clerk) -> None:
    before = clerk.asks(lambda booth: len(booth.store.company_events()))
    clerk.press("Ctrl+9")
    for _ in range(30):
        clerk.press_at_once("Tab")
    clerk.waits()
    assert clerk.asks(lambda booth: len(booth.store.company_events())) == before


def test_what_cannot_be_used_is_refused_with_a_notice_and_the_old_value_comes_back(
    clerk: Clerk,
) -> None:
    clerk.press("Ctrl+9")
    for name, wrong, right, why in (
        ("Quotes without an order", "x", "3", "Free quotes must be a whole number."),
        ("Quotes without an order", "-1", "3", "Free quotes must be a whole number."),
        ("Sample fee, times the price", "0", "3", "The sample fee multiple must be"),
        ("Valid, days", "1.5", "30", "Days a quote is valid must be a whole number."),
        ("Currency", "XXZ", "USD", ""),
    ):
        clerk.window.notices.hide()
        fill(clerk, name, wrong)
        clerk.press("Tab")
        assert clerk.notice, name
        assert clerk.notice.startswith(why)
        assert clerk.field(name).text() == right


def test_another_limit_changes_the_verdict_at_once(clerk: Clerk) -> None:
    clerk.receives(quotes=2)
    clerk.press("Ctrl+9")
    fill(clerk, "Quotes without an order", "1")
    clerk.press("Tab", "Ctrl+1")
    assert clerk.screen.pane.quote_card.accessibleName().startswith("Quote: Needs an order.")


def test_the_clerks_name_and_the_stand_change_in_the_bar(clerk: Clerk) -> None:
    clerk.press("Ctrl+9")
    fill(clerk, "Clerk", "王芳")
    clerk.press("Tab")
    fill(clerk, "Stand", "11.2 C05")
    clerk.press("Tab", "Ctrl+1")
    bar = " ".join(clerk.reads())
    assert "王芳" in bar
    assert "11.2 C05" in bar
    clerk.receives()
    clerk.press("Ctrl+R")
    assert clerk.sees().state.timeline[-1].actor == "王芳"


def test_a_figure_filled_in_appears_in_the_reply(clerk: Clerk) -> None:
    clerk.press("F9")
    assert "现在的活动" not in clerk.screen.objection._zh.text()
    clerk.press("Ctrl+9")
    fill(clerk, "Promotion running, in Chinese", "买十送一")
    clerk.press("Tab", "F9")
    assert "买十送一" in clerk.screen.objection._zh.text()


# Language and look


def test_the_language_is_switched_at_once_and_back(clerk: Clerk) -> None:
    clerk.press("Ctrl+9")
    choose(clerk, clerk.choice("Language"), "中文")
    assert language.current() == "zh"
    assert "设置" in clerk.reads(clerk.window.screen_named("settings"))
    choose(clerk, clerk.choice("语言"), "English")
    assert language.current() == "en"
    assert "Settings" in clerk.reads(clerk.window.screen_named("settings"))


def test_the_buyer_stays_on_the_screen_when_the_language_is_switched(clerk: Clerk) -> None:
    buyer = clerk.receives(quotes=1)
    clerk.press("Ctrl+9")
    choose(clerk, clerk.choice("Language"), "中文")
    assert clerk.screen.buyer == buyer
    clerk.press("Ctrl+1")
    assert clerk.screen.buyer == buyer
    assert clerk.visitors() == ["Al Noor Home Trading"]
    assert "Al Noor Home Trading" in clerk.reads(clerk.screen.pane)
    assert clerk.screen.pane.quote_card.accessibleName().startswith("报价: 可以报价")


def test_what_was_half_typed_is_there_in_the_other_language(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+Q")
    clerk.types("LM-2208")
    clerk.press("Ctrl+9")
    choose(clerk, clerk.choice("Language"), "中文")
    clerk.press("Ctrl+1", "Ctrl+Q")
    assert clerk.screen.quote.lines.texts() == [["LM-2208", "", "", ""]]


def test_acts_before_the_switch_can_be_undone_after_it(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("F9", "Enter", "Ctrl+9")
    choose(clerk, clerk.choice("Language"), "中文")
    clerk.press("Ctrl+Z")
    assert not clerk.sees().state.objections


def test_every_key_works_after_the_switch(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+9")
    choose(clerk, clerk.choice("Language"), "中文")
    clerk.press("F9")
    assert clerk.window.stack.currentWidget() is clerk.screen
    clerk.press("Enter", "Ctrl+K")
    clerk.types("noor")
    assert clerk.window.find_box.list.isVisible()
    clerk.press("Enter", "Ctrl+S")
    assert clerk.screen.right.currentWidget() is clerk.screen.samples
    assert len(clerk.sees().state.objections) == 1


def test_the_theme_is_switched_at_once_and_kept(sit: Sit) -> None:
    clerk = sit()
    buyer = clerk.receives()
    clerk.press("Ctrl+9")
    for name, palette in (("Light", theme.LIGHT), ("Dark", theme.DARK)):
        choose(clerk, clerk.choice("Theme"), name)
        assert theme.current() is palette
        page = clerk.window.grab().toImage().pixelColor(1200, 700)
        assert page.name() == palette.ground
        assert clerk.screen.buyer == buyer
    clerk.window.close()
    sit()
    assert theme.current() is theme.DARK
