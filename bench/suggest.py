"""How well and how fast what the buyer said is understood, on lines of authors not learnt from.

    python bench/suggest.py [--lines FILE] [--set NAME] [--reliability docs/reliability.png]

The light and the final answer stand beside four peers taught with the same lines in the same run: BM25
(bm25s), rapidfuzz, character n-grams with logistic regression (scikit-learn), and the sentence encoder alone.
"First" and "three" count the lines of the twelve scenarios whose own is ranked first, or among three; "none"
counts the other lines that are told apart; "false none" the lines of the twelve taken for one of those.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

try:
    import bm25s
    import numpy as np
    import psutil
    from rapidfuzz import fuzz, process
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; run: pip install --group bench")

from boothapp.heard.encoder import Encoder  # noqa: E402
from boothapp.heard.normal import normalise  # noqa: E402
from boothapp.suggest import (  # noqa: E402
    CLASSES,
    NONE,
    SCENARIOS,
    HeardLine,
    Ranking,
    Suggester,
    default_suggester,
    load_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

HEARD = ROOT / "phrasebook" / "heard"
Answer = tuple[list[str], bool]  # the scenarios, best first; whether one of them matches
Peer = Callable[[str], Answer]


@dataclass(frozen=True, slots=True)
class Heard:
    """A line, what was answered, and the milliseconds it took."""

    line: HeardLine
    ranked: list[str]
    match: bool
    taken: float

    @property
    def first(self) -> bool:
        """The line's own scenario is ranked first."""
        return self.ranked[0] == self.line.scenario

    @property
    def answer(self) -> str:
        """The class that was answered."""
        return self.ranked[0] if self.match else NONE


def unseen(path: Path, only: str | None, taught: list[HeardLine]) -> list[HeardLine]:
    """Read the evaluation lines but for those that were taught, too short to be said otherwise.

    A fifth column names the set each came in.
    """
    known = {normalise(line.text) for line in taught}
    rows = [row.split("\t") for row in path.read_text(encoding="utf-8").splitlines()[1:]]
    wanted = [row for row in rows if only is None or row[4:] == [only]]
    lines = [HeardLine(row[0], row[3], row[1], row[2]) for row in wanted]
    return [line for line in lines if normalise(line.text) not in known]


def ask(answer: Peer, lines: list[HeardLine]) -> list[Heard]:
    """Ask for each line, the first one twice since whatever is fetched late is fetched then."""
    answer(lines[0].text)
    heard = []
    for line in lines:
        began = time.perf_counter()
        ranked, match = answer(line.text)
        heard.append(Heard(line, ranked, match, (time.perf_counter() - began) * 1000))
    return heard


def as_answer(ranking: Ranking) -> Answer:
    return [guess.scenario for guess in ranking.ranked], ranking.match


def by_class(scores: "Iterable[float]") -> Answer:
    """Turn a score for each of `CLASSES` into an answer."""
    scored = dict(zip(CLASSES, map(float, scores), strict=True))
    ranked = sorted(SCENARIOS, key=lambda name: -scored[name])
    return ranked, scored[ranked[0]] > scored[NONE]


# The peers


def best_lines(places: "np.ndarray", scores: "Iterable[float]") -> Answer:
    """Score each class by the best of its lines."""
    best = np.zeros(len(CLASSES))
    np.maximum.at(best, places, np.asarray(scores))
    return by_class(best)


def bm25(lines: list[HeardLine], places: "np.ndarray") -> Peer:
    """Words for Latin, single characters and pairs for Chinese."""

    def cut(text: str) -> list[str]:
        words = normalise(text).split()
        signs = [sign for word in words if not word.isascii() for sign in word]
        pairs = [one + two for one, two in pairwise(signs)]
        return [word for word in words if word.isascii()] + signs + pairs

    index = bm25s.BM25()
    index.index([cut(line.text) for line in lines], show_progress=False)
    return lambda text: best_lines(places, index.get_scores(cut(text) or ["-"]))


def fuzzy(lines: list[HeardLine], places: "np.ndarray") -> Peer:
    known = [normalise(line.text) for line in lines]
    return lambda text: best_lines(
        places, process.cdist([normalise(text)], known, scorer=fuzz.WRatio)[0]
    )


def n_grams(lines: list[HeardLine], places: "np.ndarray") -> Peer:
    grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True)
    rows = grams.fit_transform(normalise(line.text) for line in lines)
    learnt = LogisticRegression(C=10, max_iter=300).fit(rows, places)
    return lambda text: by_class(learnt.predict_proba(grams.transform([normalise(text)]))[0])


def meaning_alone(lines: list[HeardLine], places: "np.ndarray") -> Peer | None:
    encoder = Encoder.load()
    if encoder is None:
        return None
    rows = np.array([encoder.meaning(line.text) for line in lines])
    learnt = LogisticRegression(C=10, max_iter=300).fit(rows, places)
    return lambda text: by_class(learnt.predict_proba(encoder.meaning(text)[None, :])[0])


# What is printed


