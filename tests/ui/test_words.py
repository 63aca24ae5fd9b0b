"""The words of the window: complete in both languages, up to date with the code, and the right ones shown."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton, QWidget

from boothapp.resources import folder
from tests.ui.clerk import Clerk
from tests.ui.conftest import Sit
from ui import language, translate

HERE = folder("assets") / "translations"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
PLACES = re.compile(r"%(?:\d|n)")

WITHOUT_CHINESE = frozenset({"%1 (%2)"})
"""Texts without a Chinese word; only their signs differ."""


def messages(locale: str, where: Path = HERE) -> list[tuple[str, str, list[str]]]:
    """Return context, source and every form of the translation."""
    found = []
    for context in ET.parse(where / f"{locale}.ts").getroot().iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            forms = forms or [translation.text or ""]
            found.append((context.findtext("name", ""), message.findtext("source", ""), forms))
    return found


def test_every_text_is_translated() -> None:
    assert translate.unfinished(HERE) == []


@pytest.mark.parametrize("locale", translate.LOCALES)
def test_the_translations_are_up_to_date_with_the_code(tmp_path: Path, locale: str) -> None:
    for name in translate.LOCALES:
        shutil.copy(HERE / f"{name}.ts", tmp_path)
    translate.update(tmp_path)
    fresh = {message[:2] for message in messages(locale, tmp_path)}
    assert fresh == {message[:2] for message in messages(locale)}
    assert translate.unfinished(tmp_path) == []


def test_the_compiled_translations_are_those_of_the_sources(tmp_path: Path) -> None:
    translate.compile_all(HERE, tmp_path)
    for locale in translate.LOCALES:
        assert (tmp_path / f"{locale}.qm").read_bytes() == (HERE / f"{locale}.qm").read_bytes()


def test_every_chinese_text_is_chinese() -> None:
    foreign = {source for _, source, forms in messages("zh_CN") if not CHINESE.search(forms[0])}
    assert foreign == WITHOUT_CHINESE


@pytest.mark.parametrize("locale", translate.LOCALES)
def test_a_translation_fills_in_what_its_source_fills_in(locale: str) -> None:
    for _, source, forms in messages(locale):
        for form in forms:
            if locale == "en" and not form:
                continue
            wanted, got = set(PLACES.findall(source)), set(PLACES.findall(form))
            said_as_one = {"%n"} if len(forms) > 1 else set()
            assert wanted - said_as_one <= got <= wanted, (source, form)


@pytest.mark.usefixtures("clerk")
def test_one_and_several_are_told_apart_in_english() -> None:
    words = "%n buyer(s) exported to %1"
    one, two = (QCoreApplication.translate("LeadsFile", words, "", number) for number in (1, 2))
    assert (one, two) == ("1 buyer exported to %1", "2 buyers exported to %1")


def test_a_phase_of_the_fair_is_named_in_the_language_of_the_window(clerk: Clerk) -> None:
    clerk.asks(lambda booth: booth.set_company({"phase": "二期"}))
    clerk.window.open_booth()
    clerk.waits()
    assert any("Phase 2" in text for text in clerk.reads())
    clerk.window.restyle("zh", "light")
    clerk.waits()
    assert any("二期" in text for text in clerk.reads())


# What stands in the window


def spoken(window: QWidget) -> Iterator[str]:
    """Yield every text of the window that comes from the program, shown or read to the clerk."""
    for widget in window.findChildren(QWidget):
        yield widget.accessibleName()
        yield widget.toolTip()
        if isinstance(widget, QLabel | QPushButton | QToolButton):
            yield widget.text()
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            yield widget.placeholderText()


def stroll(clerk: Clerk) -> Iterator[str]:
    """Go through the whole window and yield what it says."""
    clerk.receives(quotes=4)
    for keys in (
        ("F9",), ("Enter",), ("Ctrl+B",), ("Ctrl+Q",), ("Ctrl+O", "Enter"), ("Ctrl+S",),
        ("Ctrl+E",), ("Ctrl+T",), ("Ctrl+N",), ("Ctrl+2",), ("Ctrl+3",), ("Ctrl+9",),
    ):  # fmt: skip
        clerk.press(*keys)
        yield from spoken(clerk.window)
        yield clerk.notice


def test_no_english_is_left_in_the_chinese_window(sit: Sit) -> None:
    english = {source for _, source, forms in messages("zh_CN") if forms[0] != source}
    english = {re.sub(PLACES, "", source).strip(" .:·") for source in english} - {""}
    shown = set(stroll(sit(language="zh", clerk="王芳")))
    assert language.current() == "zh"
    assert shown & english == set()
    assert {"报价", "说通了", "接着问"} <= shown


def test_no_chinese_is_left_in_the_english_window(sit: Sit) -> None:
    chinese = {form for _, _, forms in messages("zh_CN") for form in forms}
    shown = set(stroll(sit(language="en")))
    assert shown & chinese == set()
    assert {"Quote", "Settled", "Then ask"} <= shown


def test_the_language_follows_a_chinese_system_until_one_is_chosen(sit: Sit) -> None:
    sit(language="")
    assert language.current() == "zh"
    assert QCoreApplication.translate("Rail", "Booth") == "展位"


def test_the_dates_are_written_in_the_language_of_the_window(sit: Sit, data: Path) -> None:
    from datetime import date  # noqa: PLC0415

    sit(language="zh")
    assert language.day(date(2026, 10, 24)) == "10 月 24 日"
    sit(data.with_name("other"), language="en")
    assert language.day(date(2026, 10, 24)) == "24 Oct"
