"""Lays products out on a sheet with all that stands around them, and notes what a careful reader takes."""

import random
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from columns import NBSP, Column, Hand, filler, formula_price
from goods import Catalogue, Pair, Product, cents, draw_product, draw_tiers
from plan import Plan
from sheet import Cell, Grid
from words import Words

RATES = {"USD": 1.0, "CNY": 7.2, "EUR": 0.9, "HKD": 7.8, "GBP": 0.78}
SIZES = ("S", "M", "L", "XL", "2XL", "3XL", "4XL")
FIELDS = (
    "name_zh", "name_en", "price", "currency", "tiers", "moq", "pcs_per_carton", "carton_cbm",
    "gross_weight_kg", "net_weight_kg", "hs_code",
)  # fmt: skip


@dataclass(slots=True)
class Answer:
    """The truth of one file by item number, and what else is accepted for an item."""

    items: dict[str, dict[str, Any]] = field(default_factory=dict)
    accepted: list[tuple[str, dict[str, Any]]] = field(default_factory=list)


def truth_of(product: Product, plan: Plan, says: set[str]) -> dict[str, Any]:
    """Return what the list says of a product, given the fields its columns state."""
    price = product.price
    tiers = (
        [{"min_qty": q, "price": str(p)} for q, p in product.tiers]
        if "tiers" in says and price
        else None
    )
    volume = product.volume.quantize(Decimal("0.001")) if plan.volume == "both" else product.volume
    everything: dict[str, Any] = {
        "name_zh": product.zh,
        "name_en": product.en,
        "price": None if price is None else str(price),
        "tiers": tiers,
        "moq": product.moq,
        "pcs_per_carton": product.pieces,
        "carton_cbm": str(volume),
        "gross_weight_kg": None if product.gross is None else str(product.gross),
        "net_weight_kg": None if product.net is None else str(product.net),
        "hs_code": product.hs and product.hs.replace(".", ""),
    }
    known = {name: value if name in says else None for name, value in everything.items()}
    known["currency"] = None if plan.currency_place == "nowhere" or price is None else plan.currency
    return {name: known[name] for name in FIELDS}


