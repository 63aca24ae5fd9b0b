"""A night at the office: what the stand recorded is looked through, answered and carried away."""

import csv
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]

from tests.cli.running import command


def test_from_a_first_visit_to_the_leads_in_a_workbook(tmp_path: Path) -> None:
    command("company", "set", "name_zh=佛山示例洁具", "name_en=Foshan Example", "session=140")
    command("station", "set", "clerk=李薇")
    buyer = command(
        "buyer", "add", "--company", "Al Noor", "--name", "Omar", "--phone", "+971 4 555 0132"
    ).out.strip()

    heard = command("suggest", "--json", "先报价，不报价就不下单").json
    assert heard["ranked"][0]["scenario"] == "quotes-no-order"

    paper = tmp_path / "quote.pdf"
    line = "KS-820;304 不锈钢双槽水槽\nDouble-bowl sink;200;38.50"
    words = ("--line", line, "--currency", "USD", "--pdf", paper)
    number = command("quote", buyer, *words).out.strip()
    assert paper.stat().st_size > 5000
    command("order", buyer, "--quote", number, "--amount", "7700", "--currency", "USD")
    command("deposit", buyer, "--amount", "2310", "--currency", "USD")
    shown = command("buyer", "show", buyer, "--json").json
    assert shown["verdicts"]["quote-with-pictures"]["rule"] == "after-order"

    book, table, cards = (tmp_path / f"leads.{kind}" for kind in ("xlsx", "csv", "vcf"))
    assert command("export", "--xlsx", book, "--json").json == {"buyers": 1, "file": str(book)}
    assert command("export", "--csv", table).out == f"1 buyers written to {table}\n"
    assert command("export", "--vcf", cards).code == 0
    quotes = openpyxl.load_workbook(book)["Quotes"]
    assert quotes["C2"].value == number
    with table.open(encoding="utf-8-sig", newline="") as file:
        _, row = csv.reader(file)
    assert row[0] == buyer
    assert "TEL;TYPE=WORK:+971 4 555 0132" in cards.read_text(encoding="utf-8")


def test_an_invented_fair_to_try_it_out_and_never_among_real_buyers(tmp_path: Path) -> None:
    trial = tmp_path / "trial"
    words = ("demo", "--data", trial, "--buyers", "30", "--seed", "7")
    assert command(*words, "--json").json == {"buyers": 30}
    assert command(*words).out == "0 buyers invented\n"
    assert len(command("buyer", "list", "--data", trial, "--json").json) == 30

    command("buyer", "add", "--name", "Omar")
    mixed = command("demo", "--buyers", "30")
    assert mixed.code == 2
    assert "real buyers" in mixed.err
    assert command("demo", "--buyers", "30", "--force").code == 0
    assert len(command("buyer", "list", "--json").json) == 31
