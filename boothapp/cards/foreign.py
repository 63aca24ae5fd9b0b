"""Lines in scripts that RapidOCR's models do not know, read by Tesseract: Cyrillic, Arabic, Hangul ..."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from boothapp.cards import labels, script
from boothapp.cards.picture import Pixels

Reading = tuple[str, float]
"""What was read, and how sure that is, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language that Tesseract reads.

    Attributes:
        code: Its file.
        script: The script that its words are in.
        hint: What on a card says that this may be its language: a calling code or a domain.
    """

    code: str
    script: str
    hint: re.Pattern[str]


def _language(code: str, name: str, calls: str, domains: str) -> Language:
    numbers = rf"(?:\+|\b00)\s?\(?(?:{calls})(?=[\s\-.()\d])|(?<=[\s)])(?:{calls})\)?\s?\+"
    return Language(code, name, re.compile(rf"{numbers}|[a-z]\.(?:{domains})\b", re.IGNORECASE))


_LANGUAGES = (
    _language("ukr", "cyrillic", "380", "ua"),
    _language("rus", "cyrillic", "7|37[35]|359|38[19]|99[2568]|976", "ru|by|kz|kg|bg|rs|mk|uz|tj|mn|md|su"),
    _language("kor", script.HANGUL, "82", "kr"),
    _language("fas", "arabic", "98", "ir"),
    _language(
        "ara",
        "arabic",
        "20|21[2368]|22[02]|249|96[1-8]|97[0134]",
        "ae|sa|eg|jo|lb|sy|iq|kw|qa|om|bh|ye|ma|dz|tn|ly|sd|ps|mr",
    ),
    _language("heb", "hebrew", "972", "il"),
    _language("tha", "thai", "66", "th"),
    _language("ell", "greek", "30|357", "gr|cy"),
)  # fmt: skip

_HEIGHTS = (27, 32, 22)
"""Heights in pixels of a line as Tesseract likes it, the next where it is not sure of the one before ..."""

_SURE = 0.9
"""... which it is from here on."""

_THIN = 1.45
"""Signs of Latin print, times their height, make at least this much of a line's width ..."""

_BARE = 0.35
"""... and letters this much, even set wide apart; of an unknown script hardly one is read."""

_THIN_HAN = 0.75
_DOUBTFUL = 0.86
_SHORTEST = 1.6
"""A line this many times as wide as high may hold a word."""

_PROBES = 4
_MOST = 16
_TRUSTED = 0.74
"""A language is the card's when the probes read in it are this sure."""

_UNHINTED = 0.84
"""... and this sure where nothing else on the card speaks for it."""

_LEAST = 0.5
_KEPT = re.compile(r"@|www|https?:|\.(?:com|net|org)\b|\d(?:[\s\-().+]*\d){6}", re.IGNORECASE)
"""What the models do read in such a line: addresses on the net, telephone numbers."""

_LABEL = re.compile(r"([^\W\d_]{1,6})[\W_]*\d(?:[\s\-().+/]*\d){6}")
"""A telephone number behind a short word."""

_QUOTED = re.compile(r"[«\"“][A-Za-z][^»\"”]{3,}")


