"""Cards read in a process of their own: a single one for the window, many for an evening's pile."""

import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

from boothapp import heap
from boothapp.cards.card import Card
from boothapp.errors import BoothError
from boothapp.text import Text

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Answer = TypeVar("Answer")
Job: TypeAlias = Callable[[tuple[Path | bytes, ...], int], Answer]
Outcome = Card | BoothError
Progress = Callable[[int, Path, Outcome], None]

MOST_WORKERS = 2
"""Each needs up to 120 MB for the card it is at."""

_LOOK_EVERY = 0.1
"""Seconds between two looks at whether the batch was cancelled."""


class ReadingDied(BoothError):
    """The process that read a picture ended in the middle of it."""


class CardReader(Protocol):
    """Reads cards somewhere else."""

    def submit(self, pictures: Sequence[Path | bytes]) -> Future[Card]:
        """Read the sides of a card."""

    def close(self) -> None:
        """Stop, also in the middle of a card."""


@dataclass(slots=True, eq=False)
class _Task(Generic[Answer]):
    pictures: tuple[Path | bytes, ...]
    answer: Future[Answer]
    suspect: bool = False
    """A process died while it was at this card and others."""


class Process(Generic[Answer]):
    """A process that works on cards, so that OCR never loads in the window's own.

    It works on several at a time, each on a thread: they share the networks, which take 100 MB, and the
    reckoning leaves the interpreter free. A process that dies is replaced, and the cards it was at are tried
    once more, one by one; that at which it dies again stays undone.

    Args:
        job: What is done with the sides of a card, and with how many threads; a function of a module.
        workers: How many cards at a time.
        threads: Threads for the reading of print of each card; two halve the wait for a single one.
        warm: Begin to load the models at once.
    """

    def __init__(
        self, job: Job[Answer], workers: int = 1, threads: int = 1, *, warm: bool = False
    ) -> None:
        self.workers = workers
        self._serve = (job, workers, threads, warm)
        self._lock = threading.RLock()
        self._queue: deque[_Task[Answer]] = deque()
        self._under_way: dict[int, _Task[Answer]] = {}
        self._numbers = count()
        self._child: _Child | None = None
        if warm:
            self._begin()

    def submit(self, pictures: Sequence[Path | bytes]) -> Future[Answer]:
        """Do the job with the sides of a card.

        Returns:
            The answer; or it raises the BoothError that says why there is none.
        """
        # The process may stand in another folder for a moment; see boothapp.cards.foreign.
        sides = (side if isinstance(side, bytes) else side.absolute() for side in pictures)
        task: _Task[Answer] = _Task(tuple(sides), Future())
        with self._lock:
            self._queue.append(task)
            self._send()
        return task.answer

    def close(self) -> None:
        """End the process at once; cards under way stay undone."""
        with self._lock:
            child, self._child = self._child, None
            left = [*self._under_way.values(), *self._queue]
            self._under_way.clear()
            self._queue.clear()
        if child:
            child.end()
        for task in left:
            task.answer.cancel()
            task.answer.set_running_or_notify_cancel()

    def _begin(self) -> "_Child":
        self._child = child = _Child(self._serve)
        # To start a process takes a while, and its answers come at any time.
        threading.Thread(target=self._attend, args=(child,), name="cards", daemon=True).start()
        return child

    def _send(self) -> None:
        """Give the process as much as it can work on; the lock is held."""
        tasks = (*self._under_way.values(), *self._queue)
        most = 1 if any(task.suspect for task in tasks) else self.workers
        while self._queue and len(self._under_way) < most:
            child = self._child or self._begin()
            if child.pipe is None:
                return  # it asks again once it has started
            task = self._queue.popleft()
            number = next(self._numbers)
            self._under_way[number] = task
            with suppress(OSError):  # dead: who attends to it finds out too
                child.pipe.send((number, task.pictures))

    def _attend(self, child: "_Child") -> None:
        """Start a process and pass its answers on until it ends."""
        try:
            child.start()
        except Exception as fault:  # noqa: BLE001  no memory, no more processes ...
            self._give_up(child, fault)
            return
        with self._lock:
            self._send()
        for number, done, answer in child.answers():
            with self._lock:
                task = self._under_way.pop(number, None) if self._child is child else None
                self._send()
            if task and done:
                task.answer.set_result(answer)
            elif task:
                task.answer.set_exception(answer)
        self._bury(child)

    def _give_up(self, child: "_Child", fault: Exception) -> None:
        with self._lock:
            if self._child is not child:
                return
            self._child = None
            left = list(self._queue)
            self._queue.clear()
        for task in left:
            task.answer.set_exception(_died() if isinstance(fault, OSError) else fault)

    def _bury(self, child: "_Child") -> None:
        with self._lock:
            if self._child is not child:
                return  # it was closed
            self._child = None
            fallen = list(self._under_way.values())
            self._under_way.clear()
            if len(fallen) > 1:
                for task in reversed(fallen):
                    task.suspect = True
                    self._queue.appendleft(task)
                fallen = []
            self._send()
        for task in fallen:
            task.answer.set_exception(_died())


