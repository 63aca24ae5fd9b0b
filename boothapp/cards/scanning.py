"""Cards read for the window: what each says, and its pictures as they are kept."""

import os
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from boothapp.cards.batch import MOST_WORKERS, Process
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

    from boothapp.cards.reading import read_pictures  # noqa: PLC0415  slow to import

    cv2.setNumThreads(threads)
    kept: list[bytes] = []
    card = read_pictures((_opened(side, kept) for side in sides), threads=threads)
    return Scanned(card, tuple(kept))


def _opened(side: Path | bytes, kept: list[bytes]) -> "Pixels":
    """Open a side and put by how it is kept, so that nothing else holds the large picture."""
    from boothapp.cards.picture import compressed, load  # noqa: PLC0415  slow to import

    picture = load(side)
    kept.append(compressed(picture))
    return picture


class Processes:
    """Reads cards in up to ``workers`` processes of their own."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or min(MOST_WORKERS, os.cpu_count() or 1)
        self._processes = tuple(Process(scan) for _ in range(self.workers))
        self._asked = [0] * self.workers

    def submit(self, sides: Sequence[Path]) -> Future[Scanned]:
        """Begin to read a card, in the process that has least to do."""
        number = self._asked.index(min(self._asked))
        self._asked[number] += 1
        answer = self._processes[number].submit(sides)
        answer.add_done_callback(lambda _done: self._over(number))
        return answer

    def _over(self, number: int) -> None:
        self._asked[number] -= 1

    def close(self) -> None:
        """End the processes at once; cards under way stay unread."""
        for process in self._processes:
            process.close()
