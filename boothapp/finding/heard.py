"""Whether letters are how Chinese characters sound: their syllables, or the first letter of each."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spoken:
    """The sound of a run of Chinese characters, ready to be looked through.

    Attributes:
        joined: The syllables without spaces.
        starts: Where in it each syllable begins, and last where it ends.
        initials: The first letter of each syllable; of those that are not said none.
        places: For each of them the number of its syllable.
    """

    joined: str
    starts: tuple[int, ...]
    initials: str
    places: tuple[int, ...]

    @classmethod
    @lru_cache(maxsize=8000)  # countries, kinds, trades and surnames come again and again
    def of(cls, syllables: str) -> "Spoken":
        """Return the sound of syllables with spaces between them, as they are stored."""
        parts = syllables.split(" ")
        places = tuple(place for place, part in enumerate(parts) if part)
        starts = tuple(accumulate(map(len, parts), initial=0))
        initials = "".join(parts[place][0] for place in places)
        return cls("".join(parts), starts, initials, places)

    @property
    def heads(self) -> list[str]:
        """Lines that begin with what a syllable begins, said in full and by first letters."""
        said = [self.joined[start:] for start in self.starts]
        return said + [self.initials[at:] for at in range(len(self.initials))]

    def has(self, letters: str) -> bool:
        """Whether a syllable begins what the letters are the sound of."""
        return letters in self.initials or self._at(letters) >= 0

    def find(self, letters: str) -> Span | None:
        """Return which characters sound so: the number of the first, and of the one after the last."""
        at = self._at(letters)
        if at >= 0:
            ends = at + len(letters)
            last = next(n for n, start in enumerate(self.starts) if start >= ends)
            return self.starts.index(at), last
        at = self.initials.find(letters)
        return None if at < 0 else (self.places[at], self.places[at + len(letters) - 1] + 1)

    def _at(self, letters: str) -> int:
        """Where the letters stand in the syllables, from where one of them begins; -1 for nowhere."""
        at = self.joined.find(letters)
        while at >= 0 and at not in self.starts:
            at = self.joined.find(letters, at + 1)
        return at
