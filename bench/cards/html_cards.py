"""Make photographed business cards from HTML that never existed, with the truth about each.

    python bench/cards/html_cards.py --half a|b --count 150 --seed 1 --out DIR

Written apart from make.py, by another hand: other templates, people and ways of printing. The halves share no
company, person, street, template, style sheet or way of writing numbers but the plainest. Needs Chromium and
the typefaces of bench/cards/faces.py. A third of the pictures are clean, a third mild, a third hard;
truth.jsonl has a line for each.
"""

import argparse
import json
import random
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bench.cards import html_sheets_a, html_sheets_b  # noqa: E402
from bench.cards.faults import LEVELS, Shot, described, photograph, save  # noqa: E402
from bench.cards.html_browser import Browser, Drawn  # noqa: E402
from bench.cards.html_parts import Sheet  # noqa: E402
from bench.cards.html_people import Card, Inventor  # noqa: E402
from bench.cards.html_photo import Box, take  # noqa: E402
from bench.cards.make import FIELDS  # noqa: E402

SIZES = (29.0, 27.0, 25.0, 23.5, 22.0)
"""Letters of contacts in CSS pixels on a card 1000 to 1080 wide: 22 is about 5.5 points on paper."""
SHEETS = {"a": html_sheets_a, "b": html_sheets_b}
LANGUAGES = {
    "chinese": "zh-CN", "traditional": "zh-TW", "japanese": "ja", "korean": "ko", "arabic": "ar",
    "hebrew": "he", "thai": "th", "cyrillic": "ru", "greek": "el", "latin": "en",
}  # fmt: skip


def page(card: Card, sheet: Sheet, letters: float) -> str:
    """The whole document of a card at a size of letters."""
    turn = "rtl" if card.only and card.right_to_left else "ltr"
    size = f"width:{sheet.wide}px;height:{sheet.high}px;font-size:{letters}px;line-height:1.4"
    return (
        f'<!doctype html><html lang="{LANGUAGES[card.script]}"><meta charset=utf-8><style>'
        "*{box-sizing:border-box;margin:0}body{margin:0}"
        f"#card{{position:relative;overflow:hidden;{size};font-variant-numeric:lining-nums}}"
        ".lb,.vl{unicode-bidi:isolate;white-space:nowrap}.may{white-space:normal}"
        f"{sheet.css}</style><body><div id=card dir={turn}>{sheet.body}</div>"
    )


def plain(text: str) -> str:
    """Text without spaces, case and invisible marks, to look for it in other text."""
    return re.sub(r"[\s\u200e\u200f\u0307]", "", unicodedata.normalize("NFKC", text).casefold())


def missing(card: Card, drawn: Drawn) -> list[str]:
    """What of a card is not to be found in its print."""
    text = plain(drawn.text).replace(",", "")
    return [part for part in card.printed() if plain(part).replace(",", "") not in text]


def set_card(
    browser: Browser, card: Card, rng: random.Random, start: int
) -> tuple[str, Sheet, Drawn] | None:
    """Set a card in a template that suits it, with smaller letters where it does not fit."""
    choices = list(SHEETS[card.half].fitting(card))
    rng.shuffle(choices)
    for template in dict.fromkeys(choices):
        sheet = template(card, random.Random(rng.random()))  # noqa: S311  chance of a bench
        for letters in SIZES[start:]:
            drawn = browser.show(page(card, sheet, letters), sheet.wide, sheet.high)
            if not drawn.bad and drawn.smallest >= 18:
                lost = missing(card, drawn)
                if not lost:
                    return template.__name__, sheet, drawn
                print(f"{template.__name__} leaves out {lost}", file=sys.stderr)
                break
    return None


def shoot(rng: random.Random, image: Image.Image, level: str, printed: Box) -> Shot:
    """Photograph with the faults of either set."""
    dark = sum(image.resize((1, 1)).getpixel((0, 0))) < 270  # type: ignore[arg-type]
    if dark or rng.random() < 0.55:
        return take(rng, image, level, printed)
    return photograph(rng, image, level)


def pictures(half: str, count: int, seed: int, folder: Path) -> Iterator[dict[str, Any]]:
    """Draw, photograph and save so many cards; give the truth of each."""
    rng = random.Random(f"html {half} {seed}")  # noqa: S311  chance of a bench
    inventor = Inventor(half, rng)
    done = 0
    with Browser() as browser:
        while done < count:
            card = inventor.card()
            found = set_card(browser, card, rng, rng.choice((0, 1, 1, 2, 2, 3)))
            if found is None:
                print(f"no template takes {card.truth['name']}, {card.country}", file=sys.stderr)
                continue
            layout, sheet, drawn = found
            scale = rng.uniform(1.0, 1.85)
            image = browser.picture(sheet.wide, sheet.high, scale)
            left, top, right, bottom = drawn.print_box
            box = (left / sheet.wide, top / sheet.high, right / sheet.wide, bottom / sheet.high)
            level = LEVELS[done % 3]
            shot = shoot(rng, image, level, box)
            kind = "png" if level == "clean" and rng.random() < 0.2 else "jpg"
            name = f"html-{half}{seed}-{done:04}.{kind}"
            save(shot, folder / name)
            yield {
                "file": name, **{field: card.truth[field] for field in FIELDS},
                **described(shot, level), "layout": layout, "script": card.truth["script"],
                "code": card.code, "side": 0, "country_may": "", "title_may": card.truth["title_may"],
            }  # fmt: skip
            done += 1


def main() -> None:
    """Read the command line and make the set."""
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("--half", choices=("a", "b"), required=True)
    reader.add_argument("--count", type=int, default=150)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--out", type=Path, required=True)
    given = reader.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    path = given.out / "truth.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for line in pictures(given.half, given.count, given.seed, given.out):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    print(path)


if __name__ == "__main__":
    main()
