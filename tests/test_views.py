"""The views: nothing but what the log says, however it came in."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from boothapp import events
from boothapp.events import Event, Fact, Undone
from boothapp.store import Entry, Store
from boothapp.views import VIEWS
from tests.fixed import Watch, fixed_clock
from tests.logs import event, story, three_laptops

TWO_BUYERS = three_laptops(("b1", "b2", "b3"))


def every_row(store: Store) -> dict[str, list[Any]]:
    """Every row of every view, every token of the search index and the place it points to among them."""
    found = {table: store.db.execute(f"select * from {table}").fetchall() for table in VIEWS}  # noqa: S608
    store.db.execute(
        "create virtual table if not exists temp.seen using fts5vocab('main', 'search', 'instance')"
    )
    tokens = "select distinct term, doc from temp.seen order by term, doc"
    found["search"] = store.db.execute(tokens).fetchall()
    return found


def without_places(store: Store) -> dict[str, list[Any]]:
    """The same apart from the places, which follow the order of arrival."""
    columns = (
        "id, title, company, contact, country, email, phone, grade, visits, quotes, quotes_ever, "
    )
    columns += "samples_sent, orders, first_at, last_at, last_visit, actor"
    joined = (
        f"select {columns}, f.hay from buyers b join findable f on f.place = b.place order by id"  # noqa: S608
    )
    kept = "select texts, hay, sounds, facts from findable order by texts, facts"
    rows = every_row(store)
    return rows | {
        "buyers": store.db.execute(joined).fetchall(),
        "findable": store.db.execute(kept).fetchall(),
        "search": sorted(term for term, _ in rows["search"]),
    }


def in_order(store: Store) -> None:
    store.db.execute("insert into search (search) values ('integrity-check')")


@settings(max_examples=40)
@given(log=TWO_BUYERS, data=st.data())
def test_deleting_every_view_and_folding_again_gives_the_same_rows(
    log: list[Event], data: st.DataObject
) -> None:
    store = Store(None, fixed_clock())
    arrived = data.draw(st.permutations(log), label="arrived")
    for at in range(0, len(arrived), 4):
        store.receive(arrived[at : at + 4])
    before = every_row(store)
    store.rebuild()
    assert every_row(store) == before
    in_order(store)
    store.close()


@settings(max_examples=40)
@given(log=TWO_BUYERS, data=st.data())
def test_two_laptops_show_the_same_whatever_order_events_arrived_in(
    log: list[Event], data: st.DataObject
) -> None:
    one, two = Store(None, fixed_clock()), Store(None, fixed_clock())
    one.receive(log)
    for arrived in data.draw(st.permutations(log), label="arrived"):
        two.receive([arrived])
    assert without_places(two) == without_places(one)
    one.close()
    two.close()


def test_folding_again_after_writing_undoing_and_receiving_gives_the_same_rows() -> None:
    store = Store(None, fixed_clock(Watch()))
    (first,) = store.append([Entry("b1", events.BuyerRecorded({"company": "Al Noor"}))], actor="Li")
    (second,) = store.append([Entry("b2", events.BuyerRecorded({"company": "Müller"}))], actor="Li")
    store.append([Entry("b1", events.Visited("140"))], actor="Li")
    store.append([Entry("b2", events.Visited("140"))], actor="Li")
    store.append([Entry("b1", events.QuoteIssued("Q1", {"lines": [1], "total": "9"}))], actor="Li")
    store.append([Entry("b1", events.Noted("again"))], actor="Li")
    store.append([Entry(second.buyer, Undone(second.act))], actor="Li")
    store.receive([event(events.BuyerRecorded({"company": "Late"}), 1, buyer="b3")])
    store.receive([event(events.BuyerAmended({"grade": "B"}), 2, buyer="b1", device="laptop-b")])
    before = every_row(store)
    assert [row[1] for row in before["buyers"]] == [first.buyer, "b2", "b3"]
    store.rebuild()
    assert every_row(store) == before


def test_a_buyer_whose_recording_is_undone_is_in_no_view_and_comes_back_with_redo() -> None:
    store = Store(None, fixed_clock())
    written: list[Fact] = [events.BuyerRecorded({"company": "Al Noor"}), events.Visited("140")]
    act = store.append([Entry("b1", fact) for fact in written], actor="Li")[0].act
    there = every_row(store)
    undo = store.append([Entry("b1", Undone(act))], actor="Li")[0].act
    assert not any(every_row(store).values())
    store.rebuild()
    assert not any(every_row(store).values())
    store.append([Entry("b1", Undone(undo))], actor="Li")
    assert every_row(store) == there


def test_a_buyer_s_row_says_what_lists_show() -> None:
    store = Store(None, fixed_clock())
    store.receive(
        story(
            events.BuyerRecorded({"company": "Al Noor", "country": "AE", "grade": "A"}),
            events.ContactAdded(
                "p1", {"name": "Omar", "title": "Buyer", "phone": "1", "email": "o@n.ae"}
            ),
            events.Visited("140"),
            events.QuoteIssued("Q1", {}),
            events.OrderConfirmed("d1"),
            events.QuoteIssued("Q2", {"currency": "USD", "total": "9.00", "lines": [1, 2]}),
            events.QuoteRevised(
                "Q2", {"currency": "USD", "total": "8.00", "lines": [1], "revision": 1}
            ),
            events.SampleSent("s1"),
        )
    )
    (row,) = store.db.query("select * from buyers")
    wanted = {
        "id": "b1", "title": "Al Noor", "company": "Al Noor", "contact": "Omar", "job": "Buyer",
        "country": "AE", "email": "o@n.ae", "phone": "1", "grade": "A", "visits": 1, "quotes": 1,
        "quotes_ever": 2, "samples_sent": 1, "orders": 1, "actor": "Li Wei",
    }  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted
    quotes = store.db.execute(
        "select number, revision, currency, total, lines from quotes order by number"
    )
    assert quotes.fetchall() == [("Q1", 0, "", "", 0), ("Q2", 1, "USD", "8.00", 1)]


def test_one_number_on_the_papers_of_two_buyers_stops_nothing() -> None:
    store = Store(None, fixed_clock())
    store.receive([event(events.QuoteIssued("Q1", {}), 1, buyer="b1")])
    store.receive([event(events.QuoteIssued("Q1", {}), 2, buyer="b2")])
    assert store.db.execute("select buyer from quotes order by buyer").fetchall() == [
        ("b1",),
        ("b2",),
    ]


def test_vacuum_does_not_part_a_buyer_from_its_words() -> None:
    store = Store(None, fixed_clock())
    for number in (1, 2, 3):
        facts: list[Fact] = [
            events.BuyerRecorded({"company": f"Company{number}"}),
            events.Visited("140"),
        ]
        store.append([Entry(f"b{number}", fact) for fact in facts], actor="")
    before = without_places(store)
    store.db.execute("vacuum")
    assert without_places(store) == before
    store.append([Entry("b3", events.Noted("after"))], actor="")
    store.rebuild()
    words = {row[0]: row[-1] for row in without_places(store)["buyers"]}
    assert {buyer: f"company{buyer[1]}" in words[buyer] for buyer in words} == dict.fromkeys(
        words, True
    )
