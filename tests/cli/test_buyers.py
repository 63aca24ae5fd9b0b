from pathlib import Path

import pytest

from tests.cli.running import command, refused


@pytest.fixture
def buyer() -> str:
    answer = command(
        "buyer", "add", "--company", "Al Noor Trading", "--name", "Omar Haddad", "--title", "Owner",
        "--country", "United Arab Emirates", "--email", "omar@example.com", "--note", "水槽，要深的",
    )  # fmt: skip
    assert (answer.code, answer.err) == (0, "")
    return answer.out.strip()


def test_a_buyer_added_is_shown_with_all_that_was_given(buyer: str) -> None:
    shown = command("buyer", "show", buyer, "--json").json
    assert shown["id"] == buyer
    assert shown["title"] == "Al Noor Trading"
    assert shown["profile"] == {"company": "Al Noor Trading", "country": "AE"}
    (person,) = shown["contacts"]
    assert person["name"] == "Omar Haddad"
    assert person["email"] == "omar@example.com"
    assert person["doubtful"] == {}
    assert [note["text"] for note in shown["notes"]] == ["水槽，要深的"]
    assert shown["counts"] == {
        "visits": 1, "quotes": 0, "quotes_ever": 0, "samples_sent": 0, "orders": 0
    }  # fmt: skip
    kinds = [entry["kind"] for entry in shown["timeline"]]
    assert kinds == ["buyer-recorded", "contact-added", "visit", "note"]
    assert shown["objections"] == shown["quotes"] == shown["samples"] == shown["orders"] == []


def test_the_verdicts_say_what_a_buyer_may_have_and_why(buyer: str) -> None:
    verdicts = command("buyer", "show", buyer, "--json").json["verdicts"]
    assert {ask: (said["outcome"], said["rule"]) for ask, said in verdicts.items()} == {
        "quote": ("allow", "10A"),
        "quote-with-pictures": ("needs-order", "10A"),
        "sample": ("needs-approval", "11A"),
    }
    assert verdicts["sample"]["sample_fee_multiple"] == 3
    assert all(said["reason"]["zh"] and said["say"]["en"] for said in verdicts.values())


def test_for_people_a_buyer_is_shown_in_lines(buyer: str) -> None:
    shown = command("buyer", "show", buyer).out
    assert f"Al Noor Trading  ({buyer})" in shown
    assert "  Name: Omar Haddad" in shown
    assert "quote: allow (10A)." in shown
    assert "  姓名: Omar Haddad" in command("buyer", "show", buyer, locale="zh_CN.UTF-8").out


def test_a_value_that_cannot_be_right_is_saved_and_named() -> None:
    answer = command("buyer", "add", "--name", "Omar", "--email", "omar(at)example", "--json")
    assert answer.code == 0
    assert answer.err == "boothapp: E-mail: not an e-mail address; kept as typed.\n"
    (person,) = command("buyer", "show", answer.json["id"], "--json").json["contacts"]
    assert person["email"] == "omar(at)example"
    assert person["doubtful"] == {"email": "email-form"}


def test_a_buyer_needs_a_name_a_company_a_phone_or_an_e_mail() -> None:
    assert refused("buyer", "add", "--website", "noor.ae").startswith("A name, a company, a phone")


def test_consent_is_recorded_with_the_words_and_can_be_made_obligatory() -> None:
    command("company", "set", "consent_required=yes")
    assert "consent" in refused("buyer", "add", "--name", "Omar")
    added = command("buyer", "add", "--name", "Omar", "--consent", "signed", "--json").json
    (consent,) = command("buyer", "show", added["id"], "--json").json["consents"]
    assert consent["how"] == "signed"
    assert consent["words"]


def test_a_buyer_is_known_by_the_beginning_of_its_id(buyer: str) -> None:
    assert command("buyer", "show", buyer[:8].upper(), "--json").json["id"] == buyer


def test_the_beginning_must_be_long_enough_and_fit_one_buyer_only(buyer: str) -> None:
    assert "at least the first 6" in refused("buyer", "show", buyer[:5])
    assert refused("buyer", "show", "ffffffff") == "No such buyer: ffffffff."
    assert refused("buyer", "show", "%%%%%%%%") == "No such buyer: %%%%%%%%."
    command("buyer", "add", "--name", "Layla")
    assert refused("buyer", "show", buyer[:6]).startswith("More than one id begins with")


def test_the_list_has_the_latest_first_and_stops_at_its_limit(buyer: str) -> None:
    other = command("buyer", "add", "--name", "Layla", "--no-visit").out.strip()
    command("buyer", "visit", buyer)
    listed = command("buyer", "list", "--json").json
    assert [(row["id"], row["visits"]) for row in listed] == [(buyer, 2), (other, 0)]
    assert command("buyer", "list", "--limit", 1).out.startswith(buyer)
    assert command("buyer", "list", "--limit", 1).out.count("\n") == 1


def test_find_sees_notes_written_later(buyer: str) -> None:
    assert command("find", "抽拉").out == ""
    command("buyer", "note", buyer, "要抽拉龙头")
    assert [row["id"] for row in command("find", "抽拉", "--json").json] == [buyer]
    assert command("find", "noor", "omar").out.startswith(f"{buyer}  Al Noor Trading · Omar")


def test_the_folder_may_stand_before_the_command_or_after_it(buyer: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    command("--data", elsewhere, "buyer", "add", "--name", "Layla")
    assert "Layla" in command("buyer", "list", "--data", elsewhere).out
    assert "Layla" in command("buyer", "--data", elsewhere, "list").out
    assert buyer in command("buyer", "list").out
    assert "Layla" not in command("buyer", "list").out


def test_find_says_where_it_matched(buyer: str) -> None:
    (row,) = command("find", "shuicao", "--json").json
    assert row["id"] == buyer
    assert row["match"] == {"field": "note", "text": "水槽，要深的", "marks": [[0, 2]]}


def test_find_narrows_by_filters_also_without_a_text(buyer: str) -> None:
    rows = command("find", "--country", "uae", "--region", "西亚", "--json").json
    assert [(row["id"], row["match"]) for row in rows] == [(buyer, None)]
    assert command("find", "noor", "--not-followed-up").out.startswith(buyer)
    assert command("find", "noor", "--with", "quote", "--with", "order").out == ""


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ([], "Give a text to find, or a filter."),
        (["x", "--country", "Narnia"], "No such country: Narnia."),
        (["x", "--region", "Mordor"], "No such region: Mordor."),
        (["x", "--day", "tomorrow"], "not a date such as 2026-10-15: 'tomorrow'"),
    ],
)
def test_a_search_that_cannot_be_understood_is_refused(asked: list[str], said: str) -> None:
    assert said in refused("find", *asked)
