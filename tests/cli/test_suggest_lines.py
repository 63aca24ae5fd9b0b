import json
from pathlib import Path

import pytest

from boothapp.phrases import IDS
from boothapp.resources import folder
from tests.cli.running import command, refused


def test_every_line_gets_all_twelve_best_first() -> None:
    lines = '{"id": "a", "text": "不便宜啊，能打几折"}\n\n{"id": 2, "text": "hello there"}\n'
    answer = command("suggest", "--jsonl", stdin=lines)
    assert answer.code == 0, answer.err
    first, second = answer.lines
    assert (first["id"], first["match"]) == ("a", True)
    assert first["ranked"][0]["scenario"] == "asks-discount"
    assert second["id"] == 2
    for said in answer.lines:
        scores = [guess["score"] for guess in said["ranked"]]
        assert scores == sorted(scores, reverse=True)
        assert sorted(guess["scenario"] for guess in said["ranked"]) == sorted(IDS)


def test_what_is_known_of_the_buyer_makes_a_reading_likelier() -> None:
    text = "多少钱，给个价"
    lines = [{"id": 1, "text": text}, {"id": 2, "text": text, "quotes": 5}]
    answer = command("suggest", "--jsonl", stdin="\n".join(map(json.dumps, lines)))
    plain, known = (
        {guess["scenario"]: guess["score"] for guess in said["ranked"]} for said in answer.lines
    )
    assert known["quotes-no-order"] > plain["quotes-no-order"]


def test_half_a_surrogate_pair_comes_back_as_json_wrote_it() -> None:
    answer = command("suggest", "--jsonl", stdin='{"id": "\\ud800", "text": "\\ud800 太贵"}')
    assert answer.lines[0]["id"] == "\ud800"


def test_a_text_gets_the_first_three_with_what_to_say_in_both_languages() -> None:
    answer = command("suggest", "your", "price", "is", "too", "high")
    titles = [line for line in answer.out.splitlines() if line.startswith("F")]
    assert len(titles) == 3
    assert titles[0].startswith("F9 ")
    assert "Sorry" in answer.out
    assert "不好意思" in answer.out
    assert "{" not in answer.out


def test_a_text_that_is_none_of_the_twelve_says_so() -> None:
    assert "None of the twelve" in command("suggest", "洗手间在哪里").out


def test_a_text_as_json_has_no_id() -> None:
    assert list(command("suggest", "--json", "太贵了").json) == ["match", "ranked"]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ('{"id": 1}', 'line 1: "text" is missing.'),
        ('{"text": "a"}', 'line 1: "id" is missing.'),
        ('{"id": true, "text": "a"}', 'line 1: "id" must be'),
        ('{"id": 1, "text": null}', 'line 1: "text" must be a text.'),
        ('{"id": 1, "text": "a", "quotes": -1}', 'line 1: "quotes" must be a whole number'),
        ('{"id": 1, "text": "a", "orders": 1.5}', 'line 1: "orders" must be a whole number'),
        ("nothing", "line 1: not JSON"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(bad: str, said: str) -> None:
    assert said in refused("suggest", "--jsonl", stdin=bad)


@pytest.mark.parametrize("words", [[], ["--jsonl", "text"], ["  "]])
def test_it_wants_either_a_text_or_lines(words: list[str]) -> None:
    assert "either" in refused("suggest", *words)


def test_a_company_s_own_way_of_hearing_it_counts(tmp_path: Path) -> None:
    shipped = folder("phrasebook") / "12-left-the-trade.toml"
    replies, heard = shipped.read_text(encoding="utf-8").split("[triggers]\nzh = '''\n")
    book = tmp_path / "own" / "phrasebook"
    book.mkdir(parents=True)
    own = f"{replies}[triggers]\nzh = '''\n天王盖地虎\n{heard}"
    (book / shipped.name).write_text(own, encoding="utf-8")
    said = command("suggest", "--json", "天王盖地虎", "--data", tmp_path / "own")
    assert said.err == ""
    assert said.json["ranked"][0]["scenario"] == "left-the-trade"
    assert not (tmp_path / "own" / "booth.db").exists()
