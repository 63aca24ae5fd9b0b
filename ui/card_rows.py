"""The cards that wait, as the rows of a table in which everything can be corrected."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from boothapp import countries
from boothapp.cards.record import ENOUGH, PHONES, fields_of, grouped
from boothapp.profile import FIELD_NAMES
from ui import language, theme
from ui.lists import stretch

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QTableView

    from boothapp.cards.card import Card
    from boothapp.cards.inbox import Waiting
    from boothapp.known import Likely

_Index = QModelIndex | QPersistentModelIndex

COLUMNS = ("company", "name", "title", "email", "mobile", "country")
_STATE = 0
_WIDTHS = (116, 0, 170, 160, 240, 130, 110)
_OF_WORDS = (2, 3, 4)
_ALL = 1246
"""Pixels in which the columns stand in their full widths."""


def fit_columns(table: QTableView) -> None:
    """Give the columns their widths, now and as often as the table changes its own."""
    stretch(table, _WIDTHS)
    table.horizontalHeader().geometriesChanged.connect(lambda: _narrow(table))


def _narrow(table: QTableView) -> None:
    """Give the columns of words less in a narrow window; the others are as wide as what they hold."""
    much = min(table.viewport().width() / _ALL, 1) ** 1.6
    for number in _OF_WORDS:
        table.setColumnWidth(number, round(_WIDTHS[number] * much))


class StateColours(QStyledItemDelegate):
    """Draws the chosen card's cells in their own colours: it is there that they are looked at."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        own = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(own, QColor):
            palette: QPalette = option.palette
            palette.setColor(QPalette.ColorRole.HighlightedText, own)


@dataclass(frozen=True, slots=True)
class Decision:
    """What the clerk said of the likely matches."""

    kind: Literal["person", "company", "new"]
    buyer: str = ""
    contact: str = ""
    title: str = ""


@dataclass(slots=True)
class CardRow:
    """A waiting card, who it may be, and what the clerk said of that.

    Attributes:
        agreed: The buyer said yes to being recorded.
        must_agree: The company records nobody without that yes.
        stopped: Its reading was stopped before it began.
    """

    waiting: Waiting
    matches: tuple[Likely, ...] = ()
    decision: Decision | None = None
    agreed: bool = False
    must_agree: bool = False
    stopped: bool = False

    @property
    def values(self) -> dict[str, str]:
        """The values as they stand: what was read, with what the clerk typed over it."""
        read = fields_of(self.waiting.card) if self.waiting.card else {}
        return {k: v for k, v in (read | dict(self.waiting.typed or {})).items() if v}

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Names of the fields that were read with doubt and not looked at yet."""
        if self.waiting.card is None:
            return ()
        typed = self.waiting.typed or {}
        return tuple(
            name
            for name, found in self.waiting.card.fields.items()
            if name not in typed and not found[0].sure
        )

    @property
    def open(self) -> bool:
        """It is most likely somebody known, and the clerk has not said so or denied it."""
        return self.decision is None and any(match.strong for match in self.matches)

    @property
    def state(self) -> str:
        """Where the card stands: the first thing that keeps it from being "ready"."""
        if self.open:
            return "match"
        if self.waiting.problem is not None:
            return "failed"
        if self.waiting.card is None:
            return "stopped" if self.stopped else "reading"
        if not self._says_who(self.waiting.card):
            return "empty"
        if self.doubtful:
            return "check"
        return "consent" if self.must_agree and not self.agreed else "ready"

    def _says_who(self, card: Card) -> bool:
        typed = self.waiting.typed or {}
        return any(typed.get(name, card.value(name)) for name in ENOUGH)

    @property
    def called(self) -> str:
        """What to call the card before it has a name."""
        values = self.values
        return values.get("company") or values.get("name") or self.waiting.name or "–"

    def correct(self, name: str, value: str) -> None:
        """Put the clerk's value over what was read."""
        self.waiting = replace(self.waiting, typed=dict(self.waiting.typed or {}) | {name: value})


