"""The screen of what the fair taught: every scenario with its rates, one of them by market and product."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCollator, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QWidget

from boothapp import countries, learning, regions
from boothapp.learning import FORMS, By, Form, Lesson, Report
from ui import language
from ui.learning_rows import (
    LinesModel,
    MarketDelegate,
    MarketHead,
    MarketLine,
    ScenarioDelegate,
    ScenarioHead,
    ScenarioLine,
    figures,
)
from ui.parts import card, column, hairline, label, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from boothapp.booth import Booth
    from boothapp.phrases import Phrasebook
    from ui.work import Desk

Value = TypeVar("Value", bound=str)


class Choice(QFrame, Generic[Value]):
    """A few buttons of which one is pressed."""

    changed = Signal()

    def __init__(self, choices: tuple[tuple[Value, str], ...]) -> None:
        super().__init__()
        self._buttons: dict[Value, QPushButton] = {}
        self.setProperty("role", "choice")
        layout = row(spacing=2)
        for value, text in choices:
            made = QPushButton(text)
            made.setProperty("role", "choice")
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setFixedHeight(26)
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            made.clicked.connect(self.changed)
            self._buttons[value] = made
            layout.addWidget(made, 1)
        layout.setContentsMargins(2, 2, 2, 2)
        self.setLayout(layout)
        self._buttons[choices[0][0]].setChecked(True)

    @property
    def value(self) -> Value:
        """The value of the button that is pressed."""
        return next(value for value, made in self._buttons.items() if made.isChecked())

    def step(self, by: int, *, around: bool = False) -> None:
        """Press a neighbour of the pressed button; at an end nothing happens unless it goes around."""
        values = list(self._buttons)
        place = values.index(self.value) + by
        if around:
            place %= len(values)
        if 0 <= place < len(values):
            self._buttons[values[place]].setChecked(True)
            self.changed.emit()


class LearningScreen(QWidget):
    """Draws a report; it is read and counted off the GUI thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self.desk = desk
        self._titles: dict[str, tuple[str, str]] = {}
        self._report: Report | None = None
        self._count = label(role="muted")
        self._empty = self._build_empty()
        self._body = QWidget()
        both = row(self._build_scenarios(), self._build_markets(), spacing=16)
        both.setStretch(0, 64)
        both.setStretch(1, 36)
        self._body.setLayout(both)
        caveat = label(language.words(learning.CAVEAT), "strong", wrap=True)
        method = label(language.words(learning.METHOD), "muted", wrap=True)
        layout = column(
            row(label(self.tr("Learning from the fair"), "title"), None, self._count),
            column(caveat, method, spacing=2),
            self._empty,
            self._body,
            spacing=10,
        )
        layout.addStretch()
        layout.setStretch(3, 1)
        layout.setContentsMargins(24, 16, 24, 16)
        self.setLayout(layout)
        self._empty.hide()
        self._body.hide()

    # Building

    def _build_empty(self) -> QFrame:
        how = self.tr(
            "At the booth, press F1 to F12 for what the buyer said, and end it with Settled or Not settled. "
            "What you record there is counted here."
        )
        inside = column(
            label(self.tr("No objection recorded yet"), "heading"), label(how, wrap=True), spacing=6
        )
        return card(inside, margins=(20, 16, 20, 16))

    def _build_scenarios(self) -> QFrame:
        self.scenarios = LinesModel(self)
        self.scenario_list = self._list(self.tr("Scenarios"), self.scenarios)
        self.scenario_list.setItemDelegate(ScenarioDelegate(self.scenario_list))
        self.scenario_list.setUniformItemSizes(True)
        self.scenario_list.installEventFilter(self)
        self.scenario_list.selectionModel().currentChanged.connect(self._show_markets)
        layout = column(ScenarioHead(self.scenario_list), hairline(), self.scenario_list, spacing=0)
        layout.setStretch(2, 1)
        return card(layout, margins=(4, 4, 4, 8))

    def _build_markets(self) -> QFrame:
        self._chosen = label(role="heading")
        self._rates = label(role="muted", wrap=True)
        self.by: Choice[By] = Choice(
            (
                ("region", self.tr("Region")),
                ("country", self.tr("Country")),
                ("product", self.tr("Product")),
            )
        )
        self.form: Choice[Form] = Choice(
            (
                ("both", self.tr("Both forms")),
                ("short", self.tr("Short form")),
                ("second", self.tr("Second form")),
            )
        )
        self.by.changed.connect(self._show_markets)
        self.form.changed.connect(self._show_markets)
        self.markets = LinesModel(self)
        self.market_list = self._list(self.tr("By market or product"), self.markets)
        self.market_list.setItemDelegate(MarketDelegate(self.market_list))
        self.market_list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._without = label(role="small", wrap=True)
        keys = label(self.tr("↑ ↓ scenario   ← → grouping   Space form"), "small")
        parts = column(self._chosen, self._rates, self.by, self.form, spacing=8)
        parts.setContentsMargins(12, 0, 12, 4)
        foot = column(self._without, keys, spacing=2)
        foot.setContentsMargins(12, 6, 12, 0)
        self._axis = MarketHead(self.market_list)
        layout = column(parts, self._axis, self.market_list, foot, spacing=0)
        layout.setStretch(2, 1)
        return card(layout, margins=(4, 12, 4, 10))

    def _list(self, name: str, model: LinesModel) -> QListView:
        view = QListView()
        view.setAccessibleName(name)
        view.setModel(model)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        return view

    # Showing

    def begin(self, phrasebook: Phrasebook) -> None:
        """Take the scenarios' names; only the twelve have a key."""
        self._titles = {
            scenario.id: (
                f"F{scenario.number}" if scenario.number <= 12 else "",
                language.words(scenario.title),
            )
            for scenario in phrasebook.scenarios
        }

    def refresh(self) -> None:
        """Read the records again."""
        known = tuple(self._titles)

        def learn(booth: Booth) -> Report:
            from boothapp.learning_cases import cases  # noqa: PLC0415  on the booth's thread

            return learning.report(cases(booth), scenarios=known)

        self.desk.booth.ask(learn, self.show_report)

    def show_report(self, report: Report) -> None:
        """Show what was learnt; the scenario chosen stays chosen."""
        self._report = report
        self._count.setText(self.tr("%n objection(s)", "", report.cases) if report.cases else "")
        self._empty.setVisible(not report.cases)
        self._body.setVisible(bool(report.cases))
        most = max((lesson.forms["both"].cases for lesson in report.lessons), default=0)
        chosen = max(self.scenario_list.currentIndex().row(), 0)
        self.scenarios.show_rows(
            tuple(
                ScenarioLine(*self._named(lesson.scenario), lesson, most, report.minimum)
                for lesson in report.lessons
            )
        )
        self.scenario_list.setCurrentIndex(self.scenarios.index(chosen))
        self._show_markets()

    def take_focus(self) -> None:
        """Be ready for the arrow keys."""
        self.scenario_list.setFocus()

    def _named(self, scenario: str) -> tuple[str, str]:
        return self._titles.get(scenario, ("", scenario))

    def _show_markets(self) -> None:
        place = self.scenario_list.currentIndex().row()
        if self._report is None or not 0 <= place < len(self._report.lessons):
            return
        lesson = self._report.lessons[place]
        self._chosen.setText(" ".join(part for part in self._named(lesson.scenario) if part))
        self._rates.setText(self._rates_of(lesson, self._report.minimum))
        table = lesson.tables[self.by.value][self.form.value]
        lines: list[MarketLine] = []
        if table.compared:
            lines.append(MarketLine(head=self.tr("Compared, the highest share first")))
        name = _NAMED[self.by.value]
        lines += [MarketLine("", name(found.key), found, True) for found in table.compared]  # noqa: FBT003  a fact's field
        if table.apart:
            head = self.tr("Fewer than %1 decided: too few to compare")
            lines.append(MarketLine(head=head.replace("%1", str(self._report.minimum))))
        apart = [MarketLine("", name(found.key), found) for found in table.apart]
        if self.by.value != "product":
            apart.sort(key=lambda line: _collator().sortKey(line.name))
        self.markets.show_rows((*lines, *apart))
        self.market_list.scrollToTop()
        self._axis.setVisible(bool(table.compared))
        self._without.setText(self._left_out(table.without))
        self._without.setVisible(bool(self._without.text()))

    def _rates_of(self, lesson: Lesson, minimum: int) -> str:
        short, second = (figures(lesson.forms[form].rate, minimum) for form in FORMS[1:])
        return f"{self.tr('Short form')} {short}\n{self.tr('Second form')} {second}"

    def _left_out(self, without: int) -> str:
        parts = []
        if self.by.value == "product":
            parts.append(
                self.tr("A case counts for every item that its buyer's papers or notes name.")
            )
        if without:
            words = (
                self.tr("No item known: %1.")
                if self.by.value == "product"
                else self.tr("Market not known: %1.")
            )
            parts.append(words.replace("%1", str(without)))
        return " ".join(parts)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
            key = Qt.Key(event.key())
            if key in steps:
                self.by.step(steps[key])
                return True
            if key == Qt.Key.Key_Space:
                self.form.step(1, around=True)
                return True
        return super().eventFilter(watched, event)


def _collator() -> QCollator:
    return QCollator(QLocale("zh_CN" if language.current() == "zh" else "en"))


def _country(code: str) -> str:
    return language.words(countries.name_of(code)).removeprefix("the ")


_NAMED: dict[By, Callable[[str], str]] = {
    "region": lambda key: language.words(regions.name_of(key)),
    "country": _country,
    "product": lambda key: key,
}
