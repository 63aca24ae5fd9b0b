"""Where a sheet's tables are: title block, heading rows, columns, and the rows that belong to them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise

from boothapp.products.amounts import CONTAINER, PIECES
from boothapp.products.fields import Sense, clean, senses
from boothapp.products.remarks import remarks_in
from boothapp.products.sheet import Range, Sheet
from boothapp.products.tiers import bound_of, bounds_of, headed_by

_Merged = dict[tuple[int, int], Range]
_SEARCHED = 300  # rows from the top in which a heading must come; a list has no longer preface
_LEAST_BARE = 10  # pieces from which a number alone may head a price
_DEPTH = 3  # heading rows at most
_CORE = {"item_no", "name", "name_zh", "name_en", "price", "description"}
_VAGUE = {"description", "weight", "serial"}
_PACKED = {
    "pcs_per_carton",
    "gross_weight_kg",
    "net_weight_kg",
    "weights",
    "carton_cbm",
    "carton_size",
}
_GENERIC = {"from_quantity", "description", "unit", "serial", "weight", "item_no", ""}


_TIER = re.compile(
    rf"(?:moq|min\.?|起[订訂批]量?)\s*[:：≥]?\s*\d[\d,]*\s*(?:{PIECES})?|\d[\d,]*\s*\+\s*(?:{PIECES})?",
    re.IGNORECASE,
)


def _without_quantities(heading: str) -> str:
    """Leave the quantities of tiers out of a heading: "Unit price MOQ 500" is no minimum order."""
    return _TIER.sub(" ", "\n".join(x for x in heading.splitlines() if not bounds_of(x)))


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        index: Counted from 0.
        group: The heading over several columns that it stands under, or "".
        own: Its own heading, lines joined.
    """

    index: int
    group: str
    own: str

    @property
    def heading(self) -> str:
        """Everything above the values."""
        return "\n".join(part for part in (self.group, self.own) if part)

    def senses(self) -> tuple[Sense, ...]:
        """What the heading may mean, its own words before those of the group."""
        bare = _without_quantities(self.own)
        own = senses(bare)
        if not self.group:
            return own
        if own and own[0].field in _PACKED and senses(self.group)[:1] == (Sense("", 1),):
            return (Sense("", 1),)  # the weight of an inner box is none of the carton's
        if any(sense.field not in _GENERIC and sense.weight >= 0.8 for sense in own):
            return own
        whole = senses(f"{self.group} {bare}")
        if CONTAINER.match(self.own) and any(sense.field == "price" for sense in whole):
            return tuple(sense for sense in whole if sense.field == "price")
        if CONTAINER.match(self.own) and any(s.field == "price" for s in senses(self.group)):
            return senses(self.group)
        # A column left out by its own words stays so; the group can only make vague words clear.
        return own if own and not own[0].field else whole or own


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a sheet; rows are counted from 0.

    Attributes:
        top: The first heading row.
        first: The first row below the headings.
        end: The row after the last.
        repeats: Rows that say the headings again.
    """

    columns: tuple[Column, ...]
    top: int
    first: int
    end: int
    repeats: frozenset[int] = field(default_factory=frozenset)

    @property
    def numbers(self) -> int:
        """How many of the headings have a digit in them, as quantities do."""
        return sum(any(map(str.isdigit, column.own)) for column in self.columns)

    @property
    def signature(self) -> str:
        """The headings as one line: the same for the same layout, whatever the file."""
        return " | ".join(clean(column.heading) for column in self.columns)


def find_tables(sheet: Sheet) -> list[Table]:
    """Return the tables of a sheet from the top down; [] where no row looks like headings."""
    merged = _merged(sheet)
    tables: list[Table] = []
    numbers = 0
    row = 0
    while row < len(sheet.rows):
        if not tables and row >= _SEARCHED:
            break
        if (not tables or _may_be_heading(sheet, row, numbers)) and _is_heading(sheet, row):
            top, first = _span(sheet, row, merged)
            columns = _columns(sheet, top, first, merged)
            found = Table(columns, top, first, len(sheet.rows))
            if tables and _says_again(tables[-1], found):
                top = tables.pop().top
                found = Table(_columns(sheet, top, first, merged), top, first, len(sheet.rows))
            tables = _with(tables, found)
            row, numbers = first, tables[-1].numbers
        else:
            row += 1
    return tables


def _says_again(one: Table, other: Table) -> bool:
    """Whether headings just below others say the same in the other language, perhaps not all of it."""
    places = {column.index for column in one.columns}
    return one.first == other.top and len(places) > 3 and {c.index for c in other.columns} <= places


def table_by_its_shape(sheet: Sheet) -> list[Table]:
    """Return the table below the first row of words that rows of the same columns follow, numbers among them.

    It is for lists with headings that nobody knows.
    """
    merged = _merged(sheet)
    for row in range(min(len(sheet.rows), _SEARCHED)):
        texts = texts_of(sheet, row)
        words = [
            text for text in texts.values() if not any(map(str.isdigit, text)) and len(text) < 40
        ]
        if len(texts) >= 4 and len(words) >= 0.8 * len(texts) and _is_followed(sheet, row, texts):
            columns = _columns(sheet, row, row + 1, merged)
            return [Table(columns, row, row + 1, len(sheet.rows))]
    return []


def _is_followed(sheet: Sheet, row: int, headings: Mapping[int, str]) -> bool:
    below = [texts_of(sheet, at) for at in range(row + 1, min(row + 9, len(sheet.rows)))]
    full = [texts for texts in below if len(texts.keys() & headings.keys()) >= 0.6 * len(headings)]
    if len(full) < min(3, len([texts for texts in below if texts])) or not full:
        return False
    shared = set.intersection(*(set(texts) for texts in full))
    numbers = [c for c in shared if all(_NUMBER.fullmatch(texts[c]) for texts in full)]
    return len(numbers) >= 2


def _with(tables: list[Table], found: Table) -> list[Table]:
    """Add a table that begins below the last one, or, where the headings are the same, go on with it."""
    if not tables:
        return [found]
    last = tables[-1]
    if _alike(last, found):
        repeats = last.repeats | set(range(found.top, found.first))
        return [*tables[:-1], Table(last.columns, last.top, last.first, found.end, repeats)]
    closed = Table(last.columns, last.top, last.first, found.top, last.repeats)
    return [*tables[:-1], closed, found]


def side_by_side(table: Table) -> list[Table]:
    """Return the tables that stand beside each other under the same headings, or the table alone."""
    texts = [clean(column.heading) for column in table.columns]
    for width in range(3, len(texts) // 2 + 1):
        if len(texts) % width == 0 and texts == texts[:width] * (len(texts) // width):
            return [
                replace(table, columns=table.columns[at : at + width])
                for at in range(0, len(texts), width)
            ]
    return [table]


def _alike(one: Table, other: Table) -> bool:
    """Whether headings are the same, or those of one language out of two."""
    mine = {(column.index, said) for column in one.columns for said in _said(column)}
    again = sum((column.index, clean(column.own)) in mine for column in other.columns)
    most = max(len(one.columns), len(other.columns))
    return again >= 0.7 * most or again >= max(4, 0.9 * len(other.columns), 0.5 * most)


def _said(column: Column) -> set[str]:
    return {clean(column.own), *map(clean, column.own.splitlines())}


def _merged(sheet: Sheet) -> _Merged:
    """Return the range that each merged cell of the upper rows belongs to."""
    return {
        (row, column): span
        for span in sheet.merged
        if span[2] - span[0] < 6
        for row in range(span[0], span[2] + 1)
        for column in range(span[1], min(span[3], span[1] + 60) + 1)
    }


def texts_of(sheet: Sheet, row: int) -> dict[int, str]:
    """Return the texts of a row's cells that hold something, by column."""
    return {
        column: text
        for column in range(len(sheet.rows[row]))
        if column not in sheet.hidden_columns and (text := sheet.text(row, column))
    }


