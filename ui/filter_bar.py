"""The filters of the buyers: a button for each, and a chip for each that is set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from boothapp import countries, regions
from boothapp.finding.filters import Filters
from ui import icons, language, theme
from ui.filter_choice import FilterChoice, Offer
from ui.flow import FlowLayout
from ui.parts import KeyButton, button, clear, label, set_role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from boothapp.finding.choices import Choice

translate = QCoreApplication.translate

KEYS = {
    "day": "D", "clerk": "L", "country": "C", "region": "R", "grade": "G", "kind": "K", "interest": "P",
    "has_quote": "Q", "has_sample": "S", "has_order": "O", "not_followed_up": "F",
}  # fmt: skip
"""The filters in their order, each with the letter that opens or turns it, together with Alt."""

FLAGS = ("has_quote", "has_sample", "has_order", "not_followed_up")
"""Filters that are on or off."""

_NONE = Filters()


def called(name: str) -> str:
    """Return what a filter is called."""
    return {
        "day": translate("Filters", "Day"),
        "clerk": translate("Filters", "Clerk"),
        "country": translate("Filters", "Country"),
        "region": translate("Filters", "Region"),
        "grade": translate("Filters", "Grade"),
        "kind": translate("Filters", "Kind"),
        "interest": translate("Filters", "Product"),
        "has_quote": translate("Filters", "Quoted"),
        "has_sample": translate("Filters", "Sample"),
        "has_order": translate("Filters", "Ordered"),
        "not_followed_up": translate("Filters", "Not followed up"),
    }[name]


def written(name: str, value: str) -> str:
    """Write a filter's value for the clerk."""
    if name == "day":
        return _day(date.fromisoformat(value))
    if name == "country":
        return language.words(countries.name_of(value)).removeprefix("the ")
    if name == "region":
        return language.words(regions.name_of(value))
    return value


def _day(day: date) -> str:
    today = language.today_began().astimezone().date()
    if day == today:
        return translate("Filters", "Today")
    if day == today - timedelta(days=1):
        return translate("Filters", "Yesterday")
    return language.day(day) if day.year == today.year else day.isoformat()


def _both_names(name: str, value: str) -> str:
    """Return a country's or region's name in both languages, whichever the keyboard is set to."""
    of = {"country": countries.name_of, "region": regions.name_of}.get(name)
    return f"{of(value).zh} {of(value).en}" if of else ""


def value_of(filters: Filters, name: str) -> str:
    """Return a filter's value as text; "" where it is not set."""
    value = getattr(filters, name)
    return value.isoformat() if isinstance(value, date) else str(value or "")


class FilterButton(KeyButton):
    """Opens a filter's list, or turns it on and off."""

    def __init__(self, name: str) -> None:
        super().__init__(called(name), KEYS[name], "filter")
        self.name = name
        self.setMinimumHeight(30)
        self._opens = name not in FLAGS
        if self._opens:
            self._arrow = QLabel()
            self._arrow.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._arrow.setPixmap(icons.pixmap("chevron-down", theme.current().muted, 14))
            layout = self.layout()
            layout.insertWidget(layout.count() - 1, self._arrow)  # type: ignore[union-attr]
        self.setToolTip(f"{called(name)}   Alt+{KEYS[name]}")

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + (22 if self._opens else 4), 30)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def set_on(self, *, on: bool) -> None:
        """Show whether the filter is set."""
        set_role(self, "filter-on" if on else "filter")


class FilterChip(KeyButton):
    """A filter that is set; a click, Enter or Delete takes it off."""

    removed = Signal(str)

    def __init__(self, name: str, text: str) -> None:
        short = text if len(text) <= 28 else text[:27] + "…"
        super().__init__(short, "", "filter-chip")
        self.name = name
        self.setToolTip(f"{called(name)}: {text}")
        self.setAccessibleName(translate("Filters", "Take off: %1").replace("%1", text))
        self.setMinimumHeight(26)
        cross = QLabel()
        cross.setPixmap(icons.pixmap("x", theme.current().accent, 12))
        cross.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = self.layout()
        layout.insertWidget(layout.count() - 1, cross)  # type: ignore[union-attr]
        self.clicked.connect(lambda: self.removed.emit(self.name))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + 20, 26)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.name)
            return
        super().keyPressEvent(event)


