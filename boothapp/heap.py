"""The C library's heap, kept from holding on to what a program has let go of."""

import sys
from contextlib import suppress

_TRIM, _MMAP, _HEAPS = -1, -3, -8
"""M_TRIM_THRESHOLD, M_MMAP_THRESHOLD and M_ARENA_MAX of mallopt(3)."""

_LARGE = 1 << 20
"""Blocks of so many bytes go back to the system as soon as they are free."""


def keep_small(heaps: int = 1) -> None:
    """Have large blocks given back at once, and small ones in so many heaps for all threads.

    Else glibc keeps 200 MB of every picture read, and up to eight heaps for each core. Other systems do so
    anyway.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415

        with suppress(OSError, AttributeError):
            library = ctypes.CDLL(None)
            for parameter, value in ((_HEAPS, heaps), (_TRIM, _LARGE), (_MMAP, _LARGE)):
                library.mallopt(parameter, value)


def give_back() -> None:
    """Give back to the system what is free at this moment; takes some milliseconds."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
