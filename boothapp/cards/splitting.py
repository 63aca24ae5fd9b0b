"""Pieces cut further: where two scripts, or a name and a title, stand on one line."""

import re
from collections.abc import Sequence
from dataclasses import replace

from boothapp.cards import addresses, labels, script, titles
from boothapp.cards.hosts import Hints
from boothapp.cards.layout import Piece

_FOREIGN = re.compile(r"(?P<han>[㐀-鿿々ー぀-ヿ가-힯][㐀-鿿々ー぀-ヿ가-힯\d()（）·.,、\-\s]*)")


def split(pieces: Sequence[Piece], known: Hints) -> list[Piece]:
    """Return the pieces with labels taken off and cut where one line says two things."""
    result: list[Piece] = []
    for piece in pieces:
        if re.search(r"(?:^|\s)@\w", piece.text):  # a name in some network
            continue
        kind, text = labels.split_label(piece.text)
        if kind == "social":
            continue
        if kind == "other" and not any(c.isdigit() for c in text):
            kind = ""
        office = kind in {"company", "phone"} and re.match(r"[^\d:：]{2,16}[:：]", piece.text)
        if office and addresses.likeness(piece.saying(text, "")) >= 0.25:  # "公司：", "Office:"
            kind = "address"
        if kind in {"name", "title", "company", "address", "works", "other"} and text:
            piece = piece.saying(text, kind)  # noqa: PLW2901  the same place, without its label
        for part in _by_script(piece):
            result += _by_role(part, known)
    return [
        p for p in result
        if any(c.isalnum() for c in p.text) and labels.is_label(p.text) in {"", "works"}
    ]  # fmt: skip


def _cut(piece: Piece, parts: Sequence[tuple[int, int]]) -> list[Piece]:
    """Return parts of a piece, each with its share of the line's width."""
    wide, length = piece.right - piece.left, max(1, len(piece.text))
    cut = []
    for start, end in parts:
        text = piece.text[start:end].strip(" |/,;:·•-–")
        if text:
            cut.append(
                replace(
                    piece,
                    text=text,
                    left=piece.left + wide * start / length,
                    right=piece.left + wide * end / length,
                )
            )
    return cut


def _by_script(piece: Piece) -> list[Piece]:
    """Part Chinese, Japanese or Korean from Latin words on one line."""
    found = script.counts(piece.text)
    eastern = found[script.HAN] + found[script.KANA] + found[script.HANGUL]
    if eastern < 2 or found[script.LATIN] < 4:
        return [piece]
    latin_words = re.findall(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'.&\-]{2,}", piece.text)
    if not latin_words or piece.label in {"address", "works"}:
        return [piece]
    bounds, at = [], 0
    for match in _FOREIGN.finditer(piece.text):
        if (
            script.counts(match.group())[script.HAN]
            + script.counts(match.group())[script.KANA]
            + script.counts(match.group())[script.HANGUL]
            < 2
        ):
            continue
        if match.start() > at:
            bounds.append((at, match.start()))
        bounds.append((match.start(), match.end()))
        at = match.end()
    if at < len(piece.text):
        bounds.append((at, len(piece.text)))
    kept = _joined(piece.text, bounds)
    return _cut(piece, kept) if len(kept) > 1 else [piece]


def _joined(text: str, bounds: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give stretches too short to stand alone (the "3D" of a name) to their neighbour."""
    kept: list[tuple[int, int]] = []
    for start, end in bounds:
        letters = sum(c.isalpha() for c in text[start:end])
        if (kept and letters < 3 and script.script_of(text[start:end]) == script.LATIN) or (
            kept
            and sum(c.isalpha() for c in text[kept[-1][0] : kept[-1][1]]) < 3
            and (script.script_of(text[kept[-1][0] : kept[-1][1]]) in {script.LATIN, ""})
        ):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


def _by_role(piece: Piece, known: Hints) -> list[Piece]:
    """Part a name from the title beside it."""
    if piece.label in {"title", "address", "works", "company"}:
        return [piece]
    if script.is_east_asian(piece.text):
        return _eastern_roles(piece)
    if at := titles.end_of_name(piece.text, known):
        return _cut(piece, [(0, at), (at, len(piece.text))])
    for mark in (r"\s*\|\s*", r"\s+[/•·–\-]\s+", r"\s*[•·]\s*", r",\s+", r"\s*\((?=[^)]{4,}\)$)"):
        bounds = _bounds(piece.text, mark)
        if len(bounds) < 2:
            continue
        kinds = [titles.is_title(piece.text[a:b].strip(" ()")) for a, b in bounds]
        whole_title = titles.likeness(piece.text) > 0.6 and kinds[0]
        if any(kinds) and not all(kinds) and not whole_title and (not kinds[0] or "|" in mark):
            return _cut(piece, bounds)
        if mark == r"\s*\|\s*" and not any(kinds):
            return _cut(piece, bounds)
    return [piece]


def _bounds(text: str, mark: str) -> list[tuple[int, int]]:
    bounds, at = [], 0
    for match in re.finditer(mark, text):
        bounds.append((at, match.start()))
        at = match.end()
    return [*bounds, (at, len(text))]


def _eastern_roles(piece: Piece) -> list[Piece]:
    """Part "總經理 王小明", "王小明 经理" and "王小明经理"; a name with a space in it stays whole."""
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\s/|·]+", piece.text)]
    kinds = [titles.is_title(piece.text[a:b]) for a, b in words]
    if len(words) > 1 and any(kinds) and not all(kinds):
        groups: list[tuple[int, int]] = []
        last: bool | None = None
        for (start, end), kind in zip(words, kinds, strict=True):
            if groups and kind == last:
                groups[-1] = (groups[-1][0], end)
            else:
                groups.append((start, end))
            last = kind
        return _cut(piece, groups)
    if len(words) == 1 and (name := titles.glued_name(piece.text)):
        return _cut(piece, [(0, len(name)), (len(name), len(piece.text))])
    return [piece]
