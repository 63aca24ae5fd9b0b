"""Much mess at once: facts in titles, tiers of every make, prices beside the price, details in names."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from boothapp.products.fields import senses
from boothapp.products.product import Product, Tier
from boothapp.products.table import Column
from tests.products.lists import Dress, formatted, merged, only, products, text_list

_HEADINGS = ["Item No.", "Name", "FOB (USD)", "PCS/CTN"]


def _items(*above: Sequence[Any], below: Sequence[Sequence[Any]] = ()) -> tuple[Product, ...]:
    rows = [_HEADINGS, ["A-1", "Cup", 1.2, 24], ["A-2", "Mug", 1.3, 36]]
    return products([*above, *rows, *below])


def _table(headings: Sequence[Any], *cells: Any, dress: Dress | None = None) -> Product:
    """Return the first of three items with the same cells below headings of their own."""
    rows = [["Item No.", "Name", *headings]]
    rows += [[f"A-{number}", f"Cup {number}", *cells] for number in (1, 2, 3)]
    return products(rows, dress)[0]


# What a title says of all items


@pytest.mark.parametrize(
    "line",
    [
        "MOQ: 300 pcs per item", "MOQ 300PCS", "All items MOQ 300 pcs",
        "300 pcs MOQ per style", "MOQ=300pcs",
        "Minimum order quantity is 300 pcs per item", "Our MOQ is 300pcs for each model", "*MOQ: 300pcs/item",
        "起订量：每款300只", "每款起订量300件", "最小起订数量：每款300件", "本表产品起订量均为300个",
        "最低起订：300套",
        "Min. order: 300 sets", "MOQ: 300 pcs per item, mixed colors OK; payment: T/T",
    ],
)  # fmt: skip
def test_a_minimum_order_above_the_table_is_that_of_every_item(line: str) -> None:
    assert [product.moq for product in _items([line])] == [300, 300]


def test_a_minimum_order_in_cartons_is_that_of_each_items_carton() -> None:
    assert [product.moq for product in _items(["MOQ: 2 cartons per item"])] == [48, 72]


def test_a_minimum_order_stands_in_two_cells_or_below_the_table_too() -> None:
    assert _items(["MOQ", "300 pcs"])[0].moq == 300
    assert _items(below=[["Remarks:"], ["1. MOQ: 300 pcs per item"], ["2. T/T"]])[0].moq == 300


@pytest.mark.parametrize(
    "line",
    [
        "MOQ 500pcs/color, price +5% under MOQ", "MOQ for custom logo: 1000 pcs", "Tel: 0571-8888 9999",
        "定制logo起订量1000个", "Valid for 30 days",
    ],
)  # fmt: skip
def test_a_minimum_order_under_a_condition_is_not_that_of_every_item(line: str) -> None:
    assert _items([line])[0].moq is None


def test_an_items_own_minimum_counts_before_that_of_the_title() -> None:
    rows = [
        ["MOQ: 300 pcs"],
        ["Item", "Name", "Price $", "MOQ"],
        ["A-1", "Cup", 1, 500],
        ["A-2", "Mug", 2, ""],
    ]
    assert [product.moq for product in products(rows)] == [500, 300]


@pytest.mark.parametrize(
    "line",
    [
        "HS Code for all items: 6911101900", "海关编码：6911101900", "H.S. No. 6911.10.1900",
        "HS: 6911.10.1900",
        "全部产品HS编码 6911101900", "海关编码（适用于所有产品）：6911101900", "Customs code: 6911101900",
    ],
)  # fmt: skip
def test_a_customs_code_above_the_table_is_that_of_every_item(line: str) -> None:
    assert [product.hs_code for product in _items([line])] == ["6911101900"] * 2


def test_titles_side_by_side_are_no_headings_over_columns() -> None:
    for left, right in [
        ("产品报价表", "付款方式：款到发货"),
        ("MOQ=300pcs", "All prices are in USD"),
        ("全部产品HS编码 9405.21.0090", "产品目录及报价"),
        ("Our MOQ is 100pcs for each model", "Prices in Euro"),
    ]:
        assert [product.item_no for product in _items([left, "", "", right])] == ["A-1", "A-2"]


# Tiers


def test_a_price_for_a_container_is_none_for_the_fewest_pieces() -> None:
    product = _table(["FOB $ 500pcs", "FOB $ 1000pcs", "FOB $ 1x40HQ"], 2.5, 2.4, 2.1)
    assert (product.price, product.tiers) == (
        Decimal("2.5"), (Tier(500, Decimal("2.5")), Tier(1000, Decimal("2.4"))),
    )  # fmt: skip


@pytest.mark.parametrize(
    "headings",
    [
        ["1000", "500"], ["≥1000 (USD)", "≥500 (USD)"], ["FOB\nfrom 1000", "FOB\nfrom 500"],
        ["1000 pcs ($)", "500 pcs ($)"], ["Net Price € Qty 1000", "Net Price (€) Qty 500"],
        ["Price USD 1000 and above", "Price (USD) 500 and above"], ["1000只起", "500只起"],
    ],
)  # fmt: skip
def test_tiers_may_fall_from_left_to_right(headings: list[str]) -> None:
    product = _table(headings, 2.1, 2.4)
    assert product.tiers == (Tier(500, Decimal("2.4")), Tier(1000, Decimal("2.1")))


def test_a_blank_tier_is_left_out() -> None:
    product = _table(["100+ ($)", "500+ ($)", "1000+ ($)"], 2.5, "", 2.1)
    assert product.tiers == (Tier(100, Decimal("2.5")), Tier(1000, Decimal("2.1")))


@pytest.mark.parametrize("first", ["MOQ 500", "FOB $ MOQ:500pcs", "起订量500"])
def test_a_tier_called_the_minimum_order_is_that(first: str) -> None:
    assert _table([first, "1000pcs", "3000pcs"], 2.5, 2.4, 2.1).moq == 500


def test_quantities_stand_before_their_prices() -> None:
    tiers = (Tier(100, Decimal("2.5")), Tier(500, Decimal("2.4")))
    for headings in (
        ["Qty 1", "Price 1", "Qty 2", "Price 2"],
        ["数量1", "单价1(元)", "数量2", "单价2(元)"],
        ["MOQ", "FOB USD", "Qty 2", "Price 2"],
    ):
        assert _table(headings, 100, 2.5, 500, 2.4).tiers == tiers


def test_tiers_below_each_other_may_fall_too() -> None:
    rows: list[list[Any]] = [["货号", "品名", "数量", "单价(USD)"]]
    rows += [["A-1", "杯", "3000以上", 2.3], ["", "", "1000-2999", 2.4], ["", "", "500-999", 2.5]]
    rows += [["A-2", "碗", "500-999", 2.5], ["", "", "1000-2999", 2.4], ["", "", "3000以上", 2.3]]
    assert [[tier.min_qty for tier in p.tiers] for p in products(rows)] == [[500, 1000, 3000]] * 2


def test_a_price_before_the_tiers_holds_for_fewer_pieces() -> None:
    product = _table(["FOB USD", "500pcs", "1000pcs"], 2.6, 2.5, 2.4)
    assert (product.currency, [tier.min_qty for tier in product.tiers]) == ("USD", [1, 500, 1000])


# Prices beside the price


@pytest.mark.parametrize(
    "beside",
    [
        "Mould fee (USD)", "模具费(USD)", "开模费", "Die cost", "Tooling charge", "Sample price (USD)",
        "样品单价",
        "Retail price", "建议零售价(USD)", "MSRP", "Online price", "EXW (for ref.)",
        "出厂价(参考)", "原价", "调价前",
        "2019 price", "Logo fee", "运费", "VAT rate", "Competitor price",
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["Unit Price (VAT incl.)(元)", "FOB Cost(USD)", "出厂价"])
def test_another_price_is_not_the_one_to_pay(heading: str, beside: str) -> None:
    for headings, cells in (([beside, heading], (99, 1.5)), ([heading, beside], (1.5, 99))):
        assert _table(headings, *cells).price == Decimal("1.5")


def test_a_hidden_price_does_not_count() -> None:
    def dress(sheet: Any) -> None:
        sheet.column_dimensions["C"].hidden = True

    assert _table(["FOB (USD)", "Price"], 9, 1.5, dress=dress).price == Decimal("1.5")


@pytest.mark.parametrize(
    ("cell", "price", "currency"),
    [
        ("85 cents", "0.85", "USD"), ("US¢ 45", "0.45", "USD"), ("12.5元/个", "12.5", "CNY"),
        ("FOB: $1.25/pc; EXW: ¥8.00", "1.25", "USD"), ("3.20 USD", "3.20", "USD"),
        ("￥１２．５０", "12.50", "CNY"),
    ],
)  # fmt: skip
def test_a_price_names_its_currency_in_many_ways(cell: str, price: str, currency: str) -> None:
    product = _table(["Price"], cell)
    assert (product.price, product.currency) == (Decimal(price), currency)


def test_a_price_free_on_board_is_in_dollars_where_nobody_says_otherwise() -> None:
    assert _table(["FOB宁波价"], 1.5).currency == "USD"
    assert _table(["出厂价"], 1.5).currency == ""


# Names with details


@pytest.mark.parametrize(
    ("cell", "zh", "en"),
    [
        ("Deluxe Apron\nMaterial: cotton\nColor: red", "", "Deluxe Apron"),
        ("保温杯\n规格：304，红色", "保温杯", ""),
        ("保温杯 12V 材质：不锈钢 颜色：银色", "保温杯 12V", ""),
        ("Cup; Material: steel; Packing: color box", "", "Cup"),
        ("Cup (Material: ABS)", "", "Cup"),
        ("Portable Desk Lamp 材质：不锈钢", "", "Portable Desk Lamp"),
        ("保温杯\nVacuum flask\n材质/Material：304", "保温杯", "Vacuum flask"),
        ("杯子\n规格：500ml\nCup\nSpec: 500ml", "杯子", "Cup"),
        ("台灯\n- 可调光\n- USB", "台灯", ""),
        ("Lamp\n1. BPA free\n2. With lid", "", "Lamp"),
        ("台灯\n★ 特点：防滑", "台灯", ""),
        ("Product name: Cup\nSize: 8cm", "", "Cup"),
        ("雨伞 12V Umbrella 12V", "雨伞 12V", "Umbrella 12V"),
        ("Bottle: the big one", "", "Bottle: the big one"),
    ],
)
def test_details_under_a_name_are_no_part_of_it(cell: str, zh: str, en: str) -> None:
    product = only([["Item", "Product Name", "Price $"], ["A-1", cell, 1.5]])
    assert (product.name_zh, product.name_en) == (zh, en)


def test_details_are_kept_as_the_description_where_there_is_no_other() -> None:
    row = ["A-1", "保温杯\n材质：304", 1.5]
    assert only([["Item", "品名", "Price $"], row]).description_zh == "材质：304"
    headings = ["Item", "中文品名", "Price $", "English Name", "Description"]
    product = only([headings, [*row, "Flask", "blue"]])
    assert (product.description_zh, product.description_en) == ("", "blue")


# Packing


@pytest.mark.parametrize(
    "heading", ["CBM/pc", "单件体积(m3)", "Unit CBM", "Volume per pc", "每件体积", "CBM/unit"]
)
def test_the_volume_of_a_piece_is_not_the_cartons(heading: str) -> None:
    product = _table(["FOB $", heading, "Ctn Size (cm)"], 1.5, 0.003, "60x40x30")
    assert product.carton_cbm == Decimal("0.0720")


@pytest.mark.parametrize("volume", [2.54, 0.003, 0.072])
def test_a_volume_that_the_sides_do_not_make_is_of_something_else(volume: float) -> None:
    product = _table(["FOB $", "Ctn (cm)", "Vol", "PCS/CTN"], 1.5, "60x40x30", volume, 24)
    assert product.carton_cbm == Decimal("0.072")


@pytest.mark.parametrize(
    "cell", ["23-1/4 x 9-3/4 x 10-1/2", '23 1/4" x 9 3/4" x 10 1/2"', "23.25x9.75x10.5", "23,25*9,75*10,5"]
)  # fmt: skip
def test_inches_may_have_fractions(cell: str) -> None:
    assert _table(["FOB $", "Ctn Meas (inch)"], 1.5, cell).carton_cbm == Decimal("0.0390")


def test_a_carton_of_thousands_is_weighed_in_grams() -> None:
    product = _table(["FOB $", "N.W.", "G.W."], 1.5, 11000, 12500)
    assert (product.gross_weight_kg, product.net_weight_kg) == (Decimal("12.5"), Decimal(11))


def test_units_in_a_row_below_the_headings_may_be_few() -> None:
    rows: list[list[Any]] = [
        ["货号", "品名", "起订量", "FOB上海", "OEM号", "模具费", "箱毛重", "净重"],
        ["", "", "", "(USD)", "", "(RMB)", "(克)", "(克)"],
        ["A-1", "杯", "2箱", 1.2, "91637", 8500, 8600, 8000],
        ["A-2", "碗", "5箱", 1.3, "32623", "", 8700, 8100],
    ]
    product = products(rows)[0]
    assert (product.gross_weight_kg, product.net_weight_kg) == (Decimal("8.6"), Decimal(8))


def test_decimal_commas_are_those_of_weights_too(tmp_path: Path) -> None:
    text = "sep=;\r\nItem;Name;FOB ($);N.W.(lbs);G.W.(lbs)\r\nA-1;Cup;3,20;16,094;17,196\r\n"
    found = text_list(tmp_path, text + "A-2;Mug;4,25;21,164;23,810\r\n", "utf-16").products[0]
    assert (found.gross_weight_kg, found.net_weight_kg) == (Decimal("7.8"), Decimal("7.3"))


@pytest.mark.parametrize(
    ("cell", "least"),
    [("2箱", 48), ("2 ctns", 48), ("2 ctn(s)", 48), ("至少2箱", 48), ("2箱起订", 48),
        ("1000 PCS (20 CTNS)", 1000)],
)  # fmt: skip
def test_a_minimum_order_may_be_in_cartons(cell: str, least: int) -> None:
    assert _table(["FOB $", "MOQ", "PCS/CTN"], 1.5, cell, 24).moq == least


# Rows and headings


def test_headings_may_come_again_in_one_language_of_two() -> None:
    zh, en = (
        ["货号", "品名", "单价(USD)", "装箱数"],
        ["Item No.", "Product Name", "FOB (USD)", "Pcs/Ctn"],
    )
    rows = [
        zh,
        en,
        ["A-1", "杯", 1.2, 24],
        ["A-2", "碗", 1.3, 24],
        ["厨房系列"],
        en,
        ["A-3", "盘", 1.4, 24],
    ]
    assert [product.item_no for product in products(rows)] == ["A-1", "A-2", "A-3"]


def test_a_second_heading_row_may_have_gaps() -> None:
    rows: list[list[Any]] = [
        ["货号", "产品图片", "产品名称", "装箱数", "库存", "100只起", "200只起"],
        ["Our Ref", "Picture", "", "Units per Case", "库存", "", "200只起"],
        ["A-1", "", "台灯", 24, 100, 1.2, 1.1],
        ["A-2", "", "雨伞", 24, 300, 1.3, 1.2],
    ]
    product = products(rows)[0]
    assert (product.name_zh, product.pcs_per_carton, len(product.tiers)) == ("台灯", 24, 2)


def test_bar_codes_number_items_that_have_no_other() -> None:
    rows: list[list[Any]] = [["EAN", "Product", "Price €"]]
    rows += [["4006381333931", "Pen", 1.2], ["4006381333948", "Pencil", 1.3]]
    assert products(rows)[0].item_no == "4006381333931"


@pytest.mark.parametrize(
    "other", ["OEM号", "原厂编号", "Your ref.", "Client SKU", "Competitor ref.", "客户货号"]
)
def test_another_companys_number_is_not_the_items(other: str) -> None:
    rows: list[list[Any]] = [[other, "厂号", "品名", "单价"]]
    rows += [[f"84{n}-B", f"KX{n}", "台灯", 1.5] for n in (100, 101, 102)]
    assert products(rows)[0].item_no == "KX100"


def test_a_name_merged_over_rows_is_that_of_each() -> None:
    rows: list[list[Any]] = [["Item", "Name", "HS Code", "$"], ["0012", "Cup", "69111000", 1.2]]
    rows += [[13, "", "", 1.3], [14, "Mug", "69120000", 1.4]]
    found = products(
        rows,
        lambda sheet: (merged("B2:B3", "C2:C3")(sheet), formatted("0000", "A3", "A4")(sheet))[0],
    )
    assert [(p.item_no, p.name_en, p.hs_code) for p in found] == [
        ("0012", "Cup", "69111000"), ("0013", "Cup", "69111000"), ("0014", "Mug", "69120000"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("field", "headings"),
    [
        ("pcs_per_carton", "EA/CTN | Pairs/ctn | Packing/CTN | Std Pack | Master Ctn Qty | 件数/箱"),
        ("hs_code", "HSC | 报关编码 | Schedule B | CN Code | 报关HS | Harmonised code"),
        ("item_no", "品番 | 公司货号 | Stock No. | 厂号 | Our Ref | 我司编号"),
        ("net_weight_kg", "Nt. Wt | N. Weight | 整箱净重"),
        ("", "20'FCL QTY | 40HQ Qty | On hand | PO Qty | 总毛重 | Exchange rate | Available stock | G.W./pc"),
    ],
)  # fmt: skip
def test_headings_are_known_by_many_names(field: str, headings: str) -> None:
    for heading in headings.split(" | "):
        assert senses(heading)[0].field == field, heading
    assert Column(0, "", "Sales Unit").senses()[0].field == "unit"


# What an unseen set showed


@pytest.mark.parametrize(
    "heading",
    ["开票价 Price incl. 13% VAT/CNY", "Price incl. 13% VAT (CNY)", "Price with tax (RMB)"],
)
def test_a_price_with_its_tax_is_the_price_where_it_is_the_only_one(heading: str) -> None:
    product = _table([heading], "6.73")
    assert (product.price, product.currency) == (Decimal("6.73"), "CNY")


def test_the_net_weight_of_the_goods_is_that_of_the_carton() -> None:
    product = _table(["Price", "箱重/Kg", "货净重/Kg"], "$1.20", 12.2, 11.7)
    assert (product.gross_weight_kg, product.net_weight_kg) == (Decimal("12.2"), Decimal("11.7"))


@pytest.mark.parametrize(
    "packing",
    ["10pcs; 43.5x30.5x30 cm; 10.3kg gross, 9.3kg net", "10pcs, 9.3KGS N.W. / 10.3KGS G.W."],
)
def test_weights_whose_labels_stand_behind_them(packing: str) -> None:
    product = _table(["Price", "Packing Data"], "$1.20", packing)
    assert (product.gross_weight_kg, product.net_weight_kg) == (Decimal("10.3"), Decimal("9.3"))


def test_labels_behind_the_weights_in_a_column_of_weights() -> None:
    product = _table(["Price", "G.W./N.W."], "$1.20", "10.3kg gross, 9.3kg net")
    assert (product.gross_weight_kg, product.net_weight_kg) == (Decimal("10.3"), Decimal("9.3"))


def test_a_line_in_brackets_below_a_name_lists_details() -> None:
    rows = [["Item No.", "Name", "Price"]]
    rows += [[f"A-{n}", f"Power Bank {n}\n(ABS, chrome)", "$1.20"] for n in (1, 2, 3)]
    first = products(rows)[0]
    assert first.name_en == "Power Bank 1"
    assert "ABS, chrome" in first.description_en


def test_a_measure_with_a_stroke_is_no_end_of_a_name() -> None:
    rows = [["Item No.", "Name", "Price"]]
    rows += [[f"A-{n}", '单把面盆龙头 1/2" Basin Mixer 1/2"', "$1.20"] for n in (1, 2, 3)]
    first = products(rows)[0]
    assert (first.name_zh, first.name_en) == ('单把面盆龙头 1/2"', 'Basin Mixer 1/2"')


@pytest.mark.parametrize("container", ["20'GP", "40'HQ", "40HC", "1x40HQ container"])
def test_a_container_is_no_item(container: str) -> None:
    rows = [["Item No.", "Name", "FOB (USD)", "PCS/CTN"]]
    rows += [[f"A-{n}", f"Cup {n}", 1.2, 24] for n in (1, 2, 3)]
    rows += [[container, "5.9x2.35x2.39", 28, 21800]]
    assert [product.item_no for product in products(rows)] == ["A-1", "A-2", "A-3"]


def test_terms_beside_each_other_over_a_table_are_no_headings() -> None:
    items = _items(["Prices valid till Apr. 30th", "", "40% in advance, 60% before shipment"])
    assert [product.item_no for product in items] == ["A-1", "A-2"]
