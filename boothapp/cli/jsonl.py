"""Lines of JSON in, lines of JSON out: each answered as soon as it is read."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn, TypeVar

from boothapp.errors import BadInput
from boothapp.text import Text

Record = Mapping[str, Any]
_Word = TypeVar("_Word", bound=str)

_MISSING = object()


def answer_each(answer: Callable[[Record], Mapping[str, Any]]) -> None:
    """Read a record a line from the input and print the answer to each; blank lines are skipped.

    Raises:
        BadInput: A line cannot be used; the message names its number.
    """
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if line.strip(b" \t\r\n\f\v\xef\xbb\xbf"):
            with at(Text(f"第 {number} 行：", f"line {number}: ")):
                answered = answer(_record(line))
            print_json(answered)
            sys.stdout.flush()


def print_json(value: object, *, indent: int | None = None) -> None:
    """Print a value as JSON, Chinese as it is."""
    print(json.dumps(value, ensure_ascii=False, indent=indent))


@contextmanager
def at(place: Text) -> Iterator[None]:
    """Say in an error raised inside where it arose."""
    try:
        yield
    except BadInput as fault:
        message = Text(place.zh + fault.message.zh, place.en + fault.message.en)
        raise BadInput(message, fault.next_step) from fault


def _record(line: bytes) -> Record:
    try:
        record = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError as fault:
        raise BadInput(Text("不是 UTF-8 文字。", "not UTF-8 text.")) from fault
    except json.JSONDecodeError as fault:
        raise BadInput(
            Text(
                f"不是 JSON（第 {fault.colno} 个字符处）。",
                f"not JSON: {fault.msg} at character {fault.colno}.",
            )
        ) from fault
    except (ValueError, RecursionError) as fault:  # a number or a nesting beyond all measure
        raise BadInput(Text("不是可用的 JSON。", "not JSON that can be used.")) from fault
    return as_object(record)


def _no_number(word: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python reads and JSON does not know."""
    raise ValueError(word)


def as_object(value: object) -> Record:
    """Return ``value`` when it is a JSON object.

    Raises:
        BadInput: It is not.
    """
    if not isinstance(value, dict):
        raise BadInput(Text("必须是 JSON 对象。", "must be a JSON object."))
    return value


def identity(record: Record) -> str | int:
    """Return a record's id, a text or a whole number, to be given back as it came.

    Raises:
        BadInput: There is none, or it is something else.
    """
    value = _value(record, "id")
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _wrong("id", Text("文字或整数", "a text or a whole number"))
    return value


def text(record: Record, key: str) -> str:
    """Return the text under ``key``.

    Raises:
        BadInput: There is none.
    """
    value = _value(record, key)
    if not isinstance(value, str):
        raise _wrong(key, Text("文字", "a text"))
    return value


def choice(record: Record, key: str, words: Sequence[_Word]) -> _Word:
    """Return the word under ``key``, one of ``words``.

    Raises:
        BadInput: It is none of them.
    """
    value = _value(record, key)
    for word in words:
        if value == word:
            return word
    listed = ", ".join(words)
    raise _wrong(key, Text(f"以下之一：{listed}", f"one of {listed}"))


def items(record: Record, key: str) -> list[object]:
    """Return the list under ``key``.

    Raises:
        BadInput: There is none.
    """
    value = _value(record, key)
    if not isinstance(value, list):
        raise _wrong(key, Text("数组", "a list"))
    return value


def flag(record: Record, key: str) -> bool:
    """Return the true or false under ``key``; false where there is none.

    Raises:
        BadInput: It is something else.
    """
    value = record.get(key, False)
    if not isinstance(value, bool):
        raise _wrong(key, Text("true 或 false", "true or false"))
    return value


def count(record: Record, key: str) -> int:
    """Return the count under ``key``; 0 where there is none.

    Raises:
        BadInput: It is no whole number from 0 to a million.
    """
    value = record.get(key, 0)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 10**6:
        raise _wrong(key, Text("0 到一百万的整数", "a whole number from 0 to a million"))
    return value


def _value(record: Record, key: str) -> object:
    value = record.get(key, _MISSING)
    if value is _MISSING:
        raise BadInput(Text(f"缺少“{key}”。", f'"{key}" is missing.'))
    return value


def _wrong(key: str, must_be: Text) -> BadInput:
    return BadInput(Text(f"“{key}”必须是{must_be.zh}。", f'"{key}" must be {must_be.en}.'))
