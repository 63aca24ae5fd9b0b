"""What the later price lists are made of: goods, cells, columns, and sheets written as .xlsx or .csv."""

import csv
import io
import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

Value = str | int | Decimal | date | None
Facts = dict[str, Any]
Pair = tuple[str, str]

COLOURS: tuple[Pair, ...] = (
    ("黑色", "Black"), ("白色", "White"), ("红色", "Red"), ("蓝色", "Blue"), ("灰色", "Grey"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its value, number format, formula, and what Excel shows of it, which is what a csv holds.

    In a formula ``{key}`` is a column's letter and ``{r}`` the row.
    """

    value: Value = None
    fmt: str = ""
    formula: str = ""
    text: str = ""

    @property
    def shown(self) -> str:
        """Return what a csv holds."""
        return self.text or ("" if self.value is None else str(self.value))


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """One item with all that any list may say of it; sizes in cm, weights in kg, both of the carton."""

    no: str
    zh: str
    en: str
    usd: Decimal
    cny: Decimal
    unit: Pair
    material: Pair
    colour: Pair
    category: Pair
    size: tuple[Decimal, Decimal, Decimal]
    pcs: int
    inner: int
    gross: Decimal | None
    net: Decimal | None
    hs: str | None
    moq: int | None
    ean: str
    own_size: str
    ask: bool = False

    @property
    def volume(self) -> Decimal:
        """Carton volume in cubic metres, four decimals."""
        return volume(self.size, Decimal(1))

    def step(self, number: int, *, yuan: bool = False) -> Decimal:
        """Return the price of a tier: each costs some 5 % less than the one before."""
        base = self.cny if yuan else self.usd
        return (base * (1 - Decimal("0.05") * number)).quantize(Decimal("0.01"))


def volume(sides: Iterable[Decimal], cm: Decimal) -> Decimal:
    """Return the volume in cubic metres of sides in a unit of ``cm`` centimetres."""
    result = Decimal(1)
    for side in sides:
        result *= side * cm / 100
    return result.quantize(Decimal("0.0001"))


@dataclass(frozen=True, slots=True)
class Kind:
    """A category of goods: names, customs code, price range in dollars, nouns."""

    zh: str
    en: str
    hs: str
    low: Decimal
    high: Decimal
    nouns: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Shop:
    """A factory with what it makes."""

    zh: str
    en: str
    address: Pair
    tel: str
    mail: str
    contact: Pair
    port: Pair
    unit: Pair
    materials: tuple[Pair, ...]
    mods: tuple[Pair, ...]
    kinds: tuple[Kind, ...]


def pair(text: str) -> Pair:
    """Return Chinese and English of "中文=English"."""
    zh, _, en = text.strip().partition("=")
    return zh, en


def pairs(text: str) -> tuple[Pair, ...]:
    """Return the pairs of "中文=English; 中文=English"."""
    return tuple(pair(part) for part in text.split(";"))


def shop(text: str) -> Shop:
    """Read a factory: name, address, phone and mail, contact, port, unit, materials, modifiers, kinds."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    name, (tel, mail) = pair(lines[0]), lines[2].split(" | ")
    kinds = []
    for line in lines[8:]:
        head, hs, prices, nouns = line.split(" | ")
        low, high = prices.split("-")
        kinds.append(Kind(*pair(head), hs, Decimal(low), Decimal(high), pairs(nouns)))
    return Shop(
        *name, pair(lines[1]), tel, mail, pair(lines[3]), pair(lines[4]), pair(lines[5]),
        pairs(lines[6]), (("", ""), *pairs(lines[7])), tuple(kinds),
    )  # fmt: skip


def ean(rng: random.Random) -> str:
    """Return a valid EAN-13 of a Chinese firm."""
    digits = f"69{rng.randrange(10**10):010d}"
    total = sum(int(d) * (3 if n % 2 else 1) for n, d in enumerate(digits))
    return digits + str(-total % 10)


def draw(rng: random.Random, made_by: Shop, numbers: list[str], family: int = 1) -> list[Product]:
    """Return a product for each item number, category by category; ``family`` in a row share a name."""
    groups = -(-len(numbers) // family)
    share = -(-groups // len(made_by.kinds))
    products: list[Product] = []
    for place, kind in enumerate(made_by.kinds):
        every = [(a + c, f"{b} {d}".strip()) for a, b in made_by.mods for c, d in kind.nouns]
        for number, (zh, en) in enumerate(rng.sample(every, min(share, len(every)))):
            start = (place * share + number) * family
            for member, no in enumerate(numbers[start : start + family]):
                name = (zh, en[0].upper() + en[1:])
                products.append(_product(rng, made_by, kind, no, name, member))
    return products


def _product(  # noqa: PLR0917
    rng: random.Random, made_by: Shop, kind: Kind, no: str, name: Pair, member: int
) -> Product:
    cents = rng.randint(int(kind.low * 100), int(kind.high * 100))
    usd = Decimal(cents) / 100
    many = (6, 8, 10, 12, 20, 24) if usd > 6 else (24, 36, 48, 60, 72, 96, 120, 144)
    pcs = rng.choice(many)
    gross = Decimal(rng.randint(62, 215)) / 10
    sides = sorted((Decimal(rng.randint(24, 66)) for _ in range(3)), reverse=True)
    if rng.random() < 0.3:
        sides[2] += Decimal("0.5")
    weighed = rng.random() > 0.06
    return Product(
        no=no, zh=name[0], en=name[1], usd=usd, unit=made_by.unit,
        cny=(usd * Decimal("7.1")).quantize(Decimal("0.1")).quantize(Decimal("0.01")),
        material=rng.choice(made_by.materials), colour=COLOURS[member % len(COLOURS)],
        category=(kind.zh, kind.en), size=(sides[0], sides[1], sides[2]), pcs=pcs,
        inner=next(n for n in (6, 4, 3, 2, 1) if pcs % n == 0),
        gross=gross if weighed else None,
        net=gross - Decimal(rng.randint(7, 22)) / 10 if weighed else None,
        hs=kind.hs if rng.random() > 0.06 else None,
        moq=rng.choice((100, 200, 300, 500, 1000, 1200, 2000)) if rng.random() > 0.06 else None,
        ean=ean(rng), own_size=f"{rng.randint(8, 40)}*{rng.randint(5, 30)}*{rng.randint(3, 20)}",
        ask=rng.random() < 0.02,
    )  # fmt: skip


def nothing(_: Product) -> Facts:
    """State nothing."""
    return {}


def _no_more(_: Product) -> list[Facts]:
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    ``head`` has a text for each heading row: an empty one below is merged into the one above, the same text
    side by side is merged across. ``tell`` is what a filled cell states, ``also`` what is right as well;
    several cells of ``show`` stand below each other. ``down``: the same text in rows below each other stands
    once, merged or (``loose``) above blank cells; ``span``: merged over all rows of an item.
    """

    key: str
    head: tuple[str, ...]
    show: Callable[[Product], Cell | list[Cell]]
    tell: Callable[[Product], Facts] = nothing
    also: Callable[[Product], list[Facts]] = _no_more
    down: bool = False
    loose: bool = False
    span: bool = False
    hidden: bool = False


@dataclass(slots=True)
class Sheet:
    """A sheet to be written."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    state: str = "visible"

    def put(self, row: int, column: int, told: Cell | Value) -> None:
        """Write a cell; nothing is left alone."""
        cell = told if isinstance(told, Cell) else Cell(told)
        if cell.value is not None and cell.value != "":
            self.cells[row, column] = cell

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Merge cells where there is more than one."""
        if (top, left) != (bottom, right):
            self.merged.append((top, left, bottom, right))


@dataclass(slots=True)
class Answer:
    """The truth of a file; a number met again replaces what was said."""

    items: dict[str, Facts] = field(default_factory=dict)
    also: dict[str, list[Facts]] = field(default_factory=dict)

    def add(self, no: str, facts: Mapping[str, Any], also: list[Facts]) -> None:
        """Note an item. Without a price its currency may be said or not."""
        known = dict.fromkeys(FIELDS) | dict(facts)
        more = list(also)
        if known["price"] is None and known["currency"]:
            more = [a for a in more if "price" not in a] + [{"currency": known["currency"]}]
            known["currency"] = None
        self.items[no], self.also[no] = known, more


FIELDS = (
    "name_zh", "name_en", "price", "currency", "tiers", "moq", "pcs_per_carton", "carton_cbm",
    "gross_weight_kg", "net_weight_kg", "hs_code",
)  # fmt: skip


@dataclass(slots=True)
class Book:
    """A finished file: sheets, truth, kinds of mess, and for a csv its encoding and separator."""

    sheets: list[Sheet]
    answer: Answer
    kinds: set[str]
    csv: Pair | None = None


def _as_excel(value: Value) -> str | float | datetime | None:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001  Excel knows no zones
    return value


def write_xlsx(path: Path, sheets: list[Sheet]) -> None:
    """Write sheets with merged cells, hidden parts, number formats, and formulas with their values."""
    import xlsxwriter  # noqa: PLC0415  slow to import

    with xlsxwriter.Workbook(path) as book:
        formats: dict[str, Any] = {}
        made = [(sheet, book.add_worksheet(sheet.name)) for sheet in sheets]
        for sheet, target in made:
            _fill(book, target, sheet, formats)
        for sheet, target in made:
            if sheet.state == "visible":
                target.activate()
                target.set_first_sheet()
                break
        for sheet, target in made:
            if sheet.state == "hidden":
                target.hide()
            elif sheet.state == "very hidden":
                target.very_hidden()


def _fill(book: Any, target: Any, sheet: Sheet, formats: dict[str, Any]) -> None:  # noqa: ANN401  untyped
    def style(cell: Cell) -> Any:  # noqa: ANN401  XlsxWriter has no types
        wraps = isinstance(cell.value, str) and "\n" in cell.value
        key = cell.fmt + ("\n" if wraps else "")
        if key and key not in formats:
            formats[key] = book.add_format(
                {"num_format": cell.fmt or "General", "text_wrap": wraps}
            )
        return formats.get(key)

    for area in sheet.merged:
        target.merge_range(*area, "")
    for (row, column), cell in sheet.cells.items():
        value, look = _as_excel(cell.value), style(cell)
        if cell.formula:
            target.write_formula(row, column, cell.formula, look, value)
        elif isinstance(value, datetime):
            target.write_datetime(row, column, value, look)
        elif isinstance(value, str):
            target.write_string(row, column, value, look)
        else:
            target.write_number(row, column, value, look)
    for row in sheet.hidden_rows:
        target.set_row(row, None, None, {"hidden": True})
    for column in sheet.hidden_columns:
        target.set_column(column, column, None, None, {"hidden": True})


def write_csv(path: Path, sheet: Sheet, encoding: str, separator: str) -> None:
    """Write a sheet as Excel saves it; line breaks and separators in quotes."""
    wide = 1 + max(column for _, column in sheet.cells)
    tall = 1 + max(row for row, _ in sheet.cells)
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    for row in range(tall):
        writer.writerow([sheet.cells.get((row, c), Cell()).shown for c in range(wide)])
    path.write_bytes(text.getvalue().encode(encoding))
