"""Telephone numbers as cards of many countries print them."""

import pytest

from boothapp.cards.understanding import understand
from tests.cards.written import at, calls, read


def test_a_fax_is_not_a_phone() -> None:
    card = read("Tel: +971 4 267 5533   Fax: +971 4 267 5544")
    assert calls(card) == ["+97142675533"]
    assert card.values("fax") == ["+97142675544"]


def test_single_letters_say_what_a_number_is() -> None:
    card = read("T: +90 224 243 55 66", "F: +90 224 243 55 67", "M: +90 532 345 67 89")
    assert card.values("phone") == ["+902242435566"]
    assert card.values("mobile") == ["+905323456789"]
    assert card.values("fax") == ["+902242435567"]


def test_a_number_that_is_phone_and_fax_counts_as_both() -> None:
    card = read("Tel/Fax: +86 757 8281 2345")
    assert calls(card) == card.values("fax") == ["+8675782812345"]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("+44 (0)161 496 0123", "+441614960123"),
        ("+971-(0)50-123 4567", "+971501234567"),
        ("+39 (0)2 1234 5678", "+390212345678"),
        ("0086-757-8281 2345", "+8675782812345"),
        ("(852) 2345 6789", "+85223456789"),
        ("+57.604.842.0170", "+576048420170"),
        ("十86 138 2345 6789", "+8613823456789"),
        ("+86 l38 2345 6789", "+8613823456789"),
        ("+86 138 2345 67B9", "+8613823456789"),
        ("＋８６ １３８ ２３４５ ６７８９", "+8613823456789"),
    ],
)
def test_a_number_with_its_calling_code(printed: str, number: str) -> None:
    assert calls(read(f"Tel: {printed}")) == [number]


def test_the_end_after_a_slash_stands_for_a_whole_number() -> None:
    assert calls(read("Tel: +971 4 555 0132/33")) == ["+97145550132", "+97145550133"]


def test_an_area_code_holds_for_the_number_after_the_slash() -> None:
    card = read("Fone: (11) 3251-4477 / 3251-4478", "São Paulo - SP, Brasil")
    assert calls(card) == ["+551132514477", "+551132514478"]


def test_a_slash_after_a_german_area_code_parts_nothing() -> None:
    card = read("Telefon 0711 / 78 45 - 12 · Fax -99", "70565 Stuttgart, Deutschland")
    assert calls(card) == ["+49711784512"]
    assert card.values("fax") == ["+49711784599"]


def test_an_extension_is_no_part_of_the_number() -> None:
    assert calls(read("Office: +1 305 555 0142 ext. 12")) == ["+13055550142"]
    assert calls(read("电话：0757-8272 3333 转 808", "广东省佛山市江湾三路28号")) == [
        "+8675782723333"
    ]


def test_two_numbers_with_a_space_between_are_two() -> None:
    card = read("Tel +86 757 8281 2345 +86 757 8281 2346")
    assert calls(card) == ["+8675782812345", "+8675782812346"]


def test_a_local_number_takes_the_country_of_the_address() -> None:
    card = read("Cell: 0722 123456", "Mombasa Road, Nairobi, Kenya")
    assert calls(card) == ["+254722123456"]


def test_a_local_number_takes_the_country_of_the_domain() -> None:
    card = read("t: 0161 496 0123", "james@thekitchenco.co.uk")
    assert calls(card) == ["+441614960123"]


def test_a_local_number_takes_the_country_of_the_number_beside_it() -> None:
    card = read("Tel +39 02 1234 5678", "Cell. 347 1234567")
    assert calls(card) == ["+390212345678", "+393471234567"]


def test_labels_in_a_column_of_their_own() -> None:
    card = understand(
        [
            at(100, 100, "Mob."), at(300, 100, "+90 501 859 16 29"),
            at(100, 160, "Fax"), at(300, 160, "+90 232 735 00 87"),
        ]
    )  # fmt: skip
    assert card.values("mobile") == ["+905018591629"]
    assert card.values("fax") == ["+902327350087"]


def test_a_label_above_its_number() -> None:
    card = understand([at(100, 100, "Fax"), at(100, 150, "+90 232 735 00 87")])
    assert card.values("fax") == ["+902327350087"]


def test_the_second_line_of_a_telephone_has_its_label() -> None:
    card = understand([at(100, 100, "Fax: +86 757 8281 2345"), at(210, 150, "+86 757 8281 2346")])
    assert card.values("fax") == ["+8675782812345", "+8675782812346"]


@pytest.mark.parametrize(
    "line",
    [
        "P.O. Box 12345678", "VAT Reg. No. GB 362 9384 26", "P.IVA 01234567890", "CNPJ 12.345.678/0001-90",
        "GSTIN: 24AABCS1429B1ZB", "1998 - 2024", "ISO 9001:2015", "〒101-0021", "税号：91440600123456789X",
        "CEP 01304-001",
    ],
)  # fmt: skip
def test_other_numbers_are_no_telephones(line: str) -> None:
    card = read(line, "Tel: +971 4 267 5533")
    assert calls(card) == ["+97142675533"]
    assert not card.values("fax")


