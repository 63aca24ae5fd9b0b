"""Reading, checking and filling in a phrasebook; the words themselves: test_phrasebook.py."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp import phrases
from boothapp.errors import BoothError, NotFound
from boothapp.phrases import (
    DECISIONS,
    IDS,
    PLACEHOLDERS,
    Fault,
    PhrasebookError,
    file_name,
    fill,
    left_out,
    load,
)
from boothapp.resources import folder
from boothapp.text import Text

CHEAPER = "05-cheaper-and-i-buy.toml"
QUOTES = "10-quotes-no-order.toml"
LOOKING = "01-just-looking.toml"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    return Path(shutil.copytree(folder("phrasebook"), tmp_path / "shipped"))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    made = tmp_path / "own"
    made.mkdir()
    return made


def edit(path: Path, old: str, new: str) -> None:
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new, 1), encoding="utf-8")


def own_copy(shipped: Path, own: Path, name: str, old: str, new: str) -> None:
    shutil.copy(shipped / name, own / name)
    edit(own / name, old, new)


def faults_of(shipped: Path, own: Path) -> list[str]:
    return [str(fault) for fault in load(shipped, own).faults]


# Loading


def test_every_name_it_promises_is_there() -> None:
    assert all(hasattr(phrases, name) for name in phrases.__all__)


def test_the_twelve_scenarios_come_in_the_order_of_their_function_keys(shipped: Path) -> None:
    book = load(shipped)
    assert [scenario.number for scenario in book.scenarios] == list(range(1, 13))
    assert tuple(scenario.id for scenario in book.scenarios) == IDS
    assert {scenario.source for scenario in book.scenarios} == {"shipped"}
    assert book.faults == ()


def test_a_scenario_is_found_by_id_and_by_number(shipped: Path) -> None:
    book = load(shipped)
    assert book.by_id("sample-first") is book.by_number(11)


def test_an_unknown_scenario_is_not_found(shipped: Path) -> None:
    book = load(shipped)
    with pytest.raises(NotFound, match="free-lunch"):
        book.by_id("free-lunch")
    with pytest.raises(NotFound, match="13"):
        book.by_number(13)


@pytest.mark.parametrize("verdict", sorted(frozenset().union(*DECISIONS.values())))
def test_every_verdict_has_words(verdict: tuple[str, str, str]) -> None:
    words = load(folder("phrasebook")).decision(*verdict)
    assert (words.ask, words.outcome, words.rule) == verdict


def test_a_verdict_the_rules_do_not_know_is_a_bug(shipped: Path) -> None:
    with pytest.raises(KeyError):
        load(shipped).decision("sample", "allow", "10A")


def test_lines_join_without_a_space_in_chinese_and_with_one_in_english(shipped: Path) -> None:
    edit(shipped / LOOKING, "欢迎欢迎，买不买都没关系，先认识一下我们的产品。", "欢迎。\n  请进。")
    edit(
        shipped / LOOKING,
        "Welcome, no need to buy today, just get to know our products.",
        "Hi.\nCome in.",
    )
    short = load(shipped).by_number(1).short
    assert short.zh.startswith("欢迎。请进。您")
    assert short.en.startswith("Hi. Come in. What")


# The company's own copies


def test_an_own_file_replaces_the_shipped_one(shipped: Path, own: Path) -> None:
    own_copy(shipped, own, LOOKING, 'title.zh = "随便看看"', 'title.zh = "先看看"')
    book = load(shipped, own)
    assert book.by_number(1).title.zh == "先看看"
    assert book.by_number(1).source == "own"
    assert book.by_number(2).source == "shipped"
    assert book.faults == ()


def test_a_folder_of_own_files_need_not_be_there(shipped: Path, tmp_path: Path) -> None:
    assert load(shipped, tmp_path / "nowhere").faults == ()


def test_a_broken_own_file_falls_back_to_the_shipped_one_and_is_reported(
    shipped: Path, own: Path
) -> None:
    own_copy(shipped, own, LOOKING, 'title.zh = "随便看看"', 'title.zh = ""')
    book = load(shipped, own)
    assert book.by_number(1).title.zh == "随便看看"
    assert book.by_number(1).source == "shipped"
    assert book.faults == (Fault(LOOKING, "title.zh", Text("这一项是空的", "blank")),)


def test_a_fault_reads_as_one_line_in_both_languages(shipped: Path, own: Path) -> None:
    own_copy(shipped, own, LOOKING, 'title.zh = "随便看看"', 'title.zh = ""')
    [fault] = load(shipped, own).faults
    assert fault.line == Text(
        "01-just-looking.toml：title.zh：这一项是空的", "01-just-looking.toml: title.zh: blank"
    )


def test_an_own_file_with_a_name_of_its_own_is_reported(shipped: Path, own: Path) -> None:
    shutil.copy(shipped / LOOKING, own / "01-just-looking - Copy.toml")
    assert faults_of(shipped, own) == [
        "01-just-looking - Copy.toml: the name is not that of one of the scenarios"
    ]


def test_files_that_are_no_toml_are_left_alone(shipped: Path, own: Path) -> None:
    (own / "notes.txt").write_text("ask Mei", encoding="utf-8")
    assert faults_of(shipped, own) == []


def test_a_file_saved_with_a_byte_order_mark_and_windows_line_ends_is_fine(
    shipped: Path, own: Path
) -> None:
    words = (shipped / LOOKING).read_text(encoding="utf-8").replace("\n", "\r\n")
    (own / LOOKING).write_bytes(b"\xef\xbb\xbf" + words.encode())
    book = load(shipped, own)
    assert book.faults == ()
    assert book.by_number(1).short == load(shipped).by_number(1).short


def test_a_file_in_another_encoding_is_reported(shipped: Path, own: Path) -> None:
    words = (shipped / LOOKING).read_text(encoding="utf-8")
    (own / LOOKING).write_bytes(words.encode("gb18030"))
    assert faults_of(shipped, own) == [f"{LOOKING}: not UTF-8, save the file as UTF-8"]


def test_something_that_cannot_be_read_is_reported(shipped: Path, own: Path) -> None:
    (own / LOOKING).mkdir()
    [fault] = load(shipped, own).faults
    assert str(fault).startswith(f"{LOOKING}: cannot be read (")


def test_a_file_in_place_of_the_own_folder_is_reported(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("", encoding="utf-8")
    [fault] = load(shipped, tmp_path / "mine").faults
    assert str(fault).startswith("mine: cannot be read (")


# The company's own scenarios

ALONE = "13-wants-to-be-alone.toml"


def own_scenario(shipped: Path, own: Path, name: str = ALONE, **values: str) -> Path:
    """Write a scenario of the company's own, made from the words of the fifth."""
    number, scenario_id = name.removesuffix(".toml").split("-", 1)
    words = (shipped / CHEAPER).read_text(encoding="utf-8")
    head, triggers = words.split("[triggers]")
    said = values.get("triggers", "zh = '''\n给我独家\n只卖给我\n这个区我包了\n'''\n")
    head = head.replace("number = 5", f"number = {number}")
    head = head.replace('"cheaper-and-i-buy"', f'"{scenario_id}"')
    (own / name).write_text(f"{head}[triggers]\n{said}", encoding="utf-8")
    assert triggers
    return own / name


