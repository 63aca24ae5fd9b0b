"""How a typed line is taken apart into weighted features."""

import re
from dataclasses import dataclass
from itertools import combinations, groupby, pairwise
from typing import TYPE_CHECKING, TypeVar

from boothapp.heard.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from boothapp.heard.concepts import Concepts
    from boothapp.heard.sounds import Sounds
    from boothapp.heard.writing import Writing

S = TypeVar("S", str, list[str])

_TOKENS = re.compile(r"[\u3400-\u9fff]+|[^\s\u3400-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_FEWEST, _MOST = 3, 10  # initials to a line
_NEARLY_ALL = 0.8
_A_WORD = 4  # letters that are no longer initials by chance
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Reading:
    """A line taken apart.

    Args:
        features: By family: han, pinyin, initials, words, letters, concepts; and grams, the plain
            n-grams of the whole line, whatever its language.
        words: The line in characters and words, typed pinyin written out; empty when all of it
            is initials.
    """

    features: dict[str, set[str]]
    words: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Takes lines apart; knows how characters sound and are spelt, and what words mean.

    Args:
        sounds: How characters sound.
        concepts: What words mean.
        writing: Which characters pinyin stands for.
        english: English words, to tell "can you change" from pinyin.
    """

    sounds: "Sounds"
    concepts: "Concepts"
    writing: "Writing"
    english: frozenset[str] = frozenset()

    def read(self, text: str) -> Reading:
        """Take a line apart."""
        line = normalise(text)
        tokens = _TOKENS.findall(line)
        words = [token for token in tokens if not _HAN.match(token)]
        pinyin = self._are_pinyin(words)
        syllables = self._syllables(tokens, pinyin=pinyin)
        if pinyin:
            tokens = self._written(tokens)
        runs = [token for token in tokens if _HAN.match(token)]
        initials = self._initials(syllables, words)
        english = [] if pinyin or (initials and not runs) else words
        notions = sorted(self.concepts.within("".join(runs), english, syllables))
        features = {
            "han": {gram for run in runs for gram in _grams(run, 1, 4)},
            "pinyin": {" ".join(gram) for gram in _grams(syllables, 1, 3)},
            "initials": set(_grams(initials, 2, 4)),
            "words": {*english, *(f"{one} {other}" for one, other in pairwise(english))},
            "letters": {gram for word in english for gram in _grams(f"<{word}>", 3, 5)},
            "concepts": {*notions, *(f"{one}+{other}" for one, other in combinations(notions, 2))},
            "grams": {gram for gram in _grams(line, 1, 5) if gram != " "},
        }
        return Reading(features, " ".join(tokens) if runs or english else "")

    def _are_pinyin(self, words: list[str]) -> bool:
        """Tell typed pinyin from English: nearly all of it splits, and into more than English."""
        split = [word for word in words if self.sounds.split(word)]
        # "bj" among pinyin is a word in initials and speaks for neither.
        whole = [word for word in words if word in self.english or not _VOWELS.isdisjoint(word)]
        nearly_all = sum(map(len, split)) >= _NEARLY_ALL * sum(map(len, whole))
        return nearly_all and not self.english.issuperset(split)

    def _initials(self, syllables: list[str], words: list[str]) -> str:
        if syllables:
            return "".join(syllable[0] for syllable in syllables)
        if any(len(word) >= _A_WORD and word in self.english for word in words):
            return ""
        letters = "".join(words)
        vowels = sum(letter in _VOWELS for letter in letters)
        return letters if letters.isalpha() and vowels <= 0.2 * len(letters) else ""

    def as_initials(self, text: str) -> str:
        """Return a short Chinese line as the initials a hurried clerk types; others give none."""
        line = normalise(text).replace(" ", "")
        if not line or not all(map(_HAN.match, line)):
            return ""
        initials = "".join(syllable[0] for syllable in self.sounds.of(line))
        # Nobody types a long sentence in initials.
        return initials if _FEWEST <= len(initials) <= _MOST else ""

    def _written(self, tokens: list[str]) -> list[str]:
        """Return the tokens with each stretch of pinyin in characters, what is neither left out."""
        written: list[str] = []
        for han, stretch in groupby(tokens, lambda token: bool(_HAN.match(token))):
            if han:
                written += stretch
            else:
                spelt = [s for token in stretch for s in self.sounds.split(token)]
                written.append(self.writing.of(spelt))
        return [run for run in written if run]

    def _syllables(self, tokens: list[str], *, pinyin: bool) -> list[str]:
        syllables: list[str] = []
        for token in tokens:
            if _HAN.match(token):
                syllables += self.sounds.of(token)
            elif pinyin:
                syllables += self.sounds.split(token)
        return syllables


def _grams(sequence: "S", shortest: int, longest: int) -> "Iterable[S]":
    for size in range(shortest, longest + 1):
        for at in range(len(sequence) - size + 1):
            yield sequence[at : at + size]
