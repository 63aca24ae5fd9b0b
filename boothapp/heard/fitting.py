"""How the weights are learnt: multinomial logistic regression over the likeness of lines."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boothapp.heard.concepts import Concepts
from boothapp.heard.lines import CLASSES, NONE
from boothapp.heard.model import Model, Vocabulary
from boothapp.heard.reading import Reader
from boothapp.heard.sounds import Sounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from boothapp.heard.lines import HeardLine

    Matrix = NDArray[np.float32]
    Numbers = NDArray[np.int64]

RIDGE = 0.3  # by cross-validation; larger is more cautious
NONE_WEIGHT = 0.6  # at a stand most of what is typed is one of the twelve
ROUNDS = 150
ALIKE = 0.5  # lines whose likeness exceeds this are one family, never on both sides of a fold
FOLDS = 5
_COLUMNS = 4096  # features multiplied at a time, to keep memory small


@dataclass(frozen=True, slots=True)
class Fit:
    """A learnt model, and how it did on lines it had not seen.

    Args:
        model: Ready for use.
        held_out: Calibrated probabilities of each line, one column a class, from a model
            that saw neither the line nor a near paraphrase of it.
    """

    model: Model
    held_out: "Matrix"


def fit(lines: "Sequence[HeardLine]", concepts: str) -> Fit:
    """Learn from ``lines``, with the text of ``concepts.tsv``.

    A Chinese line is learnt three times over, as said and as typed in pinyin and in initials.
    """
    import numpy as np  # noqa: PLC0415  not wanted when the program starts

    sounds = Sounds.from_pypinyin()
    reader = Reader(sounds, Concepts.from_table(concepts, sounds))
    texts = [line.text for line in lines]
    origin = list(range(len(lines)))
    for number, line in enumerate(lines):
        for typed in reader.as_typed(line.text):
            texts.append(typed)
            origin.append(number)
    features = [reader.features(text) for text in texts]
    vocabulary = Vocabulary.of(features[: len(lines)])
    rows = _rows(vocabulary, features)
    truth = np.array([CLASSES.index(lines[number].scenario) for number in origin], dtype=np.int64)
    likeness = _likeness(rows)
    scores = _held_out(likeness, truth, origin)[: len(lines)]
    temperature = _temperature(scores, truth[: len(lines)])
    dual = _solve(likeness, truth) / np.float32(temperature)
    model = Model(reader, vocabulary, rows.T @ dual, dual.sum(axis=0), concepts)
    return Fit(model, softmax(scores / np.float32(temperature)))


def softmax(scores: "Matrix") -> "Matrix":
    """Turn rows of scores into rows of probabilities."""
    import numpy as np  # noqa: PLC0415

    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def _rows(vocabulary: Vocabulary, features: "Sequence[dict[str, set[str]]]") -> "Matrix":
    import numpy as np  # noqa: PLC0415

    rows = np.zeros((len(features), len(vocabulary.keys)), dtype=np.float32)
    for row, line in zip(rows, features, strict=True):
        vector = vocabulary.vector(line)
        places, known = vocabulary.places(vector.keys)
        row[places[known]] = vector.values[known]
    return rows


def _likeness(rows: "Matrix") -> "Matrix":
    import numpy as np  # noqa: PLC0415

    # One is the shared constant feature, the bias.
    likeness = np.ones((len(rows), len(rows)), dtype=np.float32)
    for start in range(0, rows.shape[1], _COLUMNS):
        part = np.ascontiguousarray(rows[:, start : start + _COLUMNS])
        likeness += part @ part.T
    return likeness


def _held_out(likeness: "Matrix", truth: "Numbers", origin: "Sequence[int]") -> "Matrix":
    """Score each line by a model learnt without its family."""
    import numpy as np  # noqa: PLC0415

    folds = np.array(_families(likeness, origin)) * 2654435761 // 128 % FOLDS
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

    alike = np.argwhere(np.triu(likeness - 1 > ALIKE, 1)).tolist()
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
    counts = np.where(truth == CLASSES.index(NONE), NONE_WEIGHT, 1.0).astype(np.float32)[:, None]
    step = np.float32(1 / (0.5 * _largest_eigenvalue(likeness) + RIDGE))
    dual = ahead = np.zeros_like(wanted)
    pace = 1.0
    for _ in range(ROUNDS):
        slope = counts * (softmax(likeness @ ahead) - wanted) + np.float32(RIDGE) * ahead
        moved = ahead - step * slope
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
