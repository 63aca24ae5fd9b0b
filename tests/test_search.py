"""Finding a buyer by anything that is known of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from boothapp import events
from boothapp.booth import Booth
from boothapp.events import Fact
from boothapp.search import cut, query_of
from boothapp.store import Entry, Store
from tests.fixed import PHRASEBOOK, fixed_clock

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
    events.QuoteIssued("Q140-7K3QXM-0032", {}),
    events.Noted("要蓝色的杯子, 20 % larger than LM-2208"),
)
OTHER: tuple[Fact, ...] = (
    events.BuyerRecorded({"company": "Müller GmbH", "country": "DE"}),
    events.ContactAdded("p3", {"name": "Jonas", "phone": "+49 30 901820"}),
)


def booth_with(**buyers: tuple[Fact, ...]) -> Booth:
    store = Store(None, fixed_clock())
    for buyer, facts in buyers.items():
        store.append([Entry(buyer, fact) for fact in facts], actor="")
    return Booth(store, PHRASEBOOK)


@pytest.fixture(scope="module")
def booth() -> Booth:
    return booth_with(al_noor=AL_NOOR, other=OTHER)


def found(booth: Booth, typed: str) -> list[str]:
    return sorted(row.id for row in booth.find(typed))


@pytest.mark.parametrize(
    "typed",
    [
        "Al Noor Home Trading",
        "noor",
        "NOO",  # the beginning of a word, in any case
        "trading noor",  # words in any order
        "努尔",  # two Chinese characters, from the middle
        "家居贸易",
        "omar",
        "said",  # without its mark
        "Saïd",
        "lina_88",
        "+971 50 123 4567",
        "971501234567",
        "501 234 567",  # in another grouping
        "4567",
        "50-123",
        "5550199",
        "omar.said@al-noor.ae",
        "al-noor.ae",
        "Q140-7K3QXM-0032",
        "7k3qxm",
        "0032",
        "蓝色",
        "larger",
        "LM-2208",
        "AE",
        "the UAE",
        "uae",
        "United Arab Emirates",
        "emirates",
        "阿联酋",
        "阿拉伯联合酋长国",
        "noor 阿联酋",
        "４５６７",  # full-width digits, as a Chinese keyboard types them
        "ＮＯＯＲ",
    ],
)
def test_al_noor_is_found_by(booth: Booth, typed: str) -> None:
    assert found(booth, typed) == ["al_noor"]


@pytest.mark.parametrize(
    "typed", ["努尔努尔", "努 贸尔", "oor", "noor müller", "99999", "q140-7k3qxm-0033"]
)
def test_al_noor_is_not_found_by(booth: Booth, typed: str) -> None:
    assert found(booth, typed) == []


def test_characters_typed_together_must_stand_together(booth: Booth) -> None:
    assert found(booth, "阿贸") == []
    assert found(booth, "阿 贸") == ["al_noor"]


def test_umlauts_are_found_with_and_without(booth: Booth) -> None:
    assert found(booth, "müller") == found(booth, "muller") == ["other"]


@pytest.mark.parametrize("typed", ["", "   ", "-", "...", "!?", "“”"])
def test_where_nothing_is_typed_nothing_is_found(booth: Booth, typed: str) -> None:
    assert query_of(typed) == ""
    assert found(booth, typed) == []


@example('"')
@example("NEAR(a b)")
@example("a AND")
@example("company:noor*")
@example("'; drop table buyers; --")
@example("_")
@example("²₂①")
@example("\x00a")
@given(st.text())
def test_whatever_is_typed_the_search_answers(typed: str) -> None:
    EVERYBODY.find(typed)


EVERYBODY = booth_with(al_noor=AL_NOOR, other=OTHER)


@given(
    digits=st.text("0123456789", min_size=5, max_size=15),
    data=st.data(),
)
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


@given(
    st.lists(st.text("abcdefgÀéßñжщ贸易公司家", min_size=1, max_size=6), min_size=1, max_size=4),
    st.data(),
)
def test_every_word_of_a_name_finds_it(words: list[str], data: st.DataObject) -> None:
    booth = booth_with(one=(events.BuyerRecorded({"company": " ".join(words)}),))
    typed = data.draw(st.permutations(words), label="typed")
    assert found(booth, " ".join(typed)) == ["one"]
    booth.close()


def test_a_page_pasted_into_a_phone_stays_small_in_the_index() -> None:
    booth = booth_with(one=(events.ContactAdded("p1", {"phone": "0123456789" * 300}),))
    (words,) = booth.store.db.execute("select words from search").fetchone()
    assert len(words) < 100_000
    assert found(booth, "3456789") == ["one"]


def test_text_is_cut_into_single_characters_and_small_words() -> None:
    assert cut("阿尔Noor-Trading ２号") == "阿 尔 noor trading 2 号"


def test_a_note_taken_back_finds_nothing_any_more() -> None:
    store = Store(None, fixed_clock())
    store.append([Entry("one", events.BuyerRecorded({"company": "Al Noor"}))], actor="")
    act = store.append([Entry("one", events.Noted("wants blue"))], actor="")[0].act
    booth = Booth(store, PHRASEBOOK)
    assert found(booth, "blue") == ["one"]
    booth.undo(act)
    assert found(booth, "blue") == []


def test_at_most_as_many_as_asked_for_are_given_the_latest_first() -> None:
    booth = booth_with(
        **{f"b{n}": (events.BuyerRecorded({"company": f"Trading {n}"}),) for n in range(5)}
    )
    assert len(booth.find("trading", limit=3)) == 3
