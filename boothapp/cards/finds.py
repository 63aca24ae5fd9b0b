"""A value found in the print, with where it stood, and the text that is left without it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from boothapp.cards.card import Found, Reading
from boothapp.cards.layout import Piece

Span = tuple[int, int, int]
"""Line, and where in its piece's text the value begins and ends."""


@dataclass(frozen=True, slots=True)
class Find:
    """One value, its probability, its lines, and other ways to read it, the likelier first."""

    value: str
    score: float
    lines: tuple[int, ...] = ()
    others: tuple[Reading, ...] = ()

    def found(self) -> Found:
        """Return it as the card keeps it."""
        first = Reading(self.value, round(min(self.score, 1.0), 3), self.lines)
        seen = {self.value}
        rest = []
        for other in sorted(self.others, key=lambda reading: -reading.score):
            if other.value and other.value not in seen:
                seen.add(other.value)
                rest.append(
                    Reading(other.value, round(min(other.score, first.score), 3), other.lines)
                )
        return Found((first, *rest[:4]))


@dataclass(slots=True)
class Harvest:
    """What one kind of search took from the pieces.

    Attributes:
        finds: The values.
        rest: The pieces without them; those with nothing left are gone.
    """

    finds: list[Find] = field(default_factory=list)
    rest: list[Piece] = field(default_factory=list)


def without(piece: Piece, spans: Iterable[tuple[int, int]]) -> Piece | None:
    """Return a piece with parts of its text cut out, or None when only marks are left."""
    kept, at = [], 0
    for start, end in sorted(spans):
        kept.append(piece.text[at:start])
        at = max(at, end)
    kept.append(piece.text[at:])
    text = " ".join(part.strip() for part in kept if part.strip()).strip(" |,;:/·•-()[]<>")
    return piece.saying(text) if any(c.isalnum() for c in text) else None


def distinct(finds: Sequence[Find]) -> list[Find]:
    """Return finds without repeats: each value once, surer and with all its lines."""
    merged: dict[str, Find] = {}
    for find in finds:
        known = merged.get(find.value)
        if known is None:
            merged[find.value] = find
        else:
            lines = tuple(dict.fromkeys(known.lines + find.lines))
            score = 1 - (1 - known.score) * (1 - find.score)
            merged[find.value] = Find(find.value, score, lines, known.others + find.others)
    return list(merged.values())
