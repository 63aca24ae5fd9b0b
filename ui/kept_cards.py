"""The panel of the cards kept with a buyer: their pictures, and all that was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QScrollArea

from boothapp.pictures import path_of
from ui import language
from ui.deal_panels import DealPanel
from ui.parts import card, clear, column, label
from ui.timeline import source_words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QFrame, QLabel

    from boothapp.buyer import KeptCard
    from boothapp.snapshots import BuyerView

_WIDTH = 520
_MARGINS = 80


class KeptCards(DealPanel):
    """Shows every card of the buyer, the latest first.

    Args:
        records: The folder that their pictures lie in.
    """

    def __init__(self, records: Path) -> None:
        super().__init__()
        self._records = records
        self._scroll = self.findChildren(QScrollArea)[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is not None and event.size().width() != event.oldSize().width():
            self.show_buyer(self._view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        page = bar.pageStep() * 3 // 4
        steps = {
            Qt.Key.Key_Down: 40,
            Qt.Key.Key_Up: -40,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: page,
            Qt.Key.Key_PageUp: -page,
        }
        step = steps.get(Qt.Key(event.key()))
        if step:
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def show_buyer(self, view: BuyerView) -> None:
        """Show a buyer's cards."""
        self._view = view
        self._title.setText(self.tr("Cards of %1").replace("%1", view.state.title))
        clear(self._list)
        for kept in reversed(view.state.cards):
            self._list.addWidget(self._card(kept))
        if not view.state.cards:
            self._list.addWidget(label(self.tr("No card was kept with this buyer."), "muted"))

    def _card(self, kept: KeptCard) -> QFrame:
        when = language.local(kept.at)
        about = (source_words(kept.source), f"{language.day(when.date())} {when:%H:%M}", kept.actor)
        lines = column(label(" · ".join(part for part in about if part), "muted"), spacing=8)
        for name in kept.pictures:
            lines.addWidget(self._picture(name))
        words = label(kept.text, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines.addWidget(words)
        return card(lines)

    def _picture(self, name: str) -> QLabel:
        made = label()
        picture = QPixmap(str(path_of(self._records, name)))
        if picture.isNull():
            made.setText(self.tr("The picture lies on another laptop."))
            return made
        ratio = self.devicePixelRatioF()
        width = min(_WIDTH, picture.width(), max(self.width() - _MARGINS, _WIDTH // 2))
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = picture.scaledToWidth(round(width * ratio), smooth)
        picture.setDevicePixelRatio(ratio)
        made.setPixmap(picture)
        made.setAccessibleName(self.tr("Picture of the card"))
        return made
