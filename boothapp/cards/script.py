"""Which script a text is written in, and a text made plain for comparing."""

import re
import unicodedata
from collections import Counter

HAN, KANA, HANGUL, LATIN = "han", "kana", "hangul", "latin"
_RANGES = (
    (0x41, 0x2AF, LATIN), (0x1E00, 0x1EFF, LATIN), (0x370, 0x3FF, "greek"), (0x400, 0x52F, "cyrillic"),
    (0x590, 0x5FF, "hebrew"), (0x600, 0x6FF, "arabic"), (0x750, 0x77F, "arabic"),
    (0x900, 0x97F, "devanagari"),
    (0x980, 0x9FF, "bengali"), (0xB80, 0xBFF, "tamil"), (0xE00, 0xE7F, "thai"), (0x1780, 0x17FF, "khmer"),
    (0x1100, 0x11FF, HANGUL), (0xAC00, 0xD7AF, HANGUL), (0x3040, 0x30FF, KANA), (0x31F0, 0x31FF, KANA),
    (0x3400, 0x4DBF, HAN), (0x4E00, 0x9FFF, HAN), (0xF900, 0xFAFF, HAN),
)  # fmt: skip

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_KEPT = frozenset("ºª²³½¼¾№™")
_MARKS = _DASHES | {ord("’"): "'", ord("‘"): "'", ord("`"): "'", ord("´"): "'", ord("・"): "·"}


def script_of_letter(letter: str) -> str:
    """Return the script of one letter, "" for what is no letter."""
    if not letter.isalpha() and letter not in "々ー":
        return ""
    code = ord(letter)
    return next((name for low, high, name in _RANGES if low <= code <= high), "other")


def counts(text: str) -> Counter[str]:
    """Return how many letters of each script a text has."""
    return Counter(name for name in map(script_of_letter, text) if name)


def script_of(text: str) -> str:
    """Return the script most letters are of; Japanese kana among Han letters count as "kana"."""
    found = counts(text)
    if not found:
        return ""
    if found[KANA] and found[KANA] + found[HAN] >= found[LATIN]:
        return KANA
    # A Chinese letter says about as much as three Latin ones.
    found[HAN] *= 3
    return found.most_common(1)[0][0]


def is_east_asian(text: str) -> bool:
    """Whether a text is mostly Chinese, Japanese or Korean."""
    return script_of(text) in {HAN, KANA, HANGUL}


def is_latin(text: str) -> bool:
    """Whether a text is mostly in Latin letters, or has no letters."""
    return script_of(text) in {LATIN, ""}


def plain(text: str) -> str:
    """Return a text with full-width forms, digits, dashes and quotes as on a keyboard, spaces single."""
    composed = unicodedata.normalize("NFC", text)
    usual = "".join(c if c in _KEPT else unicodedata.normalize("NFKC", c) for c in composed)
    usual = re.sub(
        r"[^\D0-9]", lambda digit: str(int(digit.group())), usual
    )  # Arabic, Devanagari ...
    return re.sub(r"\s+", " ", usual.translate(_MARKS)).strip()


_LETTERS = str.maketrans({"ı": "i", "İ": "I", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
                          "ß": "ss", "æ": "ae", "Æ": "AE", "ə": "e", "Ə": "E", "œ": "oe", "ð": "d",
                          "þ": "th"})  # fmt: skip


_ROMAN = str.maketrans({
    **dict(zip("абвгдезиклмнопрстуфхыэіґє", "abvgdeziklmnoprstufhyeige", strict=True)),
    **dict(zip("ђљњћџјѕәғқңөұүһ", "dlncdjzagknouuh", strict=True)),
    "ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya",
    **dict(zip("αβγδεζηικλμνοπρστυφω", "avgdeziiklmnoprstyfo", strict=True)),
    "θ": "th", "ξ": "x", "ς": "s", "χ": "ch", "ψ": "ps",
})  # fmt: skip


def romanised(text: str) -> str:
    """Return a text folded, its Cyrillic and Greek letters as Latin ones."""
    return folded(text).replace("ου", "ou").translate(_ROMAN)


def folded(text: str) -> str:
    """Return a text in small letters without accents, for comparing."""
    split = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(c for c in split if not unicodedata.combining(c)).casefold()


def letters_of(text: str) -> str:
    """Return only the letters and digits of a text, folded."""
    return "".join(c for c in folded(text) if c.isalnum())


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded, without dots and other marks."""
    return re.findall(r"[^\W\d_]+", folded(text.replace(".", "").replace("'", "")))
