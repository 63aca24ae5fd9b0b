from decimal import Decimal

import pytest

from boothapp.products.product import Tier
from boothapp.products.tiers import Bound, amounts_in, bound_in, bound_of, bounds_of, tiers_in


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("≥500pcs", 500), ("500-999", 500), ("1000+", 1000), ("500起", 500), ("1,000以上", 1000),
        ("from 200", 200), ("<100", 1), ("100以下", 1), ("100", 100), ("1K+", 1000), ("500 pcs up", 500),
        ("1x20'", None), ("40HQ", None), ("20尺柜", None),
    ],
)  # fmt: skip
def test_a_quantity_bounds_a_price(text: str, least: int | None) -> None:
    bound = bound_of(text)
    assert bound is not None
    assert bound.least == least


@pytest.mark.parametrize(
    "text", ["KS-820", "40HQ Loading", "12.5", "60*40*35", "Price", "304不锈钢"]
)
def test_other_words_bound_nothing(text: str) -> None:
    assert bound_of(text) is None


def test_a_heading_names_its_quantity_among_other_words() -> None:
    assert bound_in("FOB Price (≥500pcs)") == Bound(500, sure=True)
    assert bound_in("Price: 100pcs") == Bound(100, sure=True)
    assert bound_in("FOB Price (USD)") is None


def test_a_heading_names_several_quantities() -> None:
    assert bounds_of("Price USD\n100 / 500 / 1000") == [100, 500, 1000]
    assert bounds_of("1-49 / 50-199 / 200+") == [1, 50, 200]
    assert bounds_of("Price/USD") == []
    assert amounts_in("5.0 / 4.8 / 4.5", 3) == [Decimal("5.0"), Decimal("4.8"), Decimal("4.5")]
    assert amounts_in("5.0 / 4.8", 3) == []


@pytest.mark.parametrize(
    "text",
    [
        "1-99: $5.0; 100+: $4.5",
        "1-99pcs $5.0 / 100pcs $4.5",
        "$5.0 (1pcs), $4.5 (100pcs)",
        "≥1: 5.0\n≥100: 4.5",
        "1-99个 5元，100个以上 4.5元",
    ],
)
def test_one_cell_may_hold_several_tiers(text: str) -> None:
    read = tiers_in(text)
    assert read is not None
    assert read[0] == (Tier(1, Decimal("5.0")), Tier(100, Decimal("4.5")))


@pytest.mark.parametrize("text", ["$12.50/pc", "12.5", "1,234.50", "4.50-5.00", "60*40*35cm"])
def test_a_single_price_is_no_tiers(text: str) -> None:
    assert tiers_in(text) is None
