"""A file written beside its target and put in its place when it is whole."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from boothapp.errors import BoothError
from boothapp.text import Text


class NotWritten(BoothError):
    """A file cannot be written; what stood in its place is as it was."""


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give a path in the target's folder to write to; afterwards it takes the target's place.

    When anything is raised inside, the target stays as it was and nothing is left beside it.

    Raises:
        NotWritten: The target cannot be written or replaced.
    """
    whole = target.resolve()  # a link stays a link
    part = whole.with_name(f".{secrets.token_hex(8)}.part")
    try:
        _check(whole, part)
        yield part
        part.replace(whole)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise NotWritten(
            Text(f"写不了文件 {target}：{reason}。", f"Cannot write {target}: {reason}."),
            Text(
                "请换一个位置，或先关掉打开着它的程序。",
                "Choose another place, or close the program that has it open.",
            ),
        ) from fault
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _check(whole: Path, part: Path) -> None:
    """Find out early what would fail at the end: a folder, a device, a file another program holds."""
    if whole.exists():
        if not whole.is_file():
            raise OSError(0, "not a file")
        whole.open("r+b").close()
    part.touch(exist_ok=False)
