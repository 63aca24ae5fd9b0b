"""Numbers next to nought taken as nought while a network reckons, for some processors crawl at them."""

import ctypes
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

_FLUSH = 0x8040
"""The bits of MXCSR by which results and operands below 1.2e-38 count as nought; see Intel's manual
of its architecture, volume 1, 10.2.3."""

_WINDOWS_FLUSH, _WINDOWS_MASK = 0x01000000, 0x03000000
"""_DN_FLUSH and _MCW_DN of float.h."""


@contextmanager
def flushed() -> Iterator[None]:
    """Take tiny numbers as nought in this thread; afterwards they are what they were.

    PP-OCRv6's finder has many of them inside, and an Intel or AMD processor needs a hundred times as long
    for each: finding lines takes twice as long with them. Other processors are left as they are.
    """
    switch = _switch()
    if switch is None:
        yield
        return
    switch_back = switch()
    try:
        yield
    finally:
        switch_back()


@cache
def _switch() -> Callable[[], Callable[[], None]] | None:
    """Return what switches it on and returns what switches it back; None where nothing can or need be."""
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return None
    try:
        return _on_windows() if sys.platform == "win32" else _elsewhere()
    except (OSError, AttributeError):
        return None


def _on_windows() -> Callable[[], Callable[[], None]]:
    control = ctypes.PyDLL("ucrtbase")["_controlfp"]

    def switch() -> Callable[[], None]:
        before = control(0, 0)
        control(_WINDOWS_FLUSH, _WINDOWS_MASK)

        def back() -> None:
            control(before & _WINDOWS_MASK, _WINDOWS_MASK)

        return back

    return switch


def _elsewhere() -> Callable[[], Callable[[], None]]:
    """By fegetenv(3): MXCSR is the last of its eight words with glibc and musl, the second with macOS."""
    library = ctypes.PyDLL(None)
    place = 1 if sys.platform == "darwin" else 7

    def switch() -> Callable[[], None]:
        kept = (ctypes.c_uint32 * 8)()
        library.fegetenv(kept)
        changed = (ctypes.c_uint32 * 8)(*kept)
        changed[place] |= _FLUSH
        library.fesetenv(changed)

        def back() -> None:
            library.fesetenv(kept)

        return back

    return switch
