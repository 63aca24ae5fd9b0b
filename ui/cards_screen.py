"""The screen of cards: read from pictures, checked one by one or in a table, and kept with buyers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QWidget

from boothapp.errors import BoothError
from boothapp.text import Text
from ui import card_jobs
from ui.card_intake import CardIntake
from ui.card_review import CardReview
from ui.card_rows import CardRow, CardTable, Decision, fit_columns
from ui.card_sources import CardSources
from ui.cards_head import CardsHead
from ui.lists import table
from ui.parts import column
from ui.pasted import pasted_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from boothapp.booth import Booth
    from boothapp.cards.inbox import Waiting
    from boothapp.cards.scanning import Scanned
    from boothapp.known import Known, Likely
    from boothapp.settings import Company
    from ui.notices import Notices
    from ui.scanner import Scanner
    from ui.work import Desk


class CardsScreen(QWidget):
    """What waits is a table; the chosen card lies below it, ready to be corrected."""

    acted = Signal(object, str)
    """What was done, and the words for it."""
    buyer_wanted = Signal(str)

    def __init__(self, desk: Desk, notices: Notices, scanner: Scanner) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._desk, self._notices, self.scanner = desk, notices, scanner
        self._first = True
        self._under_way = False
        self._dropped: list[CardRow] = []
        self.sources = CardSources(notices)
        self.intake = CardIntake(desk, notices, self.sources)
        self.review = CardReview()
        self.cards = CardTable(self)
        self.table = table(self.tr("Cards"))
        self.table.setModel(self.cards)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.table.verticalHeader().setDefaultSectionSize(30)
        fit_columns(self.table)
        self.table.installEventFilter(self)
        self._head = CardsHead()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(300)
        self._typed.timeout.connect(self.flush)
        self._unsaved: set[str] = set()
        self._lay_out()
        self._connect()
        self._show_count()

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
        self.scanner.read.connect(self._read)
        self.scanner.failed.connect(self._failed)
        self.scanner.changed.connect(self._show_progress)
        self.cards.corrected.connect(self._correct)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        sources, review = self.sources, self.review
        self._head.keep_wanted.connect(self.keep_ready)
        self._head.stop_wanted.connect(self.stop_reading)
        self.intake.came.connect(lambda cards, first: self._came(cards, first=first))
        self.intake.back_came.connect(self._take_back)
        review.keep_wanted.connect(self.keep)
        review.drop_wanted.connect(self.drop)
        review.back_wanted.connect(self.join_next)
        review.again_wanted.connect(self.read_again)
        review.corrected.connect(self._corrected_here)
        review.agreed.connect(self._agree)
        review.fields.card_pasted.connect(sources.paste)
        review.matches.same.connect(lambda match: self._decide(match, "person"))
        review.matches.colleague.connect(lambda match: self._decide(match, "company"))
        review.matches.none.connect(self.decide_new)
        review.matches.again.connect(self.decide_new)
        review.matches.opened.connect(self.buyer_wanted)
        for key, act in (
            *((f"Alt+{n}", partial(review.matches.choose, n)) for n in range(1, 7)),
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
        self.review.begin(company)

    def refresh(self) -> None:
        """Read again which cards wait; those whose keeping was undone come back."""
        first, self._first = self._first, False
        self._desk.booth.ask(
            lambda booth: card_jobs.waiting(booth, first=first), self._show_waiting
        )

    def _show_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        hidden = {row.waiting.id for row in self._dropped}
        for card in waiting:
            if self.cards.place(card.id) < 0 and card.id not in hidden:
                self._take(card)
        self._choose()
        if self.cards.rows and self.sources.has_focus():
            self.take_focus()

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
        else:
            self._show_current()
        self._show_count()

    def _show_current(self) -> None:
        now = self.current
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
        self._head.show_progress(self.scanner.left)

    # Where cards come from

    def _take_back(self, back: Waiting, front: str) -> None:
        ahead = self._row(front)
        if ahead is None:
            self._came((back,), first=True)
        else:
            self._join(ahead, back)

    def _came(self, came: tuple[Waiting, ...], *, first: bool) -> None:
        for card in came:
            self._take(card, first=first)
        self._choose(self.cards.place(came[0].id) if came and first else None)
        if came and self.sources.has_focus():
            self.table.setFocus()  # Enter keeps the card, and opens no dialog again

    def _take(self, card: Waiting, *, first: bool = False) -> None:
        self.cards.add(card)
        if card.card is None and card.problem is None:
            self.scanner.ask(card.id, card.sides, first=first)
        elif card.card is not None:
            self._look_for(card.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        pasted = pasted_of(event.mimeData())
        if pasted.files or pasted.picture or pasted.text:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.sources.take_in(event.mimeData())

    # Reading

    def stop_reading(self) -> None:
        """Read none of those that still wait; each can be read later."""
        for card in self.scanner.cancel():
            self._fail(card, BoothError(_STOPPED))
        self._show_progress()

    def read_again(self) -> None:
        """Read the chosen card once more."""
        now = self.current
        if now is not None and now.waiting.problem is not None and now.waiting.sides:
            now.waiting = replace(now.waiting, problem=None)
            self.scanner.ask(now.waiting.id, now.waiting.sides, first=True)
            self._changed(now)

    def join_next(self) -> None:
        """Make the next card the back of the chosen one, and read both sides."""
        at = self.table.currentIndex().row()
        if not self._has_next():
            return
        front, back = self.cards.rows[at], self.cards.rows[at + 1]
        self.scanner.forget(back.waiting.id)
        self.cards.remove(back.waiting.id)
        self._join(front, back.waiting)

    def _join(self, front: CardRow, back: Waiting) -> None:
        self.scanner.forget(front.waiting.id)
        pair = front.waiting, back

        def joined(both: Waiting) -> None:
            front.waiting = both
            self.scanner.ask(both.id, both.sides, first=True)
            self._changed(front)

        self._desk.booth.ask(lambda booth: card_jobs.inbox_of(booth).join(*pair), joined)

    def _read(self, card: str, scanned: Scanned) -> None:
        found = self._row(card)
        if found is None:
            return
        waiting = found.waiting
        if len(scanned.pictures) != len(waiting.sides):
            return  # its back has come since: both sides are read next
        self._desk.booth.ask(
            lambda booth: card_jobs.keep_reading(booth, waiting, scanned), self._kept_reading
        )

    def _kept_reading(self, waiting: Waiting) -> None:
        found = self._row(waiting.id)
        if found is None:
            return
        found.waiting = replace(waiting, typed=found.waiting.typed)
        self._changed(found)
        self._look_for(waiting.id)

    def _failed(self, card: str, fault: BaseException) -> None:
        if not isinstance(fault, BoothError):
            self._desk.failed(fault)
        self._fail(card, fault if isinstance(fault, BoothError) else BoothError(_UNREAD))

    def _fail(self, card: str, fault: BoothError) -> None:
        found = self._row(card)
        if found is None:
            return
        found.waiting = replace(found.waiting, problem=(fault.message.zh, fault.message.en))
        waiting = found.waiting
        self._desk.booth.ask(lambda booth: card_jobs.keep_typed(booth, waiting))
        self._changed(found)

    def _row(self, card: str) -> CardRow | None:
        at = self.cards.place(card)
        return self.cards.rows[at] if at >= 0 else None

    def _changed(self, changed: CardRow) -> None:
        """Draw a card anew where it is shown."""
        self.cards.refresh(changed.waiting.id)
        if changed is self.current:
            self._show_current()
        self._show_count()

    # Who it may be

    def _look_for(self, card: str) -> None:
        found = self._row(card)
        if found is None:
            return
        values = found.values

        def look(known: Known) -> tuple[Likely, ...]:
            return known.matches(values)

        self._desk.known.ask(look, lambda matches: self._matched(card, matches))

    def _matched(self, card: str, matches: tuple[Likely, ...]) -> None:
        found = self._row(card)
        if found is not None:
            found.matches = matches
            self.cards.refresh(card)
            if found is self.current:
                self._show_state()
            self._show_count()

    def _decide(self, match: Likely, kind: str) -> None:
        now = self.current
        if now is not None:
            person = kind == "person"
            now.decision = Decision(
                "person" if person else "company",
                match.buyer,
                match.contact if person else "",
                match.title,
            )
            self._decision_taken(now)

    def decide_new(self) -> None:
        """The card is of none of the buyers listed; said of one already decided, ask once more."""
        now = self.current
        if now is not None and now.matches:
            now.decision = Decision("new") if now.decision is None else None
            self._decision_taken(now)

    def _decision_taken(self, now: CardRow) -> None:
        self.cards.refresh(now.waiting.id)
        self._show_state()
        self._show_count()
        self.review.fields.take_focus()

    # Correcting

    def _corrected_here(self, name: str, value: str) -> None:
        if self.current is not None:
            self._put(self.current, name, value)

    def _correct(self, card: str, name: str, value: str) -> None:
        found = self._row(card)
        if found is not None:
            self._put(found, name, value)
            if found is self.current:
                self._show_current()

    def _put(self, changed: CardRow, name: str, value: str) -> None:
        changed.correct(name, value)
        self._unsaved.add(changed.waiting.id)
        self._typed.start()
        self.cards.refresh(changed.waiting.id)
        self._show_count()

    def flush(self) -> None:
        """Keep what was typed at once, and look again who it may be."""
        self._typed.stop()
        for card in self._unsaved:
            found = self._row(card)
            if found is not None:
                waiting = found.waiting
                self._desk.booth.ask(partial(card_jobs.keep_typed, card=waiting))
                if found.decision is None:
                    self._look_for(card)
        self._unsaved.clear()

    def _agree(self, yes: bool) -> None:  # noqa: FBT001  a signal's value
        if self.current is not None:
            self.current.agreed = yes

    # Keeping

    def keep(self) -> None:
        """Record the chosen card; where it may be somebody known, the clerk says so first."""
        now = self.current
        if now is None or (now.waiting.card is None and not now.waiting.typed):
            return
        if now.state == "match":
            self._notices.say(
                self.tr("Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no.")
            )
            return
        self._keep([now])

    def keep_ready(self) -> None:
        """Record every card in which nothing is in doubt."""
        self._keep([row for row in self.cards.rows if row.state == "ready"])

    def _keep(self, rows: Sequence[CardRow]) -> None:
        if not rows or self._under_way:
            return
        self.flush()
        self._under_way = True
        here = self.review.here.isChecked()
        wishes = [card_jobs.wish_of(row, visit=here) for row in rows]
        self._desk.booth.ask(
            lambda booth: card_jobs.keep_all(booth, wishes), self._kept, self._not_kept
        )

    def _kept(self, kept: card_jobs.Kept) -> None:
        self._under_way = False
        at = self.table.currentIndex().row()
        names = []
        for card, done in kept.done:
            row = self.cards.remove(card)
            names.append(row.called if row else "")
            self.acted.emit(done, self.tr("Kept: %1").replace("%1", names[-1]))
        if len(names) > 1:
            self._notices.say(self.tr("%n card(s) kept", "", len(names)))
        if kept.refused:
            self._notices.say_error(kept.refused[0][1])
        self._choose(max(0, min(at, len(self.cards.rows) - 1)))
        if kept.done and not self.cards.rows and self.review.here.isChecked():
            self.buyer_wanted.emit(kept.done[-1][1].buyer)  # he stands here: on with the talk
        else:
            self.take_focus()

    def _not_kept(self, fault: BaseException) -> None:
        self._under_way = False
        self._desk.failed(fault)

    def drop(self) -> None:
        """Take the chosen card away; it can be brought back until the window closes."""
        now = self.current
        if now is None:
            return
        self.scanner.forget(now.waiting.id)
        self.cards.remove(now.waiting.id)
        self._dropped.append(now)
        text = self.tr("Dropped: %1").replace("%1", now.called)
        self._notices.say(text, self.tr("Bring back"), self.bring_back)
        self._choose()
        self.take_focus()

    def bring_back(self) -> None:
        """Bring the card dropped last back."""
        if self._dropped:
            self._take(self._dropped.pop().waiting)
            self._choose(len(self.cards.rows) - 1)

    def leave(self) -> None:
        """Switch the devices off and delete what was dropped, when the window closes."""
        self.intake.close()
        dropped, self._dropped = [row.waiting for row in self._dropped], []

        def forget(booth: Booth) -> None:
            for card in dropped:
                card_jobs.inbox_of(booth).drop(card)

        if dropped:
            self._desk.booth.ask(forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.keep()
            return True
        return super().eventFilter(watched, event)


_STOPPED = Text("还没有识别。", "Not read yet.")
_UNREAD = Text("这张图片无法识别。", "This picture cannot be read.")
