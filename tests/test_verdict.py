"""A decision in words: the reason for the clerk, the reply for the buyer, the figures filled in."""

from decimal import Decimal

import pytest

from boothapp import events, phrases
from boothapp.buyer import fold
from boothapp.phrases import Phrasebook
from boothapp.resources import folder
from boothapp.rules import ASKS, Ask, Limits, Standing, decide
from boothapp.settings import Company
from boothapp.text import Text
from boothapp.verdict import counts, explain, of_buyer, of_company, plain
from tests.fixed import PHRASEBOOK
from tests.logs import story

EVERY_STANDING = [
    Standing(quotes, ordered, order_open, sent)
    for quotes in (0, 3, 4)
    for ordered, order_open in ((False, False), (True, False), (True, True))
    for sent in (False, True)
]


@pytest.fixture(scope="module")
def shipped() -> Phrasebook:
    return phrases.load(folder("phrasebook"))


def test_the_words_are_filled_with_the_counts_in_both_languages() -> None:
    now = Standing(quotes=4)
    verdict = explain(decide("quote", now), PHRASEBOOK, counts(now, Limits()))
    assert verdict.say == Text("说 quote 4 5 3 3", "say quote 4 5 3 3")
    assert verdict.reason == Text("因 needs-order 10B", "because needs-order 10B")
    assert verdict.decision.outcome == "needs-order"


def test_the_company_s_own_numbers_are_the_ones_said() -> None:
    limits = Limits(free_quotes=5, sample_multiple=Decimal("2.50"))
    assert counts(Standing(quotes=2), limits) == {
        "quotes": "2",
        "this_quote": "3",
        "limit": "5",
        "multiple": "2.5",
    }


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("confirms", [False, True])
def test_the_shipped_words_answer_every_verdict_in_both_languages(
    shipped: Phrasebook, *, ask: Ask, confirms: bool
) -> None:
    for now in EVERY_STANDING:
        decision = decide(ask, now, confirms_order=confirms)
        verdict = explain(decision, shipped, counts(now, Limits()))
        for words in (verdict.say.zh, verdict.say.en, verdict.reason.zh, verdict.reason.en):
            assert words
            assert "{" not in words


def test_the_shipped_refusal_of_the_fifth_quote_names_the_four_before_it(
    shipped: Phrasebook,
) -> None:
    now = Standing(quotes=4)
    verdict = explain(decide("quote", now), shipped, counts(now, Limits()))
    assert "4" in verdict.say.zh
    assert "4" in verdict.say.en
    assert "3" in verdict.reason.zh
    assert "3" in verdict.reason.en


def test_the_shipped_words_for_a_first_sample_name_the_fee(shipped: Phrasebook) -> None:
    limits = Limits(sample_multiple=Decimal(4))
    verdict = explain(
        decide("sample", Standing(), limits=limits), shipped, counts(Standing(), limits)
    )
    assert "4" in verdict.say.zh
    assert "4" in verdict.say.en


def test_a_figure_the_company_did_not_give_is_left_out() -> None:
    assert of_company(Company()) == {}
    assert of_company(Company(years="18", differences_en="own moulds")) == {
        "years": "18",
        "differences": Text("", "own moulds"),
    }


def test_a_buyer_is_named_with_its_market_as_it_is_said() -> None:
    state = fold(
        "b1",
        story(
            events.BuyerRecorded({"company": "Al Noor", "country": "AE"}),
            events.ContactAdded("p1", {"name": "Omar"}),
        ),
    )
    assert of_buyer(state) == {
        "buyer": "Al Noor",
        "contact": "Omar",
        "market": Text("阿联酋", "the UAE"),
    }


def test_a_buyer_without_company_is_named_by_the_person() -> None:
    assert of_buyer(fold("b1", story(events.ContactAdded("p1", {"name": "Omar"})))) == {
        "buyer": "Omar",
        "contact": "Omar",
    }


def test_a_country_nobody_knows_is_not_said_aloud() -> None:
    assert of_buyer(fold("b1", story(events.BuyerRecorded({"country": "Atlantis"})))) == {}


@pytest.mark.parametrize(
    ("number", "written"),
    [("3", "3"), ("3.00", "3"), ("2.50", "2.5"), ("100", "100"), ("0.5", "0.5")],
)
def test_a_number_is_written_without_idle_zeros(number: str, written: str) -> None:
    assert plain(Decimal(number)) == written
