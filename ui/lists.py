"""The tables of the whole fair's lists, and the list of every quotation."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from boothapp.snapshots import QuoteRow
from ui import language
from ui.parts import button, column, label, row

_Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
Column = tuple[str, Callable[[Any], str], bool]
"""Heading, what to write, and whether it is a number."""

_WIDE, _LEAST, _LEAST_SHARE = 100, 170, 0.6
"""Pixels from which a column gives some; those that one of what is left keeps; what stays of a wide one."""


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows as last read from the booth, under columns that say how to write them."""

    def __init__(self, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def add_rows(self, rows: tuple[Row, ...]) -> None:
        """Add rows at the end; what is chosen and how far one has scrolled stays."""
        if rows:
            last = len(self.rows) + len(rows) - 1
            self.beginInsertRows(QModelIndex(), len(self.rows), last)
            self.rows = (*self.rows, *rows)
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()][1](self.rows[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        return None

    def _side(self, section: int) -> int:
        side = (
            Qt.AlignmentFlag.AlignRight if self._columns[section][2] else Qt.AlignmentFlag.AlignLeft
        )
        return int(side | Qt.AlignmentFlag.AlignVCenter)


def table(name: str) -> QTableView:
    """Make a table of whole rows, called ``name``."""
    table = QTableView()
    table.setAccessibleName(name)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(36)
    table.setShowGrid(False)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    return table


def stretch(table: QTableView, widths: Sequence[int]) -> None:
    """Set the columns' widths in pixels; 0 takes what is left."""
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    for number, width in enumerate(widths):
        if width:
            table.setColumnWidth(number, width)
        else:
            head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)


def fit(table: QTableView, widths: Sequence[int]) -> None:
    """Set the columns' widths as ``stretch`` does; in a narrow window the wide ones give some of theirs."""
    stretch(table, widths)
    table.horizontalHeader().geometriesChanged.connect(lambda: share(table, widths))


def share(table: QTableView, widths: Sequence[int]) -> None:
    """Give the columns that are shown their widths in the room there is now."""
    shown = [n for n in range(len(widths)) if not table.isColumnHidden(n)]
    giving = [n for n in shown if widths[n] >= _WIDE]
    fixed = sum(widths[n] for n in shown if widths[n] < _WIDE)
    open_ones = sum(not widths[n] for n in shown)
    room = table.viewport().width() - fixed - open_ones * _LEAST
    share = min(max(room / max(sum(widths[n] for n in giving), 1), _LEAST_SHARE), 1)
    for n in giving:
        table.setColumnWidth(n, round(widths[n] * share))


def day_and_time(stamp: str) -> str:
    """Write a time of the log: 24 Oct 10:42."""
    at = language.local(stamp)
    return f"{language.day(at.date())} {at:%H:%M}"


class QuotesScreen(QWidget):
    """Every quotation, the latest first: open, print, save, revise."""

    wanted = Signal(str, str)
    """Number, and "open", "print", "save" or "revise"."""
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        columns: list[Column] = [
            (
                self.tr("Number"),
                lambda q: q.number + (f" R{q.revision}" if q.revision else ""),
                False,
            ),
            (self.tr("Buyer"), lambda q: q.title, False),
            (self.tr("Lines"), lambda q: str(q.lines), True),
            (self.tr("Total"), lambda q: f"{q.currency} {Decimal(q.total or 0):,}", True),
            (self.tr("Clerk"), lambda q: q.actor, False),
            (self.tr("Issued"), lambda q: day_and_time(q.at), False),
        ]
        self.model: TableModel[QuoteRow] = TableModel(columns, self)
        self.table = table(self.tr("Quotes"))
        self.table.setModel(self.model)
        fit(self.table, (190, 0, 60, 150, 110, 140))
        self.table.activated.connect(lambda _index: self._want("open"))
        self._count = label(role="muted")
        acts = row(self._count, None)
        for name, text, role in (
            ("open", self.tr("Open"), "primary"),
            ("print", self.tr("Print"), ""),
            ("save", self.tr("Save as…"), ""),
            ("revise", self.tr("Revise"), ""),
            ("buyer", self.tr("Show the buyer"), ""),
        ):
            act = button(text, role)
            act.clicked.connect(lambda _=False, name=name: self._want(name))
            acts.addWidget(act)
        layout = column(label(self.tr("Quotes"), "title"), acts, self.table, spacing=12)
        layout.setStretch(2, 1)
        layout.setContentsMargins(24, 20, 24, 20)
        self.setLayout(layout)

    def show_rows(self, rows: tuple[QuoteRow, ...]) -> None:
        """Show the quotations."""
        self.model.show_rows(rows)
        text = self.tr("%n quote(s). Enter opens the paper.", "", len(rows))
        self._count.setText(
            text if rows else self.tr("No quote yet. Ctrl+Q quotes the buyer on the screen.")
        )
        if rows:
            self.table.selectRow(0)

    def take_focus(self) -> None:
        """Be ready for the arrow keys."""
        self.table.setFocus()

    def _want(self, name: str) -> None:
        number = self.table.currentIndex().row()
        if not 0 <= number < len(self.model.rows):
            return
        quote = self.model.rows[number]
        if name == "buyer":
            self.chosen.emit(quote.buyer)
        else:
            self.wanted.emit(quote.number, name)