def test_an_own_scenario_comes_after_the_twelve(shipped: Path, own: Path) -> None:
    own_scenario(shipped, own, "40-last.toml")
    own_scenario(shipped, own)
    book = load(shipped, own)
    assert book.faults == ()
    assert [scenario.number for scenario in book.scenarios] == [*range(1, 13), 13, 40]
    alone = book.by_id("wants-to-be-alone")
    assert (alone.source, alone.own, book.by_number(13)) == ("own", True, alone)
    assert alone.triggers_zh == ("给我独家", "只卖给我", "这个区我包了")
    assert alone.triggers_en == ()


def test_a_copy_of_one_of_the_twelve_is_no_own_scenario(shipped: Path, own: Path) -> None:
    shutil.copy(shipped / CHEAPER, own / CHEAPER)
    scenario = load(shipped, own).by_number(5)
    assert (scenario.source, scenario.own) == ("own", False)


@pytest.mark.parametrize(
    "name",
    [
        "12-wants-to-be-alone.toml", "41-wants-to-be-alone.toml", "013-alone.toml", "13-Alone.toml",
        "13-alone-.toml", "13--alone.toml", "13-.toml", "13-asks-discount.toml", "13-none.toml",
        "13-wants to be alone.toml", "13-独家.toml", f"13-{'a' * 41}.toml", "13-alone.TOML",
    ],
)  # fmt: skip
def test_an_own_scenario_with_another_sort_of_name_is_left_out(
    shipped: Path, own: Path, name: str
) -> None:
    own_scenario(shipped, own).rename(own / name)
    book = load(shipped, own)
    assert len(book.scenarios) == 12
    assert [fault.file for fault in book.faults] == [name]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("number = 13", "number = 14", "number: must be 13, as in the file's name"),
        ('id = "wants', 'id = "want', "id: must be wants-to-be-alone, as in the file's name"),
        ("[[dont]]", '[[decision]]\nask = "quote"\n\n[[dont]]', "decision: unknown key"),
        ("给我独家\n", "", "triggers: at least 3 lines in one language"),
        ("zh = '''\n给我独家", "zh = 5\nfr = '''\n", "triggers.zh: must be text in quotes"),
        ("Cheaper and I buy", "Cheaper and I will buy", "title.en: too long: 5 words, at most 4"),
    ],
)
def test_a_faulty_own_scenario_is_left_out_and_reported(
    shipped: Path, own: Path, old: str, new: str, fault: str
) -> None:
    edit(own_scenario(shipped, own), old, new)
    book = load(shipped, own)
    assert len(book.scenarios) == 12
    assert f"{ALONE}: {fault}" in [str(found) for found in book.faults]


