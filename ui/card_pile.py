"""The waiting cards apart from any screen: they are read, compared, corrected, and kept in mind here."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from boothapp.errors import BoothError
from boothapp.text import Text
from ui import card_jobs
from ui.card_intake import CardIntake
from ui.card_keeping import CardKeeping
from ui.card_matching import CardMatching
from ui.card_rows import CardRow, CardTable

if TYPE_CHECKING:
    from boothapp.booth import Booth
    from boothapp.cards.inbox import Waiting
    from boothapp.cards.scanning import Scanned
    from boothapp.settings import Company
    from ui.card_rows import Decision
    from ui.scanner import Scanner
    from ui.work import Desk


class CardPile(QObject):
    """The cards that wait; it outlives the screens, which another language or theme makes anew."""

    came = Signal(object, bool)
    """Rows that are new, and whether the first of them is to be shown."""
    changed = Signal(object)
    """A row that says something else than before."""
    moved = Signal(object)
    """A row that stands elsewhere than before: whom it may be, what was decided."""
    stepped = Signal(object, str)
    """What Ctrl+Z can take back (``Step``), and what to say of it."""

    def __init__(self, desk: Desk, scanner: Scanner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self.scanner = desk, scanner
        self.cards = CardTable(self)
        self.intake = CardIntake(desk, self)
        self.matching = CardMatching(desk, self)
        self.keeping = CardKeeping(desk, self)
        self.kept: dict[str, CardRow] = {}
        self.dropped: dict[str, CardRow] = {}
        self.here = True
        """The buyers of the cards stand at the booth now."""
        self._must_agree = False
        self._first = True
        self._unsaved: set[str] = set()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(300)
        self._typed.timeout.connect(self.flush)
        self.cards.corrected.connect(self._correct)
        self.intake.came.connect(self._came)
        scanner.read.connect(self._read)
        scanner.failed.connect(self._failed)

    def begin(self, company: Company) -> None:
        """Take what the company wants of consent."""
        self._must_agree = company.consent_required == "yes"
        for row in self.cards.rows:
            row.must_agree = self._must_agree

    def row(self, card: str) -> CardRow | None:
        """Return a card that waits."""
        at = self.cards.place(card)
        return self.cards.rows[at] if at >= 0 else None

    def close(self) -> None:
        """Watch no folder any more, and delete what was dropped: the window closes."""
        self.flush()
        self.intake.folder.watch(None)
        dropped, self.dropped = [row.waiting for row in self.dropped.values()], {}

        def forget(booth: Booth) -> None:
            for card in dropped:
                card_jobs.inbox_of(booth).drop(card)

        self._desk.booth.ask(forget)

    # What waits

    def refresh(self) -> None:
        """Read again which cards wait, and who they may be: records were made or undone meanwhile."""
        first, self._first = self._first, False
        chosen = {row.decision.buyer for row in self.cards.rows if row.decision} - {""}
        self._desk.booth.ask(
            lambda booth: card_jobs.waits(booth, chosen=chosen, first=first), self._show_waiting
        )

    def _show_waiting(self, answer: card_jobs.Waits) -> None:
        for row in self.cards.rows:
            if row.decision and row.decision.buyer in answer.gone:
                self.decided(row, None)
        back: list[CardRow] = []
        new: list[CardRow] = []
        for card in answer.cards:
            if self.cards.place(card.id) >= 0 or card.id in self.dropped:
                continue
            came = back if card.id in self.kept else new
            came.append(self.take(card, self.kept.pop(card.id, CardRow(card))))
        self.matching.look_again()
        self.came.emit(tuple(back or new), bool(back))

    def _came(self, came: tuple[Waiting, ...], first: bool) -> None:  # noqa: FBT001  a signal's value
        self.came.emit(tuple(self.take(card, first=first) for card in came), first)

    def take(
        self,
        card: Waiting,
        row: CardRow | None = None,
        *,
        at: int | None = None,
        first: bool = False,
    ) -> CardRow:
        """Lay a card with the others, and read it where that is still to be done.

        Args:
            card: The card as it is now.
            row: What was known and said of it, where it comes back.
            at: Its place; without it, at the end.
            first: Read it before the others.
        """
        row = row or CardRow(card)
        row.waiting, row.must_agree = card, self._must_agree
        self.cards.add(row, at)
        self.look_into(row, first=first)
        return row

    def look_into(self, row: CardRow, *, first: bool = False) -> None:
        """Have a card read that is not read yet; of one that is, look who it may be."""
        card = row.waiting
        if card.card is not None or card.typed:
            self.matching.look_for(card.id)
        if card.card is None and card.problem is None and not row.stopped:
            self.scanner.ask(card.id, card.sides, first=first)

    # Reading

    @property
    def stopped(self) -> int:
        """How many cards are not read because the reading was stopped."""
        return sum(row.stopped for row in self.cards.rows)

    def stop_reading(self) -> None:
        """Read none of those that still wait; each can be read later."""
        for card in self.scanner.cancel():
            row = self.row(card)
            if row is not None:
                row.stopped = True
                self.changed.emit(row)

    def read_rest(self) -> None:
        """Read all those that the reading stopped at."""
        for row in self.cards.rows:
            if row.stopped:
                self._ask_again(row, first=False)

    def read_again(self, row: CardRow) -> None:
        """Read a card once more, before all others."""
        if row.waiting.sides and (row.stopped or row.waiting.problem is not None):
            self._ask_again(row, first=True)

    def _ask_again(self, row: CardRow, *, first: bool) -> None:
        row.stopped = False
        row.waiting = replace(row.waiting, problem=None)
        self.scanner.ask(row.waiting.id, row.waiting.sides, first=first)
        self.changed.emit(row)

    def _read(self, card: str, scanned: Scanned) -> None:
        row = self.row(card)
        if row is None:
            return
        waiting = row.waiting
        self._desk.booth.ask(
            lambda booth: card_jobs.keep_reading(booth, waiting, scanned), self._kept_reading
        )

    def _kept_reading(self, waiting: Waiting) -> None:
        row = self.row(waiting.id)
        if row is None:
            return
        row.waiting = replace(waiting, typed=row.waiting.typed)
        self.changed.emit(row)
        self.matching.look_for(waiting.id)

    def _failed(self, card: str, fault: BaseException) -> None:
        if not isinstance(fault, BoothError):
            self._desk.failed(fault)
        row = self.row(card)
        if row is None:
            return
        said = fault.message if isinstance(fault, BoothError) else _UNREAD
        row.waiting = failed = replace(row.waiting, problem=(said.zh, said.en))
        self._desk.booth.ask(lambda booth: card_jobs.keep_problem(booth, failed))
        self.changed.emit(row)

    # Correcting

    def _correct(self, card: str, name: str, value: str) -> None:
        row = self.row(card)
        if row is not None:
            self.put(row, name, value)
            self.changed.emit(row)

    def put(self, row: CardRow, name: str, value: str) -> None:
        """Put the clerk's value over what was read."""
        row.correct(name, value)
        self._unsaved.add(row.waiting.id)
        self._typed.start()
        self.moved.emit(row)

    def flush(self) -> None:
        """Keep what was typed at once, and look again who it may be."""
        self._typed.stop()
        for card in self._unsaved:
            row = self.row(card)
            if row is not None:
                self._desk.booth.ask(partial(card_jobs.keep_typed, card=row.waiting))
                self.matching.look_for(card)
        self._unsaved.clear()

    def decided(self, row: CardRow, decision: Decision | None) -> None:
        """Take what the clerk said of whom a card may be; None asks once more."""
        row.decision = decision
        self.moved.emit(row)

    def agree(self, row: CardRow, yes: bool) -> None:  # noqa: FBT001  the box is ticked or not
        """Take whether the buyer agreed to being recorded."""
        row.agreed = yes
        self.moved.emit(row)


_UNREAD = Text("这张图片无法识别。", "This picture cannot be read.")
