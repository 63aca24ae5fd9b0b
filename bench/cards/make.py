"""Make photographed business cards that never existed, with the truth about each.

    python bench/cards/make.py --part tune|held --count 300 --seed 1 --out DIR

The parts share no company, person, street, layout or typeface, and no way of writing numbers but the
plainest: look at "tune" as much as you like, measure on "held" and leave it unseen. A third of the pictures
are clean scans, a third mild photographs, a third hard ones. The same seed makes the same pictures where the
same typefaces are installed (bench/cards/faces.py lists them). truth.jsonl has a line for each picture.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

try:
    import cv2  # noqa: F401
    from PIL import features
except ModuleNotFoundError as missing:
    sys.exit(f"{missing.name} is not installed; run: pip install --group bench")

from bench.cards import layouts_held, layouts_tune  # noqa: E402
from bench.cards.content import Composer, Facts, backside, chance_from  # noqa: E402
from bench.cards.faults import LEVELS, described, photograph, save  # noqa: E402
from bench.cards.layouts_tune import Layout  # noqa: E402
from bench.cards.paper import TooMuch  # noqa: E402

TWO_SIDED = 0.07
FIELDS = (
    "name", "name_other", "company", "company_other", "title", "title_other", "emails", "phones", "fax",
    "website", "country", "address", "address_other",
)  # fmt: skip


def layouts(part: str) -> tuple[tuple[Layout, ...], Layout]:
    """The layouts of a part, and the one for backs."""
    module = layouts_tune if part == "tune" else layouts_held
    return module.LAYOUTS, module.back


def cards(part: str, seed: int) -> Iterator[list[tuple[Facts, Layout]]]:
    """Invent cards for ever: the sides of each with the layouts they are to be drawn in."""
    composer = Composer(part)
    dice = chance_from(f"{part} {seed}")
    choices, back = layouts(part)
    while True:
        share = dice.random()
        if share < TWO_SIDED / 2:
            facts = composer.compose(dice)
            yield [(facts, dice.choice(choices)), (backside(facts), back)]
        elif share < TWO_SIDED:
            layout = dice.choice(choices)
            yield [(facts, layout) for facts in composer.both_sides(dice)]
        else:
            yield [(composer.compose(dice), dice.choice(choices))]


def drawn(part: str, seed: int, folder: Path, count: int) -> Iterator[dict[str, Any]]:
    """Draw, photograph and save pictures up to a count; give the truth of each."""
    done = 0
    for number, sides in enumerate(cards(part, seed)):
        dice = chance_from(f"{part} {seed} {number}")
        level = LEVELS[number % 3]
        try:
            papers = [layout(dice, facts) for facts, layout in sides]
        except TooMuch:
            continue  # no printer would set this either; the next card takes its place
        for side, ((facts, layout), paper) in enumerate(zip(sides, papers, strict=True)):
            shot = photograph(dice, paper.image, level)
            two = f"-{'ab'[side]}" if len(sides) == 2 else ""
            kind = "png" if level == "clean" and dice.random() < 0.15 else "jpg"
            name = f"{part}-{seed}-{done:04}{two}.{kind}"
            save(shot, folder / name)
            truth = {field: facts.truth[field] for field in FIELDS}
            yield {
                "file": name, **truth, **described(shot, level), "layout": layout.__name__,
                "script": facts.truth["script"], "code": facts.qr, "side": side,
                "country_may": facts.truth.get("country_may", ""),
            }  # fmt: skip
            done += 1
            if done >= count:
                return


def make(part: str, count: int, seed: int, out: Path) -> Path:
    """Make a set of pictures and return the path of its truth."""
    if not features.check("raqm"):
        sys.exit(
            "This Pillow has no libraqm, which Arabic and Thai need; install a wheel that has it"
        )
    out.mkdir(parents=True, exist_ok=True)
    path = out / "truth.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for line in drawn(part, seed, out, count):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def main() -> None:
    """Read the command line and make the set."""
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("--part", choices=("tune", "held"), required=True)
    reader.add_argument("--count", type=int, default=300)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--out", type=Path, required=True)
    given = reader.parse_args()
    print(make(given.part, given.count, given.seed, given.out))


if __name__ == "__main__":
    main()
