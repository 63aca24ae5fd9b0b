"""Cards on the command line: a line of JSON each, in order, errors among them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from boothapp.cards.batch import Outcome
from boothapp.cards.card import Card
from boothapp.cards.reading import read_text
from boothapp.cli import cards
from boothapp.errors import BadInput
from boothapp.text import Text
from tests.cli.running import command, refused

_OMAR = (
    "Omar Haddad\nDirector\nTel +971 4 555 0132  Fax +971 4 555 0134\nwww.alnoor.ae\nomar@alnoor.ae"
)


def _backwards(paths: Sequence[Path]) -> Iterator[tuple[int, Path, Outcome]]:
    """Read the last file first, as happens with two workers."""
    for index in reversed(range(len(paths))):
        if paths[index].name == "torn.jpg":
            yield index, paths[index], BadInput(Text("坏了。", "Torn."), Text("", "Again."))
        else:
            yield index, paths[index], read_text(_OMAR) if paths[index].name == "a.jpg" else Card()


def test_cards_are_printed_in_the_order_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "read_many", _backwards)
    answer = command("card", "--jsonl", "x/a.jpg", "torn.jpg", "empty.jpg")
    assert answer.code == 0
    first, second, third = answer.lines
    assert first == {
        "file": "x/a.jpg", "name": "Omar Haddad", "name_other": "", "company": "Alnoor", "company_other": "",
        "title": "Director", "emails": ["omar@alnoor.ae"], "phones": ["+97145550132"],
        "fax": ["+97145550134"],
        "website": "www.alnoor.ae", "country": "AE", "address": "",
    }  # fmt: skip
    assert second == {"file": "torn.jpg", "error": "Torn. Again."}
    assert (third["file"], third["name"], third["phones"]) == ("empty.jpg", "", [])


def test_a_picture_that_is_not_there_is_an_answer_and_no_failure() -> None:
    answer = command("card", "--jsonl", "not-there.jpg")
    assert answer.code == 0
    (line,) = answer.lines
    assert line["file"] == "not-there.jpg"
    assert "not-there.jpg" in line["error"]


def test_what_is_wrong_with_a_picture_is_said_in_the_clerks_language() -> None:
    (line,) = command("card", "--jsonl", "not-there.jpg", locale="zh_CN.UTF-8").lines
    assert line["error"] == "找不到图片“not-there.jpg”。请换一张照片，或重新拍一张。"


def test_a_folder_is_called_one_and_too_long_a_name_is_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "x.jpg"
    folder.mkdir()
    of_folder, of_name = command("card", "--jsonl", folder, "a" * 300 + ".jpg").lines
    assert of_folder["error"].startswith('"x.jpg" is a folder, not a picture.')
    assert "is not there." in of_name["error"]


def test_bad_arguments_are_refused() -> None:
    assert "FILE" in refused("card", "--jsonl")
    assert "--jsonl" in refused("card", "a.jpg")
