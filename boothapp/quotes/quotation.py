"""A quotation as facts: who offers what to whom, on which terms, under which number."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from boothapp import money
from boothapp.errors import BadInput
from boothapp.text import Text

# Crockford's base 32: no I, L, O or U, so a code survives being read aloud.
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

# Longer than any number made here, short enough for the head of every page.
_NUMBER_LENGTH = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller:
    """The company that quotes; at least one of the two names is given."""

    name_zh: str = ""
    name_en: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuyerParty:
    """To whom the quote goes; ``place`` is an address, or the country alone."""

    company: str = ""
    contact: str = ""
    title: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clerk:
    """Whom the buyer calls; ``messenger`` is free text such as "WeChat liwei88"."""

    name: str = ""
    phone: str = ""
    messenger: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One item offered; a line break in ``description`` sets what follows apart from its name.

    Raises:
        BadInput: The quantity or the unit price cannot be one (see ``boothapp.money``).
    """

    item: str = ""
    description: str = ""
    quantity: Decimal
    unit_price: Decimal

    def __post_init__(self) -> None:
        money.check_quantity(self.quantity)
        money.check_price(self.unit_price)

    def amount(self, currency: str) -> Decimal:
        """Return quantity times unit price, rounded to the minor unit of ``currency``."""
        return money.amount(self.quantity, self.unit_price, currency)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A whole quotation; ``revision`` counts from 0, the first one sent under its number.

    Raises:
        BadInput: It has no number, no line, no seller, an unknown currency, or ends before it begins.
    """

    number: str
    revision: int = 0
    issued_on: date
    valid_until: date
    fair: str = ""
    stand: str = ""
    currency: str
    price_term: str = ""
    payment: str = ""
    lead_time: str = ""
    tolerance: str = ""
    remarks: str = ""
    seller: Seller
    buyer: BuyerParty = BuyerParty()
    clerk: Clerk = Clerk()
    lines: tuple[Line, ...]

    def __post_init__(self) -> None:
        money.check_currency(self.currency)
        _require(bool(self.number.strip()), "报价单没有编号。", "The quote has no number.")
        _require(
            len(self.number) <= _NUMBER_LENGTH,
            f"报价单编号最多 {_NUMBER_LENGTH} 个字符。",
            f"A quote number has at most {_NUMBER_LENGTH} characters.",
        )
        _require(self.revision >= 0, "修订号不能为负数。", "A revision cannot be negative.")
        _require(bool(self.lines), "报价单至少要有一项产品。", "A quote needs at least one line.")
        _require(
            bool((self.seller.name_zh + self.seller.name_en).strip()),
            "请先在公司资料中填写公司名称。",
            "Fill in the company name in the company profile first.",
        )
        _require(
            self.valid_until >= self.issued_on,
            "有效期早于报价日期。",
            "The quote would expire before it is issued.",
        )

    @property
    def total(self) -> Decimal:
        """The sum of the rounded amounts, so that the paper adds up by hand."""
        return money.total(line.amount(self.currency) for line in self.lines)

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON types; a Decimal becomes its text, so nothing is lost."""
        plain = {name: _plain(value) for name, value in _items(self)}
        return plain | {
            "seller": dict(_items(self.seller)),
            "buyer": dict(_items(self.buyer)),
            "clerk": dict(_items(self.clerk)),
            "lines": [{name: _plain(value) for name, value in _items(row)} for row in self.lines],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Quotation":
        """Read what ``to_json`` wrote; keys of a newer version are passed over.

        Raises:
            BadInput: Something needed is missing, or is not what it should be.
        """
        try:
            known = _known(cls, data)
            known |= {day: date.fromisoformat(data[day]) for day in ("issued_on", "valid_until")}
            known |= {
                "seller": Seller(**_known(Seller, data["seller"])),
                "buyer": BuyerParty(**_known(BuyerParty, data.get("buyer", {}))),
                "clerk": Clerk(**_known(Clerk, data.get("clerk", {}))),
                "lines": tuple(_line(row) for row in data["lines"]),
            }
            return cls(**known)
        except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
            raise BadInput(
                Text("无法读取这份报价单。", "This quote cannot be read."),
                Text("文件可能已损坏，请重新导入。", "The file may be damaged; import it again."),
            ) from error


def device_code(device: UUID) -> str:
    """Return the six letters and digits that name a laptop in its quote numbers.

    They are the last 30 bits of its id, which are random in a UUID of version 4 and 7 alike, so laptops
    that never met do not give the same number to two quotes.
    """
    bits = device.int
    return "".join(_CROCKFORD[bits >> shift & 31] for shift in range(25, -1, -5))


def number(session: str, code: str, running: int) -> str:
    """Return the quote number of a fair's ``session``, a laptop's ``code`` and its running count.

    ``number("140", "7K3QXM", 32)`` is "Q140-7K3QXM-0032"; it is also fit to name a file.

    Raises:
        BadInput: The session is not made of letters A-Z and digits.
    """
    _require(
        session.isascii() and session.isalnum(),
        "届数只能由字母和数字组成。",
        "The session may hold letters and digits only.",
    )
    return f"Q{session}-{code}-{running:04d}"


def vcard(seller: Seller, clerk: Clerk) -> str:
    """Return the contact a buyer's phone can save: vCard 3.0 (RFC 2426), unfolded."""
    company = seller.name_en or seller.name_zh
    name = clerk.name or company
    entries = (
        ("FN:", name, ""),
        ("N:", name, ";;;;"),
        ("ORG:", company, ""),
        ("TEL;TYPE=CELL:", clerk.phone, ""),
        ("TEL;TYPE=WORK:", seller.phone, ""),
        ("EMAIL;TYPE=INTERNET:", seller.email, ""),
        ("URL:", seller.website, ""),
        ("ADR;TYPE=WORK:;;", seller.address, ";;;;"),
        ("NOTE:", clerk.messenger, ""),
    )
    body = [f"{before}{_escape(value)}{after}" for before, value, after in entries if value]
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *body, "END:VCARD", ""])


def _escape(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return "\\n".join(escaped.splitlines())


def _require(met: bool, zh: str, en: str) -> None:  # noqa: FBT001 - the condition is the sentence's subject
    if not met:
        raise BadInput(Text(zh, en))


def _items(fact: Any) -> list[tuple[str, Any]]:  # noqa: ANN401 - any of the dataclasses above
    return [(field.name, getattr(fact, field.name)) for field in dataclasses.fields(fact)]


def _plain(value: Any) -> Any:  # noqa: ANN401 - a field of any kind
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def _known(fact: type, data: Mapping[str, Any]) -> dict[str, Any]:
    known = {}
    for field in dataclasses.fields(fact):
        if field.name in data:
            value = data[field.name]
            if field.type in (str, int) and type(value) is not field.type:
                raise TypeError(field.name)
            known[field.name] = value
    return known


def _line(row: Mapping[str, Any]) -> Line:
    known = _known(Line, row)
    known |= {name: Decimal(row[name]) for name in ("quantity", "unit_price")}
    return Line(**known)
