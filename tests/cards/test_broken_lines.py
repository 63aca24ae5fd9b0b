"""What is printed over two lines or more, or stands twice: put together, or told apart."""

from boothapp.cards.understanding import understand
from tests.cards.written import at, calls, read


def test_a_name_that_goes_on_in_the_next_line() -> None:
    card = read("MUHAMMAD ASIF", "CHAUDHRY", "Assistant Manager", "muhammad@ravisurgical.com.pk")
    assert card.value("name") == "Muhammad Asif Chaudhry"


def test_a_name_broken_at_its_hyphen_after_a_degree() -> None:
    card = read(
        "Dipl.-Ing. Sabine",
        "HOLLERBACH-",
        "VOSS",
        "Commercial Director",
        "sabine@brinkmann-haushalt.de",
    )
    assert card.value("name") == "Sabine HOLLERBACH-VOSS"


def test_initials_are_no_form_of_address() -> None:
    assert read("M.R.M. Fazly", "Owner").value("name") == "M.R.M. Fazly"


def test_a_company_over_three_lines() -> None:
    card = read(
        "Uwe Stegemann", "Commercial Director", "", "Brinkmann", "Haushaltswaren GmbH", "& Co. KG",
        "info@brinkmann-haushalt.de",
    )  # fmt: skip
    assert card.value("company") == "Brinkmann Haushaltswaren GmbH & Co. KG"


def test_a_company_that_ends_in_a_small_word_goes_on() -> None:
    card = read("Importaciones Andina del", "Sur S.A.C.", "Jorge Quispe", "Presidente")
    assert card.value("company") == "Importaciones Andina del Sur S.A.C."


def test_a_name_written_out_comes_before_its_logo() -> None:
    lines = [at(100, 100, "RAVI SURGICAL", 90), at(100, 500, "Ravi Surgical Works", 40)]
    assert understand(lines).value("company") == "Ravi Surgical Works"


def test_a_whole_name_in_another_script_comes_before_a_latin_logo() -> None:
    card = read(
        "JIALEDA", "台州市佳乐达家居用品有限公司", "潘伟强", "总经理", "wpan@jialeda.com.cn"
    )
    assert card.value("company") == "台州市佳乐达家居用品有限公司"


def test_what_is_said_of_a_company_is_not_its_name() -> None:
    card = read("ООО «Северный Дом»", "An ISO 9001 : 2015 Company")
    assert card.value("company") == "ООО «Северный Дом»"


def test_a_number_that_goes_on_in_the_next_line() -> None:
    lines = [at(100, 100, "T +92 52 54123996 / +92 52"), at(160, 150, "93098171")]
    assert calls(understand(lines)) == ["+925254123996", "+925293098171"]


def test_a_tax_number_between_letters_is_no_telephone() -> None:
    assert calls(read("P.O. Box 48217, Nairobi, Kenya", "PIN P051859135X")) == []


def test_a_number_without_its_code_is_of_the_country_of_the_card() -> None:
    card = read("CELL PHONE 267.561.3934", "1970 Market St, San Francisco, CA 94127, USA")
    assert calls(card) == ["+12675613934"]


def test_an_office_abroad_does_not_make_the_country() -> None:
    card = read(
        "Chaouia Équipement S.A.R.L.", "06 61 45 13 02", "20300 Casablanca",
        "info@chaouia-equipement.ma", "", "China Liaison: No. 966 Binhong East Road,",
        "Jinhua City, Zhejiang Province, China",
    )  # fmt: skip
    assert card.value("country") == "MA"


def test_a_label_in_two_languages_in_a_box_of_its_own() -> None:
    lines = [at(100, 100, "傳真 Fax"), at(400, 100, "+886 2 5885 8657")]
    assert understand(lines).values("fax") == ["+886258858657"]


def test_the_letter_before_an_address_is_left_off() -> None:
    card = read("T +82 2 508 6866", "Ejang.d@sewonglobal.co.kr", "W www.sewonglobal.co.kr")
    assert card.values("email") == ["jang.d@sewonglobal.co.kr"]
    card = read("M. +91 93987 34366 E. harpreet@shreekrupaimpex.com")
    assert card.values("email") == ["harpreet@shreekrupaimpex.com"]


def test_the_sign_of_a_letter_is_no_part_of_the_address() -> None:
    card = read("1jeremy_koh@kohbroselec.sg")
    assert card.values("email") == ["jeremy_koh@kohbroselec.sg"]
    assert not card.fields["email"][0].sure


def test_a_title_that_goes_on_in_the_next_line() -> None:
    card = read(
        "Md. Shahidul Islam", "Vice President of Global Sourcing and Product", "Development"
    )
    assert card.value("title") == "Vice President of Global Sourcing and Product Development"


def test_a_family_name_in_capitals_below_the_given_name_and_over_the_title() -> None:
    card = read("Marcelo H.", "BITTENCOURT", "Gerente de Compras", "marcelo@zanettiplast.com.br")
    assert card.value("name") == "Marcelo H. BITTENCOURT"


