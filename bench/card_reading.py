"""How well, how fast and in how much memory photographed business cards are read.

    python bench/card_reading.py [--pictures DIR | --part tune|held --count 150 --seed 1]
                                 [--answers FILE] [--misses N] [--speed N] [--workers N]

Without --pictures the cards are made first (bench/cards/make.py). They are read by ``main.py card --jsonl``
while the memory of its processes is watched, and compared with the truth: micro F1 for e-mails, phones and
fax numbers; the share of cards that are exactly right for the rest, without regard to case, accents, spaces
and punctuation, where nothing said of nothing printed is right; an address from an overlap of 0.8 of its
words. "Printed" is the share found of what is printed. name_either and company_either take either script.

--answers keeps the answers in a file, and takes them from it when it is there. --speed times N cards one by
one beside RapidOCR alone as it comes, a picture after the other in processes of their own; --workers times N
cards with two workers and with one. Both mean something only on a machine that has nothing else to do.
"""

import argparse
import json
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

try:
    import psutil
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; run: pip install --group bench")

from bench.cards.score import AIMS, FIELDS, LISTS, Line, count, misses  # noqa: E402

SLOWEST = 1.25
"""Bound of the time for a card over that of RapidOCR alone."""

FASTER = 1.7
"""Bound of the gain of the second worker."""

MOST_MEMORY = 700
"""Bound in MB."""

Pairs = list[tuple[Line, Line]]


@dataclass(slots=True)
class Watch:
    """The most memory that a process and its children held, in MB: all they see, and their share of it."""

    seen: float = 0.0
    share: float = 0.0
    processes: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    def look(self, process: psutil.Process) -> None:
        """Look every third of a second until it is over."""
        while not self.over.wait(0.3):
            try:
                tree = [process, *process.children(recursive=True)]
            except psutil.NoSuchProcess:
                return
            sizes = [size for one in tree if (size := _memory(one))]
            self.seen = max(self.seen, sum(size[0] for size in sizes) / 1e6)
            self.share = max(self.share, sum(size[1] for size in sizes) / 1e6)
            self.processes = max(self.processes, len(sizes))


def _memory(process: psutil.Process) -> tuple[int, int] | None:
    try:
        size = process.memory_full_info()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return None
    return size.rss, getattr(size, "pss", size.uss)


def read_by_program(files: Sequence[Path]) -> tuple[list[Line], Watch, float]:
    """Read pictures by the command line; give the answers, the memory, and the seconds it took."""
    began = time.perf_counter()
    command = [sys.executable, str(ROOT / "main.py"), "card", "--jsonl", *map(str, files)]
    watch = Watch()
    answers: list[Line] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as program:
        looking = threading.Thread(target=watch.look, args=(psutil.Process(program.pid),))
        looking.start()
        for line in program.stdout or ():
            answers.append(json.loads(line))
            if sys.stderr.isatty():
                print(f"\r{len(answers)} of {len(files)}", end="", file=sys.stderr, flush=True)
        program.wait()
        watch.over.set()
        looking.join()
    if program.returncode or len(answers) != len(files):
        print(
            f"main.py card ended with {program.returncode} after {len(answers)} of {len(files)} pictures"
        )
    return answers, watch, time.perf_counter() - began


def paired(truths: Sequence[Line], answers: Iterable[Line]) -> Pairs:
    """Join truth and answer by the name of the picture; a missing or failed answer says nothing."""
    by_name = {Path(answer["file"]).name: answer for answer in answers}
    return [(truth, by_name.get(truth["file"], {})) for truth in truths]


def table(pairs: Pairs, columns: dict[str, Callable[[Line], bool]], *, aims: bool = False) -> None:
    """Print fields by kinds of cards, in percent."""
    groups = {
        name: [pair for pair in pairs if belongs(pair[0])] for name, belongs in columns.items()
    }
    groups = {name: group for name, group in groups.items() if group}
    width = max(9, *(len(name) + 2 for name in groups))
    print(
        f"{'':17}"
        + "".join(f"{name:>{width}}" for name in groups)
        + ("  printed    aim" if aims else "")
    )
    print(f"{'cards':17}" + "".join(f"{len(group):>{width}}" for group in groups.values()))
    for name in FIELDS:
        row = "".join(
            f"{_shown(count(name, group).percent(name)):>{width}}" for group in groups.values()
        )
        if aims:
            row += f"{_shown(count(name, pairs).recall):>9}{AIMS.get(name, ''):>7}"
        print(f"{name + (' F1' if name in LISTS else ''):17}{row}")
    print()


def _shown(percent: float | None) -> str:
    return "-" if percent is None else f"{percent:.1f}"


def report(pairs: Pairs) -> None:
    """Print the tables by level, by fault, by script and by layout."""
    levels = {level: _is("fault", level) for level in ("clean", "mild", "hard")}
    table(pairs, {**levels, "all": lambda _: True}, aims=True)
    faults = sorted({fault for truth, _ in pairs for fault in truth["faults"]})
    print("By fault; a hard picture has one to three of them")
    table(pairs, {fault: _has("faults", fault) for fault in faults})
    for key in ("script", "layout"):
        print(f"By {key}")
        table(pairs, {kind: _is(key, kind) for kind in sorted({truth[key] for truth, _ in pairs})})
    failed = [(truth["file"], answer["error"]) for truth, answer in pairs if "error" in answer]
    print(
        f"{len(failed)} pictures could not be read"
        + "".join(f"\n  {name}: {why}" for name, why in failed)
    )


