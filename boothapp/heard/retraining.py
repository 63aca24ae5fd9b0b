"""The model taught anew with a company's own lines, for its data folder, and whether that helps."""

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from boothapp import suggest
from boothapp.beside import NotWritten, beside
from boothapp.errors import BadInput
from boothapp.heard.encoder import Encoder
from boothapp.heard.fitting import fit
from boothapp.heard.lines import CLASSES, HeardLine, load_lines
from boothapp.heard.normal import normalise, says_something
from boothapp.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from boothapp.suggest import Suggester

AT_LEAST = 5
"""Lines; of fewer, what is right before and after says nothing."""

_MAY_LOSE = 0.005
"""Share of the judging lines that may be lost; more would be a bad bargain."""


@dataclass(frozen=True, slots=True)
class Retrained:
    """How it went.

    Args:
        lines: The company's own lines that were used.
        before: Share of them that the shipped model gets right.
        after: The same of the model taught with them, each judged by one that had not seen it.
        judged: Lines of other authors that judge both models.
        judged_before: Share of those the shipped model gets right.
        judged_after: The same of the model taught anew.
        seconds: What it took.
        kept: Whether it is better, and was stored.
    """

    lines: int
    before: float
    after: float
    judged: int
    judged_before: float
    judged_after: float
    seconds: float
    kept: bool


def retrain(own: "Sequence[HeardLine]", data: "Path", source: "Path | None" = None) -> Retrained:
    """Teach the shipped lines and the company's own together; minutes of work.

    The model is stored if it gets no fewer of the company's lines right than the shipped one and
    hardly fewer of those that judge it.

    Args:
        own: The company's lines; those the shipped ones hold already count for nothing.
        data: The company's data folder, where the model goes; see `suggest.suggester_for`.
        source: Where the lines to learn beside them and those that judge lie; by default the shipped.

    Raises:
        BadInput: There are too few lines, or the sentence encoder is missing.
        NotWritten: It cannot be stored.
    """
    began = time.monotonic()
    source = source or suggest.place("")
    taught = load_lines(source / "train.tsv")
    added = _usable(own, taught)
    if len(added) < AT_LEAST:
        raise BadInput(
            Text(
                zh=f"可用的话只有 {len(added)} 句，至少要 {AT_LEAST} 句才看得出有没有用。",
                en=f"There are {len(added)} usable lines; it takes {AT_LEAST} to tell whether they help.",
            ),
            Text(
                zh="记录异议时请把客人的原话也打上。",
                en="Type what the buyer said when you record an objection.",
            ),
        )
    ours = {normalise(line.text) for line in added}
    others = [line for line in taught if normalise(line.text) not in ours]
    judging = _unseen(load_lines(source / "dev.tsv"), [*others, *added])
    shipped = suggest.default_suggester()
    shipped.deepen()
    encoder = Encoder.load()
    if encoder is None:
        raise suggest.no_encoder()
    concepts = suggest.place("concepts.tsv").read_text(encoding="utf-8")
    fitted = fit(others, concepts, encoder, added)
    model = replace(fitted.model, digest=suggest.current_digest())
    fresh = suggest.Suggester(model, depth=shipped.depth)
    result = Retrained(
        lines=len(added),
        before=right(shipped, added),
        after=_share(
            CLASSES[first] == line.scenario
            for first, line in zip(fitted.added.argmax(axis=1).tolist(), added, strict=True)
        ),
        judged=len(judging),
        judged_before=right(shipped, judging),
        judged_after=right(fresh, judging),
        seconds=time.monotonic() - began,
        kept=True,
    )
    result = replace(result, kept=_is_better(result))
    if result.kept:
        _store(fresh, suggest.own_model(data))
    return result


def _usable(own: "Iterable[HeardLine]", taught: "Iterable[HeardLine]") -> list[HeardLine]:
    known = {(normalise(line.text), line.scenario) for line in taught}
    fresh = {(normalise(line.text), line.scenario): line for line in own}
    return [line for key, line in fresh.items() if key not in known and says_something(key[0])]


def _unseen(lines: "Iterable[HeardLine]", taught: "Iterable[HeardLine]") -> list[HeardLine]:
    known = {normalise(line.text) for line in taught}
    return [line for line in lines if normalise(line.text) not in known]


def right(suggester: "Suggester", lines: "Sequence[HeardLine]") -> float:
    """Return the share of lines whose class comes first in the final answer, "none" among them."""
    return _share(suggester.answer(line.text) == line.scenario for line in lines)


def _share(hits: "Iterable[bool]") -> float:
    found = list(hits)
    return sum(found) / len(found)


def _is_better(result: Retrained) -> bool:
    lost = result.judged_before - result.judged_after
    return result.after >= result.before and lost <= _MAY_LOSE


def _store(suggester: "Suggester", path: "Path") -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise NotWritten(
            Text(f"建不了文件夹 {path.parent}：{reason}。", f"Cannot make {path.parent}: {reason}.")
        ) from fault
    with beside(path) as part:
        suggester.model.save(part)