class CardTable(QAbstractTableModel):
    """All waiting cards; a cell can be typed over, a doubtful one is coloured."""

    corrected = Signal(str, str, str)
    """Id of the card, name of the field, and the value."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[CardRow] = []

    def place(self, card: str) -> int:
        """Return the row of a card, or -1."""
        return next((n for n, row in enumerate(self.rows) if row.waiting.id == card), -1)

    def add(self, row: CardRow, at: int | None = None) -> None:
        """Add a card, at the end or at the place it had."""
        at = len(self.rows) if at is None else min(at, len(self.rows))
        self.beginInsertRows(QModelIndex(), at, at)
        self.rows.insert(at, row)
        self.endInsertRows()

    def remove(self, cards: Collection[str]) -> None:
        """Take cards out, all at once: the view would show each card that becomes the chosen one."""
        self.beginResetModel()
        self.rows = [row for row in self.rows if row.waiting.id not in cards]
        self.endResetModel()

    def refresh(self, card: str) -> None:
        """Draw a card's row again."""
        at = self.place(card)
        if at >= 0:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(COLUMNS)))

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            if section == _STATE:
                return self.tr("State")
            return language.words(FIELD_NAMES[COLUMNS[section - 1]])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() != _STATE and self.rows[index.row()].waiting.card is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if index.column() == _STATE:
            return self._state(row, role)
        name = COLUMNS[index.column() - 1]
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self._written(row, name)
        doubtful = _source(row, name) in row.doubtful
        if role == Qt.ItemDataRole.BackgroundRole and doubtful:
            return QColor(theme.current().caution_soft)
        if role == Qt.ItemDataRole.ForegroundRole and doubtful:
            return QColor(theme.current().caution)
        return None

    def _state(self, row: CardRow, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.state_words(row)
        if role == Qt.ItemDataRole.ForegroundRole:
            colours = theme.current()
            calm = dict.fromkeys(("reading", "stopped", "empty"), colours.muted)
            of_state = calm | {"failed": colours.stop, "ready": colours.good}
            return QColor(of_state.get(row.state, colours.caution))
        return None

    def state_words(self, row: CardRow) -> str:
        """Say where a card stands."""
        if row.state == "check":
            return self.tr("Check %n field(s)", "", len(row.doubtful))
        return {
            "consent": self.tr("Ask for consent"),
            "empty": self.tr("Name missing") if row.values else self.tr("Nothing read"),
            "failed": self.tr("Cannot be read"),
            "match": self.tr("Known?"),
            "ready": self.tr("Ready"),
            "reading": self.tr("Reading…"),
            "stopped": self.tr("Not read"),
        }[row.state]

    def decision_words(self, shown: CardRow | None) -> str:
        """Say what the clerk has said of the likely matches; "" where nothing yet."""
        decision = shown.decision if shown else None
        if decision is None:
            return ""
        words = {
            "person": self.tr("The same person as %1. Keeping adds this card there."),
            "company": self.tr("Another person of %1. Keeping adds the person there."),
            "new": self.tr("A new buyer."),
        }
        return words[decision.kind].replace("%1", decision.title)

    @staticmethod
    def _written(row: CardRow, name: str) -> str:
        value = row.values.get(_source(row, name), "")
        if name == "country" and value:
            return language.words(countries.name_of(value)).removeprefix("the ")
        if name == "company" and not value:
            return row.called if row.waiting.card is None else ""
        return grouped(value) if name in PHONES else value

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() == _STATE:
            return False
        row = self.rows[index.row()]
        name = _source(row, COLUMNS[index.column() - 1])
        text = str(value).strip()
        if text != self._written(row, COLUMNS[index.column() - 1]):
            self.corrected.emit(row.waiting.id, name, text)
        return True


def _source(row: CardRow, name: str) -> str:
    """Return the field a column shows: the mobile, or where there is none the telephone."""
    return "phone" if name == "mobile" and not row.values.get("mobile") else name
