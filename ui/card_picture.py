"""The picture of a card, with the lines on it that a field was read from."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from boothapp.cards.card import Card
from ui import theme

_LONGEST_EDGE = 1600


class CardPicture(QWidget):
    """Draws one side at a time; a click on a line of print tells which one, a click beside turns the card."""

    line_clicked = Signal(int)
    turned = Signal()

    _loaded = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 140)
        self._shown: tuple[Path, ...] = ()
        self._sides: list[QPixmap] = []
        self._card = Card()
        self._side = 0
        self._marked: frozenset[int] = frozenset()
        self._loaded.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def side(self) -> int:
        """Number of the side that is shown, 0 for the front."""
        return self._side

    @property
    def marked(self) -> frozenset[int]:
        """The lines that are marked."""
        return self._marked

    def show_card(self, sides: Sequence[Path], card: Card | None) -> None:
        """Show the front of a card."""
        if tuple(sides) != self._shown:  # a large one takes a third of a second to read
            self._shown, self._sides = tuple(sides), []
            Thread(target=self._load, args=(self._shown,), daemon=True).start()
        self._card = card or Card()
        self._side, self._marked = 0, frozenset()
        self.setAccessibleName(self._card.text)
        self.update()

    def _load(self, sides: tuple[Path, ...]) -> None:
        pictures = [_read(side) for side in sides]
        with suppress(RuntimeError):  # the window has been closed meanwhile
            self._loaded.emit(sides, pictures)

    def _take(self, sides: tuple[Path, ...], pictures: list[QImage]) -> None:
        if sides == self._shown:
            self._sides = [QPixmap.fromImage(picture) for picture in pictures]
            self.update()

    def mark(self, lines: Sequence[int]) -> None:
        """Mark the lines a field was read from, and show the side they stand on."""
        self._marked = frozenset(lines)
        on = [self._card.lines[n].side for n in lines if 0 <= n < len(self._card.lines)]
        if on and self._side not in on and on[0] < len(self._shown):
            self._side = on[0]
        self.update()

    def turn(self) -> None:
        """Show the next side."""
        if len(self._shown) > 1:
            self._side = (self._side + 1) % len(self._shown)
            self.update()
            self.turned.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = theme.current()
        place = self._place()
        if place.isEmpty():
            return
        painter.drawPixmap(place, self._sides[self._side], QRectF(self._sides[self._side].rect()))
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawRect(place)
        for number in range(len(self._card.lines)):
            outline = self._outline(number, place)
            if outline is None:
                continue
            marked = number in self._marked
            accent = QColor(colours.accent)
            painter.setPen(QPen(accent, 2) if marked else Qt.PenStyle.NoPen)
            accent.setAlpha(60 if marked else 18)
            painter.setBrush(accent)
            painter.drawPolygon(outline)

    def _place(self) -> QRectF:
        """Where the side stands: as large as fits, in the middle."""
        if self._side >= len(self._sides) or self._sides[self._side].isNull():
            return QRectF()
        size = self._sides[self._side].size()
        size.scale(self.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )

    def _outline(self, number: int, place: QRectF) -> QPolygonF | None:
        line = self._card.lines[number]
        if line.box is None or line.side != self._side or self._side >= len(self._card.sizes):
            return None
        width, height = self._card.sizes[self._side]
        if not width or not height:
            return None
        return QPolygonF(
            [
                QPointF(
                    place.x() + x / width * place.width(), place.y() + y / height * place.height()
                )
                for x, y in line.box
            ]
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place()
        for number in range(len(self._card.lines)):
            outline = self._outline(number, place)
            if outline is not None and outline.containsPoint(
                event.position(), Qt.FillRule.OddEvenFill
            ):
                self.line_clicked.emit(number)
                return
        self.turn()


def _read(path: Path) -> QImage:
    """Read a picture upright, no larger than a screen needs it; an empty one where that fails."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LONGEST_EDGE:
        size.scale(_LONGEST_EDGE, _LONGEST_EDGE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(size)
    return reader.read()
