"""A data folder, and clerks at windows on it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.clerk import Clerk, at_the_window, set_up

Sit = Callable[..., Clerk]
"""Opens a window: ``sit(data, language="en")``; the settings are the laptop's own."""


@dataclass
class Dialogs:
    """The system's dialogs, which no test can answer; what they were asked, and the answers."""

    printed: int = 0
    save_as: str = ""


@pytest.fixture(autouse=True)
def dialogs(monkeypatch: pytest.MonkeyPatch) -> Dialogs:
    """Dialogs that are cancelled unless a test sets an answer."""
    asked = Dialogs()

    def show(_dialog: QPrintDialog) -> QDialog.DialogCode:
        asked.printed += 1
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", show)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (asked.save_as, ""))
    return asked


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def sit(data: Path, qtbot: QtBot) -> Iterator[Sit]:
    """Open windows on records that are set up; all are closed in the end."""
    with ExitStack() as windows:

        def open_one(where: Path = data, **station: str) -> Clerk:
            if not (where / "booth.db").exists():
                set_up(where, {"language": "en"} | station)
            return windows.enter_context(at_the_window(where, qtbot))

        yield open_one


@pytest.fixture
def clerk(sit: Sit) -> Clerk:
    """A clerk at an English window, with nobody at the table."""
    return sit()
