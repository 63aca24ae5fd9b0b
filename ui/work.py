"""Work off the GUI thread: one thread owns the booth, its answers come back as Qt signals."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from threading import Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from boothapp import heap

if TYPE_CHECKING:  # slow to import: on their threads, after the first paint
    from pathlib import Path

    from boothapp.booth import Booth
    from boothapp.known import Known
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

    _answered = Signal(int, bool, object)

    def __init__(self, make: Callable[[], Thing], failed: Failed, name: str) -> None:
        super().__init__()
        self._make, self._failed = make, failed
        self._thing: Thing | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._numbers = count()
        # Who waits for an answer stays on this thread: a screen dropped by the other one would end there.
        self._receivers: dict[int, tuple[Then | None, Failed]] = {}
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """A job has not been answered yet."""
        return bool(self._receivers)

    def ask(
        self,
        job: Callable[[Thing], T],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Run ``job`` on the thread with its thing; ``then`` gets the answer on the GUI thread."""
        if self._closed:
            return
        number = next(self._numbers)
        self._receivers[number] = (then, failed or self._failed)
        self._pool.submit(self._run, job, number)

    def renew(self) -> None:
        """Make the thing anew for the jobs that come."""
        self._pool.submit(self._forget)

    def _forget(self) -> None:
        self._thing = None

    def close(self, last: Callable[[Thing], None] | None = None) -> None:
        """Finish the jobs given, run ``last`` with the thing, and end the thread."""
        if self._closed:
            return
        self._closed = True
        if last:
            self._pool.submit(self._finish, last)
        self._pool.shutdown(wait=True)

    def _run(self, job: Callable[[Thing], Any], number: int) -> None:
        try:
            if self._thing is None:
                self._thing = self._make()
            answer = job(self._thing)
        except BaseException as fault:  # noqa: BLE001  it is shown on the GUI thread
            self._answered.emit(number, False, fault)  # noqa: FBT003  a signal's values
        else:
            self._answered.emit(number, True, answer)  # noqa: FBT003

    def _finish(self, last: Callable[[Thing], None]) -> None:
        if self._thing is not None:
            last(self._thing)

    def _deliver(self, number: int, done: bool, answer: object) -> None:  # noqa: FBT001
        then, failed = self._receivers.pop(number)
        receiver: Callable[[Any], None] | None = then if done else failed
        if receiver is None or self._closed:
            return
        owner = getattr(receiver, "__self__", None)
        if isinstance(owner, QObject) and not isValid(owner):
            return  # its screen is gone, made anew in another language
        receiver(answer)


class Desk:
    """What the screens ask: the booth's own thread, and others for thinking that must not hold it up."""

    def __init__(self, data: Path, failed: Failed) -> None:
        self.data = data
        self.failed = failed
        self.booth: Work[Booth] = Work(lambda: _open_booth(data), failed, "booth")
        self.mind: Work[Suggester] = Work(lambda: _open_mind(data), failed, "mind")
        self.known: Work[Known] = Work(lambda: _open_known(data), failed, "known")

    def reread_mind(self) -> None:
        """Hear by the company's own words as they are now."""
        self.mind.renew()

    def close(self) -> None:
        """Finish what was given and close the records."""
        self.mind.close()
        self.known.close(lambda known: known.close())
        self.booth.close(lambda booth: booth.close())


def _open_booth(data: Path) -> Booth:
    from boothapp.booth import Booth  # noqa: PLC0415

    return Booth.open(data)


def _open_known(data: Path) -> Known:
    from boothapp.known import Known  # noqa: PLC0415

    return Known.open(data)


def _open_mind(data: Path) -> Suggester:
    from boothapp.phrases import load  # noqa: PLC0415
    from boothapp.resources import folder  # noqa: PLC0415
    from boothapp.suggest import suggester_for  # noqa: PLC0415

    suggester = suggester_for(load(folder("phrasebook"), data / "phrasebook"), data)

    def deepen() -> None:
        suggester.deepen()
        heap.give_back()  # unpacking takes 80 MB more than what is kept

    # What weighs the whole line takes a second to read: until then the light answer is the answer.
    Thread(target=deepen, name="encoder", daemon=True).start()
    return suggester
