"""A picture file of any common format, opened, turned upright and made a plain colour array."""

import errno
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from boothapp.errors import BadInput
from boothapp.text import Text

if TYPE_CHECKING:
    from PIL.Image import Image

Pixels: TypeAlias = npt.NDArray[np.uint8]
"""Rows, columns, blue-green-red; 8 bits each."""

MOST_PIXELS = 100_000_000
"""A picture with more is refused: it would not fit the memory of a small laptop."""

WORKING_EDGE = 3200
"""Long edge in pixels above which a picture is made smaller before it is read."""

KEPT_EDGE = 1600
KEPT_BYTES = 150_000
"""How large the picture kept with a buyer may be; the bytes are an aim, not a limit."""

_AGAIN = Text("请换一张照片，或重新拍一张。", "Choose another picture, or take it again.")


def load(source: Path | bytes) -> Pixels:
    """Open a picture: the first frame, upright by its EXIF mark, on a plain ground.

    Args:
        source: A file, or the bytes of one.

    Raises:
        BadInput: It cannot be read, is no picture, is cut off or has too many pixels.
    """
    name = source.name if isinstance(source, Path) else ""
    with _complaints(name):
        from pi_heif import register_heif_opener  # noqa: PLC0415  slow to import
        from PIL import Image, ImageOps  # noqa: PLC0415  slow to import

        register_heif_opener()
        content = _content(source) if isinstance(source, Path) else source
        with Image.open(io.BytesIO(content)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise _too_large(name)
            opened.draft("RGB", (WORKING_EDGE, WORKING_EDGE))  # a large JPEG is opened at half size
            opened.load()
            if opened.mode in ("RGB", "L") and "transparency" not in opened.info:
                opened.thumbnail((WORKING_EDGE, WORKING_EDGE))  # before anything copies it
            ImageOps.exif_transpose(opened, in_place=True)
            return _limited(_as_colours(opened))


def _content(path: Path) -> bytes:
    if path.is_dir():  # on Windows, reading it would speak of missing rights
        raise IsADirectoryError(errno.EISDIR, "", str(path))
    return path.read_bytes()


@contextmanager
def _complaints(name: str) -> Iterator[None]:
    """Turn what Pillow and the system say of a bad file into words for a person."""
    import warnings  # noqa: PLC0415

    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  slow to import

    try:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # of odd EXIF marks, and of sizes that we judge ourselves
            yield
    except BadInput:
        raise
    except Image.DecompressionBombError as fault:
        raise _too_large(name) from fault
    except UnidentifiedImageError as fault:
        raise BadInput(
            Text(f"{_named(name)[0]}不是能打开的图片。", f"{_named(name)[1]} is not a picture."),
            Text(
                "可以用 JPEG、PNG、WebP、BMP、TIFF、GIF 或 HEIC。",
                "JPEG, PNG, WebP, BMP, TIFF, GIF and HEIC can be read.",
            ),
        ) from fault
    # What a decoder raises on a damaged file is not documented anywhere: syntax, value, index, struct ...
    except Exception as fault:
        raise BadInput(_what_is_wrong(name, fault), _AGAIN) from fault


def _what_is_wrong(name: str, fault: Exception) -> Text:
    zh, en = _named(name)
    if isinstance(fault, IsADirectoryError):
        return Text(f"“{name}”是文件夹，不是图片。", f'"{name}" is a folder, not a picture.')
    missing = isinstance(fault, FileNotFoundError | NotADirectoryError)
    if missing or (isinstance(fault, OSError) and fault.errno == errno.ENAMETOOLONG):
        return Text(f"找不到{zh}。", f"{en} is not there.")
    return Text(
        f"{zh}已损坏或不完整，打不开。", f"{en} is damaged or not complete and cannot be opened."
    )


def _too_large(name: str) -> BadInput:
    most = MOST_PIXELS // 1_000_000
    return BadInput(
        Text(
            f"{_named(name)[0]}太大，超过 {most // 100} 亿像素。",
            f"{_named(name)[1]} is too large: more than {most} megapixels.",
        ),
        _AGAIN,
    )


def _named(name: str) -> tuple[str, str]:
    return (f"图片“{name}”", f'The picture "{name}"') if name else ("这张图片", "The picture")


def _as_colours(image: "Image") -> Pixels:
    """Return the picture as 8-bit blue-green-red whatever its mode was."""
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image, dtype=np.float64)
        top = 65535.0 if image.mode.startswith("I;16") else max(float(deep.max()), 1.0)
        grey = np.clip(deep * (255.0 / top), 0, 255).astype(np.uint8)
        return np.ascontiguousarray(np.repeat(grey[:, :, None], 3, axis=2))
    if "A" in image.getbands() or "transparency" in image.info:
        return _on_plain_ground(np.asarray(image.convert("RGBA")))
    return np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])


def _on_plain_ground(pixels: Pixels) -> Pixels:
    """Lay a partly transparent picture on white, or on black where what is on it is light."""
    colours, cover = pixels[:, :, 2::-1].astype(np.float32), pixels[:, :, 3:4] / np.float32(255)
    seen = float(cover.sum())
    light = float((colours.mean(axis=2, keepdims=True) * cover).sum()) / seen if seen else 0.0
    ground = 0.0 if light > 200 and float(cover.mean()) < 0.6 else 255.0
    return np.ascontiguousarray((colours * cover + ground * (1 - cover)).astype(np.uint8))


def _limited(pixels: Pixels) -> Pixels:
    return resized(pixels, WORKING_EDGE) if max(pixels.shape[:2]) > WORKING_EDGE else pixels


def resized(pixels: Pixels, long_edge: int) -> Pixels:
    """Return the picture with its long edge of that many pixels, its proportions kept."""
    import cv2  # noqa: PLC0415  slow to import

    height, width = pixels.shape[:2]
    factor = long_edge / max(height, width)
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, size, interpolation=how), dtype=np.uint8)


def compressed(picture: Path | bytes | Pixels) -> bytes:
    """Return a JPEG of at most 1600 pixels and about 150 kB, to stay with the buyer.

    Raises:
        BadInput: The picture cannot be read.
    """
    from PIL import Image  # noqa: PLC0415  slow to import

    pixels = picture if isinstance(picture, np.ndarray) else load(picture)
    if max(pixels.shape[:2]) > KEPT_EDGE:
        pixels = resized(pixels, KEPT_EDGE)
    image = Image.fromarray(np.ascontiguousarray(pixels[:, :, ::-1]))
    content = b""
    for quality in (80, 65, 50, 38):
        out = io.BytesIO()
        image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        content = out.getvalue()
        if len(content) <= KEPT_BYTES:
            break
    return content
