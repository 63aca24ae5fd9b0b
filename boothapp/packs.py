"""The packs of the phrasebook: sentences for every day at the stand, found by a word of them.

A pack is a TOML file in the folder "packs" of a phrasebook, named as the pack is called. A company may
lay a copy of its own over a shipped pack, or add packs under new names.
"""

import re
import tomllib
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeAlias, cast

from boothapp import phrases
from boothapp.phrases import Fault, Limit, PhrasebookError, Source
from boothapp.text import Text

FOLDER = "packs"
PLACEHOLDERS = {name: phrases.PLACEHOLDERS[name] for name in ("buyer", "contact", "website")} | {
    "time": Text("约好的时间", "the time agreed on")
}
"""Every blank a sentence of a pack may hold, with its meaning."""

TITLE = Limit(zh=16, en=6)
SAY = Limit(zh=80, en=45)

Table: TypeAlias = dict[str, object]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to say; ``keys`` are the words to find it by, ``pack`` is the id of its pack."""

    id: str
    title: Text
    say: Text
    keys: tuple[str, ...]
    pack: str


@dataclass(frozen=True, slots=True)
class Pack:
    """The entries of one file; ``id`` is the file's name without its ending, in lower case."""

    id: str
    title: Text
    entries: tuple[Entry, ...]
    source: Source


@dataclass(frozen=True)
class Packs:
    """The shipped packs and then the added ones, and the faults of own files that were set aside."""

    packs: tuple[Pack, ...] = ()
    faults: tuple[Fault, ...] = ()

    @cached_property
    def _index(self) -> "tuple[_Indexed, ...]":
        return tuple(_Indexed.of(entry) for pack in self.packs for entry in pack.entries)


def load(shipped: Path, own: Path | None = None) -> Packs:
    """Read and check the packs.

    Args:
        shipped: The phrasebook that came with the program; its packs are in the folder "packs".
        own: The company's own phrasebook, of the same form; it may be missing. A pack in it replaces the
            shipped one of the same name, or is added.

    Returns:
        The packs. An own pack with a fault is left out, or replaced by the shipped one, and its faults
        are listed.

    Raises:
        PhrasebookError: The shipped packs are missing or have a fault.
    """
    packs, faults = _read(shipped / FOLDER, "shipped")
    if faults or not packs:
        raise PhrasebookError(faults or [missing(FOLDER)])
    own_packs, own_faults = _read(own / FOLDER, "own") if own else ({}, [])
    return Packs(tuple((packs | own_packs).values()), tuple(own_faults))


def _read(folder: Path, source: Source) -> tuple[dict[str, Pack], list[Fault]]:
    packs: dict[str, Pack] = {}
    tables, faults = tables_in(folder)
    for name, table in tables.items():
        check = Check(f"{folder.name}/{name}.toml")
        pack = _pack(check, table, name, source)
        if not check.faults:
            packs[name] = pack
        faults += check.faults
    return packs, faults


def _pack(check: "Check", table: Table, name: str, source: Source) -> Pack:
    title = check.pair(table, "title", "", TITLE)
    entries = tuple(
        _entry(check, entry, f"entry[{place}].", name)
        for place, entry in enumerate(check.tables(table, "entry"), 1)
    )
    check.nothing_else(table)
    ids = [entry.id for entry in entries if entry.id]
    for double in sorted({entry_id for entry_id in ids if ids.count(entry_id) > 1}):
        check.fault("entry", f"id {double} 重复了", f"the id {double} stands twice")
    return Pack(name, title, entries, source)


def _entry(check: "Check", table: Table, prefix: str, pack: str) -> Entry:
    entry_id = check.string(table, "id", prefix)
    title = check.pair(table, "title", prefix, TITLE)
    say = check.pair(table, "say", prefix, SAY)
    keys = check.table(table, "keys", prefix)
    words = [check.string(keys, language, f"{prefix}keys.") for language in ("zh", "en")]
    check.nothing_else(keys, f"{prefix}keys.")
    check.nothing_else(table, prefix)
    found = (key.strip() for key in re.split(r"[,，、;；\n]", ",".join(words)))
    return Entry(entry_id, title, say, tuple(dict.fromkeys(filter(None, found))), pack)


