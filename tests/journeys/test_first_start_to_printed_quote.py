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
    """Return how many dots of the first page are not white."""
    page = pypdfium2.PdfDocument(pdf)[0]
    return sum(1 for dot in page.render(scale=0.5, grayscale=True).to_pil().getdata() if dot < 128)


def printed(paper: Path, target: Path) -> int:
    """Print a paper onto a printer that writes a file; return the pages it was told to print."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return draw(paper, printer)


def test_first_start_to_printed_quote(clerk: Clerk, data: Path, tmp_path: Path) -> None:
    # The first start asks for the company, the stand and the clerk.
    for text in ("晨光日用", "Morninglight Housewares", "9.2 B29", "李伟"):
        clerk.types(text)
        clerk.press("Tab" if text != "李伟" else "Enter")
    assert clerk.window.stack.currentWidget() is clerk.screen
    assert {"9.2 B29", "李伟"} <= set(clerk.reads())

    # A buyer comes.
    clerk.press("Ctrl+N")
    clerk.types("Al Noor Home Trading")
    clerk.press("Tab")
    clerk.types("Omar Said")
    clerk.press("Tab")
    clerk.types("阿联酋")
    clerk.press("Enter")
    assert "Al Noor Home Trading" in clerk.reads(clerk.screen.pane)
    assert clerk.visitors() == ["Al Noor Home Trading"]
    assert "可以报价" in clerk.screen.pane.quote_card.accessibleName()

    # He says it is dear; the reply is suggested, picked and read out, and it works.
    clerk.types("too expensive, what discount can you give?")
    heard = clerk.screen.objection
    assert heard.scenario
    assert heard.scenario.id == "asks-discount"
    clerk.press("Enter", "Enter")
    (objection,) = clerk.sees().state.objections
    assert (objection.scenario, objection.outcome) == ("asks-discount", "settled")
    assert any(line.startswith("能打几折") for line in clerk.timeline())
    clerk.press("F9")
    reply = heard.reply()
    assert {reply.zh, reply.en} <= set(clerk.reads(heard))

    # He gets a quote of two lines.
    lines = (("LM-2208", "Mug", "1000", "1.25"), ("LM-2209", "Bowl", "500", "2.10"))
    clerk.press("Ctrl+Q")
    clerk.fills_quote(*lines)
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

    # It is printed.
    out = tmp_path / "printed.pdf"
    assert printed(paper, out) == len(pages) == len(PdfReader(out).pages)
    assert ink_of(out) > 500

    # The fourth quote is still given; the fifth needs an order on the spot.
    for given in (2, 3, 4):
        clerk.press("Esc", "Ctrl+Q")
        clerk.fills_quote(lines[0])
        clerk.press("Ctrl+Enter", "Enter")
        assert len(clerk.sees().state.quotes) == given
    clerk.press("Esc", "Ctrl+Q")
    clerk.fills_quote(lines[1])
    form = clerk.screen.quote
    issue = clerk.button("出报价单", form)
    assert not issue.isEnabled()
    clerk.press("Ctrl+Enter", "Enter")
    assert len(clerk.sees().state.quotes) == 4
    confirms = form._confirms
    assert confirms.text() == "客户当场确认订单"
    clerk.focuses(confirms)
    clerk.press("Space")
    assert issue.isEnabled()
    clerk.press("Ctrl+Enter", "Enter")
    state = clerk.sees().state
    assert len(state.quotes) == 5
    assert [order.quote for order in state.orders] == [state.quotes[-1].number]
