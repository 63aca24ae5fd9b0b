"""Practising before the fair, with the keys alone: hear, pick, answer, reveal, grade, go on."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from boothapp.booth import Booth
from boothapp.drill import Drill
from boothapp.phrases import Scenario, fill
from boothapp.practice import NEW_A_DAY, Progress, Rating
from tests.fixed import Watch, fixed_clock
from tests.ui.clerk import set_up
from ui import language, theme
from ui.parts import KeyButton
from ui.practice_card import GradeKey, quoted
from ui.practice_screen import PracticeScreen
from ui.scenario_key import ScenarioKey
from ui.voice import Engine, Timbre, Voice
from ui.work import Desk, Work


class Loudspeaker:
    """An engine that writes down what it is told to say, and how."""

    def __init__(self, *locales: str) -> None:
        self.locales = [QLocale(name) for name in locales]
        self.language, self.rate = "", 0.0
        self.said: list[tuple[str, str, float]] = []
        self.stopped = 0

    def availableLocales(self) -> Sequence[QLocale]:  # noqa: N802  Qt's name
        return self.locales

    def setLocale(self, locale: QLocale, /) -> None:  # noqa: N802
        self.language = locale.name()

    def availableVoices(self) -> Sequence[Timbre]:  # noqa: N802
        return ()

    def setVoice(self, voice: Timbre, /) -> None:  # noqa: N802
        raise AssertionError(voice)

    def setRate(self, rate: float, /) -> None:  # noqa: N802
        self.rate = rate

    def say(self, text: str, /) -> None:
        self.said.append((text, self.language, self.rate))

    def stop(self) -> None:
        self.stopped += 1


class Trainee:
    """A clerk who practises on the screen alone, before any buyer came."""

    def __init__(self, data: Path, bot: QtBot, engine: Engine | None = None) -> None:
        self.faults: list[BaseException] = []
        self.watch, self.bot = Watch(), bot
        self.desk = Desk(data, self.faults.append)
        self.desk.booth = Work(
            lambda: Booth.open(data, fixed_clock(self.watch)), self.faults.append, "booth"
        )
        self.screen = PracticeScreen(self.desk, Voice(lambda: engine))
        bot.addWidget(self.screen)
        self.screen.resize(1306, 680)
        self.screen.show()
        self.screen.activateWindow()
        bot.waitUntil(self.screen.isActiveWindow)
        self.begins("Li Wei")

    def begins(self, name: str) -> None:
        """Sit down."""
        self.desk.booth.ask(
            lambda booth: (booth.phrasebook, booth.facts()),
            lambda words: self.screen.begin(*words, name),
        )
        self.waits()

    def leaves(self) -> None:
        self.desk.close()
        assert not self.faults

    def waits(self) -> None:
        """Wait until the booth has answered."""
        self.bot.waitUntil(lambda: not self.desk.booth.busy, timeout=10_000)
        QApplication.processEvents()

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            combination = QKeySequence(key.replace("Enter", "Return"))[0]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
            self.waits()

    def types(self, text: str) -> None:
        for char in text:
            QTest.keyClicks(self.focus, char)

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.screen

    @property
    def line(self) -> str:
        """What the buyer says."""
        assert self.screen._dealt
        return self.screen._dealt.line.words

    @property
    def right(self) -> Scenario:
        """The scenario the line belongs to."""
        right = self.screen._right()
        assert right
        return right

    @property
    def wrong(self) -> int:
        """The number of a scenario that the line does not belong to."""
        return self.right.number % 12 + 1

    def reads(self) -> list[str]:
        """Return every text the labels show."""
        shown = self.screen.findChildren(QLabel)
        return [label.text() for label in shown if label.isVisible() and label.text()]

    def buttons(self) -> list[str]:
        shown = self.screen.findChildren(QPushButton)
        return [button.accessibleName() for button in shown if button.isVisible()]

    def progress(self) -> Progress:
        answers: list[Progress] = []
        self.desk.booth.ask(
            lambda booth: Drill(booth.store, booth.phrasebook).progress("Li Wei"), answers.append
        )
        self.waits()
        return answers[0]

    def practises_all_of_today(self) -> None:
        """Answer easily until nothing is due."""
        for _ in range(NEW_A_DAY):
            self.press("Space", "4")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    where = tmp_path / "data"
    set_up(where)
    language.use("en")
    theme.load_first_fonts()
    theme.apply(theme.LIGHT)
    return where


@pytest.fixture
def trainee(data: Path, qtbot: QtBot) -> Iterator[Trainee]:
    sitting = Trainee(data, qtbot)
    yield sitting
    sitting.leaves()


@pytest.fixture
def loudspeaker() -> Loudspeaker:
    return Loudspeaker("en_GB", "en_US", "zh_HK", "zh_CN")


@pytest.fixture
def listener(data: Path, qtbot: QtBot, loudspeaker: Loudspeaker) -> Iterator[Trainee]:
    sitting = Trainee(data, qtbot, loudspeaker)
    yield sitting
    sitting.leaves()


# One card


def test_a_buyer_speaks_at_once_and_no_buyer_need_be_recorded(trainee: Trainee) -> None:
    assert f'"{trainee.line}"' in trainee.reads()
    assert trainee.line in trainee.right.triggers_en
    assert "A buyer says, new to you" in trainee.reads()


def test_neither_the_scenario_nor_the_reply_is_given_away(trainee: Trainee) -> None:
    said = fill(trainee.right.short, trainee.screen._facts)
    assert not {said.zh, said.en} & set(trainee.reads())
    assert {key.property("role") for key in trainee.screen._keys.values()} == {"scenario"}
    assert not any(name.startswith("Good") for name in trainee.buttons())


@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_a_key_shows_the_reply_in_both_languages_what_to_ask_and_what_not_to_say(
    trainee: Trainee, key: str
) -> None:
    right = trainee.right
    trainee.press(key)
    said, back = (fill(words, trainee.screen._facts) for words in (right.short, right.ask_back))
    assert {said.zh, said.en, back.zh, back.en} <= set(trainee.reads())
    for dont in right.dont:
        assert {quoted(dont.say.en), dont.why.en} <= set(trainee.reads())


def test_what_is_typed_stands_beside_the_reply_and_digits_in_it_are_no_grades(
    trainee: Trainee,
) -> None:
    trainee.types("I can do 3 percent")
    assert trainee.screen.answer.text() == "I can do 3 percent"
    trainee.press("Enter")
    assert trainee.screen.answer.isVisible()
    assert trainee.screen.answer.isReadOnly()
    assert trainee.progress().today == 0


def test_without_a_typed_answer_its_field_leaves_the_room_to_the_reply(trainee: Trainee) -> None:
    trainee.press("Space")
    assert not trainee.screen.answer.isVisible()
    trainee.press("3")
    assert trainee.screen.answer.isVisible()
    assert trainee.screen.answer.text() == ""


def test_each_grade_shows_when_the_card_comes_back(trainee: Trainee) -> None:
    trainee.press("Space")
    shown = [key.interval.text() for key in trainee.screen.grades.keys.values()]
    assert shown[:3] == ["1 min", "6 min", "10 min"]
    assert shown[3].startswith("8 day")


@pytest.mark.parametrize("rating", list(Rating))
def test_its_number_gives_the_grade_and_brings_the_next_card(
    trainee: Trainee, rating: Rating
) -> None:
    first = trainee.line
    trainee.press("Space", str(int(rating)))
    assert trainee.line != first
    (kept,) = _reviews(trainee)
    assert kept == (first, int(rating), "")


def test_enter_after_enter_is_a_good_answer(trainee: Trainee) -> None:
    first = trainee.line
    trainee.press("Enter", "Enter")
    assert _reviews(trainee) == [(first, 3, "")]


def test_a_number_before_the_reply_is_seen_grades_nothing(trainee: Trainee) -> None:
    trainee.press("1")
    assert trainee.progress().today == 0


def test_a_key_that_bounces_grades_one_card_alone(trainee: Trainee) -> None:
    trainee.press("Space")
    good = trainee.screen.grades.keys[Rating.Good]
    QTest.keyClick(good, Qt.Key.Key_3)
    QTest.keyClick(good, Qt.Key.Key_3)
    trainee.waits()
    assert trainee.progress().today == 1


def test_a_line_forgotten_comes_again_and_says_so(trainee: Trainee) -> None:
    first = trainee.line
    trainee.press("Space", "1")
    trainee.watch.move(minutes=2)
    trainee.press("Space", "4")
    assert trainee.line == first
    assert "The buyer says" in trainee.reads()


# Which scenario it is


def test_a_right_pick_is_confirmed(trainee: Trainee) -> None:
    right = trainee.right
    trainee.press(f"F{right.number}")
    assert f"Right, it is F{right.number} {right.title.en}." in trainee.reads()
    assert trainee.screen._keys[right.id].property("role") == "scenario-chosen"


def test_a_wrong_pick_is_explained_by_what_not_to_say(trainee: Trainee) -> None:
    right, wrong = trainee.right, trainee.screen._phrasebook.by_number(trainee.wrong)
    trainee.press(f"F{wrong.number}")
    reads = trainee.reads()
    named = f"Not F{wrong.number} {wrong.title.en}: it is F{right.number} {right.title.en}."
    assert named in reads
    dont = right.dont[0]
    assert f"Do not say {quoted(dont.say.en)} {dont.why.en}" in reads
    assert trainee.screen._keys[wrong.id].property("role") == "scenario-wrong"
    assert trainee.screen._keys[right.id].property("role") == "scenario-chosen"


def test_the_first_pick_counts_and_is_kept_with_the_answer(trainee: Trainee) -> None:
    first, wrong = trainee.line, trainee.screen._phrasebook.by_number(trainee.wrong)
    trainee.press(f"F{wrong.number}", f"F{trainee.right.number}", "Space", "2")
    assert _reviews(trainee) == [(first, 2, wrong.id)]


def test_after_a_wrong_pick_enter_means_again(trainee: Trainee) -> None:
    first = trainee.line
    trainee.press(f"F{trainee.wrong}", "Enter", "Enter")
    assert [(line, rating) for line, rating, _ in _reviews(trainee)] == [(first, 1)]


def test_a_scenario_can_be_picked_while_the_answer_is_typed(trainee: Trainee) -> None:
    trainee.types("Sorry")
    trainee.press(f"F{trainee.right.number}")
    assert any(text.startswith("Right, it is") for text in trainee.reads())
    assert trainee.screen.answer.text() == "Sorry"


def test_what_is_said_stands_in_quotation_marks_and_what_is_done_does_not() -> None:
    language.use("en")
    assert quoted("No discount.") == '"No discount."'
    assert quoted("(smiles, says nothing)") == "(smiles, says nothing)"


# What is practised


def row_of(trainee: Trainee, scenario: str) -> int:
    return next(n for n, row in enumerate(trainee.screen.list.rows) if row.scenario == scenario)


def go_to(trainee: Trainee, scenario: str) -> None:
    """Walk through the list with the arrow keys."""
    trainee.press("Alt+P", "Home", *("Down",) * row_of(trainee, scenario))


def test_a_scenario_is_chosen_in_the_list_and_only_it_is_asked(trainee: Trainee) -> None:
    go_to(trainee, "friend-of-boss")
    trainee.press("Space")
    assert trainee.screen.list.hasFocus()
    for _ in range(5):
        assert trainee.right.id == "friend-of-boss"
        trainee.screen.take_focus()
        trainee.press("Space", "4")
    chosen = [row.scenario for row in trainee.screen.list.rows if row.chosen]
    assert chosen == ["friend-of-boss"]


def test_where_one_scenario_is_practised_nobody_asks_which_it_is(trainee: Trainee) -> None:
    go_to(trainee, "friend-of-boss")
    trainee.press("Space")
    assert not any(key.isVisible() for key in trainee.screen._keys.values())
    trainee.press("F1")
    assert trainee.screen._picked == ""


def test_several_scenarios_are_mixed_and_all_twelve_again_when_none_is_chosen(
    trainee: Trainee,
) -> None:
    for scenario in ("asks-discount", "friend-of-boss"):
        go_to(trainee, scenario)
        trainee.press("Enter")
    assert trainee.right.id in ("asks-discount", "friend-of-boss")
    trainee.press("Enter")
    assert trainee.right.id == "asks-discount"
    trainee.press("Home", "Space")
    assert [row.scenario for row in trainee.screen.list.rows if row.chosen] == [""]


def test_the_lines_change_from_english_to_both_to_chinese(trainee: Trainee) -> None:
    assert "Lines: English" in trainee.buttons()
    trainee.press("Alt+L")
    assert "Lines: both" in trainee.buttons()
    trainee.press("Alt+L")
    assert "Lines: Chinese" in trainee.buttons()
    assert trainee.line in trainee.right.triggers_zh
    assert f"“{trainee.line}”" in trainee.reads()


def test_what_a_clerk_chose_is_there_the_next_time_and_not_another_s(trainee: Trainee) -> None:
    go_to(trainee, "sample-first")
    trainee.press("Space", "Alt+L", "Alt+L")
    trainee.screen.deleteLater()
    trainee.screen = PracticeScreen(trainee.desk, Voice(lambda: None))
    trainee.bot.addWidget(trainee.screen)
    trainee.begins("Li Wei")
    assert trainee.right.id == "sample-first"
    assert trainee.line in trainee.right.triggers_zh
    trainee.screen = PracticeScreen(trainee.desk, Voice(lambda: None))
    trainee.bot.addWidget(trainee.screen)
    trainee.begins("王芳")
    assert trainee.screen.list.rows[0].chosen


# Progress and the end


def test_an_answer_shows_in_the_figures_and_in_the_list(trainee: Trainee) -> None:
    scenario = trainee.right.id
    before = trainee.screen.list.rows[row_of(trainee, scenario)]
    assert (before.seen, before.held) == (0, 0)
    trainee.press("Space", "4")
    after = trainee.screen.list.rows[row_of(trainee, scenario)]
    assert (after.seen, after.held, after.lines) == (1, 1, 20)
    assert trainee.screen.list.rows[0].seen == 1
    assert trainee.screen._figures.text().startswith("1 answered today   ·   19 left")


def test_the_bar_of_a_scenario_grows_with_what_is_held(trainee: Trainee) -> None:
    scenario = trainee.right.id

    def coloured() -> int:
        view = trainee.screen.list
        rect = view.visualRect(view.model_of_rows.index(row_of(trainee, scenario)))
        image = view.viewport().grab().toImage()
        ratio = image.devicePixelRatio()
        middle = int((rect.y() + 31) * ratio)
        accent = theme.current().accent
        return sum(
            image.pixelColor(x, middle).name() == accent for x in range(int(rect.width() * ratio))
        )

    assert coloured() == 0
    trainee.press("Space", "4")
    once = coloured()
    assert once > 0
    go_to(trainee, scenario)
    trainee.press("Space")
    for _ in range(4):
        trainee.screen.take_focus()
        trainee.press("Space", "4")
    assert coloured() > 2 * once


def test_when_nothing_is_due_it_says_so_and_offers_more(trainee: Trainee) -> None:
    trainee.practises_all_of_today()
    reads = trainee.reads()
    assert "Nothing is due" in reads
    assert "The next card falls due on 23 Oct at 09:30." in reads
    trainee.press("Enter")
    assert trainee.line
    assert "The buyer says, ahead of time" in trainee.reads()


def test_more_is_ten_cards_and_then_it_asks_again(trainee: Trainee) -> None:
    trainee.practises_all_of_today()
    trainee.press("Enter")
    for _ in range(10):
        assert "Nothing is due" not in trainee.reads()
        trainee.press("Space", "4")
    assert "Nothing is due" in trainee.reads()
    assert trainee.progress().today == NEW_A_DAY + 10


def test_a_card_falls_due_while_the_screen_was_away(trainee: Trainee) -> None:
    trainee.practises_all_of_today()
    trainee.watch.move(days=9)
    trainee.screen.refresh()
    trainee.waits()
    assert "Nothing is due" not in trainee.reads()


def test_a_card_being_answered_stays_when_the_screen_comes_back(trainee: Trainee) -> None:
    line = trainee.line
    trainee.types("My answer")
    trainee.screen.refresh()
    trainee.waits()
    assert (trainee.line, trainee.screen.answer.text()) == (line, "My answer")


# The voice


def test_a_line_is_read_aloud_and_again_slowly(listener: Trainee, loudspeaker: Loudspeaker) -> None:
    line = listener.line
    assert loudspeaker.said == [(line, "en_US", 0.0)]
    listener.press("Alt+R")
    text, spoken, rate = loudspeaker.said[-1]
    assert (text, spoken) == (line, "en_US")
    assert rate < 0


def test_a_chinese_line_is_read_in_mandarin(listener: Trainee, loudspeaker: Loudspeaker) -> None:
    listener.press("Alt+L", "Alt+L")
    assert loudspeaker.said[-1][:2] == (listener.line, "zh_CN")


def test_the_reply_shown_can_be_heard_in_the_language_of_the_line(
    listener: Trainee, loudspeaker: Loudspeaker
) -> None:
    said = fill(listener.right.short, listener.screen._facts)
    listener.press("Space", "Alt+R")
    assert loudspeaker.said[-1] == (said.en, "en_US", 0.0)


def test_the_voice_falls_silent_when_it_is_turned_off_or_the_screen_left(
    listener: Trainee, loudspeaker: Loudspeaker
) -> None:
    spoken, stopped = len(loudspeaker.said), loudspeaker.stopped
    listener.press("Alt+V")
    assert loudspeaker.stopped > stopped
    assert "Voice off" in listener.buttons()
    listener.press("Space", "3")
    assert len(loudspeaker.said) == spoken
    stopped = loudspeaker.stopped
    listener.screen.hide()
    assert loudspeaker.stopped > stopped


def test_without_a_voice_nothing_of_it_is_shown(trainee: Trainee) -> None:
    assert not {"Hear it", "Voice on", "Voice off"} & set(trainee.buttons())
    trainee.press("Alt+R")
    assert trainee.line


# How it looks


def cut_words(screen: QWidget) -> list[str]:
    """Return the words that do not stand whole."""
    found = []
    for words in screen.findChildren(QLabel):
        if not words.isVisible() or not words.text():
            continue
        wide, high = words.sizeHint().width(), words.heightForWidth(words.width())
        if words.wordWrap() and high > words.height():
            found.append(f"{words.text()!r} needs {high} of {words.height()} high")
        if not words.wordWrap() and wide > words.width():
            found.append(f"{words.text()!r} needs {wide} of {words.width()} wide")
    return found


def stands_whole(trainee: Trainee) -> None:
    """Nothing is cut once the layout has come to rest."""
    QApplication.processEvents()
    trainee.bot.waitUntil(lambda: cut_words(trainee.screen) == [], timeout=2000)


@pytest.mark.parametrize("speak", ["zh", "en"])
def test_every_card_stands_whole_on_a_cheap_laptop(data: Path, qtbot: QtBot, speak: str) -> None:
    language.use(speak)
    trainee = Trainee(data, qtbot, Loudspeaker("zh_CN", "en_US"))
    for _ in range(12):
        trainee.types("Sorry, this is what we can do.")
        trainee.press(f"F{trainee.wrong}")
        stands_whole(trainee)
        trainee.press("Enter")
        stands_whole(trainee)
        assert trainee.screen.height() == 680, "the window was pushed open"
        trainee.press("4")
    assert sum(one.seen > 0 for one in trainee.progress().scenarios) == 12
    trainee.leaves()


def test_on_a_small_window_what_is_not_said_aloud_makes_room(trainee: Trainee) -> None:
    trainee.screen.resize(964, 512)
    trainee.types("Sorry")
    trainee.press(f"F{trainee.wrong}", "Enter")
    stands_whole(trainee)
    assert (trainee.screen.width(), trainee.screen.height()) == (964, 512)


def test_whatever_takes_the_keys_has_a_name(trainee: Trainee) -> None:
    for key in ("F1", "Space"):
        trainee.press(key)
        takers = [
            widget
            for widget in trainee.screen.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.objectName().startswith("qt_")
        ]
        assert takers
        assert all(widget.accessibleName() for widget in takers)


def test_every_button_shows_its_key(trainee: Trainee) -> None:
    shown = trainee.screen.findChildren(KeyButton)
    for button in (button for button in shown if button.isVisible()):
        assert button._key.text()
    trainee.press("Space")
    keys = [
        part.text()
        for grade in trainee.screen.findChildren(GradeKey)
        for part in grade.findChildren(QLabel)
        if part.property("role") == "key"
    ]
    assert keys == ["1", "2", "3", "4"]


def test_tab_goes_on_from_the_list_to_the_answer_and_its_button(trainee: Trainee) -> None:
    trainee.press("Alt+P", "Tab", "Tab")
    assert isinstance(trainee.focus, QLineEdit)
    trainee.press("Tab")
    assert trainee.screen.reveal_key.hasFocus()


def test_the_twelve_keys_are_those_of_the_booth(trainee: Trainee) -> None:
    keys = trainee.screen.findChildren(ScenarioKey)
    assert [key.accessibleName().split()[0] for key in keys] == [f"F{n}" for n in range(1, 13)]


def _reviews(trainee: Trainee) -> list[tuple[str, int, str]]:
    """Return every answer kept: line, grade, the scenario picked."""
    answers: list[list[tuple[str, int, str]]] = []

    def read(booth: Booth) -> list[tuple[str, int, str]]:
        rows = booth.store.db.execute("select line, rating, picked from reviews order by place")
        return [(str(line), int(rating), str(picked)) for line, rating, picked in rows]

    trainee.desk.booth.ask(read, answers.append)
    trainee.waits()
    return answers[0]
