"""The company on a card: which line is its name, in Latin letters and in another script."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from boothapp.cards import hosts, origin, script, titles
from boothapp.cards.addresses import likeness as address_likeness
from boothapp.cards.card import Reading
from boothapp.cards.finds import Find
from boothapp.cards.hosts import Hints
from boothapp.cards.layout import Piece, below, follows, gap, runs_on
from boothapp.cards.likely import probability
from boothapp.cards.words.forms import HAN_FORMS, HAN_SLOGAN, LEGAL, SLOGAN, STRONG, TRADES
from boothapp.cards.words.people import GIVEN

_LINKS = frozenset({"and", "ve", "e", "y", "et", "of", "de", "for", "do", "und", "i"})
_BEFORE = frozenset(
    {"pt", "cv", "ud", "cong", "ooo", "too", "zao", "sia", "uab", "ditta", "toko", "ets"}
)
"""Forms before a name, where a new one begins."""

_ABOUT = re.compile(
    r"\b(?:ISO|CE|SGS|BSCI|FSC|RoHS|T[UÜ]V|LFGB|FDA|HACCP|SEDEX)\b"
    r"|^(?:an?|the|una?|une|eine?|part of|member of|(?:a )?division of|powered by)\s"
    r".*\b(?:company|group|enterprise|member|empresa|unternehmen|groupe|grupo)$",
    re.IGNORECASE,
)
"""What is said of a company: "An ISO 9001:2015 Company"."""

_PART_OF = re.compile(
    r"^(?:an? |the )?(?:(?:trade |trading |brand )name|brand|division|subsidiary|member|part|company) of "
    r"|^(?:uma marca d[aeo]|una marca del?|une marque d(?:e la|e|u)|eine marke (?:der|von)) "
    r"|^(?:un marchio d(?:i|ella|el)|een merk van|powered by) ",
    re.IGNORECASE,
)
"""What a brand says before the name of its firm."""

_HARDLY = 0.3
"""Below this, the name in the domain is likelier than anything printed."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line, or two that belong together, taken for a company's name."""

    value: str
    score: float
    lines: tuple[int, ...]
    piece: Piece


def companies(
    pieces: Sequence[Piece], known: Hints, titled: Sequence[Piece]
) -> tuple[list[Find], list[Find]]:
    """Return the company in Latin letters and in another script, each as at most one find.

    Args:
        pieces: What is left without contacts, names, titles and addresses.
        known: What domains say.
        titled: Titles: the line over one is a person's.
    """
    size = _usual_height(pieces)
    named = [p for p in pieces if not _listed(p, pieces)]
    singles = [
        _less_over_a_title(_judged(p.text, p, (p.line,), size, known), titled) for p in named
    ]
    both = [c for a in named for b in named if (c := _pair(a, b, size, known))]
    both += [c for a in both for b in named if (c := _pair(_as_piece(a, named), b, size, known))]
    both += [c for piece in named for c in _stacks(piece, named, size, known)]
    likely = sorted(
        (c for c in [*singles, *both] if c.score > 0.08),
        key=lambda c: (-round(c.score, 2), -len(c.lines), c.piece.top),
    )
    likely = sorted(likely, key=lambda c: not _fuller(c, likely))
    latin = [c for c in likely if script.is_latin(c.value)]
    other = [c for c in likely if c not in latin]
    found = _find(latin), _find(other)
    best = max((finds[0].score for finds in found if finds), default=0.0)
    if best < _HARDLY and not other and (made := hosts.from_domain(known)):
        others = tuple(r for finds in found for find in finds for r in find.found().readings)
        return [Find(made, 0.35, (), others)], []
    return found


def _less_over_a_title(candidate: Candidate, titled: Sequence[Piece]) -> Candidate:
    """Return a line that may be a person's less likely where a title follows: "Zvonimir Perković"."""
    words = script.words_of(candidate.value)
    own = 1 < len(words) < 5 and not has_form(candidate.value) and not says_trade(candidate.value)
    if own and any(follows(candidate.piece, title, space=1.0) for title in titled):
        return replace(candidate, score=0.3 * candidate.score)
    return candidate


