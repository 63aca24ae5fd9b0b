"""The lines buyers were heard to say, each filed under the scenario it belongs to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boothapp.errors import BadInput
from boothapp.text import Text

if TYPE_CHECKING:
    from pathlib import Path

SCENARIOS = (
    "just-looking",
    "leaves-undecided",
    "small-range",
    "already-stocked",
    "cheaper-and-i-buy",
    "expert-questions",
    "same-but-dearer",
    "friend-of-boss",
    "asks-discount",
    "quotes-no-order",
    "sample-first",
    "left-the-trade",
)
"""The twelve scenarios in the order of their function keys, F1 to F12."""

NONE = "none"
"""Files a line that is none of the twelve: a plain question, thanks, small talk."""

CLASSES = (*SCENARIOS, NONE)
LANGUAGES = ("zh", "hant", "yue", "en", "mix", "pinyin")
KINDS = ("say", "broken", "note", "act", "typo")
HEADER = ("scenario", "language", "kind", "text")
SET = "set"  # a fifth column in lines that judge: whose they are


@dataclass(frozen=True, slots=True)
class HeardLine:
    """One line and where it belongs.

    Args:
        scenario: One of `SCENARIOS`, or `NONE`.
        text: The words as typed.
        language: zh, hant (Traditional), yue (Cantonese), en, mix or pinyin.
        kind: say, broken (English), note (the clerk's), act (what the buyer did) or typo.
    """

    scenario: str
    text: str
    language: str = "zh"
    kind: str = "say"


def load_lines(path: "Path") -> tuple[HeardLine, ...]:
    """Read a tab-separated file of heard lines; a fifth column, the set they came in, is passed over.

    Raises:
        BadInput: The file cannot be read as such; the message names the line.
    """
    try:
        rows = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            Text(zh=f"读不了 {path.name}：{error}", en=f"{path.name} cannot be read: {error}")
        ) from error
    header = tuple(rows[0].split("\t")) if rows else ()
    if header not in (HEADER, (*HEADER, SET)):
        raise _bad(
            path, 1, "表头应为 " + " ".join(HEADER), "the header should be " + " ".join(HEADER)
        )
    numbered = enumerate(rows[1:], start=2)
    return tuple(_line(path, number, row, len(header)) for number, row in numbered if row)


def _line(path: "Path", number: int, row: str, columns: int) -> HeardLine:
    cells = row.split("\t")
    if len(cells) != columns:
        raise _bad(
            path,
            number,
            f"应有 {columns} 列，实有 {len(cells)} 列",
            f"{columns} columns, not {len(cells)}",
        )
    scenario, language, kind, text = cells[: len(HEADER)]
    for value, known in ((scenario, CLASSES), (language, LANGUAGES), (kind, KINDS)):
        if value not in known:
            raise _bad(path, number, f"不认识“{value}”", f"“{value}” is not known here")
    if not text.strip():
        raise _bad(path, number, "没有文字", "the text is empty")
    return HeardLine(scenario=scenario, text=text, language=language, kind=kind)


def _bad(path: "Path", number: int, zh: str, en: str) -> BadInput:
    return BadInput(
        Text(zh=f"{path.name} 第 {number} 行：{zh}", en=f"{path.name}, line {number}: {en}"),
        Text(zh="请改正这一行。", en="Please correct that line."),
    )
