"""The log: gap-free, never backwards, all of an act or nothing, and safe on disk."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest

from boothapp import events
from boothapp.clock import milliseconds, stamp
from boothapp.events import Event, Unknown
from boothapp.station import FILE_NAME
from boothapp.store import Entry, Store, StoreError
from tests.fixed import MORNING, Watch, fixed_clock
from tests.logs import event

ROOT = Path(__file__).parent.parent


def recorded(company: str = "Al Noor", buyer: str = "b1") -> Entry:
    return Entry(buyer, events.BuyerRecorded({"company": company}))


def noted(text: str = "hello", buyer: str = "b1") -> Entry:
    return Entry(buyer, events.Noted(text))


def in_log(store: Store) -> list[tuple[str, int, int]]:
    rows = store.db.execute("select device, seq, hlc from events order by device, seq")
    return [tuple(row) for row in rows]


def numbers(store: Store) -> list[int]:
    return [seq for _, seq, _ in in_log(store)]


# What an act leaves in the log


def test_an_act_is_written_whole_under_one_id_with_its_clerk_and_time() -> None:
    store = Store(None, fixed_clock())
    first, second = store.append([recorded(), noted()], actor="Li Wei")
    assert first.act == second.act
    assert (first.actor, first.at, first.device) == ("Li Wei", stamp(MORNING), store.device)
    assert first.id != second.id
    assert store.events_of("b1") == (first, second)
    assert store.events_of_act(first.act) == (first, second)


def test_events_of_one_buyer_are_not_another_s() -> None:
    store = Store(None, fixed_clock())
    store.append([recorded(buyer="b1")], actor="")
    (other,) = store.append([recorded(buyer="b2")], actor="")
    assert store.events_of("b2") == (other,)


def test_the_company_s_events_concern_no_buyer() -> None:
    store = Store(None, fixed_clock())
    store.append([recorded()], actor="")
    (session,) = store.append([Entry(None, events.CompanySet({"session": "140"}))], actor="")
    assert store.company_events() == (session,)


def test_a_laptop_numbers_its_events_from_one_without_gaps() -> None:
    store = Store(None, fixed_clock())
    store.append([recorded(), noted(), noted()], actor="")
    store.append([noted()], actor="")
    assert numbers(store) == [1, 2, 3, 4]


def test_events_of_other_laptops_leave_no_gap_in_the_own_numbers() -> None:
    store = Store(None, fixed_clock())
    store.append([recorded()], actor="")
    store.receive([event(events.Noted("elsewhere"), seq) for seq in (7, 8, 9)])
    (own,) = store.append([noted()], actor="")
    assert own.seq == 2


def test_the_hybrid_clock_does_not_run_backwards_when_the_wall_clock_does() -> None:
    watch = Watch()
    store = Store(None, fixed_clock(watch))
    (before,) = store.append([recorded()], actor="")
    watch.move(hours=-1)
    (after,) = store.append([noted()], actor="")
    assert after.hlc == before.hlc + 1
    assert after.at < before.at
    assert store.events_of("b1") == (before, after)


def test_what_is_written_after_receiving_comes_after_what_was_received() -> None:
    ahead, behind = Watch(), Watch()
    ahead.move(days=1)
    there, here = Store(None, fixed_clock(ahead, 1)), Store(None, fixed_clock(behind, 2))
    heard = there.append([recorded()], actor="")
    here.receive(heard)
    (answer,) = here.append([noted()], actor="")
    assert answer.at < heard[0].at
    assert here.events_of("b1") == (*heard, answer)


def test_the_hybrid_clock_follows_the_wall_clock_when_that_is_ahead() -> None:
    watch = Watch()
    store = Store(None, fixed_clock(watch))
    store.append([recorded()], actor="")
    watch.move(seconds=1)
    (later,) = store.append([noted()], actor="")
    assert later.hlc == milliseconds(watch.time) << 16


def test_a_laptop_keeps_its_id() -> None:
    folder = Store(None, fixed_clock())
    assert UUID(folder.device).version == 4


def test_two_laptops_have_two_ids() -> None:
    assert Store(None, fixed_clock(laptop=1)).device != Store(None, fixed_clock(laptop=2)).device


# All or nothing


def what_is_there(store: Store) -> list[object]:
    tables = ("events", "buyers", "visits", "quotes", "search")
    return [store.db.execute(f"select * from {table}").fetchall() for table in tables]  # noqa: S608


NOT_WRITABLE = Entry("b1", events.QuoteIssued("Q1", {"lines": {1, 2}}))  # a set is no JSON
NOT_FOLDABLE = Entry("b1", events.QuoteIssued("Q1", {"lines": 3}))  # its view counts the lines


@pytest.mark.parametrize("bad", [NOT_WRITABLE, NOT_FOLDABLE], ids=["an entry", "a view"])
def test_an_act_that_fails_leaves_nothing(bad: Entry) -> None:
    store = Store(None, fixed_clock())
    store.append([recorded()], actor="")
    before = what_is_there(store)
    with pytest.raises(TypeError):
        store.append([noted("one"), bad, noted("two")], actor="")
    assert what_is_there(store) == before
    (after,) = store.append([noted()], actor="")
    assert after.seq == 2


def test_a_received_bundle_that_fails_leaves_nothing() -> None:
    store = Store(None, fixed_clock())
    before = what_is_there(store)
    with pytest.raises(TypeError):
        store.receive([event(recorded().fact, 1), event(NOT_FOLDABLE.fact, 2)])
    assert what_is_there(store) == before


def test_acts_inside_a_transaction_that_fails_leave_nothing() -> None:
    store = Store(None, fixed_clock())

    def two_acts_and_a_fault() -> None:
        with store.transaction():
            store.append([recorded()], actor="")
            store.append([noted()], actor="")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        two_acts_and_a_fault()
    assert numbers(store) == []
    assert not store.db.conn.in_transaction


def test_a_commit_that_fails_leaves_no_transaction_open() -> None:
    store = Store(None, fixed_clock())
    store.db.execute("pragma foreign_keys = on")
    store.db.execute("create table parents (id integer primary key)")
    store.db.execute(
        "create table orphans (parent references parents (id) deferrable initially deferred)"
    )

    def an_act_whose_commit_fails() -> None:
        with store.transaction():
            store.append([recorded()], actor="")
            store.db.execute("insert into orphans values (1)")

    with pytest.raises(sqlite3.IntegrityError):
        an_act_whose_commit_fails()
    assert not store.db.conn.in_transaction
    assert numbers(store) == []


# What arrives from elsewhere


def test_an_event_that_arrives_twice_is_kept_once() -> None:
    store = Store(None, fixed_clock())
    one, two = event(recorded().fact, 1), event(noted().fact, 2)
    assert store.receive([two, one, two]) == 2
    assert store.receive([one, two]) == 0
    assert store.events_of("b1") == (one, two)


def test_a_kind_of_a_newer_program_is_kept_byte_for_byte_and_passed_on() -> None:
    written = event(Unknown("hologram-shown", {"分钟": 3, "by": ["Li", None]}), 1, version=4)
    store, next_store = Store(None, fixed_clock(laptop=1)), Store(None, fixed_clock(laptop=2))
    store.receive([written])
    next_store.receive(store.events_of("b1"))
    assert next_store.events_of("b1") == (written,)
    kept = next_store.db.execute("select kind, version, payload from events").fetchall()
    assert kept == [("hologram-shown", 4, '{"by":["Li",null],"分钟":3}')]


def test_a_newer_version_of_a_known_kind_is_kept_and_passed_on() -> None:
    written = event(Unknown("note", {"text": "hello", "mood": "good"}), 1, version=2)
    store, next_store = Store(None, fixed_clock(laptop=1)), Store(None, fixed_clock(laptop=2))
    store.receive([written])
    next_store.receive(store.events_of("b1"))
    assert next_store.events_of("b1") == (written,)


def test_events_read_back_as_they_were_written() -> None:
    store = Store(None, fixed_clock())
    written: list[Event] = [
        event(recorded().fact, 1),
        event(noted("备注").fact, 2, device="laptop-b"),
    ]
    store.receive(written)
    assert sorted(store.events_of("b1"), key=lambda e: e.order) == sorted(
        written, key=lambda e: e.order
    )


# Values of this laptop


def test_what_belongs_to_this_laptop_alone_is_kept_and_overwritten(tmp_path: Path) -> None:
    store = Store(tmp_path, fixed_clock())
    store.set_local({"clerk": "Li Wei", "theme": "dark"})
    store.set_local({"clerk": "Chen Jie"})
    store.close()
    again = Store(tmp_path, fixed_clock())
    assert again.local() == {"clerk": "Chen Jie", "theme": "dark", "device": store.device}
    again.close()


def test_a_draft_survives_until_it_is_forgotten(tmp_path: Path) -> None:
    store = Store(tmp_path, fixed_clock())
    store.set_draft("note:b1", "wants bl")
    store.set_draft("note:b1", "wants blue")
    store.close()
    again = Store(tmp_path, fixed_clock())
    assert again.draft("note:b1") == "wants blue"
    again.set_draft("note:b1", "")
    assert again.draft("note:b1") == ""
    again.close()


# On disk


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Open the file of ``tmp_path`` once more; all are closed at the end."""
    stores: list[Store] = []

    def another() -> Store:
        stores.append(Store(tmp_path, fixed_clock(laptop=len(stores) + 1)))
        return stores[-1]

    yield another
    for store in stores:
        store.close()


