"""Time and ids: what the booth takes from outside, so that a test can hold them still."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def utc_now() -> datetime:
    """Return the wall clock's time, aware, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Clock:
    """The wall clock and the source of random bytes.

    Attributes:
        now: Gives the time, aware and in UTC.
        random_bytes: Gives that many random bytes.
    """

    now: Callable[[], datetime] = utc_now
    random_bytes: Callable[[int], bytes] = secrets.token_bytes

    def uuid7(self) -> str:
        """Return a new UUID version 7 (RFC 9562, 5.7): 48 bits of milliseconds, 74 random bits."""
        value = milliseconds(self.now()) << 80 | int.from_bytes(self.random_bytes(10))
        value = value & ~(0xF << 76) | 0x7 << 76
        value = value & ~(0x3 << 62) | 0x2 << 62
        return str(UUID(int=value))


def milliseconds(moment: datetime) -> int:
    """Return whole milliseconds since 1970 of an aware ``moment``."""
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def stamp(moment: datetime) -> str:
    """Write an aware ``moment`` as ISO 8601 in UTC with milliseconds; such texts sort by time."""
    return (
        moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
    )


def moment(text: str) -> datetime:
    """Read what ``stamp`` wrote, or any ISO 8601 time; one without an offset is taken as UTC.

    Raises:
        ValueError: ``text`` is no ISO 8601 time.
    """
    read = datetime.fromisoformat(text)
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)


_COUNTER_BITS = 16


def next_hlc(wall_ms: int, last: int) -> int:
    """Return the hybrid logical clock value that follows ``last``.

    The value is milliseconds shifted left by 16 bits plus a counter (Kulkarni et al., "Logical
    Physical Clocks", 2014): it follows the wall clock, yet never runs backwards when that does.
    """
    return max(wall_ms << _COUNTER_BITS, last + 1)
