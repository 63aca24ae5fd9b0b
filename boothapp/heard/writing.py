"""Typed pinyin written out in characters: the likeliest ones, by the lines learnt from."""

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boothapp.heard.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from boothapp.heard.sounds import Sounds

_RUNS = re.compile(r"[\u3400-\u9fff]+")
_START = "^"  # what the first character follows
_BY_PAIR = 0.9  # how far a character hangs on the one before it, rather than on itself


@dataclass(frozen=True, slots=True)
class Writing:
    """Which characters a syllable may stand for, and which follow one another.

    Args:
        pairs: How often a character followed another; the first one follows "^".
        single: How often each character came.
        spelt: The characters of each syllable.
        total: How many characters came in all.
    """

    pairs: dict[str, int]
    single: dict[str, int]
    spelt: dict[str, tuple[str, ...]]
    total: int

    @classmethod
    def learn(cls, lines: "Iterable[str]", sounds: "Sounds") -> "Writing":
        """Count the characters of the lines that are in characters."""
        pairs = Counter(
            one + other
            for line in lines
            for run in _RUNS.findall(normalise(line))
            for one, other in zip(_START + run, run, strict=False)
        )
        return cls.from_pairs(pairs, sounds)

    @classmethod
    def from_pairs(cls, pairs: "Mapping[str, int]", sounds: "Sounds") -> "Writing":
        """Make it from the counted pairs."""
        single: Counter[str] = Counter()
        spelt: dict[str, set[str]] = defaultdict(set)
        for pair, times in pairs.items():
            single[pair[1]] += times
            # A word of two characters can change how the second one sounds.
            spelt[sounds.of(pair[1])[-1] if sounds.of(pair[1]) else ""].add(pair[1])
            if len(heard := sounds.of(pair)) == len(pair):
                spelt[heard[0]].add(pair[0])
                spelt[heard[1]].add(pair[1])
        for character, sound in sounds.of_character.items():
            if sound not in spelt:
                spelt[sound].add(character)
        single[_START] = sum(times for pair, times in pairs.items() if pair[0] == _START)
        ways = {sound: tuple(sorted(characters)) for sound, characters in spelt.items()}
        return cls(dict(pairs), dict(single), ways, sum(single.values()))

    def of(self, syllables: "Iterable[str]") -> str:
        """Return the likeliest characters (Viterbi over pairs of characters)."""
        ways: dict[str, tuple[float, str]] = {_START: (0.0, "")}
        for syllable in syllables:
            ways = {
                character: max(
                    (chance + self._follows(before, character), written + character)
                    for before, (chance, written) in ways.items()
                )
                for character in self.spelt.get(syllable, ())
            } or ways
        return max(ways.values())[1]

    def _follows(self, before: str, character: str) -> float:
        paired = self.pairs.get(before + character, 0) / max(self.single.get(before, 0), 1)
        alone = (self.single.get(character, 0) + 0.1) / (self.total + 1)
        return math.log(_BY_PAIR * paired + (1 - _BY_PAIR) * alone)
