from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from boothapp.errors import BadInput
from boothapp.products.mapping import Mapping, Role, mapping_from_json
from boothapp.products.product import Tier, from_json, to_json
from boothapp.products.reading import read_file
from tests.products.lists import (
    formatted,
    merged,
    only,
    price_list,
    products,
    text_list,
    write,
)

HEAD = ["Item No.", "Name", "Price (USD)"]


def test_a_plain_list() -> None:
    product = only([HEAD, ["KS-1", "Sink", 12.5]])
    assert (product.item_no, product.name_en, product.price, product.currency) == (
        "KS-1", "Sink", Decimal("12.5"), "USD",
    )  # fmt: skip
    assert product.tiers == ()
    assert product.place is not None
    assert (product.place.sheet, product.place.row) == ("Sheet1", 2)


def test_a_title_block_stands_above_the_headings_and_names_the_currency() -> None:
    rows = [
        ["佛山市示例卫浴有限公司"], ["报价单 PRICE LIST"], ["按汇率 1 USD = 7.1 RMB"],
        ["All prices in EUR, FOB Guangzhou"], [], ["货号", "品名", "单价"], ["KS-1", "水槽", 12.5],
    ]  # fmt: skip
    product = only(rows)
    assert (product.name_zh, product.currency) == ("水槽", "EUR")


def test_headings_stand_in_two_merged_rows() -> None:
    rows = [
        ["货号", "品名", "FOB Price (USD)", None, "包装 Packing", None, None],
        [None, None, "≥100pcs", "≥500pcs", "数量 Qty", "毛重 G.W.", "CBM"],
        ["KS-1", "水槽", 12.5, 11, 24, 15.5, 0.084],
    ]
    product = only(rows, merged("A1:A2", "B1:B2", "C1:D1", "E1:G1"))
    assert product.tiers == (Tier(100, Decimal("12.5")), Tier(500, Decimal(11)))
    assert (product.pcs_per_carton, product.gross_weight_kg) == (24, Decimal("15.5"))
    assert (product.carton_cbm, product.price) == (Decimal("0.084"), Decimal("12.5"))


def test_headings_in_two_languages_stand_below_each_other() -> None:
    rows = [
        ["货号", "品名", "单价", "装箱数", "净重(kg)"],
        ["Item No.", "Description", "Unit Price", "PCS/CTN", "N.W. (kg)"],
        ["KS-1", "双槽水槽 Double bowl sink", "¥85", "2", 18],
    ]
    product = only(rows)
    assert (product.name_zh, product.name_en) == ("双槽水槽", "Double bowl sink")
    assert (product.pcs_per_carton, product.net_weight_kg, product.currency) == (2, 18, "CNY")


def test_the_groups_of_a_text_table_are_not_merged(tmp_path: Path) -> None:
    text = "货号;品名;FOB单价;;;箱规(cm);;\n;;1pcs;100pcs;500pcs;长;宽;高\nKS-1;水槽;$3.2;$3;$2.8;60;40;35\n"
    (product,) = text_list(tmp_path, text, "gb18030").products
    assert [tier.min_qty for tier in product.tiers] == [1, 100, 500]
    assert product.carton_cbm == Decimal("0.084")


def test_rows_that_are_no_items_are_passed_over() -> None:
    rows = [
        ["货号", "品名", "单价(USD)", "装箱数"],
        ["一、水槽系列 Sinks"],
        ["KS-1", "水槽", 12.5, 2],
        ["KS-2", "水槽", 13.5, 2],
        ["小计 Subtotal", None, 26, 4],
        [],
        ["货号", "品名", "单价(USD)", "装箱数"],
        ["KS-3", "龙头", "面议", 10],
        ["合计", None, 26, 14],
        ["备注：以上价格不含税"],
        ["SWIFT:", "BKCHCNBJ400"],
        ["Bank: ", "Bank of Example", "A/C", "6217 8520 0001"],
        ["制表：王小姐    审核：李经理"],
    ]
    found = products(rows)
    assert [product.item_no for product in found] == ["KS-1", "KS-2", "KS-3"]
    assert found[2].price is None


def test_merged_categories_between_items_are_no_items() -> None:
    rows = [HEAD, ["SINKS 100"], ["KS-1", "Sink", 12.5], ["FAUCETS 200"], ["KF-1", "Faucet", 8]]
    found = products(rows, merged("A2:C2", "A4:C4"))
    assert [product.item_no for product in found] == ["KS-1", "KF-1"]


def test_a_name_merged_over_several_items_is_the_name_of_each() -> None:
    rows = [HEAD, ["KS-1", "Sink", 12.5], ["KS-2", None, 13], ["KS-3", None, 14]]
    assert {p.name_en for p in products(rows, merged("B2:B4"))} == {"Sink"}


