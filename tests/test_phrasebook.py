"""The shipped words: short enough to say aloud, whole in both languages, and honest."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from boothapp.phrases import ALWAYS_KNOWN, PLACEHOLDERS, Facts, Scenario, file_name, fill, load
from boothapp.resources import folder
from boothapp.text import Text

BOOK = load(folder("phrasebook"))
TITLES = (
    "随便看看 没定就走 东西太少 已有类似 便宜就买 专业发问 "
    "比别家贵 老板朋友 能打几折 多次询价 先要样品 已经转行"
)
COUNTS = {"quotes": "12", "this_quote": "13", "limit": "3", "multiple": "3"}
PROFILE: Facts = COUNTS | {
    "buyer": "Al Noor Trading",
    "contact": "Ahmed",
    "product": Text("玻璃杯", "the glass cup"),
    "market": Text("阿联酋", "the UAE"),
    "years": "18",
    "new_items": "300",
    "items_on_show": "120",
    "items_on_hand": "2600",
    "countries": "42",
    "differences": Text("模具自己开", "our own moulds"),
    "promotion": Text("满柜免运费", "free freight"),
    "website": "www.example.com",
}
LATIN_MARKS = re.compile(r"[,;:!?()\[\]\"'‘’「」]|\.(?!\d)")
CHINESE = re.compile(r"[\u4e00-\u9fff]")

scenarios = pytest.mark.parametrize("scenario", BOOK.scenarios, ids=lambda s: s.id)


def spoken(scenario: Scenario) -> Iterator[Text]:
    """All that is said to the buyer."""
    yield scenario.short
    yield scenario.ask_back
    if scenario.second:
        yield scenario.second
    yield from (words.say for words in scenario.decisions)


def texts(scenario: Scenario) -> Iterator[Text]:
    yield scenario.title
    yield from spoken(scenario)
    if scenario.rule:
        yield scenario.rule
    for dont in scenario.dont:
        yield dont.say
        yield dont.why
    yield from (words.reason for words in scenario.decisions)


def short_forms(scenario: Scenario) -> Iterator[Text]:
    yield scenario.short
    yield from (words.say for words in scenario.decisions)


def bare(words: str) -> str:
    return re.sub(r"\{\w+\}", "", words)


def test_the_titles_are_those_on_the_function_keys() -> None:
    assert [scenario.title.zh for scenario in BOOK.scenarios] == TITLES.split()
    assert len({scenario.title.en for scenario in BOOK.scenarios}) == 12


@scenarios
def test_each_file_opens_with_a_word_to_its_editor_in_both_languages(scenario: Scenario) -> None:
    words = (folder("phrasebook") / file_name(scenario.id)).read_text(encoding="utf-8")
    assert words.startswith(f"# 场景 {scenario.number}（F{scenario.number}）：")
    assert f"\n# Scenario {scenario.number} (F{scenario.number}): " in words


@scenarios
def test_no_text_is_blank_in_either_language(scenario: Scenario) -> None:
    for text in texts(scenario):
        assert CHINESE.search(text.zh)
        assert re.search(r"[a-z]", text.en)


@scenarios
def test_chinese_has_chinese_punctuation(scenario: Scenario) -> None:
    for words in [*(text.zh for text in texts(scenario)), *scenario.triggers_zh]:
        assert not LATIN_MARKS.search(bare(words)), words


@scenarios
def test_english_is_plain_ascii(scenario: Scenario) -> None:
    for words in [*(text.en for text in texts(scenario)), *scenario.triggers_en]:
        assert words.isascii(), words


@scenarios
def test_sentences_are_whole(scenario: Scenario) -> None:
    for text in spoken(scenario):
        assert text.zh[-1] in "。！？"
        assert text.en[-1] in ".!?"
        assert not re.search(r"  | [,.!?]", text.en)


@scenarios
def test_the_buyer_is_addressed_politely(scenario: Scenario) -> None:
    for text in spoken(scenario):
        assert "你" not in text.zh


@scenarios
def test_no_figure_is_invented(scenario: Scenario) -> None:
    for text in [*spoken(scenario), *(words.reason for words in scenario.decisions)]:
        assert not re.search(r"\d|%|百分|hundred|thousand", text.zh + text.en)


@scenarios
def test_what_is_said_now_is_short_also_with_every_figure_in_it(scenario: Scenario) -> None:
    for text in short_forms(scenario):
        said = fill(text, PROFILE)
        assert len(said.zh) <= 80, said.zh
        assert len(said.en.split()) <= 45, said.en


@scenarios
def test_what_is_said_now_is_at_most_three_sentences_without_the_figures(
    scenario: Scenario,
) -> None:
    for text in short_forms(scenario):
        said = fill(text, COUNTS if scenario.decisions else {})
        assert 1 <= len(re.findall(r"[。！？]", said.zh)) <= 3, said.zh
        assert 1 <= len(re.findall(r"[.!?]", said.en)) <= 3, said.en


@scenarios
def test_a_second_form_has_at_most_60_words_and_120_characters(scenario: Scenario) -> None:
    said = fill(scenario.second or Text(), PROFILE)
    assert len(said.zh) <= 120
    assert len(said.en.split()) <= 60


@pytest.mark.parametrize("scenario_id", ["small-range", "cheaper-and-i-buy"])
def test_a_second_form_stands_where_one_is_needed(scenario_id: str) -> None:
    assert BOOK.by_id(scenario_id).second


@scenarios
def test_a_reason_fits_on_two_lines_of_its_card(scenario: Scenario) -> None:
    for words in scenario.decisions:
        reason = fill(words.reason, COUNTS)
        assert len(reason.zh) <= 34
        assert len(reason.en.split()) <= 16


@scenarios
def test_every_text_survives_without_a_single_fact(scenario: Scenario) -> None:
    for text in [scenario.short, scenario.ask_back, *filter(None, [scenario.second])]:
        said = fill(text, {})
        assert said.zh
        assert said.en
        assert "{" not in said.zh + said.en


@scenarios
@pytest.mark.parametrize("missing", sorted(PLACEHOLDERS.keys() - ALWAYS_KNOWN))
def test_no_hole_shows_when_one_fact_is_missing(scenario: Scenario, missing: str) -> None:
    facts = {name: fact for name, fact in PROFILE.items() if name != missing}
    for text in texts(scenario):
        said = fill(text, facts)
        assert said.zh
        assert said.en
        assert not set("{}") & set(said.zh + said.en)


@scenarios
def test_a_verdict_says_all_of_its_words(scenario: Scenario) -> None:
    for words in scenario.decisions:
        for text in (words.say, words.reason):
            assert text.en.count(".") == fill(text, COUNTS).en.count(".")
            assert text.zh.count("。") == fill(text, COUNTS).zh.count("。")


@scenarios
def test_buyers_have_at_least_twenty_ways_to_say_it_in_each_language(scenario: Scenario) -> None:
    assert len(set(scenario.triggers_zh)) >= 20
    assert len(set(scenario.triggers_en)) >= 20


def test_no_way_to_say_it_stands_twice() -> None:
    said = Counter(
        re.sub(r"\W", "", trigger.casefold())
        for scenario in BOOK.scenarios
        for trigger in (*scenario.triggers_zh, *scenario.triggers_en)
    )
    assert [trigger for trigger, count in said.items() if count > 1] == []


@scenarios
def test_there_are_two_or_three_things_not_to_say(scenario: Scenario) -> None:
    assert 2 <= len(scenario.dont) <= 3


def test_the_first_quotes_are_given_without_pictures() -> None:
    words = BOOK.decision("quote", "allow", "10A")
    assert "不带图片" in words.say.zh
    assert "without pictures" in words.say.en


def test_the_fifth_quote_says_openly_how_many_there_were() -> None:
    words = BOOK.decision("quote", "needs-order", "10B")
    assert "已经报过 4 次" in fill(words.say, {"quotes": "4"}).zh
    assert "we have quoted 4 times" in fill(words.say, {"quotes": "4"}).en


def test_a_first_sample_names_fee_freight_and_refund() -> None:
    words = fill(BOOK.decision("sample", "needs-approval", "11A").say, {"multiple": "3"})
    assert all(part in words.zh for part in ("3 倍", "运费", "退给您"))
    assert all(part in words.en for part in ("3 times", "freight", "return the fee"))


def test_a_refused_sample_is_answered_with_a_quote_with_pictures() -> None:
    words = BOOK.decision("sample", "deny", "11B")
    assert "带图片" in words.say.zh
    assert "quote with pictures" in words.say.en
