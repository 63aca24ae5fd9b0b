"""From the photo of a card on a disk to a buyer with a quote; the reading is the real one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from boothapp.resources import folder
from tests.ui.clerk import Clerk, at_the_window, set_up
from ui.cards_screen import CardsScreen

PRINT = (
    ("Al Noor Trading L.L.C.", 60, 60),
    ("Omar Haddad", 230, 52),
    ("Purchasing Manager", 300, 36),
    ("Mobile: +971 50 123 4567", 410, 36),
    ("E-mail: omar@alnoor-trading.ae", 470, 36),
    ("Office 204, Al Maktoum Street, Deira, Dubai, U.A.E.", 530, 32),
)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A card on a dark table, photographed a little askew."""
    font = str(folder("assets") / "fonts" / "NotoSans-Regular.ttf")
    card = Image.new("RGB", (1100, 640), "white")
    pen = ImageDraw.Draw(card)
    for text, top, size in PRINT:
        pen.text((70, top), text, "black", ImageFont.truetype(font, size))
    table = Image.new("RGB", (1300, 840), (70, 60, 52))
    table.paste(card, (100, 100))
    path = tmp_path / "stick" / "IMG_0412.jpg"
    path.parent.mkdir()
    table.rotate(2, fillcolor=(70, 60, 52), resample=Image.Resampling.BICUBIC).save(path)
    return path


@pytest.fixture
def clerk(tmp_path: Path, qtbot: QtBot) -> Iterator[Clerk]:
    set_up(tmp_path / "data", {"language": "en"})
    with at_the_window(tmp_path / "data", qtbot) as sitting:
        yield sitting


def test_a_photo_of_a_card_becomes_a_buyer_with_a_quote(clerk: Clerk, photo: Path) -> None:
    clerk.press("Ctrl+4")
    screen = clerk.window.screen_named("cards")
    assert isinstance(screen, CardsScreen)
    screen.sources.add_files([photo])
    clerk.bot.waitUntil(
        lambda: bool(screen.cards.rows) and not screen.scanner.left, timeout=120_000
    )
    clerk.waits()
    read = screen.review.fields.values()
    assert read["name"] == "Omar Haddad"
    assert read["company"].startswith("Al Noor Trading")
    assert read["email"] == "omar@alnoor-trading.ae"
    assert read["mobile"] == "+971501234567"
    clerk.press("Ctrl+Enter")
    assert clerk.window.stack.currentWidget() is clerk.screen, "he stands here: on with the talk"
    state = clerk.sees().state
    assert state.profile["country"] == "AE"
    assert "Purchasing Manager" in state.cards[0].text
    clerk.press("Ctrl+Q")
    clerk.fills_quote(("LM-2208", "Mug", "1000", "1.25"))
    clerk.press("Ctrl+Enter", "Enter")
    (quote,) = clerk.sees().state.quotes
    paper = clerk.window.desk.data / "papers" / f"{quote.number}.pdf"
    text = "\n".join(page.extract_text() for page in PdfReader(paper).pages)
    for stated in ("Omar Haddad", "1,250.00"):
        assert stated in text
