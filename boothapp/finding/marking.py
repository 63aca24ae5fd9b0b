"""Which text of a buyer shows best why it was found, and which part of it to mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from boothapp.finding.asking import Asked, Word
from boothapp.finding.fields import IDENTITIES, NAMES, PRODUCTS
from boothapp.finding.folding import squeeze_with_places
from boothapp.finding.heard import Span
from boothapp.finding.rows import MAIN, Row, Way, word_starts_in

_EXCERPT = 80  # characters of a long text that are shown
_BEFORE = 20  # of them before the first mark

_WEIGHTS = {name: place for place, name in enumerate((*NAMES, *IDENTITIES, *PRODUCTS, "country"))}


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


def shown(what: Asked, row: Row) -> Shown:
    """Return the text of a buyer that has most of what was typed, the weightiest first, marked."""
    best = _best(what, row, row.main)
    many = len(what.words)
    # Elsewhere there may be more of the words, or all of them as typed.
    if best is None or (many > 1 and best[:2] < (many, True)):
        others = _best(what, row, row.others)
        best = max((one for one in (best, others) if one), default=None)
    if best is None:
        return Shown()
    place = -best[-1]
    name, text = row.texts[place]
    return _excerpt(name, text, _marks(what, text, row.ways.get(place, ())))


def _best(what: Asked, row: Row, among: Sequence[int]) -> tuple[int, ...] | None:
    """Return how well the best of some texts shows what was typed, and last its number below zero."""
    ways = row.ways if any(word.sound for word in what.words) else {}
    alone = what.words == (what.whole,)
    best: tuple[int, ...] | None = None
    for place in among:
        line, said = row.lines[place], ways.get(place, ())
        whole = _find(what.whole, line, said)
        has = whole is not None if alone else _count(what, line, said)
        if has and (best is None or has >= best[0]):
            worth = (has, *_worth(what, row.texts[place][0], line, whole), -place)
            best = worth if best is None else max(best, worth)
    return best


def _count(what: Asked, line: str, ways: Sequence[Way]) -> int:
    """How many of the words a text has."""
    count = 0
    for (
        word
    ) in what.words:  # each of a buyer's texts is asked: a function for each word is too slow
        if word.text in line or (
            ways and word.sound and any(way.has(word.text) for _, way in ways)
        ):
            count += 1
    return count


def _worth(what: Asked, name: str, line: str, whole: Span | None) -> tuple[int, ...]:
    """How well a text shows it: as typed, in a name or number, from the first letter, all of it, weight."""
    weight = -_WEIGHTS.get(name, len(_WEIGHTS))
    if whole is None:
        return False, name in MAIN, False, False, weight
    return True, name in MAIN, whole[0] == 0, line == what.whole.text, weight


def _find(word: Word, line: str, ways: Sequence[Way], starts: Sequence[int] = ()) -> Span | None:
    """Where a word stands in a squeezed text, better at the start of a word, or what sounds like it."""
    first = line.find(word.text)
    if first >= 0:
        start = next((at for at in starts if line.startswith(word.text, at)), first)
        return start, start + len(word.text)
    for begin, way in ways if word.sound else ():
        heard = way.find(word.text)
        if heard:
            return begin + heard[0], begin + heard[1]
    return None


@lru_cache(maxsize=4000)  # most texts are shown again for the next letter
def _laid_out(text: str) -> tuple[str, tuple[int, ...]]:
    line, places = squeeze_with_places(text)
    return line, tuple(places)


def _marks(what: Asked, text: str, ways: Sequence[Way]) -> list[Span]:
    line, places = _laid_out(text)
    starts = word_starts_in(text)
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
