"""This laptop's own values, read before the booth is open."""

import sqlite3
from contextlib import closing
from pathlib import Path

FILE_NAME = "booth.db"


def peek(data: Path) -> dict[str, str]:
    """Return the laptop's values (language, theme, ...) without opening the log; {} where there are none."""
    path = data / FILE_NAME
    if not path.is_file():
        return {}
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            return dict(db.execute("select name, value from local").fetchall())
    except sqlite3.Error:
        return {}
