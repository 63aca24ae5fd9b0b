"""The evening's review: buyers who may be one, two at a time, to be called the same or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from ui import language
from ui.comparing import Comparing
from ui.flow import FlowLayout
from ui.parts import KeyButton, button, card, column, label, row
from ui.twins_list import TwinsList, likelihood, title_of
from ui.twins_sides import TwinsSides

if TYPE_CHECKING:
    from collections.abc import Callable

    from boothapp.booth import Booth
    from boothapp.buyer import BuyerState
    from boothapp.known import Twins
    from boothapp.snapshots import Done
    from boothapp.twins import Settled
    from ui.work import Desk

    _Answer = tuple[Twins, str, Done | Exception]

MOST = 200
"""Pairs in the list at most; when most of them are decided, the next ones follow."""

_FEW = 20
_AGAIN_AFTER = 32  # buyers compared until the list is drawn anew, at most


class TwinsScreen(QWidget):
    """A list of pairs, and beside it the two records of the chosen one; nothing merges by itself."""

    acted = Signal(object, str)
    """What was done, and the words for it."""
    buyer_wanted = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._found: tuple[Twins, ...] = ()
        self._shown: Twins | None = None
        self._in_flight: set[tuple[str, str]] = set()
        self._decided: set[tuple[str, str]] = set()
        self._waiting = self._asked_at = -1
        self._asking, self._held = False, 0
        self._again_after = 2  # the first pairs come up at once
        self._comparing = Comparing(desk, self)
        self._comparing.went_on.connect(self._compared)
        self.list = TwinsList()
        self.list.gone_to.connect(lambda _row: self._show_current())
        self.list.entered_on.connect(self.agree)
        self.sides = TwinsSides()
        self.list.leafed.connect(self.sides.leaf)
        self.sides.opened.connect(self.buyer_wanted)
        self._count = label(role="muted")
        self._likely = label(role="heading")
        self._why = label(wrap=True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._build_empty())
        self._pages.addWidget(self._build_pairs())
        back = self._back = button(self.tr("Back to the buyers"), "quiet", "Esc")
        back.clicked.connect(self.left)
        head = row(
            label(self.tr("Likely duplicates"), "title"), self._count, None, back, spacing=16
        )
        layout = column(head, self._pages, spacing=10)
        layout.setStretch(1, 1)
        layout.setContentsMargins(24, 14, 24, 14)
        self.setLayout(layout)
        for key, act in (
            ("S", self.same),
            ("C", self.colleagues),
            ("N", self.apart),
            ("1", lambda: self._open(0)),
            ("2", lambda: self._open(1)),
            ("Esc", self.left.emit),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)  # a key held down decides one pair
            shortcut.activated.connect(act)

    # Building

    def _build_empty(self) -> QWidget:
        self._empty_title = label(role="heading")
        self._empty_words = label(wrap=True)
        frame = card(
            column(self._empty_title, self._empty_words, spacing=6), margins=(20, 16, 20, 16)
        )
        page = QWidget()
        page.setLayout(column(frame, None))
        return page

    def _build_pairs(self) -> QWidget:
        page = QWidget()
        self.list.setMinimumWidth(280)
        self.list.setMaximumWidth(390)
        why = card(column(self._likely, self._why, spacing=2), "caution-soft", (14, 8, 14, 8))
        right = column(why, self.sides, self._build_acts(), spacing=8)
        right.setStretch(1, 1)
        both = row(self.list, right, spacing=16)
        both.setStretch(0, 1)
        both.setStretch(1, 2)
        page.setLayout(both)
        return page

    def _build_acts(self) -> QFrame:
        about = label(
            self.tr(
                "Linked, they are one buyer in the rules, the counts, the timeline and the search. "
                "Nothing is lost, and Ctrl+Z takes each decision back."
            ),
            "muted",
            wrap=True,
        )
        self._acts = {level: self._build_row(level) for level in ("person", "company")}
        keys = label(self.tr("↑ ↓ next pair   Space: scroll"), "small")
        above = row(about, keys, spacing=16)
        above.setStretch(0, 1)
        return card(column(above, *self._acts.values(), spacing=8), margins=(14, 8, 14, 10))

    def _build_row(self, level: str) -> QWidget:
        """Make the buttons; what the pair most likely is comes first, and Enter says yes to it."""
        person, company = self.tr("The same person"), self.tr("Same company, other person")
        if level == "person":
            first = self._button(person, "Enter / S", self.same, "primary")
            second = self._button(company, "C", self.colleagues)
        else:
            first = self._button(company, "Enter / C", self.colleagues, "primary")
            second = self._button(person, "S", self.same)
        apart = self._button(self.tr("Not the same"), "N", self.apart)
        page = QWidget()
        flow = FlowLayout(page, 8)
        for made in (first, second, apart):
            flow.addWidget(made)
        return page

    @staticmethod
    def _button(text: str, key: str, act: Callable[[], None], role: str = "") -> KeyButton:
        made = button(text, role, key)
        made.clicked.connect(act)
        return made

    # Showing

    def refresh(self) -> None:
        """Go on comparing, and read which pairs are open."""
        self._shown = None
        self._comparing.start()
        self._read()

    def take_focus(self) -> None:
        """Be ready for the arrow keys and the letters."""
        (self.list if self.list.pairs.rows else self._back).setFocus()

    def _compared(self, waiting: int) -> None:
        first = self._waiting < 0
        self._waiting = waiting
        if first or not waiting or self._asked_at - waiting >= self._again_after:
            self._asked_at = waiting
            self._again_after = min(2 * self._again_after, _AGAIN_AFTER)
            self._ask()
        self._show_count()

    def _ask(self) -> None:
        self._asking = True
        self._desk.known.ask(lambda known: known.twins(MOST, so_far=True), self._hold)

    def _hold(self, found: tuple[Twins, ...]) -> None:
        self._found, self._asking, self._held = found, False, 0
        self._read()

    def _read(self) -> None:
        """Ask what is said by now; another laptop may have been heard, or an act undone."""
        from boothapp.twins import settled  # noqa: PLC0415  on the booth's thread

        self._desk.booth.ask(settled, self._show_open)

    def _show_open(self, now: Settled) -> None:
        from boothapp.twins import still_open  # noqa: PLC0415

        old = self.list.pairs.rows
        rows = tuple(p for p in still_open(self._found, now) if ids_of(p) not in self._in_flight)
        at, here = self.list.currentIndex().row(), self.list.current
        if at == 0 and here in rows:  # likelier ones that come do not push it down the list
            rows = (here, *(pair for pair in rows if pair != here))
        if rows != old:
            known = {ids_of(pair) for pair in old}
            undone = [p for p in rows if ids_of(p) in self._decided and ids_of(p) not in known]
            if undone:
                here = undone[0]
                self._decided.discard(ids_of(here))
            self.list.show_pairs(rows, rows.index(here) if here in rows else at)
        self._held = max(self._held, len(rows))
        if len(self._found) >= MOST and len(rows) < min(_FEW, self._held) and not self._asking:
            self._ask()
        self._show_count()

    def _show_count(self) -> None:
        many = len(self.list.pairs.rows)
        if self._pages.currentIndex() != (page := 1 if many else 0):
            self._pages.setCurrentIndex(page)
            if self.isVisible():
                self.take_focus()
        texts = [self.tr("%n pair(s) left", "", many)] if many else []
        if len(self._found) >= MOST:
            texts = [self.tr("the likeliest pairs first, more follow")]
        if self._waiting > 0:
            texts.append(self.tr("still comparing: %n buyer(s) to go", "", self._waiting))
        self._count.setText(" · ".join(texts))
        if self._waiting:
            self._empty_title.setText(self.tr("Comparing all buyers…"))
            self._empty_words.setText(
                self.tr("Pairs come up here as they are found; each can be decided at once.")
            )
        else:
            self._empty_title.setText(self.tr("No likely duplicates"))
            self._empty_words.setText(
                self.tr(
                    "Every buyer stands once, as far as e-mails, phones and names can tell. Well done!"
                )
            )

    def _show_current(self) -> None:
        pair = self.list.current
        if pair is None or pair is self._shown:  # drawing it anew takes a while
            return
        self._shown = pair
        self._likely.setText(self._question(pair))
        for level, acts in self._acts.items():
            acts.setVisible(level == pair.level)
        self._why.setText("   ".join(f"• {language.words(r.text)}" for r in pair.reasons))
        self.sides.show_pair(pair.first, pair.other, pair.contact, pair.other_contact)
        one, other = ids_of(pair)
        # The list may be some minutes old: what was written since is read behind it.
        self._desk.booth.ask(
            lambda booth: (pair, booth.state(one), booth.state(other)), self._fresh
        )

    def _fresh(self, answer: tuple[Twins, BuyerState, BuyerState]) -> None:
        pair, one, other = answer
        stale = (len(one.timeline), len(other.timeline)) != (
            len(pair.first.timeline),
            len(pair.other.timeline),
        )
        if pair is self.list.current and stale and one.id != other.id:
            self.sides.show_pair(one, other, pair.contact, pair.other_contact)

    def _question(self, pair: Twins) -> str:
        words = {
            "person": self.tr("The same person? %1"),
            "company": self.tr("Two people of one company? %1"),
        }
        return words[pair.level].replace("%1", likelihood(pair).capitalize())

    def _open(self, number: int) -> None:
        pair = self.list.current
        if pair is not None:
            self.buyer_wanted.emit(ids_of(pair)[number])

    # Deciding

    def agree(self) -> None:
        """Say yes to what the two most likely are."""
        pair = self.list.current
        if pair is not None:
            (self.same if pair.level == "person" else self.colleagues)()

    def same(self) -> None:
        """The two are one person."""
        pair = self.list.current
        if pair is not None:
            persons = {"contact": pair.contact, "other_contact": pair.other_contact}
            text = self.tr("One buyer: %1 and %2")
            self._decide(pair, text, lambda booth: booth.link(*ids_of(pair), **persons))

    def colleagues(self) -> None:
        """The two are two persons of one company."""
        pair = self.list.current
        if pair is not None:
            text = self.tr("One company: %1 and %2")
            self._decide(pair, text, lambda booth: booth.link(*ids_of(pair)))

    def apart(self) -> None:
        """The two have nothing to do with each other."""
        pair = self.list.current
        if pair is not None:
            text = self.tr("Not the same: %1 and %2")
            self._decide(pair, text, lambda booth: booth.separate(*ids_of(pair)))

    def _decide(self, pair: Twins, text: str, act: Callable[[Booth], Done]) -> None:
        """Go on to the next pair at once; the records follow."""
        self._in_flight.add(ids_of(pair))
        text = text.replace("%1", title_of(pair.first, pair.contact))
        text = text.replace("%2", title_of(pair.other, pair.other_contact))

        def decide(booth: Booth) -> _Answer:
            from boothapp.errors import BoothError  # noqa: PLC0415

            try:
                return pair, text, act(booth)
            except BoothError as fault:  # another laptop was first
                return pair, text, fault

        at = self.list.currentIndex().row()
        self.list.setFocus()
        self.list.show_pairs(tuple(p for p in self.list.pairs.rows if p is not pair), at)
        self._show_count()
        self._desk.booth.ask(decide, self._taken)

    def _taken(self, answer: _Answer) -> None:
        pair, text, done = answer
        self._in_flight.discard(ids_of(pair))
        if isinstance(done, Exception):
            self._desk.failed(done)
        else:
            self._decided.add(ids_of(pair))
            self.acted.emit(done, text)
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        self._comparing.stop()
        super().hideEvent(event)


def ids_of(pair: Twins) -> tuple[str, str]:
    """Return the ids of two buyers."""
    return pair.first.id, pair.other.id
