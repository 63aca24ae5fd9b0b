"""What is being edited of a phrasebook: the shipped words, the company's files, and the unfinished drafts."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from boothapp.phrase_files import (
    Draft,
    check,
    differences,
    draft_of,
    free_number,
    id_from,
    new_draft,
)
from boothapp.phrases import load
from boothapp.resources import folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from boothapp.booth import Booth
    from boothapp.phrases import Phrasebook
    from boothapp.scenario import Fault
    from boothapp.text import Text
    from ui.phrase_list import State

DRAFT = "phrasebook"
"""The name under which what is typed and not finished is kept, for all scenarios together."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What is read when the editor is opened."""

    shipped: Phrasebook
    written: Phrasebook
    kept: str


def read(booth: Booth, own: Path) -> Opened:
    """Read the phrasebook as it lies in the files, which may be newer than the one in use."""
    shipped = folder("phrasebook")
    return Opened(load(shipped), load(shipped, own), booth.draft(DRAFT))


@dataclass(frozen=True, slots=True)
class Entry:
    """One scenario: as shipped, as in the company's file, as in use, and as typed."""

    draft: Draft
    shipped: Draft | None = None
    file: Draft | None = None
    live: Draft | None = None

    @property
    def written(self) -> Draft | None:
        """The words that would be in use after a new start."""
        return self.file or self.shipped

    @property
    def changed(self) -> bool:
        """Something is typed that no file holds."""
        return self.written is None or bool(differences(self.draft, self.written))

    @property
    def in_use(self) -> bool:
        """The file's words are those on the booth screen."""
        written = self.written
        return written is not None and self.live is not None and not differences(written, self.live)

    def state(self, faults: tuple[Fault, ...], *, asked: bool) -> State:
        """Say where the scenario stands; one just begun is no heap of faults until it is asked for."""
        if self.changed and faults:
            return "faulty" if asked or self.written else "begun"
        if self.changed:
            return "draft"
        if not self.in_use:
            return "kept"
        return "own" if self.file else "shipped"


@dataclass(slots=True)
class Entries:
    """Every scenario by its number, and the one on the screen."""

    by_number: dict[int, Entry] = field(default_factory=dict)
    at: int = 1
    asked: set[int] = field(default_factory=set)
    """Those that were asked to be checked before they were ever written."""

    @classmethod
    def of(cls, opened: Opened, live: Phrasebook, asked: set[int]) -> Entries:
        """Lay the drafts over the files, and the files over the shipped words."""
        at, kept = _kept(opened.kept)
        shipped = {s.number: draft_of(s) for s in opened.shipped.scenarios}
        files = {s.number: draft_of(s) for s in opened.written.scenarios if s.source == "own"}
        in_use = {s.number: draft_of(s) for s in live.scenarios}
        entries = {}
        for number in sorted({*shipped, *files, *kept}):
            under = files.get(number) or shipped.get(number)
            typed = kept.get(number)
            if under is None and typed is None:
                continue
            entries[number] = Entry(
                _laid(typed, under), shipped.get(number), files.get(number), in_use.get(number)
            )
        return cls(entries, at if at in entries else next(iter(entries), 1), asked)

    @property
    def current(self) -> Entry | None:
        """The scenario on the screen."""
        return self.by_number.get(self.at)

    def to_keep(self) -> str:
        """Write what is typed and in no file, to be kept; "" where there is nothing."""
        typed = {
            n: entry.draft.to_json()
            for n, entry in self.by_number.items()
            if entry.changed and (entry.written or any(entry.draft.texts.values()))
        }
        if not typed and self.at == 1:
            return ""
        return json.dumps({"at": self.at, "drafts": typed}, ensure_ascii=False)

    def type(self, key: str, text: Text) -> None:
        """Take what was typed into the scenario on the screen."""
        entry = self.by_number[self.at]
        draft = entry.draft.with_text(key, text)
        if draft.own and entry.file is None and key == "title":
            made = id_from(text.en, draft.number)
            taken = {e.draft.id for n, e in self.by_number.items() if n != draft.number}
            draft = draft.with_id(f"own-{draft.number}" if made in taken else made)
        self.by_number[self.at] = replace(entry, draft=draft)

    def state(self, number: int) -> State:
        """Say where a scenario stands."""
        return self.by_number[number].state(self.faults(number), asked=number in self.asked)

    def faults(self, number: int) -> tuple[Fault, ...]:
        """Return what is wrong with a scenario as typed; nothing where it is as in its file."""
        entry = self.by_number[number]
        return check(entry.draft) if entry.changed else ()

    def add(self) -> int | None:
        """Begin a scenario of the company's own and go to it; None where there is no number left."""
        number = free_number(set(self.by_number))
        if number is not None:
            self.by_number[number] = Entry(new_draft(number))
            self.at = number
        return number

    def next_to(self, step: int) -> int:
        """Return the number of the scenario before or after the one on the screen."""
        numbers = list(self.by_number)
        place = numbers.index(self.at) + step
        return numbers[min(max(place, 0), len(numbers) - 1)]


def _kept(words: str) -> tuple[int, dict[int, Draft]]:
    if not words:
        return 1, {}
    whole: Mapping[str, object] = json.loads(words)
    drafts = whole["drafts"]
    at = whole["at"]
    if not isinstance(drafts, dict) or not isinstance(at, int):
        return 1, {}
    return at, {int(number): Draft.from_json(draft) for number, draft in drafts.items()}


def _laid(typed: Draft | None, under: Draft | None) -> Draft:
    """Lay what was typed over the words beneath, which may have got new texts since."""
    if typed is None or under is None:
        return typed or under or new_draft(0)
    texts = {key: typed.texts.get(key, text) for key, text in under.texts.items()}
    more = {key: text for key, text in typed.texts.items() if key.startswith("dont[")}
    return replace(under, texts=_in_order({**texts, **more}))


def _in_order(texts: Mapping[str, Text]) -> dict[str, Text]:
    """Put things not to say back where they belong, before what buyers say."""
    keys = list(texts)
    donts = [key for key in keys if key.startswith("dont[")]
    others = [key for key in keys if key not in donts]
    place = others.index("triggers")
    return {key: texts[key] for key in (*others[:place], *donts, *others[place:])}
