"""A buyer's timeline: each event of the log as one line under its day."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from boothapp import countries, events
from boothapp.buyer import BuyerState
from boothapp.events import Event
from boothapp.phrases import Phrasebook
from boothapp.profile import CONTACT_FIELDS, FIELD_NAMES
from ui import language, theme
from ui.scenario_key import key_of

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a day's heading (only ``head``), or an event."""

    head: str = ""
    time: str = ""
    what: str = ""
    detail: str = ""
    filled: bool = False
    act: str = ""


translate = QCoreApplication.translate


def lines(state: BuyerState, phrasebook: Phrasebook, today: date) -> list[Line]:
    """Write a buyer's timeline, the latest first, under the name of each day."""
    made: list[Line] = []
    last_day: date | None = None
    for event in reversed(state.timeline):
        described = _describe(event, phrasebook)
        if described is None:
            continue
        when = language.local(event.at)
        if when.date() != last_day:
            last_day = when.date()
            made.append(Line(head=_day(last_day, today)))
        what, detail, filled = described
        made.append(Line("", when.strftime("%H:%M"), what, detail, filled, event.act))
    return made


def _day(day: date, today: date) -> str:
    if day == today:
        return translate("Timeline", "Today")
    if day == today - timedelta(days=1):
        return translate("Timeline", "Yesterday")
    return language.day(day) if day.year == today.year else day.isoformat()


def _describe(event: Event, phrasebook: Phrasebook) -> tuple[str, str, bool] | None:  # noqa: C901, PLR0911, PLR0912  one arm a kind
    match event.fact:
        case events.BuyerRecorded():
            return translate("Timeline", "First recorded"), event.actor, False
        case events.BuyerAmended(values) | events.ContactAmended(_, values):
            return translate("Timeline", "Details changed"), _values(values), False
        case events.ContactAdded(_, values):
            return (
                translate("Timeline", "Contact"),
                _values({k: values[k] for k in CONTACT_FIELDS if k in values}),
                False,
            )
        case events.Visited(_, stand):
            return translate("Timeline", "Visit"), stand, True
        case events.Noted(text):
            return translate("Timeline", "Note"), text, False
        case events.ObjectionHeard(_, scenario, words, outcome):
            return _objection(phrasebook, scenario, words, outcome)
        case events.QuoteIssued(number, paper):
            return translate("Timeline", "Quote") + f" {number}", _money(paper), True
        case events.QuoteRevised(number, paper):
            return translate("Timeline", "Revised") + f" {number}", _money(paper), True
        case events.SampleRequested(_, items):
            return translate("Timeline", "Sample asked for"), items, True
        case events.SampleGranted(_, by, terms):
            return (
                translate("Timeline", "Sample granted"),
                " · ".join(p for p in (by, terms) if p),
                True,
            )
        case events.SampleRefused(_, by, reason):
            return (
                translate("Timeline", "Sample refused"),
                " · ".join(p for p in (by, reason) if p),
                True,
            )
        case events.SampleSent(_, tracking):
            return translate("Timeline", "Sample sent"), tracking, True
        case events.OrderConfirmed(_, quote, amount, currency):
            return (
                translate("Timeline", "Order confirmed"),
                " · ".join(p for p in (quote, amount_text(amount, currency)) if p),
                True,
            )
        case events.CardKept(source=source):
            return translate("Timeline", "Card kept"), source_words(source), False
        case events.ConsentGiven(how, language_of_words):
            return (
                translate("Timeline", "Agreed to be recorded"),
                _how(how, language_of_words),
                True,
            )
        case events.BuyersLinked():
            return translate("Timeline", "Linked: one buyer"), event.actor, False
        case events.DepositReceived(_, amount, currency):
            return translate("Timeline", "Deposit received"), amount_text(amount, currency), True
        case _:
            return None


def source_words(source: str) -> str:
    """Say where a card came from."""
    return {
        "photo": translate("Timeline", "photo"),
        "file": translate("Timeline", "file"),
        "camera": translate("Timeline", "camera"),
        "phone": translate("Timeline", "phone"),
        "code": translate("Timeline", "code"),
        "clipboard": translate("Timeline", "copied"),
        "text": translate("Timeline", "text"),
    }.get(source, source)


def _how(how: str, spoken: str) -> str:
    ways = {
        "spoken": translate("Timeline", "spoken"),
        "signed": translate("Timeline", "signed"),
        "written": translate("Timeline", "in writing"),
    }
    tongues = {"zh": translate("Timeline", "Chinese"), "en": translate("Timeline", "English")}
    return " · ".join((ways.get(how, how), tongues.get(spoken, spoken)))


