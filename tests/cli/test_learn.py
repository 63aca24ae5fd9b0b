"""What the fair taught, on the command line."""

from pathlib import Path
from typing import Any

import pytest

from boothapp.booth import Booth
from tests.cli.running import command


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Twelve discounts asked for from the Emirates, seven settled, and one from Germany, left open."""
    booth = Booth.open(tmp_path)
    booth.set_station({"clerk": "Li Wei"})
    for number in range(12):
        buyer = booth.record_buyer({"company": f"Buyer {number}", "country": "AE"}).buyer
        booth.hear(buyer, "asks-discount", outcome="settled" if number < 7 else "not-settled")
    buyer = booth.record_buyer({"company": "Baltic", "country": "DE"}).buyer
    booth.hear(buyer, "asks-discount", form="second")
    booth.close()
    return tmp_path


def discount(answer: Any) -> Any:
    return next(one for one in answer["scenarios"] if one["scenario"] == "asks-discount")


def test_every_rate_comes_with_its_count_and_its_interval(data: Path) -> None:
    found = command("--data", data, "learn", "--json").json
    assert found["cases"] == 13
    assert found["minimum"] == 10
    assert len(found["scenarios"]) == 12
    assert discount(found)["forms"]["short"] == {
        "cases": 12, "open": 0, "settled": 7, "decided": 12, "share": 0.5833, "low": 0.3195, "high": 0.8067,
    }  # fmt: skip
    assert discount(found)["forms"]["second"]["share"] is None


def test_markets_with_too_few_stand_apart(data: Path) -> None:
    found = discount(command("--data", data, "learn", "--json").json)["by"]["country"]["both"]
    assert [row["key"] for row in found["compared"]] == ["AE"]
    assert [row["key"] for row in found["too_few"]] == ["DE"]


@pytest.mark.parametrize(
    ("locale", "said"), [("C.UTF-8", "correlation, not a cause"), ("zh_CN.UTF-8", "相关，不是因果")]
)
def test_it_says_that_it_is_no_cause(data: Path, locale: str, said: str) -> None:
    assert said in command("--data", data, "learn", locale=locale).out.splitlines()[0]
    note = command("--data", data, "learn", "--json").json["note"]
    assert said in note["zh" if locale.startswith("zh") else "en"]


def test_the_text_has_the_interval_beside_the_share(data: Path) -> None:
    lines = command("--data", data, "learn").out.splitlines()
    assert "F9  Asks for a discount  13 cases, 1 still open" in lines
    assert "    short form  7/12, 58% (32% - 81%)" in lines
    assert "    second form  0/0, too few to compare" in lines
    assert "        the UAE  7/12, 58% (32% - 81%)" in lines
    assert "    by country, too few to compare: Germany 0/0" in lines


def test_records_without_an_objection_have_nothing_but_noughts(tmp_path: Path) -> None:
    found = command("--data", tmp_path, "learn", "--json").json
    assert {one["forms"]["both"]["cases"] for one in found["scenarios"]} == {0}
