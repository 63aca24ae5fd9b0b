"""That a known buyer comes up while a new one is typed, with the reason, and that a stranger does not."""

from collections.abc import Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from boothapp.buyer import fold
from boothapp.matching.index import Index, Match
from boothapp.matching.party import Party, party_of, party_of_fields

OMAR = {
    "company": "Al Noor General Trading LLC", "name": "Omar Haddad", "email": "omar.haddad@gmail.com",
    "mobile": "+971501234567", "phone": "+97142223344", "wechat": "omar_h", "badge": "A00017",
    "email_other": "info@alnoor.ae", "country": "AE",
}  # fmt: skip
OTHERS: list[Mapping[str, str]] = [
    {"company": "深圳市星河贸易有限公司", "name": "陈伟", "country": "CN", "wechat": "chenwei88"},
    {"company": "Star Trading", "name": "John Smith", "country": "GB", "website": "star.co.uk"},
    {"company": "Lindner GmbH", "name": "Katrin Böhm", "country": "DE"},
]


def _index(*records: Mapping[str, str]) -> Index:
    return Index.of(party_of_fields(one, buyer=str(at)) for at, one in enumerate(records))


def _asked(index: Index, **fields: str) -> tuple[Match, ...]:
    return index.matches(party_of_fields(fields))


@pytest.fixture(name="known")
def _known() -> Index:
    return _index(OMAR, *OTHERS)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"email": "OmarHaddad@gmail.com"}, "email"),
        ({"phone": "050 123 4567", "country": "AE"}, "phone"),
        ({"phone": "0501234567"}, "phone"),
        ({"whatsapp": "+971 50 123 4567"}, "phone"),
        ({"wechat": "OMAR_H"}, "wechat"),
        ({"badge": "a00017"}, "badge"),
    ],
)
def test_an_exact_key_finds_the_person(known: Index, fields: dict[str, str], code: str) -> None:
    match = _asked(known, **fields)[0]
    assert (match.buyer, match.level, match.exact) == ("0", "person", True)
    assert match.reasons[0].code == code
    assert match.score > 0.9


def test_the_reason_is_said_in_both_languages(known: Index) -> None:
    reason = _asked(known, email="omarhaddad@gmail.com")[0].reasons[0]
    assert reason.text.zh == "同一个邮箱：omar.haddad@gmail.com"
    assert reason.text.en == "same e-mail: omar.haddad@gmail.com"
    assert (reason.mine, reason.theirs) == ("omarhaddad@gmail.com", "omar.haddad@gmail.com")


def test_a_card_in_arabic_finds_the_buyer_typed_in_english(known: Index) -> None:
    match = _asked(known, company="شركة النور للتجارة العامة", name="عمر حداد", country="AE")[0]
    assert (match.buyer, match.level, match.exact) == ("0", "person", False)
    assert {reason.code for reason in match.reasons} == {"name", "company"}


def test_a_card_in_english_finds_the_buyer_typed_in_chinese(known: Index) -> None:
    match = _asked(known, company="Shenzhen Xinghe Trading Co., Ltd.", name="Wei Chen")[0]
    assert (match.buyer, match.level) == ("1", "person")


def test_a_second_person_is_of_the_same_company(known: Index) -> None:
    match = _asked(known, company="Al Noor General Trading", name="Layla Saleh", country="AE")[0]
    assert (match.buyer, match.level) == ("0", "company")


@pytest.mark.parametrize(
    "shared", [{"email": "info@alnoor.ae"}, {"phone": "+97142223344"}, {"website": "www.alnoor.ae"}]
)
def test_a_shared_mailbox_or_switchboard_does_not_make_two_people_one(
    known: Index, shared: dict[str, str]
) -> None:
    match = _asked(known, name="Layla Saleh", **shared)[0]
    assert (match.buyer, match.level) == ("0", "company")


def test_brothers_with_one_switchboard_are_two(known: Index) -> None:
    match = _asked(known, company="Al Noor", name="Samir Haddad", phone="+97142223344")[0]
    assert match.level == "company"


@pytest.mark.parametrize(
    "fields",
    [
        {"company": "Star Light Trading", "name": "Bob Miller", "country": "GB"},
        {"company": "Star Trading", "country": "EG"},
        {"name": "Omar Saleh", "country": "AE"},
        {"company": "Lindner Electronics", "country": "AT"},
        {"country": "AE"},
        {},
    ],
)
def test_a_stranger_brings_nobody_up(known: Index, fields: dict[str, str]) -> None:
    records = [
        {"company": f"Firm{at} Lindner Star", "name": f"Omar {at}", "country": "FR"}
        for at in range(30)
    ]
    for at, record in enumerate(records):
        known.put(f"x{at}", [party_of_fields(record)])
    assert not [match for match in _asked(known, **fields) if match.buyer in "0123"]


def test_a_common_name_alone_is_no_match() -> None:
    index = _index(
        *({"name": "Mohammed Ahmed", "country": "EG", "company": f"Firm{at}"} for at in range(40))
    )
    assert not _asked(index, name="Mohamed Ahmad", country="EG")


def test_a_buyer_is_never_a_match_of_its_own(known: Index) -> None:
    assert not known.matches(party_of_fields(OMAR, buyer="0"))


def test_what_was_put_is_found_and_what_was_dropped_is_gone(known: Index) -> None:
    known.put("new", [party_of_fields({"wechat": "lina_k"}, buyer="new")])
    assert _asked(known, wechat="lina_k")[0].buyer == "new"
    known.put("new", [party_of_fields({"wechat": "other_k"}, buyer="new")])
    assert not _asked(known, wechat="lina_k")
    known.drop("new")
    assert not _asked(known, wechat="other_k")
    known.drop("nobody")


def test_the_review_list_leaves_out_what_is_settled() -> None:
    index = _index(OMAR, {"phone": "0501234567", "country": "AE"}, *OTHERS)
    (pair,) = index.pairs()
    assert (pair.first, pair.second, pair.level) == ("0", "1", "person")
    assert not index.pairs(linked=lambda first, second: (first, second) == ("0", "1"))
    assert not index.pairs(only=["2"])


def test_a_buyer_gives_a_party_for_each_person() -> None:
    assert party_of(fold("b1", ())) == (Party(buyer="b1"),)


def test_fields_that_the_form_may_have_are_compared() -> None:
    party = party_of_fields(
        {"mobile": "1", "phone_other": "2", "fax": "3", "email_other": "e@x.cn"}
    )
    assert party.phones == ("1", "2")
    assert party.emails == ("e@x.cn",)


_TEXT = st.text(max_size=12)


@example({"name": "㓇𫎀"})  # characters whose sound nobody knows
@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["company", "name", "email", "phone", "wechat", "badge", "website"]), _TEXT
    )
)
def test_anything_typed_is_answered_and_can_be_dropped(fields: dict[str, str]) -> None:
    index = _index(OMAR)
    index.put("x", [party_of_fields(fields, buyer="x")])
    index.matches(party_of_fields(fields))
    index.drop("x")
    assert index.size == 1
    assert all(match.buyer == "0" for match in index.matches(party_of_fields(fields)))
