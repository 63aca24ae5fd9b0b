"""Draws the lines of a card on its paper: stacks of lines that shrink and wrap to their box."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image, ImageDraw, ImageFont

from bench.cards.faces import Face, fitting

Colour = tuple[int, int, int]
Box = tuple[int, int, int, int]
SMALLEST = 32
"""Smallest letters in pixels on a card 1700 wide: about 4.5 point on paper."""


class TooMuch(Exception):
    """The lines do not fit their box at a size that a person can read."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of print.

    Attributes:
        text: What is printed.
        size: Height of the letters' square in pixels.
        label: Printed before the text; in a column of its own where the stack says so.
        icon: Name of a drawn sign before the text, or "".
        gap: Empty pixels above.
        spread: Letters set apart.
    """

    text: str
    size: int
    colour: Colour
    bold: bool = False
    label: str = ""
    icon: str = ""
    gap: int = 0
    spread: bool = False
    label_colour: Colour | None = None

    @property
    def joined(self) -> str:
        """Label and text as one."""
        between = "" if not self.label or self.label[-1] in "： " else " "
        return f"{self.label}{between}{self.text}"


@dataclass(slots=True)
class Sheet:
    """The paper of one card side, with its typefaces."""

    image: Image.Image
    face: Face
    script: str

    @property
    def draw(self) -> ImageDraw.ImageDraw:
        """A pen on the paper."""
        return ImageDraw.Draw(self.image)

    def font(self, text: str, size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
        """The typeface for a text."""
        return fitting(text, self.face, self.script, bold=bold, size=size)

    def width(self, row: Row, *, text: str | None = None) -> int:
        """Pixels that a line takes."""
        shown = row.joined if text is None else text
        if row.spread:
            shown = " ".join(shown)
        width = self.font(shown, row.size, bold=row.bold).getlength(shown)
        return int(width) + (int(row.size * 1.5) if row.icon else 0)

    def stack(
        self,
        box: Box,
        rows: Sequence[Row],
        *,
        align: str = "left",
        across: str = "top",
        column: int = 0,
    ) -> int:
        """Draw rows below each other in a box and return where the last one ends.

        Args:
            box: Left, top, right, bottom.
            rows: The lines.
            align: "left", "centre" or "right".
            across: "top", "middle" or "bottom" of the box.
            column: Width of the column of labels; 0 prints a label and its text as one.
        """
        left, top, right, bottom = box
        rows, column = self._fit(rows, right - left, bottom - top, column)
        y = {
            "top": top,
            "bottom": bottom - _height(rows),
            "middle": (top + bottom - _height(rows)) // 2,
        }[across]
        for row in rows:
            y += row.gap
            self._row(row, (left, right), y, align, column)
            y += _leading(row)
        return y

    def _fit(self, rows: Sequence[Row], wide: int, high: int, column: int) -> tuple[list[Row], int]:
        factor = 1.0
        while factor > 0.62:
            scaled = [_scaled(row, factor) for row in rows]
            wrapped = [
                part for row in scaled for part in self._wrap(row, wide, int(column * factor))
            ]
            if _height(wrapped) <= high and all(row.size >= SMALLEST for row in wrapped):
                return wrapped, int(column * factor)
            factor -= 0.05
        raise TooMuch

    def _wrap(self, row: Row, wide: int, column: int) -> list[Row]:
        room = wide - (column if column and row.label else 0)
        text = row.text if column else None
        if self.width(row, text=text) <= room:
            return [row]
        narrow = replace(row, size=max(int(row.size * 0.85), SMALLEST))
        if self.width(narrow, text=text) <= room:
            return [narrow]
        words = narrow.text.split(" ")
        for cut in range(len(words) - 1, 0, -1):
            first = replace(narrow, text=" ".join(words[:cut]))
            if self.width(first, text=first.text if column else None) <= room:
                rest = replace(narrow, text=" ".join(words[cut:]), label="", gap=0, icon="")
                return [first, *self._wrap(rest, wide, 0)]
        if narrow.size > SMALLEST + 1:
            return self._wrap(
                replace(narrow, size=max(int(narrow.size * 0.85), SMALLEST)), wide, column
            )
        raise TooMuch

    def _row(self, row: Row, sides: tuple[int, int], y: int, align: str, column: int) -> None:
        left, right = sides
        split = bool(column and row.label and align == "left")
        text = row.text if split else row.joined
        x = {
            "left": left + (column if split else 0),
            "centre": (left + right - self.width(row)) // 2,
            "right": right - self.width(row),
        }[align]
        if split:
            self._write(
                row.label, replace(row, colour=row.label_colour or row.colour, bold=False), left, y
            )
        if row.icon:
            icon(
                self.draw,
                row.icon,
                (x, y + row.size // 10, row.size),
                row.label_colour or row.colour,
            )
            x += int(row.size * 1.5)
        self._write(" ".join(text) if row.spread else text, row, x, y)

    def _write(self, text: str, row: Row, x: int, y: int) -> None:
        font = self.font(text, row.size, bold=row.bold)
        # One base line whatever the typeface, so that scripts beside each other stand level.
        self.draw.text((x, y + row.size), text, font=font, fill=row.colour, anchor="ls")


def _scaled(row: Row, factor: float) -> Row:
    return replace(row, size=max(int(row.size * factor), SMALLEST), gap=int(row.gap * factor))


def _leading(row: Row) -> int:
    return int(row.size * 1.32)


def _height(rows: Sequence[Row]) -> int:
    return sum(row.gap + _leading(row) for row in rows)


def icon(draw: ImageDraw.ImageDraw, name: str, place: tuple[int, int, int], colour: Colour) -> None:
    """Draw a sign (phone, mobile, mail, globe, pin, fax, chat) in a square at x, y of a size."""
    x, y, size = place
    line = max(2, size // 14)
    if name == "mail":
        draw.rectangle((x, y + size * 0.18, x + size, y + size * 0.85), outline=colour, width=line)
        draw.line(
            [(x, y + size * 0.18), (x + size / 2, y + size * 0.58), (x + size, y + size * 0.18)],
            colour,
            line,
        )
    elif name == "globe":
        draw.ellipse((x, y, x + size, y + size), outline=colour, width=line)
        draw.ellipse((x + size * 0.3, y, x + size * 0.7, y + size), outline=colour, width=line)
        draw.line([(x, y + size / 2), (x + size, y + size / 2)], colour, line)
    elif name == "pin":
        draw.ellipse((x + size * 0.2, y, x + size * 0.8, y + size * 0.6), fill=colour)
        draw.polygon(
            [
                (x + size * 0.24, y + size * 0.42),
                (x + size * 0.76, y + size * 0.42),
                (x + size / 2, y + size),
            ],
            colour,
        )
    elif name == "mobile":
        draw.rounded_rectangle(
            (x + size * 0.25, y, x + size * 0.75, y + size), size // 10, outline=colour, width=line
        )
        draw.line(
            [(x + size * 0.42, y + size * 0.85), (x + size * 0.58, y + size * 0.85)], colour, line
        )
    elif name == "fax":
        draw.rectangle((x, y + size * 0.4, x + size, y + size * 0.9), outline=colour, width=line)
        draw.rectangle(
            (x + size * 0.25, y, x + size * 0.75, y + size * 0.4), outline=colour, width=line
        )
    elif name == "chat":
        draw.ellipse((x, y + size * 0.05, x + size, y + size * 0.8), fill=colour)
        draw.polygon(
            [(x + size * 0.15, y + size * 0.6), (x + size * 0.5, y + size * 0.75), (x, y + size)],
            colour,
        )
    else:
        _handset(draw, (x, y, size), colour)


def _handset(draw: ImageDraw.ImageDraw, place: tuple[int, int, int], colour: Colour) -> None:
    x, y, size = place
    draw.arc(
        (x - size * 0.1, y - size * 0.9, x + size * 1.7, y + size * 0.95),
        95,
        175,
        colour,
        max(3, size // 5),
    )
    for angle in (100, 170):
        px = x + size * 0.8 + size * 0.78 * math.cos(math.radians(angle))
        py = y + size * 0.02 + size * 0.8 * math.sin(math.radians(angle))
        draw.ellipse(
            (px - size * 0.16, py - size * 0.16, px + size * 0.16, py + size * 0.16), fill=colour
        )
