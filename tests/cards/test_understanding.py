"""Whole cards of many countries: who, what, where."""

import pytest

from boothapp.cards.card import Line
from boothapp.cards.reading import read_text
from boothapp.cards.understanding import understand
from tests.cards.written import at, calls, column, read

FIELDS = ("name", "name_other", "company", "company_other", "title", "country")


def _who(text: str) -> tuple[str, ...]:
    card = read_text(text)
    return tuple(card.value(field) for field in FIELDS)


_CARDS = (
    (
        (
            "Al Fajr Building Materials Trading L.L.C\n"
            "Eng. Khalid Mansoor\n"
            "General Manager\n"
            "P.O. Box: 85412, Dubai - U.A.E.\n"
            "khalid@alfajrbm.ae"
        ),
        (
            "Khalid Mansoor",
            "",
            "Al Fajr Building Materials Trading L.L.C",
            "",
            "General Manager",
            "AE",
        ),
    ),
    (
        (
            "Comercializadora Hermanos Ríos S.A. de C.V.\n"
            "LIC. MARÍA FERNANDA RÍOS LÓPEZ\n"
            "Gerente de Compras\n"
            "Av. Insurgentes Sur 1234, Piso 5\n"
            "C.P. 03100, Ciudad de México, México"
        ),
        (
            "María Fernanda Ríos López",
            "",
            "Comercializadora Hermanos Ríos S.A. de C.V.",
            "",
            "Gerente de Compras",
            "MX",
        ),
    ),
    (
        (
            "株式会社 山田製作所\n"
            "営業部 課長\n"
            "山田 太郎\n"
            "Taro Yamada\n"
            "〒101-0021 東京都千代田区外神田1-2-3\n"
            "t-yamada@yamada-ss.co.jp"
        ),
        ("Taro Yamada", "山田 太郎", "株式会社 山田製作所", "", "営業部 課長", "JP"),
    ),
    (
        (
            "广东万和建材有限公司\n"
            "GUANGDONG WANHE BUILDING MATERIALS CO.,LTD\n"
            "陈志强 总经理\n"
            "Chen Zhiqiang General Manager\n"
            "地址：广东省佛山市禅城区江湾三路28号"
        ),
        (
            "Chen Zhiqiang",
            "陈志强",
            "GUANGDONG WANHE BUILDING MATERIALS CO.,LTD",
            "广东万和建材有限公司",
            "General Manager",
            "CN",
        ),
    ),
    (
        (
            "YILDIZ YAPI MALZEMELERİ SAN. VE TİC. LTD. ŞTİ.\n"
            "Ahmet Yıldız\n"
            "Satın Alma Müdürü\n"
            "ahmet.yildiz@yildizyapi.com.tr"
        ),
        (
            "Ahmet Yıldız",
            "",
            "YILDIZ YAPI MALZEMELERİ SAN. VE TİC. LTD. ŞTİ.",
            "",
            "Satın Alma Müdürü",
            "TR",
        ),
    ),
    (
        (
            "Müller & Söhne Haustechnik GmbH & Co. KG\n"
            "Dipl.-Ing. Thomas Müller\n"
            "Geschäftsführer\n"
            "70565 Stuttgart\n"
            "t.mueller@mueller-haustechnik.de"
        ),
        (
            "Thomas Müller",
            "",
            "Müller & Söhne Haustechnik GmbH & Co. KG",
            "",
            "Geschäftsführer",
            "DE",
        ),
    ),
    (
        (
            "SHREE GANESH CERAMICS PVT. LTD.\n"
            "Rajesh Patel (Director)\n"
            "Lalpar, Morbi - 363642, Gujarat, India"
        ),
        ("Rajesh Patel", "", "SHREE GANESH CERAMICS PVT. LTD.", "", "Director", "IN"),
    ),
    (
        (
            'OOO "Stroydom"\n'
            "Sergey Ivanov\n"
            "Commercial Director\n"
            "+7 495 123-45-67\n"
            "s.ivanov@stroydom.ru"
        ),
        ("Sergey Ivanov", "", 'OOO "Stroydom"', "", "Commercial Director", "RU"),
    ),
    (
        ("KIM MIN-JUN / Manager\nHanil Trading Co., Ltd.\nGangnam-gu, Seoul, Korea"),
        ("Kim Min-Jun", "", "Hanil Trading Co., Ltd.", "", "Manager", "KR"),
    ),
    (
        ("MIRA HOME\nNoor Al-Sabah | Founder & CEO\nKuwait City, Kuwait\nhello@mirahome.co"),
        ("Noor Al-Sabah", "", "MIRA HOME", "", "Founder & CEO", "KW"),
    ),
    (
        ("香港永興貿易有限公司\nDavid Wong 黃大偉\nSales Director 營業總監\nKowloon, Hong Kong"),
        ("David Wong", "黃大偉", "香港永興貿易有限公司", "", "Sales Director", "HK"),
    ),
    (
        ("ТОО «Астана Строй»\nЕрлан Ахметов\nКоммерческий директор\nтел.: +7 7172 55 66 77"),
        ("Ерлан Ахметов", "", "ТОО «Астана Строй»", "", "Коммерческий директор", "KZ"),
    ),
)


