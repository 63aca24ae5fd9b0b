"""What a process is asked to do in the tests; in a module of its own, for the process imports it."""

import os
import threading
from pathlib import Path

from boothapp.errors import BadInput
from boothapp.text import Text


def name(pictures: tuple[Path | bytes, ...], threads: int) -> str:
    """Answer with the name of the picture; some names have it end otherwise."""
    said = Path(str(pictures[0])).name
    if said == "deadly":
        os._exit(1)
    if said == "bad":
        raise BadInput(Text("坏图。", "Bad."))
    if said == "bug":
        raise ZeroDivisionError
    if said == "endless":
        threading.Event().wait()
    return f"{said} by {threads}"
