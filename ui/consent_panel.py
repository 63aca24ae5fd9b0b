"""The panel of a buyer's consent: what to ask, the yes, and when it was given."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from boothapp.buyer import Consent
from boothapp.settings import Company
from boothapp.snapshots import BuyerView
from boothapp.text import Text
from ui import language
from ui.deal_panels import DealPanel
from ui.flow import FlowLayout
from ui.parts import button, card, clear, column, label


class ConsentPanel(DealPanel):
    """The text in both languages, and one key for the yes."""

    agreed = Signal(str)
    """How: "spoken" or "signed"."""
    shown = Signal(object)
    """Turn this text to the buyer."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Text("", "")
        self._english = label(role="reply-en", wrap=True)
        self._chinese = label(role="reply-zh", wrap=True)
        self._yes = button(self.tr("Yes, spoken"), "primary", "Alt C")
        self._yes.clicked.connect(self.say_yes)
        signed = button(self.tr("Yes, signed"), "", "Alt Shift C")
        signed.clicked.connect(self.say_signed)
        turn = button(self.tr("Show to the buyer"), "quiet")
        turn.clicked.connect(lambda: self.shown.emit(self._words))
        acts = QWidget()
        flow = FlowLayout(acts, 8)
        for act in (self._yes, signed, turn):
            flow.addWidget(act)
        asked = card(column(self._english, self._chinese, spacing=10), "soft")
        self._layout.insertWidget(1, label(self.tr("Ask"), "muted"))
        self._layout.insertWidget(2, asked)
        self._layout.insertWidget(3, acts)

    def ask(self, view: BuyerView, company: Company) -> None:
        """Show what to ask this buyer, and what he said before."""
        self.show_buyer(view)
        self._words = company.consent
        self._title.setText(self.tr("Consent of %1").replace("%1", view.state.title))
        self._english.setText(self._words.en)
        self._chinese.setText(self._words.zh)
        clear(self._list)
        for consent in reversed(view.state.consents):
            self._list.addWidget(_given(consent, self.tr("Agreed %1 · %2")))

    def take_focus(self) -> None:
        """Be ready for Enter."""
        self._yes.setFocus()

    def say_yes(self) -> None:
        """The buyer said yes."""
        self.agreed.emit("spoken")

    def say_signed(self) -> None:
        """The buyer said yes in writing."""
        self.agreed.emit("signed")


def _given(consent: Consent, words: str) -> QFrame:
    when = language.local(consent.at)
    at = f"{language.day(when.date())} {when:%H:%M}"
    said = words.replace("%1", at).replace("%2", consent.actor)
    return card(
        column(label("✓ " + said, "good"), label(consent.words, "muted", wrap=True), spacing=4)
    )
