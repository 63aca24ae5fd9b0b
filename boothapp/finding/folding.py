"""The one form in which text is compared: no case, no accents, Simplified, letters and digits only."""

import re
import unicodedata
from functools import cache

_CJK = re.compile(r"([\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
_WORD = re.compile(r"\w+")

# Latin letters that Unicode does not take apart into a plain one and its mark.
_PLAIN = {
    "ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
}  # fmt: skip


def fold(text: str) -> str:
    """Return ``text`` folded, with a space for whatever is neither letter nor digit.

    Folded are case, accents, width, the digits of other scripts, and Traditional characters.
    """
    if text.isascii():
        return text.translate(_ASCII)
    return text.translate(_FOLDED)


def squeeze(text: str) -> str:
    """Return ``text`` folded, without spaces: its letters and digits alone."""
    return "".join(fold(text).split())


def squeeze_with_places(text: str) -> tuple[str, list[int]]:
    """Return what ``squeeze`` returns, and for each of its characters the place it has in ``text``."""
    if text.isascii():  # each character becomes one
        plain = text.translate(_ASCII)
        return "".join(plain.split()), [at for at, piece in enumerate(plain) if piece != " "]
    folded = [(piece, place) for place, character in enumerate(text) for piece in fold(character)]
    kept = [(piece, place) for piece, place in folded if piece != " "]
    return "".join(piece for piece, _ in kept), [place for _, place in kept]


def is_han(character: str) -> bool:
    """Whether a folded character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"


def cut(text: str) -> str:
    """Return ``text`` in lower case with Chinese characters set apart, so that each is a word."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_WORD.findall(_CJK.sub(r" \1 ", folded)))


def _folded(character: str) -> str:
    # Hangul falls into its letters as accents fall off theirs; only the latter stay off.
    bare = "".join(c for c in unicodedata.normalize("NFKD", character) if not _is_accent(c))
    small = unicodedata.normalize("NFKD", bare.casefold())
    small = unicodedata.normalize("NFC", "".join(c for c in small if not _is_accent(c)))
    return "".join(_piece(c) for c in small)


def _is_accent(character: str) -> bool:
    return unicodedata.combining(character) != 0


def _piece(character: str) -> str:
    if unicodedata.category(character)[0] not in "LNM":
        return " "
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if is_han(character):
        return _simplified().get(character, character)
    return _PLAIN.get(character, character)


@cache
def _simplified() -> dict[str, str]:
    """Return each Traditional character with its Simplified form."""
    import opencc  # noqa: PLC0415  slow to import

    characters = [chr(code) for code in range(0x3400, 0xA000)]
    simple = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {one: other for one, other in zip(characters, simple, strict=True) if one != other}


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first seen."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


_FOLDED = _Table()
_ASCII = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
