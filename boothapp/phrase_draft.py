"""A scenario being edited: from its words to a draft, checked, compared, and written as a file's text."""

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from boothapp.phrase_check import check_table
from boothapp.phrase_fill import sentences
from boothapp.phrase_tables import lines_of
from boothapp.scenario import IDS, OWN_NUMBERS, Fault, Scenario, Table, file_name, named_by
from boothapp.text import Text

Verdict: TypeAlias = tuple[str, str, str]

_BLOCKS = ("reply.short", "reply.second", "say", "triggers")
_TOO_FEW = 4  # so few equal words between two changes are easier to read as changed too
_SLOTS = 3  # things not to say; those left blank are not written
_DONT = re.compile(r"dont\[(\d+)\]")
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_WORDS = re.compile(r"\{[^{}]*\}|[A-Za-z0-9'’]+|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Draft:
    """All texts of one scenario as they are being typed, finished or not.

    Attributes:
        number: The scenario's number; with ``id`` it names the file.
        id: One of the twelve, or the company's own.
        texts: The words by the key a ``Fault`` names them by ("title", "dont[2].why", "triggers"), one
            sentence or one trigger a line.
        verdicts: What each "decision[n]" is for, in order.
    """

    number: int
    id: str
    texts: Mapping[str, Text]
    verdicts: tuple[Verdict, ...] = ()

    @property
    def file(self) -> str:
        """The name of the file the draft becomes."""
        return file_name(self.id, self.number)

    @property
    def own(self) -> bool:
        """Whether it is the company's own scenario, none of the twelve."""
        return self.id not in IDS

    def with_text(self, key: str, text: Text) -> "Draft":
        """Return the draft with other words under ``key``."""
        return Draft(self.number, self.id, {**self.texts, key: text}, self.verdicts)

    def with_id(self, scenario_id: str) -> "Draft":
        """Return the draft of a company's own scenario under another id."""
        return Draft(self.number, scenario_id, self.texts, self.verdicts)

    def to_json(self) -> str:
        """Write the draft so that ``from_json`` reads the same."""
        texts = {key: [text.zh, text.en] for key, text in self.texts.items()}
        whole = {
            "number": self.number,
            "id": self.id,
            "texts": texts,
            "verdicts": [list(verdict) for verdict in self.verdicts],
        }
        return json.dumps(whole, ensure_ascii=False)

    @classmethod
    def from_json(cls, words: str) -> "Draft":
        """Read what ``to_json`` wrote."""
        whole = json.loads(words)
        texts = {key: Text(zh, en) for key, (zh, en) in whole["texts"].items()}
        verdicts = tuple((ask, outcome, rule) for ask, outcome, rule in whole["verdicts"])
        return cls(int(whole["number"]), str(whole["id"]), texts, verdicts)


class Difference(NamedTuple):
    """A text that is not as it was shipped."""

    key: str
    mine: Text
    shipped: Text


class Change(NamedTuple):
    """A stretch of words that stands in one text and not in the other."""

    start: int
    end: int


# From a scenario to a draft, and a draft for a new one


def draft_of(scenario: Scenario) -> Draft:
    """Return a scenario's words to be edited, one sentence a line."""
    texts = {
        "title": scenario.title,
        "reply.short": _by_sentence(scenario.short),
        "reply.second": _by_sentence(scenario.second or Text()),
        "ask_back": scenario.ask_back,
        "rule": scenario.rule or Text(),
    }
    for place in range(1, max(len(scenario.dont), _SLOTS) + 1):
        known = scenario.dont[place - 1 : place]
        texts[f"dont[{place}].say"] = known[0].say if known else Text()
        texts[f"dont[{place}].why"] = known[0].why if known else Text()
    texts["triggers"] = Text("\n".join(scenario.triggers_zh), "\n".join(scenario.triggers_en))
    for place, words in enumerate(scenario.decisions, start=1):
        texts[f"decision[{place}].say"] = _by_sentence(words.say)
        texts[f"decision[{place}].reason"] = words.reason
    verdicts = tuple((words.ask, words.outcome, words.rule) for words in scenario.decisions)
    return Draft(scenario.number, scenario.id, texts, verdicts)


def new_draft(number: int) -> Draft:
    """Return an empty draft of a company's own scenario."""
    keys = ["title", "reply.short", "reply.second", "ask_back", "rule", "triggers"]
    keys[5:5] = [f"dont[{n}].{part}" for n in range(1, _SLOTS + 1) for part in ("say", "why")]
    return Draft(number, f"own-{number}", {key: Text() for key in keys})


def free_number(taken: set[int]) -> int | None:
    """Return the first number a company's own scenario can have, or None where all are taken."""
    return next((number for number in OWN_NUMBERS if number not in taken), None)


def id_from(title: str, number: int) -> str:
    """Return an id for a company's own scenario from its English title."""
    words = re.findall(r"[a-z0-9]+", title.casefold())
    while words and (words[0][0].isdigit() or len("-".join(words)) > 40):
        words = words[1:] if words[0][0].isdigit() else words[:-1]
    made = "-".join(words)
    return made if named_by(file_name(made, number)) else f"own-{number}"


def _by_sentence(text: Text) -> Text:
    return Text(_lined(text.zh, ""), _lined(text.en, " "))


def _lined(words: str, joint: str) -> str:
    """Break after each sentence, a semicolon's half left where it is, if joining gives the same words."""
    lines: list[str] = []
    for sentence in sentences(words):
        if lines and lines[-1].endswith(("；", ";")):
            lines[-1] += sentence.rstrip()
        else:
            lines.append(sentence.rstrip())
    return "\n".join(lines) if joint.join(lines) == words else words


# Writing and checking


def write(draft: Draft) -> str:
    """Write a draft as a phrasebook file, in the style of the shipped ones."""
    texts = draft.texts
    title = _one_line(texts["title"])
    key = Text(f"（F{draft.number}）", f" (F{draft.number})")
    if draft.own:
        key = Text("（自有）", " (our own)")
    parts = [
        (
            f"# 场景 {draft.number}{key.zh}：{_plain(title.zh)}。\n"
            "# 一行一句。number 和 id 不要改。句子里有 {…} 的，资料里没有这一项就整句不说。\n"
            f"# Scenario {draft.number}{key.en}: {_plain(title.en)}.\n"
            "# One sentence a line. Leave number and id alone. "
            "A sentence with {...} is left out while that figure is unknown.\n"
        ),
        f"number = {draft.number}\nid = {_quoted(draft.id)}\n{_pair(draft, 'title', 'title.')}",
        (
            "# 现在就说：中文最多 80 字，英文最多 45 词 / say now: at most 80 characters, 45 words\n"
            f"[reply.short]\n{_pair(draft, 'reply.short')}"
        ),
    ]
    if _any(texts["reply.second"]):
        parts.append(
            "# 第二种说法：中文最多 120 字，英文最多 60 词 / second form: at most 120 characters, 60 words\n"
            f"[reply.second]\n{_pair(draft, 'reply.second')}"
        )
    parts.append(f"[ask_back]\n{_pair(draft, 'ask_back')}")
    if _any(texts["rule"]):
        parts.append(f"[rule]\n{_pair(draft, 'rule')}")
    parts += _donts(draft)
    triggers = _pair(draft, "triggers")
    parts.append(
        f"# 客人会怎么说，一行一种 / what the buyer says, one way a line\n[triggers]\n{triggers}"
    )
    parts += _decisions(draft)
    return "\n".join(parts)


def check(draft: Draft) -> tuple[Fault, ...]:
    """Return what is wrong with a draft, by the keys of its texts; empty when it can be used."""
    if named_by(draft.file) is None:
        zh, en = "代号只能用小写字母、数字和短横", "only lower-case letters, digits and dashes"
        return (Fault(draft.file, "id", Text(zh, en)),)
    found = check_table(_table(draft), draft.file, "own")
    if isinstance(found, Scenario):
        return ()
    places = [place for place, _, _ in _said(draft)]
    return tuple(Fault(f.file, _as_typed(f.key, places), f.message) for f in found)


def scenario_of(draft: Draft) -> Scenario | None:
    """Return the scenario that a draft stands for, or None while something is wrong with it."""
    if named_by(draft.file) is None:
        return None
    found = check_table(_table(draft), draft.file, "own")
    return found if isinstance(found, Scenario) else None


def _as_typed(key: str, places: list[int]) -> str:
    """Name a thing not to say by its place in the draft, blank ones before it counted."""
    match = _DONT.match(key)
    return f"dont[{places[int(match[1]) - 1]}]{key[match.end() :]}" if match else key


def _table(draft: Draft) -> Table:
    def pair(key: str) -> Table:
        text = _one_line(draft.texts[key])
        return {"zh": text.zh, "en": text.en}

    reply: Table = {"short": pair("reply.short")}
    data: Table = {"number": draft.number, "id": draft.id, "title": pair("title"), "reply": reply}
    if _any(draft.texts["reply.second"]):
        reply["second"] = pair("reply.second")
    data["ask_back"] = pair("ask_back")
    if _any(draft.texts["rule"]):
        data["rule"] = pair("rule")
    data["dont"] = [{"say": pair(say), "why": pair(why)} for _, say, why in _said(draft)]
    triggers = draft.texts["triggers"]
    data["triggers"] = {
        "zh": "\n".join(lines_of(_clean(triggers.zh))),
        "en": "\n".join(lines_of(_clean(triggers.en))),
    }
    if draft.verdicts:
        data["decision"] = [
            {"ask": ask, "outcome": outcome, "rule": rule}
            | {part: pair(f"decision[{place}].{part}") for part in ("say", "reason")}
            for place, (ask, outcome, rule) in enumerate(draft.verdicts, start=1)
        ]
    return data


def _said(draft: Draft) -> Iterator[tuple[int, str, str]]:
    """Yield the place and the keys of each thing not to say of which anything is typed."""
    for place in (
        int(m[1]) for key in draft.texts if (m := re.fullmatch(r"dont\[(\d+)\]\.say", key))
    ):
        say, why = f"dont[{place}].say", f"dont[{place}].why"
        if _any(draft.texts[say]) or _any(draft.texts[why]):
            yield place, say, why


def _donts(draft: Draft) -> list[str]:
    parts = [
        f"[[dont]]\n{_pair(draft, say, 'say.')}{_pair(draft, why, 'why.')}"
        for _, say, why in _said(draft)
    ]
    return ["# 不要说 / do not say\n" + parts[0], *parts[1:]] if parts else []


def _decisions(draft: Draft) -> list[str]:
    if not draft.verdicts:
        return []
    parts = [
        (
            "# 下面是各种情况下的说法：say 讲给客人听，reason 只给自己人看。\n"
            "# ask、outcome、rule 三行不要改。\n"
            "# Below: the words for each verdict; say is for the buyer, reason is for the clerk's eyes.\n"
            "# Leave the lines ask, outcome and rule alone.\n"
        )
    ]
    for place, (ask, outcome, rule) in enumerate(draft.verdicts, start=1):
        parts.append(
            f"[[decision]]\nask = {_quoted(ask)}\noutcome = {_quoted(outcome)}\nrule = {_quoted(rule)}\n"
            + _pair(draft, f"decision[{place}].say", "say.")
            + _pair(draft, f"decision[{place}].reason", "reason.")
        )
    return parts


def _pair(draft: Draft, key: str, prefix: str = "") -> str:
    text = draft.texts[key]
    if key in _BLOCKS or (key.endswith(".say") and key.startswith("decision")):
        zh, en = _block(text.zh), _block(text.en)
    else:
        whole = _one_line(text)
        zh, en = _quoted(whole.zh), _quoted(whole.en)
    return f"{prefix}zh = {zh}\n{prefix}en = {en}\n"


def _block(words: str) -> str:
    lines = lines_of(_clean(words))
    if not lines:
        return '""'
    whole = "\n".join(lines)
    if "'''" not in whole and not any(_CONTROL.search(line) for line in lines):
        return f"'''\n{whole}\n'''"
    escaped = "\n".join(_quoted(line)[1:-1] for line in lines)
    return f'"""\n{escaped}\n"""'


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _CONTROL.sub(lambda sign: f"\\u{ord(sign[0]):04x}", escaped) + '"'


def _one_line(text: Text) -> Text:
    """Join the lines as a file's reader does."""
    return Text("".join(lines_of(_clean(text.zh))), " ".join(lines_of(_clean(text.en))))


def _clean(words: str) -> str:
    """Put the sign for "not a character" where half a character stands; no file can hold that."""
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _plain(words: str) -> str:
    return _CONTROL.sub(" ", words).strip().rstrip("。.")


def _any(text: Text) -> bool:
    return bool(text.zh.strip() or text.en.strip())


# Comparing


def differences(mine: Draft, shipped: Draft) -> tuple[Difference, ...]:
    """Return the texts of two drafts that differ, field by field; where lines break does not count."""
    found = []
    for key in dict.fromkeys((*shipped.texts, *mine.texts)):
        here, there = mine.texts.get(key, Text()), shipped.texts.get(key, Text())
        if _compared(key, here) != _compared(key, there):
            found.append(Difference(key, here, there))
    return tuple(found)


def _compared(key: str, text: Text) -> object:
    return (lines_of(text.zh), lines_of(text.en)) if key == "triggers" else _one_line(text)


def changes(mine: str, shipped: str) -> tuple[tuple[Change, ...], tuple[Change, ...]]:
    """Return the stretches only in ``mine``, and those only in ``shipped``, word by word."""
    here, there = _WORDS.findall(mine), _WORDS.findall(shipped)
    starts_here, starts_there = _starts(here), _starts(there)
    only_here, only_there = [], []
    for a, b, c, d in _changed(there, here):
        if d > c:
            only_here.append(Change(starts_here[c], starts_here[d]))
        if b > a:
            only_there.append(Change(starts_there[a], starts_there[b]))
    return tuple(only_here), tuple(only_there)


def _changed(there: list[str], here: list[str]) -> list[tuple[int, int, int, int]]:
    """Return what to replace in ``there`` to get ``here``; a word or two between changes count as changed."""
    found: list[tuple[int, int, int, int]] = []
    for kind, a, b, c, d in difflib.SequenceMatcher(
        None, there, here, autojunk=False
    ).get_opcodes():
        if kind == "equal":
            continue
        if found and a - found[-1][1] < _TOO_FEW and "\n" not in there[found[-1][1] : a]:
            found[-1] = (found[-1][0], b, found[-1][2], d)
        else:
            found.append((a, b, c, d))
    return found


def _starts(words: list[str]) -> list[int]:
    places = [0]
    for word in words:
        places.append(places[-1] + len(word))
    return places