def says_trade(text: str) -> bool:
    """Whether a text has a word that companies call themselves by: "Lighting Factory"."""
    return any(word in TRADES for word in script.words_of(text))


def _stacks(
    lowest: Piece, pieces: Sequence[Piece], size: float, known: Hints
) -> Iterator[Candidate]:
    """Yield what lines one above the other say together that end in a company's form or trade."""
    text, lines, top = lowest.text, lowest.all_lines, lowest
    while len(lines) < _HIGHEST:
        upper = next(
            (p for p in pieces if p.line not in lines and _heads(p, top, text, known)), None
        )
        if upper is None:
            return
        text, lines, top = f"{upper.text} {text}", (*upper.all_lines, *lines), upper
        made = _judged(text, upper, lines, size, known)
        if made.score > _HARDLY:
            yield replace(made, score=min(0.9999, made.score + 0.3 * (1 - made.score)))


_HIGHEST = 5
"""Lines that a company's name is set on at most."""


def _as_piece(pair: Candidate, pieces: Sequence[Piece]) -> Piece:
    """Return two lines as a piece that stands where the lower one stands."""
    lower = next(p for p in pieces if p.line == pair.lines[-1])
    return replace(lower, text=pair.value, lines=pair.lines)


def _fuller(candidate: Candidate, likely: Sequence[Candidate]) -> bool:
    """Whether a name is the likeliest one, of a logo, written out: "ATLAS" and "Atlas Steel Works"."""
    best = likely[0]
    if _shortens(best.value, candidate.value):
        return candidate.score > 0.15
    one, other = script.letters_of(best.value), script.letters_of(candidate.value)
    rest = candidate.value[len(best.value) :]
    whole = has_form(best.value) and not _is_form(rest)
    more = len(other) > len(one) + 2 or (bool(rest) and _is_form(rest))
    longer = more and other.startswith(one) and not whole
    tail = script.words_of(candidate.value)[-1:]
    said = has_form(candidate.value) or (bool(tail) and tail[0] in TRADES)
    return longer and said and candidate.score > 0.4


def _shortens(short: str, whole: str) -> bool:
    """Whether a word of capitals is made of a name's first letters: "STCEM"."""
    letters = script.letters_of(short)
    words = [w for w in script.words_of(whole) if len(w) > 2 and w not in _LINKS and w != "des"]
    initials = "".join(word[0] for word in words)
    return 2 < len(letters) < 8 and " " not in short and short.isupper() and letters == initials


