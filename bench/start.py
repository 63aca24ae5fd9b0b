"""Times the window's first paint against an empty PySide6 window, in turn, and prints the ratio.

    python bench/start.py [--runs 9] [--buyers 0]

Each figure is a whole process: from its start until the first paint has reached the screen, or until the
booth screen is filled and takes keys. Both programs run on the same platform plugin.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print("painted", flush=True)
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1366, 728)
window.show()
app.exec()
"""

BOOTH = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.app import make_window
app = QApplication([])
window = make_window(Path(sys.argv[1]))
window.painted.connect(lambda: print("painted", flush=True))
window.ready.connect(lambda: (print("ready", flush=True), QTimer.singleShot(0, window.close)))
window.show()
app.exec()
"""


def timed(code: str, *arguments: str) -> dict[str, float]:
    """Run a program and return the seconds from its start to each line it prints."""
    began = time.perf_counter()
    program = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    seen: dict[str, float] = {}
    for line in program.stdout or ():
        seen.setdefault(line.strip(), time.perf_counter() - began)
    program.wait()
    return seen


def main() -> None:
    """Run both programs in turn and print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--buyers", type=int, default=200, help="demo buyers in the records")
    wanted = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
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
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        timed(EMPTY), timed(BOOTH, folder)  # once to warm the disk
        pairs = [(timed(EMPTY), timed(BOOTH, folder)) for _ in range(wanted.runs)]
    empty = statistics.median(e["painted"] for e, _ in pairs)
    painted = statistics.median(b["painted"] for _, b in pairs)
    ready = statistics.median(b["ready"] for _, b in pairs)
    ratios = sorted(b["painted"] / e["painted"] for e, b in pairs)
    print(f"empty window, first paint   {empty:.3f} s (median of {wanted.runs})")
    print(f"booth window, first paint   {painted:.3f} s")
    print(f"booth window, filled        {ready:.3f} s, {wanted.buyers} buyers")
    print(
        f"ratio of first paints       {statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
    )


if __name__ == "__main__":
    main()
