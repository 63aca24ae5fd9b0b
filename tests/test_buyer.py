"""The fold: the same buyer from the same events, whatever order they arrived in."""

from hypothesis import given
from hypothesis import strategies as st

from boothapp import events
from boothapp.buyer import Order, Profile, fold, in_force, taken_back
from boothapp.clock import stamp
from boothapp.events import Event, Undone, Unknown
from boothapp.rules import standing
from tests.fixed import MORNING
from tests.logs import event, story, three_laptops

RECORDED = events.BuyerRecorded({"company": "Al Noor", "country": "AE"})


# Whatever order


@given(log=three_laptops(), data=st.data())
def test_the_state_is_the_same_for_any_order_and_for_repeated_arrival(
    log: list[Event], data: st.DataObject
) -> None:
    again = data.draw(st.lists(st.sampled_from(log), max_size=5), label="arrived twice")
    shuffled = data.draw(st.permutations(log + again), label="arrived")
    assert fold("b1", shuffled) == fold("b1", log)


@given(log=three_laptops(), data=st.data())
def test_undoing_and_undoing_that_changes_nothing(log: list[Event], data: st.DataObject) -> None:
    act = data.draw(st.sampled_from(sorted({known.act for known in log})), label="undone")
    undo = event(Undone(act), 10_000, act="the-undo")
    redo = event(Undone("the-undo"), 10_001, act="the-redo")
    if act in taken_back(log):  # the booth refuses that
        return
    assert fold("b1", [*log, undo, redo]) == fold("b1", log)


@given(three_laptops())
def test_a_quotation_stands_whatever_was_undone(log: list[Event]) -> None:
    issued = [e.fact.number for e in log if isinstance(e.fact, events.QuoteIssued)]
    assert sorted(quote.number for quote in fold("b1", log).quotes) == sorted(issued)


@given(three_laptops())
def test_the_timeline_holds_no_undoing_and_no_act_taken_back(log: list[Event]) -> None:
    state = fold("b1", log)
    assert not [e for e in state.timeline if isinstance(e.fact, Undone)]
    kept = {
        e.act
        for e in state.timeline
        if not isinstance(e.fact, events.QuoteIssued | events.QuoteRevised)
    }
    assert not kept & taken_back(log)


# What the events add up to


def test_nothing_is_known_of_nobody() -> None:
    state = fold("b1", [])
    assert (state.id, state.title, state.timeline, state.contact.id) == ("b1", "", (), "")


def test_a_field_shows_its_latest_value_and_keeps_every_one() -> None:
    log = story(RECORDED, events.BuyerAmended({"company": "Al Noor Trading"}))
    profile = fold("b1", log).profile
    assert profile["company"] == "Al Noor Trading"
    assert [given.value for given in profile.history["company"]] == ["Al Noor", "Al Noor Trading"]
    assert profile.values() == {"company": "Al Noor Trading", "country": "AE"}


def test_a_field_can_be_emptied() -> None:
    state = fold("b1", story(RECORDED, events.BuyerAmended({"company": ""})))
    assert state.profile["company"] == ""
    assert "company" not in state.profile.values()


def test_a_mark_belongs_to_the_value_it_came_with() -> None:
    wrong = events.BuyerAmended({"country": "Atlantis"}, {"country": "country-unknown"})
    marked = story(RECORDED, wrong)
    assert fold("b1", marked).profile.mark("country") == "country-unknown"
    corrected = story(RECORDED, wrong, events.BuyerAmended({"country": "AE"}))
    assert fold("b1", corrected).profile.mark("country") == ""


def test_two_laptops_that_disagree_on_a_phone_keep_both() -> None:
    added = events.ContactAdded("p1", {"phone": "111"})
    here = event(events.ContactAmended("p1", {"phone": "222"}), 5, device="laptop-a")
    there = event(events.ContactAmended("p1", {"phone": "333"}), 5, device="laptop-b")
    phone = fold("b1", [event(added, 1), there, here]).contact.profile
    assert [given.value for given in phone.history["phone"]] == ["111", "222", "333"]
    assert phone["phone"] == "333"


def test_the_first_contact_is_the_main_one() -> None:
    log = story(
        events.ContactAdded("p1", {"name": "Omar"}), events.ContactAdded("p2", {"name": "Lina"})
    )
    state = fold("b1", log)
    assert [contact.id for contact in state.contacts] == ["p1", "p2"]
    assert state.contact.profile["name"] == "Omar"


def test_a_buyer_is_called_by_its_company_else_the_person_else_the_phone_else_the_email() -> None:
    everything = {"name": "Omar", "phone": "111", "email": "o@n.ae"}
    for left, title in [
        (everything, "Omar"),
        ({"phone": "111", "email": "o@n.ae"}, "111"),
        ({"email": "o@n.ae"}, "o@n.ae"),
    ]:
        assert fold("b1", story(events.ContactAdded("p1", left))).title == title
    named = story(RECORDED, events.ContactAdded("p1", everything))
    assert fold("b1", named).title == "Al Noor"


def test_visits_and_notes_stand_in_time_order() -> None:
    log = story(events.Noted("one"), events.Visited("140"), events.Noted("two"))
    state = fold("b1", reversed(log))
    assert [e.fact for e in state.notes] == [events.Noted("one"), events.Noted("two")]
    assert [e.fact for e in state.visits] == [events.Visited("140")]


