"""Lines of a quote filled from the price list, and never against the clerk."""

from pathlib import Path

from tests.ui.clerk import Clerk
from tests.ui.products import BOWL, HEAD, MUG, sells
from ui.quote_lines import LineRow


def quoting(clerk: Clerk, tmp_path: Path) -> LineRow:
    """Open the quote of a buyer, with a price list on the laptop; return the first line."""
    sells(clerk, tmp_path)
    clerk.receives()
    clerk.press("Ctrl+Q")
    return first(clerk)


def first(clerk: Clerk) -> LineRow:
    return clerk.screen.quote.lines.rows[0]


def offered(clerk: Clerk) -> list[str]:
    completer = first(clerk).listed.completer
    return [product.item_no for product in completer.model.rows] if completer.is_open else []


def hint(clerk: Clerk) -> str:
    line = first(clerk)
    return line.hint.text() if line.hint.isVisible() else ""


def test_a_name_offers_products_and_down_enter_takes_one(clerk: Clerk, tmp_path: Path) -> None:
    line = quoting(clerk, tmp_path)
    clerk.types("ceramic")
    assert offered(clerk) == ["LM-2208", "LM-2209"]
    clerk.press("Down", "Down", "Enter")
    assert line.texts == ["LM-2209", "陶瓷碗\nCeramic bowl", "", "2.20"]
    assert clerk.focus is line.editors["quantity"]
    assert offered(clerk) == []


def test_a_name_is_taken_with_enter_alone(clerk: Clerk, tmp_path: Path) -> None:
    line = quoting(clerk, tmp_path)
    clerk.types("mug")
    clerk.press("Enter")
    assert line.texts == ["LM-2208", "陶瓷马克杯\nCeramic mug", "", "1.40"]
    assert clerk.focus is line.editors["quantity"]


def test_a_name_entered_before_it_is_answered_is_taken_as_well(
    clerk: Clerk, tmp_path: Path
) -> None:
    line = quoting(clerk, tmp_path)
    clerk.press_at_once("M", "U", "G", "Enter")
    clerk.waits()
    assert line.texts[0] == "LM-2208"


def test_a_name_left_with_tab_stays_as_typed(clerk: Clerk, tmp_path: Path) -> None:
    line = quoting(clerk, tmp_path)
    clerk.types("mug")
    clerk.press("Tab")
    assert line.texts[0] == "mug"


def test_chinese_offers_as_well(clerk: Clerk, tmp_path: Path) -> None:
    quoting(clerk, tmp_path)
    clerk.types("马克杯")
    assert offered(clerk) == ["LM-2208"]


def test_a_number_typed_in_full_is_taken_with_enter_alone(clerk: Clerk, tmp_path: Path) -> None:
    line = quoting(clerk, tmp_path)
    clerk.types("lm2208")
    clerk.press("Enter")
    assert line.texts[0] == "LM-2208"


def test_a_number_that_is_on_no_list_stays_as_typed(clerk: Clerk, tmp_path: Path) -> None:
    line = quoting(clerk, tmp_path)
    clerk.types("LM-22")
    assert offered(clerk) == ["LM-2208", "LM-2209"]
    clerk.press("Enter")
    assert line.texts == ["LM-22", "", "", ""]
    assert clerk.focus is line.editors["description"]


def test_typed_faster_than_the_booth_answers_the_line_is_still_filled(
    clerk: Clerk, tmp_path: Path
) -> None:
    line = quoting(clerk, tmp_path)
    for key in ("L", "M", "2", "2", "0", "8", "Enter", "Enter", "5", "0", "0"):
        clerk.press_at_once(key)
    clerk.waits()
    assert line.texts == ["LM-2208", "陶瓷马克杯\nCeramic mug", "500", "1.25"]


