"""The folder of quotation papers: each quotation's PDF under its own name."""

from contextlib import suppress
from pathlib import Path

from boothapp.beside import beside
from boothapp.quotes.quotation import Quotation


def name_of(quotation: Quotation) -> str:
    """Return the file name of a quotation: its number, and its revision where it has one."""
    revised = f"-R{quotation.revision}" if quotation.revision else ""
    return f"{quotation.number}{revised}.pdf"


def write(quotation: Quotation, target: Path, pdf: bytes | None = None) -> Path:
    """Write a quotation's PDF to ``target``, whole or not at all; return ``target``.

    Args:
        quotation: The paper.
        target: Where it goes; an older file there is replaced.
        pdf: Its bytes, where they are rendered already.

    Raises:
        NotWritten: The file cannot be written.
    """
    if pdf is None:
        from boothapp.quotes.pdf import render  # noqa: PLC0415  reportlab is slow to import

        pdf = render(quotation)
    with suppress(OSError):  # where it cannot be made, the writing says why
        target.parent.mkdir(parents=True, exist_ok=True)
    with beside(target) as part:
        part.write_bytes(pdf)
    return target
