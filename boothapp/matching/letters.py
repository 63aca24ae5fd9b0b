"""Any script brought to plain Latin letters, and how alike two words are by sight and sound."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

LONGEST = 160  # characters of a name that are looked at

HAN = r"\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_CHARACTER = re.compile(f"[{HAN}]")
_HAN_RUN = re.compile(f"[{HAN}]+")
# The article is not heard apart: al-Noor, An-Noor, Noor; "lil" (for) begins what a company deals in.
_ARABIC_ARTICLE = re.compile(
    r"(?<![\u0620-\u064a])(?:\u0648?\u0627\u0644|\u0644\u0644)(?=[\u0620-\u064a]{2})"
)
# Letters that are heard as "a", and two endings.
_ARABIC_HEARD = str.maketrans(
    {"\u0629": "\u0647", "\u0649": "\u064a", **dict.fromkeys("\u0627\u0623\u0625\u0622\u0639", "a")}
)
_BARE = re.compile("[\u05d0-\u05ea\u0620-\u064a]")
_ARABIC = re.compile("[\u0620-\u064a]")
_DOTTED = re.compile(r"(?<![a-z])(?:[a-z]\.\s?){2,}(?:[a-z](?![a-z]))?")
_WORD = re.compile(r"[a-z0-9]+")

# Where a character's usual sound is wrong in the names of companies and places.
_SOUNDS = {
    "长": "chang", "埔": "pu", "拓": "tuo", "珩": "heng", "焘": "tao", "重": "zhong", "吕": "lv", "率": "lv",
    "徵": "zheng", "地": "di", "阚": "kan", "乐": "le", "谁": "shui", "似": "si", "柏": "bai", "晟": "sheng",
}  # fmt: skip
_SOUNDS_TOGETHER = (
    ("重庆", "chong qing"), ("厦门", "xia men"), ("银行", "yin hang"), ("商行", "shang hang"),
    ("洋行", "yang hang"), ("六安", "lu an"), ("东莞", "dong guan"), ("番禺", "pan yu"), ("乐清", "yue qing"),
    ("音乐", "yin yue"), ("会计", "kuai ji"), ("丽水", "li shui"), ("台州", "tai zhou"), ("长乐", "chang le"),
)  # fmt: skip


def folded(text: str) -> str:
    """Return ``text`` in one width and case, Chinese in Simplified characters."""
    text = unicodedata.normalize("NFKC", text[:LONGEST]).casefold()
    if text.isascii():
        return text
    return _simplified(text) if _HAN_CHARACTER.search(text) else text


def split_scripts(text: str) -> tuple[str, tuple[str, ...]]:
    """Split folded text into its Latin reading without Chinese, and its runs of Chinese characters."""
    if text.isascii():
        return text, ()
    runs = tuple(_HAN_RUN.findall(text))
    return latin(_HAN_RUN.sub(" ", text) if runs else text), runs


def latin(text: str) -> str:
    """Return text of any script in small plain Latin letters; Arabic and Hebrew without short vowels."""
    if text.isascii():
        return text.lower()
    from anyascii import anyascii  # noqa: PLC0415  slow to import

    if _ARABIC.search(text):
        text = _ARABIC_ARTICLE.sub("", text).translate(_ARABIC_HEARD)
    return str(anyascii(text)).lower()


def words_of(text: str) -> list[str]:
    """Return the words of Latin text; single letters in a row (L.L.C., S.A., A B C) are one word."""
    if "." in text:
        text = _DOTTED.sub(lambda found: found[0].replace(".", "").replace(" ", "") + " ", text)
    text = text.replace("'", "").replace("`", "")
    words: list[str] = []
    alone = False
    for word in _WORD.findall(text):
        single = len(word) == 1 and word.isalpha()
        if single and alone:
            words[-1] += word
        else:
            words.append(word)
        alone = single
    return words


def pinyin(run: str) -> list[str]:
    """Return the toneless syllables of a run of Simplified characters."""
    for together, sounds in _SOUNDS_TOGETHER:
        if together in run:
            before, _, after = run.partition(together)
            return [*pinyin(before), *sounds.split(), *pinyin(after)]
    return [_syllable(character) for character in run]


@lru_cache(maxsize=8192)
def _syllable(character: str) -> str:
    return _SOUNDS.get(character) or latin(character).strip()


@cache
def _converter() -> Any:  # noqa: ANN401  opencc ships no types
    import opencc  # noqa: PLC0415  slow to import

    return opencc.OpenCC("t2s")


def _simplified(text: str) -> str:
    safe = text.encode("utf-8", errors="replace").decode("utf-8")
    return str(_converter().convert(safe))


# Consonants that the world's ways of writing a sound exchange.
_SAME_SOUND = (
    ("shch", "s"), ("tsch", "C"), ("sch", "s"), ("tch", "C"), ("sh", "s"), ("ch", "C"), ("kh", "k"),
    ("gh", "g"),
    ("zh", "j"), ("dj", "j"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("tz", "s"), ("ts", "s"),
    ("qu", "k"), ("q", "k"), ("x", "ks"), ("z", "s"), ("ou", "u"), ("oo", "u"), ("eo", "u"), ("eu", "u"),
    ("wu", "u"), ("ee", "i"), ("y", "i"),
)  # fmt: skip
_SOFT_C = re.compile(r"c(?=[ei])")
_DOUBLE = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<!^)[aeiouwh]|^[aeiou]")
_ENDING = re.compile(r"(?<=.{3})(?:off|ow|of)$")


@lru_cache(maxsize=200_000)
def sound(word: str) -> tuple[str, str]:
    """Return a word as it sounds, and the consonants alone.

    Two spellings of one name (Kassem, Qasim; Yousef, Yusuf; Volkov, Wolkow) come close in the first and
    meet in the second, which is also all that Arabic writes.
    """
    text = _ENDING.sub("ov", word)
    for written, heard in _SAME_SOUND:
        if written in text:
            text = text.replace(written, heard)
    text = _SOFT_C.sub("s", text)
    text = _DOUBLE.sub(r"\1", text)
    if text[:1] == "w":
        text = "v" + text[1:]
    return text, _SILENT.sub("", text)


def bare(text: str) -> bool:
    """Whether a text is written without its short vowels, as Arabic and Hebrew are."""
    return bool(_BARE.search(text))


def bones_of(word: str) -> str:
    """Return the consonants of a word as a spelling of its own, known by its first sign."""
    return "~" + sound(word)[1]


@lru_cache(maxsize=200_000)
def alike(a: str, b: str) -> float:
    """Return how alike two Latin words are, 0 to 1; below 0.75 counts as 0.

    A spelling slip costs about a letter; two spellings of one sound cost less. The first letter, or the first
    consonant heard, must be the same: few slips are made there.
    """
    if a == b:
        return 1.0
    if abs(len(a) - len(b)) > 4 or min(len(a), len(b)) < 3 or not (a.isalpha() and b.isalpha()):
        return 0.0
    (heard_a, bones_a), (heard_b, bones_b) = sound(a), sound(b)
    if a[0] != b[0] and bones_a[:1] != bones_b[:1]:
        return 0.0
    similarity = _similarity()
    near = similarity(a, b)
    near = max(near, 0.98 * similarity(heard_a, heard_b)) if near >= 0.4 else near
    if bones_a == bones_b and len(bones_a) >= 3 and near >= 0.7:
        near = max(near, 0.93 if near >= 0.78 else 0.82)
    floor = 0.8 if min(len(a), len(b)) <= 4 and a[0] != b[0] else 0.75
    return near if near >= floor else 0.0


@cache
def _similarity() -> Callable[[str, str], float]:
    from rapidfuzz.distance import OSA  # noqa: PLC0415  slow to import

    return OSA.normalized_similarity


@cache
def syllables() -> frozenset[str]:
    """Every syllable of pinyin, without tone."""
    return frozenset(_syllable(chr(code)) for code in range(0x4E00, 0x9FA6))


def ways_alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Return how alike two words are, each with the ways it is written; consonants alone tell less."""
    if a[0] == b[0]:
        return 1.0
    if len(a) == len(b) == 1:
        return alike(a[0], b[0])
    if not set(a).isdisjoint(b):
        return 0.96
    best = max(alike(x, y) for x in a for y in b)
    if best < 0.9 and a[-1].startswith("~") != b[-1].startswith("~"):
        bones, words = (a[-1], b) if a[-1].startswith("~") else (b[-1], a)
        if len(bones) > 2 and any(word.isascii() and bones_of(word) == bones for word in words):
            return max(best, 0.9 if len(bones) > 3 else 0.8)
    return best
