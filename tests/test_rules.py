"""The company's rules 10 and 11, row by row."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp.rules import ASKS, KINDS, Ask, Decision, Kind, Limits, Standing, decide, standing

Q: Kind = "quote"

# What happened, in time order. Rows follow the table of the rules, first that fits.
FRESH: Sequence[Kind] = []
THREE_QUOTES: Sequence[Kind] = [Q] * 3
FOUR_QUOTES: Sequence[Kind] = [Q] * 4
ORDER_OPEN: Sequence[Kind] = ["order"]
ORDER_NOT_OPEN: Sequence[Kind] = [*FOUR_QUOTES, "order"]
SAMPLES_SENT: Sequence[Kind] = ["sample"]

TABLE = [
    # asked, what happened, order confirmed on the spot -> outcome, pictures, rule
    ("quote", FRESH, False, "allow", False, "10A"),
    ("quote", THREE_QUOTES, False, "allow", False, "10A"),
    ("quote", THREE_QUOTES, True, "allow", False, "10A"),
    ("quote", FOUR_QUOTES, True, "allow", False, "10B"),
    ("quote", FOUR_QUOTES, False, "needs-order", False, "10B"),
    ("quote", [*ORDER_OPEN, *FOUR_QUOTES], False, "needs-order", False, "10B"),
    ("quote-with-pictures", FOUR_QUOTES, True, "needs-deposit", False, "10B"),
    ("quote-with-pictures", FOUR_QUOTES, False, "needs-order", False, "10B"),
    ("quote-with-pictures", [*ORDER_OPEN, *FOUR_QUOTES], False, "needs-order", False, "10B"),
    ("quote-with-pictures", [*SAMPLES_SENT, *FOUR_QUOTES], False, "needs-order", False, "10B"),
    ("quote-with-pictures", ORDER_OPEN, False, "allow", True, "after-order"),
    ("quote-with-pictures", [*ORDER_OPEN, "sample"], False, "allow", True, "after-order"),
    ("quote-with-pictures", SAMPLES_SENT, False, "allow", True, "11B"),
    ("quote-with-pictures", [*ORDER_NOT_OPEN, "sample"], False, "allow", True, "11B"),
    ("quote-with-pictures", ORDER_NOT_OPEN, False, "needs-deposit", False, "10B"),
    ("quote-with-pictures", FRESH, False, "needs-order", False, "10A"),
    ("quote-with-pictures", THREE_QUOTES, False, "needs-order", False, "10A"),
    ("sample", SAMPLES_SENT, False, "deny", False, "11B"),
    ("sample", [*ORDER_OPEN, "sample"], False, "deny", False, "11B"),
    ("sample", ORDER_OPEN, False, "allow", False, "after-order"),
    ("sample", [*SAMPLES_SENT, "order"], False, "allow", False, "after-order"),
    ("sample", ORDER_NOT_OPEN, False, "needs-deposit", False, "10B"),
    ("sample", FRESH, False, "needs-approval", False, "11A"),
    ("sample", FOUR_QUOTES, False, "needs-approval", False, "11A"),
]


@pytest.mark.parametrize(("ask", "history", "confirms", "outcome", "pictures", "rule"), TABLE)
def test_the_table_of_the_rules(
    *,
    ask: Ask,
    history: Sequence[Kind],
    confirms: bool,
    outcome: str,
    pictures: bool,
    rule: str,
) -> None:
    decision = decide(ask, standing(history), confirms_order=confirms)
    assert (decision.ask, decision.outcome, decision.pictures, decision.rule) == (
        ask,
        outcome,
        pictures,
        rule,
    )


def test_a_first_sample_costs_three_times_the_price_comes_back_and_the_buyer_pays_the_freight() -> (
    None
):
    assert decide("sample", Standing()) == Decision(
        "sample",
        "needs-approval",
        "11A",
        pictures=False,
        sample_fee_multiple=Decimal(3),
        fee_refundable=True,
        freight="buyer",
    )


def test_after_an_order_samples_are_free_and_the_buyer_pays_the_freight() -> None:
    decision = decide("sample", standing(ORDER_OPEN))
    assert decision.sample_fee_multiple == 0
    assert not decision.fee_refundable
    assert decision.freight == "buyer"


@pytest.mark.parametrize("history", [SAMPLES_SENT, ORDER_NOT_OPEN])
def test_where_no_sample_is_sent_nobody_pays_for_it(history: Sequence[Kind]) -> None:
    decision = decide("sample", standing(history))
    assert decision.sample_fee_multiple == 0
    assert decision.freight is None


@pytest.mark.parametrize(
    ("history", "n"),
    [
        ([], 0),
        ([Q, Q], 2),
        ([Q, "quote-revision", "quote-revision"], 1),
        ([Q, Q, "order"], 0),
        ([Q, Q, Q, Q, "order"], 0),
        (["order", Q], 1),
        ([Q, "deposit"], 1),
        ([Q, "sample", Q], 2),
    ],
)
def test_quotes_are_counted_since_the_last_order_and_a_revision_is_none(
    history: Sequence[Kind], n: int
) -> None:
    assert standing(history).quotes == n


@pytest.mark.parametrize(
    ("history", "is_open"),
    [
        ([], False),
        (["order"], True),
        ([Q] * 3 + ["order"], True),
        ([Q] * 4 + ["order"], False),
        ([Q] * 4 + ["order", "deposit"], True),
        ([Q] * 4 + ["deposit", "order"], False),
        (["deposit"], False),
        ([Q] * 4 + ["order", Q, "deposit"], True),
        (["order"] + [Q] * 4 + ["order"], False),
        ([Q] * 4 + ["order", "order"], True),
        ([Q] * 4 + ["quote-revision", "order"], False),
        ([Q] * 3 + ["quote-revision", "order"], True),
    ],
)
def test_an_order_is_open_at_once_up_to_three_quotes_and_else_by_a_deposit_after_it(
    *,
    history: Sequence[Kind],
    is_open: bool,
) -> None:
    assert standing(history).order_open is is_open


@pytest.mark.parametrize(
    ("history", "sent"),
    [([], False), (["sample"], True), (["sample", "order"], False), (["order", "sample"], True)],
)
def test_samples_are_counted_since_the_last_order(*, history: Sequence[Kind], sent: bool) -> None:
    assert standing(history).samples_sent is sent


def test_an_order_is_never_forgotten() -> None:
    assert standing(["order", Q, "sample", "deposit"]).ordered


def test_a_company_may_set_another_number_of_free_quotes() -> None:
    one = Limits(free_quotes=1)
    assert decide("quote", standing([Q], one), limits=one).outcome == "allow"
    assert decide("quote", standing([Q, Q], one), limits=one).outcome == "needs-order"
    assert not standing([Q, Q, "order"], one).order_open


def test_a_company_may_set_another_sample_fee() -> None:
    limits = Limits(sample_multiple=Decimal("2.5"))
    assert decide("sample", Standing(), limits=limits).sample_fee_multiple == Decimal("2.5")


STANDINGS = st.builds(Standing, st.integers(0, 12), st.booleans(), st.booleans(), st.booleans())
LIMITS = st.builds(Limits, st.integers(0, 10), st.just(Decimal(3)))


@given(now=STANDINGS, confirms=st.booleans(), limits=LIMITS)
def test_a_quote_is_given_just_when_the_count_is_within_the_limit_or_an_order_is_confirmed(
    *,
    now: Standing,
    confirms: bool,
    limits: Limits,
) -> None:
    decision = decide("quote", now, confirms_order=confirms, limits=limits)
    assert (decision.outcome == "allow") == (now.quotes <= limits.free_quotes or confirms)


@given(ask=st.sampled_from(ASKS), now=STANDINGS, confirms=st.booleans(), limits=LIMITS)
def test_pictures_are_given_just_when_a_quote_with_pictures_is_allowed(
    *,
    ask: Ask,
    now: Standing,
    confirms: bool,
    limits: Limits,
) -> None:
    decision = decide(ask, now, confirms_order=confirms, limits=limits)
    assert decision.pictures == (ask == "quote-with-pictures" and decision.outcome == "allow")


@given(st.lists(st.sampled_from(KINDS)), LIMITS)
def test_only_an_order_that_was_confirmed_can_be_open(history: list[Kind], limits: Limits) -> None:
    now = standing(history, limits)
    assert now.ordered == ("order" in history)
    assert now.ordered or not now.order_open


@given(st.lists(st.sampled_from(KINDS)))
def test_after_an_order_the_count_starts_again_whatever_came_before(history: list[Kind]) -> None:
    assert standing([*history, "order", Q]).quotes == 1
