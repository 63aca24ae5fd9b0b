"""A company's own phrasebook files: written, checked, compared, taken back, and handed on as one file."""

import json
import tomllib
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp.beside import NotWritten
from boothapp.phrase_check import parse
from boothapp.phrase_draft import _table
from boothapp.phrase_files import (
    Difference,
    Draft,
    FaultyDraft,
    NotTaken,
    changes,
    check,
    differences,
    draft_of,
    free_number,
    id_from,
    new_draft,
    pack,
    restore,
    revert,
    save,
    scenario_of,
    take_back,
    unpack,
    write,
)
from boothapp.phrases import IDS, Scenario, file_name, load
from boothapp.resources import folder
from boothapp.text import Text

SHIPPED = folder("phrasebook")
BOOK = load(SHIPPED)
CHEAPER = draft_of(BOOK.by_id("cheaper-and-i-buy"))
LOOKING = draft_of(BOOK.by_id("just-looking"))

scenarios = pytest.mark.parametrize("scenario", BOOK.scenarios, ids=lambda s: s.id)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "phrasebook"


def exclusive(number: int = 13, scenario_id: str = "wants-to-be-the-only-one") -> Draft:
    """A company's own scenario."""
    draft = new_draft(number).with_id(scenario_id)
    for key, text in {
        "title": Text("要求独家", "Wants to be alone"),
        "reply.short": Text("独家可以谈。\n您一年能做多少？", "We can talk.\nHow much a year?"),
        "ask_back": Text("您一年能做多少？", "How much a year?"),
        "dont[1].say": Text("我们不做独家。", "No exclusivity."),
        "dont[1].why": Text("话说死了。", "It ends the talk."),
        "triggers": Text("给我独家\n只能卖给我\n这个区给我做", ""),
    }.items():
        draft = draft.with_text(key, text)
    return draft


def faults(draft: Draft) -> list[str]:
    return [f"{fault.key}: {fault.message.en}" for fault in check(draft)]


# Writing


@scenarios
def test_a_scenario_written_and_read_again_is_the_same(scenario: Scenario) -> None:
    draft = draft_of(scenario)
    assert parse(write(draft).encode(), draft.file, "shipped") == scenario
    assert scenario_of(draft) == replace(scenario, source="own")


@scenarios
def test_a_file_is_written_in_the_very_style_of_the_shipped_ones(scenario: Scenario) -> None:
    shipped = (SHIPPED / file_name(scenario.id)).read_text(encoding="utf-8").splitlines()
    written = write(draft_of(scenario)).splitlines()
    about = (0, 2)  # only what the buyer does is said in other words: the title
    assert [line for n, line in enumerate(written) if n not in about] == [
        line for n, line in enumerate(shipped) if n not in about
    ]
    assert written[0] == f"# 场景 {scenario.number}（F{scenario.number}）：{scenario.title.zh}。"
    assert written[2] == f"# Scenario {scenario.number} (F{scenario.number}): {scenario.title.en}."


@scenarios
def test_a_draft_kept_and_read_again_is_the_same(scenario: Scenario) -> None:
    draft = draft_of(scenario)
    assert Draft.from_json(draft.to_json()) == draft


ODD = st.text(
    st.one_of(
        st.sampled_from("'\"\\{}\n\r\t。；. #=[]\x00\x1f\x7f\x85\u2028"),
        st.characters(),
        st.characters(categories=["Cs"]),
    ),
    max_size=40,
)


@given(st.builds(Text, ODD, ODD), st.sampled_from(sorted(draft_of(BOOK.by_number(10)).texts)))
def test_whatever_is_typed_the_file_holds_it(odd: Text, key: str) -> None:
    draft = draft_of(BOOK.by_number(10)).with_text(key, odd)
    words = write(draft)
    read, meant = tomllib.loads(words), _table(draft)
    assert words.encode()
    assert _joined(read) == _joined(meant)


def _joined(value: object) -> object:
    """Take out of every text what only parts its lines and words; a language without any is not there."""
    if isinstance(value, dict):
        return {key: _joined(inner) for key, inner in value.items() if inner != ""}
    if isinstance(value, list):
        return [_joined(inner) for inner in value]
    return "".join(value.split()) if isinstance(value, str) else value


