"""What was copied or dropped: files, a picture, or a text."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class Pasted:
    """One of these is given, or none."""

    files: tuple[Path, ...] = ()
    picture: QImage | None = None
    text: str = ""


def pasted_of(data: QMimeData) -> Pasted:
    """Return what can be read of it: files before a picture, a picture before a text."""
    files = tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    if files:
        return Pasted(files=files)
    if data.hasImage():
        picture = data.imageData()
        if isinstance(picture, QImage) and not picture.isNull():
            return Pasted(picture=picture)
    return Pasted(text=data.text().strip())


def encoded(picture: QImage) -> bytes:
    """Return a picture as PNG."""
    raw = QByteArray()
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(raw.data())
