"""What happens to an invented buyer: verbs that read like a clerk's day, and the days themselves."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from typing import TypeAlias

from boothapp import countries, events, money, profile
from boothapp.clock import Clock
from boothapp.demo import talk
from boothapp.events import Fact
from boothapp.quotes.parties import paper_of
from boothapp.quotes.quotation import BuyerParty, Line, Quotation

STEP = timedelta(seconds=100)
"""Between two acts of one visit."""

_OUTCOMES: tuple[events.Outcome, ...] = ("settled", "settled", "not-settled", "open")
_EURO = {"ES", "PT", "DE", "AT", "FR", "IT", "GR"}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a quotation will say; it gets its number when everybody's acts are in time order."""

    id: str
    buyer: BuyerParty
    lines: tuple[Line, ...]
    currency: str
    clerk: str
    at: datetime
    revision: int = 0

    @property
    def total(self) -> Decimal:
        """The sum of the amounts, as the quotation will state it."""
        return money.total(line.amount(self.currency) for line in self.lines)


Paper: TypeAlias = Callable[[Offer], Quotation]
"""Gives the quotation of an offer, numbered."""

Making: TypeAlias = Callable[[Paper], Fact]
"""Makes a fact when its time has come."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act whose facts are still to be made."""

    id: str
    buyer: str
    at: datetime
    actor: str
    makings: tuple[Making, ...]


