"""Every lead as vCards (version 3.0, RFC 2426): one a person, for a phone or a mail program."""

from collections.abc import Iterator
from pathlib import Path

import vobject

from boothapp import countries, profile
from boothapp.beside import beside
from boothapp.booth import Booth
from boothapp.buyer import BuyerState, Contact, Profile
from boothapp.events import Noted
from boothapp.export.leads import states
from boothapp.export.values import both, clean
from boothapp.text import Text

# What has a property of its own; every other field goes into the note.
_OWN_PROPERTY = {
    "company",
    "country",
    "address",
    "website",
    "name",
    "title",
    "email",
    "email_other",
    "phone",
    "mobile",
    "phone_other",
    "fax",
    "whatsapp",
}


def to_vcf(booth: Booth, target: Path) -> int:
    """Write a card of every person (of the company where nobody is known); return the number of buyers.

    Raises:
        NotWritten: The file cannot be written; an older one is left as it was.
    """
    count = 0
    with beside(target) as part, part.open("w", encoding="utf-8", newline="") as file:
        for state in states(booth):
            count += 1
            file.writelines(_cards(state))
    return count


def _cards(state: BuyerState) -> Iterator[str]:
    for person in state.contacts or (state.contact,):
        yield card(state, person)


def card(state: BuyerState, contact: Contact) -> str:
    """Return the vCard of a person of a buyer."""
    company, person = state.profile, contact.profile
    made = vobject.vCard()
    name = clean(person["name"] or person["name_other"] or state.title or company["company_other"])
    made.add("fn").value = name or state.id
    made.add("n").value = vobject.vcard.Name(family=name)
    made.add("uid").value = contact.id or state.id
    simple = (
        ("org", [clean(company["company"])] if company["company"] else None),
        ("title", clean(person["title"])),
        ("url", clean(company["website"])),
        ("note", _note(state, person)),
    )
    for tag, value in simple:
        if value:
            made.add(tag).value = value
    for email in _several(person["email"], person["email_other"]):
        made.add("email").value = email
    for kind, phones in (
        ("WORK", _several(person["phone"], person["phone_other"])),
        ("CELL", _several(person["mobile"], person["whatsapp"])),
        ("FAX", _several(person["fax"])),
    ):
        for phone in phones:
            number = made.add("tel")
            number.value, number.type_param = phone, kind
    _add_address(made, company)
    text: str = made.serialize()
    return text


def _several(*values: str) -> list[str]:
    """Return the values of a kind, each once; a field of further ones sets them apart by semicolons."""
    return list(
        dict.fromkeys(part for value in values for part in clean(value).split("; ") if part)
    )


def _add_address(made: "vobject.base.Component", company: Profile) -> None:
    if company["address"] or company["country"]:
        address = made.add("adr")
        address.type_param = "WORK"
        address.value = vobject.vcard.Address(
            street=clean(company["address"]), country=clean(_country(company["country"]))
        )


def _country(code: str) -> str:
    return countries.name_of(code).en.removeprefix("the ")


def _note(state: BuyerState, person: Profile) -> str:
    """Return what no property of a card holds, and the clerks' notes."""
    lines = [
        f"{both(profile.FIELD_NAMES.get(name, Text(name)))}: {value}"
        for known in (state.profile, person)
        for name, value in known.values().items()
        if name not in _OWN_PROPERTY
    ]
    lines += [event.fact.text for event in state.notes if isinstance(event.fact, Noted)]
    return clean("\n".join(lines))
