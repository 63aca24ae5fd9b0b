"""Pairs the words of two names: each with the one most like it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Word = tuple[str, ...]
"""A word of a name with the other ways it is written; the chief one first."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A word that two names share.

    Attributes:
        mine: As the one name has it.
        theirs: As the other has it.
        quality: 1 for the same word, less for another spelling.
    """

    mine: str
    theirs: str
    quality: float


def pair_words(
    a: Sequence[Word], b: Sequence[Word], alike: Callable[[Word, Word], float], floor: float
) -> tuple[list[Shared], list[Word], list[Word]]:
    """Pair words alike by at least ``floor``, the likest first; return the pairs and what is left."""
    ranked = [
        (quality, i, j)
        for i, mine in enumerate(a)
        for j, theirs in enumerate(b)
        if (quality := alike(mine, theirs)) >= floor
    ]
    ranked.sort(key=lambda one: (-one[0], abs(one[1] - one[2])))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    shared = []
    for quality, i, j in ranked:
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            shared.append(Shared(a[i][0], b[j][0], quality))
    left_a = [word for i, word in enumerate(a) if i not in taken_a]
    return shared, left_a, [word for j, word in enumerate(b) if j not in taken_b]
