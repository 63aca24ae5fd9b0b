"""What a factory sells: catalogues, and products drawn from them with every figure a list may state."""

import random
from dataclasses import dataclass
from decimal import Decimal

Tier = tuple[int | None, Decimal]
Pair = tuple[str, str]
"""The same words in Chinese and in English."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One factory's line: names, what they cost in US dollars, and how they are packed."""

    company: Pair
    address: Pair
    port: Pair
    categories: tuple[tuple[Pair, tuple[Pair, ...]], ...]
    adjectives: tuple[Pair, ...]
    specs: tuple[str, ...]
    materials: tuple[Pair, ...]
    price: tuple[float, float]
    pieces: tuple[int, ...]
    moqs: tuple[int, ...]
    hs: tuple[str, ...]
    unit: Pair
    prefixes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One item with everything that is true of it; a list states only a part.

    Sizes are the carton's in centimetres, weights the carton's in kilograms. A ``None`` is a cell left empty.
    """

    item_no: str
    zh: str
    en: str
    category: Pair
    tiers: tuple[Tier, ...]
    rmb: Decimal
    moq: int | None
    pieces: int | None
    inner: int
    size: tuple[Decimal, Decimal, Decimal]
    gross: Decimal | None
    net: Decimal | None
    hs: str | None
    spec: str
    material: Pair
    unit: Pair
    variant: str = ""
    shares_name: bool = False
    no_price: bool = False

    @property
    def price(self) -> Decimal | None:
        """The first tier's price; ``None`` where the list says "ask us"."""
        return None if self.no_price else self.tiers[0][1]

    @property
    def volume(self) -> Decimal:
        """Cubic metres of the carton, four decimals."""
        length, width, height = self.size
        return (length * width * height / 1_000_000).quantize(Decimal("0.0001"))


def cents(value: float, places: int = 2) -> Decimal:
    """Return ``value`` as a decimal with ``places`` figures after the point."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places))


def draw_tiers(
    rng: random.Random, catalogue: Catalogue, rate: float, starts: tuple[int | None, ...]
) -> tuple[Tier, ...]:
    """Draw a first price in the catalogue's range times ``rate`` and lower ones for each further start."""
    low, high = catalogue.price
    first = rng.uniform(low, high) * rate
    places = 3 if first < 0.6 and rng.random() < 0.5 else 2
    tiers: list[Tier] = []
    for step, start in enumerate(starts):
        tiers.append((start, cents(first * (1 - 0.06 * step), places)))
    return tuple(tiers)


def draw_product(
    rng: random.Random,
    catalogue: Catalogue,
    *,
    category: int,
    item_no: str,
    rate: float,
    starts: tuple[int | None, ...],
) -> Product:
    """Draw one product of the catalogue's category, its price being US dollars times ``rate``."""
    title, names = catalogue.categories[category]
    zh, en = rng.choice(names)
    if rng.random() < 0.6:
        more_zh, more_en = rng.choice(catalogue.adjectives)
        zh, en = more_zh + zh, f"{more_en} {en}"
    tiers = draw_tiers(rng, catalogue, rate, starts)
    net = cents(rng.uniform(3, 22), 1)
    pieces = rng.choice(catalogue.pieces)
    return Product(
        item_no=item_no,
        zh=zh,
        en=en[0].upper() + en[1:],
        category=title,
        tiers=tiers,
        rmb=cents(float(tiers[0][1]) / rate * 7.75, 1),
        moq=rng.choice(catalogue.moqs),
        pieces=pieces,
        inner=max(1, pieces // rng.choice((2, 4, 6))),
        size=draw_size(rng),
        gross=net + cents(rng.uniform(0.5, 2.4), 1),
        net=net,
        hs=rng.choice(catalogue.hs),
        spec=rng.choice(catalogue.specs),
        material=rng.choice(catalogue.materials),
        unit=catalogue.unit,
    )


def draw_size(rng: random.Random) -> tuple[Decimal, Decimal, Decimal]:
    """Draw a carton's length, width and height in centimetres, some with a half."""
    sides = sorted((rng.randint(22, 78) for _ in range(3)), reverse=True)
    half = Decimal("0.5") if rng.random() < 0.3 else Decimal(0)
    return Decimal(sides[0]) + half, Decimal(sides[1]), Decimal(sides[2]) + half