class FilterBar(QWidget):
    """The row of filters.

    Args:
        over: The screen, over which the lists of values lie.
    """

    changed = Signal()
    left = Signal()
    """A list of values was closed: the keys are free again."""

    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self._over = over
        self.filters = _NONE
        self._offers: Mapping[str, tuple[Choice, ...]] = {}
        self.choice = FilterChoice(over)
        self.choice.taken.connect(self.set_value)
        self.choice.left.connect(self.left)
        flow = FlowLayout(self)
        alt = label("Alt +", "small")
        alt.setFixedHeight(30)
        flow.addWidget(alt)
        self.buttons = {name: FilterButton(name) for name in KEYS}
        for name, made in self.buttons.items():
            made.clicked.connect(lambda _=False, name=name: self.use(name))
            flow.addWidget(made)

    def show_choices(self, offers: Mapping[str, tuple[Choice, ...]]) -> None:
        """Take the values that occur."""
        self._offers = offers

    def use(self, name: str) -> None:
        """Do what a filter's key does: open its values, or turn it on or off."""
        if name in FLAGS:
            self.set_value(name, "" if getattr(self.filters, name) else "yes")
            return
        made = self.buttons[name]
        at = made.mapTo(self._over, QPoint(0, made.height() + 4))
        self.choice.open(name, called(name), self._choices(name), value_of(self.filters, name), at)

    def _choices(self, name: str) -> list[Offer]:
        if name == "interest":
            return []
        offers = self._offers.get(name, ())
        counts = {choice.value: choice.count for choice in offers}
        sounds = {choice.value: choice.sounds for choice in offers}
        if name == "day":
            today = language.today_began().astimezone().date()
            near = [(today - timedelta(days=by)).isoformat() for by in (0, 1)]
            counts = {day: counts.get(day, 0) for day in near} | counts
        return [
            Offer(
                value,
                written(name, value),
                count,
                f"{_both_names(name, value)} {sounds.get(value, '')}",
            )
            for value, count in counts.items()
        ]

    def set_value(self, name: str, value: str) -> None:
        """Set a filter; "" takes it off."""
        new: object = value
        if name == "day":
            new = date.fromisoformat(value) if value else None
        elif name in FLAGS:
            new = bool(value)
        filters = replace(self.filters, **{name: new})  # type: ignore[arg-type]
        if filters != self.filters:
            self._show(filters)

    def use_all(self, filters: Filters) -> None:
        """Set every filter anew."""
        if filters != self.filters:
            self._show(filters)

    def clear(self) -> None:
        """Take every filter off."""
        self.use_all(_NONE)

    def _show(self, filters: Filters) -> None:
        self.filters = filters
        for name, made in self.buttons.items():
            made.set_on(on=bool(getattr(filters, name)))
        self.changed.emit()


class FilterChips(QWidget):
    """The filters that are set."""

    removed = Signal(str)
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self.chips: list[FilterChip] = []

    def show_filters(self, filters: Filters) -> None:
        """Show a chip for each filter that is set; the focus stays where it was among them."""
        at = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        clear(self._flow)
        self.chips = []
        for name in KEYS:
            value = value_of(filters, name)
            if value:
                text = called(name) if name in FLAGS else written(name, value)
                text = f"{called(name)} {text}" if name in ("grade", "interest") else text
                chip = FilterChip(name, text)
                chip.removed.connect(self.removed)
                self.chips.append(chip)
                self._flow.addWidget(chip)
        if self.chips:
            every = button(self.tr("Clear all"), "quiet", "Alt X")
            every.setFixedHeight(26)
            every.clicked.connect(self.cleared)
            self._flow.addWidget(every)
        if at >= 0 and self.chips:
            self.chips[min(at, len(self.chips) - 1)].setFocus()
        self.setVisible(bool(self.chips))
