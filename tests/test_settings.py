"""The company's values: trimmed and checked before they are stored, defaults where none is given."""

from dataclasses import asdict
from decimal import Decimal

import pytest

from boothapp.errors import BadInput
from boothapp.rules import Limits
from boothapp.settings import COMPANY_FIELDS, Company, checked, with_values
from boothapp.text import Text


def test_a_company_that_set_nothing_works_by_the_rules_as_written() -> None:
    assert Company().limits == Limits(free_quotes=3, sample_multiple=Decimal(3)) == Limits()


def test_the_defaults_are_fit_to_store() -> None:
    assert checked(asdict(Company())) == asdict(Company())


def test_the_company_s_numbers_reach_the_rules() -> None:
    company = with_values(Company(), {"free_quotes": "5", "sample_multiple": "2.5"})
    assert company.limits == Limits(free_quotes=5, sample_multiple=Decimal("2.5"))


def test_values_a_newer_program_set_are_passed_over() -> None:
    assert with_values(Company(), {"stand": "9.1 C12", "booth_colour": "blue"}) == Company(
        stand="9.1 C12"
    )


def test_a_company_is_called_by_its_chinese_name_else_the_english_one() -> None:
    assert Company(name_zh="晨光", name_en="Morninglight").name == "晨光"
    assert Company(name_en="Morninglight").name == "Morninglight"


def test_the_fair_has_a_name_in_both_languages() -> None:
    assert Company(fair_zh="广交会", fair_en="Canton Fair").fair == Text("广交会", "Canton Fair")


def test_values_are_trimmed() -> None:
    assert checked({"stand": " 9.1 C12 \n", "free_quotes": " 2 "}) == {
        "stand": "9.1 C12",
        "free_quotes": "2",
    }


@pytest.mark.parametrize("name", ["free_quotes", "validity_days"])
@pytest.mark.parametrize("value", ["", "three", "-1", "2.5", "1e3", "３", "99999"])
def test_a_count_that_is_no_whole_number_is_refused(name: str, value: str) -> None:
    with pytest.raises(BadInput, match="whole number") as refused:
        checked({name: value})
    assert refused.value.message.zh


@pytest.mark.parametrize("value", ["", "three", "0", "-3", "NaN", "Infinity", "1000"])
def test_a_sample_fee_that_is_no_multiple_above_zero_is_refused(value: str) -> None:
    with pytest.raises(BadInput, match="multiple"):
        checked({"sample_multiple": value})


@pytest.mark.parametrize("value", ["1", "2.5", "3", "10"])
def test_a_sample_fee_may_be_any_multiple_above_zero(value: str) -> None:
    assert checked({"sample_multiple": value}) == {"sample_multiple": value}


@pytest.mark.parametrize("currency", ["XYZ", "usd", "", "US$"])
def test_a_currency_that_does_not_exist_is_refused(currency: str) -> None:
    with pytest.raises(BadInput, match="ISO 4217"):
        checked({"currency": currency})


def test_no_field_is_listed_twice() -> None:
    assert len(set(COMPANY_FIELDS)) == len(COMPANY_FIELDS)
