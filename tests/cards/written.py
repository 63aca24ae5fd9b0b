"""Cards written by hand: a line of print with its place, as OCR gives it."""

from boothapp.cards.card import Card, Line
from boothapp.cards.understanding import understand


def at(
    left: float, top: float, text: str, height: float = 40, *, score: float = 0.99, side: int = 0
) -> Line:
    """Return a line whose letters are as wide as usual for their height."""
    wide = sum(1.0 if ord(c) > 0x2E80 else 0.55 for c in text) * height
    right, bottom = left + wide, top + height
    return Line(text, ((left, top), (right, top), (right, bottom), (left, bottom)), score, side)


def column(*texts: str, left: float = 100, top: float = 100, height: float = 40) -> list[Line]:
    """Return lines one below the other."""
    return [at(left, top + i * 1.5 * height, text, height) for i, text in enumerate(texts)]


def read(*texts: str) -> Card:
    """Return what lines say that stand one below the other."""
    return understand(column(*texts))


def calls(card: Card) -> list[str]:
    """Return every telephone that is no fax, in any order of kinds."""
    return sorted({v for kind in ("phone", "mobile", "whatsapp") for v in card.values(kind)})
