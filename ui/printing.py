"""A PDF on its way out of the window: opened in the system's viewer, or printed through its dialog."""

from pathlib import Path

from pypdfium2 import PdfDocument, PdfiumError
from PySide6.QtCore import QPoint, QRect, QSize, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from boothapp.errors import BoothError
from boothapp.text import Text

_DPI = 300


def open_paper(path: Path) -> None:
    """Open a PDF in the system's viewer.

    Raises:
        BoothError: The system has none.
    """
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise BoothError(
            Text(
                f"系统里没有能打开 PDF 的程序。文件在 {path}。",
                f"No program here opens a PDF. It lies at {path}.",
            )
        )


def print_paper(path: Path, parent: QWidget) -> bool:
    """Print a PDF through the system's dialog; return False when the clerk changed his mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(path.stem)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    draw(path, printer)
    return True


def draw(path: Path, printer: QPrinter) -> int:
    """Draw each page of a PDF on a printer, as large as its paper allows; return the number of pages.

    Raises:
        BoothError: The file is no PDF, or the printer does not take it.
    """
    try:
        document = PdfDocument(path)
    except (PdfiumError, OSError) as fault:
        raise BoothError(Text(f"读不了文件 {path}。", f"Cannot read {path}.")) from fault
    painter = QPainter()
    if not painter.begin(printer):
        raise BoothError(
            Text("打印机没有响应。", "The printer does not answer."),
            Text("请检查打印机，或先保存文件。", "Check the printer, or save the file first."),
        )
    for number, page in enumerate(document):
        if number:
            printer.newPage()
        paper = painter.viewport()
        scale = min(paper.width() / page.get_width(), paper.height() / page.get_height())
        size = QSize(round(page.get_width() * scale), round(page.get_height() * scale))
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(paper.center())
        bitmap = page.render(scale=_DPI / 72, rev_byteorder=True, prefer_bgrx=True)
        picture = QImage(
            bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
        )
        painter.drawImage(place, picture)
    painter.end()
    return len(document)
