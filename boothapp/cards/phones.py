"""Telephone numbers: printed digits to E.164, and which are mobiles and which are faxes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from math import prod

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType, ValidationResult

from boothapp.cards.card import Reading
from boothapp.cards.digits import Number
from boothapp.cards.finds import Find

Regions = Sequence[tuple[str, float]]
"""Countries the card may be from, ISO codes, with probabilities, the likeliest first."""

VALID, POSSIBLE = 1.0, 0.6
_HARDLY = 0.08
"""A country less likely than this is not tried for a number without its calling code."""

_UNREAD = 0.3
"""How sure a number is that can be none as it was read."""

_LIKELY = 0.5
"""A country likelier than this is where a number without its calling code belongs."""

_SURELY = 0.6
"""... and likelier than this, also where it could begin with the code of another."""

_LINES = 20
"""A company has at most about so many lines in a row: "475 3650-59"."""

_KEEPS_ZERO = {39, 378, 379}
"""Calling codes after which a 0 in brackets is dialled: Italy, San Marino, Vatican."""


@cache
def calling_codes() -> frozenset[str]:
    """Return every calling code, as text."""
    return frozenset(str(code) for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


def explicit_country(number: Number) -> str:
    """Return the country that a number with its calling code printed belongs to, "" without one."""
    for text in _international(number.text):
        parsed = _parse(text, None)
        if parsed is None or not phonenumbers.is_possible_number(parsed):
            continue
        code = phonenumbers.region_code_for_number(parsed)
        main = phonenumbers.region_code_for_country_code(int(parsed.country_code or 0))
        return str(code or main).replace("001", "")
    return ""


def is_mobile(e164: str) -> bool:
    """Whether a number in E.164 can only be a mobile one."""
    parsed = _parse(e164, None)
    return parsed is not None and phonenumbers.number_type(parsed) == PhoneNumberType.MOBILE


def telephones(found: Sequence[Number], regions: Regions) -> dict[str, list[Find]]:
    """Return the finds of the fields "phone", "mobile", "fax", "whatsapp"."""
    fields: dict[str, list[Find]] = {"phone": [], "mobile": [], "fax": [], "whatsapp": []}
    known: set[str] = set()
    for number in found:
        for place, find in enumerate(_finds(number, regions)):
            # Behind a space stood a sign of its own, which OCR did not read: it may be no fax.
            glued = place and not _series(number.text, regions)
            own = replace(number, kinds=number.kinds - {"fax"}) if glued else number
            kinds = _kinds(own, find.value)
            if find.score <= 0 or (find.value in known and "fax" not in kinds):
                continue
            known.add(find.value)
            for kind in kinds:
                fields[kind].append(find)
    _without_unread(fields)
    faxes = {find.value for find in fields["fax"]}
    both = {f.value for n in found if {"fax", "phone"} <= n.kinds for f in _finds(n, regions)}
    for kind in ("phone", "mobile"):
        fields[kind] = [f for f in fields[kind] if f.value not in faxes or f.value in both]
    return fields


def _without_unread(fields: dict[str, list[Find]]) -> None:
    """Leave out what can be no number, where the card has a number that can."""
    called = ("phone", "mobile", "whatsapp")
    if any(find.score > _UNREAD for kind in called for find in fields[kind]):
        for kind in called:
            fields[kind] = [find for find in fields[kind] if find.score != _UNREAD]


def _kinds(number: Number, e164: str) -> list[str]:
    order = ("mobile", "phone", "fax", "whatsapp")
    kinds: list[str] = [kind for kind in order if kind in number.kinds]
    if kinds in ([], ["whatsapp"]):
        kinds.insert(0, "mobile" if is_mobile(e164) else "phone")
    if "mobile" in kinds and "phone" in kinds:
        kinds.remove("phone" if is_mobile(e164) else "mobile")
    return kinds


def _finds(number: Number, regions: Regions) -> list[Find]:
    """Return the number; two where OCR glued two into one run."""
    if series := _series(number.text, regions):
        return [_find(number, one) for one in series]
    readings = _readings(number.text, regions)
    doubtful = not readings or readings[0][1] < 0.5 * POSSIBLE
    if doubtful and (glued := _unglued(number.text, regions)):
        return [_find(number, one) for one in glued]
    if readings:
        return [_find(number, readings)]
    bare = number.digits
    if not number.kinds or not 7 <= len(bare) <= 15:
        return []
    return [Find(("+" if number.international else "") + bare, _UNREAD, (number.piece.line,))]


def _series(text: str, regions: Regions) -> list[list[tuple[str, float]]]:
    """Return the readings of both ends of "475 3652-53": the tail counts on from the head."""
    match = re.fullmatch(r"(.*\d)\s*[-~]\s*(\d{1,3})", text)
    if match is None:
        return []
    head, tail = match.groups()
    last = re.sub(r"\D", "", head)[-len(tail) :]
    if not 0 < int(tail) - int(last) <= _LINES:
        return []
    keep, left = len(head), len(tail)
    while left and keep:
        keep -= 1
        left -= head[keep].isdigit()
    ends = [_readings(head, regions), _readings(head[:keep] + tail, regions)]
    if not all(ends):
        return []
    whole = _readings(text.replace("~", " "), regions)
    complete = min(end[0][1] for end in ends)
    better = not whole or complete > whole[0][1] or int(tail) == int(last) + 1
    return ends if better and complete >= 0.9 * (whole[0][1] if whole else 0.0) else []


def _find(number: Number, readings: Sequence[tuple[str, float]]) -> Find:
    lines = (number.piece.line,)
    sight = 0.5 + 0.5 * max(0.0, min(1.0, (number.piece.score - 0.5) / 0.45))
    named = 1.0 if number.kinds else 0.9 if number.alone else 0.7
    (value, score), *others = readings
    rest = tuple(Reading(o, s * sight * named * 0.5, lines) for o, s in others)
    return Find(value, score * sight * named, lines, rest)


def _readings(text: str, regions: Regions) -> list[tuple[str, float]]:
    """Return E.164 forms with probabilities, the likeliest first."""
    found: dict[str, float] = {}
    if not re.match(r"\+|00", text) and regions and regions[0][1] > _LIKELY:
        quality, e164 = _judged(text, regions[0][0])
        # "(47) 5646-6484" is no number of Norway, "267.561.3934" in New York none of Botswana.
        at_home = text.startswith("(") or (regions[0][1] > _SURELY and _abroad(text, regions[0][0]))
        if quality == VALID and at_home:
            return [(e164, 0.97 * (0.35 + 0.65 * regions[0][1]))]
    for candidate in _international(text):
        quality, e164 = _judged(candidate, None)
        if quality:
            found[e164] = max(found.get(e164, 0), 0.97 if quality == VALID else 0.85)
        if quality == VALID:
            break
    if found and (text.startswith("+") or max(found.values()) > 0.9):
        return _sorted(found)
    for rank, (region, probability) in enumerate(regions[:4]):
        if rank and probability < _HARDLY:
            break
        quality, e164 = _judged(text, region)
        if quality:
            sure = (0.97 if quality == VALID else 0.6) * (0.35 + 0.65 * probability)
            found[e164] = max(found.get(e164, 0), sure)
    return _sorted(found)


def _abroad(text: str, region: str) -> bool:
    """Whether a number, read as one that begins with its calling code, is of another country."""
    own = phonenumbers.country_code_for_region(region)
    return all(
        parsed is None or parsed.country_code != own
        for parsed in (_parse(t, None) for t in _international(text))
    )


def _sorted(found: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(found.items(), key=lambda item: -item[1])


def _international(text: str) -> list[str]:
    """Return the ways to read a printed number as one that begins with its calling code."""
    digits = re.sub(r"\D", "", text)
    if text.startswith("+"):
        return [_plus(text, digits)]
    if digits.startswith("00") and len(digits) >= 10:
        return ["+" + digits[2:]]
    if digits.startswith("011") and len(digits) >= 12:
        return ["+" + digits[3:]]
    groups = re.findall(r"\d+", text)
    if len(groups) > 1 and groups[0] in calling_codes() and groups[0] != "1" and len(digits) >= 10:
        return [_plus("+" + text, digits)]
    return _set_backwards(text)


def _set_backwards(text: str) -> list[str]:
    """Return "7162 819 11 00966", as it comes out of a line set from the right, in its own order."""
    groups = re.findall(r"\d+", text)
    last = re.fullmatch(r"(\d{0,4}?)00([1-9]\d{0,2})", groups[-1]) if len(groups) > 2 else None
    if last is None or last.group(2) not in calling_codes():
        return []
    return ["+" + last.group(2) + last.group(1) + "".join(reversed(groups[:-1]))]


def _plus(text: str, digits: str) -> str:
    """Return "+" and digits, without the 0 in brackets that is only dialled at home."""
    zero = re.match(r"\+\s*\(?\s*(\d{1,3})\s*\)?[\s.\-]*\(\s*0\s*\)", text)
    if zero and int(zero.group(1)) not in _KEEPS_ZERO:
        code = zero.group(1)
        return "+" + code + digits[len(code) + 1 :]
    trunk = re.match(r"\+\s*(\d{1,3})[\s\-]*\(0(\d+)\)", text)
    if trunk and int(trunk.group(1)) not in _KEEPS_ZERO:
        return "+" + trunk.group(1) + digits[len(trunk.group(1)) + 1 :]
    return "+" + digits


def _judged(text: str, region: str | None) -> tuple[float, str]:
    """Return how good a reading is (0: none) and its E.164 form."""
    if region == "MX":  # what was dialled before mobiles until 2019
        text = re.sub(r"^\(?04[45]\)?[\s\-.]*", "", text)
    parsed = _parse(text, region)
    if parsed is None:
        return 0.0, ""
    if not phonenumbers.is_valid_number(parsed):
        cut = re.sub(r"\s*-\s*\d{1,5}$", "", text)  # "8281 2345-801": an extension
        if (
            cut != text
            and (shorter := _parse(cut, region))
            and phonenumbers.is_valid_number(shorter)
        ):
            return VALID, _e164(shorter)
        # Without its area code a number can be dialled in its town only.
        if phonenumbers.is_possible_number_with_reason(parsed) != ValidationResult.IS_POSSIBLE:
            return 0.0, ""
        return POSSIBLE, _e164(parsed)
    return VALID, _e164(parsed)


def _e164(parsed: phonenumbers.PhoneNumber) -> str:
    return str(phonenumbers.format_number(parsed, PhoneNumberFormat.E164))


def _parse(text: str, region: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None


def _unglued(text: str, regions: Regions) -> list[list[tuple[str, float]]]:
    """Return the readings of two or three numbers that stand in one run, parted at spaces."""
    best: list[list[tuple[str, float]]] = []
    best_score = 0.0
    for space in re.finditer(r"[\s]+", text):
        first, rest = _readings(text[: space.start()], regions), text[space.end() :]
        if not first:
            continue
        second = _readings(rest, regions)
        several = [second] if second else _unglued(rest, regions) if first[0][1] > POSSIBLE else []
        score = prod(one[0][1] for one in (first, *several))
        if several and score > best_score:
            best, best_score = [first, *several], score
    return best
