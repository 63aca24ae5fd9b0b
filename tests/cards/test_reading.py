"""A drawn card through the whole reader: found on its table, turned upright, read."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from boothapp.cards.reading import read_card, read_text
from boothapp.cards.straighten import card_corners
from boothapp.errors import BadInput
from boothapp.resources import folder

_PRINT = (
    (60, 60, "AL NOOR TRADING L.L.C."), (40, 180, "OMAR HADDAD"), (28, 250, "Purchasing Manager"),
    (28, 360, "T: +971 4 555 0132   F: +971 4 555 0134"), (28, 410, "omar.haddad@alnoor-trading.ae"),
    (28, 460, "P.O. Box 12345, Deira, Dubai, U.A.E."),
)  # fmt: skip


def _card() -> Image.Image:
    image = Image.new("RGB", (950, 560), (250, 250, 245))
    draw = ImageDraw.Draw(image)
    for size, top, text in _PRINT:
        font = ImageFont.truetype(str(folder("assets") / "fonts" / "NotoSans-Regular.ttf"), size)
        draw.text((60, top), text, font=font, fill=(30, 30, 40))
    return image


def _on_a_table(card: Image.Image) -> Image.Image:
    photo = Image.new("RGB", (1300, 1300), (70, 55, 45))
    turned = card.rotate(8, expand=True, fillcolor=(70, 55, 45), resample=Image.Resampling.BICUBIC)
    photo.paste(turned, (150, 280))
    return photo


def test_a_card_on_a_dark_table_is_found() -> None:
    corners = card_corners(np.asarray(_on_a_table(_card()))[:, :, ::-1].copy())
    assert corners is not None
    sides = [float(np.linalg.norm(corners[i] - corners[i - 1])) for i in range(4)]
    assert sorted(round(side, -1) for side in sides) == [560, 560, 950, 950]


def test_a_scan_that_the_card_fills_is_left_as_it_is() -> None:
    assert card_corners(np.asarray(_card()).copy()) is None


def test_a_card_on_its_side_on_a_table_is_read() -> None:
    photo = _on_a_table(_card()).rotate(90, expand=True)
    content = io.BytesIO()
    photo.save(content, "PNG")
    card = read_card(content.getvalue())
    assert card.value("name") == "Omar Haddad"
    assert card.value("company") == "AL NOOR TRADING L.L.C."
    assert card.value("title") == "Purchasing Manager"
    assert card.values("email") == ["omar.haddad@alnoor-trading.ae"]
    assert (card.values("phone"), card.values("fax")) == (["+97145550132"], ["+97145550134"])
    assert card.value("country") == "AE"
    assert card.sizes == ((1300, 1300),)
    # The boxes lie on the photo as it was given, where the card stands on its side.
    (ax, ay), (bx, by), _, _ = (
        card.lines[card.fields["company"][0].readings[0].lines[0]].box or ((0, 0),) * 4
    )
    assert abs(by - ay) > 5 * abs(bx - ax) > 0
    assert by < ay  # its text runs upwards there


def test_a_pasted_novel_is_refused_and_a_long_line_is_read_in_parts() -> None:
    with pytest.raises(BadInput):
        read_text("word " * 2000)
    card = read_text("Omar Haddad\n" + "x " * 400 + "\nomar@alnoor.ae")
    assert card.value("email") == "omar@alnoor.ae"
    assert len(card.lines) > 3
