"""The short form for a new buyer, its details or one more contact; Enter saves, nothing typed is lost."""

import json
from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from boothapp import countries
from boothapp.known import Likely
from boothapp.profile import CONTACT_FIELDS
from ui import language
from ui.flow import FlowLayout
from ui.matches import Matches
from ui.parts import button, column, field, label

translate = QCoreApplication.translate

_KEEP_AFTER_MS = 300


def field_label(name: str) -> str:
    """Return the name of a field of the form."""
    return {
        "company": translate("Form", "Company"),
        "name": translate("Form", "Name"),
        "country": translate("Form", "Country"),
        "title": translate("Form", "Title"),
        "phone": translate("Form", "Phone"),
        "mobile": translate("Form", "Mobile"),
        "fax": translate("Form", "Fax"),
        "email": translate("Form", "E-mail"),
        "whatsapp": "WhatsApp",
        "wechat": translate("Form", "WeChat"),
        "website": translate("Form", "Website"),
        "address": translate("Form", "Address"),
        "business": translate("Form", "Main business"),
        "kind": translate("Form", "Kind"),
        "grade": translate("Form", "Grade"),
    }[name]


_FIRST = ("company", "name", "country", "title", "phone", "email", "whatsapp")
_MORE = ("mobile", "wechat", "website", "address", "business", "kind", "grade", "fax")
Mode = Literal["new", "edit", "contact"]


