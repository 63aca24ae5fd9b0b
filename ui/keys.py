"""The keys that work everywhere in the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from ui.rail import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import MainWindow

_WITH_KEYS_OF_THEIR_OWN = ("cards", "phrasebook", "practice", "products", "twins")
_WITH_ALT_KEYS_OF_THEIR_OWN = ("buyers",)


class Keys:
    """Binds the keys to what the window and its booth screen do."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._of_booth: list[QShortcut] = []
        for number in range(1, 13):
            self._bind(f"F{number}", partial(window.choose, number))
        for number, name in enumerate(SCREENS, start=1):
            go = window.to_buyers if name == "buyers" else partial(window.go, name)
            self._bind(f"Ctrl+{number}", go)
        self._bind("Ctrl+N", lambda: window.on_booth(window.booth.new_buyer))
        self._bind("Ctrl+K", window.to_find)
        self._bind("Ctrl+Z", window.undo)
        self._bind_booth()

    def _bind_booth(self) -> None:
        for key, name in (
            ("Ctrl+Q", "quote"),
            ("Ctrl+S", "sample"),
            ("Ctrl+O", "order"),
            ("Ctrl+B", "note"),
            ("Ctrl+E", "edit"),
            ("Ctrl+T", "contact"),
            ("Ctrl+R", "visit"),
            ("Alt+C", "consent"),
            ("Alt+Shift+C", "signed"),
            ("Alt+V", "cards"),
        ):
            self._on_booth(key, partial(self._want, name))
        for key, outcome in (("Alt+N", "not-settled"), ("Alt+O", "open")):
            self._on_booth(key, partial(self._end, outcome))
        self._on_booth("Alt+S", self._turn)
        self._on_booth("Alt+R", partial(self._read, slow=False))
        self._on_booth("Alt+Shift+R", partial(self._read, slow=True))
        for number in (0, 1, *range(3, 10)):
            self._on_booth(f"Alt+{number}", partial(self._choose_match, number))
        self._on_booth("Alt+2", self._switch_form)

    def _turn(self) -> None:
        self._window.booth.objection.turn()

    def _read(self, *, slow: bool) -> None:
        self._window.booth.objection.read(slow=slow)

    def _switch_form(self) -> None:
        if self._window.booth.pane.in_form:
            self._choose_match(2)
        else:
            self._window.booth.objection.switch_form()

    def _choose_match(self, number: int) -> None:
        """Say of the buyer being typed who it is; 0 for nobody known."""
        if self._window.booth.pane.in_form:
            self._window.booth.pane.form.matches.choose(number)

    def _want(self, name: str) -> None:
        self._window.booth.want(name)

    def _end(self, outcome: str) -> None:
        self._window.booth.objection.end(outcome)

    def leave_to_screen(self, name: str) -> None:
        """Leave the booth's keys to a screen that has keys of its own."""
        for shortcut in self._of_booth:
            alone = name in _WITH_ALT_KEYS_OF_THEIR_OWN
            alt = alone and shortcut.key().toString().startswith("Alt+")
            shortcut.setEnabled(name not in _WITH_KEYS_OF_THEIR_OWN and not alt)

    def _on_booth(self, key: str, act: Callable[[], None]) -> None:
        self._of_booth.append(self._bind(key, lambda: self._window.on_booth(act)))

    def _bind(self, key: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.activated.connect(lambda: act() if self._window.is_open else None)
        return shortcut
