import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import command, refused

KINDS = {"q": "quote", "r": "quote-revision", "o": "order", "d": "deposit", "s": "sample"}

NO_SAMPLE = {"sample_fee_multiple": 0, "fee_refundable": False, "freight": None}
FREE_SAMPLE = {"sample_fee_multiple": 0, "fee_refundable": False, "freight": "buyer"}
PAID_SAMPLE = {"sample_fee_multiple": 3, "fee_refundable": True, "freight": "buyer"}


def happened(letters: str) -> list[dict[str, str]]:
    """A history, one event an hour: q quote, r revision, o order, d deposit, s sample."""
    return [
        {"kind": KINDS[letter], "at": f"2026-10-15T{hour:02}:00:00+08:00"}
        for hour, letter in enumerate(letters)
    ]


def line(history: Any, ask: str = "quote", **more: Any) -> str:
    return json.dumps({"id": "x", "history": history, "ask": ask, **more}) + "\n"


def decided(history: Any, ask: str = "quote", **more: Any) -> dict[str, Any]:
    answer = command("rules", "--jsonl", stdin=line(history, ask, **more))
    assert answer.code == 0, answer.err
    (decision,) = answer.lines
    return dict(decision)


CONFIRMS = {"confirms_order": True}
PICTURES = "quote-with-pictures"


@pytest.mark.parametrize(
    ("history", "asked", "verdict", "sample"),
    [
        ("", {"ask": "quote"}, "allow by 10A", NO_SAMPLE),
        ("qqq", {"ask": "quote"}, "allow by 10A", NO_SAMPLE),
        ("qqqq", {"ask": "quote"}, "needs-order by 10B", NO_SAMPLE),
        ("qqqq", {"ask": "quote", **CONFIRMS}, "allow by 10B", NO_SAMPLE),
        ("qqq", {"ask": PICTURES}, "needs-order by 10A", NO_SAMPLE),
        ("qqqq", {"ask": PICTURES}, "needs-order by 10B", NO_SAMPLE),
        ("qqqq", {"ask": PICTURES, **CONFIRMS}, "needs-deposit by 10B", NO_SAMPLE),
        ("qo", {"ask": PICTURES}, "allow by after-order, pictures", NO_SAMPLE),
        ("qs", {"ask": PICTURES}, "allow by 11B, pictures", NO_SAMPLE),
        ("qqqqo", {"ask": PICTURES}, "needs-deposit by 10B", NO_SAMPLE),
        ("", {"ask": "sample"}, "needs-approval by 11A", PAID_SAMPLE),
        ("s", {"ask": "sample"}, "deny by 11B", NO_SAMPLE),
        ("qqqo", {"ask": "sample"}, "allow by after-order", FREE_SAMPLE),
        ("qqqqo", {"ask": "sample"}, "needs-deposit by 10B", NO_SAMPLE),
    ],
)
def test_every_row_of_the_rules(
    history: str, asked: dict[str, Any], verdict: str, sample: dict[str, Any]
) -> None:
    said = decided(happened(history), **asked)
    words = said.pop("say")
    decision, _, pictures = verdict.partition(", ")
    outcome, rule = decision.split(" by ")
    assert said == {
        "id": "x", "outcome": outcome, "rule": rule, "pictures": pictures == "pictures", **sample
    }  # fmt: skip
    assert words["zh"]
    assert words["en"]
    assert "{" not in words["zh"] + words["en"]


@pytest.mark.parametrize(
    ("history", "outcome", "why"),
    [
        ("qqqr", "allow", "a revision is no new quote"),
        ("qqqqr", "needs-order", "nor does it take one back"),
        ("qqqqoqqq", "allow", "an order starts the count again"),
        ("qqqqoqqqq", "needs-order", "from nought"),
    ],
)
def test_what_counts_as_a_quote(history: str, outcome: str, why: str) -> None:
    assert decided(happened(history))["outcome"] == outcome, why


@pytest.mark.parametrize(
    ("history", "outcome", "why"),
    [
        ("qqqqod", "allow", "the deposit of an order beyond the limit opens it"),
        ("qqqqdo", "needs-deposit", "one that came before the order does not"),
        ("d", "needs-approval", "and without an order there is nothing to open"),
        ("qos", "deny", "samples went out since the order"),
        ("sqo", "allow", "samples before the order do not count any more"),
    ],
)
def test_when_an_order_earns_a_sample(history: str, outcome: str, why: str) -> None:
    assert decided(happened(history), "sample")["outcome"] == outcome, why


def test_events_count_in_the_order_of_time_whatever_order_they_are_listed_in() -> None:
    history = happened("qqqqod")
    assert decided(history[::-1], "sample") == decided(history, "sample")


