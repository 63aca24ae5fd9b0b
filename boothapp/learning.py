"""What the fair taught: how often each objection came, how often each form of the reply settled it (pure).

Nothing here grades a person: no table is made by clerk.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from boothapp import regions
from boothapp.phrases import IDS
from boothapp.text import Text

Form: TypeAlias = Literal["both", "short", "second"]
By: TypeAlias = Literal["region", "country", "product"]

FORMS: Final[tuple[Form, ...]] = ("both", "short", "second")
"""The slices of a scenario by the form of the reply: all its cases, and those of either form."""

GROUPINGS: Final[tuple[By, ...]] = ("region", "country", "product")

MINIMUM = 10
"""With fewer decided cases a rate is neither ranked nor compared."""

CAVEAT = Text(
    "这是相关，不是因果：哪位客户听到哪种说法，并不是抽签决定的。",
    "This is a correlation, not a cause: which buyer was given which form was not drawn by lot.",
)
"""Said wherever a rate is shown."""

METHOD = Text(
    "说通的在已有结果中所占的比例，附 95 % 区间（Wilson）。先搁着的另计，不算在内。",
    "Settled out of those decided, with the 95 % interval (Wilson). Those still open are counted apart.",
)
"""What a rate is made of."""


@dataclass(frozen=True, slots=True)
class Case:
    """An objection that stands, with its latest outcome.

    Attributes:
        scenario: Id of the scenario.
        form: Form of the reply, "short" or "second".
        outcome: "settled" or "not-settled"; anything else is still open.
        country: The buyer's country (ISO 3166-1 alpha-2), "" where it is not known.
        items: Numbers of the items that the buyer's quotations, samples and notes name.
    """

    scenario: str
    form: str
    outcome: str
    country: str = ""
    items: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of the decided cases were settled; ``low`` to ``high`` is the 95 % interval."""

    settled: int
    decided: int
    low: float
    high: float

    @property
    def share(self) -> float | None:
        """The settled share, 0 to 1, or None where nothing is decided."""
        return self.settled / self.decided if self.decided else None


@dataclass(frozen=True, slots=True)
class Row:
    """Some cases taken together: a scenario, a market or a product.

    Attributes:
        key: Id of the scenario, number of the region, code of the country or number of the item.
        cases: How often it came, open cases included.
        open: How many have no outcome yet; they are not in the rate.
    """

    key: str
    cases: int
    open: int
    rate: Rate


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one grouping.

    Attributes:
        compared: Rows with enough decided cases, the highest settled share first.
        apart: Rows with too few to compare, by their key and in no rank.
        without: How many cases are in no row, because the country or the item is not known.
    """

    compared: tuple[Row, ...]
    apart: tuple[Row, ...]
    without: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was learnt of one scenario.

    Attributes:
        forms: Its cases by the form of the reply; "both" also has those whose form is not known.
        tables: Its cases by market and product, for each form. A case counts once for every
            item its buyer names, so the rows of "product" do not add up to the cases.
    """

    scenario: str
    forms: Mapping[Form, Row]
    tables: Mapping[By, Mapping[Form, Table]]


@dataclass(frozen=True, slots=True)
class Report:
    """What was learnt of every scenario, in the order of their numbers.

    Several objections of one buyer are several cases, though they are not quite independent: where
    few buyers said most of it, the true intervals are wider than these.
    """

    minimum: int
    cases: int
    lessons: tuple[Lesson, ...]

    def compares(self, rate: Rate) -> bool:
        """Return whether a rate rests on enough decided cases to be compared."""
        return rate.decided >= self.minimum


