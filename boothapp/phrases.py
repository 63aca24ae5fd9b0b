"""The words of the booth: the phrasebook files, checked as they are read, and their blanks filled in.

A phrasebook is a folder of twelve TOML files, one a scenario, both languages side by side. A company
may lay its own copy of a file over the shipped one; a copy with a fault is set aside and reported.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias, cast

from boothapp.errors import BoothError, NotFound
from boothapp.text import Text

Source: TypeAlias = Literal["shipped", "own"]
_Table: TypeAlias = dict[str, object]
Facts: TypeAlias = Mapping[str, Text | str]
"""What is known, by placeholder. A ``str`` serves both languages; a ``Text`` only those it has."""

IDS = (
    "just-looking",
    "leaves-undecided",
    "small-range",
    "already-stocked",
    "cheaper-and-i-buy",
    "expert-questions",
    "same-but-dearer",
    "friend-of-boss",
    "asks-discount",
    "quotes-no-order",
    "sample-first",
    "left-the-trade",
)
"""The scenarios in the order of their numbers; fixed, because recorded events name them."""

PLACEHOLDERS: Mapping[str, Text] = {
    "buyer": Text("客户的公司或姓名", "the buyer's company or person"),
    "contact": Text("联系人的姓名", "the name of the contact"),
    "product": Text("正在谈的产品", "the item talked about"),
    "market": Text("客户的国家，按该语言的叫法", "the buyer's country, as named in that language"),
    "years": Text("从业年数", "years in the trade"),
    "new_items": Text("每届新款数", "new items a session"),
    "items_on_show": Text("展位上的款数", "items on show at the stand"),
    "items_on_hand": Text("手上现有的款数", "items on hand"),
    "countries": Text("销往的国家数", "number of countries sold to"),
    "differences": Text("我们与别家的不同，一个短语", "our own differences, as a phrase"),
    "promotion": Text("正在做的活动", "the promotion that is running"),
    "website": Text("网址", "the web page"),
    "quotes": Text("未下单的报价次数", "quotes so far without an order"),
    "this_quote": Text("这次报价是第几次", "the number of the quote now asked for"),
    "limit": Text("未下单可报的次数", "how many quotes are free without an order"),
    "multiple": Text("样品费是报价的几倍", "the sample fee as a multiple of the quoted price"),
}
"""Every blank a text may hold, with its meaning."""

ALWAYS_KNOWN = frozenset({"quotes", "this_quote", "limit", "multiple"})
"""The blanks a verdict always fills; its words may rely on them."""

_VERDICTS = (
    ("quotes-no-order", ("quote", "allow", "10A")),
    ("quotes-no-order", ("quote", "allow", "10B")),
    ("quotes-no-order", ("quote", "needs-order", "10B")),
    ("quotes-no-order", ("quote-with-pictures", "needs-deposit", "10B")),
    ("quotes-no-order", ("quote-with-pictures", "needs-order", "10B")),
    ("quotes-no-order", ("quote-with-pictures", "needs-order", "10A")),
    ("quotes-no-order", ("quote-with-pictures", "allow", "after-order")),
    ("quotes-no-order", ("quote-with-pictures", "allow", "11B")),
    ("sample-first", ("sample", "deny", "11B")),
    ("sample-first", ("sample", "allow", "after-order")),
    ("sample-first", ("sample", "needs-deposit", "10B")),
    ("sample-first", ("sample", "needs-approval", "11A")),
)
DECISIONS: Mapping[str, frozenset[tuple[str, str, str]]] = {
    home: frozenset(verdict for scenario_id, verdict in _VERDICTS if scenario_id == home)
    for home in IDS
}
"""The verdicts (ask, outcome, rule) each scenario's file must have words for, once each."""


class Limit(NamedTuple):
    """What a text may hold: ``zh`` characters, punctuation and spaces included, and ``en`` words.

    A blank counts as two characters or one word, whatever its name. At least one sentence has to
    stand without blanks, those in ``known`` apart.
    """

    zh: int
    en: int
    known: frozenset[str] = frozenset()


TITLE = Limit(zh=6, en=4)
SHORT = Limit(zh=80, en=45)
LONG = Limit(zh=120, en=60)
SAY = Limit(zh=80, en=45, known=ALWAYS_KNOWN)
REASON = Limit(zh=34, en=16, known=ALWAYS_KNOWN)

