from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from boothapp import demo, events, rules
from boothapp.booth import Booth
from boothapp.clock import Clock, moment
from boothapp.demo import talk
from boothapp.demo.filling import device_of
from boothapp.errors import BadInput, NotAllowed
from boothapp.events import Event
from boothapp.phrases import DECISIONS, IDS
from boothapp.store import Store
from boothapp.views import select_events
from tests.fixed import PHRASEBOOK, Watch, booth_in_memory, fixed_clock

AFTERNOON = datetime(2026, 10, 18, 7, 0, tzinfo=UTC)
"""Three in the afternoon of the fair's fourth day, in Guangzhou."""


def an_empty_booth(at: datetime = AFTERNOON) -> Booth:
    return Booth(Store(None, fixed_clock(Watch(at))), PHRASEBOOK)


@pytest.fixture(scope="module")
def booth() -> Booth:
    booth = an_empty_booth()
    demo.fill(booth, 200, 1)
    return booth


def log(booth: Booth) -> tuple[Event, ...]:
    return select_events(booth.store.db, "1", [])


def local_day(at: str) -> str:
    return f"{moment(at).astimezone():%Y-%m-%d}"


def test_the_same_seed_invents_the_same_fair(booth: Booth) -> None:
    again, another = an_empty_booth(), an_empty_booth()
    demo.fill(again, 200, 1)
    demo.fill(another, 200, 2)
    assert log(again) == log(booth)
    assert log(another) != log(booth)


def test_a_seed_that_is_there_adds_nothing() -> None:
    booth = an_empty_booth()
    assert demo.fill(booth, 20, 1) == 20
    before = log(booth)
    assert demo.fill(booth, 50, 1) == 0
    assert log(booth) == before
    assert demo.fill(booth, 20, 2) == 20
    assert booth.count_buyers() == 40


def test_every_verdict_of_the_rules_occurs(booth: Booth) -> None:
    occurring = set()
    for row in booth.buyers(1000):
        state = booth.state(row.id)
        for ask in rules.ASKS:
            decision = rules.decide(ask, rules.standing(state.history))
            occurring.add((ask, decision.outcome, decision.rule))
        if _order_on_the_spot(state.history):
            occurring.add(("quote", "allow", "10B"))
    assert occurring == {verdict for verdicts in DECISIONS.values() for verdict in verdicts}


def _order_on_the_spot(history: tuple[str, ...]) -> bool:
    return "quote quote quote quote order quote" in " ".join(history)


def test_nothing_happens_that_the_rules_forbid(booth: Booth) -> None:
    for row in booth.buyers(1000):
        so_far: list[rules.Kind] = []
        for kind in booth.state(row.id).history:
            standing = rules.standing(so_far)
            if kind == "quote":
                assert rules.decide("quote", standing).outcome == "allow"
            if kind == "sample":
                assert rules.decide("sample", standing).outcome in ("allow", "needs-approval")
            so_far.append(kind)


def test_two_dozen_came_today_and_the_rest_on_the_days_before(booth: Booth) -> None:
    today = datetime(2026, 10, 18).astimezone()
    assert len(booth.visitors(today)) == 23
    days = {local_day(e.at) for e in log(booth) if isinstance(e.fact, events.Visited)}
    assert days == {"2026-10-15", "2026-10-16", "2026-10-17", "2026-10-18"}


def test_visits_fall_into_the_hours_of_the_stand(booth: Booth) -> None:
    for e in log(booth):
        if isinstance(e.fact, events.Visited):
            assert "09:30" <= f"{moment(e.at).astimezone():%H:%M}" < "18:00"


@pytest.mark.parametrize("hours", [0, 3, 9, 9.6, 12, 23.9])
def test_nothing_happens_after_now_at_any_hour(hours: float) -> None:
    now = datetime(2026, 10, 17, 16, 0, tzinfo=UTC) + timedelta(hours=hours)
    booth = an_empty_booth(now)
    demo.fill(booth, 40, 3)
    times = [moment(e.at) for e in log(booth)]
    assert max(times) <= now
    assert booth.visitors(now - timedelta(hours=15))


def test_the_log_is_as_a_laptop_would_have_written_it(booth: Booth) -> None:
    written = [e for e in log(booth) if e.device == device_of(1)]
    assert [e.seq for e in written] == list(range(1, len(written) + 1))
    assert [e.hlc for e in written] == sorted({e.hlc for e in written})
    assert len({e.id for e in written}) == len(written)
    assert all(e.at <= later.at for e, later in pairwise(written))
    assert not any(isinstance(e.fact, events.Unknown) for e in written)


def test_a_verb_done_afterwards_comes_last() -> None:
    other = an_empty_booth()
    demo.fill(other, 20, 1)
    buyer = other.buyers(1)[0].id
    other.note(buyer, "the last word")
    assert other.state(buyer).timeline[-1].kind == "note"


