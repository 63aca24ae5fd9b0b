"""The program: opens the window, or does what the command line says."""

import os
import sys
from collections.abc import Sequence
from multiprocessing import freeze_support
from pathlib import Path

from boothapp.cli import program
from boothapp.text import Text

_NO_DISPLAY = Text(
    "这里没有显示器，打不开窗口；命令行照样可用：python main.py --help",
    "There is no display to open the window on; the command line works: python main.py --help",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    return program.run(sys.argv[1:] if argv is None else argv, open_window)


def open_window(data: Path) -> int:
    """Open the window on the records in ``data``; return the exit code when it is closed."""
    if not _has_display():
        program.complain(_NO_DISPLAY)
        return 1
    from ui.app import run  # noqa: PLC0415  the command line must not wait for Qt

    return run(data)


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    freeze_support()  # the processes that read cards, in a program packed into one file
    sys.exit(main())