def test_a_family_name_on_a_line_of_its_own_though_the_firm_is_called_so() -> None:
    card = read(
        "Mehmet Ali", "Karabacak", "Partner", "", "Karabacak Mutfak San. ve Tic. A.Ş.",
        "info@karabacakmutfak.com.tr",
    )  # fmt: skip
    assert card.value("name") == "Mehmet Ali Karabacak"


def test_letters_with_tails_make_a_line_higher_and_the_name_stays_one() -> None:
    lines = [at(95, 122, "Craig", 126), at(99, 254, "HENSHAW", 99), at(99, 372, "Owner", 57)]
    assert understand(lines).value("name") == "Craig HENSHAW"


def test_a_given_name_that_is_a_country_too_is_no_address() -> None:
    card = read("Montserrat", "PUIG FERRER", "Gerente General", "", "", "48170 Zamudio, Bizkaia")
    assert card.value("name") == "Montserrat PUIG FERRER"
    assert card.value("address") == "48170 Zamudio, Bizkaia"


def test_a_name_that_lost_its_spaces() -> None:
    card = read("Md.ShafiqulIslam", "Managing Director", "", "Padma Electricals Ltd.")
    assert card.value("name") == "Md. Shafiqul Islam"


def test_a_latin_name_beside_one_in_the_countrys_script_is_kept() -> None:
    card = read("Park Ji-hoon", "박지훈", "General Manager", "info@dytool.kr")
    assert (card.value("name"), card.value("name_other")) == ("Park Ji-hoon", "박지훈")


def test_a_company_that_ends_in_a_mark_goes_on() -> None:
    card = read("El Naggar Co. for Import &", "Export", "", "Dina Mansour", "General Manager")
    assert card.value("company") == "El Naggar Co. for Import & Export"


def test_the_line_over_a_short_one_with_a_form_begins_the_name() -> None:
    lines = [at(47, 354, "Obichuks Global", 26), at(47, 388, "Resources Ltd", 27)]
    assert understand(lines).value("company") == "Obichuks Global Resources Ltd"


def test_a_line_read_in_two_is_one_company() -> None:
    lines = [at(76, 351, "Chaudhry", 57), at(337, 334, "Brothers Trading Co.", 65)]
    assert understand(lines).value("company") == "Chaudhry Brothers Trading Co."


def test_a_chinese_company_broken_inside_a_word() -> None:
    assert read("广州鲁班工", "具有限公司").value("company") == "广州鲁班工具有限公司"


def test_a_monogram_over_a_firm_is_no_network() -> None:
    card = read("VK", "Viraj Kitchenware", "Industries Pvt. Ltd.")
    assert card.value("company") == "Viraj Kitchenware Industries Pvt. Ltd."


def test_a_word_that_is_said_over_numbers_does_not_hide_the_firm_beside_it() -> None:
    lines = [at(77, 57, "CNPJ", 32), at(414, 65, "Metalúrgica Bandeirante Ltda.", 43)]
    lines.append(at(80, 100, "07.218.440/0001-63", 23))
    assert understand(lines).value("company") == "Metalúrgica Bandeirante Ltda."


def test_a_title_that_begins_in_the_line_above() -> None:
    card = read("Ketan Vaghasiya", "Business Development", "Manager")
    assert card.value("title") == "Business Development Manager"


def test_the_street_over_the_post_code_belongs_to_the_address() -> None:
    card = read("29 Naberezhna Peremohy", "Dnipro 49094, Ukraine")
    assert card.value("address") == "29 Naberezhna Peremohy, Dnipro 49094, Ukraine"


def test_a_comma_read_for_the_dot_of_an_e_mail() -> None:
    card = read("E-mail elena,sokolova@uralmet-trade.ru")
    assert card.values("email") == ["elena.sokolova@uralmet-trade.ru"]


def test_a_generation_behind_a_family_name_on_the_next_line() -> None:
    card = read("Michael A.", "Hernandez III", "Director of Sourcing", "michael@redwood.com")
    assert card.value("name") == "Michael A. Hernandez III"


def test_degrees_and_forms_of_address_are_no_part_of_a_name() -> None:
    for printed, name in (
        ("mgr inż. Agnieszka Zielińska", "Agnieszka Zielińska"),
        ("Licda. Ana Lucía Morales", "Ana Lucía Morales"),
        ("Dott.ssa Chiara Brambilla", "Chiara Brambilla"),
        ("Bc. Lenka Dvořáková", "Lenka Dvořáková"),
    ):
        assert read(printed, "Director").value("name") == name


def test_titles_of_small_languages_are_no_names() -> None:
    for title in ("Pirkimų vadovė", "Ostujuht", "Iepirkumu vadītāja", "Innkaupastjóri"):
        card = read("Rūta Kazlauskienė", title)
        assert (card.value("name"), card.value("title")) == ("Rūta Kazlauskienė", title)


