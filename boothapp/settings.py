"""The company's profile, its terms and its numbers in the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal, InvalidOperation

from boothapp.errors import BadInput
from boothapp.rules import Limits
from boothapp.text import Text


@dataclass(frozen=True, slots=True)
class Company:
    """What the company sets once for all laptops; every value is text as typed, "" where not given.

    Attributes:
        session: The fair's session, such as "140"; part of the quote number.
        years: Years in the trade; like the other figures, only used in replies when given.
        validity_days: Days a quotation is valid.
        free_quotes: Quotes without an order that are free (rule 10).
        sample_multiple: Sample fee in quoted prices (rule 11).
        keep_pictures: Whether a card's picture stays with the buyer, "yes" or "no".
        consent_required: Whether nobody is recorded without having agreed, "yes" or "no".
        consent_zh, consent_en: What a buyer is asked to agree to; "" takes the usual words.
    """

    name_zh: str = ""
    name_en: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    fair_zh: str = ""
    fair_en: str = ""
    session: str = ""
    phase: str = ""
    stand: str = ""
    years: str = ""
    countries: str = ""
    new_items: str = ""
    items_on_show: str = ""
    items_on_hand: str = ""
    differences_zh: str = ""
    differences_en: str = ""
    promotion_zh: str = ""
    promotion_en: str = ""
    currency: str = "USD"
    price_term: str = "FOB Guangzhou (Incoterms 2020)"
    payment: str = "T/T 30 % deposit, 70 % before shipment"
    validity_days: str = "30"
    lead_time: str = ""
    tolerance: str = "± 5 %"
    remarks: str = ""
    free_quotes: str = "3"
    sample_multiple: str = "3"
    keep_pictures: str = "yes"
    consent_required: str = "no"
    consent_zh: str = ""
    consent_en: str = ""

    @property
    def name(self) -> str:
        """The company's name in Chinese, or else in English."""
        return self.name_zh or self.name_en

    @property
    def limits(self) -> Limits:
        """The company's numbers in the rules."""
        return Limits(int(self.free_quotes), Decimal(self.sample_multiple))

    @property
    def consent(self) -> Text:
        """What a buyer is asked to agree to."""
        return Text(
            self.consent_zh or "我们想记下您的名片和今天谈的内容，只用来跟进报价和订单。您同意吗？",
            self.consent_en
            or "May we keep your card and what we talked about, only to follow up on quotes and orders?",
        )

    @property
    def fair(self) -> Text:
        """The fair's name in both languages."""
        return Text(self.fair_zh, self.fair_en)


COMPANY_FIELDS = tuple(f.name for f in fields(Company))


def with_values(company: Company, values: Mapping[str, str]) -> Company:
    """Return ``company`` with ``values`` set; names this version does not know are passed over."""
    known = {name: value for name, value in values.items() if name in COMPANY_FIELDS}
    return replace(company, **known)


def checked(values: Mapping[str, str]) -> dict[str, str]:
    """Return ``values`` trimmed and fit to store.

    Raises:
        BadInput: A number in the rules or terms is none.
    """
    clean = {name: value.strip() for name, value in values.items()}
    for name in ("free_quotes", "validity_days"):
        if name in clean and not (
            clean[name].isascii() and clean[name].isdigit() and len(clean[name]) < 5
        ):
            raise BadInput(
                Text(
                    f"{_LABELS[name].zh}必须是整数。", f"{_LABELS[name].en} must be a whole number."
                )
            )
    for name in ("keep_pictures", "consent_required"):
        if clean.get(name, "no") not in ("yes", "no"):
            raise BadInput(Text(f"{name} 只能是 yes 或 no。", f"{name} must be yes or no."))
    if "sample_multiple" in clean:
        _check_multiple(clean["sample_multiple"])
    if "currency" in clean:
        from boothapp.money import check_currency  # noqa: PLC0415  reads currency data

        clean["currency"] = check_currency(clean["currency"])
    return clean


_LABELS = {
    "free_quotes": Text("免费报价次数", "Free quotes"),
    "validity_days": Text("报价有效天数", "Days a quote is valid"),
}


def _check_multiple(value: str) -> None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = Decimal("NaN")
    if not (number.is_finite() and 0 < number < 1000):
        raise BadInput(
            Text(
                "样品费倍数必须是大于零的数。",
                "The sample fee multiple must be a number above zero.",
            )
        )


@dataclass(frozen=True, slots=True)
class Station:
    """What belongs to this laptop alone: who works at it, and how its window looks.

    Attributes:
        language: "zh", "en", or "" to follow the system.
        theme: "light", "dark", or "" to follow the system.
    """

    clerk: str = ""
    clerk_phone: str = ""
    clerk_wechat: str = ""
    language: str = ""
    theme: str = ""


STATION_FIELDS = tuple(f.name for f in fields(Station))
