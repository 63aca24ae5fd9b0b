"""What a list will look like: a plan drawn at random, with one or two kinds of mess set by its number."""

import random
from dataclasses import dataclass, fields, replace

STARTS = (
    (1, 100, 500),
    (100, 500, 1000),
    (500, 1000, 3000),
    (50, 200),
    (1, 50, 200, 1000),
    (300, 1000),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Every choice about one file. The words are the keys that columns.py and layout.py know."""

    file_format: str = "xlsx"
    headings: str = "both"
    names: str = "two_columns"
    item_style: int = 0
    item_cell: str = "text"
    price: str = "single"
    price_cell: str = "number"
    currency: str = "USD"
    currency_place: str = "heading"
    starts: tuple[int | None, ...] = (None,)
    moq: str = "number"
    pieces: str = "number"
    volume: str = "cbm"
    weights: str = "two_columns"
    hs: str = ""
    category: str = ""
    variants: str = ""
    sheets: str = "one"
    script: str = ""
    title: int = 4
    footer: int = 1
    order: str = "usual"
    extras: frozenset[str] = frozenset()
    mess: frozenset[str] = frozenset()
    items: int = 20

    def kinds(self) -> list[str]:
        """Return the kinds of mess in the file, for the figures per kind."""
        named = {
            f"{f.name}:{getattr(self, f.name)}"
            for f in fields(self)
            if f.name in KIND_FIELDS and getattr(self, f.name)
        }
        return sorted(
            named | {f"mess:{m}" for m in self.mess} | {f"extra:{e}" for e in self.extras}
        )


KIND_FIELDS = frozenset(
    [
        "file_format",
        "headings",
        "names",
        "item_cell",
        "price",
        "price_cell",
        "currency",
        "currency_place",
        "moq",
        "pieces",
        "volume",
        "weights",
        "hs",
        "category",
        "variants",
        "sheets",
        "script",
        "order",
    ]
)
CSV = ("csv_utf8", "csv_bom", "csv_gbk", "csv_gbk_semicolon", "csv_tab", "csv_semicolon")
PICKS: dict[str, tuple[str, ...]] = {
    "headings": ("zh", "en", "both", "both", "two_rows"),
    "names": ("zh", "en", "two_columns", "one_cell", "one_cell"),
    "item_cell": ("text", "text", "text", "padded"),
    "price": (
        "single",
        "single",
        "single",
        "tier_columns",
        "tier_columns",
        "tier_cell",
        "tier_slash",
    ),
    "price_cell": (
        "number",
        "number",
        "format",
        "text",
        "text_currency",
        "text_currency",
        "formula",
    ),
    "currency": ("USD", "USD", "USD", "CNY", "CNY", "EUR"),
    "currency_place": ("heading", "heading", "title"),
    "moq": ("", "number", "text"),
    "pieces": ("", "number", "text", "number"),
    "volume": ("", "cbm", "size_cell", "sides", "both", "cbm"),
    "weights": ("", "two_columns", "one_cell", "text"),
    "hs": ("", "text", "number", ""),
    "category": ("", "rows", "merged_rows", "merged_column"),
    "variants": ("", "", "merged"),
    "sheets": ("one", "one", "cover", "terms", "two_lists", "hidden_old", "colours"),
    "order": ("usual", "usual", "price_first", "shuffled"),
}
FORCED: tuple[dict[str, object], ...] = (
    {"price": "tier_columns", "headings": "both"},
    {"item_cell": "zero_format", "item_style": 1},
    {"file_format": "csv_utf8"},
    {"price": "tier_cell"},
    {"weights": "one_cell"},
    {"sheets": "hidden_old"},
    {"mess": {"hidden_rows", "duplicates"}},
    {"file_format": "csv_gbk"},
    {"volume": "size_cell"},
    {"price": "tier_rows"},
    {"item_cell": "date", "item_style": 2},
    {"category": "merged_column", "variants": "merged"},
    {"file_format": "csv_gbk_semicolon"},
    {"price": "containers"},
    {"price_cell": "wide", "currency_place": "title", "price": "single"},
    {"sheets": "two_lists"},
    {"volume": "sides"},
    {"volume": "packing", "weights": "packing", "pieces": "packing"},
    {"price_cell": "formula", "price": "single", "mess": {"subtotals"}},
    {"file_format": "csv_bom"},
    {"price": "two_currencies"},
    {"item_style": 3},
    {"mess": {"repeated_headings", "blank_rows"}},
    {"price": "tier_slash"},
    {"pieces": "inner_outer"},
    {"item_cell": "number", "item_style": 6},
    {"mess": {"serial_restarts", "bank"}},
    {"headings": "two_rows"},
    {"price_cell": "comma", "currency": "CNY", "price": "single"},
    {"file_format": "csv_tab"},
    {"price_cell": "format", "currency_place": "format", "price": "single"},
    {"extras": {"retail", "cost", "picture"}},
    {"mess": {"ask_us", "blank_fields"}},
    {"sheets": "colours"},
    {"extras": {"blank_column", "barcode"}},
    {"item_style": 2},
    {"file_format": "csv_semicolon"},
    {"mess": {"hidden_duplicate", "hidden_rows"}},
    {"currency_place": "nowhere", "price_cell": "number", "price": "single"},
    {"mess": {"moq_note"}, "moq": ""},
)
HELD_PICKS: dict[str, tuple[str, ...]] = PICKS | {
    "item_cell": ("text", "text", "padded"),
    "price": (
        "single",
        "single",
        "tier_columns",
        "tier_columns",
        "tier_cell",
        "tier_slash",
        "tier_rows",
    ),
    "price_cell": ("number", "format", "text", "text_currency", "text_currency", "formula"),
    "currency": ("USD", "USD", "CNY", "CNY", "EUR", "HKD", "GBP"),
    "pieces": ("", "number", "text", "format", "inner_outer"),
    "volume": ("", "cbm", "size_cell", "size_cell", "sides", "both"),
    "weights": ("", "two_columns", "one_cell", "one_cell", "text"),
    "category": ("", "rows", "merged_rows", "merged_column", "column"),
    "variants": ("", "", "merged", "ditto", "blank"),
    "order": ("usual", "price_last", "packing_first", "shuffled"),
    "script": ("", "", "", "", "", "hant"),
}
FORCED_HELD: tuple[dict[str, object], ...] = (
    {"item_cell": "triple_format", "item_style": 7},
    {"price": "tier_rows"},
    {"file_format": "csv_decimal_comma"},
    {"weights": "one_cell"},
    {"item_cell": "decimal", "item_style": 8},
    {"price": "tier_columns", "sheets": "colours"},
    {"script": "hant"},
    {"file_format": "csv_gbk"},
    {"variants": "ditto"},
    {"price": "containers"},
    {"extras": {"was", "sample"}},
    {"volume": "packing", "weights": "packing", "pieces": "packing"},
    {"item_cell": "date", "item_style": 4},
    {"sheets": "hidden_old"},
    {"file_format": "csv_tab"},
    {"price": "tier_cell"},
    {"mess": {"hidden_rows", "hidden_duplicate", "duplicates"}},
    {"price_cell": "text_currency", "currency_place": "cell", "price": "single", "currency": "CNY"},
    {"item_style": 3},
    {"price": "tier_slash"},
    {"sheets": "two_lists"},
    {"file_format": "csv_gbk_semicolon"},
    {"price_cell": "formula", "price": "single", "mess": {"subtotals"}},
    {"headings": "two_rows"},
    {"category": "merged_column", "variants": "merged"},
    {"item_cell": "date", "item_style": 5},
    {"pieces": "inner_outer"},
    {"price_cell": "wide", "price": "single", "currency_place": "title"},
    {"file_format": "csv_utf8"},
    {"price": "two_currencies"},
    {"mess": {"repeated_headings", "blank_rows"}},
    {"item_cell": "zero_format", "item_style": 6},
    {"price_cell": "format", "currency_place": "format", "price": "single"},
    {"mess": {"ask_us", "blank_fields"}},
    {"file_format": "csv_gbk_tab"},
    {"extras": {"cost", "retail", "rebate", "serial"}},
    {"item_cell": "number", "item_style": 10},
    {"currency_place": "nowhere", "price_cell": "number", "price": "single"},
    {"mess": {"moq_note", "bank"}, "moq": ""},
    {"file_format": "csv_bom"},
    {"price_cell": "text_currency", "currency_place": "cell", "price": "single", "currency": "USD"},
    {"volume": "sides", "headings": "zh"},
    {"volume": "size_cell"},
    {"item_style": 9},
    {"headings": "en"},
    {"variants": "blank"},
    {"category": "column", "extras": {"blank_column"}},
    {"price_cell": "text_currency", "currency_place": "cell", "price": "single", "currency": "EUR"},
    {"mess": {"nbsp", "mid_notes"}},
    {"item_style": 4},
    {"item_style": 5},
)
WIDE_STYLES: dict[object, dict[str, object]] = {
    "triple_format": {"item_cell": "pair_format", "item_style": 6},
    "decimal": {"item_style": 11},
    "date": {"item_style": 4},
    "zero_format": {"item_style": 2},
    "number": {"item_style": 7},
}
"""The item numbers of the second tuning part that fit a kind of cell."""
FORCED_WIDE = tuple(kinds | WIDE_STYLES.get(kinds.get("item_cell"), {}) for kinds in FORCED_HELD)
MESS = (
    "blank_rows",
    "repeated_headings",
    "subtotals",
    "hidden_rows",
    "duplicates",
    "blank_fields",
    "bank",
    "mid_notes",
    "nbsp",
)
EXTRAS = (
    "serial",
    "picture",
    "spec",
    "material",
    "unit",
    "remark",
    "barcode",
    "lead",
    "load",
    "product_size",
    "unit_weight",
    "retail",
    "blank_column",
)


def draw_plan(rng: random.Random, number: int, part: str, styles: int) -> Plan:
    """Draw the plan of a part's nth file; what the number sets is kept, the rest made to fit."""
    first = part == "tune"
    choices = PICKS if first else HELD_PICKS
    set_by_number = {"tune": FORCED, "wide": FORCED_WIDE, "held": FORCED_HELD}[part]
    picks: dict[str, object] = {name: rng.choice(values) for name, values in choices.items()}
    mess = {m for m in MESS if rng.random() < 0.2}
    more = EXTRAS if first else (*EXTRAS, "was", "sample", "rebate")
    extras = {e for e in more if rng.random() < (0.25 if first else 0.18)} | {rng.choice(more)}
    picks |= {
        "item_style": rng.randrange(styles),
        "items": rng.randint(8, 45),
        "title": rng.randint(0, 7),
        "footer": rng.randint(0, 3),
    }
    forced = dict(set_by_number[number % len(set_by_number)])
    mess |= set(forced.pop("mess", ()))  # type: ignore[call-overload]
    extras |= set(forced.pop("extras", ()))  # type: ignore[call-overload]
    plan = Plan(**picks | forced, mess=frozenset(mess), extras=frozenset(extras))  # type: ignore[arg-type]
    return made_to_fit(rng, plan)


def made_to_fit(rng: random.Random, plan: Plan) -> Plan:
    """Return the plan without choices that contradict each other."""
    if plan.price in {"tier_columns", "tier_cell", "tier_slash", "tier_rows"}:
        plan = replace(plan, starts=rng.choice(STARTS))
    if plan.price == "tier_rows":
        plan = replace(plan, variants="")
    if plan.starts[0] == 1:
        plan = replace(plan, moq="")
    if plan.category == "merged_column":
        plan = replace(plan, mess=plan.mess - {"repeated_headings"})
    if plan.price == "containers":
        plan = replace(plan, starts=(None, None), moq="")
    return _fit_format(_fit_prices(rng, plan))


def _fit_prices(rng: random.Random, plan: Plan) -> Plan:
    if plan.price == "two_currencies":
        plan = replace(plan, currency="USD", currency_place="heading", price_cell="number")
    in_one = plan.price in {"tier_cell", "tier_slash"}
    if in_one and plan.price_cell not in {"number", "text_currency"}:
        plan = replace(plan, price_cell="number")
    if plan.price == "tier_cell" and plan.currency_place == "nowhere":
        plan = replace(plan, currency_place="heading")
    if plan.price_cell in {"text_currency", "comma"} and plan.currency_place != "nowhere":
        plan = replace(plan, currency_place=rng.choice(("cell", "cell", "heading")))
    if plan.price_cell == "format" and plan.currency_place == "title":
        plan = replace(plan, currency_place="format")
    if plan.price_cell == "comma":
        plan = replace(plan, currency="CNY")
    if plan.currency_place == "title":
        plan = replace(plan, title=max(4, plan.title))
    return plan


def _fit_format(plan: Plan) -> Plan:
    if plan.item_cell not in {"text", "padded"} and plan.file_format != "xlsx":
        plan = replace(plan, item_cell="text")
    if plan.file_format == "xlsx":
        return plan
    mess = plan.mess - {"hidden_rows", "hidden_duplicate"}
    variants = "" if plan.variants == "merged" else plan.variants
    names = {"variants": variants, "sheets": "one", "mess": mess, "extras": plan.extras - {"cost"}}
    if plan.price == "tier_rows":
        names["price"] = "tier_columns"
    return replace(plan, **names)  # type: ignore[arg-type]
