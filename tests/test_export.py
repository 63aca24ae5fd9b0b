import csv
import os
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest
import vobject

from boothapp import events, export
from boothapp.booth import Booth
from boothapp.errors import BoothError
from boothapp.events import Event, Fact, Unknown
from boothapp.export.table import guarded
from boothapp.export.workbook import CUT, LONGEST_CELL
from boothapp.quotes.quotation import Line
from tests.fixed import LINES, TERMS, Watch, booth_in_memory
from tests.logs import event

Sheet = list[dict[str, Any]]


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def booth(watch: Watch) -> Booth:
    return booth_in_memory(watch)


def book(booth: Booth, folder: Path) -> dict[str, Sheet]:
    """The workbook written, each sheet as rows by heading."""
    export.to_xlsx(booth, folder / "leads.xlsx")
    sheets = {}
    for sheet in openpyxl.load_workbook(folder / "leads.xlsx"):
        headings, *rows = sheet.iter_rows(values_only=True)
        sheets[sheet.title] = [dict(zip(map(str, headings), row, strict=True)) for row in rows]
    return sheets


def table(booth: Booth, folder: Path) -> list[dict[str, str]]:
    """The comma-separated values written, as rows by heading."""
    export.to_csv(booth, folder / "leads.csv")
    with (folder / "leads.csv").open(encoding="utf-8-sig", newline="") as file:
        headings, *rows = csv.reader(file)
    assert len(set(headings)) == len(headings)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def cards(booth: Booth, folder: Path) -> list[Any]:
    export.to_vcf(booth, folder / "leads.vcf")
    with (folder / "leads.vcf").open(encoding="utf-8", newline="") as file:
        return list(vobject.readComponents(file.read()))


def a_long_story(booth: Booth, watch: Watch) -> str:
    """A buyer with one of everything."""
    buyer = booth.record_buyer(
        {
            "company": "Al Noor",
            "company_other": "شركة النور",
            "country": "AE",
            "name": "Omar Haddad",
            "title": "Owner",
            "email": "omar(at)example.com",
            "phone": "+971 4 555 0132",
            "wechat": "omar88",
        },
        note="水槽，要深的",
    ).buyer
    watch.move(minutes=5)
    booth.amend_buyer(buyer, {"phone": "0097145550199"})
    booth.add_contact(buyer, {"name": "Layla", "whatsapp": "+971 50 555 0132"})
    booth.hear(buyer, "asks-discount", words="How much off?", outcome="settled")
    watch.move(minutes=5)
    number = booth.issue_quote(buyer, LINES, TERMS).quotation.number
    booth.request_sample(buyer, "LM-2208 × 1")
    sample = booth.state(buyer).samples[0].id
    booth.grant_sample(buyer, sample, by="王经理", terms="3 倍")
    booth.send_sample(buyer, sample, tracking="SF123")
    watch.move(hours=1)
    booth.confirm_order(buyer, quote=number, amount="2300.00", currency="USD")
    watch.move(hours=1)
    booth.receive_deposit(buyer, amount="690", currency="USD")
    return buyer


WRITERS: list[Callable[[Booth, Path], int]] = [export.to_xlsx, export.to_csv, export.to_vcf]


def test_a_workbook_holds_everything_sheet_by_sheet(
    booth: Booth, watch: Watch, tmp_path: Path
) -> None:
    buyer = a_long_story(booth, watch)
    sheets = book(booth, tmp_path)
    assert list(sheets) == [
        "Buyers", "Contacts", "Notes", "Objections", "Quotes", "Quote lines", "Samples", "Orders"
    ]  # fmt: skip
    assert {rows[0]["客户编号 Buyer ID"] for rows in sheets.values()} == {buyer}
    (lead,) = sheets["Buyers"]
    assert lead["公司 Company"] == "Al Noor"
    assert lead["公司（另一种文字） Company (other script)"] == "شركة النور"
    assert lead["国家/地区 Country"] == "AE 阿联酋 the UAE"
    assert lead["电话 Phone"] == "0097145550199"
    assert lead["以前的值 Earlier values"] == "电话 Phone: +971 4 555 0132"
    assert lead["存疑 Doubtful"] == "邮箱 E-mail: 邮箱格式不对 not an e-mail address"
    assert lead["订单数 Orders placed"] == 1
    assert [person["姓名 Name"] for person in sheets["Contacts"]] == ["Omar Haddad", "Layla"]
    assert sheets["Contacts"][1]["WhatsApp"] == "+971 50 555 0132"
    assert sheets["Notes"][0]["备注 Note"] == "水槽，要深的"
    assert sheets["Objections"][0]["场景 Scenario"] == "9 场景9 scenario 9"
    assert sheets["Objections"][0]["结果 Outcome"] == "已解决 settled"
    assert [line["货号 Item"] for line in sheets["Quote lines"]] == ["LM-2208", "LM-2209"]
    assert sheets["Samples"][0]["经过 Steps"].splitlines() == [
        "2026-10-15 09:40 · 已申请 requested",
        "2026-10-15 09:40 · 已批准 granted · 王经理 · 3 倍",
        "2026-10-15 09:40 · 已寄出 sent · SF123",
    ]
    (order,) = sheets["Orders"]
    assert order["金额 Amount"] == 2300
    assert order["定金金额 Deposit amount"] == 690
    assert order["定金到账 Deposit arrived"] == datetime(2026, 10, 15, 11, 40)  # noqa: DTZ001  local


