"""Contacts as vCards of any version, also the broken ones that phones write, read into cards."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from pathlib import Path

from boothapp import profile
from boothapp.cards.card import Box, Card, Source
from boothapp.cards.charsets import decoded, in_charset
from boothapp.cards.contentlines import (
    LONGEST_LINE,
    Property,
    logical_lines,
    property_of,
    unescaped,
)
from boothapp.cards.labels import kind_of
from boothapp.cards.script import script_of
from boothapp.cards.stated import Stated, whole_name
from boothapp.errors import BadInput
from boothapp.text import Text

LARGEST_FILE = 30_000_000
"""Bytes of a file of contacts; a few thousand with small pictures."""
_MOST_LINES = 500

_BEGIN = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_STRUCTURE = frozenset({"BEGIN", "END", "VERSION", "PRODID", "REV", "UID"})
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})


def read_vcf(source: Path | bytes) -> tuple[Card, ...]:
    """Return every contact of a .vcf file; one that is damaged gives what can be read of it.

    Raises:
        BadInput: The file cannot be read, is too large, or holds no contact.
    """
    data = source if isinstance(source, bytes) else _bytes_of(source)
    if len(data) > LARGEST_FILE:
        raise BadInput(
            Text("这个联系人文件太大。", "This file of contacts is too large."),
            Text("请分成几个文件导出。", "Export it in several smaller files."),
        )
    cards = tuple(contact(text, source="text") for text in _split(data))
    if not cards:
        raise BadInput(
            Text("这个文件里没有联系人。", "There are no contacts in this file."),
            Text(
                "请选择 .vcf 格式的联系人文件。",
                "Choose a .vcf file exported from a phone or mail program.",
            ),
        )
    return cards


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise BadInput(
            Text(f"打不开文件 {path.name}：{reason}。", f"Cannot open {path.name}: {reason}.")
        ) from fault


def _split(data: bytes) -> Iterator[str]:
    """Give the text of each vCard; each is decoded by itself, for files glued together from several."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or in_charset(data, "utf-8") is not None:
        yield from vcards_in(decoded(data))
        return
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    for chunk in re.split(rb"(?im)^(?=[^\S\n]*BEGIN\s*:\s*VCARD)", data):
        # Some programs fold in the middle of a letter: unfold before decoding.
        yield from vcards_in(decoded(re.sub(rb"(?<!=)\n[ \t]", b"", chunk)))


def vcards_in(text: str) -> list[str]:
    """Return the text of each vCard in a text, from its BEGIN to the next one's."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    starts = [match.start() for match in _BEGIN.finditer(text)]
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


def contact(text: str, *, source: Source, box: Box | None = None, side: int = 0) -> Card:
    """Return the card that one vCard states; a line that makes no sense stays as text.

    Args:
        text: The vCard.
        source: "code" or "text".
        box: Where its code stands in a picture.
        side: Number of the picture.
    """
    stated = Stated(source, box, side)
    known: list[tuple[Property, int]] = []
    for line in islice(logical_lines(text), _MOST_LINES):
        prop = property_of(line)
        if prop is None:
            stated.line(line[:LONGEST_LINE])
        elif prop.name in _PICTURES:
            stated.line(f"{prop.name}: …")
        elif prop.name not in _STRUCTURE and prop.value.strip(" ;"):
            shown = unescaped(prop.value).strip(" ;")
            known.append((prop, stated.line(f"{_heading(prop)}: {shown}")))
    _take(stated, known)
    return stated.card()


def _heading(prop: Property) -> str:
    kinds = sorted(prop.kinds - {"INTERNET", "VOICE", "PREF", "CHARSET"})
    return ";".join([prop.name, *kinds])


Known = tuple[Property, int]


def _take(stated: Stated, known: Sequence[Known]) -> None:
    """Take every property's value; addresses first, for the country that telephones and names need."""
    labels = {p.group: p.text for p, _ in known if p.name == "X-ABLABEL" and p.group}
    country = _take_addresses(stated, [pair for pair in known if pair[0].name == "ADR"])
    ordered = sorted(known, key=lambda pair: "PREF" not in pair[0].kinds)  # stable
    for prop, line in ordered:
        taker = _TAKERS.get(prop.name)
        if taker:
            taker(stated, prop, line, _kind_of(prop, labels.get(prop.group, "")))
    _take_company_and_name(stated, known, country or stated.region())


