"""The import of a price list: read, shown as it would be taken, corrected, and then kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QSplitter, QStackedWidget, QWidget

from boothapp.errors import BoothError
from boothapp.products.mapping import Mapping
from boothapp.text import Text
from ui import language, product_jobs, product_words
from ui.lists import Column, TableModel, stretch, table
from ui.parts import button, column, label, row
from ui.product_columns import ProductColumns
from ui.product_reading import ListReader

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent

    from boothapp.products.catalogue import Imported
    from boothapp.products.product import Product
    from boothapp.products.reading import PriceList, Problem, ReadTable
    from ui.product_jobs import Compared
    from ui.work import Desk

FIRST_ROWS = 200
"""Rows of the preview; the problems are all listed."""

_NAMED = 5
_AT_ONCE = 400  # items that are compared with the records in one go
_NOTHING = (0, 0, 0)

_BUG = Text("这个文件没能读出来。", "This file could not be read.")


class ProductImport(QWidget):
    """One price list on its way in; nothing is stored before the clerk says so."""

    imported = Signal(object)
    """What the import did (``Imported``)."""
    left = Signal()
    other_wanted = Signal()
    """Another file shall be chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._path: Path | None = None
        self._list: PriceList | None = None
        self._corrected = Mapping()
        self._under_way = False
        self.reader = ListReader(self)
        self.reader.read.connect(self._show_list)
        self.reader.failed.connect(self._show_fault)
        self.columns = ProductColumns()
        self.columns.corrected.connect(self._correct)
        self._build()
        self._keys()

    # Building

    def _build(self) -> None:
        self._title = label(role="title")
        self._state = label(role="muted")
        self._back = button(self.tr("Back"), "", "Esc")
        self._back.clicked.connect(self.leave)
        self._take = button("", "primary", "Ctrl Enter")
        self._take.clicked.connect(self.take)
        head = row(self._title, self._state, None, self._back, self._take, spacing=10)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._build_calm())
        self.stack.addWidget(self._build_preview())
        layout = column(head, self.stack, spacing=10)
        layout.setStretch(1, 1)
        layout.setContentsMargins(24, 14, 24, 12)
        self.setLayout(layout)

    def _build_calm(self) -> QWidget:
        self._calm = label(role="heading", wrap=True)
        self._calm_more = label(role="muted", wrap=True)
        for words in (self._calm, self._calm_more):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._other = button(self.tr("Choose another file…"), "", "Ctrl L")
        self._other.clicked.connect(self.other_wanted)
        page = QWidget()
        inside = column(None, self._calm, self._calm_more, row(None, self._other, None), None)
        inside.setContentsMargins(120, 0, 120, 60)
        page.setLayout(inside)
        return page

    def _build_preview(self) -> QWidget:
        self._sheets = label(role="muted", wrap=True)
        self._wrong = label(role="caution", wrap=True)
        self._tables = QComboBox()
        self._tables.setAccessibleName(self.tr("Columns of"))
        self._tables.setMinimumWidth(200)
        self._tables.activated.connect(lambda _n: self._show_columns())
        caption = label(self.tr("Columns, as they are taken"), "strong")
        self._about = label(self.tr("Where one is wrong, choose what it holds."), "muted")
        self.rows: TableModel[Product] = TableModel(product_words.columns(), self)
        rows = table(self.tr("Preview of the items"))
        rows.setModel(self.rows)
        rows.verticalHeader().setDefaultSectionSize(30)
        stretch(rows, (110, 0, 0, 108, 70, 176))
        product_words.follow(rows, lambda: self.rows.rows)
        self.problems: TableModel[Problem] = TableModel(self._problem_columns(), self)
        problems = table(self.tr("To look at"))
        problems.setModel(self.problems)
        problems.verticalHeader().setDefaultSectionSize(30)
        stretch(problems, (84, 52, 76, 0))
        self._rows_head, self._problems_head = label(role="strong"), label(role="strong")
        self._problems_side = _side(self._problems_head, problems)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(_side(self._rows_head, rows))
        split.addWidget(self._problems_side)
        split.setSizes([790, 450])
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        self._rows_table, self._problems_table = rows, problems
        layout = column(
            self._sheets,
            self._wrong,
            row(caption, self._about, None, self._tables, spacing=10),
            self.columns,
            split,
            spacing=8,
        )
        layout.setStretch(4, 1)
        page = QWidget()
        page.setLayout(layout)
        return page

    def _problem_columns(self) -> list[Column]:
        return [
            (self.tr("Sheet"), lambda p: p.sheet, False),
            (self.tr("Row"), lambda p: str(p.row) if p.row else "", True),
            (self.tr("Column"), lambda p: p.column, False),
            (self.tr("What"), self._reason, False),
        ]

    @staticmethod
    def _reason(problem: Problem) -> str:
        return f"{'✕' if problem.severe else '!'} {language.words(problem.reason)}"

    def _keys(self) -> None:
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.take)

    # Reading

    def open_list(self, path: Path) -> None:
        """Read a file and show what it would bring."""
        self._path, self._list, self._corrected = path, None, Mapping()
        self._title.setText(path.name)
        self._state.setText("")
        self._take.hide()
        self._say(self.tr("Reading…"), self.tr("A long list takes a few seconds."))
        self._read()
        self._back.setFocus()

    def _read(self) -> None:
        path, data, corrected = self._path, self._desk.data, self._corrected
        if path is not None:
            self._allow(may=False)
            self.reader.ask(lambda: product_jobs.read(path, data, corrected))

    def _say(self, words: str, more: str, *, other: bool = False) -> None:
        self._calm.setText(words)
        self._calm_more.setText(more)
        self._other.setVisible(other)
        self.stack.setCurrentIndex(0)

    def _allow(self, *, may: bool) -> None:
        self._take.setEnabled(may and not self._under_way)

    def _show_fault(self, fault: BaseException) -> None:
        """Say why the file cannot be taken; columns that are shown can still be put right."""
        if not isinstance(fault, BoothError):
            self._desk.failed(fault)
            fault = BoothError(_BUG)
        self._state.setText("")
        if self._list is None:
            self._say(language.words(fault.message), language.words(fault.next_step), other=True)
            self._other.setFocus()
            return
        self._wrong.setText(language.sentences(fault.message, fault.next_step))
        self._wrong.show()
        self._take.set_words(self.tr("Nothing to import"))
        self.rows.show_rows(())
        self.problems.show_rows(())
        self._problems_side.hide()
        self._show_columns()
        self._sheets.hide()
        self._rows_head.setText("")

    # Showing

    def _show_list(self, read: PriceList) -> None:
        first = self._list is None
        self._list = read
        self._state.setText("")
        self._wrong.hide()
        self._sheets.setText(self._sheet_words(read))
        self._sheets.show()
        self._show_tables(read)
        self._show_columns()
        self.rows.show_rows(read.products[:FIRST_ROWS])
        product_words.hide_empty(self._rows_table, self.rows.rows)
        shown = min(len(read.products), FIRST_ROWS)
        self._rows_head.setText(
            self.tr("Preview: the first %1 items").replace("%1", str(shown))
            if shown < len(read.products)
            else self.tr("Preview")
        )
        self.problems.show_rows(read.problems)
        several = len({found.sheet for found in read.tables}) > 1
        self._problems_table.setColumnHidden(0, not several)
        self._problems_table.setColumnHidden(2, not any(p.column for p in read.problems))
        self._problems_head.setText(self._problem_words(read))
        self._problems_side.setVisible(bool(read.problems))
        self._take.set_words(self.tr("Import %n item(s)", "", len(read.products)))
        self._take.show()
        self._allow(may=True)
        self._compare(read)
        self.stack.setCurrentIndex(1)
        if first:
            self._rows_table.setFocus()
            if read.products:
                self._rows_table.selectRow(0)

    def _compare(self, read: PriceList, so_far: Compared = _NOTHING) -> None:
        """Say what is new and what changes; a part at a time, that nothing else waits for it."""
        done = sum(so_far)

        def show(found: Compared) -> None:
            if read is not self._list:
                return
            if sum(found) < len(read.products):
                self._compare(read, found)
                return
            words = self.tr("%1 new, %2 changed, %3 unchanged")
            for number, count in enumerate(found, start=1):
                words = words.replace(f"%{number}", f"{count:,}")
            self._state.setText(words)

        part = read.products[done : done + _AT_ONCE]
        self._desk.booth.ask(lambda booth: product_jobs.compare(booth, part, so_far), show)

    def _problem_words(self, read: PriceList) -> str:
        words = self.tr("%n to look at", "", len(read.problems))
        severe = sum(problem.severe for problem in read.problems)
        left_out = self.tr("✕ %n row(s) left out", "", severe)
        return f"{words}   {left_out}" if severe else words

    def _sheet_words(self, read: PriceList) -> str:
        rows: dict[str, int] = {}
        for found in read.tables:
            rows.setdefault(found.sheet, found.heading_row)
        from_row = self.tr("%1 (from row %2)")
        sheets = [
            from_row.replace("%2", str(at)).replace("%1", sheet) for sheet, at in rows.items()
        ]
        parts = [self.tr("%n item(s)", "", len(read.products))]
        parts.append(self.tr("Read: %1").replace("%1", _few(sheets)))
        if read.left_out:
            because = self.tr("%1 (%2)")
            names = [
                because.replace("%2", language.words(why)).replace("%1", name)
                for name, why in read.left_out
            ]
            parts.append(self.tr("Left out: %1").replace("%1", _few(names)))
        if read.hidden_rows:
            parts.append(self.tr("%n hidden row(s) left out", "", read.hidden_rows))
        return "   ·   ".join(parts)

    def _show_tables(self, read: PriceList) -> None:
        """Offer each layout once: a sheet with the same headings has the same columns."""
        at = self._tables.currentIndex()
        layouts: dict[str, ReadTable] = {}
        for found in read.tables:
            layouts.setdefault(found.signature, found)
        names = [
            self.tr("%1, row %2").replace("%2", str(t.heading_row)).replace("%1", t.sheet)
            for t in layouts.values()
        ]
        self._tables.clear()
        for name, found in zip(names, layouts.values(), strict=True):
            self._tables.addItem(name, found)
        self._tables.setVisible(len(layouts) > 1)
        self._tables.setCurrentIndex(at if 0 <= at < len(layouts) else 0)

    def _show_columns(self) -> None:
        shown = self._table
        if shown is not None:
            # What the clerk set stays in sight, also where the list cannot be read that way.
            roles = dict(self._corrected.layouts.get(shown.signature, shown.roles))
            self.columns.show_table(replace(shown, roles=roles))

    @property
    def _table(self) -> ReadTable | None:
        found: ReadTable | None = self._tables.currentData()
        return found

    # Acting

    def _correct(self, at: int, field: str) -> None:
        """Take a column for something else, and read the list anew with that."""
        shown = self._table
        if shown is None or self._under_way:
            return
        roles = dict(self._corrected.layouts.get(shown.signature, shown.roles))
        heading = next((words for number, _, words in shown.columns if number == at), "")
        roles = product_jobs.with_role(roles, at, field, heading)
        self._corrected = self._corrected.with_layout(shown.signature, roles)
        self._state.setText(self.tr("Reading…"))
        self._read()

    def take(self) -> None:
        """Import the list as it is shown."""
        read = self._list
        if read is None or not self._take.isVisible() or not self._take.isEnabled():
            return
        corrected, data = self._corrected, self._desk.data
        self._under_way = True
        self._allow(may=False)
        self._state.setText(self.tr("Importing…"))
        self._desk.booth.ask(
            lambda booth: product_jobs.keep(booth, read, corrected, data), self._kept, self._unkept
        )

    def _kept(self, done: Imported) -> None:
        self._under_way = False
        self._state.setText("")
        self._list = None
        self.imported.emit(done)

    def _unkept(self, fault: BaseException) -> None:
        self._under_way = False
        self._state.setText("")
        self._allow(may=True)
        self._desk.failed(fault)

    def leave(self) -> None:
        """Go back; nothing of the list is kept."""
        if self._under_way:
            return  # it is being written: all of it, in a moment
        self.reader.forget()
        self._list = None
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def _few(names: list[str]) -> str:
    """Return names in one line; of many the first ones, and how many there are."""
    more = f" … ({len(names)})" if len(names) > _NAMED else ""
    comma = "、" if language.current() == "zh" else ", "
    return comma.join(names[:_NAMED]) + more


def _side(head: QWidget, below: QWidget) -> QWidget:
    side = QWidget()
    layout = column(head, below, spacing=6)
    layout.setStretch(1, 1)
    side.setLayout(layout)
    return side
