"""The bar on top: the box that finds a buyer, where one stands, and who works here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from boothapp.text import Text
from ui import language
from ui.find_box import MOST, FindBox
from ui.parts import label, row

if TYPE_CHECKING:
    from boothapp.booth import Booth
    from boothapp.settings import Company
    from boothapp.snapshots import Found
    from ui.beginning import Beginning
    from ui.work import Desk


class Bar(QWidget):
    """What is the same on every screen.

    Args:
        desk: Where the records are asked.
        over: What the list of those found lies over.
    """

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self.find_box = FindBox(over)
        self.find_box.asked.connect(self._find)
        self._where = label(role="muted")
        self._clerk = label(role="strong")
        layout = row(self.find_box, None, self._where, self._clerk, spacing=12)
        layout.setContentsMargins(16, 0, 20, 0)
        self.setLayout(layout)

    def show_station(self, now: Beginning) -> None:
        """Show the fair, the stand and the clerk."""
        self._where.setText(_where(now.company))
        self._clerk.setText(now.station.clerk)

    def _find(self, text: str) -> None:
        find_box = self.find_box

        def find(booth: Booth) -> tuple[Found, ...] | None:
            # Typed on before it is this text's turn: the next question is in the queue already.
            return booth.find(text, limit=MOST + 1) if text == find_box.wanted else None

        def show(rows: tuple[Found, ...] | None) -> None:
            if rows is not None:
                find_box.show_found(text, rows)

        self._desk.booth.ask(find, show)


def _where(company: Company) -> str:
    fair = language.words(company.fair)
    if company.session and company.session not in fair:
        fair = " ".join(part for part in (fair, company.session) if part)
    return " · ".join(part for part in (fair, _phase(company.phase), company.stand) if part)


def _phase(typed: str) -> str:
    """Return a phase of the Canton Fair in the language of the interface, anything else as typed."""
    number = {"一期": 1, "二期": 2, "三期": 3}.get(typed.strip().removeprefix("第"))
    return language.words(Text(typed, f"Phase {number}")) if number else typed