@given(ODD.filter(lambda words: words.strip()))
def test_a_line_a_buyer_may_say_comes_back_as_it_was_typed(odd: str) -> None:
    draft = LOOKING.with_text("triggers", Text(odd, "so\nso"))
    read = parse(write(draft).encode(), draft.file, "own")
    if isinstance(read, Scenario):  # signs that are no words at all are blank
        typed = [line.strip() for line in odd.splitlines() if line.strip()]
        expected = [
            line.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for line in typed
        ]
        assert list(read.triggers_zh) == expected


def test_quotation_marks_and_backslashes_survive() -> None:
    odd = 'He said "yes" \\ \'\'\' and """ went.'
    draft = CHEAPER.with_text("ask_back", Text("好吗？", odd))
    draft = draft.with_text("reply.short", Text("好。", odd))
    read = parse(write(draft).encode(), draft.file, "own")
    assert isinstance(read, Scenario)
    assert (read.ask_back.en, read.short.en) == (odd, odd)


def test_what_is_left_blank_is_not_written() -> None:
    draft = CHEAPER.with_text("reply.second", Text(" ", "")).with_text("rule", Text())
    draft = draft.with_text("dont[2].say", Text()).with_text("dont[2].why", Text())
    read = parse(write(draft).encode(), draft.file, "own")
    assert isinstance(read, Scenario)
    assert (read.second, read.rule) == (None, None)
    assert len(read.dont) == len(BOOK.by_number(5).dont) - 1


# Checking


@scenarios
def test_nothing_is_wrong_with_the_shipped_words(scenario: Scenario) -> None:
    assert check(draft_of(scenario)) == ()


@pytest.mark.parametrize(
    ("key", "text", "fault"),
    [
        ("title", Text("便宜一点我就买", "Cheaper"), "title.zh: too long: 7 characters, at most 6"),
        ("title", Text("便宜", " "), "title.en: blank"),
        ("reply.second", Text("好。", ""), "reply.second.en: blank"),
        (
            "ask_back",
            Text("{boss}？好。", "{boss}? Yes."),
            "ask_back.zh: unknown placeholder {boss}",
        ),
        (
            "reply.short",
            Text("好。{years} 年。", "Yes."),
            "reply.short: only one language has {years}",
        ),
        ("dont[1].why", Text(), "dont[1].why.zh: blank"),
        ("triggers", Text("便宜点", ""), "triggers.en: blank"),
    ],
)
def test_a_fault_has_the_key_of_the_text_it_is_in(key: str, text: Text, fault: str) -> None:
    assert fault in faults(CHEAPER.with_text(key, text))


def test_a_fault_in_what_not_to_say_counts_the_blank_ones_before_it() -> None:
    draft = CHEAPER.with_text("dont[1].say", Text()).with_text("dont[1].why", Text())
    assert faults(draft.with_text("dont[3].why", Text("好", ""))) == ["dont[3].why.en: blank"]


def test_a_draft_without_anything_not_to_say_is_faulty() -> None:
    draft = exclusive().with_text("dont[1].say", Text()).with_text("dont[1].why", Text())
    assert faults(draft) == ["dont: at least one [[dont]] is needed"]


def test_an_own_scenario_needs_three_lines_in_one_language() -> None:
    assert faults(exclusive()) == []
    two = exclusive().with_text("triggers", Text("给我独家\n只能卖给我", "I want it alone"))
    assert faults(two) == ["triggers: at least 3 lines in one language"]


@pytest.mark.parametrize(
    "scenario_id", ["Own", "none", "just-looking", "-", "a b", "../x", "x" * 41]
)
def test_an_own_scenario_needs_an_id_of_its_own(scenario_id: str) -> None:
    assert [fault.key for fault in check(exclusive(13, scenario_id))] == ["id"]


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Wants to be the only one!", "wants-to-be-the-only-one"),
        ("  ", "own-13"),
        ("独家", "own-13"),
        ("Just looking", "own-13"),
        ("2 years of credit", "years-of-credit"),
        ("very " * 12 + "long", "very-very-very-very-very-very-very-very"),
    ],
)
def test_an_id_is_made_from_the_english_title(title: str, made: str) -> None:
    assert id_from(title, 13) == made


def test_the_first_free_number_is_taken_until_there_is_none() -> None:
    assert free_number({1, 13, 14, 16}) == 15
    assert free_number(set(range(1, 41))) is None


# Comparing


def test_drafts_are_compared_text_by_text() -> None:
    mine = CHEAPER.with_text("ask_back", Text("多少？", "How many?"))
    assert differences(mine, CHEAPER) == (
        Difference("ask_back", Text("多少？", "How many?"), CHEAPER.texts["ask_back"]),
    )


