"""Job titles: which line is one, in the languages of cards."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import cache

from boothapp.cards import hosts, script
from boothapp.cards.card import Reading
from boothapp.cards.finds import Find
from boothapp.cards.hosts import Hints
from boothapp.cards.layout import Piece, follows
from boothapp.cards.words.forms import SLOGAN, STRONG, TRADES
from boothapp.cards.words.jobs import HAN_JOBS, HAN_UNITS, HEADS, LINKS, NUCLEI, THAI_JOBS
from boothapp.cards.words.people import FAMILY_HAN, FAMILY_HAN_TWO, FAMILY_PINYIN, GIVEN

_SURE = 0.6
_UNITS = frozenset({"division", "department", "dept", "section", "unit", "team", "office", "group"})
_COMPOUND = re.compile(
    r"(?:leiter|manager|direktor|kaufer|kaeufer|fuhrer|fuehrer|assistent|berater|vertreter|meister|planer"
    r"|ingenieur|verwalter|sekretar|inhaber|beauftragter?)(?:in)?$"
    r"|(?:chef|sjef|ansvarig|ansvarlig|paallikko|johtaja|direktor|mester|mestari)$"
)
"""Endings of German and Nordic compounds: "Einkaufsleiterin", "inköpschef"."""


def is_title(text: str) -> bool:
    """Whether a text reads as a title."""
    return likeness(text) >= _SURE


@cache
def likeness(text: str) -> float:
    """Return how much a text reads as a title, 0 to 1."""
    if script.is_east_asian(text) or script.script_of(text) == "thai":
        return _eastern(text)
    if sum(c.isdigit() for c in text) > 1 or "@" in text or _legal(text):
        return 0.0
    words = [corrected(w) for word in script.words_of(_spaced(text)) for w in parted(word)]
    if not 1 <= len(words) <= 10:
        return 0.0
    known = sum(_is_known(w) for w in words)
    if not any(map(_is_nucleus, words)):
        return _without_nucleus(words) if known == len(words) else 0.0
    if len(words) == 1:
        return 0.95
    boasting = sum(w in SLOGAN and w not in LINKS for w in words)
    person = sum(w in GIVEN and w not in HEADS for w in words)  # "Mark Leiter"
    return max(0.0, min(1.0, 0.25 + 0.75 * (known - 0.8 * boasting - 0.5 * person) / len(words)))


def _is_known(word: str) -> bool:
    return word in HEADS or word in LINKS or len(word) == 1 or _COMPOUND.search(word) is not None


def _without_nucleus(words: Sequence[str]) -> float:
    """Return what "Foreign Trade Sales" is worth, and "Import Division", which is rather a department."""
    heads = sum(w in HEADS for w in words)
    return 0.55 if heads > 1 and not any(w in _UNITS for w in words) else 0.3


def _legal(text: str) -> bool:
    return (
        re.search(rf"(?<![^\W\d_])(?:{'|'.join(STRONG)})(?![^\W\d_])\W*$", script.folded(text))
        is not None
    )


def _eastern(text: str) -> float:
    bare = re.sub(r"[\s/·・、,|()]+", "", text)
    if any(job in bare for job in THAI_JOBS):
        return 0.95
    if len(bare) > 22:
        return 0.0
    longest = max((len(job) for job in HAN_JOBS if job in bare), default=0)
    if not longest:
        return 0.3 if bare.endswith(HAN_UNITS) and len(bare) > 2 else 0.0
    if bare.endswith(HAN_JOBS):
        return 0.95
    return 0.7 if longest >= 0.4 * len(bare) else 0.3


def glued_name(text: str) -> str:
    """Return the name of "王小明经理", "" when the text is no name with a title behind it."""
    if text in HAN_JOBS:
        return ""
    for length in (3, 2, 4):
        name, rest = text[:length], text[length:]
        known = name[:1] in FAMILY_HAN or name[:2] in FAMILY_HAN_TWO
        if rest in HAN_JOBS and known and not any(job in name for job in HAN_JOBS):
            return name
    return ""


def end_of_name(text: str, known: Hints) -> int:
    """Return where the name ends in "Chen Zhiqiang General Manager", 0 where none stands before.

    That it is a name is told by a given or family name, by the part of an address before its "@", or by its
    print in capitals before a title in small letters.
    """
    words = list(re.finditer(r"\S+", text))
    plain = [script.letters_of(word.group()) for word in words]
    for count in range(2, min(7, len(words))):
        head, tail = plain[:count], plain[count:]
        if any(w in HEADS or w in TRADES for w in head) or (head[-1] in LINKS):
            continue
        if not (all(_is_known(w) for w in tail if w) and any(map(_is_nucleus, tail))):
            continue
        printed = " ".join(word.group() for word in words[:count])
        initials = re.match(r"(?:[A-Z]\.\s?){1,3}[A-Z]", printed) is not None
        apart = initials or (printed.isupper() and not words[count].group().isupper())
        person = any(w in GIVEN or w in FAMILY_PINYIN for w in head)
        if person or apart or hosts.person_match([w for w in head if len(w) > 1], known):
            return words[count].start()
    return 0


def _is_nucleus(word: str) -> bool:
    return word in NUCLEI or _COMPOUND.search(word) is not None


def _spaced(text: str) -> str:
    """Put back a space that OCR lost between a small and a capital letter."""
    return re.sub(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])", " ", text)


@cache
def corrected(word: str) -> str:
    """Return the known word that OCR spoilt by one letter ("anager"), or the word itself."""
    if word in HEADS or word in LINKS or len(word) < 6:
        return word
    if _COMPOUND.search(word):
        return word
    near = next(
        iter(get_close_matches(word, [w for w in NUCLEI if len(w) > 5], n=1, cutoff=0.85)), ""
    )
    close = SequenceMatcher(None, near, word).ratio() >= 0.9 and len(word) <= len(near)
    # "principale" is no spoilt "principal": languages differ in their endings.
    alike = close or (len(near) == len(word) > 6 and near[-2:] == word[-2:])
    return near if near and alike and not word.startswith(near) else word


@cache
def parted(word: str) -> tuple[str, ...]:
    """Return the two or three known words that OCR ran together, or the word itself."""
    known = HEADS | LINKS
    if len(word) < 9 or word in known:
        return (word,)
    for i in range(3, len(word) - 2):
        if word[:i] in known and word[i:] in known and max(i, len(word) - i) > 4:
            return (word[:i], word[i:])
    return (word,)


def readable(text: str) -> str:
    """Return a title with lost spaces put back: "PurchasingManager", "SALESMANAGER"."""
    text = _spaced(text) if not re.search(r"\b(?:Mc|Mac)[A-Z]", text) else text
    words = []
    for word in text.split(" "):
        at, cut = 0, []
        for part in parted(script.folded(word)) if script.folded(word).isalpha() else ():
            cut.append(word[at : at + len(part)])
            at += len(part)
        words.append(" ".join(cut) if len(cut) > 1 and at == len(word) else _mended(word))
    return " ".join(words).strip(" |/,;:·•-–()")


def _mended(word: str) -> str:
    plain = script.folded(word)
    known = corrected(plain) if plain.isalpha() and plain.isascii() else plain
    if known == plain:
        return word
    if word.isupper():
        return known.upper()
    return known.capitalize() if word[:1].isupper() or len(known) > len(word) else known


def titles(pieces: Sequence[Piece]) -> list[Find]:
    """Return the titles found, the chief one first, each language one find."""
    likely = [(piece, _judged(piece)) for piece in pieces]
    # "Purchasing" alone says what somebody does where nothing says it better.
    least = 0.5 if any(s >= 0.5 for _, s in likely) else 0.3
    chosen = sorted(
        ((p, s) for p, s in likely if s >= least),
        key=lambda item: (item[0].side, -item[1], item[0].top),
    )
    if not chosen:
        return []
    # Latin before the country's own script, as for names; a company's second card side comes last.
    latin = [item for item in chosen if script.is_latin(item[0].text)]
    first = latin or chosen
    best = [first[0][0]]
    while more := next((p for p in pieces if p not in best and _runs_on(best[-1], p)), None):
        best.append(more)
    while above := next((p for p in pieces if p not in best and _runs_on(p, best[0])), None):
        best.insert(0, above)
    value = " ".join(readable(piece.text) for piece in best)
    others = tuple(
        Reading(readable(p.text), 0.4 * s, (p.line,)) for p, s in chosen if p not in best
    )
    score = first[0][1] * _sight(best[0])
    return [Find(value, score, tuple(piece.line for piece in best), others)]


def _judged(piece: Piece) -> float:
    if piece.label == "title":
        return 0.97
    if piece.label in {"address", "works", "company", "name", "other"}:
        return 0.0
    return likeness(piece.text)


def _sight(piece: Piece) -> float:
    return 0.5 + 0.5 * max(0.0, min(1.0, (piece.score - 0.5) / 0.4))


def _runs_on(upper: Piece, lower: Piece) -> bool:
    """Whether a title goes on in the next line: "Sales Director," and "Middle East & Africa"."""
    unfinished = upper.text.rstrip().endswith(
        (",", "&", "-", "/", " of", " and", " de", " e", " y")
    )
    last = script.words_of(upper.text)[-1:]
    hanging = bool(last) and last[0] in HEADS and last[0] not in NUCLEI and last[0] not in _UNITS
    alike = 0.85 < upper.height / max(1e-6, lower.height) < 1.18
    if not follows(upper, lower, space=0.9) or not (unfinished or (hanging and alike)):
        return False
    if script.is_latin(upper.text) != script.is_latin(lower.text):
        return False
    words = script.words_of(lower.text)
    if not unfinished and (len(words) > 4 or any(w in _UNITS for w in words)):
        return False
    return bool(words) and all(w in HEADS or w in LINKS or w in TRADES for w in words)
