"""A company's name cut into what names it, what it trades and where it is, and how well two of them agree."""

import re
from dataclasses import dataclass
from functools import lru_cache

from boothapp.matching import company_tables, letters, name_tables
from boothapp.matching.letters import alike, ways_alike
from boothapp.matching.pairing import Shared, Word, pair_words


@dataclass(frozen=True, slots=True)
class Company:
    """A company's name in one script.

    Attributes:
        brand: The words that tell it from others; never empty.
        trade: What it says of its business, in English words.
        places: Places in its name, in Latin letters.
        written: The brand in Chinese characters, or "".
        joined: The brand without spaces: Star Light is Starlight.
        said: The words of ``trade`` as written, in Latin letters.
    """

    brand: tuple[Word, ...]
    trade: frozenset[str]
    places: frozenset[str]
    joined: str
    written: str = ""
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two names of companies share.

    Attributes:
        shared: Brand words in both, with how alike they are.
        left: Brand words that only one or the other has: (of mine, of theirs).
        whole: Whether the brands are the same as a whole.
        trade: 1 where both say one business, -1 where they say different ones, -0.4 where they agree in part.
        place: 1 where a place is in both, -1 where each has its own, else 0.
        full: Whether both say what they trade, so that neither is merely cut short.
        wholes: The brands without spaces, mine and theirs.
    """

    shared: tuple[Shared, ...] = ()
    left: tuple[int, int] = (0, 0)
    whole: bool = False
    trade: float = 0.0
    place: float = 0.0
    full: bool = False
    wholes: tuple[str, str] = ("", "")

    @property
    def rank(self) -> float:
        """For choosing the names that agree best."""
        agreed = sum(one.quality for one in self.shared)
        return agreed - 0.7 * sum(self.left) + self.whole + 0.2 * self.trade + 0.1 * self.place


def companies_of(values: tuple[str, ...]) -> tuple[Company, ...]:
    """Return the names of a company; a value in two scripts gives two."""
    found: list[Company] = []
    for value in values:
        found += _companies_in(value)
    return tuple(dict.fromkeys(found))


def compare(mine: tuple[Company, ...], theirs: tuple[Company, ...]) -> Likeness | None:
    """Return how well the best pair of names agrees; None where one side has none."""
    alike_written = [(a, b) for a in mine for b in theirs if bool(a.written) == bool(b.written)]
    # What the same script says is surer than what a transliteration may allow.
    pairs = alike_written or [(a, b) for a in mine for b in theirs]
    return max((_compare(a, b) for a, b in pairs), key=lambda pair: pair.rank, default=None)


@lru_cache(maxsize=50_000)
def _companies_in(value: str) -> tuple[Company, ...]:
    text = letters.folded(value)
    if text.isascii():
        company = _of_latin(text, bare=False)
        return (company,) if company else ()
    latin, runs = letters.split_scripts(_CHINESE_BRACKETS.sub(r"\1", text))
    found = [_of_characters(run) for run in runs if len(run) > 1]
    company = _of_latin(latin, bare=letters.bare(text))
    if company and not (found and len(company.joined) < 3):
        found.append(company)
    return tuple(found)


_CHINESE_BRACKETS = re.compile(rf"[(（\[]([{letters.HAN}]+)[)）\]]")


def _of_latin(text: str, *, bare: bool) -> Company | None:
    words = _without_legal(letters.words_of(text.replace("-", " ")))
    brand: list[str] = []
    trade: set[str] = set()
    places: set[str] = set()
    whole: list[str] = []
    for word in _places_joined(words):
        concept = company_tables.CONCEPTS.get(word)
        if concept or (word in {"house", "dom"} and "trading" in trade):
            trade.add(concept or "trading")
        elif word in company_tables.PLACES:
            places.add(word)
        else:
            whole.append(word)
            if word not in company_tables.SMALL:
                brand.append(word)
    brand = brand or whole or sorted(places) or [w for w in words if w in company_tables.CONCEPTS]
    if not brand:
        return None
    said = tuple(word for word in words if word in company_tables.CONCEPTS)
    spelled = tuple(_spellings(word, bare=bare) for word in brand)
    joined = "".join(whole or brand)
    return Company(spelled, _one(frozenset(trade)), _one(frozenset(places)), joined, said=said)


@lru_cache(maxsize=4096)
def _one(words: frozenset[str]) -> frozenset[str]:
    """Return the one copy of a set that many records share; an empty set weighs 200 bytes."""
    return words


@lru_cache(maxsize=50_000)  # thousands of records share a word: one tuple serves them all
def _spellings(word: str, *, bare: bool) -> Word:
    ways = [word]
    if len(word) >= 6 and word[:2] in {"al", "el"}:
        ways.append(word[2:])
    if bare:
        ways.append(letters.bones_of(word))
    return tuple(ways)


_AT_THE_END = company_tables.LEGAL | company_tables.SMALL


def _without_legal(words: list[str]) -> list[str]:
    kept = [word for word in words if word not in company_tables.ANYWHERE]
    while len(kept) > 1 and kept[-1] in _AT_THE_END:
        kept.pop()
    while len(kept) > 1 and kept[0] in company_tables.IN_FRONT:
        kept.pop(0)
    return kept or words


def _places_joined(words: list[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] + word in company_tables.PLACES:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _of_characters(run: str) -> Company:
    rest, places = _places_off(_legal_off(run))
    rest, trade = _trade_off(rest)
    brand = rest or "".join(places) or run
    sounds = letters.pinyin(brand)
    japanese = name_tables.JAPANESE_FAMILIES.get(brand)
    word = ("".join(sounds), brand, *((japanese,) if japanese else ()))
    latin_places = _one(frozenset(company_tables.CHINESE_PLACES[place] for place in places))
    return Company((word,), _one(frozenset(trade)), latin_places, word[0], brand)


def _legal_off(run: str) -> str:
    run = run.removeprefix("株式会社").removeprefix("有限会社")
    for form in company_tables.CHINESE_LEGAL:
        if run.endswith(form) and len(run) - len(form) >= 2:
            return run.removesuffix(form)
    return run


def _places_off(run: str) -> tuple[str, list[str]]:
    places: list[str] = []
    at = True
    while at:
        at = False
        for place in company_tables.CHINESE_PLACES:
            if run.startswith(place) and len(run) > len(place) + 1:
                run = run.removeprefix(place)
                run = run[1:] if run[0] in "省市" and len(run) > 2 else run
                places.append(place)
                at = True
        for place in company_tables.CHINESE_PLACES:  # Xinghe (Shenzhen) Trading
            if not places and place in run[2:-1]:
                run = run.replace(place, "", 1)
                places.append(place)
    return run, places


def _trade_off(run: str) -> tuple[str, set[str]]:
    trade: set[str] = set()
    at = True
    while at:
        at = False
        for written, words in company_tables.CHINESE:
            if run.endswith(written) and len(run) > len(written):
                run = run.removesuffix(written)
                trade.update(words)
                at = True
    return run, trade


def _compare(a: Company, b: Company) -> Likeness:
    said = _Said(
        _trade(a.trade, b.trade),
        _place(a.places, b.places),
        bool(a.trade and b.trade),
        (a.joined, b.joined),
    )
    if a.written and b.written:
        return _compare_written(a, b, said)
    shared, left_a, left_b = pair_words(a.brand, b.brand, _word_alike, 0.8)
    if (left_a or left_b) and _joined_alike(a, b) >= 0.9:
        shared, left_a, left_b = [Shared(a.joined, b.joined, _joined_alike(a, b))], [], []
    left = len(_not_said(left_a, b.said)), len(_not_said(left_b, a.said))
    whole = not any(left) and all(one.quality >= 0.9 for one in shared)
    return said.likeness(tuple(shared), left, whole=whole)


@dataclass(frozen=True, slots=True)
class _Said:
    """How two names agree beside their brands."""

    trade: float
    place: float
    full: bool
    wholes: tuple[str, str]

    def likeness(
        self, shared: tuple[Shared, ...], left: tuple[int, int], *, whole: bool = False
    ) -> Likeness:
        return Likeness(shared, left, whole, self.trade, self.place, self.full, self.wholes)


def _trade(a: frozenset[str], b: frozenset[str]) -> float:
    if not a or not b:
        return 0.0
    if a == b:
        return 1.0
    if not a & b:
        return -1.0
    own = (a ^ b) - company_tables.GENERIC
    return -0.4 if own else 0.0


def _place(a: frozenset[str], b: frozenset[str]) -> float:
    if not a or not b:
        return 0.0
    return 1.0 if a & b else -1.0


def _not_said(left: list[Word], said: tuple[str, ...]) -> list[Word]:
    """Leave out what is a slip in a word of the other's trade: Harware, Hardware."""
    return [word for word in left if not any(alike(word[0], other) >= 0.8 for other in said)]


def _compare_written(a: Company, b: Company, said: _Said) -> Likeness:
    """Chinese against Chinese: the characters count; the same sound may be a slip in typing."""
    if a.written == b.written:
        return said.likeness((Shared(a.joined, b.joined, 1.0),), (0, 0), whole=True)
    if a.joined == b.joined and len(a.written) >= 2:
        return said.likeness((Shared(a.joined, b.joined, 0.8),), (0, 0))
    short, long = sorted((a.written, b.written), key=len)
    if long.startswith(short) and len(short) >= 2:
        return said.likeness((Shared(a.joined, b.joined, 0.75),), (0, 1))
    return said.likeness((), (1, 1))


def _word_alike(a: Word, b: Word) -> float:
    likeness = ways_alike(a, b)
    if likeness == 0.96:
        return 1.0  # the same characters or the same word without its article
    return likeness if min(len(a[0]), len(b[0])) > 3 or "~" in a[-1] + b[-1] else likeness // 1


def _joined_alike(a: Company, b: Company) -> float:
    """Brands written apart on one side: Star Light, Starlight; Xing He, Xinghe."""
    if abs(len(a.joined) - len(b.joined)) > 1:
        return 0.0
    return alike(a.joined, b.joined)
