"""What the verbs of the booth take and give back: small frozen facts for a screen to draw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from boothapp import rules
from boothapp.buyer import BuyerState
from boothapp.quotes.quotation import Quotation
from boothapp.text import Text
from boothapp.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read off a card, to stay with the buyer.

    Attributes:
        source: "photo", "camera", "phone", "code", "clipboard", "text" or "file".
        text: Everything read, line by line.
        read: Field name -> the values read, before the clerk corrected any.
        pictures: The card's sides as JPEG, front first.
        card: Id of the card, where it has one already.
    """

    source: str
    text: str
    read: Mapping[str, Sequence[str]]
    pictures: tuple[bytes, ...] = ()
    card: str = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """The buyer agreed: how ("spoken", "signed", "written"), in which language, and to which words."""

    how: str
    language: str
    words: str


@dataclass(frozen=True, slots=True)
class Done:
    """What an act changed.

    Attributes:
        act: Id of the act, for undo.
        buyer: The buyer it concerned.
        kinds: Kinds of the events written.
    """

    act: str
    buyer: str
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuyerRow:
    """A buyer in a list; times are ISO 8601 in UTC, ``at`` the one the list is ordered by.

    ``over_limit``: the next quote needs an order (rule 10B).
    """

    id: str
    title: str
    contact: str
    country: str
    phone: str
    email: str
    visits: int
    quotes: int
    quotes_ever: int
    samples_sent: int
    orders: int
    at: str
    over_limit: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A buyer that was searched for.

    Attributes:
        field: Where it was found: a field of the profile, or "quote", "product", "note", "said" (an
            objection) or "card" (all that was read off a card); "" where only filters were given.
        text: That text, or an excerpt of a long one.
        marks: Start and end in ``text`` of each part that was typed, or that sounds like it.
    """

    row: BuyerRow
    field: str = ""
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quotation in a list."""

    number: str
    buyer: str
    title: str
    at: str
    actor: str
    revision: int
    currency: str
    total: str
    lines: int


@dataclass(frozen=True, slots=True)
class BuyerView:
    """All that the screen shows of one buyer.

    Attributes:
        facts: What replies may name: the buyer, its counts, the company's figures.
    """

    state: BuyerState
    standing: rules.Standing
    quote: Verdict
    pictures: Verdict
    sample: Verdict
    facts: Mapping[str, Text | str]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms a quotation states; each "" leaves its line out."""

    currency: str
    price_term: str = ""
    payment: str = ""
    validity_days: int = 30
    lead_time: str = ""
    tolerance: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Issued:
    """A quotation just given, and the act that recorded it."""

    quotation: Quotation
    done: Done
