"""What a list of buyers can be narrowed to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta

from boothapp.clock import moment, stamp
from boothapp.finding.asking import Asked, asked, in_products
from boothapp.finding.fields import fact


@dataclass(frozen=True, slots=True)
class Filters:
    """Conditions that must all hold; an empty one asks nothing.

    Attributes:
        day: The buyer visited on this day, in this laptop's time zone.
        clerk: This clerk wrote something about the buyer.
        country: ISO 3166-1 alpha-2 code.
        region: M49 number, as ``regions.region_of`` gives it.
        grade: The grade, in either case.
        kind: The kind of company, as written in the profile.
        interest: Every word stands in one product quoted or sampled, or in the main business.
        has_quote: A quotation was given.
        has_sample: A sample was asked for or sent.
        has_order: An order was confirmed.
        not_followed_up: Nobody has written anything about the buyer on a later day than that of the last
            visit (where there was none, of the first entry), in this laptop's time zone.
    """

    day: date | None = None
    clerk: str = ""
    country: str = ""
    region: str = ""
    grade: str = ""
    kind: str = ""
    interest: str = ""
    has_quote: bool = False
    has_sample: bool = False
    has_order: bool = False
    not_followed_up: bool = False

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    @property
    def product(self) -> Asked:
        """The words of ``interest``."""
        return asked(self.interest)

    def query(self) -> str:
        """Return the query to the index; what it finds must still hold in ``day`` and ``waits``."""
        parts = [_any(tokens) for tokens in self.facts()]
        if self.product:
            parts.append(in_products(self.product))
        return " AND ".join(parts)

    def facts(self) -> tuple[frozenset[str], ...]:
        """Return the tokens of facts of which a buyer must have one in each set."""
        sets = [frozenset([token]) for token in self._facts() if token]
        if self.day:
            sets.append(frozenset(fact("hour", hour) for hour in _hours(*span(self.day))))
        return tuple(sets)

    def _facts(self) -> Iterator[str]:
        for name in ("clerk", "country", "region", "grade", "kind"):
            yield fact(name, getattr(self, name))
        if self.has_quote:
            yield fact("with", "quote")
        if self.has_sample:
            yield fact("with", "sample")
        if self.has_order:
            yield fact("with", "order")
        if self.not_followed_up:
            yield fact("with", "unfollowed")


def span(day: date) -> tuple[str, str]:
    """Return when a day begins and ends in this laptop's time zone, as times are stored."""
    begins, ends = (
        datetime.combine(one, time()).astimezone() for one in (day, day + timedelta(days=1))
    )
    return stamp(begins), stamp(ends)


def waits(seen: str, last: str) -> bool:
    """Whether the last entry was written no later than on the day the buyer was seen."""
    try:
        return moment(last).astimezone().date() <= moment(seen).astimezone().date()
    except ValueError:  # a time that is none, from elsewhere
        return True


def _any(tokens: Iterable[str]) -> str:
    return "(" + " OR ".join(f'"{token}"' for token in sorted(set(tokens))) + ")"


def _hours(begins: str, ends: str) -> Iterator[str]:
    """Return the hours of UTC between two times, as they and times are stored."""
    hour = moment(begins).replace(minute=0, second=0, microsecond=0)
    while stamp(hour) < ends:
        yield stamp(hour)[:13]
        hour += timedelta(hours=1)
