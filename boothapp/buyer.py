"""The state of a buyer, folded from the log (pure)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from boothapp import events, rules
from boothapp.events import Event


@dataclass(frozen=True, slots=True)
class Given:
    """One value that someone gave for a field.

    Attributes:
        mark: Why the value cannot be right (a code of ``profile.py``), or empty.
    """

    value: str
    mark: str
    at: str
    actor: str


@dataclass(frozen=True, slots=True)
class Profile:
    """The fields of a company or person, each with every value ever given, oldest first."""

    history: Mapping[str, tuple[Given, ...]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        """The value shown: the latest one given, or "" where there is none."""
        given = self.history.get(name)
        return given[-1].value if given else ""

    def mark(self, name: str) -> str:
        """Why the value shown cannot be right, or ""."""
        given = self.history.get(name)
        return given[-1].mark if given else ""

    def values(self) -> dict[str, str]:
        """All values shown that are not empty, by field name."""
        return {name: self[name] for name in sorted(self.history) if self[name]}

    def with_values(self, event: Event, values: events.Fields, marks: events.Marks) -> "Profile":
        """Return the profile after ``event`` gave ``values``."""
        history = dict(self.history)
        for name, value in values.items():
            given = Given(value, marks.get(name, ""), event.at, event.actor)
            history[name] = (*history.get(name, ()), given)
        return Profile(history)


@dataclass(frozen=True, slots=True)
class Contact:
    """A person of the buyer."""

    id: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class Objection:
    """An objection with its latest outcome."""

    id: str
    scenario: str
    words: str
    outcome: events.Outcome
    form: str
    at: str
    actor: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its latest revision's paper.

    Attributes:
        at: When the number was first issued.
        document: The latest paper, as ``Quotation.from_json`` reads it.
    """

    number: str
    at: str
    actor: str
    document: Mapping[str, Any]

    @property
    def revision(self) -> int:
        """0 for the paper first issued."""
        return int(self.document.get("revision", 0))


