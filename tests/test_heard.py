"""How a line is read before it is weighed: pinyin written out, meaning worked out."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from boothapp.heard import encoder
from boothapp.heard.encoder import Encoder, fingerprint
from boothapp.heard.model import Model
from boothapp.heard.pieces import Pieces
from boothapp.heard.reading import Reading
from boothapp.heard.sounds import Sounds
from boothapp.heard.writing import Writing
from boothapp.resources import folder
from boothapp.suggest import HeardLine, Suggester, default_suggester, load_lines

DEV = folder("phrasebook") / "heard" / "dev.tsv"
MODEL = folder("phrasebook") / "heard" / "model.npz"
SOUNDS = Sounds.from_table(
    {"太": "tai", "贵": "gui", "了": "le", "柜": "gui", "乐": "le", "台": "tai", "看": "kan"}
)

needs_encoder = pytest.mark.skipif(not fingerprint(), reason="the encoder is not installed")


def read(text: str) -> Reading:
    return default_suggester().model.reader.read(text)


@pytest.fixture(scope="module")
def deep() -> Suggester:
    suggester = default_suggester()
    assert suggester.deepen()
    return suggester


# The lines that measure


def test_every_line_that_measures_is_filed_and_names_its_set(tmp_path: Path) -> None:
    rows = [row.rsplit("\t", 1) for row in DEV.read_text(encoding="utf-8").splitlines()]
    (tmp_path / "dev.tsv").write_text("\n".join(row for row, _ in rows), encoding="utf-8")
    assert len(load_lines(tmp_path / "dev.tsv")) == len(rows) - 1
    assert {name for _, name in rows} == {"set", "first", "second", "third"}


# Pinyin


def test_pinyin_becomes_the_characters_that_were_said_most() -> None:
    writing = Writing.learn(["太贵了", "这个太贵了！", "柜台"], SOUNDS)
    assert writing.of(["tai", "gui", "le"]) == "太贵了"
    assert writing.of(["gui", "tai"]) == "柜台"


def test_a_syllable_that_never_came_gets_some_character_and_no_syllable_none() -> None:
    writing = Writing.learn(["太贵了"], SOUNDS)
    assert writing.of(["kan"]) == "看"
    assert writing.of(["xyz"]) == writing.of([]) == ""


def test_nothing_learnt_still_writes() -> None:
    assert Writing.learn([], SOUNDS).of(["kan", "kan"]) == "看看"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("tai gui le", "太贵了"),
        ("taiguile", "太贵了"),
        ("bj, tai gui le", "太贵了"),
        ("you mei you zhekou", "有没有折扣"),
        ("太贵了 pianyi dian", "太贵了 便宜点"),
    ],
)
def test_typed_pinyin_is_read_as_characters(typed: str, words: str) -> None:
    assert read(typed).words == words


@pytest.mark.parametrize(
    "said", ["can you change", "same same", "send me one", "only broswing thx"]
)
def test_english_that_could_be_pinyin_or_initials_stays_english(said: str) -> None:
    assert read(said).words == said


def test_initials_are_not_words() -> None:
    assert read("nbnpyd").words == ""
    assert read("nbnpyd").features["initials"]


# Pieces


def test_a_line_is_cut_into_its_likeliest_pieces() -> None:
    numbers = {"\u2581": 3, "\u2581ab": 4, "a": 5, "b": 6, "\u2581a": 7}
    pieces = Pieces(numbers, [0, 0, 0, -1.0, -2.0, -1.0, -1.0, -1.5], 3, -20.0)
    assert pieces.of("ab") == [1, 4, 2]
    assert pieces.of("a b") == [1, 7, 3, 6, 2]
    assert pieces.of("c") == [1, 3, 0, 2]


# The encoder


@needs_encoder
def test_a_meaning_is_alike_in_both_languages(deep: Suggester) -> None:
    assert deep.depth.encoder
    one, same, other = map(
        deep.depth.encoder.meaning, ("你们的价格太贵了", "your price is too high", "洗手间在哪里")
    )
    assert float(one @ one) == pytest.approx(1, abs=1e-5)
    assert float(one @ same) > float(one @ other) + 0.2


@needs_encoder
def test_on_a_full_disk_the_encoder_keeps_its_table_in_memory_and_says_the_same(
    deep: Suggester, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(encoder, "TemporaryFile", full)
    loaded, usual = Encoder.load(), deep.depth.encoder
    assert loaded
    assert usual
    for line in ("你们的价格太贵了", "your price is too high"):
        assert (loaded.meaning(line) == usual.meaning(line)).all()


@needs_encoder
@pytest.mark.parametrize("text", ["", " ", "🙂", "\ud800", "สวัสดี", "便宜" * 500, "1"])
def test_any_text_has_a_meaning(deep: Suggester, text: str) -> None:
    assert deep.depth.encoder
    assert np.isfinite(deep.depth.encoder.meaning(text)).all()


@needs_encoder
def test_the_stored_model_was_learnt_with_the_installed_encoder() -> None:
    final = Model.load(MODEL).final
    assert final
    assert final.encoder == fingerprint(), "run: python -m boothapp.suggest --train"


@pytest.fixture(params=["missing", "empty", "damaged"])
def broken(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand a broken package in for the encoder's."""
    if request.param == "damaged":
        (tmp_path / "weights.npz").write_bytes(b"PK no zip")
        (tmp_path / "sp.model").write_bytes(b"")
    monkeypatch.setattr(encoder, "_place", lambda: None if request.param == "missing" else tmp_path)


@pytest.mark.usefixtures("broken")
def test_without_the_encoder_the_light_answer_stands() -> None:
    assert fingerprint() == ""
    assert Encoder.load() is None
    suggester = Suggester.load(MODEL)
    assert not suggester.deepen()
    assert not suggester.ready
    assert suggester.rank("太贵了", deep=True) == suggester.rank("太贵了")


# The final answer


def test_the_final_answer_is_the_light_one_until_it_is_ready() -> None:
    suggester = Suggester.load(MODEL)
    assert not suggester.ready
    assert suggester.rank("太贵了", deep=True) == suggester.rank("太贵了")


@needs_encoder
def test_the_final_answer_also_weighs_what_the_line_means(deep: Suggester) -> None:
    assert deep.ready
    said = "my warehouse is packed with merchandise of that type"
    assert deep.rank(said, deep=True) != deep.rank(said)
    assert deep.rank(said, deep=True).ranked[0].scenario == "already-stocked"


@needs_encoder
def test_of_initials_the_final_answer_is_the_light_one(deep: Suggester) -> None:
    assert deep.rank("nbnpyd", deep=True) == deep.rank("nbnpyd")


@needs_encoder
def test_own_lines_count_in_the_final_answer_too(deep: Suggester) -> None:
    own = deep.with_lines([HeardLine("friend-of-boss", "老陈来了")])
    assert own.ready
    assert own.rank("跟你讲，老陈来了", deep=True).ranked[0].scenario == "friend-of-boss"


@needs_encoder
def test_a_final_answer_learnt_with_another_encoder_is_not_given() -> None:
    model = Model.load(MODEL)
    assert model.final
    suggester = Suggester(replace(model, final=replace(model.final, encoder="another")))
    assert not suggester.deepen()


def test_what_is_learnt_without_an_encoder_has_no_final_answer(tmp_path: Path) -> None:
    suggester = Suggester.learn([HeardLine("just-looking", "看看"), HeardLine("none", "厕所在哪")])
    assert not suggester.deepen()
    suggester.model.save(tmp_path / "small.npz")
    assert Model.load(tmp_path / "small.npz").final is None
