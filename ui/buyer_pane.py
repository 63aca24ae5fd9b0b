"""The middle column: the buyer on the screen, both verdicts, the timeline, and what can be done."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedLayout,
    QWidget,
)

from boothapp import countries
from boothapp.buyer import BuyerState
from boothapp.phrases import Phrasebook
from boothapp.profile import FIELD_NAMES, MARKS
from boothapp.snapshots import BuyerView
from ui import language
from ui.buyer_form import BuyerForm
from ui.flow import FlowLayout
from ui.parts import button, clear, column, label, row
from ui.timeline import Timeline, lines
from ui.verdict_card import VerdictCard

_KEEP_AFTER_MS = 300
_ROOMY = 420


class BuyerPane(QFrame):
    """Shows one buyer, the form, or what to do when there is nobody."""

    wanted = Signal(str)
    """What the clerk wants to do: "quote", "sample", "order", "edit", "contact", "visit"."""
    noted = Signal(str)
    note_draft_changed = Signal(str)
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("buyer")
        self._of = ""
        self.form = BuyerForm()
        self.timeline = Timeline()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(self._view_page())
        self._pages.addWidget(self.form)

    # Building

    def _empty_page(self) -> QWidget:
        page = QWidget()
        new = button(self.tr("New buyer"), "primary", "Ctrl N")
        new.clicked.connect(self.new_wanted)
        text = self.tr(
            "Record a buyer with Ctrl+N, or find one with Ctrl+K. "
            "F1 to F12 show a reply at any time, also before you know the name."
        )
        about = label(text, "muted", wrap=True)
        about.setMaximumWidth(300)
        layout = column(
            None,
            label(self.tr("Nobody at the table"), "heading"),
            about,
            row(new, None),
            None,
            spacing=12,
        )
        layout.setContentsMargins(40, 16, 40, 16)
        page.setLayout(layout)
        return page

    def _view_page(self) -> QWidget:
        page = QWidget()
        self._title = label(role="title", wrap=True)
        self._person = label(role="muted", wrap=True)
        self._chips = QWidget()
        self._chip_row = FlowLayout(self._chips)
        edit = button(self.tr("Edit"), "quiet", "Ctrl E")
        edit.clicked.connect(lambda: self.wanted.emit("edit"))
        self.quote_card = VerdictCard(self.tr("Quote"))
        self.sample_card = VerdictCard(self.tr("Sample"))
        more = button(self.tr("Contact"), "quiet", "Ctrl T")
        more.clicked.connect(lambda: self.wanted.emit("contact"))
        self._again = button(self.tr("Here again"), "quiet", "Ctrl R")
        self._again.clicked.connect(lambda: self.wanted.emit("visit"))
        acts = row(self._again, more, edit, None, spacing=0)
        head = column(self._title, self._person, acts, spacing=2)
        self._cards = row(self.quote_card, self.sample_card, spacing=10)
        self._cards.setStretch(0, 1)
        self._cards.setStretch(1, 1)
        self._note_box = self._make_note_box()
        layout = column(
            head,
            self._chips,
            self._cards,
            self.timeline,
            self._note_box,
            self._actions(),
            spacing=10,
        )
        layout.setStretch(3, 1)
        layout.setContentsMargins(16, 14, 16, 12)
        page.setLayout(layout)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, the verdicts have no room side by side."""
        super().resizeEvent(event)
        narrow = self.width() < _ROOMY
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(way)
        for verdict in (self.quote_card, self.sample_card):
            verdict.lie_flat(flat=narrow)

    def _actions(self) -> QHBoxLayout:
        made = row(spacing=5)
        for name, text, key in (
            ("quote", self.tr("Quote"), "Ctrl Q"),
            ("sample", self.tr("Sample"), "Ctrl S"),
            ("order", self.tr("Order"), "Ctrl O"),
            ("note", self.tr("Note"), "Ctrl B"),
        ):
            act = button(text, "primary" if name == "quote" else "", key).growing()
            act.clicked.connect(lambda _=False, name=name: self._want(name))
            made.addWidget(act)
        return made

    def _make_note_box(self) -> QWidget:
        box = QWidget()
        self._note = QPlainTextEdit()
        self._note.setFixedHeight(72)
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(self.tr("Note: what was said, what comes next. Enter saves."))
        self._note.setAccessibleName(self.tr("Note"))
        self._note.installEventFilter(self)
        self._note.textChanged.connect(self._note_touched)
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(_KEEP_AFTER_MS)
        self._keep.timeout.connect(lambda: self.note_draft_changed.emit(self._note.toPlainText()))
        hint = self.tr(
            "Enter saves · Shift+Enter starts a new line · Esc closes, what you typed stays"
        )
        box.setLayout(column(self._note, label(hint, "small", wrap=True), spacing=4))
        box.hide()
        return box

    # Showing

    def show_nobody(self) -> None:
        """Show what to do first."""
        self._of = ""
        self._pages.setCurrentIndex(0)

    def show_form(self) -> None:
        """Show the form."""
        self._pages.setCurrentIndex(2)

    @property
    def in_form(self) -> bool:
        """The form is on the screen."""
        return self._pages.currentIndex() == 2

    def show_buyer(
        self, view: BuyerView, phrasebook: Phrasebook, note_draft: str, *, here_today: bool
    ) -> None:
        """Show a buyer."""
        self._again.setVisible(not here_today)
        state = view.state
        person = state.contact.profile
        self._title.setText(state.title)
        names = [person["name"] if person["name"] != state.title else "", person["title"]]
        others = len(state.contacts) - 1
        if others > 0:
            names.append(self.tr("and %n more contact(s)", "", others))
        everyone = (contact.profile.values().values() for contact in state.contacts)
        self._person.setToolTip("\n".join(" · ".join(values) for values in everyone))
        visits = len(state.visits)
        if visits > 1:
            names.append(self.tr("visit %n", "", visits))
        self._person.setText(" · ".join(n for n in names if n))
        self._person.setVisible(bool(self._person.text()))
        self._show_chips(state)
        self.quote_card.show_verdict(view.quote)
        self.sample_card.show_verdict(view.sample)
        self.timeline.lines.show_lines(
            lines(state, phrasebook, language.today_began().astimezone().date())
        )
        if state.id != self._of:  # what is being typed for this buyer stays as it is
            self._of = state.id
            self._show_note(note_draft)
        self._pages.setCurrentIndex(1)

    def _show_note(self, draft: str) -> None:
        self._keep.stop()
        self._note.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self._note.setPlainText(draft)
        self._note.blockSignals(False)  # noqa: FBT003
        self._note_box.setVisible(bool(draft))

    def _show_chips(self, state: BuyerState) -> None:
        clear(self._chip_row)
        shown: list[tuple[str, str, str]] = []
        country = state.profile["country"]
        if country:
            name = language.words(countries.name_of(country)).removeprefix("the ")
            text = f"{country} {name}" if name != country else country
            shown.append((text, state.profile.mark("country"), "country"))
        shown += [
            (state.profile[name], state.profile.mark(name), name)
            for name in ("grade", "kind", "business")
        ]
        person = state.contact.profile
        shown += [
            (person[name], person.mark(name), name)
            for name in ("phone", "mobile", "email", "whatsapp", "wechat")
        ]
        for text, mark, name in shown:
            if text:
                self._chip_row.addWidget(_chip(text, mark, name))
        if state.cards:
            kept = button(self.tr("%n card(s)", "", len(state.cards)), "quiet", "Alt V")
            kept.setFixedHeight(28)
            kept.clicked.connect(lambda: self.wanted.emit("cards"))
            self._chip_row.addWidget(kept)
        self._chips.setVisible(bool(state.cards) or any(text for text, _, _ in shown))

    # Acting

    def open_note(self) -> None:
        """Open the note, ready to type."""
        self._note_box.show()
        self._note.setFocus()

    def close_note(self) -> None:
        """Close the note after it was saved."""
        self._show_note("")

    def flush(self) -> None:
        """Send out every draft at once."""
        self.form.flush()
        if self._keep.isActive():
            self._keep.stop()
            self.note_draft_changed.emit(self._note.toPlainText())

    def _want(self, name: str) -> None:
        if name == "note":
            self.open_note()
        else:
            self.wanted.emit(name)

    def _note_touched(self) -> None:
        self._keep.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._note
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
                if self._note.toPlainText().strip():
                    self.noted.emit(self._note.toPlainText())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.flush()
                self._note_box.hide()
                return True
        return super().eventFilter(watched, event)


def _chip(text: str, mark: str, name: str) -> QLabel:
    called = language.words(FIELD_NAMES[name])
    if name in ("grade", "wechat", "whatsapp"):  # a value that does not say what it is
        text = f"{called} {text}"
    made = label(f"! {text}" if mark else text, "chip-doubt" if mark else "chip")
    why = f": {language.words(MARKS[mark])}" if mark in MARKS else ""
    made.setToolTip(called + why)
    made.setAccessibleName(f"{called}: {text}{why}")
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if mark in MARKS:
        made.setText(f"! {text} · {language.words(MARKS[mark])}")
    return made
