"""Work off the GUI thread: one thread owns the booth, its answers come back as Qt signals."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

if TYPE_CHECKING:  # slow to import: on their threads, after the first paint
    from pathlib import Path

    from boothapp.booth import Booth
    from boothapp.suggest import Suggester

Thing = TypeVar("Thing")
T = TypeVar("T")
Then = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class Work(QObject, Generic[Thing]):
    """A thread of its own for a thing that only one thread may touch.

    Args:
        make: Makes the thing, on its thread; called with the first job.
        failed: Told of an error that a job's caller does not handle.
    """

    _answered = Signal(object, object)

    def __init__(self, make: Callable[[], Thing], failed: Failed, name: str) -> None:
        super().__init__()
        self._make, self._failed = make, failed
        self._thing: Thing | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._waiting = 0
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """A job has not been answered yet."""
        return self._waiting > 0

    def ask(
        self,
        job: Callable[[Thing], T],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run ``job`` on the thread with its thing; ``then`` gets the answer on the GUI thread."""
        if self._closed:
            return
        self._waiting += 1
        self._pool.submit(self._run, job, then, failed or self._failed)

    def close(self, last: Callable[[Thing], None] | None = None) -> None:
        """Finish the jobs given, run ``last`` with the thing, and end the thread."""
        if self._closed:
            return
        self._closed = True
        if last:
            self._pool.submit(self._finish, last)
        self._pool.shutdown(wait=True)

    def _run(self, job: Callable[[Thing], Any], then: Then | None, failed: Failed) -> None:
        try:
            if self._thing is None:
                self._thing = self._make()
            answer = job(self._thing)
        except BaseException as fault:  # noqa: BLE001  it is shown on the GUI thread
            self._answered.emit(failed, fault)
        else:
            self._answered.emit(then, answer)

    def _finish(self, last: Callable[[Thing], None]) -> None:
        if self._thing is not None:
            last(self._thing)

    def _deliver(self, receiver: Callable[[Any], None] | None, answer: object) -> None:
        self._waiting -= 1
        if receiver is None or self._closed:
            return
        owner = getattr(receiver, "__self__", None)
        if isinstance(owner, QObject) and not isValid(owner):
            return  # its screen is gone, made anew in another language
        receiver(answer)


class Desk:
    """What the screens ask: the booth's own thread, and one for thinking that must not hold it up."""

    def __init__(self, data: Path, failed: Failed) -> None:
        self.data = data
        self.failed = failed
        self.booth: Work[Booth] = Work(lambda: _open_booth(data), failed, "booth")
        self.mind: Work[Suggester] = Work(lambda: _open_mind(data), failed, "mind")

    def close(self) -> None:
        """Finish what was given and close the records."""
        self.mind.close()
        self.booth.close(lambda booth: booth.close())


def _open_booth(data: Path) -> Booth:
    from boothapp.booth import Booth  # noqa: PLC0415

    return Booth.open(data)


def _open_mind(data: Path) -> Suggester:
    from boothapp.phrases import load  # noqa: PLC0415
    from boothapp.resources import folder  # noqa: PLC0415
    from boothapp.suggest import default_suggester, own_lines  # noqa: PLC0415

    return default_suggester(own_lines(load(folder("phrasebook"), data / "phrasebook")))
