"""The cases to learn from, read out of the booth's records in one pass."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from sqlite_utils import Database

from boothapp import events
from boothapp.buyer import BuyerState, Objection, fold
from boothapp.events import Event
from boothapp.learning import Case
from boothapp.lookup import Lookup
from boothapp.views import marks, select_events

_KINDS = (
    events.BuyerRecorded, events.BuyerAmended, events.ObjectionHeard, events.QuoteIssued,
    events.QuoteRevised, events.SampleRequested, events.Noted, events.Undone,
)  # fmt: skip
"""What a case is made of; the other kinds change nothing here, and folding them takes time."""

_AT_ONCE = 400
"""Buyers read together: few questions to the database, and little held in memory."""


def cases(lookup: Lookup) -> tuple[Case, ...]:
    """Return every objection that stands in the records."""
    return cases_of(_met(lookup.store.db))


def _met(db: Database) -> Iterator[BuyerState]:
    """Yield the buyers that objected, folded from what a case is made of."""
    rows = db.execute(
        "select distinct buyer from events where kind = ? and buyer is not null order by buyer",
        [events.ObjectionHeard.KIND],
    )
    buyers = [row[0] for row in rows]
    kinds = [kind.KIND for kind in _KINDS]
    for start in range(0, len(buyers), _AT_ONCE):
        some = buyers[start : start + _AT_ONCE]
        which = f"buyer in ({marks(some)}) and +kind in ({marks(kinds)})"
        log = sorted(select_events(db, which, [*some, *kinds]), key=_buyer)
        for buyer, own in groupby(log, key=_buyer):
            yield fold(buyer, own)


def _buyer(event: Event) -> str:
    return event.buyer or ""


@dataclass(frozen=True, slots=True)
class _Met:
    """A buyer that objected, with the items quoted and the texts that may name others."""

    country: str
    objections: tuple[Objection, ...]
    quoted: frozenset[str]
    texts: tuple[str, ...]


def cases_of(buyers: Iterable[BuyerState]) -> tuple[Case, ...]:
    """Return the objections of folded buyers (pure).

    Item numbers are those on any quotation; one that a sample or a note names counts as well, where it
    has a letter and a digit, so that "820 pieces" is not item 820. Capitals and widths do not matter.
    """
    met = [_gist(buyer) for buyer in buyers if buyer.objections]
    named = frozenset(item for one in met for item in one.quoted if _telling(item))
    found = []
    for one in met:
        words = {word for text in one.texts for word in _WORD.findall(_plain(text))}
        items = one.quoted | (words & named)
        found += [
            Case(heard.scenario, heard.form, heard.outcome, one.country, items)
            for heard in one.objections
        ]
    return tuple(found)


def _gist(buyer: BuyerState) -> _Met:
    texts = [sample.items for sample in buyer.samples]
    texts += [note.fact.text for note in buyer.notes if isinstance(note.fact, events.Noted)]
    return _Met(buyer.profile["country"], buyer.objections, frozenset(_quoted(buyer)), tuple(texts))


def _quoted(buyer: BuyerState) -> Iterator[str]:
    for quote in buyer.quotes:
        lines = quote.document.get("lines", ())
        for line in lines if isinstance(lines, list | tuple) else ():
            item = _plain(str(line.get("item", ""))) if isinstance(line, dict) else ""
            if item:
                yield item


# Letters and digits with what joins the parts of an item number; Chinese characters end it.
_WORD = re.compile(r"[A-Z0-9]+(?:[-_./][A-Z0-9]+)*")


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).upper().split())


def _telling(item: str) -> bool:
    has_both = any(c.isdigit() for c in item) and any(c.isalpha() for c in item)
    return has_both and _WORD.fullmatch(item) is not None
