"""The list of pairs of buyers who may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import language, theme
from ui.rows import ROW, Index, Rows, draw_ground, write_line

if TYPE_CHECKING:
    from boothapp.buyer import BuyerState
    from boothapp.known import Twins

translate = QCoreApplication.translate
_HEIGHT = 72
_VERY, _LIKELY = 0.97, 0.8


def likelihood(twins: Twins) -> str:
    """Say how likely two buyers are one: "very likely", "likely" or "possible"."""
    if any(reason.exact for reason in twins.reasons) or twins.score >= _VERY:
        return translate("Twins", "very likely")
    return (
        translate("Twins", "likely") if twins.score >= _LIKELY else translate("Twins", "possible")
    )


def title_of(state: BuyerState, contact: str = "") -> str:
    """Return what to call a buyer: the person and the company."""
    known = next((c for c in state.contacts if c.id == contact), state.contact)
    return " · ".join(dict.fromkeys(part for part in (known.profile["name"], state.title) if part))


def reasons_of(twins: Twins, most: int = 4) -> str:
    """Write the reasons in one line."""
    return " · ".join(language.words(reason.text) for reason in twins.reasons[:most])


class TwinsModel(Rows["Twins"]):
    """The pairs that are still open, the likeliest first."""

    def words(self, row: Twins) -> str:
        return ", ".join(
            (
                title_of(row.first, row.contact),
                title_of(row.other, row.other_contact),
                likelihood(row),
            )
        )

    def hint(self, row: Twins) -> str:
        return reasons_of(row)


class TwinsDelegate(QStyledItemDelegate):
    """Paints a pair: both titles, how likely they are one, and the strongest reason."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        twins: Twins = index.data(ROW)
        colours = theme.current()
        rect: QRect = option.rect.adjusted(0, 1, -1, -2)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, rect, state)
        inside = rect.adjusted(12, 7, -12, 0)
        word = likelihood(twins)
        tone = colours.caution if any(r.exact for r in twins.reasons) else colours.muted
        taken = write_line(painter, inside, word, 11, tone, right=True, top=True)
        first = QRect(inside.x(), inside.y(), inside.width() - taken - 10, 20)
        write_line(
            painter,
            first,
            title_of(twins.first, twins.contact),
            13,
            colours.ink,
            bold=True,
            top=True,
        )
        other = QRect(inside.x(), inside.y() + 20, inside.width(), 20)
        write_line(
            painter, other, title_of(twins.other, twins.other_contact), 13, colours.ink, top=True
        )
        why = QRect(inside.x(), inside.y() + 40, inside.width(), 18)
        level = "" if twins.level == "person" else translate("Twins", "same company?") + "  "
        write_line(painter, why, level + reasons_of(twins, 2), 11, colours.muted, top=True)
        painter.restore()


class TwinsList(QListView):
    """The pairs; going to one shows both records."""

    gone_to = Signal(int)
    """The row."""
    entered_on = Signal()
    """Enter was pressed; a click or two only choose, for what they would do is too much."""
    leafed = Signal(int)
    """The records beside the list are to be scrolled: 1 down, -1 up."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Likely duplicates"))
        self.pairs = TwinsModel(self)
        self.setModel(self.pairs)
        self.setItemDelegate(TwinsDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def current(self) -> Twins | None:
        """The pair that is chosen."""
        at = self.currentIndex().row()
        return self.pairs.rows[at] if 0 <= at < len(self.pairs.rows) else None

    def show_pairs(self, rows: tuple[Twins, ...], at: int) -> None:
        """Show pairs, the one in row ``at`` chosen, or the last."""
        self.pairs.show_rows(rows)
        if rows:
            self.setCurrentIndex(self.pairs.index(min(max(at, 0), len(rows) - 1)))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.gone_to.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # held down, it would link one pair after the other
                self.entered_on.emit()
            return
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_PageUp: -1}
        if event.key() in pages:
            self.leafed.emit(pages[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
