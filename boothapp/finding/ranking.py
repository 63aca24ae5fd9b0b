"""How well a buyer fits what was typed: the same five steps as the queries of ``asking.tiers``."""

from collections.abc import Collection, Mapping, Sequence

from boothapp.finding.asking import Asked, Word
from boothapp.finding.fields import PRODUCTS
from boothapp.finding.rows import Row

NOT_AT_ALL = 5
"""Beyond the last step."""


def step_of(what: Asked, row: Row) -> int:
    """Return how well a buyer fits, ``NOT_AT_ALL`` where it does not.

    0 where a name is what was typed, 1 where it begins so, 2 where words of it do, 3 where they are
    inside of names and numbers, 4 for any mention.
    """
    whole = what.whole
    if not (all(has(word, row) for word in what.words) or has(whole, row)):
        return NOT_AT_ALL
    # In these texts every line begins where something may begin, and ends where it ends.
    if f"\n{whole.text}\n" in row.whole_names:
        return 0
    if f"\n{whole.text}" in row.name_heads:
        return 1
    if all(f"\n{word.text}" in row.word_heads for word in what.words):
        return 2
    return 3 if all(_in_names(word, row) for word in what.words) else 4


def has(word: Word, row: Row) -> bool:
    """Whether a buyer has the word anywhere, or the sound of it."""
    return word.text in row.hay or (word.sound and row.sounds_like(word.text))


def deals_in(words: Sequence[Word], row: Row) -> bool:
    """Whether every word stands in one product."""
    return any(
        all(_in_text(word, row, place) for word in words)
        for place, (name, _) in enumerate(row.texts)
        if name in PRODUCTS
    )


def _in_text(word: Word, row: Row, place: int) -> bool:
    ways = row.ways.get(place, ()) if word.sound else ()
    return word.text in row.lines[place] or any(way.has(word.text) for _, way in ways)


def ordered(
    steps: Mapping[int, int], today: Mapping[int, int], often: Collection[int]
) -> list[int]:
    """Return the places of those that fit, the best first.

    Args:
        steps: For each place the step of the buyer there.
        today: For each place of today's buyers its number, from the latest.
        often: Places of frequent buyers.
    """
    last = len(today)
    return sorted(steps, key=lambda at: (steps[at], today.get(at, last), at not in often, -at))


def _in_names(word: Word, row: Row) -> bool:
    return f"\n{word.text}" in row.word_heads or any(
        word.text in row.lines[place] for place in row.main
    )
