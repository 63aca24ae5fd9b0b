"""A decision of the rules in words: the reason for the clerk and the reply for the buyer."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from boothapp import countries, phrases
from boothapp.buyer import BuyerState
from boothapp.phrases import Phrasebook
from boothapp.rules import Decision, Limits, Standing
from boothapp.settings import Company
from boothapp.text import Text


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say to a question, and how to say it.

    Attributes:
        reason: Why, for the clerk.
        say: The phrasebook's reply, for the buyer, filled with this buyer's counts.
    """

    decision: Decision
    reason: Text
    say: Text


def explain(decision: Decision, phrasebook: Phrasebook, facts: Mapping[str, Text | str]) -> Verdict:
    """Put a decision into the phrasebook's words."""
    words = phrasebook.decision(decision.ask, decision.outcome, decision.rule)
    return Verdict(decision, phrases.fill(words.reason, facts), phrases.fill(words.say, facts))


def counts(standing: Standing, limits: Limits) -> dict[str, Text | str]:
    """Return the figures of the rules that a reply may name."""
    return {
        "quotes": str(standing.quotes),
        "this_quote": str(standing.quotes + 1),
        "limit": str(limits.free_quotes),
        "multiple": plain(limits.sample_multiple),
    }


def of_company(company: Company) -> dict[str, Text | str]:
    """Return the company's figures that a reply may name; those not given are left out."""
    figures: dict[str, Text | str] = {
        name: getattr(company, name)
        for name in ("years", "countries", "new_items", "items_on_show", "items_on_hand", "website")
    }
    figures["differences"] = Text(company.differences_zh, company.differences_en)
    figures["promotion"] = Text(company.promotion_zh, company.promotion_en)
    return {name: value for name, value in figures.items() if value}


def of_buyer(state: BuyerState) -> dict[str, Text | str]:
    """Return what a reply may name of a buyer; what is not known is left out."""
    country = state.profile["country"]
    known = country if country in countries.all_countries() else ""
    facts: dict[str, Text | str] = {
        "buyer": state.profile["company"] or state.contact.profile["name"],
        "contact": state.contact.profile["name"],
        "market": countries.name_of(known),
    }
    return {name: value for name, value in facts.items() if value}


def plain(number: Decimal) -> str:
    """Write a number without trailing zeros: 3, 2.5."""
    return f"{number.normalize():f}"
