import argparse
import os
import queue
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import boothapp
from boothapp.cli import parser as command_parser
from tests.cli.running import command, refused

ROOT = Path(__file__).parents[2]


def surroundings(*without: str) -> dict[str, str]:
    """The environment less these, and less what would hide a missing flush."""
    left_out = {*without, "PYTHONUNBUFFERED"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | {"LC_ALL": "C.UTF-8"}


def program(*words: str, without: tuple[str, ...] = ()) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=surroundings(*without),
        stdin=subprocess.DEVNULL,
        check=False,
    )


def parsers(one: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield one
    for action in one._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from parsers(below)


EVERY = list(parsers(command_parser.build()))


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.prog)
def test_every_command_has_help_and_says_what_each_option_is(one: argparse.ArgumentParser) -> None:
    answer = command(*one.prog.split()[1:], "--help")
    assert answer.code == 0
    assert one.description
    assert one.description[:20] in answer.out


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.prog)
def test_every_command_and_option_stands_in_the_documentation(
    one: argparse.ArgumentParser,
) -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert " ".join(one.prog.split()[1:]) in page
    for action in one._actions:
        for option in action.option_strings[-1:]:
            assert option in page


def test_the_help_shows_examples_that_can_be_read() -> None:
    shown = command("--help").out
    for line in re.findall(r"^  main\.py (.+)$", shown, re.MULTILINE):
        assert line.split()[0] in {"open", *(one.prog.split()[-1] for one in EVERY)}


def test_the_version() -> None:
    assert command("--version").out.strip() == f"boothapp {boothapp.__version__}"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["fly"], "invalid choice: 'fly'"),
        (["buyer"], "the following arguments are required: COMMAND"),
        (["quote", "01a1ffe6"], "the following arguments are required: --line, --pdf"),
        (["buyer", "list", "--limit", "some"], "argument --limit: not a whole number"),
        (["buyer", "list", "--wings"], "unrecognized arguments: --wings"),
        (["buyer", "list", "--data", ""], "argument --data: the folder has no name"),
        (["rules"], "the following arguments are required: --jsonl"),
        (["export"], "one of the arguments --xlsx --csv --vcf is required"),
        (["find", "two\nlines", "--wings\n"], "unrecognized arguments: --wings"),
    ],
)
def test_bad_arguments_are_named_in_one_line(words: list[str], said: str) -> None:
    assert said in refused(*words)


def test_an_error_is_chinese_where_the_locale_is() -> None:
    assert refused("fly", locale="zh_CN.UTF-8").startswith("COMMAND 不能是 'fly'")


def test_records_that_cannot_be_opened_are_named(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "booth.db").write_text("no database, but a letter " * 50, encoding="utf-8")
    assert "booth.db" in refused("buyer", "list")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux runs without a display")
def test_without_a_display_the_command_line_is_named(tmp_path: Path) -> None:
    done = program(
        "--data", str(tmp_path), without=("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "python main.py --help" in done.stderr


def test_commands_start_neither_the_window_nor_what_they_do_not_need() -> None:
    probe = (
        "import sys, main; main.main(['rules', '--jsonl']);"
        "print([m for m in ('PySide6', 'sqlite_utils', 'numpy', 'babel') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=ROOT,
        input=b'{"id": 1, "history": [], "ask": "quote"}\n',
        capture_output=True,
        env=surroundings("BOOTHAPP_DATA"),
        check=False,
    )
    assert done.stdout.decode().splitlines()[-1] == "[]", done.stderr.decode()


def test_each_answer_is_written_as_soon_as_its_line_is_read() -> None:
    running = subprocess.Popen(
        [sys.executable, ROOT / "main.py", "rules", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=surroundings(),
    )
    assert running.stdin
    assert running.stdout
    answers: queue.Queue[bytes] = queue.Queue()
    output = running.stdout
    reader = threading.Thread(target=lambda: answers.put(output.readline()), daemon=True)
    reader.start()
    running.stdin.write(b'{"id": 1, "history": [], "ask": "quote"}\n')
    running.stdin.flush()
    assert b'"outcome": "allow"' in answers.get(timeout=30)  # the input is still open
    running.communicate()
    assert running.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="a closed pipe is another thing there")
@pytest.mark.parametrize("words", [["--help"], ["company", "show"], ["rules", "--jsonl"]])
def test_a_reader_that_leaves_is_no_error(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", *words],
        input=b'{"id": 1, "history": [], "ask": "quote"}\n',
        stdout=writing,
        stderr=subprocess.PIPE,
        env=surroundings(),
        check=False,
    )
    os.close(writing)
    assert done.stderr == b""


def test_what_is_wrong_with_the_words_of_a_command_comes_in_chinese_too() -> None:
    for words, said in (
        (("card", "--jsonl"), "缺少参数：FILE。用法见 --help。"),
        (("find", "x", "--limit"), "--limit 后面要写一个值。用法见 --help。"),
        (("find", "x", "--nonsense"), "不认识的参数：--nonsense。用法见 --help。"),
        (("export",), "必须写其中一个：--xlsx --csv --vcf。用法见 --help。"),
        (("find", "--day", "x"), "--day 必须是日期，例如 2026-10-15，不能是 'x'。用法见 --help。"),
    ):
        assert refused(*words, locale="zh_CN.UTF-8") == said


def test_a_number_below_zero_is_told_which_numbers_there_are() -> None:
    said = refused("find", "x", "--limit", "-1")
    assert said.startswith("argument --limit: not a whole number from 0 to 999,999,999: '-1'.")


def test_a_folder_that_cannot_be_used_is_named_without_the_systems_own_words(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").write_text("")
    said = refused("--data", tmp_path / "file" / "below", "find", "x")
    assert said.startswith(f"The folder {tmp_path / 'file' / 'below'} cannot be used.")
    assert "Errno" not in said


def test_the_search_in_the_readme_finds_somebody_in_its_own_fair(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    words = re.findall(r"main\.py --data fair (.+)", readme)
    answers = [command("--data", tmp_path, *line.split()) for line in words]
    assert len(answers) == 2
    assert answers[-1].out