def test_a_mobile_that_is_whatsapp_as_well() -> None:
    card = read("Mobile/WhatsApp: +254 722 123456")
    assert card.values("mobile") == card.values("whatsapp") == ["+254722123456"]


def test_a_wechat_name_is_kept_and_a_number_under_it_is_a_telephone() -> None:
    assert read("WeChat: lily_haoyu88").values("wechat") == ["lily_haoyu88"]
    assert calls(read("WeChat/Mob: +86 158 6735 1234")) == ["+8615867351234"]


def test_labels_in_many_languages() -> None:
    card = read("电话：+86 757 8281 2345", "传真：+86 757 8281 2346", "手机：138 2345 6789")
    assert calls(card) == ["+8613823456789", "+8675782812345"]
    assert card.values("fax") == ["+8675782812346"]
    russian = read("Тел.: +7 495 123-45-67", "Факс: +7 495 123-45-68")
    assert (calls(russian), russian.values("fax")) == (["+74951234567"], ["+74951234568"])


def test_a_number_set_from_the_right_is_turned() -> None:
    assert calls(read("1003 408 11 00966")) == ["+966114081003"]


def test_where_the_country_is_unsure_the_other_number_is_another_reading() -> None:
    card = read("Tel: 021 345 6789", "Tel Aviv Street, Lahore")
    found = card.fields["phone"][0]
    assert len(found.readings) > 1
    assert found.readings[0].score >= found.readings[1].score


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("+60/12/3093266", ["+60123093266"]),
        ("+852/2195/6534; 35", ["+85221956534", "+85221956535"]),
        ("+54/9/1120919602", ["+5491120919602"]),
        ("Tel: +31 20 475 3652-53", ["+31204753652", "+31204753653"]),
        ("tel | +256(0)41 6543117 - 18", ["+256416543117", "+256416543118"]),
        ("255-22-0635580; 81", ["+255220635580", "+255220635581"]),
        ("Fon +43 1 2190406-07", ["+4312190406", "+4312190407"]),
        ("48 15 372 3 972+", ["+97233721548"]),
        ("7355729 753(0)964+:", ["+9647537355729"]),
        ("Tel ٠٠٩٦٦ ١١ ٤٥٦ ٧٨٩٠", ["+966114567890"]),
        ("86-21-50778998 Extn. 865 · 86-130-55933393", ["+862150778998", "+8613055933393"]),
        ("Tel.0057 601 9282480| Tel.0057 604 6058025", ["+576019282480", "+576046058025"]),
    ],
)
def test_numbers_of_one_line_come_out_whole(printed: str, numbers: list[str]) -> None:
    assert calls(read(printed)) == sorted(numbers)


def test_an_extension_is_no_second_line() -> None:
    assert calls(read("Tel: +86-755-8281 2345-801", "Shenzhen, China")) == ["+8675582812345"]


def test_a_tail_that_belongs_to_the_number_stays() -> None:
    assert calls(read("Tel.: +33 1 42 36 44-45", "Paris, France")) == ["+33142364445"]


def test_an_area_code_in_brackets_is_no_calling_code() -> None:
    card = read("Fone: (47) 5646-6484", "Av. das Américas, 98, Joinville", "Brasil")
    assert calls(card) == ["+554756466484"]


@pytest.mark.parametrize("fax", ["Belgegeçer", "Φαξ:", "Φ.", "fox |", "F/传真", "פקס:"])
def test_a_fax_is_known_in_many_languages(fax: str) -> None:
    card = read(f"{fax} +43 1 534337729")
    assert not calls(card)
    assert card.values("fax") == ["+431534337729"]


def test_a_label_in_the_line_above_says_what_a_number_is() -> None:
    lines = [
        at(60, 0, "Handy"), at(850, 0, "Mail"), at(60, 40, "+43 661 105161"),
        at(850, 40, "jo@gmx.at"), at(60, 90, "Telefax"), at(850, 90, "Rainerstraße 9, 5020 Salzburg"),
        at(60, 130, "+43 1 534337729"),
    ]  # fmt: skip
    card = understand(lines)
    assert calls(card) == ["+43661105161"]
    assert card.values("fax") == ["+431534337729"]


@pytest.mark.parametrize(
    "printed",
    ["CUIT 30-91545728-4", "P.O. Box 500093, Hyderabad 500 093 India", "Atlanta, GA 30395-1218"],
)
def test_a_tax_number_or_a_post_code_is_no_telephone(printed: str) -> None:
    assert calls(read(printed, "Hyderabad - 500 093 (T.S.)")) == []


def test_what_can_be_no_number_is_left_out_beside_one_that_can() -> None:
    assert calls(read("T: 8555447", "M: +7 912 644 66 13", "Kazan, Russia")) == ["+79126446613"]


def test_three_numbers_whose_signs_were_not_read_are_parted() -> None:
    card = read("F: 06 500 2997 050 663 3660 06 519 9955", "P.O. Box 3331, Dubai - U.A.E.")
    assert calls(card) == ["+971506633660", "+97165199955"]
    assert card.values("fax") == ["+97165002997"]


def test_a_dot_in_the_middle_parts_two_numbers() -> None:
    assert calls(read("+994 12 301 36 20/21·+994 40 399 37 33")) == [
        "+994123013620", "+994123013621", "+994403993733",
    ]  # fmt: skip
