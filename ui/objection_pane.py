"""The right column: what the buyer said, the twelve keys, the reply to read aloud, and how it ended."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
)

from boothapp.languages import Language
from boothapp.packs import Entry, Packs, search
from boothapp.phrases import Phrasebook, Scenario, fill
from boothapp.snapshots import BuyerView
from boothapp.text import Text
from boothapp.verdict import Verdict
from ui import language
from ui.answers import Answer, NextAnswers, answers, every_entry, line_of, others
from ui.parts import button, card, column, label, row, set_role, set_type, text_height
from ui.scenario_key import ScenarioKey, key_of
from ui.turned import Page, pages_of

if TYPE_CHECKING:
    from boothapp.suggest import Ranking  # slow to import

_ASK_AFTER_MS, _WEIGH_AFTER_MS = 40, 100
_ASK_SHARE, _DONT_SHARE = 3, 2
_ROOMY_GRID = 560
_BESIDE = ((True, True), (True, False), (False, False))
"""What stands below the replies, from the most to the least: the two boxes, and why not to say it."""
_SIZES = ((22, 20), (20, 18), (18, 16), (16, 15))
_FACTS = Mapping[str, Text | str]


class ObjectionPane(QFrame):
    """Hears the buyer and shows the reply."""

    typed = Signal(str)
    paused = Signal(str)
    ended = Signal(str, str, str, str, str)
    """Buyer, scenario, the buyer's words, outcome, form of the reply."""
    turned = Signal(object, list)
    """The reply to show to the buyer in both languages, and its pages in further ones."""
    read_aloud = Signal(object, bool)
    """The reply to read aloud, and whether slowly."""
    left = Signal()
    """Esc, with nothing typed and no reply on the card."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("objection")
        self._phrasebook = Phrasebook(())
        self._view: BuyerView | None = None
        self._facts: _FACTS = {}
        self._what: Scenario | Entry | None = None
        self._answers: tuple[Answer, ...] = ()
        self._packs = Packs()
        self._languages: Sequence[Language] = ()
        self._heard_none = False
        self._leafing = False
        self._form = "short"
        self._picked = False
        self._keys: dict[str, ScenarioKey] = {}
        self._across = 0
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(_ASK_AFTER_MS)
        self._ask.timeout.connect(self._emit_typed)
        self._weigh = QTimer(self)
        self._weigh.setSingleShot(True)
        self._weigh.setInterval(_WEIGH_AFTER_MS)
        self._weigh.timeout.connect(lambda: self.paused.emit(self.words) if self.words else None)
        self._build()
        self._show()

    # Building

    def _build(self) -> None:
        self.heard = QLineEdit()
        self.heard.setProperty("role", "hear")
        self.heard.setPlaceholderText(
            self.tr("What did the buyer say? Any language, a few words are enough")
        )
        self.heard.setAccessibleName(self.tr("What did the buyer say?"))
        self.heard.setClearButtonEnabled(True)
        self.heard.textEdited.connect(lambda _text: self._ask.start())
        self.heard.textChanged.connect(self._emptied)
        self.heard.installEventFilter(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        self._next = NextAnswers()
        self._next.chosen.connect(self.bring_up)
        layout = column(
            self.heard, self._grid, self._build_card(), self._next, self._build_ends(), spacing=10
        )
        layout.setStretch(2, 1)
        layout.setContentsMargins(16, 16, 16, 12)
        self.setLayout(layout)

    def _build_card(self) -> QFrame:
        self._head = label(role="muted")
        self._sure = label(role="muted")
        self._other_form = button("", "quiet", "Alt 2")
        self._other_form.setFixedHeight(26)
        self._other_form.clicked.connect(self.switch_form)
        self._zh, self._en = label(wrap=True), label(wrap=True)
        for words in (self._zh, self._en):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._back_zh, self._back_en = label(wrap=True), label(wrap=True)
        self._dont, self._dont_why = label(wrap=True), label(role="muted", wrap=True)
        self._rule = label(wrap=True)
        ask_back = column(
            label(self.tr("Then ask"), "small"), self._back_zh, self._back_en, None, spacing=3
        )
        dont = column(
            label(self.tr("Do not say"), "stop"), self._dont, self._dont_why, None, spacing=3
        )
        self._back_card = card(ask_back, "soft", (12, 8, 12, 8))
        self._dont_card = card(dont, "stop-soft", (12, 8, 12, 8))
        self._rule_card = card(column(self._rule), "good-soft", (12, 8, 12, 8))
        boxes = row(self._back_card, self._dont_card, spacing=10)
        boxes.setStretch(0, _ASK_SHARE)
        boxes.setStretch(1, _DONT_SHARE)
        self._head_row = row(self._head, None, self._other_form, self._sure)
        self._answer = column(
            self._head_row, self._zh, self._en, None, boxes, self._rule_card, spacing=12
        )
        self._card = card(self._answer, margins=(18, 12, 18, 14))
        return self._card

    def _build_ends(self) -> QHBoxLayout:
        self._ends: dict[str, QPushButton] = {}
        made = row(spacing=8)
        for name, text, key, role in (
            ("settled", self.tr("Settled"), "Enter", "primary"),
            ("not-settled", self.tr("Not settled"), "Alt N", ""),
            ("open", self.tr("Left open"), "Alt O", ""),
            ("turn", self.tr("Show"), "Alt S", ""),
            ("read", self.tr("Read aloud"), "Alt R", ""),
        ):
            act = button(text, role, key).growing()
            if name == "turn":
                act.clicked.connect(self.turn)
            elif name == "read":
                act.clicked.connect(self.read)
                act.hide()  # until there is a voice
            else:
                act.clicked.connect(lambda _=False, name=name: self.end(name))
            self._ends[name] = act
            made.addWidget(act, 5 if name == "settled" else 4)
        return made

    # What it shows

    def offer_voice(self) -> None:
        """Show the button that reads aloud."""
        self._ends["read"].show()

    def use_phrasebook(
        self,
        phrasebook: Phrasebook,
        facts: _FACTS,
        packs: Packs | None = None,
        languages: Sequence[Language] = (),
    ) -> None:
        """Take the words, and what replies may name when no buyer is on the screen."""
        self._phrasebook, self._facts, self._languages = phrasebook, facts, languages
        self._packs = packs or self._packs
        while self._keys:
            self._keys.popitem()[1].deleteLater()
        for scenario in phrasebook.scenarios[:12]:  # a company's own have no key
            key = ScenarioKey(scenario)
            key.clicked.connect(lambda _=False, number=scenario.number: self.choose(number))
            self._keys[scenario.id] = key
        self._across = 0
        self._arrange()
        self._show()

    def _arrange(self) -> None:
        """Lay the twelve keys out so that their titles stand whole."""
        roomy = self.width() >= _ROOMY_GRID and language.current() == "zh"
        across = 6 if roomy else 4
        if across == self._across:
            return
        self._across = across
        for number, key in enumerate(self._keys.values()):
            self._grid.addWidget(key, number // across, number % across)
        for place in range(6):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def show_buyer(self, view: BuyerView | None) -> None:
        """Answer for this buyer from now on."""
        other = (view.state.id if view else "") != (self._view.state.id if self._view else "")
        if other and self._picked and self.words:
            self.end("open")  # the buyer is gone; what he said is kept
        self._view = view
        if other:
            self.reset()
        else:
            self._show()

    def show_ranking(self, text: str, ranking: "Ranking") -> None:
        """Show what was heard, unless the words have changed since or the clerk has chosen."""
        if text != self.words or self._picked or self._leafing:
            return
        found = search(self._packs, text)
        self._answers = answers(ranking, found, self._phrasebook)
        self._heard_none = not (ranking.match or found)
        self._what = None if self._heard_none else self._answers[0].what
        self._form = "short"
        self._show()

    def bring_up(self, number: int) -> None:
        """Show another of the answers to what was heard."""
        if 0 <= number < len(self._answers):
            self._what, self._form, self._leafing = self._answers[number].what, "short", True
            self._show()

    def _step(self, by: int) -> None:
        if not self._answers and not self.words:
            self._answers = every_entry(self._packs)
        shown = [answer.what for answer in self._answers]
        now = shown.index(self._what) if self._what in shown else -1
        self.bring_up(max(now + by, 0))

    def choose(self, number: int) -> None:
        """Show the reply of a scenario by its number; pressed again, its second form."""
        scenario = self._phrasebook.by_number(number)
        if self._picked and scenario == self._what:
            self.switch_form()
            return
        self._what, self._picked, self._form = scenario, True, "short"
        self._show()
        self._ends["settled"].setFocus()

    def switch_form(self) -> None:
        """Change between the short reply and its second form."""
        if self.scenario and self.scenario.second:
            self._form = "second" if self._form == "short" else "short"
            self._show()

    def reset(self) -> None:
        """Forget what was heard and chosen."""
        # clear() would leave it to be undone, before the act that emptied it.
        self.heard.setText("")
        self._what, self._answers, self._picked, self._form = None, (), False, "short"
        self._heard_none = self._leafing = False
        self._show()

    @property
    def scenario(self) -> Scenario | None:
        """The scenario on the card; None where there is none, or a sentence of a pack."""
        return self._what if isinstance(self._what, Scenario) else None

    @property
    def words(self) -> str:
        """What the buyer said, as typed."""
        return self.heard.text().strip()

    def reply(self) -> Text:
        """Return the reply on the card, filled for this buyer."""
        return self._reply_of(self._what, self._form) if self._what else Text()

    def _reply_of(self, what: Scenario | Entry, form: str = "short") -> Text:
        if isinstance(what, Entry):
            return fill(what.say, self._known())
        verdict = self._verdict_of(what) if form == "short" else None
        if verdict:
            return verdict.say
        words = what.second if form == "second" else what.short
        return fill(words or what.short, self._known())

    def _known(self) -> _FACTS:
        return self._view.facts if self._view else self._facts

    def _show(self) -> None:
        scenario = self.scenario
        near = {answer.what.id for answer in self._answers}
        for name, key in self._keys.items():
            role = "scenario-chosen" if scenario and name == scenario.id else "scenario"
            set_role(key, "scenario-near" if role == "scenario" and name in near else role)
        # Whatever appears on a card in sight lays the whole window out anew: so all of it at once.
        appears = scenario is not None and self._back_card.isHidden()
        self._card.setHidden(appears)
        self._rule_card.setVisible(bool(self._rule_text()))
        self._other_form.setVisible(bool(scenario and scenario.second))
        for name, act in self._ends.items():
            ready = self._what if name in ("turn", "read") else scenario and self._view
            act.setEnabled(ready is not None)
        if scenario is not None:
            self._show_scenario(scenario)
        elif isinstance(self._what, Entry):
            self._show_entry(self._what)
        else:
            self._show_nothing()
        self._show_next()
        self._fit()
        self._card.show()

    def _show_nothing(self) -> None:
        self._sure.setText("")
        if self._heard_none:
            self._head.setText("")
            self._zh.setText("这不像十二种情况里的哪一种。先听他说完，答得上就直接答。")
            self._en.setText(
                "This sounds like none of the twelve. Hear them out, then answer directly."
            )
        else:
            self._zh.setText("")
            self._en.setText("")
            self._head.setText(
                self.tr("Press F1 to F12, or type. ↓ leafs through courtesy lines and trade terms.")
            )

    def _show_entry(self, entry: Entry) -> None:
        pack = next((pack for pack in self._packs.packs if pack.id == entry.pack), None)
        names = [language.words(pack.title)] if pack else []
        self._head.setText(" · ".join([*names, language.words(entry.title)]))
        self._sure.setText("")
        said = self.reply()
        self._zh.setText(said.zh)
        self._en.setText(said.en)

    def _show_scenario(self, scenario: Scenario) -> None:
        other = scenario.title.en if language.current() == "zh" else scenario.title.zh
        self._head.setText(f"{key_of(scenario)} · {language.words(scenario.title)} · {other}")
        self._sure.setText(self._sureness())
        said = self.reply()
        self._zh.setText(said.zh)
        self._en.setText(said.en)
        back = fill(scenario.ask_back, self._known())
        self._back_zh.setText(back.zh)
        self._back_en.setText(back.en)
        first = scenario.dont[0]
        zh = language.current() == "zh"
        self._dont.setText(
            f"“{language.words(first.say)}”" if zh else f'"{language.words(first.say)}"'
        )
        self._dont_why.setText(language.words(first.why))
        self._rule.setText(self._rule_text())
        short = self._form == "short"
        self._other_form.set_words(self.tr("Second form") if short else self.tr("Short form"))

    def _rule_text(self) -> str:
        scenario = self.scenario
        if scenario is None:
            return ""
        verdict = self._verdict_of(scenario)
        if verdict:
            return language.words(verdict.reason)
        return language.words(fill(scenario.rule, self._known())) if scenario.rule else ""

    def _sureness(self) -> str:
        sure = next((a.sure for a in self._answers if a.what == self._what), 0.0)
        if self._picked or not sure:
            return ""
        return self.tr("%1 % sure").replace("%1", f"{sure * 100:.0f}")

    def _show_next(self) -> None:
        lines = [
            (number, line_of(answer, language.words(self._reply_of(answer.what))))
            for number, answer in others(self._answers, self._what)
        ]
        self._next.show_lines([] if self._picked else lines)

    def _fit(self) -> None:
        """Take the largest type in which both replies stand whole on the card.

        On a small window what is not said aloud makes room for what is.
        """
        sides = self._answer.contentsMargins()
        width = self._card.contentsRect().width() - sides.left() - sides.right()
        if width < 100:
            return
        for beside, why in _BESIDE if self.scenario else _BESIDE[-1:]:
            self._dont_why.setVisible(why)
            height = self._room(width, beside=beside)
            sizes = next((s for s in _SIZES if self._needs(width, s) <= height), None)
            if sizes:
                break
        for box in (self._back_card, self._dont_card):
            box.setVisible(beside)
        zh, en = sizes or _SIZES[-1]
        set_type(self._zh, zh, bold=True)
        set_type(self._en, en)

    def _needs(self, width: int, sizes: tuple[int, int]) -> int:
        zh, en = sizes
        return text_height(self._zh.text(), zh, width, bold=True) + text_height(
            self._en.text(), en, width
        )

    def _room(self, width: int, *, beside: bool) -> int:
        """Return how high the replies may stand, with or without the two boxes below them."""
        margins, gap = self._answer.contentsMargins(), self._answer.spacing()
        taken = margins.top() + margins.bottom() + self._head_row.sizeHint().height() + 3 * gap
        if beside:
            share = (width - 10) // (_ASK_SHARE + _DONT_SHARE)
            boxes = (self._back_card, _ASK_SHARE), (self._dont_card, _DONT_SHARE)
            taken += max(box.heightForWidth(share * part) for box, part in boxes) + gap
        if not self._rule_card.isHidden():
            taken += self._rule_card.heightForWidth(width) + gap
        return self._card.contentsRect().height() - taken

    # Acting

    def end(self, outcome: str) -> None:
        """Record how the objection on the card ended."""
        scenario = self.scenario
        if scenario is None or self._view is None:
            return
        self.ended.emit(self._view.state.id, scenario.id, self.words, outcome, self._form)
        self.reset()

    def turn(self) -> None:
        """Show the reply to the buyer."""
        if self._what is not None:
            self.turned.emit(self.reply(), self._further())

    def _further(self) -> list[Page]:
        scenario = self.scenario
        if scenario is None or self._form == "second":
            return []
        verdict = self._verdict_of(scenario)
        decision = verdict.decision if verdict else None
        return pages_of(self._languages, scenario, decision, self._known())

    def _verdict_of(self, scenario: Scenario) -> Verdict | None:
        """Return the rule that answers for this buyer, where the scenario asks for one."""
        if self._view and scenario.id == "quotes-no-order":
            return self._view.quote
        return self._view.sample if self._view and scenario.id == "sample-first" else None

    def read(self, *, slow: bool = False) -> None:
        """Have the reply read aloud."""
        if self._what is not None:
            self.read_aloud.emit(self.reply(), slow)

    def type_first(self, text: str) -> None:
        """Go on typing here what was begun elsewhere."""
        self.heard.setFocus()
        self.heard.insert(text)
        self._ask.start()

    def _emptied(self, text: str) -> None:
        if not text.strip() and not self._picked:
            self._what, self._answers, self._heard_none = None, (), False
            self._show()

    def _emit_typed(self) -> None:
        if self.words:
            self._picked = self._leafing = False
            self.typed.emit(self.words)
            self._weigh.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.heard
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.scenario is not None:
                    self._picked = True
                    self._show()
                    self._ends["settled"].setFocus()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                (self.reset if self._what or self.heard.text() else self.left.emit)()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._fit()
