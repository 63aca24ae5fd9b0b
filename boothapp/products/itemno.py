"""Item numbers as they were typed, before a spreadsheet took them for days or amounts."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

_SCIENTIFIC = re.compile(r"(\d)(?:\.(\d+))?E\+(\d{2})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    r"(?P<d>\d{1,2})-(?P<m>[A-Za-z]{3})|(?P<m2>[A-Za-z]{3})-(?P<d2>\d{2})|(?P<m3>\d{1,2})月(?P<d3>\d{1,2})日"
)
_FULL_DAY = re.compile(
    r"(?:19|20)\d\d[-/.年](?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})日?(?: 0?0:00(?::00)?)?"
    r"|(?P<m2>\d{1,2})/(?P<d2>\d{1,2})/(?:19|20)\d\d"
)
_PAIR = re.compile(r"(\d{1,3})([-/.])(\d{1,3})[A-Za-z]?")


@dataclass(frozen=True, slots=True)
class Pairs:
    """The item numbers of a column that are two numbers, such as "2-15".

    Attributes:
        sign: The sign that usually parts them, "" where there are none.
        wide: Whether short ones are filled with zeros ("02-05").
        firsts: How often each number comes first.
    """

    sign: str = ""
    wide: bool = False
    firsts: Counter[int] = field(default_factory=Counter)


def pairs_in(numbers: Iterable[str]) -> Pairs:
    """Return what the item numbers of a column that are no days say about those that became days."""
    found = [pair for number in numbers if (pair := _PAIR.fullmatch(number.strip()))]
    signs = Counter(pair[2] for pair in found)
    return Pairs(
        sign=signs.most_common(1)[0][0] if signs else "",
        wide=any(part[0] == "0" for pair in found for part in (pair[1], pair[3])),
        firsts=Counter(int(pair[1]) for pair in found),
    )


def as_typed(text: str, others: Pairs | None = None) -> str:
    """Return an item number as it was typed before a spreadsheet took it for a day or an amount.

    Args:
        text: What the cell shows.
        others: What the other numbers of the column are like.
    """
    others = others or Pairs()
    day = _DAY.fullmatch(text) or (_FULL_DAY.fullmatch(text) if others.sign else None)
    if day:
        return _pair(day, others) or text
    amount = _SCIENTIFIC.fullmatch(text)
    if amount:
        part = (amount[2] or "").rstrip("0")
        return f"{amount[1]}{'.' if part else ''}{part}E{int(amount[3])}"
    return text.removeprefix("'")  # the apostrophe that keeps a number text


def _pair(day: re.Match[str], others: Pairs) -> str:
    """Return a day as the two numbers it was, in the order that the other numbers have; "" for no day."""
    known = {name[0]: said.lower() for name, said in day.groupdict().items() if said}
    month = _MONTHS.index(known["m"]) + 1 if known["m"] in _MONTHS else known["m"]
    if not str(month).isdigit():
        return ""
    pair = [int(month), int(known["d"])]
    if others.firsts[pair[1]] > others.firsts[pair[0]]:
        pair.reverse()
    return (others.sign or "-").join(f"{part:02}" if others.wide else str(part) for part in pair)
