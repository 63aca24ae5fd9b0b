"""A real browser without a screen, driven over the W3C WebDriver protocol."""

import base64
import json
import shutil
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PATIENCE = 20.0
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # the protocol's name for a reference
_QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage", "--hide-scrollbars",
)  # fmt: skip


def driver() -> str | None:
    """Return the program that drives Chromium, or None where there is none."""
    return shutil.which("chromedriver")


class Browser:
    """One window of a phone's size."""

    def __init__(self, at: str, profile: str, *, dark: bool) -> None:
        self._at = at
        flags = [*_QUIET, f"--user-data-dir={profile}", *(["--force-dark-mode"] if dark else [])]
        phone = {"deviceMetrics": {"width": 390, "height": 844, "pixelRatio": 2, "touch": True}}
        options: dict[str, Any] = {"args": flags, "mobileEmulation": phone}
        program = shutil.which("chromium") or shutil.which("google-chrome")
        if program:
            options["binary"] = program
        wanted = {"browserName": "chrome", "goog:chromeOptions": options}
        made = self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._at = f"{at}/session/{made['sessionId']}"

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._at + path, data, method=method)  # noqa: S310  ours
        request.add_header("Content-Type", "application/json")
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
            return json.load(answer)["value"]

    def open(self, url: str) -> None:
        self._call("POST", "/url", {"url": url})

    def reload(self) -> None:
        self._call("POST", "/refresh", {})

    def run(self, script: str, *values: Any) -> Any:
        """Run a script in the page; it sees the values as ``arguments``."""
        return self._call("POST", "/execute/sync", {"script": script, "args": list(values)})

    def _find(self, selector: str) -> str:
        found = self._call("POST", "/element", {"using": "css selector", "value": selector})
        return str(found[_ELEMENT])

    def choose(self, selector: str, path: Path) -> None:
        """Put a file into a file input, as the camera does."""
        self._call("POST", f"/element/{self._find(selector)}/value", {"text": str(path)})

    def click(self, selector: str) -> None:
        self._call("POST", f"/element/{self._find(selector)}/click", {})

    def wait(self, state: str) -> None:
        """Wait until the page says that it is in a state."""
        deadline = time.monotonic() + PATIENCE
        while (said := self.run("return document.body.getAttribute('data-state')")) != state:
            assert time.monotonic() < deadline, f"still {said!r}, not {state!r}"

    def text(self) -> str:
        """What a person sees."""
        return str(self.run("return document.body.innerText"))

    def picture(self) -> bytes:
        """A picture of the window, as PNG."""
        return base64.b64decode(self._call("GET", "/screenshot"))

    def command(self, name: str, **values: Any) -> None:
        """Give a command of the browser's developer tools."""
        self._call("POST", "/goog/cdp/execute", {"cmd": name, "params": values})

    def close(self) -> None:
        self._call("DELETE", "")


@contextmanager
def browser(*, dark: bool = False) -> Iterator[Browser]:
    """Start a browser with a profile of its own; close it afterwards."""
    program = driver()
    assert program is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [program, "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        assert process.stdout is not None
        try:
            port = next(
                line.rstrip(".\n").rpartition(" ")[2]
                for line in process.stdout
                if "started successfully" in line
            )
            opened = Browser(f"http://127.0.0.1:{port}", profile, dark=dark)
            try:
                yield opened
            finally:
                opened.close()
        finally:
            process.terminate()
            process.wait(timeout=PATIENCE)
            process.stdout.close()
