"""What can be read from the booth's records; nothing here changes them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from boothapp import events, languages, packs, rules, search, settings, verdict
from boothapp.buyer import BuyerState, fold, in_force
from boothapp.clock import Clock, stamp
from boothapp.errors import NotFound
from boothapp.languages import Language
from boothapp.packs import Packs
from boothapp.phrases import Phrasebook, load
from boothapp.quotes.quotation import Quotation
from boothapp.resources import folder
from boothapp.settings import Company, Station
from boothapp.snapshots import BuyerRow, BuyerView, QuoteRow
from boothapp.store import Store
from boothapp.text import Text
from boothapp.verdict import Verdict


class Lookup:
    """The reading half of the booth."""

    def __init__(self, store: Store, phrasebook: Phrasebook | None = None) -> None:
        self._store = store
        self._phrasebook = phrasebook

    @classmethod
    def open(cls, data: Path, clock: Clock | None = None) -> Self:
        """Open the booth's records in the folder ``data``, making it where there is none."""
        return cls(Store(data, clock))

    def close(self) -> None:
        """Close the records."""
        self._store.close()

    @property
    def clock(self) -> Clock:
        """The clock the booth runs on."""
        return self._store.clock

    @property
    def store(self) -> Store:
        """The log, for what copies or checks it as a whole."""
        return self._store

    @property
    def phrasebook(self) -> Phrasebook:
        """The replies: the shipped ones, a company's own over them."""
        if self._phrasebook is None:
            own = self._store.folder / "phrasebook" if self._store.folder else None
            self._phrasebook = load(folder("phrasebook"), own)
        return self._phrasebook

    @cached_property
    def packs(self) -> Packs:
        """The sentences for every day at the stand: the shipped ones, and a company's own."""
        own = self._store.folder / "phrasebook" if self._store.folder else None
        return packs.load(folder("phrasebook"), own)

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """The replies in further languages than Chinese and English."""
        own = self._store.folder / "phrasebook" if self._store.folder else None
        return languages.load(folder("phrasebook"), own)[0]

    def reload_phrasebook(self) -> Phrasebook:
        """Read the replies again, after a company's own were edited."""
        self._phrasebook = None
        return self.phrasebook

    def company(self) -> Company:
        """Return the company's profile, terms and numbers."""
        company = Company()
        for event in in_force(self._store.company_events()):
            if isinstance(event.fact, events.CompanySet):
                company = settings.with_values(company, event.fact.fields)
        return company

    def station(self) -> Station:
        """Return what belongs to this laptop alone."""
        local = self._store.local()
        return Station(**{name: local.get(name, "") for name in settings.STATION_FIELDS})

    def draft(self, name: str) -> str:
        """Return what was typed but not finished."""
        return self._store.draft(name)

    def visitors(self, since: datetime) -> tuple[BuyerRow, ...]:
        """Return who came since ``since``, the latest first, each buyer once."""
        # The plus keeps SQLite from walking all visits buyer by buyer instead of the few since then.
        where = (
            "join (select buyer, max(at) as seen from visits where at >= ? group by +buyer) v "
            "on v.buyer = b.id"
        )
        return self._rows(f"{where} order by v.seen desc, b.id", [stamp(since)], at="v.seen")

    def buyers(self, limit: int = 500, offset: int = 0) -> tuple[BuyerRow, ...]:
        """Return buyers, the one something happened with latest first."""
        return self._rows("order by b.last_at desc, b.id limit ? offset ?", [limit, offset])

    def count_buyers(self) -> int:
        """Return how many buyers there are."""
        return int(self._store.db.execute("select count(*) from buyers").fetchone()[0])

    def find(self, typed: str, limit: int = 50) -> tuple[BuyerRow, ...]:
        """Return the buyers that what was typed fits, the one seen latest first."""
        query = search.query_of(typed)
        if not query:
            return ()
        # From the latest back, so that one letter that fits every buyer stops at the limit too.
        where = (
            "indexed by idx_buyers_last_at "
            "where b.place in (select rowid from search where words match ?)"
        )
        return self._rows(f"{where} order by b.last_at desc, b.id limit ?", [query, limit])

    def quotes(self, limit: int = 500) -> tuple[QuoteRow, ...]:
        """Return quotations, the latest first."""
        rows = self._store.db.execute(
            "select q.number, q.buyer, b.title, q.at, q.actor, q.revision, q.currency, q.total, "
            "q.lines from quotes q join buyers b on b.id = q.buyer order by q.at desc, q.number limit ?",
            [limit],
        )
        return tuple(QuoteRow(*row) for row in rows)

    def state(self, buyer: str) -> BuyerState:
        """Return everything known of a buyer and of those linked with it, under their chief's id.

        Raises:
            NotFound: No such buyer.
        """
        state = fold(self._store.chief(buyer), self._store.events_of(buyer))
        if not state.timeline:
            raise NotFound(Text(f"没有这位客户：{buyer}。", f"No such buyer: {buyer}."))
        return state

    def look_at(self, buyer: str) -> BuyerView:
        """Return what the screen shows of a buyer.

        Raises:
            NotFound: No such buyer.
        """
        state = self.state(buyer)
        company = self.company()
        now = rules.standing(state.history, company.limits)
        facts = {
            **self._facts(company),
            **verdict.counts(now, company.limits),
            **verdict.of_buyer(state),
        }

        def say(ask: rules.Ask) -> Verdict:
            return verdict.explain(
                rules.decide(ask, now, limits=company.limits), self.phrasebook, facts
            )

        return BuyerView(state, now, say("quote"), say("quote-with-pictures"), say("sample"), facts)

    def facts(self) -> Mapping[str, Text | str]:
        """Return what replies may name when no buyer is on the screen."""
        return self._facts(self.company())

    def _facts(self, company: Company) -> dict[str, Text | str]:
        return verdict.of_company(company) | verdict.counts(rules.Standing(), company.limits)

    def _rows(
        self, rest: str, values: Sequence[Any], at: str = "b.last_at"
    ) -> tuple[BuyerRow, ...]:
        rows = self._store.db.execute(
            "select b.id, b.title, b.contact, b.country, b.phone, b.email, b.visits, b.quotes, "  # noqa: S608  our own text
            f"b.quotes_ever, b.samples_sent, b.orders, {at}, b.quotes > ? from buyers b {rest}",
            [self.company().limits.free_quotes, *values],
        )
        return tuple(replace(BuyerRow(*row[:-1]), over_limit=bool(row[-1])) for row in rows)

    def quotation(self, number: str) -> Quotation:
        """Return the paper of a quotation as last given, to print it again.

        Raises:
            NotFound: No quotation has this number.
        """
        return self.quotation_of(number)[1]

    def quotation_of(self, number: str) -> tuple[str, Quotation]:
        """Return the buyer of a quotation and its paper as last given.

        Raises:
            NotFound: No quotation has this number.
        """
        row = self._store.db.execute(
            "select buyer from quotes where number = ?", [number]
        ).fetchone()
        quote = self.state(row[0]).quote(number) if row else None
        if quote is None:
            raise NotFound(Text(f"没有这份报价单：{number}。", f"No such quotation: {number}."))
        return row[0], Quotation.from_json(quote.document)
