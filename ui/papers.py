"""The paper of a quotation on its way out: opened, printed, or saved where the clerk wants it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from boothapp.errors import BoothError
from boothapp.quotes import papers

if TYPE_CHECKING:
    from boothapp.booth import Booth
    from boothapp.quotes.quotation import Quotation
    from ui.notices import Notices
    from ui.work import Desk


class Papers(QWidget):
    """Hands out papers; each is written from the log anew, so it is always the one that was given."""

    def __init__(self, desk: Desk, notices: Notices, over: QWidget) -> None:
        super().__init__(over)
        self.hide()
        self._desk, self._notices = desk, notices
        self.folder = desk.data / "papers"

    def hand_out(self, number: str, how: str) -> None:
        """Take the paper of a quotation and "open", "print" or "save" it."""

        def write(booth: Booth) -> tuple[Quotation, Path]:
            quotation = booth.quotation(number)
            return quotation, papers.write(quotation, self.folder / papers.name_of(quotation))

        then = {"open": self._open, "print": self._print, "save": self._save}
        self._desk.booth.ask(write, then[how])

    def _open(self, paper: tuple[Quotation, Path]) -> None:
        from ui import printing  # noqa: PLC0415  loaded for a paper only

        try:
            printing.open_paper(paper[1])
        except BoothError as fault:
            self._notices.say_error(fault)

    def _print(self, paper: tuple[Quotation, Path]) -> None:
        from ui import printing  # noqa: PLC0415

        try:
            printing.print_paper(paper[1], self.window())
        except BoothError as fault:
            self._notices.say_error(fault)

    def _save(self, paper: tuple[Quotation, Path]) -> None:
        quotation, path = paper
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self.window(), self.tr("Save the quote"), f"{folder}/{path.name}", "PDF (*.pdf)"
        )
        if chosen:
            self.save_as(quotation, Path(chosen))

    def save_as(self, quotation: Quotation, target: Path) -> None:
        """Write a quotation's paper to ``target``."""
        self._desk.booth.ask(lambda _booth: papers.write(quotation, target), self._saved)

    def _saved(self, path: Path) -> None:
        self._notices.say(self.tr("Saved: %1").replace("%1", str(path)))
