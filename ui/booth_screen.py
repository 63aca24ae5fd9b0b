"""The booth screen: visitors, the buyer, and the reply, with the acts that join them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from boothapp.errors import BoothError
from boothapp.phrases import Phrasebook
from ui import jobs, language
from ui.buyer_pane import BuyerPane
from ui.consent_panel import ConsentPanel
from ui.deal_panels import OrderPanel, SamplePanel
from ui.kept_cards import KeptCards
from ui.new_buyer import NewBuyer
from ui.objection_pane import ObjectionPane
from ui.papers import Papers
from ui.quote_form import QuoteForm, Wish
from ui.turned import Page, Turned
from ui.visitors import Visitors
from ui.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from boothapp.booth import Booth  # slow to import
    from boothapp.events import Outcome
    from boothapp.languages import Language
    from boothapp.packs import Packs
    from boothapp.quotes.quotation import Quotation
    from boothapp.snapshots import BuyerRow, Done
    from boothapp.suggest import Ranking, Suggester
    from boothapp.text import Text
    from ui.notices import Notices
    from ui.work import Desk

_VISITORS, _VISITORS_NARROW, _ROOMY = 216, 172, 1150


class BoothScreen(QWidget):
    """Three columns around one buyer."""

    acted = Signal(object, str)
    """What was done, and the words for it."""
    left = Signal()
    """Esc, with nothing more here to go back from."""

    def __init__(self, desk: Desk, notices: Notices) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk, self._notices = desk, notices
        self._phrasebook = Phrasebook(())
        self._voice = Voice()
        self._opened: jobs.Opened | None = None
        self._wanted = ""
        self._under_way: set[str] = set()
        self._visitors: tuple[BuyerRow, ...] = ()
        self.visitors = Visitors()
        self.pane = BuyerPane()
        self.new = NewBuyer(desk, notices, self.pane.form)
        self.objection = ObjectionPane()
        self.quote = QuoteForm(desk)
        self.samples = SamplePanel()
        self.orders = OrderPanel()
        self.consent = ConsentPanel()
        self.cards = KeptCards(desk.data)
        self.papers = Papers(desk, notices, self)
        self.right = QStackedWidget()
        panels = (self.objection, self.quote, self.samples, self.orders, self.consent, self.cards)
        for panel in panels:
            self.right.addWidget(panel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.visitors)
        for part, share in ((self.pane, 466), (self.right, 624)):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            part.setMinimumWidth(0)
            layout.addWidget(part, share)
        self._connect()

    def _connect(self) -> None:
        self.visitors.chosen.connect(self.open_buyer)
        self.visitors.new_wanted.connect(self.new_buyer)
        self.pane.new_wanted.connect(self.new_buyer)
        self.pane.wanted.connect(self.want)
        self.pane.noted.connect(self._note)
        self.pane.note_draft_changed.connect(lambda text: self._keep("note", text))
        self.pane.form.saved.connect(self._save_form)
        self.pane.form.left.connect(self._leave_form)
        self.pane.form.draft_changed.connect(self._keep_form)
        self.new.recorded.connect(self._recorded)
        self.pane.form.matches.opened.connect(self.open_buyer)
        self.objection.typed.connect(self._hear)
        self.objection.paused.connect(self._weigh)
        self.objection.ended.connect(self._end)
        self.objection.turned.connect(self._turn)
        self.objection.read_aloud.connect(self._read_aloud)
        self.objection.left.connect(self.left)
        self.quote.wished.connect(self._issue)
        self.quote.left.connect(self.show_replies)
        self.quote.draft_changed.connect(lambda text: self._keep("quote", text))
        self.quote.paper_wanted.connect(self.papers.hand_out)
        self.samples.left.connect(self.show_replies)
        self.samples.requested.connect(self._request_sample)
        self.samples.stepped.connect(self._step_sample)
        self.orders.left.connect(self.show_replies)
        self.orders.confirmed.connect(self._confirm_order)
        self.orders.deposited.connect(self._receive_deposit)
        for panel in (self.consent, self.cards):
            panel.left.connect(self.show_replies)
        self.consent.agreed.connect(self._agree)
        self.consent.shown.connect(lambda words: self._turn(words, []))

    # Showing

    def begin(
        self,
        phrasebook: Phrasebook,
        facts: Mapping[str, Text | str],
        packs: Packs | None = None,
        languages: Sequence[Language] = (),
    ) -> None:
        """Take what is the same for every buyer, and read today's visitors."""
        self._phrasebook = phrasebook
        self.objection.use_phrasebook(phrasebook, facts, packs, languages)
        self.refresh()

    @property
    def buyer(self) -> str:
        """Id of the buyer on the screen, or ""."""
        return self._opened.view.state.id if self._opened else ""

    def refresh(self) -> None:
        """Read today's visitors and the buyer on the screen again."""
        self._read_visitors()
        if self.buyer:
            self._read(self.buyer)

    def _read_visitors(self) -> None:
        since = language.today_began()
        self._desk.booth.ask(lambda booth: booth.visitors(since), self._show_visitors)

    def _show_visitors(self, rows: tuple[BuyerRow, ...]) -> None:
        self._visitors = rows
        self.visitors.show_rows(rows, self.buyer)

    def open_buyer(self, buyer: str) -> None:
        """Bring a buyer on the screen."""
        self.flush()
        self._wanted = buyer
        self.visitors.mark(buyer)
        self._read(buyer)

    def _read(self, buyer: str) -> None:
        self._wanted = buyer
        self._desk.booth.ask(lambda booth: jobs.read_buyer(booth, buyer), self._show_buyer)

    def _show_buyer(self, opened: jobs.Opened) -> None:
        state = opened.view.state
        if state.id != self._wanted:
            return
        other = state.id != self.buyer
        self._opened = opened
        today = language.today_began()
        here = any(datetime.fromisoformat(visit.at) >= today for visit in state.visits)
        self.pane.show_buyer(opened.view, self._phrasebook, opened.note_draft, here_today=here)
        self.objection.show_buyer(opened.view)
        self.visitors.mark(state.id)
        if other:
            self.show_replies()
        elif self.right.currentWidget() is self.samples:
            self.samples.show_buyer(opened.view)
        elif self.right.currentWidget() is self.orders:
            self.orders.show_buyer(opened.view)

    def show_replies(self) -> None:
        """Bring the replies back to the right column."""
        self.right.setCurrentWidget(self.objection)
        if not self.pane.in_form:
            self.objection.heard.setFocus()

    def nobody(self) -> None:
        """Take the buyer off the screen."""
        self._opened, self._wanted = None, ""
        self.pane.show_nobody()
        self.objection.show_buyer(None)
        self.visitors.mark("")
        self.show_replies()

    # Recording

    def new_buyer(self) -> None:
        """Open the empty form."""
        self.flush()
        self._desk.booth.ask(lambda booth: booth.draft("new-buyer"), self._show_form)

    def _show_form(self, draft: str) -> None:
        self.pane.show_form()
        self.pane.form.start_new(draft)

    def edit_buyer(self, mode: str = "edit") -> None:
        """Open the form with the buyer's details, or for one more contact ("contact")."""
        if self._opened is None:
            self._ask_for_buyer()
            return
        self.flush()
        state = self._opened.view.state

        def show(draft: str) -> None:
            self.pane.show_form()
            if mode == "contact":
                self.pane.form.start_contact(state.title, draft)
            else:
                values = state.profile.values() | state.contact.profile.values()
                self.pane.form.start_edit(values, draft)

        self._desk.booth.ask(lambda booth: booth.draft(f"{mode}:{state.id}"), show)

    def _save_form(self, values: dict[str, str], note: str) -> None:
        mode, buyer = self.pane.form.mode, self.buyer
        if mode == "new":
            self.new.save(values, note)
            return

        def save(booth: Booth) -> Done | None:
            done = (
                booth.add_contact(buyer, values)
                if mode == "contact"
                else booth.amend_buyer(buyer, values)
            )
            booth.keep_draft(f"{mode}:{buyer}", "")
            return done

        self._do(save, self.tr("Contact added") if mode == "contact" else self.tr("Details kept"))

    def _recorded(self, done: Done, words: str) -> None:
        self.pane.show_nobody()
        self.acted.emit(done, words)
        self.open_buyer(done.buyer)
        self._read_visitors()

    def _leave_form(self) -> None:
        if self.buyer:
            self._read(self.buyer)
        else:
            self.pane.show_nobody()
        self.objection.heard.setFocus()

    def want(self, name: str) -> None:
        """Do what a key or button of the middle column says."""
        if name in ("consent", "signed") and self.pane.in_form:
            self.pane.form.toggle_agreed()
            return
        if name in ("edit", "contact"):
            self.edit_buyer(name)
        elif self._opened is None:
            self._ask_for_buyer()
        elif name == "quote":
            self.quote.flush()
            self.right.setCurrentWidget(self.quote)
            self._desk.booth.ask(jobs.warm_paper)
            self.quote.start(self._opened.view, self._opened.company, self._opened.quote_draft)
        elif name in ("sample", "order", "cards"):
            panel = {"sample": self.samples, "order": self.orders, "cards": self.cards}[name]
            panel.show_buyer(self._opened.view)
            self.right.setCurrentWidget(panel)
            panel.take_focus()
        elif name == "signed" and self.right.currentWidget() is self.consent:
            self.consent.say_signed()
        elif name in ("consent", "signed"):
            self._ask_consent(self._opened)
        elif name == "note":
            self.pane.open_note()
        elif name == "visit":
            buyer = self.buyer
            self._do(lambda booth: booth.visit(buyer), self.tr("Visit recorded"))

    def _ask_for_buyer(self) -> None:
        self._notices.say(self.tr("Choose a buyer first: Ctrl+K finds one, Ctrl+N records one."))

    def _note(self, text: str) -> None:
        buyer = self.buyer

        def note(booth: Booth) -> Done:
            done: Done = booth.note(buyer, text)
            booth.keep_draft(f"note:{buyer}", "")
            return done

        self.pane.close_note()
        self._do(note, self.tr("Note kept"))
        self.objection.heard.setFocus()

    def _keep(self, kind: str, text: str) -> None:
        buyer = self.buyer
        if buyer:
            self._desk.booth.ask(lambda booth: booth.keep_draft(f"{kind}:{buyer}", text))
        if self._opened and kind == "quote":
            self._opened = replace(self._opened, quote_draft=text)

    def _keep_form(self, text: str) -> None:
        mode = self.pane.form.mode
        if mode != "new":
            self._keep(mode, text)
            return
        self._desk.booth.ask(lambda booth: booth.keep_draft("new-buyer", text))

    # Objections

    def _hear(self, text: str, *, deep: bool = False) -> None:
        counts = jobs.counts_of(self._opened.view) if self._opened else {}

        def rank(suggester: Suggester) -> tuple[str, Ranking] | None:
            from boothapp.suggest import BuyerRecord  # noqa: PLC0415  on its thread

            if deep and not suggester.ready:
                return None
            record = BuyerRecord(**counts) if counts else None
            return text, suggester.rank(text, record, deep=deep)

        self._desk.mind.ask(rank, self._heard)

    def _weigh(self, text: str) -> None:
        self._hear(text, deep=True)

    def _heard(self, answer: tuple[str, Ranking] | None) -> None:
        if answer is not None:
            self.objection.show_ranking(*answer)

    def _end(self, buyer: str, scenario: str, words: str, outcome: Outcome, form: str) -> None:
        ends = {
            "settled": self.tr("Recorded as settled"),
            "not-settled": self.tr("Recorded as not settled"),
            "open": self.tr("Recorded as left open"),
        }
        self._do(
            lambda booth: booth.hear(buyer, scenario, words=words, outcome=outcome, form=form),
            ends[outcome],
        )
        self.objection.heard.setFocus()

    def _turn(self, reply: Text, further: list[Page]) -> None:
        self.turned = Turned(reply, further, self)
        self.turned.showFullScreen()

    def find_voice(self) -> None:
        """Offer to read aloud where the system has a voice, once one is found."""
        self._voice.find(self.objection.offer_voice)

    def _read_aloud(self, reply: Text, slow: bool) -> None:  # noqa: FBT001  a signal's values
        spoken = "en" if self._voice.available("en") else "zh"
        self._voice.say(reply.in_language(spoken), spoken, slow=slow)

    # Quotes

    def _issue(self, wish: Wish) -> None:
        folder = self.papers.folder
        self._desk.booth.ask(
            lambda booth: jobs.issue(booth, wish, folder), self._issued, self._not_issued
        )

    def _issued(self, answer: tuple[jobs.Paper, Done]) -> None:
        paper, _done = answer
        self.quote.show_issued(paper.quotation, paper.unprintable)
        if self._opened:
            self._read(self.buyer)
        self._read_visitors()

    def _not_issued(self, fault: BaseException) -> None:
        if not isinstance(fault, BoothError):
            self._desk.failed(fault)
        self.quote.show_problem(
            language.words(fault.message) if isinstance(fault, BoothError) else ""
        )

    def revise(self, number: str) -> None:
        """Open the form with a quotation already given."""

        def read(booth: Booth) -> tuple[jobs.Opened, Quotation]:
            buyer, quotation = booth.quotation_of(number)
            return jobs.read_buyer(booth, buyer), quotation

        self._desk.booth.ask(read, self._show_revision)

    def _show_revision(self, answer: tuple[jobs.Opened, Quotation]) -> None:
        opened, quotation = answer
        self._wanted = opened.view.state.id
        self._show_buyer(opened)
        self.right.setCurrentWidget(self.quote)
        self.quote.start_revision(opened.view, opened.company, quotation)

    # Samples and orders

    def _request_sample(self, items: str) -> None:
        buyer = self.buyer
        self._do(
            lambda booth: booth.request_sample(buyer, items), self.tr("Sample request recorded")
        )

    def _step_sample(self, sample: str, step: str, by: str, remark: str) -> None:
        buyer = self.buyer
        words = {
            "grant": self.tr("Sample granted"),
            "refuse": self.tr("Sample refused"),
            "send": self.tr("Sample sent"),
        }
        self._do(
            lambda booth: jobs.step_sample(booth, buyer, sample, step, by=by, remark=remark),
            words[step],
        )

    def _confirm_order(self, quote: str, amount: str, currency: str) -> None:
        buyer = self.buyer
        self._do(
            lambda booth: booth.confirm_order(buyer, quote=quote, amount=amount, currency=currency),
            self.tr("Order confirmed"),
        )

    def _receive_deposit(self, amount: str, currency: str) -> None:
        buyer = self.buyer
        self._do(
            lambda booth: booth.receive_deposit(buyer, amount=amount, currency=currency),
            self.tr("Deposit recorded"),
        )

    def _ask_consent(self, opened: jobs.Opened) -> None:
        if self.right.currentWidget() is self.consent:  # the same key once more says yes
            self.consent.say_yes()
            return
        self.consent.ask(opened.view, opened.company)
        self.right.setCurrentWidget(self.consent)
        self.consent.take_focus()

    def _agree(self, how: str) -> None:
        buyer = self.buyer
        self._do(lambda booth: jobs.agree(booth, buyer, how), self.tr("Consent recorded"))
        self.show_replies()

    def _do(self, act: Callable[[Booth], Done | None], words: str) -> None:
        self._once(lambda booth: (act(booth), words), words, self._acted)

    def _once(self, job: Callable[[Booth], Any], words: str, then: Callable[[Any], None]) -> None:
        if words in self._under_way:
            return  # a key that bounced, a double click

        def failed(fault: BaseException) -> None:
            self._under_way.discard(words)
            self._desk.failed(fault)

        self._under_way.add(words)
        self._desk.booth.ask(job, then, failed)

    def _acted(self, answer: tuple[Done | None, str]) -> None:
        done, words = answer
        self._under_way.discard(words)
        if done is not None:
            self.acted.emit(done, words)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.visitors.setFixedWidth(_VISITORS if self.width() >= _ROOMY else _VISITORS_NARROW)

    def flush(self) -> None:
        """Send out every draft at once."""
        self.pane.flush()
        self.quote.flush()