class Page:
    """One real list on one sheet."""

    def __init__(
        self, rng: random.Random, words: Words, plan: Plan, catalogue: Catalogue, name: str
    ) -> None:
        self.rng, self.words, self.plan, self.catalogue = rng, words, plan, catalogue
        self.hand = Hand(rng, words, plan, catalogue)
        self.grid = Grid(name)
        self.columns = self.ordered()
        self.says = {field for c in self.columns if c for field in c.says}
        self.row = 0
        self.serial = 0
        self.answer = Answer()
        self.last = -1

    # Columns

    def ordered(self) -> list[Column | None]:
        """Choose the columns and their order; ``None`` is a blank column."""
        hand, plan = self.hand, self.plan
        number, names, prices = [hand.item_number()], hand.names(), hand.prices()
        extras = {e: filler(hand, e) for e in sorted(plan.extras - {"serial", "blank_column"})}
        if plan.variants and "spec" not in extras:
            extras["spec"] = filler(hand, "spec")
        front = [extras.pop(k) for k in ("picture",) if k in extras]
        middle = [
            extras.pop(k) for k in ("spec", "product_size", "material", "unit") if k in extras
        ]
        late = [*hand.packing(), *hand.others(), *extras.values()]
        if plan.order == "price_first":
            body = [*front, *number, *prices, *names, *middle, *late]
        elif plan.order == "shuffled":
            blocks = [front, number, names, middle, prices, late]
            self.rng.shuffle(blocks)
            body = [c for block in blocks for c in block]
        elif plan.order == "price_last":
            body = [*front, *names, *number, *middle, *late, *prices]
        elif plan.order == "packing_first":
            body = [*number, *late, *front, *middle, *prices, *names]
        else:
            body = [*number, *front, *names, *middle, *prices, *late]
        columns: list[Column | None] = list(body)
        if "serial" in plan.extras:
            columns.insert(0, hand.column("serial", lambda _: self.count()))
        if plan.category in {"merged_column", "column"}:
            which = 1 if plan.headings == "en" else 0
            columns.insert(0, hand.column("category", lambda p: p.category[which]))
        if "blank_column" in plan.extras:
            columns.insert(self.rng.choice((0, 0, len(columns) // 2)), None)
        return columns

    def count(self) -> int:
        """Return the next serial number of the list."""
        self.serial += 1
        return self.serial

    # Above the items

    def title_block(self) -> None:
        """Company, address, title, dates, currency: as many rows as the plan has."""
        if self.words.form:
            self.form()
            return
        plan, rng, words = self.plan, self.rng, self.words
        lines: list[str] = []
        if plan.title:
            company = self.catalogue.company
            lines = [
                company[0] if rng.random() < 0.5 else company[1],
                " ".join(rng.choice(words.titles)),
            ]
        if plan.title > 2:
            lines.insert(1, rng.choice(self.catalogue.address))
            lines.append(rng.choice(words.valid))
        if plan.title > 4:
            lines.insert(
                2, "Tel: 0086-750-3366888  Fax: 0086-750-3366889  E-mail: sales@example.com"
            )
            lines.append(rng.choice(words.rates))
        if plan.currency_place == "title":
            port = self.catalogue.port[1]
            lines.append(rng.choice(words.currency_notes[plan.currency]).format(p=port))
        merged = rng.random() < 0.6
        for line in lines:
            self.grid.put(self.row, 0, line)
            if merged:
                self.grid.merge(self.row, 0, self.row, len(self.columns) - 1)
            self.row += 1
        if plan.title > 3:
            self.grid.put(self.row, max(0, len(self.columns) - 2), "日期 Date:")
            self.grid.put(self.row, len(self.columns) - 1, "2026-03-18")
            self.row += 1
        if plan.title > 5:
            self.row += 1

    def form(self) -> None:
        """The top as a form: labels with their values beside them, in two halves."""
        plan, rng, words = self.plan, self.rng, self.words
        half = max(2, len(self.columns) // 2)
        note = rng.choice(words.currency_notes[plan.currency]).format(p=self.catalogue.port[1])
        told = [("Currency:", plan.currency)] if rng.random() < 0.5 else [(note, "")]
        pairs: list[tuple[str, str | Cell]] = [
            ("TO:", "Valued customer"), ("FROM:", rng.choice(self.catalogue.company)),
            ("Date 日期", Cell(date(2026, 10, 15), "yyyy-mm-dd")), ("Ref. No.:", "PL-2026-018"),
            ("ADD", rng.choice(self.catalogue.address)), (rng.choice(words.valid), ""),
            (rng.choice(words.rates), ""),
        ]  # fmt: skip
        pairs = [*(told if plan.currency_place == "title" else []), *pairs[: plan.title]]
        if plan.title:
            self.grid.put(self.row, half // 2, "\n".join(rng.choice(words.titles)))
            self.row += 1 + plan.title % 2
        for place, (label, value) in enumerate(pairs):
            column = half if place % 2 else 0
            self.grid.put(self.row, column, label)
            self.grid.put(self.row, column + 1, value or None)
            self.row += place % 2
        if len(pairs) % 2:
            self.row += 1
        self.row += plan.title % 3 == 1

    def heading(self) -> None:
        """The heading row, or two with merged cells."""
        grouped = any(c and c.group for c in self.columns)
        double = grouped or self.plan.headings == "two_rows"
        self.grid.bold_rows |= {self.row, self.row + 1} if double else {self.row}
        for number, column in enumerate(self.columns):
            if column is None:
                continue
            if not grouped:
                self.grid.put(self.row, number, column.heading)
                self.grid.put(self.row + 1, number, column.second or None)
            elif column.group:
                self.grid.put(self.row + 1, number, column.heading)
            else:
                self.grid.put(self.row, number, column.heading)
                self.grid.merge(self.row, number, self.row + 1, number)
        if grouped:
            self._groups()
        self.row += 2 if double else 1

    def _groups(self) -> None:
        numbered = enumerate(self.columns)
        for group, members in groupby(numbered, lambda pair: pair[1].group if pair[1] else ""):
            where = [number for number, _ in members]
            if group:
                self.grid.put(self.row, where[0], group)
                self.grid.merge(self.row, where[0], self.row, where[-1])

    # Items

    def products(self, count: int) -> list[Product]:
        """Draw the list's products in the order of their categories."""
        rng, plan = self.rng, self.plan
        prefix = rng.choice(self.catalogue.prefixes)
        style = self.words.item_styles[plan.item_style]
        offset = rng.randrange(0, 20)
        wheres = sorted(rng.randrange(len(self.catalogue.categories)) for _ in range(count))
        made: list[Product] = []
        for number, where in enumerate(wheres):
            product = draw_product(
                rng, self.catalogue, category=where, item_no=style(prefix, number + offset),
                rate=RATES[plan.currency], starts=plan.starts,
            )  # fmt: skip
            made.append(self.spoiled(self.related(product, made)))
        return made

    def related(self, product: Product, made: list[Product]) -> Product:
        """Make the product a further variant of the one before, in files that have variants."""
        if (
            not self.plan.variants
            or not made
            or made[-1].category != product.category
            or self.rng.random() < 0.45
        ):
            return replace(product, variant="S" if self.plan.variants else "")
        before = made[-1]
        size = SIZES[min(len(SIZES) - 1, SIZES.index(before.variant) + 1)]
        return replace(product, zh=before.zh, en=before.en, variant=size, shares_name=True)

    def spoiled(self, product: Product) -> Product:
        """Take figures away from some products, where the plan says so."""
        rng, mess = self.rng, self.plan.mess
        if "blank_fields" in mess and rng.random() < 0.2:
            product = replace(product, moq=None, hs=None)
        if "blank_fields" in mess and rng.random() < 0.15 and self.plan.volume != "packing":
            product = replace(product, pieces=None, gross=None, net=None)
        if self.plan.starts[0]:
            product = replace(product, moq=self.plan.starts[0])
        if self.plan.currency_place == "format":
            product = replace(product, tiers=tuple((q, cents(float(v))) for q, v in product.tiers))
        if "ask_us" in mess and rng.random() < 0.12 and self.plan.price == "single":
            product = replace(product, no_price=True)
        if self.plan.price in {"tier_columns", "containers"} and rng.random() < 0.12:
            product = replace(product, tiers=product.tiers[:-1])
        return product

    def items(self, count: int) -> None:
        """All items, with category rows and whatever else stands between them."""
        made = self.with_duplicates(self.products(count))
        pages = max(6, len(made) // 3)
        for number, (category, group) in enumerate(groupby(made, lambda p: p.category)):
            self.category_row(number, category)
            start = self.row
            for place, product in enumerate(group):
                self.between(place, pages)
                self.item(product)
            if self.plan.category == "merged_column" and self.plan.file_format == "xlsx":
                self.merge_category(start)
            if "subtotals" in self.plan.mess:
                self.subtotal(start)
            if "blank_rows" in self.plan.mess:
                self.row += 1
            if "mid_notes" in self.plan.mess and number == 0:
                self.grid.put(self.row, 0, self.rng.choice(self.words.mid_notes))
                self.row += 1

    def with_duplicates(self, made: list[Product]) -> list[Product]:
        """Repeat some item numbers with an older price before the real one."""
        if "duplicates" not in self.plan.mess:
            return made
        out = list(made)
        for product in self.rng.sample(made, 2):
            tiers = draw_tiers(
                self.rng, self.catalogue, RATES[self.plan.currency] * 1.1, self.plan.starts
            )
            out.insert(
                out.index(product),
                replace(product, tiers=tiers[: len(product.tiers)], shares_name=False),
            )
        return out

    def category_row(self, number: int, category: Pair) -> None:
        """A category's row above its items, in files that have them."""
        if self.plan.category not in {"rows", "merged_rows"}:
            return
        column = 0 if self.columns[0] is not None else 1
        self.grid.put(
            self.row, column, self.rng.choice(self.words.category_styles)(number, category)
        )
        if self.plan.category == "merged_rows":
            self.grid.merge(self.row, column, self.row, len(self.columns) - 1)
        self.row += 1

    def merge_category(self, start: int) -> None:
        """Merge the category column over the items of one category."""
        column = next(n for n, c in enumerate(self.columns) if c and c.key == "category")
        for row in range(start + 1, self.row):
            self.grid.cells.pop((row, column), None)
        self.grid.merge(start, column, self.row - 1, column)

    def between(self, place: int, pages: int) -> None:
        """A hidden row, or the heading once more on a new page."""
        mess = self.plan.mess
        if "repeated_headings" in mess and place and place % pages == 0:
            self.grid.put(self.row, 0, self.rng.choice(self.words.pages).format(n=2))
            self.row += 1
            self.heading()
        if "hidden_rows" in mess and self.rng.random() < 0.15:
            self.hidden_item()

    def hidden_item(self) -> None:
        """A product no longer offered, its row hidden; or an old row of one that is."""
        category = self.rng.randrange(len(self.catalogue.categories))
        number = f"OLD-{self.row}"
        if "hidden_duplicate" in self.plan.mess and self.answer.items:
            number = self.rng.choice(list(self.answer.items))
        product = draw_product(
            self.rng, self.catalogue, category=category, item_no=number,
            rate=RATES[self.plan.currency], starts=self.plan.starts,
        )  # fmt: skip
        self.grid.hidden_rows.add(self.row)
        self.cells(replace(product, variant="S"), joined=True)
        self.row += 1

    def item(self, product: Product) -> None:
        """One item's row or, where each tier has its own, rows; and its truth."""
        start = self.row
        if self.plan.price == "tier_rows":
            for number, tier in enumerate(product.tiers):
                self.cells(replace(product, tiers=(tier,)), joined=True, only_tier=number > 0)
                self.row += 1
            for number, column in enumerate(self.columns):
                if (
                    column
                    and not {"tiers", "price"} & set(column.says)
                    and column.key != "category"
                ):
                    self.grid.merge(start, number, self.row - 1, number)
        else:
            shares = product.shares_name and self.last == start - 1
            self.cells(product, joined=not shares)
            self.row += 1
            self.last = start
            if shares:
                self.share_names(start)
        self.note_truth(product)

    def cells(self, product: Product, *, joined: bool, only_tier: bool = False) -> None:
        """Write a product's cells; ``joined`` says whether those that variants share are written too."""
        for number, column in enumerate(self.columns):
            if column is None or (column.joined and not joined):
                continue
            if only_tier and not {"tiers", "price"} & set(column.says):
                continue
            self.grid.put(self.row, number, self.finished(column, column.render(product), number))

    def finished(self, column: Column, cell: Cell, number: int) -> Cell:
        """A cell as it is typed: with stray spaces, or as a formula."""
        if isinstance(cell.value, str) and "nbsp" in self.plan.mess and self.rng.random() < 0.3:
            return Cell(
                self.rng.choice(
                    (cell.value + NBSP, " " + cell.value, cell.value.replace(" ", NBSP))
                )
            )
        priced = "price" in column.says and isinstance(cell.value, Decimal)
        if priced and self.plan.price_cell == "formula":
            return formula_price(cell, self.row, number)
        return cell

    def share_names(self, row: int) -> None:
        """Let a variant's row show that its name is the one above: merged, ditto marks, or nothing at all."""
        if self.plan.variants == "merged":
            self.merge_names(row)
        if self.plan.variants == "ditto":
            for number, column in enumerate(self.columns):
                if column and column.joined and column.key.startswith("name"):
                    self.grid.put(row, number, self.hand.ditto)

    def merge_names(self, row: int) -> None:
        """Stretch the merged cell of the row above over this row, or begin one."""
        for number, column in enumerate(self.columns):
            if column is None or not column.joined:
                continue
            for place, (top, left, bottom, right) in enumerate(self.grid.merges):
                if left == number == right and bottom == row - 1:
                    self.grid.merges[place] = (top, left, row, right)
                    break
            else:
                self.grid.merge(row - 1, number, row, number)

    def note_truth(self, product: Product) -> None:
        """Keep what a careful reader takes of the product, and what else is right."""
        known = truth_of(product, self.plan, self.says)
        self.answer.items[product.item_no] = known
        accept = self.answer.accepted
        accept[:] = [pair for pair in accept if pair[0] != product.item_no]
        if product.no_price:
            accept.append((product.item_no, {"currency": self.plan.currency}))
        if self.plan.price == "two_currencies":
            accept.append((product.item_no, {"price": str(product.rmb), "currency": "CNY"}))
        if self.plan.volume == "both":
            accept.append((product.item_no, {"carton_cbm": str(product.volume)}))
        if self.plan.variants == "blank" and product.shares_name:
            accept.append((product.item_no, {"name_zh": None, "name_en": None}))
        first = product.tiers[0][0]
        if "tiers" in self.says and first and not known["moq"]:
            accept.append((product.item_no, {"moq": first}))
        if "moq_note" in self.plan.mess:
            accept.append((product.item_no, {"moq": 500}))

    def subtotal(self, start: int) -> None:
        """A row that sums the figures above it."""
        self.grid.put(self.row, 0 if self.columns[0] else 1, self.rng.choice(self.words.subtotals))
        for number, column in enumerate(self.columns):
            if (
                column
                and column.key in {"gross", "net", "volume", "price", "price_cur"}
                and number > 1
            ):
                letter = letters(number)
                total = sum(
                    (c.value for (r, n), c in self.grid.cells.items()
                     if n == number and start <= r < self.row and isinstance(c.value, Decimal)),
                    Decimal(0),
                )  # fmt: skip
                if not total:
                    continue
                self.grid.put(
                    self.row,
                    number,
                    Cell(
                        cents(float(total)), "0.00", f"=SUM({letter}{start + 1}:{letter}{self.row})"
                    ),
                )
        self.row += 1

    # Below the items

    def footer(self) -> None:
        """Notes, bank details and signatures."""
        plan, words, rng = self.plan, self.words, self.rng
        if plan.footer:
            self.row += rng.randint(0, 1)
            for line in rng.choice(words.notes):
                self.grid.put(self.row, 0, line)
                self.row += 1
        if "moq_note" in plan.mess:
            self.grid.put(self.row, 0, rng.choice(words.moq_notes).format(q=500))
            self.row += 1
        if "bank" in plan.mess:
            for label, value in rng.choice(words.bank):
                self.grid.put(self.row, 0, label)
                self.grid.put(self.row, 1 + plan.footer % 2, value)
                self.row += 1
        if plan.footer > 1:
            self.grid.put(self.row, 0, rng.choice(words.signatures))

    def lay_out(self, count: int) -> tuple[Grid, Answer]:
        """Lay the whole page out and return it with its truth."""
        self.title_block()
        self.heading()
        body = self.row
        self.items(count)
        self.footer()
        for number, column in enumerate(self.columns):
            self.grid.widths[number] = (
                3 if column is None else 24 if column.key.startswith("name") else 11
            )
            if column and column.hidden:
                self.grid.hidden_columns.add(number)
        if self.rng.random() < 0.4:
            self.grid.frozen = (body, 1)
        return self.grid, self.answer


def letters(number: int) -> str:
    """Return Excel's letters of a column that is counted from 0."""
    return (letters(number // 26 - 1) if number >= 26 else "") + chr(65 + number % 26)
