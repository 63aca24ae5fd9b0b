"""Checking a scenario's file: what it must hold, how long each text may be, and what its blanks are."""

from boothapp.phrase_tables import Check, lines_of, parsed
from boothapp.scenario import (
    DECISIONS,
    IDS,
    LONG,
    REASON,
    SAY,
    SHORT,
    TITLE,
    TRIGGERS_AT_LEAST,
    DecisionWords,
    Dont,
    Fault,
    Limit,
    Scenario,
    Source,
    Table,
    named_by,
)
from boothapp.text import Text


def parse(words: bytes, file: str, source: Source) -> Scenario | list[Fault]:
    """Return the scenario that a file's bytes hold, or everything that is wrong with them.

    Args:
        words: The file as it lies on the disk.
        file: Its name, which settles number and id.
        source: Whose words they are.
    """
    data = parsed(words, file)
    return [data] if isinstance(data, Fault) else check_table(data, file, source)


def check_table(data: Table, file: str, source: Source) -> Scenario | list[Fault]:
    """Return the scenario in a file's values, or everything that is wrong with them.

    The values are taken out of ``data`` as they are checked.
    """
    name = named_by(file)
    if name is None:
        return [stranger(file)]
    check = Check(file)
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


def _scenario(check: Check, data: Table, number: int, scenario_id: str, source: Source) -> Scenario:
    _exactly(check, data, "number", number)
    _exactly(check, data, "id", scenario_id)
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


def _triggers(check: Check, data: Table, *, own: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
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


def _dont(check: Check, entry: Table, prefix: str) -> Dont:
    dont = Dont(say=check.pair(entry, "say", prefix), why=check.pair(entry, "why", prefix))
    check.nothing_else(entry, prefix)
    return dont


def _decisions(check: Check, data: Table, scenario_id: str) -> tuple[DecisionWords, ...]:
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


def _decision(check: Check, entry: Table, prefix: str) -> DecisionWords:
    words = DecisionWords(
        ask=check.string(entry, "ask", prefix),
        outcome=check.string(entry, "outcome", prefix),
        rule=check.string(entry, "rule", prefix),
        say=check.pair(entry, "say", prefix, SAY),
        reason=check.pair(entry, "reason", prefix, REASON),
    )
    check.nothing_else(entry, prefix)
    return words


def _exactly(check: Check, table: Table, key: str, wanted: int | str) -> None:
    """Take a value that the name of the file settles."""
    value = table.pop(key, None)
    if type(value) is not type(wanted) or value != wanted:
        message = f"must be {wanted}, as in the file's name"
        check.fault(key, f"要和文件名一致，应为 {wanted}", message)
