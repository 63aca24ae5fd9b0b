"""The key of a scenario: F1 to F12 for the twelve, a sign for a company's own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from boothapp.phrases import Scenario
from ui import language
from ui.parts import label, row


def key_of(scenario: Scenario) -> str:
    """Return the key that shows a scenario's reply; a company's own have none but a sign."""
    return "•" if scenario.own else f"F{scenario.number}"


class ScenarioKey(QPushButton):
    """One of the twelve keys of the grid."""

    def __init__(self, scenario: Scenario) -> None:
        super().__init__()
        title = language.words(scenario.title)
        self.setAccessibleName(f"F{scenario.number} {title}")
        self.setToolTip(f"{scenario.title.zh} · {scenario.title.en}")
        self._words = label(title)
        layout = row(label(f"F{scenario.number}", "fkey"), self._words, None, spacing=6)
        layout.setContentsMargins(8, 0, 4, 0)
        self.setLayout(layout)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(28)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F1 to F12 reach them from anywhere
        self.setProperty("role", "scenario")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
