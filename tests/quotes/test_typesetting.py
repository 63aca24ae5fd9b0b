"""Lines of text: where they break, in which order they are read, which font they are in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp.quotes import fonts, typesetting
from boothapp.quotes.typesetting import SetLine, Style

STYLE = Style(9, 12, "#000000")


def said(line: SetLine) -> str:
    """Return the text of a line in the order in which its shapes stand."""
    return "".join(glyph.text for _, glyphs in line.runs for glyph in glyphs)


def broken(text: str, width: float) -> list[str]:
    return [said(line) for line in typesetting.lines(text, STYLE, width)]


def fonts_of(text: str, *, bold: bool = False) -> list[str]:
    faces = fonts.faces_of(fonts.printable(text), bold=bold)
    return list(dict.fromkeys(face.font.name for face in faces))


def test_english_breaks_between_words() -> None:
    assert broken("stainless steel sink", 70) == ["stainless steel", "sink"]


def test_chinese_breaks_anywhere_but_never_before_a_comma() -> None:
    assert broken("手工拉丝，不锈钢", 36) == ["手工拉", "丝，不锈", "钢"]


def test_an_opening_bracket_goes_with_what_it_opens() -> None:
    assert broken("手工拉（不锈钢）", 36) == ["手工拉", "（不锈", "钢）"]


def test_a_word_wider_than_the_line_goes_on_in_the_next() -> None:
    assert "".join(broken("A" * 300, 50)) == "A" * 300


def test_a_mark_is_never_parted_from_its_letter() -> None:
    assert all(not line.startswith(("\u0e49", "\u0e33")) for line in broken("น้ำ" * 40, 20))


def test_a_line_break_is_kept_and_an_empty_line_is_not() -> None:
    assert broken("one\r\n\n two \u2028three", 500) == ["one", "two", "three"]
    assert broken(" \n ", 500) == []


@given(st.text(alphabet="水槽sink ，（-AB", max_size=80), st.floats(10, 200))
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text: str, width: float) -> None:
    lines = typesetting.lines(text, STYLE, width)
    assert "".join("".join(map(said, lines)).split()) == "".join(text.split())
    assert all(line.width <= width + 0.5 for line in lines)


def test_arabic_runs_from_right_to_left_around_latin_and_figures() -> None:
    (line,) = typesetting.lines("شركة ABC 12", STYLE, 500)
    assert said(line).replace(" ", "") == "ABC12" + "ةكرش"


def test_hebrew_within_english_turns_alone() -> None:
    (line,) = typesetting.lines("Sink שלום 304", STYLE, 500)
    assert said(line) == "Sink 304 םולש"


def test_arabic_letters_join() -> None:
    (face,) = set(fonts.faces_of("شر", bold=False))
    alone = {glyph.id for letter in "شر" for glyph in fonts.shape(face.font, letter, rtl=True)}
    joined = {glyph.id for glyph in fonts.shape(face.font, "شر", rtl=True)}
    assert joined - alone


def test_devanagari_is_reordered_and_joined() -> None:
    (face,) = set(fonts.faces_of("क्षि", bold=False))
    shapes = fonts.shape(face.font, "क्षि", rtl=False)
    alone = {glyph.id for letter in "क्ष" for glyph in fonts.shape(face.font, letter, rtl=False)}
    # The vowel written last is drawn first, and two consonants with a virama become one shape.
    assert len(shapes) < len("क्षि")
    assert shapes[-1].id not in alone


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("不锈钢水槽 Sink 304", "NotoSansSC-Regular"),
        ("カインズ", "NotoSansSC-Regular"),
        ("Công ty Nguyễn", "NotoSansSC-Regular"),
        ("İstanbul Şişe Ltd", "NotoSans-Regular"),
        ("ООО Ромашка Trading", "NotoSans-Regular"),
        ("Ελλάδα", "NotoSans-Regular"),
        ("हिन्दी", "NotoSans-Regular"),
        ("شركة", "NotoSansArabic-Regular"),
        ("한빛 Electronics", "NotoSansKR-Regular"),
    ],
)
def test_a_name_is_set_in_one_design_where_one_has_it_all(name: str, font: str) -> None:
    assert fonts_of(name) == [font]


def test_bold_falls_back_to_regular_where_there_is_no_bold() -> None:
    assert fonts_of("水槽", bold=True) == ["NotoSansSC-Bold"]
    assert fonts_of("한빛", bold=True) == ["NotoSansKR-Regular"]


def test_a_decomposed_letter_is_composed_and_controls_are_dropped() -> None:
    assert fonts.printable("e\u0301\x00\u200b\ufeff\tx") == "é x"


def test_what_no_font_has_is_marked() -> None:
    assert fonts.printable("a😀b") == f"a{fonts.MISSING}b"
    assert list(fonts.missing("a😀b😀")) == ["😀", "😀"]


@given(st.text(max_size=60))
def test_no_text_ever_asks_for_a_shape_its_font_lacks(text: str) -> None:
    for line in typesetting.lines(text, STYLE, 100):
        assert all(glyph.id for _, glyphs in line.runs for glyph in glyphs)
