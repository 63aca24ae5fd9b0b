"""Runs of digits in the print that may be telephone numbers, with the labels they stand under."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from boothapp.cards import labels
from boothapp.cards.finds import without
from boothapp.cards.layout import Piece, follows, gap

CALLS = frozenset({"phone", "mobile", "fax", "whatsapp", "wechat"})

# "+" as OCR may leave it, then digits with what may stand between them.
_RUN = re.compile(
    r"(?:[+十]\s?)?[(\[]?(?:[+十]\s?)?\d(?:[\d\s().\[\]\-/~·+十]|[,;&](?=\s?[+\d(]))*\d(?:\s?\))?(?!\w*@)"
)
_EXTENSION = re.compile(
    r"\s*[(,;/\-]?\s*(?:extn?|ext|x|转|轉|分机|內線|内線|内线|int|ramal|anexo|доб|дахили|dahili|poste|interno|app|nst|#)"
    r"\s*[.:]?\s*#?\s*\d{1,5}(?:\s*[/\-,]\s*\d{1,5})*\s*\)?",
    re.IGNORECASE,
)
_NO_PHONE = (
    re.compile(r"(?<!\d)(?:19|20)\d\d\s?[\-./]\s?\d\d?\s?[\-./]\s?\d\d?(?!\d)"),  # a day
    re.compile(r"(?<!\d)(?:19|20)\d\d\s?[\-–]\s?(?:19|20)\d\d(?!\d)"),  # from year to year
    re.compile(r"\d{2}\.\d{3}\.\d{3}\s?/\s?\d{4}-\d{2}"),  # CNPJ of a Brazilian company
    re.compile(r"\d{5}-\d{3}(?!\d)"),  # CEP
    re.compile(r"(?<!\d)(?:20|2[3-7]|3[034])-\d{8}-\d(?!\d)"),  # CUIT of Argentina
    re.compile(r"(?<![\d.])\d{2}\.\d{3}\.\d{3}-[\dkK](?!\d)"),  # RUT of Chile
    re.compile(r"\b[A-Z]{2},?\s+\d{5}-\d{4}(?!\d)"),  # ZIP code
    re.compile(r"〒\s?\d{3}-?\d{4}"),  # Japanese postal code
    re.compile(r"(?:ISO|IATF|EN|BS)\s*\d{3,5}(?:[:\-]\d{4})?", re.IGNORECASE),
    re.compile(r"(?:box|cp|bp|apartado|casilla|信箱)\s*(?:no)?[.:#]*\s*\d[\d\s]*", re.IGNORECASE),
    re.compile(r"-?\d{1,3}\.\d{4,}\s*,\s*-?\d{1,3}\.\d{4,}"),  # coordinates
)


_BETWEEN = re.compile(
    r"\s*[,;&]\s*|\s+/\s+|\s*/\s*(?=\+|\(?0|\d{1,12}(?!\d))|\s*(?<=\d)[\s\-~·]*(?=\(?\+\s?\(?\d)|\s*~\s*"
)
"""What parts two numbers of one run."""

_BACKWARDS = re.compile(
    r"(?:\b(?:int|extn?)\.?\s*\d{1,5}\s+)?"
    r"(?<![+\d(])(\d(?:[\d\s\-]|\(\d{1,3}\))*?(?<=[\s\-)]))\(?([1-9]\d{0,2})\s?\+\)?(?![\s(]*\d)",
    re.IGNORECASE,
)
"""A number of a line set from the right, with its "+" behind."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed.

    Attributes:
        text: Digits and marks, "+" first where it was printed.
        piece: Where it stands; ``start`` and ``end`` in its text.
        kinds: What its labels say: of "phone", "mobile", "fax", "whatsapp", "wechat"; may be empty.
        alone: Whether nothing but labels stands beside it.
    """

    text: str
    piece: Piece
    start: int
    end: int
    kinds: frozenset[str] = frozenset()
    alone: bool = True

    @property
    def digits(self) -> str:
        """Its digits, without marks."""
        return re.sub(r"\D", "", self.text)

    @property
    def international(self) -> bool:
        """Whether a "+" was printed."""
        return self.text.startswith("+")

    @property
    def x(self) -> float:
        """About where it begins on the card."""
        wide = self.piece.right - self.piece.left
        return self.piece.left + wide * self.start / max(1, len(self.piece.text))


def numbers(pieces: Sequence[Piece]) -> tuple[list[Number], list[Piece]]:
    """Return the numbers that can be telephones, and the pieces without them and their labels."""
    found: list[Number] = []
    rest: list[Piece] = []
    for piece in _joined(pieces):
        mended = piece.saying(_with_whole_fax(_forward(mended_digits(piece.text))))
        here, spans = _in_piece(mended)
        found += here
        if not spans:
            rest.append(piece)
        elif (left := without(mended, spans)) and (bare := _without_labels(left)):
            rest.append(bare)
    return _inherited(found), rest


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Join a number that is broken at the end of a line with the digits below that end it."""
    result: list[Piece] = []
    used: set[int] = set()
    for piece in pieces:
        if id(piece) in used:
            continue
        rest = None
        if _BROKEN.search(piece.text):
            rest = next((p for p in pieces if _ENDS.fullmatch(p.text) and _under(piece, p)), None)
        if rest is None:
            result.append(piece)
        else:
            used.add(id(rest))
            between = "" if piece.text.endswith("-") else " "
            result.append(piece.saying(piece.text + between + rest.text))
    return [piece for piece in result if id(piece) not in used]


