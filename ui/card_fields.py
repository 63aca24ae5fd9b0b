"""The fields of a card that was read: each with how sure it is, and its other readings one key away."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from boothapp import countries
from boothapp.cards.card import Card, Found
from boothapp.cards.record import PHONES, fields_of, grouped
from boothapp.profile import FIELD_NAMES
from ui import language
from ui.parts import column, label, row
from ui.pasted import pasted_of

translate = QCoreApplication.translate

_WIDTHS = {
    "company": 2, "name": 1, "title": 1,
    "email": 2, "mobile": 1, "phone": 1,
    "country": 1, "website": 1, "wechat": 1, "whatsapp": 1,
    "company_other": 2, "name_other": 1, "fax": 1,
    "address": 3, "badge": 1,
    "email_other": 2, "phone_other": 2,
}  # fmt: skip
"""The fields in their order, each with how many columns it takes where there are four."""
SHOWN = tuple(_WIDTHS)
_ROOMY = 700
"""Pixels from which on there are four columns; below that, two."""


class CardField(QLineEdit):
    """One field: Alt+Down goes through its readings."""

    focused = Signal(str)
    card_pasted = Signal()
    """What was copied is no word for a field: a picture, files, or several lines."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.readings: tuple[str, ...] = ()
        self._meant: dict[str, str] = {}
        self.lines: tuple[int, ...] = ()
        self.sureness = label(role="small-caution")
        self.setAccessibleName(language.words(FIELD_NAMES[name]))
        self.setProperty("role", "cell")

    def show_found(self, found: Found | None, value: str, *, corrected: bool) -> None:
        """Show a value; one that the clerk gave needs no mark."""
        read = [reading.value for reading in found.readings] if found else []
        self._meant = {self._shown(one): one for one in (*read, value)}
        self.readings = tuple(self._shown(one) for one in read)
        self.lines = found.readings[0].lines if found else ()
        self.setText(self._shown(value))
        self.setCursorPosition(0)
        unsure = bool(found and not found.sure and value) and not corrected
        self._mark(unsure, found.score if found else 1.0)

    def _shown(self, value: str) -> str:
        """Return a value as the clerk reads it: a country by its name, a number in groups."""
        if self.name in PHONES:
            return grouped(value)
        if self.name != "country" or not value:
            return value
        return language.words(countries.name_of(value)).removeprefix("the ")

    @property
    def value(self) -> str:
        """The value as it is recorded: what was typed, or the one behind what is shown."""
        text = self.text().strip()
        return self._meant.get(text, text)

    def swap(self) -> None:
        """Take the next reading."""
        if len(self.readings) > 1:
            now = self.readings.index(self.text()) if self.text() in self.readings else -1
            self.setText(self.readings[(now + 1) % len(self.readings)])
            self.textEdited.emit(self.text())

    def settle(self) -> None:
        """Take the mark away: the clerk has seen to it."""
        self._mark(False, 1.0)  # noqa: FBT003

    def _mark(self, unsure: bool, score: float) -> None:  # noqa: FBT001  ours alone
        if bool(self.property("unsure")) != unsure:
            self.setProperty("unsure", unsure)
            self.style().unpolish(self)
            self.style().polish(self)
        others = len(self.readings) > 1
        words = translate("CardField", "check %1 %").replace("%1", str(round(score * 100)))
        swap = "  ⇄ Alt ↓" if others else ""
        self.sureness.setText(words + swap if unsure else "")
        about = [translate("CardField", "Not sure: please compare with the picture.")] * unsure
        if others:
            read = translate("CardField", "Other readings, Alt+Down:")
            about.append(read + "\n" + "\n".join(self.readings))
        self.setToolTip("\n".join(about))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.swap()
            return
        if event.matches(QKeySequence.StandardKey.Paste) and _is_card():
            self.card_pasted.emit()
            return
        super().keyPressEvent(event)


def _is_card() -> bool:
    """Whether what was copied is a card of its own."""
    pasted = pasted_of(QGuiApplication.clipboard().mimeData())
    return bool(pasted.files) or pasted.picture is not None or "\n" in pasted.text


