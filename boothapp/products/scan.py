"""What a workbook's XML tells beyond its values: number formats, hidden rows, uncounted formulas."""

import posixpath
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from boothapp.errors import BadInput
from boothapp.products.formats import BUILT_IN
from boothapp.text import Text

LARGEST_PART = 256 * 2**20
"""Bytes of one part of a workbook, unpacked; a list of 100,000 items with 30 columns has 120 MB."""

MOST_CELLS = 20_000_000
"""Cells from A1 to the last one that holds something."""

_GENERAL = ("", "General", "@", "GENERAL", "通用格式", "G/通用格式")


@dataclass(slots=True)
class Marks:
    """What is known of a sheet beside its values; cells are counted from 0."""

    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    uncounted: set[tuple[int, int]] = field(default_factory=set)


def scan(archive: ZipFile) -> dict[str, Marks]:
    """Return the marks of each sheet of an .xlsx workbook, by the sheet's name.

    Raises:
        BadInput: A part is damaged, or larger than any price list.
    """
    parts = {name.lower(): name for name in archive.namelist()}
    book = parts.get("xl/workbook.xml")
    if book is None:
        return {}
    targets = _relations(archive, parts)
    styles = parts.get("xl/styles.xml")
    patterns = _patterns(archive, styles) if styles else []
    marks = {}
    for name, relation in _sheets(archive, book):
        part = parts.get(targets.get(relation, "").lower())
        if part:
            marks[name] = _marks_of(b"".join(_unpacked(archive, part)), patterns)
    return marks


def _parse(
    archive: ZipFile,
    part: str,
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None] | None = None,
) -> None:
    """Hand the elements of a part to ``start`` and ``end``, names without their prefix."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    if end:
        parser.EndElementHandler = end
    try:
        for piece in _unpacked(archive, part):
            parser.Parse(piece, False)  # noqa: FBT003  expat takes it by position only
        parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as fault:
        raise damaged() from fault


def _unpacked(archive: ZipFile, part: str) -> Iterator[bytes]:
    size = 0
    try:
        with archive.open(part) as stream:
            while piece := stream.read(2**20):
                size += len(piece)
                if size > LARGEST_PART:
                    raise too_large()
                yield piece
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as fault:
        raise damaged() from fault


def damaged() -> BadInput:
    """Return the error of a workbook that cannot be read to its end."""
    return BadInput(
        Text(
            "这个工作簿已损坏，或没有下载完整。",
            "This workbook is damaged or was not copied whole.",
        ),
        Text("请重新复制一份，或另存为 .xlsx 再试。", "Copy it again, or save it anew as .xlsx."),
    )


def too_large() -> BadInput:
    """Return the error of a workbook that would fill the laptop's memory."""
    return BadInput(
        Text(
            "这个文件展开后太大，不像报价表。", "Unpacked, this file is too large for a price list."
        ),
        Text("请只保留产品表，另存后再试。", "Keep only the products, save it, and try again."),
    )


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _relations(archive: ZipFile, parts: Mapping[str, str]) -> dict[str, str]:
    targets: dict[str, str] = {}

    def start(name: str, values: Mapping[str, str]) -> None:
        if _local(name) == "Relationship" and "Target" in values:
            target = values["Target"]
            full = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
            targets[values.get("Id", "")] = posixpath.normpath(full)

    part = parts.get("xl/_rels/workbook.xml.rels")
    if part:
        _parse(archive, part, start)
    return targets


