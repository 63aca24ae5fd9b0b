"""Lists as other factories write them: unknown words, odd orders, several prices, rows that are no item."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from boothapp.products.product import Product, Tier
from boothapp.products.reading import read_file
from tests.products.lists import formatted, merged, only, price_list, products, text_list, write


def _row(product: Product) -> tuple[Any, ...]:
    return (
        product.item_no,
        product.price,
        product.currency,
        product.pcs_per_carton,
        product.carton_cbm,
        product.gross_weight_kg,
        product.net_weight_kg,
    )


def _first(headings: Sequence[Any], *rows: Sequence[Any]) -> Product:
    return products([headings, *rows])[0]


def test_a_list_in_inches_and_pounds_without_the_usual_words() -> None:
    product = _first(
        [
            "SKU",
            "Description",
            "Wholesale (USD)",
            "MSRP",
            "Case Qty",
            "Case Dims (in)",
            "Case Wt (lb)",
            "HTS",
        ],
        ["KT-101", "Steel tumbler", 4.25, 14.99, 24, "20 x 16 x 12", 28.6, "9617.00.10"],
        ["KT-102", "Large tumbler", 5.1, 17.99, 24, "22 x 17 x 13", 33.1, "9617.00.10"],
    )
    assert _row(product) == (
        "KT-101", Decimal("4.25"), "USD", 24, Decimal("0.0629"), Decimal("12.973"), None,
    )  # fmt: skip
    assert product.hs_code == "96170010"


def test_headings_that_nobody_knows_are_understood_by_what_stands_below() -> None:
    product = _first(
        ["代号", "叫什么", "多少钱", "一箱几个", "箱子大小", "几公斤"],
        ["G1", "雨伞", "15.80元", 60, "66*24*40cm", "16.5/15.5"],
        ["G2", "雨衣", "12.80元", 80, "50*34*40cm", "15.5/14.5"],
        ["G3", "雨鞋", "25.80元", 20, "60*44*40cm", "14.5/13.5"],
    )
    assert product.name_zh == "雨伞"
    assert _row(product) == (
        "G1", Decimal("15.80"), "CNY", 60, Decimal("0.0634"), Decimal("16.5"), Decimal("15.5"),
    )  # fmt: skip


def test_a_list_in_another_language_is_found_by_its_shape() -> None:
    product = _first(
        ["Zahl", "Bezeichnung", "Betrag", "Inhalt"],
        ["AX-471", "Weinglas gross", "2,50 €", "24"],
        ["AX-472", "Bierglas gross", "2,80 €", "24"],
        ["AX-473", "Wasserglas", "1,80 €", "48"],
    )
    assert (product.item_no, product.name_en) == ("AX-471", "Weinglas gross")
    assert (product.price, product.currency) == (Decimal("2.50"), "EUR")


def test_misspelt_english_is_understood() -> None:
    product = _first(
        [
            "Art NO.", "Goods Description", "Materail", "Unite Price(USD)", "MOQ(PCS)", "PCS/CTNS",
            "Carton mesurement(CM)", "CBM/CTNS", "N.W.(KGS)", "G.W.(KGS)", "Delievery time",
        ],
        ["GD-1", "Plush bear", "Polyester", 3.2, 500, 24, "60*45*50", 0.135, 8, 9, "30 days"],
        ["GD-2", "Plush cat", "Polyester", 2.2, 500, 36, "60*45*50", 0.135, 8, 9, "30 days"],
    )  # fmt: skip
    assert (product.name_en, product.moq, product.lead_time) == ("Plush bear", 500, "30 days")
    assert _row(product) == ("GD-1", Decimal("3.2"), "USD", 24, Decimal("0.135"), 9, 8)


@pytest.mark.parametrize(
    ("headings", "prices", "wanted"),
    [
        (["Was", "Now"], [12.5, 11.8], "11.8"),
        (["Old Price $", "New Price $"], [5.5, 5.9], "5.9"),
        (["2024年价格(元)", "2025年价格(元)"], [55, 58], "58"),
        (["RMB", "USD"], [12.5, 1.8], "1.8"),
        (["单价(含税)", "单价(FOB USD)"], [15.5, 2.2], "2.2"),
        (["含稅價", "不含稅價"], [38, 33.6], "33.6"),
        (["Sample Price", "Bulk Price"], [20, 6.5], "6.5"),
        (["上期价格", "工厂价"], [37.55, 34.77], "34.77"),
        (["List price", "Net price €"], [200, 160], "160"),
        (["Box Price", "Unit Price ($)"], [30, 2.5], "2.5"),
        (["零售价", "供货价"], [29.9, 15.5], "15.5"),
        (["MSRP", "Cost USD"], [29.9, 15.5], "15.5"),
    ],
)
def test_of_several_prices_the_one_a_buyer_pays_now_is_taken(
    headings: list[str], prices: list[float], wanted: str
) -> None:
    rows: list[list[Any]] = [["Item No.", "Name", *headings, "PCS/CTN"]]
    rows += [[f"A-{at}", f"Lamp {at}", *prices, 24] for at in range(1, 4)]
    assert [p.price for p in products(rows)] == [Decimal(wanted)] * 3


@pytest.mark.parametrize(
    "headings",
    [
        ["起批量100个", "起批量500个", "起批量1000个"],
        ["USD @100", "USD @500", "USD @1000"],
        ["Unit price\nMOQ 100", "Unit price\nMOQ 500", "Unit price\nMOQ 1000"],
        ["100-499 Price", "500-999 Price", "≥1000 Price"],
        ["100+", "500+", "1K"],
        ["Price 1 (100+)", "Price 2 (500+)", "Price 3 (1000+)"],
    ],
)
def test_tiers_are_read_from_headings_of_many_kinds(headings: list[str]) -> None:
    product = _first(
        ["Style", "Desc.", *headings],
        ["Y1", "T-shirt", 5.5, 5.2, 4.9],
        ["Y2", "Hoodie", 15.5, 15.2, 14.9],
    )
    assert [(tier.min_qty, tier.price) for tier in product.tiers] == [
        (100, Decimal("5.5")), (500, Decimal("5.2")), (1000, Decimal("4.9")),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    [
        "0.50/100pcs, 0.45/500pcs",
        "0.50(100+) 0.45(500+)",
        "100pcs: $0.50\n500pcs: $0.45",
        "100-499个 0.50元；500个以上 0.45元",
        "100pcs=0.50; 500pcs=0.45",
        "$0.50@100, $0.45@500",
    ],
)
def test_tiers_are_read_from_cells_of_many_kinds(cell: str) -> None:
    product = only([["Item", "Name", "Price"], ["N1", "Pen", cell]])
    assert product.tiers == (Tier(100, Decimal("0.50")), Tier(500, Decimal("0.45")))


@pytest.mark.parametrize(
    "heading", ["订购数量", "Qty (pcs)", "Quantity Range", "數量", "Whatever", "MOQ"]
)
def test_quantities_that_rise_while_the_item_stays_are_those_of_the_prices(heading: str) -> None:
    rows: list[list[Any]] = [["Item No.", "Name", heading, "Price(USD)", "PCS/CTN"]]
    for number in ("R1", "R2", "R3"):
        rows += [[number, "Ring", 100, 1.5, 50], ["", "", 500, 1.4, ""], ["", "", 1000, 1.3, ""]]
    rows.append(["合 計", "", "", 12.6, ""])
    assert [[tier.min_qty for tier in p.tiers] for p in products(rows)] == [[100, 500, 1000]] * 3


def test_an_item_number_is_what_its_format_shows() -> None:
    rows: list[list[Any]] = [
        ["货号", "品名", "出厂价", "箱数量"],
        [2111, "灯", 1.5, 10],
        [2112, "泡", 1.6, 10],
    ]
    assert [p.item_no for p in products(rows, formatted("00-00", "A2", "A3"))] == ["21-11", "21-12"]
    assert [p.item_no for p in products(rows, formatted("0.00", "A2", "A3"))] == [
        "2111.00",
        "2112.00",
    ]


@pytest.mark.parametrize(
    "mark", ["〃", "″", '"', "同上", "do.", '-"-', "ditto", "''", "same as above"]
)
def test_a_mark_for_the_same_repeats_the_name_above(mark: str) -> None:
    rows: list[list[Any]] = [
        ["Item No.", "Name", "Price(USD)"],
        ["A-1", "Steel cup", 1.2],
        ["A-2", mark, 1.3],
        ["A-3", mark, 1.4],
    ]
    assert [p.name_en for p in products(rows)] == ["Steel cup"] * 3


@pytest.mark.parametrize("sign", ["\\", " / ", " | ", "\n", " · ", "; ", " "])
def test_names_in_both_languages_are_parted_at_any_sign(sign: str) -> None:
    product = only([["货号", "品名", "单价"], ["A-1", f"光纤树{sign}Fibre optic tree", 1.5]])
    assert (product.name_zh, product.name_en) == ("光纤树", "Fibre optic tree")


def test_categories_sizes_and_colours_are_no_names() -> None:
    product = _first(
        ["种类 Category Name", "Product Line", "Item", "Size", "Colour", "Article", "FOB"],
        ["圣诞树", "Trees", "X-1", "Large", "Dark green", "Fibre optic tree", "$5"],
        ["圣诞树", "Trees", "X-2", "Large", "Dark green", "Flocked tree", "$6"],
        ["圣诞树", "Trees", "X-3", "Large", "Dark green", "Golden tree", "$7"],
    )
    assert (product.name_zh, product.name_en) == ("", "Fibre optic tree")


def test_inner_and_single_packing_is_not_that_of_the_carton() -> None:
    product = _first(
        [
            "编号", "名称", "单个毛重(g)", "单个净重(g)", "每箱毛重(kg)", "每箱净重(kg)", "内箱尺寸",
            "外箱尺寸", "内箱数量", "外箱数量", "价格(美元)",
        ],
        ["N-1", "剪刀", 120, 100, 15, 14, "20*15*10", "42*32*22", 10, 80, 0.85],
        ["N-2", "卷尺", 150, 130, 16, 15, "20*15*12", "42*32*26", 10, 80, 1.05],
    )  # fmt: skip
    assert _row(product) == ("N-1", Decimal("0.85"), "USD", 80, Decimal("0.0296"), 15, 14)


@pytest.mark.parametrize(
    "packed", ["16-96", "16/96pcs", "16|96", "6pcs/inner, 96pcs/ctn", "96 PCS/箱", "1*96"]
)
def test_the_larger_count_is_that_of_the_carton(packed: str) -> None:
    product = only([["Item", "Name", "Price $", "装箱(内/外)"], ["U-1", "Fork", 0.5, packed]])
    assert product.pcs_per_carton == 96


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("N.W/G.W (kg)", "11.2 / 13.5"),
        ("毛/净", "13.5-11.2"),
        ("重 量 Ctn Weight", "GW 13.5kg\nNW 11.2kg"),
        ("NW/GW", "11.2kg / 13.5kg"),
        ("Packing", "Qty/ctn: 96\nMeas: 71x53x49cm\nG.W./N.W.: 13.5/11.2kgs"),
        ("KGS", "13.5/11.2"),
    ],
)
def test_two_weights_in_one_cell_are_told_apart(heading: str, cell: str) -> None:
    rows: list[list[Any]] = [
        ["Item", "Name", "Price $", heading],
        ["b1", "Cup", 1.1, cell],
        ["b2", "Mug", 1.3, cell],
    ]
    product = products(rows)[0]
    assert (product.gross_weight_kg, product.net_weight_kg) == (Decimal("13.5"), Decimal("11.2"))


def test_the_size_that_makes_the_volume_is_the_cartons() -> None:
    product = _first(
        ["Art", "Title", "Price", "Size A", "Size B", "CBM"],
        ["V-1", "Box one", "$1.2", "30*20*10", "60*40*35", 0.084],
        ["V-2", "Box two", "$1.4", "30*20*12", "60*40*40", 0.096],
        ["V-3", "Box three", "$1.6", "30*20*15", "60*45*40", 0.108],
    )
    assert (product.carton_size, product.carton_cbm) == ("60*40*35", Decimal("0.084"))


_HEADINGS = ["Item No.", "Description", "MOQ", "FOB Price", "PCS/CTN", "CBM", "G.W.(kg)"]
_STRAY: list[list[Any]] = [
    ["Series 2024 New"],
    [None, "2. Deluxe widgets 2025"],
    ["TOTAL", None, 1000, 3, None, 0.1, 21],
    ["本页合计", None, 1000, 3, 48, 0.1, 21],
    ["小計", None, 1000, 3, 48, 0.1, 21],
    ["Average", None, None, 1.5, 24, 0.05, 10.5],
    ["货号", "品名", "起订量", "单价", "装箱数", "体积", "毛重"],
    [1, 2, 3, 4, 5, 6, 7],
    [None, None, "pcs", "USD", "pcs", "m3", "kg"],
    ["Exchange rate", "1 USD = 7.1 RMB", None, 7.1],
    ["Mould fee", "for logo", None, 500],
    ["运费", None, None, 300],
    ["VAT 13%", None, None, 0.2],
    ["Discount 5%", None, None, -0.5],
    ["40HQ", "Total CBM", None, None, None, 68],
    ["Authorised signature:", None, None, "Date: 2025-03-01"],
    ["* MOQ 500pcs/color, price +5% under MOQ"],
    ["Payment:", "30% deposit, 70% before shipment"],
]


@pytest.mark.parametrize("stray", _STRAY)
def test_a_row_unlike_the_items_is_no_item(stray: list[Any]) -> None:
    items = [[f"W-{n}", f"Widget {n}", 500, 1.5, 24, 0.05, 10.5] for n in range(1, 5)]
    found = price_list([_HEADINGS, *items[:2], stray, *items[2:]])
    assert [product.item_no for product in found.products] == ["W-1", "W-2", "W-3", "W-4"]


def test_parts_and_colours_beside_the_list_are_left_out(tmp_path: Path) -> None:
    headings = ["Item No.", "Name", "Price(USD)", "PCS/CTN", "CBM", "G.W."]
    sheets: dict[str, list[list[Any]]] = {
        "Products": [
            headings,
            ["A-1", "Cup", 1.2, 24, 0.05, 10],
            ["A-2", "Mug", 1.3, 24, 0.05, 11],
        ],
        "Spare parts": [
            ["Part No.", "Name", "Price(USD)"],
            ["P-1", "Lid", 0.1],
            ["P-2", "Handle", 0.2],
        ],
        "色卡": [["Color No.", "颜色", "Price"], ["C1", "红 Red", "-"], ["C2", "蓝 Blue", "-"]],
        "Accessories": [headings, ["B-1", "Lid", 0.1, 200, 0.05, 9]],
    }
    found = read_file(write(tmp_path / "list.xlsx", sheets))
    assert [product.item_no for product in found.products] == ["A-1", "A-2", "B-1"]


def test_headings_in_two_languages_on_two_rows_of_text(tmp_path: Path) -> None:
    text = (
        "种类;商品货号;产品品名;工厂价 ≥500;工厂价 ≥1000;起订数\n"
        "Category Name;Our Ref.;Article;Factory Price;Factory Price;Minimum Order\n"
        "力量;019;Kettlebell;HK$299,14;HK$281,19;500\n力量;020;Sit-up bench;HK$397,58;HK$373,73;500\n"
    )
    first = text_list(tmp_path, text).products[0]
    assert first.tiers == (Tier(500, Decimal("299.14")), Tier(1000, Decimal("281.19")))
    assert (first.item_no, first.name_en, first.currency, first.moq) == (
        "019",
        "Kettlebell",
        "HKD",
        500,
    )


def test_of_two_currencies_in_a_cell_the_foreign_one_is_taken() -> None:
    product = only([["型号", "名称", "价格"], ["I1", "灯", "¥85 / $12.5"]])
    assert (product.price, product.currency) == (Decimal("12.5"), "USD")


def test_groups_over_columns_in_a_language_of_their_own() -> None:
    rows: list[list[Any]] = [
        ["Product", None, None, "Price (USD/pc, FOB Yantian)", None, "Packaging", None, None],
        ["Code", "EN", "中文", "200 pcs", "1,000 pcs", "pcs / carton", "L×W×H (cm)", "GW kg"],
        ["ZZ-1", "Lamp", "台灯", 8.8, 8.4, 12, "60×40×35", 10],
        ["ZZ-2", "Clock", "闹钟", 3.8, 3.4, 48, "50×40×35", 12],
    ]
    product = products(rows, merged("A1:C1", "D1:E1", "F1:H1"))[0]
    assert (product.name_zh, product.name_en) == ("台灯", "Lamp")
    assert product.tiers == (Tier(200, Decimal("8.8")), Tier(1000, Decimal("8.4")))
    assert _row(product) == ("ZZ-1", Decimal("8.8"), "USD", 12, Decimal("0.0840"), 10, None)
