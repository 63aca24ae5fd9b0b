"""What words mean at a booth: one notion under its Chinese and its English names."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from boothapp.heard.normal import normalise

if TYPE_CHECKING:
    from boothapp.heard.sounds import Sounds


_LONG = 5  # shorter words are too easily one another's slips
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class Concepts:
    """Finds notions in a line, so that what Chinese lines teach helps an English one, and back.

    Args:
        chinese: Name, and the notion, found anywhere in the characters.
        sounding: Name in pinyin between blanks, and the notion; two syllables or more.
        latin: The notions of each word; "look*" stands for any ending.
        stems: Matches the beginning of a word that stands with any ending.
        slips: Each longer word with one letter left out, to know a word mistyped.
    """

    chinese: tuple[tuple[str, str], ...]
    sounding: tuple[tuple[str, str], ...]
    latin: dict[str, tuple[str, ...]]
    stems: re.Pattern[str]
    slips: dict[str, str]

    @classmethod
    def from_table(cls, table: str, sounds: "Sounds") -> "Concepts":
        """Make it from the text of ``concepts.tsv``: notion, Chinese names, Latin names."""
        chinese: list[tuple[str, str]] = []
        latin: dict[str, tuple[str, ...]] = {}
        for row in table.splitlines()[1:]:
            concept, names, words = row.split("\t")
            chinese += [(normalise(name), concept) for name in names.split()]
            for word in words.split():
                latin[word] = (*latin.get(word, ()), concept)
        spoken = ((sounds.of(name), concept) for name, concept in chinese)
        sounding = tuple(
            (f" {' '.join(heard)} ", concept) for heard, concept in spoken if heard[1:]
        )
        stems = sorted((word[:-1] for word in latin if word.endswith("*")), key=len, reverse=True)
        pattern = re.compile("|".join(map(re.escape, stems)) or r"(?!)")
        whole = [word for word in latin if len(word) >= _LONG and not word.endswith("*")]
        whole += [stem for stem in stems if len(stem) >= _LONG]
        slips = {short: word for word in sorted(whole) for short in _shortened(word)}
        return cls(tuple(chinese), sounding, latin, pattern, slips)

    def within(self, chinese: str, words: list[str], syllables: list[str]) -> set[str]:
        """Return the notions named in characters, in Latin words and in typed pinyin."""
        spoken = f" {' '.join(syllables)} "
        found = {concept for name, concept in self.chinese if name in chinese}
        found.update(concept for name, concept in self.sounding if name in spoken)
        for word in words:
            found.update(self._of(word) or self._of(self._meant(word)))
        return found

    def _of(self, word: str) -> tuple[str, ...]:
        stem = self.stems.match(word)
        by_stem = self.latin.get(f"{stem[0]}*", ()) if stem else ()
        return (*self.latin.get(word, ()), *by_stem)

    def _meant(self, word: str) -> str:
        """Return the word meant by one with a letter wrong, missing, doubled or out of turn."""
        if not _LONG <= len(word) <= _LONGEST:
            return word
        return next((self.slips[s] for s in _shortened(word) if s in self.slips), word)


def _shortened(word: str) -> list[str]:
    """Return ``word`` and every way to leave one letter out, but for the first."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(1, len(word)))]
