"""How folded text is cut into the tokens of the index: every one to three characters that stand together.

A token begins with the letter of its class, so that names, other words and facts can be asked for apart.
"""

from collections.abc import Iterable, Iterator

from boothapp.finding.folding import fold, is_han
from boothapp.finding.sounds import Said

LONGEST = 3  # characters in a token, without its class
_LONGEST_WHOLE = 40  # characters of a name that is one token

WHOLE = "e"
"""Class: a whole name."""
FIRST = "t"
"""Class: where a name begins."""
START = "s"
"""Class: where a word of a name begins, or one of its syllables."""
NAME = "n"
"""Class: anywhere in a name, an address of e-mail, a phone, a number."""
IN_NAME = "p"
"""Class: three characters inside of a name or number, of the pinyin of a name, or of its initials."""
PRODUCT = "g"
"""Class: anywhere in a product."""
REST = "r"
"""Class: anywhere in what else is known: products, notes, address, country."""
REST_START = "u"
"""Class: where a syllable begins outside of names."""
INSIDE = "v"
"""Class: three characters anywhere, of pinyin too."""
FACT = "f"
"""Class: a fact that filters ask for."""


def pieces(text: str, at: int = 0) -> Iterator[str]:
    """Return the one to three characters that stand at a place; fewer near the end."""
    for size in range(1, min(LONGEST, len(text) - at) + 1):
        yield text[at : at + size]


def anywhere(kind: str, squeezed: str) -> set[str]:
    """Return the tokens of a class for every place of a text."""
    found = {kind + character for character in squeezed}
    found.update(kind + squeezed[at : at + 2] for at in range(len(squeezed) - 1))
    found.update(kind + squeezed[at : at + 3] for at in range(len(squeezed) - 2))
    return found


def whole(squeezed: str) -> str:
    """Return the token of a whole name."""
    return WHOLE + squeezed[:_LONGEST_WHOLE]


def word_starts(text: str) -> tuple[str, list[int]]:
    """Return a text squeezed, and where its words begin; each Chinese character is a word."""
    words = fold(text).split()
    squeezed = "".join(words)
    starts, at = [], 0
    for word in words:
        starts.append(at)
        at += len(word)
    known = set(starts)
    starts += [at for at, c in enumerate(squeezed) if is_han(c) and at not in known]
    return squeezed, starts


def of_name(text: str) -> set[str]:
    """Return the tokens of a name."""
    squeezed, starts = word_starts(text)
    found = anywhere(NAME, squeezed)
    if squeezed:
        found.add(whole(squeezed))
    found.update(FIRST + piece for piece in pieces(squeezed))
    found.update(START + piece for at in starts for piece in pieces(squeezed, at))
    return found


def of_identity(squeezed: str) -> set[str]:
    """Return the tokens of what tells one from another, such as a phone or an e-mail address."""
    return anywhere(NAME, squeezed) | {START + piece for piece in pieces(squeezed)}


def of_sound(way: Said, *, name: bool) -> set[str]:
    """Return the tokens of one way to say a run of Chinese characters."""
    first, inside = (START, IN_NAME) if name else (REST_START, INSIDE)
    syllables = [syllable for syllable in way.syllables if syllable]
    joined, initials = "".join(syllables), "".join(s[0] for s in syllables)
    found: set[str] = set()
    at = 0
    for place, syllable in enumerate(syllables):
        found.update(first + piece for piece in pieces(joined, at))
        found.update(first + piece for piece in pieces(initials, place))
        at += len(syllable)
    for text in (joined, initials):
        found.update(inside + text[at : at + 3] for at in range(1, len(text) - 2))
    if name and way.start == 0:
        found.update(FIRST + piece for text in (joined, initials) for piece in pieces(text))
    return found


def insides(tokens: Iterable[str]) -> set[str]:
    """Return the tokens of the two classes that hold what others hold, for the rest of a longer word."""
    whole = [token for token in tokens if len(token) == LONGEST + 1]
    found = {IN_NAME + token[1:] for token in whole if token[0] == NAME}
    found.update(INSIDE + token[1:] for token in whole if token[0] in (NAME, IN_NAME, REST))
    return found
