"""The card that says whether the buyer may have something: sign, word, reason and rule."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QWidget

from boothapp.rules import Decision, Outcome
from boothapp.verdict import Verdict
from ui import icons, language, theme
from ui.parts import column, label, row, set_role

translate = QCoreApplication.translate

_TONE: dict[Outcome, str] = {
    "allow": "good",
    "needs-approval": "caution",
    "needs-order": "caution",
    "needs-deposit": "caution",
    "deny": "stop",
}
_SIGN = {"good": "check", "caution": "triangle-alert", "stop": "ban"}


def word(decision: Decision) -> str:
    """Return the outcome as one or two words."""
    quote = decision.ask != "sample"
    words = {
        "allow": translate("Verdict", "May be quoted")
        if quote
        else translate("Verdict", "May be sent"),
        "needs-order": translate("Verdict", "Needs an order"),
        "needs-deposit": translate("Verdict", "Needs the deposit"),
        "needs-approval": translate("Verdict", "Needs the manager"),
        "deny": translate("Verdict", "Not now"),
    }
    return words[decision.outcome]


class VerdictCard(QFrame):
    """Shows one verdict."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._rule = label(role="small")
        self._sign = label()
        self._word = label(role="heading")
        self._reason = label(wrap=True)
        self._caption = QWidget()
        self._caption.setLayout(row(label(name, "small"), None, self._rule))
        self._beside = label(role="small")
        self._beside.hide()
        layout = column(
            self._caption,
            row(self._sign, self._word, None, self._beside, spacing=6),
            self._reason,
            None,
            spacing=3,
        )
        layout.setContentsMargins(14, 10, 12, 10)
        self.setLayout(layout)

    def lie_flat(self, *, flat: bool) -> None:
        """Write what it is about beside the word and not above it, where the card is wide and low."""
        self._caption.setVisible(not flat)
        self._beside.setVisible(flat)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what the rules say."""
        decision = verdict.decision
        tone = _TONE[decision.outcome]
        colour = getattr(theme.current(), tone)
        set_role(self, f"verdict-{tone}")
        self._sign.setPixmap(icons.pixmap(_SIGN[tone], colour, 18))
        self._word.setText(word(decision))
        self._word.setStyleSheet(f"color: {colour};")
        reason = language.words(verdict.reason)
        self._reason.setText(reason)
        named = decision.rule if decision.rule[0].isdigit() else translate("Verdict", "after order")
        self._rule.setText(translate("Verdict", "Rule %1").replace("%1", named))
        self._beside.setText(f"{self._name} · {self._rule.text()}")
        self.setAccessibleName(f"{self._name}: {self._word.text()}. {reason}")
