"""The screen for practising before the fair: a buyer speaks, the clerk answers and grades himself."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QWidget,
)

from boothapp.clock import stamp
from boothapp.phrases import Phrasebook, Scenario, fill
from boothapp.practice import Rating, Speech
from ui import icons, language, theme
from ui.parts import button, column, label, row, set_role
from ui.practice_card import Grades, PickedCard, ReplyCard, SpeechCard
from ui.practice_list import PracticeList, Row
from ui.scenario_key import ScenarioKey
from ui.voice import Voice

if TYPE_CHECKING:
    from boothapp.booth import Booth  # slow to import
    from boothapp.phrases import Facts
    from boothapp.practice import Dealt, Line, Progress, ScenarioProgress
    from ui.work import Desk

_LIST_WIDTH = 268
_MORE = 10
_FIRST_KEY, _LAST_KEY = int(Qt.Key.Key_F1), int(Qt.Key.Key_F12)
_SPEECHES: tuple[Speech, ...] = ("zh", "en", "mixed")


@dataclass(frozen=True, slots=True)
class Answer:
    """How a line was answered."""

    line: Line
    rating: Rating
    picked: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What the screen shows next, and the question it answers."""

    number: int
    choosing: bool
    progress: Progress
    dealt: Dealt | None


class PracticeScreen(QWidget):
    """The scenarios on the left, one card after the other beside them; it needs no buyer."""

    def __init__(self, desk: Desk, voice: Voice | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk, self._voice = desk, voice or Voice()
        self._phrasebook = Phrasebook(())
        self._facts: Facts = {}
        self._clerk = ""
        self._chosen: tuple[str, ...] = ()
        self._speech: Speech = "zh" if language.current() == "zh" else "en"
        self._loud, self._heard = True, False
        self._dealt: Dealt | None = None
        self._picked, self._revealed = "", False
        self._asked = self._more = 0
        self._keys: dict[str, ScenarioKey] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_left())
        layout.addWidget(self._build_centre(), 1)

    # Building

    def _build_left(self) -> QFrame:
        self.list = PracticeList(self.tr("Scenarios to practise"))
        self.list.toggled.connect(self._toggle)
        about = self.tr("Space puts a scenario in or out; with none in, all are mixed.")
        head = row(label(self.tr("Scenarios"), "muted"), None, label("Alt P", "key"))
        head.setContentsMargins(10, 0, 10, 0)
        hint = label(about, "small", wrap=True)
        hint.setContentsMargins(10, 0, 6, 0)
        layout = column(head, self.list, hint, spacing=6)
        layout.setStretch(1, 1)
        layout.setContentsMargins(8, 12, 8, 10)
        left = QFrame()
        left.setObjectName("drill")
        left.setFixedWidth(_LIST_WIDTH)
        left.setLayout(layout)
        return left

    def _build_centre(self) -> QWidget:
        self._figures = label(role="muted")
        head = row(label(self.tr("Practice"), "title"), None, self._figures)
        self.pages = QStackedWidget()
        for page in (QWidget(), self._build_card(), self._build_empty()):
            self.pages.addWidget(page)
        layout = column(head, self.pages, spacing=12)
        layout.setStretch(1, 1)
        layout.setContentsMargins(24, 14, 24, 12)
        centre = QWidget()
        centre.setLayout(layout)
        return centre

    def _build_card(self) -> QWidget:
        self.speech_card = SpeechCard()
        self.speech_card.hear.clicked.connect(self.hear)
        self.speech_card.sound.clicked.connect(self._switch_sound)
        self.speech_card.speech.clicked.connect(self._switch_speech)
        self._which = label(self.tr("Which scenario is it? F1 to F12, or skip it."), "muted")
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        self.picked_card = PickedCard()
        self.answer = QLineEdit()
        self.answer.setProperty("role", "hear")
        self.answer.setAccessibleName(self.tr("Your answer"))
        self.answer.setPlaceholderText(self.tr("Answer aloud, or type what you would say"))
        self.answer.installEventFilter(self)
        self.reply_card = ReplyCard()
        self.reveal_key = button(self.tr("Show the reply"), "primary", self.tr("Space"))
        self.reveal_key.setFixedHeight(42)
        self.reveal_key.clicked.connect(self.reveal)
        self.grades = Grades(self.grade)
        layout = column(
            self.speech_card,
            self._which,
            self._grid,
            self.picked_card,
            row(self.answer, self.reveal_key),
            self.reply_card,
            self.grades,
            spacing=10,
        )
        layout.setStretch(0, 1)
        layout.setStretch(5, 4)
        page = QWidget()
        page.setLayout(layout)
        return page

    def _build_empty(self) -> QWidget:
        sign = label()
        sign.setPixmap(icons.pixmap("clipboard-check", theme.current().good, 40))
        self._empty_about = label(role="muted", wrap=True)
        self._empty_about.setMaximumWidth(420)
        self.more_key = button(self.tr("Ten more cards"), "primary", "Enter")
        self.more_key.clicked.connect(self.go_on)
        inside = column(
            None,
            sign,
            label(self.tr("Nothing is due"), "heading"),
            self._empty_about,
            row(self.more_key, None),
            None,
            spacing=12,
        )
        page = QWidget()
        page.setLayout(row(None, inside, None))
        return page

    # Beginning

    def begin(self, phrasebook: Phrasebook, facts: Facts, clerk: str) -> None:
        """Take the words, and who practises; then deal the first card."""
        self._phrasebook, self._facts, self._clerk = phrasebook, facts, clerk
        while self._keys:
            self._keys.popitem()[1].deleteLater()
        for place, scenario in enumerate(phrasebook.scenarios):
            key = ScenarioKey(scenario)
            key.clicked.connect(lambda _=False, number=scenario.number: self.choose(number))
            self._keys[scenario.id] = key
            self._grid.addWidget(key, place // 6, place % 6)
        for across in range(6):
            self._grid.setColumnStretch(across, 1)
        self._more = 0
        name = f"practice:{clerk}"
        self._desk.booth.ask(lambda booth: booth.draft(name), self._begin_with)

    def _begin_with(self, kept: str) -> None:
        """Practise what this clerk practised last."""
        with suppress(ValueError, TypeError, KeyError):
            last = json.loads(kept)
            known = {scenario.id for scenario in self._phrasebook.scenarios}
            self._chosen = tuple(name for name in last["scenarios"] if name in known)
            self._speech = last["speech"] if last["speech"] in get_args(Speech) else self._speech
        self._deal()

    def refresh(self) -> None:
        """Deal anew when nothing is being answered, as after a time away."""
        if self._dealt is None:
            self._deal()

    def take_focus(self) -> None:
        """Be ready for the next key."""
        if self.pages.currentIndex() == 2:
            self.more_key.setFocus()
        elif self._revealed:
            self.grades.keys[self._likely].setFocus()
        else:
            self.reveal_key.setFocus()

    # Cards

    def _deal(self, answer: Answer | None = None, *, choosing: bool = False) -> None:
        """Keep an answer and take the next card, as one question to the booth.

        Args:
            answer: How the card before was answered.
            choosing: The clerk is going through the list, where the keys shall stay.
        """
        self._asked += 1
        number, clerk, chosen = self._asked, self._clerk, self._chosen
        speech, more = self._speech, self._more > 0
        self._dealt = None

        def turn(booth: Booth) -> Turn:
            from boothapp.drill import Drill  # noqa: PLC0415  on its thread

            drill = Drill(booth.store, booth.phrasebook)
            if answer:
                drill.grade(clerk, answer.line, answer.rating, picked=answer.picked)
            dealt = drill.next_card(clerk, chosen, speech=speech, more=more)
            return Turn(number, choosing, drill.progress(clerk, speech=speech), dealt)

        self._desk.booth.ask(turn, self._show_turn)

    def _show_turn(self, turn: Turn) -> None:
        if turn.number != self._asked:
            return  # asked again since, for other scenarios
        self._dealt, self._picked, self._revealed = turn.dealt, "", False
        self._heard = False
        self.answer.setText("")
        self._show_progress(turn.progress)
        self._show()
        if turn.dealt:
            self._show_card(turn.dealt)
        else:
            self._show_empty(turn.progress)
        if not self.isVisible():
            return
        if not (turn.choosing and self.list.hasFocus()):
            self.take_focus()
        if turn.dealt and self._loud:
            self.hear()

    def _show_card(self, dealt: Dealt) -> None:
        kinds = {
            "due": self.tr("The buyer says"),
            "new": self.tr("A buyer says, new to you"),
            "more": self.tr("The buyer says, ahead of time"),
        }
        self.speech_card.show_line(dealt.line, kinds[dealt.kind])
        self.speech_card.stand(large=True)
        self.grades.show_intervals(dealt.intervals)
        self.pages.setCurrentIndex(1)

    def _show_empty(self, progress: Progress) -> None:
        self._more = 0
        next_due = progress.next_due
        if next_due is None or self._chosen:
            text = self.tr("Choose other scenarios, or go on with more cards.")
        else:
            at = language.local(stamp(next_due))
            text = self.tr("The next card falls due on %1 at %2.")
            text = text.replace("%1", language.day(at.date())).replace("%2", f"{at:%H:%M}")
        self._empty_about.setText(text)
        self.pages.setCurrentIndex(2)

    def _show(self) -> None:
        """Show what belongs to the step of the card: asked, picked, revealed."""
        right = self._right()
        for name, key in self._keys.items():
            hit = right is not None and name == right.id and bool(self._picked or self._revealed)
            wrong = name == self._picked and not hit
            set_role(key, "scenario-chosen" if hit else "scenario-wrong" if wrong else "scenario")
            key.setVisible(len(self._chosen) != 1 and not self._revealed)
        self._which.setVisible(len(self._chosen) != 1 and not self._revealed)
        self.picked_card.setVisible(bool(self._picked))
        self.answer.setReadOnly(self._revealed)
        self.answer.setVisible(not self._revealed or bool(self.answer.text().strip()))
        self.reply_card.setVisible(self._revealed)
        self.grades.setVisible(self._revealed)
        self.reveal_key.setVisible(not self._revealed)
        spoken = self._voice.available()
        self.speech_card.hear.setVisible(spoken)
        self.speech_card.sound.setVisible(spoken)
        on, off = self.tr("Voice on"), self.tr("Voice off")
        self.speech_card.sound.set_words(on if self._loud else off)
        mixed = self.tr("Lines: both")
        names = {"zh": self.tr("Lines: Chinese"), "en": self.tr("Lines: English"), "mixed": mixed}
        self.speech_card.speech.set_words(names[self._speech])

    def _right(self) -> Scenario | None:
        return self._phrasebook.by_id(self._dealt.line.scenario) if self._dealt else None

    @property
    def _likely(self) -> Rating:
        """The grade that lies under Enter: a line taken for another scenario comes again."""
        right = self._right()
        wrong = right is not None and self._picked not in ("", right.id)
        return Rating.Again if wrong else Rating.Good

    # Acting

    def choose(self, number: int) -> None:
        """Say which scenario the line belongs to; once for each card."""
        right = self._right()
        if right is None or self._picked or self._revealed or len(self._chosen) == 1:
            return
        picked = self._phrasebook.by_number(number)
        self._picked = picked.id
        self.picked_card.show_pick(right, picked)
        self._show()

    def reveal(self) -> None:
        """Show the reply, and the grades."""
        right = self._right()
        if right is None or self._revealed:
            return
        self._voice.stop()
        self._revealed, self._heard = True, False
        self._show()
        self.speech_card.stand(large=False)
        self.picked_card.shorten()
        self.reply_card.show_reply(right, self._facts)
        self.take_focus()

    def grade(self, rating: Rating) -> None:
        """Keep the clerk's own judgement and go on."""
        if self._dealt is None or not self._revealed:
            return  # a key that bounced
        if self._dealt.kind == "more":
            self._more -= 1
        self._deal(Answer(self._dealt.line, rating, self._picked))

    def go_on(self) -> None:
        """Go on although nothing is due."""
        self._more = _MORE
        self._deal()

    def hear(self) -> None:
        """Read the buyer's line aloud, or the reply once it is shown; heard again, slowly."""
        right = self._right()
        if self._dealt is None or right is None:
            return
        line = self._dealt.line
        words = line.words
        if self._revealed:
            words = fill(right.short, self._facts).in_language(line.language)
        self._voice.say(words, line.language, slow=self._heard)
        self._heard = True

    def _switch_sound(self) -> None:
        self._loud = not self._loud
        if not self._loud:
            self._voice.stop()
        self._show()

    def _switch_speech(self) -> None:
        place = _SPEECHES.index(self._speech)
        self._speech = _SPEECHES[(place + 1) % len(_SPEECHES)]
        self._keep()
        self._deal()

    def _toggle(self, scenario: str) -> None:
        chosen = set(self._chosen) ^ {scenario} if scenario else set()
        numbered = (one.id for one in self._phrasebook.scenarios)
        self._chosen = tuple(name for name in numbered if name in chosen)
        self._more = 0
        self._keep()
        self._deal(choosing=True)

    def _keep(self) -> None:
        """Keep what is practised, for the next time and the window in another language."""
        name = f"practice:{self._clerk}"
        text = json.dumps({"scenarios": self._chosen, "speech": self._speech})
        self._desk.booth.ask(lambda booth: booth.keep_draft(name, text))

    # Progress

    def _show_progress(self, progress: Progress) -> None:
        whole = progress.scenarios
        numbers = {one.scenario: one for one in whole}
        rows = [
            self._row(scenario, numbers[scenario.id])
            for scenario in self._phrasebook.scenarios
            if scenario.id in numbers
        ]
        total = Row(
            scenario="",
            key="",
            title=self.tr("All twelve, mixed"),
            lines=sum(one.lines for one in whole),
            seen=sum(one.seen for one in whole),
            held=sum(one.held for one in whole),
            due=self._due(sum(one.due for one in whole)),
            about=self.tr("All twelve, mixed"),
            chosen=not self._chosen,
        )
        self.list.show_rows((total, *rows))
        figures = [
            self.tr("%1 answered today").replace("%1", str(progress.today)),
            self.tr("%1 left").replace("%1", str(progress.left)),
        ]
        if progress.days:
            figures.append(self.tr("%n day(s) in a row", "", progress.days))
        self._figures.setText("   ·   ".join(figures))

    def _row(self, scenario: Scenario, one: ScenarioProgress) -> Row:
        about = self.tr("%1: %2 of %3 lines met, %4 % held, %5 to repeat, %6 right in a row")
        numbers = (one.seen, one.lines, f"{one.retention * 100:.0f}", one.due, one.streak)
        about = about.replace("%1", language.words(scenario.title))
        for place, number in enumerate(numbers, start=2):
            about = about.replace(f"%{place}", str(number))
        return Row(
            scenario=scenario.id,
            key=f"F{scenario.number}",
            title=language.words(scenario.title),
            lines=one.lines,
            seen=one.seen,
            held=one.held,
            due=self._due(one.due),
            about=about,
            chosen=scenario.id in self._chosen,
        )

    def _due(self, count: int) -> str:
        return self.tr("%1 due").replace("%1", str(count)) if count else ""

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = event.key(), event.text()
        if event.isAutoRepeat():
            return  # a key held down acts once
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._alt_pressed(event)
        elif _FIRST_KEY <= key <= _LAST_KEY:
            self.choose(key - _FIRST_KEY + 1)
        elif self._dealt is None:
            super().keyPressEvent(event)
        elif self._revealed and typed in {"1", "2", "3", "4"}:
            self.grade(Rating(int(typed)))
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.reveal()
        elif not self._revealed and typed.isprintable() and typed:
            self.answer.setFocus()
            self.answer.insert(typed)
        else:
            super().keyPressEvent(event)

    def _alt_pressed(self, event: QKeyEvent) -> None:
        acts = {
            int(Qt.Key.Key_R): self.hear,
            int(Qt.Key.Key_V): self._switch_sound,
            int(Qt.Key.Key_L): self._switch_speech,
            int(Qt.Key.Key_P): self.list.setFocus,
        }
        act = acts.get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.answer
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.reveal()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.take_focus()
                return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._voice.stop()
