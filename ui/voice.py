"""The voice that reads a line aloud, where the system has one."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QLocale

_SLOW = -0.4
"""Rate of slow speech; 0 is the system's own, -1 its slowest."""


class Engine(Protocol):
    """What is used of Qt's QTextToSpeech."""

    def availableLocales(self) -> Sequence[QLocale]:
        """Return the languages there are voices for."""

    def setLocale(self, locale: QLocale, /) -> None:
        """Speak this language from now on."""

    def setRate(self, rate: float, /) -> None:
        """Speak slower or faster."""

    def say(self, text: str, /) -> None:
        """Begin to speak."""

    def stop(self) -> None:
        """Fall silent."""


def _of_the_system() -> Engine | None:
    """Return the system's engine; None where Qt's module or a real engine is not installed."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415  not in every installation
    except ImportError:
        return None
    real = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
    return QTextToSpeech(real[0]) if real else None


class Voice:
    """Reads aloud; where there is no voice for a language, it quietly does nothing.

    Args:
        make: Makes the engine when it is first needed.
    """

    def __init__(self, make: Callable[[], Engine | None] = _of_the_system) -> None:
        self._make = make
        self._asked = False
        self._engine: Engine | None = None
        self._locales: dict[str, QLocale] = {}

    def available(self, language: str = "") -> bool:
        """Tell whether there is a voice for "zh" or "en"; without a language, for any of the two."""
        if not self._asked:
            self._asked = True
            self._engine = self._make()
            self._locales = _locales_of(self._engine) if self._engine else {}
        return language in self._locales if language else bool(self._locales)

    def say(self, text: str, language: str, *, slow: bool = False) -> None:
        """Read a text aloud; what was being read ends.

        Args:
            text: What to read.
            language: "zh" or "en".
            slow: Read it slowly.
        """
        if not self.available(language) or self._engine is None:
            return
        self._engine.stop()
        self._engine.setLocale(self._locales[language])
        self._engine.setRate(_SLOW if slow else 0.0)
        self._engine.say(text)

    def stop(self) -> None:
        """Fall silent."""
        if self._engine is not None:
            self._engine.stop()


def _locales_of(engine: Engine) -> dict[str, QLocale]:
    """Return a locale the engine speaks for each of the booth's languages, that of its largest home first."""
    found: dict[str, QLocale] = {}
    wanted = (
        ("zh", QLocale.Language.Chinese, QLocale.Country.China),
        ("en", QLocale.Language.English, QLocale.Country.UnitedStates),
    )
    for name, language, home in wanted:
        spoken = [locale for locale in engine.availableLocales() if locale.language() == language]
        spoken.sort(key=lambda locale: locale.territory() != home)
        if spoken:
            found[name] = spoken[0]
    return found
