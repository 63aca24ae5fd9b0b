"""That the log really is watched: a warning nobody announced fails the test."""

import subprocess
import sys
from pathlib import Path

LOUD = """
import logging
import pytest

def test_that_warns(): logging.getLogger("booth").warning("the disk is nearly full")

@pytest.mark.expects_log("nearly full")
def test_that_announced_it(): logging.getLogger("booth").warning("the disk is nearly full")

@pytest.mark.expects_log("nearly full")
def test_that_announced_it_for_nothing(): pass

def test_that_only_informs(): logging.getLogger("booth").info("opened")
"""


def test_an_unexpected_or_a_missing_warning_fails_its_test(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(
        Path(__file__).with_name("conftest.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (tmp_path / "test_loud.py").write_text(LOUD, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    failed = {
        line.split("::")[1].split(" ")[0]
        for line in done.stdout.splitlines()
        if line.startswith("ERROR ")
    }
    assert failed == {"test_that_warns", "test_that_announced_it_for_nothing"}, done.stdout
