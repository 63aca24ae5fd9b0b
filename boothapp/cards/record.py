"""From a card that was read to what the booth records of a buyer."""

from collections.abc import Sequence

from boothapp.cards.card import Card
from boothapp.snapshots import Scan

_SINGLE = (
    "name", "name_other", "company", "company_other", "title", "website", "wechat", "whatsapp",
    "address", "country", "badge", "fax",
)  # fmt: skip

BETWEEN = "; "
"""What sets further e-mails or phones apart in one field."""


def fields_of(card: Card) -> dict[str, str]:
    """Return the values of a card under the field names of a buyer and its person.

    The chief e-mail, telephone and mobile have fields of their own; further ones share one field.
    """
    mails = card.values("email")
    phones, mobiles = card.values("phone"), card.values("mobile")
    made = {name: card.value(name) for name in _SINGLE}
    made["email"] = mails[0] if mails else ""
    made["email_other"] = BETWEEN.join(mails[1:])
    made["phone"] = phones[0] if phones else ""
    made["mobile"] = mobiles[0] if mobiles else ""
    made["phone_other"] = BETWEEN.join([*phones[1:], *mobiles[1:]])
    return {name: value for name, value in made.items() if value}


def scan_of(card: Card, source: str, pictures: Sequence[bytes] = (), identity: str = "") -> Scan:
    """Return what stays with the buyer of a card: all its text, and the values as read."""
    read = {name: tuple(card.values(name)) for name in card.fields}
    return Scan(source, card.text, read, tuple(pictures), identity)
