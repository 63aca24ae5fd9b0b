"""The columns of a list: what each is called, what it writes for a product, which fields it states.

Where a person would have to decide, this is what a careful importer takes:

- ``price`` is the first tier as printed; of a FOB price in dollars and an ex-works price in yuan side by
  side the dollar price is the truth and the yuan pair (price and currency) is accepted. Retail prices
  and hidden cost columns are never the price. The exchange rate in the title is never applied.
- ``¥`` and ``￥`` are CNY. A currency named only in the title holds for the whole file.
- A container tier (1x20') has no quantity in pieces: its ``min_qty`` is null.
- ``moq`` is what an MOQ column says. A general note under the list ("MOQ: 500pcs per item") and the
  first of several tiers imply one: null is the truth, the implied figure is accepted.
- ``pcs_per_carton`` is the outer carton, also in "6/24" (inner/outer). ``carton_cbm`` from a size is L x
  W x H in four decimals; where both stand, the printed volume is the truth and the computed one
  accepted. The product's own size and weight are never the carton's.
- Of two weights in one cell the heading says which is which; without a heading the heavier is the gross
  weight.
- Names: a cell in both languages is split; specification, material and remarks are not part of a name.
- A product "same as above" (〃, 同上) has the name above; an old price beside the present one, a sample's
  price and a tax rebate are not the price. A variant whose name is left blank takes the name above, and
  no name is accepted.
- A list in Traditional characters keeps them.
- An item number is what Excel shows: 12 in the format 0000 is "0012", a date shown as 2-3 is "2-3".
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from goods import Catalogue, Pair, Product
from plan import Plan
from sheet import Cell
from words import Words, wide

NBSP = "\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its heading in one or two rows, the group above it, its cells, the fields it states."""

    key: str
    heading: str
    second: str = ""
    group: str = ""
    render: Callable[[Product], Cell]
    says: tuple[str, ...] = ()
    hidden: bool = False
    joined: bool = False


