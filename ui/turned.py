"""The reply alone, huge, for the buyer to read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boothapp.languages import Language, fill
from boothapp.phrases import Scenario
from boothapp.rules import Decision
from boothapp.text import Text
from ui.parts import column, label, set_type, text_height


@dataclass(frozen=True, slots=True)
class Page:
    """The reply in one language; ``note`` says in that language what the reader should know of it."""

    words: str
    right_to_left: bool = False
    note: str = ""


def pages_of(
    languages: Sequence[Language],
    scenario: Scenario,
    decision: Decision | None,
    facts: Mapping[str, Text | str],
) -> list[Page]:
    """Return a scenario's reply in further languages; with a decision, what to say to that."""
    pages = []
    for language in languages:
        if decision is None:
            words = language.replies.get(scenario.id, "")
        else:
            words = language.decisions.get((decision.ask, decision.outcome, decision.rule), "")
        filled = fill(words, facts, language.code)
        note = "" if language.reviewed else language.native_note
        if filled:
            pages.append(Page(filled, right_to_left=language.direction == "rtl", note=note))
    return pages


class Turned(QWidget):
    """The reply alone, huge; nothing internal is on it. Space goes on to the next language.

    Args:
        reply: The reply in English, which comes first, and Chinese.
        further: The reply in further languages.
    """

    def __init__(
        self, reply: Text, further: Sequence[Page] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("turned")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        own = [Page(words) for words in (reply.en, reply.zh) if words]
        self._pages = [*own, *further]
        self._number = 0
        self._words = label(wrap=True)
        self._note = label(role="muted", wrap=True)
        for part in (self._words, self._note):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = column(self._words, self._note)
        layout.setStretch(0, 1)
        layout.setContentsMargins(64, 40, 64, 24)
        self.setLayout(layout)
        self._show()

    @property
    def text(self) -> str:
        """The words on the screen."""
        return self._words.text()

    def _show(self) -> None:
        page = self._pages[self._number] if self._pages else Page("")
        reads = (
            Qt.LayoutDirection.RightToLeft if page.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._words.setLayoutDirection(reads)
        self._words.setText(page.words)
        self._note.setText(page.note)
        self.setWindowTitle(" ")
        self._fit()

    def _fit(self) -> None:
        width, height = self.width() - 128, self.height() - 100
        sizes = range(88, 23, -4)
        fitting = (s for s in sizes if text_height(self.text, s, width, bold=True) <= height)
        set_type(self._words, next(fitting, sizes[-1]), bold=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self._pages:
            self._number = (self._number + 1) % len(self._pages)
            self._show()
            return
        self.close()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.close()
