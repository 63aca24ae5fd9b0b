"""The rail on the left: one button a screen."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QToolButton

from ui import icons, theme
from ui.parts import column

SCREENS = {
    "booth": "store",
    "buyers": "users",
    "quotes": "file-text",
    "cards": "id-card",
    "products": "package",
    "phrasebook": "book-open-text",
    "practice": "graduation-cap",
    "learning": "chart-no-axes-column",
    "settings": "settings",
}
"""The screens in order, each with its icon; Ctrl and its number go to it."""


class Rail(QFrame):
    """Shows the screens there are and which one is open."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setFixedWidth(60)
        names = {
            "booth": self.tr("Booth"),
            "buyers": self.tr("Buyers"),
            "quotes": self.tr("Quotes"),
            "cards": self.tr("Cards"),
            "products": self.tr("Products"),
            "phrasebook": self.tr("Replies"),
            "practice": self.tr("Practice"),
            "learning": self.tr("Learning"),
            "settings": self.tr("Settings"),
        }
        layout = column(spacing=4)
        layout.setContentsMargins(4, 8, 4, 8)
        self._buttons: dict[str, QToolButton] = {}
        for number, name in enumerate(SCREENS, start=1):
            if name == "settings":
                layout.addStretch()
            tool = self._button(name, names[name], number)
            self._buttons[name] = tool
            layout.addWidget(tool)
        self.setLayout(layout)

    def _button(self, name: str, text: str, number: int) -> QToolButton:
        tool = QToolButton()
        tool.setProperty("role", "rail")
        tool.setText(text)
        tool.setToolTip(f"{text}   Ctrl {number}")
        tool.setCheckable(True)
        tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        tool.setIcon(icons.icon(SCREENS[name], theme.current().muted, 22))
        tool.setIconSize(QSize(22, 22))
        tool.setFixedSize(52, 52)
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tool.clicked.connect(lambda: self.chosen.emit(name))
        return tool

    def mark(self, chosen: str) -> None:
        """Mark the screen that is open."""
        for name, tool in self._buttons.items():
            colour = theme.current().accent if name == chosen else theme.current().muted
            tool.setIcon(icons.icon(SCREENS[name], colour, 22))
            tool.setChecked(name == chosen)
