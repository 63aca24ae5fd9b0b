"""Every kind of event the booth's log can hold, as frozen dataclasses."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, Literal

Fields = Mapping[str, str]
"""Profile values as typed, by field name."""

Marks = Mapping[str, str]
"""Field name -> why its value cannot be right (a code of ``profile.py``)."""

Outcome = Literal["settled", "not-settled", "open"]


@dataclass(frozen=True, slots=True)
class BuyerRecorded:
    """A company (or a person whose company is not known yet) came into the records."""

    KIND: ClassVar = "buyer-recorded"
    fields: Fields = field(default_factory=dict)
    marks: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BuyerAmended:
    """Values of the company were given anew; the old ones stay in its history."""

    KIND: ClassVar = "buyer-amended"
    fields: Fields
    marks: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ContactAdded:
    """A person of the buyer."""

    KIND: ClassVar = "contact-added"
    contact: str
    fields: Fields
    marks: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ContactAmended:
    """Values of a person were given anew."""

    KIND: ClassVar = "contact-amended"
    contact: str
    fields: Fields
    marks: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Visited:
    """The buyer came to the stand."""

    KIND: ClassVar = "visit"
    fair: str = ""
    stand: str = ""


@dataclass(frozen=True, slots=True)
class Noted:
    """A clerk's note."""

    KIND: ClassVar = "note"
    text: str


@dataclass(frozen=True, slots=True)
class ObjectionHeard:
    """What the buyer objected and how it ended; the same ``objection`` again amends its outcome.

    Attributes:
        objection: Id of the objection.
        scenario: Id of one of the twelve scenarios.
        words: What the buyer said, as typed; may be empty.
        outcome: Whether the reply settled it.
        form: Which form of the reply was used, "short" or "second".
    """

    KIND: ClassVar = "objection"
    objection: str
    scenario: str
    words: str = ""
    outcome: Outcome = "open"
    form: str = "short"


@dataclass(frozen=True, slots=True)
class QuoteIssued:
    """A quotation was given; ``document`` is the whole paper (``Quotation.to_json``)."""

    KIND: ClassVar = "quote-issued"
    number: str
    document: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class QuoteRevised:
    """A quotation already given was corrected; it keeps its number and is not a new quote."""

    KIND: ClassVar = "quote-revised"
    number: str
    document: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SampleRequested:
    """The buyer asked for samples; ``items`` says which."""

    KIND: ClassVar = "sample-requested"
    sample: str
    items: str = ""


@dataclass(frozen=True, slots=True)
class SampleGranted:
    """A manager granted the samples."""

    KIND: ClassVar = "sample-granted"
    sample: str
    by: str = ""
    terms: str = ""


@dataclass(frozen=True, slots=True)
class SampleRefused:
    """A manager refused the samples."""

    KIND: ClassVar = "sample-refused"
    sample: str
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SampleSent:
    """The samples left the house."""

    KIND: ClassVar = "sample-sent"
    sample: str
    tracking: str = ""


@dataclass(frozen=True, slots=True)
class OrderConfirmed:
    """The buyer confirmed an order; ``amount`` is decimal text and may be empty."""

    KIND: ClassVar = "order-confirmed"
    order: str
    quote: str = ""
    amount: str = ""
    currency: str = ""


@dataclass(frozen=True, slots=True)
class DepositReceived:
    """The deposit of the buyer's order arrived; ``amount`` is decimal text and may be empty."""

    KIND: ClassVar = "deposit-received"
    order: str = ""
    amount: str = ""
    currency: str = ""


@dataclass(frozen=True, slots=True)
class CardKept:
    """A card, a code or a pasted contact was read for the buyer; all that was read stays.

    Attributes:
        card: Id of the card.
        contact: Id of the person it names, or "".
        source: "photo", "camera", "phone", "code", "clipboard", "text" or "file".
        text: Everything read, line by line.
        read: Field name -> the values read, before the clerk corrected any.
        pictures: Names of the pictures kept, front first (``pictures.py``).
    """

    KIND: ClassVar = "card-kept"
    card: str
    contact: str = ""
    source: str = ""
    text: str = ""
    read: Mapping[str, Sequence[str]] = field(default_factory=dict)
    pictures: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """The buyer agreed that the data be kept.

    Attributes:
        how: "spoken", "signed" or "written".
        language: Language of the text, such as "en".
        words: The text he agreed to.
        contact: Id of the person, or "" for the main one.
    """

    KIND: ClassVar = "consent-given"
    how: str
    language: str
    words: str
    contact: str = ""