@dataclass(frozen=True, slots=True)
class Sample:
    """A request for samples and how far it got ("requested", "granted", "refused", "sent")."""

    id: str
    items: str
    stage: str
    at: str
    actor: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """A confirmed order; ``deposit_at`` is when its deposit arrived, or ""."""

    id: str
    quote: str
    amount: str
    currency: str
    at: str
    deposit_at: str = ""


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A card read for the buyer: all its text, and the names of its pictures, front first."""

    id: str
    contact: str
    source: str
    text: str
    read: Mapping[str, Sequence[str]]
    pictures: tuple[str, ...]
    at: str
    actor: str


@dataclass(frozen=True, slots=True)
class Consent:
    """The buyer agreed that the data be kept; ``words`` is the text he agreed to."""

    how: str
    language: str
    words: str
    at: str
    actor: str


@dataclass(frozen=True, slots=True)
class BuyerState:
    """Everything known of one buyer.

    Attributes:
        contacts: People, in the order they were added; the first is the main one. Two that a clerk
            said to be one person are one.
        timeline: Events that stand, oldest first; those undone are left out.
        history: What counts for the rules, in time order.
    """

    id: str
    profile: Profile = field(default_factory=Profile)
    contacts: tuple[Contact, ...] = ()
    objections: tuple[Objection, ...] = ()
    quotes: tuple[Quote, ...] = ()
    samples: tuple[Sample, ...] = ()
    orders: tuple[Order, ...] = ()
    cards: tuple[KeptCard, ...] = ()
    consents: tuple[Consent, ...] = ()
    timeline: tuple[Event, ...] = ()
    history: tuple[rules.Kind, ...] = ()

    @property
    def contact(self) -> Contact:
        """The main contact; an empty one where nobody is known."""
        return self.contacts[0] if self.contacts else Contact("", Profile())

    @property
    def title(self) -> str:
        """What to call the buyer: the company, else the person, else the phone or e-mail."""
        person = self.contact.profile
        names = (self.profile["company"], person["name"], person["phone"], person["mobile"])
        return next((name for name in names if name), person["email"])

    @property
    def latest(self) -> Event:
        """What happened with the buyer last; being linked or told apart is no such thing."""
        told = (e for e in reversed(self.timeline) if not isinstance(e.fact, _OF_LINKS))
        return next(told, self.timeline[-1])

    @property
    def visits(self) -> tuple[Event, ...]:
        """The visits that stand, oldest first."""
        return tuple(e for e in self.timeline if isinstance(e.fact, events.Visited))

    @property
    def notes(self) -> tuple[Event, ...]:
        """The notes that stand, oldest first."""
        return tuple(e for e in self.timeline if isinstance(e.fact, events.Noted))

    def quote(self, number: str) -> Quote | None:
        """Return the quotation with ``number``, or None."""
        return next((quote for quote in self.quotes if quote.number == number), None)


_OF_LINKS = events.BuyersLinked | events.BuyersSeparate


def fold(buyer: str, log: Iterable[Event]) -> BuyerState:
    """Return the buyer's state; the same for any order of ``log`` and for events given twice.

    The log of linked buyers together gives one buyer.
    """
    standing_events = in_force(log)
    same = _same_people(standing_events)
    state = BuyerState(buyer, timeline=standing_events)
    for event in standing_events:
        state = _apply(state, event, same)
    return state


def _same_people(standing_events: tuple[Event, ...]) -> dict[str, str]:
    """Return the person that each stands for, of those said to be one: the first one added."""
    met: dict[str, None] = {}
    for event in standing_events:
        if isinstance(event.fact, events.ContactAdded):
            met.setdefault(event.fact.contact)
    place = {contact: number for number, contact in enumerate(met)}
    same: dict[str, str] = {}

    def find(contact: str) -> str:
        while same.get(contact, contact) != contact:
            contact = same[contact]
        return contact

    for event in standing_events:
        fact = event.fact
        if isinstance(fact, events.BuyersLinked) and fact.contact and fact.other_contact:
            ends = {find(fact.contact), find(fact.other_contact)}
            first, *rest = sorted(ends, key=lambda c: (place.get(c, len(place)), c))
            same |= dict.fromkeys(rest, first)
    return {contact: find(contact) for contact in same}


def in_force(log: Iterable[Event]) -> tuple[Event, ...]:
    """Return the events that stand, in time order: each once, those of undone acts left out.

    An undoing can itself be undone. A quotation given to a buyer cannot be taken back, so its
    events stand whatever was undone.
    """
    ordered = _ordered(log)
    undone = taken_back(ordered)
    return tuple(event for event in ordered if _stands(event, undone))


def taken_back(log: Iterable[Event]) -> frozenset[str]:
    """Return the acts that are undone now, undoings that were themselves undone included."""
    undone: set[str] = set()
    for event in reversed(_ordered(log)):  # the latest word counts first
        if isinstance(event.fact, events.Undone) and event.act not in undone:
            undone.add(event.fact.act)
    return frozenset(undone)


def _ordered(log: Iterable[Event]) -> list[Event]:
    return sorted({event.id: event for event in log}.values(), key=lambda event: event.order)


def _stands(event: Event, undone: frozenset[str]) -> bool:
    if isinstance(event.fact, events.Undone):
        return False
    return event.act not in undone or isinstance(
        event.fact, events.QuoteIssued | events.QuoteRevised
    )


def _apply(  # noqa: C901, PLR0911  one arm a kind
    state: BuyerState, event: Event, same: Mapping[str, str]
) -> BuyerState:
    match event.fact:
        case events.BuyerRecorded(values, marks) | events.BuyerAmended(values, marks):
            return replace(state, profile=state.profile.with_values(event, values, marks))
        case events.ContactAdded() | events.ContactAmended() as fact:
            contact = same.get(fact.contact, fact.contact)
            return replace(state, contacts=_with_contact(state.contacts, event, fact, contact))
        case events.CardKept() as fact:
            return replace(state, cards=(*state.cards, _card(event, fact, same)))
        case events.ConsentGiven(how, language, words):
            given = Consent(how, language, words, event.at, event.actor)
            return replace(state, consents=(*state.consents, given))
        case events.ObjectionHeard() as fact:
            return replace(state, objections=_with_objection(state.objections, event, fact))
        case events.QuoteIssued(number, document):
            return _with_quote(state, event, number, document)
        case events.QuoteRevised(number, document):
            return _with_revision(state, number, document)
        case events.SampleRequested() | events.SampleGranted() | events.SampleRefused() as fact:
            return replace(state, samples=_with_sample(state.samples, event, fact))
        case events.SampleSent() as fact:
            sent = _with_sample(state.samples, event, fact)
            return replace(state, samples=sent, history=(*state.history, "sample"))
        case events.OrderConfirmed(order, quote, amount, currency):
            confirmed = Order(order, quote, amount, currency, event.at)
            return replace(
                state, orders=(*state.orders, confirmed), history=(*state.history, "order")
            )
        case events.DepositReceived() as fact:
            return _with_deposit(state, event, fact)
        case _:
            return state


def _with_contact(
    contacts: tuple[Contact, ...],
    event: Event,
    fact: events.ContactAdded | events.ContactAmended,
    contact: str,
) -> tuple[Contact, ...]:
    known = {contact.id: contact for contact in contacts}
    old = known.get(contact, Contact(contact, Profile()))
    known[contact] = Contact(contact, old.profile.with_values(event, fact.fields, fact.marks))
    return tuple(known.values())


def _card(event: Event, fact: events.CardKept, same: Mapping[str, str]) -> KeptCard:
    return KeptCard(
        fact.card,
        same.get(fact.contact, fact.contact),
        fact.source,
        fact.text,
        fact.read,
        tuple(fact.pictures),
        event.at,
        event.actor,
    )


def _with_objection(
    objections: tuple[Objection, ...], event: Event, fact: events.ObjectionHeard
) -> tuple[Objection, ...]:
    known = {objection.id: objection for objection in objections}
    first = known.get(fact.objection)
    known[fact.objection] = Objection(
        id=fact.objection,
        scenario=fact.scenario,
        words=fact.words or (first.words if first else ""),
        outcome=fact.outcome,
        form=fact.form,
        at=first.at if first else event.at,
        actor=event.actor,
    )
    return tuple(known.values())


def _with_quote(
    state: BuyerState, event: Event, number: str, document: Mapping[str, Any]
) -> BuyerState:
    issued = Quote(number, event.at, event.actor, document)
    return replace(state, quotes=(*state.quotes, issued), history=(*state.history, "quote"))


def _with_revision(state: BuyerState, number: str, document: Mapping[str, Any]) -> BuyerState:
    revised = tuple(
        replace(quote, document=document) if quote.number == number else quote
        for quote in state.quotes
    )
    return replace(state, quotes=revised, history=(*state.history, "quote-revision"))


_STAGES = {
    events.SampleRequested: "requested",
    events.SampleGranted: "granted",
    events.SampleRefused: "refused",
    events.SampleSent: "sent",
}


def _with_sample(
    samples: tuple[Sample, ...],
    event: Event,
    fact: events.SampleRequested | events.SampleGranted | events.SampleRefused | events.SampleSent,
) -> tuple[Sample, ...]:
    known = {sample.id: sample for sample in samples}
    old = known.get(fact.sample, Sample(fact.sample, "", "", event.at, event.actor))
    match fact:
        case events.SampleRequested():
            changed = replace(old, items=fact.items or old.items)
        case events.SampleGranted():
            changed = replace(old, detail=fact.terms)
        case events.SampleRefused():
            changed = replace(old, detail=fact.reason)
        case events.SampleSent():
            changed = replace(old, detail=fact.tracking)
    known[fact.sample] = replace(changed, stage=_STAGES[type(fact)], at=event.at, actor=event.actor)
    return tuple(known.values())


def _with_deposit(state: BuyerState, event: Event, fact: events.DepositReceived) -> BuyerState:
    if not state.orders:
        return state
    last = state.orders[-1].id
    paid = fact.order or last
    orders = tuple(
        replace(order, deposit_at=event.at) if order.id == paid else order for order in state.orders
    )
    # The rules ask about the last order: a deposit for another one, or for one undone, opens nothing.
    history: tuple[rules.Kind, ...] = ("deposit",) if paid == last else ()
    return replace(state, orders=orders, history=(*state.history, *history))
