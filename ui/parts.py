"""The small parts every screen is built from: labels, buttons with their key, cards, form rows."""

from typing import TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

_Layout = TypeVar("_Layout", bound=QBoxLayout)


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Make a label in one of the style sheet's roles; its text is shown as it is, never as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute  # an Arabic name too
    made.setAlignment(left | Qt.AlignmentFlag.AlignVCenter)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role of the style sheet."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    for part in (widget, *widget.findChildren(QWidget)):
        part.style().unpolish(part)
        part.style().polish(part)


def text_height(text: str, size: int, width: int, *, bold: bool = False) -> int:
    """Return how high ``text`` stands, in pixels, when it wraps at ``width`` in type of ``size`` pixels."""
    font = QFont(QApplication.font())
    font.setPixelSize(size)
    font.setBold(bold)
    flags = int(Qt.TextFlag.TextWordWrap)
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 1 << 20), flags, text).height()


def set_type(words: QLabel, size: int, *, bold: bool = False) -> None:
    """Set a label in type of ``size`` pixels; styling is slow, so only where that changes."""
    style = f"font-size: {size}px; font-weight: {700 if bold else 400};"
    if words.styleSheet() != style:
        words.setStyleSheet(style)


class KeyButton(QPushButton):
    """A button that shows its key beside its words."""

    def __init__(self, text: str, key: str = "", role: str = "") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setAccessibleName(text)
        self._words = label(text)
        self._key = label(key, "key")
        if not key:  # a part without a parent would flash as a window of its own if shown here
            self._key.hide()
        self._key.setFixedHeight(18)
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 0, 7, 0)
        row.setSpacing(6)
        row.addStretch()
        row.addWidget(self._words)
        row.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        for part in (self._words, self._key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMinimumHeight(36)
        self.setAutoDefault(True)  # Enter presses it; by itself Qt only does so in a dialog
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def growing(self) -> "KeyButton":
        """Let the button take the width there is; return it."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return self

    def set_words(self, text: str) -> None:
        """Change the words, not the key."""
        self._words.setText(text)
        self.setAccessibleName(text)

    def _show_key(self) -> None:
        """Show the key where there is room for it beside the words."""
        needed = self._words.sizeHint().width() + self._key.sizeHint().width() + 20
        self._key.setVisible(bool(self._key.text()) and self.width() >= needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_key()

    def sizeHint(self) -> QSize:
        width = self._words.sizeHint().width() + 16
        if self._key.text():
            width += self._key.sizeHint().width() + 6
        return QSize(width, 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._words.sizeHint().width() + 16, 36)


def button(text: str, role: str = "", key: str = "") -> KeyButton:
    """Make a button."""
    return KeyButton(text, key, role)


def row(*parts: QWidget | QLayout | None, spacing: int = 8) -> QHBoxLayout:
    """Lay parts out side by side; None is a stretch."""
    return _fill(QHBoxLayout(), parts, spacing)


def column(*parts: QWidget | QLayout | None, spacing: int = 8) -> QVBoxLayout:
    """Lay parts out one below the other; None is a stretch."""
    return _fill(QVBoxLayout(), parts, spacing)


def _fill(layout: _Layout, parts: tuple[QWidget | QLayout | None, ...], spacing: int) -> _Layout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch()
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return layout


def card(
    layout: QLayout, role: str = "card", margins: tuple[int, int, int, int] = (16, 12, 16, 12)
) -> QFrame:
    """Put a layout on a card."""
    frame = QFrame()
    frame.setProperty("role", role)
    layout.setContentsMargins(*margins)
    frame.setLayout(layout)
    return frame


def field(name: str, editor: QWidget, hint: str = "") -> QVBoxLayout:
    """Put a small name above an editor, and make it the editor's name for a screen reader."""
    caption = label(name, "muted")
    caption.setBuddy(editor)
    editor.setAccessibleName(name)
    parts: list[QWidget | QLayout | None] = [caption, editor]
    if hint:
        parts.append(label(hint, "small", wrap=True))
    return column(*parts, spacing=4)


def hairline() -> QFrame:
    """Make a one-pixel line."""
    line = QFrame()
    line.setObjectName("rule-line")
    line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
