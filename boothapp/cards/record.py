"""From a card that was read to what the booth records of a buyer."""

import re
from collections.abc import Sequence

from boothapp.cards.card import Card
from boothapp.snapshots import Scan

_SINGLE = (
    "name", "name_other", "company", "company_other", "title", "website", "wechat", "whatsapp",
    "address", "country", "badge", "fax",
)  # fmt: skip

ENOUGH = ("company", "name", "phone", "mobile", "email")
"""A card says who it is by one of these; without any, a buyer is refused."""

PHONES = ("phone", "mobile", "whatsapp", "phone_other", "fax")

_E164 = re.compile(r"\+\d{7,15}\b")

BETWEEN = "; "
"""What sets further e-mails or phones apart in one field."""


def fields_of(card: Card) -> dict[str, str]:
    """Return the values of a card under the field names of a buyer and its person.

    The chief e-mail, telephone and mobile have fields of their own; further ones share one field,
    without a number that is the WhatsApp one already.
    """
    mails = card.values("email")
    phones, mobiles = card.values("phone"), card.values("mobile")
    made = {name: card.value(name) for name in _SINGLE}
    made["email"] = mails[0] if mails else ""
    made["email_other"] = BETWEEN.join(mails[1:])
    made["phone"] = phones[0] if phones else ""
    made["mobile"] = mobiles[0] if mobiles else ""
    others = [number for number in (*phones[1:], *mobiles[1:]) if number != made["whatsapp"]]
    made["phone_other"] = BETWEEN.join(others)
    return {name: value for name, value in made.items() if value}


def grouped(phones: str) -> str:
    """Return the numbers of a field in the groups they are read out in: "+86 138 0013 8000"."""
    return _E164.sub(lambda number: _in_groups(number[0]), phones)


def _in_groups(number: str) -> str:
    import phonenumbers  # noqa: PLC0415  slow to import

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    international = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(parsed, international))


def scan_of(card: Card, source: str, pictures: Sequence[bytes] = (), identity: str = "") -> Scan:
    """Return what stays with the buyer of a card: all its text, and the values as read."""
    read = {name: tuple(card.values(name)) for name in card.fields}
    return Scan(source, card.text, read, tuple(pictures), identity)
