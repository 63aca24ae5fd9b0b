"""The same buyer met twice: linked, parted, undone; one buyer in rules, counts and timeline at once."""

from decimal import Decimal
from pathlib import Path

import pytest

from boothapp import events, links
from boothapp.booth import Booth
from boothapp.buyer import fold
from boothapp.errors import NotAllowed
from boothapp.events import BuyersLinked, BuyersSeparate, Undone
from boothapp.quotes.quotation import Line
from boothapp.snapshots import Agreed, Scan, Terms
from boothapp.store import Store
from tests.fixed import Watch, fixed_clock
from tests.logs import event, story

CARD = Scan("photo", "Al Noor\nOmar", {"company": ("Al Noor",)}, (b"\xff\xd8 front",))


def a_booth(folder: Path | None = None) -> Booth:
    booth = Booth(Store(folder, fixed_clock(Watch())))
    booth.set_company({"name_en": "Foshan Kangsen"})
    return booth


def quote(booth: Booth, buyer: str) -> None:
    line = Line(item="KS-1", description="Sink", quantity=Decimal(1), unit_price=Decimal(2))
    booth.issue_quote(buyer, [line], Terms("USD"))


def test_the_last_word_of_a_pair_counts() -> None:
    log = story(BuyersLinked("b2"), BuyersSeparate("b2"))
    assert links.pairs(log) == {("b1", "b2"): "separate"}
    assert links.pairs([*log, event(Undone("laptop-a-act-2"), 3)]) == {("b1", "b2"): "linked"}


def test_linked_buyers_have_the_oldest_as_their_chief() -> None:
    said: dict[links.Pair, links.Said] = {
        ("b", "c"): "linked",
        ("a", "c"): "linked",
        ("c", "d"): "separate",
        ("x", "y"): "linked",
    }
    assert links.chiefs(said) == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "x"}


def test_two_linked_buyers_share_quotes_rules_and_timeline() -> None:
    booth = a_booth()
    one = booth.record_buyer({"company": "Al Noor Trading", "name": "Omar Haddad"}).buyer
    other = booth.record_buyer({"company": "Al Noor Trading LLC", "name": "Sara"}).buyer
    for buyer in (one, one, other, other):
        quote(booth, buyer)
    assert booth.look_at(one).quote.decision.outcome == "allow"
    booth.link(other, one)
    for buyer in (one, other):
        view = booth.look_at(buyer)
        assert view.state.id == one
        assert len(view.state.quotes) == 4
        assert view.quote.decision.outcome != "allow"
        assert [contact.profile["name"] for contact in view.state.contacts] == [
            "Omar Haddad",
            "Sara",
        ]
    assert [row.id for row in booth.buyers()] == [one]
    assert {row.buyer for row in booth.quotes()} == {one}
    assert [found.row.id for found in booth.find("sara")] == [one]


def test_a_link_undone_parts_them_as_they_were() -> None:
    booth = a_booth()
    one = booth.record_buyer({"company": "Al Noor"}).buyer
    other = booth.record_buyer({"company": "Noor"}).buyer
    before = booth.buyers()
    done = booth.link(one, other)
    assert len(booth.buyers()) == 1
    undone = booth.undo(done.act)
    assert {row.id for row in booth.buyers()} == {row.id for row in before}
    booth.undo(undone.act)
    assert [row.id for row in booth.buyers()] == [one]


def test_one_person_on_both_is_shown_once_with_every_value_ever_given() -> None:
    booth = a_booth()
    one = booth.record_buyer({"company": "Al Noor", "name": "Omar", "phone": "+971 4 555 0132"})
    other = booth.record_buyer({"company": "Al Noor", "name": "Omar Haddad", "email": "o@n.ae"})
    ids = [booth.state(done.buyer).contact.id for done in (one, other)]
    booth.link(one.buyer, other.buyer, contact=ids[0], other_contact=ids[1])
    (person,) = booth.state(one.buyer).contacts
    assert [given.value for given in person.profile.history["name"]] == ["Omar", "Omar Haddad"]
    assert person.profile["phone"] == "+971 4 555 0132"


def test_what_is_linked_cannot_be_linked_or_parted_again_but_undone() -> None:
    booth = a_booth()
    one = booth.record_buyer({"company": "Al Noor"}).buyer
    other = booth.record_buyer({"company": "Noor"}).buyer
    booth.link(one, other)
    with pytest.raises(NotAllowed):
        booth.link(other, one)
    with pytest.raises(NotAllowed):
        booth.separate(one, other)


def test_a_recording_linked_since_can_still_not_be_undone_when_more_stands() -> None:
    booth = a_booth()
    first = booth.record_buyer({"company": "Al Noor"})
    second = booth.record_buyer({"company": "Noor"})
    booth.link(first.buyer, second.buyer)
    with pytest.raises(NotAllowed):
        booth.undo(first.act)  # the link stands under it
    booth.undo(second.act)
    assert [row.id for row in booth.buyers()] == [first.buyer]


def test_a_second_card_fills_what_is_empty_and_overwrites_nothing(tmp_path: Path) -> None:
    booth = a_booth(tmp_path)
    buyer = booth.record_buyer({"company": "Al Noor", "name": "Omar", "country": "AE"}).buyer
    person = booth.state(buyer).contact.id
    booth.add_card(
        buyer,
        {"company": "AL NOOR TRADING", "website": "alnoor.ae", "name": "O. Haddad", "title": "CEO"},
        CARD,
        contact=person,
    )
    state = booth.state(buyer)
    assert state.profile["company"] == "Al Noor"
    assert state.profile["website"] == "alnoor.ae"
    assert (state.contact.profile["name"], state.contact.profile["title"]) == ("Omar", "CEO")
    (card,) = state.cards
    assert card.text == CARD.text
    assert (tmp_path / "pictures" / card.pictures[0]).read_bytes() == CARD.pictures[0]
    booth.close()


def test_no_picture_is_kept_where_the_company_does_not_want_it(tmp_path: Path) -> None:
    booth = a_booth(tmp_path)
    booth.set_company({"keep_pictures": "no"})
    buyer = booth.record_buyer({"company": "Al Noor"}, scan=CARD).buyer
    assert booth.state(buyer).cards[0].pictures == ()
    assert not (tmp_path / "pictures").exists()
    booth.close()


def test_nobody_is_recorded_without_consent_where_the_company_wants_it() -> None:
    booth = a_booth()
    booth.set_company({"consent_required": "yes"})
    with pytest.raises(NotAllowed):
        booth.record_buyer({"company": "Al Noor"})
    agreed = Agreed("spoken", "en", "May we keep your card?")
    buyer = booth.record_buyer({"company": "Al Noor"}, agreed=agreed).buyer
    (consent,) = booth.state(buyer).consents
    assert (consent.how, consent.language, consent.words) == ("spoken", "en", agreed.words)
    assert consent.at


def test_people_said_to_be_one_are_one_whatever_order_the_events_came_in() -> None:
    log = story(
        events.BuyerRecorded({"company": "Al Noor"}),
        events.ContactAdded("p1", {"name": "Omar"}),
        events.ContactAdded("p2", {"name": "Omar H."}),
        events.ContactAdded("p3", {"name": "O. Haddad"}),
        BuyersLinked("b2", "p3", "p2"),
        BuyersLinked("b3", "p2", "p1"),
    )
    assert [c.id for c in fold("b1", log).contacts] == ["p1"]
    assert fold("b1", reversed(log)) == fold("b1", log)
