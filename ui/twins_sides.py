"""Two records side by side, field by field, with what differs marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from boothapp import countries, events
from boothapp.profile import FIELD_NAMES
from boothapp.twins import Line, company_lines, person_lines, person_of
from ui import language
from ui.lists import day_and_time
from ui.parts import button, card, clear, column, hairline, label, row

if TYPE_CHECKING:
    from boothapp.buyer import BuyerState, Contact

_LATEST = 2  # notes shown of each
_LONGEST = 160  # characters shown of a note


class TwinsSides(QScrollArea):
    """Shows both records; the words can be copied."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnMinimumWidth(0, 120)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        frame = card(self._grid, margins=(16, 10, 16, 12))
        page.setLayout(column(frame, None))
        self.setWidget(page)

    def show_pair(self, first: BuyerState, other: BuyerState, contact: str, others: str) -> None:
        """Show two buyers, with the two persons who fit best."""
        clear(self._grid)
        self.verticalScrollBar().setValue(0)
        persons = person_of(first, contact), person_of(other, others)
        self._heads(first, other)
        self._section(self.tr("Company"))
        self._lines(company_lines(first, other))
        lines = person_lines(*persons)
        if lines:
            self._section(self.tr("Person"))
            self._lines(lines)
        self._section(self.tr("What happened"))
        self._pair(
            self.tr("Other contacts"), _others(first, persons[0]), _others(other, persons[1])
        )
        self._pair(self.tr("So far"), self._counts(first), self._counts(other))
        self._pair(self.tr("First recorded"), _recorded(first), _recorded(other))
        self._pair(self.tr("Last"), _last(first), _last(other))
        self._pair(self.tr("Latest notes"), _notes(first), _notes(other))

    def leaf(self, by: int) -> None:
        """Scroll down a page, or up where ``by`` is negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * bar.pageStep() * 3 // 4)

    def _heads(self, first: BuyerState, other: BuyerState) -> None:
        for place, key, state in ((1, "1", first), (3, "2", other)):
            name = label(state.title, "heading", wrap=True)
            name.setContentsMargins(6, 0, 0, 0)
            look = button(self.tr("Open"), "quiet", key)
            look.setAccessibleName(self.tr("Open %1").replace("%1", state.title))
            look.clicked.connect(lambda _=False, buyer=state.id: self.opened.emit(buyer))
            both = row(name, look, spacing=4)
            both.setStretch(0, 1)
            self._grid.addLayout(both, 0, place)

    def _section(self, name: str) -> None:
        at = self._grid.rowCount()
        self._grid.addWidget(hairline(), at, 0, 1, 4)
        self._grid.addWidget(label(name, "small"), at + 1, 0, 1, 4)

    def _lines(self, lines: tuple[Line, ...]) -> None:
        for line in lines:
            name = language.words(FIELD_NAMES[line.name])
            mine, theirs = (_written(line.name, value) for value in (line.first, line.other))
            self._pair(name, mine, theirs, line.alike)

    def _pair(self, name: str, first: str, other: str, alike: str = "") -> None:
        """Add a row; where both say something else, both are marked and a sign stands between them."""
        if not first and not other:
            return
        at = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        caption = label(name, "muted", wrap=True)
        caption.setContentsMargins(0, 3, 0, 0)
        self._grid.addWidget(caption, at, 0, top)
        sign = label({"same": "=", "differs": "≠"}.get(alike, ""), "muted")
        if alike == "differs":
            sign.setAccessibleName(self.tr("differs"))
        sign.setContentsMargins(0, 3, 0, 0)
        self._grid.addWidget(sign, at, 2, top)
        for place, value in ((1, first), (3, other)):
            self._grid.addWidget(_value(value, marked=alike == "differs"), at, place, top)

    def _counts(self, state: BuyerState) -> str:
        counts = (
            self.tr("%n visit(s)", "", len(state.visits)),
            self.tr("%n quote(s)", "", len(state.quotes)),
            self.tr("%n order(s)", "", len(state.orders)),
        )
        return " · ".join(counts)


def _value(text: str, *, marked: bool) -> QLabel:
    words = label(text or "–", "differs" if marked else "plain", wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return words


def _written(name: str, value: str) -> str:
    if name == "country" and value:
        return language.words(countries.name_of(value)).removeprefix("the ")
    return value


def _others(state: BuyerState, shown: Contact) -> str:
    names = (
        contact.profile["name"] or contact.profile["email"]
        for contact in state.contacts
        if contact.id != shown.id
    )
    return ", ".join(name for name in names if name)


def _recorded(state: BuyerState) -> str:
    event = next((e for e in state.timeline if isinstance(e.fact, events.BuyerRecorded)), None)
    event = event or state.timeline[0]
    return " · ".join(part for part in (day_and_time(event.at), event.actor) if part)


def _last(state: BuyerState) -> str:
    event = state.latest
    return " · ".join(part for part in (day_and_time(event.at), event.actor) if part)


def _notes(state: BuyerState) -> str:
    texts = [note.fact.text for note in state.notes[-_LATEST:]]  # type: ignore[union-attr]
    return "\n".join(t if len(t) <= _LONGEST else t[:_LONGEST] + "…" for t in reversed(texts))
