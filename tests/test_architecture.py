"""The rules of the house: who may import whom, and how a module is named, opened and sized."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_archon import archrule

ROOT = Path(__file__).parent.parent
MODULES = [
    ROOT / "main.py",
    *sorted(p for room in ("boothapp", "ui") for p in (ROOT / room).rglob("*.py")),
]
QT = ("PySide6*", "shiboken6*")


def _named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_boothapp_knows_no_qt() -> None:
    archrule("boothapp knows no Qt").match("boothapp*").should_not_import(*QT).check("boothapp")


def test_boothapp_knows_neither_the_window_nor_the_program_that_opens_it() -> None:
    archrule("imports flow main -> ui -> boothapp").match("boothapp*").should_not_import(
        "ui", "ui.*", "main"
    ).check("boothapp")


def test_the_window_does_not_import_the_program_that_opens_it() -> None:
    archrule("imports flow main -> ui").match("ui*").should_not_import("main").check("ui")


def test_a_widget_never_touches_the_database() -> None:
    archrule("a widget calls a verb of Booth").match("ui*").exclude(
        "ui.work", "ui.app"
    ).should_not_import(
        "boothapp.store", "boothapp.views", "boothapp.migrations", "sqlite3", "sqlite_utils*"
    ).check("ui", only_direct_imports=True)


def test_rules_buyer_and_events_are_pure() -> None:
    archrule("facts in, facts out").match(
        "boothapp.rules", "boothapp.buyer", "boothapp.events"
    ).should_not_import(
        "sqlite3", "sqlite_utils*", "boothapp.store", "boothapp.views", "pathlib", "os", "os.*", "io",
        "shutil", "tempfile", "socket", "subprocess", "threading", "logging", "time", "datetime",
        "random", "secrets", "uuid", *QT,
    ).check("boothapp")  # fmt: skip


@pytest.mark.parametrize("door", ["boothapp.cli.program", "main"])
def test_the_command_line_does_not_load_qt(door: str) -> None:
    asked = f"import sys, {door}; print([m for m in sys.modules if m.startswith(('PySide6', 'shiboken'))])"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_no_module_is_a_drawer_for_odds_and_ends(path: Path) -> None:
    assert not re.search(r"util|helper|manager|misc|common", _named(path))


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_a_module_opens_with_one_sentence_on_what_lives_there(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    opening = docstring.partition("\n\n")[0]
    assert opening.endswith("."), f"opens with {opening!r}"
    assert not re.search(r"[.!?]\s+[A-Z]", opening), f"more than one sentence: {opening!r}"


@pytest.mark.parametrize("path", MODULES, ids=_named)
def test_a_module_is_at_most_500_lines(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= 500
