"""What a code on a card says beats what is printed, and nothing is lost."""

from boothapp.cards.card import Card, Found, Line, Reading
from boothapp.cards.merging import with_codes
from tests.cards.written import read


def _code(**fields: str) -> Card:
    found = {name: (Found((Reading(value, 1.0, (0,)),)),) for name, value in fields.items()}
    return Card(found, (Line("BEGIN:VCARD ...", source="code"),))


def test_a_code_beats_print_and_the_print_stays_as_another_reading() -> None:
    card = with_codes(read("Omar Hadad", "Director"), [_code(name="Omar Haddad")])
    assert [r.value for r in card.fields["name"][0].readings] == ["Omar Haddad", "Omar Hadad"]
    assert card.fields["name"][0].score == 0.99


def test_the_lines_of_the_code_come_after_those_of_the_print() -> None:
    card = with_codes(read("Omar Haddad"), [_code(company="Al Noor")])
    assert [line.source for line in card.lines] == ["print", "code"]
    assert card.fields["company"][0].readings[0].lines == (1,)


def test_addresses_of_code_and_print_come_together() -> None:
    card = with_codes(read("sales@alnoor.ae"), [_code(email="omar@alnoor.ae")])
    assert card.values("email") == ["omar@alnoor.ae", "sales@alnoor.ae"]


def test_a_number_stays_of_the_kind_its_print_says() -> None:
    card = with_codes(read("Fax: +971 4 267 5544"), [_code(phone="+97142675544")])
    assert card.values("fax") == ["+97142675544"]
    assert not card.values("phone")


def test_a_telephone_that_is_a_fax_as_well_stays_both_beside_a_code_that_knows_it_not() -> None:
    card = with_codes(read("Tel/Fax: +971 4 267 5544"), [_code(website="alnoor.ae")])
    assert card.values("fax") == card.values("phone") == ["+97142675544"]


def test_a_name_in_the_other_script_goes_beside_the_printed_one() -> None:
    card = with_codes(read("Chen Zhiqiang", "General Manager"), [_code(name="陈志强")])
    assert (card.value("name"), card.value("name_other")) == ("Chen Zhiqiang", "陈志强")


def test_a_bare_link_in_a_code_does_not_replace_the_printed_website() -> None:
    card = with_codes(read("www.alnoor.ae"), [_code(website="qr.example.com/x1")])
    assert card.value("website") == "www.alnoor.ae"
    assert (
        with_codes(read("Omar Haddad"), [_code(website="alnoor.ae")]).value("website")
        == "alnoor.ae"
    )
