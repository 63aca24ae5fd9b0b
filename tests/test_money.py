"""Money: what a clerk may type, how it is rounded and how it is written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp import money
from boothapp.errors import BadInput


@pytest.mark.parametrize(
    ("typed", "price"),
    [
        ("42.80", "42.80"),
        (" 1,234.50 ", "1234.50"),
        ("1,234,567", "1234567"),
        ("１２．５", "12.5"),
        ("１，２３４。５", "1234.5"),
        (".05", "0.05"),
        ("0", "0"),
        ("0.0001", "0.0001"),
        ("999999999999.9999", "999999999999.9999"),
    ],
)
def test_a_price_is_read_as_it_was_meant(typed: str, price: str) -> None:
    assert money.parse_price(typed) == Decimal(price)


@pytest.mark.parametrize(
    "typed",
    ["", " ", ".", "5.", "12,5", "1,23", "1,2345", ",123", "1e5", "NaN", "inf", "-1", "+1", "1 000",
     "$5", "5²", "①", "٣", "0.00001", "1000000000000", "1_000", "0x10", "--1", "1.2.3"],
)  # fmt: skip
def test_what_is_not_plainly_a_price_is_refused_in_both_languages(typed: str) -> None:
    with pytest.raises(BadInput) as refused:
        money.parse_price(typed)
    assert refused.value.message.zh
    assert refused.value.message.en


@pytest.mark.parametrize("typed", ["0", "0.000", "-2", "0.0005", "1000000000000"])
def test_a_quantity_is_more_than_nothing_and_at_most_three_decimals_fine(typed: str) -> None:
    with pytest.raises(BadInput):
        money.parse_quantity(typed)


def test_a_quantity_may_be_part_of_a_piece() -> None:
    assert money.parse_quantity("2.125") == Decimal("2.125")


@given(st.text())
def test_whatever_is_typed_gives_a_number_or_a_calm_refusal(typed: str) -> None:
    try:
        value = money.parse_price(typed)
    except BadInput:
        return
    assert value.is_finite()
    assert 0 <= value < Decimal(10) ** 12


@pytest.mark.parametrize(
    ("value", "currency", "result"),
    [
        ("0.005", "USD", "0.01"),
        ("0.0049", "USD", "0.00"),
        ("2.675", "EUR", "2.68"),
        ("0.5", "JPY", "1"),
        ("1.4999", "JPY", "1"),
        ("0.0005", "KWD", "0.001"),
        ("1", "CNY", "1.00"),
    ],
)
def test_halves_round_up_to_the_minor_unit_of_the_currency(
    value: str, currency: str, result: str
) -> None:
    assert str(money.rounded(Decimal(value), currency)) == result


def test_the_largest_amount_loses_no_digit_before_it_is_rounded() -> None:
    quantity, price = Decimal("999999999999.999"), Decimal("999999999999.9999")
    exact = 999999999999999 * 9999999999999999  # in ten-millionths
    assert money.amount(quantity, price, "USD") == Decimal((exact + 50_000) // 100_000) / 100


def test_a_sum_of_large_amounts_is_exact() -> None:
    large = Decimal("999999999999999999999999.99")
    assert money.total([large] * 1000) == Decimal("999999999999999999999999990.00")


@pytest.mark.parametrize("code", ["USD", "CNY", "EUR", "JPY", "KWD", "AED", "INR", "BRL"])
def test_a_currency_in_use_is_known(code: str) -> None:
    assert money.check_currency(code) == code


@pytest.mark.parametrize("code", ["", "usd", "US", "DEM", "XYZ", "RMB", "美元"])
def test_another_code_is_no_currency(code: str) -> None:
    with pytest.raises(BadInput):
        money.check_currency(code)


def test_figures_are_written_for_people() -> None:
    assert money.format_amount(Decimal(42800), "USD") == "42,800.00"
    assert money.format_amount(Decimal("1234567.4"), "JPY") == "1,234,567"
    assert money.format_amount(Decimal("1.5"), "KWD") == "1.500"
    assert money.format_price(Decimal("42.8"), "USD") == "42.80"
    assert money.format_price(Decimal("0.005"), "USD") == "0.005"
    assert money.format_price(Decimal("1200.0000"), "JPY") == "1,200"
    assert money.format_quantity(Decimal("1000.000")) == "1,000"
    assert money.format_quantity(Decimal("1E+3")) == "1,000"
    assert money.format_quantity(Decimal("2.50")) == "2.5"


@given(st.decimals(min_value=0, max_value=Decimal("999999999999.9999"), places=4))
def test_a_price_reads_back_from_how_it_is_written(price: Decimal) -> None:
    assert money.parse_price(money.format_price(price, "USD")) == price


def test_a_number_that_is_missing_is_not_called_a_wrong_one() -> None:
    with pytest.raises(BadInput, match=r"The quantity is missing\."):
        money.parse_quantity("  ")
    with pytest.raises(BadInput, match=r"The price is missing\."):
        money.parse_price("")
