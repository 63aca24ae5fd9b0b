"""The answers to what was heard, in their order: the best on the card, the next two as one line each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from boothapp.packs import Entry
from ui import language
from ui.scenario_key import key_of

if TYPE_CHECKING:
    from boothapp.packs import Packs
    from boothapp.phrases import Phrasebook, Scenario
    from boothapp.suggest import Ranking

NEXT = 2
_WORTH_NAMING = 0.02


@dataclass(frozen=True, slots=True)
class Answer:
    """A scenario's reply or a sentence of a pack, and how sure the hearing is of it (0 to 1)."""

    what: Scenario | Entry
    sure: float = 0.0


def answers(
    ranking: Ranking, entries: tuple[Entry, ...], phrasebook: Phrasebook
) -> tuple[Answer, ...]:
    """Put what was heard in order, the best first.

    Where one of the scenarios fits it leads, and a sentence of a pack that was asked for by its name comes
    next; where none fits, the packs lead.
    """
    known = {scenario.id: scenario for scenario in phrasebook.scenarios}
    heard = [
        Answer(known[guess.scenario], guess.score)
        for guess in ranking.ranked[: NEXT + 1]
        if guess.scenario in known and guess.score >= _WORTH_NAMING
    ]
    found = [Answer(entry) for entry in entries]
    if ranking.match:
        return (*heard[:1], *found[:1], *heard[1:])[: NEXT + 1]
    return (*found[:NEXT], *heard)[: NEXT + 1]


def every_entry(packs: Packs) -> tuple[Answer, ...]:
    """Return every sentence of the packs, to leaf through."""
    return tuple(Answer(entry) for pack in packs.packs for entry in pack.entries)


def others(all_answers: tuple[Answer, ...], shown: object) -> list[tuple[int, Answer]]:
    """Return the answers to name beside the one shown, each with its number.

    These are the best of the others; where one leafs through many, the ones that come next.
    """
    numbered = list(enumerate(all_answers))
    if len(numbered) > NEXT + 1:
        now = next((n for n, answer in numbered if answer.what == shown), -1)
        return numbered[now + 1 : now + 1 + NEXT]
    return [(n, answer) for n, answer in numbered if answer.what != shown][:NEXT]


def line_of(answer: Answer, reply: str) -> str:
    """Write an answer as one line: its key, its title, and how its reply begins."""
    what = answer.what
    title = language.words(what.title)
    if isinstance(what, Entry):
        return f"{title}   {reply}"
    return f"{key_of(what)} {title} {answer.sure * 100:.0f} %   {reply}"


class NextAnswers(QWidget):
    """The answers that are not on the card, one line each; a click or the arrow keys bring one up."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[int, str]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._buttons = [self._button(place) for place in range(NEXT + 1)]

    def _button(self, place: int) -> QPushButton:
        made = QPushButton()
        made.setProperty("role", "answer")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys reach it from the box
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setFixedHeight(26)
        made.clicked.connect(lambda: self.chosen.emit(self._lines[place][0]))
        made.hide()
        self._layout.addWidget(made)
        return made

    def show_lines(self, lines: list[tuple[int, str]]) -> None:
        """Show lines, each with the number of its answer."""
        self._lines = lines
        for place, made in enumerate(self._buttons):
            made.setVisible(place < len(lines))
            if place < len(lines):
                made.setAccessibleName(lines[place][1])
        self.setVisible(bool(lines))
        self._elide()

    @property
    def texts(self) -> list[str]:
        """The lines, whole."""
        return [text for _, text in self._lines]

    def _elide(self) -> None:
        for (_, text), made in zip(self._lines, self._buttons, strict=False):
            metrics = QFontMetrics(made.font())
            room = max(self.width() - 24, 60)
            made.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()