def test_times_are_local_times_and_numbers_numbers(
    booth: Booth, watch: Watch, tmp_path: Path
) -> None:
    a_long_story(booth, watch)
    (quote,) = book(booth, tmp_path)["Quotes"]
    assert quote["时间 Time"] == datetime(2026, 10, 15, 9, 40)  # noqa: DTZ001  as the laptop shows it
    assert quote["日期 Issued on"] == datetime(2026, 10, 15)  # noqa: DTZ001
    assert quote["合计 Total"] == 2300
    line = book(booth, tmp_path)["Quote lines"][1]
    assert (line["数量 Quantity"], line["单价 Unit price"], line["金额 Amount"]) == (500, 2.1, 1050)


def test_a_number_finer_than_a_spreadsheet_holds_stays_text(booth: Booth, tmp_path: Path) -> None:
    line = Line(item="X", quantity=Decimal(123456789012), unit_price=Decimal("99999999.1234"))
    booth.issue_quote(booth.record_buyer({"name": "Omar"}).buyer, [line], TERMS)
    (row,) = book(booth, tmp_path)["Quote lines"]
    assert row["金额 Amount"] == "12345678792977778752.08"


@pytest.mark.parametrize(
    "typed", ["=1+1", "+49 30 5550", "-3", "@SUM(A1)", "0012", "https://www.example.com", "1e5"]
)
def test_in_a_workbook_text_stays_text(booth: Booth, tmp_path: Path, typed: str) -> None:
    booth.record_buyer({"company": typed, "phone": typed}, note=typed)
    export.to_xlsx(booth, tmp_path / "leads.xlsx")
    found = 0
    for sheet in openpyxl.load_workbook(tmp_path / "leads.xlsx"):
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.value == typed):
            assert (cell.data_type, cell.hyperlink) == ("s", None)
            found += 1
    assert found >= 4


def test_the_sheets_can_be_read_at_once(booth: Booth, tmp_path: Path) -> None:
    booth.record_buyer({"company": "Al Noor"}, note="x")
    export.to_xlsx(booth, tmp_path / "leads.xlsx")
    for sheet in openpyxl.load_workbook(tmp_path / "leads.xlsx"):
        assert sheet.freeze_panes == "C2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet["A1"].font.bold


