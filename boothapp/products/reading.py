"""A company's price list: every product in a file, and everything about it that a person should know."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from boothapp.errors import BadInput
from boothapp.products.cells import Finding, letter
from boothapp.products.delimited import sheet_of_text
from boothapp.products.guess import guess
from boothapp.products.mapping import Mapping, Roles
from boothapp.products.product import Place, Product
from boothapp.products.remarks import remarks_in
from boothapp.products.repeats import Listed, settled
from boothapp.products.rows import read_rows
from boothapp.products.sheet import Sheet
from boothapp.products.table import (
    Table,
    find_tables,
    lines_around,
    side_by_side,
    table_by_its_shape,
    texts_of,
)
from boothapp.text import Text

LARGEST_TEXT = 100 * 2**20
LARGEST_WORKBOOK = 500 * 2**20
"""Bytes of a file on disk; pictures make workbooks large."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that a person should look at.

    Attributes:
        sheet: Name of the sheet.
        row: Counted from 1; 0 where it concerns the whole sheet.
        column: The column's letter, "" for the whole row.
        severe: Whether the row was left out for it.
        reason: What is wrong, in both languages.
    """

    sheet: str
    row: int
    column: str
    severe: bool
    reason: Text

    def __str__(self) -> str:
        place = f"{self.sheet}!{self.column}{self.row}" if self.row else self.sheet
        return f"{place}: {self.reason.en}"


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table that was read, as the preview shows it.

    Attributes:
        sheet: Name of the sheet.
        heading_row: Its first heading row, counted from 1.
        signature: Key of its layout in the mapping.
        columns: Column from 0, its letter and its heading.
        samples: A few values of each column.
        roles: What each column was taken for; a column that is missing is left out.
    """

    sheet: str
    heading_row: int
    signature: str
    columns: tuple[tuple[int, str, str], ...]
    samples: dict[int, tuple[str, ...]]
    roles: Roles


@dataclass(frozen=True, slots=True)
class PriceList:
    """What a file would import.

    Attributes:
        file: Name of the file.
        products: Items in the order of the file, each item number once.
        problems: What to look at, in the order of the file.
        tables: The tables read, with the roles of their columns.
        left_out: Sheets that were not read, with the reason.
        hidden_rows: How many items stand in hidden rows and were left out.
    """

    file: str
    products: tuple[Product, ...]
    problems: tuple[Problem, ...] = ()
    tables: tuple[ReadTable, ...] = ()
    left_out: tuple[tuple[str, Text], ...] = ()
    hidden_rows: int = 0

    @property
    def mapping(self) -> Mapping:
        """The roles of all columns, to be kept, or changed and given to ``read_file`` again."""
        return Mapping({table.signature: table.roles for table in self.tables})


def read_file(path: Path, mapping: Mapping | None = None) -> PriceList:
    """Read a price list; nothing is stored.

    Args:
        path: A workbook, or a table in text (.csv, .tsv, .txt).
        mapping: Roles of columns that a person set; layouts it does not name are guessed.

    Raises:
        BadInput: The file cannot be read, or no table of products is in it.
    """
    sheets = _sheets(path)
    chosen, left_out = _chosen(sheets)
    if not chosen:
        raise _no_table(left_out)
    readings = [_read_sheet(sheet, tables, mapping or Mapping()) for sheet, tables in chosen]
    kept = settled(
        [Listed(s.name, tuple(r.products)) for (s, _), r in zip(chosen, readings, strict=True)]
    )
    left_out += _repeating(chosen, kept)
    products, doubles = _last_wins([product for listed in kept for product in listed.products])
    problems = [p for reading in readings for p in reading.problems]
    if not products:
        raise _no_items(problems)
    return PriceList(
        file=path.name,
        products=tuple(products),
        problems=tuple(sorted([*problems, *doubles], key=lambda p: _order(p, chosen))),
        tables=tuple(t for reading in readings for t in reading.tables),
        left_out=tuple(left_out),
        hidden_rows=sum(reading.hidden_rows for reading in readings),
    )


def _repeating(
    chosen: Sequence[tuple[Sheet, list[Table]]], kept: Sequence[Listed]
) -> list[tuple[str, Text]]:
    names = {listed.sheet for listed in kept}
    reason = Text("与另一张表重复", "lists the items of another sheet again")
    return [(sheet.name, reason) for sheet, _ in chosen if sheet.name not in names]


def _order(problem: Problem, chosen: Sequence[tuple[Sheet, list[Table]]]) -> tuple[int, int]:
    names = [sheet.name for sheet, _ in chosen]
    return names.index(problem.sheet), problem.row


# Opening


