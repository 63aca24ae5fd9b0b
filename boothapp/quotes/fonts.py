"""The fonts that travel with the program: which one has a character, what shapes a text takes in it."""

import re
import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import uharfbuzz as hb

from boothapp import resources

# What stands where no font has the character.
MISSING = "□"

_Ranges = tuple[tuple[int, int], ...]

_EVERYTHING = ((0, 0x10FFFF),)
_GREEK_AND_CYRILLIC = ((0x370, 0x52F),)
_DEVANAGARI = ((0x900, 0x97F), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CFF))

# In order of preference: the file, what it is asked for, and what is left to a later font. Noto Sans SC
# draws Greek and Cyrillic as wide as Chinese. A script that needs shaping stands in a row of its own,
# so that no run of text mixes it with another.
_LIBRARY = (
    ("NotoSansSC", _EVERYTHING, _GREEK_AND_CYRILLIC),
    ("NotoSans", _EVERYTHING, _DEVANAGARI),
    ("NotoSans", _DEVANAGARI, ()),
    ("NotoSansArabic", ((0x600, 0x6FF), (0x750, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC)), ()),
    ("NotoSansHebrew", ((0x590, 0x5FF), (0xFB1D, 0xFB4F)), ()),
    ("NotoSansThai", ((0xE00, 0xE7F),), ()),
    ("NotoSansLao", ((0xE80, 0xEFF),), ()),
    ("NotoSansKhmer", ((0x1780, 0x17FF), (0x19E0, 0x19FF)), ()),
    ("NotoSansBengali", ((0x964, 0x965), (0x980, 0x9FF)), ()),
    ("NotoSansTamil", ((0xB80, 0xBFF),), ()),
    ("NotoSansKR", _EVERYTHING, ()),
)

# Thai and Lao vowels are letters of their own, written before or after their consonant.
_VOWELS_BEFORE = frozenset("เแโใไເແໂໃໄ")
_VOWELS_AFTER = frozenset("ะาำๅๆະາຳໆ")
_JOINERS = "\u200c\u200d"
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_WORDS = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Glyph:
    """A shape in its place, in thousandths of the type size.

    ``text`` is what it stands for, empty for the lesser shapes of one character; ``advance`` leads to the
    next shape, ``width`` is the shape's own, and they differ where a pair is kerned.
    """

    id: int
    text: str
    advance: float
    width: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """One font file, open."""

    name: str
    shaper: hb.Font

    @property
    def scale(self) -> float:
        """What turns the file's units into thousandths of the type size."""
        return float(1000 / self.shaper.face.upem)

    @property
    def box(self) -> tuple[float, ...]:
        """The smallest box that holds every shape: left, bottom, right, top."""
        head = self.shaper.face.reference_table("head").data
        return tuple(self.scale * edge for edge in struct.unpack(">4h", head[36:44]))

    @property
    def reach(self) -> tuple[float, float]:
        """How far the shapes reach above and below the base line; the second is negative."""
        extents = self.shaper.get_font_extents("ltr")
        return self.scale * extents.ascender, self.scale * extents.descender


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """The part of a font that is asked for certain characters."""

    font: Font
    claims: frozenset[str]


def printable(text: str) -> str:
    """Return ``text`` as it can be printed, on one line: composed, no controls, ``MISSING`` for gaps."""
    known = _known()
    return "".join(char if char in known else MISSING for char in _visible(text))


def missing(text: str) -> Iterator[str]:
    """Yield each character of ``text`` that no font has, as often as it stands there."""
    known = _known()
    return (char for char in _visible(text) if char not in known)


@lru_cache(maxsize=4096)
def faces_of(text: str, *, bold: bool) -> tuple[Face, ...]:
    """Return the face of each character of a printable ``text``.

    One face for the whole where one has it all, else one for each word, else one for each letter with its
    marks: a Vietnamese name is not patched together from two designs.
    """
    whole = _face(text, bold=bold)
    if whole:
        return (whole,) * len(text)
    chosen: list[Face] = []
    for word in _WORDS.findall(text):
        if word.isspace():
            chosen += [chosen[-1] if chosen else _faces(bold=bold)[0]] * len(word)
        else:
            chosen += _faces_of_word(word, bold=bold)
    return tuple(chosen)


