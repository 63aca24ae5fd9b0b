"""The panels for samples and orders: what was asked, how far it got, and the next step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from boothapp.buyer import BuyerState, Order, Sample
from boothapp.snapshots import BuyerView
from ui import language
from ui.parts import button, card, clear, column, field, label, row
from ui.timeline import amount_text
from ui.verdict_card import VerdictCard


class DealPanel(QFrame):
    """What the two panels share: a title, the way back, and a list of cards."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._view: BuyerView | None = None
        self._title = label(role="heading", wrap=True)
        leave = button(self.tr("Back to the replies"), "quiet", "Esc")
        leave.clicked.connect(self.left)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        page = QWidget()
        page.setLayout(column(self._list, None))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = row(self._title, leave)
        head.setStretch(0, 1)
        self._layout = column(head, scroll, spacing=12)
        self._layout.setStretch(1, 1)
        self._layout.setContentsMargins(16, 14, 16, 12)
        self.setLayout(self._layout)

    def show_buyer(self, view: BuyerView) -> None:
        """Show what the panel has of a buyer."""
        self._view = view

    def take_focus(self) -> None:
        """Be ready for the keys."""
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SamplePanel(DealPanel):
    """Samples: asked for, granted or refused by a manager, sent."""

    requested = Signal(str)
    stepped = Signal(str, str, str, str)
    """Id of the request; "grant", "refuse" or "send"; the manager; a remark."""

    def __init__(self) -> None:
        super().__init__()
        self._verdict = VerdictCard(self.tr("Sample"))
        self._say = label(wrap=True)
        self._items = QLineEdit()
        self._items.setPlaceholderText(self.tr("Which items, how many"))
        self._items.setAccessibleName(self.tr("Which items, how many"))
        self._items.returnPressed.connect(self._request)
        self._ask = button(self.tr("Record the request"), "primary", "Enter")
        self._ask.clicked.connect(self._request)
        asks = row(self._items, self._ask)
        asks.setStretch(0, 1)
        self._layout.insertWidget(1, self._verdict)
        self._layout.insertWidget(
            2, card(column(label(self.tr("Say"), "small"), self._say, spacing=3), "soft")
        )
        self._layout.insertLayout(3, asks)

    def show_buyer(self, view: BuyerView) -> None:
        """Show a buyer's samples."""
        self._view = view
        self._title.setText(self.tr("Samples for %1").replace("%1", view.state.title))
        self._verdict.show_verdict(view.sample)
        self._say.setText(f"{view.sample.say.zh}\n{view.sample.say.en}")
        clear(self._list)
        for sample in reversed(view.state.samples):
            self._list.addWidget(self._sample_card(sample))
        if not view.state.samples:
            self._list.addWidget(label(self.tr("No samples asked for yet."), "muted"))

    def take_focus(self) -> None:
        """Be ready to type."""
        self._items.setFocus()

    def _entered(self) -> None:
        if self._items.text().strip():  # Enter pressed twice is one request
            self._request()

    def _request(self) -> None:
        if not self._items.text().strip():
            self._items.setFocus()
            return
        self.requested.emit(self._items.text())
        self._items.clear()

    def _sample_card(self, sample: Sample) -> QFrame:
        stages = {
            "requested": self.tr("asked for"),
            "granted": self.tr("granted"),
            "refused": self.tr("refused"),
            "sent": self.tr("sent"),
        }
        when = language.local(sample.at)
        about = (
            f"{language.day(when.date())} {when:%H:%M} · {stages.get(sample.stage, sample.stage)}"
        )
        detail = f" · {sample.detail}" if sample.detail else ""
        lines = column(
            label(sample.items or self.tr("Sample"), "strong", wrap=True),
            label(about + detail, "muted", wrap=True),
            spacing=4,
        )
        if sample.stage in ("requested", "granted", "refused"):
            lines.addLayout(self._steps(sample))
        return card(lines)

    def _steps(self, sample: Sample) -> QVBoxLayout:
        who, remark = QLineEdit(), QLineEdit()
        steps = row()
        sending = sample.stage == "granted"
        if not sending:
            steps.addLayout(field(self.tr("Manager"), who))
        caption = (
            self.tr("Courier account, tracking number") if sending else self.tr("Terms or reason")
        )
        steps.addLayout(field(caption, remark))
        acts = row(None)
        names = (
            [("send", self.tr("Sent"), "primary"), ("refuse", self.tr("Refuse"), "")]
            if sending
            else [("grant", self.tr("Grant"), "primary"), ("refuse", self.tr("Refuse"), "")]
        )
        for name, text, role in names:
            if name == "refuse" and sample.stage == "refused":
                continue
            act = button(text, role)
            act.clicked.connect(
                lambda _=False, name=name: self.stepped.emit(
                    sample.id, name, who.text(), remark.text()
                )
            )
            acts.addWidget(act)
        return column(steps, acts, spacing=8)