def _sheets(path: Path) -> list[Sheet]:
    try:
        with path.open("rb") as file:
            start = file.read(4096)
            size = path.stat().st_size
    except OSError as fault:
        raise BadInput(
            Text(f"打不开文件 {path.name}。", f"The file {path.name} cannot be opened."),
            Text(
                "请检查它在不在、有没有被别的程序占用。",
                "See that it is there and no other program holds it.",
            ),
        ) from fault
    if not start.strip(b"\0 \r\n\t"):
        raise BadInput(Text("文件是空的。", "The file is empty."))
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return _workbook(path, size)
    _refuse_web_page(start)
    if size > LARGEST_TEXT:
        raise _too_long()
    return [sheet_of_text(path.stem, path.read_bytes())]


def _workbook(path: Path, size: int) -> list[Sheet]:
    from boothapp.products.workbook import sheets_of_workbook  # noqa: PLC0415  slow to import

    if size > LARGEST_WORKBOOK:
        raise _too_long()
    return sheets_of_workbook(path)


def _refuse_web_page(start: bytes) -> None:
    head = start.lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"%pdf", b"{\\rtf")):
        raise BadInput(
            Text("这不是工作簿，只是名字像。", "This is no workbook, it only has the name of one."),
            Text("请在 Excel 里打开，另存为 .xlsx。", "Open it in Excel and save it as .xlsx."),
        )


def _too_long() -> BadInput:
    return BadInput(
        Text("文件太大，不像报价表。", "The file is too large for a price list."),
        Text("请只保留产品表，另存后再试。", "Keep only the products, save it, and try again."),
    )


def _no_table(left_out: Iterable[tuple[str, Text]]) -> BadInput:
    names = "、".join(name for name, _ in left_out)
    return BadInput(
        Text(
            f"没有找到产品表：哪一行都不像表头{f'（工作表：{names}）' if names else ''}。",
            "No table of products was found: no row looks like headings.",
        ),
        Text(
            "表头里要有货号、品名或单价。",
            "The headings must name the item number, the name or the price.",
        ),
    )


def _no_items(problems: Sequence[Problem]) -> BadInput:
    said = Text("表里没有可以导入的产品。", "The table holds no item that could be imported.")
    if problems:
        first = problems[0]
        place = f"{first.sheet}!{first.column}{first.row}"
        said = Text(f"{said.zh}{place}：{first.reason.zh}", f"{said.en} {place}: {first.reason.en}")
    return BadInput(
        said,
        Text(
            "请检查货号一列是否认对了。",
            "Check that the right column was taken for the item numbers.",
        ),
    )


# Which sheets

