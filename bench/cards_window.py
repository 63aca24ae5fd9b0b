"""How the window fares while a pile of cards is read: its longest stalls, time and memory.

    python bench/cards_window.py --pictures DIR [--count 100]

A timer in the window should fire every 5 ms; how much later it fires is how long the window stood still.
The peer is the same window with nothing to do, measured for ten seconds in the same run.

What the window needs is imported late: the processes that read cards import this file too, as they do
``main.py`` in life, and Qt would count to their memory.
"""

import argparse
import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

if TYPE_CHECKING:
    from ui.cards_screen import CardsScreen

_EVERY_MS = 5
_BOUND_MS = 50
_BOUND_MB = 700


class Heart:
    """Beats in the window and notes how late each beat came, in milliseconds."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415

        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_EVERY_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late.append((now - self._last) * 1000 - _EVERY_MS)
        self._last = now

    def take(self) -> list[float]:
        """Return the beats since the last time."""
        late, self.late = self.late, []
        return late


def run_for(milliseconds: int) -> None:
    """Let the window live; ``QTest.qWait`` would keep the other threads from running."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def told(name: str, late: list[float]) -> None:
    """Print how late the beats came."""
    late = sorted(late)
    p99 = late[int(len(late) * 0.99)]
    over = sum(one > _BOUND_MS for one in late)
    print(
        f"{name}: median {statistics.median(late):.1f} ms, p99 {p99:.1f}, longest {late[-1]:.0f} "
        f"(bound {_BOUND_MS}), {over} of {len(late)} over it"
    )


def memory() -> dict[str, float]:
    """Return the memory of this program and of its readers, in MB: resident, and its share of it."""
    import psutil  # noqa: PLC0415

    me = psutil.Process()
    sizes = {"window": size(me.pid)}
    readers = [size(child.pid) for child in me.children(recursive=True)]
    sizes["readers"] = (sum(rss for rss, _ in readers), sum(pss for _, pss in readers))
    return {
        f"{name} {kind}": megabytes / 1e6
        for name, both in sizes.items()
        for kind, megabytes in zip(("resident", "share"), both, strict=True)
    }


def size(pid: int) -> tuple[float, float]:
    """Return what a process sees, and its share of it, in bytes; where the kernel adds up, in no time."""
    import psutil  # noqa: PLC0415

    try:
        rolled = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        try:
            seen = float(psutil.Process(pid).memory_info().rss)
        except psutil.Error:
            return 0.0, 0.0
        return seen, seen
    facts = {line.split(":")[0]: line.split()[1] for line in rolled[1:]}
    return float(facts["Rss"]) * 1024, float(facts["Pss"]) * 1024


class Watch(threading.Thread):
    """Looks at the memory five times a second until it is stopped, and keeps the highest sums."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak: dict[str, float] = {}
        self.over = threading.Event()

    def run(self) -> None:
        """Look."""
        while not self.over.wait(0.2):
            now = memory()
            for kind in ("resident", "share"):
                now[f"all {kind}"] = now[f"window {kind}"] + now[f"readers {kind}"]
            self.peak = {name: max(self.peak.get(name, 0.0), now[name]) for name in now}


def main() -> None:
    """Read the pile and print."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from boothapp.booth import Booth  # noqa: PLC0415
    from ui.app import make_window  # noqa: PLC0415

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--count", type=int, default=100)
    args = parser.parse_args()
    kinds = (".jpg", ".jpeg", ".png")
    paths = sorted(p for p in args.pictures.iterdir() if p.suffix.lower() in kinds)[: args.count]
    with tempfile.TemporaryDirectory() as folder:
        booth = Booth.open(Path(folder))
        booth.set_station({"clerk": "Li Wei", "language": "en"})
        booth.set_company({"name_en": "Bench"})
        booth.close()
        app = QApplication([])
        window = make_window(Path(folder))
        window.show()
        run_for(6000)
        window.go("cards")
        run_for(2000)
        alone = memory()["window share"]
        heart = Heart()
        run_for(10_000)
        told("idle", heart.take())
        screen = cast("CardsScreen", window.screen_named("cards"))
        began = time.perf_counter()
        screen.sources.add_files(paths)
        watch = Watch()
        watch.start()
        run_for(500)
        while screen.scanner.left or window.desk.booth.busy or window.desk.known.busy:
            run_for(500)
        took = time.perf_counter() - began
        watch.over.set()
        told(f"reading {len(paths)} cards", heart.take())
        states = [row.state for row in screen.cards.rows]
        print(f"{took:.0f} s, {took / len(paths):.2f} s a card; states {sorted(set(states))}")
        print(
            f"memory: the window alone {alone:.0f} MB; at most {watch.peak['all resident']:.0f} MB resident, "
            f"{watch.peak['all share']:.0f} MB with shared pages counted once (bound {_BOUND_MB}); of that "
            f"the window {watch.peak['window share']:.0f}, the reading {watch.peak['readers share']:.0f}"
        )
        window.close()
        app.processEvents()


if __name__ == "__main__":
    main()
