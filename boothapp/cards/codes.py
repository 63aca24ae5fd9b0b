"""QR and bar codes in a picture: what each holds, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from boothapp.cards.card import Box, Point
from boothapp.cards.charsets import decoded, in_charset

if TYPE_CHECKING:
    import zxingcpp
    from numpy.typing import NDArray

    Pixels = NDArray[Any]

_SIDE = 1600
"""Longest side in pixels at which everything but the QR family is looked for: 5 cm of a bar code on a
whole badge still has three pixels a bar there, and a photo of 12 megapixels takes 60 ms instead of 500."""
_SMALL = 1000
"""A picture of at most this side, in pixels, is looked at twice as large when nothing was found in it."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code that was found.

    Attributes:
        text: What it says, in whatever encoding it was written.
        format: Kind of code by its common name: "QR Code", "Data Matrix", "Code 128" ...
        box: Its corners in pixels of the picture, in the order of the code's own reading direction.
        bytes: What it says, as stored in it.
    """

    text: str
    format: str
    box: Box
    bytes: bytes


def read_codes(image: "Pixels") -> tuple[Code, ...]:
    """Return every code in a picture, from top to bottom; turned, small and inverted ones too.

    The QR family is looked for at full size, other codes in a picture reduced to ``_SIDE`` pixels.

    Args:
        image: Height x width gray, or height x width x 3 in blue, green, red; 8 bits a sample.
    """
    import cv2  # noqa: PLC0415  slow to import

    if image.size == 0:
        return ()
    gray = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    side = max(gray.shape)
    found = [
        *_found(gray, 1.0, qr=True),
        *_found(*_resized(gray, min(1.0, _SIDE / side)), qr=False),
    ]
    if not found and side <= _SMALL:
        found = _found(*_resized(gray, 2.0), qr=True)
    return _without_repeats(found)


def _resized(gray: "Pixels", scale: float) -> "tuple[Pixels, float]":
    import cv2  # noqa: PLC0415  slow to import

    if scale == 1.0:
        return gray, scale
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return cv2.resize(gray, None, fx=scale, fy=scale, interpolation=method), scale


def _found(gray: "Pixels", scale: float, *, qr: bool) -> list[Code]:
    import numpy as np  # noqa: PLC0415  slow to import
    import zxingcpp  # noqa: PLC0415  slow to import

    kinds = zxingcpp.BarcodeFormat
    matrix = [kinds.QRCode, kinds.MicroQRCode, kinds.RMQRCode]
    others = [
        kinds.DataMatrix, kinds.Aztec, kinds.PDF417, kinds.MicroPDF417, kinds.Code128, kinds.Code39,
        kinds.Code93, kinds.ITF, kinds.Codabar, kinds.EAN13, kinds.EAN8, kinds.UPCA, kinds.UPCE,
    ]  # fmt: skip
    wanted = zxingcpp.BarcodeFormats(matrix if qr else others)
    barcodes = zxingcpp.read_barcodes(
        np.ascontiguousarray(gray),
        formats=wanted,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [_code(barcode, scale) for barcode in barcodes if barcode.valid]


def _code(barcode: "zxingcpp.Barcode", scale: float) -> Code:
    place = barcode.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    first, second, third, fourth = ((corner.x / scale, corner.y / scale) for corner in corners)
    return Code(_text(barcode), str(barcode.format), (first, second, third, fourth), barcode.bytes)


def _text(barcode: "zxingcpp.Barcode") -> str:
    """Return a code's text; where its encoding is not declared, by the likeliest letters.

    The reader guesses among UTF-8, Shift-JIS and Latin-1 alone: any other encoding was declared in the code.
    """
    data, text = barcode.bytes, barcode.text
    guessed = any(text == in_charset(data, name) for name in ("utf-8", "cp932", "latin-1"))
    return decoded(data) if guessed and not data.isascii() else text


def _without_repeats(codes: Iterable[Code]) -> tuple[Code, ...]:
    """Return codes from top to bottom; one that was read twice in the same place counts once."""
    kept: list[Code] = []
    for code in codes:
        again = any(code.text == known.text and _near(code.box, known.box) for known in kept)
        if not again:
            kept.append(code)
    return tuple(sorted(kept, key=lambda code: (_middle(code.box)[1], _middle(code.box)[0])))


def _near(one: Box, other: Box) -> bool:
    (x, y), (a, b) = _middle(one), _middle(other)
    reach = max(abs(other[0][0] - other[2][0]), abs(other[0][1] - other[2][1])) / 2
    return abs(x - a) <= reach and abs(y - b) <= reach


def _middle(box: Box) -> Point:
    return sum(x for x, _ in box) / 4, sum(y for _, y in box) / 4
