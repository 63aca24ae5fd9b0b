"""Times every key of the booth screen and every kind of save on a large fair.

    python bench/booth_screen.py [--buyers 10000] [--rounds 15]

A key counts from the press until the booth has answered and the screen is painted again. A save counts from
the call of the verb until its transaction is on the disk (WAL, synchronous=FULL), beside one bare row written
through the standard sqlite3 module with the same settings, in turn.
"""

import argparse
import itertools
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable  # noqa: TC003  as everywhere in the house
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from boothapp.booth import Booth  # noqa: E402
from boothapp.quotes.quotation import Line  # noqa: E402
from boothapp.snapshots import Terms  # noqa: E402
from ui.app import make_window  # noqa: E402
from ui.window import MainWindow  # noqa: E402

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def percentile(values: list[float], share: float) -> float:
    """Return the value that ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def settle(window: MainWindow) -> None:
    """Let the window work until nothing is waiting and all is painted."""
    flags = QEventLoop.ProcessEventsFlag.AllEvents
    while window.desk.booth.busy or window.desk.mind.busy:
        QApplication.processEvents(flags, 5)
    QApplication.processEvents(flags)
    window.repaint()


def keys(window: MainWindow, rounds: int) -> dict[str, list[float]]:
    """Press each key in turn and return the milliseconds each took."""
    booth = window.booth
    taken: dict[str, list[float]] = {}

    def press(
        name: str, key: Qt.Key, with_: Qt.KeyboardModifier = NONE, on: QWidget | None = None
    ) -> None:
        began = time.perf_counter()
        QTest.keyClick(on or window, key, with_)
        settle(window)
        taken.setdefault(name, []).append((time.perf_counter() - began) * 1000)

    for number in range(rounds):
        for function in range(12):
            press(f"F{function + 1}", Qt.Key(Qt.Key.Key_F1 + function))
        for letter in "expens":
            press(
                "a letter of what the buyer said",
                Qt.Key(ord(letter.upper())),
                NONE,
                booth.objection.heard,
            )
            time.sleep(0.06)
            settle(window)
        press("Enter picks the reply", Qt.Key.Key_Return, NONE, booth.objection.heard)
        press("Alt+N not settled", Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        press("Ctrl+K", Qt.Key.Key_K, CONTROL)
        for letter in "san":
            press("a letter in the find box", Qt.Key(ord(letter.upper())), NONE, window.find_box)
            time.sleep(0.05)
            settle(window)
        window.find_box.list.setCurrentIndex(window.find_box.model.index(number % 12))
        press("Enter opens the buyer found", Qt.Key.Key_Return, NONE, window.find_box)
        press("Ctrl+S samples", Qt.Key.Key_S, CONTROL)
        press("Ctrl+O orders", Qt.Key.Key_O, CONTROL)
        press("Ctrl+Q quote form", Qt.Key.Key_Q, CONTROL)
        press("Esc back to the replies", Qt.Key.Key_Escape, NONE, booth.quote)
        press("Ctrl+B note", Qt.Key.Key_B, CONTROL)
        press("Ctrl+R visit", Qt.Key.Key_R, CONTROL)
        press("Ctrl+Z undo", Qt.Key.Key_Z, CONTROL)
        press("Ctrl+N form", Qt.Key.Key_N, CONTROL)
        booth.pane.form.start_new('{"company": "Bench Trading"}')
        editor = booth.pane.form.focusWidget() or booth.pane.form
        press("Enter records the buyer", Qt.Key.Key_Return, NONE, editor)
    return taken


def saves(data: Path, rounds: int) -> dict[str, list[float]]:
    """Call each verb that writes and return the milliseconds each took."""
    booth = Booth.open(data)
    buyers = itertools.cycle([row.id for row in booth.buyers(limit=1000)])
    lines = [
        Line(item="KS-820", description="sink", quantity=Decimal(100), unit_price=Decimal("42.80"))
    ]
    plain = sqlite3.connect(data / "peer.db", isolation_level=None)
    plain.execute("pragma journal_mode = wal")
    plain.execute("pragma synchronous = full")
    plain.execute("create table notes (text)")
    verbs: dict[str, Callable[[], object]] = {
        "bare sqlite3 row (peer)": lambda: plain.execute("insert into notes values ('a note')"),
        "record a buyer": lambda: booth.record_buyer(
            {"company": "Bench", "name": "A", "country": "DE"}, note="b"
        ),
        "note": lambda: booth.note(next(buyers), "a note"),
        "objection": lambda: booth.hear(
            next(buyers), "asks-discount", words="expensive", outcome="settled"
        ),
        "visit": lambda: booth.visit(next(buyers)),
        "quote with order": lambda: booth.issue_quote(
            next(buyers), lines, Terms("USD"), confirms_order=True
        ),
        "draft": lambda: booth.keep_draft("note:bench", "half a no"),
    }
    taken: dict[str, list[float]] = {name: [] for name in verbs}
    for _ in range(rounds * 10):
        for name, verb in verbs.items():
            began = time.perf_counter()
            verb()
            taken[name].append((time.perf_counter() - began) * 1000)
    booth.close()
    plain.close()
    return taken


def show(title: str, taken: dict[str, list[float]], bound: str) -> None:
    """Print a table of medians, 95th percentiles and maxima."""
    print(f"\n{title:38}{'median':>9}{'p95':>9}{'max':>9}  ms   {bound}")
    for name, values in taken.items():
        figures = statistics.median(values), percentile(values, 0.95), max(values)
        print(f"  {name:36}" + "".join(f"{figure:9.1f}" for figure in figures))


def main() -> None:
    """Make the fair, then time keys and saves."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--buyers", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=15)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = [
            sys.executable,
            "main.py",
            "--data",
            folder,
            "demo",
            "--buyers",
            str(wanted.buyers),
        ]
        began = time.perf_counter()
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        print(f"{wanted.buyers} buyers invented in {time.perf_counter() - began:.1f} s")
        app = QApplication([])
        window = make_window(Path(folder))
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        QTest.qWait(300)
        settle(window)
        window.open_buyer(window.booth.visitors.model.rows[0].id)
        settle(window)
        pressed = keys(window, wanted.rounds)
        window.close()
        app.processEvents()
        show("key, until painted", pressed, "bound: 100 ms")
        kept = saves(Path(folder), wanted.rounds)
        show("save, until on the disk", kept, "bound: p95 20 ms")
        peer = statistics.median(kept.pop("bare sqlite3 row (peer)"))
        ratio = statistics.median([v for values in kept.values() for v in values]) / peer
        print(f"\nmedian save / bare sqlite3 row: {ratio:.1f}")


if __name__ == "__main__":
    main()
