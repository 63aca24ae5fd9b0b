"""That a key comes to one form however it is written, and that what many share is no key."""

import pytest

from boothapp.matching.keys import keys_of, number_of, same_number
from boothapp.matching.party import Party


def _values(party: Party) -> set[tuple[str, str]]:
    return {(key.kind, key.value) for key in keys_of(party)}


@pytest.mark.parametrize(
    ("shown", "value"),
    [
        ("Omar.Haddad+fair@GMail.com", "omarhaddad@gmail.com"),
        ("omarhaddad@googlemail.com", "omarhaddad@gmail.com"),
        ("mailto:Li@Star.CN", "li@star.cn"),
        ("ｌｉ＠ｓｔａｒ．ｃｎ", "li@star.cn"),
    ],
)
def test_an_address_has_one_form(shown: str, value: str) -> None:
    assert ("email", value) in _values(Party(emails=(shown,)))


def test_info_is_a_mailbox_of_the_company() -> None:
    assert _values(Party(emails=("info@star.com",))) == {
        ("mailbox", "info@star.com"),
        ("domain", "star.com"),
    }
    assert ("mailbox", "sales02@star.com") in _values(Party(emails=("sales02@star.com",)))


@pytest.mark.parametrize("shown", ["a@163.com", "li@gmail.com", "x9@yahoo.com.br"])
def test_free_mail_says_nothing_of_a_company(shown: str) -> None:
    assert not [key for key in keys_of(Party(emails=(shown,))) if key.kind == "domain"]


@pytest.mark.parametrize(
    ("site", "domain"),
    [
        ("https://www.star.com.br/contato", "star.com.br"),
        ("star.co.uk", "star.co.uk"),
        ("shop.star.com", "star.com"),
        ("xinghe.en.alibaba.com", "xinghe.en.alibaba.com"),
        ("www.facebook.com/star", ""),
        ("none", ""),
    ],
)
def test_a_site_belongs_to_who_holds_its_domain(site: str, domain: str) -> None:
    assert _values(Party(website=site)) == ({("domain", domain)} if domain else set())


@pytest.mark.parametrize(
    ("shown", "country", "value"),
    [
        ("050 123 4567", "AE", "+971501234567"),
        ("00971 50 123 4567", "", "+971501234567"),
        ("971501234567", "", "+971501234567"),
        ("+44 (0)20 7946 0958", "GB", "+442079460958"),
        ("+86 755 8888 1234 ext. 12", "CN", "+8675588881234"),
        ("٢٣٤٥٠١٢٣٤", "", "234501234"),
        ("+52 1 55 1234 5678", "MX", "+525512345678"),
        ("0000000", "CN", ""),
        ("12345678", "CN", ""),
        ("n/a", "CN", ""),
    ],
)
def test_a_number_has_one_form(shown: str, country: str, value: str) -> None:
    assert number_of(shown, country) == value


def test_a_number_without_a_country_is_compared_by_what_it_has() -> None:
    assert same_number("+971501234567", "501234567") == 0.9
    assert same_number("+971501234567", "1234567") == 0.6
    assert same_number("+77710704252", "87710704252") == 0.9
    assert same_number("+971501234567", "+966501234567") == 0


def test_wechat_drops_its_label_and_a_number_is_a_phone_too() -> None:
    assert ("wechat", "chenwei88") in _values(Party(wechat="微信号：ChenWei88"))
    assert ("wechat", "wx_li") in _values(Party(wechat="wx_li"))
    assert ("phone", "+8613800138000") in _values(Party(wechat="13800138000"))


def test_a_badge_is_read_with_and_without_dashes() -> None:
    assert _values(Party(badge="CF-140 0032")) == _values(Party(badge="cf1400032"))