def test_where_lines_break_is_no_difference_but_in_what_buyers_say() -> None:
    short = CHEAPER.texts["reply.short"]
    joined = Text(short.zh.replace("\n", ""), short.en.replace("\n", " "))
    assert differences(CHEAPER.with_text("reply.short", joined), CHEAPER) == ()
    said = Text("便宜点 卖我", CHEAPER.texts["triggers"].en)
    assert len(differences(CHEAPER.with_text("triggers", said), CHEAPER)) == 1


def stretches(mine: str, shipped: str) -> tuple[list[str], list[str]]:
    here, there = changes(mine, shipped)
    return [mine[c.start : c.end] for c in here], [shipped[c.start : c.end] for c in there]


def test_what_was_changed_is_told_word_by_word() -> None:
    assert stretches("Good to see you again today.", "Good to see you again.") == ([" today"], [])
    assert stretches("价格到底了。", "价格真的到底了。") == ([], ["真的"])
    assert stretches("same", "same") == ([], [])


@given(st.text(max_size=30), st.text(max_size=30))
def test_what_was_not_changed_is_the_same_in_both(mine: str, shipped: str) -> None:
    here, there = changes(mine, shipped)
    for stretch in reversed(here):
        mine = mine[: stretch.start] + mine[stretch.end :]
    for stretch in reversed(there):
        shipped = shipped[: stretch.start] + shipped[stretch.end :]
    assert mine == shipped


# Keeping and taking back


def test_a_saved_copy_is_in_use_in_place_of_the_shipped_words(own: Path) -> None:
    path = save(own, CHEAPER.with_text("title", Text("便宜", "Cheaper")))
    assert path == own / "05-cheaper-and-i-buy.toml"
    book = load(SHIPPED, own)
    assert book.faults == ()
    assert book.by_number(5).title == Text("便宜", "Cheaper")


def test_an_own_scenario_saved_comes_after_the_twelve(own: Path) -> None:
    save(own, exclusive())
    scenario = load(SHIPPED, own).scenarios[12]
    assert (scenario.number, scenario.own, scenario.source) == (13, True, "own")
    assert scenario.triggers_zh == ("给我独家", "只能卖给我", "这个区给我做")


def test_a_faulty_draft_is_refused_and_the_old_file_stands(own: Path) -> None:
    save(own, CHEAPER)
    before = (own / CHEAPER.file).read_bytes()
    with pytest.raises(FaultyDraft) as caught:
        save(own, CHEAPER.with_text("title", Text()))
    assert [fault.key for fault in caught.value.faults] == ["title.zh", "title.en"]
    assert caught.value.next_step.zh
    assert (own / CHEAPER.file).read_bytes() == before
    assert [path.name for path in own.iterdir()] == [CHEAPER.file]


@pytest.mark.parametrize("draft", [exclusive(14), exclusive(13, "another")], ids=["id", "number"])
def test_a_number_and_an_id_are_given_once(own: Path, draft: Draft) -> None:
    save(own, exclusive())
    with pytest.raises(FaultyDraft, match="13-wants-to-be-the-only-one"):
        save(own, draft)


def test_a_file_written_by_hand_that_cannot_be_used_is_kept_beside(own: Path) -> None:
    own.mkdir(parents=True)
    (own / CHEAPER.file).write_text("number = ", encoding="utf-8")
    save(own, CHEAPER)
    assert (own / f"{CHEAPER.file}.bak").read_text(encoding="utf-8") == "number = "
    assert load(SHIPPED, own).faults == ()


def test_a_folder_that_cannot_be_made_is_told(own: Path) -> None:
    own.parent.mkdir(parents=True)
    own.write_text("", encoding="utf-8")
    with pytest.raises(NotWritten):
        save(own, CHEAPER)


def test_a_reverted_copy_is_kept_and_can_be_put_back(own: Path) -> None:
    save(own, CHEAPER.with_text("title", Text("便宜", "Cheaper")))
    kept = revert(own, BOOK.by_number(5))
    assert kept == own / "05-cheaper-and-i-buy.toml.bak"
    assert load(SHIPPED, own).by_number(5).source == "shipped"
    restore(own, BOOK.by_number(5))
    assert load(SHIPPED, own).by_number(5).title.en == "Cheaper"


