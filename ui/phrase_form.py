"""The form of one scenario: a card for each thing that is said, asked, known or heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from boothapp.text import Text
from ui.parts import card, clear, column, label
from ui.phrase_fields import PhrasePair
from ui.verdict_card import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayout

    from boothapp.phrase_files import Draft
    from boothapp.scenario import Fault, Language
    from ui.phrase_fields import PhraseField

translate = QCoreApplication.translate


class PhraseForm(QScrollArea):
    """All texts of one scenario; what is typed goes out text by text."""

    typed = Signal(str, object)
    """The key of a text, and its words in both languages."""
    entered = Signal(str)
    """The key of the text that is being edited."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pairs: dict[str, PhrasePair] = {}
        self._groups: dict[str, QWidget] = {}
        self._shown: tuple[object, ...] = ()
        self._number = 0
        self._current: PhraseField | None = None
        self._page = QWidget()
        self._cards = column(spacing=10)
        self._cards.setContentsMargins(0, 0, 8, 8)
        self._page.setLayout(self._cards)
        self.setWidget(self._page)

    # Showing

    def show_draft(self, draft: Draft) -> None:
        """Show a draft; the fields stay while it is the same scenario."""
        shape = (tuple(draft.texts), draft.verdicts)
        if shape != self._shown:
            self._shown = shape
            here = self._page.isAncestorOf(QApplication.focusWidget() or self)
            self._build(draft)
            if here:  # or the keys of the screen would have nowhere to go
                self.take_focus()
        if draft.number != self._number:
            self._number, self._current = draft.number, None
            self.verticalScrollBar().setValue(0)
        for key, pair in self.pairs.items():
            pair.show_text(draft.texts[key])

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Name what is wrong: under its text, or under the heading of its card."""
        for pair in self.pairs.values():
            pair.show_faults(faults)
        for name, where in self._groups.items():
            found = [fault for fault in faults if fault.key == name and name not in self.pairs]
            where.setVisible(bool(found))
            if found:
                from ui import language  # noqa: PLC0415

                where.setText("\n".join(language.words(f.message) for f in found))  # type: ignore[attr-defined]

    def show_shipped(self, shipped: Draft | None) -> None:
        """Show the shipped words where they differ; None hides them."""
        for key, pair in self.pairs.items():
            pair.show_shipped(shipped.texts.get(key, Text()) if shipped else None)

    # Moving about

    @property
    def current(self) -> PhraseField | None:
        """The field that has or last had the cursor."""
        return self._current

    def go_to(self, key: str) -> None:
        """Put the cursor in the text that a fault's key names."""
        for name, pair in self.pairs.items():
            if key == name or key.startswith(f"{name}.") or name.startswith(f"{key}["):
                lang: Language = "en" if key.endswith(".en") else "zh"
                pair.fields[lang].words.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def take_focus(self) -> None:
        """Put the cursor in the first field."""
        first = next(iter(self.pairs.values()), None)
        if first is not None:
            first.fields["zh"].words.setFocus()

    # Building

    def _build(self, draft: Draft) -> None:
        self.pairs, self._groups, self._current = {}, {}, None
        clear(self._cards)
        self._card(
            self.tr("Title"), "", (("title", self.tr("Title"), ""),), self.tr("On the key, short")
        )
        self._card(
            self.tr("Say now"), "", (("reply.short", self.tr("Say now"), ""),), self._about_said()
        )
        self._card(
            self.tr("Second form"),
            "",
            (("reply.second", self.tr("Second form"), ""),),
            self.tr("Another way to say it; may be empty"),
        )
        self._card(self.tr("Then ask"), "", (("ask_back", self.tr("Then ask"), ""),))
        self._card(
            self.tr("House rule"),
            "",
            (("rule", self.tr("House rule"), ""),),
            self.tr("For the clerk's eyes; may be empty"),
        )
        self._card(self.tr("Do not say"), "dont", self._donts(draft), self.tr("One at least"))
        self._card(
            self.tr("What buyers say"),
            "triggers",
            (("triggers", self.tr("What buyers say"), ""),),
            self.tr("One way a line; they find this reply"),
        )
        if draft.verdicts:
            self._card(
                self.tr("When a rule decides"), "decision", self._verdicts(draft), self._counts()
            )
        self._cards.addStretch()
        self.verticalScrollBar().setValue(0)

    def _about_said(self) -> str:
        return self.tr("One sentence a line. A sentence with {…} is left out while it is not known")

    def _counts(self) -> str:
        return self.tr("Said instead of the above, for this buyer's quotes and samples")

    def _donts(self, draft: Draft) -> list[tuple[str, str, str]]:
        parts = []
        for key in draft.texts:
            if key.startswith("dont["):
                place = key[5 : key.index("]")]
                name = self.tr("Not this") if key.endswith(".say") else self.tr("Because")
                parts.append((key, f"{name} {place}", f"{name} {place}"))
        return parts

    def _verdicts(self, draft: Draft) -> list[tuple[str, str, str]]:
        parts = []
        for place, verdict in enumerate(draft.verdicts, start=1):
            name = _verdict(*verdict)
            reason = self.tr("Reason, for the clerk's eyes")
            parts.append((f"decision[{place}].say", name, name))
            parts.append((f"decision[{place}].reason", f"{name}: {reason}", reason))
        return parts

    def _card(
        self, title: str, group: str, texts: Sequence[tuple[str, str, str]], hint: str = ""
    ) -> None:
        from ui.parts import row  # noqa: PLC0415

        head = row(label(title, "strong"), label(hint, "small"), None, spacing=8)
        parts: list[QWidget | QLayout] = [head]
        if group:
            wrong = label(role="small-stop", wrap=True)
            wrong.hide()
            self._groups[group] = wrong
            parts.append(wrong)
        for key, name, caption in texts:
            pair = PhrasePair(key, name, caption)
            for found in pair.fields.values():
                found.typed.connect(self._typed)
                found.entered.connect(lambda key, _lang, found=found: self._entered(key, found))
                found.left.connect(self.left)
            self.pairs[key] = pair
            parts.append(pair)
        self._cards.addWidget(card(column(*parts, spacing=8), margins=(14, 10, 14, 10)))

    def _typed(self, key: str, _lang: str) -> None:
        self.typed.emit(key, self.pairs[key].text)

    def _entered(self, key: str, found: PhraseField) -> None:
        self._current = found
        # Fields just made, or grown with their words, have no place yet.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.ensureWidgetVisible(found, 0, 24)
        self.entered.emit(key)


def _verdict(ask: str, outcome: str, rule: str) -> str:
    """Name a verdict as the booth screen does: what was asked, the outcome, and its rule."""
    from boothapp.rules import Decision  # noqa: PLC0415

    names = {
        "quote": translate("Phrases", "Quote"),
        "quote-with-pictures": translate("Phrases", "Quote with pictures"),
        "sample": translate("Phrases", "Sample"),
    }
    said = word(Decision(ask, outcome, rule))  # type: ignore[arg-type]
    named = rule if rule[0].isdigit() else translate("Verdict", "after order")
    about = translate("Verdict", "Rule %1").replace("%1", named)
    return f"{names[ask]} · {said} · {about}"
