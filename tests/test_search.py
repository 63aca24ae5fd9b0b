"""Finding a buyer by anything that is known of it."""

import random
import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from boothapp import events
from boothapp.booth import Booth
from boothapp.events import Fact
from boothapp.finding.asking import asked
from boothapp.finding.filters import Filters
from boothapp.finding.folding import cut, squeeze, squeeze_with_places
from boothapp.finding.sounds import said
from boothapp.migrations import STEPS, migrate
from boothapp.snapshots import Found
from boothapp.station import FILE_NAME
from boothapp.store import Entry, Store
from tests.fixed import PHRASEBOOK, Watch, fixed_clock

AL_NOOR: tuple[Fact, ...] = (
    events.BuyerRecorded(
        {"company": "Al Noor Home Trading", "company_other": "阿尔努尔家居贸易", "country": "AE"}
    ),
    events.ContactAdded(
        "p1", {"name": "Omar Saïd", "phone": "+971 50 123 4567", "email": "Omar.Said@al-noor.ae"}
    ),
    events.ContactAdded(
        "p2", {"name": "Lina", "whatsapp": "(971) 4-555.0199", "wechat": "lina_88"}
    ),
    events.QuoteIssued(
        "Q140-7K3QXM-0032", {"lines": [{"item": "KS-820", "description": "Doppelbecken\n双槽水槽"}]}
    ),
    events.SampleRequested("s1", "bamboo tray"),
    events.ObjectionHeard("o1", "asks-discount", "too dear for Sharjah"),
    events.Noted("要蓝色的杯子, 20 % larger than LM-2208"),
)
STAR: tuple[Fact, ...] = (
    events.BuyerRecorded({"company": "深圳市星河進出口貿易有限公司", "country": "CN"}),
    events.ContactAdded("p4", {"name": "单雪峰", "mobile": "138 0013 8000", "badge": "B-77102"}),
)
OTHER: tuple[Fact, ...] = (
    events.BuyerRecorded({"company": "Müller GmbH", "country": "DE"}),
    events.ContactAdded("p3", {"name": "Jonas", "phone": "+49 30 901820"}),
)


def booth_with(**buyers: Sequence[Fact]) -> Booth:
    store = Store(None, fixed_clock())
    for buyer, facts in buyers.items():
        store.append([Entry(buyer, fact) for fact in facts], actor="")
    return Booth(store, PHRASEBOOK)


EVERYBODY = booth_with(al_noor=AL_NOOR, other=OTHER, star=STAR)


def found(booth: Booth, typed: str, **filters: object) -> list[str]:
    narrowed = Filters(**filters)  # type: ignore[arg-type]
    return [one.row.id for one in booth.find(typed, filters=narrowed)]


def only(booth: Booth, typed: str) -> Found:
    (one,) = booth.find(typed)
    return one


def marked(one: Found) -> list[str]:
    return [one.text[start:end] for start, end in one.marks]


# Any fragment


@pytest.mark.parametrize(
    "typed",
    [
        "Al Noor Home Trading", "noor", "NOO", "oor",  # inside of a word too
        "alnoor", "al-noor", "trading noor", "努尔", "家居贸易", "家居貿易",  # the other script
        "努", "omar", "said", "Saïd", "lina_88", "+971 50 123 4567", "971501234567",
        "501 234 567", "4567", "50-123", "5550199", "omar.said@al-noor.ae", "r.said@al", "al-noor.ae",
        "Q140-7K3QXM-0032", "7k3qxm", "k3qx", "0032", "蓝色", "larger", "LM-2208", "lm2208", "AE",
        "the UAE", "uae", "United Arab Emirates", "emirates", "阿联酋", "阿拉伯联合酋长国", "noor 阿联酋",
        "alianqiu", "４５６７", "ＮＯＯＲ", "ks-820", "becken", "双槽", "shuicao", "bamboo", "sharjah",
    ],
)  # fmt: skip
def test_al_noor_is_found_by(typed: str) -> None:
    assert found(EVERYBODY, typed) == ["al_noor"]


@pytest.mark.parametrize(
    "typed",
    [
        "星河", "河", "进出口", "進出口", "xinghe", "XingHe", "xing he", "xinghejinchukou", "xingh",
        "shenzhen xinghe", "shenzhenxinghe", "shenzhenshixinghe", "szxh", "szsxh", "xh", "jck", "sz xinghe",
        "shan xuefeng", "danxuefeng", "sxf", "dxf", "13800138000", "0013 80", "b77102", "77102",
    ],
)  # fmt: skip
def test_a_chinese_company_is_found_by_its_sound_and_its_initials(typed: str) -> None:
    assert found(EVERYBODY, typed) == ["star"]


