"""Who stands on a quotation: the seller, the buyer and the clerk as the records know them."""

from typing import Any

from boothapp import countries
from boothapp.buyer import BuyerState
from boothapp.quotes.quotation import BuyerParty, Clerk, Quotation, Seller
from boothapp.settings import Company, Station


def fair_line(company: Company) -> str:
    """Return the fair as a quotation names it, in the languages given."""
    return " · ".join(part for part in (company.fair_zh, company.fair_en) if part)


def paper_of(quotation: Quotation) -> dict[str, Any]:
    """Return a quotation as the log keeps it; the total stands beside it for the lists."""
    return quotation.to_json() | {"total": str(quotation.total)}


def seller_of(company: Company) -> Seller:
    """Return the company as a quotation names it."""
    return Seller(
        name_zh=company.name_zh,
        name_en=company.name_en,
        address=company.address,
        phone=company.phone,
        email=company.email,
        website=company.website,
    )


def clerk_of(station: Station) -> Clerk:
    """Return this laptop's clerk as a quotation names him."""
    messenger = f"WeChat {station.clerk_wechat}" if station.clerk_wechat else ""
    return Clerk(name=station.clerk, phone=station.clerk_phone, messenger=messenger)


def party_of(state: BuyerState) -> BuyerParty:
    """Return the buyer as a quotation names it."""
    person = state.contact.profile
    country = countries.name_of(state.profile["country"])
    where = [state.profile["address"], country.en.removeprefix("the ")]
    return BuyerParty(
        company=state.profile["company"] or state.title,
        contact=person["name"],
        title=person["title"],
        place=", ".join(part for part in where if part),
    )
