"""Names in two languages: told apart, also where one cell holds both."""

import re
from functools import lru_cache

from boothapp.finding.folding import fold

HAN = re.compile(r"[\u3400-\u9fff]")
_BEFORE = re.compile(r"\S*$")
_AFTER = re.compile(r"\S*")
LATIN = re.compile(r"[A-Za-zÀ-ÿ\u0400-\u04ff]{3,}")


@lru_cache(maxsize=16_384)
def halves(text: str) -> tuple[str, str]:
    """Part a name in both languages into Chinese and English; one of them is "" where there is only one.

    Letters and digits that touch a Chinese character belong to it: "LED灯 LED lamp" -> "LED灯", "LED lamp".
    """
    first = HAN.search(text)
    if not first:
        return "", text
    parted = _by_sign(text)
    if parted:
        return parted
    last = max(found.end() for found in HAN.finditer(text))
    start = len(text[: first.start()]) - len(_BEFORE.search(text[: first.start()])[0])  # type: ignore[index]
    end = last + len(_AFTER.match(text[last:])[0])  # type: ignore[index]
    before, middle, after = text[:start], text[start:end], text[end:]
    latin = _words(before), _words(after)
    if latin[0] >= 3 and latin[0] >= latin[1]:
        return _bare(text[start:]), _bare(before)
    if latin[1] >= 3:
        return _bare(before + middle), _bare(after)
    return text, ""


_SIGNS = re.compile(r"\n|\s*[/|\\·•;；]\s*|\s+[-–—]\s+|\s*[(（](?=[^()（）]+[)）]\s*$)")


def _by_sign(text: str) -> tuple[str, str] | None:
    """Part at a line's end, a stroke or a bracket that stands between the languages.

    Of several the one that leaves fewest letters beside the Chinese: "R/C car/遥控车".
    """
    ways = []
    for found in _SIGNS.finditer(text):
        left, right = text[: found.start()], text[found.end() :]
        if "(" in found[0] or "（" in found[0]:
            right = re.sub(r"[)）]\s*$", "", right)
        for chinese, english in ((left, right), (right, left)):
            if HAN.search(chinese) and not HAN.search(english) and _words(english) >= 3:
                ways.append(
                    (
                        sum(c.isascii() and c.isalpha() for c in chinese),
                        _bare(chinese),
                        _bare(english),
                    )
                )
    return min(ways)[1:] if ways else None


def _words(text: str) -> int:
    """Return how many letters the longest word of plain English has; a lone "SUS304" or "IPX" is none."""
    words = re.findall(r"(?<![\dA-Za-z])[A-Za-zÀ-ÿ\u0400-\u04ff]+(?![\dA-Za-z])", text)
    if len(words) < 2 and all(word.isupper() for word in words):
        return 0
    return max((len(word) for word in words), default=0)


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" /|\\·•-–—,，;；:：")


@lru_cache(maxsize=16_384)
def simple(text: str) -> str:
    """Return ``text`` with Traditional characters made Simplified, everything else as it is."""
    if text.isascii():
        return text
    return "".join(fold(char) if "\u3400" <= char <= "\u9fff" else char for char in text)


def holds_both(text: str) -> bool:
    """Whether a name is given in both languages."""
    chinese, english = halves(text)
    return bool(chinese and english)