class Hand:
    """Writes the columns of one file, by its plan, the part's words, and choices that hold all through."""

    def __init__(self, rng: random.Random, words: Words, plan: Plan, catalogue: Catalogue) -> None:
        self.rng = rng
        self.words = words
        self.plan = plan
        self.catalogue = catalogue
        self.join = rng.choice(words.joins)
        self.name_join = rng.choice(words.name_joins)
        self.english_first = rng.random() < 0.3
        self.money = rng.choice(words.money[plan.currency])
        self.plain = rng.choice(words.money[""])
        self.format = rng.choice(words.formats[plan.currency])
        self.currency = rng.choice(words.currencies[plan.currency])
        self.blank = rng.choice(("", "", "-", "/"))
        self.ditto = ("〃", "同上", '"', "ditto")[(len(plan.mess) + plan.items) % 4]

    # Headings

    def phrase(self, pair: Pair) -> str:
        """Return a phrase in the file's language or languages, currency and port filled in."""
        zh, en = self.filled(pair)
        if self.plan.headings == "zh":
            return zh
        if self.plan.headings == "en":
            return en
        if zh == en:
            return zh
        return f"{zh}（{en}）" if self.join == "()" else f"{zh}{self.join}{en}"

    def filled(self, pair: Pair) -> Pair:
        """Fill currency and port into a phrase."""
        port = self.catalogue.port
        zh = pair[0].format(c=self.currency[0], p=port[0])
        en = pair[1].format(c=self.currency[1], p=port[1])
        return zh, en

    def column(
        self,
        key: str,
        render: Callable[[Product], "Cell | str | int | Decimal | None"],
        says: tuple[str, ...] = (),
        *,
        group: str = "",
        suffix: str = "",
        heading: Pair | None = None,
        joined: bool = False,
        hidden: bool = False,
    ) -> Column:
        """Make a column called by one of the part's phrases for ``key``, or by ``heading``."""
        pair = heading or self.rng.choice(self.words.headings[key])

        def cell(product: Product) -> Cell:
            made = render(product)
            made = made if isinstance(made, Cell) else Cell(made)
            return Cell(self.blank or None) if made.value is None and self.blank and says else made

        top, second = self.phrase(pair) + suffix, ""
        if self.plan.headings == "two_rows":
            top, second = self.filled(pair)
            top, second = top + suffix, "" if top == second else second
        return Column(
            key=key,
            heading=top,
            second=second,
            group=group,
            render=cell,
            says=says,
            joined=joined,
            hidden=hidden,
        )

    def group(self, key: str) -> str:
        """Return the merged heading above several columns; none when headings stand in two rows already."""
        if self.plan.headings == "two_rows":
            return ""
        return self.phrase(self.rng.choice(self.words.groups[key]))

    # Item number and names

    def item_number(self) -> Column:
        """The item number: text, padded, a number, a number in a format, or a date that Excel made of it."""
        kind = self.plan.item_cell

        def render(product: Product) -> Cell:
            text = product.item_no
            if kind == "padded":
                return Cell(text + self.rng.choice((" ", "  ", NBSP, "")))
            return dated(text) if kind == "date" else numbered(text, kind)

        return self.column("item_no", render, ("item_no",), joined=self.plan.price == "tier_rows")

    def names(self) -> list[Column]:
        """The name's column or columns; one merged cell may stand for several variants."""
        kind = self.plan.names
        if kind == "zh":
            return [self.column("name", lambda p: p.zh, ("name_zh",), joined=True)]
        if kind == "en":
            return [self.column("name", lambda p: p.en, ("name_en",), joined=True)]
        if kind == "one_cell":
            return [self.column("name", self.both_names, ("name_zh", "name_en"), joined=True)]
        zh = self.column("name_zh", lambda p: p.zh, ("name_zh",), joined=True)
        en = self.column("name_en", lambda p: p.en, ("name_en",), joined=True)
        return [en, zh] if self.english_first else [zh, en]

    def both_names(self, product: Product) -> str:
        """Both names in one cell, joined as the file always does."""
        if self.name_join == "()":
            return (
                f"{product.en} ({product.zh})"
                if self.english_first
                else f"{product.zh}（{product.en}）"
            )
        pair = (product.en, product.zh) if self.english_first else (product.zh, product.en)
        return self.name_join.join(pair)

    # Prices

    def prices(self) -> list[Column]:
        """The price column or columns of the plan."""
        return {
            "single": self._single,
            "tier_columns": self._tier_columns,
            "containers": self._containers,
            "tier_cell": self._tier_cell,
            "tier_slash": self._tier_slash,
            "tier_rows": self._tier_rows,
            "two_currencies": self._two_currencies,
        }[self.plan.price]()

    @property
    def price_key(self) -> str:
        """Which phrases a price column may have: with the currency, or without."""
        return "price_cur" if self.plan.currency_place == "heading" else "price"

    def price_cell(self, value: Decimal, unit: str) -> Cell:
        """A price as the file writes prices."""
        kind = self.plan.price_cell
        if self.plan.currency_place == "format":
            return Cell(value, self.format)
        if kind == "text_currency" and self.plan.currency_place == "cell":
            return Cell(self.money(value, unit))
        if kind in {"text", "text_currency"}:
            return Cell(self.plain(value, unit))
        if kind == "comma":
            return Cell(self.words.money["CNY"][1](value, unit))
        if kind == "wide":
            return Cell(wide(f"{value}"))
        return Cell(value, "0.000" if value.as_tuple().exponent == -3 else "0.00")

    def _at(self, step: int) -> Callable[[Product], Cell]:
        def render(product: Product) -> Cell:
            if product.no_price:
                return Cell(self.rng.choice(self.words.ask_us)) if step == 0 else Cell()
            if step >= len(product.tiers):
                return Cell()
            return self.price_cell(product.tiers[step][1], product.unit[1])

        return render

    def _single(self) -> list[Column]:
        return [self.column(self.price_key, self._at(0), ("price",))]

    def _tier_columns(self) -> list[Column]:
        starts = [s for s in self.plan.starts if s is not None]
        write = self.rng.choice(self.words.ranges)
        labels = [write(a, b) for a, b in zip(starts, [*starts[1:], None], strict=True)]
        return self._tiers_under(labels)

    def _containers(self) -> list[Column]:
        return self._tiers_under(list(self.rng.choice(self.words.containers)))

    def _tiers_under(self, labels: list[str]) -> list[Column]:
        group = self.group("tiers_cur" if self.price_key == "price_cur" else "tiers")
        says = ("price", "tiers")
        if group:
            return [
                self.column("price", self._at(n), says, heading=(label, label), group=group)
                for n, label in enumerate(labels)
            ]
        pair = self.rng.choice(self.words.headings[self.price_key])
        return [
            self.column("price", self._at(n), says, heading=pair, suffix=f" {label}")
            for n, label in enumerate(labels)
        ]

    def _tier_cell(self) -> list[Column]:
        write = self.rng.choice(self.words.tier_texts)
        sign = (
            ""
            if self.plan.currency_place != "cell"
            else {"USD": "$", "CNY": "¥", "EUR": "€", "HKD": "HK$", "GBP": "£"}[self.plan.currency]
        )
        return [self.column(self.price_key, lambda p: write(sign, p), ("price", "tiers"))]

    def _tier_slash(self) -> list[Column]:
        starts = tuple(s for s in self.plan.starts if s is not None)
        label = self.rng.choice(self.words.slash_headings)(starts)
        sign = (
            ""
            if self.plan.currency_place != "cell"
            else {"USD": "$", "CNY": "¥", "EUR": "€", "HKD": "HK$", "GBP": "£"}[self.plan.currency]
        )

        def render(product: Product) -> str:
            return "/".join(f"{sign}{v}" for _, v in product.tiers)

        return [self.column(self.price_key, render, ("price", "tiers"), suffix=f"\n{label}")]

    def _tier_rows(self) -> list[Column]:
        def quantity(product: Product) -> "Cell | str":
            start = product.tiers[0][0]
            return f"≥{start}" if self.english_first else Cell(start)

        return [
            self.column("tier_qty", quantity, ("tiers",)),
            self.column(self.price_key, self._at(0), ("price", "tiers")),
        ]

    def _two_currencies(self) -> list[Column]:
        dollars = self.column("price_cur", self._at(0), ("price",))
        yuan = self.column("price_rmb", lambda p: Cell(p.rmb, "0.00"))
        return [yuan, dollars] if self.english_first else [dollars, yuan]

    # Packing

    def packing(self) -> list[Column]:
        """Pieces, size or volume and weights of the carton, in the plan's forms."""
        if self.plan.volume == "packing":
            write = self.rng.choice(self.words.packing_texts)
            says = ("pcs_per_carton", "carton_cbm", "gross_weight_kg", "net_weight_kg")
            return [self.column("packing", write, says)]
        return [*self.pieces(), *self.volume(), *self.weights()]

    def pieces(self) -> list[Column]:
        """Pieces a carton."""
        kind, says = self.plan.pieces, ("pcs_per_carton",)
        if kind == "number":
            inner = [self.column("inner", lambda p: p.inner)] if self.rng.random() < 0.3 else []
            return [*inner, self.column("pieces", lambda p: p.pieces, says)]
        if kind == "format":
            return [self.column("pieces", lambda p: Cell(p.pieces, '0"pcs"'), says)]
        if kind == "text":
            write = self.rng.choice(self.words.piece_texts)
            return [self.column("pieces", lambda p: write(p) if p.pieces else None, says)]
        if kind == "inner_outer":
            inner_outer = self.rng.choice(self.words.inner_texts)
            return [
                self.column("inner_outer", lambda p: inner_outer(p) if p.pieces else None, says)
            ]
        return []

    def volume(self) -> list[Column]:
        """The carton's size, its volume, or both."""
        kind, says = self.plan.volume, ("carton_cbm",)
        size = self.rng.choice(self.words.size_texts)
        text = self.rng.choice(self.words.volume_texts)
        if kind == "size_cell":
            return [self.column("size", size, says)]
        if kind == "sides":
            group = self.group("size")
            return [
                self.column(key, self._side(n), says, group=group)
                for n, key in enumerate(("length", "width", "height"))
            ]
        as_text = self.rng.random() < 0.3
        volume = self.column(
            "volume", text if as_text else (lambda p: Cell(p.volume, "0.0000")), says
        )
        if kind == "cbm":
            return [volume]
        if kind == "both":
            rounded = self.column(
                "volume", lambda p: Cell(p.volume.quantize(Decimal("0.001")), "0.000"), says
            )
            return [self.column("size", size), rounded]
        return []

    @staticmethod
    def _side(number: int) -> Callable[[Product], Cell]:
        return lambda p: Cell(p.size[number])

    def weights(self) -> list[Column]:
        """Gross and net weight of the carton."""
        kind = self.plan.weights
        if kind == "two_columns":
            group = self.group("weight") if self.rng.random() < 0.4 else ""
            return [
                self.column("gross", lambda p: p.gross, ("gross_weight_kg",), group=group),
                self.column("net", lambda p: p.net, ("net_weight_kg",), group=group),
            ]
        if kind == "text":
            write = self.rng.choice(self.words.gross_texts)
            return [
                self.column(
                    "gross", lambda p: write(p.gross) if p.gross else None, ("gross_weight_kg",)
                ),
                self.column("net", lambda p: write(p.net) if p.net else None, ("net_weight_kg",)),
            ]
        if kind == "one_cell":
            heading, both = self.rng.choice(self.words.pair_weights)
            says = ("gross_weight_kg", "net_weight_kg")
            return [
                self.column(
                    "weights",
                    lambda p: both(p) if p.gross and p.net else None,
                    says,
                    heading=heading,
                )
            ]
        return []

    def others(self) -> list[Column]:
        """Minimum quantity and customs code."""
        made: list[Column] = []
        if self.plan.moq == "number":
            made.append(self.column("moq", lambda p: p.moq, ("moq",)))
        if self.plan.moq == "text":
            write = self.rng.choice(self.words.moq_texts)
            made.append(self.column("moq", lambda p: write(p) if p.moq else None, ("moq",)))
        if self.plan.hs == "text":
            made.append(self.column("hs", lambda p: p.hs, ("hs_code",)))
        if self.plan.hs == "number":
            made.append(
                self.column(
                    "hs", lambda p: int(p.hs.replace(".", "")) if p.hs else None, ("hs_code",)
                )
            )
        return made


