"""Typefaces for invented cards: those of the program and those that are found installed.

Wanted on Debian for the full variety: fonts-dejavu fonts-liberation2 fonts-freefont-ttf fonts-noto-cjk
fonts-lato fonts-roboto-unhinted fonts-open-sans fonts-crosextra-carlito fonts-crosextra-caladea
fonts-linuxlibertine fonts-quicksand fonts-comfortaa fonts-cantarell fonts-ebgaramond fonts-texgyre
fonts-thai-tlwg fonts-nanum fonts-ipafont-mincho fonts-hosny-amiri fonts-kacst fonts-wqy-microhei
fonts-arphic-uming fonts-arphic-ukai fonts-sil-abyssinica.
A typeface that is missing is passed over, so the same seed draws the same cards only with the same typefaces.
"""

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import uharfbuzz
from PIL import ImageFont

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (
    ROOT / "assets/fonts",
    Path("/usr/share/fonts"),
    Path.home() / ".fonts",
    Path("C:/Windows/Fonts"),
)


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface as two files, each a name and its number in a collection."""

    regular: tuple[str, int]
    bold: tuple[str, int]

    def file(self, *, bold: bool) -> tuple[str, int]:
        """The file of a weight."""
        return self.bold if bold else self.regular


def _pair(regular: str, bold: str, index: int = 0) -> Face:
    return Face((regular, index), (bold, index))


LATIN = {
    "tune": (
        _pair("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        _pair("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        _pair("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        _pair("Lato-Regular.ttf", "Lato-Bold.ttf"),
        _pair("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
        _pair("Carlito-Regular.ttf", "Carlito-Bold.ttf"),
        _pair("FreeSans.ttf", "FreeSansBold.ttf"),
        _pair("Quicksand-Medium.ttf", "Quicksand-Bold.ttf"),
        _pair("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"),
    ),
    "held": (
        _pair("OpenSans-Regular.ttf", "OpenSans-Bold.ttf"),
        _pair("Roboto-Regular.ttf", "Roboto-Bold.ttf"),
        _pair("Caladea-Regular.ttf", "Caladea-Bold.ttf"),
        _pair("RobotoCondensed-Regular.ttf", "RobotoCondensed-Bold.ttf"),
        _pair("LinLibertine_R.otf", "LinLibertine_RB.otf"),
        _pair("Cantarell-Regular.otf", "Cantarell-Bold.otf"),
        _pair("texgyreadventor-regular.otf", "texgyreadventor-bold.otf"),
        _pair("Comfortaa-Regular.ttf", "Comfortaa-Bold.ttf"),
        _pair("LiberationSans-Italic.ttf", "LiberationSans-BoldItalic.ttf"),
        _pair("FreeSerif.ttf", "FreeSerifBold.ttf"),
        _pair("Lato-Light.ttf", "Lato-Heavy.ttf"),
        _pair("EBGaramond12-Regular.otf", "EBGaramond12-Bold.otf"),
    ),
}

_CJK = ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc")
_SERIF_CJK = ("NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc")
_WIDE = _pair("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
_FREE = _pair("FreeSerif.ttf", "FreeSerifBold.ttf")

SCRIPTS = {
    "chinese": (
        _pair(*_CJK, 2),
        _pair("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"),
        _pair("wqy-microhei.ttc", "wqy-microhei.ttc"),
        _pair(*_SERIF_CJK, 2),
        _pair("ukai.ttc", "ukai.ttc"),
    ),
    "traditional": (_pair(*_CJK, 3), _pair(*_SERIF_CJK, 3), _pair("uming.ttc", "uming.ttc", 2)),
    "japanese": (_pair(*_CJK, 0), _pair(*_SERIF_CJK, 0), _pair("ipam.ttf", "ipam.ttf")),
    "korean": (
        _pair(*_CJK, 1),
        _pair("NanumGothic.ttf", "NanumGothicBold.ttf"),
        _pair("NanumMyeongjo.ttf", "NanumMyeongjoBold.ttf"),
    ),
    "arabic": (
        _WIDE,
        _pair("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
        _pair("Amiri-Regular.ttf", "Amiri-Bold.ttf"),
        _pair("KacstBook.ttf", "KacstBook.ttf"),
        _FREE,
    ),
    "thai": (
        _pair("Loma.ttf", "Loma-Bold.ttf"),
        _pair("Garuda.ttf", "Garuda-Bold.ttf"),
        _pair("Norasi.ttf", "Norasi-Bold.ttf"),
    ),
    "cyrillic": (),
    "latin": (),
    "greek": (),
    "hebrew": (
        _pair("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        _pair("FreeSans.ttf", "FreeSansBold.ttf"),
        _WIDE,
    ),
    "georgian": (_WIDE, _FREE),
    "ethiopic": (
        _pair("AbyssinicaSIL-Regular.ttf", "AbyssinicaSIL-Regular.ttf"),
        _FREE,
    ),
    "bengali": (_pair("NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf"), _FREE),
}
FALLBACK = (_WIDE, _FREE, _pair(*_CJK, 2), _pair("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"))


@cache
def _files() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in FOLDERS:
        if folder.is_dir():
            for path in sorted(folder.rglob("*.[to]t[fc]")):
                found.setdefault(path.name, path)
    return found


@cache
def _letters(name: str, index: int) -> frozenset[int]:
    path = _files().get(name)
    if path is None:
        return frozenset()
    return frozenset(uharfbuzz.Face(path.read_bytes(), index).unicodes)


def found(face: Face) -> bool:
    """Whether both files of a face are there."""
    return face.regular[0] in _files() and face.bold[0] in _files()


def covers(face: Face, text: str, *, bold: bool) -> bool:
    """Whether a face has every letter of a text."""
    letters = _letters(*face.file(bold=bold))
    return bool(letters) and all(ord(char) in letters or char.isspace() for char in text)


@cache
def load(name: str, index: int, size: int) -> ImageFont.FreeTypeFont:
    """Open a file of a typeface at a size in pixels."""
    return ImageFont.truetype(
        _files()[name], size, index=index, layout_engine=ImageFont.Layout.RAQM
    )


def fitting(
    text: str, wanted: Face, script: str, *, bold: bool, size: int
) -> ImageFont.FreeTypeFont:
    """The wanted typeface, or the first of the script's and the common ones that has all letters."""
    mine = tuple(face for face in SCRIPTS.get(script, ()) if found(face))
    for face in (wanted, *mine, *FALLBACK):
        if found(face) and covers(face, text, bold=bold):
            return load(*face.file(bold=bold), size)
    sys.exit(
        f"No installed typeface has all letters of {text!r}; see bench/cards/faces.py for what to install"
    )