# Finding an entry

_LONGEST = 200  # characters read of what was typed: more is a page pasted by mistake
_SHARE = 0.4  # of what was typed: from here on a key found in it is what it is about
_FRAGMENT = 3  # characters: a shorter piece out of the middle of a word is chance
_ABBREVIATION = 3  # letters: a shorter one is too easily a syllable of something else

_HAN = re.compile(r"[\u3400-\u9fff]+")
_MARKS = re.compile(r"[^\w/&]+|_+")
_LONE_SLASH = re.compile(r"(?<!\b\w)[/&]|[/&](?!\w\b)")  # the one in "T/T" stays
_FILLER_ZH = re.compile(
    "请问|什么是|是什么|什么意思|啥意思|是啥|什么|怎么|多少|多久|多长时间|几天|哪里|哪儿|在哪|"
    "有没有|能不能|可不可以|可以|你们|您们|我们|咱们|一下|[你您我的吗呢啊吧呀了是要能有请]"
)
_ASKING = """
a an the is are am be was it its this that what whats which who where when how do does did mean means
meaning of for in on at to by with and or i me my we us our you your can could may would will shall
please tell explain give have has there about need want much many long all any some very so too yes
"""
_FILLER_EN = frozenset(_ASKING.split())


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was typed, as the search compares it.

    Args:
        whole: It and its core, each between line breaks; ``opening`` has the break in front only.
        core: What it is about, between blanks; empty where that is no more than a character.
        size: The length of the core.
        words: Of the core, of the whole where that is too little; with a blank in front of letters.
        fragment: The same in one piece; empty where it is too short to be told from chance.
    """

    whole: tuple[str, ...]
    opening: tuple[str, ...]
    core: str
    size: int
    words: tuple[str, ...]
    fragment: str

    @classmethod
    def of(cls, folded: str) -> "_Asked":
        core = _core(folded)
        enough = len(core) > 1
        inside = core if enough else folded
        forms = dict.fromkeys((folded, core) if enough else (folded,))
        return cls(
            tuple(f"\n{form}\n" for form in forms),
            tuple(f"\n{form}" for form in forms),
            f" {core} " if enough else "",
            len(core),
            tuple(word if _HAN.match(word) else f" {word}" for word in inside.split()),
            inside if len(inside) >= _FRAGMENT else "",
        )


@dataclass(frozen=True, slots=True)
class _Indexed:
    """An entry as the search sees it; ``titles`` and ``names`` have a line break around each name."""

    entry: Entry
    titles: str
    names: str
    words: str
    terms: tuple[str, ...]
    cores: tuple[str, ...]

    @classmethod
    def of(cls, entry: Entry) -> "_Indexed":
        titles = [_folded(entry.title.zh), _folded(entry.title.en)]
        names = dict.fromkeys([*titles, *map(_folded, entry.keys)])
        cores = sorted({core for name in names if len(core := _core(name)) > 1}, key=len)
        return cls(
            entry,
            "\n" + "\n".join(titles) + "\n",
            "\n" + "\n".join([*names, *cores]) + "\n",
            f" {' '.join(names)} ",
            tuple(f" {_folded(key)} " for key in entry.keys if _is_term(key)),
            tuple(core if _HAN.search(core) else f" {core} " for core in reversed(cores)),
        )

    def rank(self, asked: _Asked) -> tuple[int, float] | None:
        """Return how well this answers, smaller is better, or None where it does not."""
        for name in asked.whole:
            if name in self.names:
                return 0, 0
        for level, names in ((1, self.titles), (2, self.names)):
            for name in asked.opening:
                if name in names:
                    return level, 0
        if share := self._share_of(asked):
            return 3, -share
        for word in asked.words:
            if word not in self.words:
                break
        else:
            return 4, 0
        return (5, 0) if asked.fragment and asked.fragment in self.words else None

    def _share_of(self, asked: _Asked) -> float:
        """Return the part of the core that one of the names makes up; 0 where it is too little."""
        for term in self.terms:
            if term in asked.core:
                return 1
        for core in self.cores:  # the longest comes first
            if core in asked.core:
                share = len(core.strip()) / asked.size
                return share if share >= _SHARE else 0
        return 0


def search(packs: Packs, typed: str, limit: int = 5) -> tuple[Entry, ...]:
    """Return the entries that what was typed asks for, best first.

    First comes a title or key word for word (a question such as "what is FOB" is its key), then the
    beginning of a title, then of a key, a longer line that is about a key or names an abbreviation, the
    words in any order, and last any fragment. Case, width and punctuation do not matter. A line about
    something else finds nothing.
    """
    folded = _folded(typed[:_LONGEST])
    if not folded:
        return ()
    asked = _Asked.of(folded)
    ranked = [
        (rank, place, indexed.entry)
        for place, indexed in enumerate(packs._index)  # noqa: SLF001  this module's own
        if (rank := indexed.rank(asked))
    ]
    return tuple(entry for _, _, entry in sorted(ranked, key=lambda hit: hit[:2])[: max(limit, 0)])


def _folded(text: str) -> str:
    """Return lower case of one width without punctuation, Chinese set apart from letters."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("'", "").replace("’", "")
    text = re.sub(r"\b(?:\w\.)+\w\b", lambda dotted: dotted[0].replace(".", ""), text)  # C.I.F.
    text = _LONE_SLASH.sub(" ", _MARKS.sub(" ", text))
    text = _HAN.sub(r" \g<0> ", text)
    return " ".join(text.split())