def _listed(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a piece is one of several wares in a line: "Lighting | Chandeliers | Switches"."""
    return sum(p.line == piece.line for p in pieces) > 2 and not has_form(piece.text)


def _usual_height(pieces: Sequence[Piece]) -> float:
    heights = sorted(piece.height for piece in pieces)
    return heights[(len(heights) - 1) // 2] if heights else 1.0


def _find(likely: Sequence[Candidate]) -> list[Find]:
    if not likely:
        return []
    first = likely[0]
    others = tuple(Reading(c.value, c.score * 0.6, c.lines) for c in likely[1:4])
    return [Find(first.value, first.score, first.lines, others)]


@cache
def _ends(strong: bool) -> re.Pattern[str]:  # noqa: FBT001  two tables, one pattern
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(STRONG if strong else LEGAL)})(?=$|[\s,)&\-])")


def has_form(text: str) -> bool:
    """Whether a text has a legal form: L.L.C., GmbH, 有限公司."""
    if script.is_east_asian(text):
        return any(form in text for form in HAN_FORMS)
    plain = re.sub(r"\best\b\.?\s*(?:in\s)?\d{4}", "", script.folded(text))
    return _ends(strong=True).search(plain) is not None


def _ends_with_form(text: str) -> bool:
    """Whether a name is whole: its legal form stands behind it, not before it as in "Société Atlas"."""
    if script.is_east_asian(text):
        return has_form(text)
    return any(match.start() for match in _ends(strong=True).finditer(script.folded(text)))


def _judged(
    text: str, piece: Piece, lines: tuple[int, ...], size: float, known: Hints
) -> Candidate:
    value = re.sub(r"\s+", " ", text.strip(" |/;:·•-–_*,<>™®"))
    value = _PART_OF.sub("", value)
    value = re.sub(r"\bA\.\s?[$§]", "A.Ş", value)  # no other language writes "A.$."
    value = re.sub(r"\b([Ss]\.\s?[Rr]\.\s?)[I1](?=\.?$)", r"\1l", value)
    if (
        piece.label in {"address", "works", "title", "name", "other"}
        or sum(c.isalpha() for c in value) < 2
        or (_is_form(value) and not script.is_east_asian(value))
    ):
        return Candidate(value, 0.0, lines, piece)
    eastern = script.is_east_asian(value)
    score = _eastern_score(value) if eastern else _latin_score(value, known)
    score += 4.0 if piece.label == "company" else 0.0
    score += max(-0.6, min(1.6, 1.3 * (piece.height / size - 1.0)))
    if re.fullmatch(r"[A-Z&]{2,5}|[a-z&]{2,5}", value) and piece.height > 1.6 * size:
        score += 2.2 * hosts.initials_match(value, known)
    score -= 1.6 * address_likeness(piece) if not has_form(value) else 0.5 * address_likeness(piece)
    score -= 5.0 * max(0.0, 0.75 - piece.score)
    return Candidate(_tidied(value), probability(score - 2.0), lines, piece)


def _latin_score(value: str, known: Hints) -> float:
    words = script.words_of(value)
    if not words or len(words) > 12:
        return -5.0
    score = 3.6 if has_form(value) else 0.0
    score += 1.5 if re.search(r"[«„“\"][^»”\"]{3,}[»”“\"]", value) else 0.0
    score -= 5.0 if _ABOUT.search(value) else 0.0
    score += min(2.2, 1.2 * sum(w in TRADES for w in words))
    score += 3.2 * hosts.company_match(value, known)
    own = hosts.person_match(words, known)
    if says_trade(value):  # "Bharat Toys" has bharattoys@gmail.com
        score, own = score + 1.5 * own, 0.0
    # A family's firm: "BIANCHETTI" alone on a line is the firm, the person's line has both names.
    score -= (1.3 if len(words) == 1 and hosts.company_match(value, known) else 2.6) * own
    if not has_form(value):
        score -= 0.9 * sum(w in SLOGAN for w in words)
        score -= 2.5 * titles.likeness(value)
        score -= 1.0 if value[:1].islower() and not known.small else 0.0
        score -= 1.2 if value.rstrip().endswith((".", "!", "…")) and len(words) > 3 else 0.0
        score -= 0.9 * len(re.findall(r"[/|·•]", value))
        score -= (
            2.0 if re.search(r"\d{3,}|@|\bsince\b|\best\.?\s?\d{4}", value, re.IGNORECASE) else 0.0
        )
        score -= 2.4 * _is_of_wares(value, words) * (1.0 - hosts.company_match(value, known))
        score -= 2.0 if origin.is_place(value) else 0.0
        score -= 0.8 if len(script.letters_of(value)) < 3 else 0.0
        small = sum(w.islower() for w in re.findall(r"[^\W\d_]{3,}", value))
        score -= 1.2 * (small > 1 and not known.small)
    return score


def _is_of_wares(value: str, words: Sequence[str]) -> bool:
    """Whether a line says what is sold, and not by whom: "Auto Parts & Accessories"."""
    generic = sum(w in TRADES or w in _LINKS for w in words)
    return len(words) > 1 and (generic == len(words) or ("," in value and generic > 1))


def _eastern_score(value: str) -> float:
    bare = re.sub(r"\s", "", value)
    score = 0.0
    if bare.endswith(HAN_FORMS) or bare.startswith(
        ("株式会社", "有限会社", "(株)", "(有)", "(주)", "주식회사", "合同会社")
    ):
        score += 4.0
    elif any(form in bare for form in HAN_FORMS):
        score += 1.5
    score -= 1.5 * any(word in bare for word in HAN_SLOGAN)
    score -= 2.5 * titles.likeness(value) if not bare.endswith(HAN_FORMS) else 0.0
    score -= 1.0 if len(bare) < 3 else 0.0
    return score


def _pair(upper: Piece, lower: Piece, size: float, known: Hints) -> Candidate | None:
    """Return two lines as one name when the second only goes on: in the same print, right below."""
    if lower.line in upper.all_lines or not (
        follows(upper, lower, space=0.9)
        or below(upper, lower, space=0.4)
        or runs_on(upper, lower, space=1.5 if _is_form(lower.text) else 0.6)
    ):
        return None
    if (
        not 0.72 < upper.height / max(1e-6, lower.height) < 1.4
        or upper.label not in {"", "company"}
        or lower.label
    ):
        return None
    eastern = script.is_east_asian(upper.text)
    if not _same_script(upper.text, lower.text):
        return None
    text = upper.text + ("" if eastern else " ") + lower.text
    if not _is_one(upper.text, lower.text, text, known):
        return None
    place = replace(upper, score=min(upper.score, lower.score))
    made = _judged(text, place, (*upper.all_lines, lower.line), size, known)
    return replace(made, score=min(0.9999, made.score + 0.3 * (1 - made.score)))


def _is_one(upper: str, lower: str, both: str, known: Hints) -> bool:
    """Whether two lines are one name, as far as their words tell."""
    eastern = script.is_east_asian(upper)
    if not eastern and (_is_form(lower) or _is_unfinished(upper, lower)):
        return True
    if _ends_with_form(upper) or _PART_OF.match(lower):
        return False
    if _goes_on(lower, eastern=eastern):
        return True
    apart = max(hosts.company_match(upper, known), hosts.company_match(lower, known))
    return hosts.company_match(both, known) > apart + 0.05 and not titles.is_title(lower)


def _is_unfinished(upper: str, lower: str) -> bool:
    """Whether a line cannot be the end of a name: "El Naggar Co. for Import &", "Casa Morelli di Morelli"."""
    if (
        _OPEN.search(upper)
        or _FORM_FIRST.fullmatch(script.folded(upper))
        or (has_form(lower) and re.search(r"\bdi\s\w+$", upper))
    ):
        return True
    return len(upper) > 6 and (
        upper[-1] in "&+-" or not _UNFINISHED.isdisjoint(script.words_of(upper)[-1:])
    )


def _heads(upper: Piece, lower: Piece, below_it: str, known: Hints) -> bool:
    """Whether a line begins or carries on the name that the lines right below it end.

    Args:
        upper: The line.
        lower: The one below it.
        below_it: The text from there on: "Resources Ltd" under "Obichuks Global".
        known: What domains and addresses say.
    """
    begun = _PART_OF.sub("", upper.text)
    words = script.words_of(begun)
    return (
        not script.is_east_asian(upper.text)
        and _same_script(upper.text, lower.text)
        and _ends_a_name(below_it)
        and (not has_form(upper.text) or _is_form(below_it))
        and not _PART_OF.match(below_it)
        and 0 < len(words) < 5
        and upper.height > 1  # a text that was never on paper has no print to go by
        and upper.label in {"", "company"}
        and 0.78 < upper.height / max(1e-6, lower.height) < 1.28
        and gap(upper, lower) < _CLOSE
        and (follows(upper, lower, space=_CLOSE) or below(upper, lower, space=_CLOSE))
        and not script.letters_of(below_it).startswith(script.letters_of(upper.text))
        and not any(w in GIVEN or w in SLOGAN for w in words if w not in _LINKS)
        and not titles.is_title(upper.text)
        and hosts.person_match(words, known) < 0.9
        and (known.small or all(w[:1].isupper() for w in re.findall(r"[^\W\d_]{4,}", begun)))
    )


def _same_script(one: str, other: str) -> bool:
    """Whether two texts are both in Latin letters, both Chinese, Japanese or Korean, or both neither."""
    return (script.is_east_asian(one), script.is_latin(one)) == (
        script.is_east_asian(other),
        script.is_latin(other),
    )


def _ends_a_name(text: str) -> bool:
    """Whether a line may be the second half of a name: "Supplies DAC", "& Diesel Center"."""
    named = text.startswith("&") or says_trade(text)
    return has_form(text) or (named and not re.search(r"[,|·•/]", text))


_CLOSE = 0.65
"""Heights between two lines of one name."""


def _is_form(text: str) -> bool:
    """Whether a line is nothing but a legal form, whose name stands above."""
    return _form_alone().fullmatch(script.folded(text).strip(" ()")) is not None


@cache
def _form_alone() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:{'|'.join(STRONG)}|kg|c\.?v\.?|\(?p(?:vt)?\.?\)?|part\.?|\(?m\))[.,&()\s]*)+"
    )


_UNFINISHED = frozenset(
    {
        "and",
        "de",
        "del",
        "do",
        "da",
        "dos",
        "e",
        "y",
        "et",
        "of",
        "for",
        "und",
        "ve",
        "la",
        "di",
        "des",
    }
)
_FORM_FIRST = re.compile(r"cong ty(?: (?:tnhh|mtv|c\S{0,2}|ph\S{0,3}))*|(?:pt|cv|ud)\.?")
"""A form that stands before the name, alone on its line."""

_OPEN = re.compile(r"[«„“][^»“”]*$")


def _goes_on(text: str, *, eastern: bool) -> bool:
    """Whether a line is no name of its own but the end of one: "TRADING L.L.C.", "有限公司"."""
    if eastern:
        return _hardly_begins(text) or (text.startswith(("股份", "有限", "责任")) and len(text) < 9)
    words = re.findall(r"[^\s,()&]+", script.folded(text))
    if len(words) > 2 and words[0].strip(".") in _BEFORE:
        return False
    legal = re.compile(rf"(?:{'|'.join(LEGAL)})[.,]?")
    known = [w in TRADES or w in _LINKS or legal.fullmatch(w) is not None for w in words]
    return bool(known) and (
        all(known) or (known[0] and has_form(text) and sum(known) > 0.7 * len(known))
    )


def _hardly_begins(text: str) -> bool:
    """Whether a line has too little before its form to be a name: "具有限公司" under "广州鲁班工"."""
    form = next((form for form in HAN_FORMS if text.endswith(form)), None)
    return form is not None and len(text) - len(form) <= 2


def _tidied(value: str) -> str:
    """Return a name with what OCR ran together parted: "Co.,Ltd" stays, "TradingLLC" does not."""
    text = re.sub(r"(?<=[a-z]{3})(?=(?:L\.?L\.?C|Ltd|GmbH|Inc|S\.A|Co)\b)", " ", value)
    text = re.sub(r"\s\d$", "", text)
    text = re.sub(r"\s*\((?=[^)]*\d{4})[\w\s.\-]+\)$", "", text)  # a number in a register
    text = re.sub(r"\b[A-Z]{9,}\b", lambda m: _parted(m.group()), text)
    return re.sub(r"(?<=Co\.,)(?=Ltd)", " ", text)


def _parted(word: str) -> str:
    """Return "TUWAIQPACKAGING" as two words, for what companies call themselves ends it."""
    plain = word.casefold()
    if plain in TRADES:
        return word
    ends = [w for w in TRADES if len(w) > 6 and plain.endswith(w) and len(plain) - len(w) > 3]
    cut = max(map(len, ends), default=0)
    return f"{word[:-cut]} {word[-cut:]}" if cut else word