def test_what_is_sold_is_not_who_sells_it() -> None:
    card = read("El Masria for Lighting", "", "Toys, Stationery & School Bags", "Dina Mansour")
    assert card.value("company") == "El Masria for Lighting"


def test_an_address_of_a_mail_service_may_be_the_firms() -> None:
    card = read("Suresh Gupta", "", "Bharat Toys & Novelties", "", "bharattoys1182@gmail.com")
    assert card.value("company") == "Bharat Toys & Novelties"
    assert card.value("name") == "Suresh Gupta"


def test_a_firm_set_close_under_the_first_half_of_its_name() -> None:
    lines = [at(141, 113, "Nordlicht", 51), at(67, 176, "Leuchten", 46)]
    lines += [
        at(68, 410, "Heike von der Osten", 34),
        at(68, 650, "sales@nordlicht-leuchten.de", 30),
    ]
    assert understand(lines).value("company") == "Nordlicht Leuchten"


def test_a_logo_comes_after_the_same_word_with_its_form() -> None:
    lines = [at(55, 88, "DOMIX", 62), at(57, 178, "DOMIX S.A.", 26), at(55, 300, "info@domix.pl")]
    assert understand(lines).value("company") == "DOMIX S.A."


def test_a_stand_at_a_fair_is_no_line_of_the_address() -> None:
    card = read("14 Kieler Str.", "24768 Rendsburg, Germany", "Canton Fair · Booth 12.2 J18")
    assert card.value("address") == "14 Kieler Str., 24768 Rendsburg, Germany"


def test_a_stall_in_a_street_is_an_address() -> None:
    card = read("Stall 12, Market Street", "Nairobi, Kenya")
    assert card.value("address") == "Stall 12, Market Street, Nairobi, Kenya"


def test_a_city_code_that_is_another_countrys_code() -> None:
    card = read("Tel 55 8623 3178", "Cel 55 5542 1086", "Eje 1 Norte 42, 06200 CDMX, México")
    assert calls(card) == ["+525555421086", "+525586233178"]


def test_a_company_stacked_over_four_lines() -> None:
    lines = [at(700, 100 + 45 * n, text, 36) for n, text in enumerate(
        ("Gupta Brothers", "Steel Furniture", "and Home Appliances", "Private Limited")
    )]  # fmt: skip
    card = understand([*lines, at(100, 110, "Neha Gupta", 60), at(100, 190, "Director", 40)])
    assert card.value("company") == (
        "Gupta Brothers Steel Furniture and Home Appliances Private Limited"
    )
    assert card.value("name") == "Neha Gupta"


def test_a_brand_says_whose_it_is() -> None:
    card = read("DOCKSIDE", "a brand of Bright Harbor Corporation", "", "Keisha Washington", "VP")
    assert card.value("company") == "Bright Harbor Corporation"


def test_the_whole_name_comes_before_its_first_letters() -> None:
    lines = [at(700, 100, "KLPCA", 90), at(100, 100, "info@klpca.or.jp", 36)]
    lines += [
        at(700, 300, "Kyushu Living Products", 40),
        at(700, 350, "Cooperative Association", 40),
    ]
    assert understand(lines).value("company") == "Kyushu Living Products Cooperative Association"


def test_a_name_and_a_title_on_one_line() -> None:
    for printed, name, title in (
        ("JEAN-BAPTISTE D'AUBIGNY Gérant associé", "Jean-Baptiste D'Aubigny", "Gérant associé"),
        ("T.J. Kowalczyk Owner", "T.J. Kowalczyk", "Owner"),
        ("Zdravko Perhinek Direktor", "Zdravko Perhinek", "Direktor"),
    ):
        card = read(printed, "", "z.perhinek@firma.example")
        assert (card.value("name"), card.value("title")) == (name, title)


def test_what_somebody_does_is_the_title_where_nothing_says_it_better() -> None:
    assert read("Savvas Hadjigeorgiou", "Purchasing").value("title") == "Purchasing"
    card = read("Savvas Hadjigeorgiou", "Owner", "", "", "Purchasing")
    assert card.value("title") == "Owner"


def test_a_card_in_small_letters_throughout() -> None:
    card = read(
        "comptoir wallon de l'outillage", "", "didier van cauwenberghe", "gérant", "",
        "didier@comptoirwallon.be", "rue du parc industriel 25", "4400 flémalle, belgique",
    )  # fmt: skip
    assert card.value("company") == "comptoir wallon de l'outillage"
    assert card.value("name") == "didier van cauwenberghe"


def test_a_domain_spells_out_what_it_cannot_write() -> None:
    card = read("MÖLLENBECK", "", "Dörte von Alvensleben", "", "dorte@moellenbeck.berlin")
    assert card.value("company") == "MÖLLENBECK"