@dataclass(frozen=True, slots=True)
class BuyersLinked:
    """This buyer and ``other`` are one; where both persons are named, they are one person too."""

    KIND: ClassVar = "buyers-linked"
    other: str
    contact: str = ""
    other_contact: str = ""


@dataclass(frozen=True, slots=True)
class BuyersSeparate:
    """This buyer and ``other`` are not the same, however alike they look."""

    KIND: ClassVar = "buyers-separate"
    other: str


@dataclass(frozen=True, slots=True)
class Undone:
    """A whole earlier act is taken back; undoing an ``Undone`` brings the act back."""

    KIND: ClassVar = "undone"
    act: str


@dataclass(frozen=True, slots=True)
class CompanySet:
    """Values of the own company's profile, terms and rules were set; concerns no buyer."""

    KIND: ClassVar = "company-set"
    fields: Fields


@dataclass(frozen=True, slots=True)
class ProductsImported:
    """Products came in from a price list, those new or changed only; concerns no buyer.

    Attributes:
        file: Name of the file they stood in.
        products: Each product whole (``products.product.to_json``).
    """

    KIND: ClassVar = "products-imported"
    file: str
    products: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A fact from a newer version of the program: kept and passed on, never read."""

    kind: str
    payload: Mapping[str, Any]


Fact = (
    BuyerRecorded
    | BuyerAmended
    | ContactAdded
    | ContactAmended
    | Visited
    | Noted
    | ObjectionHeard
    | QuoteIssued
    | QuoteRevised
    | SampleRequested
    | SampleGranted
    | SampleRefused
    | SampleSent
    | OrderConfirmed
    | DepositReceived
    | CardKept
    | ConsentGiven
    | BuyersLinked
    | BuyersSeparate
    | Undone
    | CompanySet
    | ProductsImported
)

_KINDS: dict[str, type[Fact]] = {cls.KIND: cls for cls in Fact.__args__}
_FIELDS = {kind: frozenset(f.name for f in fields(cls)) for kind, cls in _KINDS.items()}

VERSION = 1
"""Version of every kind as this program writes it."""


@dataclass(frozen=True, slots=True)
class Event:
    """One immutable entry of the log.

    Attributes:
        id: UUIDv7 made on the laptop that wrote it.
        device: UUID of that laptop's data directory.
        seq: Gap-free number on that device, from 1.
        hlc: Hybrid logical clock (``clock.next_hlc``); the log's order in time.
        at: Wall clock when written, ISO 8601 in UTC.
        actor: Name of the clerk.
        act: Id shared by the events of one act; what undo takes back.
        buyer: Id of the buyer it concerns, or None.
        version: Version of the kind.
    """

    id: str
    device: str
    seq: int
    hlc: int
    at: str
    actor: str
    act: str
    buyer: str | None
    fact: Fact | Unknown
    version: int = VERSION

    @property
    def kind(self) -> str:
        """Name of the kind, as stored."""
        return self.fact.kind if isinstance(self.fact, Unknown) else self.fact.KIND

    @property
    def order(self) -> tuple[int, str, int]:
        """Key that puts events in time order, the same on every laptop."""
        return (self.hlc, self.device, self.seq)


def encode(fact: Fact | Unknown) -> str:
    """Write a fact's payload as canonical JSON text (sorted keys, no spaces, UTF-8)."""
    payload = fact.payload if isinstance(fact, Unknown) else _payload(fact)
    return json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _payload(fact: Fact) -> dict[str, Any]:
    return {f.name: getattr(fact, f.name) for f in fields(fact)}


def decode(kind: str, version: int, payload: str) -> Fact | Unknown:
    """Read what ``encode`` wrote; what this version cannot understand whole becomes ``Unknown``."""
    values: dict[str, Any] = json.loads(payload)
    cls = _KINDS.get(kind)
    if cls is None or version > VERSION or not values.keys() <= _FIELDS[kind]:
        return Unknown(kind, values)
    try:
        return cls(**values)
    except TypeError:  # a field is missing
        return Unknown(kind, values)
