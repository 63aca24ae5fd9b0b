"""The columns of a price list as they were taken, each with a choice of what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QScrollArea, QWidget

from boothapp.products.amounts import CONTAINER
from boothapp.products.fields import LABELS
from ui import language
from ui.parts import card, clear, column, label, row, set_role

if TYPE_CHECKING:
    from boothapp.products.mapping import Role
    from boothapp.products.reading import ReadTable

_WIDTH = 196
_SAMPLES = 3
_HEIGHT = 154
_MOVES = (
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp, Qt.Key.Key_Return, Qt.Key.Key_Enter,
)  # fmt: skip


class ProductColumns(QScrollArea):
    """One column beside the other: what it holds, its letter and heading, and a few of its values."""

    corrected = Signal(int, str)
    """Column, counted from 0, and the field it holds; "" to leave it out."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[tuple[int, str, str], ...] = ()
        self.choices: dict[int, QComboBox] = {}
        self._containers: dict[int, str] = {}  # what a column's heading says of a container
        self._cards: dict[int, QFrame] = {}
        self._row = row(spacing=6)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        page = QWidget()
        page.setLayout(self._row)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFixedHeight(_HEIGHT)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Columns"))

    def show_table(self, read: ReadTable) -> None:
        """Show the columns of a table; where they are the same, only what each holds changes."""
        if read.columns != self._shown:
            self._build(read)
        for at, choice in self.choices.items():
            self._choose(choice, at, read.roles.get(at))

    def _build(self, read: ReadTable) -> None:
        clear(self._row)
        self.choices, self._cards = {}, {}
        self._shown = read.columns
        named = {at: CONTAINER.search(heading) for at, _, heading in read.columns}
        self._containers = {at: found[0].strip() for at, found in named.items() if found}
        for at, letter, heading in read.columns:
            self._add(at, f"{letter}  {' '.join(heading.split())}", read.samples.get(at, ()))

    def _add(self, at: int, heading: str, samples: tuple[str, ...]) -> None:
        choice = QComboBox()
        choice.setAccessibleName(heading)
        choice.setMaxVisibleItems(len(LABELS))
        for field, words in LABELS.items():
            choice.addItem(language.words(words), field)
        choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        choice.installEventFilter(self)
        choice.activated.connect(lambda _n: self.corrected.emit(at, str(choice.currentData())))
        head = label(_cut(heading, bold=True), "strong")
        head.setToolTip(heading)
        lines = [label(_cut(text), "muted") for text in samples[:_SAMPLES]]
        made = card(column(choice, head, *lines, None, spacing=4), "card", (8, 8, 8, 6))
        made.setFixedSize(_WIDTH, _HEIGHT - 14)
        self.choices[at], self._cards[at] = choice, made
        self._row.addWidget(made)

    def _choose(self, choice: QComboBox, at: int, role: Role | None) -> None:
        field = role.field if role else ""
        place = choice.findData(field)
        words = language.words(LABELS[field])
        if role and role.field == "price" and role.quantities:
            words = self._with_quantities(words, role.quantities, self._containers.get(at))
        price = choice.findData("price")
        choice.setItemText(price, words if field == "price" else language.words(LABELS["price"]))
        choice.setCurrentIndex(place)
        set_role(self._cards[at], "card" if field else "soft")

    def _with_quantities(
        self, words: str, quantities: tuple[int | None, ...], container: str | None
    ) -> str:
        whole = container or self.tr("container")
        if set(quantities) == {None}:
            return f"{words} · {whole}"
        numbers = [whole if least is None else f"{least:,}" for least in quantities[:2]]
        return f"{words} ≥ {' / '.join(numbers)}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True  # a wheel over the columns moves them, and never what one holds
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(watched, event)
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 24, 0)
        return super().eventFilter(watched, event)

    @staticmethod
    def _key(watched: QObject, event: QKeyEvent) -> bool:
        """Open the list for the keys that would change the choice: passing over one must not take it."""
        moves = event.key() in _MOVES or (event.text().isprintable() and bool(event.text()))
        if not isinstance(watched, QComboBox) or not moves:
            return False
        watched.showPopup()
        return True


def _cut(text: str, *, bold: bool = False) -> str:
    """Return what of a text one line of a column has room for."""
    font = QFont(QApplication.font())
    font.setPixelSize(13)
    font.setBold(bold)
    metrics = QFontMetrics(font)
    return metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, _WIDTH - 24)
