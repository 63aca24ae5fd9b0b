"""What a heading is about, understood word by word where no rule knows it as a whole."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple


class _Rule(NamedTuple):
    """A field, the notions that a heading of it must hold, those it must not, and how surely it is that."""

    field: str
    needed: frozenset[str]
    banned: frozenset[str]
    weight: float


def _rule(field: str, needed: str, weight: float, banned: str = "") -> _Rule:
    return _Rule(field, frozenset(needed.split()), frozenset(banned.split()), weight)


# The first that fits counts: what leaves a column out comes before the fields that it resembles.
_RULES = (
    _rule("", "barcode", 1),
    _rule("hs_code", "customs", 0.9),
    _rule("", "customer number", 1),
    _rule("", "load", 0.9, "price port"),
    _rule("", "other_price price", 0.95, "least"),
    _rule("", "category", 0.95, "number gross net customs carton price"),
    _rule("", "rebate", 0.9, "price"),
    _rule("", "other_price", 0.8, "number name order carton pieces least thing"),
    _rule("", "stock pieces", 0.9),
    _rule("weights", "gross net", 0.9),
    _rule("", "inner weight", 0.95, "carton"),
    _rule("", "inner gross", 0.95, "carton"),
    _rule("", "inner net", 0.95, "carton"),
    _rule("", "inner size", 0.95, "carton"),
    _rule("", "inner pieces", 0.9, "carton"),
    _rule("", "total", 0.8, "weight"),
    _rule("", "single gross", 0.95, "carton"),
    _rule("", "thing gross", 0.95, "carton"),
    _rule("gross_weight_kg", "gross", 0.9, "single thing"),
    _rule("net_weight_kg", "net carton", 0.9),
    _rule("", "single weight", 0.95, "carton gross"),
    _rule("", "thing weight", 0.95, "carton gross"),
    _rule("", "thing net", 0.95, "carton gross price"),
    _rule("", "single net", 0.95, "carton gross price"),
    _rule("net_weight_kg", "net", 0.8, "price single thing"),
    _rule("moq", "least order", 0.9, "price"),
    _rule("moq", "least pieces", 0.9, "price"),
    _rule("moq", "least", 0.8, "price"),
    _rule("carton_cbm", "volume", 0.9, "thing single inner"),
    _rule("from_quantity", "from pieces", 0.9),
    _rule("from_quantity", "from order", 0.9),
    _rule("from_quantity", "order pieces", 0.6),
    _rule("carton_size", "carton size", 0.9),
    _rule("carton_size", "pack size", 0.8),
    _rule("gross_weight_kg", "carton weight", 0.7),
    _rule("pcs_per_carton", "carton pieces", 0.9),
    _rule("pcs_per_carton", "pack pieces", 0.8),
    _rule("pcs_per_carton", "inner carton", 0.8),
    _rule("packing", "pack", 0.7),
    _rule("", "single size", 0.95, "carton pack"),
    _rule("", "thing size", 0.95, "carton pack name number"),
    _rule("", "colour size", 0.8),
    _rule("carton_size", "box size", 0.6),
    _rule("pcs_per_carton", "box pieces", 0.6, "price"),
    _rule("gross_weight_kg", "box weight", 0.5),
    _rule("price", "price", 0.8, "port"),
    _rule("lead_time", "lead", 0.8),
    _rule("port", "port", 0.8),
    _rule("picture", "picture", 0.8),
    _rule("name_en", "english", 0.9),
    _rule("name_zh", "chinese", 0.9),
    _rule("", "colour", 0.6),
    _rule("", "material", 0.8),
    _rule("", "remark", 0.8),
    _rule("", "technical", 0.7),
    _rule("certificates", "certificate", 0.8),
    _rule("features", "feature", 0.7),
    _rule("currency", "currency", 0.8),
    _rule("", "serial", 0.8),
    _rule("item_no", "thing number", 0.9),
    _rule("name", "thing name", 0.9),
    _rule("name", "name", 0.8),
    _rule("item_no", "number", 0.6),
    _rule("name", "thing", 0.5),
    _rule("pcs_per_carton", "pieces", 0.35, "price least order from other_price total load net gross"),
    _rule("carton_size", "size", 0.3),
    _rule("gross_weight_kg", "weight", 0.3),
)  # fmt: skip

_SHORTEST = 5  # letters of a word that may be misspelt
_LIKE = 84  # rapidfuzz's ratio from which two words are the same


@cache
def _notions() -> dict[str, tuple[str, ...]]:
    """Return each word with what it may be about."""
    text = (files("boothapp.products") / "vocabulary.toml").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for notion, words in tomllib.loads(text).items():
        for word in words.split():
            found[word] = (*found.get(word, ()), notion)
    return found


@cache
def _long_words() -> list[str]:
    return [word for word in _notions() if word.isascii() and len(word) >= _SHORTEST]


_WORD = re.compile(r"[a-z]+\d*|\d+[a-z]+|[#№]|n°|[\u3400-\u9fff]+|\d+")
_DOTTED = re.compile(r"\b([a-z])\s?[./]\s?([a-z])(?:\s?[./]\s?([a-z]))?(?![a-z])\.?")
_QUANTITY = re.compile(r"\bq\s?['’`´.]?\s?n?ty\b")
_LONGEST = 4  # characters of a Chinese word


@lru_cache(maxsize=4096)
def notions_in(heading: str) -> frozenset[str]:
    """Return what the words of a heading, small and Simplified, are about."""
    text = _QUANTITY.sub("qty", heading)
    text = _DOTTED.sub(lambda found: "".join(filter(None, found.groups())), text)
    found: set[str] = set()
    for word in _WORD.findall(text):
        found.update(_of_han(word) if word[0] >= "\u3400" else _of_word(word))
    return frozenset(found)


def _of_word(word: str) -> tuple[str, ...]:
    known = _notions().get(word) or _notions().get(word.rstrip("s"))
    if known or len(word) < _SHORTEST:
        return known or ()
    from rapidfuzz import fuzz, process  # noqa: PLC0415  slow to import

    best = process.extractOne(word, _long_words(), scorer=fuzz.ratio, score_cutoff=_LIKE)
    return _notions()[best[0]] if best else ()


def _of_han(run: str) -> list[str]:
    """Part a run of Chinese characters into the longest known words and return what they are about."""
    found: list[str] = []
    at = 0
    while at < len(run):
        for length in range(min(_LONGEST, len(run) - at), 0, -1):
            known = _notions().get(run[at : at + length])
            if known:
                found += known
                break
        else:
            length = 1
        at += length
    return found


@lru_cache(maxsize=4096)
def sense_of_words(heading: str) -> tuple[str, float] | None:
    """Return the field that the words of a heading speak of ("" to leave out) and how surely, or None."""
    notions = notions_in(heading)
    for rule in _RULES:
        if rule.needed <= notions and not rule.banned & notions:
            return rule.field, rule.weight
    return None
