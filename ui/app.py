"""The application: puts language, theme, records and window together and runs them."""

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from boothapp import heap
from boothapp.errors import BoothError
from boothapp.resources import folder
from boothapp.station import peek
from ui import faults, language, theme
from ui.window import MainWindow
from ui.work import Desk


def make_window(data: Path) -> MainWindow:
    """Make the window on the records in ``data``; a QApplication must be there."""
    # The window and the booth's thread take turns: at 5 ms each, letters wait longer than their answers take.
    sys.setswitchinterval(0.001)
    heap.keep_small(heaps=2)
    own = peek(data)
    theme.load_first_fonts()
    language.use(own.get("language", ""))
    theme.apply(theme.palette_for(own.get("theme", "")))
    made: list[MainWindow] = []

    def tell(details: str) -> None:
        made[0].notices.say_bug(details)

    def failed(fault: BaseException) -> None:
        if isinstance(fault, BoothError):
            made[0].notices.say_error(fault)
        else:
            faults.report(fault, tell)

    window = MainWindow(Desk(data, failed))
    made.append(window)
    faults.catch_all(tell)
    return window


def run(data: Path) -> int:
    """Open the booth on the records in ``data`` and return the exit status once it is closed."""
    QCoreApplication.setApplicationName("boothapp")
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setWindowIcon(QIcon(str(folder("assets") / "icon.svg")))
    logging.getLogger().setLevel(logging.INFO)
    faults.keep_log(data)
    window = make_window(data)
    window.show()
    return app.exec()
