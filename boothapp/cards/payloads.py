"""What a code on a card or badge says, read into a card: contacts, links, numbers, a badge's number."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from boothapp.cards.card import Box, Card, Found, Reading
from boothapp.cards.contentlines import split_parts, unescaped
from boothapp.cards.script import script_of
from boothapp.cards.stated import Stated, phone_number
from boothapp.cards.vcards import contact, vcards_in

_LONGEST = 20_000
"""Letters of a payload that are looked at; the largest QR code holds 7,089."""

_BADGE = re.compile(r"(?=[^\d]*\d)[A-Za-z0-9][\w.:/#+=*|~$^&%-]{2,127}", re.ASCII)
_NUMBERED = re.compile(
    r"^(?:badge|visitor|exhibitor|buyer|id|no|参展证|证件|胸卡|编)\s?(?:id|no|number)?[\s.:#：号]+",
    re.IGNORECASE,
)
_BADGE_SCORE = 0.9
_MOST_LINES = 60
_LONGEST_OF_TEXT = 300
"""Letters of a line of a badge's text; what is longer is no contact."""


def card_of(payload: str, *, box: Box | None = None, side: int = 0) -> Card:
    """Return what a code says as a card; what nobody understands stays as a line without a field.

    Understood are vCard 2.1, 3.0 and 4.0, MECARD, BIZCARD, MATMSG, ``tel:``, ``sms:``, ``mailto:``,
    WhatsApp and WeChat links, web addresses, JSON with the usual names, several lines of text, and else,
    when it looks like one, the number of a badge. Never raises.

    Args:
        payload: The text of the code.
        box: Where the code stands in its picture.
        side: Number of that picture.
    """
    text = payload[:_LONGEST].strip("\ufeff\0 \t\r\n")
    vcards = vcards_in(text)
    if vcards:
        return contact(vcards[0], source="code", box=box, side=side)
    lines = _lines_of(text)
    short = all(len(line) <= _LONGEST_OF_TEXT for line in lines)
    if len(lines) > 1 and short and any("@" in line for line in lines):
        return _text_card(lines, box, side)
    stated = Stated("code", box, side)
    scheme, colon, rest = text.partition(":")
    taker = _SCHEMES.get(scheme.strip().casefold()) if colon else None
    if taker is not None:
        taker(stated, rest)
    elif text:
        _take_plain(stated, text)
    return stated.card()


def _lines_of(text: str) -> list[str]:
    """Return the parts of a badge's text, between line ends or the marks some registrars put."""
    if text.startswith("{") or text.partition(":")[0].strip().casefold() in _SCHEMES:
        return []
    parts = re.split(r"[\r\n\t|^]+|(?<=\S);(?=\S)", text)
    return [part.strip() for part in parts if part.strip()][:_MOST_LINES]


def _text_card(lines: Sequence[str], box: Box | None, side: int) -> Card:
    """Return what several lines of text say; a number that is nothing else is the badge's."""
    from boothapp.cards.reading import read_text  # noqa: PLC0415  slow to import

    card = read_text("\n".join(lines))
    values = [found for several in card.fields.values() for found in several]
    used = {index for found in values for index in found.readings[0].lines}
    fields = dict(card.fields)
    for index, line in enumerate(card.lines):
        if index not in used and (number := _badge_in(line.text)):
            fields["badge"] = (Found((Reading(number, _BADGE_SCORE, (index,)),)),)
            break
    coded = (replace(line, source="code", box=box, side=side) for line in card.lines)
    return Card(fields, tuple(coded), card.sizes)


def _badge_in(text: str) -> str:
    """Return the number of a badge that a text is, without the word before it, or ""."""
    bare = _NUMBERED.sub("", text, count=1)
    return bare if _BADGE.fullmatch(bare) and "://" not in bare else ""


def _take_mecard(stated: Stated, rest: str) -> None:
    """NTT Docomo's MECARD: ``N:family,given;TEL:...;;``."""
    for name, value in _pairs(rest):
        line = stated.line(f"{name}: {unescaped(value)}")
        if name == "N":
            family, given, *_ = [*map(unescaped, split_parts(value, ",")), ""]
            stated.add_person(family, given, line)
        elif name in _MECARD:
            _MECARD[name](stated, unescaped(value), line)


