"""Products kept in the log: imported, found, changed, undone, and the same after folding again."""

from decimal import Decimal
from typing import Any

import pytest

from boothapp.errors import NotFound
from boothapp.events import Undone
from boothapp.products import catalogue
from boothapp.products.catalogue import import_list
from boothapp.products.product import Product
from boothapp.products.reading import PriceList
from boothapp.store import Entry, Store
from tests.fixed import Watch, fixed_clock

SINK = Product("KS-820B", name_zh="双槽水槽", name_en="Double-bowl sink", price=Decimal("38.50"))
FAUCET = Product("KF-7", name_zh="厨房龙头", name_en="Kitchen faucet", price=Decimal(8))


@pytest.fixture
def store() -> Store:
    return Store(None, fixed_clock())


def listed(*products: Product, file: str = "list.xlsx") -> PriceList:
    return PriceList(file, products)


def dearer(product: Product, price: int) -> Product:
    return Product(
        product.item_no, name_zh=product.name_zh, name_en=product.name_en, price=Decimal(price)
    )


def rows(store: Store) -> list[Any]:
    found = store.db.execute("select * from products order by place").fetchall()
    return found + store.db.execute("select rowid, words from products_search").fetchall()


def same_after_folding_again(store: Store) -> bool:
    before = rows(store)
    store.rebuild()
    return rows(store) == before


def test_an_import_is_one_act_and_an_unchanged_list_writes_nothing(store: Store) -> None:
    done = import_list(store, listed(SINK, FAUCET), actor="Li Wei")
    assert (done.new, done.changed, done.unchanged) == (2, 0, 0)
    assert len(store.events_of_act(done.act)) == 1
    again = import_list(store, listed(SINK, FAUCET), actor="Li Wei")
    assert (again.act, again.unchanged) == ("", 2)
    assert store.db.execute("select count(*) from events").fetchone()[0] == 1


def test_a_list_of_many_is_cut_into_events_of_one_act(store: Store) -> None:
    many = [Product(f"A-{number}") for number in range(1200)]
    done = import_list(store, listed(*many), actor="")
    assert len(store.events_of_act(done.act)) == 3
    assert catalogue.count(store) == 1200
    assert [p.item_no for p in catalogue.find(store, "A-119", limit=3)] == [
        "A-119",
        "A-1190",
        "A-1191",
    ]
    assert same_after_folding_again(store)


def test_a_changed_product_takes_the_place_of_the_old_and_both_stay_in_its_history() -> None:
    watch = Watch()
    store = Store(None, fixed_clock(watch))
    import_list(store, listed(SINK, FAUCET), actor="Li Wei")
    watch.move(days=1)
    done = import_list(store, listed(dearer(SINK, 40), file="new.xlsx"), actor="Wang Fang")
    assert (done.new, done.changed, done.unchanged) == (0, 1, 0)
    assert catalogue.product(store, "KS-820B").price == 40
    assert catalogue.product(store, "KF-7") == FAUCET
    versions = catalogue.history(store, "ks820b")
    assert [(v.actor, v.file, v.product.price) for v in versions] == [
        ("Wang Fang", "new.xlsx", 40), ("Li Wei", "list.xlsx", Decimal("38.50")),
    ]  # fmt: skip
    assert same_after_folding_again(store)


def test_an_import_can_be_undone_and_brought_back(store: Store) -> None:
    import_list(store, listed(SINK), actor="")
    second = import_list(store, listed(dearer(SINK, 40), FAUCET), actor="")
    (undoing,) = store.append([Entry(None, Undone(second.act))], actor="")
    assert catalogue.product(store, "KS-820B").price == Decimal("38.50")
    assert catalogue.count(store) == 1
    assert same_after_folding_again(store)
    store.append([Entry(None, Undone(undoing.act))], actor="")
    assert catalogue.product(store, "KS-820B").price == 40
    assert catalogue.count(store) == 2
    assert same_after_folding_again(store)


def test_the_later_import_counts_however_late_the_earlier_one_arrives() -> None:
    watch = Watch()
    one, two = Store(None, fixed_clock(watch)), Store(None, fixed_clock(watch, laptop=2))
    import_list(one, listed(SINK), actor="")
    watch.move(hours=1)
    import_list(two, listed(dearer(SINK, 40)), actor="")
    early, late = (store.events_of_act(_act(store)) for store in (one, two))
    one.receive(late)
    two.receive(early)
    assert [catalogue.product(store, "KS-820B").price for store in (one, two)] == [40, 40]
    assert same_after_folding_again(one)
    assert same_after_folding_again(two)


def _act(store: Store) -> str:
    return str(store.db.execute("select act from events").fetchone()[0])


def test_an_undoing_may_arrive_before_what_it_undoes() -> None:
    watch = Watch()
    one, two = Store(None, fixed_clock(watch)), Store(None, fixed_clock(watch, laptop=2))
    done = import_list(one, listed(SINK), actor="")
    undone = one.append([Entry(None, Undone(done.act))], actor="")
    two.receive(undone)
    two.receive(one.events_of_act(done.act))
    assert catalogue.count(two) == 0
    assert same_after_folding_again(two)


@pytest.mark.parametrize(
    "typed",
    [
        "KS-820B", "ks820", "820", "20b", "双槽", "水槽", "雙槽", "槽", "double", "bowl sink", "scsc", "sc",
        "shuangcao", "KS 820", "ｋｓ－８２０",
    ],
)  # fmt: skip
def test_a_product_is_found_by_any_piece_of_it(store: Store, typed: str) -> None:
    import_list(store, listed(FAUCET, SINK), actor="")
    assert [p.item_no for p in catalogue.find(store, typed)] == ["KS-820B"]


def test_numbers_that_begin_so_come_first(store: Store) -> None:
    import_list(store, listed(Product("A-12"), Product("12-X"), Product("120")), actor="")
    assert [p.item_no for p in catalogue.find(store, "12")] == ["120", "12-X", "A-12"]


@pytest.mark.parametrize("typed", ["", "  ", "-", '"', "nothing like it", "*", "NEAR("])
def test_what_fits_nothing_finds_nothing(store: Store, typed: str) -> None:
    import_list(store, listed(SINK), actor="")
    assert catalogue.find(store, typed) == ()


def test_a_number_that_is_not_there_is_said(store: Store) -> None:
    with pytest.raises(NotFound, match="no product KS-9"):
        catalogue.product(store, "KS-9")
    import_list(store, listed(Product("A-1"), Product("A1")), actor="")
    assert catalogue.product(store, "A-1").item_no == "A-1"
    with pytest.raises(NotFound):  # either could be meant
        catalogue.product(store, "a 1")


def test_products_do_not_weigh_on_the_company_s_profile(store: Store) -> None:
    import_list(store, listed(SINK), actor="")
    assert store.company_events() == ()
