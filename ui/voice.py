"""The voice that reads a line aloud, where the system has one."""

from __future__ import annotations

import atexit
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import (
    Q_ARG,
    QLocale,
    QMetaObject,
    QObject,
    Qt,
    QThread,
    Signal,
    Slot,
)
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtTextToSpeech import QTextToSpeech

_SLOW = -0.4
"""Rate of slow speech; 0 is the system's own, -1 its slowest."""

_LINUX = "speechd"  # takes seconds to list its voices, and meanwhile holds up whoever waits
_BEST = ("winrt", "darwin", _LINUX)
"""Engines with more voices than another one of the same system; Qt names them in any order."""


class Timbre(Protocol):
    """What is used of Qt's QVoice."""

    def name(self) -> str:
        """Return what the system calls it."""


class Engine(Protocol):
    """What is used of Qt's QTextToSpeech."""

    def availableLocales(self) -> Sequence[QLocale]:
        """Return the languages there are voices for."""

    def setLocale(self, locale: QLocale, /) -> None:
        """Speak this language from now on."""

    def availableVoices(self) -> Sequence[Timbre]:
        """Return the voices of the language that is set."""

    def setVoice(self, voice: Any, /) -> None:
        """Speak with this one of its voices from now on."""

    def setRate(self, rate: float, /) -> None:
        """Speak slower or faster."""

    def say(self, text: str, /) -> None:
        """Begin to speak."""

    def stop(self) -> None:
        """Fall silent."""


class _Search(QObject):
    """Looks for the system's engine, once, and keeps it for every `Voice`.

    Speech Dispatcher is asked on a thread without Python, for its listing would hold the
    interpreter, and so the window, for as long as it takes.
    """

    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.engine: QTextToSpeech | None = None
        self.done = False
        self._thread = QThread(self)
        self._aside: _Aside | None = None

    def begin(self) -> None:
        """Look for it; ``over`` tells when that is done, which may be at once."""
        if self.done or self._aside:
            return
        names = _real_engines()
        if _LINUX not in names[:1]:
            self._end(_made(names[0]) if names else None)
            return
        engine = _made("none")
        self._aside = _Aside(engine, self.thread())
        self._aside.ready.connect(self._arrived)
        atexit.register(self._wait)  # Qt ends a program that leaves a thread behind
        for one in (engine, self._aside):
            one.moveToThread(self._thread)
        self._thread.start()
        queued = Qt.ConnectionType.QueuedConnection
        QMetaObject.invokeMethod(engine, "setEngine", queued, Q_ARG("QString", _LINUX))
        QMetaObject.invokeMethod(self._aside, "give_back", queued)

    def now(self) -> QTextToSpeech | None:
        """Return the engine, looked for here and now if nobody did; None while it is looked for."""
        if not self.done and not self._aside:
            names = _real_engines()
            self._end(_made(names[0]) if names else None)
        return self.engine

    def _arrived(self) -> None:
        self._wait()
        self._end(self._aside.engine if self._aside else None)

    def _end(self, engine: QTextToSpeech | None) -> None:
        self.engine, self.done = engine, True
        self.over.emit()

    def _wait(self) -> None:
        self._thread.quit()
        self._thread.wait()


class _Aside(QObject):
    """Lives on the search's thread and, behind the listing in its queue, gives the engine back."""

    ready = Signal()

    def __init__(self, engine: QTextToSpeech, home: QThread) -> None:
        super().__init__()
        self.engine, self._home = engine, home

    @Slot()
    def give_back(self) -> None:
        """Move the engine to the thread it is used on."""
        self.engine.moveToThread(self._home)
        self.ready.emit()