def _under(upper: Piece, lower: Piece) -> bool:
    """Whether a piece stands right under another and within its width."""
    reach = max(upper.height, lower.height)
    inside = upper.left - reach < lower.left and lower.right < upper.right + reach
    return (
        upper.side == lower.side
        and lower.middle > upper.middle
        and inside
        and -0.6 < gap(upper, lower) < 0.9
    )


_BROKEN = re.compile(r"\d[\d\s]*-$|[\s/,;]\+\d(?:[\s().\-]*\d){1,7}$|^\+\d(?:[\s().\-]*\d){1,6}$")
_ENDS = re.compile(r"\d[\d\s.\-]{1,12}")
"""A number that begins at the end of a line, and the end of one that began above."""


def mended_digits(text: str) -> str:
    """Return a text with letters that stand among digits read as the digits they look like."""
    text = re.sub(r"(?<=\d)\|(?=\s|$)", " ", text)  # a mark between two values
    text = re.sub(r"^0\s*[.:]\s*(?=\(?\+)", "", text)  # "O." for the office
    text = re.sub(r"(?<=\d)[=~](?=\d{4})", "-", text)
    for letters, digit in (("OoQ", "0"), ("lI|", "1")):
        text = re.sub(rf"(?<=\d)[{letters}](?=[\d\s\-.)/]|$)", digit, text)
        text = re.sub(rf"(?<=[\d+(\-])[{letters}](?=\d)", digit, text)
        text = re.sub(rf"(?<=\d)[{letters}](?=\d)", digit, text)
        text = re.sub(rf"(?<=\d\s)[{letters}](?=\d\d)", digit, text)
    text = re.sub(r"(?<=\d\s)(?:[Il]{2}|1[Il]|[Il]1)(?=\s|$)", "11", text)
    text = re.sub(r"(?<=\d)[S](?=\d)", "5", text)
    text = re.sub(r"(?<=\d)[B](?=\d)", "8", text)
    # Some fonts' "+" comes out as a Chinese ten, a "t" or a dagger.
    return re.sub(r"(?<![^\W\d_])[十†t](?=\s?[(]?[1-9]\d{0,2}[\s\-.()]*\d)", "+", text)


def _forward(text: str) -> str:
    """Return "48 15 372 3 972+", as it comes out of a line set from the right, in its own order."""

    def turned(match: re.Match[str]) -> str:
        groups = reversed(re.findall(r"\(\d+\)|\d+", match.group(1)))
        return f"+{match.group(2)} {' '.join(groups)}"

    return _BACKWARDS.sub(turned, text)


def _with_whole_fax(text: str) -> str:
    """Return "Tel 0711 7845-12, Fax -99" with the fax number written out."""
    match = re.search(
        r"(?P<base>[+(\d][\d\s()/.]{4,}-\s?)(?P<own>\d{1,4})\W{1,4}(?:tele)?fax\W{0,3}-\s?(?P<fax>\d{1,4})\b",
        text,
        re.IGNORECASE,
    )
    if match is None:
        return text
    start = match.start("fax")
    dash = text.rindex("-", 0, start)
    return text[:dash] + match.group("base") + text[start:]


