"""E-mail addresses and websites, with the slips that OCR makes in them."""

import pytest

from boothapp.cards.understanding import understand
from tests.cards.written import at, read


@pytest.mark.parametrize(
    "printed",
    [
        "E-mail: omar.haddad@alnoor.ae", "omar. haddad @ alnoor. ae", "Email：omar.haddad@alnoor,ae",
        "omar.haddad©alnoor.ae", "omar.haddad(at)alnoor.ae", "omar.haddad (at) alnoor dot ae",
        "OMAR.HADDAD@ALNOOR.AE",
        "e:omar.haddad@alnoor.ae", "邮箱：omar.haddad@alnoor.ae", "唯omar.haddad@alnoor.ae",
    ],
)  # fmt: skip
def test_an_address_with_the_slips_of_ocr(printed: str) -> None:
    assert read(printed).values("email") == ["omar.haddad@alnoor.ae"]


@pytest.mark.parametrize(
    ("printed", "mended"),
    [
        ("a@alnoorcom", "a@alnoor.com"),
        ("a@alnoor.corn", "a@alnoor.com"),
        ("a@alnoor.c0m.cn", "a@alnoor.com.cn"),
    ],
)
def test_the_ending_of_a_domain_is_mended(printed: str, mended: str) -> None:
    assert read(printed).values("email") == [mended]


def test_two_addresses_on_one_line() -> None:
    card = read("sales@alnoor.ae / info@alnoor.ae")
    assert card.values("email") == ["sales@alnoor.ae", "info@alnoor.ae"]


def test_an_address_broken_over_two_lines() -> None:
    card = understand([at(100, 100, "purchasing.manager@"), at(100, 150, "alnoor-trading.com")])
    assert card.values("email") == ["purchasing.manager@alnoor-trading.com"]
    assert not card.values("website")


def test_a_lost_at_sign_is_found_by_the_website() -> None:
    card = read("E-mail: omar.haddadalnoor.ae", "www.alnoor.ae")
    assert card.values("email") == ["omar.haddad@alnoor.ae"]


def test_a_domain_unlike_the_website_by_one_letter_has_both_readings() -> None:
    found = read("omar@aln0or-trading.com", "www.alnoor-trading.com").fields["email"][0]
    assert {r.value for r in found.readings} >= {"omar@alnoor-trading.com"}


@pytest.mark.parametrize(
    "printed",
    [
        "www.alnoor.ae", "Web: http://www.alnoor.ae/", "WWW.ALNOOR.AE", "www,alnoor,ae", "vvww.alnoor.ae",
        "www .alnoor .ae", "网址：www.alnoor.ae",
    ],
)  # fmt: skip
def test_a_website(printed: str) -> None:
    assert read(printed).values("website") == ["www.alnoor.ae"]


def test_a_website_may_begin_with_an_l() -> None:
    assert read("https://lumenitalia.it").values("website") == ["lumenitalia.it"]


def test_a_website_without_www() -> None:
    assert read("Site : alnoor.ae").values("website") == ["alnoor.ae"]
    assert read("alnoor-trading.com").values("website") == ["alnoor-trading.com"]


def test_no_website_is_made_up() -> None:
    assert not read("omar@alnoor.ae", "AL NOOR TRADING L.L.C").values("website")
    assert not read("facebook.com/alnoor").values("website")
    assert not read("P.O.Box 123, St.Louis").values("website")


def test_a_website_and_an_address_on_one_line() -> None:
    card = read("rajesh@shreeganesh.com | www.shreeganesh.com")
    assert card.values("email") == ["rajesh@shreeganesh.com"]
    assert card.values("website") == ["www.shreeganesh.com"]


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("e. desmond_ho@hkstar.com·w. www.pdsourcing.hk", "desmond_ho@hkstar.com"),
        ("EX—ルs.nakamura@aozora-life.jp", "s.nakamura@aozora-life.jp"),
        ("Eメール export@aozora-life.jp", "export@aozora-life.jp"),
        ("E.ahmad@ismail.com.my", "ahmad@ismail.com.my"),
    ],
)
def test_what_stands_beside_an_address_is_no_part_of_it(printed: str, address: str) -> None:
    assert read(printed).values("email") == [address]


def test_a_name_in_a_network_is_no_address() -> None:
    card = read(
        "Follow us @pembertonbros_store", "sales@pembertonbros.com", "www.pembertonbros.com"
    )
    assert card.values("email") == ["sales@pembertonbros.com"]


def test_an_at_sign_read_as_a_letter_is_mended_by_the_website() -> None:
    card = read("Email: infoOperetz-home.co.il", "www.peretz-home.co.il")
    assert card.values("email") == ["info@peretz-home.co.il"]


def test_www_is_said_once() -> None:
    assert read("www.www.pampagaucho.com.br").value("website") == "www.pampagaucho.com.br"
