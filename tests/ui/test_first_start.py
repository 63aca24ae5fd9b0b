"""The first start: three things, or a fair that is already running."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from boothapp import demo
from tests.ui.clerk import Clerk, at_the_window
from ui import language
from ui.first_start import FirstStart


@pytest.fixture
def newcomer(data: Path, qtbot: QtBot) -> Iterator[Clerk]:
    """A clerk at a window that was never opened before."""
    with at_the_window(data, qtbot) as clerk:
        yield clerk


def page(clerk: Clerk) -> FirstStart:
    shown = clerk.window.stack.currentWidget()
    assert isinstance(shown, FirstStart)
    return shown


def test_the_first_start_speaks_the_systems_language_and_can_speak_the_other(
    newcomer: Clerk,
) -> None:
    assert "欢迎来到展位" in newcomer.reads()
    newcomer.clicks(newcomer.button("English"))
    assert language.current() == "en"
    assert "Welcome to the booth" in newcomer.reads()
    newcomer.clicks(newcomer.button("中文"))
    assert "欢迎来到展位" in newcomer.reads()


def test_nothing_is_begun_without_a_company_or_without_a_name(newcomer: Clerk) -> None:
    newcomer.press("Enter")
    assert "每份报价单上都有公司名称，请填一下。" in newcomer.reads()
    newcomer.types("晨光日用")
    newcomer.press("Enter")
    assert "每份报价单上都有您的姓名，请填一下。" in newcomer.reads()
    assert newcomer.focus is page(newcomer)._clerk
    newcomer.types("李伟")
    newcomer.press("Enter")
    assert newcomer.window.stack.currentWidget() is newcomer.screen
    assert newcomer.asks(lambda booth: booth.company()).name == "晨光日用"
    assert newcomer.asks(lambda booth: booth.station()).clerk == "李伟"


def test_no_key_of_the_booth_does_anything_before(newcomer: Clerk) -> None:
    newcomer.press("F9", "Ctrl+N", "Ctrl+2", "Ctrl+K", "Ctrl+Z", "Alt+S")
    page(newcomer)
    assert not newcomer.notice


def test_what_is_typed_is_there_when_the_language_is_switched(newcomer: Clerk) -> None:
    newcomer.types("晨光日用")
    newcomer.clicks(newcomer.button("English"))
    assert page(newcomer)._company.text() == "晨光日用"


def test_sample_data_fills_the_fair_and_opens_the_booth(
    newcomer: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "fill", partial(demo.fill, buyers=30))
    newcomer.clicks(page(newcomer)._sample)
    assert newcomer.window.stack.currentWidget() is newcomer.screen
    assert len(newcomer.asks(lambda booth: booth.buyers())) == 30
    assert newcomer.visitors()
    assert newcomer.asks(lambda booth: booth.company()).name
    newcomer.window.open_buyer(newcomer.screen._visitors[0].id)
    newcomer.waits()
    assert newcomer.timeline()


def test_the_booth_is_open_at_once_the_second_time(data: Path, qtbot: QtBot) -> None:
    with at_the_window(data, qtbot) as clerk:
        clerk.types("晨光日用")
        clerk.press("Tab", "Tab", "Tab")
        clerk.types("李伟")
        clerk.press("Enter")
    with at_the_window(data, qtbot) as clerk:
        assert clerk.window.stack.currentWidget() is clerk.screen
        assert "李伟" in clerk.reads()
