"""Letters that OCR takes for others, or loses, in one language: put right once the country is known."""

import re
from functools import cache

from boothapp.cards import script
from boothapp.cards.words import table
from boothapp.cards.words.people import GIVEN

_UNREAD = re.compile("[Ạ-ỹ]")
"""The Vietnamese letters that the OCR model does not know: it leaves them out."""


_CYRILLIC_FORM = re.compile(
    r"^(?:[O0]{3}|[O0]A[O0]|[3З]A[O0]|TO{2}|[O0]Д[O0]|A[O0]|C(?:П|II|TI))(?=\s?[«„])"
)
_AS_CYRILLIC = str.maketrans({"O": "О", "0": "О", "A": "А", "T": "Т", "C": "С", "3": "З"})
"""A Russian legal form, as OCR reads it in Latin letters: OOO «Atlas»."""


def mended(text: str, field: str, country: str) -> str:
    """Return a value with such letters put right.

    Args:
        text: As read.
        field: "name", "title", "company" or "address".
        country: ISO code of the card's country, "" when unknown.
    """
    if script.is_east_asian(text):
        return text
    if field == "company":
        text = _CYRILLIC_FORM.sub(
            lambda m: re.sub("II|TI", "П", m.group()).translate(_AS_CYRILLIC), text
        )
    text = re.sub(r"(?<=[a-z])I(?=n[a-z])|(?<=[a-zß-ÿ]{2})l(?=nstrument)", "I", text)
    if field == "address":
        text = re.sub(r"(?<=\d)[oO](?=\d|th\b)|(?<![^\W_])[oO](?=\d)", "0", text)
        text = re.sub(r"\bJ[I1](?=\.)", "Jl", text) if country == "ID" else text
    text = re.sub(r"(?<=\b[dD]')l(?=[bcdfgmnprstvz])", "I", text)
    if country in {"BR", "PT", "IT"}:
        text = re.sub(r"\bll(?=[aeiou])", "Il", text)
    text = re.sub(r"\bF\.\s?[Il1]{2}i\b", "F.lli", text)
    if field == "name":
        text = re.sub(r"(?<!\S)مد(?!\S)", "محمد", text)
        text = re.sub(r"\b([A-Z])I(?=[a-z])", r"\1l", text)
        text = re.sub(r"^l(?=[bcdfghmnoprstvwz][a-z]{2,}\s[A-Z])", "I", text)
        text = re.sub(r"^l(\w+)(?=\s[A-Z])", _given, text)
        text = re.sub(r"^([a-z])\s(?=[À-ÞẠ-Ỹ]\b)", lambda m: m.group(1).upper(), text)
    if country == "TR":
        text = re.sub(r"\$", lambda m: _like_around(text, m.start(), "Ş", "ş"), text)
        return re.sub(r"\bi(?=[a-zğışçöü])", "İ", text) if field != "address" else text
    if country == "PL":
        text = text.replace("ñ", "ń").replace("Ñ", "Ń")
        return re.sub(r"[ÚÙ](?=SK)", "Ń", re.sub(r"[úù](?=sk)", "ń", text))
    if country == "VN" and _is_vietnamese(text, field):
        return re.sub(r"[^\W\d_]+", lambda m: _syllable(m.group(), field), text)
    return text


def _given(read: re.Match[str]) -> str:
    """Return "Ionuț" for "lonuț"."""
    rest = read.group(1)
    return f"I{rest}" if script.folded(f"i{rest}") in GIVEN else read.group()


def _like_around(text: str, at: int, capital: str, small: str) -> str:
    around = text[max(0, at - 2) : at] + text[at + 1 : at + 3]
    return small if any(c.islower() for c in around) else capital


def _is_vietnamese(text: str, field: str) -> bool:
    """Whether most words of a text are Vietnamese syllables, whole or with letters missing."""
    words = re.findall(r"[^\W\d_]+", text)
    known = sum(script.folded(word) in _by_reading(field) for word in words)
    return known >= 0.5 * max(1, len(words))


def _syllable(word: str, field: str) -> str:
    whole = _by_reading(field).get(script.folded(word))
    complete = script.folded(word) in _whole(field)
    if whole is None or word.casefold() in _spelt(field) or (complete and word.isascii()):
        return word
    if word.isupper() and len(word) > 1:
        return whole.upper()
    return whole[:1].upper() + whole[1:] if word[:1].isupper() else whole.lower()


@cache
def _syllables(field: str) -> tuple[str, ...]:
    listed = table("vietnamese")
    return listed[field] + (listed["name"] if field in {"company", "address"} else ())


@cache
def _spelt(field: str) -> frozenset[str]:
    return frozenset(syllable.casefold() for syllable in _syllables(field))


@cache
def _whole(field: str) -> frozenset[str]:
    return frozenset(script.folded(syllable) for syllable in _syllables(field))


@cache
def _by_reading(field: str) -> dict[str, str]:
    """Return what OCR makes of each syllable -> the syllable; the common ones first."""
    found: dict[str, str] = {}
    for make in (script.folded, lambda s: script.folded(_UNREAD.sub("", s))):
        for syllable in _syllables(field):
            if reading := make(syllable):
                found.setdefault(reading, syllable)
    return found
