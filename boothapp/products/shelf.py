"""The table of products and its search index, folded from the imports in the log."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlite_utils import Database

from boothapp.buyer import taken_back
from boothapp.events import Event, ProductsImported, Undone, decode
from boothapp.finding.folding import fold, is_han, squeeze

VIEWS = ("products", "products_search")
MOST_IN_EVENT = 500
"""Products that one event of an import holds."""

_PLACES = 1000  # places kept free for the products of one event
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_RUN = re.compile("[\u3400-\u9fff]+")
_LAST = 4  # characters at the end of a name from which its pinyin may be typed in full
_SHORTEST_TAIL = 2  # characters of an item number's end that it can be found by


class _Given(NamedTuple):
    """A product as an event gives it, and where it stands in the log."""

    product: Mapping[str, Any]
    place: int
    at: str
    hlc: int
    device: str
    seq: int


def document_of(product: Mapping[str, Any]) -> str:
    """Return a product's JSON as canonical text, so that what is equal is the same text."""
    return _CANONICAL.encode(product)


def refresh(db: Database, arrived: Iterable[Event]) -> None:
    """Take in what these events of the log say of products."""
    arrived = tuple(arrived)
    imports = [event for event in arrived if isinstance(event.fact, ProductsImported)]
    undoings = [e.fact.act for e in arrived if isinstance(e.fact, Undone) and e.buyer is None]
    again = any(_gave_products(db, act) for act in undoings)
    if again or {event.act for event in imports} & _taken_back(db):  # or undone before it arrived
        rebuild(db)
    elif imports:
        _shelve(db, _of_events(db, imports))


def rebuild(db: Database) -> None:
    """Delete every product and fold the whole log again."""
    for table in VIEWS:
        db.execute(f"delete from {table}")  # noqa: S608  our own names
    _shelve(db, _of_log(db))


def _gave_products(db: Database, act: str) -> bool:
    """Whether an act, or the one that it took back or brought back, was an import."""
    seen: set[str] = set()
    while act and act not in seen:
        seen.add(act)
        rows = db.execute("select kind, payload from events where act = ?", [act]).fetchall()
        if any(kind == ProductsImported.KIND for kind, _ in rows):
            return True
        act = next((json.loads(p)["act"] for kind, p in rows if kind == Undone.KIND), "")
    return False


def _taken_back(db: Database) -> frozenset[str]:
    rows = db.execute(
        "select id, device, seq, hlc, at, actor, act, version, payload from events "
        "where buyer is null and kind = 'undone'"
    )
    return taken_back(
        Event(
            identity,
            device,
            seq,
            hlc,
            at,
            actor,
            act,
            None,
            decode("undone", version, payload),
            version,
        )
        for identity, device, seq, hlc, at, actor, act, version, payload in rows
    )


def _of_events(db: Database, imports: Iterable[Event]) -> Iterator[_Given]:
    """Yield the products of events that just came, in their order."""
    found = "select place from events where id = ?"
    placed = [(db.execute(found, [event.id]).fetchone()[0], event) for event in imports]
    for place, event in sorted(placed, key=lambda known: int(known[0])):
        if isinstance(event.fact, ProductsImported):
            when = (event.at, event.hlc, event.device, event.seq)
            for number, product in enumerate(event.fact.products):
                yield _Given(product, place * _PLACES + number, *when)


def _of_log(db: Database) -> Iterator[_Given]:
    """Yield the products of every import that stands, in the order in which these came to this laptop."""
    undone = _taken_back(db)
    rows = db.execute(
        "select place, act, at, hlc, device, seq, version, payload from events where kind = ? "
        "order by place",
        [ProductsImported.KIND],
    )
    for place, act, at, hlc, device, seq, version, payload in rows.fetchall():
        fact = decode(ProductsImported.KIND, version, payload)
        if act not in undone and isinstance(fact, ProductsImported):
            for number, product in enumerate(fact.products):
                yield _Given(product, place * _PLACES + number, at, hlc, device, seq)


