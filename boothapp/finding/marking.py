"""Which text of a buyer shows best why it was found, and which part of it to mark."""

from collections.abc import Sequence
from dataclasses import dataclass

from boothapp.finding.asking import Asked, Word
from boothapp.finding.fields import IDENTITIES, NAMES, PRODUCTS, Field
from boothapp.finding.folding import squeeze_with_places
from boothapp.finding.grams import word_starts

_EXCERPT = 80  # characters of a long text that are shown
_BEFORE = 20  # of them before the first mark

Span = tuple[int, int]
Way = tuple[int, str]
"""Where in the squeezed text a run of Chinese characters begins, and its syllables with spaces."""

_WEIGHTS = {name: place for place, name in enumerate((*NAMES, *IDENTITIES, *PRODUCTS, "country"))}
_MAIN = frozenset((*NAMES, *IDENTITIES))


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a buyer was found.

    Attributes:
        field: Name of the field, as ``fields.texts_of`` gives it; "" where nothing was typed.
        text: The text, or the part of a long one.
        marks: Start and end of each part to mark, in order, apart from one another.
    """

    field: str = ""
    text: str = ""
    marks: tuple[Span, ...] = ()


def shown(
    what: Asked, texts: Sequence[Field], hay: str, sounds: Sequence[tuple[int, int, str]]
) -> Shown:
    """Return the text that has most of what was typed, the weightiest field first, with its marks.

    Args:
        what: What was typed.
        texts: The texts as written.
        hay: The same squeezed, a line each.
        sounds: How runs of Chinese characters in them sound (``index.Sound``).
    """
    ways: dict[int, list[Way]] = {}
    if any(word.sound for word in what.words):
        for place, start, syllables in sounds:
            ways.setdefault(place, []).append((start, syllables))
    best: tuple[tuple[float, ...], int] | None = None
    for place, line in enumerate(hay.split("\n")):
        has = sum(_has(word, line, ways.get(place, ())) for word in what.words)
        if has and (best is None or has >= best[0][0]):
            worth = (has, *_worth(what, texts[place][0], line, ways.get(place, ())), -place)
            if best is None or worth > best[0]:
                best = worth, place
    if best is None:
        return Shown()
    place = best[1]
    return _excerpt(*texts[place], _marks(what, texts[place][1], ways.get(place, ())))


def _has(word: Word, line: str, ways: Sequence[Way]) -> bool:
    return word.text in line or (
        word.sound is not None and any(word.sound.search(said) for _, said in ways)
    )


def _worth(what: Asked, name: str, line: str, ways: Sequence[Way]) -> tuple[float, ...]:
    """How well a text shows it: as typed, in a name or number, from the first letter, all of it, weight."""
    whole = _find(what.whole, line, ways)
    weight = -_WEIGHTS.get(name, len(_WEIGHTS))
    if whole is None:
        return False, name in _MAIN, False, False, weight
    return True, name in _MAIN, whole[0] == 0, line == what.whole.text, weight


def _find(word: Word, line: str, ways: Sequence[Way], starts: Sequence[int] = ()) -> Span | None:
    """Where a word stands in a squeezed text, better at the start of a word, or what sounds like it."""
    for start in (*starts, line.find(word.text)):
        if start >= 0 and line.startswith(word.text, start):
            return start, start + len(word.text)
    if word.sound is None:
        return None
    for begin, said in ways:
        heard = word.sound.search(said)
        if heard:  # a syllable is a character, and a space goes before each but the first
            start = begin + said.count(" ", 0, heard.start())
            return start, start + heard[0].count(" ") + 1
    return None


def _marks(what: Asked, text: str, ways: Sequence[Way]) -> list[Span]:
    line, places = squeeze_with_places(text)
    starts = word_starts(text)[1]
    whole = _find(what.whole, line, ways, starts)
    words = [whole] if whole else [_find(word, line, ways, starts) for word in what.words]
    marks: list[Span] = []
    for start, end in sorted(span for span in words if span):
        begin, finish = places[start], places[end - 1] + 1
        if marks and begin <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(finish, marks[-1][1]))
        else:
            marks.append((begin, finish))
    return marks


def _excerpt(name: str, text: str, marks: Sequence[Span]) -> Shown:
    if len(text) <= _EXCERPT:
        return Shown(name, text, tuple(marks))
    start = max(0, min(marks[0][0] - _BEFORE, len(text) - _EXCERPT)) if marks else 0
    front = "…" if start else ""
    end = min(len(text), start + _EXCERPT)
    moved = len(front) - start
    inside = [(a + moved, min(b, end) + moved) for a, b in marks if start <= a < end]
    part = front + text[start:end] + ("…" if end < len(text) else "")
    return Shown(name, part, tuple(inside))