def test_three_lines_in_english_alone_are_enough(shipped: Path, own: Path) -> None:
    said = "zh = ' '\nen = '''\nonly me\nnobody else\nexclusive\n'''\n"
    own_scenario(shipped, own, triggers=said)
    assert load(shipped, own).by_number(13).triggers_en == ("only me", "nobody else", "exclusive")


@pytest.mark.parametrize(
    ("second", "fault"),
    [
        ("13-zzz.toml", f"number: the number is that of {ALONE} already"),
        ("14-wants-to-be-alone.toml", f"id: the id is that of {ALONE} already"),
    ],
)
def test_of_two_own_scenarios_with_one_number_or_id_the_first_stands(
    shipped: Path, own: Path, second: str, fault: str
) -> None:
    own_scenario(shipped, own)
    own_scenario(shipped, own, second)
    book = load(shipped, own)
    assert [scenario.id for scenario in book.scenarios[12:]] == ["wants-to-be-alone"]
    assert [str(found) for found in book.faults] == [f"{second}: {fault}"]


def test_a_shipped_phrasebook_has_no_scenario_beside_the_twelve(shipped: Path) -> None:
    own_scenario(shipped, shipped)
    with pytest.raises(PhrasebookError, match=ALONE):
        load(shipped)


# What is checked


def test_bad_toml_names_the_line(shipped: Path, own: Path) -> None:
    own_copy(shipped, own, LOOKING, "number = 1", "number = 1 一")
    [fault] = load(shipped, own).faults
    assert "line 6" in fault.message.en
    assert "第 6 行" in fault.message.zh


def test_toml_that_breaks_off_is_a_fault(shipped: Path, own: Path) -> None:
    (own / LOOKING).write_text("number = [1,", encoding="utf-8")
    [fault] = load(shipped, own).faults
    assert "文件末尾附近" in fault.message.zh


