"""The screen of cards: read from pictures, checked one by one or in a table, and kept with buyers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QWidget

from ui.card_devices import CardDevices
from ui.card_review import CardReview
from ui.card_rows import Decision, StateColours, fit_columns
from ui.card_sources import CardSources
from ui.cards_head import CardsHead
from ui.lists import table
from ui.parts import column
from ui.pasted import pasted_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from boothapp.known import Likely
    from boothapp.settings import Company
    from ui.card_keeping import CardKeeping
    from ui.card_pile import CardPile
    from ui.card_rows import CardRow
    from ui.notices import Notices
    from ui.work import Desk


class CardsScreen(QWidget):
    """What waits is a table; the chosen card lies below it, ready to be corrected.

    It only shows the pile: made anew in another language, it shows the same.
    """

    buyer_wanted = Signal(str)

    def __init__(self, desk: Desk, notices: Notices, pile: CardPile) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._notices, self.pile = notices, pile
        self.cards, self.scanner, self.intake = pile.cards, pile.scanner, pile.intake
        self._keeping: CardKeeping = pile.keeping
        self._shown: CardRow | None = None
        self._at = 0
        self.sources = CardSources(notices)
        self.devices = CardDevices(desk.data, notices, self.sources, pile.intake)
        self.review = CardReview()
        self.review.here.setChecked(pile.here)
        self.table = table(self.tr("Cards"))
        self.table.setModel(self.cards)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.table.setItemDelegate(StateColours(self.table))
        self.table.verticalHeader().setDefaultSectionSize(30)
        fit_columns(self.table)
        self.table.installEventFilter(self)
        self._head = CardsHead()
        self._lay_out()
        self._connect()
        self._connect_pile()
        self._bind_keys()
        self._choose()
        self._show_progress()

    def _lay_out(self) -> None:
        self._above = QWidget()
        self._above.setLayout(column(self._head, self.table, spacing=6))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self._above)
        split.addWidget(self.review)
        split.setSizes([210, 430])
        split.setChildrenCollapsible(False)
        layout = column(self.sources, split, spacing=8)
        layout.setStretch(1, 1)
        layout.setContentsMargins(20, 12, 20, 10)
        self.setLayout(layout)

    def _connect(self) -> None:
        sources, review, intake = self.sources, self.review, self.intake
        sources.files_came.connect(intake.add_files)
        sources.picture_came.connect(intake.add_picture)
        sources.text_came.connect(intake.add_text)
        self.table.selectionModel().currentRowChanged.connect(self._show_current)
        self._head.keep_wanted.connect(self.keep_ready)
        self._head.stop_wanted.connect(self.stop_reading)
        review.keep_wanted.connect(self.keep)
        review.entered.connect(self.enter)
        review.drop_wanted.connect(self.drop)
        review.back_wanted.connect(self.join_next)
        review.again_wanted.connect(self.read_again)
        review.corrected.connect(self._corrected_here)
        review.agreed.connect(self._agree)
        review.here.toggled.connect(self._set_here)
        review.fields.card_pasted.connect(sources.paste)
        review.matches.same.connect(partial(self._decide, "person"))
        review.matches.colleague.connect(partial(self._decide, "company"))
        review.matches.none.connect(self.decide_new)
        review.matches.again.connect(self.decide_new)
        review.matches.opened.connect(self.buyer_wanted)

    def _connect_pile(self) -> None:
        """Listen to what outlives this screen: by methods, which end with it."""
        self.pile.came.connect(self._came)
        self.pile.changed.connect(self._changed)
        self.pile.moved.connect(self._moved)
        self.cards.modelReset.connect(self._choose_again)
        self.scanner.changed.connect(self._show_progress)
        self._keeping.ended.connect(self._after_keeping)
        self._keeping.said.connect(self._notices.say)
        self._keeping.refused.connect(self._notices.say_error)

    def _bind_keys(self) -> None:
        sources, review = self.sources, self.review
        for key, act in (
            *((f"Alt+{n}", partial(review.matches.choose, n)) for n in range(1, 10)),
            ("Alt+0", self.decide_new),
            ("Alt+B", review.picture.turn),
            ("Alt+C", review.consent.toggle),
            ("Alt+D", review.fields.to_next_doubt),
            ("Alt+H", review.here.toggle),
            ("Alt+K", sources.camera_wanted.emit),
            ("Alt+N", self.join_next),
            ("Alt+P", sources.phone_wanted.emit),
            ("Alt+R", self.read_again),
            ("Alt+W", sources.folder_wanted.emit),
            ("Alt+X", self.stop_reading),
            ("Ctrl+L", sources.open_files),
            ("Ctrl+V", sources.paste),
            ("Ctrl+Return", self.keep),
            ("Ctrl+Shift+Return", self.keep_ready),
            ("Ctrl+Del", self.drop),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # Showing

    def begin(self, company: Company) -> None:
        """Take what the company wants of consent."""
        self.pile.begin(company)
        self.review.begin(company)
        self._show_count()

    def refresh(self) -> None:
        """Read again which cards wait; those whose keeping was undone come back."""
        self.pile.refresh()

    def flush(self) -> None:
        """Keep what was typed at once."""
        self.pile.flush()

    def leave(self) -> None:
        """Switch the devices off."""
        self.devices.close()

    def take_focus(self) -> None:
        """Be ready: in the first doubtful field, or in the table."""
        if self.current and self.current.waiting.card is not None:
            self.review.fields.take_focus()
        elif self.cards.rows:
            self.table.setFocus()
        else:
            self.sources.take_focus()

    @property
    def current(self) -> CardRow | None:
        """The chosen card."""
        at = self.table.currentIndex().row()
        return self.cards.rows[at] if 0 <= at < len(self.cards.rows) else None

    def _choose(self, at: int | None = None) -> None:
        """Choose a card, or the first where none is chosen, and show it, once: that takes 20 ms."""
        chosen = self.table.currentIndex().row()
        at = max(chosen, 0) if at is None else at
        if at != chosen and self.cards.rows:
            self.table.setCurrentIndex(self.cards.index(at, 1))  # its signal shows it
        elif self.current is not self._shown or self._shown is None:
            self._show_current()
        self._show_count()

    def _choose_again(self) -> None:
        """Stay with the card that was chosen, or go to the one that has taken its place."""
        at = self.cards.place(self._shown.waiting.id) if self._shown else -1
        self._choose(at if at >= 0 else max(0, min(self._at, len(self.cards.rows) - 1)))

    def _show_current(self) -> None:
        self._shown = now = self.current
        self._at = self.table.currentIndex().row() if now else self._at
        self.review.show_row(now, self.cards.decision_words(now), has_next=self._has_next())

    def _show_state(self) -> None:
        if self.current is not None:
            self.review.show_state(
                self.current, self.cards.decision_words(self.current), has_next=self._has_next()
            )

    def _has_next(self) -> bool:
        at = self.table.currentIndex().row() + 1
        return 0 < at < len(self.cards.rows) and len(self.cards.rows[at].waiting.sides) == 1

    def _show_count(self) -> None:
        ready = sum(row.state == "ready" for row in self.cards.rows)
        self._head.show_count(len(self.cards.rows), ready)
        self._above.setVisible(bool(self.cards.rows))

    def _show_progress(self) -> None:
        self._head.show_progress(self.scanner.left, 0 if self.scanner.queued else self.pile.stopped)

    # What the pile tells

    def _came(self, came: Sequence[CardRow], first: bool) -> None:  # noqa: FBT001  a signal's value
        self._choose(self.cards.place(came[0].waiting.id) if came and first else None)
        if self.cards.rows and self.sources.has_focus():
            self.take_focus()  # Enter keeps the card, and opens no dialog again

    def _changed(self, row: CardRow) -> None:
        """Draw a card anew where it is shown."""
        self.cards.refresh(row.waiting.id)
        if row is self.current:
            self._show_current()
        self._show_count()
        self._show_progress()

    def _moved(self, row: CardRow) -> None:
        """Say anew where a card stands; its fields are left to who is typing in them."""
        self.cards.refresh(row.waiting.id)
        if row is self.current:
            self._show_state()
        self._show_count()

    def _after_keeping(self, buyer: str) -> None:
        if not self.isVisible():
            return  # the clerk went elsewhere meanwhile
        if buyer and not self.cards.rows and self.pile.here:
            self.buyer_wanted.emit(buyer)  # he stands here: on with the talk
        elif buyer:
            self.take_focus()

    # Doing

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        pasted = pasted_of(event.mimeData())
        if pasted.files or pasted.picture or pasted.text:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.sources.take_in(event.mimeData())

    def stop_reading(self) -> None:
        """Read none of those that still wait; where none does, read those it stopped at before."""
        if self.scanner.queued:
            self.pile.stop_reading()
        else:
            self.pile.read_rest()

    def read_again(self) -> None:
        """Read the chosen card once more."""
        if self.current is not None:
            self.pile.read_again(self.current)

    def join_next(self) -> None:
        """Make the next card the back of the chosen one, and read both sides."""
        if self._has_next():
            at = self.table.currentIndex().row()
            self._keeping.join(self.cards.rows[at], self.cards.rows[at + 1])

    def _decide(self, kind: Literal["person", "company"], match: Likely) -> None:
        if self.current is not None:
            contact = match.contact if kind == "person" else ""
            decision = Decision(kind, match.buyer, contact, match.title)
            self.pile.decided(self.current, decision)
            self.review.fields.take_focus()

    def decide_new(self) -> None:
        """The card is of none of the buyers listed; said of one already decided, ask once more."""
        now = self.current
        if now is not None and (now.matches or now.decision):
            self.pile.decided(now, Decision("new") if now.decision is None else None)
            self.review.fields.take_focus()

    def _corrected_here(self, name: str, value: str) -> None:
        if self.current is not None:
            self.pile.put(self.current, name, value)

    def _agree(self, yes: bool) -> None:  # noqa: FBT001  a signal's value
        if self.current is not None:
            self.pile.agree(self.current, yes)

    def _set_here(self, here: bool) -> None:  # noqa: FBT001  a signal's value
        self.pile.here = here

    def enter(self) -> None:
        """Go to the next doubtful field that nobody has looked at; where there is none, keep the card."""
        if not self.review.fields.to_unseen():
            self.keep()

    def keep(self) -> None:
        """Record the chosen card; where it may be somebody known, the clerk says so first."""
        now = self.current
        if now is not None and (now.waiting.card is not None or now.waiting.typed):
            self._keeping.keep([now])

    def keep_ready(self) -> None:
        """Record every card in which nothing is in doubt."""
        self._keeping.keep([row for row in self.cards.rows if row.state == "ready"])

    def drop(self) -> None:
        """Take the chosen card away."""
        if self.current is not None:
            self._keeping.drop(self.current)
            self.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.enter()
            return True
        return super().eventFilter(watched, event)