class CardFields(QWidget):
    """All fields of a card; what the clerk changes goes out at once."""

    changed = Signal(str, str)
    card_pasted = Signal()
    focused = Signal(str)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._card = Card()
        self._seen: set[str] = set()
        """The fields of this card that the cursor was in."""
        self.cells: dict[str, CardField] = {}
        self._boxes: dict[str, QWidget] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        for name in SHOWN:
            cell = self._cell(name)
            head = row(self._caption(cell), None, cell.sureness, spacing=4)
            self._boxes[name] = QWidget()
            self._boxes[name].setLayout(column(head, cell, spacing=2))
        self._arrange(4)

    def _arrange(self, columns: int) -> None:
        """Lay the fields out in rows of so many columns; a field that does not fit begins a new row."""
        if columns == self._columns:
            return
        self._columns, place = columns, 0
        for name, box in self._boxes.items():
            width = min(_WIDTHS[name], columns)
            if place % columns + width > columns:
                place += columns - place % columns
            self._grid.addWidget(box, place // columns, place % columns, 1, width)
            place += width
        for number in range(4):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(4 if event.size().width() >= _ROOMY else 2)

    def _cell(self, name: str) -> CardField:
        cell = CardField(name)
        cell.textEdited.connect(lambda _text: self._edited(cell))
        cell.focused.connect(self._seen.add)
        cell.focused.connect(self.focused)
        cell.card_pasted.connect(self.card_pasted)
        cell.returnPressed.connect(self.entered)
        self.cells[name] = cell
        return cell

    def _caption(self, cell: CardField) -> QLabel:
        caption = label(cell.accessibleName(), "muted")
        caption.setBuddy(cell)
        return caption

    def show_card(self, card: Card | None, typed: Mapping[str, str]) -> None:
        """Show what was read, with what the clerk has typed over it."""
        if card is not self._card:
            self._seen.clear()
        self._card = card or Card()
        values = fields_of(self._card)
        for name, cell in self.cells.items():
            value = typed.get(name, values.get(name, ""))
            cell.show_found(self._found(name), value, corrected=name in typed)

    def _found(self, name: str) -> Found | None:
        """Return the finding behind a field; where several share it, the one least sure."""
        card = self._card
        behind = {
            "email_other": card.fields.get("email", ())[1:],
            "phone_other": (*card.fields.get("phone", ())[1:], *card.fields.get("mobile", ())[1:]),
        }
        found = behind.get(name, card.fields.get(name, ())[:1])
        return min(found, key=lambda one: one.score) if found else None

    def values(self) -> dict[str, str]:
        """Return the values as they stand, by field name."""
        return {name: cell.value for name, cell in self.cells.items() if cell.value}

    def doubtful(self) -> list[str]:
        """Return the fields that still carry a mark."""
        return [name for name, cell in self.cells.items() if cell.property("unsure")]

    def lines_of(self, name: str) -> tuple[int, ...]:
        """Return the lines of print a field was read from."""
        return self.cells[name].lines

    def field_at(self, line: int) -> str:
        """Return the field that was read from a line of print, or ""."""
        return next((name for name, cell in self.cells.items() if line in cell.lines), "")

    def take_focus(self) -> None:
        """Put the cursor in the first doubtful field, or in the first one."""
        doubtful = self.doubtful()
        cell = self.cells[doubtful[0] if doubtful else SHOWN[0]]
        if cell.hasFocus():
            cell.focused.emit(cell.name)  # it is the next card's now
        cell.setFocus()

    def to_next_doubt(self) -> None:
        """Put the cursor in the next doubtful field."""
        doubtful = self.doubtful()
        here = next((name for name, cell in self.cells.items() if cell.hasFocus()), "")
        after = [name for name in doubtful if SHOWN.index(name) > SHOWN.index(here or SHOWN[0])]
        if doubtful:
            self.cells[(after or doubtful)[0]].setFocus()

    def to_unseen(self) -> bool:
        """Put the cursor in the first doubtful field that it was not in yet; False where there is none."""
        unseen = [name for name in self.doubtful() if name not in self._seen]
        if unseen:
            self.cells[unseen[0]].setFocus()
        return bool(unseen)

    def _edited(self, cell: CardField) -> None:
        cell.settle()
        self.changed.emit(cell.name, cell.value)
