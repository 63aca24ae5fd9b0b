"""Writes price lists of Chinese export factories, as messy as real ones, with the truth of every item.

    python bench/products/make.py --part tune|wide|held --count N --seed S --out DIR

``tune`` and ``wide`` are to tune on, ``held`` judges. The parts share no factories, phrases of headings
or ways of writing beyond what cannot be avoided. What a careful person takes where a list is ambiguous
stands in columns.py. Beside the lists: ``truth.jsonl`` (one line an item, as ``main.py products read
--jsonl`` prints it), ``accepted.jsonl`` (what is right as well) and ``kinds.json``.
"""

import argparse
import json
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from layout import Answer, Page
from plan import Plan, draw_plan
from sheet import Grid, write_csv, write_xlsx
from words import Words

ENCODINGS = {
    "csv_utf8": ("utf-8", ","),
    "csv_bom": ("utf-8-sig", ","),
    "csv_gbk": ("gb18030", ","),
    "csv_gbk_semicolon": ("gb18030", ";"),
    "csv_tab": ("utf-8", "\t"),
    "csv_gbk_tab": ("gb18030", "\t"),
    "csv_semicolon": ("utf-8-sig", ";"),
    "csv_decimal_comma": ("utf-8", ";"),
}


def words_of(part: str) -> Words:
    """Return how the lists of a part speak."""
    if part == "tune":
        from words_tune import TUNE  # noqa: PLC0415  one part never loads the other

        return TUNE
    if part == "wide":
        from words_wide import WIDE  # noqa: PLC0415  one part never loads the other

        return WIDE
    from words_held import HELD  # noqa: PLC0415  one part never loads the other

    return HELD


def side_sheet(rng: random.Random, words: Words, kind: str) -> Grid:
    """Return a sheet that is no list: a cover, terms, a colour card, or nothing at all."""
    grid = Grid(rng.choice(words.sheet_names[kind]))
    if kind == "cover":
        for number, line in enumerate(words.cover):
            grid.put(2 + number * 2, 1, line)
    if kind == "terms":
        for number, (label, text) in enumerate(words.terms):
            grid.put(number, 0, label)
            grid.put(number, 1, text)
    if kind == "colours":
        for row, cells in enumerate(words.colours):
            for column, told in enumerate(cells):
                grid.put(row, column, told)
    return grid


def sheets(rng: random.Random, words: Words, plan: Plan) -> tuple[list[Grid], Answer]:
    """Lay out every sheet of one file."""
    catalogue = rng.choice(words.catalogues)
    name = rng.choice(words.sheet_names["list"])
    if plan.sheets == "two_lists":
        return _two_lists(rng, words, plan)
    grid, answer = Page(rng, words, plan, catalogue, name).lay_out(plan.items)
    grids = [grid]
    if plan.sheets == "hidden_old":
        old, _ = Page(rng, words, plan, catalogue, rng.choice(words.sheet_names["old"])).lay_out(
            plan.items
        )
        old.state = rng.choice(("hidden", "very hidden"))
        grids.insert(rng.choice((0, 1)), old)
    elif plan.sheets == "cover":
        grids = [side_sheet(rng, words, "cover"), grid]
    elif plan.sheets in {"terms", "colours"}:
        grids = [grid, side_sheet(rng, words, plan.sheets)]
    elif plan.file_format == "xlsx" and rng.random() < 0.3:
        grids.append(side_sheet(rng, words, "empty"))
    return grids, answer


def _two_lists(rng: random.Random, words: Words, plan: Plan) -> tuple[list[Grid], Answer]:
    chosen = rng.sample(words.catalogues, 2)
    both = Answer()
    grids: list[Grid] = []
    for number, catalogue in enumerate(chosen):
        kept = (
            replace(plan, item_style=(plan.item_style + number) % len(words.item_styles))
            if number
            else plan
        )
        if number and kept.item_cell not in {"text", "padded"}:
            kept = replace(kept, item_cell="text")
        name = catalogue.categories[0][0][number]
        grid, answer = Page(rng, words, kept, catalogue, name.replace("/", "")[:20]).lay_out(
            max(6, plan.items // 2)
        )
        both.accepted = [
            pair for pair in both.accepted if pair[0] not in answer.items
        ] + answer.accepted
        both.items |= answer.items
        grids.append(grid)
    return grids, both


def traditional(grids: list[Grid], answer: Answer) -> tuple[list[Grid], Answer]:
    """Return a file as a factory in Hong Kong types it: every text, so the names too, in Traditional."""
    from opencc import OpenCC  # noqa: PLC0415  only some lists need it

    turn = OpenCC("s2hk").convert
    for grid in grids:
        for place, cell in grid.cells.items():
            if isinstance(cell.value, str):
                grid.cells[place] = replace(cell, value=turn(cell.value))
    for known in answer.items.values():
        known["name_zh"] = known["name_zh"] and turn(known["name_zh"])
    return grids, answer


def write_file(path: Path, grids: list[Grid], plan: Plan) -> Path:
    """Write a file's sheets in the plan's format and return where."""
    if plan.file_format == "xlsx":
        where = path.with_suffix(".xlsx")
        write_xlsx(where, grids, next(n for n, g in enumerate(grids) if g.state == "visible"))
        return where
    encoding, separator = ENCODINGS[plan.file_format]
    where = path.with_suffix(".csv")
    comma = plan.file_format == "csv_decimal_comma"
    write_csv(where, grids[0], encoding=encoding, separator=separator, comma=comma)
    return where


def make(part: str, count: int, seed: int, out: Path) -> None:
    """Write ``count`` lists of a part, the same for the same seed."""
    words = words_of(part)
    out.mkdir(parents=True, exist_ok=True)
    truth: list[dict[str, Any]] = []
    accepted: list[dict[str, Any]] = []
    kinds: dict[str, list[str]] = {}
    for number in range(count):
        rng = random.Random(f"{part} {seed} {number}")  # noqa: S311  no secrets, and the same every time
        plan = draw_plan(rng, number, part, len(words.item_styles))
        grids, answer = sheets(rng, words, plan)
        if plan.script == "hant":
            grids, answer = traditional(grids, answer)
        name = write_file(out / f"{part}{seed}-{number + 1:03d}", grids, plan).name
        kinds[name] = plan.kinds()
        truth += [{"file": name, "item_no": item, **known} for item, known in answer.items.items()]
        accepted += [
            {"file": name, "item_no": item, "accept": also} for item, also in answer.accepted
        ]
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
    parser.add_argument("--part", choices=("tune", "wide", "held"), required=True)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    make(given.part, given.count, given.seed, given.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
