"""Which country a card is from: names, places, dialling codes, domains, company forms, weighed together."""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TypeAlias

from boothapp.cards import domains, labels, phones, script
from boothapp.cards.card import Reading
from boothapp.cards.digits import Number
from boothapp.cards.finds import Find
from boothapp.cards.layout import Piece, follows
from boothapp.cards.words import table
from boothapp.cards.words.forms import COUNTRY_OF_FORM

# How much each kind of evidence weighs, as a logarithm of odds.
_NAME_IN_ADDRESS, _NAME, _PLACE, _LANDLINE, _MOBILE, _ENDING, _FORM, _SCRIPT, _CODE = (
    4.5, 2.2, 2.4, 3.0, 2.4, 2.2, 1.0, 1.2, 1.8,
)  # fmt: skip

_Add: TypeAlias = Callable[[str, float, int | None], None]
"""Takes a country, the weight of a piece of evidence, and its line."""

_POST_CODES = (
    (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b"), "GB", 2.4),
    (re.compile(r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s\d[A-Z]\d\b"), "CA", 2.4),
    (re.compile(r"\b[A-Z]{2},?\s+\d{5}(?:-\d{4})?\b"), "US", 1.4),
    (re.compile(r"〒\s?\d{3}-?\d{4}"), "JP", 3.0),
    (re.compile(r"\b\d{5}-\d{3}\b"), "BR", 1.5),
    (re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b,?\s+[A-Z]"), "NL", 1.0),
    (re.compile(r"\bD-\d{5}\b"), "DE", 2.5),
    (re.compile(r"\bA-\d{4}\b"), "AT", 2.0),
    (re.compile(r"\bCH-\d{4}\b"), "CH", 2.5),
    (re.compile(r"\bF-\d{5}\b"), "FR", 2.0),
    (re.compile(r"\b\d{2}-\d{3}\s+[A-Z]"), "PL", 1.2),
    (re.compile(r"\b(?:GSTIN|PAN)\b|\bPin(?:code)?\s*[:\-]?\s*\d{6}"), "IN", 2.0),
    (re.compile(r"\bCNPJ\b|\bCEP\b"), "BR", 2.0),
    (re.compile(r"\bRFC\b|\bC\.P\.\s*\d{5}|\bS\.A\. de C\.V"), "MX", 1.5),
    (re.compile(r"\bCUIT\b"), "AR", 2.0),
    (re.compile(r"\bICE\b\s*:"), "MA", 1.0),
)


def regions(
    pieces: Sequence[Piece],
    numbers: Sequence[Number],
    hosts: Iterable[str],
    address_lines: Iterable[int] = (),
) -> list[tuple[str, float, tuple[int, ...]]]:
    """Return the countries a card may be from, with probabilities and the lines that say so.

    Args:
        pieces: All print.
        numbers: All telephone numbers.
        hosts: Domains of websites and e-mail addresses.
        address_lines: Lines known to be of the address, whose words weigh more.
    """
    weights: dict[str, float] = {}
    lines: dict[str, list[int]] = {}

    def add(code: str, weight: float, line: int | None) -> None:
        weights[code] = weights.get(code, 0.0) + weight
        if line is not None:
            lines.setdefault(code, []).append(line)

    _from_words(pieces, set(address_lines), add)
    _from_numbers(numbers, add)
    for ending in {domains.country_of(host) for host in hosts} - {""}:
        add(ending, _ENDING, None)
    _from_script(pieces, add)
    top = sorted(weights.items(), key=lambda item: -item[1])
    total = sum(math.exp(weight) for _, weight in top) + math.exp(0.8)  # and any other country
    return [
        (code, math.exp(weight) / total, tuple(dict.fromkeys(lines.get(code, ()))))
        for code, weight in top
    ]


def country(found: Sequence[tuple[str, float, tuple[int, ...]]]) -> list[Find]:
    """Return the country as a find, with the next likely ones as other readings."""
    if not found:
        return []
    code, probability, lines = found[0]
    others = tuple(Reading(c, p, at) for c, p, at in found[1:4] if p > 0.005)
    return [Find(code, probability, lines, others)]


def _from_words(pieces: Sequence[Piece], address: set[int], add: _Add) -> None:
    seen: set[tuple[str, str]] = set()
    elsewhere = _of_second_address(pieces)
    for piece in pieces:
        if piece.line in elsewhere:
            continue
        text = script.folded(piece.text)
        for code, place, kind in _places_in(text):
            if (code, place) not in seen:
                seen.add((code, place))
                add(code, _weight(text, place, kind, in_address=piece.line in address), piece.line)
        for pattern, code, weight in _POST_CODES:
            if pattern.search(piece.text):
                add(code, weight, piece.line)
        for form, codes in COUNTRY_OF_FORM.items():
            if _has_word(text, form):
                for code in codes:
                    add(code, _FORM, None)


def _of_second_address(pieces: Sequence[Piece]) -> set[int]:
    """Return the lines of a factory or an office abroad: "China Liaison: ..." and what follows it."""
    lines: set[int] = set()
    last: Piece | None = None
    for piece in sorted(pieces, key=lambda p: (p.side, p.top)):
        begins = labels.split_label(piece.text)[0] == "works"
        if begins or (
            last is not None and len(piece.text) < 60 and follows(last, piece, space=0.6)
        ):
            lines.add(piece.line)
            last = piece
    return lines if len(lines) < 0.5 * len(pieces) else set()


def _weight(text: str, place: str, kind: str, *, in_address: bool) -> float:
    if kind == "name":
        return _NAME_IN_ADDRESS if in_address or _at_end(text, place) else _NAME
    return _PLACE if in_address or "," in text or len(place) < 12 else 1.6


def _at_end(text: str, name: str) -> bool:
    """Whether a country's name ends a line as addresses end, or is the whole of it."""
    stripped = text.rstrip(" .,;-()")
    return stripped.endswith(name.rstrip(".")) and (
        len(stripped) == len(name.rstrip(".")) or any(c in text for c in ",-–|.0123456789")
    )


def _from_numbers(numbers: Sequence[Number], add: _Add) -> None:
    given: set[str] = set()
    for number in numbers:
        code = phones.explicit_country(number)
        if code:
            weight = _MOBILE if number.kinds & {"mobile", "whatsapp"} else _LANDLINE
            add(code, weight if code not in given else 0.6, number.piece.line)
            given.add(code)
        elif re.fullmatch(r"1[3-9]\d{9}", number.digits):
            add("CN", _CODE, number.piece.line)
        elif re.match(r"0[789]0[\s\-]?\d{4}[\s\-]?\d{4}$", number.text):
            add("JP", 1.0, number.piece.line)
        elif re.match(r"\(?[2-9]\d\d\)?[\s.\-][2-9]\d\d[\s.\-]\d{4}$", number.text):
            add("US", 1.2, number.piece.line)


def _from_script(pieces: Sequence[Piece], add: _Add) -> None:
    text = " ".join(piece.text for piece in pieces if piece.score > 0.8)
    found = script.counts(text)
    if found[script.KANA] >= 3:
        add("JP", _SCRIPT * 1.5, None)
    elif found[script.HANGUL] >= 3:
        add("KR", _SCRIPT * 1.5, None)
    elif found[script.HAN] >= 6:
        add("CN", _SCRIPT, None)


@cache
def _table() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return every name and place, folded -> (country, kind)."""
    from boothapp.countries import all_countries  # noqa: PLC0415  reads CLDR: slow

    known_as: dict[str, list[tuple[str, str]]] = {}
    for code, name in all_countries().items():
        for text in (name.en, name.zh):
            known_as.setdefault(script.folded(text).removeprefix("the "), []).append((code, "name"))
    for source, kind in (("country_names", "name"), ("places", "place")):
        for code, listed in table(source).items():
            for place in listed:
                known = known_as.setdefault(place, [])
                if all(c != code for c, _ in known):
                    known.append((code, kind))
    return {name: tuple(codes) for name, codes in known_as.items()}


@cache
def _latin_pattern() -> re.Pattern[str]:
    names = sorted((n for n in _table() if n.isascii()), key=len, reverse=True)
    return re.compile(r"(?<![a-z])(?:" + "|".join(re.escape(n) for n in names) + r")(?![a-z])")


@cache
def _other_names() -> tuple[str, ...]:
    return tuple(sorted((n for n in _table() if not n.isascii()), key=len, reverse=True))


_RUNS_TOGETHER = re.compile("[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7af]")
"""Letters of scripts that set no spaces between words."""


def _places_in(text: str) -> list[tuple[str, str, str]]:
    """Return (country, name, kind) of all names and places in a folded text."""
    found = [
        (code, match.group(), kind)
        for match in _latin_pattern().finditer(text)
        for code, kind in _table()[match.group()]
    ]
    if not text.isascii():
        found += [
            (code, name, kind)
            for name in _other_names()
            if name in text and (_RUNS_TOGETHER.search(name) or _has_word(text, name))
            for code, kind in _table()[name]
        ]
    return found


def has_place(text: str) -> bool:
    """Whether a text names a country or a place."""
    return bool(_places_in(script.folded(text)))


def has_country(text: str) -> bool:
    """Whether a text names a country."""
    return any(kind == "name" for _, _, kind in _places_in(script.folded(text)))


def is_place(text: str) -> bool:
    """Whether a text is nothing but a country or a place."""
    bare = script.folded(text).strip(" .,;-()")
    if bare in _table() or bare + "." in _table():
        return True
    rest = _latin_pattern().sub("", bare)
    return rest != bare and not any(c.isalnum() for c in rest)


def _has_word(text: str, word: str) -> bool:
    return re.search(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", text) is not None
