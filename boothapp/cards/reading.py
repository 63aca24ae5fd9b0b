"""A card from its pictures or from a text: seen straight, read, understood, codes put in."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from boothapp.cards.card import Box, Card, Line
from boothapp.cards.picture import Pixels
from boothapp.errors import BadInput
from boothapp.text import Text

if TYPE_CHECKING:
    from boothapp.cards.ocr import Print
    from boothapp.cards.straighten import Straight


_LONGEST_TEXT = 6000
_LONGEST_LINE = 300


def read_card(*pictures: Path | bytes, threads: int = 1) -> Card:
    """Read a card off the pictures of its sides, the front first.

    Args:
        pictures: Files or their bytes; two sides make one card.
        threads: How many threads the reading of print may use.

    Raises:
        BadInput: A picture cannot be read.
    """
    from boothapp.cards.picture import load  # noqa: PLC0415  slow to import

    return read_pictures((load(picture) for picture in pictures), threads=threads)


def read_pictures(pictures: Iterable[Pixels], *, threads: int = 1) -> Card:
    """Read a card off pictures that are open already; see ``read_card``.

    Each is let go before its print is read, which takes the most memory: if nobody else holds it.
    """
    from boothapp.cards.merging import with_codes  # noqa: PLC0415  slow to import
    from boothapp.cards.ocr import ocr  # noqa: PLC0415  slow to import
    from boothapp.cards.straighten import straightened  # noqa: PLC0415  slow to import
    from boothapp.cards.understanding import understand  # noqa: PLC0415  slow to import

    upright: list[Line] = []
    in_photo: list[Line] = []
    codes: list[Card] = []
    sizes: list[tuple[int, int]] = []
    for photo in pictures:
        side = len(sizes)
        sizes.append((photo.shape[1], photo.shape[0]))
        straight = straightened(photo, ocr(threads).find)
        codes += _codes_on(photo, straight, side)
        del photo
        found = ocr(threads).read(straight.pixels)
        for line in found.lines:
            upright.append(replace(line, side=side))
            in_photo.append(replace(line, side=side, box=_in_photo(line, found, straight)))
    card = replace(understand(upright), lines=tuple(in_photo), sizes=tuple(sizes))
    return with_codes(card, codes)


def _in_photo(line: Line, found: "Print", straight: "Straight") -> Box | None:
    return None if line.box is None else straight.in_photo(found.turned_back(line.box))


def _codes_on(photo: Pixels, straight: "Straight", side: int) -> list[Card]:
    """Return what the codes of a photo say; where none is found, the straightened card is tried."""
    from boothapp.cards.codes import read_codes  # noqa: PLC0415  slow to import
    from boothapp.cards.payloads import card_of  # noqa: PLC0415  slow to import

    found = [(code.text, code.box) for code in read_codes(photo)]
    if not found and straight.pixels is not photo:
        found = [(code.text, straight.in_photo(code.box)) for code in read_codes(straight.pixels)]
    return [card_of(text, box=box, side=side) for text, box in found]


def read_text(text: str) -> Card:
    """Return what a pasted text says, such as the end of an e-mail.

    Raises:
        BadInput: It is longer than any card or signature.
    """
    from boothapp.cards.understanding import understand  # noqa: PLC0415  slow to import

    if len(text) > _LONGEST_TEXT:
        raise BadInput(
            Text("这段文字太长，不像名片。", "This text is too long for a card or a signature."),
            Text("请只复制联系方式那一段。", "Copy only the part with the contact."),
        )
    pieces = (piece for line in text.splitlines() for piece in wrap(line, _LONGEST_LINE))
    return understand([Line(piece, source="text") for piece in pieces])
