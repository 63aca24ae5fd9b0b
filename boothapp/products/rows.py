"""The rows of one table: which of them are items, and what each item is."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from boothapp.products.amounts import least_order_of
from boothapp.products.cells import Cells, Finding
from boothapp.products.customs import customs_code
from boothapp.products.fields import senses
from boothapp.products.mapping import Roles
from boothapp.products.names import halves, parted, simple
from boothapp.products.packed import PackedReader
from boothapp.products.pricing import Pricing
from boothapp.products.product import Place, Product, Tier
from boothapp.products.remarks import Remarks
from boothapp.products.sheet import Sheet
from boothapp.products.table import Table
from boothapp.products.tiers import bound_of
from boothapp.text import Text

NO_ITEM = re.compile(
    r"""(?:(?:本页|本类|本系列|以上|page\ |order\ )?(?:sub-?\s?total|average|avg\.?|平均
      |grand\s?total|totals?|合\s*计|小\s*计|总\s*计|共\s*计|總計|合計|小計|总数|累计))
      (?![A-Za-z0-9-]).*
      |(?:remarks?|notes?|备\s*注|備註|注意?|说明|說明|附注|terms?(?:\ and\ conditions)?|条款|payment|付款
      |delivery|交货|validity|有效期|bank|beneficiary|account|a/c|swift|iban|开户行?|户名|账号|帐号|收款|银行
      |税号|地址|address|tel|电话|fax|传真|e-?mail|邮箱|website|网址|contact|联系人?|prepared\ by|approved\ by
      |checked\ by|signature|签字|签名|盖章|stamp|制表|审核|批准|经手|date|日期|page|第\s*\d+\s*页
      |报价人|业务员|有限公司|装运|port|港口|moq|price\ terms?|packing|包装|shipping)
      (?:\s*(?:no|number|name|terms?|qty|amount|time|by|数量|金额|价|人|条件|方式|事项|单位|:|：|\.|\(|（|\s\d).*
      |\s*)
      |(?:\d\s?[x×*]\s?)?(?:20|40|45)\s?(?:['’′](?:\s?(?:GP|HQ|HC|FT|RF|OT))?|GP|HQ|HC|FT|尺柜?)\s*(?:container|柜)?""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""What stands in the item's cell of a row that is none: totals, notes, terms, bank, signatures."""

_NAMED = ("name", "name_zh", "name_en")
_NAMES = (*_NAMED, "description")
_FIGURES = (
    "moq", "pcs_per_carton", "packing", "carton_cbm", "carton_size", "gross_weight_kg", "net_weight_kg",
    "weights", "hs_code", "carton_length",
)  # fmt: skip
_TEXTS = (
    "features", "advantages", "uses", "port", "lead_time", "certificates", "picture", "siblings",
)  # fmt: skip
_SAMPLE = 200  # rows by which the usual ones are told
_LONGEST = 60  # characters of an item number


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a table.

    Attributes:
        products: The items, in their order.
        findings: What is wrong with their cells.
        hidden: Items in hidden rows, which were left out; rows counted from 1.
    """

    products: list[Product]
    findings: list[Finding]
    hidden: list[int]


def read_rows(sheet: Sheet, table: Table, roles: Roles, remarks: Remarks) -> Outcome:
    """Read the items of a table.

    Args:
        sheet: The sheet it stands in.
        table: Where it stands.
        roles: What its columns hold.
        remarks: What is said around the table of all its items.
    """
    reader = _Reader(Cells(sheet, table, roles), remarks)
    reader.read()
    return Outcome(reader.products, reader.cells.findings, reader.hidden)


class _Reader:
    """Goes down a table row by row."""

    def __init__(self, cells: Cells, remarks: Remarks) -> None:
        self.cells, self._remarks = cells, remarks
        self.products: list[Product] = []
        self.hidden: list[int] = []
        self._pricing = Pricing(cells, remarks.currency)
        self._packing = PackedReader(cells)
        self._texts = [field for field in _TEXTS if field in cells.at]
        self._numbers = {row: cells.item_no(row) for row in cells.rows()}
        self._shapes = _usual_shapes(self._numbers.values())
        self._usual, self._have_digits = self._usual_row()

    def read(self) -> None:
        """Read every row of the table."""
        for row, number in self._numbers.items():
            if row in self.cells.sheet.hidden_rows:
                if number:
                    self.hidden.append(row + 1)
            elif self._adds_tier(row, number):
                continue
            elif not number:
                self._without_number(row)
            elif not NO_ITEM.fullmatch(simple(number)) and self._is_item(row, number):
                self.products.append(self._product(row, number))

    # Which rows are items

    def _is_item(self, row: int, number: str) -> bool:
        """Whether a row with something in the item's cell is an item: it says more than a heading would."""
        if len(number) > _LONGEST or number.count(" ") > 6:
            return False
        usual = shape(number) in self._shapes
        if not usual and not self._fits(row, number):
            return False
        if self._pricing.has_price(row):
            return True
        told = sum(bool(self.cells.own(row, field)) for field in self.cells.at)
        figures = sum(any(map(str.isdigit, self.cells.own(row, name))) for name in _FIGURES)
        if figures >= 2 or (figures == 1 and told >= 3):
            return True
        known = usual and any(map(str.isdigit, number))
        asked = self._pricing.asks_back(row)
        return known and (asked or (told >= 2 and self._names_something(row)))

    def _usual_row(self) -> tuple[frozenset[str], bool]:
        """Return the fields that most rows with a price fill, and whether their numbers all have a digit."""
        filled: Counter[str] = Counter()
        numbers: list[str] = []
        for row, number in self._numbers.items():
            if number and self._pricing.has_price(row) and not NO_ITEM.fullmatch(simple(number)):
                filled.update(name for name in self.cells.at if self.cells.field(row, name))
                numbers.append(number)
            if len(numbers) >= _SAMPLE:
                break
        usual = frozenset(name for name, count in filled.items() if count > 0.6 * len(numbers))
        digits = sum(any(map(str.isdigit, number)) for number in numbers)
        return usual - {"item_no"}, digits >= 0.8 * len(numbers)

    def _fits(self, row: int, number: str) -> bool:
        """Whether a row whose number is unlike the others says as much as an item does."""
        if number.endswith((":", "：")) or self._counts_columns(row):
            return False
        if len(number) > 24 and not self._names_something(row):
            return False
        told = sum(bool(self.cells.field(row, name)) for name in self._usual)
        alike = any(map(str.isdigit, number)) or not self._have_digits
        return told >= (0.5 if alike else 0.8) * len(self._usual)

    def _counts_columns(self, row: int) -> bool:
        """Whether a row only counts the columns: 1, 2, 3 ..."""
        cells = [cell for cell in self.cells.sheet.rows[row] if cell not in ("", None)]
        return len(cells) > 3 and [str(cell).removesuffix(".0") for cell in cells] == [
            str(number) for number in range(1, len(cells) + 1)
        ]

    def _names_something(self, row: int) -> bool:
        return any(self.cells.field(row, name) for name in _NAMES)

    def _without_number(self, row: int) -> None:
        """Say so where a row has a name and a price, but nothing to know the item by."""
        if not any(self.cells.own(row, name) for name in _NAMES) or not self._pricing.has_price(
            row
        ):
            return
        texts = [self.cells.own_at(row, column) for column in (0, 1, *self.cells.at.values())]
        if not any(NO_ITEM.fullmatch(simple(text)) for text in texts if text):
            self.cells.say(row, self.cells.at.get("item_no"), _NO_NUMBER, severe=True)

    # Tiers given in rows of their own

    def _adds_tier(self, row: int, number: str) -> bool:
        """Take a row that only gives one more price of the item above."""
        bound = bound_of(self.cells.own(row, "from_quantity"))
        last = self.products[-1] if self.products else None
        if not bound or not last or not last.tiers or number not in ("", last.item_no):
            return False
        own = self.cells.own_number(row)
        if own not in ("", last.item_no):
            return False
        tiers = self._pricing.read(row).tiers
        if not tiers or bound.least in {tier.min_qty for tier in last.tiers}:
            return False
        merged = sorted([*last.tiers, *tiers], key=lambda tier: tier.min_qty or 0)
        self.products[-1] = replace(last, price=merged[0].price, tiers=tuple(merged))
        return True

    # One item

    def _product(self, row: int, number: str) -> Product:
        cells, prices, packed = self.cells, self._pricing.read(row), self._packing.read(row)
        zh, en = self._names(row)
        about_zh, about_en = self._about(row)
        return Product(
            item_no=number,
            name_zh=zh,
            name_en=en,
            description_zh=about_zh,
            description_en=about_en,
            price=prices.tiers[0].price if prices.tiers else None,
            tiers=prices.tiers if prices.by_quantity else (),
            currency=prices.currency,
            unit=cells.field(row, "unit") or self._pricing.unit(row),
            moq=self._moq(row, packed.pieces) or self._least_tier(prices.tiers),
            pcs_per_carton=packed.pieces,
            carton_size=packed.size,
            carton_cbm=packed.volume,
            gross_weight_kg=packed.gross,
            net_weight_kg=packed.net,
            hs_code=self._customs_code(row),
            place=Place(cells.sheet.name, row + 1),
            **{field: cells.written(row, field) for field in self._texts},
        )

    def _customs_code(self, row: int) -> str:
        column = self.cells.at.get("hs_code")
        said = "" if column is None else customs_code(self.cells.shown_at(row, column))
        return said or self._remarks.hs_code

    def _about(self, row: int) -> tuple[str, str]:
        written = self.cells.written(row, "description")
        if not written:
            details = [parted(self.cells.lines(row, field))[1] for field in _NAMED]
            written = "\n".join(filter(None, details))
        return halves(written) if written else ("", "")

    def _names(self, row: int) -> tuple[str, str]:
        called, zh, en = (parted(self.cells.lines(row, field))[0] for field in _NAMED)
        if called:
            both = halves(called)
            zh, en = zh or both[0], en or both[1]
        return " ".join(zh.split()), " ".join(en.split())

    def _least_quantity(self, row: int) -> str:
        """The quantity of the first tier, where its column is headed as a minimum order."""
        named = any(s.field == "moq" for s in senses(self.cells.heading("from_quantity")))
        return self.cells.field(row, "from_quantity") if named else ""

    def _least_tier(self, tiers: Sequence[Tier]) -> int | None:
        """The quantity of the first tier, where the heading of a price calls it the minimum order."""
        headed = (self.cells.heading_at(column) for column, _ in self.cells.prices)
        return tiers[0].min_qty if tiers and any(map(_LEAST_ORDER.search, headed)) else None

    def _moq(self, row: int, pieces: int | None) -> int | None:
        text = (
            self.cells.field(row, "moq") or self._least_quantity(row) or self._remarks.least_order
        )
        if not text:
            return None
        heading = self.cells.heading("moq")
        if _BY_CARTON.search(heading) and re.fullmatch(r"[\d,]+", text):
            text += " ctn"
        count = least_order_of(text, pieces, comma=self.cells.comma)
        if count is None and any(map(str.isdigit, text)):
            reason = Text(
                f"起订量“{text}”读不成数量。", f'The minimum order "{text}" is no quantity.'
            )
            self.cells.say(row, self.cells.at.get("moq"), reason)
        return count or None


_LEAST_ORDER = re.compile(r"(?<![a-z])m\.?o\.?q(?![a-z])|起[订訂批定]", re.IGNORECASE)
_BY_CARTON = re.compile(r"箱|ctn|carton", re.IGNORECASE)
_NO_NUMBER = Text("没有货号，未导入。", "There is no item number; the row was left out.")


def shape(number: str) -> str:
    """Return the outline of an item number: "KS-820B" -> "A-0A"."""
    return re.sub(r"\d+", "0", re.sub(r"[A-Za-z]+", "A", number))


def _usual_shapes(numbers: Iterable[str]) -> frozenset[str]:
    """Return the shapes that several item numbers have."""
    shapes = Counter(shape(number) for number in numbers if 0 < len(number) <= 40)
    least = 0.2 * shapes.total()
    return frozenset(
        known for known, count in shapes.items() if count >= (2 if "0" in known else max(2, least))
    )
