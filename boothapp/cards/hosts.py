"""What the e-mail addresses and the website of a card say of its person and its company."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from boothapp.cards import domains, script
from boothapp.cards.words import words


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known before names and companies are looked for.

    Attributes:
        locals: Parts before "@" that are no role such as "sales".
        domains: Own parts of the domains, of no mail service: "alnoor-trading".
        small: The card is set in small letters throughout.
    """

    locals: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    small: bool = False


def hints(emails: Sequence[str], websites: Sequence[str]) -> Hints:
    """Return what addresses and websites say."""
    people, own = [], []
    for address in emails:
        name, _, host = address.rpartition("@")
        if name.rstrip("0123456789") not in words("mail_roles"):
            people.append(name)
        if not domains.is_free_mail(host):
            own.append(domains.own_name(host))
    own += [domains.own_name(site.split("/", 1)[0]) for site in websites]
    people = [name for name in people if not _is_firm(name, own)]
    return Hints(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(filter(None, own))))


def _is_firm(local: str, own: Sequence[str]) -> bool:
    """Whether an address is the firm's, by a mail service or its own: "shreekrupa" of shreekrupaimpex.com."""
    letters = script.letters_of(local)
    return len(letters) > 7 and any(script.letters_of(one).startswith(letters) for one in own)


def person_match(words: Sequence[str], known: Hints) -> float:
    """Return how well the words of a name fit the part before "@", 0 to 1."""
    return max((_fits(words, local) for local in known.locals), default=0.0)


def _fits(words: Sequence[str], local: str) -> float:
    if any(not word.isascii() for word in words):
        words, local = [loose(word) for word in words], loose(local)
    bare = re.sub(r"[^a-z]", "", script.folded(local))
    if not words or len(bare) < 2:
        return 0.0
    if bare in ("".join(words), "".join(reversed(words))):
        return 1.0
    left, used = bare, 0
    for word in sorted(words, key=len, reverse=True):
        if len(word) > 2 and word in left:
            left, used = left.replace(word, "", 1), used + 1
    initials = "".join(word[0] for word in words)
    if not used:
        short = len(words) > 1 and len(bare) <= 4 and bare in (initials, initials[::-1])
        return 0.4 if short else 0.0
    if all(letter in initials for letter in left):
        return 0.95 if used > 1 or left else 0.75
    parts = re.split(r"[^a-z]+", script.folded(local))
    return 0.6 if any(len(part) > 2 and part in words for part in parts) else 0.0


_SPELT = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        ("shch|sch|sh", "s"), ("ch|cz", "c"), ("zh", "z"), ("kh", "h"), ("tz|ts", "c"), ("ph", "f"),
        ("th", "t"), ("ou", "u"), ("x", "ks"), ("w", "v"), ("[jyi]+", "i"), ("i([aueo])", r"\1"),
        (r"(.)\1", r"\1"),
    )
)  # fmt: skip
"""Sounds that people write differently in Latin letters: the ways, and one for all."""


def loose(text: str) -> str:
    """Return a text in Latin letters, the same for most ways to spell it: "Юлия", "Yulia", "Julija"."""
    plain = script.romanised(text)
    for pattern, letter in _SPELT:
        plain = pattern.sub(letter, plain)
    return plain


def company_match(text: str, known: Hints) -> float:
    """Return how well a company's name fits a domain of the card, 0 to 1."""
    return max((_fits_domain(text, own) for own in known.domains), default=0.0)


def _fits_domain(text: str, own: str) -> float:
    if not script.is_latin(text):
        text, own = loose(text), loose(own)
    if (spelt := text.casefold().translate(_SPELT_OUT)) != text.casefold():
        return max(_fits_domain(spelt, own), _fits_domain(script.folded(text), own))
    domain = re.sub(r"[^a-z0-9]", "", script.folded(own))
    words = re.findall(r"[a-z0-9]+", script.folded(text.replace(".", "").replace("'", "")))
    joined = "".join(words)
    if not words or len(domain) < 2:
        return 0.0
    if domain in joined[: len(domain) + 6] and len(domain) > 2:
        return 1.0
    if joined in domain and len(joined) > 3:
        return 0.9 if len(joined) >= 0.6 * len(domain) else 0.6
    return max(_shared(words, domain), _shortened(words, domain))


_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae"}
)
"""How domains write letters that they cannot have."""


def _shared(words: Sequence[str], domain: str) -> float:
    """Return what it says that so many letters of a domain are words of the name."""
    left, letters = domain, 0
    for word in words:
        if len(word) > 2 and word in left:
            left, letters = left.replace(word, "", 1), letters + len(word)
    if letters >= 0.55 * len(domain):
        return 0.9
    if letters >= 4:
        return 0.5
    return 0.35 if any(len(w) > 3 and domain.startswith(w[:4]) for w in words) else 0.0


def _shortened(words: Sequence[str], domain: str) -> float:
    """Return what it says that a short domain is made of the first letters of the name."""
    initials = "".join(word[0] for word in words)
    short = len(domain) <= 5 and len(initials) > 1
    return 0.7 if short and initials.startswith(domain[: len(initials)]) else 0.0


def initials_match(word: str, known: Hints) -> float:
    """Return whether a word of capitals can be a shortened domain: "QB" of "qureshibrothers"."""
    letters = script.letters_of(word)
    for own in known.domains:
        domain = iter(script.letters_of(own))
        if own[:1] == letters[:1] and all(letter in domain for letter in letters):
            return 1.0
    return 0.0


def from_domain(known: Hints) -> str:
    """Return a company's name as its domain has it: "Alnoor Trading"; "" without one."""
    own = next(iter(known.domains), "")
    return " ".join(part.capitalize() for part in own.split("-") if part)
