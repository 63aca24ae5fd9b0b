"""Line icons in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from boothapp.resources import folder


@cache
def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """Return the icon ``name`` of ``assets/icons`` drawn in ``colour``, sharp at any screen scale."""
    return QIcon(pixmap(name, colour, size))


@cache
def pixmap(name: str, colour: str, size: int = 20) -> QPixmap:
    """Return the icon ``name`` as a picture of ``size`` logical pixels."""
    drawing = (folder("assets") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", colour).replace(
        'stroke-width="2"', 'stroke-width="1.6"'
    )
    ratio = max(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
