"""Who comes first in a long list: today's buyers, wherever in the table of buyers they stand."""

from datetime import date

import pytest

from boothapp.booth import Booth
from boothapp.finding.filters import Filters
from boothapp.store import Store
from tests.fixed import PHRASEBOOK, Watch, fixed_clock

MANY = 70


@pytest.fixture(scope="module")
def crowd() -> tuple[Booth, str, str]:
    """A booth with a crowd of one name; of the first ones one came back today, and one in Chinese."""
    watch = Watch()
    booth = Booth(Store(None, fixed_clock(watch)), PHRASEBOOK)
    back = booth.record_buyer({"company": "Star Trading", "country": "DE"}).buyer
    chinese = booth.record_buyer({"company": "深圳星河贸易", "country": "CN"}).buyer
    for number in range(MANY):
        booth.record_buyer({"company": f"Star Trading {number}", "country": "FR"})
        booth.record_buyer({"company": f"深圳星河贸易{number}", "country": "CN"})
    watch.move(days=1)
    booth.visit(chinese)
    booth.visit(back)
    for number in range(5):
        booth.record_buyer({"company": f"Other {number}"})
    return booth, back, chinese


def first(booth: Booth, typed: str, **filters: object) -> str:
    return booth.find(typed, filters=Filters(**filters), limit=3)[0].row.id  # type: ignore[arg-type]


@pytest.mark.parametrize("typed", ["star", "star trad", "trading", "tradi", "tar", "TRADING star"])
def test_who_came_back_today_is_first_among_many(crowd: tuple[Booth, str, str], typed: str) -> None:
    booth, back, _ = crowd
    assert first(booth, typed, country="DE") == back
    assert first(booth, typed) == back


@pytest.mark.parametrize(
    "typed", ["星河", "shenzhenx", "szxh", "xinghe", "he maoyi", "贸易 深圳", "深"]
)
def test_who_came_back_today_is_first_by_sound_too(
    crowd: tuple[Booth, str, str], typed: str
) -> None:
    booth, _, chinese = crowd
    assert first(booth, typed) == chinese
    assert first(booth, typed, country="CN") == chinese


def test_who_came_back_today_is_left_out_where_a_filter_says_so(
    crowd: tuple[Booth, str, str],
) -> None:
    booth, back, _ = crowd
    assert first(booth, "star", country="FR") != back
    day = booth.visitors(booth.clock.now().replace(year=2000))[-1].at
    assert first(booth, "star", day=date.fromisoformat(day[:10])) != ""


def test_a_name_that_begins_so_comes_before_a_mention_of_today(
    crowd: tuple[Booth, str, str],
) -> None:
    booth, back, _ = crowd
    assert back not in [one.row.id for one in booth.find("other", limit=12)]
    assert [one.row.title for one in booth.find("star trading 6", limit=2)] == [
        "Star Trading 6",
        "Star Trading 69",
    ]


def test_what_a_hyphen_joins_stands_together() -> None:
    booth = Booth(Store(None, fixed_clock()), PHRASEBOOK)
    wanted = booth.record_buyer({"company": "Zeta"}, note="asks for KS-820").buyer
    booth.record_buyer({"company": "Kskar 820"})
    booth.record_buyer({"company": "Alfa", "email": "ks@zeta.example"}, note="820 pieces")
    for typed in ("ks-820", "KS_820", "ks/820", "ks820", "KS–820"):
        assert [one.row.id for one in booth.find(typed)] == [wanted], typed
    assert len(booth.find("ks 820")) == 3
    booth.close()