_BLANK = re.compile(r"\{([^{}]*)\}")
_BLANK_AND_STOP = re.compile(r"\{([^{}]*)\}([。.]?)")
_BRACE = re.compile(r"[{}｛｝]")
_SENTENCE = re.compile(r"""(?s).+?(?:[。！？；]+[”’）]*|[.!?]+["'”)]*(?=\s|$)|$)\s*""")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Co|Ltd|Inc|approx|vs|(?:[A-Za-z]\.)+[A-Za-z])\.\s*$")


@dataclass(frozen=True, slots=True)
class Dont:
    """What not to say, and why."""

    say: Text
    why: Text


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """The words for one verdict: ``say`` is for the buyer, ``reason`` for the clerk's eyes."""

    ask: str
    outcome: str
    rule: str
    say: Text
    reason: Text


@dataclass(frozen=True, slots=True)
class Scenario:
    """One thing buyers say at a stand, and how to answer it."""

    number: int
    id: str
    title: Text
    triggers_zh: tuple[str, ...]
    triggers_en: tuple[str, ...]
    dont: tuple[Dont, ...]
    short: Text
    second: Text | None
    ask_back: Text
    rule: Text | None
    decisions: tuple[DecisionWords, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a phrasebook file; ``key`` is empty when it is the file as a whole.

    Entries of a list are counted from one: ``dont[1].say.zh`` is the first thing not to say.
    """

    file: str
    key: str
    message: Text

    def __str__(self) -> str:
        return self.line.en

    @property
    def line(self) -> Text:
        """The file, the key and the fault in one line, for a notice."""
        zh = (part for part in (self.file, self.key, self.message.zh) if part)
        en = (part for part in (self.file, self.key, self.message.en) if part)
        return Text(zh="：".join(zh), en=": ".join(en))


class PhrasebookError(BoothError):
    """A shipped phrasebook file is missing or broken.

    Args:
        faults: What was found, at least one; the message names the first.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        next_step = Text("请重新安装本程序。", "Please install the program again.")
        super().__init__(self.faults[0].line, next_step)


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The twelve scenarios in number order, and the faults of own files that were set aside."""

    scenarios: tuple[Scenario, ...]
    faults: tuple[Fault, ...] = ()

    def by_id(self, scenario_id: str) -> Scenario:
        """Return the scenario with this id; ``NotFound`` when there is none."""
        return self._first(lambda scenario: scenario.id == scenario_id, scenario_id)

    def by_number(self, number: int) -> Scenario:
        """Return the scenario of this function key; ``NotFound`` when there is none."""
        return self._first(lambda scenario: scenario.number == number, number)

    def decision(self, ask: str, outcome: str, rule: str) -> DecisionWords:
        """Return the words for a verdict.

        Raises:
            KeyError: The rules reached a verdict that is not in ``DECISIONS``, which is a bug.
        """
        for scenario in self.scenarios:
            for words in scenario.decisions:
                if (words.ask, words.outcome, words.rule) == (ask, outcome, rule):
                    return words
        raise KeyError((ask, outcome, rule))

    def _first(self, fits: Callable[[Scenario], bool], wanted: int | str) -> Scenario:
        for scenario in filter(fits, self.scenarios):
            return scenario
        raise NotFound(Text(f"没有场景 {wanted}。", f"There is no scenario {wanted}."))


def file_name(scenario_id: str) -> str:
    """Return the name of the scenario's file, as in "05-cheaper-and-i-buy.toml"."""
    return f"{IDS.index(scenario_id) + 1:02}-{scenario_id}.toml"


def load(shipped: Path, own: Path | None = None) -> Phrasebook:
    """Read and check the phrasebook.

    Args:
        shipped: The folder that came with the program.
        own: The company's own folder; a file in it replaces the shipped one of the same name. It may
            be missing.

    Returns:
        The twelve scenarios. An own file with a fault is replaced by the shipped one, and its faults
        are listed.

    Raises:
        PhrasebookError: A shipped file is missing or has a fault.
    """
    _, faults = _listing(shipped)
    if faults:
        raise PhrasebookError(faults)
    own_names, own_faults = _listing(own) if own else (frozenset[str](), [])
    scenarios = []
    for scenario_id in IDS:
        scenario = _read(shipped, scenario_id, "shipped")
        if not isinstance(scenario, Scenario):
            raise PhrasebookError(scenario)
        if own and file_name(scenario_id) in own_names:
            replacement = _read(own, scenario_id, "own")
            if isinstance(replacement, Scenario):
                scenario = replacement
            else:
                own_faults += replacement
        scenarios.append(scenario)
    return Phrasebook(tuple(scenarios), tuple(own_faults))


def fill(text: Text, facts: Facts) -> Text:
    """Fill the blanks of a text from what is known.

    A sentence with a blank that is unknown, or blank itself, is left out in that language; nothing is
    ever printed with a hole. Where every sentence is left out, the language comes back empty.
    """
    return Text(zh=_fill(text.zh, facts, "zh"), en=_fill(text.en, facts, "en"))


def _fill(words: str, facts: Facts, language: Literal["zh", "en"]) -> str:
    known = {name: _known(facts, name, language) for name in _blanks(words)}
    kept = (
        # A value that ends in the full stop that follows it brings no second one.
        _BLANK_AND_STOP.sub(lambda match: known[match[1]].removesuffix(match[2]) + match[2], piece)
        for piece in _sentences(words)
        if all(known[name] for name in _blanks(piece))
    )
    filled = "".join(kept).strip()
    return f"{filled[:-1]}。" if filled.endswith("；") else filled


def _known(facts: Facts, name: str, language: Literal["zh", "en"]) -> str:
    fact = facts.get(name, "")
    if isinstance(fact, Text):
        fact = fact.zh if language == "zh" else fact.en
    return " ".join(fact.split())


def _blanks(words: str) -> frozenset[str]:
    return frozenset(_BLANK.findall(words))


def _sentences(words: str) -> list[str]:
    """Split after each sentence, the spaces behind it included; "3.5" and "L.L.C." do not end one."""
    sentences: list[str] = []
    for piece in _SENTENCE.findall(words):
        if sentences and _ABBREVIATION.search(sentences[-1]):
            sentences[-1] += piece
        else:
            sentences.append(piece)
    return sentences


def _listing(folder: Path) -> tuple[frozenset[str], list[Fault]]:
    """Return the names of the TOML files in a folder, with a fault for each that is no scenario's.

    A folder that is not there holds none.
    """
    try:
        names = frozenset(path.name for path in folder.iterdir() if path.suffix.lower() == ".toml")
    except FileNotFoundError:
        return frozenset(), []
    except OSError as error:
        return frozenset(), [_unreadable(folder.name, error)]
    strangers = sorted(names - {file_name(scenario_id) for scenario_id in IDS})
    message = Text("文件名不是十二个场景之一", "the name is not that of one of the scenarios")
    return names, [Fault(name, "", message) for name in strangers]


def _unreadable(file: str, error: OSError) -> Fault:
    return Fault(file, "", Text("无法读取这个文件", f"cannot be read ({error.strerror})"))


def _read(folder: Path, scenario_id: str, source: Source) -> Scenario | list[Fault]:
    """Return the scenario in a file, or everything that is wrong with the file."""
    file = file_name(scenario_id)
    try:
        # A byte order mark, as Windows editors write it, is no fault.
        words = (folder / file).read_bytes().decode("utf-8-sig")
        data = tomllib.loads(words)
    except FileNotFoundError:
        return [Fault(file, "", Text("缺少这个文件", "the file is missing"))]
    except OSError as error:
        return [_unreadable(file, error)]
    except UnicodeDecodeError:
        message = Text("编码不是 UTF-8，请另存为 UTF-8", "not UTF-8, save the file as UTF-8")
        return [Fault(file, "", message)]
    except (ValueError, RecursionError) as error:  # tomllib lets a few plain ones through
        return [Fault(file, "", _syntax(str(error)))]
    check = _Check(file)
    scenario = _scenario(check, data, scenario_id, source)
    return check.faults or scenario


def _syntax(error: str) -> Text:
    place = re.search(r"at line (\d+), column (\d+)", error)
    zh = f"第 {place[1]} 行第 {place[2]} 列" if place else "文件末尾附近"
    return Text(f"{zh}写法不对，请看引号和括号是否成对、是否用了半角", error)


def _scenario(check: "_Check", data: _Table, scenario_id: str, source: Source) -> Scenario:
    check.exactly(data, "number", IDS.index(scenario_id) + 1)
    check.exactly(data, "id", scenario_id)
    reply = check.table(data, "reply")
    short = check.pair(reply, "short", "reply.", SHORT)
    second = check.pair(reply, "second", "reply.") if "second" in reply else None
    check.nothing_else(reply, "reply.")
    triggers = check.table(data, "triggers")
    triggers_zh = _lines(check.string(triggers, "zh", "triggers."))
    triggers_en = _lines(check.string(triggers, "en", "triggers."))
    check.nothing_else(triggers, "triggers.")
    scenario = Scenario(
        number=IDS.index(scenario_id) + 1,
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


def _dont(check: "_Check", entry: _Table, prefix: str) -> Dont:
    dont = Dont(say=check.pair(entry, "say", prefix), why=check.pair(entry, "why", prefix))
    check.nothing_else(entry, prefix)
    return dont


def _decisions(check: "_Check", data: _Table, scenario_id: str) -> tuple[DecisionWords, ...]:
    wanted = DECISIONS[scenario_id]
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


def _decision(check: "_Check", entry: _Table, prefix: str) -> DecisionWords:
    words = DecisionWords(
        ask=check.string(entry, "ask", prefix),
        outcome=check.string(entry, "outcome", prefix),
        rule=check.string(entry, "rule", prefix),
        say=check.pair(entry, "say", prefix, SAY),
        reason=check.pair(entry, "reason", prefix, REASON),
    )
    check.nothing_else(entry, prefix)
    return words


def _lines(words: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in words.splitlines() if line.strip())


@dataclass(slots=True)
class _Check:
    """Takes the values out of one file's tables; what is wrong with them collects in ``faults``."""

    file: str
    faults: list[Fault] = field(default_factory=list)

    def fault(self, key: str, zh: str, en: str) -> None:
        self.faults.append(Fault(self.file, key, Text(zh, en)))

    def exactly(self, table: _Table, key: str, wanted: int | str) -> None:
        """Take a value that the name of the file settles."""
        value = table.pop(key, None)
        if type(value) is not type(wanted) or value != wanted:
            message = f"must be {wanted}, as in the file's name"
            self.fault(key, f"要和文件名一致，应为 {wanted}", message)

    def string(self, table: _Table, key: str, prefix: str) -> str:
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

    def table(self, table: _Table, key: str, prefix: str = "") -> _Table:
        value = table.pop(key, None)
        if isinstance(value, dict):
            return cast(_Table, value)
        if value is None:
            self.fault(prefix + key, "缺少这一项", "missing")
        else:
            self.fault(prefix + key, "应是一个小节", "must be a section")
        return {}

    def tables(self, table: _Table, key: str) -> list[tuple[_Table, str]]:
        """Take a list of tables, each with the prefix of its keys; one at least."""
        value = table.pop(key, None)
        entries = value if isinstance(value, list) else []
        if not entries or not all(isinstance(entry, dict) for entry in entries):
            self.fault(key, f"至少要有一段 [[{key}]]", f"at least one [[{key}]] is needed")
            return []
        return [(entry, f"{key}[{place}].") for place, entry in enumerate(entries, 1)]

    def nothing_else(self, table: _Table, prefix: str = "") -> None:
        for key in table:
            self.fault(prefix + key, "没有这一项，请看是否写错", "unknown key")

    def pair(self, table: _Table, key: str, prefix: str = "", limit: Limit = LONG) -> Text:
        """Take a text in both languages."""
        path = f"{prefix}{key}"
        words = self.table(table, key, prefix)
        if not words:
            return Text()
        text = Text(
            zh="".join(_lines(self.string(words, "zh", f"{path}."))),
            en=" ".join(_lines(self.string(words, "en", f"{path}."))),
        )
        self.nothing_else(words, f"{path}.")
        self._check_blanks(text, path, limit.known)
        self._check_length(text, path, limit)
        return text

    def _check_blanks(self, text: Text, path: str, known: frozenset[str]) -> None:
        for language, words in (("zh", text.zh), ("en", text.en)):
            key = f"{path}.{language}"
            for name in sorted(_blanks(words) - PLACEHOLDERS.keys()):
                self.fault(key, f"不认识 {{{name}}}", f"unknown placeholder {{{name}}}")
            if _BRACE.search(_BLANK.sub("", words)):
                self.fault(key, "花括号不成对，或用了全角", "a curly bracket without its partner")
            if words and not any(_blanks(sentence) <= known for sentence in _sentences(words)):
                self.fault(key, "至少要有一句不带 {…}", "needs one sentence without {...}")
        if text.zh and text.en and (odd := _blanks(text.zh) ^ _blanks(text.en)):
            names = ", ".join(f"{{{name}}}" for name in sorted(odd))
            self.fault(path, f"只有一种语言有 {names}", f"only one language has {names}")

    def _check_length(self, text: Text, path: str, limit: Limit) -> None:
        zh = len(_BLANK.sub("00", text.zh))
        if zh > limit.zh:
            message = f"too long: {zh} characters, at most {limit.zh}"
            self.fault(f"{path}.zh", f"太长：{zh} 字，最多 {limit.zh} 字", message)
        en = len(_BLANK.sub("00", text.en).split())
        if en > limit.en:
            message = f"too long: {en} words, at most {limit.en}"
            self.fault(f"{path}.en", f"太长：{en} 词，最多 {limit.en} 词", message)
