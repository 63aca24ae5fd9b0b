"""Many cards at once: results as they come, cancelling, a process that dies."""

import multiprocessing
import platform
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, wait
from pathlib import Path

import numpy as np
import pytest

from boothapp.cards.batch import Outcome, Process, ReadingDied, read_many
from boothapp.cards.card import Card, Found, Reading
from boothapp.cards.tiny import flushed
from boothapp.errors import BadInput, BoothError
from boothapp.text import Text
from tests.cards import jobs


class FakeReader:
    """Reads a file's name as the name on the card; "bad" cannot be read, "slow" never ends."""

    closed = 0

    def __init__(self, workers: int = 1) -> None:
        self.workers = workers

    def submit(self, pictures: Sequence[Path | bytes]) -> Future[Card]:
        answer: Future[Card] = Future()
        name = str(pictures[0])
        if name == "bad":
            answer.set_exception(BadInput(Text("坏图。", "Bad.")))
        elif name == "bug":
            answer.set_exception(ZeroDivisionError())
        elif name != "slow":
            answer.set_result(Card({"name": (Found((Reading(name, 1.0),)),)}))
        return answer

    def close(self) -> None:
        FakeReader.closed += 1


def _told(outcome: Outcome) -> str:
    return str(outcome) if isinstance(outcome, BoothError) else outcome.value("name")


def test_every_picture_gets_its_card_or_its_error() -> None:
    paths = [Path(name) for name in ("a", "bad", "c", "d")]
    read = {i: _told(o) for i, _, o in read_many(paths, workers=2, reader=FakeReader)}
    assert read == {0: "a", 1: "Bad.", 2: "c", 3: "d"}


def test_progress_is_told_of_each() -> None:
    told: list[tuple[int, str]] = []
    list(
        read_many(
            [Path("a"), Path("b")],
            reader=FakeReader,
            workers=1,
            progress=lambda index, _, outcome: told.append((index, _told(outcome))),
        )
    )
    assert told == [(0, "a"), (1, "b")]


def test_no_picture_needs_no_reader() -> None:
    assert list(read_many([], reader=FakeReader)) == []


def test_a_cancelled_batch_stops_in_the_middle_of_a_card() -> None:
    FakeReader.closed, asked = 0, 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 2

    paths = [Path("slow"), Path("a"), Path("slow")]
    read = [i for i, _, _ in read_many(paths, workers=2, cancelled=cancelled, reader=FakeReader)]
    assert read == [1]
    assert FakeReader.closed == 1


def test_leaving_the_loop_stops_the_reader() -> None:
    FakeReader.closed = 0
    for _ in read_many([Path("a"), Path("slow")], workers=1, reader=FakeReader):
        break
    assert FakeReader.closed == 1


def test_a_bug_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        list(read_many([Path("bug")], reader=FakeReader))


@pytest.fixture
def process() -> Iterator[Process[str]]:
    made: Process[str] = Process(jobs.name, workers=2)
    yield made
    made.close()
    assert not multiprocessing.active_children()


def test_a_process_tells_what_is_wrong_with_a_picture(process: Process[str]) -> None:
    with pytest.raises(BadInput) as refused:
        process.submit([Path("bad")]).result(60)
    assert refused.value.message.zh == "坏图。"


def test_a_bug_in_a_process_comes_with_where_it_was(process: Process[str]) -> None:
    with pytest.raises(ZeroDivisionError) as bug:
        process.submit([Path("bug")]).result(60)
    assert "jobs.py" in bug.value.__notes__[0]


def test_a_process_that_dies_costs_the_card_it_was_at_and_no_other(process: Process[str]) -> None:
    names = ("a", "deadly", "b", "c", "deadly", "d")
    answers = [process.submit([Path(name)]) for name in names]
    wait(answers, 60)
    assert [type(answer.exception()) for answer in answers] == [
        ReadingDied if name == "deadly" else type(None) for name in names
    ]
    assert answers[-1].result() == "d by 1"


def test_closing_ends_a_process_in_the_middle_of_a_card(process: Process[str]) -> None:
    process.submit([Path("a")]).result(60)
    under_way = process.submit([Path("endless")])
    queued = [process.submit([Path("endless")]) for _ in range(3)]
    began = time.perf_counter()
    process.close()
    assert time.perf_counter() - began < 1
    assert all(answer.cancelled() for answer in (under_way, *queued))


def test_a_process_closed_before_it_has_started_never_starts(process: Process[str]) -> None:
    answer = process.submit([Path("a")])
    process.close()
    assert answer.cancelled()


def test_tiny_numbers_are_nought_only_while_they_are_flushed() -> None:
    tiny = np.full(8, 1e-40, dtype=np.float32)
    with flushed():
        inside = float((tiny * np.float32(2)).sum())
    assert float((tiny * np.float32(2)).sum()) > 0
    assert inside == 0 or platform.machine().lower() not in ("x86_64", "amd64")
