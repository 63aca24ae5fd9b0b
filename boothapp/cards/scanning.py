"""Cards read in processes of their own, so that the window keeps its time and memory."""

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from boothapp.cards.card import Card
from boothapp.errors import BoothError
from boothapp.text import Text

MOST_WORKERS = 2
"""Each holds the reader's models in memory."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A card that was read, with its sides as JPEG in the size they are kept in."""

    card: Card
    pictures: tuple[bytes, ...]


class ReadingBroke(BoothError):
    """The process that read a card ended, for want of memory or through a fault in a library."""


def scan(sides: Sequence[Path]) -> Scanned:
    """Read the sides of a card.

    Raises:
        BoothError: A file is missing, or is no picture that can be read.
    """
    from boothapp.cards.picture import compressed, load  # noqa: PLC0415  slow to import
    from boothapp.cards.reading import read_pictures  # noqa: PLC0415

    pictures = [load(side) for side in sides]
    return Scanned(read_pictures(pictures), tuple(compressed(picture) for picture in pictures))


class Processes:
    """Reads cards in up to ``workers`` processes; one that dies costs only its card."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = workers or min(MOST_WORKERS, os.cpu_count() or 1)
        self._pool: ProcessPoolExecutor | None = None
        self._lock = Lock()

    def submit(self, sides: Sequence[Path]) -> Future[Scanned]:
        """Begin to read a card."""
        answer: Future[Scanned] = Future()
        self._begin(tuple(sides), answer, tries=2)
        return answer

    def close(self) -> None:
        """End the processes at once; cards under way stay unread."""
        pool, self._pool = self._pool, None
        if pool is not None:
            processes = list((pool._processes or {}).values())  # noqa: SLF001  there is no other way
            pool.shutdown(wait=False, cancel_futures=True)
            for process in processes:
                process.terminate()

    def _begin(self, sides: tuple[Path, ...], answer: Future[Scanned], tries: int) -> None:
        try:
            under_way = self._ready_pool().submit(scan, sides)
        except BrokenProcessPool:
            self._forget()
            under_way = self._ready_pool().submit(scan, sides)
        under_way.add_done_callback(lambda done: self._end(done, sides, answer, tries))

    def _end(
        self, done: Future[Scanned], sides: tuple[Path, ...], answer: Future[Scanned], tries: int
    ) -> None:
        if done.cancelled():
            answer.cancel()
            return
        fault = done.exception()
        if isinstance(fault, BrokenProcessPool):  # this card or another one broke it: once more
            self._forget()
            if tries > 1:
                self._begin(sides, answer, tries - 1)
                return
            fault = ReadingBroke(
                Text("读取这张图片时出错了。", "Reading this picture failed."),
                Text("请重新拍一张小一点的。", "Take a smaller picture and try again."),
            )
        if fault is None:
            answer.set_result(done.result())
        else:
            answer.set_exception(fault)

    def _ready_pool(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                # "spawn": a forked child of a window with threads may hang.
                self._pool = ProcessPoolExecutor(self.workers, multiprocessing.get_context("spawn"))
            return self._pool

    def _forget(self) -> None:
        with self._lock:
            pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)
