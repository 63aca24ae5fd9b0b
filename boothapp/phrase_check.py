"""Checking a scenario's file: what it must hold, how long each text may be, and what its blanks are."""

import re
import tomllib
from dataclasses import dataclass, field
from typing import cast

from boothapp.phrase_fill import BLANK, blanks, sentences
from boothapp.scenario import (
    DECISIONS,
    IDS,
    LONG,
    PLACEHOLDERS,
    REASON,
    SAY,
    SHORT,
    TITLE,
    TRIGGERS_AT_LEAST,
    DecisionWords,
    Dont,
    Fault,
    Language,
    Limit,
    Scenario,
    Source,
    Table,
    named_by,
)
from boothapp.text import Text

_BRACE = re.compile(r"[{}｛｝]")


def parse(words: bytes, file: str, source: Source) -> Scenario | list[Fault]:
    """Return the scenario that a file's bytes hold, or everything that is wrong with them.

    Args:
        words: The file as it lies on the disk.
        file: Its name, which settles number and id.
        source: Whose words they are.
    """
    try:
        # A byte order mark, as Windows editors write it, is no fault.
        data = tomllib.loads(words.decode("utf-8-sig"))
    except UnicodeDecodeError:
        message = Text("编码不是 UTF-8，请另存为 UTF-8", "not UTF-8, save the file as UTF-8")
        return [Fault(file, "", message)]
    except (ValueError, RecursionError) as error:  # tomllib lets a few plain ones through
        return [Fault(file, "", _syntax(str(error)))]
    return check_table(data, file, source)


def check_table(data: Table, file: str, source: Source) -> Scenario | list[Fault]:
    """Return the scenario in a file's values, or everything that is wrong with them.

    The values are taken out of ``data`` as they are checked.
    """
    name = named_by(file)
    if name is None:
        return [stranger(file)]
    check = _Check(file)
    scenario = _scenario(check, data, *name, source)
    return check.faults or scenario


def stranger(file: str) -> Fault:
    """Return the fault of a file whose name is no scenario's."""
    zh, en = "文件名不是十二个场景之一", "the name is not that of one of the scenarios"
    return Fault(file, "", Text(zh, en))


def limit_of(key: str) -> Limit | None:
    """Return how long the text under a key may be, as in "reply.short"; None where it may be any length."""
    last = key.rpartition(".")[2]
    if key in ("title", "reply.short"):
        return TITLE if key == "title" else SHORT
    if key.startswith("decision["):
        return {"say": SAY, "reason": REASON}.get(last)
    return None if key.startswith("triggers") else LONG


def length(words: str, language: Language) -> int:
    """Return how long a text is: characters in Chinese, words in English; a blank counts as two or one."""
    even = BLANK.sub("00", words)
    return len("".join(lines_of(even)) if language == "zh" else even.split())


def lines_of(words: str) -> tuple[str, ...]:
    """Return the lines of a text, trimmed, without the empty ones."""
    return tuple(line.strip() for line in words.splitlines() if line.strip())


def _syntax(error: str) -> Text:
    place = re.search(r"at line (\d+), column (\d+)", error)
    zh = f"第 {place[1]} 行第 {place[2]} 列" if place else "文件末尾附近"
    return Text(f"{zh}写法不对，请看引号和括号是否成对、是否用了半角", error)


def _scenario(
    check: "_Check", data: Table, number: int, scenario_id: str, source: Source
) -> Scenario:
    check.exactly(data, "number", number)
    check.exactly(data, "id", scenario_id)
    reply = check.table(data, "reply")
    short = check.pair(reply, "short", "reply.", SHORT)
    second = check.pair(reply, "second", "reply.") if "second" in reply else None
    check.nothing_else(reply, "reply.")
    triggers_zh, triggers_en = _triggers(check, data, own=scenario_id not in IDS)
    scenario = Scenario(
        number=number,
        id=scenario_id,
        title=check.pair(data, "title", limit=TITLE),
        triggers_zh=triggers_zh,
        triggers_en=triggers_en,
        dont=tuple(_dont(check, *entry) for entry in check.tables(data, "dont")),
        short=short,
        second=second,
        ask_back=check.pair(data, "ask_back"),
        rule=check.pair(data, "rule") if "rule" in data else None,
        decisions=_decisions(check, data, scenario_id),
        source=source,
    )
    check.nothing_else(data)
    return scenario


