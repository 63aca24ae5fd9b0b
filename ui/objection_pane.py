"""The right column: what the buyer said, the twelve keys, the reply to read aloud, and how it ended."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from boothapp.phrases import Phrasebook, Scenario, fill
from boothapp.snapshots import BuyerView
from boothapp.text import Text
from ui import language
from ui.parts import button, card, column, label, row, set_role, set_type, text_height

if TYPE_CHECKING:
    from boothapp.suggest import Ranking  # slow to import

_ASK_AFTER_MS = 40
_ASK_SHARE, _DONT_SHARE = 3, 2
_WORTH_NAMING = 0.02
_ROOMY_GRID = 560
_SIZES = ((22, 20), (20, 18), (18, 16), (16, 15))
_FACTS = Mapping[str, Text | str]


class ScenarioKey(QPushButton):
    """One of the twelve keys of the grid."""

    def __init__(self, scenario: Scenario) -> None:
        super().__init__()
        title = language.words(scenario.title)
        self.setAccessibleName(f"F{scenario.number} {title}")
        self.setToolTip(f"{scenario.title.zh} · {scenario.title.en}")
        self._words = label(title)
        layout = row(label(f"F{scenario.number}", "fkey"), self._words, None, spacing=6)
        layout.setContentsMargins(8, 0, 4, 0)
        self.setLayout(layout)
        for part in self.findChildren(QLabel):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(28)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F1 to F12 reach them from anywhere
        self.setProperty("role", "scenario")
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class ObjectionPane(QFrame):
    """Hears the buyer and shows the reply."""

    typed = Signal(str)
    ended = Signal(str, str, str, str, str)
    """Buyer, scenario, the buyer's words, outcome, form of the reply."""
    turned = Signal(object)
    """The reply to show to the buyer, both languages."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("objection")
        self._phrasebook = Phrasebook(())
        self._view: BuyerView | None = None
        self._facts: _FACTS = {}
        self._scenario: Scenario | None = None
        self._ranking: Ranking | None = None
        self._form = "short"
        self._picked = False
        self._keys: dict[str, ScenarioKey] = {}
        self._across = 0
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(_ASK_AFTER_MS)
        self._ask.timeout.connect(self._emit_typed)
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
        self._next = label(role="muted")
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
        ):
            act = button(text, role, key).growing()
            if name == "turn":
                act.clicked.connect(self.turn)
            else:
                act.clicked.connect(lambda _=False, name=name: self.end(name))
            self._ends[name] = act
            made.addWidget(act, 5 if name == "settled" else 4)
        return made

    # What it shows

    def use_phrasebook(self, phrasebook: Phrasebook, facts: _FACTS) -> None:
        """Take the scenarios, and what replies may name when no buyer is on the screen."""
        self._phrasebook, self._facts = phrasebook, facts
        while self._keys:
            self._keys.popitem()[1].deleteLater()
        for scenario in phrasebook.scenarios:
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
        if text != self.heard.text().strip() or self._picked:
            return
        self._ranking = ranking
        best = ranking.ranked[0].scenario if ranking.match and ranking.ranked else ""
        self._scenario = self._phrasebook.by_id(best) if best else None
        self._form = "short"
        self._show()

    def choose(self, number: int) -> None:
        """Show the reply of a scenario by its number; pressed again, its second form."""
        scenario = self._phrasebook.by_number(number)
        if self._picked and scenario == self._scenario:
            self.switch_form()
            return
        self._scenario, self._picked, self._form = scenario, True, "short"
        self._show()
        self._ends["settled"].setFocus()

    def switch_form(self) -> None:
        """Change between the short reply and its second form."""
        if self._scenario and self._scenario.second:
            self._form = "second" if self._form == "short" else "short"
            self._show()

    def reset(self) -> None:
        """Forget what was heard and chosen."""
        self.heard.setText(
            ""
        )  # clear() would leave it to be undone, before the act that emptied it
        self._scenario, self._ranking, self._picked, self._form = None, None, False, "short"
        self._show()

    @property
    def scenario(self) -> Scenario | None:
        """The scenario on the card."""
        return self._scenario

    @property
    def words(self) -> str:
        """What the buyer said, as typed."""
        return self.heard.text().strip()

    def reply(self) -> Text:
        """Return the reply on the card, filled for this buyer."""
        if self._scenario is None:
            return Text()
        if self._view and self._form == "short":
            if self._scenario.id == "quotes-no-order":
                return self._view.quote.say
            if self._scenario.id == "sample-first":
                return self._view.sample.say
        form = self._scenario.second if self._form == "second" else self._scenario.short
        return fill(form or self._scenario.short, self._known())

    def _known(self) -> _FACTS:
        return self._view.facts if self._view else self._facts

    def _show(self) -> None:
        scenario = self._scenario
        for name, key in self._keys.items():
            near = self._ranking is not None and name in {
                g.scenario for g in self._ranking.ranked[:3]
            }
            chosen = scenario is not None and name == scenario.id
            set_role(key, "scenario-chosen" if chosen else "scenario-near" if near else "scenario")
        self._rule_card.setVisible(scenario is not None and bool(self._rule_text()))
        self._other_form.setVisible(bool(scenario and scenario.second))
        for name, act in self._ends.items():
            act.setEnabled(scenario is not None and (name == "turn" or self._view is not None))
        if scenario is None:
            self._show_nothing()
        else:
            self._show_scenario(scenario)
        self._show_next()
        self._fit()

    def _show_nothing(self) -> None:
        none_fits = self._ranking is not None and bool(self.words)
        self._head.setText("")
        self._sure.setText("")
        if none_fits:
            self._zh.setText("这不像十二种情况里的哪一种。先听他说完，答得上就直接答。")
            self._en.setText(
                "This sounds like none of the twelve. Hear them out, then answer directly."
            )
        else:
            self._zh.setText("")
            self._en.setText("")
            self._head.setText(self.tr("Press F1 to F12, or type what the buyer said."))

    def _show_scenario(self, scenario: Scenario) -> None:
        other = scenario.title.en if language.current() == "zh" else scenario.title.zh
        self._head.setText(f"F{scenario.number} · {language.words(scenario.title)} · {other}")
        self._sure.setText(self._sureness(scenario))
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
        if self._scenario is None:
            return ""
        if self._view and self._scenario.id == "quotes-no-order":
            return language.words(self._view.quote.reason)
        if self._view and self._scenario.id == "sample-first":
            return language.words(self._view.sample.reason)
        return (
            language.words(fill(self._scenario.rule, self._known())) if self._scenario.rule else ""
        )

    def _sureness(self, scenario: Scenario) -> str:
        if self._ranking is None or self._picked:
            return ""
        score = next((g.score for g in self._ranking.ranked if g.scenario == scenario.id), 0.0)
        return self.tr("%1 % sure").replace("%1", f"{score * 100:.0f}")

    def _show_next(self) -> None:
        if self._ranking is None or self._picked:
            self._next.hide()
            return
        shown = self._scenario.id if self._scenario else ""
        others = [g for g in self._ranking.ranked[:3] if g.scenario != shown][:2]
        near = [g for g in others if g.score >= _WORTH_NAMING]
        parts = []
        for guess in near:
            scenario = self._phrasebook.by_id(guess.scenario)
            parts.append(
                f"F{scenario.number} {language.words(scenario.title)} {guess.score * 100:.0f} %"
            )
        self._next.setText(self.tr("Or:") + "  " + "     ".join(parts) if parts else "")
        self._next.setVisible(bool(parts))

    def _fit(self) -> None:
        """Take the largest type in which both replies stand whole on the card.

        On a small window what is not said aloud makes room for what is.
        """
        width = self._card.contentsRect().width() - _card_margins(self._answer)
        if width < 100:
            return
        for beside in (True, False) if self._scenario else (False,):
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
        if self._scenario is None or self._view is None:
            return
        self.ended.emit(self._view.state.id, self._scenario.id, self.words, outcome, self._form)
        self.reset()

    def turn(self) -> None:
        """Show the reply to the buyer."""
        if self._scenario is not None:
            self.turned.emit(self.reply())

    def type_first(self, text: str) -> None:
        """Go on typing here what was begun elsewhere."""
        self.heard.setFocus()
        self.heard.insert(text)
        self._ask.start()

    def _emptied(self, text: str) -> None:
        if not text.strip() and not self._picked:
            self._scenario, self._ranking = None, None
            self._show()

    def _emit_typed(self) -> None:
        if self.words:
            self._picked = False
            self.typed.emit(self.words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.heard
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._scenario is not None:
                    self._picked = True
                    self._show()
                    self._ends["settled"].setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.reset()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._fit()


def _card_margins(layout: QLayout) -> int:
    margins = layout.contentsMargins()
    return margins.left() + margins.right()


class Turned(QWidget):
    """The reply alone, huge, for the buyer to read; nothing internal is on it."""

    def __init__(self, reply: Text, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("turned")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reply = reply
        self._language = "en" if reply.en else "zh"
        self._words = label(wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = column(self._words)
        layout.setContentsMargins(64, 48, 64, 48)
        self.setLayout(layout)
        self._show()

    @property
    def text(self) -> str:
        """The words on the screen."""
        return self._words.text()

    def _show(self) -> None:
        self._words.setText(self._reply.in_language(self._language))
        self.setWindowTitle(" ")
        self._fit()

    def _fit(self) -> None:
        width, height = self.width() - 128, self.height() - 96
        sizes = range(88, 23, -4)
        fitting = (s for s in sizes if text_height(self.text, s, width, bold=True) <= height)
        set_type(self._words, next(fitting, sizes[-1]), bold=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._language = "zh" if self._language == "en" else "en"
            self._show()
            return
        self.close()

    def mousePressEvent(self, _event: object) -> None:
        self.close()
