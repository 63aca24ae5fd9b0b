"""Files as they come: in any encoding, or not to be read at all."""

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

from boothapp.errors import BadInput
from boothapp.products.reading import read_file
from tests.products.lists import text_list, write

CHINESE = "货号{0}品名{0}单价(元)\n0012{0}不锈钢水槽{0}85.50\n2-3{0}玻璃杯{0}3.20\n"
TRADITIONAL = "貨號,品名,單價(USD),裝箱數,淨重\nT-001,不鏽鋼杯,3.5,24,10\nT-002,保溫瓶,4.5,12,9\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le"]
)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_table_in_text_has_any_encoding_and_separator(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    found = text_list(tmp_path, CHINESE.format(separator), encoding).products
    assert [(p.item_no, p.name_zh, p.currency) for p in found] == [
        ("0012", "不锈钢水槽", "CNY"), ("2-3", "玻璃杯", "CNY"),
    ]  # fmt: skip


def test_a_table_from_taiwan_is_in_big5(tmp_path: Path) -> None:
    assert text_list(tmp_path, TRADITIONAL, "big5").products[0].name_zh == "不鏽鋼杯"


def test_western_letters_are_no_chinese(tmp_path: Path) -> None:
    text = "Item No;Name;Price\nA-1;Café cup;€ 12,50\nA-2;Teller für Brot;€ 3,20\n"
    found = text_list(tmp_path, text, "cp1252").products
    assert [p.name_en for p in found] == ["Café cup", "Teller für Brot"]


def test_the_separator_may_be_named_and_cells_hold_lines(tmp_path: Path) -> None:
    text = 'sep=;\r\n"货号";"品名";"单价"\r\n"A-1";"水槽\nSink";"1: $5,0\n100: $4,5"\r\n'
    (product,) = text_list(tmp_path, text).products
    assert (product.name_zh, product.name_en, len(product.tiers)) == ("水槽", "Sink", 2)


def _workbook(folder: Path) -> bytes:
    rows = [["Item No.", "Name", "Price"], ["A-1", "Cup", 1], ["A-2", "Cup", 2]]
    return write(folder / "good.xlsx", {"Sheet1": rows}).read_bytes()


def _changed(workbook: bytes, part: str, old: bytes, new: bytes) -> bytes:
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as source,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(old, new) if name == part else data)
    return made.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
END = b"</sheetData>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _refused(tmp_path: Path, data: bytes, name: str = "list.xlsx") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(BadInput) as refused:
        read_file(path)
    assert refused.value.message.zh
    return str(refused.value)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert "empty" in _refused(tmp_path, b"")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be opened"):
        read_file(tmp_path / "none.xlsx")


def test_half_a_workbook_is_refused(tmp_path: Path) -> None:
    whole = _workbook(tmp_path)
    assert "damaged" in _refused(tmp_path, whole[: len(whole) // 2])


def test_a_workbook_with_a_password_is_refused(tmp_path: Path) -> None:
    locked = OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
    assert "password" in _refused(tmp_path, locked)
    assert "damaged" in _refused(tmp_path, OLE + b"\0" * 2000, "old.xls")


def test_another_kind_of_document_is_refused(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert "damaged" in _refused(tmp_path, made.getvalue())
    assert "only has the name" in _refused(tmp_path, b"<html><table></table></html>", "list.xls")
    assert "neither" in _refused(tmp_path, bytes(range(256)) * 20, "list.csv")


def test_a_workbook_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    good = _workbook(tmp_path)
    text = (
        b'<row r="9"><c r="A9" t="inlineStr"><is><t>' + b" " * (60 * 2**20) + b"</t></is></c></row>"
    )
    assert "too large" in _refused(tmp_path, _changed(good, SHEET, END, text + END))
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert "too large" in _refused(tmp_path, _changed(good, SHEET, END, far + END))


def test_entities_that_grow_without_end_are_refused(tmp_path: Path) -> None:
    names = "abcdefghij"
    grown = "".join(f'<!ENTITY {b} "{f"&{a};" * 12}">' for a, b in pairwise(names))
    bomb = f'<!DOCTYPE l [<!ENTITY a "aaaaaaaaaaaaaaaa">{grown}]><workbook>&j;</workbook>'
    good = _workbook(tmp_path)
    with zipfile.ZipFile(io.BytesIO(good)) as source:
        book = source.read("xl/workbook.xml")
    changed = _changed(good, "xl/workbook.xml", book, bomb.encode())
    assert "damaged" in _refused(tmp_path, changed)


def test_a_workbook_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(_workbook(tmp_path))
    assert len(read_file(path).products) == 2


def test_a_file_without_a_table_says_so(tmp_path: Path) -> None:
    assert "No table of products" in _refused(tmp_path, b"hello;world\n1;2\n", "list.csv")
    assert "no item" in _refused(tmp_path, b"Item No,Name,Price\n,,\n", "list.csv")