def _triggers(
    check: "_Check", data: Table, *, own: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    triggers = check.table(data, "triggers")
    if own:  # what a company hears, it may hear in one language only
        for language in ("zh", "en"):
            said = triggers.get(language, "")
            if isinstance(said, str) and not said.strip():
                triggers.pop(language, None)
    zh, en = (
        lines_of(check.string(triggers, language, "triggers."))
        if language in triggers or not own
        else ()
        for language in ("zh", "en")
    )
    check.nothing_else(triggers, "triggers.")
    least = TRIGGERS_AT_LEAST
    if own and max(len(zh), len(en)) < least:
        message = f"at least {least} lines in one language"
        check.fault("triggers", f"至少要有一种语言写满 {least} 行", message)
    return zh, en


def _dont(check: "_Check", entry: Table, prefix: str) -> Dont:
    dont = Dont(say=check.pair(entry, "say", prefix), why=check.pair(entry, "why", prefix))
    check.nothing_else(entry, prefix)
    return dont


def _decisions(check: "_Check", data: Table, scenario_id: str) -> tuple[DecisionWords, ...]:
    wanted = DECISIONS.get(scenario_id)
    if not wanted:
        return ()
    decisions = tuple(_decision(check, *entry) for entry in check.tables(data, "decision"))
    found = [(words.ask, words.outcome, words.rule) for words in decisions]
    for verdict in sorted(wanted.union(found)):
        name, count = " / ".join(verdict), found.count(verdict)
        if verdict not in wanted:
            check.fault("decision", f"没有 {name} 这种情况", f"no such verdict: {name}")
        elif count != 1:
            zh = f"{name} 要有且只有一段，现在是 {count} 段"
            check.fault("decision", zh, f"{name} must stand once, not {count} times")
    return decisions


def _decision(check: "_Check", entry: Table, prefix: str) -> DecisionWords:
    words = DecisionWords(
        ask=check.string(entry, "ask", prefix),
        outcome=check.string(entry, "outcome", prefix),
        rule=check.string(entry, "rule", prefix),
        say=check.pair(entry, "say", prefix, SAY),
        reason=check.pair(entry, "reason", prefix, REASON),
    )
    check.nothing_else(entry, prefix)
    return words


@dataclass(slots=True)
class _Check:
    """Takes the values out of one file's tables; what is wrong with them collects in ``faults``."""

    file: str
    faults: list[Fault] = field(default_factory=list)

    def fault(self, key: str, zh: str, en: str) -> None:
        self.faults.append(Fault(self.file, key, Text(zh, en)))

    def exactly(self, table: Table, key: str, wanted: int | str) -> None:
        """Take a value that the name of the file settles."""
        value = table.pop(key, None)
        if type(value) is not type(wanted) or value != wanted:
            message = f"must be {wanted}, as in the file's name"
            self.fault(key, f"要和文件名一致，应为 {wanted}", message)

    def string(self, table: Table, key: str, prefix: str) -> str:
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
        self._checkblanks(text, path, limit.known)
        self._check_length(text, path, limit)
        return text

    def _checkblanks(self, text: Text, path: str, known: frozenset[str]) -> None:
        for language, words in (("zh", text.zh), ("en", text.en)):
            key = f"{path}.{language}"
            for name in sorted(blanks(words) - PLACEHOLDERS.keys()):
                self.fault(key, f"不认识 {{{name}}}", f"unknown placeholder {{{name}}}")
            if _BRACE.search(BLANK.sub("", words)):
                self.fault(key, "花括号不成对，或用了全角", "a curly bracket without its partner")
            if words and not any(blanks(sentence) <= known for sentence in sentences(words)):
                self.fault(key, "至少要有一句不带 {…}", "needs one sentence without {...}")
        if text.zh and text.en and (odd := blanks(text.zh) ^ blanks(text.en)):
            names = ", ".join(f"{{{name}}}" for name in sorted(odd))
            self.fault(path, f"只有一种语言有 {names}", f"only one language has {names}")

    def _check_length(self, text: Text, path: str, limit: Limit) -> None:
        zh, en = length(text.zh, "zh"), length(text.en, "en")
        if zh > limit.zh:
            message = f"too long: {zh} characters, at most {limit.zh}"
            self.fault(f"{path}.zh", f"太长：{zh} 字，最多 {limit.zh} 字", message)
        if en > limit.en:
            message = f"too long: {en} words, at most {limit.en}"
            self.fault(f"{path}.en", f"太长：{en} 词，最多 {limit.en} 词", message)