class BuyerForm(QScrollArea):
    """The form; a snapshot of what is typed goes out after each pause as a draft."""

    saved = Signal(dict, str)
    left = Signal()
    draft_changed = Signal(str)
    looked_for = Signal(dict)
    """Values of a new buyer as typed so far: who may it be?"""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.mode: Mode = "new"
        self._cells: dict[str, QWidget] = {}
        self._editors: dict[str, QLineEdit] = {name: QLineEdit() for name in (*_FIRST, *_MORE)}
        self._note = QPlainTextEdit()
        self._note.setFixedHeight(64)
        self._note.setTabChangesFocus(True)
        self._title = label(role="title")
        self._hint = label(role="muted", wrap=True)
        self._save = button(self.tr("Save"), "primary", "Enter")
        self._save.clicked.connect(self._finish)
        self._agreed = QCheckBox(self.tr("Agreed to be recorded") + "   Alt C")
        leave = button(self.tr("Back"), "", "Esc")
        leave.clicked.connect(self.left)
        self.matches = Matches()
        self.matches.tab_after = [self._note]
        self._denied: dict[str, Likely] = {}  # buyers that the clerk said are not this one
        self.matches.none.connect(self._deny)
        self.matches.again.connect(self._ask_again)
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(_KEEP_AFTER_MS)
        self._keep.timeout.connect(self._emit_draft)
        acts = QWidget()
        flow = FlowLayout(acts, 8)
        for part in (self._save, leave, self._agreed):
            flow.addWidget(part)
        self._lay_out(acts)
        self._complete_countries()
        for editor in self._editors.values():
            editor.returnPressed.connect(self._finish)
            editor.textEdited.connect(self._touched)
            editor.installEventFilter(self)
        self._note.textChanged.connect(self._touched)
        self._note.installEventFilter(self)

    def _lay_out(self, acts: QWidget) -> None:
        self._note_field = QWidget()
        self._note_field.setLayout(field(self.tr("Note"), self._note))
        page = QWidget()
        layout = column(
            self._title,
            self._hint,
            self._grid(_FIRST),
            self._note_field,
            self.matches,
            acts,
            self._grid(_MORE),
            None,
            spacing=10,
        )
        layout.setContentsMargins(16, 16, 16, 12)
        page.setLayout(layout)
        self.setWidget(page)

    def _grid(self, names: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        place = 0
        for name in names:
            width = 2 if name in ("company", "address") else 1
            place += place % 2 if width == 2 else 0
            cell = QWidget()
            cell.setLayout(field(field_label(name), self._editors[name]))
            self._cells[name] = cell
            grid.addWidget(cell, place // 2, place % 2, 1, width)
            place += width
        return grid

    def _complete_countries(self) -> None:
        names = [f"{language.words(t)}" for t in countries.all_countries().values()]
        completer = QCompleter(sorted(set(names)), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._editors["country"].setCompleter(completer)

    def start_new(self, draft: str) -> None:
        """Show an empty form, or what was typed before and never saved."""
        self._title.setText(self.tr("New buyer"))
        self._hint.setText(self.tr("A name, a company or a phone is enough. Enter saves."))
        self._start("new", {}, draft)

    def start_edit(self, values: Mapping[str, str], draft: str = "") -> None:
        """Show a buyer's details to change them."""
        self._title.setText(self.tr("Buyer details"))
        self._hint.setText(self.tr("Earlier values stay in the history."))
        shown = dict(values)
        if shown.get("country"):
            shown["country"] = language.words(countries.name_of(shown["country"]))
        self._start("edit", shown, draft)
        self._editors["company"].selectAll()

    def start_contact(self, buyer: str, draft: str = "") -> None:
        """Show the fields of one more person of ``buyer``, by its title."""
        self._title.setText(self.tr("Another contact"))
        self._hint.setText(buyer)
        self._start("contact", {}, draft)

    def _start(self, mode: Mode, values: Mapping[str, str], draft: str) -> None:
        self.mode = mode
        self._fill({**values, **_read_draft(draft)})
        for name, cell in self._cells.items():
            cell.setVisible(mode != "contact" or name in CONTACT_FIELDS)
        self._note_field.setVisible(mode == "new")
        self._agreed.setVisible(mode == "new")
        self._agreed.setChecked(False)
        self._denied = {}
        self.matches.show_matches(())
        self._look()
        self.verticalScrollBar().setValue(
            0
        )  # where the form was left, its beginning may be out of sight
        self._editors["name" if mode == "contact" else "company"].setFocus()

    @property
    def agreed(self) -> bool:
        """The buyer agreed to be recorded."""
        return self._agreed.isChecked()

    def toggle_agreed(self) -> None:
        """Tick that the buyer agreed, or take the tick away."""
        self._agreed.toggle()

    def values(self) -> dict[str, str]:
        """Return what is typed, by field name; for a contact, what is the person's."""
        return {
            name: editor.text()
            for name, editor in self._editors.items()
            if self.mode != "contact" or name in CONTACT_FIELDS
        }

    def flush(self) -> None:
        """Send out the draft at once."""
        if self._keep.isActive():
            self._keep.stop()
            self._emit_draft()

    def _fill(self, values: Mapping[str, str]) -> None:
        for name, editor in self._editors.items():
            editor.setText(values.get(name, ""))
        self._note.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self._note.setPlainText(values.get("note", ""))
        self._note.blockSignals(False)  # noqa: FBT003
        self._keep.stop()

    @property
    def note(self) -> str:
        """The note as typed."""
        return self._note.toPlainText()

    def _look(self) -> None:
        values = {name: text.strip() for name, text in self.values().items() if text.strip()}
        if self.mode == "new" and values:
            self.looked_for.emit(values)

    def show_matches(self, found: Sequence[Likely]) -> None:
        """Show who it may be; who was said not to be the one is not put to the clerk again."""
        still = [match for match in found if match.buyer not in self._denied]
        self.matches.show_matches(still, self.tr("A new buyer") if found and not still else "")

    @property
    def denied(self) -> tuple[str, ...]:
        """Buyers that look the same and are not, as the clerk said."""
        return tuple(
            match.buyer
            for match in self._denied.values()
            if match.strong and match.level == "person"
        )

    def _deny(self) -> None:
        self._denied |= {match.buyer: match for match in self.matches.matches}
        self._look()

    def _ask_again(self) -> None:
        self._denied = {}
        self._look()

    def _touched(self) -> None:
        self._keep.start()

    @property
    def draft(self) -> str:
        """What is typed, in the form in which it is kept and shown again."""
        typed = self.values() | {"note": self._note.toPlainText()}
        if self.mode != "edit":  # there an emptied field says something too
            typed = {name: text for name, text in typed.items() if text}
        return json.dumps(typed, ensure_ascii=False) if typed else ""

    def _emit_draft(self) -> None:
        self.draft_changed.emit(self.draft)
        self._look()

    def _finish(self) -> None:
        self._keep.stop()
        self._emit_draft()  # until the booth has it, the draft holds it
        self.saved.emit(self.values(), self._note.toPlainText() if self.mode == "new" else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.flush()
                self.left.emit()
                return True
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            )
            if (
                watched is self._note
                and plain
                and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            ):
                self._finish()
                return True
        return super().eventFilter(watched, event)


def _read_draft(draft: str) -> dict[str, str]:
    try:
        kept = json.loads(draft) if draft else {}
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}
