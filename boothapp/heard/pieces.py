"""How the sentence encoder cuts a line into the word pieces it knows."""

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = "\u2581"  # stands before each word
SPECIAL = _UNKNOWN, _BEGIN, _END = 0, 1, 2
_UNLIKELIER = (
    10.0  # what an unknown character costs beyond the rarest piece; SentencePiece's figure
)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a SentencePiece unigram model (Kudo 2018), with their log-probabilities."""

    numbers: dict[str, int]
    scores: list[float]
    longest: int
    unknown: float

    @classmethod
    def from_file(cls, data: bytes) -> "Pieces":
        """Read a SentencePiece model of the older layout, which opens with its pieces."""
        found = list(_pieces(data))
        scores = [score for _, score in found]
        # Other scripts' pieces are never met: what is typed here is Chinese or Latin.
        numbers = {piece: number for number, (piece, _) in enumerate(found) if _is_read(piece)}
        return cls(numbers, scores, max(map(len, numbers)), min(scores) - _UNLIKELIER)

    def of(self, line: str) -> list[int]:
        """Return the numbers of the likeliest pieces of a normalised line, begin and end marked."""
        text = _BLANK + line.replace(" ", _BLANK)
        best = [0.0, *[float("-inf")] * len(text)]
        came: list[tuple[int, int]] = [(0, _UNKNOWN)] * (len(text) + 1)
        for at in range(len(text)):
            for end in range(at + 1, min(at + self.longest, len(text)) + 1):
                number = self.numbers.get(text[at:end], _UNKNOWN)
                if number == _UNKNOWN and end > at + 1:
                    continue
                score = best[at] + (self.scores[number] if number else self.unknown)
                if score > best[end]:
                    best[end], came[end] = score, (at, number)
        numbers, at = [_END], len(text)
        while at:
            at, number = came[at]
            numbers.append(number)
        return [_BEGIN, *reversed(numbers)]


def _pieces(data: bytes) -> "Iterator[tuple[str, float]]":
    """Yield each piece and its score from the protocol buffer (field 1: the pieces)."""
    score = struct.Struct("<f")
    at = 0
    while data[at : at + 1] == b"\x0a":
        size, begin = data[at + 1], data[at + 3]
        after = at + 4 + begin
        yield data[at + 4 : after].decode(), score.unpack_from(data, after + 1)[0]
        at += 2 + size


def _is_read(piece: str) -> bool:
    bare = piece.removeprefix(_BLANK)
    return bare.isascii() or all("\u3400" <= sign <= "\u9fff" for sign in bare)
