"""What of a buyer can be found: its texts by field, and the facts that filters ask for."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from functools import cache
from typing import Any

from boothapp import countries, regions
from boothapp.buyer import BuyerState
from boothapp.clock import moment
from boothapp.finding.folding import fold
from boothapp.finding.grams import FACT

NAMES = ("company", "company_other", "name", "name_other")
"""Fields that hold names, the weightiest first."""
IDENTITIES = (
    "phone", "mobile", "whatsapp", "email", "wechat", "badge", "quote", "phone_other", "email_other",
    "website", "fax",
)  # fmt: skip
"""Fields that tell one buyer from another, the weightiest first."""
PRODUCTS = ("product", "business", "interest")
"""Fields that say what a buyer deals in or asks for."""

Field = tuple[str, str]
"""Name of a field, and its text as written."""

OFTEN = 3
"""Visits, quotations and orders together that make a buyer a frequent one."""

SAME_DAY = timedelta(hours=24)
"""What was written longer after a visit than this was written on a later day, in any time zone."""


def texts_of(state: BuyerState) -> tuple[Field, ...]:
    """Return everything a buyer can be found by, each text once, a country in all its spellings.

    Fields are those of the profiles, "quote" (a number), "product" (an item of a quotation or a
    sample), "note", "said" (an objection) and "card" (all that was read off a business card).
    """
    every = ((name, way) for name, text in _texts(state) if text for way in _spelled(name, text))
    return tuple(dict.fromkeys(every))


def _texts(state: BuyerState) -> Iterator[Field]:
    yield from state.profile.values().items()
    for contact in state.contacts:
        yield from contact.profile.values().items()
    for quote in state.quotes:
        yield "quote", quote.number
        for line in quote.document.get("lines", ()):
            yield "product", _product(line)
    for sample in state.samples:
        yield "product", sample.items
    for note in state.notes:
        yield "note", note.fact.text  # type: ignore[union-attr]
    for objection in state.objections:
        yield "said", objection.words
    for card in state.cards:
        yield "card", card.text


def _product(line: Any) -> str:  # noqa: ANN401  a paper is kept as it came
    if not isinstance(line, Mapping):
        return ""
    parts = (line.get("item"), line.get("description"))
    return " ".join(part for part in parts if isinstance(part, str) and part)


def _spelled(name: str, text: str) -> tuple[str, ...]:
    if name != "country":
        return (text,)
    return _ways_to_write(text)


@cache
def _ways_to_write(country: str) -> tuple[str, ...]:
    names = countries.name_of(country)
    ways = (names.zh, names.en, country, *countries.spellings_of(country))
    return tuple({fold(way): way for way in reversed(ways)}.values())[::-1]


# Facts


def facts_of(state: BuyerState) -> frozenset[str]:
    """Return the tokens of the facts that filters ask for."""
    country = state.profile["country"]
    found = {
        fact("country", country),
        fact("region", regions.region_of(country)),
        fact("grade", state.profile["grade"]),
        fact("kind", state.profile["kind"]),
        *(fact("clerk", event.actor) for event in state.timeline),
        *(fact("hour", visit.at[:13]) for visit in state.visits),
    }
    flags: Iterable[tuple[str, object]] = (
        ("quote", state.quotes),
        ("sample", state.samples or "sample" in state.history),
        ("order", state.orders),
        ("unfollowed", _may_wait(state)),
        ("often", len(state.visits) + len(state.quotes) + len(state.orders) >= OFTEN),
    )
    found.update(fact("with", flag) for flag, known in flags if known)
    return frozenset(found - {""})


def fact(name: str, value: str) -> str:
    """Return the token of a fact, "" for one that says nothing."""
    folded = "".join(fold(value).split())
    return f"{FACT}{name}{folded.encode().hex()}" if folded else ""


def _may_wait(state: BuyerState) -> bool:
    """Whether nobody has written on a later day than the last visit, as far as UTC can tell."""
    seen = state.visits[-1] if state.visits else state.timeline[0]
    try:
        return moment(state.latest.at) - moment(seen.at) < SAME_DAY
    except ValueError:  # a time that is none, from elsewhere
        return True
