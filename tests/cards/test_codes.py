from typing import Any

import cv2
import numpy as np
import pytest
import qrcode
import zxingcpp

from boothapp.cards.charsets import decoded
from boothapp.cards.codes import Code, read_codes

Pixels = Any
FORMATS = zxingcpp.BarcodeFormat


def qr(content: str | bytes, module: int = 5) -> Pixels:
    """A QR code as a gray picture with its quiet zone, a module in pixels."""
    code = qrcode.QRCode(border=4, box_size=module)
    data = content if isinstance(content, str) else qrcode.util.QRData(content, mode=4)
    code.add_data(data)
    return np.array(code.make_image().get_image().convert("L"))


def code_of(content: str, kind: Any, scale: int = 3) -> Pixels:
    made = zxingcpp.create_barcode(content, kind)
    return np.pad(np.array(made.to_image(scale=scale)), 30, constant_values=255)


def on_card(*codes: tuple[Pixels, int, int], size: tuple[int, int] = (600, 1000)) -> Pixels:
    """A light card in colour with codes on it, each with its left and upper edge."""
    card = np.full((*size, 3), 245, np.uint8)
    for code, left, top in codes:
        card[top : top + code.shape[0], left : left + code.shape[1]] = code[:, :, None]
    return card


def only(image: Pixels) -> Code:
    (code,) = read_codes(image)
    return code


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("QRCode", "https://example.com/omar"), ("MicroQRCode", "B0042"), ("DataMatrix", "BADGE-0042"),
        ("RMQRCode", "BADGE-0042"), ("Aztec", "BADGE-0042"), ("PDF417", "BADGE-0042"),
        ("Code128", "BADGE-0042"), ("Code39", "BADGE-0042"), ("EAN13", "5901234123457"),
        ("ITF", "12345678901231"), ("EAN8", "96385074"),
    ],
)  # fmt: skip
def test_the_codes_of_cards_and_badges_are_read(kind: str, content: str) -> None:
    code = only(code_of(content, getattr(FORMATS, kind)))
    assert code.text == content
    assert code.bytes == content.encode()


def test_the_box_says_where_a_code_stands() -> None:
    code = only(on_card((qr("omar"), 700, 300)))
    (left, top), (right, _), (_, bottom), _ = code.box
    module = 5
    assert (left, top) == pytest.approx((700 + 4 * module, 300 + 4 * module), abs=4)
    assert right - left == pytest.approx(21 * module, abs=5)
    assert bottom - top == pytest.approx(21 * module, abs=5)
    assert code.format == "QR Code"


def test_two_codes_on_a_card_are_both_read_the_upper_first() -> None:
    badge = code_of("BADGE-0042", FORMATS.Code128, scale=2)
    card = on_card((badge, 40, 400), (qr("https://example.com"), 700, 30))
    assert [code.text for code in read_codes(card)] == ["https://example.com", "BADGE-0042"]


def test_a_code_that_stands_there_twice_is_two_codes() -> None:
    card = on_card((qr("same"), 20, 20), (qr("same"), 700, 20))
    assert [code.text for code in read_codes(card)] == ["same", "same"]


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_turned_code_is_read_and_its_box_begins_where_the_code_begins(turns: int) -> None:
    code = only(np.rot90(on_card((qr("omar"), 700, 30)), turns))
    assert code.text == "omar"
    (x, y), (right_x, right_y), *_ = code.box
    along = {1: (0, -1), 2: (-1, 0), 3: (0, 1)}[turns]
    assert (np.sign(round((right_x - x) / 50)), np.sign(round((right_y - y) / 50))) == along


def test_a_tilted_bar_code_is_read() -> None:
    card = on_card((code_of("BADGE-0042", FORMATS.Code128), 200, 150))
    turned = cv2.warpAffine(
        card, cv2.getRotationMatrix2D((500, 300), 20, 1), (1000, 600), borderValue=(90, 90, 90)
    )
    assert only(turned).text == "BADGE-0042"


def test_a_light_code_on_a_dark_card_is_read() -> None:
    assert only(255 - on_card((qr("omar"), 700, 30))).text == "omar"


def test_a_code_with_two_pixels_a_module_is_read_from_a_large_photo() -> None:
    vcard = "BEGIN:VCARD\nVERSION:3.0\nFN:Omar\nTEL:+971501234567\nEND:VCARD"
    card = on_card((qr(vcard, module=2), 2500, 300), size=(2250, 3000))
    assert only(card).text == vcard


def test_a_blurred_small_code_is_read() -> None:
    card = cv2.GaussianBlur(on_card((qr("https://example.com", module=3), 700, 30)), (0, 0), 1.4)
    assert only(card).text == "https://example.com"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", "王小明 深圳市星河贸易有限公司"), ("gbk", "王小明 深圳市星河贸易有限公司"), ("gbk", "张三"),
        ("shift_jis", "山田太郎 カタカナ商事株式会社"), ("big5", "陳大文 香港九龍"), ("utf-8", "شركة النور"),
        ("cp1251", "ООО Север, Иван Петров"), ("latin-1", "Müller GmbH, Zürich"), ("latin-1", "José Ñuñez"),
        ("euc_kr", "김철수 +82 2 555 0100"),
    ],
)  # fmt: skip
def test_text_is_read_in_the_encoding_it_was_written_in_though_nobody_says_which(
    encoding: str, text: str
) -> None:
    code = only(qr(text.encode(encoding)))
    assert code.text == text
    assert code.bytes == text.encode(encoding)


def test_a_declared_encoding_is_believed() -> None:
    declared = zxingcpp.create_barcode("김철수", FORMATS.QRCode, eci="EUC-KR")
    image = np.pad(np.array(declared.to_image(scale=4)), 30, constant_values=255)
    assert only(image).text == "김철수"


def test_bytes_that_are_no_text_at_all_still_give_something() -> None:
    assert decoded(b"\x81\xff\x00\x90\xfe") != ""


def test_a_declared_charset_in_the_bytes_decides() -> None:
    vcard = "BEGIN:VCARD\nN;CHARSET=EUC-KR:김철수\nEND:VCARD"
    assert decoded(vcard.encode("euc_kr")) == vcard


@pytest.mark.parametrize("shape", [(300, 400), (300, 400, 3), (1, 1), (0, 0), (3, 2000)])
def test_a_picture_without_a_code_gives_none(shape: tuple[int, ...]) -> None:
    assert read_codes(np.full(shape, 200, np.uint8)) == ()


def test_noise_gives_no_code() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (700, 900), dtype=np.uint8)
    assert read_codes(noise) == ()