def test_the_price_follows_the_quantity_until_the_clerk_types_his_own(
    clerk: Clerk, tmp_path: Path
) -> None:
    line = quoting(clerk, tmp_path)
    clerk.types("LM-2208")
    clerk.press("Enter")
    assert line.texts[3] == "1.40"
    clerk.types("500")
    assert line.texts[3] == "1.25"
    assert "USD 625.00" in clerk.reads(clerk.screen.quote)
    clerk.press("Enter")
    line.editors["price"].selectAll()
    clerk.types("1.1")
    clerk.focuses(line.editors["quantity"])
    line.editors["quantity"].selectAll()
    clerk.types("100")
    assert line.texts[2:] == ["100", "1.1"]


def test_a_quantity_below_the_minimum_is_said_quietly(clerk: Clerk, tmp_path: Path) -> None:
    quoting(clerk, tmp_path)
    clerk.types("LM-2208")
    clerk.press("Enter")
    clerk.types("50")
    assert hint(clerk) == "Minimum order: 500"
    clerk.types("0")
    assert hint(clerk) == ""


def test_a_price_in_another_currency_is_told_and_not_filled_in(
    clerk: Clerk, tmp_path: Path
) -> None:
    line = quoting(clerk, tmp_path)
    clerk.screen.quote._currency.setCurrentText("EUR")
    clerk.focuses(line.editors["item"])
    clerk.types("LM-2209")
    clerk.press("Enter")
    assert line.texts[3] == ""
    assert hint(clerk) == "Price list: USD 2.20"
    clerk.screen.quote._currency.setCurrentText("USD")
    assert line.texts[3] == "2.20"
    clerk.screen.quote._currency.setCurrentText("EUR")
    assert line.texts[3] == ""


def test_esc_puts_the_offers_away_before_it_leaves_the_form(clerk: Clerk, tmp_path: Path) -> None:
    quoting(clerk, tmp_path)
    clerk.types("ceramic")
    clerk.press("Esc")
    assert offered(clerk) == []
    assert clerk.screen.right.currentWidget() is clerk.screen.quote
    clerk.press("Esc")
    assert clerk.screen.right.currentWidget() is not clerk.screen.quote


def test_a_draft_taken_up_again_follows_the_list_again(clerk: Clerk, tmp_path: Path) -> None:
    quoting(clerk, tmp_path)
    clerk.types("LM-2208")
    clerk.press("Enter")
    clerk.types("100")
    clerk.pauses()
    clerk.press("Esc", "Ctrl+Q")
    line = first(clerk)
    clerk.focuses(line.editors["quantity"])
    clerk.types("0")
    assert line.texts[2:] == ["1000", "1.25"]


def test_a_price_of_his_own_in_a_draft_stays(clerk: Clerk, tmp_path: Path) -> None:
    quoting(clerk, tmp_path)
    clerk.types("LM-2208")
    clerk.press("Enter")
    clerk.types("100")
    clerk.press("Enter")
    first(clerk).editors["price"].selectAll()
    clerk.types("1.1")
    clerk.pauses()
    clerk.press("Esc", "Ctrl+Q")
    line = first(clerk)
    clerk.focuses(line.editors["quantity"])
    clerk.types("0")
    assert line.texts[2:] == ["1000", "1.1"]


def test_another_number_forgets_the_product(clerk: Clerk, tmp_path: Path) -> None:
    line = quoting(clerk, tmp_path)
    clerk.types("LM-2208")
    clerk.press("Enter")
    clerk.focuses(line.editors["item"])
    clerk.types("X")
    clerk.focuses(line.editors["quantity"])
    clerk.types("50")
    assert line.listed.product is None
    assert hint(clerk) == ""


def test_an_item_issued_from_the_list_is_printed_with_both_names(
    clerk: Clerk, tmp_path: Path
) -> None:
    sells(clerk, tmp_path, (HEAD, MUG, BOWL))
    clerk.receives()
    clerk.press("Ctrl+Q")
    clerk.types("LM-2209")
    clerk.press("Enter")
    clerk.types("100")
    clerk.press("Ctrl+Enter", "Enter")
    (given,) = clerk.sees().state.quotes
    (line,) = given.document["lines"]
    assert (line["description"], line["unit_price"]) == ("陶瓷碗\nCeramic bowl", "2.20")
