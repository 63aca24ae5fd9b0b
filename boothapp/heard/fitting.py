"""How the weights are learnt: multinomial logistic regression over the likeness of lines."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from boothapp.heard.concepts import Concepts
from boothapp.heard.lines import CLASSES
from boothapp.heard.model import Final, Model, Vocabulary, Weights, centred
from boothapp.heard.normal import normalise
from boothapp.heard.reading import Reader
from boothapp.heard.sounds import Sounds
from boothapp.heard.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from boothapp.heard.encoder import Encoder
    from boothapp.heard.lines import HeardLine
    from boothapp.heard.reading import Reading

    Matrix = NDArray[np.float32]
    Numbers = NDArray[np.int64]

RIDGE = 0.3  # by cross-validation; larger is more cautious
FEATURES = 3.0  # how much a line's features count beside its meaning, which counts one; likewise
ROUNDS = 150
ALIKE = 0.5  # lines whose likeness exceeds this are one family, never on both sides of a fold
FOLDS = 5
_COLUMNS = 4096  # features multiplied at a time, to keep memory small


@dataclass(frozen=True, slots=True)
class Fit:
    """A learnt model, and how it did on lines it had not seen.

    Args:
        model: Ready for use.
        held_out: Calibrated probabilities of each line, one column a class, from a light model
            that saw neither the line nor a near paraphrase of it.
        held_out_final: The same from the final model; where it has nothing to add, the light one's.
        added: The same of the added lines, from the final model if there is one, that saw all the
            others and of the added ones those of other families.
    """

    model: Model
    held_out: "Matrix"
    held_out_final: "Matrix"
    added: "Matrix"


@dataclass(frozen=True, slots=True)
class _Lines:
    """What is learnt from: each line as said, then the short ones as typed in initials.

    Args:
        truth: The class of each.
        fold: The part of the lines it is held out with.
        said: How many are lines as said; they come first.
        old: How many of those were not added; they come before the added ones.
        origin: The number of the line as said.
    """

    truth: "Numbers"
    fold: "Numbers"
    said: int
    old: int
    origin: "Numbers"

    @property
    def added_fold(self) -> "Numbers":
        """Return the folds of the added lines, and -1 for the others, which are always learnt."""
        import numpy as np  # noqa: PLC0415

        return np.where(self.origin >= self.old, self.fold, -1)


@dataclass(frozen=True, slots=True)
class _Learnt:
    """What comes of the lines: a factor for each line and class; chances of lines held out.

    Args:
        dual: The factors.
        held_out: Of every line as said.
        added: Of the added ones alone.
    """

    dual: "Matrix"
    held_out: "Matrix"
    added: "Matrix"


def fit(
    lines: "Sequence[HeardLine]",
    concepts: str,
    encoder: "Encoder | None" = None,
    added: "Sequence[HeardLine]" = (),
) -> Fit:
    """Learn from ``lines``, and a company's ``added`` ones, with the text of ``concepts.tsv``.

    A short Chinese line is learnt twice, as said and as typed in initials.
    Without an ``encoder`` there is no final answer to learn.
    """
    import numpy as np  # noqa: PLC0415  not wanted when the program starts

    old, lines = len(lines), [*lines, *added]
    sounds = Sounds.from_pypinyin()
    texts = [line.text for line in lines]
    reader = Reader(
        sounds,
        Concepts.from_table(concepts, sounds),
        Writing.learn(texts, sounds),
        frozenset(word for line in lines if _is_plain(line) for word in _english(line.text)),
    )
    short = [(number, reader.as_initials(text)) for number, text in enumerate(texts)]
    origin = [*range(len(lines)), *(number for number, typed in short if typed)]
    texts += [typed for _, typed in short if typed]
    readings = [reader.read(text) for text in texts]
    vocabulary = Vocabulary.of([reading.features for reading in readings[: len(lines)]])
    rows = _rows(vocabulary, readings)
    truth = np.array([CLASSES.index(lines[number].scenario) for number in origin], dtype=np.int64)
    likeness = _likeness(rows)
    fold = np.array(_families(likeness, origin)) * 2654435761 // 128 % FOLDS
    known = _Lines(truth, fold, len(lines), old, np.array(origin))
    # One is the shared constant feature, the bias.
    likeness = np.float32(1) + np.float32(FEATURES) * likeness
    light = _learnt(likeness, known)
    model = Model(reader, vocabulary, _weights(rows, light.dual), concepts=concepts)
    if encoder is None:
        return Fit(model, light.held_out, light.held_out, light.added)
    in_words = np.array([bool(reading.words) for reading in readings])
    said = [reading.words for reading in readings if reading.words]
    meant = np.array([encoder.meaning(words) for words in said], dtype=np.float32)
    middle = meant.mean(axis=0)
    meanings = np.zeros((len(texts), len(middle)), dtype=np.float32)
    meanings[in_words] = centred(meant, middle)
    likeness += meanings @ meanings.T
    both = _learnt(likeness, known)
    weights = _weights(rows, both.dual)
    model = replace(
        model, final=Final(weights, meanings.T @ both.dual, middle, encoder.fingerprint)
    )
    has_words = in_words[: len(lines), None]
    return Fit(
        model,
        light.held_out,
        np.where(has_words, both.held_out, light.held_out),
        np.where(has_words[old:], both.added, light.added),
    )


def _weights(rows: "_Rows", dual: "Matrix") -> Weights:
    import numpy as np  # noqa: PLC0415

    weights = np.empty((rows.shape[1], dual.shape[1]), dtype=np.float32)
    for columns, part in rows.parts():
        weights[columns] = part.T @ dual
    return Weights(np.float32(FEATURES) * weights, dual.sum(axis=0))


def _learnt(likeness: "Matrix", known: _Lines) -> _Learnt:
    import numpy as np  # noqa: PLC0415

    scores = _held_out(likeness, known.truth, known.fold)[: known.said]
    temperature = np.float32(_temperature(scores, known.truth[: known.said]))
    added = _held_out(likeness, known.truth, known.added_fold)[known.old : known.said]
    return _Learnt(
        _solve(likeness, known.truth) / temperature,
        softmax(scores / temperature),
        softmax(added / temperature),
    )


def softmax(scores: "Matrix") -> "Matrix":
    """Turn rows of scores into rows of probabilities."""
    import numpy as np  # noqa: PLC0415

    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def _is_plain(line: "HeardLine") -> bool:
    return line.language == "en" and line.kind != "typo"


def _english(text: str) -> "Iterator[str]":
    return (word for word in normalise(text).split() if word.isascii() and word.isalpha())


@dataclass(frozen=True, slots=True)
class _Rows:
    """The lines' features as a matrix, of which only what is not nought is kept, column by column.

    Args:
        row: The line of each entry.
        column: Its feature; in rising order.
        value: Its weight.
        shape: Lines and features.
    """

    row: "Numbers"
    column: "Numbers"
    value: "Matrix"
    shape: tuple[int, int]

    def parts(self) -> "Iterator[tuple[slice, Matrix]]":
        """Yield the matrix some columns at a time: whole, it would fill a small laptop's memory."""
        import numpy as np  # noqa: PLC0415

        height, width = self.shape
        for start in range(0, width, _COLUMNS):
            columns = slice(start, min(start + _COLUMNS, width))
            here = slice(*np.searchsorted(self.column, (columns.start, columns.stop)))
            part = np.zeros((height, columns.stop - start), dtype=np.float32)
            part[self.row[here], self.column[here] - start] = self.value[here]
            yield columns, part


