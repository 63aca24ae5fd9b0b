"""What the index keeps of a buyer, taken apart only as far as a question needs it."""

import json
from collections.abc import Collection, Sequence
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
    def texts(self) -> Sequence[Field]:
        """Fields and their text as written."""
        texts: list[Field] = json.loads(self.stored)
        return texts

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

    @property
    def names(self) -> tuple[int, ...]:
        """Numbers of the texts that are names."""
        return self._sorts.names

    @property
    def identities(self) -> tuple[int, ...]:
        """Numbers of the texts that tell one buyer from another."""
        return self._sorts.identities

    @property
    def main(self) -> tuple[int, ...]:
        """Numbers of the texts that are either."""
        return self._sorts.main

    @property
    def others(self) -> tuple[int, ...]:
        """Numbers of the texts that are neither."""
        return self._sorts.others

    @cached_property
    def _sorts(self) -> "_Sorts":
        return _Sorts.of(tuple(name for name, _ in self.texts))

    @cached_property
    def whole_names(self) -> str:
        """The names squeezed, a line each, with a line's end before and after each."""
        return "".join(("\n", *(f"{self.lines[place]}\n" for place in self.names)))

    @cached_property
    def name_heads(self) -> str:
        """Lines that begin as a name does, or as it sounds; a line's end before each."""
        heads = [self.lines[place] for place in self.names]
        for place in self.names:
            for start, way in self.ways.get(place, ()):
                if start == 0:
                    heads += (way.joined, way.initials)
        return "".join(f"\n{head}" for head in heads)

    @cached_property
    def word_heads(self) -> str:
        """Lines that begin as a word of a name does, a syllable of it, or what tells one from another."""
        heads = [self.lines[place] for place in self.identities]
        for place in self.names:
            line = self.lines[place]
            heads += [line[start:] for start in word_starts_in(self.texts[place][1])]
            for _, way in self.ways.get(place, ()):
                heads += way.heads
        return "".join(f"\n{head}" for head in heads)

    @cached_property
    def every(self) -> str:
        """Everything in which a word may stand, what Chinese characters sound like too."""
        said = (way for ways in self.ways.values() for _, way in ways)
        return "\n".join((self.hay, *(part for way in said for part in (way.joined, way.initials))))

    @property
    def text(self) -> str:
        """Everything that can be found of it and the sound of all of it."""
        return f"{self.hay}\n{self._joined}"

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


@dataclass(frozen=True, slots=True)
class _Sorts:
    """Which of some fields are of which sort, by number."""

    names: tuple[int, ...]
    identities: tuple[int, ...]
    main: tuple[int, ...]
    others: tuple[int, ...]

    @classmethod
    @lru_cache(maxsize=2000)  # most buyers have the same fields
    def of(cls, fields: tuple[str, ...]) -> "_Sorts":
        def among(sort: Collection[str]) -> tuple[int, ...]:
            return tuple(place for place, name in enumerate(fields) if name in sort)

        return cls(among(NAMES), among(IDENTITIES), among(MAIN), among(set(fields) - MAIN))


@lru_cache(maxsize=4000)  # a name is looked at again for each letter typed
def word_starts_in(text: str) -> tuple[int, ...]:
    """Return where in a text squeezed its words begin; each Chinese character is a word."""
    return tuple(word_starts(text)[1])


def condition(text: str, *, sound: bool) -> str:
    """Return what holds in SQL, where "?" is a word, of each row that has it, and of few others."""
    if not sound:
        return "instr(hay, ?)"
    ways = ["instr(hay, ?)", "instr(replace(sounds, ' ', ''), ?)"]
    if _NEVER_FIRST.isdisjoint(text):
        ways.append(f"sounds glob '*{'* '.join(text)}*'")
    return f"({' or '.join(ways)})"


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