@lru_cache(maxsize=16384)
def shape(font: Font, text: str, *, rtl: bool) -> tuple[Glyph, ...]:
    """Return the shapes of ``text``, which is of one script, from left to right."""
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    # Left alone, HarfBuzz takes the language of the machine, and the same quote differs between two.
    buffer.language = "en"
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    hb.shape(font.shaper, buffer)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    # The widest shape of a cluster stands for its text; dots and marks beside it stand for nothing.
    bearers = {
        infos[at].cluster: at
        for at in sorted(range(len(infos)), key=lambda at: (positions[at].x_advance, -at))
    }
    scale = font.scale
    return tuple(
        Glyph(
            info.codepoint,
            text[info.cluster : ends[info.cluster]] if bearers[info.cluster] == at else "",
            scale * position.x_advance,
            scale * font.shaper.get_glyph_h_advance(info.codepoint),
            scale * position.x_offset,
            scale * position.y_offset,
        )
        for at, (info, position) in enumerate(zip(infos, positions, strict=True))
    )


def _visible(text: str) -> str:
    composed = unicodedata.normalize("NFC", _SELECTORS.sub("", text))
    return "".join(
        " " if char.isspace() and char not in "\u00a0\u3000" else char
        for char in composed
        if char in _JOINERS
        or char.isspace()
        or unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
    )


def _faces_of_word(word: str, *, bold: bool) -> list[Face]:
    face = _face(word, bold=bold)
    if face:
        return [face] * len(word)
    chosen: list[Face] = []
    for letter in clusters(word):
        face = _face(letter, bold=bold)
        chosen += [face] * len(letter) if face else [_face_or_first(c, bold=bold) for c in letter]
    return chosen


def clusters(word: str) -> list[str]:
    """Return the letters of ``word``, each with the marks it carries and the joins it is part of."""
    letters: list[str] = []
    for char in word:
        joined = bool(letters) and (
            unicodedata.category(char).startswith("M")
            or char in _JOINERS
            or char in _VOWELS_AFTER
            or letters[-1][-1] == "\u200d"
            or letters[-1] in _VOWELS_BEFORE
            or unicodedata.combining(letters[-1][-1]) == 9  # a virama binds two consonants
        )
        if joined:
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def _face_or_first(char: str, *, bold: bool) -> Face:
    return _face(char, bold=bold) or _faces(bold=bold)[0]


def _face(text: str, *, bold: bool) -> Face | None:
    needed = {char for char in text if not char.isspace() and char not in _JOINERS}
    return next((face for face in _faces(bold=bold) if needed <= face.claims), None)


@cache
def _known() -> frozenset[str]:
    return frozenset(" \u00a0\u3000" + _JOINERS).union(
        *(face.claims for face in _faces(bold=False))
    )


@cache
def _faces(*, bold: bool) -> tuple[Face, ...]:
    return tuple(
        face for stem, asked, left in _LIBRARY for face in [_load(stem, asked, left, bold=bold)]
    )


Ranges = tuple[tuple[int, int], ...]


def _load(stem: str, asked: Ranges, left: Ranges, *, bold: bool) -> Face:
    folder = resources.folder("assets") / "fonts"
    heavy = folder / f"{stem}-Bold.ttf"
    font = _open(heavy if bold and heavy.exists() else folder / f"{stem}-Regular.ttf")
    claims = frozenset(
        chr(code)
        for code in font.shaper.face.unicodes
        if _within(code, asked) and not _within(code, left)
    )
    return Face(font, claims)


@cache
def _open(path: Path) -> Font:
    return Font(path.stem, hb.Font(hb.Face(hb.Blob.from_file_path(str(path)))))


def _within(code: int, ranges: _Ranges) -> bool:
    return any(first <= code <= last for first, last in ranges)
