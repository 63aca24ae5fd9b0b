"""Commands on the own company and on this laptop."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from boothapp.cli.jsonl import print_json
from boothapp.cli.records import open_booth
from boothapp.errors import BadInput
from boothapp.settings import COMPANY_FIELDS, STATION_FIELDS
from boothapp.text import Text


def show_company(args: Namespace) -> None:
    """Print the company's profile, terms and numbers."""
    with open_booth(args.data) as booth:
        _print(asdict(booth.company()), as_json=args.json)


def set_company(args: Namespace) -> None:
    """Set values of the company."""
    values = pairs_of(args.values, COMPANY_FIELDS)
    with open_booth(args.data) as booth:
        booth.set_company(values)


def show_station(args: Namespace) -> None:
    """Print what belongs to this laptop alone."""
    with open_booth(args.data) as booth:
        _print(asdict(booth.station()), as_json=args.json)


def set_station(args: Namespace) -> None:
    """Set values that belong to this laptop alone."""
    values = pairs_of(args.values, STATION_FIELDS)
    with open_booth(args.data) as booth:
        booth.set_station(values)


def pairs_of(typed: Sequence[str], known: Sequence[str]) -> dict[str, str]:
    """Read ``KEY=VALUE`` words.

    Raises:
        BadInput: One is no such pair, or its key is unknown.
    """
    pairs = {}
    for word in typed:
        key, sign, value = word.partition("=")
        if not sign:
            raise BadInput(Text(f"“{word}”不是 KEY=VALUE。", f'"{word}" is not KEY=VALUE.'))
        if key not in known:
            listed = ", ".join(known)
            raise BadInput(
                Text(f"没有“{key}”这一项。", f'There is no "{key}".'),
                Text(f"可用的有：{listed}。", f"There are: {listed}."),
            )
        pairs[key] = value
    return pairs


def _print(values: Mapping[str, str], *, as_json: bool) -> None:
    if as_json:
        print_json(values, indent=2)
        return
    for key, value in values.items():
        print(f"{key}={value}")
