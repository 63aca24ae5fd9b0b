"""Countries, from what a clerk types and as a buyer says them."""

import pytest

from boothapp.countries import all_countries, code_of, name_of, spellings_of
from boothapp.text import Text


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("AE", "AE"),
        ("ae", "AE"),
        (" United Arab Emirates ", "AE"),
        ("the UAE", "AE"),
        ("阿联酋", "AE"),
        ("阿拉伯联合酋长国", "AE"),
        ("迪拜", "AE"),
        ("USA", "US"),
        ("the United States", "US"),
        ("美国", "US"),
        ("美國", "US"),
        ("uk", "GB"),
        ("England", "GB"),
        ("Netherlands", "NL"),
        ("the netherlands", "NL"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Hong Kong", "HK"),
        ("香港", "HK"),
        ("Côte d’Ivoire", "CI"),
        ("ivory coast", "CI"),
        ("Viet Nam", "VN"),
        ("越南", "VN"),
        ("Deutschland", "DE"),
        ("South Korea", "KR"),
    ],
)
def test_a_country_is_known_by_code_or_name(typed: str, code: str) -> None:
    assert code_of(typed) == code


@pytest.mark.parametrize("typed", ["", "  ", "Atlantis", "EU", "UN", "ZZ", "419", "the"])
def test_what_is_no_country_has_no_code(typed: str) -> None:
    assert code_of(typed) is None


def test_there_are_all_countries_of_iso_3166_and_each_has_both_names() -> None:
    countries = all_countries()
    assert {"AE", "BR", "CN", "DE", "IN", "NG", "US", "VN", "XK"} <= set(countries)
    assert 249 <= len(countries) <= 251
    assert all(text.zh and text.en for text in countries.values())


def test_every_country_is_known_by_the_names_we_show() -> None:
    for code, text in all_countries().items():
        assert code_of(text.zh) == code_of(text.en) == code_of(code) == code


def test_a_country_is_named_as_it_is_said() -> None:
    assert name_of("AE") == Text("阿联酋", "the UAE")
    assert name_of("BR") == Text("巴西", "Brazil")


def test_what_is_no_code_is_named_as_it_was_typed() -> None:
    assert name_of("Atlantis") == Text("Atlantis", "Atlantis")
    assert not name_of("")


def test_every_spelling_of_a_country_leads_back_to_it() -> None:
    assert {"uae", "united arab emirates", "阿联酋", "阿拉伯联合酋长国"} <= set(spellings_of("AE"))
    for code in all_countries():
        assert {code_of(name) for name in spellings_of(code)} == {code}
    assert spellings_of("Atlantis") == ()
