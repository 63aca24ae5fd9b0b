"""The words that say what follows: "Tel", "手机", "Correo" ..., taken off the value."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from boothapp.cards.layout import Piece, right_of, same_row
from boothapp.cards.script import folded
from boothapp.cards.words import table

_SINGLE: dict[str, str] = {
    "t": "phone", "p": "phone", "o": "phone", "d": "phone", "h": "phone", "m": "mobile", "c": "mobile",
    "f": "fax", "φ": "fax", "e": "email", "w": "website", "a": "address",
    "т": "phone", "ф": "fax", "м": "mobile", "☎": "phone", "☏": "phone", "✆": "phone",
    "📞": "phone", "📱": "mobile", "📠": "fax", "✉": "email", "📧": "email", "🌐": "website", "📍": "address",
}  # fmt: skip

_TAIL = r"[\s:.;|>)\]\-–=•·*#]*"


@cache
def _kinds() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, listed in table("labels").items():
        for word in listed:
            found.setdefault(_key(word), kind)
    return found


def _key(word: str) -> str:
    return re.sub(r"[\s._\-]+", "", folded(word))


@cache
def pattern() -> re.Pattern[str]:
    """Return what finds a label; the longest word first."""
    words = {w.replace("_", " ") for listed in table("labels").values() for w in listed}
    ordered = sorted(words, key=len, reverse=True)
    loose = (re.escape(w).replace(r"\ ", r"[\s.\-]*").replace(r"\-", r"[\s\-]?") for w in ordered)
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(loose)})(?![^\W\d_])", re.IGNORECASE)


def kind_of(word: str) -> str:
    """Return the kind a label says, "" for no label."""
    key = _key(word.strip(" :.|/()[]-–=•·*#<>"))
    if key in _kinds():
        return _kinds()[key]
    if key in _SINGLE:
        return _SINGLE[key]
    both = {kind_of(part) for part in key.split("/")} if "/" in key else set()
    if len(both) == 1:  # "F/传真": the same said twice
        return both.pop()
    return _kinds().get(key.removesuffix("no"), "") or _kinds().get(
        re.sub(r"[0-9一二]$", "", key), ""
    )


def kinds_in(text: str) -> list[str]:
    """Return the kinds of all labels in a stretch of text, in order: "Tel/Fax" gives both."""
    found: list[tuple[int, str]] = []
    taken = [False] * (len(text) + 1)
    plain = folded(text) if len(folded(text)) == len(text) else text.casefold()
    for match in pattern().finditer(plain):
        found.append((match.start(), kind_of(match.group())))
        taken[match.start() : match.end()] = [True] * (match.end() - match.start())
    short = re.finditer(
        r"(?<![^\W\d_])(?<![a-z]\.)([tpodhmcfφewaтфм])(?![^\W\d_])(?!\.[a-z])|[☎☏✆📞📱📠✉📧🌐📍]",
        plain,
    )
    found += [(m.start(), _SINGLE[m.group()]) for m in short if not taken[m.start()]]
    return [kind for _, kind in sorted(found) if kind]


def split_label(text: str) -> tuple[str, str]:
    """Return the kind that a leading label says and the text after it; ("", text) without one."""
    plain = folded(text)
    if len(plain) != len(text):
        plain = text.casefold()
    match = pattern().match(plain.lstrip(" •·*-|>"))
    lead = len(plain) - len(plain.lstrip(" •·*-|>"))
    if match:
        rest = text[lead + match.end() :]
        if (
            not rest
            or re.match(
                r"\s*(?:no\.?|number|\(\w+\))?\s*[:：|.\-/)]|\s*[+(\d]", rest, re.IGNORECASE
            )
            or (
                not re.match(r"\w", rest)
                and kind_of(match.group())
                in (
                    {"email", "website", "address"}
                    | ({"works"} if re.search(r"\d", rest) else set())
                )
            )
        ):
            kind = kind_of(match.group())
            return kind, re.sub(
                rf"^(?:\s*(?:no\.?|number)\b)?{_TAIL}", "", rest, flags=re.IGNORECASE
            )
        if kind_of(match.group()) and re.match(r"[一-鿿]", text[lead]):
            return kind_of(match.group()), re.sub(rf"^{_TAIL}", "", rest)
    single = re.match(r"^\W*([tpodhmcfφewaтфм])\s*[:：.)|\]]\s*(?=\S)", plain)
    if single and not re.match(r"^\W*\w\s*\.\s*\w\s*\.", plain):  # "A. B. Smith" is no address
        return _SINGLE[single.group(1)], text[single.end() :]
    icon = re.match(r"^\W*([☎☏✆📞📱📠✉📧🌐📍])\s*", text)
    return (_SINGLE[icon.group(1)], text[icon.end() :]) if icon else ("", text)


def labelled(pieces: Sequence[Piece]) -> list[Piece]:
    """Give every piece the label that stands in a box of its own to its left, or above it."""
    alone = {id(p): kind for p in pieces if (kind := is_label(p.text))}
    given: dict[int, str] = {}
    words: set[int] = set()
    for piece in pieces:
        if own := alone.get(id(piece)):
            beside = right_of(piece, (o for o in pieces if id(o) not in alone))
            target = next(
                (t for t in (beside, _below(piece, pieces, alone)) if t and _fits(own, t.text)),
                None,
            )
            if target is not None and id(target) not in given:
                given[id(target)] = own
            elif (
                target is None and own == "works"
            ):  # the end of a name: "Atlas Packaging / Factory"
                words.add(id(piece))
    kept = (p for p in pieces if id(p) not in alone or id(p) in words)
    return [p.saying(p.text, given.get(id(p), p.label)) for p in kept]


def _fits(kind: str, text: str) -> bool:
    """Whether a text can be the value that a label promises."""
    if kind in {"phone", "mobile", "fax", "whatsapp"}:
        return sum(c.isdigit() for c in text) > max(5, 2 * sum(c.isalpha() for c in text))
    if kind in {"email", "website"}:
        return "@" in text or "." in text
    if kind == "other":  # numbers in registers
        return any(c.isdigit() for c in text)
    if kind == "social":  # a monogram over a firm, "VK", is no network's
        return " " not in text.strip() or "@" in text
    return sum(c.isalpha() for c in text) > 1


def is_label(text: str) -> str:
    """Return the kind of a text that is a label and nothing else, "" for any other."""
    bare = text.strip(" :.|/()[]-=•·*#<>：")
    if not bare or len(bare) > 24:
        return ""
    return kind_of(bare) or _said_twice(bare)


def _said_twice(text: str) -> str:
    """Return the kind of "傳真 Fax", a label in two languages, "" for any other text."""
    rest = pattern().sub("", folded(text))
    kinds = set(kinds_in(text))
    return kinds.pop() if len(kinds) == 1 and not any(c.isalnum() for c in rest) else ""


def _below(piece: Piece, pieces: Iterable[Piece], alone: dict[int, str]) -> Piece | None:
    """Return the value right under a label, when nothing stands beside the label."""
    near = [
        o for o in pieces
        if id(o) not in alone and o.side == piece.side and 0 < o.middle - piece.middle < 2.5 * piece.height
        and not same_row(o, piece)
        and (
            abs(o.left - piece.left) < 2 * piece.height
            or abs(o.right - piece.right) < 0.5 * piece.height
            or abs(o.centre - piece.centre) < 0.5 * piece.height
        )
    ]  # fmt: skip
    return min(near, key=lambda o: o.middle, default=None)
