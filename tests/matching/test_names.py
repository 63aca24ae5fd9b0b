"""That one person is recognised however the name is written, and two people are not taken for one."""

import pytest

from boothapp.matching.names import Agreement, compare, names_of


def _compared(a: str, b: str, country: str = "") -> Agreement:
    agreement = compare(names_of((a,), country), names_of((b,), country))
    assert agreement is not None
    return agreement


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("陈伟", "Chen Wei"),
        ("陈伟", "Wei Chen"),
        ("陳偉", "陈伟"),
        ("陳家明", "Chan Ka Ming"),
        ("許志明", "Hsu Chih-ming"),
        ("陈晓明", "Xiao Ming Chen"),
        ("欧阳静", "Ouyang Jing"),
        ("曾丽", "Zeng Li"),
        ("田中健二", "Kenji Tanaka"),
        ("김민준", "Min-jun Kim"),
        ("عمر حداد", "Omar Haddad"),
        ("محمد عبد الرحمن", "Mohamed Abdulrahman"),
        ("Дмитрий Волков", "Dmitry Wolkow"),
        ("Νίκος Παπαδάκης", "Nikos Papadakis"),
        ("奥马尔·哈达德", "Omar Haddad"),
        ("Mohammed Al-Amin", "MUHAMMAD EL AMIN"),
        ("Abdul Rahman Saleh", "Abdelrahman Salih"),
        ("Yousef Qasim", "Yusuf Kassem"),
        ("Müller, Jürgen", "Jurgen Muller"),
        ("José García", "GARCIA JOSE"),
        ("Mr. Omar Haddad", "Omar Hadad"),
        ("Bob Miller", "Robert Miller"),
        ("王先生", "王"),
        ("Lukasz Wojcik", "Łukasz Wójcik"),
    ],
)
def test_one_person_in_two_spellings(a: str, b: str) -> None:
    agreement = _compared(a, b)
    assert agreement.shared
    assert not agreement.against


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Omar Haddad", "Samir Haddad"),
        ("Hassan Ali", "Hussein Ali"),
        ("Wei Zhang", "Wen Zhang"),
        ("陈伟", "陈刚"),
        ("Satomi Kondo", "Sotaro Kondo"),
        ("John Smith", "Mary Jones"),
    ],
)
def test_two_people_are_two(a: str, b: str) -> None:
    assert _compared(a, b).against


def test_the_same_sound_in_other_characters_is_less_than_the_same_name() -> None:
    assert not _compared("陈伟", "陈威").same
    assert _compared("陈伟", "陳偉").same


def test_an_initial_agrees_but_tells_little() -> None:
    agreement = _compared("J. Smith", "John Smith")
    assert not agreement.against
    assert min(shared.quality for shared in agreement.shared) == 0.5


def test_what_the_same_script_says_outweighs_a_transliteration() -> None:
    mine = names_of(("Satomi Kondo", "近藤知実"), "JP")
    agreement = compare(mine, names_of(("Sotaro Kondo",), "JP"))
    assert agreement is not None
    assert agreement.against


def test_a_missing_name_says_nothing() -> None:
    assert compare(names_of(("Omar",)), ()) is None


@pytest.mark.parametrize("odd", ["", " ", "...", "·", "-", "\ud800", "先生", "Mr.", "12", "🙂"])
def test_what_is_no_name_does_no_harm(odd: str) -> None:
    compare(names_of((odd,)), names_of(("Omar Haddad",)))