def test_tiers_may_stand_in_rows_of_their_own() -> None:
    rows = [
        ["货号", "数量段", "单价(USD)", "品名"],
        ["KS-1", 50, 9.5, "水槽"],
        [None, 200, 9, None],
        ["KS-2", "≥50", 8, "龙头"],
        [None, "≥200", 7.5, None],
    ]
    found = products(rows, merged("A2:A3", "A4:A5", "D2:D3", "D4:D5"))
    assert [(p.item_no, p.tiers) for p in found] == [
        ("KS-1", (Tier(50, Decimal("9.5")), Tier(200, Decimal(9)))),
        ("KS-2", (Tier(50, Decimal(8)), Tier(200, Decimal("7.5")))),
    ]


def test_prices_by_the_container_are_tiers_without_a_quantity() -> None:
    product = only([["Model No.", "Name", "1x20'", "1x40'HQ"], ["KS-1", "Sink", 3.1, 2.9]])
    assert product.tiers == (Tier(None, Decimal("3.1")), Tier(None, Decimal("2.9")))


def test_a_heading_names_the_quantities_of_prices_parted_by_strokes() -> None:
    rows = [
        ["Item No.", "Name", "Price USD\n1-49 / 50-199 / 200+"],
        ["KS-1", "Sink", "5.0/4.8/4.5"],
    ]
    assert [tier.min_qty for tier in only(rows).tiers] == [1, 50, 200]


def test_of_two_currencies_the_foreign_one_is_the_buyer_s() -> None:
    rows = [["货号", "品名", "含税单价(RMB)", "FOB (USD)"], ["KS-1", "水槽", 85, 12.1]]
    product = only(rows)
    assert (product.price, product.currency) == (Decimal("12.1"), "USD")


@pytest.mark.parametrize("heading", ["零售价", "成本价", "Retail Price", "金额", "Old price"])
def test_a_price_that_no_buyer_is_quoted_is_left_alone(heading: str) -> None:
    rows = [["货号", "品名", heading, "单价"], ["KS-1", "水槽", 99, 85]]
    assert only(rows).price == 85


def test_the_currency_may_be_told_by_the_number_format_alone() -> None:
    rows = [["货号", "品名", "单价"], ["KS-1", "水槽", 85]]
    assert only(rows, formatted("[$€-2] #,##0.00", "C2")).currency == "EUR"
    assert only(rows, formatted('"US$"0.00', "C2")).currency == "USD"
    assert only(rows).currency == ""


def test_a_formula_s_many_decimals_are_cut_as_the_list_shows_them() -> None:
    rows = [HEAD, ["KS-1", "Sink", 12.345678]]
    assert only(rows, formatted("0.00", "C2")).price == Decimal("12.35")
    assert only(rows).price == Decimal("12.3457")


def test_a_formula_without_a_result_is_named() -> None:
    read = price_list([HEAD, ["KS-1", "Sink", "=2*3"], ["KS-2", "Sink", 5]])
    assert [str(p) for p in read.problems] == [
        "Sheet1!C2: The formula has no result; open the file in Excel and save it once."
    ]
    assert read.products[0].price is None


@pytest.mark.parametrize(
    ("value", "pattern", "typed"),
    [
        (12, "0000", "0012"), (100001.0, "General", "100001"), (date(2026, 2, 3), "m-d", "2-3"),
        (date(2026, 2, 3), "d-mmm", "2-3"), (date(2026, 2, 3), 'm"月"d"日"', "2-3"),
        (100000, "0.00E+00", "1E5"), (820, '"KS-"000', "KS-820"), ("0012", "@", "0012"),
        ("1E5", "General", "1E5"), ("2-3", "@", "2-3"),
        (date(1945, 12, 1), "mmm-yy", "12-45"),
    ],
)  # fmt: skip
def test_an_item_number_stays_as_it_was_typed(value: object, pattern: str, typed: str) -> None:
    assert only([HEAD, [value, "Sink", 5]], formatted(pattern, "A2")).item_no == typed


def test_days_and_amounts_made_of_item_numbers_are_undone_in_text_too(tmp_path: Path) -> None:
    text = 'Item No,Name,Price\n3-Feb,A,1\n2月5日,B,1\n1.00E+05,C,1\n="0012",D,1\n'
    assert [p.item_no for p in text_list(tmp_path, text).products] == ["2-3", "2-5", "1E5", "0012"]


def test_of_doubles_the_last_wins_and_it_is_said() -> None:
    read = price_list([HEAD, ["KS-1", "Sink", 5], ["KS-2", "Sink", 6], ["KS-1", "Sink", 7]])
    assert [(p.item_no, p.price) for p in read.products] == [("KS-2", 6), ("KS-1", 7)]
    assert [str(p) for p in read.problems] == ["Sheet1!2: Item KS-1 comes again; row 4 counts."]


def test_hidden_rows_and_columns_are_left_out_and_said() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["C"].hidden = True

    rows = [
        ["货号", "品名", "单价(USD)", "FOB USD"],
        ["KS-1", "水槽", 1, 5],
        ["KS-2", "水槽", 1, 6],
    ]
    read = price_list(rows, hide)
    assert [(p.item_no, p.price) for p in read.products] == [("KS-1", 5)]
    assert read.hidden_rows == 1
    assert [str(p) for p in read.problems] == ["Sheet1!3: A hidden row was left out."]