def _take_bizcard(stated: Stated, rest: str) -> None:
    """BIZCARD: ``N:given;X:family;T:title;C:company;A:address;B:telephone;M:mobile;F:fax;E:e-mail;;``."""
    pairs = [
        (name, unescaped(value), stated.line(f"{name}: {unescaped(value)}"))
        for name, value in _pairs(rest)
    ]
    given = next(((value, line) for name, value, line in pairs if name == "N"), ("", 0))
    family = next(((value, line) for name, value, line in pairs if name == "X"), ("", 0))
    if given[0] or family[0]:
        stated.add_person(family[0], given[0], given[1] if given[0] else family[1])
    for name, value, line in pairs:
        if name in _BIZCARD:
            _BIZCARD[name](stated, value, line)


def _pairs(rest: str) -> list[tuple[str, str]]:
    """Return the ``NAME:value`` parts between semicolons; names in capitals."""
    pairs = []
    for part in split_parts(rest, ";"):
        name, colon, value = part.strip().partition(":")
        if colon and value.strip():
            pairs.append((name.strip().upper(), value.strip()))
        elif part.strip():
            pairs.append(("", part.strip()))
    return pairs


Taker = Callable[[Stated, str, int], object]


def _phone(kind: str) -> Taker:
    def take(stated: Stated, value: str, line: int) -> None:
        stated.add_phone(value, line, kind)

    return take


def _both(field: str) -> Taker:
    def take(stated: Stated, value: str, line: int) -> None:
        stated.add_both(field, value, line)

    return take


def _single(field: str) -> Taker:
    def take(stated: Stated, value: str, line: int) -> None:
        stated.add(field, value, line)

    return take


_MECARD: Mapping[str, Taker] = {
    "TEL": _phone(""), "TEL-AV": _phone(""), "TEL-FAX": _phone("fax"), "FAX": _phone("fax"),
    "CELL": _phone("mobile"), "MOBILE": _phone("mobile"), "EMAIL": Stated.add_email, "URL": Stated.add_link,
    "ORG": _both("company"), "COMPANY": _both("company"), "TITLE": _single("title"), "TIL": _single("title"),
    "ADR": lambda stated, value, line: stated.add("address", _comma_spaced(value), line),
    "WECHAT": _single("wechat"), "COUNTRY": Stated.add_country,
}  # fmt: skip
_BIZCARD: Mapping[str, Taker] = {
    "T": _single("title"), "C": _both("company"), "A": _MECARD["ADR"], "B": _phone(""), "M": _phone("mobile"),
    "F": _phone("fax"), "E": Stated.add_email, "W": Stated.add_link, "U": Stated.add_link,
}  # fmt: skip


def _comma_spaced(address: str) -> str:
    """Return a MECARD address, whose parts stand between commas, as one line."""
    parts = [part.strip() for part in address.split(",") if part.strip()]
    return ("" if script_of(address) in {"han", "kana"} else ", ").join(parts)


def _take_tel(stated: Stated, rest: str) -> None:
    stated.add_phone(unquote(rest), stated.line(f"tel: {unquote(rest)}"))


def _take_sms(stated: Stated, rest: str) -> None:
    """``SMSTO:number:text``, ``sms:number?body=...``: most likely a mobile."""
    number = re.split(r"[:?;]", unquote(rest).lstrip("/"), maxsplit=1)[0]
    stated.add_phone(number, stated.line(f"sms: {unquote(rest)}"), "mobile")


def _take_mailto(stated: Stated, rest: str) -> None:
    line = stated.line(f"mailto: {unquote(rest)}")
    for address in unquote(rest.partition("?")[0]).split(","):
        stated.add_email(address, line)


def _take_matmsg(stated: Stated, rest: str) -> None:
    for name, value in _pairs(rest):
        line = stated.line(f"{name}: {unescaped(value)}")
        if name == "TO":
            stated.add_email(unescaped(value), line)


