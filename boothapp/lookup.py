"""What can be read from the booth's records; nothing here changes them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Self

from boothapp import events, languages, packs, rules, settings, verdict, views
from boothapp.buyer import BuyerState, fold, in_force
from boothapp.clock import Clock, stamp
from boothapp.errors import NotFound
from boothapp.finding import before, engine, index, sounds
from boothapp.finding.asking import asked
from boothapp.finding.filters import Filters
from boothapp.finding.memory import Memory
from boothapp.languages import Language
from boothapp.packs import Packs
from boothapp.phrases import Phrasebook, load
from boothapp.quotes.quotation import Quotation
from boothapp.resources import folder
from boothapp.settings import Company, Station
from boothapp.snapshots import BuyerRow, BuyerView, Found, QuoteRow
from boothapp.store import Store
from boothapp.text import Text
from boothapp.verdict import Verdict

NO_FILTERS = Filters()
_AT_ONCE = 500  # rows asked of the database by their ids
_AT_ONCE_WAITING = 30  # buyers of an earlier version that one search takes into the index


class Lookup:
    """The reading half of the booth."""

    def __init__(self, store: Store, phrasebook: Phrasebook | None = None) -> None:
        self._store = store
        self._phrasebook = phrasebook
        self._memory = Memory()
        self._all_in = False  # nobody is left in the search index of an earlier version

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

    def buyers(
        self, limit: int = 500, offset: int = 0, *, filters: Filters = NO_FILTERS
    ) -> tuple[BuyerRow, ...]:
        """Return buyers that fit the filters, the one something happened with latest first."""
        if filters:
            return self._at(engine.listed(self._store.db, filters, limit, offset))
        return self._rows("order by b.last_at desc, b.id limit ? offset ?", [limit, offset])

    def count_buyers(self) -> int:
        """Return how many buyers there are."""
        return int(self._store.db.execute("select count(*) from buyers").fetchone()[0])

    def find(
        self, typed: str, *, filters: Filters = NO_FILTERS, limit: int = 50
    ) -> tuple[Found, ...]:
        """Return the buyers that what was typed fits, best first, each with where it was found.

        Words may stand in any order and begin anywhere; Chinese may be typed in either script, as pinyin
        or as its initials, a phone in any grouping. How they are ranked: ``finding/engine.py``.

        Args:
            typed: What was typed; without a letter or digit every buyer that fits the filters is found.
            filters: What must hold besides.
            limit: How many at most.
        """
        what = asked(typed)
        if not what:
            rows = self.buyers(limit, filters=filters) if filters else ()
            return tuple(Found(row) for row in rows)
        self._catch_up(typed)
        db, now = self._store.db, self.clock.now()
        today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        memory = self._memory
        places = engine.find(db, what, filters, limit, (stamp(today), stamp(now)), memory)
        where = engine.where(db, what, places, memory)
        unseen = [place for place in places if place not in memory.seen]
        memory.seen |= zip(unseen, self._at(unseen), strict=True)
        return tuple(
            Found(memory.seen[at], where[at].field, where[at].text, where[at].marks)
            for at in places
        )

    def _at(self, places: Sequence[int]) -> tuple[BuyerRow, ...]:
        """Return the buyers at these places, in their order."""
        rows: dict[str, BuyerRow] = {}
        for start in range(0, len(places), _AT_ONCE):
            some = places[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            rows |= {row.id: row for row in self._rows(f"where b.place in ({marks})", some)}
        return tuple(rows[buyer] for buyer in engine.ids(self._store.db, places))

    def index_some(self, limit: int = 20) -> int:
        """Take buyers of an earlier version into the search index; return how many, 0 when all are in.

        Until then a search takes in those that the earlier index finds, so that none is missed by
        the words it begins with.
        """
        places = index.waiting(self._store.db, limit)
        return self._index(places)

    def tidy_index(self) -> bool:
        """Merge a little of the search index, for idle moments; return whether there was anything to do."""
        with self._store.transaction():
            return index.tidy(self._store.db)

    def warm_up(self) -> None:
        """Load what the first search or the first Chinese name would wait half a second for."""
        sounds.warm()
        asked("貿")  # a character of the other script
        self.find("a", limit=1)  # takes today's buyers apart

    def _catch_up(self, typed: str) -> None:
        """Take in what only the index of an earlier version has, so that it can be found at once."""
        db = self._store.db
        if not self._all_in:
            self._index(before.among_waiting(db, typed, _AT_ONCE_WAITING))
            self._all_in = not index.waiting(db, 1)

    def _index(self, places: Sequence[int]) -> int:
        if not places:
            return 0
        with self._store.transaction():
            return views.index_places(self._store.db, places)

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
        return tuple(BuyerRow(*(*row[:-1], bool(row[-1]))) for row in rows)

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
