"""What happens to an error nobody expected: one calm notice, and the details in a rotating log."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from boothapp import __version__

_log = logging.getLogger("boothapp.faults")


def keep_log(data: Path) -> RotatingFileHandler | None:
    """Write the program's log to ``data``/logs, three files of half a megabyte; None where it cannot."""
    try:
        folder = data / "logs"
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "boothapp.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    return handler


def details(fault: BaseException) -> str:
    """Write an error so that a developer can work with it; no buyer's data is in it but what it names."""
    where = f"boothapp {__version__}, Python {platform.python_version()}, {platform.platform()}"
    return f"{where}\n{''.join(traceback.format_exception(fault))}"


def catch_all(tell: Callable[[str], None]) -> None:
    """Log every error that reaches the event loop and tell the clerk; the window lives on."""

    def caught(
        kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        report(fault, tell)

    sys.excepthook = caught


def report(fault: BaseException, tell: Callable[[str], None]) -> None:
    """Log one error of ours and tell the clerk."""
    text = details(fault)
    _log.error("%s", text)
    tell(text)
