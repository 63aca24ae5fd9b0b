"""How probable it is that two records are one person, or two people of one company (pure).

After Fellegi and Sunter (A Theory for Record Linkage, 1969): each agreement adds the logarithm of how much
likelier it is for one buyer than for two, each disagreement takes away, and a rare word counts for more
than a common one.
"""

import math
from dataclasses import dataclass
from typing import Literal, Protocol

from boothapp.matching import companies, keys, names
from boothapp.matching.companies import Likeness
from boothapp.matching.keys import Key
from boothapp.matching.names import Agreement
from boothapp.matching.traits import Traits

Level = Literal["person", "company"]


class Frequencies(Protocol):
    """How common things are among the records compared with."""

    @property
    def size(self) -> int:
        """Number of records."""

    def name_weight(self, word: str) -> float:
        """Minus the logarithm of the share of records with this word in the person's name."""

    def company_weight(self, word: str) -> float:
        """The same for the company's name."""

    def namesakes(self, one: Traits, other: Traits) -> int:
        """Number of records with the full name of ``one``, those of the two buyers left out."""

    def bearers(self, key: Key) -> int:
        """Number of different people with this key."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two records are to each other.

    Attributes:
        person: Probability that they are one person.
        company: Probability that they are of one company.
        shared: Keys in both, mine and theirs.
        names: How the names agree; None where one is missing.
        companies: How the companies agree; None where one is missing.
    """

    person: float
    company: float
    shared: tuple[tuple[Key, Key], ...]
    names: Agreement | None
    companies: Likeness | None

    @property
    def level(self) -> Level:
        """One person where that is likelier than not, else one company."""
        return "person" if self.person >= 0.5 else "company"

    @property
    def score(self) -> float:
        """Probability that the level is right."""
        return self.person if self.level == "person" else self.company


# Logarithms of odds. Those of the keys stand alone, before anything else agrees or disagrees.
_OF_PERSON = {"email": 5.0, "badge": 5.0, "wechat": 5.0, "whatsapp": 4.5, "phone": 3.5}
_OF_COMPANY = {
    "mailbox": 6.0,
    "domain": 5.0,
    "email": 4.0,
    "phone": 3.0,
    "whatsapp": 2.0,
    "wechat": 2.0,
    "badge": 1.0,
}
_SHARED_PHONE = -3.0
_PERSON_AMONG = 0.15  # share of typed buyers who are already there
_COMPANY_AMONG = 0.4
_OTHER_BRANDS = 3.0  # each has a word that the other has not
_ABROAD = -1.0
_ONE_WORD = 8.0  # the most that one word can tell


def weigh(mine: Traits, theirs: Traits, among: Frequencies) -> Verdict:
    """Compare two records.

    Args:
        mine: The one being typed or read.
        theirs: One that is known.
        among: How common words and keys are.
    """
    agreement = names.compare(mine.names, theirs.names)
    likeness = companies.compare(mine.companies, theirs.companies)
    seen = _Evidence(
        shared=_shared_keys(mine.keys, theirs.keys),
        names=agreement,
        by_name=_name_odds(agreement, among, mine, theirs),
        companies=likeness,
        by_company=_company_odds(likeness, among),
        country=_country(mine.country, theirs.country),
    )
    person = _probability(_person_total(seen, among))
    company = _probability(_company_total(seen, among))
    return Verdict(person, max(person, company), seen.shared, agreement, likeness)


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What two records show: ``country`` is 1 for the same, -1 for two, 0 where one is unknown."""

    shared: tuple[tuple[Key, Key], ...]
    names: Agreement | None
    by_name: float
    companies: Likeness | None
    by_company: float
    country: int


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _shared_keys(mine: tuple[Key, ...], theirs: tuple[Key, ...]) -> tuple[tuple[Key, Key], ...]:
    pairs = [(a, b) for a in mine for b in theirs if _same_key(a, b) > 0]
    return tuple({(pair[0].kind, pair[0].value): pair for pair in pairs}.values())


_NUMBERS = frozenset({"phone", "whatsapp"})


def _same_key(a: Key, b: Key) -> float:
    if a.kind in _NUMBERS and b.kind in _NUMBERS:
        return keys.same_number(a.value, b.value)
    return float(a.kind == b.kind and a.value == b.value)


def _country(mine: str, theirs: str) -> int:
    return (1 if mine == theirs else -1) if mine and theirs else 0


def _name_odds(
    agreement: Agreement | None, among: Frequencies, mine: Traits, theirs: Traits
) -> float:
    """What the names say; 0 where one is missing."""
    if agreement is None:
        return 0.0
    odds = 0.0
    for one in agreement.shared:
        weight = min(among.name_weight(one.mine), among.name_weight(one.theirs))
        if one.quality <= 0.5:
            weight = min(weight, 1.5)
        odds += _worth(min(weight, _ONE_WORD), one.quality)
    if (
        agreement.same
    ):  # words of a name are not drawn apart: ten others of this name outweigh its words
        share = among.namesakes(theirs, mine) / max(among.size, 100) + math.exp(-odds)
        odds = -math.log(share)
    return odds - 6.0 * agreement.against - 0.7 * agreement.extra


def _worth(weight: float, quality: float) -> float:
    if quality <= 0.5:
        return weight
    return weight * (1.0 if quality >= 0.96 else 0.6 + 0.4 * (quality - 0.75) / 0.21) - (
        0.0 if quality >= 0.96 else 0.7
    )


def _company_odds(likeness: Likeness | None, among: Frequencies) -> float:
    """What the companies' names say; 0 where one is missing."""
    if likeness is None:
        return 0.0
    odds = sum(
        _worth(
            min(among.company_weight(one.mine), among.company_weight(one.theirs), _ONE_WORD),
            one.quality,
        )
        for one in likeness.shared
    )
    one_sided, both = max(likeness.left) - min(likeness.left), min(likeness.left)
    if likeness.whole:
        odds = max(odds, _whole_weight(likeness, among)) + 2.0
    if both:
        return min(odds - 6.0 * both, _OTHER_BRANDS)
    odds -= (7.0 if likeness.full else 3.5) * one_sided
    trade = 0.7 if likeness.trade > 0 else 5.0 * likeness.trade
    place = 0.5 if likeness.place > 0 else 2.0 * likeness.place
    return odds + trade + place


