"""One scenario of the booth as facts: its words, the blanks they may hold, and what is wrong with them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from boothapp.text import Text

Source: TypeAlias = Literal["shipped", "own"]
Language: TypeAlias = Literal["zh", "en"]
Table: TypeAlias = dict[str, object]
"""A section of a file as it was read, its values of any type."""

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

OWN_NUMBERS = range(len(IDS) + 1, 41)
"""The numbers a company may give scenarios of its own; they have no function key."""

TRIGGERS_AT_LEAST = 3
"""So many lines, in one language, let a company's own scenario be heard."""

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

    @property
    def own(self) -> bool:
        """Whether it is the company's own, none of the twelve, and so without a function key."""
        return self.id not in IDS


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


_OWN_NAME = re.compile(r"([1-4][0-9])-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.toml")
_LONGEST_ID = 40


def file_name(scenario_id: str, number: int | None = None) -> str:
    """Return the name of the scenario's file, as in "05-cheaper-and-i-buy.toml".

    Args:
        scenario_id: One of ``IDS``, or the id of a company's own scenario.
        number: Wanted for a company's own; that of the twelve is settled by their order.
    """
    number = IDS.index(scenario_id) + 1 if number is None else number
    return f"{number:02}-{scenario_id}.toml"


def named_by(file: str) -> tuple[int, str] | None:
    """Return the number and the id that a file's name stands for, or None where it is no scenario's."""
    for number, scenario_id in enumerate(IDS, start=1):
        if file == file_name(scenario_id):
            return number, scenario_id
    match = _OWN_NAME.fullmatch(file)
    if match is None or int(match[1]) not in OWN_NUMBERS or not may_be_id(match[2]):
        return None
    return int(match[1]), match[2]


def may_be_id(scenario_id: str) -> bool:
    """Whether a company may give this id to a scenario of its own."""
    taken = {*IDS, "none"}  # "none" files what is none of the scenarios
    fits = _OWN_NAME.fullmatch(f"{OWN_NUMBERS[0]}-{scenario_id}.toml")
    return fits is not None and len(scenario_id) <= _LONGEST_ID and scenario_id not in taken
