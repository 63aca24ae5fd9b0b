"""How the sentence encoder cuts a line into the word pieces it knows."""

import re
import struct
from dataclasses import dataclass

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
        pieces, scores = _pieces(data)
        # Other scripts' pieces are never met: what is typed here is Chinese or Latin.
        numbers = {piece: number for number, piece in enumerate(pieces) if _is_read(piece)}
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


def _pieces(data: bytes) -> tuple[list[str], list[float]]:
    """Return the pieces and their scores from the protocol buffer (field 1: the pieces)."""
    score = struct.Struct("<f").unpack_from
    pieces: list[str] = []
    scores: list[float] = []
    at = 0
    while at < len(data) and data[at] == 0x0A:
        after = at + 4 + data[at + 3]
        pieces.append(data[at + 4 : after].decode())
        scores.append(score(data, after + 1)[0])
        at += 2 + data[at + 1]
    return pieces, scores


# ASCII or Chinese, after the sign that a word begins.
_is_read = re.compile(f"{_BLANK}?(?:[\x00-\x7f]*|[\u3400-\u9fff]*)").fullmatch
