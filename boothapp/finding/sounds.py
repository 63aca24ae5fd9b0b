"""How the Chinese characters of a text sound: toneless pinyin, for names that are typed as they are said."""

import gc
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from boothapp.finding.folding import fold

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")
_WORD_START = re.compile(r"(?<!\S)\S")

# Surnames that sound otherwise as a word, and characters of company names that have two common sounds.
_AT_START = {
    "单": "shan", "曾": "zeng", "仇": "qiu", "解": "xie", "查": "zha", "盖": "ge", "朴": "piao", "区": "ou",
    "任": "ren", "翟": "zhai", "尉": "yu", "长": "zhang", "乐": "yue", "缪": "miao", "覃": "qin", "员": "yun",
    "种": "chong", "黑": "he", "宓": "mi", "折": "she", "那": "na", "冼": "xian", "召": "shao", "谌": "chen",
    "郇": "huan", "燕": "yan", "葛": "ge", "纪": "ji", "宁": "ning", "车": "che", "重": "chong", "贾": "jia",
    "句": "gou", "洗": "xian", "秘": "bi", "繁": "po", "令": "ling", "隗": "kui", "薄": "bo", "柏": "bai",
}  # fmt: skip
_ANYWHERE = {"乐": "le", "行": "hang", "长": "chang", "重": "zhong", "朝": "chao", "调": "diao"}


@dataclass(frozen=True, slots=True)
class Said:
    """One way to say a run of Chinese characters.

    Attributes:
        start: Place of the run's first character in the squeezed text.
        syllables: One for each character; "" for one that is not said.
    """

    start: int
    syllables: tuple[str, ...]


@lru_cache(maxsize=2000)
def said(text: str) -> tuple[Said, ...]:
    """Return every way to say each run of Chinese characters in a text.

    A run goes on over a space, for a name is typed joined or spaced.
    """
    folded = fold(text)
    starts = frozenset(m.start() for m in _WORD_START.finditer(folded)) if " " in folded else {0}
    spaces_before = [0, *accumulate(c == " " for c in folded)]
    starts = frozenset(at - spaces_before[at] for at in starts)
    found = []
    for run in _HAN.finditer(folded.replace(" ", "")):
        begins = tuple(at - run.start() for at in sorted(starts) if run.start() <= at < run.end())
        found += [Said(run.start(), syllables) for syllables in _ways(run[0], begins)]
    return tuple(found)


def _ways(run: str, begins: tuple[int, ...] = (0,)) -> tuple[tuple[str, ...], ...]:
    usual = _sounds(run)
    options = [
        _options(character, sound, begins=place in begins)
        for place, (character, sound) in enumerate(zip(run, usual, strict=True))
    ]
    longest = max(len(option) for option in options)
    ways = [tuple(usual)]
    ways += [tuple(o[min(k, len(o) - 1)] for o in options) for k in range(1, longest)]
    if len(ways) > 1:  # the name in front alone may sound otherwise
        ways.append((options[0][-1], *usual[1:]))
    if "市" in run[1:-1]:  # 深圳市星河 is spoken of as 深圳星河
        ways.append(tuple("" if c == "市" else s for c, s in zip(run, usual, strict=True)))
    return tuple(dict.fromkeys(ways))


def _options(character: str, sound: str, *, begins: bool) -> tuple[str, ...]:
    others = [sound, _ANYWHERE.get(character, sound)]
    if begins:
        others.append(_AT_START.get(character, sound))
    if sound in ("lv", "nv", "lve", "nve"):  # "ü" is typed as v or as u
        others.append(sound.replace("v", "u"))
    return tuple(dict.fromkeys(others))


def _sounds(run: str) -> list[str]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415  slow to import

    sounds = lazy_pinyin(run, errors="ignore")
    if len(sounds) == len(run):
        return sounds
    # One that has no sound keeps its place, so that every character has its syllable.
    return [(lazy_pinyin(character, errors="ignore") or ["-"])[0] for character in run]


@cache
def warm() -> None:
    """Load the tables, half a second, before the first Chinese name is saved."""
    _ways("中")
    # Its hundred thousands of lists stay for good; each time they are walked everything waits.
    gc.freeze()
