"""Postal addresses: their lines found and put together."""

import re
from collections.abc import Sequence

from boothapp.cards import origin, script
from boothapp.cards.card import Reading
from boothapp.cards.finds import Find
from boothapp.cards.layout import Piece, follows, gap
from boothapp.cards.words import ordered, words
from boothapp.cards.words.people import GIVEN

_SURE = 0.5
_WHOLE = 30
"""Letters of an address that needs no more; of two such the first counts."""
_LABELS = frozenset({"address", "works"})
_POST_CODE = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b(?!(?:19|20)\d\d\b)\d{4,6}\b|\b\d{5}-\d{3,4}\b|\b\d{2,3}-\d{2,4}\b|\b\d{3}\s\d{2,3}\b|\b[A-Z]{2}-?\d{4}\b"
)
_ZIP = re.compile(
    r"\b\d{5,6}\b|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b\d{5}-\d{3}\b|[\s,\-]\d{4}$"
)
_REGISTERED = re.compile(
    r"\b(?:vat|tax|reg|trn|gst(?:in)?|ust|siret|rcs|cnpj|rfc|ruc|nit|iva|tva|hrb|licen[cs]e)\b.*\d{3}",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|est\.?|established|seit|desde|depuis|dal|od|from)\s*(?:in\s)?(?:18|19|20)\d\d\b|\bISO\s?\d{4}",
    re.IGNORECASE,
)
_AT_A_FAIR = re.compile(
    r"\b(?:booth|stand|stall|pavilion|hall)\s*(?:no\.?\s*)?[A-Z]?\d[\w.\-]*", re.IGNORECASE
)
_BOX = re.compile(
    r"\bp\.?\s?o\.?\s?b(?:ox|\.)|\bb\.?\s?p\.?\s*\d|\bcasilla\b|\bapartado\b|\bpostfach\b",
    re.IGNORECASE,
)
_KOREAN = re.compile(r"[가-힣](?:로|길)\s?\d|[가-힣](?:시|군|구)\s[가-힣]+(?:구|군|동|읍|면|로|길)")
_NUMBERED = re.compile(
    r"\b(?:no|nr|n°|num|#)\s?[.:]?\s?\d|\d+[a-z]?\s*,|,\s*\d|\b\d+[/\-]\d*[a-z]?\b|^\d+[a-z]?\s|\s\d{1,4}[a-z]?$",
    re.IGNORECASE,
)


def likeness(piece: Piece) -> float:
    """Return how much a piece reads as a line of an address, 0 to 1."""
    if piece.label in _LABELS:
        return 1.0
    if piece.label in {"name", "title", "company", "other"}:
        return 0.0
    text = piece.text
    if _REGISTERED.search(text) or _SINCE.search(text):
        return 0.0
    if _AT_A_FAIR.search(text) and not _streets(_AT_A_FAIR.sub("", text)):
        return 0.0
    if script.is_east_asian(text):
        return _eastern(text)
    folded = script.folded(text)
    streets = _streets(text)
    digits = any(c.isdigit() for c in text)
    score = 0.0
    score += 0.5 if _BOX.search(folded) else 0.0
    score += min(0.5, 0.28 * streets) if digits or "," in text else min(0.25, 0.15 * streets)
    score += 0.25 if _POST_CODE.search(text) else 0.0
    score += 0.2 if _NUMBERED.search(text) else 0.0
    score += 0.1 * min(2, text.count(","))
    if re.search(
        r"(?:strasse|straße|str\.|gasse|platz|weg|straat|laan|gatan|vagen|vej|gade|veien|katu|ulica|utca|allee|ring|damm|ufer|chaussee|markt|kai|steig|wall|kade|plein|gracht|singel|dreef|tie|puistikko|torv|stien)(?:\b|(?<=\.))\s*\d",
        folded,
    ):
        score += 0.5
    if origin.is_place(text):
        score += 0.75
    elif origin.has_place(text):
        score += 0.5 if digits or "," in text else 0.25
    return min(1.0, score)


def _streets(text: str) -> int:
    """Return how many words of a text are words of addresses."""
    return sum(word in words("streets") for word in re.findall(r"[^\W\d_]+", script.folded(text)))


def _eastern(text: str) -> float:
    marks = sum(mark in text for mark in ordered("han_streets"))
    digits = any(c.isdigit() for c in text) or re.search(
        r"[一二三四五六七八九十]+[号號楼樓层層丁]", text
    )
    score = 0.18 * marks + (0.25 if digits and marks else 0.0)
    score += 0.7 if _KOREAN.search(text) else 0.0
    if origin.has_place(text):
        score += 0.3
    if origin.is_place(text):
        score += 0.4
    if re.search(r"〒?\s?\d{3}-\d{4}|\b\d{6}\b", text):
        score += 0.35
    return min(1.0, score)


