"""Every buyer written to a file that the clerk names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from boothapp.booth import Booth
    from ui.notices import Notices
    from ui.work import Desk


class LeadsFile(QObject):
    """Asks where the leads go, and writes them there: "xlsx", "csv" or "vcf"."""

    def __init__(self, desk: Desk, notices: Notices, over: QWidget) -> None:
        super().__init__(over)
        self._desk, self._notices, self._over = desk, notices, over

    def ask(self, kind: str) -> None:
        """Ask where to write every buyer, and write them there."""
        names = {"xlsx": "Excel (*.xlsx)", "csv": "CSV (*.csv)", "vcf": "vCard (*.vcf)"}
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self._over, self.tr("Export every buyer"), f"{folder}/leads.{kind}", names[kind]
        )
        if chosen:
            self.write(kind, Path(chosen))

    def write(self, kind: str, target: Path) -> None:
        """Write every buyer to a file."""
        self._notices.say(self.tr("Exporting…"), long=True)

        def write(booth: Booth) -> int:
            from boothapp import export  # noqa: PLC0415  on the booth's thread

            writers = {"xlsx": export.to_xlsx, "csv": export.to_csv, "vcf": export.to_vcf}
            return writers[kind](booth, target)

        self._desk.booth.ask(write, lambda count: self._written(count, target))

    def _written(self, count: int, target: Path) -> None:
        text = self.tr("%n buyer(s) exported to %1", "", count)
        self._notices.say(text.replace("%1", str(target)), long=True)
