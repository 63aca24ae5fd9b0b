"""The folder of quotation papers: each quotation's PDF under its own name."""

import os
import tempfile
from pathlib import Path

from boothapp.errors import BoothError
from boothapp.quotes.quotation import Quotation
from boothapp.text import Text


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
        BoothError: The file cannot be written.
    """
    if pdf is None:
        from boothapp.quotes.pdf import render  # noqa: PLC0415  reportlab is slow to import

        pdf = render(quotation)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".pdf")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(pdf)
            Path(made).replace(target)
        except BaseException:
            Path(made).unlink(missing_ok=True)
            raise
    except OSError as fault:
        raise BoothError(
            Text(
                f"写不了文件 {target}：{fault.strerror}。",
                f"Cannot write {target}: {fault.strerror}.",
            ),
            Text(
                "文件可能正打开着；换个名字再存。",
                "It may be open elsewhere; save under another name.",
            ),
        ) from fault
    return target
