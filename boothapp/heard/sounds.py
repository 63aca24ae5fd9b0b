"""How Chinese sounds: toneless pinyin of characters, and typed pinyin split into syllables."""

from dataclasses import dataclass
from functools import lru_cache

# Where a character's usual sound is wrong. Only words that booths hear.
_PHRASES = {
    "便宜": "pian yi",
    "转行": "zhuan hang",
    "改行": "gai hang",
    "这行": "zhe hang",
    "那行": "na hang",
    "本行": "ben hang",
    "同行": "tong hang",
    "行业": "hang ye",
    "行情": "hang qing",
    "银行": "yin hang",
    "重复": "chong fu",
    "重新": "chong xin",
    "重报": "chong bao",
    "还价": "huan jia",
    "调整": "tiao zheng",
    "长期": "chang qi",
    "多长": "duo chang",
}
_LONGEST = 6  # letters in the longest syllable (zhuang)


@dataclass(frozen=True, slots=True)
class Sounds:
    """The sound of each common character (Simplified), as toneless pinyin."""

    of_character: dict[str, str]
    syllables: frozenset[str]

    @classmethod
    def from_table(cls, table: dict[str, str]) -> "Sounds":
        """Make it from a character table."""
        # "n" or "o" for a sigh would make pinyin of half the English words.
        return cls(table, frozenset(s for s in table.values() if len(s) > 1 or s == "a"))

    @classmethod
    def from_pypinyin(cls) -> "Sounds":
        """Look every GB 2312 character up; slow to import, so the stored model keeps the table."""
        from pypinyin import lazy_pinyin  # noqa: PLC0415  a third of a second, for training alone

        table = {}
        for high in range(0xB0, 0xF8):
            for low in range(0xA1, 0xFF):
                character = bytes((high, low)).decode("gb2312", errors="ignore")
                sound = lazy_pinyin(character)[0] if character else ""
                if sound.isascii() and sound.isalpha():
                    table[character] = sound
        return cls.from_table(table)

    def of(self, run: str) -> list[str]:
        """Return the syllables of a run of Chinese characters; unknown ones are left out."""
        found: list[str] = []
        at = 0
        while at < len(run):
            phrase = _PHRASES.get(run[at : at + 2])
            if phrase:
                found += phrase.split()
                at += 2
                continue
            sound = self.of_character.get(run[at])
            if sound:
                found.append(sound)
            at += 1
        return found

    def split(self, word: str) -> tuple[str, ...]:
        """Split typed pinyin into the fewest syllables; empty when ``word`` is not pinyin."""
        return _split(word[:64], self.syllables)


@lru_cache(maxsize=4096)
def _split(word: str, syllables: frozenset[str]) -> tuple[str, ...]:
    best: list[tuple[str, ...] | None] = [()]
    for end in range(1, len(word) + 1):
        ways = [
            (*before, word[start:end])
            for start in range(max(0, end - _LONGEST), end)
            if (before := best[start]) is not None and word[start:end] in syllables
        ]
        best.append(min(ways, key=len, default=None))
    return best[-1] or ()
