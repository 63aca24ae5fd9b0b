"""Where the records lie, and which buyer is meant."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from boothapp.errors import BadInput, NotFound
from boothapp.text import Text

if TYPE_CHECKING:
    from boothapp.booth import Booth

ENVIRONMENT = "BOOTHAPP_DATA"
SHORTEST_PREFIX = 6


def named_folder(option: Path | None) -> Path | None:
    """Return the folder that ``--data`` or the environment names, or None."""
    if option is not None:
        return option
    named = os.environ.get(ENVIRONMENT)
    return Path(named).expanduser() if named else None


def data_folder(option: Path | None) -> Path:
    """Return the folder of the records: the one named, else this system's usual place."""
    from platformdirs import user_data_path  # noqa: PLC0415  only where nothing is named

    return named_folder(option) or user_data_path("boothapp", appauthor=False)


@contextmanager
def open_booth(option: Path | None) -> Iterator["Booth"]:
    """Open the records, and close them afterwards."""
    from boothapp.booth import Booth  # noqa: PLC0415  half a second, and not every command needs it

    booth = Booth.open(data_folder(option))
    try:
        yield booth
    finally:
        booth.close()


def buyer_id(booth: "Booth", typed: str) -> str:
    """Return the id of the buyer whose id is, or begins with, what was typed.

    Raises:
        NotFound: No buyer's id begins so.
        BadInput: Too little was typed to tell buyers apart.
    """
    start = typed.strip().lower()
    if len(start) < SHORTEST_PREFIX:
        raise BadInput(
            Text(
                f"客户编号至少要写前 {SHORTEST_PREFIX} 位。",
                f"Give at least the first {SHORTEST_PREFIX} characters of the buyer's id.",
            )
        )
    found = booth.store.db.execute(
        "select id from buyers where substr(id, 1, ?) = ? limit 2", [len(start), start]
    ).fetchall()
    if not found:
        raise NotFound(Text(f"没有这位客户：{typed}。", f"No such buyer: {typed}."))
    if len(found) > 1:
        raise BadInput(
            Text(f"不止一位客户的编号以 {typed} 开头。", f"More than one id begins with {typed}."),
            Text("请多写几位。", "Give more of it."),
        )
    return str(found[0][0])