class _Child:
    """A process that was started, and the pipe to it."""

    def __init__(self, serve: tuple[Any, ...]) -> None:
        # "spawn": a forked copy of a window with threads may hang.
        context = multiprocessing.get_context("spawn")
        self.pipe: Connection | None = None
        self._lock = threading.Lock()
        self._ended = False
        self._ours, self._theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(self._theirs, *serve), daemon=True)

    def start(self) -> None:
        """Start it, unless it was ended before."""
        with self._lock:
            if not self._ended:
                self._process.start()
                self.pipe = self._ours
        self._theirs.close()

    def answers(self) -> Iterator[tuple[int, bool, Any]]:
        """Yield its answers until it ends: the number of the task, whether it was done, and the answer."""
        with suppress(EOFError, OSError):
            while True:
                yield self._ours.recv()
        self.end()
        self._ours.close()

    def end(self) -> None:
        """End it at once."""
        with self._lock:
            if not self._ended and self.pipe is not None:
                self._process.terminate()
                self._process.join()
            self._ended = True


class Reader(Process[Card]):
    """A process that reads cards."""

    def __init__(self, workers: int = 1, threads: int = 1, *, warm: bool = False) -> None:
        super().__init__(read_sides, workers, threads, warm=warm)


def usual_workers() -> int:
    """Return how many cards are read at a time: two, or one on a single core."""
    return min(MOST_WORKERS, os.cpu_count() or 1)


def read_many(
    paths: Sequence[Path],
    *,
    workers: int | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    reader: Callable[[int], CardReader] = Reader,
) -> Iterator[tuple[int, Path, Outcome]]:
    """Read many pictures, a card each; what is ready comes first.

    It may be driven from any thread. Leaving the loop, or a ``cancelled`` that says True, stops
    within a tenth of a second, in the middle of a card.

    Args:
        paths: The pictures.
        workers: How many at a time; ``usual_workers`` when left out.
        progress: Called with every result before it is given.
        cancelled: Asked ten times a second.
        reader: Makes what reads so many cards at a time.

    Yields:
        The index in ``paths``, the path, and the card or the error that says why there is none.
    """
    most = max(1, min(workers or usual_workers(), len(paths)))
    read_by = reader(most)
    queue = iter(enumerate(paths))
    busy: dict[Future[Card], int] = {}
    try:
        while not (cancelled and cancelled()):
            while len(busy) < most and (task := next(queue, None)):
                busy[read_by.submit([task[1]])] = task[0]
            if not busy:
                return
            for future in wait(busy, _LOOK_EVERY, FIRST_COMPLETED).done:
                index = busy.pop(future)
                outcome = _outcome(future)
                if progress:
                    progress(index, paths[index], outcome)
                yield index, paths[index], outcome
    finally:
        read_by.close()


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


# In the process


def _work(
    pipe: "Connection",
    job: Job[object],
    workers: int,
    threads: int,
    warm: bool,  # noqa: FBT001
) -> None:
    """Work on what comes through the pipe until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the parent's affair
    _step_back()
    heap.keep_small()
    if warm:
        _warm(threads)
    sending = threading.Lock()

    def work(number: int, pictures: tuple[Path | bytes, ...]) -> None:
        answer = _answer(job, pictures, threads)
        heap.give_back()
        with sending:
            try:
                pipe.send((number, *answer))
            except OSError:
                os._exit(0)
            except Exception as fault:  # noqa: BLE001  what cannot be sent is named at least
                pipe.send((number, False, RuntimeError(f"{fault!r} of {answer[1]!r}")))

    pool = ThreadPoolExecutor(workers)
    try:
        while True:
            pool.submit(work, *pipe.recv())
    except (EOFError, OSError):
        os._exit(0)  # the parent is gone, and nobody waits for the cards under way


def _answer(
    job: Job[object], pictures: tuple[Path | bytes, ...], threads: int
) -> tuple[bool, object]:
    try:
        return True, job(pictures, threads)
    except BoothError as fault:
        return False, fault
    except Exception as fault:  # noqa: BLE001  it is raised where the card was asked for
        fault.add_note(traceback.format_exc())
        return False, fault


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