def wilson(settled: int, n: int, z: float = 1.96) -> tuple[float, float]:
    """Return the score interval of a proportion; (0, 1) where ``n`` is 0.

    Unlike the textbook interval around the share, it stays between 0 and 1 and holds for small numbers.

    Args:
        settled: Successes, 0 to ``n``.
        n: Trials.
        z: Quantile of the standard normal distribution; 1.96 gives 95 %.

    Raises:
        ValueError: ``settled`` does not lie between 0 and ``n``.

    Source:
        E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference",
        Journal of the American Statistical Association 22 (158), 209-212; as method 3 of R. G. Newcombe
        (1998), Statistics in Medicine 17, 857-872.
    """
    if not 0 <= settled <= n:
        raise ValueError(f"{settled} of {n}")
    if n == 0:
        return 0.0, 1.0
    share = settled / n
    middle = share + z * z / (2 * n)
    half = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    whole = 1 + z * z / n
    # At 0 and n of n the bounds are exact; rounding must not put the share outside of them.
    low = 0.0 if settled == 0 else min((middle - half) / whole, share)
    high = 1.0 if settled == n else max((middle + half) / whole, share)
    return low, high


def rate(cases: Iterable[Case]) -> Rate:
    """Return how many of the decided cases were settled; open ones do not count."""
    outcomes = [case.outcome for case in cases]
    settled = outcomes.count("settled")
    decided = settled + outcomes.count("not-settled")
    return Rate(settled, decided, *wilson(settled, decided))


def report(cases: Iterable[Case], minimum: int = MINIMUM, scenarios: Sequence[str] = IDS) -> Report:
    """Return what the cases teach; the same in whatever order they come.

    Args:
        cases: The objections that stand.
        minimum: Under so many decided cases a row of a table is not ranked.
        scenarios: Ids in the order of their numbers; each gets its lesson, also where it never came.
            One that is not among them, such as one of another laptop's own, comes last.
    """
    of_scenario: dict[str, list[Case]] = {scenario: [] for scenario in scenarios}
    for case in cases:
        of_scenario.setdefault(case.scenario, []).append(case)
    known = [*scenarios, *sorted(of_scenario.keys() - set(scenarios))]
    return Report(
        minimum=minimum,
        cases=sum(map(len, of_scenario.values())),
        lessons=tuple(_lesson(scenario, of_scenario[scenario], minimum) for scenario in known),
    )


def _lesson(scenario: str, cases: list[Case], minimum: int) -> Lesson:
    of_form: dict[Form, list[Case]] = {
        form: cases if form == "both" else [case for case in cases if case.form == form]
        for form in FORMS
    }
    return Lesson(
        scenario=scenario,
        forms={form: _row(scenario, chosen) for form, chosen in of_form.items()},
        tables={
            by: {form: _table(chosen, _KEYS[by], minimum) for form, chosen in of_form.items()}
            for by in GROUPINGS
        },
    )


_Keys: TypeAlias = Callable[[Case], Iterable[str]]


def _region(case: Case) -> Iterable[str]:
    region = regions.region_of(case.country)
    return (region,) if region else ()


def _country(case: Case) -> Iterable[str]:
    return (case.country,) if case.country else ()


_KEYS: Mapping[By, _Keys] = {
    "region": _region,
    "country": _country,
    "product": lambda case: case.items,
}


def _row(key: str, cases: list[Case]) -> Row:
    found = rate(cases)
    return Row(key, len(cases), len(cases) - found.decided, found)


def _table(cases: list[Case], keys_of: _Keys, minimum: int) -> Table:
    groups: dict[str, list[Case]] = {}
    without = 0
    for case in cases:
        keys = tuple(keys_of(case))
        without += not keys
        for key in keys:
            groups.setdefault(key, []).append(case)
    rows = [_row(key, group) for key, group in groups.items()]
    enough = [row for row in rows if row.rate.decided >= max(minimum, 1)]
    few = [row for row in rows if row.rate.decided < max(minimum, 1)]
    return Table(
        tuple(sorted(enough, key=_rank)),
        tuple(sorted(few, key=lambda r: by_number(r.key))),
        without,
    )


def _rank(row: Row) -> tuple[float, int, tuple[tuple[int, str], ...]]:
    return -(row.rate.share or 0.0), -row.rate.decided, by_number(row.key)


_DIGITS = re.compile(r"([0-9]+)")


def by_number(key: str) -> tuple[tuple[int, str], ...]:
    """Return what to sort keys by, so that T-9 goes before T-21."""
    parts = _DIGITS.split(key.casefold())
    return (*((int(p), "") if p[:1].isdigit() else (-1, p) for p in parts if p), (-1, key))
