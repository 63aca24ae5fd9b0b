"""What the company's rules allow a buyer, and why: facts in, decision out (pure)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

Ask = Literal["quote", "quote-with-pictures", "sample"]
Kind = Literal["quote", "quote-revision", "order", "deposit", "sample"]
Outcome = Literal["allow", "needs-order", "needs-deposit", "needs-approval", "deny"]

ASKS: tuple[Ask, ...] = get_args(Ask)
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Limits:
    """The company's numbers in the rules.

    Attributes:
        free_quotes: Quotes without an order that are free (rule 10): with 3, the fourth is still
            given and the fifth needs an order.
        sample_multiple: A sample costs this many times the quoted price (rule 11).
    """

    free_quotes: int = 3
    sample_multiple: Decimal = Decimal(3)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a buyer stands, counted over what happened in time order.

    Attributes:
        quotes: Quotes issued since the last confirmed order, or ever where there is none (n).
        ordered: An order was ever confirmed.
        order_open: The last order is open: n was within the limit then, or its deposit arrived.
        samples_sent: Samples were sent since the last order, or ever where there is none.
    """

    quotes: int = 0
    ordered: bool = False
    order_open: bool = False
    samples_sent: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """What a rule says to one question.

    Attributes:
        rule: "10A", "10B", "11A", "11B" or "after-order".
        pictures: A quote with pictures may be given.
        sample_fee_multiple: Fee in quoted prices; 0 where none is due.
        fee_refundable: The fee comes back with an order.
        freight: Who pays the freight of a sample; None where none is sent.
    """

    ask: Ask
    outcome: Outcome
    rule: str
    pictures: bool = False
    sample_fee_multiple: Decimal = Decimal(0)
    fee_refundable: bool = False
    freight: Literal["buyer"] | None = None


def standing(history: Iterable[Kind], limits: Limits | None = None) -> Standing:
    """Count a buyer's history, given in time order."""
    limits = limits or Limits()
    now = Standing()
    for kind in history:
        now = _after(now, kind, limits)
    return now


def _after(now: Standing, kind: Kind, limits: Limits) -> Standing:
    match kind:
        case "quote":
            return Standing(now.quotes + 1, now.ordered, now.order_open, now.samples_sent)
        case "order":
            return Standing(0, ordered=True, order_open=now.quotes <= limits.free_quotes)
        case "deposit":
            return Standing(now.quotes, now.ordered, now.ordered, now.samples_sent)
        case "sample":
            return Standing(now.quotes, now.ordered, now.order_open, samples_sent=True)
        case "quote-revision":
            return now


def decide(
    ask: Ask, standing: Standing, *, confirms_order: bool = False, limits: Limits | None = None
) -> Decision:
    """Answer one question by the first rule that fits (scenarios 10 and 11).

    Args:
        ask: What the buyer asks for.
        standing: The buyer's counts.
        confirms_order: The buyer confirms an order on the spot.
        limits: The company's numbers.
    """
    limits = limits or Limits()
    if ask == "sample":
        return _sample(standing, limits)
    over = standing.quotes > limits.free_quotes
    if ask == "quote":
        return _quote(over=over, confirms_order=confirms_order)
    return _quote_with_pictures(standing, over=over, confirms_order=confirms_order)


def _quote(*, over: bool, confirms_order: bool) -> Decision:
    if not over:
        return Decision("quote", "allow", "10A")
    return Decision("quote", "allow" if confirms_order else "needs-order", "10B")


def _quote_with_pictures(standing: Standing, *, over: bool, confirms_order: bool) -> Decision:
    ask: Ask = "quote-with-pictures"
    if over:
        return Decision(ask, "needs-deposit" if confirms_order else "needs-order", "10B")
    if standing.order_open:
        return Decision(ask, "allow", "after-order", pictures=True)
    if standing.samples_sent:
        return Decision(ask, "allow", "11B", pictures=True)
    if standing.ordered:
        return Decision(ask, "needs-deposit", "10B")
    return Decision(ask, "needs-order", "10A")


def _sample(standing: Standing, limits: Limits) -> Decision:
    if standing.samples_sent:
        return Decision("sample", "deny", "11B")
    if standing.order_open:
        return Decision("sample", "allow", "after-order", freight="buyer")
    if standing.ordered:
        return Decision("sample", "needs-deposit", "10B")
    return Decision(
        "sample",
        "needs-approval",
        "11A",
        sample_fee_multiple=limits.sample_multiple,
        fee_refundable=True,
        freight="buyer",
    )
