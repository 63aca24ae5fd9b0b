"""The tables folded from the log: links, buyers, visits, quotes and the search index."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from boothapp import events, links, rules
from boothapp.buyer import BuyerState, fold
from boothapp.events import Event, decode
from boothapp.finding import index
from boothapp.products import shelf

VIEWS = ("pairs", "members", "buyers", "visits", "quotes", "findable", *shelf.VIEWS)

_COLUMNS = "id, device, seq, hlc, at, actor, act, buyer, kind, version, payload"


def select_events(db: Database, where: str, values: Sequence[Any]) -> tuple[Event, ...]:
    """Return the events that fit a condition of our own, in time order."""
    rows = db.execute(
        f"select {_COLUMNS} from events where {where} order by hlc, device, seq",  # noqa: S608  our own text
        list(values),
    )
    return tuple(_event(row) for row in rows)


def events_of(db: Database, buyers: Sequence[str]) -> tuple[Event, ...]:
    """Return all events written under these ids, in time order."""
    return select_events(db, f"buyer in ({marks(buyers)})", buyers)


def chief(db: Database, buyer: str) -> str:
    """Return the buyer that stands for this one and those linked with it."""
    row = db.execute("select chief from members where buyer = ?", [buyer]).fetchone()
    return str(row[0]) if row else buyer


def members(db: Database, buyer: str) -> tuple[str, ...]:
    """Return the buyer and all those linked with it, sorted."""
    rows = db.execute(
        "select buyer from members where chief = ? order by buyer", [chief(db, buyer)]
    ).fetchall()
    return tuple(row[0] for row in rows) or (buyer,)


def marks(values: Sequence[Any]) -> str:
    """Return a question mark for each value, as a condition of SQL wants them."""
    return ", ".join("?" * len(values))


def _event(row: tuple[Any, ...]) -> Event:
    identity, device, seq, hlc, at, actor, act, buyer, kind, version, payload = row
    return Event(
        identity, device, seq, hlc, at, actor, act, buyer, decode(kind, version, payload), version
    )


def refresh(db: Database, arrived: Iterable[Event]) -> None:
    """Fold again the buyers that these events of the log touch, and replace their rows."""
    arrived = tuple(arrived)
    touched = {event.buyer for event in arrived if event.buyer}
    if any(_links(db, event) for event in arrived):
        touched |= _refresh_links(db)
    for buyer in sorted({chief(db, buyer) for buyer in touched}):
        _write(db, fold(buyer, events_of(db, members(db, buyer))))
    shelf.refresh(db, arrived)


def rebuild(db: Database) -> None:
    """Delete every row of every view and fold the whole log again."""
    for table in VIEWS:
        db.execute(f"delete from {table}")  # noqa: S608  our own names
    index.clear(db)
    shelf.rebuild(db)
    _refresh_links(db)
    # In the order of the places, in which the search index is quickest to write.
    buyers = "select buyer from events where buyer is not null group by buyer order by min(place)"
    for (buyer,) in db.execute(buyers).fetchall():
        if chief(db, buyer) == buyer:
            _write(db, fold(buyer, events_of(db, members(db, buyer))))


def _links(db: Database, event: Event) -> bool:
    """Whether an event links buyers, parts them, or takes such an act back."""
    if isinstance(event.fact, events.BuyersLinked | events.BuyersSeparate):
        return True
    if not isinstance(event.fact, events.Undone):
        return False
    seen: set[str] = set()
    acts = {event.fact.act}
    while acts:  # an undoing may have been undone
        seen |= acts
        found = select_events(db, f"act in ({marks(list(acts))})", list(acts))
        if any(e.kind in links.KINDS for e in found):
            return True
        acts = {e.fact.act for e in found if isinstance(e.fact, events.Undone)} - seen
    return False


def _refresh_links(db: Database) -> set[str]:
    """Write anew who is one with whom; return those whose group may have changed."""
    before = dict(db.execute("select buyer, chief from members").fetchall())
    # The condition is that of the index, word for word, so that the whole log is not read.
    said = links.pairs(
        select_events(db, "kind in ('buyers-linked', 'buyers-separate', 'undone')", [])
    )
    after = links.chiefs(said)
    db.execute("delete from pairs")
    db.execute("delete from members")
    for (one, other), word in sorted(said.items()):
        db.execute("insert into pairs values (?, ?, ?)", [one, other, word])
    for buyer, first in sorted(after.items()):
        db.execute("insert into members values (?, ?)", [buyer, first])
    changed = {b for b in before.keys() | after.keys() if before.get(b) != after.get(b)}
    for buyer in changed:
        place = _drop(db, buyer)  # its rows stand under another id now, or it stands alone again
        if place is not None:
            index.drop(db, place)
    firsts = {by[b] for by in (before, after) for b in changed if b in by}
    return changed | firsts


def _drop(db: Database, buyer: str) -> int | None:
    """Delete the rows that stand under this id, save in the search index; return their place."""
    db.execute("delete from visits where buyer = ?", [buyer])
    db.execute("delete from quotes where buyer = ?", [buyer])
    row = db.execute("select place from buyers where id = ?", [buyer]).fetchone()
    db.execute("delete from buyers where id = ?", [buyer])
    return int(row[0]) if row else None


def _write(db: Database, state: BuyerState) -> None:
    before = _drop(db, state.id)
    # A buyer's place in the tables is that of its first event: folding again gives the same rows.
    ids = members(db, state.id)
    place = db.execute(
        f"select min(place) from events where buyer in ({marks(ids)})",  # noqa: S608  our own text
        ids,
    ).fetchone()[0]
    if before is not None and (before != place or not state.timeline):
        index.drop(db, before)
    if not state.timeline:  # its very recording was undone
        return
    row = {"place": place} | _buyer_row(state)
    db.execute(
        f"insert into buyers ({', '.join(row)}) values ({marks(list(row))})",  # noqa: S608  our own names
        list(row.values()),
    )
    index.write(db, state, place)
    for visit in state.visits:
        db.execute("insert into visits values (?, ?, ?)", [visit.id, state.id, visit.at])
    for quote in state.quotes:
        paper = quote.document
        db.execute(
            "insert into quotes values (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                quote.number, state.id, quote.at, quote.actor, quote.revision,
                str(paper.get("currency", "")), str(paper.get("total", "")), len(paper.get("lines", ())),
            ],
        )  # fmt: skip


def index_places(db: Database, places: Iterable[int]) -> int:
    """Put the buyers at these places into the search index, out of that of an earlier version.

    Returns:
        How many were taken out of that.
    """
    done = 0
    for place in sorted(places):  # the index is quickest to write in this order
        row = db.execute("select id from buyers where place = ?", [place]).fetchone()
        if row:
            state = fold(row[0], events_of(db, members(db, row[0])))
            index.write(db, state, place)
        else:
            index.drop(db, place)
        done += 1
    return done


def _buyer_row(state: BuyerState) -> dict[str, Any]:
    person = state.contact.profile
    now = rules.standing(state.history)
    visits = state.visits
    return {
        "id": state.id,
        "title": state.title,
        "company": state.profile["company"],
        "contact": person["name"],
        "job": person["title"],
        "country": state.profile["country"],
        "email": person["email"],
        "phone": person["phone"] or person["mobile"],
        "grade": state.profile["grade"],
        "visits": len(visits),
        "quotes": now.quotes,
        "quotes_ever": len(state.quotes),
        "samples_sent": state.history.count("sample"),
        "orders": len(state.orders),
        "first_at": state.timeline[0].at,
        "last_at": state.latest.at,
        "last_visit": visits[-1].at if visits else "",
        "actor": state.latest.actor,
    }
