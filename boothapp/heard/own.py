"""What buyers said at a company's own fairs, as lines to learn from."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from boothapp import events
from boothapp.buyer import Objection, fold
from boothapp.heard.lines import HEADER, SCENARIOS, HeardLine
from boothapp.heard.normal import is_cantonese, is_traditional, normalise, says_something
from boothapp.views import select_events

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlite_utils import Database

    from boothapp.events import Event
    from boothapp.heard.reading import Reader

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[a-z]{2,}|[A-Z][a-z]+")  # and no abbreviation such as FOB
_ADDRESS = re.compile(r"\S+@\S+")
_NUMBER = re.compile(r"\+?\d(?:[ \-().]{0,2}\d){6,}")


@dataclass(frozen=True, slots=True)
class OwnLines:
    """What the log teaches, and what in it does not.

    Args:
        lines: Words and the scenario finally recorded, in the order first heard.
        objections: How many stand in the log.
        wordless: How many of them were recorded without words.
        elsewhere: How many belong to scenarios of the company's own, which their trigger lines teach.
        known: How many say again what another line, or a shipped one, says.
    """

    lines: tuple[HeardLine, ...]
    objections: int
    wordless: int
    elsewhere: int
    known: int


def objections(db: "Database") -> "Iterator[Objection]":
    """Yield the objections that stand in the log, each with the last word on it, oldest first."""
    kinds = [events.ObjectionHeard.KIND, events.Undone.KIND]
    log = sorted(select_events(db, "kind in (?, ?)", kinds), key=_buyer)
    found = [one for buyer, own in groupby(log, key=_buyer) for one in fold(buyer, own).objections]
    yield from sorted(found, key=lambda one: (one.at, one.id))


def _buyer(event: "Event") -> str:
    return event.buyer or ""


def lines_of(
    heard: "Iterable[Objection]", shipped: "Iterable[HeardLine]", reader: "Reader"
) -> OwnLines:
    """Return the lines of objections, words alone: nothing says who the buyer was.

    Words recorded under several scenarios go with the one they were recorded under most, the last one
    of equals. E-mail addresses and long numbers are cut out of them.

    Args:
        heard: Objections, oldest first.
        shipped: The lines every company's model learns from.
        reader: Tells pinyin from English.
    """
    heard = tuple(heard)
    ours = [one for one in heard if one.scenario in SCENARIOS]
    said = [(plain(one.words), one.scenario) for one in ours]
    said = [(words, scenario) for words, scenario in said if says_something(normalise(words))]
    known = {(normalise(line.text), line.scenario) for line in shipped}
    as_said: dict[str, str] = {}
    filed: dict[str, Counter[str]] = {}
    for words, scenario in said:
        key = normalise(words)
        as_said.setdefault(key, words)
        counted = filed.setdefault(key, Counter())
        # Taken out and put back, the last one stands last.
        counted[scenario] = counted.pop(scenario, 0) + 1
    lines = []
    for key, words in as_said.items():
        scenario = max(reversed(filed[key]), key=filed[key].__getitem__)
        if (key, scenario) not in known:
            lines.append(HeardLine(scenario, words, language_of(words, reader)))
    return OwnLines(
        lines=tuple(lines),
        objections=len(heard),
        wordless=len(ours) - len(said),
        elsewhere=len(heard) - len(ours),
        known=len(said) - len(lines),
    )


def plain(words: str) -> str:
    """Return words on one line, without e-mail addresses and numbers long enough for a phone's."""
    return " ".join(_NUMBER.sub(" ", _ADDRESS.sub(" ", words)).split())


def language_of(words: str, reader: "Reader") -> str:
    """Return what a line seems to be written in, one of `boothapp.heard.lines.LANGUAGES`."""
    if _HAN.search(words):
        if _LATIN_WORD.search(words):
            return "mix"
        if is_cantonese(words):
            return "yue"
        return "hant" if is_traditional(words) else "zh"
    reading = reader.read(words)
    return "pinyin" if reading.features["initials"] or reading.features["pinyin"] else "en"


def as_table(lines: "Iterable[HeardLine]") -> str:
    """Return lines as the text of a file that `load_lines` reads."""
    rows = [HEADER, *((one.scenario, one.language, one.kind, one.text) for one in lines)]
    return "".join("\t".join(row) + "\n" for row in rows)