def reread(crops: Sequence[Pixels], read: Sequence[Reading]) -> list[Reading]:
    """Return the readings with the lines of another script read anew; the same where there are none.

    Args:
        crops: The pictures of the lines.
        read: What the models made of them.
    """
    unread = [i for i, crop in enumerate(crops) if _is_suspect(crop, read[i])]
    if not unread or _engine() is None:
        return list(read)
    bare = {i for i in unread if _is_bare(crops[i], read[i][0])}
    longest = sorted(unread, key=lambda i: -crops[i].shape[1] / crops[i].shape[0])
    probes = sorted(longest, key=lambda i: i not in bare)[:_PROBES]
    text = " ".join(text for text, _ in read)
    language = _language_of(
        [crops[i] for i in probes], text, any_other=len(bare) > min(1, len(crops) // 4)
    )
    if language is None:
        return list(read)
    best = list(read)
    with _reader(language.code) as reader:
        for i in unread[:_MOST]:
            best[i] = _better(read[i], _read(reader, crops[i]), language)
        for i in [i for i in range(len(read)) if i not in unread and _LABEL.match(read[i][0])][
            :_MOST
        ]:
            best[i] = _relabelled(read[i], _read(reader, crops[i])[0], language)
    return best


def _is_suspect(crop: Pixels, reading: Reading) -> bool:
    """Whether a line may be of a script that the models do not know."""
    text, sure = reading
    height, width = crop.shape[:2]
    if width < _SHORTEST * height:
        return False
    found = script.counts(text)
    if found[script.HAN] + found[script.KANA] > 0.5 * found.total():
        return sure < _DOUBTFUL or bool(len(text) * height < _THIN_HAN * width)
    odd = len(found) > 1 or found["greek"] > 0 or text.lstrip(" .")[:1] in '«"'
    return odd or sure < _DOUBTFUL or _is_bare(crop, text)


def _is_bare(crop: Pixels, text: str) -> bool:
    """Whether hardly a letter was read of a line that is long enough for some."""
    height, width = crop.shape[:2]
    letters, signs = sum(c.isalpha() for c in text), len(text.replace(" ", ""))
    return bool(letters * height < _BARE * width and signs * height < _THIN * width)


def _language_of(crops: Sequence[Pixels], text: str, *, any_other: bool) -> Language | None:
    """Return the language that the lines are read in with most trust; first those the text speaks for."""
    found = script.counts(text)
    hinted = [
        language
        for language in _LANGUAGES
        if found[language.script] > 2 or language.hint.search(text)
    ]
    others = [
        language
        for language in _LANGUAGES
        if language not in hinted and language.code not in {"ukr", "fas"}
    ]
    best = next((language for language in hinted if _trust(crops, language) > _TRUSTED), None)
    if best is None and any_other:
        trusted = {language: _trust(crops, language) for language in others}
        likeliest = max(trusted, key=lambda language: trusted[language])
        best = likeliest if trusted[likeliest] > _UNHINTED else None
    return best


def _trust(crops: Sequence[Pixels], language: Language) -> float:
    """Return how sure the surer half of the lines are that are mostly in a language's script."""
    with _reader(language.code) as reader:
        readings = [_read(reader, crop) for crop in crops]
    sure = sorted((s if _is_in(text, language) else 0.0 for text, s in readings), reverse=True)
    half = sure[: (len(sure) + 1) // 2]
    return sum(half) / len(half)


def _is_in(text: str, language: Language) -> bool:
    found, signs = script.counts(text), sum(not c.isspace() for c in text)
    return found[language.script] >= 3 and found[language.script] > 0.75 * signs - 4


def _better(known: Reading, reading: Reading, language: Language) -> Reading:
    text, sure = reading
    found = script.counts(text)
    if sure < _LEAST or found[language.script] < max(2, 0.4 * found.total()):
        return known
    words = [word for word in text.split() if _is_word(word, language)]
    if _QUOTED.search(known[0]) and known[1] > _DOUBTFUL:  # the form before: ООО «Atlas»
        words = [word for word in words[:2] if word.isupper() and word in text[:8]]
    elif not _KEPT.search(known[0]):
        better = sure > known[1] + 0.1 if _is_latin(known[0], text) else sure > known[1] - 0.35
        return (text, sure) if better else known
    return (" ".join([*words, known[0].strip()]), known[1]) if words else known


def _relabelled(known: Reading, text: str, language: Language) -> Reading:
    """Return a telephone number with the label before it in its own script: not "qp." but "ф."."""
    label, own = _LABEL.match(known[0]), re.match(r"([^\W\d_]+)\W", text)
    if (
        label is None
        or own is None
        or labels.kind_of(label.group(1))
        or not _is_word(own.group(1) * 2, language)
    ):
        return known
    return f"{own.group()} {known[0][label.end(1) :].lstrip(' .:')}", known[1]


def _is_word(text: str, language: Language) -> bool:
    letters = text.strip(".,:;()")
    return len(letters) > 1 and all(script.script_of_letter(c) == language.script for c in letters)


def _is_latin(text: str, other: str) -> bool:
    """Whether a line reads as whole Latin words, about as long as in the other script."""
    letters = sum(c.isalpha() for c in text)
    return set(script.counts(text)) == {script.LATIN} and letters > 0.5 * sum(
        c.isalpha() for c in other
    )


def _read(reader: Any, crop: Pixels) -> Reading:  # noqa: ANN401  the package ships no types
    from PIL import Image  # noqa: PLC0415  slow to import

    best: Reading = ("", 0.0)
    for height in _HEIGHTS:
        reader.SetImage(Image.fromarray(_prepared(crop, height)))
        text = re.sub("[\u200e\u200f\u202a-\u202e]", "", reader.GetUTF8Text())
        sure = max(0, reader.MeanTextConf()) / 100
        if sure > best[1]:
            best = re.sub(r"\s+", " ", text).strip(), sure
        if sure > _SURE:
            break
    return best


def _prepared(crop: Pixels, height: int) -> Pixels:
    """Return a line in grey, dark on light, of a height, its contrast stretched, with room around it."""
    import cv2  # noqa: PLC0415  slow to import

    factor = height / crop.shape[0]
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    grey = cv2.cvtColor(
        cv2.resize(crop, None, fx=factor, fy=factor, interpolation=how), cv2.COLOR_BGR2GRAY
    )
    low, high = (float(p) for p in np.percentile(grey, (2, 98)))
    light = float(np.median(grey)) >= (low + high) / 2
    stretched = np.clip((grey.astype(np.float32) - low) * (255 / max(8.0, high - low)), 0, 255)
    dark_on_light = (stretched if light else 255 - stretched).astype(np.uint8)
    return np.asarray(
        cv2.copyMakeBorder(dark_on_light, 6, 6, 8, 8, cv2.BORDER_REPLICATE), dtype=np.uint8
    )


@contextmanager
def _reader(code: str) -> Iterator[Any]:
    engine = _engine()
    reader = _opened(engine, code, _folder())
    reader.SetPageSegMode(engine.PSM.SINGLE_LINE)
    try:
        yield reader
    finally:
        reader.End()  # about 10 MB each: none is kept


_moving = Lock()


def _opened(engine: Any, code: str, folder: Path) -> Any:  # noqa: ANN401  the package ships no types
    lstm = engine.OEM.LSTM_ONLY
    if str(folder).isascii():
        return engine.PyTessBaseAPI(path=str(folder), lang=code, oem=lstm)
    # Tesseract on Windows opens no path with other letters, as below the folder of a user called 李薇.
    with _moving, chdir(folder):
        return engine.PyTessBaseAPI(path=".", lang=code, oem=lstm)


@cache
def _engine() -> Any:  # noqa: ANN401  the package ships no types
    """Return the package that reads, or None where it or its data cannot be loaded."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    try:
        import tesserocr  # noqa: PLC0415  slow to import

        _opened(tesserocr, "fas", _folder()).End()
    except (ImportError, RuntimeError):
        return None
    return tesserocr


@cache
def _folder() -> Path:
    return Path(str(files("boothapp.cards") / "tessdata"))
