"""Many cards at once: results as they come, cancelling, a process that dies."""

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest

from boothapp.cards.batch import Outcome, Reader, read_many
from boothapp.cards.card import Card, Found, Reading
from boothapp.errors import BadInput, BoothError
from boothapp.text import Text


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


def test_a_reader_in_a_process_tells_what_is_wrong_with_a_picture(tmp_path: Path) -> None:
    reader = Reader()
    try:
        with pytest.raises(BadInput) as refused:
            reader.submit([tmp_path / "gone.jpg"]).result(60)
        assert refused.value.message.zh == "找不到图片“gone.jpg”。"
    finally:
        reader.close()
