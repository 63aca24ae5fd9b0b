"""How a typed line is taken apart into weighted features."""

import re
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, TypeVar

from boothapp.heard.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Iterable

    from boothapp.heard.concepts import Concepts
    from boothapp.heard.sounds import Sounds

S = TypeVar("S", str, list[str])

_TOKENS = re.compile(r"[\u3400-\u9fff]+|[^\s\u3400-\u9fff]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Reader:
    """Takes lines apart; needs to know how characters sound and what words mean."""

    sounds: "Sounds"
    concepts: "Concepts"

    def features(self, text: str) -> dict[str, set[str]]:
        """Return a line's features by family: han, pinyin, initials, words, letters, concepts."""
        tokens = _TOKENS.findall(normalise(text))
        runs = [token for token in tokens if _HAN.match(token)]
        words = [token for token in tokens if not _HAN.match(token)]
        pinyin = _are_pinyin(words, self.sounds)
        syllables = self._syllables(tokens, pinyin=pinyin)
        initials = _initials(syllables, words)
        english = [] if pinyin or (initials and not runs) else words
        notions = sorted(self.concepts.within("".join(runs), english, syllables))
        return {
            "han": {gram for run in runs for gram in _grams(run, 1, 4)},
            "pinyin": {" ".join(gram) for gram in _grams(syllables, 1, 3)},
            "initials": set(_grams(initials, 2, 4)),
            "words": {*english, *(f"{one} {other}" for one, other in pairwise(english))},
            "letters": {gram for word in english for gram in _grams(f"<{word}>", 3, 5)},
            "concepts": {*notions, *(f"{one}+{other}" for one, other in combinations(notions, 2))},
        }

    def as_typed(self, text: str) -> tuple[str, ...]:
        """Return a Chinese line as a hurried clerk types it: in pinyin, in initials."""
        line = normalise(text).replace(" ", "")
        if not line or not all(map(_HAN.match, line)):
            return ()
        syllables = self.sounds.of(line)
        initials = "".join(syllable[0] for syllable in syllables)
        short = 3 <= len(initials) <= 10  # nobody types a long sentence in initials
        return (" ".join(syllables), initials) if short else (" ".join(syllables),)

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


def _are_pinyin(words: list[str], sounds: "Sounds") -> bool:
    """Tell typed pinyin from English: nearly all of it must split into syllables."""
    letters = sum(map(len, words))
    split = sum(len(word) for word in words if sounds.split(word))
    return letters > 0 and split >= 0.8 * letters


def _initials(syllables: list[str], words: list[str]) -> str:
    if syllables:
        return "".join(syllable[0] for syllable in syllables)
    letters = "".join(words)
    vowels = sum(letter in _VOWELS for letter in letters)
    return letters if letters.isalpha() and vowels <= 0.2 * len(letters) else ""