def test_where_there_is_no_copy_there_is_nothing_to_revert(own: Path) -> None:
    assert revert(own, BOOK.by_number(5)) is None
    with pytest.raises(NotWritten):
        restore(own, BOOK.by_number(5))


# One file for the whole company


def both(*drafts: Draft) -> list[tuple[str, bytes]]:
    return [(draft.file, write(draft).encode()) for draft in drafts]


def words_in(own: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(own.glob("*.toml"))}


@pytest.fixture
def packed(own: Path, tmp_path: Path) -> Path:
    """A phrasebook of two files, exported."""
    save(own, CHEAPER)
    save(own, exclusive())
    pack(own, tmp_path / "words.zip")
    return tmp_path / "words.zip"


def entries(source: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(source) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewrite(target: Path, files: list[tuple[str, bytes]]) -> None:
    """Write an archive whose list is right, whatever stands in it."""
    import hashlib  # noqa: PLC0415

    listed = {name: hashlib.sha256(words).hexdigest() for name, words in files}
    manifest = {"kind": "boothapp phrasebook", "version": 1, "files": listed}
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", json.dumps(manifest))
        for name, words in files:
            archive.writestr(name, words)


def test_what_one_laptop_exports_another_takes_in(packed: Path, own: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "phrasebook"
    names = unpack(packed, other)
    assert names == (CHEAPER.file, exclusive().file)
    assert words_in(other) == words_in(own)
    assert load(SHIPPED, other).faults == ()


def test_the_same_words_give_the_same_file(packed: Path, own: Path, tmp_path: Path) -> None:
    pack(own, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == packed.read_bytes()


def test_a_file_with_a_fault_is_not_exported(own: Path, tmp_path: Path) -> None:
    save(own, CHEAPER)
    (own / "01-just-looking.toml").write_text("number = 1", encoding="utf-8")
    (own / "notes.toml").write_text("", encoding="utf-8")
    assert pack(own, tmp_path / "words.zip") == (CHEAPER.file,)


def test_nothing_of_ones_own_is_nothing_to_export(own: Path, tmp_path: Path) -> None:
    with pytest.raises(NotTaken):
        pack(own, tmp_path / "words.zip")
    assert not (tmp_path / "words.zip").exists()


def test_an_import_takes_the_place_of_what_was_there_and_can_be_taken_back(
    packed: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    save(other, LOOKING)
    (other / "notes.txt").write_text("ask Mei", encoding="utf-8")
    before = words_in(other)
    unpack(packed, other)
    assert LOOKING.file not in words_in(other)
    assert (other / "notes.txt").read_text(encoding="utf-8") == "ask Mei"
    take_back(other)
    assert words_in(other) == before
    take_back(other)
    assert set(words_in(other)) == {CHEAPER.file, exclusive().file}
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("other")) == [
        "other", "other.bak",
    ]  # fmt: skip


def test_an_import_into_nothing_can_be_taken_back_too(packed: Path, tmp_path: Path) -> None:
    unpack(packed, tmp_path / "new")
    take_back(tmp_path / "new")
    assert words_in(tmp_path / "new") == {}


def test_there_is_nothing_to_take_back_before_an_import(own: Path) -> None:
    save(own, CHEAPER)
    with pytest.raises(NotWritten):
        take_back(own)
    assert set(words_in(own)) == {CHEAPER.file}


GOOD = write(CHEAPER).encode()
LINK = "../../05-cheaper-and-i-buy.toml"


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ([], "there are no words in it"),
        ([(LINK, GOOD)], "which is no scenario"),
        ([("/etc/passwd", b"x")], "which is no scenario"),
        ([("C:\\05-cheaper-and-i-buy.toml", GOOD)], "which is no scenario"),
        ([("sub/05-cheaper-and-i-buy.toml", GOOD)], "which is no scenario"),
        ([("run.exe", b"MZ")], "which is no scenario"),
        ([("13-Own.toml", GOOD)], "which is no scenario"),
        ([("05-cheaper-and-i-buy.toml", b"number = 5")], "05-cheaper-and-i-buy.toml: id: must be"),
        ([("05-cheaper-and-i-buy.toml", b"\xff")], "not UTF-8"),
        ([("05-cheaper-and-i-buy.toml", GOOD + b"#" * 300_000)], "is too large"),
        ([(f"{n}-own.toml", b"#") for n in range(13, 41)] + [(f"{n}-ow.toml", b"#") for n in range(13, 41)],
         "too many files"),
        (both(exclusive(), exclusive(14)), "has the number or id of 13-"),
        (both(exclusive(), exclusive(13, "b")), "has the number or id of 13-"),
        ([("05-cheaper-and-i-buy.toml", GOOD), ("01-just-looking.toml", b"")], "01-just-looking.toml: "),
    ],
)  # fmt: skip
def test_what_is_not_whole_is_refused_and_nothing_is_taken_in(
    own: Path, tmp_path: Path, files: list[tuple[str, bytes]], why: str
) -> None:
    save(own, LOOKING)
    before = words_in(own)
    rewrite(tmp_path / "bad.zip", files)
    with pytest.raises(NotTaken) as caught:
        unpack(tmp_path / "bad.zip", own)
    assert why in caught.value.message.en
    assert caught.value.message.zh.startswith("没有导入：")
    assert words_in(own) == before
    assert [path.name for path in own.parent.iterdir()] == ["phrasebook"]


def test_a_file_listed_twice_is_refused(own: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr(CHEAPER.file, GOOD)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(CHEAPER.file, GOOD)
    with pytest.raises(NotTaken, match="one twice"):
        unpack(tmp_path / "bad.zip", own)


def test_a_small_file_that_grows_without_end_is_refused(own: Path, tmp_path: Path) -> None:
    rewrite(tmp_path / "bomb.zip", [(CHEAPER.file, b"#" * (64 << 20))])
    assert (tmp_path / "bomb.zip").stat().st_size < 200_000
    with pytest.raises(NotTaken, match="too large"):
        unpack(tmp_path / "bomb.zip", own)


def test_a_large_file_is_refused_unread(own: Path, tmp_path: Path) -> None:
    (tmp_path / "large.zip").write_bytes(b"PK" * (3 << 20))
    with pytest.raises(NotTaken, match="the file is too large"):
        unpack(tmp_path / "large.zip", own)


@pytest.mark.parametrize(
    ("manifest", "why"),
    [
        (b"", "this program did not export it"),
        (b"[" * 100_000, "this program did not export it"),
        (b'"words"', "this program did not export it"),
        (b'{"kind": "recipes"}', "this program did not export it"),
        (b'{"kind": "boothapp phrasebook", "version": 2}', "a newer version"),
        (b'{"kind": "boothapp phrasebook", "version": 1, "files": {}}', "not those of its list"),
    ],
)
def test_a_file_of_another_kind_is_refused(
    own: Path, tmp_path: Path, manifest: bytes, why: str
) -> None:
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr(CHEAPER.file, GOOD)
        archive.writestr("manifest.json", manifest)
    with pytest.raises(NotTaken, match=why):
        unpack(tmp_path / "other.zip", own)
    assert not own.exists()


def test_a_file_that_was_changed_after_the_export_is_refused(
    packed: Path, own: Path, tmp_path: Path
) -> None:
    files = entries(packed)
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        for name, words in files.items():
            archive.writestr(name, words.replace("便宜".encode(), "打折".encode()))
    with pytest.raises(NotTaken, match="not those of its list"):
        unpack(tmp_path / "bad.zip", own)


@pytest.mark.parametrize("cut", [0, 10, 400, -30])
def test_a_damaged_file_is_refused(packed: Path, own: Path, cut: int) -> None:
    before = words_in(own)
    packed.write_bytes(packed.read_bytes()[:cut])
    with pytest.raises(NotTaken):
        unpack(packed, own)
    assert words_in(own) == before


def test_damage_in_the_middle_is_refused(packed: Path, own: Path) -> None:
    words = bytearray(packed.read_bytes())
    for place in range(400, 460):
        words[place] ^= 0xFF
    packed.write_bytes(bytes(words))
    with pytest.raises(NotTaken):
        unpack(packed, own)


def test_a_file_that_is_not_there_is_refused(own: Path, tmp_path: Path) -> None:
    with pytest.raises(NotTaken):
        unpack(tmp_path / "nowhere.zip", own)


def test_when_the_folder_cannot_be_written_nothing_is_lost(packed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("a file", encoding="utf-8")
    with pytest.raises(NotWritten):
        unpack(packed, other)
    assert other.read_text(encoding="utf-8") == "a file"


def test_the_order_of_the_twelve_is_that_of_the_folder() -> None:
    shipped = sorted(path.name for path in SHIPPED.glob("*.toml"))
    assert shipped == [file_name(scenario_id) for scenario_id in IDS]
