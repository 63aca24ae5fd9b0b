"""The packs of the phrasebook: their words, what is checked in a file, and how an entry is found."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boothapp.errors import BoothError
from boothapp.packs import PLACEHOLDERS, Entry, Packs, load, search
from boothapp.phrases import Fault, PhrasebookError, fill
from boothapp.phrases import load as load_phrases
from boothapp.resources import folder
from boothapp.text import Text

PACKS = load(folder("phrasebook"))
ENTRIES = [entry for pack in PACKS.packs for entry in pack.entries]
INCOTERMS_2020 = ["EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP"]
FACTS: dict[str, Text | str] = {
    "time": Text("明天上午十点", "ten tomorrow morning"),
    "buyer": "Al Noor Trading",
    "contact": "Ahmed",
    "website": "www.example.com",
}
LATIN_MARKS = re.compile(r"[,;:!?()\[\]\"'‘’「」]|\.(?!\d)")

entries = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.pack}-{entry.id}")

TINY = """
title.zh = "机场"
title.en = "Airport"

[[entry]]
id = "gate"
title.zh = "登机口"
title.en = "Gate"
say.zh = "登机口我带您去。"
say.en = "Let me show you the gate."
keys.zh = "登机，安检"
keys.en = "boarding, security check"
"""


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    made = tmp_path / "shipped"
    shutil.copytree(folder("phrasebook") / "packs", made / "packs")
    return made


@pytest.fixture
def own(tmp_path: Path) -> Path:
    made = tmp_path / "own"
    (made / "packs").mkdir(parents=True)
    return made


def write(book: Path, name: str, words: str) -> None:
    (book / "packs" / name).write_text(words, encoding="utf-8")


def found(typed: str, limit: int = 5) -> list[str]:
    return [entry.id for entry in search(PACKS, typed, limit)]


def entry_of(entry_id: str) -> Entry:
    [entry] = [entry for entry in ENTRIES if entry.id == entry_id]
    return entry


# The shipped words


def test_the_shipped_packs_are_courtesy_and_trade_terms() -> None:
    assert [(pack.id, pack.source) for pack in PACKS.packs] == [
        ("courtesy", "shipped"),
        ("trade-terms", "shipped"),
    ]
    assert PACKS.faults == ()
    assert all(len(pack.entries) >= 24 for pack in PACKS.packs)


@pytest.mark.parametrize("name", ["courtesy.toml", "trade-terms.toml"])
def test_a_pack_opens_with_a_word_to_its_editor_in_both_languages(name: str) -> None:
    words = (folder("phrasebook") / "packs" / name).read_text(encoding="utf-8")
    header = words.partition("\ntitle.zh")[0]
    assert all(line.startswith("#") for line in header.split("\n") if line)
    assert re.search("[一-鿿]", header)
    assert re.search("^# [A-Z][a-z]+", header, re.MULTILINE)


@entries
def test_what_is_said_is_two_whole_sentences_at_most(entry: Entry) -> None:
    assert entry.say.zh[-1] in "。！？"
    assert entry.say.en[-1] in ".!?"
    assert len(re.findall(r"[。！？]", entry.say.zh)) <= 2
    assert len(re.findall(r"[.!?](?=\s|$)", entry.say.en)) <= 2


@entries
def test_what_is_said_is_short_also_with_every_blank_filled(entry: Entry) -> None:
    said = fill(entry.say, FACTS)
    assert len(said.zh) <= 80, said.zh
    assert len(said.en.split()) <= 45, said.en
    assert not set("{}") & set(said.zh + said.en)


@entries
def test_something_is_left_to_say_without_a_single_fact(entry: Entry) -> None:
    said = fill(entry.say, {})
    assert said.zh
    assert said.en


@entries
def test_the_buyer_is_addressed_politely_in_clean_chinese_and_plain_english(entry: Entry) -> None:
    assert "你" not in entry.say.zh
    assert not LATIN_MARKS.search(re.sub(r"\{\w+\}", "", entry.say.zh))
    assert entry.say.en.isascii()
    assert entry.title.en.isascii()


@entries
def test_no_figure_is_invented(entry: Entry) -> None:
    allowed = r"Incoterms 2020|UCP 600|24 (?:小时|hours)"
    assert not re.search(r"\d|%|百分", re.sub(allowed, "", entry.say.zh + entry.say.en))


def test_no_id_and_no_title_stands_twice() -> None:
    for names in (
        [entry.id for entry in ENTRIES],
        [entry.title.zh for entry in ENTRIES],
        [entry.title.en for entry in ENTRIES],
    ):
        assert [name for name, count in Counter(names).items() if count > 1] == []


def test_no_key_stands_for_two_entries() -> None:
    keys = Counter(key.casefold() for entry in ENTRIES for key in entry.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("term", INCOTERMS_2020)
def test_each_of_the_eleven_incoterms_is_there_under_its_name(term: str) -> None:
    entry = entry_of(term.lower())
    assert entry.title.zh.startswith(f"{term} ")
    assert entry.title.en.startswith(f"{term} ")
    assert term in entry.say.en


@pytest.mark.parametrize("term", ["fas", "fob", "cfr", "cif"])
def test_the_sea_terms_name_a_port_or_a_ship_and_no_carrier(term: str) -> None:
    assert re.search(r"port|ship", entry_of(term).say.en)
    assert "carrier" not in entry_of(term).say.en


@pytest.mark.parametrize("term", ["cfr", "cif"])
def test_the_seller_pays_the_freight_but_the_risk_passes_on_board(term: str) -> None:
    said = entry_of(term).say
    assert "risk passes to you once the goods are on board at the port of shipment" in said.en
    assert "在装运港一上船" in said.zh


def test_insurance_is_minimum_cover_with_cif_and_all_risks_with_cip() -> None:
    assert "minimum cover" in entry_of("cif").say.en
    assert "all-risks insurance" in entry_of("cip").say.en
    assert "insurance is up to you" in entry_of("cfr").say.en
    assert "insurance is up to you" in entry_of("cpt").say.en


def test_only_with_exw_the_buyer_clears_for_export_and_only_with_ddp_nothing_for_import() -> None:
    assert "export and import clearance are yours" in entry_of("exw").say.en
    assert "import clearance, duty and taxes are ours" in entry_of("ddp").say.en
    for term in ("dap", "dpu"):
        assert "Import clearance and duty are yours" in entry_of(term).say.en


def test_the_seller_unloads_with_dpu_alone() -> None:
    assert "unload them there" in entry_of("dpu").say.en
    assert "for you to unload" in entry_of("dap").say.en
    assert "You only unload" in entry_of("ddp").say.en


def test_an_answer_that_is_not_known_gets_its_time() -> None:
    said = fill(entry_of("find-out").say, FACTS)
    assert "明天上午十点之前" in said.zh
    assert "by ten tomorrow morning" in said.en


def test_whoever_asks_for_a_card_says_what_the_details_are_for() -> None:
    for entry_id in ("your-card", "scan-badge", "photo-of-card"):
        assert "只用来跟您联系" in entry_of(entry_id).say.zh
        assert "only to stay in touch" in entry_of(entry_id).say.en


# Finding an entry


@pytest.mark.parametrize(
    ("typed", "entry_id"),
    [
        ("FOB", "fob"),
        ("fob", "fob"),
        ("ｆｏｂ", "fob"),
        ("what is FOB", "fob"),
        ("What does CIF mean?", "cif"),
        ("C.I.F.", "cif"),
        ("FOB是什么意思", "fob"),
        ("到岸价", "cif"),
        ("t/t", "tt"),
        ("TT", "tt"),
        ("T／T", "tt"),
        ("付款方式是什么", "tt"),
        ("可以做信用证吗", "lc"),
        ("l/c at sight", "lc-at-sight"),
        ("d/p", "dp"),
        ("起订量", "moq"),
        ("起订量是多少", "moq"),
        ("what is your MOQ?", "moq"),
        ("交期", "lead-time"),
        ("交货期多久", "lead-time"),
        ("delivery time", "lead-time"),
        ("定金要付百分之几", "deposit"),
        ("提单什么时候寄给我", "bill-of-lading"),
        ("有没有 CE 证书", "ce-ukca"),
        ("能贴我们的牌子吗", "oem-odm"),
        ("hs code", "hs-code"),
        ("certificate of origin", "certificate-of-origin"),
        ("洗手间在哪里", "toilet"),
        ("Where is the toilet?", "toilet"),
        ("早上好", "good-morning"),
        ("你好", "good-morning"),
        ("thank you", "thanks-for-coming"),
        ("新年快乐", "happy-holidays"),
        ("可以拍照吗", "no-photos"),
        ("business card", "your-card"),
        ("帮我倒杯水", "have-a-seat"),
        ("我想参观工厂", "visit-factory"),
    ],
)
def test_the_first_answer_is_the_one_that_was_asked_for(typed: str, entry_id: str) -> None:
    assert found(typed)[0] == entry_id


@entries
def test_every_entry_is_found_first_by_its_titles_and_its_keys(entry: Entry) -> None:
    for name in (entry.title.zh, entry.title.en, *entry.keys):
        assert entry.id in found(name)[:2], name
        assert entry.id in found(name.upper())[:2], name


@pytest.mark.parametrize(
    ("typed", "entry_id"),
    [
        ("ladi", "bill-of-lading"),
        ("oad", "fcl"),
        ("carriage", "cpt"),
        ("订量", "moq"),
        ("险", "cif"),
    ],
)
def test_any_fragment_finds(typed: str, entry_id: str) -> None:
    assert entry_id in found(typed)


def test_the_words_may_stand_in_any_order() -> None:
    assert found("container load full") == ["fcl"]


def test_an_exact_key_comes_before_the_beginning_of_a_title_and_that_before_a_fragment() -> None:
    ranked = found("da")
    assert ranked[0] == "da"
    assert ranked[1] == "dap"
    assert ranked.index("dap") < ranked.index("lead-time")


def test_a_line_that_names_several_terms_finds_them_all() -> None:
    assert found("Please quote FOB and CIF for these items") == ["fob", "cif"]


def test_at_most_as_many_as_asked_for() -> None:
    assert len(found("d")) == 5
    assert len(found("d", 2)) == 2
    assert found("d", 0) == []
    assert found("d", -1) == []


@pytest.mark.parametrize("typed", ["", " ", "\n\t", "？！", "...", "/", "_"])
def test_nothing_typed_finds_nothing(typed: str) -> None:
    assert found(typed) == []


@pytest.mark.parametrize(
    "said",
    [
        "你们东西太少了，转一圈没什么可看的",
        "你们老板是我朋友，便宜一点，不然我打电话给他",
        "一样的货，隔壁比你们便宜很多",
        "我再考虑考虑，回去跟合伙人商量",
        "lower the price or I call your boss",
        "I will think about it and come back tomorrow",
        "the goods are the same everywhere, why are you so expensive",
        "I already have a similar one in my shop",
        "what discount can you give me",
        "neng da zhe ma, pianyi yidian wo jiu mai",  # "da" in pinyin is no D/A
    ],
)
def test_an_objection_finds_nothing(said: str) -> None:
    assert found(said) == []


def test_hardly_any_of_the_lines_a_buyer_objects_with_finds_something() -> None:
    lines = (folder("phrasebook") / "heard" / "train.tsv").read_text(encoding="utf-8").splitlines()
    said = [line.split("\t")[3] for line in lines[1:] if not line.startswith("none\t")]
    assert len(said) > 1000
    loud = [line for line in said if found(line)]
    assert len(loud) <= len(said) / 100, loud


def test_hardly_any_trigger_of_the_scenarios_finds_something() -> None:
    book = load_phrases(folder("phrasebook"))
    said = [
        line
        for scenario in book.scenarios
        for line in (*scenario.triggers_zh, *scenario.triggers_en)
    ]
    loud = [line for line in said if len(found(line)) > 2]
    assert len(loud) <= len(said) / 50, loud


def test_a_page_pasted_by_mistake_does_no_harm() -> None:
    assert found("FOB " + "x" * 100_000)[:1] == ["fob"]


@given(st.text(), st.integers(-3, 9))
def test_a_search_never_fails(typed: str, limit: int) -> None:
    assert len(search(PACKS, typed, limit)) <= max(limit, 0)


@given(st.text(st.sampled_from("abcftl/ .&'{}\ud800起订量价是的\n"), max_size=12))
def test_a_search_never_fails_near_the_words_either(typed: str) -> None:
    assert len(search(PACKS, typed)) <= 5


def test_a_search_in_no_packs_finds_nothing() -> None:
    assert search(Packs(), "fob") == ()


# The company's own packs


def test_a_pack_under_a_new_name_is_added(shipped: Path, own: Path) -> None:
    write(own, "airport.toml", TINY)
    packs = load(shipped, own)
    assert packs.faults == ()
    assert [pack.id for pack in packs.packs] == ["courtesy", "trade-terms", "airport"]
    assert packs.packs[2].source == "own"
    assert packs.packs[2].entries == (
        Entry(
            "gate",
            Text("登机口", "Gate"),
            Text("登机口我带您去。", "Let me show you the gate."),
            ("登机", "安检", "boarding", "security check"),
            "airport",
        ),
    )
    assert search(packs, "登机")[0].pack == "airport"


@pytest.mark.parametrize("name", ["courtesy.toml", "Courtesy.TOML"])
def test_an_own_pack_replaces_the_shipped_one_of_the_same_name(
    shipped: Path, own: Path, name: str
) -> None:
    write(own, name, TINY)
    packs = load(shipped, own)
    assert [(pack.id, pack.source) for pack in packs.packs] == [
        ("courtesy", "own"),
        ("trade-terms", "shipped"),
    ]
    assert search(packs, "toilet") == ()


def test_a_folder_of_own_packs_need_not_be_there(shipped: Path, tmp_path: Path) -> None:
    assert load(shipped, tmp_path / "nowhere") == load(shipped)


def test_a_broken_own_pack_falls_back_to_the_shipped_one_and_is_reported(
    shipped: Path, own: Path
) -> None:
    write(own, "courtesy.toml", TINY.replace('"Gate"', '""'))
    packs = load(shipped, own)
    assert [pack.source for pack in packs.packs] == ["shipped", "shipped"]
    assert packs.faults == (
        Fault("packs/courtesy.toml", "entry[1].title.en", Text("这一项是空的", "blank")),
    )


def test_files_that_are_no_toml_are_left_alone(shipped: Path, own: Path) -> None:
    write(own, "notes.txt", "ask Mei")
    assert load(shipped, own).faults == ()


def test_a_file_saved_with_a_byte_order_mark_and_windows_line_ends_is_fine(
    shipped: Path, own: Path
) -> None:
    words = b"\xef\xbb\xbf" + TINY.replace("\n", "\r\n").encode()
    (own / "packs" / "airport.toml").write_bytes(words)
    assert load(shipped, own).faults == ()


def test_a_file_in_another_encoding_is_reported(shipped: Path, own: Path) -> None:
    (own / "packs" / "airport.toml").write_bytes(TINY.encode("gb18030"))
    [fault] = load(shipped, own).faults
    assert str(fault) == "packs/airport.toml: not UTF-8, save the file as UTF-8"


def test_what_cannot_be_read_is_reported(shipped: Path, own: Path, tmp_path: Path) -> None:
    (own / "packs" / "airport.toml").mkdir()
    [fault] = load(shipped, own).faults
    assert str(fault).startswith("packs/airport.toml: cannot be read (")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "packs").write_text("", encoding="utf-8")
    [fault] = load(shipped, tmp_path / "mine").faults
    assert str(fault).startswith("packs: cannot be read (")


@pytest.mark.parametrize(
    "nonsense", ["a = [1,", "a = " + "[" * 100_000, "a = " + "1" * 5000, "= 一"]
)
def test_bad_toml_is_one_fault(shipped: Path, own: Path, nonsense: str) -> None:
    write(own, "airport.toml", nonsense)
    [fault] = load(shipped, own).faults
    assert "写法不对" in fault.message.zh


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('title.en = "Airport"\n', "", "title.en: missing"),
        ('id = "gate"\n', "", "entry[1].id: missing"),
        ('id = "gate"', "id = 5", "entry[1].id: must be text in quotes"),
        ('title.en = "Gate"', 'title.en = " "', "entry[1].title.en: blank"),
        ('title.zh = "登机口"\ntitle.en = "Gate"', 'title = "Gate"', "entry[1].title: must be a section"),
        ("登机口我带您去。", "登机口" * 30, "entry[1].say.zh: too long: 90 characters, at most 80"),
        ("Let me", "Let " * 45 + "me", "entry[1].say.en: too long: 50 words, at most 45"),
        ("keys.en", "keys.fr", "entry[1].keys.en: missing"),
        ("keys.en", "keys.fr", "entry[1].keys.fr: unknown key"),
        ("say.en", "says.en", "entry[1].says: unknown key"),
        ("[[entry]]", 'note = "x"\n[[entry]]', "note: unknown key"),
        ("[[entry]]", "[[entries]]", "entry: at least one [[entry]] is needed"),
        ("我带您去", "{years} 年", "entry[1].say.zh: unknown placeholder {years}"),
        ("我带您去", "{time我带您去", "entry[1].say.zh: a curly bracket without its partner"),
        ("the gate.", "the gate. At {time}.", "entry[1].say: only one language has {time}"),
        ("the gate.", "the gate by {time}.", "entry[1].say.en: needs one sentence without {...}"),
        ("我带您去", "{time}我带您去", "entry[1].say.zh: needs one sentence without {...}"),
    ],
)  # fmt: skip
def test_a_fault_names_its_key(shipped: Path, own: Path, old: str, new: str, fault: str) -> None:
    assert old in TINY
    write(own, "airport.toml", TINY.replace(old, new, 1))
    assert f"packs/airport.toml: {fault}" in map(str, load(shipped, own).faults)


def test_an_id_that_stands_twice_is_a_fault(shipped: Path, own: Path) -> None:
    write(own, "airport.toml", TINY + TINY[TINY.index("[[entry]]") :])
    [fault] = load(shipped, own).faults
    assert str(fault) == "packs/airport.toml: entry: the id gate stands twice"


def test_a_broken_shipped_pack_stops_the_load_in_one_line(shipped: Path) -> None:
    write(shipped, "courtesy.toml", TINY.replace('"Gate"', '""'))
    with pytest.raises(PhrasebookError) as caught:
        load(shipped)
    assert isinstance(caught.value, BoothError)
    assert caught.value.message.en == "packs/courtesy.toml: entry[1].title.en: blank"


def test_missing_shipped_packs_stop_the_load(tmp_path: Path) -> None:
    with pytest.raises(PhrasebookError, match="packs: is missing"):
        load(tmp_path)


def test_the_blanks_of_a_pack_all_have_a_meaning_in_both_languages() -> None:
    assert sorted(PLACEHOLDERS) == ["buyer", "contact", "time", "website"]
    assert all(text.zh and text.en for text in PLACEHOLDERS.values())
