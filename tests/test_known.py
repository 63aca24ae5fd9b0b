"""Who is known already, and who may be there twice."""

from pathlib import Path

import pytest

from boothapp.booth import Booth
from boothapp.finding.choices import choices
from boothapp.finding.filters import Filters
from boothapp.finding.listing import fitting, page
from boothapp.known import Known
from boothapp.lookup import Lookup
from boothapp.store import Store
from boothapp.twins import company_lines, person_lines, settled, still_open
from tests.fixed import Watch, fixed_clock

OMAR = {"company": "Al Noor Trading", "name": "Omar Haddad", "email": "omar@alnoor.ae"}
AGAIN = {"company": "Al Noor Trading LLC", "name": "Omar Hadad", "email": "omar@alnoor.ae"}
SARA = {"company": "Nile Ceramics", "name": "Sara Aziz", "phone": "+20 2 2735 0000"}


@pytest.fixture
def booth(tmp_path: Path) -> Booth:
    return Booth(Store(tmp_path, fixed_clock(Watch())))


@pytest.fixture
def known(booth: Booth) -> Known:
    return Known(Lookup(booth.store))


def titles(known: Known) -> list[tuple[str, str]]:
    return [(twins.first.title, twins.other.title) for twins in known.twins()]


def test_twins_name_the_two_persons_who_fit_best(booth: Booth, known: Known) -> None:
    first = booth.record_buyer(OMAR | {"name": "Huda Karim", "email": "h@alnoor.ae"}).buyer
    booth.add_contact(first, {"name": "Omar Haddad", "email": "omar@alnoor.ae"})
    other = booth.record_buyer(AGAIN).buyer
    (twins,) = known.twins()
    assert (twins.first.id, twins.other.id, twins.level) == (first, other, "person")
    assert twins.contact == booth.state(first).contacts[1].id
    assert twins.other_contact == booth.state(other).contact.id


def test_a_few_are_compared_at_a_time(booth: Booth, known: Known) -> None:
    for fields in (OMAR, AGAIN, SARA):
        booth.record_buyer(fields)
    assert known.twins(so_far=True) == ()
    assert [known.compare_some() for _ in range(4)] == [2, 1, 0, 0]
    assert known.count_twins() == len(known.twins(so_far=True)) == 1


def test_only_who_is_new_or_changed_is_compared_again(booth: Booth, known: Known) -> None:
    for fields in (OMAR, SARA):
        booth.record_buyer(fields)
    assert known.compare_some(10) == 0
    late = booth.record_buyer(AGAIN).buyer
    assert known.compare_some(0) == 1
    assert titles(known) == [("Al Noor Trading", "Al Noor Trading LLC")]
    booth.note(late, "called")
    assert known.compare_some(0) == 0
    booth.amend_buyer(late, {"company": "Zeta", "name": "Ann", "email": "a@zeta.de"})
    assert known.compare_some(0) == 1
    assert titles(known) == []


def test_a_link_undone_parts_them_for_the_comparison_too(booth: Booth, known: Known) -> None:
    one, other = (booth.record_buyer(fields).buyer for fields in (OMAR, AGAIN))
    assert len(known.twins()) == 1
    done = booth.link(other, one)
    assert known.twins() == ()
    assert [match.buyer for match in known.matches(AGAIN)] == [one]
    booth.undo(done.act)
    assert len(known.twins()) == 1
    assert {match.buyer for match in known.matches(AGAIN)} == {one, other}


def test_a_recording_undone_is_nobodys_twin(booth: Booth, known: Known) -> None:
    booth.record_buyer(OMAR)
    second = booth.record_buyer(AGAIN)
    assert len(known.twins()) == 1
    booth.undo(second.act)
    assert known.twins() == ()