def _objection(
    phrasebook: Phrasebook, scenario: str, words: str, outcome: str
) -> tuple[str, str, bool]:
    known = next((s for s in phrasebook.scenarios if s.id == scenario), None)
    name = f"{key_of(known)} {language.words(known.title)}" if known else scenario
    ends = {
        "settled": translate("Timeline", "settled"),
        "not-settled": translate("Timeline", "not settled"),
        "open": translate("Timeline", "open"),
    }
    said = f"“{words}”" if words else ""
    return name, " · ".join(p for p in (said, ends.get(outcome, outcome)) if p), True


def _values(values: events.Fields) -> str:
    shown = []
    for name, value in values.items():
        text = language.words(countries.name_of(value)) if name == "country" else value
        known = FIELD_NAMES.get(name)
        shown.append(text or f"{language.words(known) if known else name} –")
    return " · ".join(shown)


def _money(paper: Any) -> str:
    return amount_text(str(paper.get("total", "")), str(paper.get("currency", "")))


def amount_text(amount: str, currency: str) -> str:
    """Write an amount of the log with its thousands apart: USD 47,088.50."""
    try:
        return f"{currency} {Decimal(amount):,}".strip() if amount else ""
    except InvalidOperation:
        return f"{currency} {amount}".strip()


class TimelineModel(QAbstractListModel):
    """The lines of one buyer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_lines(self, shown: list[Line]) -> None:
        """Replace the lines."""
        self.beginResetModel()
        self.lines = shown
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == _ROW:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.head or f"{line.time} {line.what} {line.detail}".strip()
        return None


class TimelineDelegate(QStyledItemDelegate):
    """Paints a line: time, a dot, what happened in bold, and the detail, wrapped where it is long."""

    def _fonts(self, base: QFont) -> tuple[QFont, QFont]:
        bold, plain = QFont(base), QFont(base)
        bold.setPixelSize(13)
        plain.setPixelSize(12)
        return bold, plain

    def _below(self, line: Line, width: int, base: QFont) -> QRect | None:
        """Where the detail goes when it does not fit beside the bold words; None when it fits."""
        bold, plain = self._fonts(base)
        beside = width - 66 - QFontMetrics(bold).horizontalAdvance(line.what) - 8
        if "\n" not in line.detail and QFontMetrics(plain).horizontalAdvance(line.detail) <= beside:
            return None
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
        return QFontMetrics(plain).boundingRect(QRect(0, 0, width - 70, 4000), flags, line.detail)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line: Line = index.data(_ROW)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 380
        if line.head:
            return QSize(width, 26)
        below = self._below(line, width, option.font)
        return QSize(width, 28 if below is None else 28 + below.height() + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(_ROW)
        rect: QRect = option.rect
        colours = theme.current()
        bold, plain = self._fonts(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(plain)
        painter.setPen(QColor(colours.muted))
        if line.head:
            painter.drawText(rect, left, line.head)
            painter.restore()
            return
        top = QRect(rect.x(), rect.y(), rect.width(), 28)
        painter.drawText(top, left, line.time)
        self._dot(painter, top, filled=line.filled)
        painter.setFont(bold)
        painter.setPen(QColor(colours.ink))
        space = top.adjusted(66, 0, 0, 0)
        painter.drawText(
            space,
            left,
            QFontMetrics(bold).elidedText(line.what, Qt.TextElideMode.ElideRight, space.width()),
        )
        painter.setFont(plain)
        painter.setPen(QColor(colours.muted))
        below = self._below(line, rect.width(), option.font)
        if below is None:
            advance = QFontMetrics(bold).horizontalAdvance(line.what) + 8
            painter.drawText(space.adjusted(advance, 0, 0, 0), left, line.detail)
        else:
            flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(rect.adjusted(66, 26, -4, 0), flags, line.detail)
        painter.restore()

    def _dot(self, painter: QPainter, rect: QRect, *, filled: bool) -> None:
        colours = theme.current()
        colour = QColor(colours.accent if filled else colours.muted)
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.x() + 45, rect.center().y() - 2, 6, 6)


class Timeline(QListView):
    """Shows the timeline; reading only."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Timeline", "Timeline"))
        self.lines = TimelineModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(TimelineDelegate(self))
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
