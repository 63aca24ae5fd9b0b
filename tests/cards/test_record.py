"""From a card to what is recorded: what says who it is, and numbers as they are read out."""

from contextlib import nullcontext

import pytest

from boothapp.cards.card import Card, Found, Reading
from boothapp.cards.record import ENOUGH, fields_of, grouped
from boothapp.errors import BadInput
from boothapp.profile import CONTACT_FIELDS
from tests.fixed import booth_in_memory


def found(*values: str) -> tuple[Found, ...]:
    return tuple(Found((Reading(value, 0.95),)) for value in values)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+8613800138000", "+86 138 0013 8000"),
        ("+525512345678; +525587654321", "+52 55 1234 5678; +52 55 8765 4321"),
        ("050 123 4567", "050 123 4567"),
        ("+99999999", "+99999999"),
        ("", ""),
    ],
)
def test_a_number_is_shown_in_its_groups_and_another_text_as_it_is(number: str, shown: str) -> None:
    assert grouped(number) == shown


def test_a_number_that_is_the_whatsapp_one_is_not_listed_among_the_others() -> None:
    card = Card(
        {
            "phone": found("+302103589113", "+306947025864"),
            "mobile": found("+306947884273", "+306947025864"),
            "whatsapp": found("+306947025864"),
        }
    )
    assert "phone_other" not in fields_of(card)


@pytest.mark.parametrize("name", ["company", *CONTACT_FIELDS])
def test_what_says_who_a_card_is_is_what_the_records_take_for_a_buyer(name: str) -> None:
    booth = booth_in_memory()
    refused = nullcontext() if name in ENOUGH else pytest.raises(BadInput)
    with refused:
        booth.record_buyer({name: "050 123 4567"})
