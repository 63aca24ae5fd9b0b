"""The program as it is handed over: the README's two commands, the pins, and the installed package."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _commands() -> list[str]:
    setup = (ROOT / "README.md").read_text(encoding="utf-8").split("## Set up")[1].split("\n## ")[0]
    return re.findall(r"^```\n(.*?)\n```$", setup, re.MULTILINE | re.DOTALL)


def test_the_readme_sets_up_with_exactly_two_commands_of_one_line() -> None:
    commands = _commands()
    assert len(commands) == 2
    assert all("\n" not in command for command in commands)
    assert commands[0].endswith("python main.py")
    assert "python -m pytest" in commands[1]


def test_ci_runs_the_readmes_test_command_and_no_other() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in script
    assert "pytest" not in script


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_is_exact_and_hashed_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=[a-z])", text) if not entry.startswith("#")]
    assert len(entries) > 20
    assert all(
        re.match(r"[a-z0-9-]+==[\w.]+", entry) and "--hash=sha256:" in entry for entry in entries
    )
    assert "://" not in text
    assert "index" not in text


def test_every_dependency_is_pinned() -> None:
    pins = set(
        re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    )
    project = (
        (ROOT / "pyproject.toml")
        .read_text(encoding="utf-8")
        .split("dependencies = [")[1]
        .split("]\n")[0]
    )
    wanted = {name.lower() for name in re.findall(r'^ +"([A-Za-z0-9-]+)', project, re.MULTILINE)}
    assert wanted
    assert wanted <= pins


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)],
        check=True,
        cwd=ROOT,
        capture_output=True,
    )
    return next(target.glob("*.whl"))


def test_the_package_carries_every_data_file(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("phrasebook", "assets"):
        tracked = {
            p for p in (ROOT / folder).rglob("*") if p.is_file() and "__pycache__" not in p.parts
        }
        assert tracked
        assert {f"boothapp/data/{p.relative_to(ROOT).as_posix()}" for p in tracked} <= inside


def test_the_installed_package_gives_the_command_and_finds_its_data(
    wheel: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    entry = next(site.glob("*.dist-info/entry_points.txt")).read_text(encoding="utf-8")
    assert "boothapp = main:main" in entry
    line = '{"id": 1, "history": [], "ask": "sample"}\n'
    answer = subprocess.run(
        [sys.executable, "-c", "import sys, main; sys.exit(main.main(['rules', '--jsonl']))"],
        input=line,
        env={**os.environ, "PYTHONPATH": str(site)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert '"needs-approval"' in answer.stdout
