"""Commands on buyers: record, show, list, find."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from boothapp import countries, events, profile, regions
from boothapp.buyer import BuyerState, Contact, Profile
from boothapp.cli.jsonl import print_json
from boothapp.cli.program import NOTHING_FOUND, complain, language
from boothapp.cli.records import buyer_id, open_booth
from boothapp.cli.ruling import number
from boothapp.errors import BadInput
from boothapp.finding.filters import Filters
from boothapp.snapshots import BuyerRow, BuyerView, Found
from boothapp.text import Text
from boothapp.verdict import Verdict


def add(args: Namespace) -> None:
    """Record a buyer and print the new id; say which values cannot be right."""
    fields = {name: getattr(args, name) for name in profile.FIELD_NAMES}
    with open_booth(args.data) as booth:
        agreed = booth.asked(args.consent, fields["country"]) if args.consent else None
        done = booth.record_buyer(fields, note=args.note, visit=not args.no_visit, agreed=agreed)
        state = booth.state(done.buyer)
    for name, mark in _marks(state):
        label, reason = profile.FIELD_NAMES[name], profile.MARKS[mark]
        complain(
            Text(
                f"{label.zh}：{reason.zh}，已照原样保存。",
                f"{label.en}: {reason.en}; kept as typed.",
            )
        )
    if args.json:
        print_json({"id": done.buyer})
    else:
        print(done.buyer)


def show(args: Namespace) -> None:
    """Print all that is known of a buyer."""
    with open_booth(args.data) as booth:
        view = booth.look_at(buyer_id(booth, args.buyer))
    shown = as_json(view)
    if args.json:
        print_json(shown, indent=2)
    else:
        print("\n".join(_lines(shown)))


def listing(args: Namespace) -> None:
    """Print buyers, the latest first."""
    with open_booth(args.data) as booth:
        _print_rows(booth.buyers(limit=args.limit), json=args.json)


def find(args: Namespace) -> None:
    """Print the buyers that what was typed and the filters fit.

    Raises:
        BadInput: Neither text nor filter is given, or no such country or region.
    """
    filters, text = _filters(args), " ".join(args.text)
    if not text.strip() and not filters:
        raise BadInput(Text("请输入要查找的内容或条件。", "Give a text to find, or a filter."))
    with open_booth(args.data) as booth:
        found = booth.find(text, filters=filters, limit=args.limit)
    if not args.json:
        if not found:
            complain(NOTHING_FOUND)
        _print_rows((one.row for one in found), json=False)
        return
    print_json([asdict(one.row) | {"match": _match(one)} for one in found], indent=2)


def _match(found: Found) -> dict[str, Any] | None:
    if not found.field:
        return None
    return {"field": found.field, "text": found.text, "marks": [list(m) for m in found.marks]}


def _filters(args: Namespace) -> Filters:
    return Filters(
        day=args.day,
        clerk=args.clerk,
        country=_known(args.country, countries.code_of(args.country), "国家/地区", "country"),
        region=_known(args.region, regions.code_of(args.region), "地区", "region"),
        grade=args.grade,
        kind=args.kind,
        interest=args.interest,
        has_quote="quote" in args.has,
        has_sample="sample" in args.has,
        has_order="order" in args.has,
        not_followed_up=args.not_followed_up,
    )


def _known(typed: str, code: str | None, zh: str, en: str) -> str:
    if typed.strip() and not code:
        raise BadInput(Text(f"没有这个{zh}：{typed}。", f"No such {en}: {typed}."))
    return code or ""


def note(args: Namespace) -> None:
    """Write a note on a buyer."""
    with open_booth(args.data) as booth:
        booth.note(buyer_id(booth, args.buyer), args.text)


def visit(args: Namespace) -> None:
    """Record that a buyer came again."""
    with open_booth(args.data) as booth:
        booth.visit(buyer_id(booth, args.buyer))


def _print_rows(rows: Iterable[BuyerRow], *, json: bool) -> None:
    if json:
        print_json([asdict(row) for row in rows], indent=2)
        return
    for row in rows:
        parts = (row.title, row.contact, row.country, row.phone, row.email)
        print(f"{row.id}  {' · '.join(_one_line(part) for part in parts if part)}")


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _marks(state: BuyerState) -> list[tuple[str, str]]:
    profiles = (state.profile, *(contact.profile for contact in state.contacts))
    pairs = ((name, known.mark(name)) for known in profiles for name in known.values())
    return [(name, mark) for name, mark in pairs if mark]


def as_json(view: BuyerView) -> dict[str, Any]:
    """Return what ``buyer show --json`` prints."""
    state = view.state
    return {
        "id": state.id,
        "title": state.title,
        "profile": state.profile.values(),
        "doubtful": _doubtful(state.profile),
        "contacts": [_contact(contact) for contact in state.contacts],
        "visits": [event.at for event in state.visits],
        "cards": [asdict(card) for card in state.cards],
        "consents": [asdict(consent) for consent in state.consents],
        "counts": {
            "visits": len(state.visits),
            "quotes": view.standing.quotes,
            "quotes_ever": len(state.quotes),
            "samples_sent": state.history.count("sample"),
            "orders": len(state.orders),
        },
        "verdicts": {
            "quote": _verdict(view.quote),
            "quote-with-pictures": _verdict(view.pictures),
            "sample": _verdict(view.sample),
        },
        "notes": [
            {"at": event.at, "actor": event.actor, "text": event.fact.text}
            for event in state.notes
            if isinstance(event.fact, events.Noted)
        ],
        "objections": [asdict(objection) for objection in state.objections],
        "quotes": [
            {
                "number": quote.number,
                "revision": quote.revision,
                "at": quote.at,
                "actor": quote.actor,
                "document": dict(quote.document),
            }
            for quote in state.quotes
        ],
        "samples": [asdict(sample) for sample in state.samples],
        "orders": [asdict(order) for order in state.orders],
        "timeline": [
            {"at": event.at, "actor": event.actor, "act": event.act, "kind": event.kind}
            for event in state.timeline
        ],
    }


def _contact(contact: Contact) -> dict[str, Any]:
    return {
        "id": contact.id,
        **contact.profile.values(),
        "doubtful": _doubtful(contact.profile),
    }


def _doubtful(known: Profile) -> dict[str, str]:
    return {name: known.mark(name) for name in known.values() if known.mark(name)}


def _verdict(verdict: Verdict) -> dict[str, Any]:
    decision = verdict.decision
    return {
        "outcome": decision.outcome,
        "rule": decision.rule,
        "pictures": decision.pictures,
        "sample_fee_multiple": number(decision.sample_fee_multiple),
        "fee_refundable": decision.fee_refundable,
        "freight": decision.freight,
        "reason": asdict(verdict.reason),
        "say": asdict(verdict.say),
    }


def _lines(shown: dict[str, Any]) -> list[str]:
    """Return what ``buyer show`` prints for people."""
    lines = [f"{shown['title']}  ({shown['id']})"]
    for values in (shown["profile"], *shown["contacts"]):
        lines += [
            f"  {_label(name)}: {_one_line(value)}"
            for name, value in values.items()
            if name not in ("id", "doubtful")
        ]
    lines.append("  " + ", ".join(f"{k.replace('_', ' ')} {v}" for k, v in shown["counts"].items()))
    for ask, said in shown["verdicts"].items():
        reason = Text(**said["reason"]).in_language(language())
        lines.append(f"{ask}: {said['outcome']} ({said['rule']}). {reason}")
    for quote in shown["quotes"]:
        paper = quote["document"]
        total = f"{paper.get('total', '')} {paper.get('currency', '')}".strip()
        lines.append(f"quotation {quote['number']}: {total}")
    for sample in shown["samples"]:
        lines.append(f"sample {sample['stage']}: {_one_line(sample['items'])}")
    for objection in shown["objections"]:
        lines.append(f"objection {objection['scenario']}: {objection['outcome']}")
    lines += [f"note {said['at']}: {_one_line(said['text'])}" for said in shown["notes"]]
    lines += [f"{event['at']}  {event['kind']}  {event['actor']}" for event in shown["timeline"]]
    return lines


def _label(name: str) -> str:
    label = profile.FIELD_NAMES.get(name)
    return label.in_language(language()) if label else name
