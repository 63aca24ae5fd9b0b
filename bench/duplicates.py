"""How well and how fast a buyer who was here before is recognised, on an invented fair with known duplicates.

    python bench/duplicates.py [--buyers 8000] [--duplicates 1200] [--large 100000] [--misses]

Half of the fair is for tuning; the other half has names and companies of its own and was never tuned on.
Every record is asked about as if it were being typed, against all others. A prompt is right when the two
are of one company, and of one person where it says so. A duplicate is found when a prompt names its first
record at the right level. Duplicates that nobody could decide (two people fit) are not made. The peer is
rapidfuzz's token_set_ratio over company and name of all buyers, its threshold tuned on the tuning half; a
prompt of its counts as right at either level. Times are processor time of the one thread that works.
"""

import argparse
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent / "duplicates")]

try:
    import fair
    import psutil
    from rapidfuzz import fuzz, process
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; run: pip install --group bench")

from boothapp.matching.index import Index  # noqa: E402
from boothapp.matching.party import Party, party_of_fields  # noqa: E402


@dataclass
class Count:
    """Prompts and duplicates of one run."""

    right: int = 0
    wrong: int = 0
    exact_right: int = 0
    exact_wrong: int = 0
    found: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    near: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    made: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    company_pairs: int = 0
    company_found: int = 0
    taken: list[float] = field(default_factory=list)
    by_score: defaultdict[int, list[bool]] = field(default_factory=lambda: defaultdict(list))

    @property
    def precision(self) -> float:
        """Share of prompts that are right."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def exact(self) -> float:
        """The same for prompts by an exact key."""
        return self.exact_right / max(self.exact_right + self.exact_wrong, 1)

    @property
    def recall(self) -> float:
        """Share of duplicates found."""
        return sum(self.found.values()) / max(sum(self.made.values()), 1)


def party(record: fair.Record) -> Party:
    return party_of_fields(record.fields, buyer=record.buyer)


def ask_all(records: list[fair.Record], index: Index, miss: Callable[..., None]) -> Count:
    count = Count()
    by_id = {record.buyer: record for record in records}
    firms: defaultdict[int, set[str]] = defaultdict(set)
    for record in records:
        if "company" in record.fields:
            firms[record.firm].add(record.buyer)
    for record in records:
        asked = party(record)
        start = time.thread_time()
        prompts = index.matches(asked)
        count.taken.append(1000 * (time.thread_time() - start))
        for prompt in prompts:
            other = by_id[prompt.buyer]
            right = (
                other.person == record.person
                if prompt.level == "person"
                else other.firm == record.firm
            )
            count.right += right
            count.wrong += not right
            count.by_score[int(prompt.score * 10)].append(right)
            if prompt.exact:
                count.exact_right += right
                count.exact_wrong += not right
            if not right:
                miss("wrong", record, other, prompt)
        shown = {prompt.buyer: prompt.level for prompt in prompts}
        if record.of:
            wanted = "company" if record.kind == "another contact" else "person"
            count.made[record.kind] += 1
            count.found[record.kind] += shown.get(record.of) == wanted
            count.near[record.kind] += record.of in shown
            if shown.get(record.of) != wanted:
                miss("missed", record, by_id[record.of], shown.get(record.of))
        if "company" in record.fields:
            mates = {
                mate
                for mate in firms[record.firm] - {record.buyer}
                if by_id[mate].person != record.person
            }
            count.company_pairs += min(len(mates), 4)
            count.company_found += min(len(mates & set(shown)), 4)
    return count


def peer_of(records: list[fair.Record]) -> Callable[[float], tuple[float, float, float]]:
    """Score every record against every other once; the answer gives precision, recall, F1 at a threshold."""
    texts = [
        f"{r.fields.get('company', '')} {r.fields.get('name', '')}".strip().lower() for r in records
    ]
    place = {record.buyer: at for at, record in enumerate(records)}
    best: list[list[tuple[float, int]]] = []
    for at, text in enumerate(texts):
        found = (
            process.extract(text, texts, scorer=fuzz.token_set_ratio, limit=6, score_cutoff=50)
            if text
            else []
        )
        best.append([(score, other) for _, score, other in found if other != at][:5])

    def at_threshold(threshold: float) -> tuple[float, float, float]:
        right = wrong = found = made = 0
        for at, record in enumerate(records):
            shown = [other for score, other in best[at] if score >= threshold]
            good = sum(records[other].firm == record.firm for other in shown)
            right, wrong = right + good, wrong + len(shown) - good
            made += bool(record.of)
            found += bool(record.of) and place[record.of] in shown
        precision, recall = right / max(right + wrong, 1), found / max(made, 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)

    return at_threshold


def report(half: str, count: Count) -> None:
    exact = f"({count.exact_right} right, {count.exact_wrong} wrong)"
    mates = count.company_found / max(count.company_pairs, 1)
    print(f"\n{half}: {sum(count.made.values())} duplicates")
    said = f"({count.right} right, {count.wrong} wrong)"
    print(f"  precision of all prompts        {count.precision:6.1%}  {said}")
    print(f"  precision of exact-key prompts  {count.exact:6.1%}  {exact}")
    print(f"  recall over all duplicates      {count.recall:6.1%}")
    print(f"  people of one company found     {mates:6.1%}  of {count.company_pairs}")
    print(f"  a question takes                {middle_and_tail(count.taken)}")
    print(f"  {'kind of duplicate':26}{'made':>6}{'found':>8}{'at either level':>17}")
    for kind in fair.KINDS:
        if made := count.made[kind]:
            share, near = count.found[kind] / made, count.near[kind] / made
            print(f"  {kind:26}{made:6}{share:8.0%}{near:17.0%}")
    worth = [
        f"{tenth / 10:.1f}: {sum(got) / len(got):.0%} of {len(got)}"
        for tenth, got in sorted(count.by_score.items())
    ]
    print(f"  prompts right by their probability: {', '.join(worth)}")


def middle_and_tail(taken: list[float]) -> str:
    ranked = sorted(taken)
    return f"p50 {statistics.median(ranked):.1f} ms, p95 {ranked[int(len(ranked) * 0.95)]:.1f} ms"


def large(size: int) -> None:
    """Build the index of a large fair and ask it."""
    process_now = psutil.Process()
    parties = [party(record) for record in fair.make("B", size, 0, 5, coined=0.6).records]
    before = process_now.memory_info().rss
    start = time.thread_time()
    index = Index.of(parties)
    built = time.thread_time() - start
    memory = (process_now.memory_info().rss - before) / 2**20
    taken = []
    for asked in parties[:: max(1, size // 1000)]:
        start = time.thread_time()
        index.matches(asked)
        taken.append(1000 * (time.thread_time() - start))
    print(
        f"\n{size} buyers: built in {built:.1f} s, {memory:.0f} MB; a question takes {middle_and_tail(taken)}"
    )
    texts = [" ".join((*one.companies[:1], *one.names[:1])).lower() for one in parties]
    start = time.thread_time()
    for text in texts[:10]:
        process.extract(text, texts, scorer=fuzz.token_set_ratio, limit=5)
    print(f"the peer: {100 * (time.thread_time() - start):.0f} ms a question")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--buyers", type=int, default=8000)
    parser.add_argument("--duplicates", type=int, default=1200)
    parser.add_argument(
        "--large", type=int, default=100_000, help="buyers for time and memory; 0 leaves it out"
    )
    parser.add_argument(
        "--misses", action="store_true", help="show what went wrong in the tuning half"
    )
    parser.add_argument("--only", choices=("tuning", "held"))
    given = parser.parse_args()
    threshold = 0.0
    for name, half, seed in (("tuning", "A", 11), ("held", "B", 22)):
        if given.only not in {None, name}:
            continue
        records = fair.make(half, given.buyers // 2, given.duplicates // 2, seed).records
        start = time.thread_time()
        index = Index.of(party(record) for record in records)
        print(f"\nindex of {len(records)} built in {time.thread_time() - start:.2f} s", end="")
        show = given.misses and name == "tuning"
        report(f"{name} half", ask_all(records, index, print_miss if show else lambda *_: None))
        if given.misses:
            continue
        start = time.thread_time()
        pairs = index.pairs()
        print(f"  review list: {len(pairs)} pairs in {time.thread_time() - start:.1f} s")
        peer = peer_of(records)
        threshold = threshold or max(range(50, 101), key=lambda at: peer(at)[2])
        precision, recall, _ = peer(threshold)
        print(
            f"  peer, token_set_ratio >= {threshold}: precision {precision:.1%}, recall {recall:.1%}"
        )
    if given.large and not given.misses:
        large(given.large)


def print_miss(what: str, mine: fair.Record, theirs: fair.Record, more: object) -> None:
    print(f"{what} [{mine.kind}] {mine.fields}\n    {theirs.fields}\n    {more}")


if __name__ == "__main__":
    main()