def _in_piece(piece: Piece) -> tuple[list[Number], list[tuple[int, int]]]:
    text = piece.text
    for pattern in _NO_PHONE:
        text = pattern.sub(lambda match: "#" * len(match.group()), text)
    found: list[Number] = []
    spans: list[tuple[int, int]] = []
    at = 0
    for run in _runs(text):
        end = run.end()
        if extension := _EXTENSION.match(text, end):
            end = extension.end()
        prefix = text[at : run.start()]
        kinds = _last_said(prefix) or _kinds_after(text[end:])
        parts = _split(run.group())
        if _may_be_phone(run.group(), kinds, piece, text, run.span()):
            called = frozenset(kinds) & CALLS or frozenset({piece.label}) & CALLS
            if not called and found and not re.search(r"[^\W\d_]", prefix):
                called = found[-1].kinds
            for part, start, stop in parts:
                where = (run.start() + start, run.start() + stop)
                # After nothing but a space it may have had a sign of its own, which OCR does not read.
                own = start > 0 and run.group()[:start].rstrip()[-1:].isdigit()
                said_so = (
                    called - {"fax"}
                    if own and not re.search(r"[/,;~]\s*$", run.group()[:start])
                    else called
                )
                found.append(Number(part, piece, *where, said_so, _is_alone(text, run.span())))
            spans.append((run.start(), end))
            at = end
    return found, spans


def _runs(text: str) -> Iterator[re.Match[str]]:
    """Return the runs of digits; an extension behind one belongs to it."""
    at = 0
    while run := _RUN.search(text, at):
        extension = _EXTENSION.match(text, run.end())
        at = extension.end() if extension else run.end()
        yield run


def _last_said(prefix: str) -> list[str]:
    """Return the kinds of the label right before a number: both of "Tel/Fax", not what stood earlier."""
    prefix = re.sub(r"\b[fFeE][oae][xX]\b", "fax", prefix)  # an "a" open at its top
    parts = re.split(
        r"[)\]|;]|\s{2,}|(?<=[^\W\d_])\s+(?=[^\W\d_]+\s*[:.])", prefix.rstrip(" :.)]|")
    )
    return labels.kinds_in(parts[-1]) or labels.kinds_in(prefix)[-1:]


def _kinds_after(tail: str) -> list[str]:
    """Return what a label behind the number says: "(Fax)", "- mobile", ": fax" set from the right."""
    match = re.match(
        r"\s*[(\[]\s*([^\W\d_]+)\.?\s*[)\]]|\s*-\s*([^\W\d_]+)(?!\.\w)|\s+([FTM])\s*$", tail
    )
    if match is None:
        kind = labels.is_label(tail) if re.match(r"\s*[:.]\s*\S", tail) else ""
    else:
        kind = labels.kind_of(next(filter(None, match.groups())))
    return [kind] if kind in CALLS else []


def _may_be_phone(
    run: str, kinds: Sequence[str], piece: Piece, text: str, span: tuple[int, int]
) -> bool:
    digits = re.sub(r"\D", "", run)
    before = text[: span[0]]
    short = len(digits) < 7 and _after_a_word(before)  # "Office: Rainerstraße 19, 5020 ..."
    inside = before[-1:].isalpha() and re.match(r"[A-Z](?![a-z])", text[span[1] :])  # "P051859135X"
    if short or inside or not 6 <= len(digits) <= 40:
        return False
    said = [kind for kind in kinds if kind != "email"] or [piece.label]
    if said[-1] in CALLS:
        return True
    start = run.lstrip("([ ")
    if start.startswith(("+", "十")):
        return len(digits) >= 8
    if said[-1] in {"other", "postal", "address", "works", "website"}:
        return False
    if start.startswith("00") or _is_alone(text, span):
        return len(digits) >= 7
    return _is_grouped(run) and not re.search(
        r"(?:no|nr|reg|id|code|#)[.:\s]*$", text[: span[0]], re.IGNORECASE
    )


def _after_a_word(prefix: str) -> bool:
    """Whether a word that is no label stands right before a number."""
    word = re.search(r"([^\W\d_]{4,})[\s.,:;|\-]*$", prefix)
    return word is not None and not labels.kinds_in(word.group(1))


def _is_grouped(run: str) -> bool:
    """Whether a run of digits is long and parted as telephone numbers are."""
    return len(re.sub(r"\D", "", run)) >= 9 and bool(re.search(r"\d[\s\-.)]+\d", run))