def test_the_file_writes_ahead_and_waits_for_the_disk(opened: Callable[[], Store]) -> None:
    db = opened().db
    assert db.execute("pragma journal_mode").fetchone() == ("wal",)
    assert db.execute("pragma synchronous").fetchone() == (2,)  # FULL


def test_two_windows_on_one_file_number_their_events_without_gaps(
    opened: Callable[[], Store],
) -> None:
    one, two = opened(), opened()
    assert one.device == two.device
    for _ in range(3):
        one.append([noted()], actor="")
        two.append([noted(), noted()], actor="")
    assert numbers(one) == list(range(1, 10))
    hlcs = [hlc for _, _, hlc in in_log(two)]
    assert hlcs == sorted(set(hlcs))


def test_windows_that_write_at_the_same_time_wait_for_each_other(tmp_path: Path) -> None:
    start = threading.Barrier(3)

    def write_ten(laptop: int) -> None:
        start.wait()
        store = Store(tmp_path, fixed_clock(laptop=laptop))
        for _ in range(10):
            store.append([noted(), noted()], actor="")
        store.close()

    threads = [threading.Thread(target=write_ten, args=(n,)) for n in (1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store = Store(tmp_path, fixed_clock())
    assert numbers(store) == list(range(1, 61))
    assert {len(store.events_of_act(e.act)) for e in store.events_of("b1")} == {2}
    store.close()


def test_another_program_that_holds_the_file_is_told_to_the_clerk(
    opened: Callable[[], Store],
) -> None:
    one, two = opened(), opened()
    two.db.execute("pragma busy_timeout = 0")
    with one.transaction(), pytest.raises(StoreError, match="locked"):
        two.append([noted()], actor="")
    two.append([noted()], actor="")
    assert numbers(one) == [1]


def test_a_full_disk_is_told_to_the_clerk_and_nothing_is_half_written(
    opened: Callable[[], Store],
) -> None:
    store = opened()
    store.append([recorded()], actor="")
    pages = store.db.execute("pragma page_count").fetchone()[0]
    store.db.execute(f"pragma max_page_count = {pages}")
    with pytest.raises(StoreError, match="full"):
        store.append([noted("x" * 100_000)], actor="")
    store.db.execute("pragma max_page_count = 100000")
    store.append([noted()], actor="")
    assert numbers(store) == [1, 2]


WRITER = """
import sys
from pathlib import Path
from boothapp import events
from boothapp.store import Entry, Store

store = Store(Path(sys.argv[1]))
for turn in range(100_000):
    facts = [events.Noted(f"{turn} {part}") for part in range(3)]
    store.append([Entry(f"b{turn % 5}", fact) for fact in facts], actor="")
    print(turn, flush=True)
"""


@pytest.mark.parametrize("acts", [1, 8, 25])
def test_a_laptop_that_dies_keeps_every_act_it_confirmed_and_no_half_one(
    tmp_path: Path, acts: int
) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        confirmed = [writer.stdout.readline() for _ in range(acts)]
        writer.kill()
    assert confirmed[-1] == f"{acts - 1}\n"
    store = Store(tmp_path, fixed_clock())
    kept = store.db.execute("select act, count(*) from events group by act").fetchall()
    assert len(kept) >= acts
    assert {size for _, size in kept} == {3}
    assert numbers(store) == list(range(1, 3 * len(kept) + 1))
    assert store.db.execute("pragma integrity_check").fetchone() == ("ok",)
    store.close()


# What cannot be opened


def test_a_file_that_is_no_database_is_refused_calmly_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    file.write_bytes(b"Dear buyer, thank you for your visit.\n" * 100)
    before = file.read_bytes()
    with pytest.raises(StoreError, match="not a database") as refused:
        Store(tmp_path)
    assert str(file) in refused.value.message.zh
    assert refused.value.next_step
    assert file.read_bytes() == before


def test_a_damaged_file_is_refused_calmly(tmp_path: Path) -> None:
    Store(tmp_path, fixed_clock()).close()
    file = tmp_path / FILE_NAME
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\xff" * 4000 + whole[4100:])
    with pytest.raises(StoreError, match="malformed"):
        Store(tmp_path)


def test_a_folder_that_cannot_be_made_is_refused_calmly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError):
        Store(tmp_path / "file" / "booth")


def test_a_file_that_cannot_be_opened_is_refused_calmly(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(StoreError):
        Store(tmp_path)


def test_a_folder_that_cannot_be_written_is_refused_calmly(tmp_path: Path) -> None:
    folder = tmp_path / "read-only"
    folder.mkdir(mode=0o555)
    try:
        (folder / "trial").touch()
    except OSError:
        with pytest.raises(StoreError):
            Store(folder)
    else:
        pytest.skip("whoever runs this may write everywhere")


def test_a_refused_file_is_not_held_open(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    file.write_bytes(b"x" * 4096)
    with pytest.raises(StoreError):
        Store(tmp_path)
    file.unlink()  # fails on Windows while anything holds it
    store = Store(tmp_path, fixed_clock())
    assert numbers(store) == []
    store.close()
