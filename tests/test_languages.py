"""The replies in further languages: the shipped files, what is checked in one, and the filling of blanks."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp.errors import BoothError
from boothapp.languages import Language, fill, load, sentences
from boothapp.phrase_fill import blanks
from boothapp.phrases import DECISIONS, IDS, PLACEHOLDERS, Facts, Fault, PhrasebookError
from boothapp.phrases import load as load_phrases
from boothapp.resources import folder
from boothapp.text import Text

BOOK = load_phrases(folder("phrasebook"))
LANGUAGES, FAULTS = load(folder("phrasebook"))
VERDICTS = sorted(frozenset[tuple[str, str, str]]().union(*DECISIONS.values()))
FACTS = dict.fromkeys(PLACEHOLDERS, "18")
SCRIPTS = {"ru": "[а-яё]", "ar": "[\u0621-\u064a]", "es": "[a-zñ]", "pt": "[a-zã]", "fr": "[a-zé]"}

languages = pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)


def said_in(language: Language) -> dict[str, tuple[str, str]]:
    """Return everything said in the language beside the English it translates."""
    replies = {name: (said, BOOK.by_id(name).short.en) for name, said in language.replies.items()}
    return replies | {
        "/".join(verdict): (said, BOOK.decision(*verdict).say.en)
        for verdict, said in language.decisions.items()
    }


def tiny(code: str = "tok") -> str:
    """Return the file of a made-up language that has one word for everything."""

    def reply(english: str) -> str:
        return " ".join(
            " ".join(["Toki", *(f"{{{name}}}" for name in sorted(blanks(part)))]) + "."
            for part in sentences(english)
        )

    lines = ["name = 'Toki'", "direction = 'ltr'", "reviewed = true"]
    lines += ["[note]", "zh = '编的'", "en = 'Made up'", f"native = 'Toki {code}'", "[replies]"]
    lines += [f"{name} = '{reply(BOOK.by_id(name).short.en)}'" for name in IDS]
    lines += ["[decisions]"]
    lines += [
        f"\"{'/'.join(verdict)}\" = '{reply(BOOK.decision(*verdict).say.en)}'"
        for verdict in VERDICTS
    ]
    return "\n".join(lines) + "\n"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder("phrasebook"), tmp_path / "shipped"))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    made = tmp_path / "own"
    (made / "languages").mkdir(parents=True)
    return made


def write(book: Path, name: str, words: str) -> None:
    (book / "languages" / name).write_text(words, encoding="utf-8")


def faults_of(shipped: Path, own: Path) -> list[str]:
    return [str(fault) for fault in load(shipped, own)[1]]


# The shipped languages


def test_there_are_five_languages_beside_chinese_and_english() -> None:
    assert [(language.code, language.name, language.direction) for language in LANGUAGES] == [
        ("ar", "العربية", "rtl"),
        ("es", "Español", "ltr"),
        ("fr", "Français", "ltr"),
        ("pt", "Português", "ltr"),
        ("ru", "Русский", "ltr"),
    ]
    assert {language.source for language in LANGUAGES} == {"shipped"}
    assert FAULTS == ()


@languages
def test_a_translation_says_openly_that_nobody_has_reviewed_it_yet(language: Language) -> None:
    assert not language.reviewed
    assert language.note == Text(
        "译文有待母语人士审阅。", "Translation to be reviewed by a native speaker."
    )
    assert re.search(SCRIPTS[language.code], language.native_note.lower())


@languages
def test_a_file_opens_with_a_word_to_its_editor_in_both_languages(language: Language) -> None:
    path = folder("phrasebook") / "languages" / f"{language.code}.toml"
    header = path.read_text(encoding="utf-8").partition("\nname =")[0]
    assert all(line.startswith("#") for line in header.split("\n") if line)
    assert "十二个场景" in header
    assert "the short reply of the twelve scenarios" in header


@languages
def test_every_scenario_and_every_verdict_has_its_words(language: Language) -> None:
    assert tuple(language.replies) == IDS
    assert sorted(language.decisions) == VERDICTS
    for said, _ in said_in(language).values():
        assert len(re.findall(SCRIPTS[language.code], said.lower())) > 20


@languages
def test_a_translation_has_the_sentences_of_the_english_each_with_its_blanks(
    language: Language,
) -> None:
    for name, (said, english) in said_in(language).items():
        assert [blanks(part) for part in sentences(said)] == [
            blanks(part) for part in sentences(english)
        ], name


@languages
def test_no_chinese_and_no_english_is_left_over(language: Language) -> None:
    for said, _ in said_in(language).values():
        assert not re.search("[一-鿿，。？！]", said)
        assert not re.search(r"(?i)\b(the|and|you|your|we|is|with|order|price)\b", said)
        if language.code in ("ru", "ar"):
            assert not re.search("[a-z]", re.sub(r"\{\w+\}", "", said), re.IGNORECASE)


@languages
def test_no_figure_is_invented(language: Language) -> None:
    for said, _ in said_in(language).values():
        assert not re.search(r"\d|%|٪", said)


@languages
def test_sentences_are_whole(language: Language) -> None:
    for said, _ in said_in(language).values():
        assert said[-1] in ".!?؟"
        assert not re.search(r"  | [,.]", said)


@languages
def test_a_reply_is_not_much_longer_than_the_english_one(language: Language) -> None:
    for said, english in said_in(language).values():
        assert len(said) <= 1.6 * len(english) + 20, said


@languages
def test_no_hole_shows_whatever_is_known(language: Language) -> None:
    for said, _ in said_in(language).values():
        for facts in ({}, FACTS, {"contact": "Ahmed"}, {"years": "18"}):
            filled = fill(said, facts, language.code)
            assert not set("{}") & set(filled)
        assert fill(said, {"quotes": "5", "multiple": "3"}, language.code)


def test_arabic_has_arabic_marks() -> None:
    arabic = next(language for language in LANGUAGES if language.code == "ar")
    for said, _ in said_in(arabic).values():
        assert not set("?,;") & set(said)


def test_spanish_questions_open_as_they_close() -> None:
    spanish = next(language for language in LANGUAGES if language.code == "es")
    for said, _ in said_in(spanish).values():
        assert said.count("¿") == said.count("?")
        assert said.count("¡") == said.count("!")


@pytest.mark.parametrize(
    ("code", "familiar"),
    [
        ("es", r"(?i)\b(tú|tu|tus|te|ti|vosotros|os)\b"),
        ("fr", r"(?i)\b(tu|te|toi|ton|tes)\b"),
        ("ru", r"(?i)\b(ты|тебе|тебя|твой|твоя|твои)\b"),
        ("pt", r"(?i)\b(tu|teu|tua|te|ti)\b"),
    ],
)
def test_the_buyer_is_addressed_politely(code: str, familiar: str) -> None:
    language = next(language for language in LANGUAGES if language.code == code)
    for said, _ in said_in(language).values():
        assert not re.search(familiar, said), said


@languages
def test_the_count_of_quotes_and_the_multiple_of_the_fee_are_said(language: Language) -> None:
    open_word = language.decisions["quote", "needs-order", "10B"]
    assert "5" in fill(open_word, {"quotes": "5"}, language.code)
    fee = language.decisions["sample", "needs-approval", "11A"]
    assert "2.5" in fill(fee, {"multiple": "2.5"}, language.code)


def test_what_is_read_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        LANGUAGES[0].replies["just-looking"] = ""  # type: ignore[index]


# Another language is another file


@pytest.mark.parametrize("code", ["tok", "sr-latn"])
def test_a_further_language_needs_no_more_than_a_file(shipped: Path, own: Path, code: str) -> None:
    write(own, f"{code}.toml", tiny(code))
    found, faults = load(shipped, own)
    assert faults == ()
    assert [language.code for language in found] == ["ar", "es", "fr", "pt", "ru", code]
    assert found[-1].replies["expert-questions"] == (
        "Toki. Toki {years}. Toki {countries}. Toki. Toki."
    )
    assert (found[-1].name, found[-1].reviewed, found[-1].source) == ("Toki", True, "own")
    assert found[-1].native_note == f"Toki {code}"


def test_a_further_shipped_language_needs_no_more_than_a_file(shipped: Path) -> None:
    write(shipped, "de.toml", tiny("de"))
    assert [language.code for language in load(shipped)[0]] == ["ar", "de", "es", "fr", "pt", "ru"]


def test_an_own_file_replaces_the_shipped_one(shipped: Path, own: Path) -> None:
    write(own, "ES.toml", tiny("es"))
    found, faults = load(shipped, own)
    assert faults == ()
    assert [(language.code, language.source) for language in found][1] == ("es", "own")
    assert found[1].replies["just-looking"] == "Toki. Toki. Toki."


def test_an_own_folder_need_not_be_there(shipped: Path, tmp_path: Path) -> None:
    assert load(shipped, tmp_path / "nowhere") == load(shipped)


def test_without_the_folder_there_are_no_further_languages(shipped: Path) -> None:
    shutil.rmtree(shipped / "languages")
    assert load(shipped) == ((), ())


def test_a_broken_own_file_falls_back_to_the_shipped_one_and_is_reported(
    shipped: Path, own: Path
) -> None:
    write(own, "es.toml", tiny("es").replace("name = 'Toki'", "name = ''"))
    found, faults = load(shipped, own)
    assert found[1].name == "Español"
    assert faults == (Fault("languages/es.toml", "name", Text("这一项是空的", "blank")),)


def test_a_translation_may_follow_the_english_the_company_changed_or_the_shipped_one(
    shipped: Path, own: Path
) -> None:
    name = "06-expert-questions.toml"
    words = (shipped / name).read_text(encoding="utf-8")
    words = words.replace("We have {years} years in this trade.\n", "")
    words = words.replace("我们做这行 {years} 年了。\n", "")
    (own / name).write_text(words, encoding="utf-8")
    write(own, "tok.toml", tiny())
    write(own, "tol.toml", tiny().replace("Toki {years}. ", ""))
    assert faults_of(shipped, own) == []
    (own / name).unlink()
    assert len(faults_of(shipped, own)) == 1


# What is checked


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("direction = 'ltr'", "direction = 'up'", "direction: must be ltr or rtl"),
        ("direction = 'ltr'", "", "direction: missing"),
        ("reviewed = true", "reviewed = 'yes'", "reviewed: must be true or false"),
        ("reviewed = true", "", "reviewed: must be true or false"),
        ("native = 'Toki tok'", "", "note.native: missing"),
        ("zh = '编的'", "zh = ' '", "note.zh: blank"),
        ("[note]", "[notes]", "notes: unknown key"),
        ("just-looking = ", "just-lurking = ", "replies.just-looking: missing"),
        ("just-looking = ", "just-lurking = ", "replies.just-lurking: unknown key"),
        ("just-looking = 'Toki.", "just-looking = '' # 'Toki.", "replies.just-looking: blank"),
        ("just-looking = 'Toki.", "just-looking = 5 # '", "replies.just-looking: must be text in quotes"),
        ('"quote/allow/10A"', '"quote/maybe/10A"', "decisions.quote/allow/10A: missing"),
        ('"quote/allow/10A"', '"quote/maybe/10A"', "decisions.quote/maybe/10A: unknown key"),
        ("[decisions]", "[decision]", "decisions: missing"),
        (
            "Toki {years}. ", "",
            "replies.expert-questions: must have the placeholders of the English reply: {countries}, {years}",
        ),
        (
            "just-looking = 'Toki.", "just-looking = 'Toki {market}.",
            "replies.just-looking: must have the placeholders of the English reply: {}",
        ),
        (
            "Toki {years}. ", "Toki {jaren}. ",
            "replies.expert-questions: unknown placeholder {jaren}",
        ),
        (
            "just-looking = 'Toki.", "just-looking = 'Toki}.",
            "replies.just-looking: a curly bracket without its partner",
        ),
        (
            "Toki. Toki {years}. Toki {countries}. Toki. Toki.", "Toki {years} {countries}.",
            "replies.expert-questions: needs one sentence without {...}",
        ),
        (
            "just-looking = 'Toki.", "just-looking = 'Toki the stand.",
            "replies.just-looking: English left over: the",
        ),
        (
            "quotes-no-order = 'Toki.", "quotes-no-order = 'Thank you for coming back to us.",
            "replies.quotes-no-order: English left over: Thank you for coming back to us.",
        ),
        (
            "just-looking = 'Toki.", "just-looking = '" + "Toki " * 80 + ".",
            "replies.just-looking: too long: 413 characters, at most 400",
        ),
    ],
)  # fmt: skip
def test_a_fault_names_its_key(shipped: Path, own: Path, old: str, new: str, fault: str) -> None:
    words = tiny()
    assert old in words
    write(own, "tok.toml", words.replace(old, new, 1))
    assert f"languages/tok.toml: {fault}" in faults_of(shipped, own)
    assert len(load(shipped, own)[0]) == 5


def test_a_blank_of_a_verdict_that_is_sure_to_be_filled_may_stand_in_every_sentence(
    shipped: Path, own: Path
) -> None:
    words = re.sub(r"(needs-approval/11A\" = ).*", r"\1'Toki {multiple}.'", tiny())
    write(own, "tok.toml", words)
    assert faults_of(shipped, own) == []


def test_a_file_that_is_not_named_for_a_language_is_reported(shipped: Path, own: Path) -> None:
    write(own, "es - Copy.toml", tiny())
    assert faults_of(shipped, own) == [
        "languages/es - copy.toml: the name must be a language code, as in es.toml"
    ]


def test_a_file_that_breaks_off_is_one_fault(shipped: Path, own: Path) -> None:
    write(own, "tok.toml", tiny()[:-4])
    assert len(faults_of(shipped, own)) == 1


def test_a_broken_shipped_file_stops_the_load_in_one_line(shipped: Path) -> None:
    write(shipped, "es.toml", tiny("es").replace("name = 'Toki'", ""))
    with pytest.raises(PhrasebookError) as caught:
        load(shipped)
    assert isinstance(caught.value, BoothError)
    assert caught.value.message.en == "languages/es.toml: name: missing"


def test_lines_join_with_a_space_but_not_after_a_chinese_or_japanese_stop(
    shipped: Path, own: Path
) -> None:
    old = "just-looking = 'Toki. Toki. Toki.'"
    write(
        own,
        "ja.toml",
        tiny("ja").replace(old, "just-looking = '''\nはい。\n  どうぞ。\nToki.\n'''"),
    )
    write(own, "tok.toml", tiny().replace(old, "just-looking = '''\nToki.\n  Toki?\nToki.\n'''"))
    said = {language.code: language.replies["just-looking"] for language in load(shipped, own)[0]}
    assert said["ja"] == "はい。どうぞ。Toki."
    assert said["tok"] == "Toki. Toki? Toki."


# Filling in


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Hola. Vendemos a {countries} países. ¿Qué busca?", "Hola. ¿Qué busca?"),
        ("Hola. ¿Vende en {market}? ¡Gracias!", "Hola. ¡Gracias!"),
        ("¿Vende en {market}?¿Qué busca?", "¿Qué busca?"),
        ("¡Hola {contact}!¡Pase!", "¡Pase!"),
        ("Sr. {contact}, pase. Gracias.", "Gracias."),
        ("Tenemos p. ej. {years} años. Gracias.", "Gracias."),
        ("Bueno… pues {years} años. Gracias.", "Gracias."),
        ("Bueno… Vendemos a {countries} países.", "Bueno…"),
        ("Et {market} : qu'est-ce qui s'y vend\u00a0? Merci\u00a0!", "Merci\u00a0!"),
        ("Il dit : « {contact} ! » Merci.", "Merci."),
        ("هل تبيعون في {market}؟ شكرًا.", "شكرًا."),
        ("شكرًا! {contact}، أهلًا. تفضلوا؟", "شكرًا! تفضلوا؟"),
        ("Мы здесь уже {years}-й год. Спасибо!", "Спасибо!"),
        ("C'est 3.5 pour {buyer}. Bien.", "Bien."),
        ("はい。{years}年です。どうぞ。", "はい。どうぞ。"),
        ("नमस्ते। {years} साल। धन्यवाद।", "नमस्ते। धन्यवाद।"),
    ],
)
def test_a_sentence_whose_figure_is_missing_is_left_out(words: str, left: str) -> None:
    assert fill(words, {}, "xx") == left


def test_a_blank_is_filled() -> None:
    assert fill("Tenemos {years} años.", {"years": "18"}, "es") == "Tenemos 18 años."


def test_a_fact_in_chinese_and_english_alone_is_never_mixed_into_another_language() -> None:
    facts: Facts = {"market": Text("阿联酋", "the UAE"), "years": "18"}
    words = "Y {market}: ¿qué se vende? Son {years} años."
    assert fill(words, facts, "es") == "Son 18 años."
    assert fill("In {market}. Good.", facts, "en") == "In the UAE. Good."
    assert fill("{market}。好。", facts, "zh-hant") == "阿联酋。好。"


def test_a_value_that_ends_in_a_full_stop_brings_no_second_one() -> None:
    assert fill("Adiós, {buyer}.", {"buyer": "Al Noor S.A."}, "es") == "Adiós, Al Noor S.A."


def test_a_value_is_taken_as_it_is_on_one_line() -> None:
    facts = {"buyer": " {years}\n Al. Noor? ", "years": "18"}
    assert fill("Hola {buyer}. Pase.", facts, "es") == "Hola {years} Al. Noor?. Pase."


def test_a_blank_value_counts_as_missing() -> None:
    assert fill("Hola {buyer}. Pase.", {"buyer": " \n"}, "es") == "Pase."


PIECES = st.one_of(
    st.sampled_from(sorted(PLACEHOLDERS)).map(lambda name: f"{{{name}}}"),
    st.sampled_from(["¿", "¡", "؟ ", "… ", ". ", "? ", "! ", ".", " ", "Sr.", "。", "»", "a", "Z"]),
    st.text(st.characters(exclude_characters="{}"), max_size=6),
)
TEMPLATES = st.lists(PIECES, max_size=12).map("".join)
VALUES = st.text(st.characters(exclude_characters="{}"))


@given(TEMPLATES)
def test_splitting_loses_nothing(words: str) -> None:
    assert "".join(sentences(words)) == words


@given(TEMPLATES, st.dictionaries(st.sampled_from(sorted(PLACEHOLDERS)), VALUES))
def test_no_curly_bracket_is_ever_printed(words: str, facts: dict[str, str]) -> None:
    assert not set("{}") & set(fill(words, facts, "es"))


@given(st.text(), st.dictionaries(st.text(), st.text()), st.text())
def test_filling_never_fails(words: str, facts: dict[str, str], language: str) -> None:
    assert isinstance(fill(words, facts, language), str)