@pytest.mark.parametrize("nonsense", ["number = " + "[" * 100_000, "number = " + "1" * 5000])
def test_toml_that_chokes_the_parser_is_a_fault(shipped: Path, own: Path, nonsense: str) -> None:
    (own / LOOKING).write_text(nonsense, encoding="utf-8")
    assert len(load(shipped, own).faults) == 1


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("number = 5\n", "number = 6\n", "number: must be 5, as in the file's name"),
        ("number = 5\n", 'number = "5"\n', "number: must be 5, as in the file's name"),
        ("number = 5\n", "", "number: must be 5, as in the file's name"),
        (
            'id = "cheaper-and-i-buy"',
            'id = "cheaper"',
            "id: must be cheaper-and-i-buy, as in the file's name",
        ),
        ('title.en = "Cheaper and I buy"\n', "", "title.en: missing"),
        ('title.en = "Cheaper and I buy"', "title.en = 5", "title.en: must be text in quotes"),
        ('title.en = "Cheaper and I buy"', 'title.en = " "', "title.en: blank"),
        (
            'title.zh = "便宜就买"',
            'title.zh = "便宜一点我就买"',
            "title.zh: too long: 7 characters, at most 6",
        ),
        (
            "Cheaper and I buy",
            "Cheaper and I will buy",
            "title.en: too long: 5 words, at most 4",
        ),
        (
            'title.zh = "便宜就买"\ntitle.en = "Cheaper and I buy"',
            'title = "便宜就买"',
            "title: must be a section",
        ),
        ("[ask_back]", "[askback]", "ask_back: missing"),
        ("[ask_back]", "[extra]\nzh = '额外'\n[ask_back]", "extra: unknown key"),
        ("[ask_back]\n", "[ask_back]\nfr = 'Combien'\n", "ask_back.fr: unknown key"),
        ("why.en = ", "because.en = ", "dont[1].why.en: missing"),
        ("[reply.second]", "[reply.third]", "reply.third: unknown key"),
        ("zh = '''\n便宜点我就要了", "cn = '''\n便宜点我就要了", "triggers.zh: missing"),
        ("要经理批", "要 {boss} 批", "reply.second.zh: unknown placeholder {boss}"),
        ("要经理批", "要{经理批", "reply.second.zh: a curly bracket without its partner"),
        ("要经理批", "要｛years｝批", "reply.second.zh: a curly bracket without its partner"),
        ("My manager", "In {market} my manager", "reply.second: only one language has {market}"),
    ],
)
def test_a_fault_names_its_key(shipped: Path, own: Path, old: str, new: str, fault: str) -> None:
    own_copy(shipped, own, CHEAPER, old, new)
    assert f"{CHEAPER}: {fault}" in faults_of(shipped, own)


def test_no_list_of_what_not_to_say_is_a_fault(shipped: Path, own: Path) -> None:
    words = (shipped / CHEAPER).read_text(encoding="utf-8").replace("[[dont]]", "[[never]]")
    (own / CHEAPER).write_text(words.replace("number = 5", "number = 5\ndont = []"), "utf-8")
    assert f"{CHEAPER}: dont: at least one [[dont]] is needed" in faults_of(shipped, own)


def test_second_form_and_rule_may_be_left_out(shipped: Path, own: Path) -> None:
    words = (shipped / LOOKING).read_text(encoding="utf-8")
    start, end = words.index("[rule]"), words.index("# 不要说")
    (own / LOOKING).write_text(words[:start] + words[end:], encoding="utf-8")
    scenario = load(shipped, own).by_number(1)
    assert (scenario.source, scenario.second, scenario.rule) == ("own", None, None)


def test_a_reply_of_more_than_45_words_or_80_characters_is_too_long(
    shipped: Path, own: Path
) -> None:
    shutil.copy(shipped / LOOKING, own / LOOKING)
    edit(own / LOOKING, "Welcome, no", "Welcome, " + "really " * 40 + "no")
    edit(own / LOOKING, "欢迎欢迎", "欢迎" * 40)
    zh, en = faults_of(shipped, own)
    assert zh.startswith(f"{LOOKING}: reply.short.zh: too long: ")
    assert en.startswith(f"{LOOKING}: reply.short.en: too long: ")


def test_a_text_that_might_be_left_out_whole_is_a_fault(shipped: Path, own: Path) -> None:
    shutil.copy(shipped / CHEAPER, own / CHEAPER)
    edit(own / CHEAPER, 'zh = "您这次能定多少数量？"', 'zh = "{contact}，您定多少？"')
    edit(own / CHEAPER, 'en = "What quantity could', 'en = "{contact}, what quantity could')
    assert faults_of(shipped, own) == [
        f"{CHEAPER}: ask_back.zh: needs one sentence without {{...}}",
        f"{CHEAPER}: ask_back.en: needs one sentence without {{...}}",
    ]


def test_only_a_verdict_may_rely_on_the_counts(shipped: Path, own: Path) -> None:
    shutil.copy(shipped / CHEAPER, own / CHEAPER)
    edit(own / CHEAPER, 'zh = "您这次能定多少数量？"', 'zh = "报过 {quotes} 次了，定多少？"')
    edit(own / CHEAPER, 'en = "What quantity could', 'en = "After {quotes} quotes, what could')
    assert len(load(shipped, own).faults) == 2


def test_true_is_not_the_number_one(shipped: Path, own: Path) -> None:
    own_copy(shipped, own, LOOKING, "number = 1", "number = true")
    assert faults_of(shipped, own) == [f"{LOOKING}: number: must be 1, as in the file's name"]


