"""All known buyers, kept so that those like a given one are found in milliseconds."""

import heapq
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from boothapp.matching import letters, name_tables, reasons
from boothapp.matching.keys import Key
from boothapp.matching.lists import Lists
from boothapp.matching.party import Party
from boothapp.matching.reasons import Reason
from boothapp.matching.traits import Traits, traits_of
from boothapp.matching.weigh import Level, Verdict, weigh

SHOWN = 0.5
"""A match less probable than this is not shown."""

_CANDIDATES = 40  # records weighed for one question
_COMMON = 400  # a word in more records than this brings no candidate by itself
_KEY_SHARED = 60  # records looked at behind one key
_PAIRS_EACH = 8  # matches kept of each record for the review list
_PRIOR = 200  # records' worth of belief in the usual share of a word
_USUAL, _USUAL_COMMON = 0.001, 0.015


@dataclass(frozen=True, slots=True)
class Match:
    """A known buyer who is likely the one asked about.

    Attributes:
        buyer: The known buyer's id.
        level: "person" for the same one, "company" for another person of the same company.
        score: Probability that this is right, 0 to 1.
        reasons: Why, the strongest first.
    """

    buyer: str
    level: Level
    score: float
    reasons: tuple[Reason, ...]

    @property
    def exact(self) -> bool:
        """Whether a key such as the e-mail is the same."""
        return any(reason.exact for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two known buyers who are likely one.

    Attributes:
        first: The smaller id.
        second: The larger id.
    """

    first: str
    second: str
    level: Level
    score: float
    reasons: tuple[Reason, ...]


class Words:
    """Words with the records that hold them, found again under another spelling."""

    def __init__(self, common: frozenset[str] = frozenset()) -> None:
        self._records: Lists[str, int] = Lists()
        self._near: Lists[str, str] = Lists()
        self._common = common

    def add(self, word: str, record: int) -> None:
        """Note that ``record`` holds ``word``."""
        if self._records.add(word, record):
            for place in _places(word):
                self._near.add(place, word)

    def remove(self, word: str, record: int) -> None:
        """Take a record out again."""
        if self._records.remove(word, record):
            for place in _places(word):
                self._near.remove(place, word)

    def of(self, word: str) -> Sequence[int]:
        """The records that hold ``word``."""
        return self._records.of(word)

    def spellings(self, word: str) -> Sequence[str]:
        """Known words that may be ``word``, itself among them."""
        if word.startswith("=") or not word.isascii():
            return [word] if word in self._records else []
        if word.startswith("~"):
            return self._near.of(word)
        near = {other for place in _places(word) for other in self._near.of(place)}
        return [other for other in near if other[0] == "~" or letters.alike(word, other) > 0]

    def weight(self, word: str, size: int) -> float:
        """Minus the logarithm of the share of ``size`` records that hold ``word``, made steady."""
        usual = _USUAL_COMMON if word in self._common else _USUAL
        share = (max(len(self.of(word)), 1) + _PRIOR * usual) / (size + _PRIOR)
        return -math.log(share)


def _places(word: str) -> tuple[str, ...]:
    """Where a word is kept: under its consonants, its beginning and its end; a slip leaves one of them."""
    if word.startswith("~"):
        return (word,)
    if word.startswith("=") or not word.isascii() or len(word) < 3:
        return ()
    bones = letters.sound(word)[1]
    half = max(3, (len(word) + 1) // 2)
    return (
        (f"~{bones}", f"^{word[:half]}", f"${word[-half:]}")
        if len(bones) > 1
        else (
            f"^{word[:half]}",
            f"${word[-half:]}",
        )
    )


class Index:
    """Known buyers by everything that tells them from others. Not safe for two threads at once."""

    def __init__(self) -> None:
        self._records: dict[int, Traits] = {}
        self._of_buyer: dict[str, tuple[int, ...]] = {}
        self._keys: Lists[int, int] = Lists()
        self._names = Words(name_tables.VERY_COMMON)
        self._companies = Words()
        self._next = 0

    @classmethod
    def of(cls, parties: Iterable[Party]) -> "Index":
        """Return an index of ``parties``; those of one buyer need not stand together."""
        index = cls()
        for party in parties:
            index._add(party)
        return index

    @property
    def size(self) -> int:
        """Number of records."""
        return len(self._records)

    def put(self, buyer: str, parties: Iterable[Party]) -> None:
        """Replace what is known of a buyer."""
        self.drop(buyer)
        for party in parties:
            self._add(replace(party, buyer=buyer))

    def drop(self, buyer: str) -> None:
        """Forget a buyer; nothing happens for one that is not known."""
        for record in self._of_buyer.pop(buyer, ()):
            traits = self._records.pop(record)
            for place in {key.place for key in traits.keys}:
                self._keys.remove(place, record)
            for word in traits.name_words:
                self._names.remove(word, record)
            for word in traits.company_words:
                self._companies.remove(word, record)

    def _add(self, party: Party) -> None:
        traits, record = traits_of(party), self._next
        self._next += 1
        self._records[record] = traits
        self._of_buyer[party.buyer] = (*self._of_buyer.get(party.buyer, ()), record)
        for place in {key.place for key in traits.keys}:
            self._keys.add(place, record)
        for word in traits.name_words:
            self._names.add(word, record)
        for word in traits.company_words:
            self._companies.add(word, record)

    def name_weight(self, word: str) -> float:
        """See ``weigh.Frequencies``."""
        return self._names.weight(word, self.size)

    def company_weight(self, word: str) -> float:
        """See ``weigh.Frequencies``."""
        return self._companies.weight(word, self.size)

    def namesakes(self, one: Traits, other: Traits) -> int:
        """See ``weigh.Frequencies``."""
        two = {one.buyer, other.buyer}
        keys = {"=" + name.key for name in one.names if len(name.words) > 1}
        records = {record for key in keys for record in self._names.of(key)[:_KEY_SHARED]}
        return sum(self._records[record].buyer not in two for record in records)

    def bearers(self, key: Key) -> int:
        """See ``weigh.Frequencies``."""
        records = self._keys.of(key.place)[:_KEY_SHARED]
        people = (self._records[record] for record in records)
        return len({one.names[0].key for one in people if one.names})

    def matches(self, party: Party, *, limit: int = 5) -> tuple[Match, ...]:
        """Return the known buyers most likely to be ``party``, the likeliest first; never its own."""
        return self._matches(traits_of(party), limit)

    def _matches(self, mine: Traits, limit: int) -> tuple[Match, ...]:
        best: dict[str, tuple[Verdict, Traits]] = {}
        for record in self._candidates(mine):
            theirs = self._records[record]
            verdict = weigh(mine, theirs, self)
            known = best.get(theirs.buyer)
            if verdict.score >= SHOWN and (known is None or _rank(verdict) > _rank(known[0])):
                best[theirs.buyer] = (verdict, theirs)
        ranked = sorted(best.values(), key=lambda found: _rank(found[0]), reverse=True)[:limit]
        return tuple(
            Match(theirs.buyer, verdict.level, verdict.score, reasons.of(mine, theirs, verdict))
            for verdict, theirs in ranked
        )

    def pairs(
        self,
        *,
        linked: Callable[[str, str], bool] = lambda _first, _second: False,
        only: Iterable[str] | None = None,
    ) -> tuple[Pair, ...]:
        """Return the known buyers who are likely one, the likeliest first.

        Args:
            linked: Whether two buyers are settled, as the same or as not the same, and left out.
            only: Buyers to look for; all where None.
        """
        found: dict[tuple[str, str], Pair] = {}
        for buyer in tuple(self._of_buyer if only is None else only):
            for record in self._of_buyer.get(buyer, ()):
                for match in self._matches(self._records[record], _PAIRS_EACH):
                    first, second = sorted((buyer, match.buyer))
                    pair = Pair(first, second, match.level, match.score, match.reasons)
                    if not linked(first, second):
                        _keep_better(found, pair)
        return tuple(sorted(found.values(), key=_pair_rank))

    def _candidates(self, mine: Traits) -> list[int]:
        """The records worth weighing: all with a key of ours, then those sharing the most telling words."""
        found: dict[int, None] = {}
        for place in {key.place for key in mine.keys}:
            found.update(dict.fromkeys(self._keys.of(place)[:_KEY_SHARED]))
        points: dict[int, float] = {}
        common: list[tuple[float, Sequence[int]]] = []
        self._gather(self._names, mine.name_words, points, common)
        self._gather(self._companies, mine.company_words, points, common)
        _add_common(common, points)
        found.update(dict.fromkeys(heapq.nlargest(_CANDIDATES, points, key=points.__getitem__)))
        own = self._of_buyer.get(mine.buyer, ()) if mine.buyer else ()
        return [record for record in found if record not in own]

    def _gather(
        self,
        words: Words,
        wanted: set[str],
        points: dict[int, float],
        common: list[tuple[float, Sequence[int]]],
    ) -> None:
        near = {other for word in wanted for other in words.spellings(word)}
        for word in near:
            weight = words.weight(word, self.size) * (1.0 if word in wanted else 0.8)
            records = words.of(word)
            if len(records) > _COMMON:
                common.append((weight, records))
                continue
            for record in records:
                points[record] = points.get(record, 0.0) + weight


def _add_common(common: list[tuple[float, Sequence[int]]], points: dict[int, float]) -> None:
    """Add what common words tell of records found already, or of those that hold two of them."""
    seen: dict[int, float] = {}
    for weight, records in common:
        for record in records:
            if record in points:
                points[record] += weight
            elif record in seen:
                points[record] = seen.pop(record) + weight
            else:
                seen[record] = weight


def _rank(verdict: Verdict) -> tuple[bool, float, float]:
    return verdict.level == "person", verdict.score, verdict.company


def _keep_better(found: dict[tuple[str, str], Pair], pair: Pair) -> None:
    known = found.get((pair.first, pair.second))
    if known is None or _pair_rank(pair) < _pair_rank(known):
        found[(pair.first, pair.second)] = pair


def _pair_rank(pair: Pair) -> tuple[bool, float, str, str]:
    return pair.level != "person", -pair.score, pair.first, pair.second
