"""The one form a typed line is brought to before anything looks at it."""

import re
import unicodedata
from functools import cache
from typing import Any

LONGEST = 400  # characters read of a line; what follows adds nothing but time

# Cantonese as Mandarin writes it, after Traditional became Simplified.
_CANTONESE = {
    "点解": "为什么",
    "而家": "现在",
    "依家": "现在",
    "几多": "多少",
    "隔篱": "隔壁",
    "老细": "老板",
    "铺头": "店",
    "差唔多": "差不多",
    "样板": "样品",
    "一啲": "一点",
    "平啲": "便宜点",
    "平少少": "便宜一点",
    "计平": "算便宜",
    "几钱": "多少钱",
    "睇": "看",
    "嘅": "的",
    "唔": "不",
    "冇": "没有",
    "嘢": "东西",
    "咩": "什么",
    "乜": "什么",
    "啲": "点",
    "佢": "他",
    "哋": "们",
    "咗": "了",
    "嚟": "来",
    "俾": "给",
    "咁": "这么",
    "喺": "在",
    "呢": "这",
    "嗰": "那",
    "揾": "找",
    "搵": "找",
    "谂": "想",
    "攞": "拿",
    "靓": "漂亮",
    "倾": "谈",
    "锺意": "喜欢",
    "钟意": "喜欢",
    "系": "是",
}
_CANTONESE_WORDS = re.compile("|".join(sorted(_CANTONESE, key=len, reverse=True)))
_CANTONESE_MARKS = re.compile("[嘅唔冇嘢啲哋咗嚟俾喺嗰搵攞睇啱㗎喎]")
_REPEATS = re.compile(r"(.)\1{2,}")
_DIGITS = re.compile(r"\d+")
_HAN = re.compile(r"[\u3400-\u9fff]")


def normalise(text: str) -> str:
    """Bring a line to one form: width, case, Simplified, Cantonese words, repeats, punctuation."""
    text = unicodedata.normalize("NFKC", text[:LONGEST]).lower()[:LONGEST]
    text = _simplified(text) if _HAN.search(text) else text
    if _CANTONESE_MARKS.search(text):
        text = _CANTONESE_WORDS.sub(lambda word: _CANTONESE[word[0]], text)
    text = text.replace("'", "").replace("’", "").replace("%", " percent ").replace("$", " dollar ")
    text = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in text)
    text = _DIGITS.sub("0", _REPEATS.sub(r"\1\1", text))
    return " ".join(text.split())


def says_something(said: str) -> bool:
    """Tell a word from a slip, normalised: one Chinese character is a word, one letter or a number is not."""
    letters = [sign for sign in said if sign.isalpha()]
    return len(letters) > 1 or any(sign >= "\u3400" for sign in letters)


def is_cantonese(text: str) -> bool:
    """Tell by characters that Mandarin does not write."""
    return _CANTONESE_MARKS.search(_simplified(text)) is not None


def is_traditional(text: str) -> bool:
    """Tell by characters that are written otherwise in Simplified."""
    return _simplified(text) != text


@cache
def _converter() -> Any:  # noqa: ANN401  opencc ships no types
    import opencc  # noqa: PLC0415  only once a Chinese line is typed

    return opencc.OpenCC("t2s")


def _simplified(text: str) -> str:
    # A lone surrogate, as a broken paste may hold, is nothing the converter can take.
    safe = text.encode("utf-8", errors="replace").decode("utf-8")
    return str(_converter().convert(safe))
