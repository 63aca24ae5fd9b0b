"""The rules for other programs: a buyer's history in, the decision and the reply out."""

from argparse import Namespace
from datetime import datetime
from decimal import Decimal
from typing import Any

from boothapp import rules, verdict
from boothapp.cli import jsonl
from boothapp.cli.words import Own, own_words
from boothapp.clock import moment
from boothapp.errors import BadInput
from boothapp.text import Text


def answer_lines(args: Namespace) -> None:
    """Answer each line of the input by the rules."""
    own = own_words(args.data)
    jsonl.answer_each(lambda record: answer(record, own))


def answer(record: jsonl.Record, own: Own) -> dict[str, Any]:
    """Return what the rules say to one record.

    Raises:
        BadInput: Something is missing in the record, or is not what it should be.
    """
    name = jsonl.identity(record)
    history = _history(record)
    ask = jsonl.choice(record, "ask", rules.ASKS)
    limits = own.company.limits
    now = rules.standing(history, limits)
    decision = rules.decide(
        ask, now, confirms_order=jsonl.flag(record, "confirms_order"), limits=limits
    )
    facts = verdict.of_company(own.company) | verdict.counts(now, limits)
    say = verdict.explain(decision, own.phrasebook, facts).say
    return {
        "id": name,
        "outcome": decision.outcome,
        "pictures": decision.pictures,
        "rule": decision.rule,
        "sample_fee_multiple": number(decision.sample_fee_multiple),
        "fee_refundable": decision.fee_refundable,
        "freight": decision.freight,
        "say": {"zh": say.zh, "en": say.en},
    }


def number(value: Decimal) -> int | float:
    """Return a figure as JSON writes it: 3, 2.5."""
    return int(value) if value == value.to_integral_value() else float(value)


def _history(record: jsonl.Record) -> list[rules.Kind]:
    """Return the kinds in time order; those of one instant stay in the order listed."""
    events = []
    for place, item in enumerate(jsonl.items(record, "history"), start=1):
        with jsonl.at(Text(f"history 第 {place} 项：", f"history entry {place}: ")):
            events.append(_event(jsonl.as_object(item)))
    return [kind for _, kind in sorted(events, key=lambda event: event[0])]


def _event(item: jsonl.Record) -> tuple[datetime, rules.Kind]:
    kind = jsonl.choice(item, "kind", rules.KINDS)
    typed = jsonl.text(item, "at")
    try:
        return moment(typed), kind
    except (ValueError, OverflowError) as fault:
        raise BadInput(
            Text("“at”必须是 ISO 8601 时间。", '"at" must be an ISO 8601 time.')
        ) from fault
