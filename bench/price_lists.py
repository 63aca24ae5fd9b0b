"""Scores what an import would take from messy price lists against their truth.

    python bench/price_lists.py [--files DIR | --part held --count 60 --seed 1] [--misses N] [--answers FILE]

Without ``--files`` the lists are generated (bench/products/make.py). ``main.py products read --jsonl``
reads them, or ``--answers`` names a file with its lines. Items are matched by item number within a file;
an item that was not found has every field wrong. A row counts as "no item" when its number is not in the
truth of its file (a category, a total, a hidden row) or when its number was already taken.

What counts as right: texts in any case and spacing; numbers by value; a volume within 1 % or half a
litre; a customs code by its digits. No tiers, an empty list and one tier at the very price are the same.
A tier's quantity that the list does not give in pieces may be anything. ``accepted.jsonl`` beside the
truth names what is right as well.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
Item = dict[str, Any]
Key = tuple[str, str]
FIELDS = (
    "name_zh", "name_en", "price", "currency", "tiers", "moq", "pcs_per_carton", "carton_cbm",
    "gross_weight_kg", "net_weight_kg", "hs_code",
)  # fmt: skip
BATCH = 20


def plain(text: object) -> str:
    """Return a text without differences of width, case and spacing."""
    return " ".join(unicodedata.normalize("NFKC", str(text)).split()).casefold()


def number_of(item: object) -> str:
    """Return an item number as it is compared: width and outer spaces do not count, the case does."""
    return " ".join(unicodedata.normalize("NFKC", str(item)).split())


def decimal(value: object) -> Decimal | None:
    """Return a number given as text or number; ``None`` for anything else."""
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def same_number(truth: object, got: object) -> bool:
    """Tell whether two numbers have the same value."""
    return got is not None and decimal(truth) is not None and decimal(truth) == decimal(got)


def same_volume(truth: object, got: object) -> bool:
    """Tell whether a volume is within 1 % of the truth, or within half a litre."""
    wanted, given = decimal(truth), decimal(got)
    if wanted is None or given is None:
        return False
    return abs(wanted - given) <= max(wanted / 100, Decimal("0.0005"))


def same_tiers(truth: Item, got: Item) -> bool:
    """Tell whether the price tiers are the same; one tier at the item's own price is none."""
    wanted, given = truth.get("tiers") or [], got.get("tiers") or []
    if len(wanted) < 2 and len(given) < 2:
        price = wanted[0]["price"] if wanted else truth.get("price")
        return not given or same_number(price, given[0].get("price"))
    if len(wanted) != len(given):
        return False
    return all(
        same_number(w["price"], g.get("price"))
        and (w["min_qty"] is None or same_number(w["min_qty"], g.get("min_qty")))
        for w, g in zip(wanted, given, strict=True)
    )


def right(name: str, truth: Item, got: Item) -> bool:
    """Tell whether one field of an item is right."""
    wanted, given = truth.get(name), got.get(name)
    if name == "tiers":
        return same_tiers(truth, got)
    if wanted is None or given is None:
        return wanted is None and given is None
    if name in {"name_zh", "name_en", "currency"}:
        return plain(wanted) == plain(given)
    if name == "carton_cbm":
        return same_volume(wanted, given)
    if name == "hs_code":
        return [c for c in str(wanted) if c.isdigit()] == [c for c in str(given) if c.isdigit()]
    return same_number(wanted, given)


def wrong_fields(truth: Item, also: list[Item], got: Item) -> set[str]:
    """Return the fields that are wrong. Fields accepted together must be right together."""
    wrong = {name for name in FIELDS if not right(name, truth, got)}
    for accepted in also:
        other = truth | accepted
        if wrong & set(accepted) and all(right(name, other, got) for name in accepted):
            wrong -= set(accepted)
    return wrong


