"""The log of events in SQLite: the only place that writes it."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlite_utils import Database

from boothapp import views
from boothapp.clock import Clock, milliseconds, next_hlc, stamp
from boothapp.errors import BoothError
from boothapp.events import Event, Fact, ProductsImported, encode
from boothapp.migrations import migrate
from boothapp.station import FILE_NAME
from boothapp.text import Text


class StoreError(BoothError):
    """The data directory or its file cannot be used."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact about to be written, and the buyer it concerns (None for the company's own)."""

    buyer: str | None
    fact: Fact


class Store:
    """The booth's file: an append-only log, and the views folded from it in the same transaction."""

    def __init__(self, folder: Path | None, clock: Clock | None = None) -> None:
        """Open or make the file in ``folder``; with None, a store in memory.

        Raises:
            StoreError: The folder cannot be made or the file is no booth file.
            NewerFile: The file was written by a newer version.
        """
        self.clock = clock or Clock()
        self.folder = folder
        self._path = Path(":memory:") if folder is None else folder / FILE_NAME
        self.db = _open(self._path)
        self.device = self._device()

    def close(self) -> None:
        """Close the file."""
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All inside happens, or nothing; other writers wait.

        Raises:
            StoreError: The disk is full, the file is damaged, or another program holds it.
        """
        if self.db.conn.in_transaction:
            yield
            return
        try:
            self.db.execute("begin immediate")
            yield
            self.db.commit()  # a commit can fail too: then nothing may stay open
        except sqlite3.DatabaseError as fault:
            self.db.rollback()
            if fault.sqlite_errorcode & 0xFF in _SURROUNDINGS:
                raise _unusable(self._path, fault) from fault
            raise
        except BaseException:
            self.db.rollback()
            raise

    def append(self, entries: Sequence[Entry], *, actor: str) -> tuple[Event, ...]:
        """Write the facts of one act, refresh what they touch, and return the events written."""
        act = self.clock.uuid7()
        with self.transaction():
            row = self.db.execute(
                "select coalesce(max(seq), 0) from events where device = ?", [self.device]
            ).fetchone()
            last = self.db.execute("select coalesce(max(hlc), 0) from events").fetchone()
            seq, hlc = int(row[0]), int(last[0])
            written = []
            for entry in entries:
                now = self.clock.now()
                seq, hlc = seq + 1, next_hlc(milliseconds(now), hlc)
                written.append(
                    Event(
                        id=self.clock.uuid7(),
                        device=self.device,
                        seq=seq,
                        hlc=hlc,
                        at=stamp(now),
                        actor=actor,
                        act=act,
                        buyer=entry.buyer,
                        fact=entry.fact,
                    )
                )
            self._insert(written)
        return tuple(written)

    def receive(self, arrived: Iterable[Event]) -> int:
        """Take in events written elsewhere, in any order and repeated; return how many were new."""
        with self.transaction():
            return self._insert(arrived)

    def _insert(self, written: Iterable[Event]) -> int:
        once = {event.id: event for event in written}
        new = [event for event in once.values() if not self._knows(event)]
        self.db.table("events").insert_all(_row(event) for event in new)
        views.refresh(self.db, new)
        return len(new)

    def _knows(self, event: Event) -> bool:
        found = self.db.execute("select 1 from events where id = ?", [event.id]).fetchone()
        return found is not None

    def events_of(self, buyer: str) -> tuple[Event, ...]:
        """Return all events of a buyer and of those linked with it, in time order."""
        return views.events_of(self.db, self.members(buyer))

    def own_events_of(self, buyer: str) -> tuple[Event, ...]:
        """Return the events written under this very id, in time order."""
        return views.events_of(self.db, [buyer])

    def chief(self, buyer: str) -> str:
        """Return the buyer that stands for this one and those linked with it."""
        return views.chief(self.db, buyer)

    def members(self, buyer: str) -> tuple[str, ...]:
        """Return the buyer and all those linked with it, sorted."""
        return views.members(self.db, buyer)

    def events_of_act(self, act: str) -> tuple[Event, ...]:
        """Return the events of one act, in time order."""
        return views.select_events(self.db, "act = ?", [act])

    def company_events(self) -> tuple[Event, ...]:
        """Return the events that concern the own company, in time order."""
        # Products are not the company's profile, and a single list of them is megabytes.
        return views.select_events(self.db, "buyer is null and kind <> ?", [ProductsImported.KIND])

    def rebuild(self) -> None:
        """Delete every view and fold it again from the log."""
        with self.transaction():
            views.rebuild(self.db)

    def local(self) -> dict[str, str]:
        """Return the values that belong to this laptop alone."""
        return {row["name"]: row["value"] for row in self.db.query("select name, value from local")}

    def set_local(self, values: Mapping[str, str]) -> None:
        """Set values that belong to this laptop alone."""
        with self.transaction():
            for name, value in values.items():
                self.db.table("local").upsert({"name": name, "value": value}, pk="name")

    def draft(self, name: str) -> str:
        """Return what was typed but not finished under ``name``, or ""."""
        row = self.db.execute("select value from drafts where name = ?", [name]).fetchone()
        return str(row[0]) if row else ""

    def set_draft(self, name: str, value: str) -> None:
        """Keep what was typed so far under ``name``; "" forgets it."""
        with self.transaction():
            if value:
                self.db.table("drafts").upsert({"name": name, "value": value}, pk="name")
            else:
                self.db.execute("delete from drafts where name = ?", [name])

    def _device(self) -> str:
        with self.transaction():
            known = self.local().get("device")
            if known:
                return known
            made = str(UUID(bytes=self.clock.random_bytes(16), version=4))
            self.set_local({"device": made})
            return made


def _row(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "device": event.device,
        "seq": event.seq,
        "hlc": event.hlc,
        "at": event.at,
        "actor": event.actor,
        "act": event.act,
        "buyer": event.buyer,
        "kind": event.kind,
        "version": event.version,
        "payload": encode(event.fact),
    }


def _open(path: Path) -> Database:
    try:
        if str(path) != ":memory:":
            path.parent.mkdir(parents=True, exist_ok=True)
        # Autocommit: transactions are begun by name, so that none opens unseen.
        connection = sqlite3.connect(path, isolation_level=None, timeout=10)
        try:
            return _prepared(connection, path)
        except BaseException:
            connection.close()
            raise
    except OSError as fault:
        folder = path.parent
        raise StoreError(
            Text(f"文件夹 {folder} 用不了。", f"The folder {folder} cannot be used."), _STEP
        ) from fault
    except sqlite3.DatabaseError as fault:
        raise _unusable(path, fault) from fault


def _prepared(connection: sqlite3.Connection, path: Path) -> Database:
    db = Database(connection)
    db.execute("pragma synchronous = full")
    migrate(db, path)  # refuses a newer file before anything below could change it
    db.execute("pragma journal_mode = wal").fetchone()
    return db


# What the surroundings do to a file; any other fault of the database is a bug of ours.
_SURROUNDINGS = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOTADB,
}


_STEP = Text(
    "请检查磁盘和权限，或换一个文件夹，或找回备份。",
    "Check the disk and its rights, choose another folder, or restore a copy.",
)


def _unusable(path: Path, fault: Exception) -> StoreError:
    message = Text(
        f"数据文件 {path} 用不了：{fault}。", f"Cannot use the data file {path}: {fault}."
    )
    return StoreError(message, _STEP)
