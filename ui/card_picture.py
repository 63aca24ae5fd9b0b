"""The picture of a card, with the lines on it that a field was read from."""

import math
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
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
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from boothapp.cards.card import Box, Card
from ui import theme

_LONGEST_EDGE = 1600
_STRIP = 56
"""Pixels for the marked print, large."""
_AROUND = 0.8
"""How much more than the print is shown, by its own size: enough for a logo beside it."""


class CardPicture(QWidget):
    """Draws one side at a time, upright, and below it the print of the field in hand, large and level.

    A click on a line of print tells which one, a click beside turns the card.
    """

    line_clicked = Signal(int)
    turned = Signal()

    _loaded = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 120)
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
        if self._side >= len(self._sides) or self._sides[self._side].isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = theme.current()
        view, place = self._view()
        self._draw(painter, view, place)
        painter.setClipRect(place)
        for number in range(len(self._card.lines)):
            outline = self._outline(number, view)
            if outline is None:
                continue
            marked = number in self._marked
            accent = QColor(colours.accent)
            painter.setPen(QPen(accent, 2) if marked else Qt.PenStyle.NoPen)
            accent.setAlpha(60 if marked else 18)
            painter.setBrush(accent)
            painter.drawPolygon(outline)
        painter.setClipping(False)
        marks = self._boxes(self._marked)
        if marks:
            strip = QRectF(1, self.height() - _STRIP - 1, self.width() - 2, _STRIP)
            level = QTransform().rotate(-_angle(marks))
            print_ = level.map(_polygon(marks)).boundingRect()
            air = print_.height() / 6
            fit = _fit(print_.adjusted(-air, -air, air, air), strip)
            self._draw(painter, level * fit, strip)

    def _draw(self, painter: QPainter, view: QTransform, place: QRectF) -> None:
        """Draw what of the side lies in ``place``, with a hairline around it."""
        painter.save()
        painter.setClipRect(place)
        painter.fillRect(place, QColor(theme.current().key))
        painter.setTransform(view, True)  # noqa: FBT003  Qt's own signature
        picture = self._sides[self._side]
        painter.drawPixmap(QRectF(QPointF(), self._size()), picture, QRectF(picture.rect()))
        painter.restore()
        painter.setPen(QPen(QColor(theme.current().line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _size(self) -> QSizeF:
        """The side's size as the boxes count it."""
        if self._side < len(self._card.sizes) and all(self._card.sizes[self._side]):
            return QSizeF(*self._card.sizes[self._side])
        return QSizeF(self._sides[self._side].size())

    def _view(self) -> tuple[QTransform, QRectF]:
        """Return how the side is drawn, and where: turned upright, without the table around it."""
        boxes = self._boxes(range(len(self._card.lines)))
        upright = QTransform().rotate(-90 * round(_angle(boxes) / 90))
        area = upright.mapRect(QRectF(QPointF(), self._size()))
        room = QRectF(1, 1, self.width() - 2, self.height() - 2)
        if boxes:
            room.setHeight(max(room.height() - _STRIP - 6, 1))
            text = upright.map(_polygon(boxes)).boundingRect()
            wide, high = text.width() * (1 + _AROUND), text.height() * (1 + _AROUND)
            wide = max(wide, high * room.width() / room.height())  # the room is there: fill it
            high = max(high, wide * room.height() / room.width())
            area = _within(area, text.center(), wide, high)
        fit = _fit(area, room)
        return upright * fit, fit.mapRect(area)

    def _boxes(self, numbers: Iterable[int]) -> list[Box]:
        """Return where lines stand on the side that is shown."""
        lines = (self._card.lines[n] for n in numbers if 0 <= n < len(self._card.lines))
        return [line.box for line in lines if line.box is not None and line.side == self._side]

    def _outline(self, number: int, view: QTransform) -> QPolygonF | None:
        boxes = self._boxes((number,))
        return view.map(_polygon(boxes)) if boxes else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        shown = self._side < len(self._sides) and not self._sides[self._side].isNull()
        for number in range(len(self._card.lines)) if shown else ():
            outline = self._outline(number, self._view()[0])
            if outline is not None and outline.containsPoint(
                event.position(), Qt.FillRule.OddEvenFill
            ):
                self.line_clicked.emit(number)
                return
        self.turn()


def _polygon(boxes: Sequence[Box]) -> QPolygonF:
    return QPolygonF([QPointF(*corner) for box in boxes for corner in box])


def _angle(boxes: Sequence[Box]) -> float:
    """Return the direction in which print runs, in degrees clockwise; long lines count for more."""
    across = sum(box[1][0] - box[0][0] for box in boxes)
    down = sum(box[1][1] - box[0][1] for box in boxes)
    return math.degrees(math.atan2(down, across))


def _within(whole: QRectF, centre: QPointF, wide: float, high: float) -> QRectF:
    """Return a part of ``whole`` of this size around ``centre``, moved inside where it would stand out."""
    wide, high = min(wide, whole.width()), min(high, whole.height())
    left = min(max(centre.x() - wide / 2, whole.left()), whole.right() - wide)
    top = min(max(centre.y() - high / 2, whole.top()), whole.bottom() - high)
    return QRectF(left, top, wide, high)


def _fit(area: QRectF, place: QRectF) -> QTransform:
    """Return what makes ``area`` stand in the middle of ``place``, as large as fits."""
    scale = min(place.width() / max(area.width(), 1), place.height() / max(area.height(), 1))
    fit = QTransform.fromTranslate(place.center().x(), place.center().y())
    fit.scale(scale, scale)
    fit.translate(-area.center().x(), -area.center().y())
    return fit


def _read(path: Path) -> QImage:
    """Read a picture upright, no larger than a screen needs it; an empty one where that fails."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LONGEST_EDGE:
        size.scale(_LONGEST_EDGE, _LONGEST_EDGE, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(size)
    return reader.read()