class Story:
    """One buyer's acts so far; each verb adds the next.

    Args:
        random: Where chance comes from.
        fields: The buyer's fields.
        visits: When the buyer comes, in order.
        station: The fair's session and the stand.
    """

    def __init__(
        self,
        random: Random,
        fields: dict[str, str],
        visits: Sequence[datetime],
        station: tuple[str, str],
    ) -> None:
        self.random = random
        self.fields = fields
        self.acts: list[Act] = []
        self._coming = list(visits)
        self._station = station
        self._now = visits[0]
        self._clerk = random.choice(talk.CLERKS)
        self.id = self._uuid7()

    def arrives(self) -> None:
        """The buyer is recorded at the first visit."""
        checked = profile.check(self.fields)
        company, person = (
            (_only(checked.fields, names), _only(checked.marks, names))
            for names in (profile.BUYER_FIELDS, profile.CONTACT_FIELDS)
        )
        self._now = self._coming.pop(0)
        self._act(
            events.BuyerRecorded(*company),
            events.ContactAdded(self._uuid7(), *person),
            self._visited(),
        )

    def comes_again(self) -> None:
        """The buyer comes once more, if that is still to be; else stays a little longer."""
        if not self._coming:
            return
        self._now = max(self._coming.pop(0), self._now)
        self._clerk = self.random.choice(talk.CLERKS)
        self._act(self._visited())

    def is_noted(self) -> None:
        """The clerk writes a note."""
        item = self.random.choice(talk.PRODUCTS)[0]
        self._act(events.Noted(self.random.choice(talk.NOTES).format(item=item)))

    def says(self, scenario: str, outcome: events.Outcome | None = None) -> None:
        """The buyer objects; how it ends is written with it, or left open and amended."""
        how = self.random.choice(_OUTCOMES) if outcome is None else outcome
        heard = events.ObjectionHeard(
            self._uuid7(), scenario, self.random.choice(talk.WORDS[scenario]), "open"
        )
        self._act(heard)
        if how != "open":
            form = self.random.choice(("short", "short", "second"))
            self._act(replace(heard, words="", outcome=how, form=form))

    def is_quoted(self) -> Offer:
        """The buyer gets a quotation."""
        offer = self._offer()
        self._make(lambda paper: _issued(paper(offer)))
        return offer

    def has_it_revised(self, offer: Offer) -> Offer:
        """A quantity of a quotation given is corrected."""
        first, *rest = offer.lines
        doubled = replace(first, quantity=first.quantity * 2)
        revised = replace(offer, lines=(doubled, *rest), at=self._now, revision=offer.revision + 1)
        self._make(lambda paper: _revised(paper(revised)))
        return revised

    def orders(self, offer: Offer) -> str:
        """The buyer confirms an order on a quotation; return the order's id."""
        order = self._uuid7()
        self._make(lambda paper: _ordered(order, paper(offer)))
        return order

    def orders_on_the_spot(self) -> tuple[Offer, str]:
        """The buyer confirms an order to get one more quotation (rule 10B)."""
        offer, order = self._offer(), self._uuid7()
        self._make(lambda paper: _ordered(order, paper(offer)), lambda paper: _issued(paper(offer)))
        return offer, order

    def pays_deposit(self, offer: Offer, order: str) -> None:
        """The deposit of an order arrives: 30 %."""
        deposit = money.rounded(offer.total * Decimal("0.3"), offer.currency)
        self._act(events.DepositReceived(order, str(deposit), offer.currency))

    def asks_for_samples(self) -> str:
        """The buyer asks for samples; return the request's id."""
        sample, item = self._uuid7(), self.random.choice(talk.PRODUCTS)
        self._act(events.SampleRequested(sample, f"{item[0]} × 1"))
        return sample

    def is_granted(self, sample: str) -> None:
        """The manager grants samples."""
        self._act(events.SampleGranted(sample, talk.MANAGER, "样品费 3 倍，运费到付，下单退还"))

    def is_refused(self, sample: str) -> None:
        """The manager refuses samples."""
        self._act(events.SampleRefused(sample, talk.MANAGER, "先看订单"))

    def is_sent(self, sample: str) -> None:
        """The samples leave the house."""
        self._act(events.SampleSent(sample, f"SF{self.random.randint(10**9, 10**10 - 1)}"))

    def gives_samples(self) -> None:
        """Samples go the whole way."""
        sample = self.asks_for_samples()
        self.is_granted(sample)
        self.is_sent(sample)

    def is_misrecorded(self) -> None:
        """The clerk writes something on the wrong buyer and takes it back."""
        self.is_noted()
        self.takes_back()

    def takes_back(self) -> None:
        """The clerk undoes the last act."""
        self._act(events.Undone(self.acts[-1].id))

    def _visited(self) -> events.Visited:
        session, stand = self._station
        return events.Visited(session, stand)

    def _offer(self) -> Offer:
        country = self.fields.get("country", "")
        chosen = self.random.sample(talk.PRODUCTS, self.random.randint(2, 5))
        return Offer(
            id=self._uuid7(),
            buyer=BuyerParty(
                company=self.fields.get("company", ""),
                contact=self.fields.get("name", ""),
                title=self.fields.get("title", ""),
                place=countries.name_of(country).en.removeprefix("the "),
            ),
            lines=tuple(self._line(*product) for product in chosen),
            currency="EUR" if country in _EURO else "USD",
            clerk=self._clerk,
            at=self._now,
        )

    def _line(self, item: str, description: str, price: str) -> Line:
        quoted = Decimal(price) * self.random.choice(talk.TIMES)
        return Line(
            item=item,
            description=description,
            quantity=Decimal(self.random.choice(talk.QUANTITIES)),
            unit_price=money.rounded(quoted, "USD"),
        )

    def _act(self, *facts: Fact) -> None:
        self._make(*(_done(fact) for fact in facts))

    def _make(self, *makings: Making) -> None:
        self.acts.append(Act(self._uuid7(), self.id, self._now, self._clerk, makings))
        self._now += STEP

    def _uuid7(self) -> str:
        return Clock(lambda: self._now, self.random.randbytes).uuid7()


def _only(values: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if name in names}


def _done(fact: Fact) -> Making:
    return lambda _: fact


def _issued(quotation: Quotation) -> Fact:
    return events.QuoteIssued(quotation.number, paper_of(quotation))


def _revised(quotation: Quotation) -> Fact:
    return events.QuoteRevised(quotation.number, paper_of(quotation))


def _ordered(order: str, quotation: Quotation) -> Fact:
    return events.OrderConfirmed(order, quotation.number, str(quotation.total), quotation.currency)
