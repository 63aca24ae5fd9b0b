"""How the window fares while a pile of cards is read: its longest stalls, time and memory.

    python bench/cards_window.py --pictures DIR [--count 100]

A timer in the window should fire every 5 ms; how much later it fires is how long the window stood still.
The peer is the same window with nothing to do, measured for ten seconds in the same run.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

import psutil
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from boothapp.booth import Booth
from ui.app import make_window

_EVERY_MS = 5
_BOUND_MS = 50
_BOUND_MB = 700


class Heart:
    """Beats in the window and notes how late each beat came, in milliseconds."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(self._timer.timerType().PreciseTimer)
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


def memory() -> tuple[float, float]:
    """Return the resident and the proportional memory of this program and its readers, in MB."""
    me = psutil.Process()
    rss = pss = 0
    for process in (me, *me.children(recursive=True)):
        try:
            facts = process.memory_full_info()
        except psutil.Error:
            continue
        rss += facts.rss
        pss += getattr(facts, "pss", facts.rss)
    return rss / 1e6, pss / 1e6


def main() -> None:
    """Read the pile and print."""
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
        alone, _ = memory()
        heart = Heart()
        run_for(10_000)
        told("idle", heart.take())
        screen = window.screen_named("cards")
        began = time.perf_counter()
        screen.sources.add_files(paths)
        peak = (0.0, 0.0)
        run_for(500)
        while screen.scanner.left or window.desk.booth.busy or window.desk.known.busy:
            peak = max(peak, memory())
            run_for(500)
        took = time.perf_counter() - began
        told(f"reading {len(paths)} cards", heart.take())
        states = [row.state for row in screen.cards.rows]
        print(f"{took:.0f} s, {took / len(paths):.2f} s a card; states {sorted(set(states))}")
        print(
            f"memory: the window alone {alone:.0f} MB; at most {peak[0]:.0f} MB resident, "
            f"{peak[1]:.0f} MB with shared pages counted once (bound {_BOUND_MB})"
        )
        window.close()
        app.processEvents()


if __name__ == "__main__":
    main()