def _rows(vocabulary: Vocabulary, readings: "Sequence[Reading]") -> _Rows:
    import numpy as np  # noqa: PLC0415

    rows, columns, values = [], [], []
    for row, reading in enumerate(readings):
        vector = vocabulary.vector(reading)
        places, known = vocabulary.places(vector.keys)
        columns.append(places[known])
        values.append(vector.values[known])
        rows.append(np.full(known.sum(), row))
    column = np.concatenate(columns)
    order = np.argsort(column, kind="stable")
    return _Rows(
        np.concatenate(rows)[order],
        column[order],
        np.concatenate(values)[order],
        (len(readings), len(vocabulary.keys)),
    )


def _likeness(rows: _Rows) -> "Matrix":
    import numpy as np  # noqa: PLC0415

    height, _ = rows.shape
    likeness = np.zeros((height, height), dtype=np.float32)
    for _, part in rows.parts():
        likeness += part @ part.T
    return likeness


def _held_out(likeness: "Matrix", truth: "Numbers", folds: "Numbers") -> "Matrix":
    """Score each line by a model learnt without its family."""
    import numpy as np  # noqa: PLC0415

    scores = np.zeros((len(truth), len(CLASSES)), dtype=np.float32)
    for fold in range(FOLDS):
        out, kept = np.flatnonzero(folds == fold), np.flatnonzero(folds != fold)
        if len(out) and len(kept):
            dual = _solve(likeness[np.ix_(kept, kept)], truth[kept])
            scores[out] = likeness[np.ix_(out, kept)] @ dual
    return scores


def _families(likeness: "Matrix", origin: "Sequence[int]") -> list[int]:
    """Number the groups of lines that paraphrase one another, in whatever spelling."""
    import numpy as np  # noqa: PLC0415

    family = list(range(len(origin)))

    def head(line: int) -> int:
        while family[line] != line:
            family[line] = line = family[family[line]]
        return line

    alike = np.argwhere(np.triu(likeness > ALIKE, 1)).tolist()
    for one, other in [*enumerate(origin), *alike]:
        family[head(other)] = head(one)
    return [head(line) for line in range(len(family))]


def _solve(likeness: "Matrix", truth: "Numbers") -> "Matrix":
    """Minimise cross-entropy plus ridge by Nesterov's method.

    The weights are sought as a sum of the lines, one factor a line and class, so that a step
    costs lines times lines instead of lines times features.
    """
    import numpy as np  # noqa: PLC0415

    wanted = np.eye(len(CLASSES), dtype=np.float32)[truth]
    step = np.float32(1 / (0.5 * _largest_eigenvalue(likeness) + RIDGE))
    dual: Matrix = np.zeros_like(wanted)
    ahead = dual
    pace = 1.0
    for _ in range(ROUNDS):
        slope: Matrix = softmax(likeness @ ahead) - wanted + np.float32(RIDGE) * ahead
        moved: Matrix = ahead - step * slope
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = moved + np.float32((pace - 1) / faster) * (moved - dual)
        dual, pace = moved, faster
    return dual


def _largest_eigenvalue(matrix: "Matrix") -> float:
    import numpy as np  # noqa: PLC0415

    vector = np.ones(len(matrix), dtype=np.float32)
    for _ in range(20):
        vector = matrix @ vector
        vector /= np.float32(np.sqrt(vector @ vector))
    return float(vector @ (matrix @ vector)) * 1.05


def _temperature(scores: "Matrix", truth: "Numbers") -> float:
    """Find the divisor under which the held-out lines are likeliest."""
    import numpy as np  # noqa: PLC0415

    def surprise(temperature: float) -> float:
        chances = softmax(scores / np.float32(temperature))
        return float(-np.log(chances[np.arange(len(truth)), truth] + 1e-9).mean())

    return min((float(t) for t in np.geomspace(0.2, 5.0, 60)), key=surprise)