def _take_bookmark(stated: Stated, rest: str) -> None:
    for name, value in _pairs(rest):
        line = stated.line(f"{name}: {unescaped(value)}")
        if name == "URL":
            stated.add_link(unescaped(value), line)


_SCHEMES: Mapping[str, Callable[[Stated, str], None]] = {
    "mecard": _take_mecard, "bizcard": _take_bizcard, "tel": _take_tel, "telprompt": _take_tel,
    "sms": _take_sms, "smsto": _take_sms, "mms": _take_sms, "mmsto": _take_sms, "mailto": _take_mailto,
    "smtp": _take_mailto, "matmsg": _take_matmsg, "mebkm": _take_bookmark,
}  # fmt: skip


def _take_plain(stated: Stated, text: str) -> None:
    """Take a payload that names no scheme of a contact."""
    if text.startswith("{") and _take_json(stated, text):
        return
    number = stated.line(text)
    if stated.add_link(text, number) or _is_address(stated, text, number):
        return
    stated.add("badge", _badge_in(text), number, _BADGE_SCORE)


def _is_address(stated: Stated, text: str, line: int) -> bool:
    """Take a text that is an e-mail address or a telephone with its country code; return whether it was."""
    if re.fullmatch(r"[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}", text):
        stated.add_email(text, line)
        return True
    if re.fullmatch(r"\+[\d\s().-]{7,25}", text) and phone_number(text, "")[1] > _BADGE_SCORE:
        stated.add_phone(text, line)
        return True
    return False


_WORDS: Mapping[str, str] = {
    "name": "name", "fullname": "name", "displayname": "name", "姓名": "name", "company": "company",
    "companyname": "company", "organization": "company", "organisation": "company", "org": "company",
    "公司": "company", "单位": "company", "公司名称": "company", "title": "title", "jobtitle": "title",
    "position": "title", "职务": "title", "职位": "title", "email": "email", "mail": "email", "邮箱": "email",
    "phone": "phone", "tel": "phone", "telephone": "phone", "电话": "phone", "mobile": "mobile",
    "cell": "mobile", "手机": "mobile", "手机号": "mobile", "fax": "fax", "传真": "fax", "website": "website",
    "url": "website", "web": "website", "网址": "website", "country": "country", "国家": "country",
    "address": "address", "地址": "address", "wechat": "wechat", "微信": "wechat", "whatsapp": "whatsapp",
    "id": "badge", "badge": "badge", "badgeid": "badge", "visitorid": "badge", "no": "badge", "编号": "badge",
    "firstname": "given", "givenname": "given", "lastname": "family", "surname": "family",
    "familyname": "family",
}  # fmt: skip
"""Words before a value, without spaces and marks -> field."""


def _take_json(stated: Stated, text: str) -> bool:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return False
    if not isinstance(said, dict):
        return False
    names: dict[str, tuple[str, int]] = {}
    for key, value in said.items():
        if isinstance(value, str | int) and not isinstance(value, bool):
            line = stated.line(f"{key}: {value}")
            field = _WORDS.get(re.sub(r"[\W_]", "", str(key)).casefold(), "")
            if field in ("given", "family"):
                names[field] = (str(value), line)
            else:
                _take_field(stated, field, str(value), line)
        else:
            stated.line(f"{key}: {json.dumps(value, ensure_ascii=False)}")
    if names:
        family, given = names.get("family", ("", 0)), names.get("given", ("", 0))
        stated.add_person(family[0], given[0], (names.get("given") or names["family"])[1])
    return True


def _take_field(stated: Stated, field: str, value: str, line: int) -> None:
    if field in ("phone", "mobile", "fax", "whatsapp"):
        stated.add_phone(value, line, field.removesuffix("phone"))
    elif field == "email":
        stated.add_email(value, line)
    elif field == "website":
        stated.add_link(value, line)
    elif field == "country":
        stated.add_country(value, line)
    elif field in ("name", "company"):
        stated.add_both(field, value, line)
    elif field:
        stated.add(field, value, line)
