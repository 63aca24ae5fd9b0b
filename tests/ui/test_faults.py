"""What a clerk sees of an error: a calm line, the details for a developer, and a window that lives on."""

import logging
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from boothapp.booth import Booth
from boothapp.errors import BadInput
from boothapp.text import Text
from tests.ui.clerk import Clerk
from tests.ui.conftest import Sit
from ui import faults

CALM = "Something went wrong in the program. Your data is safe; you can go on working."


@pytest.fixture
def log(data: Path) -> Iterator[Path]:
    """The program's own log, as the application keeps it."""
    handler = faults.keep_log(data)
    assert isinstance(handler, RotatingFileHandler)
    yield data / "logs" / "boothapp.log"
    logging.getLogger().removeHandler(handler)
    handler.close()


def fall(*_: object) -> None:
    raise RuntimeError("the lamp fell over")


def admits_and_lives_on(clerk: Clerk, log: Path) -> None:
    assert clerk.notice == CALM
    clerk.clicks(clerk.button("Copy details"))
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("boothapp ")
    assert "Traceback" in copied
    assert "RuntimeError: the lamp fell over" in copied
    assert copied in log.read_text(encoding="utf-8")
    clerk.receives()
    clerk.press("F9", "Enter")
    assert clerk.notice == "Recorded as settled"


@pytest.mark.expects_log("the lamp fell over")
def test_an_error_in_the_window_is_admitted_logged_and_survived(sit: Sit, log: Path) -> None:
    clerk = sit()
    clerk.screen.objection.typed.connect(fall)
    clerk.types("too dear")
    clerk.screen.objection.typed.disconnect(fall)
    clerk.press("Esc")
    admits_and_lives_on(clerk, log)


@pytest.mark.expects_log("the lamp fell over")
def test_an_error_at_the_records_is_admitted_logged_and_survived(sit: Sit, log: Path) -> None:
    clerk = sit()
    clerk.window.desk.booth.ask(fall)
    clerk.waits()
    admits_and_lives_on(clerk, log)


@pytest.mark.expects_log("the lamp fell over")
def test_an_error_while_answering_is_admitted_logged_and_survived(sit: Sit, log: Path) -> None:
    clerk = sit()
    clerk.window.desk.booth.ask(lambda booth: booth.company(), fall)
    clerk.waits()
    admits_and_lives_on(clerk, log)


@pytest.mark.expects_log("the lamp fell over")
def test_an_error_of_the_suggestions_leaves_the_keys_working(sit: Sit, log: Path) -> None:
    clerk = sit()
    clerk.window.desk.mind.ask(fall)
    clerk.waits()
    admits_and_lives_on(clerk, log)


@pytest.mark.expects_log("the lamp fell over")
def test_the_notice_is_in_the_language_of_the_window(sit: Sit) -> None:
    clerk = sit(language="zh")
    clerk.window.desk.booth.ask(fall)
    clerk.waits()
    assert clerk.notice == "程序出了点问题。数据都在，可以接着用。"


def test_what_a_person_can_put_right_is_said_with_the_next_step_and_is_no_bug(
    clerk: Clerk, log: Path
) -> None:
    def refuse(_booth: Booth) -> None:
        raise BadInput(Text("没纸了。", "There is no paper."), Text("请加纸。", "Put some in."))

    clerk.window.desk.booth.ask(refuse)
    clerk.waits()
    assert clerk.notice == "There is no paper. Put some in."
    assert not log.exists() or "ERROR" not in log.read_text(encoding="utf-8")


def test_the_log_is_kept_small(log: Path) -> None:
    for number in range(4000):
        logging.getLogger("boothapp").info("line %s %s", number, "x" * 400)
    kept = list(log.parent.glob("boothapp.log*"))
    assert len(kept) <= 3
    assert all(path.stat().st_size <= 500_000 for path in kept)


def test_where_no_log_can_be_written_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder belongs", encoding="utf-8")
    assert faults.keep_log(tmp_path) is None


def test_a_broken_own_reply_is_named_and_the_shipped_one_is_used(sit: Sit, data: Path) -> None:
    first = sit()
    shipped = first.window.beginning.phrasebook.by_number(1).short if first.window.beginning else ""
    first.window.close()
    own = data / "phrasebook"
    own.mkdir()
    (own / "01-just-looking.toml").write_text("number = [", encoding="utf-8")
    clerk = sit()
    assert "01-just-looking.toml" in clerk.notice
    clerk.press("F1")
    assert clerk.screen.objection.scenario
    assert clerk.screen.objection.scenario.short == shipped
    assert clerk.screen.objection.scenario.source == "shipped"


def test_an_own_reply_stands_in_for_the_shipped_one(sit: Sit, data: Path) -> None:
    from boothapp.resources import folder  # noqa: PLC0415

    own = data / "phrasebook"
    own.mkdir(parents=True)
    shipped = (folder("phrasebook") / "01-just-looking.toml").read_text(encoding="utf-8")
    title = shipped[shipped.index('title.en = "') + 12 :].partition('"')[0]
    (own / "01-just-looking.toml").write_text(
        shipped.replace(f'title.en = "{title}"', 'title.en = "Only looks"'), encoding="utf-8"
    )
    from tests.ui.clerk import set_up  # noqa: PLC0415

    set_up(data, {"language": "en"})
    clerk = sit()
    assert not clerk.notice
    assert "F1 Only looks" in [
        key.accessibleName() for key in clerk.screen.objection._keys.values()
    ]


def test_in_chinese_no_space_stands_between_what_is_wrong_and_what_to_do(sit: Sit) -> None:
    clerk = sit(language="zh")
    clerk.window.notices.say_error(BadInput(Text("坏了。", "Torn."), Text("再来。", "Again.")))
    assert clerk.notice == "坏了。再来。"