def _whole_weight(likeness: Likeness, among: Frequencies) -> float:
    weights = [among.company_weight("=" + whole) for whole in likeness.wholes]
    return min(*weights, _ONE_WORD)


def _company_total(seen: _Evidence, among: Frequencies) -> float:
    kinds = {a.kind for a, _ in seen.shared}
    if not kinds:
        alone = math.log(_COMPANY_AMONG / max(among.size, 100)) + seen.by_company
        # The same name in two countries is mostly two companies, however rare it is.
        return alone + 1.5 * seen.country if seen.country >= 0 else min(alone, _ABROAD)
    best = max(_OF_COMPANY[kind] for kind in kinds) + 2.0 * (len(kinds) - 1)
    if seen.companies is None:
        return best
    return best + max(-4.0, min(4.0, seen.by_company)) + min(0, seen.country)


def _person_total(seen: _Evidence, among: Frequencies) -> float:
    own = [_key_odds(a, b, seen.names, among) for a, b in seen.shared if a.kind in _OF_PERSON]
    with_company = max(-6.0, min(6.0, seen.by_company))
    if any(a.kind in {"mailbox", "domain"} for a, _ in seen.shared):
        with_company = 6.0
    if own:
        beside = _name_beside_key(seen) + max(-2.0, min(2.0, with_company)) + min(0, seen.country)
        return max(own) + 2.5 * (len(own) - 1) + beside
    if seen.names is None or not seen.names.shared:
        return -20.0
    alone = math.log(_PERSON_AMONG / max(among.size, 100))
    return alone + seen.by_name + with_company + (1.0 if seen.country > 0 else 3.0 * seen.country)


def _name_beside_key(seen: _Evidence) -> float:
    """What the names say where a key is the same: brothers share a switchboard, hardly a mobile."""
    if seen.names is None or not seen.names.against:
        return min(seen.by_name, 4.0)
    if not seen.names.shared:
        return -8.0
    own = any(
        a.kind in _OWN or (a.kind in _NUMBERS and keys.is_mobile(a, b)) for a, b in seen.shared
    )
    return -2.0 if own else -8.0


_OWN = frozenset({"email", "wechat", "badge"})


def _key_odds(a: Key, b: Key, agreement: Agreement | None, among: Frequencies) -> float:
    odds = _OF_PERSON[b.kind if b.kind in _NUMBERS else a.kind]
    if a.kind in _NUMBERS:
        sure = keys.same_number(a.value, b.value)
        odds -= 0.0 if sure >= 0.9 else 3.0
        if agreement is None and among.bearers(b) > 1:
            return _SHARED_PHONE
    return odds
