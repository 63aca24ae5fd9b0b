"""Bytes whose encoding nobody declared, turned into text: from codes and from old phones' contacts."""

import re

# Everything a card from anywhere may be written in, the likelier first: that order decides a tie.
_CANDIDATES = ("gb18030", "cp932", "big5", "euc_kr", "cp1251", "cp1252")
# The country code of a telephone number says more than a few letters do.
_BY_DIALLING = (
    (re.compile(rb"\+86"), "gb18030"),
    (re.compile(rb"\+81"), "cp932"),
    (re.compile(rb"\+(886|852|853)"), "big5"),
    (re.compile(rb"\+82"), "euc_kr"),
    (re.compile(rb"\+(7|375|380)[\s(-]?\d"), "cp1251"),
)
_DECLARED = re.compile(rb"CHARSET\s*=\s*\"?([\w.:-]{2,20})", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# Chinese keeps the old names of encodings that have grown since.
_GROWN = {"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "iso-8859-1": "cp1252"}


def decoded(data: bytes) -> str:
    """Return the text of bytes in any encoding a card may come in; it never fails.

    A byte order mark decides, then UTF-8 where the bytes are valid, then a charset declared inside,
    then whichever of the usual encodings gives the likeliest letters.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    text = in_charset(data, "utf-8")
    if text is not None:
        return text
    declared = _DECLARED.search(data)
    if declared:
        text = in_charset(data, declared[1].decode("ascii"))
        if text is not None:
            return text
    return _likeliest(data)


def in_charset(data: bytes, name: str) -> str | None:
    """Return bytes decoded in a named charset, or None where they are not in it or nobody knows it."""
    try:
        return data.decode(_GROWN.get(name.casefold(), name))
    except (LookupError, UnicodeError, ValueError):
        return None


def _likeliest(data: bytes) -> str:
    hinted = {name for pattern, name in _BY_DIALLING if pattern.search(data)}
    best, best_score = "", -1.0
    for name in _CANDIDATES:
        text = in_charset(data, name)
        if text is None:
            continue
        score = _plausible(text, name) + (0.3 if name in hinted else 0.0)
        if score > best_score + 1e-9:
            best, best_score = text, score
    return best or data.decode("utf-8", errors="replace")


def _plausible(text: str, name: str) -> float:
    """Return the share, 0 to 1, of foreign letters that a writer of that encoding would use."""
    foreign = [char for char in text if ord(char) > 0x7F]
    if not foreign:
        return 1.0
    good = sum(_usual(char, name) for char in foreign)
    if name in ("cp1251", "cp1252"):
        good -= len(_UNLIKELY[name].findall(text))
    return max(0.0, good / len(foreign))


# In words of Latin letters accents stand alone; in Cyrillic a capital does not follow a small letter.
_UNLIKELY = {
    "cp1252": re.compile("(?<=[\u00a0-\u00ff])[\u00a0-\u00ff]"),
    "cp1251": re.compile("(?<=[а-я])[А-Я]|(?<=[A-Za-z])[а-яА-Я]|[а-яА-Я](?=[A-Za-z])"),
}


def _usual(char: str, name: str) -> float:
    """Return how much a letter speaks for an encoding, 0 to 1."""
    code = ord(char)
    if name == "cp1251":
        return float(0x410 <= code <= 0x44F or char in "ёЁ№«»–—")
    if name == "cp1252":
        return float((0xC0 <= code <= 0xFF and char not in "×÷") or char in "ŒœŠšŽžŸ–—’“”®©°·")
    if 0x3000 <= code <= 0x3002 or 0xFF00 <= code <= 0xFF65:
        return 0.9
    return _USUAL_OF[name](char)


def _chinese(char: str) -> float:
    # GB 2312 puts the 3,755 everyday characters into its first rows, by sound.
    raw = char.encode("gb18030")
    return _row(raw, 0xB0, 0xD7, trail=0xA1)


def _taiwanese(char: str) -> float:
    # Big5: rows A4 to C6 are the 5,401 everyday characters.
    return 0.97 * _row(char.encode("big5", "ignore"), 0xA4, 0xC6, trail=0x40)


def _japanese(char: str) -> float:
    if "\u3041" <= char <= "\u30fe":
        return 1.0
    if "\uff66" <= char <= "\uff9f":
        return 0.1  # half-width kana: what other encodings look like when read as this one
    # JIS X 0208, first level: rows 16 to 47.
    return 0.95 * _row(char.encode("cp932", "ignore"), 0x88, 0x98, trail=0x40)


def _korean(char: str) -> float:
    # Hangul shares its rows with half of the Chinese characters: alone it proves little.
    return 0.96 if "\uac00" <= char <= "\ud7a3" else 0.1


_USUAL_OF = {"gb18030": _chinese, "cp932": _japanese, "big5": _taiwanese, "euc_kr": _korean}


def _row(raw: bytes, first: int, last: int, *, trail: int) -> float:
    return float(len(raw) == 2 and first <= raw[0] <= last and raw[1] >= trail)
