"""One text of a scenario in two columns, with its length, what is wrong with it, and the shipped words."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QPlainTextEdit,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from boothapp.phrase_check import limit_of
from boothapp.phrase_files import changes
from boothapp.phrase_tables import length, lines_of
from boothapp.text import Text
from ui import language, theme
from ui.parts import column, label, row, set_role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from boothapp.phrase_files import Change
    from boothapp.scenario import Fault, Language

translate = QCoreApplication.translate

_MOST_LINES = 9
_NEARLY, _WORTH_WARNING = 0.9, 20
_COLUMNS: tuple[tuple[Language, int], ...] = (("zh", 0), ("en", 1))


class Meter(QWidget):
    """A thin line that fills as a text grows; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._share, self._tone = 0.0, ""

    def show_share(self, share: float, tone: str) -> None:
        """Fill the line to ``share`` of its limit; ``tone`` is "", "caution" or "stop"."""
        self._share, self._tone = min(share, 1.0), tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(whole, 1.5, 1.5)
        if self._share > 0:
            whole.setWidth(max(whole.width() * self._share, 3))
            painter.setBrush(QColor(getattr(colours, self._tone) if self._tone else colours.accent))
            painter.drawRoundedRect(whole, 1.5, 1.5)


class Words(QPlainTextEdit):
    """As high as what it holds, and Tab goes on to the next field."""

    entered = Signal()
    left = Signal()

    def __init__(self, role: str = "phrase") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._grow())
        self._grow()

    def fit(self) -> None:
        """Take the height of the words, in the type they are shown in."""
        self.ensurePolished()
        self._grow()

    def _grow(self) -> None:
        needed = max(ceil(self.document().size().height()), self._measured(), 1)
        lines = min(needed, _MOST_LINES)
        # A bar that comes and goes takes width, which makes more lines, which bring the bar.
        bars = Qt.ScrollBarPolicy
        more = bars.ScrollBarAlwaysOn if needed > lines else bars.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(more)
        spacing = self.fontMetrics().lineSpacing()
        self.setFixedHeight(lines * spacing + 2 * int(self.document().documentMargin()) + 8)

    def _measured(self) -> int:
        """Return how many lines the words take; the document finds out later than its field is laid out."""
        width = self.viewport().width() - 2 * int(self.document().documentMargin())
        if width < 50:
            return 1
        whole, flags = QRect(0, 0, width, 1 << 20), int(Qt.TextFlag.TextWordWrap)
        metrics = self.fontMetrics()
        high = metrics.boundingRect(whole, flags, self.toPlainText()).height()
        return ceil(high / metrics.lineSpacing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def mark(self, stretches: Iterable[Change], look: QTextCharFormat) -> None:
        """Mark stretches of the words; the marks are not part of them."""
        marked = []
        for stretch in stretches:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(stretch.start)
            cursor.setPosition(stretch.end, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor
            selection.format = look
            marked.append(selection)
        self.setExtraSelections(marked)


class PhraseField(QWidget):
    """One text in one language."""

    typed = Signal(str, str)
    """The key of the text, and its language."""
    entered = Signal(str, str)
    left = Signal()

    def __init__(self, key: str, lang: Language, name: str) -> None:
        super().__init__()
        self.key, self.language = key, lang
        self._limit = limit_of(key)
        self._shipped: str | None = None
        self._too_long = False
        self.words = Words()
        self.words.setAccessibleName(name)
        self.words.textChanged.connect(self._changed)
        self.words.entered.connect(lambda: self.entered.emit(self.key, self.language))
        self.words.left.connect(self.left)
        self.meter = Meter()
        self.count = label(role="small")
        self.wrong = label(role="small-stop", wrap=True)
        self.wrong.hide()
        below = row(self.meter, self.count, spacing=8)
        below.setStretch(0, 1)
        self.shipped = Words("shipped")
        self.shipped.setReadOnly(True)
        self.shipped.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.shipped.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shipped.setAccessibleName(translate("Phrases", "As shipped"))
        self.shipped.hide()
        self.setLayout(column(self.words, below, self.wrong, self.shipped, None, spacing=3))
        self._measure()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.words.toPlainText()

    def show_text(self, text: str) -> None:
        """Show words that were not typed here."""
        if text != self.text:
            place = self.words.textCursor().position()
            with QSignalBlocker(self.words):
                self.words.setPlainText(text)
            cursor = self.words.textCursor()
            cursor.setPosition(min(place, len(text)))
            self.words.setTextCursor(cursor)
            self._measure()
            self._compare()

    def insert(self, text: str) -> None:
        """Type ``text`` where the cursor stands."""
        self.words.setFocus()
        self.words.insertPlainText(text)

    def show_faults(self, faults: Iterable[Fault]) -> None:
        """Name what is wrong with the words, under them."""
        others = [fault for fault in faults if not _of_length(fault)]  # the meter says that one
        self._say(list(dict.fromkeys(language.words(fault.message) for fault in others)))

    def show_shipped(self, shipped: str | None) -> None:
        """Show the shipped words below where they differ; None hides them."""
        self._shipped = shipped
        self._compare()

    def _changed(self) -> None:
        self._measure()
        self._compare()
        self.typed.emit(self.key, self.language)

    def _measure(self) -> None:
        if self._limit is None:
            count = len(lines_of(self.text))
            self.meter.show_share(0, "")
            self.count.setText(self.tr("%n line(s)", "", count))
            return
        most = self._limit.zh if self.language == "zh" else self._limit.en
        count = length(self.text, self.language)
        self._too_long = count > most
        nearly = most >= _WORTH_WARNING and count > most * _NEARLY
        tone = "stop" if self._too_long else "caution" if nearly else ""
        self.meter.show_share(count / most, tone)
        set_role(self.count, f"small-{tone}" if tone else "small")
        self.count.setText(_counted(count, most, self.language, tone))

    def _say(self, said: list[str]) -> None:
        self.wrong.setText("\n".join(said))
        self.wrong.setVisible(bool(said))
        wrong = bool(said) or self._too_long
        if self.words.property("doubt") != wrong:
            self.words.setProperty("doubt", wrong)
            self.words.style().unpolish(self.words)
            self.words.style().polish(self.words)
        self.words.setAccessibleDescription(". ".join((*said, self.count.text())))

    def _compare(self) -> None:
        shipped = self._shipped
        if shipped is None or lines_of(shipped) == lines_of(self.text):
            self.shipped.hide()
            self.words.setExtraSelections([])
            return
        here, there = changes(self.text, shipped)
        self.shipped.setPlainText(shipped)
        self.words.mark(here, _added())
        self.shipped.mark(there, _removed())
        self.shipped.setVisible(bool(shipped))
        self.shipped.fit()


def _of_length(fault: Fault) -> bool:
    return fault.message.en.startswith("too long")


def _counted(count: int, most: int, lang: Language, tone: str) -> str:
    if lang == "zh":
        words = translate("Phrases", "%1 of %2 characters")
    else:
        words = translate("Phrases", "%1 of %2 words")
    words = words.replace("%1", str(count)).replace("%2", str(most))
    if tone == "stop":
        return f"{words} · " + translate("Phrases", "too long")
    return f"{words} · " + translate("Phrases", "nearly full") if tone else words


def _added() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QColor(theme.current().accent_soft))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(QColor(theme.current().accent))
    return look


def _removed() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFontStrikeOut(True)
    return look


class PhrasePair(QWidget):
    """One text in both languages, side by side; what is wrong with the pair stands below it."""

    def __init__(self, key: str, name: str, caption: str = "") -> None:
        super().__init__()
        self.key = key
        names = {
            "zh": translate("Phrases", "%1, in Chinese").replace("%1", name),
            "en": translate("Phrases", "%1, in English").replace("%1", name),
        }
        self.fields = {lang: PhraseField(key, lang, names[lang]) for lang, _ in _COLUMNS}
        self.wrong = label(role="small-stop", wrap=True)
        self.wrong.hide()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        for lang, place in _COLUMNS:
            grid.addWidget(self.fields[lang], 0, place)
            grid.setColumnStretch(place, 1)
        parts: tuple[QWidget | QVBoxLayout | QGridLayout, ...] = (grid, self.wrong)
        if caption:
            parts = (label(caption, "muted"), *parts)
        self.setLayout(column(*parts, spacing=3))

    @property
    def text(self) -> Text:
        """What is typed, in both languages."""
        return Text(self.fields["zh"].text, self.fields["en"].text)

    def show_text(self, text: Text) -> None:
        """Show words that were not typed here."""
        self.fields["zh"].show_text(text.zh)
        self.fields["en"].show_text(text.en)

    def show_faults(self, faults: Iterable[Fault]) -> None:
        """Name what is wrong, each fault where it belongs."""
        mine = [fault for fault in faults if fault.key.startswith(self.key)]
        for lang, found in self.fields.items():
            found.show_faults(fault for fault in mine if fault.key == f"{self.key}.{lang}")
        said = [language.words(fault.message) for fault in mine if fault.key == self.key]
        self.wrong.setText("\n".join(said))
        self.wrong.setVisible(bool(said))

    def show_shipped(self, shipped: Text | None) -> None:
        """Show the shipped words where they differ; None hides them."""
        self.fields["zh"].show_shipped(None if shipped is None else shipped.zh)
        self.fields["en"].show_shipped(None if shipped is None else shipped.en)
