"""Time and ids, held still."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp.clock import Clock, milliseconds, moment, next_hlc, stamp
from tests.fixed import MORNING, Watch, fixed_clock

TIMES = st.datetimes(
    min_value=datetime(1970, 1, 2),  # noqa: DTZ001  the strategy adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)


def test_an_id_is_a_version_7_uuid_of_the_time_it_was_made() -> None:
    made = UUID(fixed_clock().uuid7())
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == 1_792_027_800_000  # 2026-10-15T01:30:00Z in milliseconds


@given(when=TIMES, bits=st.binary(min_size=10, max_size=10))
def test_an_id_keeps_version_variant_and_time_whatever_the_random_bytes(
    when: datetime, bits: bytes
) -> None:
    made = UUID(Clock(lambda: when, lambda _: bits).uuid7())
    random = int.from_bytes(bits)
    assert made.version == 7
    assert made.int >> 62 & 0b11 == 0b10
    assert made.int >> 80 == milliseconds(when)
    assert made.int >> 64 & 0xFFF == random >> 64 & 0xFFF
    assert made.int & (1 << 62) - 1 == random & (1 << 62) - 1


def test_ids_made_a_millisecond_apart_sort_by_time() -> None:
    watch = Watch()
    clock = fixed_clock(watch)
    first = clock.uuid7()
    watch.move(milliseconds=1)
    assert first < clock.uuid7()


def test_two_ids_of_the_same_millisecond_differ() -> None:
    clock = Clock(now=Watch().now)
    assert clock.uuid7() != clock.uuid7()


def test_the_clock_is_aware_and_in_utc() -> None:
    assert Clock().now().utcoffset() == timedelta(0)


def test_a_stamp_is_utc_with_milliseconds_whatever_the_zone() -> None:
    guangzhou = datetime(2026, 10, 15, 9, 30, 0, 1999, tzinfo=timezone(timedelta(hours=8)))
    assert stamp(guangzhou) == "2026-10-15T01:30:00.001Z"


@given(earlier=TIMES, later=TIMES)
def test_stamps_sort_by_time(earlier: datetime, later: datetime) -> None:
    earlier, later = sorted((earlier, later))
    assert stamp(earlier) <= stamp(later)


@given(when=TIMES)
def test_a_stamp_reads_back_to_the_same_millisecond(when: datetime) -> None:
    assert milliseconds(moment(stamp(when))) == milliseconds(when)


@pytest.mark.parametrize(
    "text",
    [
        "2026-10-15T01:30:00.000Z",
        "2026-10-15T09:30:00+08:00",
        "2026-10-15T01:30",  # without an offset it is UTC
    ],
)
def test_a_time_is_read_with_or_without_an_offset(text: str) -> None:
    assert moment(text) == MORNING
    assert moment(text).utcoffset() == timedelta(0)


def test_what_is_no_time_is_refused() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        moment("yesterday")


def test_the_hybrid_clock_follows_the_wall_clock() -> None:
    assert next_hlc(1000, last=0) == 1000 << 16
    assert next_hlc(2000, last=1000 << 16) == 2000 << 16


def test_the_hybrid_clock_never_runs_backwards() -> None:
    assert next_hlc(999, last=1000 << 16) == (1000 << 16) + 1


@given(st.lists(st.integers(0, 2**47), min_size=2))
def test_the_hybrid_clock_grows_whatever_the_wall_clock_does(walls: list[int]) -> None:
    values, last = [], 0
    for wall in walls:
        last = next_hlc(wall, last)
        values.append(last)
    assert values == sorted(set(values))


def test_a_hybrid_clock_value_fits_sqlite_until_the_year_5000() -> None:
    assert next_hlc(milliseconds(datetime(5000, 1, 1, tzinfo=UTC)), 0) < 2**63
