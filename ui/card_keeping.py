"""What the clerk does with waiting cards, each a step that Ctrl+Z takes back: keep, drop, join."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from boothapp.errors import BoothError, NotFound
from ui import card_jobs, language
from ui.card_rows import CardRow
from ui.steps import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from boothapp.cards.inbox import Waiting
    from boothapp.known import Known, Likely
    from boothapp.snapshots import Done
    from ui.card_pile import CardPile
    from ui.work import Desk


_NAMED = 3
"""Of cards that are refused, so many are named; the others stand in the table."""


@dataclass(slots=True)
class _Round:
    """Cards being kept one after the other, and what has come of it so far."""

    left: list[CardRow]
    kept: list[tuple[CardRow, Done]] = field(default_factory=list)
    refused: list[tuple[CardRow, BoothError]] = field(default_factory=list)
    known: list[CardRow] = field(default_factory=list)


class CardKeeping(QObject):
    """Keeps cards, drops them, and joins the two sides of one."""

    ended = Signal(str)
    """What was asked is kept or not; id of the buyer recorded last, or ""."""
    said = Signal(str)
    refused = Signal(object)
    """The error that kept the one card asked for from being kept."""

    def __init__(self, desk: Desk, pile: CardPile) -> None:
        super().__init__(pile)
        self._desk, self._pile = desk, pile
        self._round: _Round | None = None
        pile.intake.back_came.connect(self._take_back)

    # Keeping

    def keep(self, rows: Sequence[CardRow]) -> None:
        """Record cards, each as an act of its own and all of them as one step.

        Each is compared with those known just before, the ones of this very round among them: who is
        most likely there already is put to the clerk.
        """
        if not rows or self._round is not None:
            return
        self._pile.flush()
        self._round = _Round(list(rows))
        self._go_on(self._round)

    def _go_on(self, now: _Round) -> None:
        while now.left:
            row = now.left.pop(0)
            if self._pile.row(row.waiting.id) is row:
                self._compare(now, row)
                return
        self._end(now)

    def _compare(self, now: _Round, row: CardRow) -> None:
        values = row.values

        def look(known: Known) -> tuple[Likely, ...]:
            return known.matches(values)

        def compared(matches: tuple[Likely, ...]) -> None:
            row.matches = matches
            if row.open:
                now.known.append(row)
                self._pile.moved.emit(row)
                self._go_on(now)
            else:
                self._record(now, row)

        self._desk.known.ask(look, compared, partial(self._broken, now))

    def _record(self, now: _Round, row: CardRow) -> None:
        wish = card_jobs.wish_of(row, visit=self._pile.here)
        self._pile.scanner.forget(row.waiting.id)

        def kept(done: Done) -> None:
            now.kept.append((row, done))
            self._go_on(now)

        def refused(fault: BaseException) -> None:
            if not isinstance(fault, BoothError):
                self._broken(now, fault)
                return
            if isinstance(fault, NotFound):  # whom it was to be added to is no more
                self._pile.decided(row, None)
            self._pile.look_into(row, first=True)
            now.refused.append((row, fault))
            self._go_on(now)

        self._desk.booth.ask(lambda booth: card_jobs.keep(booth, wish), kept, refused)

    def _broken(self, now: _Round, fault: BaseException) -> None:
        """A fault of ours: what was kept before it is kept, the others go on waiting."""
        self._end(now)
        self._desk.failed(fault)

    def _end(self, now: _Round) -> None:
        self._round = None
        gone = {row.waiting.id: row for row, _ in now.kept}
        self._pile.kept |= gone
        if gone:
            self._pile.cards.remove(gone)
            self._pile.matching.look_again()
        self._tell(now)
        self.ended.emit(now.kept[-1][1].buyer if now.kept else "")

    def _tell(self, now: _Round) -> None:
        if len(now.kept) + len(now.refused) + len(now.known) == 1 and not now.kept:
            self._tell_why(now)
            return
        words = self.tr("%n card(s) kept", "", len(now.kept))
        if len(now.kept) == 1:
            words = self.tr("Kept: %1").replace("%1", now.kept[0][0].called)
        said = [words]
        if now.known:
            said.append(self.tr("%n may be known already: please decide", "", len(now.known)))
        for row, fault in now.refused[:_NAMED]:
            reason = language.words(fault.message)
            said.append(self.tr("Not kept: %1. %2").replace("%1", row.called).replace("%2", reason))
        if now.kept:
            acts = tuple(done.act for _, done in now.kept)
            self._pile.stepped.emit(Step(words, acts), "\n".join(said))
        elif now.refused or now.known:
            self.said.emit("\n".join(said))

    def _tell_why(self, now: _Round) -> None:
        """Say why the one card asked for is not kept."""
        if now.refused:
            self.refused.emit(now.refused[0][1])
        else:
            self.said.emit(
                self.tr("Is it one of the buyers listed? Alt+1 says yes, Alt+0 says no.")
            )

    # Dropping

    def drop(self, row: CardRow) -> None:
        """Take a card away; it can be brought back until the window closes."""
        card, at = row.waiting.id, self._pile.cards.place(row.waiting.id)
        self._pile.scanner.forget(card)
        self._pile.flush()
        self._pile.dropped[card] = row
        self._pile.cards.remove((card,))
        words = self.tr("Dropped: %1").replace("%1", row.called)
        self._pile.stepped.emit(Step(words, back=partial(self._bring_back, card, at)), words)

    def _bring_back(self, card: str, at: int) -> None:
        row = self._pile.dropped.pop(card)
        self._pile.take(row.waiting, row, at=at, first=True)
        self._pile.came.emit((row,), True)  # noqa: FBT003  a signal's values

    # Two sides of one card

    def join(self, front: CardRow, back: CardRow) -> None:
        """Make the second card the back of the first, and read both sides."""
        was = replace(front), replace(back)
        words = self.tr("Joined: %1").replace("%1", front.called)
        self._join(front, back)
        self._pile.stepped.emit(Step(words, back=partial(self._part, *was)), words)

    def _take_back(self, back: Waiting, front: str) -> None:
        """Take the back of a card that the phone has sent after its front."""
        ahead = self._pile.row(front)
        if ahead is not None:
            self._join(ahead, CardRow(back))
        else:
            row = self._pile.take(back, first=True)
            self._pile.came.emit((row,), True)  # noqa: FBT003  a signal's values

    def _join(self, front: CardRow, back: CardRow) -> None:
        for row in (front, back):
            self._pile.scanner.forget(row.waiting.id)
        self._pile.flush()
        self._pile.cards.remove((back.waiting.id,))
        front.agreed, front.stopped = front.agreed or back.agreed, False
        pair = front.waiting, back.waiting

        def joined(both: Waiting) -> None:
            front.waiting = both
            self._pile.look_into(front, first=True)
            self._pile.changed.emit(front)

        self._desk.booth.ask(lambda booth: card_jobs.inbox_of(booth).join(*pair), joined)

    def _part(self, front: CardRow, back: CardRow) -> None:
        """Make the two cards again of which one was made, each with what was said of it."""
        joined = self._pile.row(front.waiting.id)
        if joined is None:
            return  # it is kept, and that could not be undone
        self._pile.flush()
        self._pile.scanner.forget(front.waiting.id)
        pair = front.waiting, back.waiting

        def parted(both: tuple[Waiting, Waiting]) -> None:
            joined.waiting, back.waiting = both
            joined.agreed, joined.decision, joined.stopped = (
                front.agreed,
                front.decision,
                front.stopped,
            )
            self._pile.look_into(joined, first=True)
            at = self._pile.cards.place(joined.waiting.id)
            self._pile.take(back.waiting, back, at=at + 1, first=True)
            self._pile.changed.emit(joined)

        self._desk.booth.ask(lambda booth: card_jobs.inbox_of(booth).part(*pair), parted)
