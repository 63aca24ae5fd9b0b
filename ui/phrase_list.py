"""The list of scenarios beside the form: their keys, their titles, and which are a company's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.rows import ROW, Index, draw_ground, write_line

State: TypeAlias = Literal["shipped", "own", "kept", "draft", "begun", "faulty"]


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """One scenario of the list; ``key`` is its function key, "" for a company's own."""

    number: int
    key: str
    title: str
    state: State


class PhraseRows(QAbstractListModel):
    """The scenarios in the order of their numbers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[PhraseRow, ...] = ()
        self._states: dict[State, str] = {
            "shipped": "",
            "own": self.tr("own words"),
            "kept": self.tr("not in use"),
            "draft": self.tr("draft"),
            "begun": self.tr("draft"),
            "faulty": self.tr("to mend"),
        }

    def show_rows(self, rows: tuple[PhraseRow, ...]) -> None:
        """Replace the rows, telling the view no more than has changed."""
        if [row.number for row in rows] != [row.number for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        elif rows != self.rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        words = " ".join(part for part in (row.key, row.title, self.word(row.state)) if part)
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return words if role in (*shown, Qt.ItemDataRole.ToolTipRole) else None

    def word(self, state: State) -> str:
        """Return a state as one or two words, "" for the shipped one."""
        return self._states[state]

    def place_of(self, number: int) -> int:
        """Return the row of a scenario, or -1."""
        return next((n for n, row in enumerate(self.rows) if row.number == number), -1)


class PhraseDelegate(QStyledItemDelegate):
    """Paints a scenario: its key, its title, and a word on whose words they are."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(180, 36)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PhraseRow = index.data(ROW)
        model: Any = index.model()
        colours = theme.current()
        rect: QRect = option.rect.adjusted(0, 1, -1, -1)
        flags: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = draw_ground(painter, rect, flags)
        inside = rect.adjusted(10, 0, -10, 0)
        tone = {"own": colours.accent, "faulty": colours.stop}
        state = model.word(row.state)
        right = write_line(
            painter, inside, state, 11, tone.get(row.state, colours.caution), right=True
        )
        write_line(painter, inside, row.key or "+", 11, colours.muted, bold=True)
        title = inside.adjusted(28, 0, -(right + 8 if right else 0), 0)
        write_line(painter, title, row.title, 13, colours.ink, bold=chosen)
        painter.restore()


class PhraseList(QListView):
    """The scenarios; going to one with the arrow keys or the mouse opens it."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._quiet = False
        self.setAccessibleName(self.tr("Scenarios"))
        self.rows = PhraseRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(PhraseDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def show_rows(self, rows: tuple[PhraseRow, ...], number: int) -> None:
        """Show the scenarios, with one of them open."""
        self.rows.show_rows(rows)
        place = self.rows.place_of(number)
        if place >= 0 and place != self.currentIndex().row():
            self._quiet = True
            self.setCurrentIndex(self.rows.index(place))
            self._quiet = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        row = current.data(ROW)
        if row is not None and not self._quiet:
            self.chosen.emit(row.number)
