"""A data folder, and clerks at windows on it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.clerk import Clerk, at_the_window, set_up

Sit = Callable[..., Clerk]
"""Opens a window: ``sit(data, language="en")``; the settings are the laptop's own."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def sit(data: Path, qtbot: QtBot) -> Iterator[Sit]:
    """Open windows on records that are set up; all are closed in the end."""
    with ExitStack() as windows:

        def open_one(where: Path = data, **station: str) -> Clerk:
            if not where.exists():
                set_up(where, {"language": "en"} | station)
            return windows.enter_context(at_the_window(where, qtbot))

        yield open_one


@pytest.fixture
def clerk(sit: Sit) -> Clerk:
    """A clerk at an English window, with nobody at the table."""
    return sit()