@pytest.mark.parametrize(
    "typed",
    [
        "努尔努尔",
        "努 贸尔",
        "阿贸",
        "noor müller",
        "99999",
        "q140-7k3qxm-0033",
        "inghe",
        "hezj",
        "xinhe",
    ],
)
def test_nobody_is_found_by(typed: str) -> None:
    assert found(EVERYBODY, typed) == []


def test_words_stand_in_any_order_and_characters_typed_together_stand_together() -> None:
    assert found(EVERYBODY, "阿 贸") == found(EVERYBODY, "贸 阿") == ["al_noor"]


def test_umlauts_and_letters_with_a_stroke_are_found_with_and_without() -> None:
    booth = booth_with(lodz=[events.BuyerRecorded({"company": "Łódź Øst ß"})], other=OTHER)
    assert found(booth, "müller") == found(booth, "muller") == ["other"]
    assert found(booth, "lodz ost ss") == found(booth, "ŁÓDŹ") == ["lodz"]


def test_a_phone_in_any_grouping_is_one_number() -> None:
    assert found(EVERYBODY, "123 456") == ["al_noor"]
    assert found(EVERYBODY, "456 123") == []


@pytest.mark.parametrize("typed", ["", "   ", "-", "...", "!?", "“”"])
def test_where_nothing_is_typed_nothing_is_found(typed: str) -> None:
    assert not asked(typed)
    assert found(EVERYBODY, typed) == []


@example('"')
@example("NEAR(a b)")
@example("a AND")
@example("tokens:noor*")
@example("'; drop table buyers; --")
@example("_")
@example("²₂①")
@example("\x00a")
@example("\ud800")
@given(st.text())
def test_whatever_is_typed_the_search_answers(typed: str) -> None:
    EVERYBODY.find(typed)


_LETTERS = st.text("abgÀéßñжщ贸易公司星河 -.@0123456789", min_size=1, max_size=12)


@settings(max_examples=30)
@given(texts=st.lists(_LETTERS, min_size=1, max_size=5), data=st.data())
def test_no_fragment_that_like_finds_is_missed(texts: list[str], data: st.DataObject) -> None:
    fields = ("company", "name", "email", "phone", "note")
    buyers: dict[str, list[Fact]] = {}
    for number, text in enumerate(texts):
        field = fields[number % len(fields)]
        fact: Fact = events.ContactAdded("p", {field: text})
        if field == "company":
            fact = events.BuyerRecorded({field: text})
        elif field == "note":
            fact = events.Noted(text)
        buyers[f"b{number}"] = [fact]
    text = data.draw(st.sampled_from(texts), label="text")
    start = data.draw(st.integers(0, len(text) - 1), label="start")
    typed = text[start : start + data.draw(st.integers(1, 6), label="size")]
    wanted = {
        f"b{number}"
        for number, text in enumerate(texts)
        if squeeze(typed) and squeeze(typed) in squeeze(text)
    }
    booth = booth_with(**buyers)
    assert wanted <= set(found(booth, typed))
    booth.close()


@settings(max_examples=30)
@given(digits=st.text("0123456789", min_size=5, max_size=15), data=st.data())
def test_any_run_of_a_phone_s_digits_finds_it_however_it_is_grouped(
    digits: str, data: st.DataObject
) -> None:
    breaks = st.lists(st.sampled_from(["", "", " ", "-", ".", " ("]), min_size=15, max_size=15)
    written = "".join(map("".join, zip(digits, data.draw(breaks, label="written"), strict=False)))
    start = data.draw(st.integers(0, len(digits) - 3), label="start")
    length = data.draw(st.integers(3, len(digits) - start), label="length")
    run = digits[start : start + length]
    typed = "".join(map("".join, zip(run, data.draw(breaks, label="typed"), strict=False)))
    booth = booth_with(one=(events.ContactAdded("p1", {"phone": "+" + written}),))
    assert found(booth, typed) == ["one"]
    booth.close()


# What is marked