@pytest.mark.parametrize(("text", "expected"), _CARDS)
def test_a_card_of_one_country(text: str, expected: tuple[str, ...]) -> None:
    assert _who(text) == expected


def test_a_title_above_the_name() -> None:
    card = read("代表取締役社長", "岡本 武", "株式会社丸三商事")
    assert (card.value("title"), card.value("name")) == ("代表取締役社長", "岡本 武")


def test_a_name_and_a_title_that_ocr_glued_together() -> None:
    card = read("王小明经理", "佛山市星河卫浴有限公司")
    assert (card.value("name"), card.value("title")) == ("王小明", "经理")


def test_a_name_on_two_lines() -> None:
    lines = [
        at(80, 640, "YOUSSEF", 50),
        at(80, 700, "BENJELLOUN", 50),
        at(80, 770, "Directeur Commercial", 40),
    ]
    assert understand(lines).value("name") == "Youssef Benjelloun"


def test_a_company_on_two_lines() -> None:
    lines = [
        at(80, 100, "AL NOOR BUILDING MATERIALS", 50), at(80, 160, "TRADING L.L.C.", 50),
        at(80, 400, "Omar Haddad", 60),
    ]  # fmt: skip
    assert understand(lines).value("company") == "AL NOOR BUILDING MATERIALS TRADING L.L.C."


def test_lost_spaces_come_back_with_the_help_of_the_address() -> None:
    card = read("OMARHADDAD", "PURCHASINGMANAGER", "omar.haddad@alnoor.ae")
    assert (card.value("name"), card.value("title")) == ("Omar Haddad", "PURCHASING MANAGER")


def test_a_company_that_only_its_logo_names() -> None:
    lines = [
        at(1100, 80, "LUMEN", 90), at(80, 80, "Chiara De Santis", 70), at(80, 170, "Buyer", 50),
        at(80, 400, "c.santis@lumenitalia.it", 40), at(80, 460, "https://lumenitalia.it", 40),
    ]  # fmt: skip
    assert understand(lines).value("company") == "LUMEN"


def test_a_company_that_only_its_domain_names_is_doubtful() -> None:
    found = read("omar@alnoor-trading.ae", "+971 4 555 0132").fields["company"][0]
    assert found.value == "Alnoor Trading"
    assert not found.sure


@pytest.mark.parametrize(
    "line",
    [
        "Your trusted partner in kitchens since 1998",
        "Quality for a better life",
        "品质生活，始于细节",
        "ISO 9001 · CE · SGS",
    ],
)
def test_a_slogan_is_no_company_and_no_name(line: str) -> None:
    card = read("Al Noor Trading L.L.C", line, "Omar Haddad", "Director")
    assert card.value("company") == "Al Noor Trading L.L.C"
    assert (card.value("name"), card.value("title")) == ("Omar Haddad", "Director")


