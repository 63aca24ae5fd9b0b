"""Filters and words together on the screen of buyers, by the keys alone."""

import pytest

from boothapp.booth import Booth
from tests.fixed import LINES, TERMS
from tests.ui.clerk import Clerk
from tests.ui.conftest import Sit
from ui import buyers_screen
from ui.buyers_screen import BuyersScreen

FAIR = (
    {
        "company": "Al Noor Home",
        "name": "Omar Said",
        "country": "AE",
        "grade": "A",
        "kind": "Importer",
    },
    {
        "company": "Nile Ceramics",
        "name": "Mona Farid",
        "country": "EG",
        "grade": "B",
        "kind": "Retailer",
    },
    {
        "company": "Casa Norte",
        "name": "María Pérez",
        "country": "MX",
        "grade": "A",
        "kind": "Importer",
    },
    {"company": "Gulf Sinks", "country": "AE", "grade": "B", "business": "kitchen sinks"},
)


@pytest.fixture
def fair(clerk: Clerk) -> Clerk:
    """A clerk at the list of four buyers; the first has a quote, the second a sample."""

    def record(booth: Booth) -> None:
        first, second, *_ = [booth.record_buyer(fields).buyer for fields in FAIR]
        booth.issue_quote(first, LINES, TERMS)
        booth.request_sample(second, "LM-2208")
        booth.note(second, "wants blue mugs")

    clerk.asks(record)
    clerk.press("Ctrl+2")
    return clerk


def screen(clerk: Clerk) -> BuyersScreen:
    shown = clerk.window.screen_named("buyers")
    assert isinstance(shown, BuyersScreen)
    return shown


def listed(clerk: Clerk) -> set[str]:
    return {found.row.title for found in screen(clerk).model.rows}


def chips(clerk: Clerk) -> list[str]:
    return [chip.accessibleName().removeprefix("Take off: ") for chip in screen(clerk).chips.chips]


def offered(clerk: Clerk) -> list[tuple[str, int | None]]:
    return [(offer.text, offer.count) for offer in screen(clerk).bar.choice.model.rows]


def test_a_filter_offers_the_values_that_occur_those_of_most_buyers_first(fair: Clerk) -> None:
    fair.press("Alt+C")
    assert offered(fair) == [("UAE", 2), ("Egypt", 1), ("Mexico", 1)]
    fair.press("Esc", "Alt+K")
    assert offered(fair) == [("Importer", 2), ("Retailer", 1)]
    fair.press("Esc", "Alt+L")
    assert offered(fair) == [("Li Wei", 4)]
    fair.press("Esc", "Alt+D")
    assert offered(fair) == [("Today", 4), ("Yesterday", 0)]
    fair.press("Esc", "Alt+G")
    assert offered(fair) == [("A", 2), ("B", 2)]


def test_a_value_is_found_by_typing_and_taken_with_enter(fair: Clerk) -> None:
    fair.press("Alt+C")
    fair.types("mex")
    assert offered(fair) == [("Mexico", 1)]
    fair.press("Enter")
    assert listed(fair) == {"Casa Norte"}
    assert chips(fair) == ["Mexico"]
    assert "1 of 4" in fair.reads(screen(fair))
    assert screen(fair).table.hasFocus()


def test_a_country_is_found_in_the_other_language_too(fair: Clerk) -> None:
    fair.press("Alt+C")
    fair.types("墨西哥")
    fair.press("Enter")
    assert listed(fair) == {"Casa Norte"}


def test_filters_stack_and_words_with_them(fair: Clerk) -> None:
    fair.press("Alt+G", "Enter")
    assert listed(fair) == {"Al Noor Home", "Casa Norte"}
    fair.press("Alt+R")
    fair.types("western")
    fair.press("Enter")
    assert listed(fair) == {"Al Noor Home"}
    fair.press("Alt+X", "Alt+C", "Enter", "/")
    fair.types("sinks")
    assert listed(fair) == {"Gulf Sinks"}
    assert "1 of 4" in fair.reads(screen(fair))


def test_what_a_buyer_has_is_turned_on_and_off_with_one_key(fair: Clerk) -> None:
    fair.press("Alt+Q")
    assert listed(fair) == {"Al Noor Home"}
    assert chips(fair) == ["Quoted"]
    fair.press("Alt+Q", "Alt+S")
    assert listed(fair) == {"Nile Ceramics"}
    fair.press("Alt+O")
    assert listed(fair) == set()
    assert "Nobody fits." in fair.reads(screen(fair))
    fair.press("Alt+S", "Alt+O", "Alt+F")
    assert len(listed(fair)) == 4
    assert chips(fair) == ["Not followed up"]


def test_a_day_and_a_product_are_filters_too(fair: Clerk) -> None:
    fair.press("Alt+D", "Down", "Enter")
    assert listed(fair) == set()
    assert chips(fair) == ["Yesterday"]
    fair.press("Alt+D", "Up", "Enter", "Alt+P")
    fair.types("kitchen")
    fair.press("Enter")
    assert listed(fair) == {"Gulf Sinks"}
    assert chips(fair)[-1] == "Product kitchen"


def test_a_chip_is_taken_off_with_delete_or_a_click(fair: Clerk) -> None:
    fair.press("Alt+G", "Enter", "Alt+Q")
    first, _second = screen(fair).chips.chips
    fair.focuses(first)
    fair.press("Delete")
    assert chips(fair) == ["Quoted"]
    (left,) = screen(fair).chips.chips
    assert left.hasFocus()
    fair.clicks(left)
    assert chips(fair) == []
    assert len(listed(fair)) == 4


