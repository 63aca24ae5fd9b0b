"""The log's kinds: written as canonical text, read back whole, never dropped."""

import dataclasses
import json

import pytest
from hypothesis import given

from boothapp import events
from boothapp.events import Fact, Unknown, decode, encode
from tests.logs import FACTS, UNKNOWN, event

EVERY_KIND: tuple[Fact, ...] = (
    events.BuyerRecorded({"company": "阿尔努尔"}, {"country": "country-unknown"}),
    events.BuyerAmended({"grade": "A"}),
    events.ContactAdded("p1", {"name": "Omar"}),
    events.ContactAmended("p1", {"name": "Omar Said"}),
    events.Visited("140", "9.1 C12"),
    events.Noted("wants blue"),
    events.ObjectionHeard("o1", "asks-discount", "too dear", "settled", "second"),
    events.QuoteIssued("Q140-1", {"revision": 0, "lines": [{"item": "LM"}]}),
    events.QuoteRevised("Q140-1", {"revision": 1}),
    events.SampleRequested("s1", "one mug"),
    events.SampleGranted("s1", "Ms Chen", "fee 3x"),
    events.SampleRefused("s1", "Ms Chen", "sent before"),
    events.SampleSent("s1", "SF123"),
    events.OrderConfirmed("d1", "Q140-1", "1250.00", "USD"),
    events.DepositReceived("d1", "375.00", "USD"),
    events.CardKept("c1", "p1", "photo", "Al Noor", {"company": ["Al Noor"]}, ["1.jpg"]),
    events.ConsentGiven("spoken", "en", "May we?", "p1"),
    events.BuyersLinked("b2", "p1", "p2"),
    events.BuyersSeparate("b3"),
    events.Undone("act-1"),
    events.CompanySet({"session": "140"}),
    events.ProductsImported("list.xlsx", [{"item_no": "KS-1", "price": "12.5"}]),
)


def test_the_list_of_kinds_above_is_whole() -> None:
    assert {type(fact) for fact in EVERY_KIND} == set(events._KINDS.values())


def test_no_two_kinds_share_a_name() -> None:
    assert len({fact.KIND for fact in EVERY_KIND}) == len(EVERY_KIND)


@pytest.mark.parametrize("fact", EVERY_KIND, ids=lambda fact: fact.KIND)
def test_a_fact_reads_back_as_it_was_written(fact: Fact) -> None:
    assert decode(fact.KIND, 1, encode(fact)) == fact


@pytest.mark.parametrize("fact", EVERY_KIND, ids=lambda fact: fact.KIND)
def test_a_fact_cannot_be_changed(fact: Fact) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(fact, dataclasses.fields(fact)[0].name, "other")


def test_text_is_canonical_sorted_unspaced_and_chinese_stays_chinese() -> None:
    fact = events.ContactAdded("p1", {"name": "李伟", "email": "li@b.cn"})
    assert encode(fact) == '{"contact":"p1","fields":{"email":"li@b.cn","name":"李伟"},"marks":{}}'


def test_a_kind_of_a_newer_program_is_kept_unread() -> None:
    assert decode("hologram-shown", 1, '{"minutes":3}') == Unknown("hologram-shown", {"minutes": 3})


def test_a_newer_version_of_a_known_kind_is_kept_unread() -> None:
    assert decode("note", 2, '{"text":"hello"}') == Unknown("note", {"text": "hello"})


def test_a_known_kind_with_a_field_too_many_is_kept_unread() -> None:
    payload = '{"mood":"good","text":"hello"}'
    assert decode("note", 1, payload) == Unknown("note", {"mood": "good", "text": "hello"})


def test_a_known_kind_with_a_field_missing_is_kept_unread() -> None:
    assert decode("note", 1, "{}") == Unknown("note", {})


@given(UNKNOWN)
def test_what_is_unknown_is_passed_on_byte_for_byte(fact: Unknown) -> None:
    text = json.dumps(fact.payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert encode(decode(fact.kind, 7, text)) == text


@given(FACTS)
def test_reading_and_writing_again_changes_nothing(fact: Fact | Unknown) -> None:
    text = encode(fact)
    assert encode(decode(event(fact, 1).kind, 1, text)) == text


def test_an_event_names_its_kind_known_or_not() -> None:
    assert event(events.Noted("hello"), 1).kind == "note"
    assert event(Unknown("hologram-shown", {}), 1).kind == "hologram-shown"


def test_events_of_one_moment_are_ordered_by_laptop_then_number() -> None:
    here = event(events.Noted("here"), 1, device="laptop-a")
    there = event(events.Noted("there"), 1, device="laptop-b")
    assert here.hlc == there.hlc
    assert here.order < there.order < event(events.Noted("later"), 2).order
