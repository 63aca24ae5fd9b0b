"""Writes price lists of Chinese export factories by a second author, with the truth of every item.

    python bench/products/later.py --half a|b --count N --seed S --out DIR

The halves share no factories, goods, phrases of headings or ways of writing beyond what cannot be avoided.
Structures: later_a.py and later_b.py; what a careful person takes: columns.py and later_columns.py. The
files beside the lists are those of make.py.
"""

import argparse
import json
import random
import sys
from pathlib import Path
from typing import Any

from later_core import Book, write_csv, write_xlsx
from later_table import Job

SHEETS = {
    "a": ("报价单", "Price List", "Sheet1", "产品报价"),
    "b": ("价格表", "Quotation", "2026", "工作表1"),
}


def draw_book(half: str, number: int, seed: int) -> tuple[str, Book]:
    """Return the name of a structure and a list laid out so."""
    if half == "a":
        import later_a as words  # noqa: PLC0415  one half never loads the other
    else:
        import later_b as words  # type: ignore[no-redef]  # noqa: PLC0415

    rng = random.Random(f"later {half} {seed} {number}")  # noqa: S311  the same every time
    turn, place = divmod(number, len(words.STRUCTURES))
    structure = words.STRUCTURES[place]
    shop = words.SHOPS[(place + 5 * turn) % len(words.SHOPS)]
    job = Job(
        rng=rng,
        shop=shop,
        count=rng.choice((8, 11, 15, 18, 24, 30, 42, 60)),
        dress=words.dress,
        sheet_name=rng.choice(SHEETS[half]),
    )
    return structure.__name__, structure(job)


def make(half: str, count: int, seed: int, out: Path) -> None:
    """Write ``count`` lists of a half, the same for the same seed."""
    out.mkdir(parents=True, exist_ok=True)
    truth: list[dict[str, Any]] = []
    accepted: list[dict[str, Any]] = []
    kinds: dict[str, list[str]] = {}
    for number in range(count):
        layout, book = draw_book(half, number, seed)
        name = f"later-{half}{seed}-{number + 1:03d}" + (".csv" if book.csv else ".xlsx")
        if book.csv:
            write_csv(out / name, book.sheets[0], *book.csv)
        else:
            write_xlsx(out / name, book.sheets)
        kinds[name] = sorted(book.kinds | {f"layout:{layout}"})
        for no, known in book.answer.items.items():
            truth.append({"file": name, "item_no": no, **known})
            accepted += [{"file": name, "item_no": no, "accept": a} for a in book.answer.also[no]]
    for name, lines in (("truth.jsonl", truth), ("accepted.jsonl", accepted)):
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (out / name).write_text(text, encoding="utf-8")
    (out / "kinds.json").write_text(
        json.dumps(kinds, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    print(f"{count} files, {len(truth)} items in {out}")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=("a", "b"), required=True)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    make(given.half, given.count, given.seed, given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
