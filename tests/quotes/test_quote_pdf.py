"""The quote on paper, read back from the file."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
import qrcode
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject

from boothapp.quotes import pdf
from boothapp.quotes.quotation import BuyerParty, Clerk, Line, Quotation, Seller, vcard

Quote = Callable[..., Quotation]


def line(description: str = "", item: str = "", quantity: str = "1", price: str = "1") -> Line:
    return Line(
        item=item, description=description, quantity=Decimal(quantity), unit_price=Decimal(price)
    )


def printed(quotation: Quotation) -> Any:  # a PdfReader; what a file holds has no one type
    return PdfReader(BytesIO(pdf.render(quotation)))


def text_of(quotation: Quotation) -> str:
    return "\n".join(page.extract_text() for page in printed(quotation).pages)


def squeezed(text: str) -> str:
    return "".join(text.split())


def operations(reader: Any) -> Iterator[tuple[list[Any], bytes]]:
    for page in reader.pages:
        yield from ContentStream(page.get_contents(), reader).operations


def objects(reader: Any) -> Iterator[Any]:
    return (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))


def embedded_fonts(reader: Any) -> dict[str, Any]:
    fonts = [page["/Resources"]["/Font"] for page in reader.pages]
    return {name: font[name].get_object() for font in fonts for name in font}


def spans(reader: Any) -> Iterator[tuple[float, float, float]]:
    """Yield where each run of glyphs begins and ends, and its base line, in points."""
    widths = {
        name: list(font["/DescendantFonts"][0].get_object()["/W"][1])
        for name, font in embedded_fonts(reader).items()
    }
    x = y = size = 0.0
    font = ""
    for operands, name in operations(reader):
        if name == b"Tm":
            x, y = float(operands[4]), float(operands[5])
        elif name == b"Tf":
            font, size = str(operands[0]), float(operands[1])
        elif name == b"Tj":
            codes = operands[0].original_bytes
            numbers = [int.from_bytes(codes[at : at + 2], "big") for at in range(0, len(codes), 2)]
            end = x + sum(widths[font][number - 1] for number in numbers) * size / 1000
            yield x, end, y
            x = end


any_line = st.builds(
    line, description=st.text(max_size=300), item=st.text(max_size=40), price=st.just("0.005")
)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(any_line, min_size=1, max_size=8),
    st.text(max_size=200),
    st.builds(BuyerParty, company=st.text(max_size=99), place=st.text(max_size=99)),
)
def test_no_quote_ever_holds_a_picture(
    quote: Quote, lines: list[Line], words: str, buyer: BuyerParty
) -> None:
    quotation = quote(
        lines=tuple(lines), remarks=words, payment=words, lead_time=words, buyer=buyer
    )
    reader = printed(quotation)
    assert not {b"BI", b"INLINE IMAGE", b"EI", b"Do"} & {name for _, name in operations(reader)}
    for held in objects(reader):
        if isinstance(held, DictionaryObject):
            assert held.get("/Subtype") not in {"/Image", "/Form"}
            assert "/XObject" not in held


@pytest.mark.parametrize(
    ("zone", "seed", "language"), [("Asia/Shanghai", "1", "zh_CN.UTF-8"), ("UTC", "2", "tr_TR")]
)
def test_the_same_quote_is_the_same_file_on_any_laptop(
    quote: Quote, zone: str, seed: str, language: str
) -> None:
    lines = (line("水槽 sink 싱크대 مغسلة मिक्सर"), line("AVATAR To Ты", "T-1"))
    quotation = quote(lines=lines, buyer=BuyerParty(company="شركة النور"))
    here = pdf.render(quotation)
    assert pdf.render(quotation) == here
    # Another quote in between must leave no trace either.
    pdf.render(quote(lines=(line("ЖЗИ مسجد 다른 글자"),)))
    assert pdf.render(quotation) == here
    program = (
        "import sys, json; from boothapp.quotes import pdf, quotation as q;"
        "sys.stdout.buffer.write(pdf.render(q.Quotation.from_json(json.loads(sys.argv[1]))))"
    )
    there = subprocess.run(
        [sys.executable, "-c", program, json.dumps(quotation.to_json())],
        env=os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": language},
        capture_output=True,
        check=True,
    ).stdout
    assert there == here


def test_the_file_carries_its_number_and_its_sender(quote: Quote) -> None:
    about = printed(quote()).metadata
    assert about is not None
    assert about.title == "Q140-7K3QXM-0032"
    assert "佛山晨光卫浴有限公司" in str(about.author)


def test_a_quote_says_everything_in_both_languages(quote: Quote) -> None:
    text = " ".join(text_of(quote(revision=2, remarks="含包装")).split())
    for said in (
        "佛山晨光卫浴有限公司", "Foshan Morning Light Sanitary Ware Co., Ltd.",
        "报价单 Quotation", "第 2 次修订 · Revision 2",
        "客户 To Al Noor Home Trading L.L.C.", "Mohammed Al-Farsi, Purchasing Manager",
        "编号 No. Q140-7K3QXM-0032", "2026-10-24 · 2026-11-23",
        "第 140 届广交会 · 9.2 B29", "FOB Ningbo (Incoterms 2020) · USD",
        "304 不锈钢双槽水槽，手工拉丝", "1,000 42.80 42,800.00",
        "合计 Total USD 42,800.00", "付款 Payment T/T 30 % deposit, 70 % before shipment",
        "交期 Lead time 收到定金后 35 天", "溢短装 Tolerance ± 5 %",
        "订单确认后提供 · follow with the confirmed order", "含包装",
        "以双方书面确认为准 · subject to written confirmation",
        "业务 Your contact 李伟 Li Wei +86 138 0000 0000 · WeChat liwei88",
        "签字 Signature", "第 1 页，共 1 页 · Page 1 of 1",
    ):  # fmt: skip
        assert said in text


def test_an_empty_field_leaves_no_label_behind() -> None:
    bare = Quotation(
        number="Q140-7K3QXM-0001",
        issued_on=date(2026, 10, 24),
        valid_until=date(2026, 10, 24),
        currency="JPY",
        seller=Seller(name_zh="晨光"),
        lines=(line("水槽", quantity="5", price="1200"),),
    )
    text = text_of(bare)
    assert "6,000" in text
    for label in (
        "客户", "展会", "展位", "价格条款", "货号", "付款", "交期", "溢短装", "修订", "业务", "无法打印",
    ):  # fmt: skip
        assert label not in text


def test_five_hundred_lines_all_arrive_on_numbered_pages_with_their_heading(quote: Quote) -> None:
    lines = tuple(line(f"水槽 sink {n}", f"KS-{n:04d}") for n in range(1, 501))
    pages = [page.extract_text() for page in printed(quote(lines=lines)).pages]
    assert re.findall(r"KS-\d{4}", "".join(pages)) == [row.item for row in lines]
    for count, page in enumerate(pages, 1):
        assert f"第 {count} 页，共 {len(pages)} 页 · Page {count} of {len(pages)}" in page
        assert page.count("Unit price") == 1
        assert "Q140-7K3QXM-0032" in page
        assert ("Signature" in page) == (count == len(pages))


def test_the_total_never_stands_alone(quote: Quote) -> None:
    for count in range(8, 20):
        lines = tuple(line("水槽\nsink", f"KS-{n:02d}") for n in range(1, count + 1))
        last = printed(quote(lines=lines)).pages[-1].extract_text()
        assert "Total USD" in last
        assert f"KS-{count:02d}" in last


@pytest.mark.parametrize("long", ["A" * 300, "水" * 700, "不锈钢，" * 200, "W" * 9000])
def test_a_long_description_without_a_space_is_printed_to_its_last_letter(
    quote: Quote, long: str
) -> None:
    reader = printed(quote(lines=(line(long, item="X" * 60), line("next", "N-2"))))
    text = "".join(page.extract_text() for page in reader.pages)
    assert sum(text.count(char) for char in set(long)) >= len(long)
    assert text.index("N-2") > text.index(long[-1])


@pytest.mark.parametrize("field", ["payment", "lead_time", "tolerance", "remarks", "price_term"])
def test_a_term_of_any_length_is_printed_whole(quote: Quote, field: str) -> None:
    words = [f"w{n:04d}" for n in range(2000)]
    text = text_of(quote(**{field: " ".join(words)}))
    assert not set(words) - set(text.split())


def test_names_of_any_length_are_printed_whole(quote: Quote) -> None:
    words = [f"w{n:04d}" for n in range(1200)]
    long = " ".join(words)
    for different in (
        {"seller": Seller(name_zh=long, name_en="Ltd.")},
        {"seller": Seller(name_en="Ltd.", address=long)},
        {"buyer": BuyerParty(company=long)},
        {"buyer": BuyerParty(company="Al Noor", place=long)},
        {"clerk": Clerk(name=long)},
        {"clerk": Clerk(name="Li", messenger=long)},
    ):
        assert not set(words) - set(text_of(quote(**different)).split())


def test_nothing_is_printed_beyond_the_edge_of_the_paper(quote: Quote) -> None:
    lines = (
        line("A" * 500, "I" * 90, "999999999999.999", "999999999999.9999"),
        *(line("水槽 " * n, f"KS-{n}") for n in range(30)),
    )
    clerk = Clerk(name="Li " * 60, messenger="WeChat " * 40)
    reader = printed(quote(lines=lines, remarks="备注" * 400, clerk=clerk))
    for left, right, base_line in spans(reader):
        assert 41.9 <= left <= right <= 553.4
        assert 36 <= base_line <= 806


def test_signs_of_a_markup_language_are_printed_as_they_are(quote: Quote) -> None:
    text = text_of(quote(lines=(line("<b>A&B</b> &amp; \\(x\\)", "<i>"),), remarks="<br/>"))
    assert "<b>A&B</b> &amp; \\(x\\)" in text
    assert "<br/>" in text


def test_what_follows_a_line_break_in_a_description_is_quieter(quote: Quote) -> None:
    def muted(description: str) -> int:
        fills = [
            operands
            for operands, name in operations(printed(quote(lines=(line(description),))))
            if name == b"rg"
        ]
        return sum(round(float(fill[0]) * 255) == 0x6D for fill in fills)

    assert muted("loud\nquiet\nquiet") == muted("loud") + 2
    assert "loud\nquiet" in text_of(quote(lines=(line("loud\nquiet"),)))


def test_every_font_is_inside_the_file_with_the_letters_used_alone(quote: Quote) -> None:
    reader = printed(quote(buyer=BuyerParty(company="شركة 한국 Ромашка שלום ไทย हिन्दी")))
    fonts = embedded_fonts(reader)
    assert len(fonts) == 7
    for font in fonts.values():
        assert re.fullmatch(r"/[A-Z]{6}\+NotoSans\w*-\w+", font["/BaseFont"])
        descendant = font["/DescendantFonts"][0].get_object()
        file = descendant["/FontDescriptor"]["/FontFile2"].get_data()
        assert file[:4] == b"\x00\x01\x00\x00"
        assert len(file) < 60_000
    in_file = {held["/BaseFont"] for held in objects(reader) if "/BaseFont" in _entries(held)}
    assert in_file == {font["/BaseFont"] for font in fonts.values()}


def _entries(held: Any) -> Any:
    return held if isinstance(held, DictionaryObject) else {}


@pytest.mark.parametrize(
    "name",
    [
        "شركة النور للتجارة", "חברת האור", "บริษัท น้ำใส", "주식회사 한빛", "ООО Ромашка",
        "Công ty Nguyễn Đức Thắng", "Ελλάδα", "रसोई सिंक", "株式会社カインズ", "臺灣國際貿易",
        "İstanbul Şişe", "Łódź żółć", "স্টেইনলেস", "தொட்டி", "ភ្នំពេញ", "ສະແຕນເລດ",
    ],
)  # fmt: skip
def test_a_name_in_any_script_shows_its_letters(quote: Quote, name: str) -> None:
    quotation = quote(buyer=BuyerParty(company=name))
    assert pdf.unprintable(quotation) == ()
    reader = printed(quotation)
    for font in embedded_fonts(reader).values():
        places = font["/DescendantFonts"][0].get_object()["/CIDToGIDMap"].get_data()
        # Number 0 is the empty box of a missing letter; every number shown leads to a real shape.
        assert len(places) > 2
        assert all(places[at : at + 2] != b"\x00\x00" for at in range(2, len(places), 2))
    text = reader.pages[0].extract_text()
    assert not {char for char in squeezed(name) if char not in text}
    assert "无法打印" not in text


def test_a_letter_no_font_has_is_marked_and_named(quote: Quote) -> None:
    quotation = quote(
        buyer=BuyerParty(company="Smile 😀 Ltd."),
        remarks="😀 \ue000 👨\u200d👩",
        stand="A\x07B\x00C",
    )
    named = ("U+1F600 (GRINNING FACE)", "U+E000", "U+1F468 (MAN)", "U+1F469 (WOMAN)")
    assert set(pdf.unprintable(quotation)) == set(named)
    text = " ".join(text_of(quotation).split())
    assert "Smile □ Ltd." in text
    assert "本报价单无法打印的字符 Characters this quotation cannot print:" in text
    for name in named:
        assert name in text
    assert "ABC" in text


def test_the_code_is_drawn_module_by_module_from_the_contact(quote: Quote) -> None:
    quotation = quote()
    expected = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    expected.add_data(vcard(quotation.seller, quotation.clerk).encode(), optimize=0)
    expected.make()
    matrix = expected.get_matrix()
    drawn = [[False] * len(matrix) for _ in matrix]
    for operands, name in operations(printed(quotation)):
        if name == b"re":
            x, y, width, height = (int(operand) for operand in operands)
            assert height == -1
            for across in range(x, x + width):
                drawn[-y][across] = True
    assert drawn == [[bool(module) for module in row] for row in matrix]


def test_a_contact_too_long_for_a_code_is_printed_without_one(quote: Quote) -> None:
    reader = printed(quote(clerk=Clerk(name="Li", messenger="x" * 4000)))
    assert b"re" not in {name for _, name in operations(reader)}
    assert "扫码" not in reader.pages[-1].extract_text()
