"""Issuing a quotation: checked, asked once more, counted, and never twice."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from boothapp.errors import BoothError
from boothapp.text import Text
from tests.ui.clerk import AL_NOOR, Clerk
from tests.ui.conftest import Sit
from ui import printing

MUG = ("LM-2208", "Mug", "1000", "1.25")
BOWL = ("LM-2209", "Bowl", "500", "2.10")


def problem(clerk: Clerk) -> str:
    return clerk.screen.quote._problem.text()


def papers(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "papers").glob("*"))


def quote(clerk: Clerk, *lines: tuple[str, str, str, str]) -> None:
    clerk.receives()
    clerk.press("Ctrl+Q")
    clerk.fills_quote(*(lines or (MUG, BOWL)))


def test_a_quote_is_issued_with_ctrl_enter_and_enter(clerk: Clerk, data: Path) -> None:
    quote(clerk)
    assert "USD 2,300.00" in clerk.reads(clerk.screen.quote)
    clerk.press("Ctrl+Enter")
    sure = "USD 2,300.00 to Al Noor Home Trading. A quote given counts and cannot be undone."
    assert sure in clerk.reads(clerk.screen.quote)
    assert not clerk.sees().state.quotes
    clerk.press("Enter")
    (given,) = clerk.sees().state.quotes
    assert f"Issued: {given.number}" in clerk.reads(clerk.screen.quote)
    assert papers(data) == [f"{given.number}.pdf"]
    text = PdfReader(data / "papers" / f"{given.number}.pdf").pages[0].extract_text()
    assert "2,300.00" in text
    assert f"Quote {given.number} USD 2,300.00" in clerk.timeline()


def test_esc_at_the_last_question_issues_nothing(clerk: Clerk, data: Path) -> None:
    quote(clerk)
    clerk.press("Ctrl+Enter", "Esc")
    assert not clerk.screen.quote._sure.isVisible()
    assert clerk.screen.right.currentWidget() is clerk.screen.quote
    assert not clerk.sees().state.quotes
    assert papers(data) == []


def test_what_is_changed_after_the_last_question_is_asked_for_again(clerk: Clerk) -> None:
    quote(clerk)
    clerk.press("Ctrl+Enter")
    clerk.focuses(clerk.screen.quote.lines.rows[0].editors["quantity"])
    clerk.types("0")
    assert not clerk.screen.quote._sure.isVisible()
    assert "USD 13,550.00" in clerk.reads(clerk.screen.quote)


def test_a_quote_cannot_be_pressed_twice_into_two(clerk: Clerk) -> None:
    quote(clerk)
    clerk.press("Ctrl+Enter")
    clerk.press_at_once("Enter", "Enter", "Ctrl+Enter", "Enter")
    clerk.waits()
    clerk.press("Ctrl+Enter", "Ctrl+Enter")
    assert len(clerk.sees().state.quotes) == 1


def test_issue_clicked_twice_is_one_quote(clerk: Clerk) -> None:
    quote(clerk)
    clerk.clicks(clerk.button("Issue the quote"))
    yes = clerk.button("Yes, issue it")
    yes.click()
    yes.click()
    clerk.waits()
    assert len(clerk.sees().state.quotes) == 1


def test_a_revision_cannot_be_pressed_twice_into_two(clerk: Clerk) -> None:
    clerk.receives(quotes=1)
    (given,) = clerk.sees().state.quotes
    clerk.screen.revise(given.number)
    clerk.waits()
    clerk.press("Ctrl+Enter")
    clerk.press_at_once("Enter", "Enter")
    clerk.waits()
    (revised,) = clerk.sees().state.quotes
    assert revised.document["revision"] == 1


def test_a_quote_issued_cannot_be_undone(clerk: Clerk) -> None:
    quote(clerk)
    clerk.press("Ctrl+Enter", "Enter", "Ctrl+Z")
    assert clerk.notice == "Nothing to undo."
    assert len(clerk.sees().state.quotes) == 1


def test_what_cannot_be_issued_is_named_in_one_line(clerk: Clerk) -> None:
    clerk.receives()
    for lines, named in (
        ((), "There is no line yet."),
        ((MUG, ("LM-2209", "Bowl", "5x0", "2.10")), "Line 2:"),
        ((("LM-2208", "Mug", "1000", "-1"),), "Line 1:"),
        ((MUG, BOWL, ("", "", "10", "1")), "Line 3:"),
        ((("LM-2208", "Mug", "", "1"),), "Line 1:"),
    ):
        clerk.press("Ctrl+Q")
        while clerk.screen.quote.lines.texts():
            clerk.clicks(clerk.screen.quote.lines.rows[0].remove)
        clerk.focuses(clerk.screen.quote.lines.rows[0].editors["item"])
        clerk.fills_quote(*lines)
        clerk.press("Ctrl+Enter")
        assert problem(clerk).startswith(named), lines
        assert "\n" not in problem(clerk)
        assert not clerk.screen.quote._sure.isVisible()
        assert not clerk.sees().state.quotes


def test_days_that_are_no_number_are_refused(clerk: Clerk) -> None:
    quote(clerk)
    editor = clerk.field("Valid, days")
    for days in ("soon", "", "-3", "3.5"):
        clerk.focuses(editor)
        editor.selectAll()
        clerk.press("Del")
        clerk.types(days)
        clerk.press("Ctrl+Enter")
        assert problem(clerk) == "The days it is valid must be a whole number.", days
        assert not clerk.screen.quote._sure.isVisible()


def test_a_number_that_cannot_be_right_is_marked_while_typing(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+Q")
    clerk.fills_quote(("LM-2208", "Mug", "1,000", "1.2x"))
    row = clerk.screen.quote.lines.rows[0]
    assert row.editors["price"].property("doubt") is True
    assert row.editors["quantity"].property("doubt") is False
    assert row.amount.text() == ""


def test_a_quote_the_rules_refuse_records_nothing(sit: Sit, data: Path) -> None:
    first = sit()
    first.receives(quotes=3)
    first.press("Ctrl+Q")
    first.fills_quote(MUG)
    second = sit()
    second.window.open_buyer(first.screen.buyer)
    second.waits()
    second.press("Ctrl+Q")
    second.fills_quote(BOWL)
    second.press("Ctrl+Enter", "Enter")
    first.window.activateWindow()
    first.bot.waitUntil(first.window.isActiveWindow)
    first.screen.quote.ask_to_issue()
    first.press("Enter")
    assert len(first.sees().state.quotes) == 4
    assert problem(first)
    assert len(papers(data)) == 1
    assert first.screen.quote.lines.texts() == [list(MUG)]


@pytest.mark.expects_log("the printer is on fire")
def test_a_paper_that_cannot_be_made_records_nothing_and_the_form_can_go_on(
    sit: Sit, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = sit()
    quote(clerk)

    def broken(_quotation: object) -> bytes:
        raise RuntimeError("the printer is on fire")

    with monkeypatch.context() as broken_for_now:
        broken_for_now.setattr("boothapp.quotes.pdf.render", broken)
        clerk.press("Ctrl+Enter", "Enter")
    assert not clerk.sees().state.quotes
    assert papers(data) == []
    assert clerk.notice.startswith("Something went wrong in the program.")
    clerk.press("Ctrl+Enter", "Enter")
    assert len(clerk.sees().state.quotes) == 1


def test_characters_that_cannot_be_printed_are_named_after_issuing(clerk: Clerk) -> None:
    quote(clerk, ("LM-1", "Mug 🐉", "10", "1"))
    clerk.press("Ctrl+Enter", "Enter")
    issued = clerk.screen.quote._issued_text.text()
    assert issued.splitlines()[1].startswith("Not printable, named on the paper:")
    assert "1F409" in issued


def test_an_empty_row_always_waits_below_the_last_line(clerk: Clerk) -> None:
    quote(clerk)
    rows = clerk.screen.quote.lines.rows
    assert len(rows) == 3
    assert rows[-1].empty
    clerk.clicks(rows[0].remove)
    assert clerk.screen.quote.lines.texts() == [list(BOWL)]
    assert "USD 1,050.00" in clerk.reads(clerk.screen.quote)


def test_another_currency_is_reckoned_and_issued(clerk: Clerk) -> None:
    quote(clerk, ("LM-1", "Mug", "3", "100"))
    currency = clerk.choice("Currency")
    currency.setCurrentText("JPY")
    assert "JPY 300" in clerk.reads(clerk.screen.quote)
    currency.setCurrentText("XXZ")
    clerk.focuses(clerk.screen.quote.lines.rows[0].editors["item"])
    clerk.press("Ctrl+Enter")
    assert problem(clerk)
    assert not clerk.screen.quote._sure.isVisible()


def test_a_file_that_is_no_pdf_is_told_calmly(tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

    broken = tmp_path / "broken.pdf"
    broken.write_text("not a paper", encoding="utf-8")
    with pytest.raises(BoothError) as told:
        printing.draw(broken, QPrinter())
    assert told.value.message == Text(f"读不了文件 {broken}。", f"Cannot read {broken}.")


def test_what_is_missing_in_a_line_is_named_and_the_cursor_stands_there(clerk: Clerk) -> None:
    clerk.receives()
    clerk.press("Ctrl+Q")
    clerk.fills_quote(("LM-2208", "Mug", "1000", "1.25"), ("LM-2209", "Bowl", "", "2.10"))
    clerk.press("Ctrl+Enter")
    assert "Line 2: The quantity is missing." in clerk.reads(clerk.screen.quote)
    assert clerk.focus is clerk.screen.quote.lines.rows[1].editors["quantity"]


def test_a_company_that_ends_with_a_stop_gets_no_second_one(clerk: Clerk) -> None:
    clerk.receives(AL_NOOR | {"company": "Casa Norte S.p.A."})
    clerk.press("Ctrl+Q")
    clerk.fills_quote(("LM-2208", "Mug", "1000", "1.25"))
    clerk.press("Ctrl+Enter")
    said = "USD 1,250.00 to Casa Norte S.p.A. A quote given counts and cannot be undone."
    assert said in clerk.reads(clerk.screen.quote)
