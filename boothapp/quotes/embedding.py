"""A font inside a PDF: only the shapes that were used, each with the text it stands for.

ReportLab's own ``TTFont`` numbers shaped glyphs in the order in which the process first met them: the same
quote then differs from one day to the next, and its Arabic cannot be searched. This one speaks to the
canvas in ReportLab's terms for such a font (``splitString``, ``getSubsetInternalName``, ``addObjects``).
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc, pdfmetrics

from boothapp.quotes.fonts import Font, Glyph

# Shapes alone: shaping is done, and the PDF says which shape is which.
_NEEDLESS = ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "OS/2", "cmap", "name", "post", "gasp",
             "vhea", "vmtx", "VORG", "MATH")  # fmt: skip

# A table of meanings is written in portions of at most this many rows (PDF 32000-1, 9.10.3).
_ROWS_AT_ONCE = 100

# The meaning of a shape that adds nothing to the one beside it. Readers make up letters where there is
# none; this mark (combining grapheme joiner) is invisible and leaves Arabic letters joined.
_NOTHING = "\u034f"


class GlyphString(str):
    """Glyphs on their way through ReportLab, which passes text only."""

    __slots__ = ("glyphs",)
    glyphs: tuple[Glyph, ...]

    def __new__(cls, glyphs: Iterable[Glyph]) -> "GlyphString":
        """Make the text that stands for ``glyphs``."""
        held = tuple(glyphs)
        made = super().__new__(cls, "".join(glyph.text for glyph in held))
        made.glyphs = held
        return made


@dataclass(slots=True)
class _Use:
    """What one document uses of a font: a number for each shape and its text, counted from 1."""

    name: str = ""
    numbers: dict[tuple[int, str], int] = field(default_factory=dict)
    widths: list[float] = field(default_factory=list)

    def number(self, glyph: Glyph) -> int:
        key = glyph.id, glyph.text
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 1
            self.widths.append(glyph.width)
        return self.numbers[key]


class EmbeddedFont:
    """A font as ReportLab's canvas wants it: a composite one, addressed by glyph."""

    _dynamicFont = 1  # noqa: N815 - ReportLab's name
    _multiByte = 1  # noqa: N815 - ReportLab's name
    shapable = False

    def __init__(self, font: Font) -> None:
        self.fontName = font.name
        self.face = font
        self._uses: WeakKeyDictionary[Any, _Use] = WeakKeyDictionary()

    def stringWidth(self, *_text: object, **_encoding: object) -> float:  # noqa: N802
        """Return 0: every run of glyphs is put in its place, so ReportLab's cursor is of no use."""
        return 0.0

    def splitString(self, text: GlyphString, doc: Any) -> list[tuple[int, bytes]]:  # noqa: ANN401, N802
        """Return the code of ``text`` in this document: two bytes a glyph, in the one subset 0."""
        use = self._use(doc)
        return [(0, b"".join(use.number(glyph).to_bytes(2, "big") for glyph in text.glyphs))]

    def getSubsetInternalName(self, _subset: int, doc: Any) -> str:  # noqa: ANN401, N802
        """Return the font's name in this document, and have it written at the end."""
        use = self._use(doc)
        if not use.name:
            use.name = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = f"/{use.name}"
            doc.delayedFonts.append(self)
        return f"/{use.name}"

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802
        """Write the font into the document."""
        use = self._uses.pop(doc)
        data, places = _subset(self.face, use)
        name = f"{_tag(use)}+{self.fontName}"
        file = _stream(data)
        file.dictionary["Length1"] = len(data)
        system = _entries(
            Registry=pdfdoc.PDFString("Adobe"), Ordering=pdfdoc.PDFString("Identity"), Supplement=0
        )
        descendant = _entries(
            Type="Font",
            Subtype="CIDFontType2",
            BaseFont=name,
            CIDSystemInfo=system,
            FontDescriptor=doc.Reference(_descriptor(self.face, name, doc.Reference(file))),
            DW=1000,
            W=pdfdoc.PDFArray([1, pdfdoc.PDFArray(use.widths)]),
            CIDToGIDMap=doc.Reference(_stream(places)),
        )
        doc.idToObject["BasicFonts"].dict[use.name] = _entries(
            Type="Font",
            Subtype="Type0",
            BaseFont=name,
            Encoding="Identity-H",
            DescendantFonts=pdfdoc.PDFArray([doc.Reference(descendant)]),
            ToUnicode=doc.Reference(_stream(_meaning(use))),
        )

    def _use(self, doc: Any) -> _Use:  # noqa: ANN401
        return self._uses.setdefault(doc, _Use())


@cache
def register(font: Font) -> str:
    """Make ``font`` known to ReportLab, once, and return the name to call it by."""
    pdfmetrics.registerFont(EmbeddedFont(font))
    return font.name


def _subset(font: Font, use: _Use) -> tuple[bytes, bytes]:
    """Return the font file with the used shapes alone, and where each number finds its shape in it."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update({glyph for glyph, _ in use.numbers})
    wanted.drop_table_tag_set.update({int.from_bytes(tag.encode(), "big") for tag in _NEEDLESS})
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    plan = hb.SubsetPlan(font.shaper.face, wanted)
    moved = plan.old_to_new_glyph_mapping
    # Number 0 is the shape of a missing character; none is ever shown.
    places = [0, *(moved[glyph] for glyph, _ in use.numbers)]
    return plan.execute().blob.data, b"".join(place.to_bytes(2, "big") for place in places)


def _descriptor(font: Font, name: str, file: Any) -> Any:  # noqa: ANN401 - ReportLab's objects
    ascent, descent = font.reach
    return _entries(
        Type="FontDescriptor",
        FontName=name,
        Flags=4,
        FontBBox=pdfdoc.PDFArray(list(font.box)),
        ItalicAngle=0,
        Ascent=ascent,
        Descent=descent,
        CapHeight=ascent,
        StemV=140 if font.name.endswith("Bold") else 80,
        FontFile2=file,
    )


def _meaning(use: _Use) -> bytes:
    """Return the table that turns a number back into text, for search and copying."""
    rows = [
        f"<{number:04X}> <{(text or _NOTHING).encode('utf-16-be').hex().upper()}>"
        for (_, text), number in use.numbers.items()
    ]
    blocks = [rows[start : start + _ROWS_AT_ONCE] for start in range(0, len(rows), _ROWS_AT_ONCE)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return "\n".join(lines).encode("ascii")


def _tag(use: _Use) -> str:
    """Return the six capitals that mark a subset, from what is in it."""
    digest = hashlib.sha256(repr(sorted(use.numbers)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _stream(content: bytes) -> Any:  # noqa: ANN401 - ReportLab's objects
    stream = pdfdoc.PDFStream(content=content)
    stream.filters = [pdfdoc.PDFZCompress]
    return stream


def _entries(**entries: Any) -> Any:  # noqa: ANN401 - ReportLab's objects
    """Return a PDF dictionary; a plain string in it is a name."""
    return pdfdoc.PDFDictionary(
        {
            key: pdfdoc.PDFName(value) if isinstance(value, str) else value
            for key, value in entries.items()
        }
    )
