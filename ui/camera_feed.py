"""Live pictures from the laptop's camera, through Qt's multimedia where it is installed, or OpenCV."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt

_WIDTH, _HEIGHT = 1920, 1080
_PAUSE = 1 / 15


class Feed(Protocol):
    """A camera that is on."""

    def stop(self) -> None:
        """Switch it off."""


class Frames(QObject):
    """Carries pictures from a camera's thread to the window."""

    came = Signal(QImage)
    failed = Signal()


def open_feed(frames: Frames) -> Feed | None:
    """Switch the first camera on; None where the laptop has none, or none that may be used."""
    return _qt_feed(frames) or CvFeed.open(0, frames)


def _qt_feed(frames: Frames) -> Feed | None:
    try:
        from PySide6 import QtMultimedia  # noqa: PLC0415  an add-on that may be missing
    except ImportError:
        return None
    device = QtMultimedia.QMediaDevices.defaultVideoInput()
    return None if device.isNull() else QtFeed(QtMultimedia, device, frames)


class QtFeed:
    """A camera through Qt's multimedia."""

    def __init__(self, media: Any, device: Any, frames: Frames) -> None:
        self._camera = media.QCamera(device)
        self._session = media.QMediaCaptureSession()
        self._sink = media.QVideoSink()
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(lambda frame: frames.came.emit(frame.toImage()))
        self._camera.errorOccurred.connect(lambda *_: frames.failed.emit())
        self._camera.start()

    def stop(self) -> None:
        """Switch it off."""
        self._camera.stop()


class CvFeed:
    """A camera, or a video file, through OpenCV, read on a thread of its own.

    Args:
        capture: An open ``cv2.VideoCapture``.
        frames: Gets the pictures.
    """

    def __init__(self, capture: Any, frames: Frames) -> None:
        self._capture, self._frames = capture, frames
        self._over = Event()
        self._thread = Thread(target=self._run, name="camera", daemon=True)
        self._thread.start()

    @classmethod
    def open(cls, source: int | str, frames: Frames) -> CvFeed | None:
        """Open a camera by its number, or a file; None where that fails."""
        import cv2  # noqa: PLC0415  slow to import

        cv2.utils.logging.setLogLevel(0)  # "no camera" is no news for the terminal
        capture = cv2.VideoCapture(source)
        if not capture.isOpened():
            capture.release()
            return None
        if isinstance(source, int):
            capture.set(cv2.CAP_PROP_FRAME_WIDTH, _WIDTH)
            capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _HEIGHT)
        return cls(capture, frames)

    def stop(self) -> None:
        """Switch it off; the thread ends with its picture."""
        self._over.set()
        self._thread.join(2)

    def _run(self) -> None:
        try:
            while not self._over.wait(_PAUSE):
                there, picture = self._capture.read()
                if not there:
                    self._frames.failed.emit()
                    return
                self._frames.came.emit(_as_image(picture))
        finally:
            self._capture.release()


def _as_image(picture: npt.NDArray[np.uint8]) -> QImage:
    height, width = picture.shape[:2]
    # The array is gone with its frame: the picture has to have pixels of its own.
    return QImage(picture.data, width, height, 3 * width, QImage.Format.Format_BGR888).copy()


def pixels_of(picture: QImage) -> npt.NDArray[np.uint8]:
    """Return the grey values of a picture, row by row."""
    import numpy as np  # noqa: PLC0415

    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


class CodeReader(QObject):
    """Looks for codes in the pictures of a camera, one picture at a time on a thread of its own."""

    found = Signal(str)
    """What the code says."""

    _done = Signal(str)

    def __init__(
        self, parent: QObject, read: Callable[[npt.NDArray[np.uint8]], str] | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read or _read_code
        self._busy = False
        self._last = ""
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def look(self, picture: QImage) -> None:
        """Look at a picture, unless the one before is still being looked at."""
        if not self._busy:
            self._busy = True
            Thread(target=self._run, args=(pixels_of(picture),), daemon=True).start()

    def _run(self, pixels: npt.NDArray[np.uint8]) -> None:
        text = ""
        try:
            text = self._read(pixels)
        finally:
            self._done.emit(text)

    def _finish(self, text: str) -> None:
        self._busy = False
        if text and text != self._last:
            self._last = text
            self.found.emit(text)


def _read_code(pixels: npt.NDArray[np.uint8]) -> str:
    from boothapp.cards.codes import read_codes  # noqa: PLC0415  slow to import

    codes = read_codes(pixels)
    return codes[0].text if codes else ""