def percentile(values: list[float], share: float) -> float:
    """Return the value that ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def share(found: list[bool]) -> str:
    return f"{sum(found) / len(found):7.1%}" if found else "      -"


def figures(heard: list[Heard]) -> str:
    """Return the four shares."""
    true = [one for one in heard if one.line.scenario != NONE]
    plain = [one for one in heard if one.line.scenario == NONE]
    shares = (
        [one.first for one in true],
        [one.line.scenario in one.ranked[:3] for one in true],
        [not one.match for one in plain],
        [not one.match for one in true],
    )
    return "  ".join(map(share, shares))


def print_systems(systems: dict[str, list[Heard]]) -> None:
    print(f"\n{'':24}  first    three    none     false none    p50 ms   p95 ms   max ms")
    for name, heard in systems.items():
        taken = [one.taken for one in heard]
        pace = "".join(f"{percentile(taken, part):9.1f}" for part in (0.5, 0.95, 1.0))
        print(f"{name:22}  {figures(heard)}    {pace}")


def print_parts(title: str, heard: list[Heard]) -> None:
    """Print the shares by language, kind and scenario."""
    print(f"\n{title:24}  first    three    none     false none   lines")
    for field in ("language", "kind", "scenario"):
        for value in dict.fromkeys(getattr(one.line, field) for one in heard):
            part = [one for one in heard if getattr(one.line, field) == value]
            print(f"  {value:20}  {figures(part)}    {len(part):6}")


def print_confusion(heard: list[Heard]) -> None:
    """Print, a row for each true class, how often each class was answered."""
    counts = Counter((one.line.scenario, one.answer) for one in heard)
    print("\nTrue class, and what the final answer took it for (F1 to F12, none)")
    print(f"{'':20}" + "".join(f"{f'F{number + 1}':>5}" for number in range(12)) + " none")
    for true in CLASSES:
        row = "".join(f"{counts[true, answer] or '.':>5}" for answer in CLASSES)
        print(f"{true:20}{row}")


def draw_reliability(suggester: Suggester, lines: list[HeardLine], file: Path) -> None:
    """Draw how often an answer given with some certainty is right."""
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415  only for the picture
    except ModuleNotFoundError:
        sys.exit("matplotlib is not installed; run: pip install --group bench")

    figure = Figure(figsize=(6, 6), layout="constrained")
    axes = figure.add_subplot(xlabel="certainty of the answer", ylabel="share that is right")
    axes.plot([0, 1], [0, 1], color="#b8b4ab", linewidth=1, label="perfectly calibrated")
    for deep, colour in ((False, "#8f5200"), (True, "#0e5f5c")):
        said, right = certainties(suggester, lines, deep=deep)
        edges = np.minimum((said * 10).astype(int), 9)
        bins = [edges == number for number in range(10) if (edges == number).sum() >= 5]
        x, y = [said[part].mean() for part in bins], [right[part].mean() for part in bins]
        gap = sum(abs(a - b) * part.mean() for a, b, part in zip(x, y, bins, strict=True))
        name = f"{'final' if deep else 'light'} answer, mean gap {gap:.1%}"
        axes.plot(x, y, marker="o", color=colour, label=name)
        for at, height, part in zip(x, y, bins, strict=True):
            axes.annotate(
                str(part.sum()), (at, height), (4, -12 if deep else 6),
                textcoords="offset points", fontsize=8, color=colour,
            )  # fmt: skip
    axes.set(xlim=(0, 1.02), ylim=(0, 1.02), title=f"{len(lines)} lines of unseen authors")
    axes.legend(loc="upper left")
    figure.savefig(file, dpi=120)
    print(f"\n{file} drawn")


def certainties(
    suggester: Suggester, lines: list[HeardLine], *, deep: bool
) -> tuple["np.ndarray", "np.ndarray"]:
    """Return the certainty of each answer, "none" among them, and whether it was right."""
    said, right = [], []
    for line in lines:
        ranking = suggester.rank(line.text, deep=deep)
        none = 1 - sum(guess.score for guess in ranking.ranked)
        answer = ranking.ranked[0].scenario if ranking.match else NONE
        said.append(max(ranking.ranked[0].score, none))
        right.append(answer == line.scenario)
    return np.array(said), np.array(right)


def loaded() -> Suggester:
    """Load both answers and print what that takes, before anything else is in memory."""
    process_ = psutil.Process()
    normalise("預熱")  # what the program needs anyway
    steps = {}
    for name, step in (
        ("light answer", lambda: default_suggester().rank("看看")),
        ("final answer", lambda: default_suggester().deepen()),
        ("its first line", lambda: default_suggester().rank("看看", deep=True)),
    ):
        before, began = process_.memory_info().rss, time.perf_counter()
        step()
        taken = time.perf_counter() - began
        steps[name] = (taken, (process_.memory_info().rss - before) / 1e6)
    for name, (taken, memory) in steps.items():
        print(f"load {name:16} {taken * 1000:7.0f} ms  {memory:+7.1f} MB")
    return default_suggester()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--lines", type=Path, default=HEARD / "dev.tsv")
    parser.add_argument("--set", help="only the lines of this set")
    parser.add_argument("--reliability", type=Path, metavar="FILE", help="draw the calibration")
    args = parser.parse_args()
    suggester = loaded()
    if not suggester.ready:
        print("the encoder is not installed: the final answer is the light one")
    taught = list(load_lines(HEARD / "train.tsv"))
    lines = unseen(args.lines, args.set, taught)
    places = np.array([CLASSES.index(line.scenario) for line in taught])
    print(f"{len(taught)} lines learnt, {len(lines)} lines asked")
    peers: dict[str, Peer | None] = {
        "light answer": lambda text: as_answer(suggester.rank(text)),
        "final answer": lambda text: as_answer(suggester.rank(text, deep=True)),
        "BM25": bm25(taught, places),
        "rapidfuzz": fuzzy(taught, places),
        "n-grams alone": n_grams(taught, places),
        "encoder alone": meaning_alone(taught, places),
    }
    systems = {name: ask(peer, lines) for name, peer in peers.items() if peer}
    print_systems(systems)
    print_parts("Light answer", systems["light answer"])
    print_parts("Final answer", systems["final answer"])
    print_confusion(systems["final answer"])
    if args.reliability:
        draw_reliability(suggester, lines, args.reliability)


if __name__ == "__main__":
    main()
