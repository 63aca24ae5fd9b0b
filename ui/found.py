"""Buyers that were found, painted with the part that was typed marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import (
    QCoreApplication,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from boothapp import countries
from boothapp.profile import FIELD_NAMES
from boothapp.snapshots import Found
from ui import language, theme
from ui.parts import button
from ui.rows import ROW, Index, QuietList, Rows, draw_soft_ground

translate = QCoreApplication.translate

ROW_HEIGHT, MORE_HEIGHT = 50, 36
Marks = Sequence[tuple[int, int]]
_AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FoundModel(Rows[Found]):
    """What was found last."""

    def words(self, row: Found) -> str:
        return f"{row.row.title} {second_line(row)[0]}"


def field_name(name: str) -> str:
    """Return what to call the place where something was found."""
    if name in FIELD_NAMES:
        return language.words(FIELD_NAMES[name])
    return {
        "quote": translate("Found", "Quote"),
        "product": translate("Found", "Product"),
        "note": translate("Found", "Note"),
        "said": translate("Found", "Said"),
        "card": translate("Found", "Card"),
    }.get(name, name)


def second_line(found: Found) -> tuple[str, Marks]:
    """Return what stands under the title: who and where from, or where else it was found."""
    row = found.row
    country = language.words(countries.name_of(row.country)).removeprefix("the ")
    person = row.contact if row.contact != row.title else ""
    about = " · ".join(part for part in (person, country, row.phone) if part)
    if not found.marks or found.text == row.title:
        return about, ()
    if found.text and found.text in about:
        start = about.index(found.text)
        return about, [(begin + start, end + start) for begin, end in found.marks]
    head = f"{field_name(found.field)}: "
    return head + found.text.replace("\n", " "), [
        (begin + len(head), end + len(head)) for begin, end in found.marks
    ]


class FoundList(QuietList):
    """Lists what was found below the box; its last line leads to those that it has no room for."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(translate("BuyersScreen", "Nobody fits."), over)
        self.setObjectName("found")
        self.more = button(translate("Found", "More, in the list of buyers"), "quiet", "Ctrl 2")
        self.more.setParent(self)
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.more.hide()

    def show_more(self, *, more: bool) -> None:
        """Say whether there are others than those listed."""
        self.more.setVisible(more)
        self.setViewportMargins(0, 0, 0, MORE_HEIGHT if more else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        top = inside.bottom() - MORE_HEIGHT + 1
        self.more.setGeometry(inside.x(), top, inside.width(), MORE_HEIGHT)


class FoundDelegate(QStyledItemDelegate):
    """Paints a buyer that was found: the name, and below it the rest, with what was typed marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(ROW)
        colours = theme.current()
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_soft_ground(painter, rect, option.state)
        text = rect.adjusted(12, 6, -12, 0)
        in_title = found.marks if found.text == found.row.title else ()
        title = QRect(text.x(), text.y(), text.width(), 20)
        write_marked(
            painter, title, found.row.title, in_title, size=13, colour=colours.ink, bold=True
        )
        below = QRect(text.x(), text.y() + 20, text.width(), 18)
        write_marked(painter, below, *second_line(found), size=12, colour=colours.muted)
        painter.restore()


def write_marked(
    painter: QPainter,
    rect: QRect,
    text: str,
    marks: Marks,
    *,
    size: int,
    colour: str,
    bold: bool = False,
) -> None:
    """Write one line of text, its marked parts on a coloured ground; too long a text starts later."""
    font = QFont(painter.font())
    font.setPixelSize(size)
    font.setBold(bold)
    painter.setFont(font)
    key = font.key()
    if key not in _METRICS:
        _METRICS[key] = QFontMetrics(font)
    line = _laid_out(key, text, tuple(marks), rect.width())
    soft = QColor(theme.current().caution_soft)
    for left, width in line.grounds:
        painter.fillRect(QRect(rect.x() + left, rect.y() + 1, width, rect.height() - 2), soft)
    painter.setPen(QColor(colour))
    painter.drawText(rect, _AT_LEFT, line.text)


_METRICS: dict[str, QFontMetrics] = {}
"""Of each font that was written in."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A text cut to a width, and where its marked parts begin and how wide they are, in pixels."""

    text: str
    grounds: tuple[tuple[int, int], ...]


@lru_cache(maxsize=1000)  # most buyers stay in the list from letter to letter
def _laid_out(font: str, text: str, marks: tuple[tuple[int, int], ...], width: int) -> _Line:
    metrics = _METRICS[font]
    text, seen = _brought_into_sight(text, marks, metrics, width)
    grounds = []
    for begin, end in seen:
        left = metrics.horizontalAdvance(text[:begin])
        if left < width:
            wide = metrics.horizontalAdvance(text[begin:end]) + 2
            grounds.append((left - 1, min(wide, width - left)))
    return _Line(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width), tuple(grounds))


def _brought_into_sight(
    text: str, marks: Marks, metrics: QFontMetrics, width: int
) -> tuple[str, Marks]:
    """Leave out the beginning of a long text, so that the first mark is seen."""
    if not marks or metrics.horizontalAdvance(text[: marks[0][1]]) <= width - 20:
        return text, marks
    start = max(marks[0][0] - 12, 0)
    return "…" + text[start:], [(b - start + 1, e - start + 1) for b, e in marks if b >= start]