@pytest.mark.parametrize(
    ("typed", "field", "marks"),
    [
        ("noor", "company", ["Noor"]),
        ("oor hom", "company", ["oor Hom"]),
        ("努尔", "company_other", ["努尔"]),
        ("努爾家", "company_other", ["努尔家"]),
        ("said", "name", ["Saïd"]),
        ("0123456", "phone", ["0 123 456"]),
        ("said@al", "email", ["Said@al"]),
        ("3qxm00", "quote", ["3QXM-00"]),
        ("uae", "country", ["uae"]),
        ("alianqiu", "country", ["阿联酋"]),
        ("杯", "note", ["杯"]),
        ("lm2208", "note", ["LM-2208"]),
        ("水槽", "product", ["水槽"]),
        ("trading omar", "company", ["Trading"]),
        ("home al", "company", ["Al", "Home"]),
    ],
)
def test_the_part_that_was_typed_is_marked(typed: str, field: str, marks: list[str]) -> None:
    one = only(EVERYBODY, typed)
    assert (one.field, marked(one)) == (field, marks)


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("xinghe", ["星河"]),
        ("xing", ["星"]),
        ("xh", ["星河"]),
        ("szxh", ["深圳市星河"]),
        ("shenzhen maoyi", ["深圳", "貿易"]),
        ("进出口", ["進出口"]),
    ],
)
def test_the_characters_that_what_was_typed_stands_for_are_marked(
    typed: str, marks: list[str]
) -> None:
    one = only(EVERYBODY, typed)
    assert (one.field, marked(one)) == ("company", marks)


def test_a_long_note_is_shown_around_what_was_found() -> None:
    booth = booth_with(one=[events.Noted("a " * 200 + "needle" + " b" * 200)])
    one = only(booth, "needle")
    assert len(one.text) < 90
    assert one.text.startswith("…")
    assert one.text.endswith("…")
    assert marked(one) == ["needle"]


@given(st.text(max_size=30))
def test_folded_text_knows_where_each_character_came_from(text: str) -> None:
    squeezed, places = squeeze_with_places(text)
    assert squeezed == squeeze(text)
    assert len(places) == len(squeezed)
    assert places == sorted(places)


# What comes first


def named(name: str, *more: Fact) -> list[Fact]:
    return [events.BuyerRecorded({"company": name}), *more]


def test_names_that_begin_so_come_before_words_inside_parts_and_mentions() -> None:
    booth = booth_with(
        whole=named("Star"),
        first=named("Star Trading"),
        word=named("Big Star Trading"),
        inside=named("Costaria"),
        note=named("Zeta", events.Noted("a rising star")),
        last=named("Starlight"),
    )
    assert found(booth, "star") == ["whole", "last", "first", "word", "inside", "note"]


def test_today_s_and_frequent_buyers_come_first_among_equals() -> None:
    watch = Watch()
    booth = Booth(Store(None, fixed_clock(watch)), PHRASEBOOK)
    often = booth.record_buyer({"company": "Star One"}).buyer
    booth.visit(often)
    booth.visit(often)
    today = booth.record_buyer({"company": "Star Two"}).buyer
    others = [booth.record_buyer({"company": f"Star {n}"}).buyer for n in range(3, 8)]
    watch.move(days=1)
    booth.note(today, "came to the hotel")
    for limit in (1, 2, 3, 6, 7, 20):
        rows = [one.row.id for one in booth.find("star", limit=limit)]
        assert rows == [today, often, *reversed(others)][:limit]


def test_at_most_as_many_as_asked_for_are_given_the_latest_first() -> None:
    booth = booth_with(**{f"b{n}": named(f"Trading {n}") for n in range(5)})
    assert [one.row.id for one in booth.find("trading", limit=3)] == ["b4", "b3", "b2"]
    assert booth.find("trading", limit=0) == ()


@pytest.mark.parametrize(
    "typed", ["shenzhen xing", "szxh", "al noor", "+971 50 1", "努爾家", "starli"]
)
def test_typed_letter_by_letter_it_finds_what_it_finds_typed_at_once(typed: str) -> None:
    for end in range(1, len(typed) + 1):
        at_once = booth_with(noor=AL_NOOR, star=STAR, other=OTHER, light=named("Starlight"))
        step_by_step = EVERYBODY.find(typed[:end])
        shared = [one for one in at_once.find(typed[:end]) if one.row.id != "light"]
        assert [one.marks for one in step_by_step] == [one.marks for one in shared]
        at_once.close()