def test_a_verdict_may_rely_on_the_counts_but_not_on_the_profile(shipped: Path, own: Path) -> None:
    shutil.copy(shipped / QUOTES, own / QUOTES)
    edit(own / QUOTES, 'reason.zh = "已下单，可以带图片"', 'reason.zh = "做了 {years} 年"')
    edit(
        own / QUOTES, 'reason.en = "Order placed: pictures', 'reason.en = "{years} years: pictures'
    )
    assert faults_of(shipped, own) == [
        f"{QUOTES}: decision[6].reason.zh: needs one sentence without {{...}}",
        f"{QUOTES}: decision[6].reason.en: needs one sentence without {{...}}",
    ]


def test_verdicts_that_are_missing_double_or_unknown_are_faults(shipped: Path, own: Path) -> None:
    own_copy(shipped, own, QUOTES, 'rule = "10A"', 'rule = "10B"')
    assert faults_of(shipped, own) == [
        f"{QUOTES}: decision: quote / allow / 10A must stand once, not 0 times",
        f"{QUOTES}: decision: quote / allow / 10B must stand once, not 2 times",
    ]
    edit(own / QUOTES, 'outcome = "allow"', 'outcome = "maybe"')
    assert f"{QUOTES}: decision: no such verdict: quote / maybe / 10B" in faults_of(shipped, own)


def test_verdicts_have_no_place_in_other_files(shipped: Path, own: Path) -> None:
    own_copy(shipped, own, LOOKING, "[[dont]]", '[[decision]]\nask = "quote"\n\n[[dont]]')
    assert faults_of(shipped, own) == [f"{LOOKING}: decision: unknown key"]


def test_a_broken_shipped_file_stops_the_load_in_one_line(shipped: Path, own: Path) -> None:
    shutil.copy(shipped / CHEAPER, own / CHEAPER)
    edit(shipped / CHEAPER, 'title.en = "Cheaper and I buy"\n', "")
    with pytest.raises(PhrasebookError) as caught:
        load(shipped, own)
    assert isinstance(caught.value, BoothError)
    assert caught.value.message.en == f"{CHEAPER}: title.en: missing"
    assert caught.value.message.zh == f"{CHEAPER}：title.en：缺少这一项"
    assert "\n" not in str(caught.value)


def test_a_missing_shipped_file_stops_the_load(shipped: Path) -> None:
    (shipped / CHEAPER).unlink()
    with pytest.raises(PhrasebookError, match=f"{CHEAPER}: the file is missing"):
        load(shipped)


def test_a_shipped_file_too_many_stops_the_load(shipped: Path) -> None:
    shutil.copy(shipped / CHEAPER, shipped / "13-cheaper.toml")
    with pytest.raises(PhrasebookError, match=r"13-cheaper\.toml"):
        load(shipped)


def test_a_missing_phrasebook_stops_the_load(tmp_path: Path) -> None:
    with pytest.raises(PhrasebookError, match=f"{LOOKING}: the file is missing"):
        load(tmp_path / "nowhere")


def test_a_file_is_named_for_its_function_key_and_scenario() -> None:
    assert file_name("cheaper-and-i-buy") == CHEAPER


# Filling in


def en(words: str, **facts: str) -> str:
    return fill(Text(en=words), facts).en


def zh(words: str, **facts: str) -> str:
    return fill(Text(zh=words), facts).zh


def test_a_blank_is_filled() -> None:
    assert zh("我们做这行 {years} 年了。", years="18") == "我们做这行 18 年了。"


def test_a_sentence_whose_figure_is_missing_is_left_out() -> None:
    assert en("Hello. We sell to {countries} countries. Come in!") == "Hello. Come in!"
    assert zh("您好！我们卖到 {countries} 个国家。请进。") == "您好！请进。"


def test_a_blank_value_counts_as_missing() -> None:
    assert en("Hello. We sell to {countries} countries.", countries=" \n") == "Hello."


def test_a_sentence_needs_all_of_its_figures() -> None:
    assert en("From {years} years and {countries} countries. Good.", years="18") == "Good."


def test_nothing_left_is_empty() -> None:
    assert fill(Text("{contact}，您好。", "Hello {contact}."), {}) == Text()


def test_each_language_uses_its_own_name_of_a_thing() -> None:
    facts = {"market": Text("阿联酋", "the UAE")}
    filled = fill(Text("{market}好卖吗？", "Does it sell in {market}?"), facts)
    assert filled == Text("阿联酋好卖吗？", "Does it sell in the UAE?")