def test_a_time_counts_by_its_offset_and_is_utc_without_one() -> None:
    order_first = [
        {"kind": "sample", "at": "2026-10-15T02:00:00"},
        {"kind": "order", "at": "2026-10-15T09:59:00+08:00"},
    ]
    sample_first = [
        {"kind": "sample", "at": "2026-10-15T01:58:00Z"},
        {"kind": "order", "at": "2026-10-14T20:59:00-05:00"},
    ]
    assert decided(order_first, "sample")["outcome"] == "deny"
    assert decided(sample_first, "sample")["outcome"] == "allow"


def test_events_of_one_instant_stay_in_the_order_listed() -> None:
    sample = {"kind": "sample", "at": "2026-10-15T10:00:00+08:00"}
    order = {"kind": "order", "at": "2026-10-15T02:00:00Z"}
    assert decided([order, sample], "sample")["outcome"] == "deny"
    assert decided([sample, order], "sample")["outcome"] == "allow"


def test_the_reply_names_the_counts() -> None:
    said = decided(happened("qqqqq"))["say"]
    assert "5" in said["zh"]
    assert "5" in said["en"]


def test_an_id_may_be_a_number_and_comes_back_as_it_was() -> None:
    answer = command("rules", "--jsonl", stdin='{"id": 7, "history": [], "ask": "sample"}')
    assert answer.lines[0]["id"] == 7


def test_blank_lines_are_skipped_but_counted() -> None:
    stdin = "\n  \n" + line([]) + "\r\n" + line([], "gift")
    answer = command("rules", "--jsonl", stdin=stdin)
    assert [said["id"] for said in answer.lines] == ["x"]
    assert answer.err == (
        'boothapp: line 5: "ask" must be one of quote, quote-with-pictures, sample.\n'
    )
    assert answer.code == 2


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("{", "line 1: not JSON: "),
        ("[]", "line 1: must be a JSON object."),
        ('{"history": [], "ask": "quote"}', 'line 1: "id" is missing.'),
        ('{"id": null, "history": [], "ask": "quote"}', 'line 1: "id" must be a text or'),
        ('{"id": NaN, "history": [], "ask": "quote"}', "line 1: not JSON that can be used."),
        ('{"id": 1, "ask": "quote"}', 'line 1: "history" is missing.'),
        ('{"id": 1, "history": {}, "ask": "quote"}', 'line 1: "history" must be a list.'),
        ('{"id": 1, "history": [7], "ask": "quote"}', "line 1: history entry 1: must be a JSON"),
        ('{"id": 1, "history": []}', 'line 1: "ask" is missing.'),
        ('{"id": 1, "history": [], "ask": ["quote"]}', 'line 1: "ask" must be one of quote, '),
        (line([{"kind": "visit", "at": "2026-10-15"}]), 'entry 1: "kind" must be one of quote, '),
        (line([{"kind": "quote", "at": "yesterday"}]), '"at" must be an ISO 8601 time.'),
        (line([{"kind": "quote", "at": 1760000000}]), 'entry 1: "at" must be a text.'),
        (line([{"kind": "quote"}]), 'line 1: history entry 1: "at" is missing.'),
        (line([], confirms_order="yes"), 'line 1: "confirms_order" must be true or false.'),
        (b'{"id": "\xff"}', "line 1: not UTF-8 text."),
        ("[" * 100_000, "line 1: not JSON"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(bad: str | bytes, said: str) -> None:
    assert said in refused("rules", "--jsonl", stdin=bad)


def test_the_message_is_chinese_where_the_locale_is() -> None:
    said = refused("rules", "--jsonl", stdin="[]", locale="zh_CN.UTF-8")
    assert said == "第 1 行：必须是 JSON 对象。"


def test_the_company_s_own_numbers_count_where_its_folder_is_named(tmp_path: Path) -> None:
    own = tmp_path / "own"
    values = ("free_quotes=1", "sample_multiple=2.5")
    assert command("company", "set", *values, "--data", own).code == 0
    answer = command(
        "--data", own, "rules", "--jsonl", stdin=line(happened("qq")) + line([], "sample")
    )
    assert [said["outcome"] for said in answer.lines] == ["needs-order", "needs-approval"]
    assert answer.lines[1]["sample_fee_multiple"] == 2.5


def test_asking_makes_no_folder(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert command("rules", "--jsonl", "--data", nowhere, stdin=line([])).code == 0
    assert not nowhere.exists()


def test_a_company_s_own_file_with_a_fault_is_reported_and_the_shipped_one_stands_in(
    tmp_path: Path,
) -> None:
    book = tmp_path / "own" / "phrasebook"
    book.mkdir(parents=True)
    (book / "11-sample-first.toml").write_text("number = 11\n", encoding="utf-8")
    answer = command("rules", "--jsonl", "--data", tmp_path / "own", stdin=line([], "sample"))
    assert answer.code == 0
    assert answer.lines[0]["say"]["zh"]
    assert "11-sample-first.toml" in answer.err
