"""How a command runs: its words read, its errors put in one line, its exit code."""

import io
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from boothapp.cli.parser import build
from boothapp.cli.records import data_folder
from boothapp.errors import BoothError
from boothapp.text import Text

BAD_INPUT = 2
INTERRUPTED = 130  # 128 + SIGINT, as a shell counts
PIPE_CLOSED = 141  # 128 + SIGPIPE

NOTHING_FOUND = Text("没有找到。", "Nothing found.")


def run(argv: Sequence[str], open_window: Callable[[Path], int]) -> int:
    """Do what the command line says and return the exit code.

    Args:
        argv: The words after the program's name.
        open_window: Opens the window on a folder of records; called when no command is given.
    """
    _speak_utf8()
    try:
        try:
            return _do(argv, open_window)
        finally:  # here, and not at exit, where a reader gone would be a traceback
            if sys.stdout:
                sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED


def _do(argv: Sequence[str], open_window: Callable[[Path], int]) -> int:
    try:
        args = build().parse_args(argv)
        if args.run is None:
            return open_window(data_folder(args.data))
        _command(args.run)(args)
    except BoothError as fault:
        complain(in_one_line(fault))
        return BAD_INPUT
    return 0


def complain(message: Text) -> None:
    """Write one line to the error output, in Chinese where the locale is Chinese."""
    line = " ".join(message.in_language(language()).split())
    print(f"boothapp: {line}", file=sys.stderr)


def language() -> str:
    """Return "zh" where the terminal's locale is Chinese, else "en"."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "zh" if locale.startswith("zh") else "en"


def answer(text: Text) -> None:
    """Print a text for a person, in Chinese where the locale is Chinese."""
    print(text.in_language(language()))


def in_one_line(fault: BoothError) -> Text:
    """Return what is wrong and what can be done about it."""
    message, step = fault.message, fault.next_step
    return Text(
        f"{message.zh or message.en}{step.zh}", f"{message.en or message.zh} {step.en}".strip()
    )


def _command(name: str) -> Callable[[Namespace], None]:
    """Return the function ``module.function``; its module, often slow to import, is read only now."""
    module, function = name.split(".")
    command: Callable[[Namespace], None] = getattr(
        import_module(f"boothapp.cli.{module}"), function
    )
    return command


def _speak_utf8() -> None:
    """Make input and output UTF-8 whatever the system says."""
    # Half a surrogate pair, which JSON can carry and UTF-8 cannot, is written the way JSON escapes it.
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _forget_output() -> None:
    """Nobody reads any more: what is still to be written at exit goes nowhere, and says nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