def _may_be_heading(sheet: Sheet, row: int, numbers: int) -> bool:
    """Whether a closer look is worth its time: below a table found, most rows plainly are items."""
    cells = list(filter(None, sheet.rows[row]))
    most = max(len(cells) // 3, numbers)
    if len(cells) < 3 or [type(cell) for cell in cells].count(float) > most:
        return False
    return sum(not isinstance(cell, str) or any(map(str.isdigit, cell)) for cell in cells) <= most


_NUMBER = re.compile(r"[^A-Za-z\u3400-\u9fff]*\d[^A-Za-z\u3400-\u9fff]*")


def _is_heading(sheet: Sheet, row: int) -> bool:
    """Whether a row holds headings: names of our fields, and hardly anything else."""
    texts = texts_of(sheet, row)
    if len(texts) < 2 or all(_UNIT_ONLY.fullmatch(text) for text in texts.values()):
        return False
    if len(texts) <= 3 and any(_TITLE.search(t) or _tells_all(t) for t in texts.values()):
        return False
    bounds = _bounds(texts)
    words = {column: text for column, text in texts.items() if column not in bounds}
    meant = {column: senses(text) for column, text in words.items() if len(text) <= 90}
    fields = {found[0].field for found in meant.values() if found}
    known = sum(bool(found) for found in meant.values())
    numbers = sum(bool(_NUMBER.fullmatch(text)) for text in words.values())
    strange = len(words) - known
    if numbers > known // 2 or strange > known or not _tells_items(meant):
        return False
    clear = fields - _VAGUE - {""} | ({"price"} if len(bounds) > 1 else set())
    if len(texts) == 2:
        return len(clear) == 2 and "price" in fields
    return len(clear) >= 2 and known + len(bounds) >= 3


def _bounds(texts: Mapping[int, str]) -> list[int]:
    """Return the columns headed by a quantity: one that says so, or several bare ones that rise or fall."""
    known = {c: bound for c, text in texts.items() if (bound := headed_by(text))}
    bare = [bound.least or 0 for bound in known.values() if not bound.sure]
    ordered = bare in (sorted(set(bare)), sorted(set(bare), reverse=True))
    rise = len(bare) > 1 and sorted(bare)[1] >= _LEAST_BARE and ordered
    return [column for column, bound in known.items() if bound.sure or rise]


def _tells_items(meant: dict[int, tuple[Sense, ...]]) -> bool:
    return any(sense.field in _CORE for found in meant.values() for sense in found)


def _span(sheet: Sheet, row: int, merged: _Merged) -> tuple[int, int]:
    """Return the first heading row and the first row below the headings."""
    top = row
    if row and row - 1 not in sheet.hidden_rows and _is_group_row(sheet, row - 1, row, merged):
        top = row - 1
    end = row + 1
    reach = max(
        (merged[row, c][2] for c in texts_of(sheet, row) if (row, c) in merged), default=row
    )
    end = max(end, min(reach, row + _DEPTH - 1) + 1)
    while end < min(len(sheet.rows), top + _DEPTH) and _goes_on(sheet, end, row, merged):
        end += 1
    return top, end


def _is_group_row(sheet: Sheet, above: int, row: int, merged: _Merged) -> bool:
    """Whether the row above holds headings over several columns, and is no title."""
    texts = texts_of(sheet, above)
    below = texts_of(sheet, row)
    if not texts or len(texts) >= len(below) or not all(senses(text) for text in texts.values()):
        return False
    if any(_TITLE.search(text) or _tells_all(text) for text in texts.values()):
        return False
    if any(
        _covers_item(sheet, row, start, end) for start, end in pairwise([*texts, max(below) + 1])
    ):
        return False
    spans = [merged.get((above, column)) for column in texts]
    wide = [span for span in spans if span and 1 <= span[3] - span[1] < max(below) - min(below)]
    return len(wide) == len(texts) or (len(texts) >= 2 and bool(wide))


def _tells_all(text: str) -> bool:
    """Whether a line speaks of all items, as "MOQ 300pcs" does, and heads no columns."""
    said = remarks_in([[text]])
    return bool(said.least_order or said.hs_code)


def _covers_item(sheet: Sheet, row: int, start: int, end: int) -> bool:
    """Whether columns from ``start`` hold an item from its number or name to its price: that is no group."""
    texts = texts_of(sheet, row)
    meant = [senses(text)[:1] for column, text in texts.items() if start <= column < end]
    fields = {sense.field for found in meant for sense in found}
    return "price" in fields and bool(fields & {"item_no", "name", "name_zh", "name_en"})


_TITLE = re.compile(
    r"[:：=]\s*\S|\bprices? (?:are|is|in|based)\b|^terms? of|目录|目錄"
    r"|(?:报\s*价|价\s*[格目]|产品|報\s*價|價\s*[格目]|產品)\s*[单表單]\s*$|目\s*[录錄]$|列\s*表$"
    r"|\b(?:price|product|quotation|quote|offer) ?(?:list|sheet|form|table)\b|catalogu?e$|^quotation$"
    r"|\bvalid\b|有效|\bin advance\b|\bbefore shipment\b|\bdeposit\b|预付|定金|订金|余款|付款",
    re.IGNORECASE,
)
"""What stands over a table and heads no columns: a title, a term of trade."""

_UNIT_ONLY = re.compile(
    r"""[(\[]?\s*(?:in\ |单位\s*[:：]?\s*)?(?:
      usd|us\$|hk\$|rmb|cny|hkd|eur|gbp|jpy|aud|cad|[$¥￥€£]|元|美元|美金|欧元|英镑|港币|港元|人民币元?
      |kgs?|kilos?|g|gr|gms?|grams?|lbs?|公斤|千克|克|斤|吨
      |mm|cm|m|in|inch(?:es)?|["”]|毫米|厘米|公分|米|英?寸
      |m3|m³|cbm|立方米?|cu\.?\ ?ft\.?|cuft|cft|ft3|ft³|立方英尺|才
      |pcs?|pieces?|sets?|prs|pairs?|units?|doz(?:en)?|ctns?|cartons?|个|個|只|隻|件|套|双|对|台|把|支|条|箱|打
      |days?|天|%|l\s?[*x×]\s?w\s?[*x×]\s?h|长\s?[*x×]\s?宽\s?[*x×]\s?高
    )(?:\s?[/每]\s?(?:\w+|\d+\ ?\w+))?\s*[)\]]?""",
    re.IGNORECASE | re.VERBOSE,
)


def _goes_on(sheet: Sheet, row: int, above: int, merged: _Merged) -> bool:
    """Whether a row still belongs to the headings: it parts a group, or says them in the other language."""
    texts = texts_of(sheet, row)
    over = texts_of(sheet, above)
    if not texts:
        return False
    if all(c in over and _UNIT_ONLY.fullmatch(text) for c, text in texts.items()):
        return True
    fits = {c: bool(_UNIT_ONLY.fullmatch(t) or bound_of(t) or senses(t)) for c, t in texts.items()}
    if _parts_group(sheet, above, texts, fits, merged):
        return True
    if not all(fits.values()):
        numbers = any(_NUMBER.fullmatch(text) for text in texts.values())
        return (
            not numbers
            and len(texts) >= 3
            and sum(fits.values()) >= 0.75 * len(texts)
            and _same_sense(texts, over)
        )
    plain = [c for c, text in texts.items() if bound_of(text) and not _UNIT_ONLY.fullmatch(text)]
    words = [c for c in texts if c not in plain]
    if words and len(texts) >= 0.6 * len(over) and not plain:
        return len(texts) >= 3 and _same_sense(texts, over)
    # A group is parted: something stands where the row above has nothing, beside a heading over it.
    return (
        any(c not in over for c in texts)
        and all(_under(c, over) for c in texts)
        and len(texts) >= 2
    )


def _parts_group(
    sheet: Sheet,
    above: int,
    texts: dict[int, str],
    fits: dict[int, bool],
    merged: _Merged,
) -> bool:
    """Whether every cell of a row stands under a heading over several columns, and is short."""
    over = texts_of(sheet, above)
    words = all(len(text) <= 30 for text in texts.values())
    if (
        not words
        or len(texts) < 2
        or sum(fits.values()) < 0.5 * len(texts)
        or min(texts) < min(over)
    ):
        return False
    return all(_is_under_group(column, above, over, texts, merged) for column in texts)


def _is_under_group(
    column: int,
    above: int,
    over: dict[int, str],
    texts: dict[int, str],
    merged: _Merged,
) -> bool:
    span = merged.get((above, column))
    if span:
        return span[3] > span[1]
    return column not in over or (column + 1 not in over and column + 1 in texts)


def _same_sense(texts: dict[int, str], over: dict[int, str]) -> bool:
    agree = 0
    for column, text in texts.items():
        mine = {sense.field for sense in senses(text)}
        agree += bool(mine & {sense.field for sense in senses(over.get(column, ""))})
    return agree >= 0.5 * len(texts)


def _under(column: int, over: dict[int, str]) -> bool:
    return any(at <= column for at in over)


def _columns(sheet: Sheet, top: int, first: int, merged: _Merged) -> tuple[Column, ...]:
    rows = [_filled(sheet, row, merged, top) for row in range(top, first)]
    width = max((max(row, default=0) for row in rows), default=0) + 1
    found = []
    for column in range(min(width, max(sheet.width, width))):
        if column in sheet.hidden_columns:
            continue
        group, own = _heading_of(column, rows)
        if own or group:
            found.append(Column(column, group, own))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    shared: bool  # it stands over several columns


def _filled(sheet: Sheet, row: int, merged: _Merged, top: int) -> dict[int, _Cell]:
    """Return a heading row's cells by column, merged ones spread to the right."""
    cells: dict[int, _Cell] = {}
    for column, text in texts_of(sheet, row).items():
        span = merged.get((row, column))
        last = span[3] if span and span[0] >= top else column
        for at in range(column, last + 1):
            cells[at] = _Cell(text, shared=last > column)
    return cells


def _heading_of(column: int, rows: list[dict[int, _Cell]]) -> tuple[str, str]:
    """Return the group's heading and the column's own."""
    group: list[str] = []
    own: list[str] = []
    for depth, cells in enumerate(rows):
        cell = cells.get(column)
        if cell:
            shared = cell.shared or (depth + 1 < len(rows) and _opens_group(column, depth, rows))
            (group if shared and depth + 1 < len(rows) else own).append(cell.text)
        elif depth + 1 < len(rows) and column in rows[depth + 1]:
            left = _left_heading(column, depth, rows)
            if left:
                group.append(left)
    if group and not own:
        group, own = [], group
    return "\n".join(dict.fromkeys(group)), "\n".join(dict.fromkeys(own))


def _opens_group(column: int, depth: int, rows: list[dict[int, _Cell]]) -> bool:
    """Whether a heading not merged stands over the next column as well, which has none of its own."""
    return (
        column in rows[depth + 1]
        and column + 1 not in rows[depth]
        and column + 1 in rows[depth + 1]
    )


def _left_heading(column: int, depth: int, rows: list[dict[int, _Cell]]) -> str:
    """Return the heading to the left that a column without one stands under."""
    for at in range(column - 1, max(column - 8, -1), -1):
        cell = rows[depth].get(at)
        if cell:
            return cell.text if at in rows[depth + 1] or cell.shared else ""
        if at not in rows[depth + 1]:
            return ""
    return ""


def lines_around(sheet: Sheet, tables: list[Table]) -> Iterator[list[str]]:
    """Yield the cells of each line above the first table; the rows below are the reader's."""
    for row in range(min(tables[0].top if tables else len(sheet.rows), _SEARCHED)):
        texts = list(texts_of(sheet, row).values())
        if texts:
            yield texts
