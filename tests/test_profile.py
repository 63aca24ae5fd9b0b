"""What is typed of a buyer: trimmed, marked where it cannot be right, never refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp.profile import BUYER_FIELDS, CONTACT_FIELDS, FIELD_NAMES, MARKS, check


def test_every_field_and_every_mark_has_a_name_in_both_languages() -> None:
    assert set(FIELD_NAMES) == {*BUYER_FIELDS, *CONTACT_FIELDS}
    assert all(text.zh and text.en for text in [*FIELD_NAMES.values(), *MARKS.values()])


def test_values_are_trimmed_and_empty_ones_dropped() -> None:
    assert check({"name": "  Omar \n", "title": "   ", "wechat": ""}).fields == {"name": "Omar"}


def test_a_country_becomes_its_code() -> None:
    assert check({"country": "阿联酋"}).fields == {"country": "AE"}


def test_a_country_nobody_knows_is_kept_as_typed_and_marked() -> None:
    checked = check({"country": "Atlantis"})
    assert checked.fields == {"country": "Atlantis"}
    assert checked.marks == {"country": "country-unknown"}


@pytest.mark.parametrize(
    "email", ["omar@noor.ae", "o.said+fair@al-noor.co.uk", "采购@例子.公司", "a@b.test"]
)
def test_an_email_that_can_be_right_bears_no_mark(email: str) -> None:
    assert check({"email": email}).marks == {}


@pytest.mark.parametrize(
    "email", ["omar", "omar@", "@noor.ae", "omar@noor", "omar@noor..ae", "o mar@noor.ae"]
)
def test_an_email_that_cannot_be_right_is_kept_as_typed_and_marked(email: str) -> None:
    checked = check({"email": email})
    assert checked.fields == {"email": email}
    assert checked.marks == {"email": "email-form"}


@pytest.mark.parametrize(
    ("phone", "country"),
    [
        ("+971 50 123 4567", ""),
        ("00971501234567", ""),
        ("050 123 4567", "AE"),
        ("138 0013 8000", "CN"),
        ("(415) 555-0132", "US"),
        ("+8613800138000", "AE"),  # a traveller's own number
        ("050 123 4567", ""),  # without a country it may be right
        ("050 123 4567", "Atlantis"),
    ],
)
def test_a_phone_that_can_be_right_bears_no_mark(phone: str, country: str) -> None:
    assert check({"phone": phone}, country=country).marks == {}


@pytest.mark.parametrize(
    ("phone", "country", "mark"),
    [
        ("+971 50", "", "phone-length"),
        ("+971 50 123 4567 890 12", "", "phone-length"),
        ("138 00", "US", "phone-length"),
        ("123", "", "phone-length"),
        ("1234567890123456", "", "phone-length"),
        ("ask Omar", "", "phone-digits"),
        ("ask Omar", "AE", "phone-digits"),
        ("+999 123 456", "AE", "phone-digits"),
    ],
)
def test_a_phone_that_cannot_be_right_is_kept_as_typed_and_marked(
    phone: str, country: str, mark: str
) -> None:
    checked = check({"phone": phone}, country=country)
    assert checked.fields == {"phone": phone}
    assert checked.marks == {"phone": mark}


def test_a_whatsapp_number_is_looked_at_like_a_phone() -> None:
    assert check({"whatsapp": "12"}).marks == {"whatsapp": "phone-length"}


def test_a_phone_is_read_with_the_country_typed_beside_it() -> None:
    assert check({"phone": "138 00", "country": "美国"}).marks == {"phone": "phone-length"}


def test_every_mark_given_has_words() -> None:
    marks = check({"country": "x", "email": "x", "phone": "x", "whatsapp": "1"}).marks
    assert len(marks) == 4
    assert set(marks.values()) <= set(MARKS)


@given(st.dictionaries(st.sampled_from([*BUYER_FIELDS, *CONTACT_FIELDS]), st.text()))
def test_nothing_typed_is_ever_refused_or_lost(typed: dict[str, str]) -> None:
    kept = check(typed).fields
    assert set(kept) == {name for name, value in typed.items() if value.strip()}
    assert all(kept[name] == typed[name].strip() for name in kept if name != "country")