def test_an_address_over_three_lines() -> None:
    card = read(
        "Omar Haddad", "Shop No. 71, Murshid Bazar", "P.O. Box 4568, Deira", "Dubai, U.A.E."
    )
    assert (
        card.value("address") == "Shop No. 71, Murshid Bazar, P.O. Box 4568, Deira, Dubai, U.A.E."
    )


def test_the_line_since_when_is_no_address() -> None:
    card = read("176 Abbas El Akkad St., Nasr City, Cairo", "Importers & Distributors since 1987")
    assert card.value("address") == "176 Abbas El Akkad St., Nasr City, Cairo"


def test_the_country_by_its_city_alone() -> None:
    assert read("12, Rue Ibn Sina, Casablanca 20100").value("country") == "MA"
    assert read("浙江省宁波市鄞州区中山东路").value("country") == "CN"


def test_the_name_of_the_country_outweighs_a_foreign_mobile() -> None:
    card = read("Sheikh Zayed Road, Dubai, United Arab Emirates", "Mob: +86 138 2345 6789")
    assert card.value("country") == "AE"
    assert [r.value for r in card.fields["country"][0].readings][1] == "CN"


def test_vietnamese_letters_that_ocr_leaves_out_come_back() -> None:
    card = read("TRN QUC BO", "Giám đc", "Tel: +84 24 3485 7796")
    assert (card.value("name"), card.value("title")) == ("Trần Quốc Bảo", "Giám đốc")


def test_turkish_letters_that_ocr_takes_for_others() -> None:
    card = read("ÖZ ANADOLU HIRDAVAT A.$.", "ibrahim Güneş", "ibrahim@ozanadolu.com.tr")
    assert card.value("company") == "ÖZ ANADOLU HIRDAVAT A.Ş."
    assert card.value("name") == "İbrahim Güneş"


def test_noise_is_no_field_but_stays_as_a_line() -> None:
    lines = [*column("Omar Haddad", "Director"), at(900, 80, "0咎", 90, score=0.4)]
    card = understand(lines)
    assert card.lines == tuple(lines)
    assert all("咎" not in found.value for values in card.fields.values() for found in values)


def test_every_value_names_its_lines_and_a_probability() -> None:
    card = read(
        "Al Noor Trading L.L.C", "Omar Haddad", "Director", "omar@alnoor.ae", "+971 4 555 0132"
    )
    for name, number in (("company", 0), ("name", 1), ("title", 2), ("email", 3), ("phone", 4)):
        reading = card.fields[name][0].readings[0]
        assert reading.lines == (number,), name
        assert 0.8 < reading.score <= 1, name


def test_a_tilted_card_is_read_like_a_straight_one() -> None:
    straight = [
        at(100, 100, "Omar Haddad", 60),
        at(100, 180, "Mobile"),
        at(500, 180, "+971 50 123 4567"),
    ]
    tilted = []
    for line in straight:
        assert line.box is not None
        a, b, c, d = ((x, y + 0.2 * x) for x, y in line.box)
        tilted.append(Line(line.text, (a, b, c, d), line.score))
    assert understand(tilted).values("mobile") == ["+971501234567"]


def test_two_sides_make_one_buyer() -> None:
    front = [
        at(100, 100, "陈志强", 70),
        at(100, 200, "总经理", 40),
        at(100, 300, "广东万和建材有限公司", 50),
    ]
    back = [
        at(100, 100, "Chen Zhiqiang", 70, side=1), at(100, 200, "General Manager", 40, side=1),
        at(100, 300, "Guangdong Wanhe Building Materials Co., Ltd.", 50, side=1),
    ]  # fmt: skip
    card = understand([*front, *back])
    assert (card.value("name"), card.value("name_other")) == ("Chen Zhiqiang", "陈志强")
    assert card.value("company_other") == "广东万和建材有限公司"


