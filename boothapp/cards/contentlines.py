"""The lines of a vCard taken apart: name, parameters and value (RFC 6350, 2425, and the older vCard 2.1)."""

import quopri
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from boothapp.cards.charsets import decoded, in_charset

# Why no library does it: the line pattern of vobject takes time exponential in the number of parameters
# when a line lacks its colon, so one damaged QR code would hold up the program; and one line that it does
# not like makes it refuse the whole file.

LONGEST_LINE = 20_000
"""Letters of a line that are kept; only pictures, which are left out, are longer."""
_LONGEST_HEAD = 500


@dataclass(frozen=True, slots=True)
class Property:
    """A line of a vCard: ``group.NAME;kinds:value``.

    Attributes:
        kinds: Types and parameters without a name, in capitals ("CELL", "FAX", "WORK").
        params: The other parameters, names in capitals.
        value: The value without its transport encoding, still with backslashes.
    """

    group: str
    name: str
    kinds: frozenset[str]
    params: Mapping[str, str]
    value: str

    @property
    def text(self) -> str:
        """The whole value as one text."""
        return unescaped(self.value).strip()

    @property
    def parts(self) -> list[str]:
        """The parts between semicolons; at least one."""
        return [unescaped(part).strip() for part in split_parts(self.value, ";")]


def split_parts(value: str, mark: str) -> list[str]:
    """Return the parts of a value between marks that have no backslash before them."""
    parts = [""]
    for token in re.findall(rf"\\.|[^\\{mark}]+|{mark}|\\", value, flags=re.DOTALL):
        if token == mark:
            parts.append("")
        else:
            parts[-1] += token
    return parts


def unescaped(text: str) -> str:
    """Return a text without the backslashes that protect its marks; an escaped n is a line break."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text, flags=re.DOTALL)


def logical_lines(text: str) -> Iterator[str]:
    """Give the lines of a vCard, folded ones put together again; of pictures only the first part."""
    whole = ""
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if whole and _goes_on(whole, line):
            whole = _joined(whole, line)
            continue
        if whole:
            yield whole
        whole = line if line.strip() else ""
    if whole:
        yield whole


def _goes_on(whole: str, line: str) -> bool:
    if not line.strip():
        return False
    if line[0] in " \t" or (whole.endswith("=") and _says(whole, "QUOTED-PRINTABLE")):
        return True
    return _is_picture(whole) and ":" not in line


def _joined(whole: str, line: str) -> str:
    if _is_picture(whole) or len(whole) > LONGEST_LINE:
        return whole
    if whole.endswith("=") and _says(whole, "QUOTED-PRINTABLE"):
        return whole[:-1] + line
    return whole + line[1:]


def _is_picture(whole: str) -> bool:
    return _says(whole, "BASE64") or _says(whole, "ENCODING=B;") or _says(whole, "ENCODING=B:")


def _says(whole: str, word: str) -> bool:
    return word in whole[:200].upper()


_HEAD = re.compile(r'(?:[^":：]|"[^"]*")*[:：]')
_SEMICOLON = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')  # outside quotes


def property_of(line: str) -> Property | None:
    """Return a line of a vCard taken apart, or None for one that has no name and value."""
    match = _HEAD.match(line[:LONGEST_LINE]) or re.match(r"[^:：]*[:：]", line[:LONGEST_LINE])
    if match is None:
        return None
    value = line[match.end() : match.end() + LONGEST_LINE]
    full_name, *params = _SEMICOLON.split(match.group()[:_LONGEST_HEAD].rstrip(":："))
    group, _, name = full_name.strip().rpartition(".")
    name = name.strip().upper().replace("_", "-")
    if not re.fullmatch(r"[A-Z0-9-]{1,60}", name):
        return None
    kinds, named = _parameters(params)
    return Property(group.upper(), name, kinds, named, _plain(value, kinds, named))


def _parameters(params: Sequence[str]) -> tuple[frozenset[str], Mapping[str, str]]:
    kinds: set[str] = set()
    named: dict[str, str] = {}
    for param in params:
        name, equals, value = (part.strip().strip('"') for part in param.partition("="))
        if not equals or name.upper() == "TYPE":
            types = re.split(r"[,;]", value if equals else name)
            kinds.update(part.strip().upper() for part in types)
        else:
            named[name.upper()] = value
    return frozenset(kinds - {""}), named


def _plain(value: str, kinds: frozenset[str], named: Mapping[str, str]) -> str:
    """Return a value without quoted-printable, which only version 2.1 has."""
    if named.get("ENCODING", "").upper() != "QUOTED-PRINTABLE" and "QUOTED-PRINTABLE" not in kinds:
        return value
    data = quopri.decodestring(value.encode("utf-8", errors="replace"))
    text = in_charset(data, named.get("CHARSET", "utf-8"))
    return (decoded(data) if text is None else text).replace("\r\n", "\n")
