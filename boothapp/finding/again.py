"""Today's buyers whom the latest places do not bring: few, and looked through as one text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from boothapp.finding.asking import Asked
from boothapp.finding.ranking import step_of
from boothapp.finding.rows import Row

_END = "\x00"


@dataclass(frozen=True, slots=True)
class _Pages:
    """One text of each row, all of them in one string."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, pages: Sequence[str]) -> "_Pages":
        starts = accumulate((len(page) + 1 for page in pages), initial=0)
        return cls(_END.join((*pages, "")), tuple(starts))

    def having(self, part: str) -> Iterator[int]:
        """Return the numbers of those with a part in their text, in order."""
        at = self.text.find(part)
        while at >= 0:
            number = bisect_right(self.starts, at) - 1
            yield number
            at = self.text.find(part, self.starts[number + 1])

    def having_all(self, parts: Sequence[str]) -> Iterator[int]:
        """Return the numbers of those with every part, in order."""
        others = [frozenset(self.having(part)) for part in parts[1:]]
        return (n for n in self.having(parts[0]) if all(n in other for other in others))


@dataclass(frozen=True, slots=True)
class Again:
    """Buyers of today in the order in which they are listed, with their texts."""

    rows: tuple[Row, ...] = ()
    _names: _Pages = _Pages("", (0,))
    _words: _Pages = _Pages("", (0,))
    _every: _Pages = _Pages("", (0,))

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Again":
        """Put the texts of some buyers together."""
        pages = ([getattr(row, of) for row in rows] for of in ("name_heads", "word_heads", "every"))
        return cls(tuple(rows), *map(_Pages.of, pages))

    def fitting(self, what: Asked, last: int) -> Iterator[int]:
        """Return the places of those in one of the steps up to ``last``, in order."""
        for number in self._candidates(what, last):
            row = self.rows[number]
            if last in (1, 2) or step_of(what, row) <= last:
                yield row.place

    def _candidates(self, what: Asked, last: int) -> Iterator[int]:
        if last <= 1:
            return self._names.having(f"\n{what.whole.text}")
        if last == 2:
            return self._words.having_all([f"\n{word.text}" for word in what.words])
        return self._every.having_all([word.text for word in what.words])