def address_pieces(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces that are lines of addresses, also those that only go on in one."""
    likely = [piece for piece in pieces if likeness(piece) >= _SURE]
    sure = [piece for piece in likely if not _may_be_called_so(piece, pieces)]
    taken = {id(piece) for piece in sure}
    for piece in sure:  # it grows: a line beside one of an address may be one as well
        for other in pieces:
            if id(other) not in taken and _may_join(piece, other):
                taken.add(id(other))
                sure.append(other)
    return [piece for piece in pieces if id(piece) in taken]


def _may_join(piece: Piece, other: Piece) -> bool:
    """Whether a line that hardly reads as one of an address stands beside one that does."""
    beside = piece.line == other.line
    above = follows(other, piece, space=0.9) or _set_in(other, piece)
    coded = _POST_CODE.search(piece.text) and re.search(r"\d", other.text)
    street = (beside or above) and (coded or _streets(other.text))
    return (
        (above or beside or follows(piece, other, space=0.9))
        and other.score > 0.8
        and likeness(other) >= (0.15 if street else 0.25)
        and _same_print(piece, other)
        and not _is_person(other.text)
    )


def _may_be_called_so(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a place without an address beside it is a given name: "Montserrat", "Jordan"."""
    near = any(
        likeness(other) >= 0.25 and (follows(piece, other) or follows(other, piece))
        for other in pieces
    )
    return len(script.words_of(piece.text)) == 1 and _is_person(piece.text) and not near


def _is_person(text: str) -> bool:
    words = script.words_of(text)
    return any(w in GIVEN for w in words) and not any(c.isdigit() or c == "," for c in text)


def _same_print(one: Piece, other: Piece) -> bool:
    return 0.75 < one.height / max(1e-6, other.height) < 1.33


def addresses(pieces: Sequence[Piece]) -> list[Find]:
    """Put the lines of addresses together, the Latin one first.

    Args:
        pieces: Lines of addresses, in reading order.
    """
    blocks: list[list[Piece]] = []
    for piece in pieces:
        home = next((b for b in reversed(blocks) if _belongs(b, piece)), None)
        if home is None:
            blocks.append([piece])
        else:
            home.append(piece)
    finds = []
    for block in map(_without_scraps, blocks):
        value = _together(block)
        strength = 1 - _product(1 - 0.9 * likeness(piece) for piece in block)
        finds.append(Find(value, 0.86 * strength, tuple(p.line for p in block)))
    works = {piece.line for piece in pieces if piece.label == "works"}
    finds.sort(
        key=lambda find: (
            bool(works.intersection(find.lines)),  # the office before the factory
            not script.is_latin(find.value) or is_garbled(find.value),
            -min(len(find.value), _WHOLE) * round(find.score, 1),
            find.lines,
        )
    )
    if not finds:
        return []
    first, *others = finds
    return [
        Find(
            first.value,
            first.score,
            first.lines,
            tuple(Reading(o.value, o.score * 0.5, o.lines) for o in others),
        )
    ]


def is_garbled(text: str) -> bool:
    """Whether a text is of a script that OCR does not know and reads as others."""
    words = re.findall(r"\w+", text)
    mixed = sum(len(script.counts(w)) > 1 for w in words if not script.is_east_asian(w))
    riddled = sum(bool(re.search(r"[a-z]\d+[a-z]|[a-z][A-Z]{2,}[a-z]", w)) for w in words)
    letters = sum(c.isalpha() for c in text)
    return mixed + riddled > 0 or (letters < 4 and len(re.findall(r"[.,](?=\s|$)", text)) > 2)


def _without_scraps(block: list[Piece]) -> list[Piece]:
    """Leave off lines without a letter at the end of a whole address: what is left of another script."""
    kept = list(block)
    while len(kept) > 1 and not any(c.isalpha() for c in kept[-1].text):
        before = " ".join(piece.text for piece in kept[:-1])
        if not (_POST_CODE.search(before) or origin.has_country(before)):
            break
        kept.pop()
    return kept


def _belongs(block: Sequence[Piece], piece: Piece) -> bool:
    """Whether a piece is the next line of an address, and no second address under the first."""
    last = block[-1].text
    whole = _ZIP.search(last) and origin.has_place(last)
    if whole and _ZIP.search(piece.text) and _streets(piece.text) and piece.line != block[-1].line:
        return False
    return is_garbled(block[-1].text) == is_garbled(piece.text) and _goes_on(block[-1], piece)


def _product(values: object) -> float:
    result = 1.0
    for value in values:  # type: ignore[attr-defined]
        result *= value
    return result


def _goes_on(upper: Piece, lower: Piece) -> bool:
    if lower.label in _LABELS and lower.label != upper.label and upper.line != lower.line:
        return False
    scripts = {"eastern" if "〒" in p.text else _kind(p.text) for p in (upper, lower)} - {""}
    if len(scripts) > 1 or not _same_print(upper, lower):
        return False
    return follows(upper, lower, space=1.4) or upper.line == lower.line or _set_in(upper, lower)


def _kind(text: str) -> str:
    """Return the script of a line of an address, one for Chinese, Japanese and Korean."""
    return "eastern" if script.is_east_asian(text) else script.script_of(text)


def _set_in(upper: Piece, lower: Piece) -> bool:
    """Whether the next line begins further left or right, as after a sign before the first."""
    overlap = min(upper.right, lower.right) - max(upper.left, lower.left)
    under = upper.side == lower.side and lower.middle > upper.middle and gap(upper, lower) < 0.8
    return under and overlap > 0.5 * min(upper.right - upper.left, lower.right - lower.left)


def _together(block: Sequence[Piece]) -> str:
    eastern = any(script.is_east_asian(piece.text) for piece in block)
    text = block[0].text.strip(" ,;|")
    for piece in block[1:]:
        part = piece.text.strip(" ,;|")
        text += _between(text, part, eastern=eastern) + part
    return text


def _between(text: str, part: str, *, eastern: bool) -> str:
    """Return what stands between two lines of an address when they are put in one."""
    if eastern:
        return " " if text[-1:].isascii() or part[:1].isascii() else ""
    return " " if text.endswith((".", "-")) and len(text) < 4 else ", "