def test_old_hidden_and_other_sheets_are_left_out(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.sheet_state = "veryHidden"

    old, new = [HEAD, ["KS-1", "Sink", 4]], [HEAD, ["KS-1", "Sink", 5]]
    sheets = {
        "Cover": [["Our company"]], "2023": old, "旧价格": old, "hidden": old, "2026": new,
        "Terms": [["Payment", "T/T"], ["Port", "Ningbo"]],
    }  # fmt: skip
    read = read_file(write(tmp_path / "list.xlsx", sheets, hide, only="hidden"))
    assert [p.price for p in read.products] == [5]
    assert {name for name, _ in read.left_out} == {"Cover", "2023", "旧价格", "hidden", "Terms"}


def test_several_sheets_may_be_one_list(tmp_path: Path) -> None:
    sheets = {"Sinks": [HEAD, ["KS-1", "Sink", 4]], "Faucets": [HEAD, ["KF-1", "Faucet", 5]]}
    read = read_file(write(tmp_path / "list.xlsx", sheets))
    assert [p.item_no for p in read.products] == ["KS-1", "KF-1"]


def test_tables_may_stand_beside_each_other() -> None:
    rows = [HEAD * 2, ["A-1", "red", 1, "A-2", "blue", 2], ["A-3", "green", 3, "A-4", "pink", 4]]
    assert sorted(p.item_no for p in products(rows)) == ["A-1", "A-2", "A-3", "A-4"]


def test_one_cell_may_tell_the_whole_packing() -> None:
    packing = "24pcs/ctn, 60*40*35cm, G.W.12.5kg N.W.11kg"
    product = only([["Item No.", "Name", "Price", "Packing"], ["A-1", "Mug", "$1.20", packing]])
    assert (product.pcs_per_carton, product.carton_cbm) == (24, Decimal("0.084"))
    assert (product.gross_weight_kg, product.net_weight_kg) == (Decimal("12.5"), 11)


def test_a_row_without_a_number_is_left_out_and_named() -> None:
    read = price_list([HEAD, ["KS-1", "Sink", 5], [None, "Nameless", 6]])
    (problem,) = read.problems
    assert (problem.row, problem.column, problem.severe) == (3, "A", True)


def test_a_cell_that_cannot_be_read_is_named_and_the_rest_goes_on() -> None:
    rows = [
        [*HEAD, "MOQ", "CBM"],
        ["KS-1", "Sink", "see page 3b", "1x20'", "huge 9x"],
        ["KS-2", "Sink", 5, 10, 1],
    ]
    read = price_list(rows)
    assert [p.item_no for p in read.products] == ["KS-1", "KS-2"]
    assert all(p.reason.zh and p.reason.en for p in read.problems)
    assert ("Sheet1", 2, "D") in {(p.sheet, p.row, p.column) for p in read.problems}


def test_the_clerk_s_mapping_goes_before_the_guess(tmp_path: Path) -> None:
    rows = [["Item No.", "Name", "A price", "B price"], ["KS-1", "Sink", 5, 6]]
    guessed = price_list(rows)
    assert guessed.products[0].price == 5
    (table,) = guessed.tables
    roles = {**table.roles, 3: Role("price", (100,)), 2: Role("")}
    changed = mapping_from_json(Mapping().with_layout(table.signature, roles).to_json())
    path = write(tmp_path / "again.xlsx", {"Prices": rows})
    assert read_file(path, changed).products[0].tiers == (Tier(100, Decimal(6)),)


def test_a_mapping_that_names_no_field_is_refused() -> None:
    with pytest.raises(BadInput, match='no field "colour"'):
        mapping_from_json({"item | price": {"0": {"field": "colour"}}})
    with pytest.raises(BadInput, match="cannot be read"):
        mapping_from_json(["item"])


def test_a_product_survives_json() -> None:
    rows = [
        ["货号", "品名", "≥100", "≥500", "MOQ", "PCS/CTN", "外箱尺寸", "G.W.", "H.S. Code"],
        ["KS-1", "水槽 Sink", "$5.10", "$4.90", 100, 24, "60*40*35cm", 12.5, "7324.10.00"],
    ]
    product = only(rows)
    again = from_json(to_json(product))
    assert again.place is None
    assert to_json(again) == to_json(product)
    assert (again.tiers, again.hs_code) == (product.tiers, "73241000")


def test_a_price_that_cannot_be_one_is_none() -> None:
    rows = [HEAD, ["A-1", "Cup", 0.0], ["A-2", "Cup", -5], ["A-3", "Cup", 1e300], ["A-4", "Cup", 2]]
    read = price_list(rows)
    assert [p.price for p in read.products] == [None, None, None, 2]
    assert [p.row for p in read.problems] == [3, 4]
