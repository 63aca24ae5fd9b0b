"""The booth: one verb for each thing its staff do."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import timedelta
from uuid import UUID

from boothapp import events, money, rules, settings, verdict
from boothapp.buyer import BuyerState, in_force, taken_back
from boothapp.errors import NotAllowed, NotFound
from boothapp.people import People
from boothapp.quotes.parties import clerk_of, fair_line, paper_of, party_of, seller_of
from boothapp.quotes.quotation import (
    Line,
    Quotation,
    device_code,
)
from boothapp.quotes.quotation import number as quote_number
from boothapp.settings import Company, Station
from boothapp.snapshots import Done, Issued, Terms
from boothapp.store import Entry
from boothapp.text import Text


class Booth(People):
    """Everything staff do, each act in one transaction; used from one thread."""

    # The company and this laptop

    def set_company(self, values: Mapping[str, str]) -> Company:
        """Set values of the company's profile; those unchanged are not written again.

        Raises:
            BadInput: A number is none, or a currency is unknown.
        """
        have = asdict(self.company())
        changed = {k: v for k, v in settings.checked(values).items() if have.get(k) != v}
        if changed:
            self._store.append([Entry(None, events.CompanySet(changed))], actor=self._actor())
        return self.company()

    def set_station(self, values: Mapping[str, str]) -> Station:
        """Set values that belong to this laptop alone."""
        known = {name: v.strip() for name, v in values.items() if name in settings.STATION_FIELDS}
        self._store.set_local(known)
        return self.station()

    def keep_draft(self, name: str, value: str) -> None:
        """Keep what was typed so far; "" forgets it."""
        self._store.set_draft(name, value)

    # Objections

    def hear(
        self,
        buyer: str,
        scenario: str,
        *,
        words: str = "",
        outcome: events.Outcome = "open",
        form: str = "short",
        objection: str = "",
    ) -> Done:
        """Record an objection and how it ended; with its id, amend an earlier one."""
        self.state(buyer)
        self.phrasebook.by_id(scenario)
        fact = events.ObjectionHeard(
            objection or self.clock.uuid7(), scenario, words.strip(), outcome, form
        )
        return self._act(buyer, fact)

    # Quotes

    def draft_quotation(self, buyer: str, lines: Sequence[Line], terms: Terms) -> Quotation:
        """Return the quotation as it would be issued now, with its number; nothing is recorded.

        Raises:
            BadInput: A line or a term cannot be used.
        """
        state = self.state(buyer)
        company, station = self.company(), self.station()
        today = self.clock.now().astimezone().date()
        return Quotation(
            number=self._next_number(company),
            revision=0,
            issued_on=today,
            valid_until=today + timedelta(days=terms.validity_days),
            fair=fair_line(company),
            stand=company.stand,
            currency=terms.currency,
            price_term=terms.price_term,
            payment=terms.payment,
            lead_time=terms.lead_time,
            tolerance=terms.tolerance,
            remarks=terms.remarks,
            seller=seller_of(company),
            buyer=party_of(state),
            clerk=clerk_of(station),
            lines=tuple(lines),
        )

    def issue_quote(
        self,
        buyer: str,
        lines: Sequence[Line],
        terms: Terms,
        *,
        confirms_order: bool = False,
        print_first: Callable[[Quotation], None] | None = None,
    ) -> Issued:
        """Give the buyer a quotation and record it; what cannot be printed is not recorded.

        An order confirmed on the spot is recorded before the quotation that it earns (rule 10B).

        Args:
            buyer: Id of the buyer.
            lines: What is offered.
            terms: The terms stated.
            confirms_order: The buyer confirms an order on the spot.
            print_first: Makes the paper; when it raises, nothing is recorded.

        Raises:
            NotAllowed: The rules want an order first.
            BadInput: A line or a term cannot be used.
        """
        with self._store.transaction():
            view = self.look_at(buyer)
            limits = self.company().limits
            decision = rules.decide(
                "quote", view.standing, confirms_order=confirms_order, limits=limits
            )
            if decision.outcome != "allow":
                raise NotAllowed(verdict.explain(decision, self.phrasebook, view.facts).reason)
            quotation = self.draft_quotation(buyer, lines, terms)
            if print_first:
                print_first(quotation)
            facts: list[events.Fact] = []
            if confirms_order:
                facts.append(
                    events.OrderConfirmed(
                        self.clock.uuid7(), quotation.number, str(quotation.total), terms.currency
                    )
                )
            facts.append(events.QuoteIssued(quotation.number, paper_of(quotation)))
            return Issued(quotation, self._act(buyer, *facts))

    def revise_quote(
        self,
        number: str,
        lines: Sequence[Line],
        terms: Terms,
        *,
        print_first: Callable[[Quotation], None] | None = None,
    ) -> Issued:
        """Correct a quotation already given: same number, next revision, not counted as a new quote.

        Raises:
            NotFound: No quotation has this number.
        """
        with self._store.transaction():
            buyer, old = self.quotation_of(number)
            fresh = self.draft_quotation(buyer, lines, terms)
            quotation = replace(fresh, number=number, revision=old.revision + 1)
            if print_first:
                print_first(quotation)
            done = self._act(buyer, events.QuoteRevised(number, paper_of(quotation)))
            return Issued(quotation, done)

    def _next_number(self, company: Company) -> str:
        issued = self._store.db.execute(
            "select count(*) from events where device = ? and kind = 'quote-issued'",
            [self._store.device],
        ).fetchone()[0]
        session = re.sub(r"[^A-Za-z0-9]", "", company.session) or f"{self.clock.now():%y}"
        return quote_number(session, device_code(UUID(self._store.device)), issued + 1)

    # Samples, orders, deposits

    def request_sample(self, buyer: str, items: str) -> Done:
        """The buyer asks for samples; that he asked is recorded whatever the rules say."""
        self.state(buyer)
        return self._act(buyer, events.SampleRequested(self.clock.uuid7(), items.strip()))

    def grant_sample(self, buyer: str, sample: str, *, by: str, terms: str = "") -> Done:
        """A manager grants requested samples.

        Raises:
            NotAllowed: The rules say no, or want a deposit first.
        """
        view = self.look_at(buyer)
        self._sample(view.state, sample, {"requested", "refused"})
        if view.sample.decision.outcome not in ("allow", "needs-approval"):
            raise NotAllowed(view.sample.reason)
        return self._act(buyer, events.SampleGranted(sample, by.strip(), terms.strip()))

    def refuse_sample(self, buyer: str, sample: str, *, by: str, reason: str = "") -> Done:
        """A manager refuses requested samples."""
        self._sample(self.state(buyer), sample, {"requested", "granted"})
        return self._act(buyer, events.SampleRefused(sample, by.strip(), reason.strip()))

    def send_sample(self, buyer: str, sample: str, *, tracking: str = "") -> Done:
        """Granted samples leave the house."""
        self._sample(self.state(buyer), sample, {"granted"})
        return self._act(buyer, events.SampleSent(sample, tracking.strip()))

    def _sample(self, state: BuyerState, sample: str, stages: set[str]) -> None:
        found = next((s for s in state.samples if s.id == sample), None)
        if found is None:
            raise NotFound(Text("没有这份样品申请。", "No such sample request."))
        if found.stage not in stages:
            raise NotAllowed(
                Text("这份样品申请现在不能这样处理。", "This sample request is past that step.")
            )

    def confirm_order(
        self, buyer: str, *, quote: str = "", amount: str = "", currency: str = ""
    ) -> Done:
        """The buyer confirms an order; the amount may stay open.

        Raises:
            BadInput: The amount or the currency is none.
        """
        self.state(buyer)
        paid = _amount(amount, currency)
        return self._act(buyer, events.OrderConfirmed(self.clock.uuid7(), quote, *paid))

    def receive_deposit(self, buyer: str, *, amount: str = "", currency: str = "") -> Done:
        """The deposit of the buyer's last order arrived.

        Raises:
            NotAllowed: There is no order.
            BadInput: The amount or the currency is none.
        """
        orders = self.state(buyer).orders
        if not orders:
            raise NotAllowed(
                Text("还没有订单，不能记定金。", "There is no order yet to pay a deposit for.")
            )
        paid = _amount(amount, currency)
        return self._act(buyer, events.DepositReceived(orders[-1].id, *paid))

    # Undo

    def undo(self, act: str) -> Done:
        """Take back a whole act.

        Raises:
            NotFound: No such act.
            NotAllowed: It gave the buyer a quotation, or it is taken back already, or it recorded
                a buyer of whom more has been recorded since.
        """
        written = self._store.events_of_act(act)
        if written and isinstance(written[0].fact, events.ProductsImported):
            return self._undo_import(act)
        if not written or written[0].buyer is None:
            raise NotFound(Text("没有可以撤销的操作。", "There is nothing to undo."))
        buyer = written[0].buyer
        if any(isinstance(e.fact, events.QuoteIssued | events.QuoteRevised) for e in written):
            raise NotAllowed(
                Text(
                    "报价单已经给了客户，不能撤销；可以改版。",
                    "A quote given cannot be undone; revise it.",
                )
            )
        in_log = self._store.events_of(buyer)
        if act in taken_back(in_log):
            raise NotAllowed(Text("这一步已经撤销了。", "This is undone already."))
        recorded = any(isinstance(e.fact, events.BuyerRecorded) for e in written)
        if recorded and any(e.act != act for e in in_force(self._store.own_events_of(buyer))):
            raise NotAllowed(
                Text(
                    "这位客户后来还有别的记录，请先撤销那些。",
                    "More was recorded of this buyer since; undo that first.",
                )
            )
        return self._act(buyer, events.Undone(act))

    def _undo_import(self, act: str) -> Done:
        if act in taken_back(self._store.company_events()):
            raise NotAllowed(Text("这一步已经撤销了。", "This is undone already."))
        written = self._store.append([Entry(None, events.Undone(act))], actor=self._actor())
        return Done(written[0].act, "", tuple(event.kind for event in written))


def _amount(amount: str, currency: str) -> tuple[str, str]:
    """Check an amount as typed; without one, its currency says nothing either."""
    if not amount.strip():
        return "", ""
    return str(money.parse_price(amount)), money.check_currency(currency)