def test_a_text_too_long_for_a_cell_says_that_it_goes_on(booth: Booth, tmp_path: Path) -> None:
    note = "😀长" * 20_000
    booth.record_buyer({"name": "Omar"}, note=note)
    cell = book(booth, tmp_path)["Notes"][0]["备注 Note"]
    assert cell.endswith(CUT)
    assert note.startswith(cell.removesuffix(CUT))
    assert LONGEST_CELL - 1 <= len(cell.encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert note in table(booth, tmp_path)[0]["备注 Notes"]


def test_control_characters_are_left_out_everywhere(booth: Booth, tmp_path: Path) -> None:
    booth.record_buyer({"company": "Al\x00 No\x1bor\x0b"}, note="one\r\ntwo\ufffe")
    assert book(booth, tmp_path)["Buyers"][0]["公司 Company"] == "Al Noor"
    assert book(booth, tmp_path)["Notes"][0]["备注 Note"] == "one\ntwo"
    assert table(booth, tmp_path)[0]["公司 Company"] == "Al Noor"
    assert cards(booth, tmp_path)[0].org.value == ["Al Noor"]


@pytest.mark.parametrize(
    "typed",
    [
        "=1+1", "+49 30 5550", "-3", "@x", "\t=1", "  =1", "\n+1", "＝1+1", "＋49", "－3", "＠x",
        "0012", "00971 4 555", "0", "(04) 555", "1234567890123", "6222 0212 3456 7890", "1e5", "1E10",
        "3-4", "2026/10/15",
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_change_has_an_apostrophe(typed: str) -> None:
    assert guarded(typed) == (typed if typed == "0" else f"'{typed}")


@pytest.mark.parametrize(
    "typed", ["", "Al Noor", "3", "42.80", "13800138000", "a=b", "KS-820", "3M"]
)
def test_what_it_would_leave_alone_has_none(typed: str) -> None:
    assert guarded(typed) == typed


def test_a_table_has_a_row_a_buyer_with_all_that_is_known_in_it(
    booth: Booth, watch: Watch, tmp_path: Path
) -> None:
    a_long_story(booth, watch)
    booth.record_buyer({"name": "Layla"})
    lead, other = table(booth, tmp_path)
    assert lead["电话 Phone"] == "'0097145550199"
    assert "Name: Omar Haddad | Title: Owner" in lead["联系人 Contacts"]
    assert "Name: Layla | WhatsApp: +971 50 555 0132" in lead["联系人 Contacts"]
    assert lead["备注 Notes"] == "Time: 2026-10-15 09:30 | Note: 水槽，要深的 | Clerk: Li Wei"
    assert "Words: How much off?" in lead["异议 Objections"]
    assert "Total: 2300.00" in lead["报价单 Quotes"]
    assert (
        lead["报价明细 Quote lines"].splitlines()[1].endswith("Unit price: 2.10 | Amount: 1050.00")
    )
    assert "王经理" in lead["样品 Samples"]
    assert "Deposit amount: 690" in lead["订单 Orders"]
    assert other["姓名 Name"] == "Layla"
    assert other["报价单 Quotes"] == ""


def test_a_table_is_utf_8_with_a_mark_and_every_cell_quoted(booth: Booth, tmp_path: Path) -> None:
    booth.record_buyer({"company": 'The "Best" 水槽'}, note="one\ntwo")
    export.to_csv(booth, tmp_path / "leads.csv")
    raw = (tmp_path / "leads.csv").read_bytes()
    assert raw.startswith(b'\xef\xbb\xbf"')
    assert raw.endswith(b'"\r\n')
    assert raw.count(b"\r\n") == 2
    assert '"The ""Best"" 水槽"'.encode() in raw


def test_there_is_a_card_for_each_person(booth: Booth, watch: Watch, tmp_path: Path) -> None:
    a_long_story(booth, watch)
    omar, layla = cards(booth, tmp_path)
    assert omar.fn.value == "Omar Haddad"
    assert omar.org.value == ["Al Noor"]
    assert omar.title.value == "Owner"
    assert omar.tel.value == "0097145550199"
    assert omar.email.value == "omar(at)example.com"
    assert omar.adr.value.country == "UAE"
    assert "水槽，要深的" in omar.note.value
    assert "微信 WeChat: omar88" in omar.note.value
    assert "شركة النور" in omar.note.value
    assert (layla.fn.value, layla.tel.value) == ("Layla", "+971 50 555 0132")


def test_a_card_has_every_number_of_a_person_with_its_kind(booth: Booth, tmp_path: Path) -> None:
    booth.record_buyer(
        {"name": "Omar", "phone": "+97145550132", "mobile": "+971501234567", "fax": "+97145550133",
         "email": "o@n.ae", "email_other": "omar@gmail.com; sales@n.ae"},
    )  # fmt: skip
    (omar,) = [card for card in cards(booth, tmp_path) if card.fn.value == "Omar"]
    kinds = {tel.value: tel.type_param for tel in omar.contents["tel"]}
    assert kinds == {"+97145550132": "WORK", "+971501234567": "CELL", "+97145550133": "FAX"}
    assert [email.value for email in omar.contents["email"]] == [
        "o@n.ae",
        "omar@gmail.com",
        "sales@n.ae",
    ]


def test_a_company_nobody_is_known_of_has_a_card_of_its_own(booth: Booth, tmp_path: Path) -> None:
    booth.record_buyer({"company": "Bath; Kitchen, Co\\", "address": "Line one\nLine two"})
    (card,) = cards(booth, tmp_path)
    assert card.fn.value == "Bath; Kitchen, Co\\"
    assert card.version.value == "3.0"
    assert card.adr.value.street == "Line one\nLine two"


def _newer(booth: Booth, *facts: Fact | Unknown) -> None:
    log: list[Event] = [event(fact, seq) for seq, fact in enumerate(facts, start=1)]
    booth.store.receive(log)


def test_what_a_newer_version_wrote_is_kept(booth: Booth, tmp_path: Path) -> None:
    _newer(
        booth,
        events.BuyerRecorded({"company": "Al Noor", "tax_number": "007"}),
        events.ContactAdded("c1", {"name": "Omar", "telegram": "@omar"}),
        events.ObjectionHeard("o1", "wants-a-gift", "gift?"),
        Unknown("handshake", {"hand": "left"}),
    )
    sheets = book(booth, tmp_path)
    assert sheets["Buyers"][0]["tax_number"] == "007"
    assert sheets["Buyers"][0]["telegram"] == "@omar"
    assert sheets["Contacts"][0]["telegram"] == "@omar"
    assert sheets["Objections"][0]["场景 Scenario"] == "wants-a-gift"
    assert 'handshake: {"hand": "left"}' in sheets["Buyers"][0].values()
    row = table(booth, tmp_path)[0]
    assert (row["tax_number"], row["telegram"]) == ("'007", "'@omar")
    assert "telegram: @omar" in cards(booth, tmp_path)[0].note.value


def test_a_damaged_paper_does_not_stop_the_rest(booth: Booth, tmp_path: Path) -> None:
    paper = {
        "total": "many",
        "lines": [{"quantity": "x", "unit_price": "1"}, 7],
        "issued_on": "soon",
    }
    _newer(booth, events.BuyerRecorded({"company": "A"}), events.QuoteIssued("Q1", paper))
    (quote,) = book(booth, tmp_path)["Quotes"]
    assert (quote["合计 Total"], quote["日期 Issued on"]) == ("many", "soon")
    assert "Total: many" in table(booth, tmp_path)[0]["报价单 Quotes"]


@pytest.mark.parametrize("write", WRITERS)
def test_an_empty_booth_gives_an_empty_file(
    booth: Booth, tmp_path: Path, write: Callable[[Booth, Path], int]
) -> None:
    assert write(booth, tmp_path / "leads") == 0
    assert (tmp_path / "leads").exists()


@pytest.mark.parametrize("write", WRITERS)
def test_each_says_how_many_buyers_it_wrote(
    booth: Booth, tmp_path: Path, write: Callable[[Booth, Path], int]
) -> None:
    for name in ("Omar", "Layla", "Yousef"):
        booth.record_buyer({"name": name})
    assert write(booth, tmp_path / "leads") == 3


@pytest.mark.parametrize("write", WRITERS)
def test_an_error_halfway_leaves_the_old_file_alone(
    booth: Booth,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    write: Callable[[Booth, Path], int],
) -> None:
    def unplugged(_: Booth) -> None:
        raise OSError(5, "Input/output error")

    target = tmp_path / "leads"
    target.write_text("yesterday's", encoding="utf-8")
    for module in ("workbook", "table", "cards"):
        monkeypatch.setattr(f"boothapp.export.{module}.states", unplugged)
    with pytest.raises(BoothError, match="Input/output error"):
        write(booth, target)
    assert target.read_text(encoding="utf-8") == "yesterday's"
    assert [path.name for path in tmp_path.glob("*leads*")] == ["leads"]
    assert list(tmp_path.glob(".*.part")) == []


@pytest.mark.parametrize("write", WRITERS)
def test_a_folder_is_no_file_to_write(
    booth: Booth, tmp_path: Path, write: Callable[[Booth, Path], int]
) -> None:
    with pytest.raises(BoothError, match="not a file"):
        write(booth, tmp_path)


@pytest.mark.skipif(os.name == "nt", reason="a link wants rights there")
def test_a_link_stays_a_link(booth: Booth, tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("old", encoding="utf-8")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    export.to_csv(booth, tmp_path / "link.csv")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text(encoding="utf-8-sig").startswith('"客户编号')
