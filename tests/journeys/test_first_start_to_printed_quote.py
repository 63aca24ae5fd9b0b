"""From the first start of the program to a printed quote, and to the one that needs an order."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.ui.clerk import Clerk, at_the_window
from ui.printing import draw


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def clerk(data: Path, qtbot: QtBot) -> Iterator[Clerk]:
    with at_the_window(data, qtbot) as sitting:
        yield sitting


def ink_of(pdf: Path) -> int:
    """Return how many dots of the first page are dark."""
    page = pypdfium2.PdfDocument(pdf)[0]
    return int((page.render(scale=1, grayscale=True).to_numpy() < 128).sum())


MUGS = ("LM-2208", "Mug", "1000", "1.25")
BOWLS = ("LM-2209", "Bowl", "500", "2.10")


def test_first_start_to_printed_quote(clerk: Clerk, data: Path, tmp_path: Path) -> None:
    the_first_start_asks_for_company_stand_and_clerk(clerk)
    a_buyer_comes(clerk)
    he_says_it_is_dear_and_the_reply_settles_it(clerk)
    paper = he_gets_a_quote_of_two_lines(clerk, data)
    it_is_printed(paper, tmp_path / "printed.pdf")
    three_more_quotes_are_given(clerk)
    the_fifth_needs_an_order_on_the_spot(clerk)


def the_first_start_asks_for_company_stand_and_clerk(clerk: Clerk) -> None:
    for text in ("晨光日用", "Morninglight Housewares", "9.2 B29"):
        clerk.types(text)
        clerk.press("Tab")
    clerk.types("李伟")
    clerk.press("Enter")
    assert clerk.window.stack.currentWidget() is clerk.screen
    assert {"9.2 B29", "李伟"} <= set(clerk.reads())


def a_buyer_comes(clerk: Clerk) -> None:
    clerk.press("Ctrl+N")
    clerk.types("Al Noor Home Trading")
    clerk.press("Tab")
    clerk.types("Omar Said")
    clerk.press("Tab")
    clerk.types("阿联酋")
    clerk.press("Enter")
    assert {"Al Noor Home Trading", "Omar Said"} <= set(clerk.reads(clerk.screen.pane))
    assert clerk.visitors() == ["Al Noor Home Trading"]
    assert "可以报价" in clerk.screen.pane.quote_card.accessibleName()
    assert clerk.sees().state.profile["country"] == "AE"


def he_says_it_is_dear_and_the_reply_settles_it(clerk: Clerk) -> None:
    heard = clerk.screen.objection
    clerk.types("not cheap, what discount can you give?")
    assert heard.scenario
    assert heard.scenario.id == "asks-discount"
    clerk.press("Enter", "Enter")
    (objection,) = clerk.sees().state.objections
    assert (objection.scenario, objection.outcome) == ("asks-discount", "settled")
    assert objection.words == "not cheap, what discount can you give?"
    assert any("能打几折" in line and "说通了" in line for line in clerk.timeline())
    clerk.press("F9")
    reply = heard.reply()
    assert reply.zh
    assert reply.en
    assert {reply.zh, reply.en} <= set(clerk.reads(heard))


def he_gets_a_quote_of_two_lines(clerk: Clerk, data: Path) -> Path:
    clerk.press("Ctrl+Q")
    clerk.fills_quote(MUGS, BOWLS)
    clerk.press("Ctrl+Enter", "Enter")
    number = clerk.screen.quote.number
    assert number
    assert f"已出报价单：{number}" in clerk.reads(clerk.screen.quote)
    paper = data / "papers" / f"{number}.pdf"
    pages = PdfReader(paper).pages
    text = "\n".join(page.extract_text() for page in pages)
    for stated in (number, "Al Noor Home Trading", "1,250.00", "1,050.00", "2,300.00"):
        assert stated in text
    assert not any(page.images for page in pages)
    return paper


def it_is_printed(paper: Path, out: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    pages = len(PdfReader(paper).pages)
    assert draw(paper, printer) == pages
    assert len(PdfReader(out).pages) == pages
    assert ink_of(paper) > 1000
    assert ink_of(out) == pytest.approx(ink_of(paper), rel=0.3)


def three_more_quotes_are_given(clerk: Clerk) -> None:
    for given in (2, 3, 4):
        clerk.press("Esc", "Ctrl+Q")
        clerk.fills_quote(MUGS)
        clerk.press("Ctrl+Enter", "Enter")
        assert len(clerk.sees().state.quotes) == given
    assert "要先有订单" in clerk.screen.pane.quote_card.accessibleName()


def the_fifth_needs_an_order_on_the_spot(clerk: Clerk) -> None:
    clerk.press("Esc", "Ctrl+Q")
    clerk.fills_quote(BOWLS)
    issue = clerk.button("出报价单", clerk.screen.quote)
    assert not issue.isEnabled()
    clerk.press("Ctrl+Enter", "Enter")
    assert len(clerk.sees().state.quotes) == 4
    clerk.focuses(clerk.ticks("客户当场确认订单"))
    clerk.press("Space")
    assert issue.isEnabled()
    clerk.press("Ctrl+Enter", "Enter")
    state = clerk.sees().state
    assert len(state.quotes) == 5
    assert [order.quote for order in state.orders] == [state.quotes[-1].number]
