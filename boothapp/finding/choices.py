"""What the filters of a list of buyers can be set to: the values that occur, and with how many buyers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from boothapp import countries, regions
from boothapp.clock import moment
from boothapp.finding.fields import fact
from boothapp.finding.filters import span
from boothapp.finding.grams import FACT
from boothapp.finding.sounds import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sqlite_utils import Database

    from boothapp.lookup import Lookup

_OF_TEXTS = ("grade", "kind")
_DAYS = 31  # fairs of some years are offered; who wants more days searches
_NAMES: Mapping[str, Callable[[str], str]] = {
    "country": lambda code: countries.name_of(code).zh,
    "region": lambda code: regions.name_of(code).zh,
}
"""What values are called in Chinese that are stored as codes."""
_WITH = {"quote": "has_quote", "sample": "has_sample", "order": "has_order"}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter.

    Attributes:
        count: How many buyers it leaves where no other filter is set.
        sounds: Its Chinese name in pinyin and by the first letters of it; "" where it has none.
    """

    value: str
    count: int
    sounds: str = ""


def choices(lookup: Lookup) -> Mapping[str, tuple[Choice, ...]]:
    """Return what each filter can be set to, by the name of its field in ``Filters``.

    Days are written as 2026-10-15, the latest first; grades stand in the order of the alphabet, all
    others in that of their counts. What a buyer has (``has_quote`` ...) is there with one empty value.
    """
    db = lookup.store.db
    # A view of the index's own list of tokens: nothing is stored, and nothing of the records is walked.
    db.execute("create virtual table if not exists temp.facts using fts5vocab(main, search, row)")
    found = {
        "day": tuple(islice(_days(db), _DAYS)),
        "clerk": _values(db, "clerk", _clerk),
        "country": _values(db, "country", _country),
        "region": _values(db, "region", lambda _db, _place, folded: folded),
    }
    found |= {name: _values(db, name, _text_of(name)) for name in _OF_TEXTS}
    found["grade"] = tuple(sorted(found["grade"], key=lambda choice: choice.value.casefold()))
    counts = dict(_tokens(db, "with"))
    for what, name in _WITH.items():
        count = counts.get(fact("with", what), 0)
        found[name] = (Choice("", count),) if count else ()
    return found


def _tokens(db: Database, name: str) -> Iterator[tuple[str, int]]:
    """Return the tokens of a fact, each with its number of buyers."""
    begins = FACT + name
    rows = db.execute(
        "select term, doc from temp.facts where term >= ? and term < ?", [begins, begins + "g"]
    )
    yield from rows.fetchall()


def _values(
    db: Database, name: str, written: Callable[[Database, int, str], str]
) -> tuple[Choice, ...]:
    """Return the values of a fact as they are written, those of most buyers first."""
    found = []
    for token, count in _tokens(db, name):
        row = db.execute(
            "select rowid from search where search match ? order by rowid desc limit 1",
            [f'"{token}"'],
        ).fetchone()
        if row is not None:
            value = written(db, row[0], bytes.fromhex(token.removeprefix(FACT + name)).decode())
            found.append(
                Choice(value, count, _sounds(_NAMES[name](value) if name in _NAMES else value))
            )
    return tuple(sorted(found, key=lambda choice: (-choice.count, choice.value.casefold())))


def _sounds(name: str) -> str:
    ways = (one.syllables for one in said(name))
    return " ".join(f"{''.join(way)} {''.join(s[:1] for s in way)}" for way in ways)


def _country(_db: Database, _place: int, folded: str) -> str:
    return folded.upper() if len(folded) == 2 else folded


def _text_of(name: str) -> Callable[[Database, int, str], str]:
    def written(db: Database, place: int, folded: str) -> str:
        row = db.execute("select texts from findable where place = ?", [place]).fetchone()
        texts: list[list[str]] = json.loads(row[0]) if row else []
        wanted = FACT + name + folded.encode().hex()
        return next((v for n, v in texts if n == name and fact(n, v) == wanted), folded)

    return written


def _clerk(db: Database, place: int, folded: str) -> str:
    rows = db.execute(
        "with one as (select id from buyers where place = ?) select distinct actor from events where "
        "buyer in (select id from one union select buyer from members where chief in (select id from one))",
        [place],
    )
    wanted = FACT + "clerk" + folded.encode().hex()
    return next((actor for (actor,) in rows.fetchall() if fact("clerk", actor) == wanted), folded)


def _days(db: Database) -> Iterator[Choice]:
    """Return the days on which somebody came, in this laptop's time zone, the latest first."""
    before = "9999"
    while True:
        row = db.execute("select max(at) from visits where at < ?", [before]).fetchone()
        if row[0] is None:
            return
        try:
            day = moment(row[0]).astimezone().date()
        except ValueError:  # a time that is none, from elsewhere
            before = row[0]
            continue
        begins, ends = span(day)
        count = db.execute(
            "select count(distinct buyer) from visits where at >= ? and at < ?", [begins, ends]
        ).fetchone()[0]
        yield Choice(day.isoformat(), count)
        before = begins
