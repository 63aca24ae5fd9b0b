"""What of a buyer is compared when someone asks whether he is already known."""

from collections.abc import Mapping
from dataclasses import dataclass

from boothapp.buyer import BuyerState

_NAMES = ("name", "name_other")
_EMAILS = ("email", "email_other")
_PHONES = ("phone", "mobile", "phone_other")


@dataclass(frozen=True, slots=True)
class Party:
    """One person of a buyer with the company, as typed, read or kept.

    Attributes:
        buyer: The buyer's id; "" for one that is only being typed or read.
        companies: The company's name in each script.
        names: The person's name in each script.
        emails: As written.
        phones: As written or E.164, no fax.
        country: ISO 3166-1 alpha-2, or "".
    """

    buyer: str = ""
    companies: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    wechat: str = ""
    whatsapp: str = ""
    badge: str = ""
    website: str = ""
    country: str = ""


def party_of_fields(fields: Mapping[str, str], *, buyer: str = "") -> Party:
    """Return the party of a form or a card: field names as in ``boothapp/profile.py``."""
    return Party(
        buyer=buyer,
        companies=_filled(fields, ("company", "company_other")),
        names=_filled(fields, _NAMES),
        emails=_filled(fields, _EMAILS),
        phones=_filled(fields, _PHONES),
        wechat=fields.get("wechat", "").strip(),
        whatsapp=fields.get("whatsapp", "").strip(),
        badge=fields.get("badge", "").strip(),
        website=fields.get("website", "").strip(),
        country=fields.get("country", "").strip(),
    )


def party_of(state: BuyerState) -> tuple[Party, ...]:
    """Return a party for each person of a buyer; one for a buyer of whom nobody is known."""
    company = state.profile.values()
    people = [contact.profile.values() for contact in state.contacts] or [{}]
    return tuple(party_of_fields(company | person, buyer=state.id) for person in people)


def _filled(fields: Mapping[str, str], names: tuple[str, ...]) -> tuple[str, ...]:
    values = (fields.get(name, "").strip() for name in names)
    return tuple(dict.fromkeys(value for value in values if value))
