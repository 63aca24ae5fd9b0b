"""The screens that are built on their first visit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # each is imported when it is built: the first paint does not wait for them
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from ui.beginning import Beginning
    from ui.window import MainWindow


def build(name: str, window: MainWindow, now: Beginning) -> QWidget | None:
    """Make the screen of this name, filled; None where it is none of these."""
    make = LATE.get(name)
    return make(window, now) if make else None


def refresh(screen: QWidget) -> None:
    """Let a screen read anew what it shows, where it shows what can have changed."""
    again = getattr(screen, "refresh", None)
    if again:
        again()


def leave(screen: QWidget) -> None:
    """Let a screen put away what it holds, before it is gone."""
    last = getattr(screen, "leave", None)
    if last:
        last()


def _buyers(window: MainWindow, now: Beginning) -> QWidget:  # noqa: ARG001  one shape for all
    from ui.buyers_screen import BuyersScreen  # noqa: PLC0415
    from ui.leads_file import LeadsFile  # noqa: PLC0415

    buyers = BuyersScreen(window.desk)
    buyers.chosen.connect(partial(window.open_buyer, back_to="buyers"))
    buyers.export_wanted.connect(LeadsFile(window.desk, window.notices, buyers).ask)
    buyers.twins_wanted.connect(lambda: window.go("twins"))
    return buyers


def _twins(window: MainWindow, now: Beginning) -> QWidget:  # noqa: ARG001  one shape for all
    from ui.twins_screen import TwinsScreen  # noqa: PLC0415

    twins = TwinsScreen(window.desk)
    twins.acted.connect(window.acted)
    twins.buyer_wanted.connect(partial(window.open_buyer, back_to="twins"))
    twins.left.connect(lambda: window.go("buyers"))
    return twins


def _cards(window: MainWindow, now: Beginning) -> QWidget:
    from ui.cards_screen import CardsScreen  # noqa: PLC0415

    cards = CardsScreen(window.desk, window.notices, window.cards())
    cards.buyer_wanted.connect(partial(window.open_buyer, back_to="cards"))
    cards.begin(now.company)
    return cards


def _products(window: MainWindow, now: Beginning) -> QWidget:  # noqa: ARG001  one shape for all
    from ui.products_screen import ProductsScreen  # noqa: PLC0415

    products = ProductsScreen(window.desk, window.notices)
    products.acted.connect(window.acted)
    return products


def _phrasebook(window: MainWindow, now: Beginning) -> QWidget:
    from ui.editor_screen import EditorScreen  # noqa: PLC0415

    editor = EditorScreen(window.desk, window.notices)
    editor.changed.connect(window.reread_words)
    editor.begin(now.phrasebook, now.facts)
    return editor


def _practice(window: MainWindow, now: Beginning) -> QWidget:
    from ui.practice_screen import PracticeScreen  # noqa: PLC0415

    practice = PracticeScreen(window.desk)
    practice.begin(now.phrasebook, now.facts, now.station.clerk)
    return practice


def _learning(window: MainWindow, now: Beginning) -> QWidget:
    from ui.learning_screen import LearningScreen  # noqa: PLC0415

    learning = LearningScreen(window.desk)
    learning.begin(now.phrasebook)
    return learning


LATE: Mapping[str, Callable[[MainWindow, Beginning], QWidget]] = {
    "buyers": _buyers,
    "twins": _twins,
    "cards": _cards,
    "products": _products,
    "phrasebook": _phrasebook,
    "practice": _practice,
    "learning": _learning,
}

ON_THE_RAIL: Mapping[str, str] = {"twins": "buyers"}
"""Screens without a button of their own on the rail, and whose they stand under."""
