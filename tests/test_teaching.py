"""A company's own lines: out of the log, into a model of its own, and back to the shipped one."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from boothapp import suggest
from boothapp.booth import Booth
from boothapp.buyer import Objection
from boothapp.errors import BadInput
from boothapp.heard.encoder import fingerprint
from boothapp.heard.lines import HEADER, HeardLine, load_lines
from boothapp.heard.model import Model
from boothapp.heard.own import OwnLines, as_table, language_of, lines_of, objections, plain
from boothapp.heard.retraining import AT_LEAST, Retrained, retrain
from boothapp.phrases import load
from boothapp.resources import folder
from boothapp.suggest import default_suggester, own_model, suggester_for
from tests.fixed import PHRASEBOOK, Watch, fixed_clock

needs_encoder = pytest.mark.skipif(not fingerprint(), reason="the encoder is not installed")

READER = default_suggester().model.reader


def heard(scenario: str, words: str) -> Objection:
    return Objection("o", scenario, words, "settled", "short", "2026-10-15T01:30:00Z", "Li Wei")


def taught_by(*said: Objection, shipped: Sequence[HeardLine] = ()) -> OwnLines:
    return lines_of(said, shipped, READER)


def texts(own: OwnLines) -> list[tuple[str, str]]:
    return [(line.scenario, line.text) for line in own.lines]


# Out of the log


@pytest.fixture
def booth(tmp_path: Path) -> Iterator[Booth]:
    booth = Booth.open(tmp_path, fixed_clock(Watch()))
    booth.set_station({"clerk": "Li Wei"})
    yield booth
    booth.close()


def test_the_scenario_finally_recorded_is_the_one_that_counts(booth: Booth) -> None:
    buyer = booth.record_buyer({"company": "Al Noor"}).buyer
    booth.hear(buyer, "asks-discount", words="砍到骨头价")
    [first] = objections(booth.store.db)
    booth.hear(buyer, "cheaper-and-i-buy", objection=first.id, outcome="settled")
    [last] = objections(booth.store.db)
    assert (last.scenario, last.words) == ("cheaper-and-i-buy", "砍到骨头价")


def test_what_was_undone_teaches_nothing(booth: Booth) -> None:
    buyer = booth.record_buyer({"company": "Al Noor"}).buyer
    done = booth.hear(buyer, "asks-discount", words="砍到骨头价")
    booth.undo(done.act)
    assert list(objections(booth.store.db)) == []


def test_the_lines_of_several_buyers_come_in_the_order_they_were_said(tmp_path: Path) -> None:
    watch = Watch()
    booth = Booth.open(tmp_path, fixed_clock(watch))
    booth.set_station({"clerk": "Li Wei"})
    buyers = [booth.record_buyer({"company": name}).buyer for name in "AB"]
    for buyer, words in zip([*buyers, *buyers], ("one", "two", "three", "four"), strict=True):
        watch.move(minutes=1)
        booth.hear(buyer, "asks-discount", words=words)
    assert [one.words for one in objections(booth.store.db)] == ["one", "two", "three", "four"]
    booth.close()


def test_words_said_twice_are_one_line_and_no_words_are_none() -> None:
    own = taught_by(
        heard("asks-discount", "骨头价多少"),
        heard("asks-discount", "骨头价多少？"),
        heard("asks-discount", ""),
        heard("asks-discount", "?"),
    )
    assert texts(own) == [("asks-discount", "骨头价多少")]
    assert (own.objections, own.wordless, own.known) == (4, 2, 1)


def test_words_filed_differently_go_with_the_scenario_most_often_meant() -> None:
    said = ["asks-discount", "same-but-dearer", "same-but-dearer"]
    assert texts(taught_by(*(heard(name, "骨头价") for name in said))) == [
        ("same-but-dearer", "骨头价")
    ]


def test_of_equals_the_last_word_counts() -> None:
    said = ["same-but-dearer", "asks-discount"]
    assert texts(taught_by(*(heard(name, "骨头价") for name in said))) == [
        ("asks-discount", "骨头价")
    ]


def test_what_the_shipped_lines_say_already_is_left_out() -> None:
    shipped = [HeardLine("just-looking", "随便看看")]
    own = taught_by(heard("just-looking", "随便看看！"), shipped=shipped)
    assert (own.lines, own.known) == ((), 1)
    own = taught_by(heard("small-range", "随便看看！"), shipped=shipped)
    assert texts(own) == [("small-range", "随便看看！")]


def test_a_scenario_of_the_companys_own_is_taught_by_its_trigger_lines_instead() -> None:
    own = taught_by(heard("wants-logo", "can you print my logo"))
    assert (own.lines, own.elsewhere) == ((), 1)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("too  dear,\n\tmy friend", "too dear, my friend"),
        ("call me +971 50 123 4567 for discount", "call me for discount"),
        ("报价发到 omar@alnoor.ae 再谈", "报价发到 再谈"),
        ("KS-820 要 1200 个，便宜点", "KS-820 要 1200 个，便宜点"),
    ],
)
def test_a_line_says_nothing_of_who_the_buyer_is(words: str, kept: str) -> None:
    assert plain(words) == kept


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("有没有折扣", "zh"),
        ("FOB 价太高", "zh"),
        ("太貴了，有沒有折扣", "hant"),
        ("點解咁貴㗎", "yue"),
        ("price 再低一点 please", "mix"),
        ("your price is too high", "en"),
        ("you mei you zhekou", "pinyin"),
        ("nbnpyd", "pinyin"),
    ],
)
def test_the_language_of_a_line_is_guessed(words: str, language: str) -> None:
    assert language_of(words, READER) == language


def test_the_table_reads_back_as_it_was(tmp_path: Path) -> None:
    lines = taught_by(heard("asks-discount", "骨头价\t多少\n钱"), heard("left-the-trade", "收山咗"))
    file = tmp_path / "own.tsv"
    file.write_text(as_table(lines.lines), encoding="utf-8")
    assert load_lines(file) == lines.lines
    file.write_text(as_table(()), encoding="utf-8-sig")  # as a spreadsheet saves it
    assert load_lines(file) == ()


# Into a model


JARGON = (
    "give me bone price", "bone price please", "tell bone price now", "only bone price i take",
    "what is bone price here", "boss, bone price?", "bone price or nothing",
)  # fmt: skip

SHIPPED = {
    "just-looking": ("just looking", "only look around", "随便看看", "i walk and look"),
    "asks-discount": ("give discount", "any discount for me", "打几折", "discount please"),
    "sample-first": ("sample first please", "send me a sample", "先寄样品", "no sample no order"),
    "none": ("where is the toilet", "what is your moq", "洗手间在哪", "what is this"),
}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A small training set, and four lines that judge."""
    rows = [(name, "en", "say", text) for name, said in SHIPPED.items() for text in said]
    judging = [("sample-first", "i want a sample first"), ("just-looking", "i look around only")]
    for name, lines in (
        ("train.tsv", ["\t".join(row) for row in rows]),
        ("dev.tsv", [f"{scenario}\ten\tsay\t{text}" for scenario, text in judging]),
    ):
        table = "\n".join(["\t".join(HEADER), *lines]) + "\n"
        (tmp_path / name).write_text(table, encoding="utf-8")
    concepts = suggest.place("concepts.tsv").read_text(encoding="utf-8")
    (tmp_path / "concepts.tsv").write_text(concepts, encoding="utf-8")
    return tmp_path