def _core(folded: str) -> str:
    """Return what a question is about: "what is fob" without the words that only ask."""
    words = (_FILLER_ZH.sub("", word) for word in folded.split() if word not in _FILLER_EN)
    return " ".join(filter(None, words))


def _is_term(key: str) -> bool:
    """Tell whether a key is an abbreviation that means the same wherever it stands."""
    letters = [letter for letter in key if letter.isascii() and letter.isalnum()]
    spelt = key.isascii() and key.isupper() and " " not in key
    return spelt and (len(letters) >= _ABBREVIATION or "/" in key)


# Reading a file: what every file of words has in common

_BLANK = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"[{}｛｝]")
_SENTENCE_END = re.compile(r"(?<=[。！？；])|(?<=[.!?])\s+")


def missing(file: str) -> Fault:
    """Return the fault of something that should be there and is not."""
    return Fault(file, "", Text("找不到", "is missing"))


def tables_in(folder: Path) -> tuple[dict[str, Table], list[Fault]]:
    """Return what the TOML files of a folder hold, by their names, and a fault for each unreadable one.

    A name is without the ending and in lower case. A folder that is not there holds none.
    """
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".toml")
    except FileNotFoundError:
        return {}, []
    except OSError as error:
        return {}, [_unreadable(folder.name, error)]
    tables: dict[str, Table] = {}
    faults = []
    for path in files:
        found = _table(path)
        if isinstance(found, Fault):
            faults.append(found)
        else:
            tables[path.stem.lower()] = found
    return tables, faults


def _table(path: Path) -> Table | Fault:
    file = f"{path.parent.name}/{path.name}"
    try:
        # A byte order mark, as Windows editors write it, is no fault.
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        return _unreadable(file, error)
    except UnicodeDecodeError:
        message = Text("编码不是 UTF-8，请另存为 UTF-8", "not UTF-8, save the file as UTF-8")
        return Fault(file, "", message)
    except (ValueError, RecursionError) as error:  # tomllib lets a few plain ones through
        place = re.search(r"at line (\d+), column (\d+)", str(error))
        where = f"第 {place[1]} 行第 {place[2]} 列" if place else "文件末尾附近"
        zh = f"{where}写法不对，请看引号和括号是否成对、是否用了半角"
        return Fault(file, "", Text(zh, str(error)))


def _unreadable(file: str, error: OSError) -> Fault:
    return Fault(file, "", Text("无法读取这个文件", f"cannot be read ({error.strerror})"))


def blanks(words: str) -> frozenset[str]:
    """Return the names of the blanks in a text."""
    return frozenset(_BLANK.findall(words))