@pytest.mark.parametrize("typed", ["bamboo " * 2000 + "tray", "xinghe" * 5000, "xh" * 20_000])
def test_a_page_pasted_into_the_box_is_searched_for_too(typed: str) -> None:
    assert found(EVERYBODY, typed) == (["al_noor"] if "tray" in typed else [])


def test_a_page_of_words_that_all_are_there_is_found() -> None:
    words = [f"word{number}" for number in range(3000)]
    booth = booth_with(wordy=(*OTHER, events.Noted(" ".join(words))), other=OTHER)
    assert found(booth, " ".join(words)) == ["wordy"]


@pytest.mark.parametrize("typed", ["szxhjckmy", "xhjck", "xinghejinchu", "szsxh", "shenzhenxinghe"])
def test_a_long_sound_is_told_from_one_that_only_has_its_parts(typed: str) -> None:
    turned: tuple[Fact, ...] = (
        events.BuyerRecorded({"company": "贸易进出口深圳市有限公司河星", "country": "CN"}),
    )
    assert found(booth_with(star=STAR, turned=turned), typed) == ["star"]


def test_what_is_written_between_two_letters_is_found() -> None:
    booth = booth_with(one=named("Starlight"))
    assert found(booth, "starl") == ["one"]
    more = booth.record_buyer({"company": "Starling"}).buyer
    assert found(booth, "starli") == [more, "one"]
    booth.amend_buyer("one", {"company": "Moonlight"})
    assert found(booth, "starlin") == [more]


# What narrows a list


@pytest.fixture(scope="module")
def fair() -> Booth:
    """Three days: Anna from Berlin is quoted, Bilal from Cairo orders, Chen only left a card."""
    watch = Watch()
    booth = Booth(Store(None, fixed_clock(watch)), PHRASEBOOK)
    store = booth.store

    def write(buyer: str, actor: str, *facts: Fact) -> None:
        store.append([Entry(buyer, fact) for fact in facts], actor=actor)

    write(
        "anna", "Li Wei",
        events.BuyerRecorded({"company": "Anna Bad", "country": "DE", "grade": "A", "kind": "进口商"}),
        events.Visited("140"),
        events.QuoteIssued("Q1", {"lines": [{"item": "KS-820", "description": "sink\n水槽"}]}),
    )  # fmt: skip
    watch.move(days=1)
    write(
        "bilal", "Wang Fang",
        events.BuyerRecorded({"company": "Bilal Bath", "country": "EG", "grade": "B", "business": "卫浴"}),
        events.Visited("140"),
        events.SampleRequested("s1", "soap dish"),
        events.OrderConfirmed("o1"),
        events.Noted("asks for a sink"),
    )  # fmt: skip
    watch.move(days=1)
    write("anna", "Wang Fang", events.Noted("wrote an e-mail"))
    write("chen", "Li Wei", events.BuyerRecorded({"company": "陈记 Bath", "country": "HK"}))
    return booth


DAY_ONE = date(2026, 10, 15)


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"country": "DE"}, ["anna"]),
        ({"region": "155"}, ["anna"]),
        ({"region": "015"}, ["bilal"]),
        ({"grade": "a"}, ["anna"]),
        ({"kind": "進口商"}, ["anna"]),
        ({"clerk": "Wang Fang"}, ["anna", "bilal"]),
        ({"clerk": "Li"}, []),
        ({"has_quote": True}, ["anna"]),
        ({"has_sample": True}, ["bilal"]),
        ({"has_order": True, "has_sample": True}, ["bilal"]),
        ({"has_order": True, "has_quote": True}, []),
        ({"interest": "sink"}, ["anna"]),  # a note is no product
        ({"interest": "shuicao"}, ["anna"]),
        ({"interest": "sink dish"}, []),  # two products of two buyers
        ({"interest": "卫浴"}, ["bilal"]),
        ({"not_followed_up": True}, ["chen", "bilal"]),
        ({"not_followed_up": True, "country": "HK"}, ["chen"]),
        ({"clerk": "Li Wei", "region": "030"}, ["chen"]),
    ],
    ids=str,
)
def test_filters_leave(fair: Booth, filters: dict[str, object], wanted: list[str]) -> None:
    assert [row.id for row in fair.buyers(filters=Filters(**filters))] == wanted  # type: ignore[arg-type]
    assert found(fair, "", **filters) == wanted


def test_a_day_is_that_of_this_laptop(fair: Booth) -> None:
    for days, wanted in ((0, ["anna"]), (1, ["bilal"]), (2, [])):
        assert found(fair, "", day=DAY_ONE + timedelta(days=days)) == wanted


