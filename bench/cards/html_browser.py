"""Draws HTML in one headless Chromium and tells whether its print is whole and apart."""
# ruff: noqa: E501  a step of the check is one line

import base64
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.request
from dataclasses import dataclass
from typing import Any

from PIL import Image
from websockets.sync.client import connect

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")

# Every piece of text, drawn sign and code as boxes: all inside the card, none over another.
CHECK = """(() => {
  const card = document.getElementById('card').getBoundingClientRect(), boxes = [], edge = 12;
  const add = (r, tall, id, home) => { if (r.width > 1 && r.height > 1) {
    const cut = tall ? r.height * 0.2 : 0;
    boxes.push([r.left, r.top + cut, r.right, r.bottom - cut, id, home]); } };
  const walk = document.createTreeWalker(document.getElementById('card'), NodeFilter.SHOW_TEXT);
  let id = 0, small = 99;
  while (walk.nextNode()) { const node = walk.currentNode; if (!node.textContent.trim() || node.parentElement.closest('svg')) continue;
    const range = document.createRange(); range.selectNodeContents(node); id++;
    small = Math.min(small, parseFloat(getComputedStyle(node.parentElement).fontSize));
    const vertical = getComputedStyle(node.parentElement).writingMode.startsWith('vertical');
    for (const r of range.getClientRects()) add(r, !vertical, id, node.parentElement.closest('tr,div')); }
  for (const e of document.querySelectorAll('.box')) add(e.getBoundingClientRect(), false, ++id, e.closest('tr,div'));
  let bad = '';
  for (const b of boxes) if (b[0] < card.left + edge || b[1] < card.top + edge || b[2] > card.right - edge || b[3] > card.bottom - edge) bad = 'outside';
  for (let i = 0; i < boxes.length && !bad; i++) for (let j = i + 1; j < boxes.length; j++) {
    const a = boxes[i], b = boxes[j], gap = a[5] === b[5] ? 1.5 : -14;
    if (Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > gap && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 1.5) { bad = 'overlap'; break; } }
  const again = document.createTreeWalker(document.getElementById('card'), NodeFilter.SHOW_TEXT);
  while (again.nextNode() && !bad) { const node = again.currentNode; if (!node.textContent.trim() || node.parentElement.closest('svg')) continue;
    const range = document.createRange(); range.selectNodeContents(node);
    for (const r of range.getClientRects()) for (const [x, y] of [[0.02, 0.15], [0.98, 0.15], [0.5, 0.5], [0.02, 0.85], [0.98, 0.85]]) {
      const top = document.elementFromPoint(r.left + x * r.width, r.top + y * r.height);
      if (top && !top.contains(node) && !(top.parentElement && top.closest('td,div') && top.closest('td,div').contains(node)) && getComputedStyle(top).backgroundColor !== 'rgba(0, 0, 0, 0)') bad = 'covered'; } }
  const all = [Math.min(...boxes.map(b => b[0])), Math.min(...boxes.map(b => b[1])), Math.max(...boxes.map(b => b[2])), Math.max(...boxes.map(b => b[3]))];
  return JSON.stringify({bad, all, small, text: document.getElementById('card').innerText});
})()"""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn: what is wrong with it ("" for nothing), where print is, the smallest letters, its text."""

    bad: str
    print_box: tuple[float, float, float, float]
    smallest: float
    text: str


class Browser:
    """One Chromium for many cards; use it in a with statement."""

    def __enter__(self) -> "Browser":
        program = next(filter(None, map(shutil.which, NAMES)), None)
        if program is None:
            sys.exit("Chromium is not installed; the cards are drawn with it")
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--remote-debugging-port=0", f"--user-data-dir={self._folder.name}", "about:blank"],
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        if self._process.stderr is None:
            raise RuntimeError(program)
        port = next(
            found[1]
            for line in self._process.stderr
            if (found := re.search(r"ws://[^:]+:(\d+)/", line))
        )
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/json") as answer:
            page = next(tab for tab in json.load(answer) if tab["type"] == "page")
        self._joined = connect(page["webSocketDebuggerUrl"], max_size=None, proxy=None)
        self._socket = self._joined.__enter__()
        self._number = 0
        self._frame = self._call("Page.getFrameTree")["frameTree"]["frame"]["id"]
        return self

    def __exit__(self, *_: object) -> None:
        self._joined.__exit__(None, None, None)
        self._process.terminate()
        self._process.wait()
        self._folder.cleanup()

    def _call(self, method: str, **given: object) -> dict[str, Any]:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": given}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == self._number:
                return dict(answer["result"])

    def show(self, html: str, wide: int, high: int) -> Drawn:
        """Lay out a page and look at it."""
        self._call(
            "Emulation.setDeviceMetricsOverride",
            width=wide, height=high, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip
        self._call("Page.setDocumentContent", frameId=self._frame, html=html)
        self._call("Runtime.evaluate", expression="document.fonts.ready", awaitPromise=True)
        found = json.loads(self._call("Runtime.evaluate", expression=CHECK)["result"]["value"])
        return Drawn(found["bad"], tuple(found["all"]), found["small"], found["text"])

    def picture(self, wide: int, high: int, scale: float) -> Image.Image:
        """The page as it stands, so many picture points to a CSS pixel."""
        clip = {"x": 0, "y": 0, "width": wide, "height": high, "scale": scale}
        data = self._call("Page.captureScreenshot", format="png", clip=clip)["data"]
        return Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")
