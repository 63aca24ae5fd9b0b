"""Cards read off pictures, a line of JSON each."""

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from boothapp.cards.batch import Outcome, read_many
from boothapp.cards.card import Card
from boothapp.cli.program import in_one_line, language
from boothapp.errors import BoothError

_TEXTS = ("name", "name_other", "company", "company_other", "title")


def read(args: Namespace) -> None:
    """Read the pictures and print a line for each, in the order they were given."""
    names: list[str] = args.files
    ready: dict[int, Outcome] = {}
    printed = 0
    for index, _, outcome in read_many([Path(name) for name in names]):
        ready[index] = outcome
        while printed in ready:
            line = _line(names[printed], ready.pop(printed))
            print(json.dumps(line, ensure_ascii=False), flush=True)
            printed += 1


def _line(name: str, outcome: Outcome) -> Mapping[str, Any]:
    if isinstance(outcome, BoothError):
        return {"file": name, "error": in_one_line(outcome).in_language(language())}
    return {"file": name, **as_record(outcome)}


def as_record(card: Card) -> dict[str, Any]:
    """Return a card as the command line prints it: "" and [] for what is not known."""
    calls = [value for kind in ("phone", "mobile", "whatsapp") for value in card.values(kind)]
    return {
        **{field: card.value(field) for field in _TEXTS},
        "emails": card.values("email"),
        "phones": [value for value in dict.fromkeys(calls) if value.startswith("+")],
        "fax": [value for value in card.values("fax") if value.startswith("+")],
        "website": card.value("website"),
        "country": card.value("country"),
        "address": card.value("address"),
    }
