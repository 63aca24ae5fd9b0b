"""The rows of the search index: what a buyer is found by, written in the same transaction as its events."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlite_utils import Database

from boothapp.buyer import BuyerState
from boothapp.finding import grams
from boothapp.finding.fields import IDENTITIES, NAMES, PRODUCTS, Field, facts_of, texts_of
from boothapp.finding.folding import squeeze
from boothapp.finding.sounds import Said, said

_SILENT = (*IDENTITIES, "grade", "card", "said")
_LONGEST_SAID = 200  # characters; nobody types the sound of a pasted page

Sound = tuple[int, int, str]
"""Number of a text, where in it squeezed a run of Chinese characters begins, its syllables with spaces."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index holds of one buyer; its tokens follow from it alone.

    Attributes:
        texts: Fields with their text as written.
        hay: The texts squeezed, a line each.
        sounds: For each way to say a run of Chinese characters: which text, and how.
        facts: The facts filters ask for, as tokens.
    """

    texts: tuple[Field, ...]
    hay: str
    sounds: tuple[tuple[int, Said], ...]
    facts: tuple[str, ...]

    @classmethod
    def of(cls, state: BuyerState) -> "Entry":
        """Return what is found of a buyer."""
        texts = texts_of(state)
        sounds = [
            (place, way)
            for place, (name, text) in enumerate(texts)
            if not text.isascii() and name not in _SILENT and len(text) <= _LONGEST_SAID
            for way in said(text)
        ]
        hay = "\n".join(squeeze(text) for _, text in texts)
        return cls(texts, hay, tuple(sounds), tuple(sorted(facts_of(state))))

    def tokens(self, among: Collection[Field] | None = None) -> set[str]:
        """Return every token, or only those of some texts."""
        found = set(self.facts)
        lines = self.hay.split("\n")  # one, and empty, where there is no text
        for field, squeezed in zip(self.texts, lines, strict=False):
            if among is None or field in among:
                found |= _tokens(*field, squeezed)
        for place, way in self.sounds:
            field = self.texts[place]
            if among is None or field in among:
                found |= _tokens_of_sound(way, name=field[0] in NAMES)
        return found | grams.insides(found)


# Countries, kinds and items come again and again.
@lru_cache(maxsize=2000)
def _tokens(name: str, text: str, squeezed: str) -> frozenset[str]:
    return frozenset(_cut(name, text, squeezed))


@lru_cache(maxsize=2000)
def _tokens_of_sound(way: Said, *, name: bool) -> frozenset[str]:
    return frozenset(grams.of_sound(way, name=name))


def _cut(name: str, text: str, squeezed: str) -> set[str]:
    if name in NAMES:
        return grams.of_name(text)
    if name in IDENTITIES:
        return grams.of_identity(squeezed)
    found = grams.anywhere(grams.REST, squeezed)
    return found | grams.anywhere(grams.PRODUCT, squeezed) if name in PRODUCTS else found


def write(db: Database, state: BuyerState, place: int) -> None:
    """Put the buyer at a place into the index, as it is now; only what changed is written."""
    db.execute("delete from search_before where rowid = ?", [place])
    old, new = _stored(db, place), Entry.of(state)
    if new == old:
        return
    gone, come = _change(old, new)
    _exchange(db, place, gone, come)
    db.execute(
        "insert or replace into findable (place, texts, hay, sounds, facts) values (?, ?, ?, ?, ?)",
        [
            place, _dumped(new.texts), new.hay,
            _dumped([(at, way.start, " ".join(way.syllables)) for at, way in new.sounds]),
            " ".join(new.facts),
        ],
    )  # fmt: skip


def drop(db: Database, place: int) -> None:
    """Take the buyer at a place out of the index, that of an earlier version too."""
    db.execute("delete from search_before where rowid = ?", [place])
    old = _stored(db, place)
    if old:
        _exchange(db, place, old.tokens(), set())
        db.execute("delete from findable where place = ?", [place])


def _stored(db: Database, place: int) -> Entry | None:
    row = db.execute(
        "select texts, hay, sounds, facts from findable where place = ?", [place]
    ).fetchone()
    if row is None:
        return None
    texts, hay, sounds, facts = row
    ways = tuple((at, Said(start, tuple(s.split(" ")))) for at, start, s in sounds_in(sounds))
    return Entry(texts_in(texts), hay, ways, tuple(facts.split()))


def _change(old: Entry | None, new: Entry) -> tuple[set[str], set[str]]:
    """Return the tokens that go and those that come."""
    if old is None:
        return set(), new.tokens()
    if set(old.texts) - set(new.texts):
        before, after = old.tokens(), new.tokens()
        return before - after, after - before
    # Nothing was taken back: a token that is there already comes a second time without harm.
    added = new.tokens(set(new.texts) - set(old.texts))
    return set(old.facts) - set(new.facts), added - set(old.facts)


def _exchange(db: Database, place: int, gone: Collection[str], come: Collection[str]) -> None:
    # The index keeps no text of its own, so it must be told what to take out. It counts rows: where
    # one goes out one must come in, even an empty one, but for a buyer that is new or is no more.
    known = db.execute("select 1 from findable where place = ?", [place]).fetchone()
    if known:
        db.execute(
            "insert into search (search, rowid, tokens) values ('delete', ?, ?)",
            [place, " ".join(sorted(gone))],
        )
    if come or known:
        db.execute(
            "insert into search (rowid, tokens) values (?, ?)", [place, " ".join(sorted(come))]
        )


def clear(db: Database) -> None:
    """Take everything out of the index."""
    db.execute("insert into search (search) values ('delete-all')")
    db.execute("delete from findable")
    db.execute("delete from search_before")


def tidy(db: Database) -> bool:
    """Merge a little of the index, some milliseconds long; return whether there was anything to merge.

    Every save adds a segment, and every question asks them all.
    """
    before = db.conn.total_changes
    db.execute("insert into search (search, rank) values ('merge', 64)")
    return db.conn.total_changes - before >= 2  # as the manual of FTS5 says it is told


def waiting(db: Database, limit: int) -> list[int]:
    """Return places of buyers that only the index of an earlier version has, the latest first."""
    rows = db.execute("select rowid from search_before order by rowid desc limit ?", [limit])
    return [row[0] for row in rows.fetchall()]


def _dumped(values: Sequence[object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def texts_in(stored: str) -> tuple[Field, ...]:
    """Read texts as they are stored."""
    return tuple((name, text) for name, text in json.loads(stored))


def sounds_in(stored: str) -> tuple[Sound, ...]:
    """Read sounds as they are stored."""
    return tuple((place, start, said) for place, start, said in json.loads(stored))
