import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from boothapp.cards.card import FIELDS, SURE, Box, Card
from boothapp.cards.payloads import card_of

VCARD = """BEGIN:VCARD
VERSION:3.0
N:Haddad;Omar;;Mr.;
FN:Omar Haddad
ORG:Al Noor Home Trading L.L.C.;Purchasing
TITLE:Purchasing Manager
TEL;TYPE=WORK,VOICE:+971 4 355 0132
TEL;TYPE=CELL:050 123 4567
TEL;TYPE=WORK,FAX:+971 4 355 0133
EMAIL;TYPE=INTERNET:Omar@AlNoor.ae
URL:http://www.alnoor.ae/
ADR;TYPE=WORK:;;Shop 12\\, Dragon Mart;Dubai;;;United Arab Emirates
END:VCARD"""


def values(card: Card) -> dict[str, list[str]]:
    return {name: card.values(name) for name in card.fields}


def test_a_vcard_gives_every_field() -> None:
    assert values(card_of(VCARD)) == {
        "name": ["Omar Haddad"],
        "company": ["Al Noor Home Trading L.L.C."],
        "title": ["Purchasing Manager"],
        "phone": ["+97143550132"],
        "mobile": ["+971501234567"],
        "fax": ["+97143550133"],
        "email": ["omar@alnoor.ae"],
        "website": ["www.alnoor.ae"],
        "address": ["Shop 12, Dragon Mart, Dubai"],
        "country": ["AE"],
    }


def test_what_a_code_states_outright_is_sure() -> None:
    card = card_of(VCARD)
    assert all(found.sure for name in card.fields for found in card.fields[name])


def test_every_line_says_that_it_comes_from_a_code_and_where_that_stands() -> None:
    box: Box = ((0, 0), (90, 0), (90, 90), (0, 90))
    card = card_of(VCARD, box=box, side=1)
    assert {(line.source, line.box, line.side) for line in card.lines} == {("code", box, 1)}
    (email,) = card.fields["email"]
    assert card.lines[email.readings[0].lines[0]].text == "EMAIL: Omar@AlNoor.ae"


def test_mecard_is_read() -> None:
    card = card_of(
        r"MECARD:N:Haddad,Omar;ORG:Bath\; Kitchen;TEL:+971501234567;EMAIL:omar@alnoor.ae;"
        r"URL:http\://alnoor.ae;ADR:,,Shop 12,Dubai,,,UAE;NOTE:met at\: stand;;"
    )
    assert values(card) == {
        "name": ["Omar Haddad"],
        "company": ["Bath; Kitchen"],
        "mobile": ["+971501234567"],
        "email": ["omar@alnoor.ae"],
        "website": ["alnoor.ae"],
        "address": ["Shop 12, Dubai, UAE"],
        "country": ["AE"],
    }
    assert "met at: stand" in card.text


def test_a_chinese_mecard_puts_the_family_first() -> None:
    assert card_of("MECARD:N:王,小明;TEL:13800138000;;").value("name") == "王小明"


def test_bizcard_is_read() -> None:
    card = card_of(
        "BIZCARD:N:Sean;X:Owen;T:Software Engineer;C:Example Inc;A:76 9th Avenue, New York;"
        "B:+12125551234;M:+13475551234;F:+12125551235;E:sean@example.com;;"
    )
    assert values(card) == {
        "name": ["Sean Owen"],
        "title": ["Software Engineer"],
        "company": ["Example Inc"],
        "address": ["76 9th Avenue, New York"],
        "phone": ["+12125551234"],
        "mobile": ["+13475551234"],
        "fax": ["+12125551235"],
        "email": ["sean@example.com"],
        "country": ["US"],
    }


@pytest.mark.parametrize(
    ("payload", "field", "value"),
    [
        ("https://wa.me/971501234567", "whatsapp", "+971501234567"),
        ("wa.me/971501234567?text=hello", "whatsapp", "+971501234567"),
        ("https://wa.me/+971501234567/", "whatsapp", "+971501234567"),
        ("https://api.whatsapp.com/send?phone=8613800138000&text=Hi", "whatsapp", "+8613800138000"),
        ("whatsapp://send?phone=+8613800138000", "whatsapp", "+8613800138000"),
        ("https://wa.me/qr/AB12CD34EF56", "whatsapp", "wa.me/qr/AB12CD34EF56"),
        ("https://u.wechat.com/EAbcDeF12345", "wechat", "https://u.wechat.com/EAbcDeF12345"),
        ("weixin://contacts/profile/wang_xm88", "wechat", "wang_xm88"),
        ("weixin://dl/chat?x8f3k", "wechat", "weixin://dl/chat?x8f3k"),
        ("tel:+86-138-0013-8000", "mobile", "+8613800138000"),
        ("TEL:+97143550132", "phone", "+97143550132"),
        ("mailto:Omar@AlNoor.ae?subject=hello", "email", "omar@alnoor.ae"),
        ("SMSTO:+971501234567:hello: there", "mobile", "+971501234567"),
        ("MATMSG:TO:omar@alnoor.ae;SUB:hi;BODY:hello;;", "email", "omar@alnoor.ae"),
        ("https://www.alnoor.ae", "website", "www.alnoor.ae"),
        ("HTTP://WWW.ALNOOR.AE/Products", "website", "www.alnoor.ae/Products"),
        ("www.xinghe.com.cn", "website", "www.xinghe.com.cn"),
        ("URLTO:alnoor.ae", "website", "alnoor.ae"),
        ("MEBKM:TITLE:Al Noor;URL:http\\://alnoor.ae;;", "website", "alnoor.ae"),
        ("omar@alnoor.ae", "email", "omar@alnoor.ae"),
        ("+8613800138000", "mobile", "+8613800138000"),
    ],
)  # fmt: skip
def test_a_link_fills_the_field_it_stands_for(payload: str, field: str, value: str) -> None:
    card = card_of(payload)
    assert card.values(field) == [value]
    assert card.fields[field][0].sure
    assert set(card.fields) <= {field, "country"}


