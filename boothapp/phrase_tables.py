"""Reading the files of a phrasebook: TOML whose values are taken out one by one, every fault noted."""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from boothapp.phrase_fill import BLANK, blanks, sentences
from boothapp.scenario import LONG, PLACEHOLDERS, Fault, Language, Limit, Table
from boothapp.text import Text

_BRACE = re.compile(r"[{}｛｝]")


def parsed(words: bytes, file: str) -> Table | Fault:
    """Return what the bytes of a TOML file hold, or why they hold nothing."""
    try:
        # A byte order mark, as Windows editors write it, is no fault.
        return tomllib.loads(words.decode("utf-8-sig"))
    except UnicodeDecodeError:
        message = Text("编码不是 UTF-8，请另存为 UTF-8", "not UTF-8, save the file as UTF-8")
        return Fault(file, "", message)
    except (ValueError, RecursionError) as error:  # tomllib lets a few plain ones through
        place = re.search(r"at line (\d+), column (\d+)", str(error))
        where = f"第 {place[1]} 行第 {place[2]} 列" if place else "文件末尾附近"
        zh = f"{where}写法不对，请看引号和括号是否成对、是否用了半角"
        return Fault(file, "", Text(zh, str(error)))


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
        return parsed(path.read_bytes(), file)
    except OSError as error:
        return _unreadable(file, error)


def _unreadable(file: str, error: OSError) -> Fault:
    return Fault(file, "", Text("无法读取这个文件", f"cannot be read ({error.strerror})"))


def length(words: str, language: Language) -> int:
    """Return how long a text is: characters in Chinese, words in English; a blank counts as two or one."""
    even = BLANK.sub("00", words)
    return len("".join(lines_of(even)) if language == "zh" else even.split())


def lines_of(words: str) -> tuple[str, ...]:
    """Return the lines of a text, trimmed, without the empty ones."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())


@dataclass(slots=True)
class Check:
    """Takes the values out of one file's tables; what is wrong with them collects in ``faults``.

    Attributes:
        file: Its name, as the faults give it.
        known: The blanks that a text may hold.
    """

    file: str
    known: Collection[str] = frozenset(PLACEHOLDERS)
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

    def tables(self, table: Table, key: str) -> list[tuple[Table, str]]:
        """Take a list of tables, each with the prefix of its keys; one at least."""
        value = table.pop(key, None)
        entries = value if isinstance(value, list) else []
        if not entries or not all(isinstance(entry, dict) for entry in entries):
            self.fault(key, f"至少要有一段 [[{key}]]", f"at least one [[{key}]] is needed")
            return []
        return [(entry, f"{key}[{place}].") for place, entry in enumerate(entries, 1)]

    def nothing_else(self, table: Table, prefix: str = "") -> None:
        """Note every key that nobody took."""
        for key in table:
            self.fault(prefix + key, "没有这一项，请看是否写错", "unknown key")

    def pair(self, table: Table, key: str, prefix: str = "", limit: Limit = LONG) -> Text:
        """Take a text in both languages."""
        path = f"{prefix}{key}"
        words = self.table(table, key, prefix)
        if not words:
            return Text()
        text = Text(
            zh="".join(lines_of(self.string(words, "zh", f"{path}."))),
            en=" ".join(lines_of(self.string(words, "en", f"{path}."))),
        )
        self.nothing_else(words, f"{path}.")
        for language, said in (("zh", text.zh), ("en", text.en)):
            self.blanks(said, f"{path}.{language}")
            if said and not any(blanks(sentence) <= limit.known for sentence in sentences(said)):
                zh = "至少要有一句不带 {…}"
                self.fault(f"{path}.{language}", zh, "needs one sentence without {...}")
        if text.zh and text.en and (odd := blanks(text.zh) ^ blanks(text.en)):
            names = ", ".join(f"{{{name}}}" for name in sorted(odd))
            self.fault(path, f"只有一种语言有 {names}", f"only one language has {names}")
        self._lengths(text, path, limit)
        return text

    def blanks(self, words: str, path: str) -> None:
        """Note blanks that nobody fills and curly brackets without a partner."""
        for name in sorted(blanks(words) - frozenset(self.known)):
            self.fault(path, f"不认识 {{{name}}}", f"unknown placeholder {{{name}}}")
        if _BRACE.search(BLANK.sub("", words)):
            self.fault(path, "花括号不成对，或用了全角", "a curly bracket without its partner")

    def _lengths(self, text: Text, path: str, limit: Limit) -> None:
        zh, en = length(text.zh, "zh"), length(text.en, "en")
        if zh > limit.zh:
            message = f"too long: {zh} characters, at most {limit.zh}"
            self.fault(f"{path}.zh", f"太长：{zh} 字，最多 {limit.zh} 字", message)
        if en > limit.en:
            message = f"too long: {en} words, at most {limit.en}"
            self.fault(f"{path}.en", f"太长：{en} 词，最多 {limit.en} 词", message)