def own_lines(*said: str, scenario: str = "quotes-no-order") -> list[HeardLine]:
    return [HeardLine(scenario, text, "en") for text in said]


@needs_encoder
def test_jargon_is_learnt_and_the_model_used_from_then_on(tmp_path: Path, source: Path) -> None:
    data = tmp_path / "data"
    result = retrain(own_lines(*JARGON), data, source)
    assert result.kept
    assert result.lines == len(JARGON)
    assert result.before < 0.5 < result.after
    own = suggester_for(PHRASEBOOK, data)
    assert own.fault is None
    assert own.rank("my friend, bone price").ranked[0].scenario == "quotes-no-order"
    assert default_suggester().rank("my friend, bone price").ranked[0].scenario != "quotes-no-order"
    assert own.deepen()
    assert own.answer("my friend, bone price") == "quotes-no-order"


@needs_encoder
def test_lines_that_teach_nothing_are_not_kept(tmp_path: Path, source: Path) -> None:
    mixed = [line for name in ("asks-discount", "small-range", "left-the-trade", "friend-of-boss")
             for line in own_lines(f"any discount for me {name}", scenario=name)]  # fmt: skip
    mixed += own_lines("how much discount do you give", scenario="left-the-trade")
    mixed += own_lines("your price is too high, what discount", scenario="asks-discount")
    result = retrain(mixed, tmp_path / "data", source)
    assert not result.kept
    assert not own_model(tmp_path / "data").exists()