@pytest.mark.parametrize(
    "payload",
    [
        "0042", "A-2026-004711", "8F3K2Q", "20261015-0042", "f47ac10b-58cc-4372-a567-0e02b2c3d479",
        "13800138000", "5901234123457", "CF140/B/00427", "VIS:00427:2",
    ],
)  # fmt: skip
def test_an_opaque_number_is_kept_as_the_badge(payload: str) -> None:
    assert values(card_of(payload)) == {"badge": [payload]}


@pytest.mark.parametrize("payload", ["ID: 00427", "Badge No. 00427", "参展证号：00427", "no.00427"])
def test_the_word_before_a_badge_number_is_no_part_of_it(payload: str) -> None:
    card = card_of(payload)
    assert card.value("badge") == "00427"
    assert card.text == payload


@pytest.mark.parametrize(
    "payload",
    [
        "hello world", "WIFI:S:Stand;T:WPA;P:secret1;;", "geo:25.2,55.3", "otpauth://totp/x?secret=J2",
        "!!", "x", "BEGIN:VEVENT", "https://", "http://localhost", "{]", "ab", "NOVATRADE",
    ],
)  # fmt: skip
def test_what_nobody_understands_stays_as_a_line(payload: str) -> None:
    card = card_of(payload)
    assert values(card) == {}
    assert card.text == payload


def test_an_empty_code_is_an_empty_card() -> None:
    assert card_of(" \n") == Card()


@pytest.mark.parametrize(
    "payload",
    [
        "https://www.linkedin.com/in/omar-haddad", "https://linktr.ee/omar", "https://hihello.com/p/1234",
        "https://www.facebook.com/alnoor", "https://bit.ly/3xYz", "https://fair.example.com/v/8F3K2/x?u=1",
    ],
)  # fmt: skip
def test_a_profile_or_a_digital_card_is_a_doubtful_website(payload: str) -> None:
    (found,) = card_of(payload).fields["website"]
    assert found.score < SURE


def test_a_badge_that_speaks_json_is_read() -> None:
    card = card_of(
        '{"id": 427, "firstName": "Omar", "lastName": "Haddad", "company": "Al Noor",'
        ' "e-mail": "o@alnoor.ae", "mobile": "+971501234567", "country": "UAE", "sectors": ["bath"]}'
    )
    assert values(card) == {
        "badge": ["427"],
        "company": ["Al Noor"],
        "email": ["o@alnoor.ae"],
        "mobile": ["+971501234567"],
        "country": ["AE"],
        "name": ["Omar Haddad"],
    }
    assert 'sectors: ["bath"]' in card.text


@pytest.mark.parametrize("mark", ["\n", "|", "^", ";"])
def test_a_badge_that_holds_text_is_read_as_text(mark: str) -> None:
    lines = ["编号：00427", "公司：星河贸易", "手机：13800138000", "wang@xinghe.com"]
    card = card_of(mark.join(lines), side=1)
    assert card.value("badge") == "00427"
    assert card.value("company") == "星河贸易"
    assert card.value("mobile") == "+8613800138000"
    assert card.value("email") == "wang@xinghe.com"
    assert {(line.source, line.side) for line in card.lines} == {("code", 1)}


def test_a_number_without_its_country_takes_the_country_of_the_script() -> None:
    (found,) = card_of("MECARD:N:王小明;TEL:13800138000;;").fields["mobile"]
    assert found.value == "+8613800138000"
    assert found.score < 0.9


def test_the_country_of_a_telephone_is_taken_where_no_address_names_one_but_doubted() -> None:
    (found,) = card_of("https://wa.me/5511987654321").fields["country"]
    assert found.value == "BR"
    assert not found.sure


_PIECES = st.sampled_from(
    [
        "BEGIN:VCARD", "END:VCARD", "VERSION:2.1", "MECARD:", "BIZCARD:", "N:", "FN:", "TEL;CELL:", "TEL",
        ";", ":", "\\", ";a=b", "=E7=8E", "ENCODING=QUOTED-PRINTABLE", "CHARSET=GBK", "\n", "\r\n ", '"',
        "{", '"id":', "}", "@", "+86", "https://", "wa.me/", "weixin://", "ADR;WORK:", "item1.",
        "PHOTO;BASE64:", "王", "tel:", "00", "1", "\x00", "\ud800",
    ]
)  # fmt: skip


@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=30).map("".join)))
@example("BEGIN:VCARD\nTEL" + ";a=b" * 3000 + "\nEND:VCARD")
@example("MECARD:" + ";" * 9000)
@example("{" * 9000)
@example("x@" + "y" * 9000 + "\n" + "z" * 9000)
@example("- " * 9000 + "王")
@example('BEGIN:VCARD\nTEL;X="' + '"' * 9000)
def test_no_payload_is_too_odd(payload: str) -> None:
    card = card_of(payload)
    assert set(card.fields) <= set(FIELDS)
    for found in (found for several in card.fields.values() for found in several):
        assert found.value
        assert all(0 <= index < len(card.lines) for index in found.readings[0].lines)