def test_filters_and_text_go_together(fair: Booth) -> None:
    assert found(fair, "bath") == ["bilal", "chen"] or found(fair, "bath") == ["chen", "bilal"]
    assert found(fair, "bath", country="EG") == ["bilal"]
    assert found(fair, "ba", has_quote=True, clerk="Li Wei", day=DAY_ONE) == ["anna"]
    assert found(fair, "anna", not_followed_up=True) == []


def test_what_few_the_filters_leave_is_ranked_as_without_them(fair: Booth) -> None:
    everybody = {row.id for row in fair.buyers(filters=Filters(country="CN"))}
    for typed in ("x", "xi", "公司", "a", "1"):
        ranked = [one for one in found(fair, typed) if one in everybody]
        assert found(fair, typed, country="CN") == ranked


def test_a_filtered_list_goes_on_where_it_stopped(fair: Booth) -> None:
    narrowed = Filters(clerk="Wang Fang")
    assert [row.id for row in fair.buyers(1, filters=narrowed)] == ["anna"]
    assert [row.id for row in fair.buyers(1, 1, filters=narrowed)] == ["bilal"]


def test_a_visit_after_the_follow_up_waits_again() -> None:
    watch = Watch()
    booth = Booth(Store(None, fixed_clock(watch)), PHRASEBOOK)
    buyer = booth.record_buyer({"company": "Al Noor"}).buyer
    assert found(booth, "", not_followed_up=True) == [buyer]
    watch.move(days=1)
    booth.note(buyer, "wrote")
    assert found(booth, "", not_followed_up=True) == []
    booth.visit(buyer)
    assert found(booth, "", not_followed_up=True) == [buyer]


# How the index is kept


def test_a_note_taken_back_finds_nothing_any_more() -> None:
    store = Store(None, fixed_clock())
    store.append([Entry("one", events.BuyerRecorded({"company": "Al Noor"}))], actor="")
    act = store.append([Entry("one", events.Noted("wants blue"))], actor="")[0].act
    booth = Booth(store, PHRASEBOOK)
    assert found(booth, "blue") == ["one"]
    booth.undo(act)
    assert found(booth, "blue") == found(booth, "b") == []
    assert found(booth, "al") == ["one"]


def postings(db: Database) -> list[tuple[str, int]]:
    """Every token of the index and the buyer it points to."""
    db.execute("create virtual table temp.seen using fts5vocab('main', 'search', 'instance')")
    rows = db.execute("select distinct term, doc from temp.seen order by term, doc").fetchall()
    db.execute("drop table temp.seen")
    return rows


def test_what_is_written_bit_by_bit_is_what_is_written_anew() -> None:
    pick = random.Random(5)  # noqa: S311
    watch = Watch()
    booth = Booth(Store(None, fixed_clock(watch)), PHRASEBOOK)
    buyers, acts = [], []
    for number in range(32):
        watch.move(hours=5)
        if number % 4 == 0:
            buyers.append(booth.record_buyer({"company": f"星河 {number}", "country": "CN"}).buyer)
        buyer = pick.choice(buyers)
        acts.append(booth.note(buyer, f"note {number} 蓝色").act)
        booth.amend_buyer(buyer, {"company": f"新名 {number}", "grade": pick.choice("ABC")})
        booth.visit(buyer)
        if number % 5 == 0:
            booth.undo(acts.pop(pick.randrange(len(acts))))
    db = booth.store.db
    before = postings(db), db.execute("select * from findable order by place").fetchall()
    booth.store.rebuild()
    assert (
        postings(db),
        db.execute("select * from findable order by place").fetchall(),
    ) == before
    db.execute("insert into search (search) values ('integrity-check')")


def test_a_page_pasted_into_a_phone_stays_small_in_the_index() -> None:
    booth = booth_with(one=(events.ContactAdded("p1", {"phone": "0123456789" * 300}),))
    assert len(postings(booth.store.db)) < 100
    assert found(booth, "3456789") == ["one"]


def test_tidying_the_index_ends_and_changes_nothing_that_is_found() -> None:
    booth = booth_with(**{f"b{n}": named(f"Star {n}") for n in range(20)})
    before = postings(booth.store.db)
    while booth.tidy_index():
        pass
    assert postings(booth.store.db) == before
    assert len(booth.find("tar")) == 20


# A file of an earlier version


