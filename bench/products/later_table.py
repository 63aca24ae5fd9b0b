"""Lays the later price lists out: title, headings, rows with all that stands between them, notes."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from later_core import Answer, Book, Cell, Column, Facts, Pair, Product, Sheet, Shop, nothing
from xlsxwriter.utility import xl_col_to_name


@dataclass(slots=True, kw_only=True)
class Dress:
    """What stands around and between the items of a sheet."""

    left: int = 0
    title: list[list[str]] = field(default_factory=list)
    gap_above: int = 1
    band: Callable[[Pair], str] | None = None
    band_merged: bool = True
    band_column: int = 0
    page: int = 0
    page_line: str = ""
    subtotal: str = ""
    blank_rows: int = 0
    aside: str = ""
    notes: list[str] = field(default_factory=list)
    hide: int = 0
    twice: int = 0
    blank: str = ""
    note_moq: int | None = None


class Table:
    """Writes one list on one sheet and notes its truth."""

    def __init__(
        self, sheet: Sheet, columns: Sequence[Column], dress: Dress, answer: Answer, always: Facts
    ) -> None:
        self.sheet = sheet
        self.columns = columns
        self.dress = dress
        self.answer = answer
        self.always = always
        self.row = self.serial = 0
        self.letters = {c.key: xl_col_to_name(dress.left + n) for n, c in enumerate(columns)}
        self.runs: dict[int, tuple[int, str]] = {}
        self.part: list[int] = []

    @property
    def right(self) -> int:
        """The last column."""
        return self.dress.left + len(self.columns) - 1

    def lay(self, products: Sequence[Product], rng: random.Random) -> None:
        """Write everything."""
        self._title()
        self._headings()
        shown = list(products)
        hidden = set(rng.sample(range(1, len(shown)), self.dress.hide))
        visible = [n for n in range(len(shown)) if n not in hidden]
        early = visible[: len(visible) // 2]
        again = rng.sample(early, min(self.dress.twice, len(early)))
        shown += [self._changed(products[n]) for n in sorted(again)]
        category: Pair | None = None
        for n, product in enumerate(shown):
            if self.dress.page and n and n % self.dress.page == 0:
                self._page()
            if product.category != category and n < len(products):
                self._turn(category, product)
                category = product.category
            if self.dress.blank_rows and n and n % self.dress.blank_rows == 0:
                self._cut()
                self.sheet.put(self.row, self.dress.left, self.dress.aside)
                self.row += 1
            self._item(product, hidden=n in hidden)
        self._cut()
        self._subtotal()
        self._notes()

    @staticmethod
    def _changed(product: Product) -> Product:
        """Return the item as the list says it again further down: dearer."""
        up = Decimal("1.08")
        cent = Decimal("0.01")
        return replace(
            product, usd=(product.usd * up).quantize(cent), cny=(product.cny * up).quantize(cent)
        )

    def _title(self) -> None:
        for n, line in enumerate(self.dress.title):
            spread = max(1, len(self.columns) // max(1, len(line)))
            for place, text in enumerate(line):
                self.sheet.put(self.row, self.dress.left + place * spread, text)
            if len(line) == 1 and n < 2:
                self.sheet.merge(self.row, self.dress.left, self.row, self.right)
            self.row += 1
        if self.dress.title:
            self.row += self.dress.gap_above

    def _headings(self) -> None:
        self._cut()
        deep = max(len(c.head) for c in self.columns)
        for level in range(deep):
            for place, column in enumerate(self.columns):
                at = self.dress.left + place
                text = column.head[level] if level < len(column.head) else ""
                first = place == 0 or self.columns[place - 1].head[0] != column.head[0]
                if level or first or deep == 1:
                    self.sheet.put(self.row + level, at, text)
        if deep > 1:
            self._merge_headings(deep)
        self.row += deep

    def _merge_headings(self, deep: int) -> None:
        place = 0
        while place < len(self.columns):
            head, last = self.columns[place].head, place
            while last + 1 < len(self.columns) and self.columns[last + 1].head[0] == head[0]:
                last += 1
            left, right = self.dress.left + place, self.dress.left + last
            if last > place:
                self.sheet.merge(self.row, left, self.row, right)
            elif not any(head[1:]):
                self.sheet.merge(self.row, left, self.row + deep - 1, left)
            place = last + 1

    def _page(self) -> None:
        self._cut()
        if self.dress.page_line:
            self.sheet.put(self.row, self.dress.left, self.dress.page_line)
            self.row += 1
        self._headings()

    def _turn(self, before: Pair | None, product: Product) -> None:
        self._cut()
        if before:
            self._subtotal()
        if self.dress.band:
            at = self.dress.left + self.dress.band_column
            self.sheet.put(self.row, at, self.dress.band(product.category))
            if self.dress.band_merged:
                self.sheet.merge(self.row, at, self.row, self.right)
            self.row += 1

    def _subtotal(self) -> None:
        if not self.dress.subtotal or not self.part:
            self.part = []
            return
        self.sheet.put(self.row, self.dress.left, self.dress.subtotal)
        keys = [c.key for c in self.columns]
        for key in ("pcs", "cbm", "amount", "stock"):
            if key not in keys:
                continue
            at = self.dress.left + keys.index(key)
            numbers = [self.sheet.cells.get((r, at), Cell()) for r in self.part]
            told = [c.value for c in numbers if isinstance(c.value, int | Decimal)]
            if told:
                total = sum(told, Decimal(0))
                letter = self.letters[key]
                formula = f"=SUM({letter}{self.part[0] + 1}:{letter}{self.part[-1] + 1})"
                self.sheet.put(self.row, at, Cell(total, numbers[0].fmt, formula))
        self.row += 1
        self.part = []

    def _item(self, product: Product, *, hidden: bool) -> None:
        facts, also = dict(self.always), list[Facts]()
        deep = 1
        for place, column in enumerate(self.columns):
            self.serial += column.key == "serial"
            cells = Cell(self.serial) if column.key == "serial" else column.show(product)
            cells = cells if isinstance(cells, list) else [cells]
            deep = max(deep, len(cells))
            self._cells(self.dress.left + place, column, cells)
            if cells[0].value is not None:
                facts |= column.tell(product)
                also += column.also(product)
        for place, column in enumerate(self.columns):
            if column.span:
                at = self.dress.left + place
                self.sheet.merge(self.row, at, self.row + deep - 1, at)
        if self.dress.note_moq and facts.get("moq") is None:
            also.append({"moq": self.dress.note_moq})
        rows = range(self.row, self.row + deep)
        if hidden:
            self.sheet.hidden_rows.update(rows)
        else:
            self.answer.add(product.no, facts, also)
        self.part += rows
        self.row += deep

    def _cells(self, at: int, column: Column, cells: list[Cell]) -> None:
        for n, cell in enumerate(cells):
            row = self.row + n
            if column.down and self.runs.get(at, (0, ""))[1] == cell.shown:
                continue
            if column.down:
                self._close(at, row - 1)
                self.runs[at] = (row, cell.shown)
            known = cell
            if cell.formula:
                known = replace(cell, formula=cell.formula.format(r=row + 1, **self.letters))
            if cell.value is None and self.dress.blank and column.tell is not nothing:
                known = Cell(self.dress.blank)
            self.sheet.put(row, at, known)
        if column.hidden:
            self.sheet.hidden_columns.add(at)

    def _close(self, at: int, last: int) -> None:
        if at in self.runs:
            if not self.columns[at - self.dress.left].loose:
                self.sheet.merge(self.runs[at][0], at, last, at)
            del self.runs[at]

    def _cut(self) -> None:
        """End what is merged downwards: something else than an item comes."""
        for at in list(self.runs):
            self._close(at, self.row - 1)

    def _notes(self) -> None:
        if self.dress.notes:
            self.row += 1
        for note in self.dress.notes:
            self.sheet.put(self.row, self.dress.left, note)
            self.row += 1


@dataclass(slots=True, kw_only=True)
class Job:
    """One list to be made: its chance, its factory, how many items."""

    rng: random.Random
    shop: Shop
    count: int
    dress: Callable[[random.Random, Shop, str], Dress]
    sheet_name: str
    title_note: str = ""

    def book(
        self,
        columns: Sequence[Column],
        products: Sequence[Product],
        kinds: str,
        *,
        currency: str = "",
        csv: Pair | None = None,
        **wanted: Any,  # noqa: ANN401  fields of Dress
    ) -> Book:
        """Lay the list out on a sheet, dressed by chance but for what is ``wanted``."""
        dress = self.dress(self.rng, self.shop, self.title_note)
        if csv:
            dress.hide, dress.left = 0, min(dress.left, 1)
        if any(c.down for c in columns):
            dress.band = None
        for name, value in wanted.items():
            setattr(dress, name, value)
        dress.hide = min(dress.hide, len(products) * 3 // 8)
        sheet, answer = Sheet(self.sheet_name), Answer()
        always = {"currency": currency} if currency else {}
        Table(sheet, columns, dress, answer, always).lay(products, self.rng)
        found = set(kinds.split()) | dress_kinds(dress)
        found.add(f"csv:{csv[0]} {csv[1]!r}" if csv else "xlsx")
        return Book([sheet], answer, found, csv)


def dress_kinds(dress: Dress) -> set[str]:
    """Return the names of the mess in a dress."""
    marks = {
        "mess:title_block": dress.title,
        "mess:category_rows": dress.band,
        "mess:repeated_headings": dress.page,
        "mess:subtotals": dress.subtotal,
        "mess:blank_rows": dress.blank_rows and not dress.aside,
        "mess:notes_between": dress.blank_rows and dress.aside,
        "mess:notes": dress.notes,
        "mess:hidden_rows": dress.hide,
        "mess:duplicates": dress.twice,
        "mess:left_columns": dress.left,
        "mess:blank_marks": dress.blank,
    }
    return {name for name, there in marks.items() if there}
