"""What a quotation says, before it is paper."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from boothapp.errors import BadInput
from boothapp.quotes.quotation import (
    BuyerParty,
    Clerk,
    Line,
    Quotation,
    Seller,
    device_code,
    number,
    vcard,
)

Quote = Callable[..., Quotation]

prices = st.decimals(min_value=0, max_value=Decimal("999999999999.9999"), places=4)
quantities = st.decimals(
    min_value=Decimal("0.001"), max_value=Decimal("999999999999.999"), places=3
)
rows = st.builds(
    Line, item=st.text(), description=st.text(), quantity=quantities, unit_price=prices
)


def line(quantity: str, price: str) -> Line:
    return Line(quantity=Decimal(quantity), unit_price=Decimal(price))


@pytest.mark.parametrize(
    ("currency", "lines", "total"),
    [
        ("USD", [("1000", "0.005")], "5.00"),
        ("USD", [("1", "0.005")] * 3, "0.03"),
        ("USD", [("0.333", "1")] * 300, "99.00"),
        ("JPY", [("3", "0.5"), ("1", "0.4")], "2"),
        ("KWD", [("1", "0.0005")] * 2, "0.002"),
        ("USD", [("1000", "42.80"), ("1200", "18.65"), ("2000", "2.35")], "69880.00"),
    ],
)
def test_the_total_is_the_sum_of_the_amounts_as_they_are_printed(
    quote: Quote, currency: str, lines: list[tuple[str, str]], total: str
) -> None:
    quotation = quote(currency=currency, lines=tuple(line(*figures) for figures in lines))
    assert str(quotation.total) == total


@pytest.mark.parametrize(
    "different",
    [
        {"lines": ()},
        {"currency": "RMB"},
        {"valid_until": date(2026, 10, 23)},
        {"number": " "},
        {"number": "Q" * 41},
        {"revision": -1},
        {"seller": Seller(phone="1")},
    ],
)
def test_a_quote_that_cannot_be_sent_cannot_be_made(
    quote: Quote, different: dict[str, Any]
) -> None:
    with pytest.raises(BadInput) as refused:
        quote(**different)
    assert refused.value.message.zh
    assert refused.value.message.en


@pytest.mark.parametrize(
    ("quantity", "price"), [("0", "1"), ("-1", "1"), ("NaN", "1"), ("1", "-1"), ("1", "Infinity")]
)
def test_a_line_has_a_quantity_and_a_price(quantity: str, price: str) -> None:
    with pytest.raises(BadInput):
        line(quantity, price)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(rows, min_size=1, max_size=5),
    st.text(),
    st.integers(0, 99),
    st.builds(BuyerParty, company=st.text(), contact=st.text(), title=st.text(), place=st.text()),
)
def test_a_quote_survives_json_unchanged(
    quote: Quote, lines: list[Line], words: str, revision: int, buyer: BuyerParty
) -> None:
    made = quote(lines=tuple(lines), remarks=words, payment=words, revision=revision, buyer=buyer)
    read = Quotation.from_json(json.loads(json.dumps(made.to_json())))
    assert read == made
    assert [str(row.unit_price) for row in read.lines] == [str(row.unit_price) for row in lines]


def test_a_quote_from_a_newer_version_is_read_for_what_is_known(quote: Quote) -> None:
    data = quote().to_json()
    data["discount"] = "5 %"
    data["seller"]["fax"] = "1"
    data["lines"][0]["cartons"] = 12
    assert Quotation.from_json(data) == quote()


def test_a_quote_from_an_older_version_gets_empty_fields(quote: Quote) -> None:
    data = quote().to_json()
    for name in ("revision", "remarks", "buyer", "clerk", "tolerance"):
        del data[name]
    read = Quotation.from_json(data)
    assert (read.revision, read.tolerance, read.buyer) == (0, "", BuyerParty())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("lines", None),
        ("lines", [{"quantity": "many", "unit_price": "1"}]),
        ("lines", [{"unit_price": "1"}]),
        ("lines", ["KS-820"]),
        ("issued_on", "yesterday"),
        ("issued_on", 20261024),
        ("revision", "first"),
        ("fair", 140),
        ("seller", "Morning Light"),
        ("seller", {"name_en": None}),
    ],
)
def test_a_damaged_quote_is_refused_calmly(quote: Quote, key: str, value: object) -> None:
    with pytest.raises(BadInput):
        Quotation.from_json(quote().to_json() | {key: value})


def test_a_quote_number_names_the_session_the_laptop_and_its_count() -> None:
    device = UUID("019a0000-0000-7000-8000-0123456789ab")
    code = device_code(device)
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{6}", code)
    assert number("140", code, 32) == f"Q140-{code}-0032"
    assert number("140", code, 12345) == f"Q140-{code}-12345"


@pytest.mark.parametrize("session", ["", "14/0", "140 ", "一四零"])
def test_a_session_that_does_not_fit_a_file_name_is_refused(session: str) -> None:
    with pytest.raises(BadInput):
        number(session, "7K3QXM", 1)


@given(st.integers(0, 2**30 - 1), st.integers(0, 2**30 - 1))
def test_laptops_with_different_random_bits_have_different_codes(one: int, other: int) -> None:
    start = 0x019A0000_0000_7000_8000_000000000000
    codes = {device_code(UUID(int=start + bits)) for bits in (one, other)}
    assert len(codes) == len({one, other})


def test_laptops_set_up_in_the_same_millisecond_do_not_share_a_code() -> None:
    # Knuth's multiplicative hash stands in for chance: spread out, and the same in every run.
    bits = [index * 2654435761 % 2**62 for index in range(2000)]
    start = 0x019A0000_0000_7000_8000_000000000000
    assert len({device_code(UUID(int=start + tail)) for tail in bits}) == len(bits)


def test_the_contact_can_be_saved_by_a_phone() -> None:
    seller = Seller(
        name_zh="佛山晨光卫浴有限公司",
        name_en="Morning Light; Sanitary, Ware",
        address="18 Jihua Road,\nFoshan \\ Guangdong",
        phone="+86 757 8300 0000",
        email="sales@example.com",
        website="www.example.com",
    )
    card = vcard(seller, Clerk(name="李伟 Li Wei", phone="+86 138", messenger="WeChat liwei88"))
    assert card.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    contact = vobject.readOne(card)
    assert contact.fn.value == "李伟 Li Wei"
    assert contact.org.value == ["Morning Light; Sanitary, Ware"]
    assert [tel.value for tel in contact.tel_list] == ["+86 138", "+86 757 8300 0000"]
    assert contact.adr.value.street == "18 Jihua Road,\nFoshan \\ Guangdong"
    assert contact.email.value == "sales@example.com"
    assert contact.note.value == "WeChat liwei88"


def test_a_contact_has_no_empty_entry() -> None:
    card = vcard(Seller(name_zh="晨光"), Clerk())
    assert card.splitlines()[2:-1] == ["FN:晨光", "N:晨光;;;;", "ORG:晨光"]


def test_what_a_quote_says_is_known_without_loading_what_prints_it() -> None:
    asked = "import sys, boothapp.quotes.quotation; print(*sys.modules, sep='\\n')"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"reportlab", "babel", "uharfbuzz", "qrcode", "bidi"} & set(loaded)