def test_a_fact_in_one_language_drops_the_sentence_in_the_other_only() -> None:
    facts = {"differences": Text(zh="自有模具")}
    filled = fill(Text("您看：{differences}。谢谢。", "Look: {differences}. Thanks."), facts)
    assert filled == Text("您看：自有模具。谢谢。", "Thanks.")


def test_a_value_with_curly_brackets_is_taken_as_it_is() -> None:
    assert en("Hello {buyer}.", buyer="{years}", years="18") == "Hello {years}."


def test_a_value_with_full_stops_does_not_break_the_sentence() -> None:
    assert en("We know {buyer} well. Bye.", buyer="Al Noor L.L.C. (Est. 1990)") == (
        "We know Al Noor L.L.C. (Est. 1990) well. Bye."
    )


def test_a_value_that_ends_in_a_full_stop_brings_no_second_one() -> None:
    assert en("Good to see you, {buyer}.", buyer="Al Noor L.L.C.") == (
        "Good to see you, Al Noor L.L.C."
    )
    assert zh("活动是：{promotion}。", promotion="满柜送样。") == "活动是：满柜送样。"


def test_line_breaks_in_a_value_become_spaces() -> None:
    assert en("Hello {buyer}.", buyer="Al Noor\n Trading ") == "Hello Al Noor Trading."


@pytest.mark.parametrize(
    "words",
    [
        "It costs 3.5 dollars for {buyer}. Good.",
        "Al Noor L.L.C. and {buyer} agree. Good.",
        "Ask Mr. Lin about {buyer}. Good.",
        "Is it {buyer}? Good.",
        'He said "{buyer}!" Good.',
        "Call us (ask for {buyer}.) Good.",
    ],
)
def test_a_sentence_ends_where_it_ends(words: str) -> None:
    assert en(words) == "Good."


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert zh("他说：“{buyer}好！”请进。") == "请进。"


def test_a_semicolon_left_at_the_end_becomes_a_full_stop() -> None:
    assert zh("价格我报；一共 {quotes} 次。") == "价格我报。"


def test_a_blank_nobody_knows_is_left_out_too() -> None:
    assert en("Hello {nobody}. Hello {}. Good.") == "Good."


def test_what_is_left_out_is_told_with_what_is_not_known() -> None:
    text = Text("您好。{years} 年，{countries} 个国家。", "Hi. {years} years. {countries} too.")
    assert left_out(text, {"years": "18"}) == (
        ("zh", "{years} 年，{countries} 个国家。", ("countries",)),
        ("en", "{countries} too.", ("countries",)),
    )


VALUES = st.text(st.characters(exclude_characters="{}"))
BLANKS = st.sampled_from(sorted(PLACEHOLDERS))
PIECES = st.one_of(
    BLANKS.map(lambda name: f"{{{name}}}"),
    st.sampled_from(["，", "。", "！", "；", ". ", "? ", ".", " ", "3.5", "L.L.C.", "”"]),
    st.text(st.characters(exclude_characters="{}"), max_size=6),
)
TEMPLATES = st.lists(PIECES, max_size=12).map("".join)
FACTS = st.dictionaries(BLANKS, st.one_of(VALUES, st.builds(Text, VALUES, VALUES)))


@given(TEMPLATES, TEMPLATES, FACTS)
def test_no_curly_bracket_is_ever_printed(zh: str, en: str, facts: dict[str, Text | str]) -> None:
    filled = fill(Text(zh, en), facts)
    assert not set("{}") & set(filled.zh + filled.en)


@given(st.text(), st.text(), st.dictionaries(st.text(), st.text()))
def test_filling_never_fails(zh: str, en: str, facts: dict[str, str]) -> None:
    assert isinstance(fill(Text(zh, en), facts), Text)


@given(TEMPLATES)
def test_with_every_fact_known_no_sentence_is_left_out(words: str) -> None:
    facts = dict.fromkeys(PLACEHOLDERS, "X")
    expected = words
    for name in PLACEHOLDERS:
        expected = expected.replace(f"{{{name}}}", "X")
    expected = re.sub("；$", "。", expected.strip())
    assert fill(Text(en=words), facts).en == expected


@given(TEMPLATES, FACTS)
def test_what_is_filled_needs_no_filling(words: str, facts: dict[str, Text | str]) -> None:
    filled = fill(Text(en=words), facts)
    assert fill(filled, {}) == filled
