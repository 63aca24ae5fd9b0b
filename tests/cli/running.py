"""How the tests run a command: in this process, with streams of its own."""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import main


@dataclass(frozen=True)
class Answer:
    """What a command gave back."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]


def command(*words: object, stdin: str | bytes = b"", locale: str = "C.UTF-8") -> Answer:
    """Run the program with these words; errors come in English unless ``locale`` says otherwise."""
    given = stdin if isinstance(stdin, bytes) else stdin.encode()
    streams = [io.TextIOWrapper(io.BytesIO(b), encoding="ascii") for b in (given, b"", b"")]
    with _streams(*streams), _locale(locale):
        try:
            code = main.main([str(word) for word in words])
        except SystemExit as left:  # --help and --version
            code = int(left.code or 0)
    for stream in streams:
        stream.flush()
    out, err = (stream.buffer.getvalue().decode() for stream in streams[1:])
    return Answer(code, out, err)


def refused(*words: object, stdin: str | bytes = b"", locale: str = "C.UTF-8") -> str:
    """Run a command that must fail over its input, in one line, and return the line."""
    answer = command(*words, stdin=stdin, locale=locale)
    assert answer.code == 2, answer
    assert answer.err.startswith("boothapp: ")
    assert answer.err.count("\n") == 1
    return answer.err.removeprefix("boothapp: ").rstrip("\n")


@contextmanager
def _streams(*streams: io.TextIOWrapper) -> Iterator[None]:
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = streams
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = before


@contextmanager
def _locale(name: str) -> Iterator[None]:
    before = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = name
    try:
        yield
    finally:
        del os.environ["LC_ALL"]
        if before is not None:
            os.environ["LC_ALL"] = before
