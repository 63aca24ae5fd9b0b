"""How a value of the log stands in a file: cleaned, in local time, in both languages."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from boothapp import countries, events, money, profile
from boothapp.buyer import BuyerState, Profile
from boothapp.clock import moment
from boothapp.text import Text

Cell: TypeAlias = str | int | Decimal | datetime | date
"""Text, a number, a local time, or a day; "" where there is none."""

# No workbook may hold them (XML 1.0, section 2.2), and no other file is better for them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(typed: str) -> str:
    """Return ``typed`` without control characters, its line ends all alike."""
    if typed.isprintable():  # nearly always, and quick to see
        return typed
    return _FORBIDDEN.sub("", typed.replace("\r\n", "\n").replace("\r", "\n"))


def both(said: Text) -> str:
    """Return both languages in one line, once where they are alike."""
    return " ".join(dict.fromkeys(part for part in (said.zh, said.en) if part))


def fields(known: Profile, names: Sequence[str]) -> Iterator[str]:
    """Give the values shown of these fields; a country with its name."""
    for name in names:
        yield country(known[name]) if name == "country" else known[name]


def country(code: str) -> str:
    """Return "AE 阿联酋 the UAE"; what is no code comes back as it is."""
    return both(Text(code, both(countries.name_of(code)))) if code else ""


def doubtful(*profiles: Profile) -> str:
    """List the values that cannot be right, and why."""
    return "\n".join(
        f"{_label(name)}: {both(profile.MARKS.get(known.mark(name), Text(known.mark(name))))}"
        for known in profiles
        for name in known.values()
        if known.mark(name)
    )


def earlier(*profiles: Profile) -> str:
    """List the values that were given once and are not shown any more."""
    lines = []
    for known in profiles:
        for name, given in sorted(known.history.items()):
            past = dict.fromkeys(entry.value for entry in given[:-1])
            lines += [f"{_label(name)}: {v}" for v in past if v and v != known[name]]
    return "\n".join(lines)


def unknown(state: BuyerState) -> str:
    """List the entries that a newer version wrote, as they are."""
    return "\n".join(
        f"{event.kind}: {json.dumps(dict(event.fact.payload), ensure_ascii=False)}"
        for event in state.timeline
        if isinstance(event.fact, events.Unknown)
    )


def local(at: str) -> datetime | str:
    """Return a time of the log as this laptop's clock shows it; "" stays."""
    return moment(at).astimezone().replace(tzinfo=None, microsecond=0) if at else ""


def written(value: datetime | str) -> str:
    """Write a local time; "" stays."""
    return f"{value:%Y-%m-%d %H:%M}" if value else ""


def lines(document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the lines of a quotation's paper."""
    return [line for line in document.get("lines", ()) if isinstance(line, Mapping)]


def text(value: object) -> str:
    """Return a value of a quotation's paper as text."""
    return "" if value is None else str(value)


def day(value: object) -> date | str:
    """Return a day of a quotation's paper; what is none stays text."""
    try:
        return date.fromisoformat(text(value))
    except ValueError:
        return text(value)


def decimal(value: object) -> Decimal | str:
    """Return a figure of the log as a number; what is none stays text."""
    try:
        number = Decimal(text(value))
    except InvalidOperation:
        return text(value)
    return number if number.is_finite() else text(value)


def amount(quantity: Decimal | str, price: Decimal | str, currency: str) -> Decimal | str:
    """Return quantity times price as the paper states it; "" where either is no number."""
    if isinstance(quantity, str) or isinstance(price, str):
        return ""
    return money.amount(quantity, price, currency)


def _label(name: str) -> str:
    return both(profile.FIELD_NAMES.get(name, Text(name)))
