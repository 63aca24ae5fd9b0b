"""The replies in further languages: one file a language, checked against the English ones.

A file in the folder "languages" of a phrasebook is named for its language ("es.toml", "pt-br.toml");
another language needs no more than another file.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, TypeAlias, cast

from boothapp import phrases
from boothapp.phrase_fill import blanks
from boothapp.phrase_tables import Check, tables_in
from boothapp.phrases import ALWAYS_KNOWN, DECISIONS, IDS, Facts, Fault, Source
from boothapp.scenario import Table
from boothapp.text import Text

FOLDER = "languages"
LONGEST = 400
"""Characters a reply may have: twice an English one is more than can be read at arm's length."""

Direction: TypeAlias = Literal["ltr", "rtl"]
Verdict: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Language:
    """The replies in one language.

    Args:
        code: Its BCP 47 code, as the file is named, in lower case: "es", "pt-br".
        name: Its name in itself.
        direction: How it is written.
        reviewed: Whether a native speaker has read the translation.
        note: What to know about the translation, in Chinese and in English.
        replies: The short reply of each scenario, by id.
        decisions: What to say to each verdict, by ask, outcome and rule.
        native_note: The note in the language itself.
        source: Whether the file is shipped or the company's own.
    """

    code: str
    name: str
    direction: Direction
    reviewed: bool
    note: Text
    replies: Mapping[str, str]
    decisions: Mapping[Verdict, str]
    native_note: str = ""
    source: Source = "shipped"


def load(shipped: Path, own: Path | None = None) -> tuple[tuple[Language, ...], tuple[Fault, ...]]:
    """Read and check the languages.

    Args:
        shipped: The phrasebook that came with the program; its languages are in the folder "languages".
        own: The company's own phrasebook, of the same form; it may be missing. A language in it replaces
            the shipped one of the same name, or is added.

    Returns:
        The languages, the shipped ones first, and the faults of own files. An own file with a fault is
        left out, or replaced by the shipped one.

    Raises:
        PhrasebookError: A shipped file has a fault.
    """
    books = [phrases.load(shipped, own)]
    if own:  # a translation of the shipped words stays good where the company changed its English
        books.append(phrases.load(shipped))
    english = _English.of(*books)
    languages, faults = _read(shipped / FOLDER, english, "shipped")
    if faults:
        raise phrases.PhrasebookError(faults)
    own_languages, own_faults = _read(own / FOLDER, english, "own") if own else ({}, [])
    return tuple((languages | own_languages).values()), tuple(own_faults)


def fill(words: str, facts: Facts, language: str) -> str:
    """Fill the blanks of a reply in the language of this code from what is known.

    As with ``phrases.fill``, a sentence with a blank that is unknown is left out. A fact that is known in
    Chinese and English alone is unknown in every other language: the two are never mixed.
    """
    known = {name: _known(facts, name, language) for name in blanks(words)}
    kept = (
        # A value that ends in the full stop that follows it brings no second one.
        _BLANK_AND_STOP.sub(lambda match: known[match[1]].removesuffix(match[2]) + match[2], piece)
        for piece in sentences(words)
        if all(known[name] for name in blanks(piece))
    )
    return "".join(kept).strip()


def _known(facts: Facts, name: str, language: str) -> str:
    fact = facts.get(name, "")
    if isinstance(fact, Text):
        family = language.partition("-")[0]
        fact = fact.zh if family == "zh" else fact.en if family == "en" else ""
    return " ".join(fact.split())


_BLANK_AND_STOP = re.compile(r"\{([^{}]*)\}([。.]?)")
# A sentence ends before a blank, or before the "¿" or "¡" of the next; the Chinese stops need neither.
_SENTENCE = re.compile(
    r"""(?s).+?(?:[。！？]+[”’）」』]*|[.!?؟۔।…]+(?:["'”’)\]]|\s?»)*(?=[\s¿¡]|$)|$)\s*"""
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s({¿¡«])(?:Mrs?|Ms|Dra?|Sra?|Srta|Sres|Sras|Uds?|Lic|Ing|Cía|Cia|Ltda?|Co|Inc|Mme|Mlle|MM?|"
    r"p\. ?ej|p\. ?ex|approx|aprox|vs|(?:\w\. ?)+\w)\.\s*$"
)


def sentences(words: str) -> list[str]:
    """Split after each sentence, the spaces behind it included; "Sr." and "3.5" do not end one."""
    found: list[str] = []
    for piece in _SENTENCE.findall(words):
        # A small letter goes on with what came before: "p. ej. este", "bueno… pues".
        if found and (_ABBREVIATION.search(found[-1]) or piece[0].islower()):
            found[-1] += piece
        else:
            found.append(piece)
    return found


# Checking a file

_CODE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)
_LEFT_OVER = re.compile(
    r"\b(?:the|you|your|our|with|this|that|what|they|which|would|should|please|from|thank|without)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _English:
    """What the translations are held against, by the key in the file: the shipped words, and the own."""

    replies: Mapping[str, tuple[str, ...]]
    decisions: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, *books: phrases.Phrasebook) -> "_English":
        replies = {name: tuple(book.by_id(name).short.en for book in books) for name in IDS}
        verdicts = sorted(frozenset[Verdict]().union(*DECISIONS.values()))
        decisions = {
            "/".join(verdict): tuple(book.decision(*verdict).say.en for book in books)
            for verdict in verdicts
        }
        return cls(replies, decisions)


