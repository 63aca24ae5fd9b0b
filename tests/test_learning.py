"""What the fair taught: counts, intervals, and what is not compared."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp import countries, regions
from boothapp.booth import Booth
from boothapp.buyer import fold
from boothapp.events import BuyerRecorded, ObjectionHeard, Undone
from boothapp.learning import Case, Lesson, Table, by_number, rate, report, wilson
from boothapp.learning_cases import cases, cases_of
from tests.fixed import LINES, TERMS, booth_in_memory
from tests.logs import story

DISCOUNT = "asks-discount"


def said(
    settled: int,
    lost: int,
    *,
    country: str = "",
    form: str = "short",
    open_: int = 0,
    item: str = "",
) -> list[Case]:
    """So many cases that were settled, not settled, and left open."""
    outcomes = ["settled"] * settled + ["not-settled"] * lost + ["open"] * open_
    items = frozenset({item} if item else ())
    return [Case(DISCOUNT, form, outcome, country, items) for outcome in outcomes]


def lesson(found: Sequence[Case], scenario: str = DISCOUNT) -> Lesson:
    return next(one for one in report(found).lessons if one.scenario == scenario)


def countries_of(found: Sequence[Case]) -> Table:
    return lesson(found).tables["country"]["both"]


def keys(rows: Sequence[object]) -> list[str]:
    return [row.key for row in rows]  # type: ignore[attr-defined]


# The interval


@pytest.mark.parametrize(
    ("settled", "n", "low", "high"),
    [
        # R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_the_published_one(settled: int, n: int, low: float, high: float) -> None:
    assert wilson(settled, n) == pytest.approx((low, high), abs=5e-5)


def test_nothing_seen_means_nothing_known() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert rate([]).share is None


def test_a_wider_certainty_is_a_wider_interval() -> None:
    narrow, wide = wilson(7, 12), wilson(7, 12, z=2.576)
    assert wide[0] < narrow[0] < narrow[1] < wide[1]


@pytest.mark.parametrize(("settled", "n"), [(-1, 3), (4, 3), (0, -1)])
def test_more_settled_than_there_were_is_refused(settled: int, n: int) -> None:
    with pytest.raises(ValueError, match=f"{settled} of {n}"):
        wilson(settled, n)


@given(st.integers(0, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_share_always_lies_in_its_interval(counts: tuple[int, int]) -> None:
    settled, n = counts
    low, high = wilson(settled, n)
    assert 0 <= low <= high <= 1
    if n:
        assert low <= settled / n <= high


@given(st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_settled_and_not_settled_mirror_each_other(counts: tuple[int, int]) -> None:
    settled, n = counts
    low, high = wilson(settled, n)
    assert wilson(n - settled, n) == pytest.approx((1 - high, 1 - low))


# Counting


def test_open_cases_are_counted_apart_and_are_not_in_the_rate() -> None:
    row = lesson(said(3, 1, open_=6)).forms["both"]
    assert (row.cases, row.open) == (10, 6)
    assert (row.rate.settled, row.rate.decided, row.rate.share) == (3, 4, 0.75)


def test_an_outcome_of_a_newer_version_is_still_open() -> None:
    row = lesson([Case(DISCOUNT, "short", "promised")]).forms["both"]
    assert (row.cases, row.open, row.rate.decided) == (1, 1, 0)


def test_each_form_of_the_reply_has_its_own_rate() -> None:
    forms = lesson(said(7, 5) + said(2, 9, form="second")).forms
    assert (forms["short"].rate.settled, forms["short"].rate.decided) == (7, 12)
    assert (forms["second"].rate.settled, forms["second"].rate.decided) == (2, 11)
    assert forms["both"].rate.decided == 23


def test_every_scenario_has_its_lesson_in_the_order_of_their_numbers() -> None:
    found = report([Case("from-elsewhere", "short", "open"), *said(1, 0)])
    assert len(found.lessons) == 13
    assert found.lessons[0].scenario == "just-looking"
    assert found.lessons[11].scenario == "left-the-trade"
    assert found.lessons[12].scenario == "from-elsewhere"
    assert found.lessons[0].forms["both"].cases == 0
    assert found.cases == 2


_CASES = st.lists(
    st.builds(
        Case,
        scenario=st.sampled_from([DISCOUNT, "sample-first", "from-elsewhere"]),
        form=st.sampled_from(["short", "second", "third"]),
        outcome=st.sampled_from(["settled", "not-settled", "open"]),
        country=st.sampled_from(["AE", "BR", "DE", "", "Atlantis"]),
        items=st.frozensets(st.sampled_from(["T-9", "T-21", "KS-820"])),
    ),
    max_size=60,
)


@given(_CASES.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_the_cases_come_in_changes_nothing(orders: tuple[list[Case], list[Case]]) -> None:
    one, other = orders
    assert report(one, minimum=3) == report(other, minimum=3)


@given(_CASES)
def test_every_case_is_in_a_row_or_beside_the_table(found: list[Case]) -> None:
    for one in report(found, minimum=3).lessons:
        for form, row in one.forms.items():
            for by in ("region", "country"):
                table = one.tables[by][form]
                rows = (*table.compared, *table.apart)
                assert sum(each.cases for each in rows) + table.without == row.cases


# Markets and products


def test_fewer_than_ten_decided_are_listed_apart_by_name_and_not_ranked() -> None:
    table = countries_of(
        [
            *said(9, 0, country="ZA"),
            *said(9, 0, country="DE", open_=30),
            *said(1, 9, country="BR"),
            *said(0, 1, country="AE"),
        ]
    )
    assert keys(table.compared) == ["BR"]
    assert keys(table.apart) == ["AE", "DE", "ZA"]


def test_ten_decided_are_enough_to_be_ranked_the_highest_share_first() -> None:
    table = countries_of(
        [
            *said(5, 5, country="AE"),
            *said(8, 2, country="BR"),
            *said(16, 4, country="ZA"),
            *said(5, 5, country="DE"),
        ]
    )
    assert keys(table.compared) == [
        "ZA",
        "BR",
        "AE",
        "DE",
    ]  # of equal shares, the one seen more often
    assert table.apart == ()


def test_the_least_number_can_be_another_one() -> None:
    found = report(said(2, 1, country="AE"), minimum=3).lessons[8].tables["country"]["both"]
    assert keys(found.compared) == ["AE"]


def test_nothing_decided_is_never_ranked() -> None:
    found = report(said(0, 0, country="AE", open_=4), minimum=0).lessons[8]
    assert found.tables["country"]["both"].compared == ()


def test_a_form_is_compared_by_its_own_cases_only() -> None:
    found = [*said(9, 3, country="AE"), *said(4, 5, country="AE", form="second")]
    tables = lesson(found).tables["country"]
    assert keys(tables["short"].compared) == ["AE"]
    assert keys(tables["second"].apart) == ["AE"]


def test_countries_add_up_to_their_region() -> None:
    found = [*said(4, 2, country="AE"), *said(3, 3, country="SA"), *said(1, 0, country="DE")]
    table = lesson(found).tables["region"]["both"]
    assert [(row.key, row.rate.settled, row.rate.decided) for row in table.compared] == [
        ("145", 7, 12)
    ]
    assert keys(table.apart) == ["155"]


def test_what_has_no_market_is_counted_beside_the_table() -> None:
    table = countries_of(said(3, 1) + said(1, 1, country="AE"))
    assert table.without == 4
    assert keys(table.apart) == ["AE"]
    nowhere = lesson(said(1, 1, country="Atlantis")).tables["region"]["both"]
    assert (nowhere.compared, nowhere.apart, nowhere.without) == ((), (), 2)


def test_a_case_counts_for_every_item_its_buyer_was_quoted() -> None:
    case = Case(DISCOUNT, "short", "settled", "AE", frozenset({"T-21", "T-9"}))
    table = lesson([case]).tables["product"]["both"]
    assert [(row.key, row.cases) for row in table.apart] == [("T-9", 1), ("T-21", 1)]


def test_items_are_listed_by_their_number() -> None:
    assert sorted(["T-21", "T-9", "KS-820", "101", "20"], key=by_number) == [
        "KS-820", "T-9", "T-21", "20", "101",
    ]  # fmt: skip


def test_every_country_lies_in_exactly_one_region() -> None:
    listed = [code for codes in regions._COUNTRIES.values() for code in codes.split()]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(countries.all_countries())
    assert all(regions.name_of(regions.region_of(code)).zh for code in listed)


# Out of the records


@pytest.fixture
def booth() -> Booth:
    return booth_in_memory()


def noor(booth: Booth, **fields: str) -> str:
    return booth.record_buyer({"company": "Al Noor", "country": "AE"} | fields).buyer


def test_a_case_has_the_buyers_country_and_the_items_quoted(booth: Booth) -> None:
    buyer = noor(booth)
    booth.hear(buyer, DISCOUNT, outcome="settled", form="second")
    booth.issue_quote(buyer, LINES, TERMS)
    expected = Case(DISCOUNT, "second", "settled", "AE", frozenset({"LM-2208", "LM-2209"}))
    assert cases(booth) == (expected,)


def test_items_that_a_sample_or_a_note_names_count_too(booth: Booth) -> None:
    booth.issue_quote(quoted := noor(booth, company="Quoted"), LINES, TERMS)
    booth.hear(quoted, DISCOUNT)
    sampled, noted = noor(booth, company="Sampled"), noor(booth, company="Noted")
    booth.hear(sampled, "sample-first")
    booth.request_sample(sampled, "lm-2208 × 1, LM-22")
    booth.hear(noted, "small-range")
    booth.note(noted, "看了ＬＭ-2209碗，2208 个起")
    found = {case.scenario: case.items for case in cases(booth)}
    assert found["sample-first"] == {"LM-2208"}
    assert found["small-range"] == {"LM-2209"}


def test_an_amended_outcome_counts_once_and_as_last_given(booth: Booth) -> None:
    buyer = noor(booth)
    booth.hear(buyer, DISCOUNT, outcome="open")
    first = booth.state(buyer).objections[0].id
    booth.hear(buyer, DISCOUNT, outcome="not-settled", objection=first)
    booth.hear(buyer, DISCOUNT, outcome="settled", form="second", objection=first)
    assert [(case.outcome, case.form) for case in cases(booth)] == [("settled", "second")]


def test_an_undone_objection_does_not_count(booth: Booth) -> None:
    buyer = noor(booth)
    booth.hear(buyer, "just-looking", outcome="settled")
    done = booth.hear(buyer, DISCOUNT, outcome="settled")
    booth.undo(done.act)
    assert [case.scenario for case in cases(booth)] == ["just-looking"]


def test_an_undone_amendment_brings_the_first_outcome_back(booth: Booth) -> None:
    buyer = noor(booth)
    booth.hear(buyer, DISCOUNT, outcome="not-settled")
    first = booth.state(buyer).objections[0].id
    booth.undo(booth.hear(buyer, DISCOUNT, outcome="settled", objection=first).act)
    assert [case.outcome for case in cases(booth)] == ["not-settled"]


@given(st.permutations(range(5)))
def test_the_order_the_events_arrive_in_changes_nothing(order: list[int]) -> None:
    log = story(
        BuyerRecorded({"company": "Al Noor", "country": "AE"}),
        ObjectionHeard("o1", DISCOUNT),
        ObjectionHeard("o1", DISCOUNT, outcome="settled", form="second"),
        ObjectionHeard("o2", "small-range", outcome="settled"),
        Undone("laptop-a-act-4"),
    )
    arrived = [log[place] for place in order]
    assert cases_of([fold("b1", arrived)]) == (Case(DISCOUNT, "second", "settled", "AE"),)


def test_the_country_is_the_latest_given(booth: Booth) -> None:
    buyer = noor(booth)
    booth.hear(buyer, DISCOUNT)
    booth.amend_buyer(buyer, {"country": "Saudi Arabia"})
    assert [case.country for case in cases(booth)] == ["SA"]


def test_buyers_without_an_objection_are_no_cases(booth: Booth) -> None:
    booth.issue_quote(noor(booth), LINES, TERMS)
    assert cases(booth) == ()


def test_reading_part_of_the_log_gives_what_the_whole_log_gives(booth: Booth) -> None:
    ids = [noor(booth, company=f"Buyer {number}") for number in range(5)]
    for number, buyer in enumerate(ids):
        booth.hear(buyer, DISCOUNT, outcome="settled" if number % 2 else "open")
        if number % 2:
            booth.issue_quote(buyer, LINES[:1], TERMS)
    assert cases(booth) == cases_of(booth.state(buyer) for buyer in sorted(ids))
