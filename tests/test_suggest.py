"""What the buyer said, and which scenario that is."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boothapp.errors import BadInput
from boothapp.heard.lines import HEADER, KINDS, LANGUAGES
from boothapp.heard.model import Model
from boothapp.heard.normal import normalise
from boothapp.resources import folder
from boothapp.suggest import (
    CLASSES,
    NONE,
    SCENARIOS,
    BuyerRecord,
    HeardLine,
    Suggester,
    default_suggester,
    is_stale,
    load_lines,
)

TRAIN = folder("phrasebook") / "heard" / "train.tsv"
MODEL = folder("phrasebook") / "heard" / "model.npz"


def heard(text: str, record: BuyerRecord | None = None) -> str:
    ranking = default_suggester().rank(text, record)
    return ranking.ranked[0].scenario if ranking.match else NONE


def first_three(text: str) -> list[str]:
    return [guess.scenario for guess in default_suggester().rank(text).ranked[:3]]


@pytest.mark.parametrize(
    ("said", "scenario"),
    [
        ("我就随便瞧瞧，别招呼我了", "just-looking"),
        ("we're only walking around, cheers", "just-looking"),
        ("回去跟股东商量了再答复你", "leaves-undecided"),
        ("I have to talk with my partner, maybe I come back tomorrow", "leaves-undecided"),
        ("就这几样？没一个看得上的", "small-range"),
        ("you have so few designs, nothing worth to buy", "small-range"),
        ("我仓库里还有好多类似的，不能再进了", "already-stocked"),
        ("I already have a similar one in my store", "already-stocked"),
        ("这是我第三次来了，再便宜一点我马上下单", "cheaper-and-i-buy"),
        ("I like it, a little cheaper and I order now", "cheaper-and-i-buy"),
        ("这个涂层用两年会不会脱落，厚度多少", "expert-questions"),
        ("what steel grade is it and will it rust?", "expert-questions"),
        ("隔壁那家一模一样的，怎么你们贵这么多", "same-but-dearer"),
        ("other suppliers have the same thing cheaper, why is yours higher", "same-but-dearer"),
        ("我跟你们老板十几年的老朋友了", "friend-of-boss"),
        ("I know your boss, he is my friend, I call him", "friend-of-boss"),
        ("嫌贵 问折扣", "asks-discount"),
        ("it's not cheap, what discount can you give me", "asks-discount"),
        ("不报价就没订单，再给我报一份", "quotes-no-order"),
        ("no quotation no order, quote me again", "quotes-no-order"),
        ("先寄个样品，看了样品才下单", "sample-first"),
        ("no sample no order my friend", "sample-first"),
        ("我转行了，现在不做这一行", "left-the-trade"),
        ("we changed our business, now we do solar", "left-the-trade"),
    ],
)
def test_what_was_said_leads_to_its_scenario(said: str, scenario: str) -> None:
    assert heard(said) == scenario


@pytest.mark.parametrize(
    "said",
    [
        "where is the toilet",
        "洗手间怎么走",
        "What is your MOQ?",
        "起订量多少",
        "what is the price of this one",
        "do you have other color",
        "thank you, see you",
        "交货期要多少天",
        "do you have CE certificate",
    ],
)
def test_a_plain_question_is_none_of_the_twelve(said: str) -> None:
    assert heard(said) == NONE


def test_traditional_characters_read_like_simplified_ones() -> None:
    suggester = default_suggester()
    assert suggester.rank("你們太貴了，打幾折") == suggester.rank("你们太贵了，打几折")


def test_cantonese_is_understood() -> None:
    assert heard("隔籬嗰檔一樣嘢平好多，點解你咁貴") == "same-but-dearer"
    assert heard("我求其睇下啫") == "just-looking"


@pytest.mark.parametrize(
    ("typed", "scenario"),
    [
        ("neng bu neng pian yi dian", "asks-discount"),
        ("nengbunengpianyidian", "asks-discount"),
        ("nbnpyd", "asks-discount"),
        ("suibiankankan", "just-looking"),
        ("mei you yang pin bu xia dan", "sample-first"),
        ("wo gen ni men lao ban shi peng you", "friend-of-boss"),
    ],
)
def test_pinyin_is_as_good_as_characters(typed: str, scenario: str) -> None:
    assert heard(typed) == scenario


@pytest.mark.parametrize(
    ("typed", "scenario"),
    [
        ("wat discuont can u give", "asks-discount"),
        ("jsut loooking", "just-looking"),
        ("i alredy have simillar", "already-stocked"),
    ],
)
def test_a_slip_of_the_keys_does_no_harm(typed: str, scenario: str) -> None:
    assert scenario in first_three(typed)


def test_width_case_and_punctuation_do_not_matter() -> None:
    suggester = default_suggester()
    assert suggester.rank("ＮＯ ＳＡＭＰＬＥ，no order！！！") == suggester.rank(
        "no sample no order"
    )


def test_buying_if_cheaper_is_not_merely_asking_for_a_discount() -> None:
    assert heard("便宜点我就买") == "cheaper-and-i-buy"
    assert heard("不便宜，能打几折") == "asks-discount"


def test_quotes_without_an_order_make_one_more_quote_likelier() -> None:
    def chance(quotes: int) -> float:
        ranking = default_suggester().rank("这几款什么价", BuyerRecord(quotes=quotes))
        return next(g.score for g in ranking.ranked if g.scenario == "quotes-no-order")

    assert chance(0) < chance(1) < chance(4) == chance(40)


@pytest.mark.parametrize(
    ("record", "scenario"),
    [
        (BuyerRecord(visits=3), "cheaper-and-i-buy"),
        (BuyerRecord(samples_sent=2), "sample-first"),
        (BuyerRecord(orders=5), "left-the-trade"),
    ],
)
def test_the_record_lifts_what_it_makes_likelier(record: BuyerRecord, scenario: str) -> None:
    without = {g.scenario: g.score for g in default_suggester().rank("嗯，这个水槽").ranked}
    with_it = {g.scenario: g.score for g in default_suggester().rank("嗯，这个水槽", record).ranked}
    assert with_it[scenario] > without[scenario]


def test_clear_words_win_over_the_record() -> None:
    known = BuyerRecord(quotes=99, visits=99, samples_sent=99, orders=99)
    assert heard("just looking, thank you", known) == "just-looking"
    assert heard("I know your boss, he is my old friend", known) == "friend-of-boss"


def test_a_record_that_makes_no_sense_weighs_nothing() -> None:
    suggester = default_suggester()
    odd = BuyerRecord(quotes=-3, visits=-1, samples_sent=-9, orders=-2)
    assert suggester.rank("有折扣吗", odd) == suggester.rank("有折扣吗")


@pytest.mark.parametrize("said", ["", " ", "?", "？？", "a", "12", "🙂", "\n\t", "。", "สวัสดี"])
def test_nothing_said_matches_nothing(said: str) -> None:
    ranking = default_suggester().rank(said)
    assert not ranking.match
    assert len({guess.score for guess in ranking.ranked}) == 1


@given(st.text(alphabet=st.characters(exclude_categories=())))
@settings(deadline=None, max_examples=150)
def test_any_text_at_all_is_ranked(said: str) -> None:
    ranking = default_suggester().rank(said, BuyerRecord(quotes=2))
    scores = [guess.score for guess in ranking.ranked]
    assert sorted(guess.scenario for guess in ranking.ranked) == sorted(SCENARIOS)
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert sum(scores) <= 1 + 1e-6


@given(st.lists(st.sampled_from("便宜点我就买贵折样品老板看 pianyzbo"), max_size=600).map("".join))
@settings(deadline=None, max_examples=50)
def test_the_same_line_is_always_ranked_the_same(said: str) -> None:
    assert default_suggester().rank(said) == default_suggester().rank(said)


def test_a_company_adds_its_own_lines() -> None:
    own = [HeardLine("friend-of-boss", "老陈来了"), HeardLine("sample-first", "golden piece")]
    suggester = default_suggester(own)
    assert suggester.rank("跟你讲，老陈来了").ranked[0].scenario == "friend-of-boss"
    assert suggester.rank("I want a golden piece").ranked[0].scenario == "sample-first"
    assert suggester.rank("just looking") == default_suggester().rank("just looking")


def test_an_own_line_of_an_unknown_scenario_is_refused() -> None:
    with pytest.raises(BadInput, match="no-such"):
        default_suggester([HeardLine("no-such", "喂")])


def test_it_learns_from_whatever_lines_it_is_given() -> None:
    suggester = Suggester.learn(
        [
            HeardLine("just-looking", "随便看看"),
            HeardLine("sample-first", "先寄样品"),
            HeardLine(NONE, "厕所在哪"),
        ]
    )
    assert suggester.rank("看看").ranked[0].scenario == "just-looking"
    assert suggester.rank("yangpin").ranked[0].scenario == "sample-first"


def test_nothing_can_be_learnt_from_no_lines() -> None:
    with pytest.raises(BadInput, match="no lines"):
        Suggester.learn([])


def test_the_stored_model_is_not_stale() -> None:
    assert not is_stale(), "run: python -m boothapp.suggest --train"


def test_the_stored_model_stays_small() -> None:
    assert MODEL.stat().st_size < 4_000_000


def test_a_model_reads_back_as_it_was_written(tmp_path: Path) -> None:
    shipped = Model.load(MODEL)
    shipped.save(tmp_path / "copy.npz")
    copy = Suggester.load(tmp_path / "copy.npz")
    assert copy.rank("有没有折扣") == default_suggester().rank("有没有折扣")


def test_a_damaged_model_is_reported(tmp_path: Path) -> None:
    (tmp_path / "cut.npz").write_bytes(MODEL.read_bytes()[:5000])
    for name in ("cut.npz", "missing.npz"):
        with pytest.raises(BadInput, match="missing or damaged"):
            Suggester.load(tmp_path / name)


def test_starting_the_program_loads_neither_numpy_nor_the_model() -> None:
    code = "import sys, boothapp.suggest; print({'numpy', 'opencc', 'pypinyin'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_ranking_does_not_need_pypinyin() -> None:
    code = (
        "import sys, boothapp.suggest as s; s.default_suggester().rank('便宜点 please');"
        "print('pypinyin' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_every_scenario_has_lines_enough() -> None:
    counts = Counter(line.scenario for line in load_lines(TRAIN))
    assert set(counts) == set(CLASSES)
    assert all(counts[scenario] >= 110 for scenario in SCENARIOS)
    assert counts[NONE] >= 250


def test_every_language_and_kind_is_heard() -> None:
    lines = load_lines(TRAIN)
    assert {line.language for line in lines} == set(LANGUAGES)
    assert {line.kind for line in lines} == set(KINDS)


def test_no_line_stands_twice() -> None:
    counts = Counter(normalise(line.text) for line in load_lines(TRAIN))
    assert [text for text, times in counts.items() if times > 1] == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("just-looking\tzh\tsay", "line 2: 4 columns, not 3"),
        ("looking\tzh\tsay\t看看", "line 2: “looking” is not known"),
        ("just-looking\tde\tsay\tnur schauen", "line 2: “de” is not known"),
        ("just-looking\tzh\tsung\t看看", "line 2: “sung” is not known"),
        ("just-looking\tzh\tsay\t ", "line 2: the text is empty"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, row: str, message: str) -> None:
    file = tmp_path / "lines.tsv"
    file.write_text("\t".join(HEADER) + "\n" + row + "\n", encoding="utf-8")
    with pytest.raises(BadInput, match=message):
        load_lines(file)


def test_a_file_that_is_no_table_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lines.tsv"
    with pytest.raises(BadInput, match="cannot be read"):
        load_lines(file)
    file.write_text("hello\n", encoding="utf-8")
    with pytest.raises(BadInput, match="line 1"):
        load_lines(file)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="cannot be read"):
        load_lines(file)


def test_a_scenario_of_the_companys_own_is_heard_by_its_lines_at_once() -> None:
    own = default_suggester().with_lines(
        [HeardLine("wants-logo", "can you print my logo", "en")], ["wants-logo"]
    )
    asked = own.rank("Hello, can you print my logo on it?")
    assert asked.match
    assert asked.ranked[0].scenario == "wants-logo"
    assert len(asked.ranked) == 13
    other = own.rank("能打几折")
    assert other.ranked[0].scenario == "asks-discount"
    assert other.ranked[-1].score < 0.05 or other.ranked[0].score > 0.5
