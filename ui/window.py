"""The window: the rail, the bar on top, the screens, and the keys that work everywhere."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from ui import language, screens, theme
from ui.beginning import Beginning, read_beginning, warm_up
from ui.idle import Idle
from ui.keys import Keys
from ui.notices import Notices
from ui.parts import column
from ui.rail import Rail
from ui.steps import Step, gone_of, take_back
from ui.undo_key import UndoKey

if TYPE_CHECKING:  # these are slow to import: they come after the first paint
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent

    from boothapp.booth import Booth
    from boothapp.snapshots import Done
    from boothapp.text import Text
    from ui.bar import Bar
    from ui.booth_screen import BoothScreen
    from ui.buyers_screen import BuyersScreen
    from ui.card_pile import CardPile
    from ui.find_box import FindBox
    from ui.scanner import Scanner
    from ui.work import Desk


class MainWindow(QMainWindow):
    """Paints its frame at once; the screens follow when the booth is open."""

    painted = Signal()
    ready = Signal()
    """The screens are up and filled for the first time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.beginning: Beginning | None = None
        self._done: list[Step] = []
        self._back_to = ""
        self._first_paint = True
        self._scanner: Scanner | None = None
        self._cards: CardPile | None = None
        self.setWindowTitle("boothapp")
        self.setMinimumSize(1024, 560)
        self.resize(1366, 728)
        self._build_frame()
        self._keys = Keys(self)
        UndoKey(self)

    # The frame, which is painted before anything is read

    def _build_frame(self) -> None:
        self._screens: dict[str, QWidget] = {}
        self._bar: Bar | None = None
        self._page = QWidget()
        self._page.setObjectName("window")
        self.stack = QStackedWidget()
        self._bar_place = QFrame()
        self._bar_place.setObjectName("bar")
        self._bar_place.setFixedHeight(48)
        self._bar_place.setLayout(column())
        right = column(self._bar_place, self.stack, spacing=0)
        whole = QHBoxLayout(self._page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._rail = Rail()
        self._rail.chosen.connect(self.go)
        whole.addWidget(self._rail)
        whole.addLayout(right, 1)
        self.setCentralWidget(self._page)
        self.notices = Notices(self._page)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first_paint:
            self._first_paint = False
            self.painted.emit()
            QTimer.singleShot(0, self, self.open_booth)

    # The screens, which need the booth

    def open_booth(self) -> None:
        """Open the records on their thread and fill the screens."""
        self.desk.booth.ask(read_beginning, self._begin)

    def _begin(self, beginning: Beginning) -> None:
        first = self.beginning is None
        self.beginning = beginning
        if beginning.company.name and beginning.station.clerk:
            self._show_screens(beginning)
        else:
            self._show_first_start()
        for fault in (*beginning.phrasebook.faults, *beginning.packs.faults):
            self.notices.say(language.words(fault.line), long=True)
        if first:
            self.desk.mind.ask(lambda suggester: suggester.fault, self._say_fault)
            self.desk.booth.ask(warm_up)
            Idle(self.desk, self)
            QTimer.singleShot(0, theme.load_other_fonts)
            QTimer.singleShot(500, self, self._find_voice)
            self.ready.emit()

    def _say_fault(self, fault: Text | None) -> None:
        if fault:
            self.notices.say(language.words(fault), long=True)

    def _find_voice(self) -> None:
        if "booth" in self._screens:
            self.booth.find_voice()

    def _show_first_start(self) -> None:
        from ui.first_start import FirstStart  # noqa: PLC0415  only ever needed once

        page = FirstStart()
        page.begun.connect(self._begun)
        page.sample_wanted.connect(self._fill_sample)
        page.language_wanted.connect(lambda choice: self._set_station({"language": choice}))
        self._put("first", page)
        self._rail.setEnabled(False)
        page.take_focus()

    def _begun(self, company: dict[str, str], station: dict[str, str]) -> None:
        def begin(booth: Booth) -> Beginning:
            booth.set_station(station)
            booth.set_company(company)
            return read_beginning(booth)

        self.desk.booth.ask(begin, self._begin)

    def _fill_sample(self) -> None:
        clerk = self.tr("Li Wei")

        def sample(booth: Booth) -> Beginning:
            from boothapp import demo  # noqa: PLC0415

            demo.fill(booth)
            if not booth.station().clerk:
                booth.set_station({"clerk": clerk})
            return read_beginning(booth)

        self.desk.booth.ask(sample, self._begin)

    def _show_screens(self, beginning: Beginning) -> None:
        self._rail.setEnabled(True)
        self._drop("first")
        if "booth" not in self._screens:
            self._build_screens()
        self._fill_bar(beginning)
        booth = self.booth
        booth.begin(beginning.phrasebook, beginning.facts, beginning.packs, beginning.languages)
        self.go("booth")

    def _build_screens(self) -> None:
        from ui.booth_screen import BoothScreen  # noqa: PLC0415  after the first paint
        from ui.lists import QuotesScreen  # noqa: PLC0415
        from ui.settings_screen import SettingsScreen  # noqa: PLC0415

        booth = BoothScreen(self.desk, self.notices)
        booth.acted.connect(self.acted)
        booth.left.connect(self._go_back)
        self._put("booth", booth)
        quotes = QuotesScreen()
        quotes.wanted.connect(self._quote_wanted)
        quotes.chosen.connect(self.open_buyer)
        self._put("quotes", quotes)
        settings = SettingsScreen()
        settings.company_set.connect(self._set_company)
        settings.station_set.connect(self._set_station)
        self._put("settings", settings)

    def _build_late(self, name: str) -> None:
        """Build a screen that is not needed at the first buyer; each on its first visit."""
        if self.beginning is not None and "booth" in self._screens:
            screen = screens.build(name, self, self.beginning)
            if screen is not None:
                self._put(name, screen)

    def reread_words(self) -> None:
        """Take a company's edited replies into use at once, also for the hearing."""

        def reread(booth: Booth) -> Beginning:
            booth.reload_phrasebook()
            return read_beginning(booth)

        self.desk.reread_mind()
        self.desk.booth.ask(reread, self._reworded)

    def _reworded(self, beginning: Beginning) -> None:
        self._settled(beginning)
        for name in ("practice", "learning"):
            self._drop(name)  # built anew with the new words on the next visit

    def _put(self, name: str, screen: QWidget) -> None:
        self._drop(name)
        self._screens[name] = screen
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)

    def _drop(self, name: str) -> None:
        screen = self._screens.pop(name, None)
        if screen is not None:
            screens.leave(screen)
            self.stack.removeWidget(screen)
            screen.deleteLater()

    def _fill_bar(self, beginning: Beginning) -> None:
        if self._bar is None:
            from ui.bar import Bar  # noqa: PLC0415  after the first paint

            self._bar = Bar(self.desk, self._page)
            self._bar.find_box.chosen.connect(self.open_buyer)
            self._bar.find_box.more_wanted.connect(self.to_buyers)
            self._bar_place.layout().addWidget(self._bar)  # type: ignore[union-attr]
        self._bar.show_station(beginning)

    @property
    def find_box(self) -> FindBox:
        """The box that finds a buyer."""
        return self._bar.find_box  # type: ignore[union-attr]

    @property
    def is_open(self) -> bool:
        """The screens are there."""
        return "booth" in self._screens

    @property
    def booth(self) -> BoothScreen:
        """The booth screen."""
        return self._screens["booth"]  # type: ignore[return-value]

    def screen_named(self, name: str) -> QWidget:
        """Return a screen: "booth", "buyers", "quotes", "settings" or "first"."""
        return self._screens[name]

    def go(self, name: str) -> None:
        """Show a screen and read what it shows."""
        if name not in self._screens:
            self._build_late(name)
        screen = self._screens.get(name)
        if screen is None:
            return
        self._flush()
        self._back_to = ""
        self.stack.setCurrentWidget(screen)
        self._rail.mark(screens.ON_THE_RAIL.get(name, name))
        self._keys.leave_to_screen(name)
        if name == "quotes":
            self.desk.booth.ask(lambda booth: booth.quotes(limit=100_000), screen.show_rows)  # type: ignore[attr-defined]
        elif name == "settings" and self.beginning:
            screen.show_values(self.beginning.company, self.beginning.station)  # type: ignore[attr-defined]
        elif name == "booth":
            self.booth.refresh()
            self.booth.show_replies()
        elif name in screens.LATE:
            screens.refresh(screen)
        if name not in ("booth", "settings"):
            screen.take_focus()  # type: ignore[attr-defined]

    def open_buyer(self, buyer: str, back_to: str = "") -> None:
        """Bring a buyer on the booth screen; from there, Esc leads to the screen ``back_to``."""
        self.go("booth")
        self._back_to = back_to
        self.booth.open_buyer(buyer)

    def _go_back(self) -> None:
        if self._back_to:
            self.go(self._back_to)

    # Keys

    def on_booth(self, act: Callable[[], None]) -> None:
        """Go to the booth screen, unless it is open, and do something there."""
        if self.stack.currentWidget() is not self.booth:
            self.go("booth")
        act()

    def choose(self, number: int) -> None:
        """Do what F1 to F12 ask for: show the reply, or name the scenario while practising."""
        practice = self._screens.get("practice")
        if practice is not None and self.stack.currentWidget() is practice:
            practice.choose(number)  # type: ignore[attr-defined]
            return
        self.on_booth(lambda: None)
        self.booth.right.setCurrentWidget(self.booth.objection)
        self.booth.objection.choose(number)

    def to_find(self) -> None:
        """Put the cursor in the find box."""
        self.find_box.setFocus()
        self.find_box.selectAll()

    def to_buyers(self) -> None:
        """Show the list of buyers; what is being typed into the find box goes on there."""
        words = self.find_box.text().strip() if self.find_box.hasFocus() else ""
        if words:
            self.find_box.leave()
        self.go("buyers")
        if words:
            buyers: BuyersScreen = self._screens["buyers"]  # type: ignore[assignment]
            buyers.look_for(words)
            buyers.to_search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        here = "booth" in self._screens and self.stack.currentWidget() is self.booth
        if here and plain and typed and typed.isprintable() and not self.booth.pane.in_form:
            self.booth.right.setCurrentWidget(self.booth.objection)
            self.booth.objection.type_first(typed)
            return
        super().keyPressEvent(event)

    # Acts, undo, settings

    def acted(self, done: Done, words: str) -> None:
        """Say what was done, and be ready to take it back."""
        self.stepped(Step(words, (done.act,)), words)

    def stepped(self, step: Step, words: str) -> None:
        """Say what was done, be it one act, many or none in the records; Ctrl+Z takes it back at once."""
        self._done.append(step)
        self.notices.say(words, self.tr("Undo") + "  Ctrl Z", self.undo)

    def undo(self) -> None:
        """Take back the last act; a field in which something was typed takes Ctrl+Z for itself."""
        if not self._done:
            self.notices.say(self.tr("Nothing to undo."))
            return
        step = self._done.pop()
        self.desk.booth.ask(lambda booth: take_back(booth, step.acts), partial(self._undone, step))

    def _undone(self, step: Step, undone: tuple[Done, ...]) -> None:
        self.notices.say(self.tr("Undone: “%1”").replace("%1", step.words))
        if step.back:
            step.back()
        booth = self.booth
        for act in step.acts:
            booth.new.taken_back(act)

        def show(gone: frozenset[str]) -> None:
            if booth.buyer in gone:
                booth.nobody()
            booth.refresh()
            here = self.stack.currentWidget()
            if here is not None and here is not booth:
                screens.refresh(here)

        buyers = [done.buyer for done in undone if done.buyer]
        self.desk.booth.ask(lambda booth: gone_of(booth, buyers), show)

    def _set_company(self, values: dict[str, str]) -> None:
        def write(booth: Booth) -> Beginning:
            booth.set_company(values)
            return read_beginning(booth)

        self.desk.booth.ask(write, self._settled, self._not_set)

    def _set_station(self, values: dict[str, str]) -> None:
        def write(booth: Booth) -> Beginning:
            booth.set_station(values)
            return read_beginning(booth)

        self.desk.booth.ask(write, self._settled, self._not_set)

    def _not_set(self, fault: BaseException) -> None:
        settings = self._screens.get("settings")
        if settings is not None:
            settings.take_back()  # type: ignore[attr-defined]
        self.desk.failed(fault)

    def _settled(self, beginning: Beginning) -> None:
        old, self.beginning = self.beginning, beginning
        look = ("language", "theme")
        if old and any(getattr(old.station, n) != getattr(beginning.station, n) for n in look):
            self.restyle(beginning.station.language, beginning.station.theme)
            return
        if old and (old.station.clerk, old.company) != (
            beginning.station.clerk,
            beginning.company,
        ):
            self._drop("practice")  # built anew for the clerk on the next visit
            self._drop("cards")
        if "booth" in self._screens:
            self._fill_bar(beginning)
            self.booth.objection.use_phrasebook(
                beginning.phrasebook, beginning.facts, beginning.packs, beginning.languages
            )
            settings = self._screens["settings"]
            settings.show_values(beginning.company, beginning.station)  # type: ignore[attr-defined]
        if old and asdict(old.company) != asdict(beginning.company):
            self.notices.say(self.tr("Kept"))

    def restyle(self, speak: str, look: str) -> None:
        """Change language and theme at once: every screen is made again and shows what it showed."""
        self._flush()
        language.use(speak)
        theme.apply(theme.palette_for(look))
        name = next(
            (n for n, s in self._screens.items() if s is self.stack.currentWidget()), "booth"
        )
        buyer = self.booth.buyer if "booth" in self._screens else ""
        buyers: BuyersScreen | None = self._screens.get("buyers")  # type: ignore[assignment]
        asked = buyers.asked if buyers else None
        first = self._screens.get("first")
        typed = first.typed() if first else []  # type: ignore[attr-defined]
        for screen in list(self._screens):
            self._drop(screen)
        self._build_frame()
        if self.beginning is None:
            return
        if name == "first":
            self._show_first_start()
            self._screens["first"].fill(typed)  # type: ignore[attr-defined]
            return
        self._show_screens(self.beginning)
        if buyer:
            self.booth.open_buyer(buyer)
        if asked:
            self.go("buyers")
            self._screens["buyers"].look_for(*asked)  # type: ignore[attr-defined]
        self.go(name)

    def _quote_wanted(self, number: str, what: str) -> None:
        if what == "revise":
            self.go("booth")
            self.booth.revise(number)
        else:
            self.booth.papers.hand_out(number, what)

    # Leaving

    def _flush(self) -> None:
        for screen in self._screens.values():
            flush = getattr(screen, "flush", None)
            if flush:
                flush()

    def scanner(self) -> Scanner:
        """Return what reads cards, made when the first screen wants it; it outlives the screens."""
        if self._scanner is None:
            from ui.scanner import Scanner, make_reader  # noqa: PLC0415

            self._scanner = Scanner(make_reader, self)
        return self._scanner

    def cards(self) -> CardPile:
        """Return the cards that wait, taken up when the first screen wants them; they outlive it."""
        if self._cards is None:
            from ui.card_pile import CardPile  # noqa: PLC0415

            self._cards = CardPile(self.desk, self.scanner(), self)
            self._cards.stepped.connect(self.stepped)
        return self._cards

    def closeEvent(self, event: QCloseEvent) -> None:
        self._flush()
        for screen in self._screens.values():
            screens.leave(screen)
        if self._cards is not None:
            self._cards.close()
        if self._scanner is not None:
            self._scanner.close()
        self.desk.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange and self.beginning:
            QTimer.singleShot(0, self, self._follow_system)

    def _follow_system(self) -> None:
        own = self.beginning.station if self.beginning else None
        if own and not own.theme and theme.palette_for("") is not theme.current():
            self.restyle(own.language, "")