def _read(
    folder: Path, english: _English, source: Source
) -> tuple[dict[str, Language], list[Fault]]:
    languages: dict[str, Language] = {}
    tables, faults = tables_in(folder)
    for code, table in tables.items():
        check = Check(f"{folder.name}/{code}.toml")
        language = _language(check, table, code, english, source)
        if not check.faults:
            languages[code] = language
        faults += check.faults
    return languages, faults


def _language(check: Check, table: Table, code: str, english: _English, source: Source) -> Language:
    if not _CODE.fullmatch(code):
        zh = "文件名应为语言代码，如 es.toml"
        check.fault("", zh, "the name must be a language code, as in es.toml")
    name = check.string(table, "name")
    direction = check.string(table, "direction")
    if direction and direction not in ("ltr", "rtl"):
        check.fault("direction", "应为 ltr 或 rtl", "must be ltr or rtl")
    reviewed = table.pop("reviewed", None)
    if not isinstance(reviewed, bool):
        check.fault("reviewed", "应为 true 或 false", "must be true or false")
    notes = check.table(table, "note")
    zh, en, native = (check.string(notes, language, "note.") for language in ("zh", "en", "native"))
    check.nothing_else(notes, "note.")
    replies = _translations(check, table, "replies", english.replies, frozenset())
    decisions = _translations(check, table, "decisions", english.decisions, ALWAYS_KNOWN)
    check.nothing_else(table)
    return Language(
        code=code,
        name=name,
        direction=cast(Direction, direction),
        reviewed=reviewed is True,
        note=Text(zh, en),
        replies=MappingProxyType(replies),
        decisions=MappingProxyType(
            {cast(Verdict, tuple(key.split("/"))): said for key, said in decisions.items()}
        ),
        native_note=native,
        source=source,
    )


def _translations(
    check: Check,
    table: Table,
    section: str,
    english: Mapping[str, tuple[str, ...]],
    always: frozenset[str],
) -> dict[str, str]:
    """Take a translation of every English text; ``always`` are the blanks that are sure to be filled."""
    found = check.table(table, section)
    said = {key: _joined(check.string(found, key, f"{section}.")) for key in english}
    check.nothing_else(found, f"{section}.")
    for key, words in said.items():
        if words:
            _check_translation(check, f"{section}.{key}", words, english[key], always)
    return said


def _check_translation(
    check: Check, path: str, words: str, english: tuple[str, ...], always: frozenset[str]
) -> None:
    check.blanks(words, path)
    if all(blanks(words) != blanks(text) for text in english):
        names = ", ".join(f"{{{name}}}" for name in sorted(blanks(english[0]))) or "{}"
        zh = f"占位要和英文一致：{names}"
        check.fault(path, zh, f"must have the placeholders of the English reply: {names}")
    if not any(blanks(sentence) <= always for sentence in sentences(words)):
        check.fault(path, "至少要有一句不带 {…}", "needs one sentence without {...}")
    if left := _left_over(words, english):
        check.fault(path, f"还有没翻译的英文：{left}", f"English left over: {left}")
    if len(words) > LONGEST:
        message = f"too long: {len(words)} characters, at most {LONGEST}"
        check.fault(path, f"太长：{len(words)} 字，最多 {LONGEST} 字", message)


def _left_over(words: str, english: tuple[str, ...]) -> str:
    """Return English that was not translated: a sentence of the reply, or a word no other language has."""
    bare = re.sub(r"\{[^{}]*\}", "", words)
    same = {part.strip() for text in english for part in sentences(text)}
    for sentence in sentences(words):
        if sentence.strip() in same:
            return sentence.strip()
    word = _LEFT_OVER.search(bare)
    return word[0] if word else ""


def _joined(words: str) -> str:
    """Join the lines, with a space but after a Chinese or Japanese stop."""
    lines = " ".join(line.strip() for line in words.splitlines() if line.strip())
    return re.sub(r"(?<=[。！？]) ", "", lines)