def _is(key: str, value: str) -> Callable[[Line], bool]:
    return lambda truth: truth[key] == value


def _has(key: str, value: str) -> Callable[[Line], bool]:
    return lambda truth: value in truth[key]


def print_misses(pairs: Pairs, most: int) -> None:
    """Print the worst answers of each field."""
    for name in FIELDS:
        worst = misses(name, pairs)
        print(f"\n{name}: {len(worst)} cards wrong")
        for miss in worst[:most]:
            print(f"  {miss.file:24} {miss.truth!r}\n{'':26} {miss.answer!r}")


def _read_ours(path: str, threads: int) -> float:
    from boothapp.cards.reading import read_card  # noqa: PLC0415  in the process that times it

    began = time.perf_counter()
    read_card(Path(path), threads=threads)
    return time.perf_counter() - began


def _read_alone(path: str, kept: dict[str, Any] = {}) -> float:  # noqa: B006  the reader is loaded once
    from rapidocr import RapidOCR  # noqa: PLC0415  in the process that times it

    if not kept:
        kept["reader"] = RapidOCR(params={"Global.log_level": "error"})
    began = time.perf_counter()
    kept["reader"](path)
    return time.perf_counter() - began


def speed(files: Sequence[Path]) -> None:
    """Time card by card beside RapidOCR alone, which takes all cores as ours does here."""
    fresh = multiprocessing.get_context("spawn")
    threads = os.cpu_count() or 1
    ours: list[float] = []
    alone: list[float] = []
    with ProcessPoolExecutor(1, fresh) as one, ProcessPoolExecutor(1, fresh) as other:
        one.submit(_read_ours, str(files[0]), threads).result()
        other.submit(_read_alone, str(files[0])).result()
        for number, path in enumerate(files):
            for turn in (number % 2, 1 - number % 2):  # neither always goes first
                if turn:
                    ours.append(one.submit(_read_ours, str(path), threads).result())
                else:
                    alone.append(other.submit(_read_alone, str(path)).result())
    ratio = sum(ours) / sum(alone)
    print(
        f"a card alone: {statistics.mean(ours):.2f} s (median {statistics.median(ours):.2f}), RapidOCR alone "
        f"{statistics.mean(alone):.2f} s (median {statistics.median(alone):.2f}), ratio {ratio:.2f}, "
        f"bound {SLOWEST}; {len(files)} cards, {threads} threads"
    )


def gain(files: Sequence[Path]) -> None:
    """Time a batch with two workers and with one, from the first start to the last card."""
    from boothapp.cards.batch import read_many  # noqa: PLC0415  not needed to score answers

    took = {}
    for workers in (2, 1):
        began = time.perf_counter()
        for _ in read_many(list(files), workers=workers):
            pass
        took[workers] = time.perf_counter() - began
    print(
        f"{len(files)} cards: two workers {took[2]:.1f} s, one {took[1]:.1f} s, "
        f"{took[1] / took[2]:.2f} times faster, bound {FASTER}"
    )


def truths_of(given: argparse.Namespace, folder: Path) -> Iterator[Line]:
    """The truth of the pictures, which are made where none are given."""
    if not given.pictures:
        from bench.cards.make import make  # noqa: PLC0415  scoring alone needs no drawing

        make(given.part, given.count, given.seed, folder)
    for line in (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def answered(given: argparse.Namespace, files: Sequence[Path]) -> list[Line]:
    """The answers: kept ones, or new ones with the memory that they took."""
    if given.answers and given.answers.exists():
        return [json.loads(line) for line in given.answers.read_text(encoding="utf-8").splitlines()]
    answers, watch, took = read_by_program(files)
    print(
        f"{len(files)} pictures in {took:.0f} s; at most {watch.seen:.0f} MB over {watch.processes} "
        f"processes, {watch.share:.0f} MB counting shared pages once, bound {MOST_MEMORY}"
    )
    if given.answers:
        lines = "".join(json.dumps(answer, ensure_ascii=False) + "\n" for answer in answers)
        given.answers.write_text(lines, encoding="utf-8")
    return answers


def main() -> None:
    """Read the command line, read the cards, print the figures."""
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("--pictures", type=Path, help="a folder with pictures and truth.jsonl")
    reader.add_argument("--part", choices=("tune", "held"), default="held")
    reader.add_argument("--count", type=int, default=150)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--answers", type=Path)
    reader.add_argument(
        "--misses", type=int, default=0, metavar="N", help="print the N worst of each field"
    )
    reader.add_argument(
        "--speed", type=int, default=0, metavar="N", help="time N cards beside RapidOCR"
    )
    reader.add_argument(
        "--workers", type=int, default=0, metavar="N", help="time N cards with 2 and 1 workers"
    )
    reader.add_argument("--first", type=int, metavar="N", help="only the first N pictures")
    given = reader.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = given.pictures or Path(made)
        truths = list(truths_of(given, folder))[: given.first]
        files = [folder / truth["file"] for truth in truths]
        pairs = paired(truths, answered(given, files))
        report(pairs)
        if given.misses:
            print_misses(pairs, given.misses)
        if given.speed:
            speed(files[: given.speed])
        if given.workers:
            gain(files[: given.workers])


if __name__ == "__main__":
    main()