def numbered(text: str, kind: str) -> Cell:
    """Return the item number as a number that Excel shows so, where it can be one and the list has it so."""
    if kind == "number" and text.isdigit() and not text.startswith("0"):
        return Cell(int(text))
    if kind == "zero_format" and text.isdigit():
        return Cell(int(text), "0" * len(text))
    if kind == "triple_format" and text.replace("-", "").isdigit():
        return Cell(int(text.replace("-", "")), "000-000")
    if kind == "pair_format" and text.replace("-", "").isdigit():
        return Cell(int(text.replace("-", "")), "00-00")
    if kind == "decimal" and text.replace(".", "").isdigit():
        return Cell(Decimal(text), "0.00")
    return Cell(text)


def dated(text: str) -> Cell:
    """Return the item number as Excel mangles it: "2-3" becomes the third of February, still shown as 2-3."""
    for mark in "-/":
        month, _, day = text.partition(mark)
        if day.isdigit() and month.isdigit() and int(month) <= 12 and int(day) <= 28:
            return Cell(date(2026, int(month), int(day)), f"m{mark}d")
    return Cell(text)


def filler(hand: Hand, key: str) -> Column:
    """Return a column that states nothing the import wants."""
    rng, words = hand.rng, hand.words
    renders: dict[str, Callable[[Product], Cell | str | int | Decimal | None]] = {
        "picture": lambda _: None,
        "spec": lambda p: p.variant or p.spec,
        "material": lambda p: p.material[0 if hand.plan.headings == "zh" else 1],
        "unit": lambda p: p.unit[0 if hand.plan.headings == "zh" else 1],
        "remark": lambda _: rng.choice(words.remarks) if rng.random() < 0.35 else None,
        "barcode": lambda _: f"69{rng.randrange(10**11):011d}",
        "lead": lambda _: rng.choice(("25-30天", "35 days", "30天", "45 days")),
        "load": lambda _: Cell(rng.randrange(800, 9000, 20)),
        "product_size": lambda _: (
            f"{rng.randint(80, 900)}*{rng.randint(60, 500)}*{rng.randint(40, 300)}"
        ),
        "unit_weight": lambda _: rng.randint(60, 2400),
        "retail": lambda p: Cell(
            (p.tiers[0][1] * 3).quantize(Decimal(1)) - Decimal("0.01"), "0.00"
        ),
        "was": lambda p: Cell((p.tiers[0][1] * Decimal("1.08")).quantize(Decimal("0.01")), "0.00"),
        "sample": lambda p: Cell((p.tiers[0][1] * 3).quantize(Decimal(1)), "0"),
        "rebate": lambda _: rng.choice(("13%", "9%")),
        "cost": lambda p: Cell((p.tiers[0][1] * Decimal("0.71")).quantize(Decimal("0.01")), "0.00"),
    }
    return hand.column(key, renders[key], hidden=key == "cost", joined=key == "picture")


def formula_price(cell: Cell, row: int, column: int) -> Cell:
    """Return a price as a formula with its value cached."""
    return Cell(
        cell.value,
        cell.fmt,
        f"=ROUND({cell.value}*1,3)" if (row + column) % 2 else f"={cell.value}+0",
    )
