"""What real lists write in other words: quantities, tiers, boxes, customs codes, days and repeated sheets."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from boothapp.products.amounts import count_of, least_order_of, price_of
from boothapp.products.currencies import currency_of_lines
from boothapp.products.customs import customs_code
from boothapp.products.fields import senses
from boothapp.products.packing import pieces_of, weights_of
from boothapp.products.reading import read_file
from boothapp.products.tiers import bound_in, bound_of, tiers_in
from tests.products.lists import Rows, formatted, only, products, text_list, write

HEAD = ["Item No.", "Name", "USD", "PCS/CTN"]


@pytest.mark.parametrize(
    ("heading", "least"),
    [
        ("Q100", 100), ("Qty.500", 500), ("批量100", 100), ("100 & up", 100), ("1K", 1000), ("1KPCS", 1000),
        ("over 499", 500), (">100", 100), ("100≤Q<500", 100), ("N≥500", 500), ("1000~", 1000), ("LCL", None),
        ("10-49 ctns", None),
    ],
)  # fmt: skip
def test_a_heading_that_is_a_quantity_bounds_a_price(heading: str, least: int | None) -> None:
    bound = bound_of(heading)
    assert bound
    assert bound.least == least


def test_a_year_before_a_price_is_no_quantity() -> None:
    assert bound_of("2026 Price") is None
    assert bound_of("2000 Price")


def test_a_quantity_stands_after_the_term_or_the_currency_of_a_price() -> None:
    for heading in ("USD 100", "FOB 100~499", "FOB QTY: 100", "USD/100pcs"):
        bound = bound_in(heading)
        assert bound, heading
        assert bound.least == 100


@pytest.mark.parametrize(
    "text",
    [
        "100个2.50元,500个2.40元", "100件起 2.50 500件起 2.40", "2.50 for 100; 2.40 for 500",
        "100 @ 2.50 / 500 @ 2.40", "100/2.50元;500/2.40元", "$2.50/100; $2.40/500",
        "≥100 ¥2.50/个;≥500 ¥2.40/个", "起批100件2.50 / 500件2.40",
    ],
)  # fmt: skip
def test_quantity_and_price_in_turn_are_tiers(text: str) -> None:
    read = tiers_in(text)
    assert read
    assert [(tier.min_qty, tier.price) for tier in read[0]] == [
        (100, Decimal("2.50")),
        (500, Decimal("2.40")),
    ]


def test_prices_alone_are_no_tiers() -> None:
    assert tiers_in("250/240/230/220") is None


def test_a_thousand_is_a_thousand_whatever_sign_parts_it() -> None:
    assert count_of("1,000", comma=True) == 1000
    assert least_order_of("1.000", None) == 1000
    assert least_order_of("500.000", None) == 500


def test_a_price_term_is_no_part_of_the_price() -> None:
    price = price_of("FOB12.5")
    assert price
    assert price.amount == Decimal("12.5")


@pytest.mark.parametrize(
    "text",
    [
        "6 inner / 36 outer", "内6外36", "1件36个", "36(6*6)", "36=6*6", "6pcs/IB,36pcs/MC", "36.0 pcs",
        "12pcs/inner, 3 inners/ctn", "每盒6个 每箱6盒", "36pcs/12sets", "1/12/36",
    ],
)  # fmt: skip
def test_pieces_in_a_carton_are_told_from_those_in_a_box(text: str) -> None:
    assert pieces_of(text) == 36


@pytest.mark.parametrize(
    "heading", ["中盒/外箱", "Inner - Outer", "盒/箱", "Inner Carton/Outer Carton"]
)
def test_a_heading_of_box_and_carton_counts_pieces(heading: str) -> None:
    assert senses(heading)[0].field == "pcs_per_carton"


def test_a_heading_of_the_sizes_of_box_and_carton_counts_none() -> None:
    assert senses("Inner/Outer Carton Size")[0].field == "carton_size"


def test_letters_before_two_weights_are_no_grams() -> None:
    assert weights_of("G:12.5 N:11", "", net_first=False) == (Decimal("12.5"), Decimal(11))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("7324-10-00", "73241000"), ("HS 7324.10.00", "73241000"), ("7324100000 (13%)", "7324100000"),
        ("73241000/13%", "73241000"), ("'73241000", "73241000"), ("8119000", "08119000"),
        ("7324.1", "732410"), ("steel", ""), ("12", ""),
    ],
)  # fmt: skip
def test_a_customs_code_is_its_digits(text: str, code: str) -> None:
    assert customs_code(text) == code


def test_a_line_with_the_exchange_rate_may_name_the_currency_too() -> None:
    assert currency_of_lines(["Exchange rate: 1 USD = 7.2 RMB. Prices in USD"]) == "USD"
    assert currency_of_lines(["1 USD = 7.2 RMB"]) == ""


def test_a_day_in_digits_stays_as_it_is_shown() -> None:
    assert only([HEAD, [date(2026, 2, 3), "Cup", 5, 12]], formatted("d-m", "A2")).item_no == "3-2"


def test_a_full_day_among_numbers_of_two_parts_was_one_of_them() -> None:
    rows: Rows = [HEAD, [date(2026, 2, 3), "A", 5, 12], ["2-15", "B", 5, 12], ["2-40", "C", 5, 12]]
    read = products(rows, formatted("yyyy/m/d", "A2"))
    assert [product.item_no for product in read] == ["2-3", "2-15", "2-40"]


def test_the_weight_of_an_inner_box_is_none_of_the_carton_s() -> None:
    rows: Rows = [
        ["Item No.", "Name", "USD", "Inner Box", None, "Master Carton", None],
        [None, None, None, "Pcs", "G.W.", "Pcs", "G.W."],
        *[[f"K-{at}", f"Cup {at}", 2.5, 6, 1.5, 48, 12.5] for at in range(4)],
    ]
    read = products(rows)
    assert {product.gross_weight_kg for product in read} == {Decimal("12.5")}
    assert {product.pcs_per_carton for product in read} == {48}


def test_the_price_for_any_quantity_comes_before_the_tiers() -> None:
    rows: Rows = [["Item No.", "Name", "Unit Price (USD)", "≥1000", "≥5000"]]
    rows = [*rows, *[[f"K-{at}", f"Cup {at}", 3.0, 2.9, 2.8] for at in range(4)]]
    assert products(rows)[0].price == 3


ITEMS = [[f"K-{at}", f"cup {at}", 2 + at, 24] for at in range(5)]
OLDER = [[f"K-{at}", f"cup {at}", 1 + at, 24] for at in range(6)]


@pytest.mark.parametrize(
    "sheets",
    [
        {"2026.3": OLDER, "2026.9": ITEMS},
        {"V2": ITEMS, "V1": OLDER},
        {"3月": OLDER, "9月": ITEMS},
        {"Sheet1": ITEMS, "Sheet2": OLDER},
        {"Prices": ITEMS, "2024": OLDER},
    ],
)
def test_of_two_sheets_of_the_same_items_the_later_state_counts(
    sheets: dict[str, Rows], tmp_path: Path
) -> None:
    path = write(tmp_path / "list.xlsx", {name: [HEAD, *rows] for name, rows in sheets.items()})
    read = read_file(path)
    assert [product.price for product in read.products] == [2, 3, 4, 5, 6]
    assert len(read.left_out) == 1


def test_a_sheet_of_packing_adds_to_the_sheet_of_prices(tmp_path: Path) -> None:
    packing: Rows = [["Item No.", "CBM", "G.W."], *[[row[0], 0.06, 10] for row in ITEMS]]
    path = write(tmp_path / "list.xlsx", {"Price": [HEAD, *ITEMS], "Packing": packing})
    first = read_file(path).products[0]
    assert (first.price, first.carton_cbm, first.pcs_per_carton) == (2, Decimal("0.06"), 24)


def test_a_sheet_of_surcharges_lists_no_items(tmp_path: Path) -> None:
    finishes: Rows = [
        ["Code", "Finish", "加价"],
        ["P-01", "Matt white", "0"],
        ["P-02", "Oak", "+5%"],
    ]
    path = write(tmp_path / "list.xlsx", {"Price": [HEAD, *ITEMS], "Finishes": finishes})
    assert [product.item_no for product in read_file(path).products] == [row[0] for row in ITEMS]


def test_the_first_item_below_a_parted_heading_is_no_heading(tmp_path: Path) -> None:
    text = (
        "批发价（人民币）;;每箱体积;起批量;货物名称;产品型号\n300个以上;1000个以上;;;;\n"
        "29.30 /pc;27.80 /pc;0.16;300 pcs/item;组件 - Module;Y-3\n"
        "42.10 /pc;;0.17;300 pcs/item;板 - Panel;Y-4\n"
    )
    first, second = text_list(tmp_path, text).products
    assert [(tier.min_qty, tier.price) for tier in first.tiers] == [
        (300, Decimal("29.30")),
        (1000, Decimal("27.80")),
    ]
    assert (first.item_no, first.moq, second.item_no) == ("Y-3", 300, "Y-4")


@pytest.mark.parametrize("below", ["\n(500pcs / 1000pcs)", "\n(1pcs / 200pcs)"])
def test_quantities_in_a_heading_say_nothing_else_of_its_column(below: str) -> None:
    heading = f"EXW{below}"
    row = ["13.80", "Pliers", "¥38.05/¥35.72", 41.2]
    (product,) = products([["Part No.", "Goods", heading, "Price 2025"], row])
    assert [tier.price for tier in product.tiers] == [Decimal("38.05"), Decimal("35.72")]
