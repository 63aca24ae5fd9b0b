"""The form of a quotation: lines, terms, the rule, and the paper once it is issued."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QFrame,
    QGridLayout,
    QLineEdit,
    QWidget,
)

from boothapp import money
from boothapp.errors import BadInput
from boothapp.rules import Limits, decide
from boothapp.snapshots import BuyerView, Terms
from boothapp.text import Text
from ui import language
from ui.parts import button, card, column, field, label, row, set_role
from ui.quote_lines import QuoteLines, WrongCell

if TYPE_CHECKING:
    from boothapp.quotes.quotation import Line, Quotation
    from boothapp.settings import Company
    from ui.work import Desk

_KEEP_AFTER_MS = 300
_CURRENCIES = (
    "USD",
    "EUR",
    "CNY",
    "GBP",
    "HKD",
    "JPY",
    "AED",
    "AUD",
    "CAD",
    "BRL",
    "RUB",
    "INR",
    "SAR",
)
_PRICE_TERMS = tuple(
    f"{term} (Incoterms 2020)"
    for term in (
        "EXW Foshan", "FCA Guangzhou", "FAS Guangzhou", "FOB Guangzhou", "FOB Shenzhen", "FOB Ningbo",
        "CFR ", "CIF ", "CPT ", "CIP ", "DAP ", "DPU ", "DDP ",
    )
)  # fmt: skip
_PAYMENTS = (
    "T/T 30 % deposit, 70 % before shipment",
    "T/T 30 % deposit, 70 % within 5 working days of the copy of the bill of lading",
    "L/C at sight, UCP 600",
    "D/P at sight",
)
_TERMS = ("price_term", "payment", "lead_time", "tolerance", "remarks")


@dataclass(frozen=True, slots=True)
class Wish:
    """A quotation the clerk wants issued; ``revises`` names the one it corrects."""

    buyer: str
    lines: tuple[Line, ...]
    terms: Terms
    confirms_order: bool
    revises: str


class QuoteForm(QFrame):
    """The form; what is typed goes out as a draft, the finished one as a wish."""

    wished = Signal(object)
    draft_changed = Signal(str)
    left = Signal()
    paper_wanted = Signal(str, str)
    """Number of the quotation, and "open", "print" or "save"."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._view: BuyerView | None = None
        self._limits = Limits()
        self._validity = "30"
        self._revises = ""
        self.lines = QuoteLines(desk)
        self.lines.changed.connect(self._touched)
        self._number = ""
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(_KEEP_AFTER_MS)
        self._keep.timeout.connect(self._emit_draft)
        self._build()

    # Building

    def _build(self) -> None:
        self._title = label(role="heading", wrap=True)
        self._verdict = label(wrap=True)
        self._verdict_card = card(column(self._verdict), "good-soft", (12, 8, 12, 8))
        leave = button(self.tr("Back to the replies"), "quiet", "Esc")
        leave.clicked.connect(self.leave)
        self.lines.tab_after = [leave]
        head = row(self._title, leave)
        head.setStretch(0, 1)
        layout = column(
            head,
            self._verdict_card,
            self.lines,
            self._build_terms(),
            self._build_foot(),
            spacing=10,
        )
        layout.setStretch(2, 1)
        layout.setContentsMargins(16, 14, 16, 12)
        self.setLayout(layout)

    def _build_terms(self) -> QWidget:
        self._currency = QComboBox()
        self._currency.setEditable(True)
        self._currency.addItems(_CURRENCIES)
        self._currency.currentTextChanged.connect(self._touched)
        self._validity_editor = QLineEdit()
        self._terms: dict[str, QLineEdit] = {name: QLineEdit() for name in _TERMS}
        for name, choices in (("price_term", _PRICE_TERMS), ("payment", _PAYMENTS)):
            completer = QCompleter(choices, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self._terms[name].setCompleter(completer)
        for editor in (*self._terms.values(), self._validity_editor):
            editor.textEdited.connect(self._touched)
            editor.installEventFilter(self)
        names = {
            "price_term": self.tr("Price term"),
            "payment": self.tr("Payment"),
            "lead_time": self.tr("Lead time"),
            "tolerance": self.tr("Quantity tolerance"),
            "remarks": self.tr("Remarks"),
        }
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.addLayout(field(self.tr("Currency"), self._currency), 0, 0)
        grid.addLayout(field(names["price_term"], self._terms["price_term"]), 0, 1, 1, 2)
        grid.addLayout(field(self.tr("Valid, days"), self._validity_editor), 0, 3)
        grid.addLayout(field(names["payment"], self._terms["payment"]), 1, 0, 1, 3)
        grid.addLayout(field(names["tolerance"], self._terms["tolerance"]), 1, 3)
        grid.addLayout(field(names["lead_time"], self._terms["lead_time"]), 2, 0, 1, 2)
        grid.addLayout(field(names["remarks"], self._terms["remarks"]), 2, 2, 1, 2)
        for place, stretch in enumerate((3, 3, 3, 3)):
            grid.setColumnStretch(place, stretch)
        page = QWidget()
        page.setLayout(grid)
        return page

    def _build_foot(self) -> QWidget:
        self._confirms = QCheckBox(self.tr("The buyer confirms an order now"))
        self._confirms.toggled.connect(self._decide)
        self._total = label(role="total")
        self._total.setAccessibleName(self.tr("Total"))
        self._problem = label(role="stop", wrap=True)
        self._issue = button(self.tr("Issue the quote"), "primary", "Ctrl Enter")
        self._issue.clicked.connect(self.ask_to_issue)
        self._sure = card(self._build_sure(), "accent-soft", (12, 8, 12, 8))
        self._issued = card(self._build_issued(), "good-soft", (12, 8, 12, 8))
        last = row(self._problem, self._issue)
        last.setStretch(0, 1)
        page = QWidget()
        page.setLayout(
            column(row(self._confirms, None, self._total), last, self._sure, self._issued)
        )
        return page

    def _build_sure(self) -> QGridLayout:
        self._sure_text = label(wrap=True)
        self._yes = button(self.tr("Yes, issue it"), "primary", "Enter")
        no = button(self.tr("Not yet"), "", "Esc")
        self._yes.clicked.connect(self._wish)
        no.clicked.connect(self._not_yet)
        grid = QGridLayout()
        grid.addWidget(self._sure_text, 0, 0)
        grid.addWidget(no, 0, 1)
        grid.addWidget(self._yes, 0, 2)
        grid.setColumnStretch(0, 1)
        return grid

    def _build_issued(self) -> QGridLayout:
        self._issued_text = label(role="strong", wrap=True)
        grid = QGridLayout()
        grid.addWidget(self._issued_text, 0, 0, 1, 4)
        self._paper_buttons = {}
        for place, (name, text, key) in enumerate(
            (
                ("open", self.tr("Open"), ""),
                ("print", self.tr("Print"), "Ctrl P"),
                ("save", self.tr("Save as…"), ""),
            )
        ):
            act = button(text, "primary" if name == "print" else "", key)
            act.clicked.connect(
                lambda _=False, name=name: self.paper_wanted.emit(self._number, name)
            )
            self._paper_buttons[name] = act
            grid.addWidget(act, 1, place)
        grid.setColumnStretch(3, 1)
        return grid

    # Showing

    def start(self, view: BuyerView, company: Company, draft: str) -> None:
        """Show an empty form with the company's terms, or what was typed before."""
        self._begin(view, company)
        self._title.setText(self.tr("Quote for %1").replace("%1", view.state.title))
        kept = _read(draft)
        self.lines.fill([[str(text) for text in texts] for texts in kept.get("lines", [])])
        for name, editor in self._terms.items():
            editor.setText(str(kept.get(name, getattr(company, name))))
        self._currency.setCurrentText(str(kept.get("currency", company.currency)))
        self._validity_editor.setText(str(kept.get("validity_days", company.validity_days)))
        self._ready()

    def start_revision(self, view: BuyerView, company: Company, quotation: Quotation) -> None:
        """Show a quotation already given, to correct it under the same number."""
        self._begin(view, company)
        self._revises = quotation.number
        self._title.setText(self.tr("Revise quote %1").replace("%1", quotation.number))
        self.lines.fill(
            [
                [line.item, line.description, f"{line.quantity:f}", f"{line.unit_price:f}"]
                for line in quotation.lines
            ]
        )
        for name, editor in self._terms.items():
            editor.setText(getattr(quotation, name))
        self._currency.setCurrentText(quotation.currency)
        self._validity_editor.setText(str((quotation.valid_until - quotation.issued_on).days))
        self._ready()

    def _begin(self, view: BuyerView, company: Company) -> None:
        self._view, self._limits, self._revises, self._number = view, company.limits, "", ""
        self._confirms.setChecked(False)
        self._sure.hide()
        self._issued.hide()
        self._set_editable(editable=True)

    def _ready(self) -> None:
        self._keep.stop()
        self._problem.setText("")
        self._reckon()
        self._decide()
        self.lines.take_focus()

    def show_issued(self, quotation: Quotation, unprintable: tuple[str, ...]) -> None:
        """Say that the quotation is issued, and offer the paper."""
        self._number = quotation.number
        self._sure.hide()
        text = self.tr("Issued: %1").replace("%1", quotation.number)
        if unprintable:
            text += "\n" + self.tr("Not printable, named on the paper: %1").replace(
                "%1", ", ".join(unprintable)
            )
        self._issued_text.setText(text)
        self._issued.show()
        self._set_editable(editable=False)
        self._paper_buttons["print"].setFocus()

    def show_problem(self, text: str) -> None:
        """Show why it cannot be issued."""
        self._sure.hide()
        self._decide()
        self._problem.setText(text)
        (self._issue if self._issue.isEnabled() else self._confirms).setFocus()

    @property
    def number(self) -> str:
        """Number of the quotation just issued, or ""."""
        return self._number

    def _set_editable(self, *, editable: bool) -> None:
        self.lines.set_editable(editable=editable)
        for part in (
            *self._terms.values(),
            self._currency,
            self._validity_editor,
            self._confirms,
            self._issue,
        ):
            part.setEnabled(editable)

    # Reckoning

    def _touched(self, *_: object) -> None:
        self._problem.setText("")
        self._sure.hide()
        self._reckon()
        self._keep.start()

    def _reckon(self) -> None:
        currency = self._currency.currentText().strip().upper()
        try:
            money.check_currency(currency)
        except BadInput:
            self._total.setText("")
            return
        total = self.lines.total(currency)
        self._total.setText(f"{currency} {money.format_amount(total, currency)}")

    def _decide(self) -> None:
        if self._view is None:
            return
        if self._revises:
            self._say_rule("good", self.tr("A revision keeps the number and is not a new quote."))
            self._issue.setEnabled(not self._number)
            return
        confirms = self._confirms.isChecked()
        decision = decide(
            "quote", self._view.standing, confirms_order=confirms, limits=self._limits
        )
        if decision.outcome == "allow" and self._view.quote.decision.outcome != "allow":
            self._say_rule(
                "good", self.tr("The order is confirmed on the spot: one quote, without pictures.")
            )
        else:
            self._say_rule(
                "good" if decision.outcome == "allow" else "caution",
                language.words(self._view.quote.reason),
            )
        self._issue.setEnabled(decision.outcome == "allow" and not self._number)

    def _say_rule(self, tone: str, text: str) -> None:
        set_role(self._verdict_card, f"{tone}-soft")
        self._verdict.setText(("✓ " if tone == "good" else "! ") + text)

    # Acting

    def ask_to_issue(self) -> None:
        """Check the form and ask once more: a quote given cannot be undone."""
        if self._number or not self._issue.isEnabled():
            return
        try:
            self._read()
        except BadInput as fault:
            self._problem.setText(language.sentences(fault.message, fault.next_step))
            if isinstance(fault, WrongCell):
                fault.cell.setFocus()
            return
        self._problem.setText("")
        text = self.tr("%1 to %2. A quote given counts and cannot be undone.")
        who = self._view.state.title if self._view else ""
        text = text.replace("%2.", who if who.endswith(".") else f"{who}.")  # "S.p.A."
        self._sure_text.setText(text.replace("%1", self._total.text()).replace("%2", who))
        self._sure.show()
        self._yes.setFocus()

    def _read(self) -> Wish:
        days = self._validity_editor.text().strip()
        if not (days.isascii() and days.isdigit() and int(days) < 3650):
            raise BadInput(
                Text("有效天数必须是整数。", "The days it is valid must be a whole number.")
            )
        terms = Terms(
            currency=money.check_currency(self._currency.currentText().strip().upper()),
            validity_days=int(days),
            **{name: editor.text().strip() for name, editor in self._terms.items()},
        )
        buyer = self._view.state.id if self._view else ""
        return Wish(buyer, self.lines.read(), terms, self._confirms.isChecked(), self._revises)

    def _wish(self) -> None:
        if not self._issue.isEnabled():
            return  # it is under way
        try:
            wish = self._read()
        except BadInput as fault:
            self.show_problem(language.words(fault.message))
            return
        self.flush()
        self._sure.hide()
        self._issue.setEnabled(False)  # until the booth answers: Enter twice is one quote
        self.wished.emit(wish)

    def _not_yet(self) -> None:
        self._sure.hide()
        self._issue.setFocus()

    def leave(self) -> None:
        """Go back; what is typed stays."""
        self.flush()
        self.left.emit()

    def flush(self) -> None:
        """Send out the draft at once."""
        if self._keep.isActive():
            self._keep.stop()
            self._emit_draft()

    def _emit_draft(self) -> None:
        if self._revises or self._number:
            return
        lines = self.lines.texts()
        if not lines:
            self.draft_changed.emit("")
            return
        kept: dict[str, Any] = {name: editor.text() for name, editor in self._terms.items()}
        kept |= {"lines": lines, "currency": self._currency.currentText()}
        kept |= {"validity_days": self._validity_editor.text()}
        self.draft_changed.emit(json.dumps(kept, ensure_ascii=False))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if control:
                    self.ask_to_issue()
                elif isinstance(watched, QLineEdit):
                    watched.focusNextPrevChild(True)  # noqa: FBT003  Qt's own signature
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            if self._sure.isVisible():
                self._not_yet()
            else:
                self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.ask_to_issue()
        elif event.key() == Qt.Key.Key_P and control and self._number:
            self.paper_wanted.emit(self._number, "print")
        else:
            super().keyPressEvent(event)


def _read(draft: str) -> dict[str, Any]:
    try:
        kept = json.loads(draft) if draft else {}
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}
