"""The tables folded from the log: buyers, visits, quotes and the search index."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from boothapp import rules, search
from boothapp.buyer import BuyerState, fold
from boothapp.events import Event, decode

VIEWS = ("buyers", "visits", "quotes", "search")

_COLUMNS = "id, device, seq, hlc, at, actor, act, buyer, kind, version, payload"


def select_events(db: Database, where: str, values: Sequence[Any]) -> tuple[Event, ...]:
    """Return the events that fit a condition of our own, in time order."""
    rows = db.execute(
        f"select {_COLUMNS} from events where {where} order by hlc, device, seq",  # noqa: S608  our own text
        list(values),
    )
    return tuple(_event(row) for row in rows)


def events_of(db: Database, buyer: str) -> tuple[Event, ...]:
    """Return all events of one buyer, in time order."""
    return select_events(db, "buyer = ?", [buyer])


def _event(row: tuple[Any, ...]) -> Event:
    identity, device, seq, hlc, at, actor, act, buyer, kind, version, payload = row
    return Event(
        identity, device, seq, hlc, at, actor, act, buyer, decode(kind, version, payload), version
    )


def refresh(db: Database, buyers: Iterable[str]) -> None:
    """Fold these buyers again and replace their rows."""
    for buyer in sorted(buyers):
        _write(db, fold(buyer, events_of(db, buyer)))


def rebuild(db: Database) -> None:
    """Delete every row of every view and fold the whole log again."""
    for table in VIEWS:
        db.execute(f"delete from {table}")  # noqa: S608  our own names
    buyers = "select distinct buyer from events where buyer is not null"
    for (buyer,) in db.execute(buyers).fetchall():
        _write(db, fold(buyer, events_of(db, buyer)))


def _write(db: Database, state: BuyerState) -> None:
    db.execute("delete from visits where buyer = ?", [state.id])
    db.execute("delete from quotes where buyer = ?", [state.id])
    # A buyer's place in the tables is that of its first event: folding again gives the same rows.
    place = db.execute("select min(place) from events where buyer = ?", [state.id]).fetchone()[0]
    db.execute("delete from search where rowid = ?", [place])
    if not state.timeline:  # its very recording was undone
        db.execute("delete from buyers where id = ?", [state.id])
        return
    row = {"place": place} | _buyer_row(state)
    names = ", ".join(row)
    updates = ", ".join(f"{name} = excluded.{name}" for name in row if name not in ("place", "id"))
    db.execute(
        f"insert into buyers ({names}) values ({', '.join('?' * len(row))}) "  # noqa: S608  our own names
        f"on conflict (id) do update set {updates}",
        list(row.values()),
    )
    db.execute("insert into search (rowid, words) values (?, ?)", [place, search.words_of(state)])
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
        "phone": person["phone"],
        "grade": state.profile["grade"],
        "visits": len(visits),
        "quotes": now.quotes,
        "quotes_ever": len(state.quotes),
        "samples_sent": state.history.count("sample"),
        "orders": len(state.orders),
        "first_at": state.timeline[0].at,
        "last_at": state.timeline[-1].at,
        "last_visit": visits[-1].at if visits else "",
        "actor": state.timeline[-1].actor,
    }
