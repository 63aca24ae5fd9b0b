"""What the index keeps of a buyer, taken apart only as far as a question needs it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from sqlite_utils import Database

from boothapp.finding.fields import IDENTITIES, NAMES, Field
from boothapp.finding.grams import word_starts
from boothapp.finding.heard import Spoken

Way = tuple[int, Spoken]
"""Where in the squeezed text a run of Chinese characters begins, and how it sounds."""

MAIN = frozenset((*NAMES, *IDENTITIES))
_NEVER_FIRST = frozenset("iuv")  # no syllable of Chinese begins with them
_ONE_BY_ONE = 500  # variables that one question may have

_READ = "select place, texts, hay, sounds from findable where place in"


@dataclass(frozen=True)
class Row:
    """A buyer in the index.

    Attributes:
        place: Its place among the buyers.
        stored: Its texts as written, as they are stored.
        hay: The same squeezed, a line each.
        sounds: How runs of Chinese characters in them sound, as stored.
    """

    place: int
    stored: str
    hay: str
    sounds: str

    @cached_property
    def texts(self) -> tuple[Field, ...]:
        """Fields and their text as written."""
        return tuple((name, text) for name, text in json.loads(self.stored))

    @cached_property
    def lines(self) -> list[str]:
        """The texts squeezed; one that is empty where there are none."""
        return self.hay.split("\n")

    @cached_property
    def ways(self) -> dict[int, list[Way]]:
        """How the runs of Chinese characters of each text sound, by its number."""
        found: dict[int, list[Way]] = {}
        if self.sounds != "[]":
            for place, start, syllables in json.loads(self.sounds):
                found.setdefault(place, []).append((start, Spoken.of(syllables)))
        return found

    @cached_property
    def names(self) -> tuple[int, ...]:
        """Numbers of the texts that are names."""
        return tuple(place for place, (name, _) in enumerate(self.texts) if name in NAMES)

    @cached_property
    def identities(self) -> tuple[int, ...]:
        """Numbers of the texts that tell one buyer from another."""
        return tuple(place for place, (name, _) in enumerate(self.texts) if name in IDENTITIES)

    @cached_property
    def main(self) -> tuple[int, ...]:
        """Numbers of the texts that are either."""
        return tuple(place for place, (name, _) in enumerate(self.texts) if name in MAIN)

    @cached_property
    def others(self) -> tuple[int, ...]:
        """Numbers of the texts that are neither."""
        return tuple(place for place, (name, _) in enumerate(self.texts) if name not in MAIN)

    def sounds_like(self, letters: str) -> bool:
        """Whether any text has a run of characters that sounds so."""
        if letters not in self._joined and not self._may_begin_syllables(letters):
            return False  # told without taking anything apart
        return any(way.has(letters) for ways in self.ways.values() for _, way in ways)

    @cached_property
    def _joined(self) -> str:
        return self.sounds.replace(" ", "")

    def _may_begin_syllables(self, letters: str) -> bool:
        # Letters at which no syllable begins come first, for they settle it.
        return _NEVER_FIRST.isdisjoint(letters) and all(
            " " + letter in self.sounds or '"' + letter in self.sounds for letter in letters
        )


@lru_cache(maxsize=4000)  # a name is looked at again for each letter typed
def word_starts_in(text: str) -> tuple[int, ...]:
    """Return where in a text squeezed its words begin; each Chinese character is a word."""
    return tuple(word_starts(text)[1])


def read(db: Database, places: Sequence[int]) -> dict[int, Row]:
    """Return the rows at these places, by place, in no order."""
    return {row[0]: Row(*row) for row in select(db, _READ, places)}


def select(db: Database, question: str, places: Sequence[int]) -> list[tuple[Any, ...]]:
    """Return what a question that ends in "in" answers for these places, in no order."""
    found: list[tuple[Any, ...]] = []
    for start in range(0, len(places), _ONE_BY_ONE):
        some = places[start : start + _ONE_BY_ONE]
        found += db.execute(f"{question} ({', '.join('?' * len(some))})", list(some)).fetchall()
    return found
