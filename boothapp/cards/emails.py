"""E-mail addresses in the print, slips of OCR mended."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from boothapp.cards import domains, labels, script
from boothapp.cards.card import Reading
from boothapp.cards.finds import Find, Harvest, distinct, without
from boothapp.cards.layout import Piece, follows

# How "@" comes out of OCR, or is written against robots.
_AT = re.compile(r"\s*(?:@|©|®|＠|\(at\)|\[at\]|\{at\}|\(@\)|⑥|@)\s*", re.IGNORECASE)
_LOCAL = re.compile(r"[\w.+\-&']+(?:\s?[._\-]\s?[\w+\-&']+)*$")
_DOMAIN = re.compile(
    r"[a-z0-9\-]+(?:(?:\s?[.,·]\s?|\s(?=(?:com|net|org|co|cn)\b))[a-z0-9\-]+)*", re.IGNORECASE
)

_LETTER = re.compile(r"[TMFWPEC]\s?[.:]?\s+[+(\w]")
_GLUED = re.compile(r"^E(?=[a-z][^A-Z]*@)")
"""The letter before an address, where other lines begin with one as well and OCR lost the space."""

_COMMA = re.compile(r"(?<![\w@.,\-])([a-z]{3,}),([a-z]{3,}@)")
"""A dot that OCR took for a comma."""

Span = tuple[int, int]


def emails(pieces: Sequence[Piece], site: str = "") -> Harvest:
    """Take the e-mail addresses from the pieces.

    Args:
        pieces: The print.
        site: The domain of a website on the same card, to mend a domain by; "" for none.
    """
    harvest = Harvest()
    joined = _joined(pieces)
    lettered = sum(bool(_LETTER.match(piece.text)) for piece in pieces) > 1
    for whole, lines in joined:
        text = _GLUED.sub("", whole.text) if lettered else whole.text
        piece = whole.saying(_undisguised(text))
        spans = []
        for value, score, span, others in _in_text(piece, site):
            readings = tuple(Reading(o, s, lines) for o, s in others)
            harvest.finds.append(Find(value, score * _sight(piece), lines, readings))
            spans.append(span)
        if not spans:
            harvest.rest.append(piece)
        elif rest := without(piece, spans):
            harvest.rest.append(rest)
    harvest.finds = distinct(harvest.finds)
    return harvest


def _sight(piece: Piece) -> float:
    """Return how far the reading of a line can be trusted."""
    return 0.5 + 0.5 * max(0.0, min(1.0, (piece.score - 0.5) / 0.45))


def _joined(pieces: Sequence[Piece]) -> list[tuple[Piece, tuple[int, ...]]]:
    """Join an address that was broken at its "@" or at a dot with the line that goes on."""
    result: list[tuple[Piece, tuple[int, ...]]] = []
    used: set[int] = set()
    for piece in pieces:
        if id(piece) in used:
            continue
        rest = _going_on(piece, [p for p in pieces if id(p) not in used])
        if rest is None:
            result.append((piece, (piece.line,)))
        else:
            used.add(id(rest))
            result.append((piece.saying(piece.text + rest.text), (piece.line, rest.line)))
    return [(p, lines) for p, lines in result if id(p) not in used]


def _going_on(piece: Piece, pieces: Sequence[Piece]) -> Piece | None:
    tail = _AT.split(piece.text)[-1] if _AT.search(piece.text) else None
    if tail is None or (tail and not tail.endswith((".", "-")) and domains.repaired(tail)):
        return None
    if " " in tail.strip():
        return None
    for other in pieces:
        fits = re.fullmatch(r"@?[\w\-]*[\w.\-]*\.?[a-z]{2,}", other.text.casefold())
        if other is not piece and fits and follows(piece, other) and "@" not in other.text:
            together = domains.repaired(tail + other.text)
            if together and not other.text.casefold().startswith("www"):
                return other
    return None


def _undisguised(text: str) -> str:
    """Return "name (at) firm dot com" as an address."""
    if not re.search(r"[(\[{]\s?at\s?[)\]}]", text, re.IGNORECASE):
        return text
    return re.sub(r"\s*(?:[(\[{]\s?dot\s?[)\]}]|\sdot\s)\s*", ".", text, flags=re.IGNORECASE)


def _in_text(piece: Piece, site: str) -> list[tuple[str, float, Span, list[tuple[str, float]]]]:
    found = []
    piece = piece.saying(_COMMA.sub(r"\1.\2", piece.text))
    for at in _AT.finditer(piece.text):
        before, after = piece.text[: at.start()], _until_next(piece.text[at.end() :])
        local, domain = _LOCAL.search(before), _DOMAIN.match(after)
        if not local or not domain or (_is_handle(at.group()) and "." not in domain.group()):
            continue
        name, cut = _local_part(local.group(), before)
        value, score, others = _best(name, domain.group(), site, at.group().strip())
        if value:
            found.append((value, score, (local.start() + cut, at.end() + domain.end()), others))
    if not found and (slip := _without_at(piece, site)):
        found.append((slip, 0.7, (0, len(piece.text)), []))
    return found


def _until_next(text: str) -> str:
    """Return what follows an "@" up to a mark with the next value behind it: " · www.firm.com"."""
    site = re.search(r"[\s·•,;.|]+(?:[ew]\s?[.:]\s?)?www\b", text, re.IGNORECASE)
    text = text[: site.start()] if site else text
    for mark in re.finditer("[·•]", text):
        ending = re.match(r"\s?[a-z]{2}\b(?!\s?[.:])", text[mark.end() :])
        if not ending and domains.repaired(text[: mark.start()]):
            return text[: mark.start()]
    return text


def _is_handle(at: str) -> bool:
    """Whether an "@" begins a word of its own, as names in networks do: "Follow us @firm"."""
    return at[:1].isspace() and not at[-1:].isspace()


def _local_part(text: str, before: str) -> tuple[str, int]:
    """Return the part before the "@" without a label that OCR glued to it, and what was cut off."""
    cut = 0
    glued = re.match(r"(?:e-?mail|mail|correo|e)[.:\-]\s*(?=\w)", text, re.IGNORECASE)
    parted = re.match(r"\W*[em]\s?\.\s+(?=\w)", text, re.IGNORECASE)  # "M. +91 93987 E. info@..."
    if glued and len(before.strip(" .")) == len(text):
        cut = glued.end()
    elif parted:
        cut = parted.end()
    eastern = re.match(r".*[\u3040-\u9fff\uac00-\ud7af]", text[cut:])  # "メール" right before it
    cut += eastern.end() if eastern else 0
    name = re.sub(r"\s+", "", text[cut:]).strip(".-'")
    plain = script.folded(name)  # an accent in an address is a slip
    return re.sub(r"^[^a-z0-9]+|[^\x21-\x7e]", "", plain), cut


def _without_sign(name: str) -> str:
    """Return a local part without the sign of a letter before it, which OCR takes for a one or a nought."""
    return name[1:] if re.match(r"[01][a-z][^\d]{2,}$", name) else name


def _best(name: str, domain: str, site: str, at: str) -> tuple[str, float, list[tuple[str, float]]]:
    """Return the address, how sure it is, and other readings of it."""
    mended = _trimmed(domain)
    if not mended:
        mended = _like_site(re.sub(r"\s", "", domain.casefold()), site)
        if not mended:
            return "", 0.0, []
        return _checked(f"{name}@{mended}"), 0.75, []
    score = 0.97 if mended == domain.casefold() and at == "@" else 0.88
    others = []
    if (bare := _without_sign(name)) != name:
        others.append((f"{name}@{mended}", 0.4))
        name, score = bare, 0.7
    if site and mended != site and (near := _like_site(mended, site)):
        others.append((f"{name}@{near}", 0.4))
        score = min(score, 0.7)
    return _checked(f"{name}@{mended}"), score, others


def _trimmed(domain: str) -> str:
    """Mend a domain; words that follow it after a space are left off when that makes it one."""
    if mended := domains.repaired(domain):
        return mended
    parts = re.split(r"\s+", domain.strip())
    for count in range(len(parts) - 1, 0, -1):
        if mended := domains.repaired("".join(parts[:count])):
            return mended
    return ""


def _like_site(domain: str, site: str) -> str:
    """Return the website's domain when this one is nearly the same."""
    if not site or domains.is_free_mail(domain):
        return ""
    likeness = SequenceMatcher(None, domain, site, autojunk=False).ratio()
    return site if 0.82 <= likeness < 1.0 else ""


def _checked(address: str) -> str:
    """Return the address when its form is right by the book, else ""."""
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415  slow to import

    try:
        return str(
            validate_email(address, check_deliverability=False, test_environment=True).normalized
        ).casefold()
    except EmailNotValidError:
        return ""


def _without_at(piece: Piece, site: str) -> str:
    """Return an address whose "@" OCR lost: known by its label and the website's domain."""
    text = re.sub(r"(?<=[a-z0-9])[OQ©](?=[a-z0-9])", "@", re.sub(r"\s", "", piece.text))
    text = text.casefold()
    kind, rest = labels.split_label(text)
    if "email" not in (piece.label, kind) or not site:
        return ""
    rest = rest if kind == "email" else text
    if not rest.endswith(site) or len(rest) <= len(site):
        return ""
    name = rest[: -len(site)]
    if name.endswith("@"):
        return _checked(f"{name[:-1].replace('@', 'o')}@{site}")
    name = name.replace("@", "o")
    if name[-1] in "q0oa&e" and len(name) > 3 and "." in name:  # the sign read as a letter
        name = name[:-1]
    return _checked(f"{name.strip('.')}@{site}")