def _sheets(archive: ZipFile, part: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []

    def start(name: str, values: Mapping[str, str]) -> None:
        if _local(name) == "sheet":
            relation = next((v for key, v in values.items() if _local(key) == "id"), "")
            found.append((values.get("name", ""), relation))

    _parse(archive, part, start)
    return found


def _patterns(archive: ZipFile, part: str) -> list[str]:
    """Return the number format of each cell style, "" for none."""
    own: dict[str, str] = {}
    styles: list[str] = []
    inside: list[str] = []

    def start(name: str, values: Mapping[str, str]) -> None:
        tag = _local(name)
        inside.append(tag)
        if tag == "numFmt" and "dxf" not in inside:
            own[values.get("numFmtId", "")] = values.get("formatCode", "")
        elif tag == "xf" and "cellXfs" in inside:
            styles.append(values.get("numFmtId", "0"))

    _parse(archive, part, start, lambda _: _drop_last(inside))
    return [_pattern(number, own) for number in styles]


def _drop_last(stack: list[str]) -> None:
    stack.pop()


def _pattern(number: str, own: Mapping[str, str]) -> str:
    pattern = own.get(number)
    if pattern is None:
        pattern = BUILT_IN.get(int(number), "") if number.isdigit() else ""
    return "" if pattern in _GENERAL else pattern


# A list of 20,000 items has half a million cells: the parser would take longer over them than all the
# rest of the reading, and nothing but a few attributes is wanted.
_P = rb"<(?:\w+:)?"
_ROW = re.compile(_P + rb"row\s([^>]*)>")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']|\bht=["']0(?:\.0+)?["']""")
_COLUMN = re.compile(_P + rb"col\s([^>]*)>")
_NAMED = {
    name: re.compile(rb"\b" + name + rb"""=["']([^"']*)["']""")
    for name in (b"r", b"s", b"min", b"max")
}
_REFERENCE = re.compile(rb"([A-Z]+)([0-9]+)")
_UNCOUNTED = re.compile(
    _P + rb"c\s([^>]*[^/])>\s*" + _P + rb"f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:" + _P
    + rb"v\s*/>|" + _P + rb"v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)  # fmt: skip
_LAST_VALUE = re.compile(_P + rb"""c\s(?=[^>]*\br=["']([A-Z]+)([0-9]+))[^>]*>\s*<(?!/)""")


def _marks_of(xml: bytes, patterns: list[str]) -> Marks:
    """Return the marks in a sheet's XML.

    Raises:
        BadInput: It has more cells than memory should hold.
    """
    marks = Marks()
    if b"hidden=" in xml or b' ht="0' in xml or b" ht='0" in xml:  # not the margin "right"
        marks.hidden_rows.update(_hidden_rows(xml))
    for found in _COLUMN.finditer(xml, 0, max(xml.find(b"sheetData"), 0)):
        if _HIDDEN.search(found[1]):
            first, last = (int(_attribute(found[1], name) or 1) for name in (b"min", b"max"))
            marks.hidden_columns.update(range(first - 1, min(last, 16_384)))
    for place, style in _styled(xml, patterns):
        marks.formats[place] = style
    if b"<f" in xml or b":f" in xml:
        places = (_place(found[1]) for found in _UNCOUNTED.finditer(xml))
        marks.uncounted.update(place for place in places if place)
    if _cells(xml) > MOST_CELLS:
        raise too_large()
    return marks


def _attribute(tag: bytes, name: bytes) -> bytes:
    found = _NAMED[name].search(tag)
    return found[1] if found else b""


def _place(tag: bytes) -> tuple[int, int] | None:
    found = _REFERENCE.fullmatch(_attribute(tag, b"r"))
    return (int(found[2]) - 1, _column(found[1])) if found else None


def _hidden_rows(xml: bytes) -> Iterator[int]:
    """Yield the hidden rows; one without height cannot be seen either."""
    row = 0
    for found in _ROW.finditer(xml):
        number = _attribute(found[1], b"r")
        row = int(number) if number.isdigit() else row + 1
        if _HIDDEN.search(found[1]):
            yield row - 1


def _styled(xml: bytes, patterns: list[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the cells whose style has a number format of its own."""
    wanted = "|".join(str(number) for number, pattern in enumerate(patterns) if pattern).encode()
    if not wanted:
        return
    if _OTHERWISE.search(xml):
        cell = re.compile(_P + rb"c\s(?=[^>]*\bs=[\"'](?:" + wanted + rb")[\"'])([^>]*)>")
        for found in cell.finditer(xml):
            place = _place(found[1])
            if place:
                yield place, patterns[int(_attribute(found[1], b"s"))]
        return
    for found in re.finditer(rb'<c r="([A-Z]+)([0-9]+)" s="(' + wanted + rb')"', xml):
        yield (int(found[2]) - 1, _column(found[1])), patterns[int(found[3])]


# Excel, WPS and LibreOffice all write a cell's place and style first; a cell written otherwise takes longer.
_OTHERWISE = re.compile(rb'<c (?!r="[A-Z]+[0-9]+"(?: s="| t="| */?>))|<\w+:c\s')


_FAR = re.compile(rb'r="[A-Z]{3}[0-9]')


def _cells(xml: bytes) -> int:
    """Return how many cells a sheet has from A1 to the last that holds something, if it is many."""
    end = max(xml.rfind(b"<v>"), xml.rfind(b":v>"), xml.rfind(b"<is>"), xml.rfind(b":is>"))
    start = max(xml.rfind(b"<row ", 0, max(end, 0)), xml.rfind(b":row ", 0, max(end, 0)))
    found = _ROW.match(xml, start) if start >= 0 else None
    number = _attribute(found[1], b"r") if found else b""
    rows = int(number) if number.isdigit() else xml.count(b"<row ")
    if rows * 702 <= MOST_CELLS and not _FAR.search(xml) and b"r='" not in xml:
        return rows  # no cell beyond column ZZ
    columns = {found[1] for found in _LAST_VALUE.finditer(xml)}
    return rows * max((_column(letters) + 1 for letters in columns), default=0)


@lru_cache(maxsize=4096)
def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
