"""A picture that came from a phone, and whether what came is one."""

import io
import warnings
from dataclasses import dataclass
from typing import Literal

Side = Literal["front", "back"]

_ENDINGS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp", "HEIF": "heic"}
_FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of one side of a card.

    Attributes:
        data: The file as it came.
        name: A name made here, such as "phone-003-front.jpg"; what the phone calls it is not asked.
        side: Which side it shows.
        card: Number of the card in this session, from 1; both sides of a card have the same.
    """

    data: bytes
    name: str
    side: Side
    card: int


class NotAPicture(Exception):
    """What came is no picture that can be read, or one with too many pixels."""


def ending_of(data: bytes, *, most_pixels: int) -> str:
    """Return the file ending of a JPEG, PNG, WebP or HEIC picture.

    The header decides; of a JPEG an eighth of the pixels is read as well, to see that it is whole.

    Raises:
        NotAPicture: It is none of these, damaged, cut off, or has more than ``most_pixels``.
    """
    from pi_heif import register_heif_opener  # noqa: PLC0415  slow to import
    from PIL import Image  # noqa: PLC0415  slow to import

    register_heif_opener()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                width, height = picture.size
                if not 1 <= width * height <= most_pixels:
                    raise NotAPicture("too many pixels")
                if picture.format in ("JPEG", "MPO"):
                    picture.draft("L", (width // 8, height // 8))
                    picture.load()
                return _ENDINGS[str(picture.format)]
    except (NotAPicture, MemoryError):
        raise
    except Exception as fault:
        raise NotAPicture(type(fault).__name__) from fault
