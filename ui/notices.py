"""The one door for messages to the clerk: a quiet line in the middle of the top bar."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from boothapp.errors import BoothError
from ui import language
from ui.parts import label, row

_LONG_MS = 12000
_SHORT_MS = 6000
_TOP = 5
_LEFT = 412
"""Pixels that the rail and the box for finding take."""


class Notices(QFrame):
    """Shows one message at a time at the top of its parent; the next one replaces it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("notice")
        self._text = label("", wrap=True)
        self._act = QPushButton()
        self._act.clicked.connect(self._pressed)
        self._act.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._act.setAutoDefault(True)  # Enter presses it
        self._run: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        layout = row(self._text, self._act, spacing=16)
        layout.setStretch(0, 1)
        layout.setContentsMargins(16, 6, 8, 6)
        self.setLayout(layout)
        parent.installEventFilter(self)
        self.hide()

    def say(
        self, text: str, act: str = "", run: Callable[[], None] | None = None, *, long: bool = False
    ) -> None:
        """Show a message, with one thing that can be done about it."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._act.setText(act)
        self._act.setVisible(bool(act))
        self._run = run
        self.show()
        self.raise_()
        self._place()
        self._timer.start(_LONG_MS if long or act else _SHORT_MS)

    def say_error(self, fault: BoothError) -> None:
        """Show what is wrong and the next step."""
        self.say(language.sentences(fault.message, fault.next_step), long=True)

    def say_bug(self, details: str) -> None:
        """Admit an error of ours; the details can be copied."""
        text = QCoreApplication.translate(
            "Notices",
            "Something went wrong in the program. Your data is safe; you can go on working.",
        )
        copy = QCoreApplication.translate("Notices", "Copy details")
        self.say(text, copy, lambda: QGuiApplication.clipboard().setText(details), long=True)

    @property
    def text(self) -> str:
        """The message shown, or "" where there is none."""
        return self._text.text() if self.isVisible() else ""

    def _pressed(self) -> None:
        self.hide()
        if self._run:
            self._run()

    def _place(self) -> None:
        parent = self._over
        most = min(max(parent.width() - _LEFT - 8, 240), 640)
        text = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 48
        act = self._act.sizeHint().width() + 24 if self._act.isVisibleTo(self) else 0
        self.setFixedWidth(max(240, min(text + act, most)))
        self.setFixedHeight(self.heightForWidth(self.width()))
        # Over the free middle of the top bar: nothing that is being worked on is covered.
        middle = max((parent.width() - self.width()) // 2 + 40, _LEFT)
        self.move(max(min(middle, parent.width() - self.width() - 8), 0), _TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
