"""The words of the booth: the phrasebook's files, and a company's own over and beside them.

A phrasebook is a folder of twelve TOML files, one a scenario, both languages side by side. A company
may lay its own copy of a file over the shipped one, and add scenarios of its own; a file with a fault
is set aside and reported.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from boothapp.errors import BoothError, NotFound
from boothapp.phrase_check import parse, stranger
from boothapp.phrase_fill import Facts, LeftOut, fill, left_out
from boothapp.scenario import (
    ALWAYS_KNOWN,
    DECISIONS,
    IDS,
    LONG,
    OWN_NUMBERS,
    PLACEHOLDERS,
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
    file_name,
    may_be_id,
    named_by,
)
from boothapp.text import Text

__all__ = [
    "ALWAYS_KNOWN",
    "DECISIONS",
    "IDS",
    "LONG",
    "OWN_NUMBERS",
    "PLACEHOLDERS",
    "REASON",
    "SAY",
    "SHORT",
    "TITLE",
    "TRIGGERS_AT_LEAST",
    "DecisionWords",
    "Dont",
    "Facts",
    "Fault",
    "LeftOut",
    "Limit",
    "Phrasebook",
    "PhrasebookError",
    "Scenario",
    "Source",
    "file_name",
    "fill",
    "left_out",
    "load",
    "may_be_id",
    "named_by",
]


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
    """The twelve scenarios in number order, then a company's own; and the faults of files set aside."""

    scenarios: tuple[Scenario, ...]
    faults: tuple[Fault, ...] = ()

    def by_id(self, scenario_id: str) -> Scenario:
        """Return the scenario with this id; ``NotFound`` when there is none."""
        return self._first(lambda scenario: scenario.id == scenario_id, scenario_id)

    def by_number(self, number: int) -> Scenario:
        """Return the scenario of this number; ``NotFound`` when there is none."""
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


def load(shipped: Path, own: Path | None = None) -> Phrasebook:
    """Read and check the phrasebook.

    Args:
        shipped: The folder that came with the program.
        own: The company's own folder; a file in it replaces the shipped one of the same name, or is
            a scenario of the company's own. It may be missing.

    Returns:
        The twelve scenarios, and the company's own in number order. An own copy with a fault is
        replaced by the shipped file, an own scenario with one is left out, and the faults are listed.

    Raises:
        PhrasebookError: A shipped file is missing or has a fault.
    """
    twelve = {file_name(scenario_id): scenario_id for scenario_id in IDS}
    names, faults = _listing(shipped)
    faults += [stranger(name) for name in sorted(names - twelve.keys())]
    if faults:
        raise PhrasebookError(faults)
    scenarios = {name: _shipped(shipped, name) for name in twelve}
    own_names, own_faults = _listing(own) if own else (frozenset[str](), [])
    for name in sorted(own_names):
        read = _read(own, name, "own") if own and named_by(name) else [stranger(name)]
        if isinstance(read, Scenario):
            read = _alone(read, name, scenarios)
        if isinstance(read, Scenario):
            scenarios[name] = read
        else:
            own_faults += read
    return Phrasebook(tuple(scenarios.values()), tuple(own_faults))


def _shipped(folder: Path, name: str) -> Scenario:
    scenario = _read(folder, name, "shipped")
    if not isinstance(scenario, Scenario):
        raise PhrasebookError(scenario)
    return scenario


def _alone(read: Scenario, name: str, scenarios: dict[str, Scenario]) -> Scenario | list[Fault]:
    """Let a scenario in, unless an earlier file has its number or its id."""
    for other, scenario in scenarios.items():
        if other == name:
            continue
        if read.id == scenario.id:
            message = f"the id is that of {other} already"
            return [Fault(name, "id", Text(f"和 {other} 的 id 重复", message))]
        if read.number == scenario.number:
            message = f"the number is that of {other} already"
            return [Fault(name, "number", Text(f"和 {other} 的编号重复", message))]
    return read


def _listing(folder: Path) -> tuple[frozenset[str], list[Fault]]:
    """Return the names of the TOML files in a folder, which holds none where it is not there."""
    try:
        names = frozenset(path.name for path in folder.iterdir() if path.suffix.lower() == ".toml")
    except FileNotFoundError:
        return frozenset(), []
    except OSError as error:
        return frozenset(), [_unreadable(folder.name, error)]
    return names, []


def _unreadable(file: str, error: OSError) -> Fault:
    return Fault(file, "", Text("无法读取这个文件", f"cannot be read ({error.strerror})"))


def _read(folder: Path, file: str, source: Source) -> Scenario | list[Fault]:
    """Return the scenario in a file, or everything that is wrong with the file."""
    try:
        words = (folder / file).read_bytes()
    except FileNotFoundError:
        return [Fault(file, "", Text("缺少这个文件", "the file is missing"))]
    except OSError as error:
        return [_unreadable(file, error)]
    return parse(words, file, source)