def test_all_that_can_happen_at_a_stand_happens(booth: Booth) -> None:
    kinds = {e.kind for e in log(booth)}
    assert kinds == {
        "buyer-recorded", "contact-added", "visit", "note", "objection", "quote-issued",
        "quote-revised", "sample-requested", "sample-granted", "sample-refused", "sample-sent",
        "order-confirmed", "deposit-received", "undone", "company-set",
    }  # fmt: skip
    heard = [e.fact for e in log(booth) if isinstance(e.fact, events.ObjectionHeard)]
    assert {fact.scenario for fact in heard} <= set(IDS)
    assert {fact.outcome for fact in heard} == {"settled", "not-settled", "open"}
    stages = {s.stage for row in booth.buyers(1000) for s in booth.state(row.id).samples}
    assert stages == {"requested", "granted", "refused", "sent"}


def test_buyers_come_from_forty_countries_in_many_scripts() -> None:
    booth = an_empty_booth()
    demo.fill(booth, 400, 4)
    rows = [booth.state(row.id) for row in booth.buyers(1000)]
    assert len({state.profile["country"] for state in rows}) >= 40
    other = "".join(s.profile["company_other"] + s.contact.profile["name_other"] for s in rows)
    for sign in ("ش", "О", "株", "記"):
        assert sign in other
    marks = {s.contact.profile.mark(n) for s in rows for n in ("email", "phone", "whatsapp")}
    assert {"email-form", "phone-length"} <= marks
    doubtful = sum(bool(s.contact.profile.mark("phone")) for s in rows)
    assert doubtful < len(rows) / 10
    assert not any("{" in note.fact.text for s in rows for note in s.notes)  # type: ignore[union-attr]


def test_every_quotation_can_be_read_again(booth: Booth) -> None:
    quotes = booth.quotes(1000)
    assert len(quotes) > 50
    assert len({quote.number for quote in quotes}) == len(quotes)
    for quote in quotes:
        paper = booth.quotation(quote.number)
        assert 2 <= len(paper.lines) <= 5
        assert paper.seller.name_zh == talk.COMPANY["name_zh"]
        assert str(paper.total) == quote.total
    assert {quote.currency for quote in quotes} == {"USD", "EUR"}


def test_the_company_and_the_clerk_are_set_where_they_were_not(booth: Booth) -> None:
    assert booth.company().stand == "9.2 B29"
    assert booth.company().free_quotes == "3"
    assert booth.station().clerk == talk.CLERKS[0]


@pytest.mark.parametrize("days_before", [0, 30])
def test_what_was_set_stays(days_before: int) -> None:
    watch = Watch(AFTERNOON - timedelta(days=days_before))
    booth = booth_in_memory(watch)
    watch.move(days=days_before)
    demo.fill(booth, 20, 1)
    assert booth.company().name_zh == "晨光日用"
    assert booth.quotation(booth.quotes(1)[0].number).seller.name_zh == "晨光日用"
    assert booth.company().stand == "9.2 B29"
    assert booth.station().clerk == "Li Wei"


def test_it_refuses_to_mix_with_real_buyers_unless_forced() -> None:
    booth = booth_in_memory(Watch(AFTERNOON))
    booth.record_buyer({"name": "Omar"})
    before = log(booth)
    with pytest.raises(NotAllowed, match="real buyers"):
        demo.fill(booth, 20, 1)
    assert log(booth) == before
    assert demo.fill(booth, 20, 1, force=True) == 20


def test_acts_on_invented_buyers_do_not_make_them_real() -> None:
    booth = an_empty_booth()
    demo.fill(booth, 20, 1)
    booth.note(booth.buyers(1)[0].id, "tried it out")
    assert demo.fill(booth, 20, 2) == 20


def test_it_tells_how_far_it_is_and_stopping_it_undoes_all() -> None:
    told = []
    demo.fill(an_empty_booth(), 250, 1, lambda done, of: told.append((done, of)))
    assert told == [(200, 250), (250, 250)]

    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    booth = an_empty_booth()
    with pytest.raises(KeyboardInterrupt):
        demo.fill(booth, 20, 1, stop)
    assert log(booth) == ()
    assert booth.station().clerk == ""


@pytest.mark.parametrize("buyers", [0, 1, 3, 20])
def test_any_number_of_buyers_may_come(buyers: int) -> None:
    booth = an_empty_booth()
    assert demo.fill(booth, buyers, 1) == buyers
    assert booth.count_buyers() == buyers


def test_a_seed_is_a_whole_number_that_is_not_negative() -> None:
    with pytest.raises(BadInput, match="seed"):
        demo.fill(an_empty_booth(), 20, -1)


def test_the_views_are_those_the_log_gives(tmp_path: Path) -> None:
    booth = Booth.open(tmp_path, Clock(now=lambda: AFTERNOON))
    demo.fill(booth, 60, 1)
    before = booth.buyers(1000), booth.quotes(1000), booth.find("ks")
    booth.store.rebuild()
    assert (booth.buyers(1000), booth.quotes(1000), booth.find("ks")) == before
    booth.close()
