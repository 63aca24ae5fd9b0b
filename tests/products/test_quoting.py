"""What a quotation takes from a product: the price of a quantity, the least order, the words."""

from decimal import Decimal

from boothapp.products.product import Product, Tier
from boothapp.products.quoting import description_of, is_below_minimum, names_of, price_at

MUG = Product(
    "LM-2208",
    name_zh="陶瓷马克杯",
    name_en="Ceramic mug",
    price=Decimal("1.40"),
    tiers=(
        Tier(1, Decimal("1.40")),
        Tier(500, Decimal("1.25")),
        Tier(None, Decimal("0.90")),
    ),
    moq=100,
)


def test_the_highest_tier_that_the_quantity_reaches_sets_the_price() -> None:
    for quantity, price in ((1, "1.40"), (499, "1.40"), (500, "1.25"), (90_000, "1.25")):
        assert price_at(MUG, Decimal(quantity)) == Decimal(price)


def test_below_the_first_tier_and_without_a_quantity_the_first_price_counts() -> None:
    bowl = Product("B", price=Decimal(2), tiers=(Tier(100, Decimal(2)), Tier(500, Decimal(1))))
    assert price_at(bowl, Decimal(5)) == 2
    assert price_at(bowl, None) == 2


def test_one_price_holds_for_any_quantity() -> None:
    assert price_at(Product("B", price=Decimal(2)), Decimal(9)) == 2
    assert price_at(Product("B"), Decimal(9)) is None


def test_less_than_the_minimum_is_known() -> None:
    assert is_below_minimum(MUG, Decimal(99))
    assert not is_below_minimum(MUG, Decimal(100))
    assert not is_below_minimum(MUG, None)
    assert not is_below_minimum(Product("B"), Decimal(1))


def test_the_words_are_chinese_then_english_each_on_a_line() -> None:
    assert description_of(MUG) == "陶瓷马克杯\nCeramic mug"
    assert description_of(Product("B", name_en="Bowl\n deep")) == "Bowl deep"


def test_where_there_is_no_name_the_description_begins_with_one() -> None:
    bowl = Product("B", name_zh="碗", description_en="Ceramic bowl\nDishwasher safe")
    assert names_of(bowl) == ("碗", "Ceramic bowl")
