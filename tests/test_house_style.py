"""That the whole tree reads as one: linted, formatted and typed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def _complaints_of(*command: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_ruff_finds_nothing_in_the_whole_tree() -> None:
    complaints = _complaints_of("ruff", "check", ".")
    assert not complaints, complaints


def test_every_file_is_formatted() -> None:
    complaints = _complaints_of("ruff", "format", "--check", ".")
    assert not complaints, complaints


def test_mypy_strict_finds_nothing() -> None:
    complaints = _complaints_of("mypy", "--strict")
    assert not complaints, complaints
