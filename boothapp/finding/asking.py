"""What was typed, as queries to the index: from where a name begins to any mention, each wider."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from boothapp.finding import grams
from boothapp.finding.folding import fold, squeeze

_PHONE = re.compile(r"\+?[\d\s().\-/]{3,}")
_JOINTS = re.compile(r"(?<=\w)[-\u2010-\u2013_/'\u2019](?=\w)")
"""What holds a word together: KS-820, O'Brien, L/C, xi'an."""

_MOST_WORDS = 8  # asked of the index; each word typed is checked in the text all the same

_MOST_TOKENS = 3  # of one word asked of the index
_TELLING = 6  # characters of a word whose inner tokens tell enough without the first


@dataclass(frozen=True, slots=True)
class Word:
    """A word typed, folded, and whether it may be the sound of Chinese characters."""

    text: str
    sound: bool

    @property
    def exact(self) -> bool:
        """The index alone tells whether a buyer has it."""
        return len(self.text) <= grams.LONGEST


@dataclass(frozen=True, slots=True)
class Tier:
    """A query to the index.

    Attributes:
        checked: The words that a buyer it gives must still be seen to have.
        leads: It asks for how names begin, so that frequent buyers are worth a query of their own.
    """

    query: str
    checked: tuple[Word, ...]
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed.

    Attributes:
        words: The words; every one must be found.
        whole: All of them as one word.
    """

    words: tuple[Word, ...]
    whole: Word

    def __bool__(self) -> bool:
        return bool(self.words)

    def goes_on(self, before: "Asked") -> bool:
        """Whether whoever fits this fits what was typed before, too: its words may only have grown."""
        return self.whole.text.startswith(before.whole.text) and all(
            any(word.text.startswith(old.text) for word in self.words) for old in before.words
        )


def asked(typed: str) -> Asked:
    """Read what was typed; digits in any grouping are one word, and so is what a hyphen joins.

    Nothing can be searched for where there is neither letter nor digit.
    """
    whole = squeeze(typed)
    digits = _PHONE.fullmatch(typed.strip()) or whole.isdecimal()
    words = [whole] if digits and whole else fold(_JOINTS.sub("", typed)).split()
    return Asked(tuple(_word(word) for word in dict.fromkeys(words)), _word(whole))


def _word(text: str) -> Word:
    return Word(text, text.isascii() and text.isalpha())


NOTHING = asked("")

Common = Mapping[str, int]
"""How many of some buyers have three characters; those that are not in it are rare."""

_UNKNOWN: Common = {}


def tiers(what: Asked, common: Common = _UNKNOWN) -> tuple[Tier, ...]:
    """Return the queries, the narrowest first; each finds all that those before it find."""
    words = what.words[:_MOST_WORDS]
    checked = tuple(word for word in what.words if not word.exact or word not in words)
    whole = () if what.whole.exact else (what.whole,)
    return (
        Tier(f'"{grams.whole(what.whole.text)}"', ()),
        Tier(_starts(what.whole, grams.FIRST, common), whole, leads=True),
        Tier(_all(_starts(word, grams.START, common) for word in words), checked, leads=True),
        Tier(_all(_in_names(word, common) for word in words), checked),
        Tier(_all(_anywhere(word, common) for word in words), checked),
    )


def in_products(what: Asked) -> str:
    """Return the query for buyers who have every word in a product."""
    return _all(
        _any(
            [
                _run(grams.PRODUCT, word),
                _after(_heads(word, (), grams.REST_START), grams.INSIDE, word),
            ]
        )
        if word.sound
        else _run(grams.PRODUCT, word)
        for word in what.words[:_MOST_WORDS]
    )


def _starts(word: Word, first: str, common: Common) -> str:
    """What begins with the word, or sounds so."""
    return _after(_token(first, word.text[: grams.LONGEST]), grams.IN_NAME, word, common)


def _in_names(word: Word, common: Common) -> str:
    if len(word.text) >= _TELLING:
        return _run(grams.IN_NAME, word, 1, common)
    return _after(_heads(word, (grams.NAME,), grams.START), grams.IN_NAME, word, common)


def _anywhere(word: Word, common: Common) -> str:
    if len(word.text) >= _TELLING:
        return _run(grams.INSIDE, word, 1, common)
    heads = (grams.NAME, grams.REST), grams.START, grams.REST_START
    return _after(_heads(word, *heads), grams.INSIDE, word, common)


def _heads(word: Word, kinds: Sequence[str], *sounds: str) -> str:
    """The first characters of a word in any of these classes, in those of sounds if it may be one."""
    every = (*kinds, *sounds) if word.sound else kinds
    return _any(_token(kind, word.text[: grams.LONGEST]) for kind in every)


def _after(head: str, kind: str, word: Word, common: Common = _UNKNOWN) -> str:
    """The head, and where the word is longer all that follows, in a class that holds it."""
    return head if word.exact else _all([head, _run(kind, word, 1, common)])


def _run(kind: str, word: Word, start: int = 0, common: Common = _UNKNOWN) -> str:
    """The rarest tokens of a class that the word is made of, from a place on."""
    if word.exact:
        return _token(kind, word.text)
    pieces = [word.text[at : at + grams.LONGEST] for at in range(start, len(word.text) - 2)]
    # Those next to each other say nearly the same, and each costs a look at the index.
    apart = 1 if len(pieces) > _MOST_TOKENS else 0
    taken: list[int] = []
    for at in sorted(range(len(pieces)), key=lambda at: common.get(pieces[at], 0)):
        if len(taken) < _MOST_TOKENS and all(abs(at - other) > apart for other in taken):
            taken.append(at)
    return _all(_token(kind, pieces[at]) for at in taken)


def _token(kind: str, text: str) -> str:
    return f'"{kind}{text}"'


def _all(queries: Iterable[str]) -> str:
    return _joined(" AND ", queries)


def _any(queries: Iterable[str]) -> str:
    return _joined(" OR ", queries)


def _joined(by: str, queries: Iterable[str]) -> str:
    once = tuple(dict.fromkeys(queries))
    return once[0] if len(once) == 1 else f"({by.join(once)})"
