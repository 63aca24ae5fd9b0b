"""A person's name cut into words that can be compared, any script in Latin letters."""

import re
from dataclasses import dataclass
from functools import lru_cache

from boothapp.matching import letters, name_tables
from boothapp.matching.letters import alike, ways_alike
from boothapp.matching.pairing import Shared, Word, pair_words

_POINT = re.compile(f"(?<=[{letters.HAN}])[·•・‧.](?=[{letters.HAN}])")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in one script.

    Attributes:
        words: Its words without titles and particles.
        written: The Chinese characters or Hangul as written, "" for other scripts.
    """

    words: tuple[Word, ...]
    written: str = ""

    @property
    def key(self) -> str:
        """The same for any order of the words."""
        return " ".join(sorted(word[0] for word in self.words))


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two names share.

    Attributes:
        shared: Words in both.
        against: Words of the shorter name that the longer one has not.
        extra: Words that only the longer name has.
        same: Whether they are one name, written in any order.
    """

    shared: tuple[Shared, ...] = ()
    against: int = 0
    extra: int = 0
    same: bool = False

    @property
    def rank(self) -> float:
        """For choosing the scripts that agree best."""
        return sum(one.quality for one in self.shared) - 1.5 * self.against - 0.1 * self.extra


def names_of(values: tuple[str, ...], country: str = "") -> tuple[Name, ...]:
    """Return the names in ``values``; a value with two scripts gives two."""
    found: list[Name] = []
    for value in values:
        found += _names_in(value, country)
    return tuple(dict.fromkeys(found))


def compare(mine: tuple[Name, ...], theirs: tuple[Name, ...]) -> Agreement | None:
    """Return how well the best pair of names agrees; None where one side has none."""
    if not mine or not theirs:
        return None
    alike_written = [(a, b) for a in mine for b in theirs if bool(a.written) == bool(b.written)]
    # What the same script says is surer than what a transliteration may allow.
    pairs = alike_written or [(a, b) for a in mine for b in theirs]
    return max((_compare(a, b) for a, b in pairs), key=lambda pair: pair.rank)


@lru_cache(maxsize=50_000)
def _names_in(value: str, country: str) -> tuple[Name, ...]:
    text = letters.folded(value)
    if _POINT.search(text):
        return (_transliterated(text),)
    latin, runs = letters.split_scripts(text)
    hangul = "".join(c for c in value if "\uac00" <= c <= "\ud7a3")
    found: list[Name] = []
    for run in runs:
        found += _of_characters(run, country)
    if hangul and 2 <= len(hangul) <= 5:
        found.append(_of_hangul(hangul))
    else:
        words = tuple(_latin_words(latin))
        if words:
            bare = letters.bare(text)
            found.append(Name(tuple(_spellings(word, bare=bare) for word in words)))
    return tuple(found)


def _transliterated(text: str) -> Name:
    """A name from elsewhere in Chinese characters, its parts set apart by points."""
    runs = letters.split_scripts(text)[1]
    heard = [name_tables.FOREIGN.get(run) or "".join(letters.pinyin(run)) for run in runs]
    return Name(tuple((name_tables.CHIEF.get(word, word),) for word in heard), "".join(runs))


def _latin_words(latin: str) -> list[str]:
    apart = latin.replace("al-", "al ").replace("el-", "el ")
    joined = apart.replace("-", "") if "-" in apart else apart
    words = [word for word in letters.words_of(joined) if word not in name_tables.TITLES]
    kept = [word for word in _with_servant(words) if word not in name_tables.PARTICLES]
    return kept or words


def _with_servant(words: list[str]) -> list[str]:
    """Join Abd, Abdul, Abdel ... with the name that follows: they are one name."""
    joined: list[str] = []
    waiting = False
    for word in words:
        if waiting and word in {"al", "el", "ul", "ur", "ar", "er"}:
            continue
        if waiting:
            joined.append("abd" + word)
            waiting = False
        elif word in name_tables.SERVANTS:
            waiting = True
        else:
            joined.append(_servant_inside(word))
    return joined + ["abdul"] * waiting


def _servant_inside(word: str) -> str:
    if not word.startswith("abd"):
        return word
    for servant in name_tables.SERVANTS:
        rest = word.removeprefix(servant)
        if rest != word and len(rest) >= 4:
            return "abd" + (rest[1:] if rest[:2] == "rr" else rest)
    return word


@lru_cache(maxsize=50_000)  # thousands of records share a word: one tuple serves them all
def _spellings(word: str, *, bare: bool) -> Word:
    ways = [name_tables.CHIEF.get(word, word), word, *name_tables.NICKNAMES.get(word, ())]
    if len(word) >= 5 and word[:2] in {"al", "el"}:
        ways.append(name_tables.CHIEF.get(word[2:], word[2:]))
    if bare:
        ways.append(letters.bones_of(word))
    return tuple(dict.fromkeys(ways))


def _of_characters(run: str, country: str) -> list[Name]:
    for polite in name_tables.POLITE:
        run = run.removesuffix(polite)
    if not run:
        return []
    foreign = name_tables.FOREIGN.get(run)
    if foreign:
        return [Name(((name_tables.CHIEF.get(foreign, foreign),),), run)]
    found = [Name(_chinese_words(run), run)]
    japanese = _japanese_words(run, country)
    return [*found, Name(japanese, run)] if japanese else found


