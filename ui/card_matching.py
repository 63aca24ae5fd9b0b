"""Who the waiting cards may be: looked up again whenever the records or the cards have changed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from boothapp.known import Known, Likely
    from ui.card_pile import CardPile
    from ui.work import Desk

_AT_ONCE = 5
"""Few, so that a card about to be kept need not wait long for its own answer."""


class CardMatching(QObject):
    """Compares the cards with those known, a few at a time, the latest asked for first."""

    def __init__(self, desk: Desk, pile: CardPile) -> None:
        super().__init__(pile)
        self._desk, self._pile = desk, pile
        self._wanted: dict[str, None] = {}
        self._under_way = False

    def look_for(self, card: str) -> None:
        """Look who one card may be."""
        self._wanted = {card: None} | self._wanted
        self._go_on()

    def look_again(self) -> None:
        """Look who each card may be: the records have changed."""
        for row in self._pile.cards.rows:
            if row.values:
                self._wanted.setdefault(row.waiting.id)
        self._go_on()

    def _go_on(self) -> None:
        if self._under_way or not self._wanted:
            return
        asked = {}
        for card in tuple(islice(self._wanted, _AT_ONCE)):
            del self._wanted[card]
            row = self._pile.row(card)
            if row is not None:
                asked[card] = row.values

        def look(known: Known) -> dict[str, tuple[Likely, ...]]:
            return {card: known.matches(values) for card, values in asked.items()}

        self._under_way = True
        self._desk.known.ask(look, self._looked, self._not_looked)

    def _looked(self, found: Mapping[str, tuple[Likely, ...]]) -> None:
        self._under_way = False
        for card, matches in found.items():
            row = self._pile.row(card)
            if row is not None and row.matches != matches:
                row.matches = matches
                self._pile.moved.emit(row)
        self._go_on()

    def _not_looked(self, fault: BaseException) -> None:
        self._under_way = False
        self._desk.failed(fault)
        self._go_on()