_OUTDATED = re.compile(
    r"\bold\b|旧|舊|作废|過期|过期|废弃|停用|历史|歷史|备份|備份|\bbackup\b|\bobsolete\b|\barchive\b|outdated|expired|previous|"
    r"\bbak\b|不用|原价格|去年|last (?:year|season)|superseded|do not use|discontinued|停产"
    r"|停售|淘汰|下架|失效|弃用|往年|历年|上一?[版期季]|former|cancell?ed|\bvoid\b|invalid|replaced|deprecated|retired|draft|草稿"
    r"|template|模板|示例|\bexample|测试|\btest\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
_COPY = re.compile(r"\(\d+\)$|副本|\bcopy\b", re.IGNORECASE)


def _chosen(
    sheets: Sequence[Sheet],
) -> tuple[list[tuple[Sheet, list[Table]]], list[tuple[str, Text]]]:
    """Return the sheets that are the list with their tables, and those left out with the reason."""
    left_out: list[tuple[str, Text]] = []
    found: list[tuple[Sheet, list[Table]]] = []
    tables_of = {id(sheet): find_tables(sheet) for sheet in sheets if sheet.visible}
    if not any(tables_of.values()):
        tables_of = {id(sheet): table_by_its_shape(sheet) for sheet in sheets if sheet.visible}
    for sheet in sheets:
        tables = tables_of.get(id(sheet), [])
        if not sheet.visible:
            left_out.append((sheet.name, Text("隐藏的工作表", "a hidden sheet")))
        elif not any(_lists_items(sheet, table) for table in tables):
            left_out.append((sheet.name, Text("没有产品表", "holds no table of products")))
        else:
            found.append((sheet, tables))
    return _current(found, left_out), left_out


def _lists_items(sheet: Sheet, table: Table) -> bool:
    """Whether a table is a list to buy from: it gives a number or name, and a price or how it is packed."""
    fields = {role.field for role in guess(sheet, table).values()}
    return bool(fields & {"item_no", "name", "name_zh", "name_en"}) and bool(
        fields & {"price", "moq", "pcs_per_carton", "packing", "carton_cbm", "carton_size"}
    )


def _current(
    found: list[tuple[Sheet, list[Table]]], left_out: list[tuple[str, Text]]
) -> list[tuple[Sheet, list[Table]]]:
    """Leave out the sheets that are an older state of the others."""
    outdated = {sheet.name for sheet, _ in found if _OUTDATED.search(sheet.name)}
    outdated |= _beside_the_point(found)
    years = {sheet.name: max(map(int, _YEAR.findall(sheet.name)), default=0) for sheet, _ in found}
    latest = max(years.values(), default=0)
    outdated |= {name for name, year in years.items() if 0 < year < latest}
    names = {sheet.name for sheet, _ in found}
    outdated |= {
        name for name in names if _COPY.search(name) and _COPY.sub("", name).strip() in names
    }
    if len(outdated) == len(found):
        return found
    left_out += [
        (name, Text("旧的或附带的工作表", "an outdated sheet, or one beside the list"))
        for name in years
        if name in outdated
    ]
    return [(sheet, tables) for sheet, tables in found if sheet.name not in outdated]


_BESIDE = re.compile(
    r"spare|\bparts?\b|配件|零件|附件|色卡|颜色|顏色|colou?rs?\b|swatch|样品|樣品|sample|库存|庫存|\bstock|运费|運費|freight"
    r"|订单|合同|发票|contract|invoice|proforma|\bpi\b|\borders?\b|装箱单"
    r"|packing list|成本|\bcost|包材|吊卡|标签|label",
    re.IGNORECASE,
)
_PACKED = {
    "moq",
    "pcs_per_carton",
    "packing",
    "carton_cbm",
    "carton_size",
    "weights",
    "gross_weight_kg",
}


def _beside_the_point(found: Sequence[tuple[Sheet, list[Table]]]) -> set[str]:
    """Return the sheets named for parts, colours, samples or stock that do not say how things are packed."""
    said = {
        sheet.name: {role.field for table in tables for role in guess(sheet, table).values()}
        & _PACKED
        for sheet, tables in found
    }
    most = max(map(len, said.values()), default=0)
    return {
        name for name, fields in said.items() if _BESIDE.search(name) and 2 * len(fields) < most
    }


# Reading a sheet


@dataclass(frozen=True, slots=True)
class _Reading:
    products: list[Product]
    problems: list[Problem]
    tables: list[ReadTable]
    hidden_rows: int


def _read_sheet(sheet: Sheet, tables: list[Table], mapping: Mapping) -> _Reading:
    products: list[Product] = []
    problems: list[Problem] = []
    read: list[ReadTable] = []
    hidden = 0
    around = [*lines_around(sheet, tables), *_lines_below(sheet, tables)]
    remarks = remarks_in(around, sheet.name)
    for table in [part for whole in tables for part in side_by_side(whole)]:
        roles = mapping.layouts.get(table.signature) or guess(sheet, table)
        outcome = read_rows(sheet, table, roles, remarks)
        products += outcome.products
        problems += [_problem(sheet, finding) for finding in outcome.findings]
        read.append(_preview(sheet, table, roles))
        hidden += len(outcome.hidden)
        problems += [
            Problem(
                sheet.name,
                row,
                "",
                severe=True,
                reason=Text("隐藏的行，未导入。", "A hidden row was left out."),
            )
            for row in outcome.hidden
        ]
    return _Reading(products, problems, read, hidden)


def _problem(sheet: Sheet, finding: Finding) -> Problem:
    return Problem(sheet.name, finding.row, finding.column, finding.severe, finding.reason)


def _lines_below(sheet: Sheet, tables: list[Table]) -> list[list[str]]:
    """Return the lines of notes under the last table: rows with one or two cells at the end."""
    lines: list[list[str]] = []
    last = tables[-1].first
    for row in range(len(sheet.rows) - 1, max(last, len(sheet.rows) - 40), -1):
        texts = list(texts_of(sheet, row).values())
        if len(texts) > 2:
            break
        lines.append(texts)
    return lines[::-1]


def _preview(sheet: Sheet, table: Table, roles: Roles) -> ReadTable:
    samples = {}
    for column in table.columns:
        texts = (
            sheet.text(row, column.index)
            for row in range(table.first, min(table.end, table.first + 30))
        )
        samples[column.index] = tuple([text for text in texts if text][:3])
    columns = tuple((c.index, letter(c.index), c.heading) for c in table.columns)
    return ReadTable(sheet.name, table.top + 1, table.signature, columns, samples, roles)


def _last_wins(products: list[Product]) -> tuple[list[Product], list[Problem]]:
    """Return each item once, as it stands last, and a problem for every one before."""
    last: dict[str, Product] = {}
    problems: list[Problem] = []
    for product in products:
        before = last.pop(product.item_no, None)
        if before and before.place and product.place:
            problems.append(_double(product.item_no, before.place, product.place))
        last[product.item_no] = product
    return list(last.values()), problems


def _double(number: str, before: Place, now: Place) -> Problem:
    where = f"{now.sheet}!{now.row}" if now.sheet != before.sheet else str(now.row)
    reason = Text(
        f"货号 {number} 重复，以第 {where} 行为准。",
        f"Item {number} comes again; row {where} counts.",
    )
    return Problem(before.sheet, before.row, "", severe=True, reason=reason)