def _shelve(db: Database, given: Iterable[_Given]) -> None:
    """Write products, each at the place where it first came, as the latest event in time gives it."""
    latest: dict[str, _Given] = {}
    for one in given:
        item_no = str(one.product["item_no"])
        place, order = _standing(db, item_no, latest.get(item_no))
        if order is None:
            latest[item_no] = one
        elif (one.hlc, one.device, one.seq) >= order:
            latest[item_no] = one._replace(place=place)
    ordered = sorted(latest.values(), key=lambda one: one.place)
    db.conn.executemany(
        "delete from products_search where rowid = ?", ([one.place] for one in ordered)
    )
    db.conn.executemany(
        "insert or replace into products (place, item_no, key, document, at, hlc, device, seq) "
        "values (?, ?, ?, ?, ?, ?, ?, ?)",
        (_row(one) for one in ordered),
    )
    db.conn.executemany(
        "insert into products_search (rowid, words) values (?, ?)",
        ((one.place, _words(one.product)) for one in ordered),
    )


def _standing(
    db: Database, item_no: str, just_read: _Given | None
) -> tuple[int, tuple[int, str, int] | None]:
    """Return the place of an item and the time order of what gave it; None where it is new."""
    if just_read:
        return just_read.place, (just_read.hlc, just_read.device, just_read.seq)
    row = db.execute(
        "select place, hlc, device, seq from products where item_no = ?", [item_no]
    ).fetchone()
    return (row[0], (row[1], row[2], row[3])) if row else (0, None)


def _row(one: _Given) -> tuple[Any, ...]:
    item_no = str(one.product["item_no"])
    document = document_of(one.product)
    return (one.place, item_no, squeeze(item_no), document, one.at, one.hlc, one.device, one.seq)


def _words(product: Mapping[str, Any]) -> str:
    """Return everything a product is found by: its number and the end of it, its names, their sound."""
    key = squeeze(product["item_no"])
    parts = [_apart(product["item_no"])]
    parts += [key[at:] for at in range(max(len(key) - _SHORTEST_TAIL + 1, 1))]
    for name in ("name_zh", "name_en"):
        text = product.get(name, "")
        if text:
            parts.append(_apart(text))
            if not text.isascii():
                parts += _sounds(text)
    return " ".join(parts)


def _apart(text: str) -> str:
    """Return folded text with Chinese characters set apart, so that each is a word."""
    folded = fold(text)
    if folded.isascii():
        return folded
    return "".join(f" {char} " if is_han(char) else char for char in folded)


@lru_cache(maxsize=4096)
def _sounds(text: str) -> tuple[str, ...]:
    """Return the pinyin of a name and its initials, from every character on."""
    found: dict[str, None] = {}
    for run in _RUN.findall(fold(text)):
        syllables = [sound for character in run if (sound := _sound(character))]
        full, initials = "".join(syllables), "".join(sound[0] for sound in syllables)
        for at, sound in enumerate(syllables):
            found[initials] = None
            if (
                at == 0 or at >= len(syllables) - _LAST
            ):  # what a thing is stands at the end of its name
                found[full] = None
            full, initials = full[len(sound) :], initials[1:]
    return tuple(found)


@cache
def _sound(character: str) -> str:
    # Character by character: a thousand different ones make up the names of any price list.
    from pypinyin import lazy_pinyin  # noqa: PLC0415  slow to import

    return "".join(lazy_pinyin(character, errors="ignore"))


def query_of(typed: str) -> str:
    """Return the FTS5 query for what was typed: every word must begin a word of the product.

    Chinese characters typed together must stand together. "" where nothing can be searched for.
    """
    words = [" ".join(_apart(word).split()) for word in typed.split()]
    asked = " AND ".join(f'"{word}" *' for word in words if word)
    whole = f'"{squeeze(typed)}" *'
    return f"({asked}) OR {whole}" if asked and asked != whole else asked
