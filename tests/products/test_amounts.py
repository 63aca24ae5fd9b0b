from decimal import Decimal

import pytest

from boothapp.products.amounts import (
    count_of,
    least_order_of,
    number_of,
    price_of,
    writes_decimal_commas,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12.5", "12.5"), ("1,234.50", "1234.50"), ("1.234,50", "1234.50"), ("85,00", "85.00"),
        ("1,234", "1234"), ("0,085", "0.085"), ("12,5", "12.5"), ("1 234,50", "1234.50"),
        ("1'234.50", "1234.50"), (".5", "0.5"), ("1.234.567", "1234567"),
    ],
)  # fmt: skip
def test_a_number_is_read_in_the_writing_of_any_country(text: str, number: str) -> None:
    assert number_of(text) == Decimal(number)


def test_a_point_parts_thousands_where_the_list_has_decimal_commas() -> None:
    assert writes_decimal_commas(["12,50", "1.234,00", "3"])
    assert number_of("1.234", comma=True) == 1234
    assert number_of("1.234") == Decimal("1.234")


@pytest.mark.parametrize("text", ["", "A12", "12-13", "n/a"])
def test_what_is_no_number_alone_is_none(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize(
    ("text", "amount", "currency", "unit"),
    [
        ("$12.50/pc", "12.50", "USD", "pc"), ("US$ 12.5", "12.5", "USD", ""), ("¥ 85,00", "85", "CNY", ""),
        ("RMB 85元/只", "85", "CNY", "只"), ("12.50 EUR", "12.5", "EUR", ""), ("USD88/套", "88", "USD", "套"),
        ("HK$ 120", "120", "HKD", ""), ("85.-", "85", "", ""), ("美元3.2", "3.2", "USD", ""),
        ("€ 1.234,50", "1234.5", "EUR", ""), ("$1,234.50/set", "1234.5", "USD", "set"),
    ],
)  # fmt: skip
def test_a_price_has_amount_currency_and_unit(
    text: str, amount: str, currency: str, unit: str
) -> None:
    price = price_of(text)
    assert price is not None
    assert (price.amount, price.currency, price.unit) == (Decimal(amount), currency, unit)


def test_of_a_range_of_prices_the_lower_is_taken_and_marked() -> None:
    price = price_of("$4.50-5.00")
    assert price is not None
    assert (price.amount, price.ranged) == (Decimal("4.5"), True)


@pytest.mark.parametrize("text", ["面议", "TBA", "-", "on request"])
def test_a_price_left_open_is_none(text: str) -> None:
    assert price_of(text) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("500 pcs", 500),
        ("1,000", 1000),
        ("5K", 5000),
        ("2万只", 20_000),
        ("10打", 120),
        ("1.000", 1),
    ],
)
def test_a_count_is_whole(text: str, count: int) -> None:
    assert count_of(text) == count


def test_a_thousand_has_a_point_where_decimals_have_a_comma() -> None:
    assert count_of("1.000", comma=True) == 1000


@pytest.mark.parametrize(
    ("text", "pieces", "least"),
    [
        ("500 pcs", None, 500), ("1 carton", 24, 24), ("2箱", 40, 80), ("1 carton", None, None),
        ("500pcs/color", None, 500), ("1x20'", 24, None), ("≥1,000", None, 1000), ("100 sets", 12, 100),
    ],
)  # fmt: skip
def test_a_minimum_order_is_in_pieces(text: str, pieces: int | None, least: int | None) -> None:
    assert least_order_of(text, pieces) == least
