"""Filling the blanks of a reply: a sentence whose figure is not known is left out."""

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from boothapp.scenario import Language
from boothapp.text import Text

Facts: TypeAlias = Mapping[str, Text | str]
"""What is known, by placeholder. A ``str`` serves both languages; a ``Text`` only those it has."""

BLANK = re.compile(r"\{([^{}]*)\}")
_BLANK_AND_STOP = re.compile(r"\{([^{}]*)\}([。.]?)")
_SENTENCE = re.compile(r"""(?s).+?(?:[。！？；]+[”’）]*|[.!?]+["'”)]*(?=\s|$)|$)\s*""")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Co|Ltd|Inc|approx|vs|(?:[A-Za-z]\.)+[A-Za-z])\.\s*$")


class LeftOut(NamedTuple):
    """A sentence that is not said, and the blanks nobody knows the figures of."""

    language: Language
    sentence: str
    unknown: tuple[str, ...]


def fill(text: Text, facts: Facts) -> Text:
    """Fill the blanks of a text from what is known.

    A sentence with a blank that is unknown, or blank itself, is left out in that language; nothing is
    ever printed with a hole. Where every sentence is left out, the language comes back empty.
    """
    return Text(zh=_fill(text.zh, facts, "zh"), en=_fill(text.en, facts, "en"))


def left_out(text: Text, facts: Facts) -> tuple[LeftOut, ...]:
    """Return the sentences that ``fill`` leaves out, Chinese first, each in the order it is said."""
    both: tuple[tuple[Language, str], ...] = (("zh", text.zh), ("en", text.en))
    return tuple(
        LeftOut(language, sentence.strip(), unknown)
        for language, words in both
        for sentence in sentences(words)
        if (unknown := _unknown(sentence, facts, language))
    )


def _unknown(sentence: str, facts: Facts, language: Language) -> tuple[str, ...]:
    return tuple(sorted(n for n in blanks(sentence) if not _known(facts, n, language)))


def _fill(words: str, facts: Facts, language: Language) -> str:
    known = {name: _known(facts, name, language) for name in blanks(words)}
    kept = (
        # A value that ends in the full stop that follows it brings no second one.
        _BLANK_AND_STOP.sub(lambda match: known[match[1]].removesuffix(match[2]) + match[2], piece)
        for piece in sentences(words)
        if all(known[name] for name in blanks(piece))
    )
    filled = "".join(kept).strip()
    return f"{filled[:-1]}。" if filled.endswith("；") else filled


def _known(facts: Facts, name: str, language: Language) -> str:
    fact = facts.get(name, "")
    if isinstance(fact, Text):
        fact = fact.zh if language == "zh" else fact.en
    return " ".join(fact.split())


def blanks(words: str) -> frozenset[str]:
    """Return the names of the blanks in a text."""
    return frozenset(BLANK.findall(words))


def sentences(words: str) -> list[str]:
    """Split after each sentence, the spaces behind it included; "3.5" and "L.L.C." do not end one."""
    found: list[str] = []
    for piece in _SENTENCE.findall(words):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += piece
        else:
            found.append(piece)
    return found
