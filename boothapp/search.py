"""How a buyer's words are cut for the search index, and what is typed turned into a query."""

import re
import unicodedata

from boothapp import countries
from boothapp.buyer import BuyerState

_CJK = re.compile(r"([\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])")
_WORD = re.compile(r"\w+")
_TAIL = 20  # digits: longer than any phone (15), short enough that a page pasted by mistake does no harm


def cut(text: str) -> str:
    """Return ``text`` in lower case with Chinese characters set apart, so that each is a word."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(_WORD.findall(_CJK.sub(r" \1 ", folded)))


def words_of(state: BuyerState) -> str:
    """Return everything a buyer can be found by."""
    parts = [*state.profile.values().values()]
    country = state.profile["country"]
    parts += [countries.name_of(country).en, *countries.spellings_of(country)]
    for contact in state.contacts:
        parts += contact.profile.values().values()
        parts += _phone_tails(contact.profile["phone"])
        parts += _phone_tails(contact.profile["whatsapp"])
    parts += [quote.number for quote in state.quotes]
    parts += [note.fact.text for note in state.notes]  # type: ignore[union-attr]
    return cut(" \n ".join(part for part in parts if part))


def _phone_tails(phone: str) -> list[str]:
    """Every end of a phone's digits, so that a prefix query finds any run of digits inside."""
    digits = "".join(c for c in unicodedata.normalize("NFKC", phone) if c.isdigit())
    return [digits[start : start + _TAIL] for start in range(max(len(digits) - 2, 0))]


def query_of(typed: str) -> str:
    """Return the FTS5 query for what was typed: every word must begin a word of the buyer.

    Chinese characters typed together must stand together. "" where nothing can be searched for.
    """
    folded = unicodedata.normalize("NFKC", typed).casefold()
    if _looks_like_phone(folded):
        return f'"{"".join(c for c in folded if c.isdigit())}" *'
    return " AND ".join(_phrase(word) for word in _WORD.findall(folded))


def _looks_like_phone(text: str) -> bool:
    return (
        bool(re.fullmatch(r"\+?[\d\s().\-/]{3,}", text.strip()))
        and sum(c.isdigit() for c in text) >= 3
    )


def _phrase(word: str) -> str:
    return f'"{cut(word)}" *'
