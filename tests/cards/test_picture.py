"""Pictures of every kind are opened, and bad ones refused in words."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from boothapp.cards.picture import KEPT_BYTES, compressed, load
from boothapp.errors import BadInput


def _bytes(image: Image.Image, form: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def _half_red() -> Image.Image:
    image = Image.new("RGB", (60, 40), "white")
    image.paste((255, 0, 0), (0, 0, 30, 40))
    return image


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF", "HEIF"])
def test_a_picture_of_a_common_format(form: str) -> None:
    from pillow_heif import register_heif_opener  # noqa: PLC0415

    register_heif_opener()
    pixels = load(_bytes(_half_red(), form))
    assert pixels.shape == (40, 60, 3)
    assert pixels.dtype == np.uint8
    blue, _, red = pixels[20, 10]
    assert red > 200
    assert blue < 90


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "CMYK", "I;16", "I", "F"])
def test_a_picture_of_every_depth(mode: str) -> None:
    if mode == "I;16":
        image = Image.fromarray(np.full((8, 8), 65535, dtype=np.uint16))
    else:
        image = Image.new("L", (8, 8), 255).convert(mode)
    pixels = load(_bytes(image, "TIFF"))
    assert pixels.shape == (8, 8, 3)
    assert int(pixels.min()) >= 250


def test_a_photo_is_upright_by_its_mark() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    pixels = load(_bytes(_half_red(), "JPEG", exif=exif))
    assert pixels.shape == (60, 40, 3)
    assert pixels[5, 20, 0] < 90  # the red half is above now


def test_what_is_see_through_lies_on_white_and_light_print_on_black() -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    assert int(load(_bytes(clear, "PNG"))[0, 0, 0]) == 255
    ImageDraw.Draw(clear).rectangle((5, 5, 9, 9), fill=(255, 255, 255, 255))
    assert int(load(_bytes(clear, "PNG"))[0, 0, 0]) == 0


def test_a_huge_photo_is_made_smaller() -> None:
    pixels = load(_bytes(Image.new("RGB", (5000, 2500)), "PNG"))
    assert pixels.shape[:2] == (1600, 3200)


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "TIFF"])
def test_a_huge_photo_on_its_side_is_upright_and_smaller(form: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by a quarter
    pixels = load(_bytes(_half_red().resize((4800, 3200)), form, exif=exif))
    assert pixels.shape == (3200, 2133, 3)
    assert pixels[200, 1000, 0] < 90  # the red half is above now
    assert pixels[3000, 1000, 0] > 200


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is not a picture"), (b"BEGIN:VCARD", "is not a picture"),
        (_bytes(_half_red(), "PNG")[:90], "is damaged or not complete"),
        (_bytes(Image.effect_noise((300, 300), 90), "JPEG")[:9000], "is damaged or not complete"),
        (b"\x89PNG\r\n\x1a\n" + bytes(60), "picture"),
    ],
)  # fmt: skip
def test_a_bad_picture_is_refused_in_both_languages(content: bytes, words: str) -> None:
    with pytest.raises(BadInput, match=words) as refused:
        load(content)
    assert refused.value.message.zh


def test_a_picture_with_too_many_pixels_is_refused_before_it_is_opened() -> None:
    for size in ((10_001, 10_000), (20_000, 20_000)):
        with pytest.raises(BadInput, match="more than 100 megapixels"):
            load(_bytes(Image.new("1", size), "PNG"))


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"gone\.jpg"):
        load(tmp_path / "gone.jpg")
    with pytest.raises(BadInput, match="is a folder"):
        load(tmp_path)


def test_the_kept_picture_is_small() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (2000, 3000, 3), dtype=np.uint8)
    smooth = np.asarray(Image.fromarray(noise).resize((300, 200)).resize((3000, 2000)))
    kept = compressed(np.ascontiguousarray(smooth))
    assert len(kept) <= KEPT_BYTES
    with Image.open(io.BytesIO(kept)) as opened:
        assert opened.size == (1600, 1067)
