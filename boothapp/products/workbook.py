"""Workbooks of Excel, WPS and LibreOffice as plain sheets of cells."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from boothapp.errors import BadInput
from boothapp.products import scan
from boothapp.products.sheet import Sheet
from boothapp.text import Text

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_OLE = b"\xd0\xcf\x11\xe0"
_RATIO = 200  # unpacked to packed; a sheet of one word over and over comes to about 100
_TRIFLE = 50 * 2**20  # bytes that may unpack at any ratio


def sheets_of_workbook(path: Path) -> list[Sheet]:
    """Return the sheets of a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods), hidden ones too.

    Raises:
        BadInput: It is locked by a password, damaged, no workbook, or far too large.
    """
    _refuse_locked(path)
    marks = _marks(path)
    with _readable():
        from python_calamine import CalamineWorkbook  # noqa: PLC0415  slow to import

        # By its content, not by the file's name, which often lies.
        with path.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
            try:
                return list(_sheets(book, marks))
            finally:
                book.close()


def _sheets(book: "CalamineWorkbook", marks: Mapping[str, scan.Marks]) -> Iterator[Sheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  as above

    for known in book.sheets_metadata:
        if known.typ != SheetTypeEnum.WorkSheet:
            continue
        visible = known.visible == SheetVisibleEnum.Visible
        yield _sheet(book.get_sheet_by_name(known.name), visible, marks.get(known.name))


def _sheet(read: "CalamineSheet", visible: bool, marks: scan.Marks | None) -> Sheet:  # noqa: FBT001
    marks = marks or scan.Marks()
    if read.total_height * read.total_width > scan.MOST_CELLS:
        raise scan.too_large()
    merged = tuple((*first, *last) for first, last in read.merged_cell_ranges or ())
    return Sheet(
        name=read.name,
        rows=_without_void(read.to_python(skip_empty_area=False)),
        formats=marks.formats,
        hidden_rows=frozenset(marks.hidden_rows),
        hidden_columns=frozenset(marks.hidden_columns),
        merged=merged,
        visible=visible,
        uncounted=frozenset(marks.uncounted),
    )


_VOID = 2000  # blank rows after which nobody goes on with a list; a stray cell may stand a million rows down


def _without_void(rows: list[list[Any]]) -> list[list[Any]]:
    """Return the rows up to the first long stretch of blank ones."""
    last = 0
    for at, row in enumerate(rows):
        if any(cell != "" for cell in row):
            last = at + 1
        elif at - last > _VOID:
            break
    return rows[:last]


def _marks(path: Path) -> dict[str, scan.Marks]:
    with path.open("rb") as file:
        if file.read(4) != b"PK\x03\x04":
            return {}  # an old .xls: its formats stay unknown
    try:
        with ZipFile(path) as archive:
            _refuse_bombs(archive)
            return scan.scan(archive)
    except BadZipFile as fault:
        raise scan.damaged() from fault


def _refuse_bombs(archive: ZipFile) -> None:
    """Refuse what would unpack beyond measure, pictures aside: they are never unpacked.

    Raises:
        BadInput: It would.
    """
    for part in archive.infolist():
        if not part.filename.lower().endswith((".xml", ".bin", ".rels")):
            continue
        if part.file_size > scan.LARGEST_PART:
            raise scan.too_large()
        if part.file_size > _TRIFLE and part.file_size > _RATIO * part.compress_size:
            raise scan.too_large()


def _refuse_locked(path: Path) -> None:
    """Refuse an .xlsx that is encrypted: it is packed into an old kind of file that names its parts."""
    with path.open("rb") as file:
        start = file.read(2**20)
    if start.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in start:
        raise locked()


@contextmanager
def _readable() -> Iterator[None]:
    """Say in our own words what the reader of workbooks stumbles over."""
    from python_calamine import CalamineError, PasswordError  # noqa: PLC0415  as above

    try:
        yield
    except PasswordError as fault:
        raise locked() from fault
    except CalamineError as fault:
        raise scan.damaged() from fault
    except BaseException as fault:
        if type(fault).__name__ == "PanicException":  # of the reader's Rust; it has no public name
            raise scan.damaged() from fault
        raise


def locked() -> BadInput:
    """Return the error of a workbook that opens with a password only."""
    return BadInput(
        Text("这个工作簿有密码。", "This workbook is locked by a password."),
        Text("请在 Excel 里去掉密码，另存后再试。", "Take the password off in Excel and save it."),
    )