class OrderPanel(DealPanel):
    """Orders: confirmed on which quote, and whether the deposit arrived."""

    confirmed = Signal(str, str, str)
    """Number of the quote ("" for none), amount, currency."""
    deposited = Signal(str, str)
    """Amount and currency."""

    def __init__(self) -> None:
        super().__init__()
        self._quote = QComboBox()
        self._amount = QLineEdit()
        self._currency = QLineEdit()
        self._currency.setMaximumWidth(80)
        self._quote.currentIndexChanged.connect(self._take_total)
        self._amount.returnPressed.connect(self._confirm)
        self._confirm_button = button(self.tr("Confirm the order"), "primary", "Enter")
        self._confirm_button.clicked.connect(self._confirm)
        first = row(
            field(self.tr("On the quote"), self._quote),
            field(self.tr("Amount"), self._amount),
            field(self.tr("Currency"), self._currency),
        )
        first.setStretch(0, 1)
        self._layout.insertWidget(
            1, card(column(first, row(None, self._confirm_button), spacing=8))
        )

    def show_buyer(self, view: BuyerView) -> None:
        """Show a buyer's orders."""
        self._view = view
        self._title.setText(self.tr("Orders of %1").replace("%1", view.state.title))
        self._quote.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self._quote.clear()
        for quote in reversed(view.state.quotes):
            self._quote.addItem(quote.number, quote)
        self._quote.addItem(self.tr("No quote"), None)
        self._quote.blockSignals(False)  # noqa: FBT003
        self._take_total()
        clear(self._list)
        for order in reversed(view.state.orders):
            self._list.addWidget(self._order_card(order, view.state))
        if not view.state.orders:
            self._list.addWidget(label(self.tr("No order yet."), "muted"))

    def take_focus(self) -> None:
        """Be ready to type."""
        self._amount.setFocus()
        self._amount.selectAll()

    def _take_total(self) -> None:
        quote = self._quote.currentData()
        self._amount.setText(str(quote.document.get("total", "")) if quote else "")
        self._currency.setText(str(quote.document.get("currency", "")) if quote else "USD")

    def _confirm(self) -> None:
        quote = self._quote.currentData()
        number = quote.number if quote else ""
        self.confirmed.emit(number, self._amount.text(), self._currency.text().strip().upper())

    def _order_card(self, order: Order, state: BuyerState) -> QFrame:
        when = language.local(order.at)
        parts = (order.quote, amount_text(order.amount, order.currency))
        lines = column(
            label(" · ".join(p for p in parts if p) or self.tr("Order"), "strong", wrap=True),
            label(f"{language.day(when.date())} {when:%H:%M}", "muted"),
            spacing=4,
        )
        if order.deposit_at:
            paid = language.day(language.local(order.deposit_at).date())
            lines.addWidget(
                label("✓ " + self.tr("Deposit received %1").replace("%1", paid), "good")
            )
        elif order is state.orders[-1]:
            amount = QLineEdit()
            amount.setPlaceholderText(self.tr("Deposit amount"))
            amount.setAccessibleName(self.tr("Deposit amount"))
            act = button(self.tr("Deposit received"))
            act.clicked.connect(lambda: self.deposited.emit(amount.text(), order.currency))
            lines.addLayout(row(amount, act))
        return card(lines)