def _kind_of(prop: Property, label: str) -> str:
    """Return what a telephone or link is: "mobile", "fax", "whatsapp", "wechat", "pager" or ""."""
    words = {*prop.kinds, *(part.upper() for part in prop.params.values())}
    said = "".join(re.findall(r"\w", label)).upper()
    for kind, marks in _KINDS.items():
        if words & marks or (said and any(mark in said for mark in marks)):
            return kind
    kind = kind_of(label) if label else ""
    return kind if kind in _KINDS else ""


_KINDS = {
    "fax": {"FAX", "WORKFAX", "HOMEFAX", "传真", "傳真"},
    "pager": {"PAGER", "MODEM", "BBS"},
    "whatsapp": {"WHATSAPP"},
    "wechat": {"WECHAT", "WEIXIN", "微信"},
    "mobile": {"CELL", "MOBILE", "IPHONE", "手机"},
}


def _take_phone(stated: Stated, prop: Property, line: int, kind: str) -> None:
    if kind == "wechat":
        stated.add("wechat", prop.text, line)
    elif kind != "pager":
        stated.add_phone(prop.text, line, kind)
        if kind == "whatsapp":
            stated.add_phone(prop.text, line, "mobile")


def _take_email(stated: Stated, prop: Property, line: int, _kind: str) -> None:
    stated.add_email(prop.text, line)


def _take_link(stated: Stated, prop: Property, line: int, kind: str) -> None:
    if not stated.add_link(prop.text, line):
        _take_messenger(stated, prop, line, kind)


def _take_title(stated: Stated, prop: Property, line: int, _kind: str) -> None:
    stated.add("title", prop.text, line)


def _take_messenger(stated: Stated, prop: Property, line: int, kind: str) -> None:
    """Take an address of a messenger: IMPP, X-SOCIALPROFILE, X-WECHAT, X-WHATSAPP."""
    service = f"{prop.name} {kind} {prop.text.partition(':')[0]}".casefold()
    account = prop.params.get("X-USER") or re.sub(
        r"^(?:x-apple:|[a-z-]+:(?!//))+", "", prop.text, flags=re.IGNORECASE
    )
    if "whatsapp" in service and "://" not in account:
        stated.add_phone(account, line, "whatsapp")
    elif ("wechat" in service or "weixin" in service) and "://" not in account:
        stated.add("wechat", account, line)
    elif "whatsapp" in service or "weixin" in service or "wechat" in service:
        stated.add_link(account, line)


def _take_note(stated: Stated, prop: Property, _line: int, _kind: str) -> None:
    """Take back the fields that our own export writes into a note, as "微信 WeChat: omar88"."""
    for said in prop.text.splitlines():
        label, colon, value = said.partition(": ")
        field = _labels_of_notes().get(label.strip()) if colon else None
        if field is None:
            continue
        line = stated.line(said)
        several = field in ("email_other", "phone_other")
        for part in value.split("; ") if several else [value]:
            _take_noted(stated, field, part, line)


def _take_noted(stated: Stated, field: str, value: str, line: int) -> None:
    if field in ("phone_other", "mobile", "fax"):
        stated.add_phone(value, line, field.removesuffix("phone_other"))
    elif field == "email_other":
        stated.add_email(value, line)
    else:
        stated.add(field, value, line)


_NOTED = (
    "company_other", "name_other", "wechat", "badge", "mobile", "fax", "email_other", "phone_other"
)  # fmt: skip


def _labels_of_notes() -> dict[str, str]:
    named = {name: profile.FIELD_NAMES[name] for name in _NOTED if name in profile.FIELD_NAMES}
    return {" ".join(dict.fromkeys((text.zh, text.en))): name for name, text in named.items()}