def test_any_takes_a_filter_off_where_it_was_set(fair: Clerk) -> None:
    fair.press("Alt+G", "Enter", "Alt+G")
    assert [text for text, _ in offered(fair)] == ["Any", "A", "B"]
    fair.press("Up", "Enter")
    assert chips(fair) == []


def test_esc_empties_the_line_first_and_then_takes_the_filters_off(fair: Clerk) -> None:
    fair.press("Alt+Q", "Ctrl+F")
    fair.types("noor")
    assert listed(fair) == {"Al Noor Home"}
    fair.press("Esc")
    assert screen(fair).line.text() == ""
    assert chips(fair) == ["Quoted"]
    fair.press("Esc")
    assert chips(fair) == []
    assert len(listed(fair)) == 4


def test_alt_x_clears_words_and_filters_at_once(fair: Clerk) -> None:
    fair.press("Alt+Q", "Alt+G", "Enter", "/")
    fair.types("noor")
    fair.press("Alt+X")
    assert (chips(fair), screen(fair).line.text(), len(listed(fair))) == ([], "", 4)
    assert "4 buyers. Enter opens one." in fair.reads(screen(fair))


def test_what_is_typed_in_the_list_goes_to_the_search_line(fair: Clerk) -> None:
    assert screen(fair).table.hasFocus()
    fair.types("nile")
    assert listed(fair) == {"Nile Ceramics"}
    fair.press("Enter")
    assert fair.sees().state.title == "Nile Ceramics"


def test_a_buyer_found_by_a_note_says_so(fair: Clerk) -> None:
    fair.press("/")
    fair.types("blue")
    model = screen(fair).model
    assert model.data(model.index(0, 8)) == "Note: wants blue mugs"
    assert not screen(fair).table.isColumnHidden(8)
    fair.press("Esc")
    assert screen(fair).table.isColumnHidden(8)


def test_the_arrows_choose_while_the_cursor_stays_in_the_line(fair: Clerk) -> None:
    fair.press("Alt+C", "Enter", "/", "Down", "Up", "Down", "Enter")
    assert fair.sees().state.title == "Gulf Sinks"


def test_more_than_the_list_holds_are_counted_and_named(
    fair: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buyers_screen, "MOST", 2)
    fair.press("Ctrl+1", "Ctrl+2")
    assert len(listed(fair)) == 2
    assert "and 2 more: type or choose a filter to see them" in fair.reads(screen(fair))
    fair.press("Alt+F")
    fair.pauses()
    assert "4 of 4" in fair.reads(screen(fair))


def test_while_typing_the_first_rows_come_at_once_and_the_rest_in_a_pause(
    fair: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(buyers_screen, "_FIRST", 2)
    fair.press("Alt+F", "Down")
    fair.pauses()
    assert len(listed(fair)) == 4
    assert screen(fair).table.currentIndex().row() == 1


def test_the_filters_stay_while_another_screen_is_shown(fair: Clerk) -> None:
    fair.press("Alt+Q", "Ctrl+1", "Ctrl+2")
    assert chips(fair) == ["Quoted"]
    assert listed(fair) == {"Al Noor Home"}


def test_the_booths_alt_keys_are_the_filters_on_this_screen_only(fair: Clerk) -> None:
    fair.press("Alt+S")
    assert fair.window.stack.currentWidget() is screen(fair)
    fair.press("Ctrl+1", "F9", "Alt+N")
    assert chips(fair) == ["Sample"]


def test_the_export_says_that_every_buyer_goes_out(fair: Clerk) -> None:
    assert fair.button("Export CSV").toolTip() == "Every buyer is exported, whatever the list shows"


def test_the_chosen_values_are_said_in_chinese(sit: Sit) -> None:
    clerk = sit(language="zh")
    clerk.asks(lambda booth: booth.record_buyer(FAIR[0]))
    clerk.press("Ctrl+2", "Alt+C", "Enter")
    assert [chip.name for chip in screen(clerk).chips.chips] == ["country"]
    assert "阿联酋" in clerk.reads(screen(clerk))


def test_a_country_is_narrowed_to_by_its_pinyin_too(fair: Clerk) -> None:
    fair.press("Alt+C")
    fair.types("moxige")
    assert offered(fair) == [("Mexico", 1)]
    fair.press("Ctrl+A")
    fair.types("alq")
    assert offered(fair) == [("UAE", 2)]


def test_a_filter_that_nothing_fits_says_so_in_a_small_box(fair: Clerk) -> None:
    fair.press("Alt+C")
    before = screen(fair).bar.choice.height()
    fair.types("nowhere")
    choice = screen(fair).bar.choice
    assert offered(fair) == []
    assert choice.height() < before
    image = choice.list.viewport().grab().toImage()
    inks = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert len(inks) > 1  # the words


def test_filters_and_words_stay_when_the_theme_changes(fair: Clerk) -> None:
    fair.press("Alt+Q", "/")
    fair.types("noor")
    fair.window.restyle("zh", "dark")
    fair.waits()
    assert screen(fair).line.text() == "noor"
    assert screen(fair).bar.filters.has_quote
    assert listed(fair) == {"Al Noor Home"}
