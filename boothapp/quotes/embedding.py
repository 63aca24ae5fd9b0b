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
_BFCHAR_AT_ONCE = 100


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

    def stringWidth(self, _text: str, _size: float, _encoding: str = "") -> float:  # noqa: N802
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
        data, places = _subset(self.face.shaper.face, {glyph for glyph, _ in use.numbers})
        name = f"{_tag(use)}+{self.fontName}"
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(name),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": doc.Reference(self._descriptor(doc, use, name, data)),
                "DW": 1000,
                "W": pdfdoc.PDFArray([1, pdfdoc.PDFArray(use.widths)]),
                "CIDToGIDMap": doc.Reference(_stream(_glyph_map(use, places))),
            }
        )
        doc.idToObject["BasicFonts"].dict[use.name] = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([doc.Reference(descendant)]),
                "ToUnicode": doc.Reference(_stream(_meaning(use))),
            }
        )

    def _use(self, doc: Any) -> _Use:  # noqa: ANN401
        return self._uses.setdefault(doc, _Use())

    def _descriptor(self, doc: Any, use: _Use, name: str, data: bytes) -> Any:  # noqa: ANN401
        ascent, descent = self.face.reach
        file = _stream(data)
        file.dictionary["Length1"] = len(data)
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(name),
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArray(list(self.face.box)),
                "ItalicAngle": 0,
                "Ascent": ascent,
                "Descent": descent,
                "CapHeight": 733,
                "StemV": 140 if name.endswith("Bold") else 80,
                "FontFile2": doc.Reference(file),
            }
        )


@cache
def register(font: Font) -> str:
    """Make ``font`` known to ReportLab, once, and return the name to call it by."""
    pdfmetrics.registerFont(EmbeddedFont(font))
    return font.name