Taker = Callable[[Stated, Property, int, str], None]
_TAKERS: Mapping[str, Taker] = {
    "TEL": _take_phone, "EMAIL": _take_email, "URL": _take_link, "TITLE": _take_title, "NOTE": _take_note,
    "IMPP": _take_messenger, "X-SOCIALPROFILE": _take_messenger, "X-WECHAT": _take_messenger,
    "X-WEIXIN": _take_messenger, "X-WHATSAPP": _take_messenger,
}  # fmt: skip


def _take_addresses(stated: Stated, known: Sequence[Known]) -> str:
    """Take the addresses, that of work first; return the country's code, or ""."""
    countries: list[str] = []
    for prop, line in sorted(known, key=lambda pair: "WORK" not in pair[0].kinds):
        parts = (prop.parts + [""] * 7)[:7]
        stated.add("address", one_line_address(parts[:6]), line)
        countries.append(stated.add_country(parts[6] or prop.params.get("CC", ""), line))
    return next((code for code in countries if code), "")


def one_line_address(parts: Sequence[str]) -> str:
    """Return an address as one line, from a box, a supplement, street, town, region and postal code.

    A Chinese or Japanese one goes from the large to the small, without spaces.
    """
    box, extra, street, town, region, code = (
        re.sub(r"\s*\n\s*", ", ", part.strip(" ,;，")) for part in parts
    )
    if script_of("".join(parts)) in {"han", "kana"}:
        large = [part for part in (region, town) if part and part not in street]
        return " ".join(filter(None, ("".join(dict.fromkeys([*large, street, extra, box])), code)))
    place = " ".join(filter(None, (region, code)))
    return ", ".join(dict.fromkeys(filter(None, (box, street, extra, town, place))))


def _take_company_and_name(stated: Stated, known: Sequence[Known], country: str) -> None:
    companies = [(p.parts[0], line) for p, line in known if p.name == "ORG" and p.parts[0]]
    names = [pair for pair in known if pair[0].name == "FN"]
    named = next((prop for prop, _ in known if prop.name == "N"), None)
    is_company = any(
        (p.name, p.text.casefold()) in {("X-ABSHOWAS", "company"), ("KIND", "org")}
        for p, _ in known
    )
    if is_company and not companies:
        companies = [(prop.text, line) for prop, line in names]
    _take_scripts(stated, "company", companies)
    taken = {text for text, _ in companies}
    people = [
        (_person(prop.text if prop.name == "FN" else "", named, country), line)
        for prop, line in (names or [pair for pair in known if pair[0].name == "N"])
        if not (prop.name == "FN" and (prop.text in taken or is_company))
    ]
    _take_scripts(stated, "name", [(who, line) for who, line in people if who and who not in taken])
    if not stated.has("title"):
        for prop, line in known:
            if prop.name == "ROLE":
                stated.add("title", prop.text, line)


def _take_scripts(stated: Stated, field: str, values: Sequence[tuple[str, int]]) -> None:
    """Take a name or company; a second one in another script is the other name."""
    if len(values) > 1 and script_of(values[0][0]) != script_of(values[1][0]):
        chief, other = sorted(values[:2], key=lambda pair: script_of(pair[0]) != "latin")
        if script_of(chief[0]) == "latin":
            stated.add(field, *chief)
            stated.add(f"{field}_other", *other)
            return
    for text, line in values:
        stated.add_both(field, text, line)


def _person(shown: str, named: Property | None, country: str) -> str:
    """Return a person's name from FN and N; FN decides but for the order of a Chinese or Korean name."""
    family, given, *_ = [*named.parts, "", ""] if named else ("", "")
    prefix = named.parts[3] if named and len(named.parts) > 3 else ""
    if re.fullmatch(r"\S+@\S+\.\S+", shown) or not any(char.isalpha() for char in shown):
        return whole_name(family, given, country)
    shown = shown.removeprefix(prefix).strip() or shown
    if (
        family
        and given
        and sorted(shown.replace(" ", "")) == sorted((family + given).replace(" ", ""))
    ):
        whole = whole_name(family, given, country)
        return whole if " " not in whole else shown
    reversed_by_comma = (
        family and given and shown.replace(" ", "") == f"{family},{given}".replace(" ", "")
    )
    return whole_name(family, given, country) if reversed_by_comma else shown