def _is_alone(text: str, span: tuple[int, int]) -> bool:
    around = _RUN.sub(" ", text[: span[0]] + " " + text[span[1] :])
    return len(re.findall(r"[^\W\d_]", labels.pattern().sub(" ", around))) <= 1


def _split(run: str) -> list[tuple[str, int, int]]:
    """Split a run at what parts two numbers: "/", ",", ";", a second "+"; with their places."""
    run = run.replace("十", "+")
    area = re.match(r"\(?0\d{1,4}\)?\s*/\s*(?=[1-9]\d)", run)  # "0711 / 78 45 12" is one number
    if area and len(re.sub(r"\D", "", area.group())) < 6:
        blank = " " * (area.end() - len(area.group().rstrip(" /")))
        run = area.group().rstrip(" /") + blank + run[area.end() :]
    parts: list[tuple[str, int, int]] = []
    at = 0
    for cut in [*_BETWEEN.finditer(run), None]:
        stop = cut.start() if cut else len(run)
        if cut and "/" in cut.group() and _only_begun(run[at:stop], tail=bool(parts)):
            continue  # "+60/12/3093266" is one number
        part = run[at:stop].strip(" -./~")
        if sum(c.isdigit() for c in part):
            parts.append((_expanded(part, parts), at, stop))
        at = cut.end() if cut else stop
    return [p for p in parts if len(re.sub(r"\D", "", p[0])) >= 6]


def _only_begun(part: str, *, tail: bool) -> bool:
    """Whether what stands before a mark is no more than a calling code and an area code.

    Args:
        part: What stands there.
        tail: Whether it may be the end of another number instead: "22 17 24/25/26".
    """
    text = part.strip(" (")
    if tail and not text.startswith("+"):
        return False
    return sum(c.isdigit() for c in text) < (9 if text.startswith(("+", "00")) else 6)


def _expanded(part: str, before: Sequence[tuple[str, int, int]]) -> str:
    """Return "…33" of "555 0132/33" as the whole number it stands for."""
    digits = re.sub(r"\D", "", part)
    head = before[-1][0] if before else ""
    if not head or part.startswith("+"):
        return _clean(part)
    length = sum(c.isdigit() for c in head)
    short = len(digits) <= 5 and length >= len(digits) + 3
    bare = not digits.startswith("0") and not part.startswith("(")
    local = (
        bare
        and head.startswith(("+", "0", "("))
        and 5 < len(digits) <= 8
        and length >= len(digits) + 2
    )
    if not short and not local:
        return _clean(part)
    keep, left = len(head), len(digits)
    while left and keep:
        keep -= 1
        left -= head[keep].isdigit()
    return head[:keep] + digits


def _clean(part: str) -> str:
    text = (
        re.sub(r"[\[(]\s*\+", "+(", part.strip())
        if re.match(r"[\[(]\s*\+", part.strip())
        else part.strip()
    )
    return re.sub(r"\s+", " ", "+" + text[1:].replace("+", "") if text.startswith("+") else text)


def _without_labels(piece: Piece) -> Piece | None:
    """Return what a line says besides numbers: without the labels at its ends."""
    text, before = piece.text, ""
    while text != before:
        before = text
        text = text.strip(" |,;:/·•-()[]<>&.+*#")
        for pattern in (
            rf"^{labels.pattern().pattern}(?=\W|$)",
            rf"(?<![^\W\d_]){labels.pattern().pattern}$",
            r"(?<![^\W\d_])[tpodhmcfewTPODHMCFEW]$",
            r"^[tpodhmcfTPODHMCF](?![^\W\d_])",
        ):
            shorter = re.sub(pattern, "", text, flags=re.IGNORECASE)
            if shorter != text:
                text = shorter
                break
    return piece.saying(text) if sum(c.isalpha() for c in text) > 1 else None


def _inherited(found: Sequence[Number]) -> list[Number]:
    """Give a number without a label the one of the number right above, when it is set under it."""
    result: list[Number] = []
    for number in found:
        above = next((n for n in reversed(result) if follows(n.piece, number.piece)), None)
        under = (
            above is not None
            and above.kinds
            and abs(above.x - number.x) < 1.5 * number.piece.height
            and number.piece.left > above.piece.left + 1.5 * number.piece.height
        )
        if not number.kinds and number.alone and above is not None and under:
            number = replace(number, kinds=above.kinds)  # noqa: PLW2901  the one to be kept
        result.append(number)
    return result
