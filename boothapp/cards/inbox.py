"""Cards that wait to be checked: they lie in a folder of their own until each is kept or dropped."""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from boothapp.beside import beside
from boothapp.cards.card import Box, Card, Found, Line, Reading
from boothapp.clock import Clock

FOLDER = "inbox"
_UNREADABLE = (OSError, ValueError, KeyError, TypeError, IndexError)
"""What a file that is missing or is no card of ours brings about."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A card that waits.

    Attributes:
        id: Its id; sorts by arrival.
        source: Where it came from, as ``Scan.source`` says it.
        name: What to call it until it is read: the file's name, or "".
        sides: Files of its pictures, front first; those not yet read may lie where they came from.
        card: What was read, or None so far.
        typed: Values the clerk has corrected or added, by field name.
        problem: Why it cannot be read, in Chinese and English, or None.
        buyer: Id of the buyer it was kept with, or "".
    """

    id: str
    source: str
    name: str = ""
    sides: tuple[Path, ...] = ()
    card: Card | None = None
    typed: Mapping[str, str] | None = None
    problem: tuple[str, str] | None = None
    buyer: str = ""


class Inbox:
    """The folder of waiting cards; each is a JSON file with its pictures beside it."""

    def __init__(self, records: Path, clock: Clock | None = None) -> None:
        self._folder = records / FOLDER
        self._clock = clock or Clock()

    def add(
        self,
        source: str,
        *,
        name: str = "",
        files: Sequence[Path] = (),
        pictures: Sequence[bytes] = (),
        card: Card | None = None,
    ) -> Waiting:
        """Take in a card: pictures in memory are written at once, files are left where they lie."""
        identity = self._clock.uuid7()
        sides = [self._write(f"{identity}-{n}.img", data) for n, data in enumerate(pictures)]
        made = Waiting(identity, source, name, (*files, *sides), card)
        self.keep(made)
        return made

    def keep(self, waiting: Waiting) -> None:
        """Write a card as it is now."""
        with beside(self._place(f"{waiting.id}.json")) as part:
            part.write_text(json.dumps(_as_json(waiting), ensure_ascii=False), encoding="utf-8")

    def latest(self, waiting: Waiting) -> Waiting:
        """Return a card as it lies here: it may have been read, joined or kept since it was last seen."""
        with suppress(*_UNREADABLE):
            text = self._place(f"{waiting.id}.json").read_text(encoding="utf-8")
            return _from_json(json.loads(text))
        return waiting

    def read(self, waiting: Waiting, card: Card, pictures: Sequence[bytes]) -> Waiting:
        """Keep what was read of a card, and its pictures as JPEG in place of those it came from."""
        names = [f"{waiting.id}-{n}.jpg" for n in range(len(pictures))]
        sides = tuple(self._write(n, data) for n, data in zip(names, pictures, strict=True))
        done = replace(waiting, card=card, sides=sides or waiting.sides, problem=None)
        self.keep(done)
        for old in waiting.sides:
            if old.parent == self._folder and old not in sides:
                old.unlink(missing_ok=True)
        return done

    def join(self, front: Waiting, back: Waiting) -> Waiting:
        """Make two cards the sides of one, which is to be read anew.

        What was typed on both goes together; where both say something, the front does.
        """
        ahead, behind = self.latest(front), self.latest(back)
        typed = dict(back.typed or {}) | dict(front.typed or {})
        both = replace(
            ahead,
            sides=(*ahead.sides, *behind.sides),
            card=None,
            typed=typed or None,
            problem=None,
        )
        self.keep(both)
        self._place(f"{back.id}.json").unlink(missing_ok=True)
        return both

    def part(self, front: Waiting, back: Waiting) -> tuple[Waiting, Waiting]:
        """Make two cards again of two that were joined, each as it was, its picture as it lies here now.

        What was typed since they were joined stays with the front.
        """
        both = self.latest(front)
        joined = dict(back.typed or {}) | dict(front.typed or {})
        since = {k: v for k, v in (both.typed or {}).items() if joined.get(k) != v}
        count = len(front.sides)
        behind = tuple(
            self._renamed(side, f"{back.id}-{n}{side.suffix}")
            for n, side in enumerate(both.sides[count:])
        )
        typed = dict(front.typed or {}) | since
        one = replace(front, sides=both.sides[:count], typed=typed or None)
        other = replace(back, sides=behind)
        self.keep(one)
        self.keep(other)
        return one, other

    def _renamed(self, side: Path, name: str) -> Path:
        """Give a picture of ours the name of its own card, that no other card writes over it."""
        if side.parent != self._folder or not side.is_file():
            return side
        return side.replace(self._place(name))

    def drop(self, waiting: Waiting) -> None:
        """Forget a card that was kept with a buyer or that nobody wants; only our own files go."""
        self._place(f"{waiting.id}.json").unlink(missing_ok=True)
        for side in waiting.sides:
            if side.parent == self._folder:
                side.unlink(missing_ok=True)

    def waiting(self) -> tuple[Waiting, ...]:
        """Return the cards that wait, the oldest first; a file that cannot be read is passed over."""
        found = []
        for path in sorted(self._folder.glob("*.json")):
            with suppress(*_UNREADABLE):
                found.append(_from_json(json.loads(path.read_text(encoding="utf-8"))))
        return tuple(found)

    def _place(self, name: str) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / name

    def _write(self, name: str, data: bytes) -> Path:
        target = self._place(name)
        with beside(target) as part:
            part.write_bytes(data)
        return target


def _as_json(waiting: Waiting) -> dict[str, Any]:
    return {
        "id": waiting.id,
        "source": waiting.source,
        "name": waiting.name,
        "sides": [str(side) for side in waiting.sides],
        "card": None if waiting.card is None else card_as_json(waiting.card),
        "typed": None if waiting.typed is None else dict(waiting.typed),
        "problem": waiting.problem,
        "buyer": waiting.buyer,
    }


def _from_json(kept: Mapping[str, Any]) -> Waiting:
    problem = kept["problem"]
    return Waiting(
        kept["id"],
        kept["source"],
        kept["name"],
        tuple(Path(side) for side in kept["sides"]),
        None if kept["card"] is None else card_from_json(kept["card"]),
        kept["typed"],
        None if problem is None else (problem[0], problem[1]),
        kept["buyer"],
    )


def card_as_json(card: Card) -> dict[str, Any]:
    """Return a card as values that JSON knows."""
    return {
        "fields": {
            name: [
                [[reading.value, reading.score, list(reading.lines)] for reading in found.readings]
                for found in values
            ]
            for name, values in card.fields.items()
        },
        "lines": [[line.text, line.box, line.score, line.side, line.source] for line in card.lines],
        "sizes": card.sizes,
    }


def card_from_json(kept: Mapping[str, Any]) -> Card:
    """Return the card that ``card_as_json`` wrote.

    Raises:
        KeyError, TypeError, IndexError, ValueError: It did not.
    """
    return Card(
        {
            name: tuple(
                Found(tuple(Reading(value, score, tuple(at)) for value, score, at in readings))
                for readings in values
            )
            for name, values in kept["fields"].items()
        },
        tuple(
            Line(text, _box(box), score, side, source)
            for text, box, score, side, source in kept["lines"]
        ),
        tuple((int(width), int(height)) for width, height in kept["sizes"]),
    )


def _box(corners: Sequence[Sequence[float]] | None) -> Box | None:
    if corners is None:
        return None
    one, two, three, four = ((float(x), float(y)) for x, y in corners)
    return (one, two, three, four)
