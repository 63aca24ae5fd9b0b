"""The language of the interface: which one, its Qt translators, and times and texts written in it."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from boothapp.clock import moment
from boothapp.resources import folder
from boothapp.text import Text

_current = "en"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_installed: list[QTranslator] = []


def of_system() -> str:
    """Return "zh" on a Chinese system, else "en"."""
    return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def current() -> str:
    """Return the language of the interface, "zh" or "en"."""
    return _current


def use(choice: str) -> None:
    """Speak ``choice`` ("zh", "en", or "" for the system's) from now on; screens made before stay."""
    global _current  # noqa: PLW0603  one application, one language
    _current = choice or of_system()
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    locale = "zh_CN" if _current == "zh" else "en"
    ours = str(folder("assets") / "translations" / f"{locale}.qm")
    qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath) + f"/qtbase_{locale}.qm"
    for path in (qts, ours):
        translator = QTranslator(QCoreApplication.instance())
        if translator.load(path):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)


def words(text: Text) -> str:
    """Return a text in the language of the interface."""
    return text.in_language(_current)


def sentences(*texts: Text) -> str:
    """Return sentences one after the other; in Chinese no space stands between them."""
    return ("" if _current == "zh" else " ").join(words(text) for text in texts if text)


def local(stamp: str) -> datetime:
    """Return a time of the log in the laptop's own zone."""
    return moment(stamp).astimezone()


def clock(stamp: str) -> str:
    """Write the time of day: 10:42."""
    return local(stamp).strftime("%H:%M")


def day(day: date) -> str:
    """Write a day of this year: 10 月 24 日, or 24 Oct."""
    if _current == "zh":
        return f"{day.month} 月 {day.day} 日"
    return f"{day.day} {_MONTHS[day.month - 1]}"


def today_began() -> datetime:
    """Return the last local midnight, in UTC."""
    return (
        datetime.now()
        .astimezone()
        .replace(hour=0, minute=0, second=0, microsecond=0)
        .astimezone(UTC)
    )
