"""Text as lines of shapes: broken to a width, ordered for reading in either direction, drawn in place."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import groupby
from typing import Any

from bidi import algorithm
from reportlab.lib.colors import HexColor

from boothapp.quotes import embedding, fonts
from boothapp.quotes.fonts import Face, Glyph

# What does not begin a line, and what does not end one, in Chinese as in English.
_NOT_FIRST = frozenset(
    "，。、；：！？）」』】》〉〕”’％‰·…—,.;:!?)]}%°℃×ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
)
_NOT_LAST = frozenset("（「『【《〈〔“‘([{￥¥$€£#№±")

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
# What the bidirectional algorithm takes out of the text before it assigns levels (UAX #9, rule X9).
_UNLEVELLED = frozenset({"BN", "RLE", "LRE", "RLO", "LRO", "PDF"})


# The level of its direction, its face, its shapes from left to right.
_Run = tuple[int, Face, tuple[Glyph, ...]]


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks: ``size`` and ``leading`` in points, ``colour`` as "#rrggbb"."""

    size: float
    leading: float
    colour: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line, ready to draw: its runs from left to right, and its width in points."""

    style: Style
    runs: tuple[tuple[Face, tuple[Glyph, ...]], ...]
    width: float


@lru_cache(maxsize=8192)
def lines(text: str, style: Style, width: float) -> tuple[SetLine, ...]:
    """Set ``text`` in lines of at most ``width`` points; a line break in it is kept.

    Nothing is ever cut: a word wider than the line goes on in the next one. Empty text has no line.
    """
    return tuple(
        line
        for part in text.strip().splitlines()
        for line in _Paragraph(fonts.printable(part.strip()), style).lines(width)
    )


def width_of(text: str, style: Style) -> float:
    """Return how many points ``text`` would take without a break."""
    return max((line.width for line in lines(text, style, float("inf"))), default=0.0)


def draw(canvas: Any, line: SetLine, x: float, y: float) -> None:  # noqa: ANN401 - ReportLab's canvas
    """Draw ``line`` with its left end at ``x`` and its base line at ``y``."""
    text = canvas.beginText(x, y)
    text.setFillColor(_colour(line.style.colour))
    there: tuple[float, float] | None = (x, y)
    for face, glyphs in line.runs:
        text.setFont(embedding.register(face.font), line.style.size)
        for dx, dy, together in _strokes(glyphs):
            place = x + dx * line.style.size / 1000, y + dy * line.style.size / 1000
            if place != there:
                text.setTextOrigin(*place)
            text.textOut(embedding.GlyphString(together))
            there = None
        x += sum(glyph.advance for glyph in glyphs) * line.style.size / 1000
    canvas.drawText(text)


_colour = cache(HexColor)


class _Paragraph:
    """One paragraph with the face and the direction of each of its characters."""

    def __init__(self, text: str, style: Style) -> None:
        self.text = text
        self.style = style
        self.faces = fonts.faces_of(text, bold=style.bold)
        self.levels = _levels(text)
        self.is_plain = not any(self.levels) and len(set(self.faces)) == 1

    def lines(self, width: float) -> Iterator[SetLine]:
        """Yield the lines, as full as they can be."""
        start = end = 0
        used = 0.0
        for stop in self._stops(width):
            bare = self._bare(end, stop)
            if used + self._width(end, bare) > width and end > start:
                yield self._line(start, end)
                start, used = end, 0.0
            used += self._width(end, stop)
            end = stop
        if end > start:
            yield self._line(start, end)

    def _stops(self, width: float) -> Iterator[int]:
        """Yield the places where a line may end; more of them within a word wider than ``width``."""
        start = 0
        if self._width(0, len(self.text)) <= width:
            yield len(self.text)
            return
        for stop in _breaks(self.text):
            if self._width(start, self._bare(start, stop)) > width:
                for letter in fonts.clusters(self.text[start:stop]):
                    start += len(letter)
                    yield start
            else:
                yield stop
            start = stop

    def _bare(self, start: int, stop: int) -> int:
        """Return where ``start`` to ``stop`` ends without its spaces."""
        return start + len(self.text[start:stop].rstrip())

    def _width(self, start: int, stop: int) -> float:
        advances = (glyph.advance for *_, glyphs in self._runs(start, stop) for glyph in glyphs)
        return sum(advances) * self.style.size / 1000

    def _line(self, start: int, stop: int) -> SetLine:
        stop = self._bare(start, stop)
        ordered = _reordered(self._runs(start, stop))
        return SetLine(
            self.style,
            tuple((face, glyphs) for _, face, glyphs in ordered),
            self._width(start, stop),
        )

    def _runs(self, start: int, stop: int) -> list[_Run]:
        """Return the runs of one face and one direction, in reading order."""
        runs: list[_Run] = []
        if start == stop:
            return runs
        if self.is_plain:
            glyphs = fonts.shape(self.faces[0].font, self.text[start:stop], rtl=False)
            return [(0, self.faces[0], glyphs)]
        for (level, face), run in groupby(
            range(start, stop), lambda at: (self.levels[at], self.faces[at])
        ):
            text = "".join(self.text[at] for at in run)
            runs.append((level, face, fonts.shape(face.font, text, rtl=level % 2 == 1)))
        return runs


def _strokes(glyphs: Sequence[Glyph]) -> Iterator[tuple[float, float, list[Glyph]]]:
    """Yield glyphs that follow each other at their own widths, and where the first of them stands."""
    together: list[Glyph] = []
    start = end = 0.0, 0.0
    pen = 0.0
    for glyph in glyphs:
        place = pen + glyph.dx, glyph.dy
        if together and place != end:
            yield *start, together
            together = []
        if not together:
            start = place
        together.append(glyph)
        end = place[0] + glyph.width, place[1]
        pen += glyph.advance
    if together:
        yield *start, together


def _breaks(text: str) -> Iterator[int]:
    for at in range(1, len(text)):
        if _may_break(text[at - 1], text[at]):
            yield at
    if text:
        yield len(text)


def _may_break(before: str, after: str) -> bool:
    if after == " ":
        return False
    if before == " ":
        return True
    if after in _NOT_FIRST or before in _NOT_LAST or unicodedata.category(after)[0] == "M":
        return False
    return _is_wide(before) or _is_wide(after) or (before in "-–" and after.isalpha())


def _is_wide(char: str) -> bool:
    """Whether a line may end beside ``char``: so in Chinese and Japanese; Korean keeps words whole."""
    return unicodedata.east_asian_width(char) in "WF" and not "가" <= char <= "힣"


def _levels(text: str) -> list[int]:
    """Return the direction of each character: an even level runs to the right, an odd one to the left."""
    if _RIGHT_TO_LEFT.isdisjoint(map(unicodedata.bidirectional, text)):
        return [0] * len(text)
    base = algorithm.get_base_level(text)
    state = algorithm.get_empty_storage() | {"base_level": base, "base_dir": "LR"[base]}
    algorithm.get_embedding_levels(text, state)
    algorithm.explicit_embed_and_overrides(state)
    algorithm.resolve_weak_types(state)
    algorithm.resolve_neutral_types(state, debug=False)
    algorithm.resolve_implicit_levels(state, debug=False)
    resolved = iter(state["chars"])
    levels: list[int] = []
    for char in text:
        if unicodedata.bidirectional(char) in _UNLEVELLED:
            levels.append(levels[-1] if levels else base)
        else:
            levels.append(next(resolved)["level"])
    return levels


def _reordered(runs: list[_Run]) -> list[_Run]:
    """Return ``runs`` from left to right (UAX #9, rule L2)."""
    ordered = runs
    for level in range(max((run[0] for run in runs), default=0), 0, -1):
        turned: list[_Run] = []
        for high, group in groupby(ordered, partial(_is_at_least, level)):
            part = list(group)
            turned += part[::-1] if high else part
        ordered = turned
    return ordered


def _is_at_least(level: int, run: _Run) -> bool:
    return run[0] >= level
