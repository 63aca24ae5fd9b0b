"""Who this may be: buyers already known, each with the reason, to be called the same or not."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from boothapp.known import Likely as Match
from ui import language
from ui.flow import FlowLayout
from ui.parts import KeyButton, button, card, clear, column, label, row

translate = QCoreApplication.translate

MOST = 3


class Matches(QWidget):
    """Shows the likely matches; the clerk says which one it is, or none."""

    same = Signal(object)
    """A match: the person is known."""
    colleague = Signal(object)
    """A match: another person of the same company."""
    none = Signal()
    again = Signal()
    """What was said is taken back: ask once more."""
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.matches: tuple[Match, ...] = ()
        self._decided = ""
        self.tab_after: list[QWidget] = []  # Tab comes to the matches from here
        self._list = column(spacing=6)
        self.setLayout(self._list)
        self.hide()

    def show_matches(self, matches: Sequence[Match], decided: str = "") -> None:
        """Show who it may be; ``decided`` says what the clerk has already said."""
        self.matches, self._decided = tuple(matches[:MOST]), decided
        clear(self._list)
        if decided:
            change = button(self.tr("Change"), "quiet", "Alt 0")
            change.clicked.connect(self.again)
            said = row(label(decided, wrap=True), change, spacing=6)
            said.setStretch(0, 1)
            self._list.addWidget(card(said, "good-soft", (10, 4, 4, 4)))
        elif self.matches:
            for number, match in enumerate(self.matches, start=1):
                self._list.addWidget(self._card(number, match))
            nobody = button(self.tr("None of them: a new buyer"), "quiet", "Alt 0")
            nobody.clicked.connect(self.none)
            self._list.addLayout(row(None, nobody))
        self.setVisible(bool(decided or self.matches))
        # What is made later than the rest would come after all of it.
        for before, after in pairwise([*self.tab_after, *self.findChildren(KeyButton)]):
            QWidget.setTabOrder(before, after)

    @property
    def open(self) -> bool:
        """Somebody is listed who most likely is the one, and the clerk has not said yet."""
        return not self._decided and any(match.strong for match in self.matches)

    def _card(self, number: int, match: Match) -> QFrame:
        title = label(match.title, "strong", wrap=True)
        why = label(
            "\n".join(language.words(r.text) for r in match.reasons[:2]), "muted", wrap=True
        )
        why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        person = match.level == "person"
        box = QWidget()
        acts = FlowLayout(box, 4)
        words = self.tr("Same person") if person else self.tr("Same company")
        same = button(words, "", f"Alt {number}")
        same.clicked.connect(lambda: self.choose(number))
        acts.addWidget(same)
        if person:
            other = button(self.tr("Only the company"), "quiet", f"Alt {number + MOST}")
            other.clicked.connect(lambda: self.choose(number + MOST))
            acts.addWidget(other)
        look = button(self.tr("Open"), "quiet", f"Alt {number + 2 * MOST}")
        look.clicked.connect(lambda: self.choose(number + 2 * MOST))
        acts.addWidget(look)
        return card(column(title, why, box, spacing=2), "caution-soft", (10, 6, 8, 4))

    def choose(self, number: int) -> None:
        """Do what Alt and a number do.

        1 to 3 say that it is this one, 4 to 6 only the company; 7 to 9 open it; 0 says none of them, or
        takes back what was said.
        """
        if number == 0 and self._decided:
            self.again.emit()
        elif number == 0 and self.matches:
            self.none.emit()
        at = (number - 1) % MOST
        if number < 1 or at >= len(self.matches):
            return
        match = self.matches[at]
        if number > 2 * MOST:
            self.opened.emit(match.buyer)
        elif number > MOST:
            self.colleague.emit(replace(match, level="company"))
        else:
            (self.same if match.level == "person" else self.colleague).emit(match)
