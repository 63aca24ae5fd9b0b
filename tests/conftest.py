"""What every test stands on: one time zone, no screen, no home of its own, a silent log."""

import logging
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt or asks for the time.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Asia/Shanghai"
os.environ["LANG"] = "zh_CN.UTF-8"
for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
    os.environ.pop(name, None)
if hasattr(time, "tzset"):
    time.tzset()

settings.register_profile("booth", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("booth")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "expects_log(text): a warning or error whose message holds text must be logged"
    )


@pytest.fixture(autouse=True)
def a_home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes what the person running it has."""
    home = tmp_path / "home"
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BOOTHAPP_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def a_silent_log(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning or an error in the log that the test did not announce fails it."""
    yield
    expected = [str(mark.args[0]) for mark in request.node.iter_markers("expects_log")]
    logged = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    surprises = [said for said in logged if not any(text in said for text in expected)]
    missing = [text for text in expected if not any(text in said for said in logged)]
    assert not surprises, f"logged unexpectedly: {surprises}"
    assert not missing, f"not logged: {missing}"