def test_too_few_lines_are_refused_and_what_is_known_does_not_count(source: Path) -> None:
    few = own_lines(*JARGON[: AT_LEAST - 1]) + own_lines("give discount", scenario="asks-discount")
    with pytest.raises(BadInput, match="There are 4 usable lines; it takes 5"):
        retrain([*few, *few], source / "data", source)
    assert not (source / "data").exists()


def test_it_is_no_better_if_it_forgets_what_others_say() -> None:
    from boothapp.heard.retraining import _is_better  # noqa: PLC0415  not for anyone else

    def went(after: float, judged_after: float) -> bool:
        return _is_better(Retrained(20, 0.5, after, 1000, 0.95, judged_after, 60.0, kept=True))

    assert went(after=0.5, judged_after=0.95)
    assert went(after=0.9, judged_after=0.946)
    assert not went(after=0.9, judged_after=0.944)
    assert not went(after=0.4, judged_after=0.95)


# The model in use


def store(data: Path, model: Model) -> None:
    own_model(data).parent.mkdir(parents=True)
    model.save(own_model(data))


def test_without_a_model_of_its_own_a_company_has_the_shipped_one(tmp_path: Path) -> None:
    suggester = suggester_for(PHRASEBOOK, tmp_path)
    assert suggester.fault is None
    assert suggester.model is default_suggester().model


def test_a_broken_own_model_is_named_and_the_shipped_one_steps_in(tmp_path: Path) -> None:
    own_model(tmp_path).parent.mkdir()
    own_model(tmp_path).write_bytes(b"PK nothing")
    suggester = suggester_for(PHRASEBOOK, tmp_path)
    assert suggester.fault
    assert "damaged" in suggester.fault.en
    assert suggester.model is default_suggester().model


def test_a_model_learnt_beside_other_shipped_lines_is_set_aside(tmp_path: Path) -> None:
    small = suggest.Suggester.learn([HeardLine("just-looking", "看看"), HeardLine("none", "厕所")])
    store(tmp_path, small.model)
    suggester = suggester_for(PHRASEBOOK, tmp_path)
    assert suggester.fault
    assert "another version" in suggester.fault.en
    assert "teach train" in suggester.fault.zh
    assert suggester.model is default_suggester().model


def test_own_trigger_lines_count_beside_an_own_model(tmp_path: Path) -> None:
    store(tmp_path, default_suggester().model)
    suggester = suggester_for(load(folder("phrasebook")), tmp_path)
    assert suggester.fault is None
    assert suggester.model is not default_suggester().model
    own = suggester.with_lines([HeardLine("sample-first", "golden piece")])
    assert own.rank("a golden piece").ranked[0].scenario == "sample-first"
