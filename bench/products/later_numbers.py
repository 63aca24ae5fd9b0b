"""Item numbers of the later price lists and the cells they stand in; prices and sizes as cells."""

import random
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from later_core import Cell, Product

Money = Callable[[Decimal, Product], Cell]
WIDE = str.maketrans({chr(c): chr(c + 0xFEE0) for c in range(0x21, 0x7F)})


def wide(text: str) -> str:
    """Return a text in full-width characters."""
    return text.translate(WIDE)


def series(rng: random.Random, count: int, pattern: str, start: int, most: int = 4) -> list[str]:
    """Return rising numbers in a pattern such as "HS-{:04d}"."""
    made, at = [], start
    for _ in range(count):
        made.append(pattern.format(at))
        at += rng.randint(1, most)
    return made


def families(rng: random.Random, count: int, pattern: str, start: int, ends: str) -> list[str]:
    """Return numbers that differ by their ends, as "KT-20/A KT-20/B"; ``ends`` are parted by blanks."""
    tails = ends.split()
    bases = series(rng, -(-count // len(tails)), pattern, start)
    return [base + tail for base in bases for tail in tails][:count]


def like_dates(rng: random.Random, count: int, mark: str) -> list[str]:
    """Return numbers that look like month and day, as "2-3"."""
    every = [f"{m}{mark}{d}" for m in range(1, 13) for d in range(1, 29)]
    return [every[n] for n in sorted(rng.sample(range(len(every)), count))]


def like_powers(rng: random.Random, count: int) -> list[str]:
    """Return numbers that look like powers of ten, as "1E5"."""
    every = [f"{a}E{b}" for a in range(1, 10) for b in range(1, 10)]
    return [every[n] for n in sorted(rng.sample(range(len(every)), count))]


def as_number(fmt: str = "") -> Callable[[str], Cell]:
    """Return how an item number becomes a number that Excel shows in a format, as 12 in "0000"."""
    return lambda no: Cell(Decimal(no) if "." in no else int(no), fmt, text=no)


def as_date(mark: str) -> Callable[[str], Cell]:
    """Return how an item number became a date by mistake that is still shown as month and day."""

    def make(no: str) -> Cell:
        month, _, day = no.partition(mark)
        return Cell(date(2026, int(month), int(day)), f'm"{mark}"d', text=no)

    return make


def money(pattern: str) -> Money:
    """Return how a price is written as text; ``v`` the price, ``u`` and ``z`` the unit's two names."""
    return lambda v, p: Cell(pattern.format(v=v, u=p.unit[1], z=p.unit[0]))


def figure(fmt: str = "", text: str = "{v}") -> Money:
    """Return how a price is a number in a format; ``text`` is how a csv shows it."""
    return lambda v, _: Cell(v, fmt, text=text.format(v=v))


def comma(text: str) -> str:
    """Return a number with a decimal comma and dots for thousands."""
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")


def quoted(v: Decimal, _: Product) -> Cell:
    """Return a price such as "￥ 85,00"."""
    return Cell("￥ " + comma(f"{v:,.2f}"))


def times(sides: Sequence[str]) -> str:
    """Return a size with the sign for times."""
    return "×".join(sides)


def inches(sides: Sequence[str]) -> str:
    """Return a size with the mark of inches behind every side."""
    return "x".join(f'{side}"' for side in sides)
