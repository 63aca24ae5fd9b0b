"""What lines of print mean: every concern's findings put together as a card."""

import re
from collections.abc import Sequence
from dataclasses import replace

from boothapp.cards import (
    addresses,
    chats,
    companies,
    digits,
    domains,
    emails,
    hosts,
    labels,
    layout,
    mending,
    names,
    origin,
    phones,
    script,
    splitting,
    titles,
    websites,
)
from boothapp.cards.card import Card, Found, Line, Reading
from boothapp.cards.finds import Find, Harvest
from boothapp.cards.layout import Piece

_GARBAGE = 0.55


def understand(lines: Sequence[Line], sizes: Sequence[tuple[int, int]] = ()) -> Card:
    """Return what lines say.

    Args:
        lines: In reading order, boxes on the upright card.
        sizes: Width and height of each side in pixels.
    """
    everything = layout.pieces_of(lines)
    pieces = labels.labelled([piece for piece in everything if not is_garbage(piece)])
    mail, site = _mail_and_site(pieces)
    chat = chats.chats(site.rest)
    found_numbers, rest = digits.numbers(chat.rest)
    mails, sites = [f.value for f in mail.finds], [f.value for f in site.finds if f.score > 0.4]
    known = replace(hosts.hints(mails, sites), small=_is_small(rest))
    rest = splitting.split(rest, known)
    of_address = addresses.address_pieces(rest)
    fields = {"email": mail.finds, "website": site.finds[:1], "wechat": chat.finds}
    where = origin.regions(
        everything, found_numbers, _hosts(mails, sites), [p.line for p in of_address]
    )
    fields |= phones.telephones(found_numbers, [(code, p) for code, p, _ in where])
    fields["country"] = origin.country(where)
    fields |= _who(rest, of_address, known)
    code = where[0][0] if where else ""
    for name in ("name", "company", "title", "address"):
        fields[name] = [_mended(find, name, code) for find in fields.get(name, [])]
    found: dict[str, Sequence[Found]] = {
        name: tuple(find.found() for find in finds) for name, finds in fields.items() if finds
    }
    return Card(found, tuple(lines), tuple(sizes))


def _is_small(pieces: Sequence[Piece]) -> bool:
    """Whether what is left without contacts is set in small letters throughout."""
    words = [w for p in pieces for w in re.findall(r"[^\W\d_]{4,}", p.text) if script.is_latin(w)]
    return len(words) > 3 and sum(w[0].isupper() for w in words) <= 0.15 * len(words)


def _mended(find: Find, name: str, country: str) -> Find:
    others = tuple(replace(r, value=mending.mended(r.value, name, country)) for r in find.others)
    return replace(find, value=mending.mended(find.value, name, country), others=others)


def is_garbage(piece: Piece) -> bool:
    """Whether a line is noise: a logo, a pattern, or a script that OCR does not know."""
    letters = [c for c in piece.text if c.isalnum()]
    return not letters or piece.score < _GARBAGE or (len(letters) == 1 and piece.score < 0.8)


def _mail_and_site(pieces: Sequence[Piece]) -> tuple[Harvest, Harvest]:
    """Find e-mail addresses and websites, each mended with the help of the other."""
    first = websites.websites(pieces)
    site = domains.registered(first.finds[0].value.split("/", 1)[0]) if first.finds else ""
    mail = emails.emails(pieces, site)
    return mail, websites.websites(mail.rest)


def _hosts(mails: Sequence[str], sites: Sequence[str]) -> list[str]:
    own = [address.rpartition("@")[2] for address in mails]
    return own + [site.split("/", 1)[0] for site in sites]


def _who(
    pieces: Sequence[Piece], of_address: Sequence[Piece], known: hosts.Hints
) -> dict[str, list[Find]]:
    """Return person, title, company and address."""
    titled = [p for p in pieces if titles.is_title(p.text)]
    untitled = [p for p in pieces if p not in titled]
    company, company_other = companies.companies(untitled, known, titled)
    firm_lines = _lines(company[:1], 0.75) | _lines(company_other[:1], 0.75)
    inside = [p for p in of_address if not (p.line in firm_lines and companies.has_form(p.text))]
    left = [
        p
        for p in pieces
        if not (p.line in firm_lines and p not in inside and _is_of(p, company + company_other))
    ]
    title = titles.titles([p for p in left if p not in inside])
    candidates = [p for p in left if p not in inside]
    title_lines = [line for find in title for line in find.lines]
    latin, other = names.names(candidates, title_lines, known)
    latin, other = _weighed(latin, other)
    named = _lines(latin, 0.5) | _lines(other, 0.5)
    if not firm_lines:
        free = [p for p in candidates if p.line not in named and p.line not in title_lines]
        company, company_other = companies.companies(free, known, titled)
    fields = {"title": title, "address": addresses.addresses(inside)}
    fields["name"], fields["name_other"] = (latin, other) if latin else (other, [])
    fields["company"], fields["company_other"] = _first(company, company_other)
    return fields


def _is_of(piece: Piece, finds: Sequence[Find]) -> bool:
    return any(script.letters_of(piece.text) in script.letters_of(find.value) for find in finds)


def _lines(finds: Sequence[Find], least: float) -> set[int]:
    return {line for find in finds if find.score >= least for line in find.lines}


def _weighed(latin: list[Find], other: list[Find]) -> tuple[list[Find], list[Find]]:
    """Drop the one of two names that is hardly one, when the other is sure."""
    if latin and other:
        if latin[0].score < 0.35 < other[0].score:
            return [], other
        if other[0].score < 0.35 < latin[0].score:
            return latin, []
    return [f for f in latin if f.score > 0.15], [f for f in other if f.score > 0.15]


def _is_logo(name: str) -> bool:
    """Whether a name is rather a logo than a company's full name: a word or two, "JIALEDA"."""
    set_alike = name == name.upper() or name == name.lower()
    return set_alike and len(script.words_of(name)) < 3 and not companies.has_form(name)


def _with_others(first: list[Find], rest: list[Find]) -> list[Find]:
    """Return a find that another one may be taken for instead."""
    more = tuple(Reading(find.value, 0.5 * find.score, find.lines) for find in rest)
    return [replace(first[0], others=(*more, *first[0].others))]


def _first(latin: list[Find], other: list[Find]) -> tuple[list[Find], list[Find]]:
    """Return the company's chief form and its form in the other script."""
    if latin and other:
        one, two = latin[0].score, other[0].score
        brand = _is_logo(latin[0].value) and companies.has_form(other[0].value)
        weak = one < 0.6 and not companies.says_trade(latin[0].value)
        if one < 0.3 < two or ((weak or brand) and two > 0.7):
            return _with_others(other, latin), []
        if two < 0.3 < one or (two < 0.5 and one > 0.9):
            return latin, []
    return (latin, other) if latin else (other, [])
