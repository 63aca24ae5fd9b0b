"""The line above the waiting cards: how many there are, how far the reading got, and keep them all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.parts import button, label, row


class CardsHead(QWidget):
    """Shows counts and progress."""

    keep_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._most = 0
        self._count = label(role="muted")
        self._progress = QProgressBar()
        self._progress.setFixedSize(160, 8)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Cards read"))
        self._left = label(role="muted")
        self._stop = button(self.tr("Stop"), "quiet", "Alt X")
        self._stop.clicked.connect(self.stop_wanted)
        self._keep = button(self.tr("Keep all that are ready"), "", "Ctrl Shift Enter")
        self._keep.clicked.connect(self.keep_wanted)
        parts = (self._count, self._progress, self._left, self._stop, None, self._keep)
        self.setLayout(row(*parts, spacing=10))
        self.show_progress(0, 0)

    def show_count(self, waiting: int, ready: int) -> None:
        """Show how many cards wait, and in how many nothing is in doubt."""
        text = self.tr("%n card(s) waiting", "", waiting) if waiting else ""
        if waiting:
            text += " · " + self.tr("%n ready", "", ready)
        self._count.setText(text)
        self._keep.setVisible(waiting > 1)
        self._keep.setEnabled(ready > 0)

    def show_progress(self, left: int, stopped: int) -> None:
        """Show how many of the cards asked for are read, or that the reading stopped at some."""
        self._most = max(self._most, left) if left else 0
        for part in (self._progress, self._left):
            part.setVisible(self._most > 1)
        self._stop.setVisible(self._most > 1 or stopped > 0)
        self._stop.set_words(self.tr("Read the rest") if stopped else self.tr("Stop"))
        self._progress.setMaximum(max(self._most, 1))
        self._progress.setValue(self._most - left)
        self._left.setText(f"{self._most - left} / {self._most}")
