"""The screen of all buyers: found by words and filters together, and exported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from boothapp import countries
from boothapp.finding.filters import Filters
from ui import language
from ui.comparing import Comparing
from ui.filter_bar import KEYS, FilterBar, FilterChips
from ui.found import field_name
from ui.lists import Column, TableModel, day_and_time, fit, share, table
from ui.parts import button, column, label, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boothapp.booth import Booth
    from boothapp.finding.choices import Choice
    from boothapp.finding.listing import Page
    from boothapp.snapshots import Found
    from ui.work import Desk

MOST = 500
"""Rows that are shown at most."""

_FIRST = 60  # rows that are asked for while somebody types: ten times quicker than all
_ASK_AFTER_MS = 30
_REST_AFTER_MS = 250
_FEW = 500  # buyers that are compared for the sake of the count alone
_FOUND_IN, _NUMBERS = 8, (4, 5, 6)
_ROOMY = 1150
_WIDTHS = (0, 160, 120, 150, 70, 74, 72, 140, 210)
_ANY = Filters()


class BuyersScreen(QWidget):
    """Every buyer that fits, the latest first, or those found by words, the best first."""

    chosen = Signal(str)
    export_wanted = Signal(str)
    twins_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        self._number = 0
        self._shown: tuple[str, Filters] = ("", Filters())
        self.model: TableModel[Found] = TableModel(self._columns(), self)
        self.table = table(self.tr("Buyers"))
        self.table.setModel(self.model)
        fit(self.table, _WIDTHS)
        self.table.installEventFilter(self)
        self.line = QLineEdit()
        self.line.setProperty("role", "find")
        self.line.setFixedHeight(34)
        self.line.setMinimumWidth(150)
        self.line.setMaximumWidth(330)
        self.line.setAccessibleName(self.tr("Search among the buyers"))
        self.line.setPlaceholderText(self.tr("A name, a phone, a note, a product…   /"))
        self.line.installEventFilter(self)
        self._count = label(role="strong")
        self._more = label(role="muted")
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_ASK_AFTER_MS)
        self._typed.timeout.connect(self.ask)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_AFTER_MS)
        self._rest.timeout.connect(self._ask_rest)
        self.bar = FilterBar(self)
        self.chips = FilterChips()
        self._twins = button(self.tr("Likely duplicates"), "", "Alt U")
        self._twins.setToolTip(self.tr("Buyers who may be one: look at them side by side"))
        self._comparing = Comparing(desk, self)
        self._lay_out()
        self._connect()

    def _columns(self) -> list[Column]:
        def country(found: Found) -> str:
            return language.words(countries.name_of(found.row.country)).removeprefix("the ")

        return [
            (self.tr("Buyer"), lambda found: found.row.title, False),
            (self.tr("Contact"), lambda found: found.row.contact, False),
            (self.tr("Country"), country, False),
            (self.tr("Phone"), lambda found: found.row.phone, False),
            (self.tr("Visits"), lambda found: str(found.row.visits), True),
            (self.tr("Quotes"), lambda found: str(found.row.quotes_ever), True),
            (self.tr("Orders"), lambda found: str(found.row.orders), True),
            (self.tr("Last"), lambda found: day_and_time(found.row.at), False),
            (self.tr("Found in"), found_in, False),
        ]

    def _lay_out(self) -> None:
        head = row(label(self.tr("Buyers"), "title"), self.line, None, self._twins, spacing=8)
        head.insertSpacing(1, 12)
        head.addSpacing(8)
        for kind, key, text in (
            ("xlsx", "Alt E", self.tr("Export Excel")),
            ("csv", "Alt V", self.tr("Export CSV")),
            ("vcf", "Alt W", self.tr("Export vCard")),
        ):
            act = button(text, "", key)
            act.setToolTip(self.tr("Every buyer is exported, whatever the list shows"))
            act.clicked.connect(lambda _=False, kind=kind: self.export_wanted.emit(kind))
            head.addWidget(act)
        self._count.setFixedHeight(26)
        counts = row(self._count, self.chips, spacing=12)
        counts.setAlignment(self._count, Qt.AlignmentFlag.AlignTop)
        counts.setStretch(1, 1)
        below = QWidget()
        below.setLayout(counts)
        below.setMinimumHeight(26)
        layout = column(head, self.bar, below, self.table, self._more, spacing=8)
        layout.setStretch(3, 1)
        layout.setContentsMargins(24, 14, 24, 12)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.table.activated.connect(lambda index: self._open(index.row()))
        self.line.textEdited.connect(lambda _text: self._typed.start())
        self.bar.changed.connect(self._filtered)
        self.bar.left.connect(self.take_focus)
        self.chips.removed.connect(lambda name: self.bar.set_value(name, ""))
        self.chips.cleared.connect(self.clear)
        self._twins.clicked.connect(self.twins_wanted)
        self._comparing.went_on.connect(self._compared)
        keys: list[tuple[str, Any]] = [
            (f"Alt+{letter}", lambda name=name: self.bar.use(name)) for name, letter in KEYS.items()
        ]
        keys += [
            ("Alt+E", lambda: self.export_wanted.emit("xlsx")),
            ("Alt+V", lambda: self.export_wanted.emit("csv")),
            ("Alt+W", lambda: self.export_wanted.emit("vcf")),
            ("Alt+X", self.clear),
            ("Alt+U", self.twins_wanted.emit),
            ("Ctrl+F", self.to_search),
        ]
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # Asking

    def refresh(self) -> None:
        """Read the list and what can be chosen anew."""
        from boothapp.finding.choices import choices  # noqa: PLC0415  on the booth's thread

        self.ask()
        self._desk.booth.ask(choices, self._offered)
        self._comparing.start()

    def _offered(self, offers: Mapping[str, tuple[Choice, ...]]) -> None:
        self.bar.show_choices(offers)

    def ask(self) -> None:
        """Ask for the buyers that fit what is typed and the filters: the first at once, then the rest."""
        self._number += 1
        self._rest.stop()
        narrowed = self.line.text().strip() or self.bar.filters
        self._ask_page(min(_FIRST, MOST) if narrowed else MOST)

    def _ask_rest(self) -> None:
        self._ask_page(MOST)

    def _ask_page(self, limit: int) -> None:
        number, typed, filters = self._number, self.line.text(), self.bar.filters

        def look(booth: Booth) -> tuple[int, Page, int] | None:
            from boothapp.finding.listing import page  # noqa: PLC0415

            # Something else may have been typed while this waited its turn.
            wanted = number == self._number
            return (number, page(booth, typed, filters, limit), limit) if wanted else None

        self._desk.booth.ask(look, self._answered)

    def _answered(self, answer: tuple[int, Page, int] | None) -> None:
        if answer is None or answer[0] != self._number:
            return
        number, page, limit = answer
        typed, filters = self.line.text(), self.bar.filters
        self._show_rows(page.rows, (typed, filters))
        self._show_counts(page, page.fitting)
        if page.fitting is not None:
            return
        if limit < MOST:
            self._rest.start()
            return

        def count(booth: Booth) -> tuple[int, Page, int] | None:
            from boothapp.finding.listing import fitting  # noqa: PLC0415

            wanted = number == self._number
            return (number, page, fitting(booth, typed, filters)) if wanted else None

        self._desk.booth.ask(count, self._counted)

    def _counted(self, answer: tuple[int, Page, int] | None) -> None:
        if answer is not None and answer[0] == self._number:
            self._show_counts(*answer[1:])

    # Showing

    def _show_rows(self, rows: tuple[Found, ...], asked: tuple[str, Filters]) -> None:
        """Show rows; where more of the same come, they are added, and the chosen buyer stays chosen."""
        old, same = self.model.rows, asked == self._shown
        at = self.table.currentIndex().row()
        chosen = old[at].row.id if 0 <= at < len(old) and same else ""
        self._shown = asked
        if same and old and old == rows[: len(old)]:
            self.model.add_rows(rows[len(old) :])
            return
        self.model.show_rows(rows)
        self._choose_columns()
        if rows:
            place = next((n for n, found in enumerate(rows) if found.row.id == chosen), 0)
            self.table.selectRow(place)

    def _choose_columns(self) -> None:
        """Show where somebody was found; in a narrow window, the numbers make room for it."""
        searched = bool(self._shown[0].strip())
        self.table.setColumnHidden(_FOUND_IN, not searched)
        for number in _NUMBERS:
            self.table.setColumnHidden(number, searched and self.width() < _ROOMY)
        share(self.table, _WIDTHS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_columns()

    def _show_counts(self, page: Page, fitting: int | None) -> None:
        narrowed = bool(self.line.text().strip() or self.bar.filters)
        self._count.setText(self._words(page, fitting, narrowed=narrowed))
        left = max((fitting or 0) - len(page.rows), 0)
        more = self.tr("and %1 more: type or choose a filter to see them").replace(
            "%1", f"{left:,}"
        )
        self._more.setText(more if left else "")
        self._more.setVisible(bool(left))

    def _words(self, page: Page, fitting: int | None, *, narrowed: bool) -> str:
        if not page.known:
            return self.tr("Nobody yet. Ctrl+N records the first buyer.")
        if not narrowed:
            return self.tr("%n buyer(s). Enter opens one.", "", page.known)
        if not page.rows:
            return self.tr("Nobody fits.")
        many = f"{len(page.rows):,}+" if fitting is None else f"{fitting:,}"
        return self.tr("%1 of %2").replace("%1", many).replace("%2", f"{page.known:,}")

    def _filtered(self) -> None:
        self.chips.show_filters(self.bar.filters)
        self.ask()

    def _compared(self, waiting: int) -> None:
        if waiting > _FEW:
            self._comparing.stop()  # the review will do it
        if not waiting:
            self._desk.known.ask(lambda known: known.count_twins(), self._show_twins)

    def _show_twins(self, count: int) -> None:
        words = self.tr("Likely duplicates")
        self._twins.set_words(f"{words} · {count:,}" if count else words)

    # Keys

    def take_focus(self) -> None:
        """Be ready for the arrow keys."""
        self.table.setFocus()

    def to_search(self) -> None:
        """Put the cursor in the search line."""
        self.line.setFocus()
        self.line.selectAll()

    @property
    def asked(self) -> tuple[str, Filters]:
        """What is typed, and the filters that are set."""
        return self.line.text(), self.bar.filters

    def look_for(self, words: str, filters: Filters = _ANY) -> None:
        """Show everyone whom the words and the filters fit."""
        self.line.setText(words)
        self.bar.use_all(filters)
        self.ask()

    def clear(self) -> None:
        """Take off every filter and empty the search line."""
        filters, typed = self.bar.filters, self.line.text()
        self.line.clear()
        self.bar.clear()
        if typed and not filters:
            self.ask()
        if not self.line.hasFocus():
            self.take_focus()

    def _open(self, number: int) -> None:
        if 0 <= number < len(self.model.rows):
            self.chosen.emit(self.model.rows[number].row.id)

    def hideEvent(self, event: QHideEvent) -> None:
        self._comparing.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            act = self._key_in_line if watched is self.line else self._key_in_table
            if act(event):
                return True
        return super().eventFilter(watched, event)

    def _key_in_line(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                at = self.table.currentIndex().row() + step
                if 0 <= at < len(self.model.rows):
                    self.table.selectRow(at)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(self.table.currentIndex().row())
            case Qt.Key.Key_Escape:
                self._escape()
            case _:
                return False
        return True

    def _escape(self) -> None:
        """Empty the line; where it is empty, take the filters off; where none is set, leave it."""
        if self.line.text():
            self.line.clear()
            self.ask()
        elif self.bar.filters:
            self.bar.clear()
        else:
            self.take_focus()

    def _key_in_table(self, event: QKeyEvent) -> bool:
        """Take what is typed in the list to the search line; the slash only goes there."""
        typed = event.text()
        held = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
            return True
        if held or not typed or not typed.isprintable() or typed.isspace():
            return False
        self.to_search()
        if typed != "/":
            self.line.insert(typed)
            self._typed.start()
        return True


def found_in(found: Found) -> str:
    """Return the field and the text in which a buyer was found, where the row does not show it."""
    row = found.row
    if not found.text or found.text in (row.title, row.contact, row.phone):
        return ""
    return f"{field_name(found.field)}: {' '.join(found.text.split())}"
