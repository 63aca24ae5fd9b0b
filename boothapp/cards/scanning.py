"""Cards read for the window: what each says, and its pictures as they are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from boothapp.cards.batch import Process, usual_workers
from boothapp.cards.card import Card

if TYPE_CHECKING:
    from boothapp.cards.picture import Pixels


@dataclass(frozen=True, slots=True)
class Scanned:
    """A card that was read, with its sides as JPEG in the size they are kept in."""

    card: Card
    pictures: tuple[bytes, ...]


def scan(sides: Sequence[Path | bytes], threads: int) -> Scanned:
    """Read the sides of a card, in a process that does nothing else.

    Raises:
        BoothError: A file is missing, or is no picture that can be read.
    """
    import cv2  # noqa: PLC0415  slow to import

    from boothapp.cards.ocr import ocr  # noqa: PLC0415  slow to import
    from boothapp.cards.reading import read_pictures  # noqa: PLC0415  slow to import

    cv2.setNumThreads(threads)
    ocr(threads).find_in_turn()  # the window takes 300 MB beside it
    kept: list[bytes] = []
    card = read_pictures((_opened(side, kept) for side in sides), threads=threads)
    return Scanned(card, tuple(kept))


def _opened(side: Path | bytes, kept: list[bytes]) -> "Pixels":
    """Open a side and put by how it is kept, so that nothing else holds the large picture."""
    from boothapp.cards.picture import compressed, load  # noqa: PLC0415  slow to import

    picture = load(side)
    kept.append(compressed(picture))
    return picture


class Scans(Process[Scanned]):
    """A process that reads cards for the window, both cores at work."""

    def __init__(self) -> None:
        super().__init__(scan, usual_workers())
