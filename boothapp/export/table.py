"""Every lead as comma-separated values: one row a buyer, all that is known in it."""

import csv
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from boothapp.beside import beside
from boothapp.booth import Booth
from boothapp.buyer import BuyerState
from boothapp.export.leads import Table, states, tables
from boothapp.export.values import Cell, both, clean, written

_SEPARATOR = " | "

# A spreadsheet takes these for a formula, wherever the text came from.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]")

# And these for a number or a day: leading zeros, a bracket or more than eleven digits would be lost.
_FIGURES = re.compile(r"[\d\s().,/\-]*\d[\d\s().,/\-]*|\d+[eE]\d+")
_LOSING = re.compile(r"[0(].+|.*[/\-].*|\d+[eE]\d+|(?:\D*\d){12,}\D*", re.DOTALL)


def to_csv(booth: Booth, target: Path) -> int:
    """Write every lead to ``target``, a row a buyer, and return how many buyers there are.

    UTF-8 with a byte order mark, every cell quoted. A text that a spreadsheet would take for a formula, or
    for a number and lose a part of, has an apostrophe before it.

    Raises:
        NotWritten: The file cannot be written; an older one is left as it was.
    """
    buyers, *rest = tables(booth)
    headings = [both(column.heading) for column in buyers.columns]
    headings += [both(table.heading) for table in rest]
    count = 0
    with beside(target) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(headings)
        for state in states(booth):
            count += 1
            for row in buyers.rows(state):
                writer.writerow([*map(_cell, row), *(_cell(_listed(t, state)) for t in rest)])
    return count


def guarded(text: str) -> str:
    """Return ``text`` with an apostrophe before it where a spreadsheet would not leave it as it is."""
    if _FORMULA.match(text) or (_FIGURES.fullmatch(text) and _LOSING.fullmatch(text)):
        return f"'{text}"
    return text


def _cell(value: Cell) -> str:
    return guarded(clean(value)) if isinstance(value, str) else _written(value)


def _written(value: Cell) -> str:
    return written(value) if isinstance(value, datetime) else str(value)


def _listed(table: Table, state: BuyerState) -> str:
    """Return a buyer's rows of a table as lines, each value after its heading."""
    return "\n".join(_line(table, row) for row in table.rows(state))


def _line(table: Table, row: Sequence[Cell]) -> str:
    named = zip(table.columns[2:], row[2:], strict=True)  # the buyer stands in the row already
    return _SEPARATOR.join(f"{c.heading.en}: {_written(v)}" for c, v in named if v != "")
