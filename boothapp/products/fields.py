"""The fields a column of a price list can hold, and the headings they go by in both languages."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from boothapp.products.concepts import sense_of_words
from boothapp.products.names import simple
from boothapp.text import Text

LABELS = {
    "item_no": Text("货号", "Item number"),
    "name": Text("品名（中文、英文或两者）", "Name (either language or both)"),
    "name_zh": Text("中文品名", "Name in Chinese"),
    "name_en": Text("英文品名", "Name in English"),
    "description": Text("描述", "Description"),
    "features": Text("特点", "Features"),
    "advantages": Text("优势", "Advantages"),
    "uses": Text("用途", "Uses"),
    "price": Text("单价", "Price"),
    "from_quantity": Text("数量段", "Quantity of the price"),
    "currency": Text("币种", "Currency"),
    "unit": Text("单位", "Unit"),
    "moq": Text("起订量", "Minimum order"),
    "pcs_per_carton": Text("装箱数", "Pieces a carton"),
    "packing": Text("包装信息", "Packing details"),
    "carton_size": Text("外箱尺寸", "Carton size"),
    "carton_length": Text("外箱长", "Carton length"),
    "carton_width": Text("外箱宽", "Carton width"),
    "carton_height": Text("外箱高", "Carton height"),
    "carton_cbm": Text("体积（立方米）", "Carton volume (m³)"),
    "gross_weight_kg": Text("毛重（千克）", "Gross weight (kg)"),
    "net_weight_kg": Text("净重（千克）", "Net weight (kg)"),
    "weights": Text("毛重和净重", "Gross and net weight"),
    "hs_code": Text("海关编码", "HS code"),
    "port": Text("港口", "Port"),
    "lead_time": Text("交货期", "Lead time"),
    "certificates": Text("认证", "Certificates"),
    "picture": Text("图片", "Picture"),
    "siblings": Text("同系列款", "Items of near style"),
    "": Text("不导入", "Leave out"),
}
"""Every field with its name in both languages; "" is a column that is left out."""


class Sense(NamedTuple):
    """One thing that a heading may mean: the field, and how surely, from 0 to 1."""

    field: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Words:
    """The headings as ``headings.toml`` has them."""

    left_out: re.Pattern[str]
    rules: tuple[tuple[str, float, re.Pattern[str]], ...]


@cache
def _words() -> _Words:
    text = simple((files("boothapp.products") / "headings.toml").read_text(encoding="utf-8"))
    known = tomllib.loads(text)
    any_of = {name: f"(?:{_alternatives(known[name], {})})" for name in ("carton", "pieces")}
    return _Words(
        left_out=re.compile(_alternatives(known["left_out"], any_of)),
        rules=tuple(
            (rule["field"], rule["weight"], re.compile(_alternatives(rule["words"], any_of)))
            for rule in known["heading"]
        ),
    )


def _alternatives(words: str, any_of: Mapping[str, str]) -> str:
    lines = (part for line in words.splitlines() for part in line.split(" | ") if part.strip())
    pattern = "|".join(lines)
    for name, alternatives in any_of.items():
        pattern = pattern.replace(f"{{{name}}}", alternatives)
    return pattern


# Of several rules that fit, the specific ones must win over the general: in this order a heading such as
# "Carton Size" is no description although "Size" alone would be.
_LAST = ("description", "weight", "serial")


def clean(heading: str) -> str:
    """Return a heading in small letters and Simplified characters, on one line."""
    text = " ".join(heading.lower().replace("：", ":").split()).strip(" :*.")
    return simple(_SPACED.sub("", text))  # "货 号" is set wide to fill its cell


_SPACED = re.compile(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff](?:[ )(/:]|$))")


@lru_cache(maxsize=4096)
def senses(heading: str) -> tuple[Sense, ...]:
    """Return what a heading may mean, the likeliest first; ("", 1) stands for a column to leave out."""
    text = _TAXED.sub(" ", _GOODS.sub("", clean(heading)))
    if not text:
        return ()
    if _NESTED.search(text) and not _MEASURED.search(text):
        return (Sense("pcs_per_carton", 0.9),)
    found: dict[str, float] = {}
    for part, share in _parts(text):
        for sense in _senses_of(part):
            if not sense.field:
                return (sense,)
            found[sense.field] = max(found.get(sense.field, 0), sense.weight * share)
    told = sense_of_words(text)
    if told and not told[0] and told[1] >= _VETO and found.keys() <= _DOUBTFUL:
        return (Sense("", 1),)
    if max(found.values(), default=0) < _PLAIN:
        if told and not told[0] and told[1] > max(found.values(), default=0):
            return (Sense("", 1),)
        if told and told[0]:
            found[told[0]] = max(found.get(told[0], 0), told[1])
    ranked = sorted(found.items(), key=lambda known: (known[0] in _LAST, -known[1]))
    return tuple(Sense(field, weight) for field, weight in ranked)


# The goods of a carton together, and not of one piece.
_GOODS = re.compile("货(?=[净毛]重)")

# "Price incl. 13% VAT" is a price, and no tax.
_TAXED = re.compile(
    r"\b(?:incl(?:uding|uded|\.)?|excl(?:uding|uded|\.)?|with(?:out)?|w/o?|plus)\s*(?:of\s)?\d*\s?%?\s*(?:vat|tax|gst)\b"
)

# "中盒/外箱", "Inner - Outer": how many in the one and how many in the other.
_NESTED = re.compile(
    r"(?:\b(?:inner|mid|in)\b|[内中小]盒|[内中小]包|[内小]箱|内|中|盒)[^/&,-]{0,16}[/&,-]\s*"
    r"(?:\b(?:outer|out|master)\b|(?:inner )?(?:ctn|carton)|外|大?箱|装箱)"
)
_MEASURED = re.compile(r"size|dim|meas|weight|wt|[gn]\.? ?w|cbm|m3|cm|price|尺|重|体积|价|规格|长")
_PLAIN = 0.8  # surety of a rule from which the words one by one are not asked

_VETO = 0.95  # ... and from which the words one by one overrule a rule
_DOUBTFUL = {
    "name", "name_zh", "name_en", "description", "price", "net_weight_kg", "gross_weight_kg", "weight",
    "carton_size", "unit", "serial",
}  # fmt: skip

_IN_BRACKETS = re.compile(r"\([^()]{0,12}\)")


def _parts(text: str) -> list[tuple[str, float]]:
    """Return the heading and, where it holds both languages, each half: "品名 product name"."""
    parts = [(text, 1.0)]
    halves = re.findall(
        r"[\u3400-\u9fff][\u3400-\u9fff/、，\s]*|[a-z#'][a-z0-9#.'/&\s]*",
        _IN_BRACKETS.sub(" ", text),
    )
    if len(halves) > 1:
        parts += [(half.strip(" /、，"), 0.95) for half in halves]
    return parts


def _senses_of(text: str) -> list[Sense]:
    words = _words()
    if words.left_out.search(text):
        return [Sense("", 1)]
    found = [Sense(field, weight) for field, weight, rule in words.rules if rule.search(text)]
    beaten = {loser for sense in found for loser in _BEATS.get(sense.field, ())}
    return [sense for sense in found if sense.field not in beaten]


# "HS Code" is no code of an item, and "Carton Size L*W*H" no length: the special one drives the general out.
_GENERAL = ("packing", "unit", "item_no", "from_quantity")
_BEATS = {
    "name_en": ("name", "description"),
    "name_zh": ("name", "description"),
    "hs_code": ("item_no",),
    "weights": ("gross_weight_kg", "net_weight_kg"),
    "carton_size": ("carton_length", "carton_width", "carton_height", *_GENERAL),
    "pcs_per_carton": _GENERAL,
    "carton_cbm": _GENERAL,
    "moq": _GENERAL,
    "price": (*_GENERAL, "lead_time", "port"),
}