@dataclass(slots=True)
class Tally:
    """What was counted over some files."""

    items: int = 0
    found: int = 0
    whole: int = 0
    rows: int = 0
    strangers: int = 0
    said: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    right_said: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        """Add another tally to this one."""
        for name in ("items", "found", "whole", "rows", "strangers"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("said", "right", "right_said", "invented"):
            getattr(self, name).update(getattr(other, name))

    @property
    def fields_right(self) -> float:
        """Share of all fields of all items that are right."""
        return sum(self.right.values()) / max(1, self.items * len(FIELDS))


@dataclass(frozen=True, slots=True)
class Lists:
    """The truth of a folder of lists."""

    truth: dict[str, dict[str, Item]]
    also: dict[Key, list[Item]]
    kinds: dict[str, list[str]]


def lines_of(path: Path) -> list[Item]:
    """Return the objects in a file of JSON lines; none when there is no such file."""
    if not path.exists():
        return []
    return [
        json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def load(folder: Path) -> Lists:
    """Load the truth of a folder."""
    truth: dict[str, dict[str, Item]] = defaultdict(dict)
    for line in lines_of(folder / "truth.jsonl"):
        truth[line["file"]][number_of(line["item_no"])] = line
    also: dict[Key, list[Item]] = defaultdict(list)
    for line in lines_of(folder / "accepted.jsonl"):
        also[line["file"], number_of(line["item_no"])].append(line["accept"])
    kinds = folder / "kinds.json"
    return Lists(
        truth, also, json.loads(kinds.read_text(encoding="utf-8")) if kinds.exists() else {}
    )


def read(files: list[Path]) -> list[Item]:
    """Let the program read the files, some at a time, and return its lines."""
    lines: list[Item] = []
    for start in range(0, len(files), BATCH):
        batch = [str(file) for file in files[start : start + BATCH]]
        command = [sys.executable, str(ROOT / "main.py"), "products", "read", "--jsonl", *batch]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
        if done.returncode and not done.stdout:
            print(done.stderr.strip()[-2000:])
        lines += [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return lines


def score_file(lists: Lists, name: str, got: list[Item], misses: list[str]) -> Tally:
    """Count one file and note what is wrong in it."""
    truth, tally, taken = lists.truth[name], Tally(), {}
    for line in got:
        tally.rows += 1
        item = number_of(line.get("item_no"))
        if item not in truth or item in taken:
            tally.strangers += 1
            misses.append(f"{name}  no item: {json.dumps(line, ensure_ascii=False)[:160]}")
        taken[item] = line
    for item, wanted in truth.items():
        tally.items += 1
        tally.said.update(f for f in FIELDS if wanted.get(f) is not None)
        if item not in taken:
            misses.append(f"{name}  {item}: not found")
            continue
        tally.found += 1
        wrong = wrong_fields(wanted, lists.also.get((name, item), []), taken[item])
        tally.whole += not wrong
        tally.right.update(f for f in FIELDS if f not in wrong)
        tally.right_said.update(f for f in FIELDS if f not in wrong and wanted.get(f) is not None)
        tally.invented.update(f for f in wrong if wanted.get(f) is None)
        misses += [
            f"{name}  {item}  {f}: {wanted.get(f)!r} read as {taken[item].get(f)!r}"
            for f in sorted(wrong)
        ]
    return tally


def report(total: Tally, kinds: dict[str, Tally], files: dict[str, Tally]) -> None:
    """Print the figures."""
    print(f"\n{'field':18}{'right':>9}{'where said':>13}{'said':>8}{'invented':>10}")
    for name in FIELDS:
        said = total.said[name]
        share = f"{total.right_said[name] / said:13.1%}" if said else f"{'-':>13}"
        print(
            f"{name:18}{total.right[name] / max(1, total.items):9.1%}{share}{said:8}{total.invented[name]:10}"
        )
    print(f"\nitems found              {total.found / max(1, total.items):.1%} of {total.items}")
    print(f"fields right             {total.fields_right:.1%}   (a missing item has none)")
    print(f"items with all right     {total.whole / max(1, total.items):.1%}")
    print(
        f"rows that are no item    {total.strangers / max(1, total.rows):.2%} of {total.rows} taken"
    )
    perfect = sum(t.whole == t.items and not t.strangers for t in files.values())
    print(f"files without a fault    {perfect} of {len(files)}")
    print(f"\n{'kind of mess':34}{'items':>7}{'found':>9}{'fields':>9}{'no item':>9}")
    for kind, tally in sorted(kinds.items(), key=lambda pair: pair[1].fields_right):
        stray = tally.strangers / max(1, tally.rows)
        found = tally.found / max(1, tally.items)
        print(f"{kind:34}{tally.items:7}{found:9.1%}{tally.fields_right:9.1%}{stray:9.2%}")


def spread(misses: list[str], wanted: int) -> list[str]:
    """Return some misses, as many kinds (file and field) as possible before a second of any."""
    seen: Counter[str] = Counter()
    ranked = []
    for place, miss in enumerate(misses):
        name, _, rest = miss.partition("  ")
        kind = (
            name + rest.partition(":")[0].rpartition("  ")[2].split(" ")[-1]
            if "read as" in miss
            else name + rest[-9:]
        )
        seen[kind] += 1
        ranked.append((seen[kind], place, miss))
    return [miss for _, _, miss in sorted(ranked)[:wanted]]


def score(folder: Path, answers: Path | None, show: int) -> None:
    """Read a folder of lists and print how well."""
    lists = load(folder)
    began = time.perf_counter()
    names = sorted(lists.truth)
    lines = lines_of(answers) if answers else read([folder / name for name in names])
    if not answers:
        print(f"{len(names)} files read in {time.perf_counter() - began:.1f} s")
    got: dict[str, list[Item]] = defaultdict(list)
    misses: list[str] = []
    for line in lines:
        name = Path(str(line["file"])).name
        if "error" in line:
            misses.append(f"{name}  error: {line['error']}")
        else:
            got[name].append(line)
    total, files = Tally(), dict[str, Tally]()
    kinds: dict[str, Tally] = defaultdict(Tally)
    for name in names:
        files[name] = score_file(lists, name, got[name], misses)
        total.add(files[name])
        for kind in lists.kinds.get(name, []):
            kinds[kind].add(files[name])
    report(total, kinds, files)
    if show:
        print("\nmisses")
        for miss in spread(misses, show):
            print(f"  {miss}")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=Path, help="a folder with lists and truth.jsonl")
    parser.add_argument("--part", choices=("tune", "wide", "held"), default="held")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument(
        "--answers", type=Path, help="lines to score instead of what the program reads"
    )
    given = parser.parse_args()
    if given.files:
        score(given.files, given.answers, given.misses)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        make = [sys.executable, str(ROOT / "bench" / "products" / "make.py"), "--part", given.part]
        make += ["--count", str(given.count), "--seed", str(given.seed), "--out", folder]
        subprocess.run(make, check=True)
        score(Path(folder), given.answers, given.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
