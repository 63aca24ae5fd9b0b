"""What was read off a business card: every field with its readings, their places and how sure they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Point = tuple[float, float]
Box = tuple[Point, Point, Point, Point]
"""Corners of a line in pixels of its picture, from its beginning clockwise (in reading direction)."""

Source = Literal["print", "code", "text"]
"""Read off the print by OCR, from a QR or bar code, or from a pasted text or file."""

SURE = 0.8
"""A reading at or above this probability is not marked as doubtful."""

# Several values of one card: telephone numbers are E.164 where they can be.
FIELDS = (
    "name", "name_other", "company", "company_other", "title", "email", "phone", "mobile", "fax",
    "website", "wechat", "whatsapp", "address", "country", "badge",
)  # fmt: skip
"""The fields a card can give; ``phone`` is any telephone that is neither a mobile nor a fax."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as it was read.

    Attributes:
        box: Where it stands; empty for a text that has no picture.
        score: How sure the reading is, 0 to 1.
        side: Number of the picture, 0 for the front.
    """

    text: str
    box: Box | None = None
    score: float = 1.0
    side: int = 0
    source: Source = "print"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a field.

    Attributes:
        value: The value, as the record would keep it.
        score: Probability that it is right, 0 to 1.
        lines: Indices of the lines it comes from, in ``Card.lines``.
    """

    value: str
    score: float
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A value found for a field: its readings, the best first (never empty)."""

    readings: tuple[Reading, ...]

    @property
    def value(self) -> str:
        """The value taken unless the clerk swaps it."""
        return self.readings[0].value

    @property
    def score(self) -> float:
        """How sure that value is."""
        return self.readings[0].score

    @property
    def sure(self) -> bool:
        """Whether it needs no mark."""
        return self.score >= SURE


@dataclass(frozen=True, slots=True)
class Card:
    """Everything read off a card, both sides together.

    Attributes:
        fields: Field name -> values found, the chief one first; fields not found are left out.
        lines: Every line read, in reading order; nothing is dropped.
        sizes: Width and height in pixels of each side's picture as the boxes count them
            (after turning it upright by its EXIF mark).
    """

    fields: Mapping[str, Sequence[Found]] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    sizes: tuple[tuple[int, int], ...] = ()

    def value(self, name: str) -> str:
        """The chief value of a field, or ""."""
        found = self.fields.get(name)
        return found[0].value if found else ""

    def values(self, name: str) -> list[str]:
        """All values of a field."""
        return [found.value for found in self.fields.get(name, ())]

    @property
    def text(self) -> str:
        """All lines as read, to stay with the buyer."""
        return "\n".join(line.text for line in self.lines)