def _chinese_words(run: str) -> tuple[Word, ...]:
    double = len(run) > 2 and run[:2] in name_tables.DOUBLE_FAMILIES
    family, given = (run[:2], run[2:]) if double else (run[:1], run[1:])
    sounds = name_tables.FAMILY_SOUNDS.get(family) or "".join(letters.pinyin(family))
    others = name_tables.FAMILY_SPELLINGS.get(sounds, ())
    spelled = tuple(dict.fromkeys((sounds, *others, _wade_giles(sounds))))
    if not given:
        return (spelled,)
    syllables = letters.pinyin(given)
    return spelled, _given_spellings(given, syllables)


def _given_spellings(given: str, syllables: list[str]) -> Word:
    ways = ["".join(syllables), "".join(_wade_giles(syllable) for syllable in syllables)]
    if all(character in name_tables.CANTONESE for character in given):
        ways.append("".join(name_tables.CANTONESE[character] for character in given))
    return tuple(dict.fromkeys(ways))


def _wade_giles(syllable: str) -> str:
    """How Taiwan writes a syllable, without its apostrophes."""
    whole = name_tables.WADE_GILES_WHOLE.get(syllable)
    if whole:
        return whole
    for pinyin, taiwan in name_tables.WADE_GILES:
        if syllable.startswith(pinyin):
            syllable = taiwan + syllable.removeprefix(pinyin)
            break
    for pinyin, taiwan in name_tables.WADE_GILES_ENDS:
        if syllable.endswith(pinyin):
            return syllable.removesuffix(pinyin) + taiwan
    return syllable


def _japanese_words(run: str, country: str) -> tuple[Word, ...]:
    for length in (3, 2, 1) if country == "JP" else (3, 2):
        family = name_tables.JAPANESE_FAMILIES.get(run[:length])
        if family and len(run) > length:
            given = name_tables.JAPANESE_GIVEN.get(run[length:])
            return ((family,), given) if given else ((family,),)
        if family:
            return ((family,),)
    return ()


def _of_hangul(run: str) -> Name:
    family = name_tables.KOREAN_FAMILIES.get(run[0]) or (letters.latin(run[0]),)
    given = letters.latin(run[1:])
    looser = given.replace("eo", "u").replace("eu", "u")
    return Name((tuple(family), tuple(dict.fromkeys((given, looser)))), run)


def _compare(a: Name, b: Name) -> Agreement:
    if a.written and b.written and _same_script(a.written, b.written) and a.written != b.written:
        return _compare_written(a, b)
    shared, left_a, left_b = pair_words(a.words, b.words, _word_alike, 0.5)
    if left_a and left_b:
        _pair_joined(left_a, left_b, shared)
    against = min(len(left_a), len(left_b))
    extra = max(len(left_a), len(left_b)) - against
    same = not left_a and not left_b and all(one.quality >= 0.95 for one in shared)
    return Agreement(tuple(shared), against, extra, same)


def _same_script(a: str, b: str) -> bool:
    return ("\uac00" <= a[0] <= "\ud7a3") == ("\uac00" <= b[0] <= "\ud7a3")


def _compare_written(a: Name, b: Name) -> Agreement:
    """Different characters: the same sound may be a slip in typing, no more."""
    family = [Shared(a.words[0][0], b.words[0][0], 1.0)] if a.written[0] == b.written[0] else []
    if min(len(a.written), len(b.written)) == 1:  # the family name alone: Mr Wang
        return Agreement(tuple(family), 0 if family else 1, 1)
    if family and a.key == b.key:
        return Agreement((*family, Shared(a.words[-1][0], b.words[-1][0], 0.75)), 0, 0)
    return Agreement(tuple(family), 1 if family else 2, 0)


def _word_alike(a: Word, b: Word) -> float:
    if a[0] == b[0]:
        return 1.0
    if len(a[0]) == 1 or len(b[0]) == 1:
        return 0.5 if a[0][0] == b[0][0] else 0.0
    if a[0] in name_tables.KNOWN and b[0] in name_tables.KNOWN:
        return 0.0  # Hassan is not Hussein
    if len(a) == len(b) == 1 and {a[0], b[0]} <= letters.syllables():
        return 0.85 if not _families(a[0]).isdisjoint(_families(b[0])) else 0.0  # nor is Ming Meng
    likeness = ways_alike(a, b)
    if likeness < 0.85 and not _families(a[0]).isdisjoint(_families(b[0])):
        return 0.85
    return likeness


def _families(word: str) -> frozenset[str]:
    """The Chinese or Korean family names that are spelled like this."""
    return name_tables.FAMILIES.get(word, frozenset())


def _pair_joined(left_a: list[Word], left_b: list[Word], shared: list[Shared]) -> None:
    """Pair what is written apart on one side: Xiao Ming, Xiaoming."""
    if len(left_a) == len(left_b) == 1 or len(left_a) + len(left_b) > 6:
        return
    for apart, others in ((left_a, left_b), (left_b, left_a)):
        ways = _joined(apart)
        for other in (*others, _joined(others)):
            if len(apart) > 1 and _any_alike(ways, other):
                shared.append(Shared(apart[0][0], other[0], 0.96))
                apart.clear()
                others[:] = [word for word in others if word is not other and other in others]
                return


def _any_alike(ways: Word, others: Word) -> bool:
    return any(
        alike(way, other) >= 0.9
        for way in ways
        for other in others
        if abs(len(way) - len(other)) <= 1
    )


def _joined(words: list[Word]) -> Word:
    chief = [word[0] for word in words]
    ways = ("".join(chief), "".join(chief[1:] + chief[:1]), "".join(chief[-1:] + chief[:-1]))
    return tuple(dict.fromkeys(ways))
