"""The screen of what the fair taught: its numbers, its keys, and what it says to a screen reader."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from boothapp import learning
from boothapp.booth import Booth
from boothapp.learning import Rate, wilson
from boothapp.phrases import load
from boothapp.resources import folder
from tests.ui.clerk import set_up
from ui import language, theme
from ui.learning_rows import LinesModel, draw_rate
from ui.learning_screen import LearningScreen
from ui.work import Desk

Record = Callable[[Booth], None]
Show = Callable[[Record], LearningScreen]
DISCOUNT = 8
"""The row of F9."""


def fair(booth: Booth) -> None:
    """Twelve from the Emirates asked for a discount, seven were settled; two others, and one left open."""
    for number in range(12):
        _ask(booth, "AE", "settled" if number < 7 else "not-settled")
    _ask(booth, "ZA", "settled")
    _ask(booth, "BR", "settled", form="second")
    _ask(booth, "", "open")


def _ask(booth: Booth, country: str, outcome: str, form: str = "short") -> None:
    buyer = booth.record_buyer({"company": f"Buyer in {country}", "country": country}).buyer
    booth.hear(buyer, "asks-discount", outcome=outcome, form=form)  # type: ignore[arg-type]


def nobody(_booth: Booth) -> None:
    """Nothing was recorded yet."""


@pytest.fixture
def show(tmp_path: Path, qtbot: QtBot) -> Iterator[Show]:
    """Open the screen on records that a function fills."""
    # The screens live until the threads have ended: a widget must not go away on another thread.
    open_ones: list[LearningScreen] = []

    def open_one(record: Record) -> LearningScreen:
        set_up(tmp_path)
        booth = Booth.open(tmp_path)
        record(booth)
        booth.close()
        faults: list[BaseException] = []
        desk = Desk(tmp_path, faults.append)
        screen = LearningScreen(desk)
        open_ones.append(screen)
        qtbot.addWidget(screen)
        screen.resize(1306, 680)
        screen.begin(load(folder("phrasebook")))
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.refresh()
        qtbot.waitUntil(lambda: not desk.booth.busy)
        screen.take_focus()
        assert not faults
        return screen

    before = language.current()
    language.use("en")
    theme.apply(theme.LIGHT)
    yield open_one
    for screen in open_ones:
        screen.desk.close()
    language.use(before)
    theme.apply(theme.LIGHT)


def says(model: LinesModel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(line), role)) for line in range(model.rowCount())]


def reads(screen: LearningScreen) -> list[str]:
    return [shown.text() for shown in screen.findChildren(QLabel) if shown.isVisible()]


def press(screen: LearningScreen, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(screen.scenario_list, key)


def test_an_empty_screen_says_what_to_do_first(show: Show) -> None:
    screen = show(nobody)
    assert any("press F1 to F12 for what the buyer said" in text for text in reads(screen))
    assert not screen.scenario_list.isVisible()


@pytest.mark.parametrize("speak", ["zh", "en"])
def test_it_says_that_it_is_no_cause(show: Show, speak: str) -> None:
    language.use(speak)
    assert learning.CAVEAT.in_language(speak) in reads(show(fair))


def test_every_scenario_is_a_row_with_its_counts_beside_the_rates(show: Show) -> None:
    screen = show(fair)
    lines = says(screen.scenarios)
    assert len(lines) == 12
    assert lines[DISCOUNT] == (
        "F9 Asks for a discount: came 15 times, 1 still open; "
        "Short form: 8 of 13 · 62 % (36–82 %); Second form: 1 of 1 · too few to compare"
    )
    assert lines[0].endswith(
        "came 0 times, 0 still open; Short form: none decided; Second form: none decided"
    )


def test_markets_with_fewer_than_ten_stand_apart_by_name(show: Show) -> None:
    screen = show(fair)
    press(screen, *[Qt.Key.Key_Down] * DISCOUNT, Qt.Key.Key_Right)
    assert screen.by.value == "country"
    assert says(screen.markets) == [
        "Compared, the highest share first",
        "UAE: 7 of 12 · 58 % (32–81 %)",
        "Fewer than 10 decided: too few to compare",
        "Brazil: 1 of 1 · too few to compare",
        "South Africa: 1 of 1 · too few to compare",
    ]
    assert "Market not known: 1." in reads(screen)


def test_the_arrows_choose_the_scenario_and_the_grouping_and_space_the_form(show: Show) -> None:
    screen = show(fair)
    assert "F1 Just looking" in reads(screen)
    press(screen, Qt.Key.Key_Down)
    assert "F2 Leaves undecided" in reads(screen)
    seen = []
    for key in (Qt.Key.Key_Left, *[Qt.Key.Key_Right] * 3):
        press(screen, key)
        seen.append(str(screen.by.value))
    assert seen == ["region", "country", "product", "product"]  # at an end nothing happens
    seen.clear()
    for _ in range(3):
        press(screen, Qt.Key.Key_Space)
        seen.append(str(screen.form.value))
    assert seen == ["short", "second", "both"]


def test_a_form_is_shown_by_its_own_cases(show: Show) -> None:
    screen = show(fair)
    press(
        screen, *[Qt.Key.Key_Down] * DISCOUNT, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Space
    )
    assert screen.form.value == "second"
    assert says(screen.markets)[1:] == ["Brazil: 1 of 1 · too few to compare"]


def test_what_is_recorded_meanwhile_shows_after_the_next_reading_and_the_choice_stays(
    show: Show, qtbot: QtBot
) -> None:
    screen = show(fair)
    press(screen, *[Qt.Key.Key_Down] * DISCOUNT)
    screen.desk.booth.ask(lambda booth: _ask(booth, "DE", "settled"))
    screen.refresh()
    qtbot.waitUntil(lambda: not screen.desk.booth.busy)
    assert says(screen.scenarios)[DISCOUNT].startswith("F9 Asks for a discount: came 16 times")
    assert screen.scenario_list.currentIndex().row() == DISCOUNT


def test_the_dot_stands_where_the_share_is_on_the_line_of_its_interval() -> None:
    theme.apply(theme.LIGHT)
    image = QImage(110, 21, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_rate(painter, QRect(0, 0, 110, 21), Rate(30, 40, *wilson(30, 40)))
    painter.end()

    def inked(y: int) -> list[int]:
        white = QColor("white").rgb()
        return [x - 5 for x in range(110) if image.pixel(x, y) != white]

    dot = inked(8)  # above the line only the dot is left
    assert abs(sum(dot) / len(dot) - 75) < 1.5
    low, high = wilson(30, 40)
    assert abs(min(inked(11)) - low * 100) < 3
    assert abs(max(inked(11)) - high * 100) < 3


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize("size", [(1306, 680), (964, 512)])
def test_the_rates_are_drawn_in_the_accent_of_the_theme_also_in_the_smallest_window(
    show: Show, look: theme.Palette, size: tuple[int, int]
) -> None:
    theme.apply(look)
    screen = show(fair)
    screen.resize(*size)
    screen.scenario_list.setCurrentIndex(screen.scenarios.index(DISCOUNT))
    picture = screen.grab().toImage()
    accents = {QColor(look.accent).rgb()}
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert accents <= colours
    assert screen.minimumSizeHint().width() <= 964