def test_the_end_of_an_e_mail() -> None:
    card = read_text(
        "Best regards,\n\nJames O'Brien\nHead Buyer\nThe Kitchen Company Ltd\n"
        "Unit 7, Trafford Park, Manchester M17 1AB\nt: 0161 496 0123\njames.obrien@thekitchenco.co.uk"
    )
    assert card.value("name") == "James O'Brien"
    assert card.value("company") == "The Kitchen Company Ltd"
    assert calls(card) == ["+441614960123"]
    assert {line.source for line in card.lines} == {"text"}


def test_an_empty_text_is_an_empty_card() -> None:
    assert not read_text(" \n\t\n").fields
    assert not understand([]).fields


@pytest.mark.parametrize(
    "title",
    [
        "Authorised Signatory", "Proprietress", "VD", "Leitung Beschaffung", "Strategischer Einkauf",
        "Asistente de Compras", "AVP for Merchandising", "Promoteur", "Purchasing Staff", "Firma Sahibi",
        "Acheteuse principale", "Einkaufsleiterin", "Chargée d'approvisionnement", "Ostopäällikkö",
        "Prezes Zarządu", "Amministratore Unico", "Nhân viên mua hàng", "Staf Pengadaan", "Inkøbschef",
        "Vedoucí nákupu", "Directeur Général", "Коммерческий директор", "商务经理", "Satınalma meneceri",
    ],
)  # fmt: skip
def test_titles_of_many_languages_are_known(title: str) -> None:
    assert read("Alnoor Trading LLC", title, "Tel +971 4 267 5533").value("title") == title


def test_a_family_name_like_a_title_is_none() -> None:
    card = read("Ana Leitner", "Buyer", "Alpenhaus GmbH")
    assert (card.value("name"), card.value("title")) == ("Ana Leitner", "Buyer")


@pytest.mark.parametrize(
    "company",
    [
        "PT Sumber Jaya Abadi", "UD Makmur", "SIA Baltic Home", "Kowalski S.C.", "Svensson AB",
        "Ets. Diallo & Frères", "Lojas Sol S/A", "Alpenhaus Handelsges.m.b.H.", "Ditta Bianchi",
        "Toko Sinar Terang", "Baku Home MMC", "Cong Ty TNHH An Phat",
    ],
)  # fmt: skip
def test_legal_forms_of_many_countries_are_known(company: str) -> None:
    card = read("Quality first", company, "Maria Perez", "Manager", "maria.perez@gmail.com")
    assert card.value("company") == company


def test_a_company_goes_on_in_the_next_line_with_its_form() -> None:
    lines = [
        at(80, 0, "Ferretera Hermanos Peña S. de"),
        at(80, 42, "R.L."),
        at(80, 400, "Jefe de Compras"),
    ]
    assert understand(lines).value("company") == "Ferretera Hermanos Peña S. de R.L."


def test_a_line_of_wares_is_no_company() -> None:
    card = read("ALNOOR HOME", "LED Lighting | Chandeliers | Switches", "sales@alnoorhome.ae")
    assert card.value("company") == "ALNOOR HOME"


def test_the_office_comes_before_the_warehouse() -> None:
    card = read(
        "WAREHOUSE Mariahilfer Straße 40/19, A-1060 Wien",
        "",
        "Office: Rainerstraße 19, 5020 Salzburg",
    )
    assert card.value("address") == "Rainerstraße 19, 5020 Salzburg"


def test_a_second_address_below_is_not_joined() -> None:
    card = read("44, rue de Paradis, 75010 Paris", "2 avenue de l'Industrie, 69900 Vénissieux")
    assert card.value("address") == "44, rue de Paradis, 75010 Paris"


def test_scraps_of_an_unread_script_are_left_off() -> None:
    card = read("Al Karrada, District 905, St. 187", "Baghdad, Iraq", "187905")
    assert card.value("address") == "Al Karrada, District 905, St. 187, Baghdad, Iraq"
