"""Where lines stand on a card: their rows, their order, their neighbours, the size of their print."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from boothapp.cards.card import Line
from boothapp.cards.script import plain


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or a part of one, with its place on the upright card.

    Attributes:
        line: Index of its line in ``Card.lines``.
        left, top, right, bottom: Its place in pixels (for a text without a picture: a line is 1 high).
        label: What kind of value a word before it says it is; "" for none.
        lines: All its lines, when it was put together from several; else empty.
    """

    text: str
    line: int
    side: int
    left: float
    top: float
    right: float
    bottom: float
    score: float = 1.0
    label: str = ""
    lines: tuple[int, ...] = ()

    @property
    def all_lines(self) -> tuple[int, ...]:
        """Indices of its lines, where it is more than one put together."""
        return self.lines or (self.line,)

    @property
    def height(self) -> float:
        """Height of the print in pixels."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical middle."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Horizontal middle."""
        return (self.left + self.right) / 2

    def saying(self, text: str, label: str | None = None) -> "Piece":
        """Return the same place with another text, and perhaps another label."""
        return replace(self, text=text, label=self.label if label is None else label)


def pieces_of(lines: Sequence[Line]) -> list[Piece]:
    """Return the lines as pieces in their given order, tilt taken out, empty ones left out."""
    tilt = _tilt(lines)
    made = (_piece(index, line, tilt.get(line.side, 0.0)) for index, line in enumerate(lines))
    return [piece for piece in made if piece.text]


def _piece(index: int, line: Line, tilt: float) -> Piece:
    text = plain(line.text)
    if line.box is None:
        return Piece(
            text, index, line.side, 0.0, index * 1.5, float(len(text)) * 0.5, index * 1.5 + 1
        )
    cos, sin = math.cos(-tilt), math.sin(-tilt)
    points = [(x * cos - y * sin, x * sin + y * cos) for x, y in line.box]
    height = (math.dist(line.box[0], line.box[3]) + math.dist(line.box[1], line.box[2])) / 2
    xs = [x for x, _ in points]
    middle = sum(y for _, y in points) / 4
    return Piece(
        text,
        index,
        line.side,
        min(xs),
        middle - height / 2,
        max(xs),
        middle + height / 2,
        line.score,
    )


def _tilt(lines: Iterable[Line]) -> dict[int, float]:
    """Return the angle of the long lines of each side, in radians."""
    angles: dict[int, list[float]] = {}
    for line in lines:
        if line.box is not None:
            (ax, ay), (bx, by), _, (dx, dy) = line.box
            if math.dist((ax, ay), (bx, by)) > 4 * math.dist((ax, ay), (dx, dy)):
                angles.setdefault(line.side, []).append(math.atan2(by - ay, bx - ax))
    return {side: median(found) for side, found in angles.items()}


def reading_order(lines: Sequence[Line]) -> list[int]:
    """Return the indices of lines as a person reads them: row by row, each from left to right."""
    ordered: list[int] = []
    pieces = _all_pieces(lines)
    for side in sorted({piece.side for piece in pieces}):
        for row in rows([piece for piece in pieces if piece.side == side]):
            ordered += [piece.line for piece in row]
    return ordered


def _all_pieces(lines: Sequence[Line]) -> list[Piece]:
    tilt = _tilt(lines)
    return [_piece(index, line, tilt.get(line.side, 0.0)) for index, line in enumerate(lines)]


def rows(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Group the pieces of one side that stand beside each other; from top to bottom."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: p.middle):
        row = found[-1] if found else None
        if row and same_row(piece, row[-1]) and same_row(piece, row[0]):
            row.append(piece)
        else:
            found.append([piece])
    return [sorted(row, key=lambda p: p.left) for row in found]


def same_row(one: Piece, other: Piece) -> bool:
    """Whether two pieces stand beside each other."""
    if one.side != other.side:
        return False
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap > 0.5 * min(one.height, other.height)


def right_of(piece: Piece, others: Iterable[Piece]) -> Piece | None:
    """Return the nearest piece to the right in the same row."""
    beside = [o for o in others if o is not piece and same_row(piece, o) and o.left >= piece.centre]
    return min(beside, key=lambda o: o.left, default=None)


def left_of(piece: Piece, others: Iterable[Piece]) -> Piece | None:
    """Return the nearest piece to the left in the same row."""
    beside = [
        o for o in others if o is not piece and same_row(piece, o) and o.right <= piece.centre
    ]
    return max(beside, key=lambda o: o.right, default=None)


def aligned(one: Piece, other: Piece) -> bool:
    """Whether two pieces one above the other share a left edge, a right edge or a middle."""
    slack = 0.9 * max(one.height, other.height)
    return (
        abs(one.left - other.left) < slack
        or abs(one.right - other.right) < slack
        or abs(one.centre - other.centre) < slack
    )


def gap(upper: Piece, lower: Piece) -> float:
    """Return the space between two pieces one above the other, in heights of the smaller print."""
    return (lower.top - upper.bottom) / max(1e-6, min(upper.height, lower.height))


def follows(upper: Piece, lower: Piece, *, space: float = 1.0) -> bool:
    """Whether ``lower`` is the next line of the same block of print."""
    if upper.side != lower.side or lower.middle <= upper.middle:
        return False
    return -0.6 < gap(upper, lower) < space and aligned(upper, lower)


def below(upper: Piece, lower: Piece, *, space: float) -> bool:
    """Whether ``lower`` stands close below and mostly under ``upper``, though no edge is shared."""
    if upper.side != lower.side or lower.middle <= upper.middle:
        return False
    shared = min(upper.right, lower.right) - max(upper.left, lower.left)
    narrow = min(upper.right - upper.left, lower.right - lower.left)
    return -0.4 < gap(upper, lower) < space and shared > 0.5 * narrow


def runs_on(one: Piece, other: Piece, *, space: float) -> bool:
    """Whether ``other`` is the rest of the same line, which was read in two."""
    apart = (other.left - one.right) / max(1e-6, min(one.height, other.height))
    return same_row(one, other) and -0.5 < apart < space