def _real_engines() -> list[str]:
    """Return the engines that speak, the best first; none where Qt's module is not installed."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  not in every installation
    except ImportError:
        return []
    return by_worth(QTextToSpeech.availableEngines())


def by_worth(engines: Iterable[str]) -> list[str]:
    """Put engines in the order they are tried, without the one that only pretends to speak."""
    return sorted({*engines} - {"mock"}, key=lambda name: (name not in _BEST, name))


def _made(name: str) -> QTextToSpeech:
    from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415

    return QTextToSpeech(name)


@cache
def _search() -> _Search:
    return _Search()


def _of_the_system() -> Engine | None:
    return _search().now()


@dataclass(frozen=True, slots=True)
class _Speaker:
    """How a language is spoken: under which locale, and with which voice if not the usual one."""

    locale: QLocale
    voice: Timbre | None


class Voice:
    """Reads aloud; where there is no voice for a language, it quietly does nothing.

    Args:
        make: Makes the engine when it is first needed; by default the system's, shared by all.
    """

    def __init__(self, make: Callable[[], Engine | None] = _of_the_system) -> None:
        self._make = make
        self._engine: Engine | None = None
        self._asked = False
        self._speakers: dict[str, _Speaker] = {}

    def find(self, then: Callable[[], None]) -> None:
        """Look for a voice without holding the window up; call ``then`` if there is one."""

        def tell() -> None:
            owner = getattr(then, "__self__", None)
            if isinstance(owner, QObject) and not isValid(owner):
                return  # its screen is gone, made anew in another language
            if self.available():
                then()

        if self._make is not _of_the_system or _search().done:
            tell()
            return
        _search().over.connect(tell)
        _search().begin()

    def available(self, language: str = "") -> bool:
        """Tell whether there is a voice for "zh" or "en"; without a language, for any of the two."""
        if not self._asked:
            self._engine = self._make()
            # While it is looked for there is none yet, and nothing is settled.
            self._asked = self._make is not _of_the_system or _search().done
            self._speakers = _speakers_of(self._engine) if self._engine else {}
        return language in self._speakers if language else bool(self._speakers)

    def say(self, text: str, language: str, *, slow: bool = False) -> None:
        """Read a text aloud; what was being read ends.

        Args:
            text: What to read.
            language: "zh" or "en".
            slow: Read it slowly.
        """
        if not self.available(language) or self._engine is None:
            return
        speaker = self._speakers[language]
        self._engine.stop()
        self._engine.setLocale(speaker.locale)
        if speaker.voice:
            self._engine.setVoice(speaker.voice)
        self._engine.setRate(_SLOW if slow else 0.0)
        self._engine.say(text)

    def stop(self) -> None:
        """Fall silent."""
        if self._engine is not None:
            self._engine.stop()


def _speakers_of(engine: Engine) -> dict[str, _Speaker]:
    """Return who speaks each of the booth's languages, those of its largest home first.

    Linux needs help. Qt does not know eSpeak's name for Mandarin ("cmn") and files it under no
    language; of its two Mandarin voices only the one for Pinyin speaks it, the other reads the
    sounds as if they were English. And its first English is Caribbean.
    """
    zh = _locale(engine, QLocale.Language.Chinese, QLocale.Country.China)
    en = _locale(engine, QLocale.Language.English, QLocale.Country.UnitedStates)
    found: dict[str, _Speaker] = {}
    if zh:
        found["zh"] = _Speaker(zh, None)
    elif mandarin := _voice(engine, QLocale.c(), ("mandarin", "pinyin")):
        found["zh"] = _Speaker(QLocale.c(), mandarin)
    if en:
        found["en"] = _Speaker(en, _voice(engine, en, ("america",)))
    return found


def _locale(engine: Engine, language: QLocale.Language, home: QLocale.Country) -> QLocale | None:
    spoken = [locale for locale in engine.availableLocales() if locale.language() == language]
    return min(spoken, key=lambda locale: locale.territory() != home, default=None)


def _voice(engine: Engine, locale: QLocale, named: Iterable[str]) -> Timbre | None:
    """Return the voice of the shortest name with all of these words in it: the plainest of its kind."""
    if locale not in engine.availableLocales():
        return None
    engine.setLocale(locale)
    fit = [v for v in engine.availableVoices() if all(word in v.name().lower() for word in named)]
    return min(fit, key=lambda voice: len(voice.name()), default=None)
