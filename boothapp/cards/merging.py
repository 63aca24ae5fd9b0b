"""What codes on a card say, put together with what is printed on it."""

from collections.abc import Sequence
from dataclasses import replace

from boothapp.cards import script
from boothapp.cards.card import SURE, Card, Found, Reading

_SEVERAL = ("email", "phone", "mobile", "fax", "whatsapp")
_SURE = 0.99


def with_codes(card: Card, codes: Sequence[Card]) -> Card:
    """Return the card with what its codes say; a code beats print.

    A code that holds nothing but a web address leads anywhere (a catalogue, a chat), so the printed
    website stays before it.
    """
    for code in codes:
        card = _with_code(card, code)
    return card


def _with_code(card: Card, code: Card) -> Card:
    shift = len(card.lines)
    said = {
        name: [_moved(found, shift) for found in values] for name, values in code.fields.items()
    }
    fields = {name: list(values) for name, values in card.fields.items()}
    bare_link = set(said) <= {"website"}
    for name in _SEVERAL:
        fields[name] = _together(said.get(name, []), fields.get(name, []))
    _calls_once(fields, card)
    for name in ("name", "company"):
        if name in said:
            _put_in_two_scripts(fields, said, name)
    for name, values in said.items():
        if name in _SEVERAL or name in {"name", "name_other", "company", "company_other"}:
            continue
        known = fields.get(name, [])
        print_first = known and (bare_link or not values[0].sure)
        fields[name] = _one(known, values) if print_first else _one(values, known)
    return replace(
        card,
        fields={name: tuple(values) for name, values in fields.items() if values},
        lines=card.lines + code.lines,
    )


def _moved(found: Found, shift: int) -> Found:
    """Return a code's value with its lines counted behind those of the print."""
    return Found(
        tuple(
            Reading(r.value, _score_of(r), tuple(line + shift for line in r.lines))
            for r in found.readings
        )
    )


def _score_of(reading: Reading) -> float:
    """Return how sure a reading of a code is; what it only suggests, as a profile page, stays unsure."""
    return reading.score if reading.score < SURE else min(max(reading.score, 0.9), _SURE)


def _together(first: Sequence[Found], second: Sequence[Found]) -> list[Found]:
    known = {found.value for found in first}
    return [*first, *(found for found in second if found.value not in known)]


def _calls_once(fields: dict[str, list[Found]], card: Card) -> None:
    """Keep a number under what its print says alone (mobile, fax) when a code says just "phone"."""
    known = {*card.values("mobile"), *card.values("fax")} - {*card.values("phone")}
    fields["phone"] = [found for found in fields["phone"] if found.value not in known]


def _put_in_two_scripts(
    fields: dict[str, list[Found]], said: dict[str, list[Found]], name: str
) -> None:
    """Put a name of a code beside or before the printed one, by the script each is in."""
    other = f"{name}_other"
    value = said[name][0]
    printed, printed_other = fields.get(name, []), fields.get(other, [])
    if said.get(other):
        fields[name], fields[other] = _one(said[name], printed), _one(said[other], printed_other)
        return
    both_eastern = script.script_of(value.value) != script.LATIN
    if (
        both_eastern
        and printed
        and script.script_of(printed[0].value) == script.LATIN
        and printed[0].score > 0.4
    ):
        fields[other] = _one([value], printed_other)
    elif not both_eastern and printed and script.script_of(printed[0].value) != script.LATIN:
        fields[name], fields[other] = [value], printed_other or printed
    else:
        fields[name] = _one([value], printed)


def _one(first: Sequence[Found], second: Sequence[Found]) -> list[Found]:
    """Return one value: the first's, with the second's as other readings; the rest stays."""
    if not first:
        return list(second)
    seen = {script.letters_of(r.value) for r in first[0].readings}
    rest = [
        Reading(r.value, min(r.score, first[0].score) * 0.5, r.lines)
        for found in second
        for r in found.readings
        if script.letters_of(r.value) not in seen
    ]
    return [Found((*first[0].readings, *rest[:3])), *first[1:]]