@dataclass(slots=True)
class Check:
    """Takes the values out of one file's tables; what is wrong with them collects in ``faults``."""

    file: str
    faults: list[Fault] = field(default_factory=list)

    def fault(self, key: str, zh: str, en: str) -> None:
        """Note what is wrong with a key."""
        self.faults.append(Fault(self.file, key, Text(zh, en)))

    def string(self, table: Table, key: str, prefix: str = "") -> str:
        """Take a text that is not blank."""
        value = table.pop(key, None)
        if value is None:
            self.fault(prefix + key, "缺少这一项", "missing")
        elif not isinstance(value, str):
            self.fault(prefix + key, "应为带引号的文字", "must be text in quotes")
        elif not value.strip():
            self.fault(prefix + key, "这一项是空的", "blank")
        else:
            return value
        return ""

    def table(self, table: Table, key: str, prefix: str = "") -> Table:
        """Take a section."""
        value = table.pop(key, None)
        if isinstance(value, dict):
            return cast(Table, value)
        if value is None:
            self.fault(prefix + key, "缺少这一项", "missing")
        else:
            self.fault(prefix + key, "应是一个小节", "must be a section")
        return {}

    def tables(self, table: Table, key: str) -> Iterator[Table]:
        """Take a list of sections, one at least."""
        value = table.pop(key, None)
        entries = value if isinstance(value, list) else []
        if entries and all(isinstance(entry, dict) for entry in entries):
            yield from entries
        else:
            self.fault(key, f"至少要有一段 [[{key}]]", f"at least one [[{key}]] is needed")

    def nothing_else(self, table: Table, prefix: str = "") -> None:
        """Note every key that nobody took."""
        for key in table:
            self.fault(prefix + key, "没有这一项，请看是否写错", "unknown key")

    def pair(self, table: Table, key: str, prefix: str, limit: Limit) -> Text:
        """Take a text in both languages."""
        path = f"{prefix}{key}"
        words = self.table(table, key, prefix)
        if not words:
            return Text()
        text = Text(
            zh="".join(_stripped(self.string(words, "zh", f"{path}."))),
            en=" ".join(_stripped(self.string(words, "en", f"{path}."))),
        )
        self.nothing_else(words, f"{path}.")
        for language, said in (("zh", text.zh), ("en", text.en)):
            self.blanks(said, f"{path}.{language}", PLACEHOLDERS)
            if said and all(_BLANK.search(part) for part in _SENTENCE_END.split(said) if part):
                zh = "至少要有一句不带 {…}"
                self.fault(f"{path}.{language}", zh, "needs one sentence without {...}")
        if text.zh and text.en and (odd := blanks(text.zh) ^ blanks(text.en)):
            names = ", ".join(f"{{{name}}}" for name in sorted(odd))
            self.fault(path, f"只有一种语言有 {names}", f"only one language has {names}")
        self._lengths(text, path, limit)
        return text

    def blanks(self, words: str, path: str, known: Collection[str]) -> None:
        """Note blanks that nobody fills and curly brackets without a partner."""
        for name in sorted(blanks(words) - set(known)):
            self.fault(path, f"不认识 {{{name}}}", f"unknown placeholder {{{name}}}")
        if _BRACE.search(_BLANK.sub("", words)):
            self.fault(path, "花括号不成对，或用了全角", "a curly bracket without its partner")

    def _lengths(self, text: Text, path: str, limit: Limit) -> None:
        # A blank counts as two characters or one word, whatever its name.
        zh, en = len(_BLANK.sub("00", text.zh)), len(_BLANK.sub("00", text.en).split())
        if zh > limit.zh:
            message = f"too long: {zh} characters, at most {limit.zh}"
            self.fault(f"{path}.zh", f"太长：{zh} 字，最多 {limit.zh} 字", message)
        if en > limit.en:
            message = f"too long: {en} words, at most {limit.en}"
            self.fault(f"{path}.en", f"太长：{en} 词，最多 {limit.en} 词", message)


def _stripped(words: str) -> list[str]:
    return [line.strip() for line in words.splitlines() if line.strip()]
