"""Who this may be: buyers already known, each with the reason, to be called the same or not."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from boothapp.known import Likely as Match
from ui import language
from ui.parts import button, card, clear, column, label, row

translate = QCoreApplication.translate

MOST = 3


class Matches(QWidget):
    """Shows the likely matches; the clerk says which one it is, or none."""

    same = Signal(object)
    """A match: the person is known."""
    colleague = Signal(object)
    """A match: another person of the same company."""
    none = Signal()
    opened = Signal(str)

    def __init__(self, *, asks: bool = True) -> None:
        super().__init__()
        self._asks = asks
        self.matches: tuple[Match, ...] = ()
        self._list = column(spacing=6)
        self.setLayout(self._list)
        self.hide()

    def show_matches(self, matches: Sequence[Match], decided: str = "") -> None:
        """Show who it may be; ``decided`` says what the clerk has already said."""
        self.matches = tuple(matches[:MOST])
        clear(self._list)
        if decided:
            self._list.addWidget(
                card(column(label(decided, wrap=True)), "good-soft", (10, 6, 10, 6))
            )
        elif self.matches:
            for number, match in enumerate(self.matches, start=1):
                self._list.addWidget(self._card(number, match))
            if self._asks:
                nobody = button(self.tr("None of them: a new buyer"), "quiet", "Alt 0")
                nobody.clicked.connect(self.none)
                self._list.addLayout(row(None, nobody))
        self.setVisible(bool(decided or self.matches))

    def _card(self, number: int, match: Match) -> QFrame:
        title = label(match.title, "strong", wrap=True)
        why = label(
            "\n".join(language.words(r.text) for r in match.reasons[:2]), "muted", wrap=True
        )
        why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        acts = row(None, spacing=4)
        if self._asks:
            same = button(
                self.tr("Same person") if match.level == "person" else self.tr("Same company"),
                "",
                f"Alt {number}",
            )
            same.clicked.connect(lambda: self.choose(number))
            acts.addWidget(same)
            if match.level == "person":
                other = button(self.tr("Only the company"), "quiet")
                other.clicked.connect(lambda: self.colleague.emit(replace(match, level="company")))
                acts.addWidget(other)
        look = button(self.tr("Open"), "quiet")
        look.clicked.connect(lambda: self.opened.emit(match.buyer))
        acts.addWidget(look)
        return card(column(title, why, acts, spacing=2), "caution-soft", (10, 6, 8, 4))

    def choose(self, number: int) -> None:
        """Do what Alt and the match's number do; 0 is none of them."""
        if number == 0 and self.matches:
            self.none.emit()
        if 1 <= number <= len(self.matches):
            match = self.matches[number - 1]
            (self.same if match.level == "person" else self.colleague).emit(match)
