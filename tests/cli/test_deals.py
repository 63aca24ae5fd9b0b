from pathlib import Path
from typing import Any

import pytest

from boothapp.quotes import pdf
from tests.cli.running import command, refused

SINK = "KS-820;Double-bowl sink; 304 stainless;200;38.50"


@pytest.fixture
def buyer() -> str:
    command("company", "set", "name_en=Foshan Example", "session=140", "price_term=EXW Foshan")
    return command("buyer", "add", "--company", "Al Noor").out.strip()


def shown(buyer: str) -> dict[str, Any]:
    return dict(command("buyer", "show", buyer, "--json").json)


def quoted(buyer: str, paper: Path, *more: str) -> Any:
    return command(
        "quote", buyer, "--line", SINK, "--currency", "USD", "--pdf", paper, "--json", *more
    )


def test_a_quotation_is_printed_recorded_and_named(buyer: str, tmp_path: Path) -> None:
    paper = tmp_path / "q.pdf"
    answer = quoted(buyer, paper, "--line", "T-16;;1,000;１８.９０", "--lead-time", "35 days")
    assert answer.code == 0, answer.err
    given = answer.json
    assert given["number"].startswith("Q140-")
    assert (given["total"], given["currency"]) == ("26600.00", "USD")
    assert given["pdf"] == str(paper)
    assert paper.read_bytes().startswith(b"%PDF")
    (kept,) = shown(buyer)["quotes"]
    document = kept["document"]
    assert kept["number"] == given["number"]
    assert document["lines"][0]["item"] == "KS-820"
    assert document["lines"][0]["description"] == "Double-bowl sink; 304 stainless"
    assert document["lead_time"] == "35 days"
    assert document["price_term"] == "EXW Foshan"
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".part"] == []


def test_the_fifth_quotation_wants_an_order_and_leaves_nothing(buyer: str, tmp_path: Path) -> None:
    for number in range(4):
        assert quoted(buyer, tmp_path / f"{number}.pdf").code == 0
    fifth = tmp_path / "fifth.pdf"
    answer = quoted(buyer, fifth)
    assert answer.code == 2
    assert "4 quotes without an order" in answer.err
    assert not fifth.exists()
    assert shown(buyer)["counts"]["quotes_ever"] == 4
    assert quoted(buyer, fifth, "--confirms-order").code == 0
    assert shown(buyer)["counts"] | {"visits": 0} == {
        "visits": 0, "quotes": 1, "quotes_ever": 5, "samples_sent": 0, "orders": 1
    }  # fmt: skip


def test_where_the_file_cannot_be_written_nothing_is_recorded(buyer: str, tmp_path: Path) -> None:
    for paper in (tmp_path, tmp_path / "no" / "q.pdf"):
        answer = quoted(buyer, paper)
        assert answer.code == 2
        assert answer.err.startswith(f"boothapp: Cannot write {paper}: ")
    assert shown(buyer)["quotes"] == []


def test_where_the_paper_cannot_be_made_an_old_file_stays(
    buyer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_paper(_: object) -> bytes:
        raise OSError(28, "No space left on device")

    paper = tmp_path / "q.pdf"
    paper.write_text("the old one", encoding="utf-8")
    monkeypatch.setattr("boothapp.cli.deals.render", out_of_paper)
    answer = quoted(buyer, paper)
    assert answer.code == 2
    assert "No space left on device" in answer.err
    assert paper.read_text(encoding="utf-8") == "the old one"
    assert shown(buyer)["quotes"] == []


def test_where_the_paper_cannot_take_its_place_the_message_says_what_is_recorded(
    buyer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "q.pdf"

    def somebody_makes_a_folder_there(quotation: Any) -> bytes:
        paper.mkdir()
        return pdf.render(quotation)

    monkeypatch.setattr("boothapp.cli.deals.render", somebody_makes_a_folder_there)
    answer = quoted(buyer, paper)
    (kept,) = shown(buyer)["quotes"]
    assert answer.code == 2
    assert f"Quotation {kept['number']} is recorded" in answer.err


def test_the_paper_of_a_quotation_can_be_made_again(buyer: str, tmp_path: Path) -> None:
    first, again = tmp_path / "q.pdf", tmp_path / "again.pdf"
    number = quoted(buyer, first).json["number"]
    assert command("print", number, "--pdf", again).out.strip() == number
    assert again.read_bytes() == first.read_bytes()
    assert shown(buyer)["counts"]["quotes_ever"] == 1
    assert "No such quotation" in refused("print", "Q1", "--pdf", again)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("KS-820;sink;2", "quotation line 2: it must be ITEM;DESCRIPTION;QTY;PRICE."),
        ("KS-820;sink;two;3", 'quotation line 2: "two" is not a number'),
        ("KS-820;sink;0;3", "quotation line 2: A quantity must be more than 0."),
        ("KS-820;sink;1;1.23456", "quotation line 2: At most 4 decimals."),
    ],
)
def test_a_line_that_cannot_be_used_is_named(buyer: str, line: str, said: str) -> None:
    words = ("quote", buyer, "--line", SINK, "--line", line, "--pdf", "never.pdf")
    assert refused(*words).startswith(said)


def test_terms_are_checked(buyer: str, tmp_path: Path) -> None:
    words = ("quote", buyer, "--line", SINK, "--pdf", tmp_path / "q.pdf")
    assert "not a current ISO 4217" in refused(*words, "--currency", "XXQ")
    assert "whole number" in refused(*words, "--validity-days", "soon")
    assert "whole number" in refused(*words, "--validity-days", "99999999")


def test_a_company_without_a_name_cannot_quote(tmp_path: Path) -> None:
    buyer = command("buyer", "add", "--name", "Omar").out.strip()
    said = refused("quote", buyer, "--line", SINK, "--pdf", tmp_path / "q.pdf")
    assert said.endswith("Set it first: company set name_en=...")


def test_an_order_and_its_deposit_are_recorded(buyer: str, tmp_path: Path) -> None:
    assert "There is no order yet" in refused("deposit", buyer)
    number = quoted(buyer, tmp_path / "q.pdf").json["number"]
    assert "No such quotation" in refused("order", buyer, "--quote", "Q1")
    words = ("--quote", number, "--amount", "7,700")
    assert command("order", buyer, *words).code == 0
    assert command("deposit", buyer, "--amount", "2310", "--currency", "EUR").code == 0
    (order,) = shown(buyer)["orders"]
    assert (order["quote"], order["amount"], order["currency"]) == (number, "7700", "USD")
    assert order["deposit_at"]
    assert "is not a number" in refused("deposit", buyer, "--amount", "much")
    assert "ISO 4217" in refused("deposit", buyer, "--amount", "5", "--currency", "dollars")


def test_the_company_and_the_station_are_set_and_shown() -> None:
    assert command("company", "set", "stand=9.2 B29", "payment=L/C = at sight").code == 0
    shown = command("company", "show", "--json").json
    assert (shown["stand"], shown["payment"]) == ("9.2 B29", "L/C = at sight")
    assert "stand=9.2 B29\n" in command("company", "show").out
    assert command("station", "set", "clerk=Li Wei").code == 0
    assert command("station", "show", "--json").json["clerk"] == "Li Wei"


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        ("stand", '"stand" is not KEY=VALUE.'),
        ("colour=red", 'There is no "colour". There are: name_zh, '),
        ("free_quotes=many", "Free quotes must be a whole number."),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(pair: str, said: str) -> None:
    assert refused("company", "set", pair).startswith(said)
