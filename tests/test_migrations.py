"""The schema's steps: in order, each whole, on a copied file, never backwards."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from boothapp import events
from boothapp.migrations import STEPS, NewerFile, migrate, version_of
from boothapp.station import FILE_NAME
from boothapp.store import Entry, Store
from tests.fixed import fixed_clock

NEWEST = len(STEPS)


def a_file_with_one_buyer(folder: Path) -> Path:
    store = Store(folder, fixed_clock())
    store.append([Entry("b1", events.BuyerRecorded({"company": "Al Noor"}))], actor="")
    store.close()
    return folder / FILE_NAME


def connected(file: Path) -> "closing[sqlite3.Connection]":
    return closing(sqlite3.connect(file, isolation_level=None))


def adds_a_table(db: Database) -> None:
    db.execute("create table added (name text)")


def adds_a_table_and_fails(db: Database) -> None:
    db.execute("create table half (name text)")
    raise ZeroDivisionError


def test_steps_are_named_by_number_and_say_what_they_make() -> None:
    for number, step in enumerate(STEPS, start=1):
        assert step.__name__.startswith(f"m{number:04}_")
        assert step.__doc__


def test_a_fresh_file_has_every_step_behind_it(tmp_path: Path) -> None:
    with connected(a_file_with_one_buyer(tmp_path)) as connection:
        assert version_of(Database(connection)) == NEWEST


def test_opening_an_up_to_date_file_runs_nothing_and_copies_nothing(tmp_path: Path) -> None:
    a_file_with_one_buyer(tmp_path)
    Store(tmp_path, fixed_clock()).close()
    assert [path.name for path in tmp_path.glob("booth.db*")] == [FILE_NAME]


def test_the_file_is_copied_before_a_step_runs_on_it(tmp_path: Path) -> None:
    file = a_file_with_one_buyer(tmp_path)
    copy = tmp_path / f"{FILE_NAME}.before-{NEWEST + 1}"
    seen: list[tuple[int, int]] = []

    def looks_at_the_copy(_db: Database) -> None:
        with connected(copy) as copied:
            (buyers,) = copied.execute("select count(*) from buyers").fetchone()
            seen.append((version_of(Database(copied)), buyers))

    with connected(file) as connection:
        migrate(Database(connection), file, (*STEPS, looks_at_the_copy))
        assert version_of(Database(connection)) == NEWEST + 1
    assert seen == [(NEWEST, 1)]


def test_a_step_that_fails_leaves_the_version_before_it(tmp_path: Path) -> None:
    file = a_file_with_one_buyer(tmp_path)
    with connected(file) as connection:
        db = Database(connection)
        with pytest.raises(ZeroDivisionError):
            migrate(db, file, (*STEPS, adds_a_table_and_fails))
        assert version_of(db) == NEWEST
        assert "half" not in db.table_names()
        migrate(db, file, (*STEPS, adds_a_table))  # and the next try goes through
        assert version_of(db) == NEWEST + 1
    again = Database(sqlite3.connect(file))
    assert again.execute("select title from buyers").fetchall() == [("Al Noor",)]
    again.close()


def test_a_later_step_that_fails_keeps_the_earlier_ones(tmp_path: Path) -> None:
    file = a_file_with_one_buyer(tmp_path)
    with connected(file) as connection:
        db = Database(connection)
        with pytest.raises(ZeroDivisionError):
            migrate(db, file, (*STEPS, adds_a_table, adds_a_table_and_fails))
        assert version_of(db) == NEWEST + 1
        assert {"added", "half"} & set(db.table_names()) == {"added"}


class SlowWindow(Database):
    """A window that another one overtakes just before its turn to write."""

    overtaken_by: Callable[[], None] | None = None

    def execute(
        self, sql: str, parameters: Sequence[object] | dict[str, object] | None = None
    ) -> sqlite3.Cursor:
        if sql == "begin immediate" and self.overtaken_by:
            other, self.overtaken_by = self.overtaken_by, None
            other()
        return super().execute(sql, parameters)


def test_a_step_that_another_window_ran_first_is_not_run_again(tmp_path: Path) -> None:
    file = a_file_with_one_buyer(tmp_path)

    def runs_the_step_first() -> None:
        with connected(file) as connection:
            migrate(Database(connection), file, (*STEPS, adds_a_table))

    with connected(file) as connection:
        slow = SlowWindow(connection)
        slow.overtaken_by = runs_the_step_first
        migrate(slow, file, (*STEPS, adds_a_table))
        assert version_of(slow) == NEWEST + 1


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_a_newer_file_is_refused_by_its_version_and_left_untouched(
    tmp_path: Path, journal: str
) -> None:
    file = a_file_with_one_buyer(tmp_path)
    with connected(file) as connection:
        connection.execute(f"pragma journal_mode = {journal}").fetchone()
        connection.execute("pragma user_version = 99")
    before = file.read_bytes()
    with pytest.raises(NewerFile, match="data version 99") as refused:
        Store(tmp_path, fixed_clock())
    assert "99" in refused.value.message.zh
    assert refused.value.next_step
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.glob("booth.db*")] == [FILE_NAME]