def test_what_was_said_of_one_of_a_group_holds_for_the_group(booth: Booth, known: Known) -> None:
    one, other, third = (
        booth.record_buyer(fields).buyer
        for fields in (OMAR, AGAIN, OMAR | {"company": "Al-Noor Co", "email": "o@al-noor.com"})
    )
    found = known.twins()
    assert len(found) == 3
    booth.separate(other, third)
    booth.link(one, other)
    assert still_open(found, settled(booth)) == ()
    assert known.twins() == ()


def test_pairs_of_linked_buyers_are_asked_about_once(booth: Booth, known: Known) -> None:
    one, other, _third = (
        booth.record_buyer(fields).buyer for fields in (OMAR, AGAIN, OMAR | {"country": "AE"})
    )
    found = known.twins()
    assert len(found) == 3
    booth.link(one, other)
    assert len(still_open(found, settled(booth))) == 1


def test_two_records_are_compared_field_by_field(booth: Booth) -> None:
    one, other = (
        booth.state(booth.record_buyer(fields).buyer)
        for fields in (
            OMAR | {"phone": "+971 4 555 0132", "country": "AE"},
            AGAIN | {"phone": "04 555 0132", "title": "Buyer", "country": "AE"},
        )
    )
    assert {line.name: line.alike for line in company_lines(one, other)} == {
        "company": "differs",
        "country": "same",
    }
    assert {line.name: line.alike for line in person_lines(one.contact, other.contact)} == {
        "name": "differs",
        "title": "alone",
        "email": "same",
        "phone": "same",
    }


# What filters can be set to


def test_the_values_that_occur_are_offered_as_they_are_written(booth: Booth) -> None:
    booth.set_station({"clerk": "李薇"})
    first = booth.record_buyer(OMAR | {"country": "AE", "grade": "a", "kind": "进口商"}).buyer
    booth.set_station({"clerk": "Chen Bo"})
    booth.record_buyer(SARA | {"country": "EG", "grade": "B", "kind": "Trading house"})
    booth.record_buyer({"company": "Nobody", "country": "EG"}, visit=False)
    booth.request_sample(first, "LM-2208")
    offered = {
        name: {choice.value: choice.count for choice in values}
        for name, values in choices(booth).items()
    }
    assert offered["clerk"] == {"Chen Bo": 3, "李薇": 1}
    assert offered["country"] == {"EG": 2, "AE": 1}
    assert offered["region"] == {"015": 2, "145": 1}
    assert offered["grade"] == {"a": 1, "B": 1}
    assert offered["kind"] == {"进口商": 1, "Trading house": 1}
    assert list(offered["day"].values()) == [2]
    assert (offered["has_quote"], offered["has_sample"]) == ({}, {"": 1})


def test_a_value_that_nobody_has_any_more_is_not_offered(booth: Booth) -> None:
    buyer = booth.record_buyer(OMAR | {"grade": "C"}).buyer
    booth.amend_buyer(buyer, {"grade": "A"})
    assert [choice.value for choice in choices(booth)["grade"]] == ["A"]


def test_every_value_offered_finds_as_many_as_it_says(booth: Booth) -> None:
    for fields in (OMAR, AGAIN, SARA):
        booth.record_buyer(fields | {"country": "AE", "grade": "VIP 1", "kind": "Chain  store"})
    for name in ("clerk", "country", "region", "grade", "kind"):
        for choice in choices(booth)[name]:
            filters = Filters(**{name: choice.value})  # type: ignore[arg-type]
            assert fitting(booth, "", filters) == choice.count, (name, choice)


def test_a_page_says_how_many_fit_unless_there_are_more_than_it_holds(booth: Booth) -> None:
    for fields in (OMAR, AGAIN, SARA):
        booth.record_buyer(fields)
    nothing = Filters()
    assert (page(booth, "", nothing, 2).fitting, page(booth, "", nothing, 2).known) == (3, 3)
    assert page(booth, "noor", nothing, 5).fitting == 2
    assert page(booth, "noor", nothing, 2).fitting is None
    assert fitting(booth, "noor", nothing) == 2
    assert fitting(booth, "", Filters(grade="Z")) == 0
