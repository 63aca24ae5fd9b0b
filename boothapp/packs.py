"""The packs of the phrasebook: sentences for every day at the stand, found by a word of them.

A pack is a TOML file in the folder "packs" of a phrasebook, named as the pack is called. A company may
lay a copy of its own over a shipped pack, or add packs under new names.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from boothapp import phrases
from boothapp.phrase_tables import Check, missing, tables_in
from boothapp.phrases import Fault, Limit, PhrasebookError, Source
from boothapp.scenario import Table
from boothapp.text import Text

FOLDER = "packs"
PLACEHOLDERS = {name: phrases.PLACEHOLDERS[name] for name in ("buyer", "contact", "website")} | {
    "time": Text("约好的时间", "the time agreed on")
}
"""Every blank a sentence of a pack may hold, with its meaning."""

TITLE = Limit(zh=16, en=6)
SAY = Limit(zh=80, en=45)


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
        check = Check(f"{folder.name}/{name}.toml", PLACEHOLDERS)
        pack = _pack(check, table, name, source)
        if not check.faults:
            packs[name] = pack
        faults += check.faults
    return packs, faults


def _pack(check: Check, table: Table, name: str, source: Source) -> Pack:
    title = check.pair(table, "title", limit=TITLE)
    entries = tuple(_entry(check, *entry, name) for entry in check.tables(table, "entry"))
    check.nothing_else(table)
    ids = [entry.id for entry in entries if entry.id]
    for double in sorted({entry_id for entry_id in ids if ids.count(entry_id) > 1}):
        check.fault("entry", f"id {double} 重复了", f"the id {double} stands twice")
    return Pack(name, title, entries, source)


def _entry(check: Check, table: Table, prefix: str, pack: str) -> Entry:
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
