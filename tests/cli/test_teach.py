"""Teaching from the command line."""

from pathlib import Path

import pytest

from boothapp.booth import Booth
from boothapp.suggest import own_model
from tests.cli.running import command, refused


@pytest.fixture
def data(tmp_path: Path) -> Path:
    booth = Booth.open(tmp_path / "fair")
    booth.set_station({"clerk": "Li Wei"})
    buyer = booth.record_buyer({"company": "Al Noor", "name": "Omar"}).buyer
    for scenario, words in (
        ("asks-discount", "骨头价多少"),
        ("asks-discount", "bone price, omar@alnoor.ae"),
        ("sample-first", ""),
    ):
        booth.hear(buyer, scenario, words=words, outcome="settled")
    booth.close()
    return tmp_path / "fair"


TABLE = (
    "scenario\tlanguage\tkind\ttext\n"
    "asks-discount\tzh\tsay\t骨头价多少\n"
    "asks-discount\ten\tsay\tbone price,\n"
)


def test_the_lines_come_out_as_a_table_without_the_buyer(data: Path) -> None:
    answer = command("teach", "lines", "--data", data)
    assert answer.out == TABLE
    assert "2 lines; of 3 objections 1 have no words" in answer.err


def test_the_lines_can_go_to_a_file(data: Path, tmp_path: Path) -> None:
    answer = command("teach", "lines", "--data", data, "--out", tmp_path / "own.tsv")
    assert (answer.code, answer.out) == (0, "")
    assert (tmp_path / "own.tsv").read_bytes() == TABLE.encode()


def test_two_lines_are_too_few_to_train(data: Path) -> None:
    assert "There are 2 usable lines" in refused("teach", "train", "--data", data)
    assert "可用的话只有 2 句" in refused("teach", "train", "--data", data, locale="zh_CN.UTF-8")


def test_a_line_that_was_spoilt_by_hand_is_named(data: Path, tmp_path: Path) -> None:
    (tmp_path / "own.tsv").write_text(TABLE.replace("\tzh\t", "\tchinese\t"), encoding="utf-8")
    said = refused("teach", "train", "--data", data, "--with", tmp_path / "own.tsv")
    assert "own.tsv, line 2: “chinese” is not known" in said


def test_forgetting_brings_the_shipped_ranking_back(data: Path) -> None:
    own_model(data).parent.mkdir()
    own_model(data).write_bytes(b"broken")
    said = command("suggest", "--json", "太贵了", "--data", data)
    assert said.code == 0
    assert said.err.count("\n") == 1
    assert "is damaged; the shipped one is used" in said.err
    assert command("teach", "forget", "--data", data).code == 0
    assert command("suggest", "--json", "太贵了", "--data", data).err == ""
    assert command("teach", "forget", "--data", data).code == 0


def test_the_word_teach_alone_is_still_something_a_buyer_may_say() -> None:
    assert command("suggest", "--json", "teach", "lines").code == 0
