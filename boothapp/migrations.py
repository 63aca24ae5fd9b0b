"""The database's schema, as ordered, named steps that are never changed once released."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from boothapp.errors import BoothError
from boothapp.text import Text


class NewerFile(BoothError):
    """The data file was written by a newer version of the program."""


def m0001_log(db: Database) -> None:
    """The log, the laptop's own values and the drafts."""
    db.table("events").create(
        {
            "place": int, "id": str, "device": str, "seq": int, "hlc": int, "at": str, "actor": str,
            "act": str, "buyer": str, "kind": str, "version": int, "payload": str,
        },
        pk="place",
        not_null={"id", "device", "seq", "hlc", "at", "actor", "act", "kind", "version", "payload"},
        strict=True,
    )  # fmt: skip
    db.table("events").create_index(["id"], unique=True)
    db.table("events").create_index(["device", "seq"], unique=True)
    db.table("events").create_index(["buyer"])
    db.table("events").create_index(["hlc"])
    db.table("events").create_index(["act"])
    # A laptop's quotes are counted for every new number; the log is far larger than they are.
    db.execute("create index quotes_issued on events (device, kind) where kind = 'quote-issued'")
    db.table("local").create({"name": str, "value": str}, pk="name", strict=True)
    db.table("drafts").create({"name": str, "value": str}, pk="name", strict=True)


def m0002_views(db: Database) -> None:
    """What is folded from the log: buyers, visits, quotes and the search index."""
    # A place of its own, not the implicit rowid: "vacuum" renumbers that, and the search index points to it.
    db.table("buyers").create(
        {
            "place": int, "id": str, "title": str, "company": str, "contact": str, "job": str, "country": str,
            "email": str, "phone": str, "grade": str, "visits": int, "quotes": int, "quotes_ever": int,
            "samples_sent": int, "orders": int, "first_at": str, "last_at": str, "last_visit": str,
            "actor": str,
        },
        pk="place",
        strict=True,
    )  # fmt: skip
    db.table("buyers").create_index(["id"], unique=True)
    db.table("buyers").create_index(["last_at"])
    # Without a rowid, a table folded again holds the same bytes whatever was written in between.
    db.execute(
        "create table visits (event text primary key, buyer text not null, at text not null) "
        "strict, without rowid"
    )
    db.table("visits").create_index(["at"])
    db.table("visits").create_index(["buyer"])
    db.execute(
        "create table quotes (number text, buyer text, at text not null, actor text not null, "
        "revision integer not null, currency text not null, total text not null, "
        "lines integer not null, primary key (number, buyer)) strict, without rowid"
    )
    db.table("quotes").create_index(["buyer"])
    db.table("quotes").create_index(["at"])
    # Text is cut into single Chinese characters and Latin words before it comes here (finding/folding.py).
    db.execute(
        "create virtual table search using fts5"
        "(words, tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3')"
    )


def m0003_practice(db: Database) -> None:
    """What each clerk practised on this laptop: the state of every line, and each answer ever given."""
    db.execute(
        "create table practice (clerk text not null, scenario text not null, line text not null, "
        "due text not null, card text not null, primary key (clerk, scenario, line)) "
        "strict, without rowid"
    )
    # Only ever added to: the states above can be computed anew from it, should the schedule change.
    db.table("reviews").create(
        {
            "place": int, "clerk": str, "scenario": str, "line": str, "rating": int, "picked": str, "at": str,
        },
        pk="place",
        not_null={"clerk", "scenario", "line", "rating", "picked", "at"},
        strict=True,
    )  # fmt: skip
    db.table("reviews").create_index(["clerk"])


def m0004_links(db: Database) -> None:
    """Which buyers are the same, folded from what the clerks said."""
    db.execute(
        "create index events_of_links on events (kind) "
        "where kind in ('buyers-linked', 'buyers-separate', 'undone')"
    )
    # Each pair once, the smaller id first: "linked" or "separate", as said last.
    db.execute(
        "create table pairs (one text not null, other text not null, said text not null, "
        "primary key (one, other)) strict, without rowid"
    )
    # Every buyer of a group of linked ones, and the buyer that stands for the group.
    db.execute(
        "create table members (buyer text primary key, chief text not null) strict, without rowid"
    )
    db.table("members").create_index(["chief"])


def m0005_search(db: Database) -> None:
    """The index of the search box, by tokens of one to three characters (finding/grams.py).

    Buyers of an earlier version come in afterwards, a few at a time: opening waits for none of them.
    """
    db.execute("alter table search rename to search_before")
    # Without a text of its own and without the places of tokens, it is a third of the size.
    db.execute(
        "create virtual table search using fts5(tokens, tokenize='ascii', content='', detail='none')"
    )
    # Two segments are worth merging where there is time for it (finding/index.py, tidy).
    db.execute("insert into search (search, rank) values ('usermerge', 2)")
    # The place is that of the table of buyers.
    db.table("findable").create(
        {"place": int, "texts": str, "hay": str, "sounds": str, "facts": str},
        pk="place",
        not_null={"texts", "hay", "sounds", "facts"},
        strict=True,
    )


def m0006_products(db: Database) -> None:
    """The company's products, folded from the imports of its price lists, and their search index."""
    db.execute("create index imports_of_products on events (kind) where kind = 'products-imported'")
    # hlc, device and seq are those of the event that last gave it; key is the number as it is searched.
    db.table("products").create(
        {
            "place": int, "item_no": str, "key": str, "document": str, "at": str, "hlc": int, "device": str,
            "seq": int,
        },
        pk="place",
        not_null={"item_no", "key", "document", "at", "hlc", "device", "seq"},
        strict=True,
    )  # fmt: skip
    db.table("products").create_index(["item_no"], unique=True)
    db.table("products").create_index(["key"])
    db.execute(
        "create virtual table products_search using fts5"
        "(words, tokenize=\"unicode61 remove_diacritics 2\", prefix='1 2 3 4 5 6')"
    )


STEPS: tuple[Callable[[Database], None], ...] = (
    m0001_log,
    m0002_views,
    m0003_practice,
    m0004_links,
    m0005_search,
    m0006_products,
)


def version_of(db: Database) -> int:
    """Return how many steps a file has behind it."""
    return int(db.execute("pragma user_version").fetchone()[0])


def migrate(
    db: Database, path: Path, steps: tuple[Callable[[Database], None], ...] = STEPS
) -> None:
    """Bring a file up to this version, each step in one transaction; copy it first when it holds data.

    Raises:
        NewerFile: The file has steps behind it that this program does not know.
    """
    have = version_of(db)
    if have > len(steps):
        message = Text(
            f"这份数据由更新的版本写成（数据版本 {have}，本程序只认到 {len(steps)}）。",
            f"This data was written by a newer version (data version {have}, "
            f"this program knows {len(steps)}).",
        )
        raise NewerFile(
            message, Text("请安装新版本再打开。", "Install the newer version to open it.")
        )
    if 0 < have < len(steps):
        _copy(db, path.with_name(f"{path.name}.before-{have + 1}"))
    for number, step in enumerate(steps[have:], start=have + 1):
        _run(db, number, step)


def _run(db: Database, number: int, step: Callable[[Database], None]) -> None:
    db.execute("begin immediate")
    try:
        if version_of(db) < number:  # another window of the program may have been first
            step(db)
            db.execute(f"pragma user_version = {number}")
        db.commit()
    except BaseException:
        db.rollback()
        raise


def _copy(db: Database, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        db.conn.backup(copy)