def a_file_of_an_earlier_version(folder: Path, names: Sequence[str]) -> None:
    """Write buyers as the fourth version of the schema kept them."""
    new = Store(None, fixed_clock())
    for number, name in enumerate(names):
        new.append([Entry(f"b{number}", fact) for fact in named(name)], actor="")
    connection = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
    old = Database(connection)
    migrate(old, folder / FILE_NAME, STEPS[:4])
    for table in ("events", "buyers"):
        for row in new.db.query(f"select * from {table}"):  # noqa: S608
            old.table(table).insert(row)
    for place, title in old.execute("select place, title from buyers").fetchall():
        old.execute("insert into search (rowid, words) values (?, ?)", [place, cut(title)])
    connection.close()
    new.close()


def test_a_file_of_an_earlier_version_is_taken_in_bit_by_bit(tmp_path: Path) -> None:
    a_file_of_an_earlier_version(tmp_path, [f"深圳星河 {n}" for n in range(12)])
    booth = Booth(Store(tmp_path, fixed_clock(laptop=2)), PHRASEBOOK)
    assert booth.store.db.execute("select count(*) from findable").fetchone() == (0,)
    taken = []
    while done := booth.index_some(5):
        taken.append(done)
    assert taken == [5, 5, 2]
    assert len(booth.find("xinghe", limit=100)) == 12
    before = postings(booth.store.db)
    booth.store.rebuild()
    assert postings(booth.store.db) == before
    booth.close()


def test_until_then_a_search_takes_in_what_the_old_index_finds(tmp_path: Path) -> None:
    a_file_of_an_earlier_version(tmp_path, ["深圳星河", "Al Noor", "Müller"])
    booth = Booth(Store(tmp_path, fixed_clock(laptop=2)), PHRASEBOOK)
    assert marked(only(booth, "星河")) == ["星河"]
    assert found(booth, "noor") == ["b1"]
    assert booth.index_some() == 1  # the others are in
    assert found(booth, "ulle") == ["b2"]
    booth.close()


def test_who_came_today_and_is_not_taken_in_yet_does_no_harm(tmp_path: Path) -> None:
    a_file_of_an_earlier_version(tmp_path, [f"Star {n}" for n in range(60)])
    booth = Booth(Store(tmp_path, fixed_clock(laptop=2)), PHRASEBOOK)
    booth.store.db.execute("update buyers set last_at = last_at || '9' where id = 'b0'")
    assert booth.index_some(40) == 40
    assert len(booth.find("tar", limit=12)) == 12
    booth.close()


def test_a_buyer_written_about_meanwhile_is_taken_in_at_once(tmp_path: Path) -> None:
    a_file_of_an_earlier_version(tmp_path, ["Al Noor", "Müller"])
    booth = Booth(Store(tmp_path, fixed_clock(laptop=2)), PHRASEBOOK)
    booth.note("b1", "wants blue")
    assert found(booth, "lue") == ["b1"]
    assert booth.index_some() == 1
    booth.close()


def test_a_buyer_of_whom_nothing_readable_is_known_is_kept_all_the_same() -> None:
    booth = booth_with(one=[events.Visited("140")], two=named("。"))
    assert sorted(row.id for row in booth.buyers()) == ["one", "two"]
    assert found(booth, "140") == []


# How text is cut


def test_text_is_cut_into_single_characters_and_small_words() -> None:
    assert cut("阿尔Noor-Trading ２号") == "阿 尔 noor trading 2 号"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Müller Groß", "mullergross"),
        ("ＮＯＯＲ ２", "noor2"),
        ("進出口貿易", "进出口贸易"),
        ("김민준", "김민준"),  # a syllable does not fall into its letters
        ("٠١٢", "012"),
        ("İzmir ı", "izmiri"),
        ("ﬁne", "fine"),
    ],
)
def test_text_is_folded(text: str, folded: str) -> None:
    assert squeeze(text) == folded


@pytest.mark.parametrize(
    ("name", "sounds"),
    [
        ("单雪峰", {"dan xue feng", "shan xue feng"}),
        ("重庆", {"chong qing"}),
        ("吕布", {"lv bu", "lu bu"}),
        ("中国银行", {"zhong guo yin hang"}),
        ("乐山", {"le shan", "yue shan"}),
    ],
)
def test_a_name_sounds(name: str, sounds: set[str]) -> None:
    assert {" ".join(way.syllables) for way in said(name)} >= sounds
    assert len(said(name)) <= 4
