"""Compares what was read off cards with their truth, field by field."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

Line = Mapping[str, Any]

LISTS = ("emails", "phones", "fax")
SINGLES = (
    "name",
    "name_either",
    "company",
    "company_either",
    "title",
    "website",
    "country",
    "address",
)
OTHERS = ("name_other", "company_other")
FIELDS = (*LISTS, *SINGLES, *OTHERS)
AIMS = {
    "emails": 95, "phones": 95, "website": 95, "country": 95, "name": 92, "company": 92, "title": 88,
}  # fmt: skip
"""Aims in percent over clean, mild and hard pictures together."""

ENOUGH = 0.8
"""Overlap of words from which an address counts as read."""

_HONORIFIC = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|eng|engr|ing|dipl\.-ing|mag|prof|alhaji|hajia|chief|md|m/s)\b\.?|[مد]\.)\s*"
)
_PLAIN = str.maketrans("ıłøđðəæœ", "ilodeeao")


@dataclass(slots=True)
class Tally:
    """How often a field was right.

    For a list right, wrong and missed count values; for a single field they count cards, where an empty
    answer to an empty truth is right; ``asked`` and ``found`` count the cards that print the field.
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0
    asked: int = 0
    found: int = 0

    def percent(self, field: str) -> float | None:
        """Micro F1 of a list, share of right cards of a single field; None where nothing was asked."""
        if field in LISTS:
            below = 2 * self.right + self.wrong + self.missed
            return 200 * self.right / below if below else None
        cards = self.right + self.wrong
        return 100 * self.right / cards if cards else None

    @property
    def recall(self) -> float | None:
        """Percent found of what is printed."""
        return 100 * self.found / self.asked if self.asked else None


@dataclass(frozen=True, slots=True)
class Miss:
    """A wrong answer: how like the truth it is, 0 to 1."""

    file: str
    truth: str
    answer: str
    like: float


def normal(text: str) -> str:
    """Letters and digits alone: without case, accents, spaces and punctuation, in NFKC."""
    return re.sub(r"[\W_]", "", _folded(text))


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN)
    return "".join(
        c for c in unicodedata.normalize("NFD", plain) if unicodedata.category(c) != "Mn"
    )


def person(text: str) -> str:
    """A name in comparable form, without its honorific."""
    return normal(_HONORIFIC.sub("", text.strip().casefold()))


def website(text: str) -> str:
    """An address on the web without scheme, www and closing slash."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", text.strip().casefold()).rstrip("/")


def words(text: str) -> Counter[str]:
    """The words of an address; scripts written without spaces count letter by letter."""
    return Counter(re.findall(r"[a-z0-9\u0400-\u04ff\u0370-\u03ff]+|\w", _folded(text)))


def overlap(truth: str, answer: str) -> float:
    """F1 of the words of two addresses, each as often as it stands."""
    a, b = words(truth), words(answer)
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 1.0


def _same(normalised: Callable[[str], str], *keys: str) -> Callable[[Line, Line], bool]:
    def right(truth: Line, answer: Line) -> bool:
        wanted = {normalised(truth.get(key, "")) for key in keys}
        if any(truth.get(key) for key in keys):
            wanted.discard("")
        return normalised(answer.get(keys[0]) or "") in wanted

    return right


def _country(truth: Line, answer: Line) -> bool:
    return answer.get("country", "") in {
        truth["country"],
        truth.get("country_may") or truth["country"],
    }


def _address(truth: Line, answer: Line) -> bool:
    given = answer.get("address") or ""
    forms = [form for form in (truth["address"], truth.get("address_other", "")) if form]
    if not forms:
        return not given
    return any(overlap(form, given) >= ENOUGH for form in [*forms, " ".join(forms)])


_RIGHT: dict[str, Callable[[Line, Line], bool]] = {
    "name": _same(person, "name"),
    "name_either": _same(person, "name", "name_other"),
    "name_other": _same(person, "name_other"),
    "company": _same(normal, "company"),
    "company_either": _same(normal, "company", "company_other"),
    "company_other": _same(normal, "company_other"),
    "title": _same(normal, "title", "title_other"),
    "website": _same(website, "website"),
    "country": _country,
    "address": _address,
}


def values(line: Line, field: str) -> set[str]:
    """The values of a list, comparable."""
    return {value.strip().casefold() for value in line.get(field) or ()}


def count(field: str, pairs: Iterable[tuple[Line, Line]]) -> Tally:
    """Tally a field over pairs of truth and answer."""
    tally = Tally()
    for truth, answer in pairs:
        if field in LISTS:
            _count_list(tally, values(truth, field), values(answer, field))
        else:
            right = _RIGHT[field](truth, answer)
            tally.right += right
            tally.wrong += not right
            asked = bool(truth.get(field.removesuffix("_either")))
            tally.asked += asked
            tally.found += asked and right
    return tally


def _count_list(tally: Tally, wanted: set[str], given: set[str]) -> None:
    tally.right += len(wanted & given)
    tally.wrong += len(given - wanted)
    tally.missed += len(wanted - given)
    tally.asked += len(wanted)
    tally.found += len(wanted & given)


def misses(field: str, pairs: Sequence[tuple[Line, Line]]) -> list[Miss]:
    """The wrong answers to a field, the least like the truth first."""
    out = []
    for truth, answer in pairs:
        if field in LISTS:
            wanted, given = values(truth, field), values(answer, field)
            texts = " ".join(sorted(wanted - given)), " ".join(sorted(given - wanted))
            right = wanted == given
        else:
            key = field.removesuffix("_either")
            texts = str(truth.get(key, "")), str(answer.get(key) or answer.get("error", ""))
            right = _RIGHT[field](truth, answer)
        if not right:
            like = SequenceMatcher(None, texts[0].casefold(), texts[1].casefold()).ratio()
            out.append(Miss(str(truth["file"]), *texts, like))
    return sorted(out, key=lambda miss: miss.like)
