"""Cards read in processes of their own: one at a time for the window, many for an evening's pile."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from pathlib import Path
from typing import Generic, Protocol, TypeAlias, TypeVar

from boothapp.cards.card import Card
from boothapp.errors import BoothError
from boothapp.text import Text

Answer = TypeVar("Answer")
Job: TypeAlias = Callable[[tuple[Path | bytes, ...], int], Answer]
Outcome = Card | BoothError
Progress = Callable[[int, Path, Outcome], None]

MOST_WORKERS = 2
"""Each holds the models in memory, about 300 MB."""

_LOOK_EVERY = 0.1
"""Seconds between two looks at whether the batch was cancelled."""


class ReadingDied(BoothError):
    """The process that read a picture ended in the middle of it."""


class CardReader(Protocol):
    """Reads one card after the other somewhere else."""

    def submit(self, pictures: Sequence[Path | bytes]) -> Future[Card]:
        """Read the sides of a card."""

    def close(self) -> None:
        """Stop, also in the middle of a card."""


class Process(Generic[Answer]):
    """One warm process that works on cards, so that OCR never loads in the window's own.

    A process that dies costs the card it was at; the next one gets a new process.

    Args:
        job: What is done with the sides of a card, and with how many threads; a function of a module.
        threads: Threads for the reading of print; two halve the wait for a single card.
        warm: Begin to load the models at once.
    """

    def __init__(self, job: Job[Answer], threads: int = 1, *, warm: bool = False) -> None:
        self._job, self._threads = job, threads
        self._pool: ProcessPoolExecutor | None = None
        self._process: Future[int] | None = None
        if warm:
            self._ready().submit(_warm, threads)

    def submit(self, pictures: Sequence[Path | bytes]) -> Future[Answer]:
        """Do the job with the sides of a card.

        Returns:
            The answer; or it raises the BoothError that says why there is none.
        """
        answer: Future[Answer] = Future()
        try:
            under_way = self._ready().submit(self._job, tuple(pictures), self._threads)
        except BrokenProcessPool:  # it died while nothing was asked of it
            self.close()
            under_way = self._ready().submit(self._job, tuple(pictures), self._threads)
        under_way.add_done_callback(lambda done: self._pass_on(done, answer))
        return answer

    def close(self) -> None:
        """End the process at once; a card under way stays unread."""
        pool, process = self._pool, self._process
        self._pool = self._process = None
        if pool is None:
            return
        pool.shutdown(wait=False, cancel_futures=True)
        if (
            process is not None
            and process.done()
            and not process.cancelled()
            and not process.exception()
        ):
            for child in multiprocessing.active_children():
                if child.pid == process.result():
                    child.terminate()

    def _ready(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # "spawn": a forked copy of a window with threads may hang.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, context, initializer=_settle)
            self._process = self._pool.submit(os.getpid)
        return self._pool

    def _pass_on(self, done: Future[Answer], answer: Future[Answer]) -> None:
        if done.cancelled():
            answer.cancel()
            answer.set_running_or_notify_cancel()
        elif isinstance(done.exception(), BrokenProcessPool):
            if self._pool is not None:
                self._pool.shutdown(wait=False)
                self._pool = self._process = None
            answer.set_exception(_died())
        elif fault := done.exception():
            answer.set_exception(fault)
        else:
            answer.set_result(done.result())


class Reader(Process[Card]):
    """A process that reads cards."""

    def __init__(self, threads: int = 1, *, warm: bool = False) -> None:
        super().__init__(read_sides, threads, warm=warm)


def read_many(
    paths: Sequence[Path],
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    reader: Callable[[], CardReader] = Reader,
) -> Iterator[tuple[int, Path, Outcome]]:
    """Read many pictures, a card each; what is ready comes first.

    It may be driven from any thread. Leaving the loop, or a ``cancelled`` that says True, stops
    within a tenth of a second, in the middle of a card.

    Args:
        paths: The pictures.
        workers: How many processes; two, or one on a single core, when left out.
        progress: Called with every result before it is given.
        cancelled: Asked ten times a second.
        reader: Makes the reader of a worker.

    Yields:
        The index in ``paths``, the path, and the card or the error that says why there is none.
    """
    count = max(1, min(workers or min(MOST_WORKERS, os.cpu_count() or 1), len(paths)))
    idle = [reader() for _ in range(count)]
    readers = list(idle)
    queue = iter(enumerate(paths))
    busy: dict[Future[Card], tuple[int, CardReader]] = {}
    try:
        while not (cancelled and cancelled()):
            while idle and (task := next(queue, None)):
                worker = idle.pop()
                busy[worker.submit([task[1]])] = (task[0], worker)
            if not busy:
                return
            for future in wait(busy, _LOOK_EVERY, FIRST_COMPLETED).done:
                index, worker = busy.pop(future)
                idle.append(worker)
                outcome = _outcome(future)
                if progress:
                    progress(index, paths[index], outcome)
                yield index, paths[index], outcome
    finally:
        for worker in readers:
            worker.close()


def _outcome(future: Future[Card]) -> Outcome:
    try:
        return future.result()
    except BoothError as fault:
        return fault


def _died() -> ReadingDied:
    return ReadingDied(
        Text("读这张图片的进程中途退出了。", "The process reading this picture ended midway."),
        Text(
            "请再试一次；内存不够时请关掉别的程序。",
            "Try again; close other programs if memory is short.",
        ),
    )


def _settle() -> None:
    """Make a new process a modest one: last in the queue for the processor, memory given back."""
    _step_back()
    _give_memory_back()


def _give_memory_back() -> None:
    """Tell glibc to return large blocks at once; else it keeps 200 MB of every picture read.

    See mallopt(3), M_TRIM_THRESHOLD and M_MMAP_THRESHOLD. Other systems do so anyway.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415

        with suppress(OSError, AttributeError):
            library = ctypes.CDLL(None)
            for parameter in (-1, -3):
                library.mallopt(parameter, 1 << 20)


def _step_back() -> None:
    """Let the window and everything else go first, where the system lets."""
    with suppress(OSError, AttributeError):
        if sys.platform == "win32":
            import ctypes  # noqa: PLC0415

            kernel = ctypes.windll.kernel32
            kernel.SetPriorityClass(kernel.GetCurrentProcess(), 0x4000)  # below normal
        else:
            os.nice(10)


def _warm(threads: int) -> None:
    from boothapp.cards import codes, payloads, understanding  # noqa: F401, PLC0415  slow to import
    from boothapp.cards.ocr import ocr  # noqa: PLC0415  slow to import

    ocr(threads).warm()


def read_sides(pictures: Sequence[Path | bytes], threads: int) -> Card:
    """Read the sides of a card, in a process that does nothing else."""
    import cv2  # noqa: PLC0415  slow to import

    from boothapp.cards.reading import read_card  # noqa: PLC0415  slow to import

    cv2.setNumThreads(threads)
    return read_card(*pictures, threads=threads)
