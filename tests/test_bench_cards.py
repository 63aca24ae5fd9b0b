"""That the bench of card reading counts fairly, and that its two parts share nothing that could be learnt."""

import phonenumbers
import pytest

from bench.cards.content import Composer, chance_from, load
from bench.cards.score import count, overlap
from bench.cards.telephones import LOCAL, STYLES, invent, printed

TRUTH = {
    "file": "a.jpg", "name": "Ayşe Gül Öztürk", "name_other": "", "company": "Öz Anadolu A.Ş.",
    "title": "Buyer", "title_other": "", "emails": ["a@oz.com.tr"], "fax": [], "website": "www.oz.com.tr",
    "phones": ["+902121234567", "+905321234567"], "country": "TR", "address": "Atatürk Cad. No: 5, Izmir",
    "address_other": "",
}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "answer"),
    [
        ("name", "AYSE GÜL ÖZTÜRK"),
        ("name", "Mrs. Ayşe Gül Öztürk"),
        ("company", "ÖZ ANADOLU AŞ"),
        ("website", "http://oz.com.tr/"),
    ],
)
def test_case_accents_and_dress_do_not_make_an_answer_wrong(field: str, answer: str) -> None:
    assert count(field, [(TRUTH, {field: answer})]).percent(field) == 100


def test_a_number_read_too_much_costs_as_one_missed() -> None:
    answer = {"phones": ["+902121234567", "+902121234568"]}
    assert count("phones", [(TRUTH, answer)]).percent("phones") == 50


def test_nothing_said_of_nothing_printed_is_right_but_not_found() -> None:
    tally = count("name_other", [(TRUTH, {"name_other": ""})])
    assert (tally.percent("name_other"), tally.recall) == (100, None)


def test_an_address_without_its_city_still_overlaps() -> None:
    assert overlap(TRUTH["address"], "Ataturk Cad No 5") >= 0.8
    assert overlap(TRUTH["address"], "Cad. Izmir") < 0.8


def test_the_parts_share_no_person_company_or_street() -> None:
    tune, held = load("tune")["country"], load("held")["country"]
    for kind in ("people", "companies", "addresses"):
        assert not {entry for one in tune for entry in one[kind]} & {
            entry for one in held for entry in one[kind]
        }


@pytest.mark.parametrize("part", ["tune", "held"])
def test_every_country_composes_a_card_with_valid_numbers(part: str) -> None:
    dice = chance_from(1)
    composer = Composer(part)
    for country in composer.countries:
        facts = composer.card(dice, country, "both")
        assert facts.truth["name"]
        for number in facts.truth["phones"] + facts.truth["fax"]:
            assert phonenumbers.is_valid_number(phonenumbers.parse(number, None))


@pytest.mark.parametrize("part", ["tune", "held"])
def test_a_printed_number_keeps_all_its_digits(part: str) -> None:
    dice = chance_from(2)
    for iso in ("DE", "CN", "US", "AE", "BR"):
        number = invent(dice, iso, "fixed", [])
        for style in {*STYLES[part], *LOCAL[part]}:
            digits = "".join(char for char in printed(number, style) if char.isdigit())
            assert digits.endswith(phonenumbers.national_significant_number(number.parsed)[1:])
