"""What was typed, as queries to the index: from where a name begins to any mention, each wider."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from boothapp.finding import grams
from boothapp.finding.folding import fold, squeeze

_PHONE = re.compile(r"\+?[\d\s().\-/]{3,}")
_MOST_WORDS = 8  # asked of the index; each word typed is checked in the text all the same

_MOST_TOKENS = 4  # of one word asked of the index, besides the last
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
    """Read what was typed; digits in any grouping are one word.

    Nothing can be searched for where there is neither letter nor digit.
    """
    whole = squeeze(typed)
    digits = _PHONE.fullmatch(typed.strip()) or whole.isdecimal()
    words = [whole] if digits and whole else fold(typed).split()
    return Asked(tuple(_word(word) for word in dict.fromkeys(words)), _word(whole))


def _word(text: str) -> Word:
    return Word(text, text.isascii() and text.isalpha())


def tiers(what: Asked) -> tuple[Tier, ...]:
    """Return the queries, the narrowest first; each finds all that those before it find."""
    words = what.words[:_MOST_WORDS]
    checked = tuple(word for word in what.words if not word.exact or word not in words)
    whole = () if what.whole.exact else (what.whole,)
    return (
        Tier(f'"{grams.whole(what.whole.text)}"', ()),
        Tier(_starts(what.whole, grams.FIRST), whole, leads=True),
        Tier(_all(_starts(word, grams.START) for word in words), checked, leads=True),
        Tier(_all(_in_names(word) for word in words), checked),
        Tier(_all(_anywhere(word) for word in words), checked),
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


def _starts(word: Word, first: str) -> str:
    """What begins with the word, or sounds so."""
    return _after(_token(first, word.text[: grams.LONGEST]), grams.IN_NAME, word)


def _in_names(word: Word) -> str:
    if len(word.text) >= _TELLING:
        return _run(grams.IN_NAME, word, 1)
    return _after(_heads(word, (grams.NAME,), grams.START), grams.IN_NAME, word)


def _anywhere(word: Word) -> str:
    if len(word.text) >= _TELLING:
        return _run(grams.INSIDE, word, 1)
    heads = (grams.NAME, grams.REST), grams.START, grams.REST_START
    return _after(_heads(word, *heads), grams.INSIDE, word)


def _heads(word: Word, kinds: Sequence[str], *sounds: str) -> str:
    """The first characters of a word in any of these classes, in those of sounds if it may be one."""
    every = (*kinds, *sounds) if word.sound else kinds
    return _any(_token(kind, word.text[: grams.LONGEST]) for kind in every)


def _after(head: str, kind: str, word: Word) -> str:
    """The head, and where the word is longer all that follows, in a class that holds it."""
    return head if word.exact else _all([head, _run(kind, word, 1)])


def _run(kind: str, word: Word, start: int = 0) -> str:
    """Every token of a class that the word is made of, from a place on."""
    if word.exact:
        return _token(kind, word.text)
    # Every second one, or a few far apart: they say nearly as much, and each costs a look at the index.
    last = len(word.text) - grams.LONGEST
    steps = max(1, min((last - start + 1) // 2, _MOST_TOKENS))
    places = {start + (last - start) * step // steps for step in range(steps + 1)}
    return _all(_token(kind, word.text[at : at + grams.LONGEST]) for at in sorted(places))


def _token(kind: str, text: str) -> str:
    return f'"{kind}{text}"'


def _all(queries: Iterable[str]) -> str:
    return _joined(" AND ", queries)


def _any(queries: Iterable[str]) -> str:
    return _joined(" OR ", queries)


def _joined(by: str, queries: Iterable[str]) -> str:
    once = tuple(dict.fromkeys(queries))
    return once[0] if len(once) == 1 else f"({by.join(once)})"