def test_an_objection_heard_again_amends_its_outcome_and_keeps_its_words() -> None:
    log = story(
        events.ObjectionHeard("o1", "asks-discount", "too dear"),
        events.ObjectionHeard("o1", "asks-discount", outcome="settled", form="second"),
    )
    (objection,) = fold("b1", log).objections
    assert (objection.words, objection.outcome, objection.form) == ("too dear", "settled", "second")


def test_a_revision_replaces_the_paper_and_keeps_number_and_day() -> None:
    log = story(
        events.QuoteIssued("Q1", {"revision": 0, "total": "10"}),
        events.QuoteRevised("Q1", {"revision": 1, "total": "9"}),
    )
    state = fold("b1", log)
    (quote,) = state.quotes
    assert (quote.number, quote.revision, quote.document["total"]) == ("Q1", 1, "9")
    assert quote.at == stamp(MORNING)
    assert state.history == ("quote", "quote-revision")
    assert state.quote("Q1") == quote
    assert state.quote("Q2") is None


def test_a_sample_goes_from_request_to_grant_to_the_post() -> None:
    log = story(
        events.SampleRequested("s1", "one mug"),
        events.SampleRefused("s1", "Chen", "too early"),
        events.SampleGranted("s1", "Chen", "fee 3x"),
        events.SampleSent("s1", "SF123"),
    )
    seen = [(s.stage, s.items, s.detail) for n in range(1, 5) for s in fold("b1", log[:n]).samples]
    assert seen == [
        ("requested", "one mug", ""),
        ("refused", "one mug", "too early"),
        ("granted", "one mug", "fee 3x"),
        ("sent", "one mug", "SF123"),
    ]
    assert fold("b1", log).history == ("sample",)


def test_a_deposit_without_an_order_id_pays_the_last_order() -> None:
    log = story(events.OrderConfirmed("d1"), events.OrderConfirmed("d2"), events.DepositReceived())
    assert [bool(order.deposit_at) for order in fold("b1", log).orders] == [False, True]


def test_a_deposit_before_any_order_does_nothing() -> None:
    state = fold(
        "b1", story(events.DepositReceived(), events.OrderConfirmed("d1", "Q1", "9", "USD"))
    )
    assert state.orders == (Order("d1", "Q1", "9", "USD", stamp(MORNING)),)
    assert state.history == ("order",)


def test_a_deposit_for_an_earlier_order_does_not_open_the_last_one() -> None:
    papers = [events.QuoteIssued(f"Q{n}", {}) for n in range(4)]
    log = story(
        events.OrderConfirmed("d1"),
        *papers,
        events.OrderConfirmed("d2"),
        events.DepositReceived("d1"),
    )
    state = fold("b1", log)
    assert [bool(order.deposit_at) for order in state.orders] == [True, False]
    assert not standing(state.history).order_open


def test_a_deposit_for_an_order_taken_back_opens_no_other_order() -> None:
    papers = [events.QuoteIssued(f"Q{n}", {}) for n in range(4)]
    log = story(
        *papers,
        events.OrderConfirmed("d1"),  # not open: four quotes came before it
        events.OrderConfirmed("d2"),
        events.DepositReceived("d2"),
        Undone("laptop-a-act-6"),
    )
    assert not standing(fold("b1", log).history).order_open


def test_what_a_newer_program_wrote_stays_on_the_timeline_unread() -> None:
    log = story(RECORDED, Unknown("hologram-shown", {"minutes": 3}))
    state = fold("b1", log)
    assert state.timeline == tuple(log)
    assert state.title == "Al Noor"


# Undo


def test_an_undone_act_is_left_out_whole() -> None:
    log = [
        event(RECORDED, 1, act="first"),
        event(events.Noted("one"), 2, act="second"),
        event(events.Visited(), 3, act="second"),
        event(Undone("second"), 4, act="third"),
    ]
    assert in_force(log) == (log[0],)


def test_an_undoing_undone_brings_the_act_back() -> None:
    log = story(RECORDED, events.Noted("one"), Undone("laptop-a-act-2"), Undone("laptop-a-act-3"))
    assert in_force(log) == tuple(log[:2])
    assert taken_back(log) == {"laptop-a-act-3"}


def test_an_act_undone_brought_back_and_undone_again_is_out() -> None:
    log = story(
        RECORDED,
        events.Noted("one"),
        Undone("laptop-a-act-2"),
        Undone("laptop-a-act-3"),
        Undone("laptop-a-act-2"),
    )
    assert in_force(log) == (log[0],)


def test_an_act_undone_on_two_laptops_is_out_until_both_undoings_are_taken_back() -> None:
    note = event(events.Noted("one"), 1, act="note")
    here = event(Undone("note"), 2, act="here")
    there = event(Undone("note"), 2, act="there", device="laptop-b")
    back_here = event(Undone("here"), 3, act="back-here")
    back_there = event(Undone("there"), 4, act="back-there")
    assert in_force([note, here, there, back_here]) == ()
    assert in_force([note, here, there, back_here, back_there]) == (note,)


def test_a_quotation_given_cannot_be_undone() -> None:
    log = story(events.QuoteIssued("Q1", {}), Undone("laptop-a-act-1"))
    assert [quote.number for quote in fold("b1", log).quotes] == ["Q1"]


def test_an_empty_profile_answers_for_every_field() -> None:
    assert (Profile()["company"], Profile().mark("company"), Profile().values()) == ("", "", {})
