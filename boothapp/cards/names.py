"""The person on a card: which line is a name, in Latin letters and in another script."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from boothapp.cards import hosts, origin, script, titles
from boothapp.cards.card import Reading
from boothapp.cards.finds import Find
from boothapp.cards.hosts import Hints
from boothapp.cards.layout import Piece, follows, same_row
from boothapp.cards.likely import probability
from boothapp.cards.words.forms import HAN_FORMS, HAN_SLOGAN, SLOGAN, TRADES
from boothapp.cards.words.jobs import HEADS, NUCLEI
from boothapp.cards.words.people import (
    ADDRESSED,
    DEGREES,
    FAMILY_HAN,
    FAMILY_HAN_TWO,
    FAMILY_JAPANESE,
    FAMILY_KOREAN,
    FAMILY_PINYIN,
    GIVEN,
    GIVEN_OTHER,
    PARTICLES,
)

_BEFORE = re.compile(rf"^(?:(?:{ADDRESSED})(?:\.\s*|\s+|$))+", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:,\s*|\s+|\s*\()(?:{DEGREES})\.?\)?(?=$|[\s,])", re.IGNORECASE)
_HAN_ADDRESSED = re.compile(r"\s*(?:先生|女士|小姐|博士|教授|様|さん|氏|님)$")


_PATRONYMIC = re.compile(r"(?:ович|евич|овна|евна|инична|углы|оглы|кызы|уулу|улы)$")
_SLAVIC = re.compile(
    r"(?:[оеё]ва?|ина?|ск(?:ии|ая)|енко|чук|юк|ович|евич|идис|опулос|дзе|швили|ян|ιδησ|ιδου|οπουλοσ|ακησ)$"
)
"""Endings of family names."""


@dataclass(frozen=True, slots=True)
class Named:
    """A line taken for a name: the name, its probability, where it stands."""

    value: str
    score: float
    piece: Piece


def names(
    pieces: Sequence[Piece], title_lines: Sequence[int], known: Hints
) -> tuple[list[Find], list[Find]]:
    """Return the name in Latin letters and the name in another script, each as at most one find.

    Args:
        pieces: What is left without contacts, titles and addresses.
        title_lines: Lines that hold a title: names stand beside them.
        known: What the e-mail addresses say.
    """
    beside = [p for p in pieces if p.line in title_lines]
    size = _usual_height(pieces)
    both = [pair for a in pieces for b in pieces if (pair := _pair(a, b, beside, known))]
    ends = [p for p in both if "-" in p.text]
    both += [pair for a in pieces for b in ends if (pair := _pair(a, b, beside, known))]
    judged = [_judged(piece, beside, size, known) for piece in [*pieces, *both]]
    judged = [_said_twice(n, judged) for n in judged]
    likely = sorted(
        (n for n in judged if n.score > 0.08),
        key=lambda n: (n.piece.side > 0 and n.score < 0.8, -n.score),
    )
    likely = sorted(likely, key=lambda n: not _whole(n, likely))
    latin = [n for n in likely if _latin(n.value)]
    other = [n for n in likely if n not in latin]
    return _find(latin), _find(other)


def _said_twice(named: Named, judged: Sequence[Named]) -> Named:
    """Return a name in Latin letters, likelier beside one in another script that is sure."""
    if not (_latin(named.value) and named.score > _FAINT and _MAY_BE_NAME.fullmatch(named.value)):
        return named
    sure = [n.piece for n in judged if n.score > _SURE and not _latin(n.value)]
    one = named.piece
    if any(follows(one, p) or follows(p, one) or same_row(one, p) for p in sure):
        return replace(named, score=named.score + 0.6 * (1 - named.score))
    return named


_SURE, _FAINT = 0.7, 0.05
_MAY_BE_NAME = re.compile(r"[^\W\d_][\w.'’\-]*(?:,? [^\W\d_][\w.'’\-]*){1,3}")
"""Two to four words."""


def _whole(named: Named, likely: Sequence[Named]) -> bool:
    """Whether a name is the likeliest line with the line under or above it, which can be nothing else."""
    lines = named.piece.lines
    best = likely[0]
    if not lines or named.score < _PART or best is named:
        return False
    parts = set(best.piece.all_lines)
    return parts < set(lines) and named.piece.side == best.piece.side


_PART = 0.35


def _pair(upper: Piece, lower: Piece, titled: Sequence[Piece], known: Hints) -> Piece | None:
    """Return two lines as one when given and family name may stand on a line each."""
    if (
        upper.line in lower.all_lines
        or upper.label
        or lower.label
        or not follows(upper, lower, space=0.8)
    ):
        return None
    # Letters with tails make a line of the same print a third higher.
    if not 0.7 < upper.height / max(1e-6, lower.height) < 1.45:
        return None
    held = any(p is not lower and follows(lower, p, space=1.2) for p in titled)
    if not _is_one(upper.text, lower.text, known, held=held):
        return None
    between = "" if upper.text.endswith("-") else " "
    return replace(
        upper,
        text=f"{upper.text}{between}{lower.text}",
        bottom=upper.bottom,
        right=max(upper.right, lower.right),
        lines=(*upper.all_lines, *lower.all_lines),
    )


def _is_one(upper: str, lower: str, known: Hints, *, held: bool) -> bool:
    """Whether two lines can be the halves of a name, as far as their words tell.

    Args:
        upper: The one.
        lower: The one below it.
        known: What the e-mail addresses say.
        held: A title follows, so that the lower line is of the person.
    """
    one, two = _full_words(bare_name(upper)), _full_words(lower)
    short = 1 <= len(one) <= 3 and 1 <= len(two) <= 2 and len(one) + len(two) <= 5
    if (
        not short
        or script.is_east_asian(upper)
        or script.script_of(upper) != script.script_of(lower)
    ):
        return False
    marked = any(c.isdigit() or c in "&/@:,;" for c in upper + lower)
    if marked or titles.is_title(upper) or titles.is_title(lower):
        return False
    if any(w in TRADES or w in HEADS or w in SLOGAN for w in [*one, *two] if len(w) > 1):
        return False
    apart = max(hosts.person_match(one, known), hosts.person_match(two, known))
    if hosts.person_match([*one, *two], known) > apart:
        return True
    if upper.endswith("-") or (held and _open(one)) or script.words_of(lower)[0] in _AND:
        return True  # "Mehmet Ali" over "Karabacak", though the firm is called so
    alike = upper.isupper() == lower.isupper() or (_open(one) and lower.isupper())
    company = max(hosts.company_match(upper, known), hosts.company_match(lower, known))
    return alike and company <= 0.8


def _full_words(text: str) -> list[str]:
    """Return the words of a part of a name without "de la" and "III"."""
    return [w for w in script.words_of(text) if w not in PARTICLES and w not in _GENERATIONS]


_AND = frozenset({"y", "e", "i"})
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def _open(words: Sequence[str]) -> bool:
    """Whether a name may want its family name still: "Craig", "Marcelo H.", "Mehmet Ali"."""
    return len(words) < 2 or len(words[-1]) == 1 or all(len(w) == 1 or w in GIVEN for w in words)


def _latin(text: str) -> bool:
    return script.script_of(text) == script.LATIN


def _find(named: Sequence[Named]) -> list[Find]:
    if not named:
        return []
    first = named[0]
    others = tuple(Reading(n.value, n.score * 0.6, n.piece.all_lines) for n in named[1:4])
    return [Find(first.value, first.score, first.piece.all_lines, others)]


def _usual_height(pieces: Sequence[Piece]) -> float:
    heights = sorted(piece.height for piece in pieces)
    return heights[(len(heights) - 1) // 2] if heights else 1.0


def _judged(piece: Piece, titled: Sequence[Piece], size: float, known: Hints) -> Named:
    value = bare_name(piece.text)
    if (
        piece.label in {"title", "address", "works", "company", "other", "phone", "website"}
        or not value
    ):
        return Named(value, 0.0, piece)
    if script.is_east_asian(value):
        score = _eastern_score(value)
    elif script.is_latin(value):
        score = _latin_score(_spaced(value), piece.text, known)
    else:
        score = _other_score(value, piece.text, known)
    score += 3.5 if piece.label == "name" else 0.0
    near = any(
        p is not piece
        and (follows(piece, p, space=_reach(piece)) or same_row(p, piece) or p.line == piece.line)
        for p in titled
    )
    under = any(p is not piece and follows(p, piece, space=1.2) for p in titled)
    score += 1.8 if near else 1.3 if under else 0.0
    score += max(-1.0, min(0.8, 1.6 * (piece.height / size - 1.0)))
    score += (
        1.2
        if _BEFORE.search(piece.text)
        or _BEHIND.search(piece.text)
        or _HAN_ADDRESSED.search(piece.text)
        else 0.0
    )
    score -= 4.0 * max(0.0, 0.8 - piece.score)
    return Named(readable(value, known), probability(score - 1.4), piece)


def _reach(piece: Piece) -> float:
    """Return how far below a name its title may be; two lines of a name begin one line higher."""
    return 1.6 + 1.7 * (len(piece.all_lines) - 1)


def bare_name(text: str) -> str:
    """Return a name without "Mr", "Eng.", "MBA", 先生 and marks around it."""
    text = re.sub(r"\s*\([^)]*\)$", "", text.strip(" |/,;:·•-–_*")) or text
    shorter = _BEFORE.sub("", text)
    text = shorter if len(script.words_of(shorter)) >= 1 and shorter.strip() else text
    text = _HAN_ADDRESSED.sub("", _BEHIND.sub("", text))
    text = re.sub(r"(?<!\S)0(?=[^\W\d_]{2})", "O", text)
    return (
        text.strip(" |/,;:·•-–_*().")
        if not re.search(r"\b[A-Z]\.$", text)
        else text.strip(" |/,;:·•-")
    )


def _latin_score(value: str, text: str, known: Hints) -> float:
    words = script.words_of(value)
    letters = sum(c.isalpha() for c in value)
    if any(len(script.counts(word)) > 1 for word in value.split()):  # a script OCR does not know
        return -6.0
    if (
        not 1 <= len(words) <= 6
        or any(c.isdigit() for c in value)
        or letters < 3
        or re.search(r"[@:/&+!?%]", value)
    ):
        return -6.0
    score = 0.0
    score += {1: -1.8, 2: 0.9, 3: 0.7, 4: 0.0, 5: -0.5, 6: -1.5}[len(words)]
    proper = [
        w for w in re.findall(r"[^\s\-]+", value) if script.folded(w).strip(".") not in PARTICLES
    ]
    written = known.small or all(w[:1].isupper() for w in proper)
    score += 0.3 if proper and written else -2.0
    given = sum(w in GIVEN for w in words)
    score += 2.0 if given else 0.0
    score += 0.5 if given > 1 else 0.0
    pinyin = words[0] in FAMILY_PINYIN or words[-1] in FAMILY_PINYIN
    score += 0.9 if pinyin and 2 <= len(words) <= 4 else 0.0
    strange = sum(w in TRADES or w in NUCLEI for w in words)
    score -= 2.6 * strange + 0.8 * sum(
        w in HEADS and w not in NUCLEI and w not in TRADES for w in words
    )
    score -= 1.2 * sum(w in SLOGAN for w in words if w not in PARTICLES)
    score -= 2.5 if origin.is_place(value) else 0.0
    score += 3.6 * hosts.person_match(words, known)
    company = hosts.company_match(value, known)
    score -= 1.8 * company if not hosts.person_match(words, known) else 0.6 * company
    score -= 2.0 * titles.likeness(text)
    if any(len(w) > 14 for w in words):
        score -= 1.5
    return score


def _other_score(value: str, text: str, known: Hints) -> float:
    """Return what speaks for a name in Cyrillic, Greek, Arabic, Hebrew, Thai ..."""
    words = script.folded(value).replace(".", " ").split()
    mixed = any(len(script.counts(word)) > 1 for word in words)
    if mixed or not 1 <= len(words) <= 6 or re.search(r"[\d@:/&+!?%|«»\"]", value):
        return -6.0
    score = {1: -1.8, 2: 0.9, 3: 0.9, 4: 0.0, 5: -0.7, 6: -1.5}[len(words)]
    roman = [script.romanised(word) for word in words]
    score += 2.0 * any(w in GIVEN or w in GIVEN_OTHER for w in [*words, *roman])
    score += 1.5 * any(_PATRONYMIC.search(word) for word in words)
    score += 0.6 * any(_SLAVIC.search(word) for word in words)
    score -= 2.6 * any(w in TRADES or w in NUCLEI for w in words)
    score -= 0.8 * sum(w in HEADS and w not in NUCLEI for w in words)
    score -= 2.5 * origin.has_place(value) + 2.0 * titles.likeness(text)
    match = hosts.person_match(words, known)
    company = hosts.company_match(value, known)
    return score + 3.6 * match - (0.6 if match else 1.8) * company


def _eastern_score(value: str) -> float:
    bare = re.sub(r"[\s·・]", "", value)
    length = len(bare)
    if (
        not 2 <= length <= 12
        or any(c.isdigit() for c in value)
        or any(c.isascii() and c.isalpha() for c in value)
    ):
        return -6.0
    if any(form in value for form in HAN_FORMS) or any(word in value for word in HAN_SLOGAN):
        return -4.0
    kind = script.script_of(value)
    score = -2.5 if length > 5 and kind == script.HAN else 0.0
    spaced = re.fullmatch(r"(\S{1,3})\s(\S{1,3})", value)
    japanese = any(
        bare.startswith(name) and 0 < length - len(name) <= 3 for name in FAMILY_JAPANESE
    )
    if kind == script.HAN:
        chinese = (bare[0] in FAMILY_HAN and length <= 3) or (
            bare[:2] in FAMILY_HAN_TWO and length <= 4
        )
        score += 2.0 if chinese else 1.8 if japanese else -0.6
        score += 0.8 if length in {2, 3} or (japanese and length == 4) else 0.0
        score += 0.9 if spaced else 0.0
    elif kind == script.KANA:
        score += 0.5 if spaced or "・" in value or "·" in value else -1.0
        score += 1.2 if japanese else 0.0
    else:
        score += 0.8 if length in {2, 3, 4} else -1.0
        score += 1.3 if length == 3 and bare[0] in FAMILY_KOREAN else 0.0
    score -= 2.5 if origin.is_place(value) else 0.0
    score -= 3.0 * titles.likeness(value)
    return score


def readable(value: str, known: Hints) -> str:
    """Return a name with lost spaces put back and all capitals made usual."""
    text = _spaced(value)
    if script.is_east_asian(text):
        return (
            re.sub(r"^(\S)\s(\S)\s?(\S)?$", lambda m: "".join(g or "" for g in m.groups()), text)
            if _chinese(text)
            else text
        )
    if " " not in text and (parts := _by_mail(text, known)):
        text = parts
    return _usual_case(re.sub(r"\s+", " ", text))


def _spaced(value: str) -> str:
    """Return a name with a space where OCR lost one: "Md.ShafiqulIslam", or took one for a dot."""
    if not re.search(r"\b(?:Mc|Mac|De|Di|La|Le|O')[A-Z]", value):
        value = re.sub(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])", " ", value)
    return re.sub(r"([^\W_]*[a-z])\.(?=[A-Z])", _parted, value)


def _parted(before: re.Match[str]) -> str:
    return before.group(1) + (". " if len(before.group(1)) < 4 else " ")


def _chinese(text: str) -> bool:
    """Whether a name set with spaces between its letters is Chinese: 王 小 明."""
    return bool(re.fullmatch(r"\S\s\S\s\S|\S\s\S", text)) and text[0] in FAMILY_HAN


def _by_mail(text: str, known: Hints) -> str:
    """Return "OMARHADDAD" as "OMAR HADDAD" when an address is omar.haddad@..."""
    bare = script.folded(text)
    for local in known.locals:
        for part in re.split(r"[^a-z]+", script.folded(local)):
            if len(part) > 2 and bare != part and len(bare) - len(part) > 1:
                if bare.startswith(part):
                    return f"{text[: len(part)]} {text[len(part) :]}"
                if bare.endswith(part):
                    return f"{text[: -len(part)]} {text[-len(part) :]}"
    return ""


def _usual_case(text: str) -> str:
    letters = [c for c in text if c.isalpha()]
    if not letters or not all(c.isupper() for c in letters):
        return text
    words = [w if re.fullmatch(r"(?:[A-Z]\.)+", w) else _capital(w) for w in text.split(" ")]
    return " ".join(words)


def _capital(word: str) -> str:
    if script.folded(word) in {
        "de",
        "da",
        "do",
        "dos",
        "das",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "del",
        "di",
        "du",
        "y",
        "e",
    }:
        return word.lower()
    parts = re.split(r"([\-'’.])", word)
    text = "".join(p[:1] + p[1:].lower() for p in parts)
    return re.sub(r"^(Mc)(\w)", lambda m: m.group(1) + m.group(2).upper(), text)
