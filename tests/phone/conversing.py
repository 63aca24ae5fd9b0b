"""A phone for the tests: what it asks of the scanner over a real connection, and pictures it sends."""

import http.client
import io
import queue
import socket
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from PIL import Image

from boothapp.phone.photo import Photo

PATIENCE = 10.0
"""Seconds after which a test gives up; nothing takes as long."""


@dataclass
class Laptop:
    """What the scanner told the laptop."""

    photos: "queue.Queue[Photo]" = field(default_factory=queue.Queue)
    visits: "queue.Queue[str]" = field(default_factory=queue.Queue)
    endings: "queue.Queue[str]" = field(default_factory=queue.Queue)

    def arrived(self, photo: Photo) -> None:
        self.photos.put(photo)

    def visited(self) -> None:
        self.visits.put("visited")

    def ended(self) -> None:
        self.endings.put("ended")

    def photo(self) -> Photo:
        return self.photos.get(timeout=PATIENCE)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


class Phone:
    """A phone with a cookie jar."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self.host, self.port = str(parts.hostname), int(parts.port or 0)
        self.path = parts.path
        self.cookie = ""

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)
        try:
            sent = {"Cookie": self.cookie} if self.cookie else {}
            connection.request(method, path, body=body, headers=sent | (headers or {}))
            response = connection.getresponse()
            got = {name.lower(): value for name, value in response.getheaders()}
            if "set-cookie" in got:
                self.cookie = got["set-cookie"].partition(";")[0]
            return Answer(response.status, got, response.read())
        finally:
            connection.close()

    def open(self) -> int:
        """Open the page and let its script report; return the status of the report, or of the page."""
        page = self.ask("GET", self.path)
        return self.ask("POST", f"{self.path}/open").status if page.status == 200 else page.status

    def send(self, data: bytes, query: str = "side=front&card=1") -> int:
        return self.ask("POST", f"{self.path}/photo?{query}", data).status

    def begin(self, data: bytes, length: int) -> socket.socket:
        """Begin an upload of ``length`` bytes with ``data`` and leave it there."""
        line = socket.create_connection((self.host, self.port), timeout=PATIENCE)
        line.sendall(
            f"POST {self.path}/photo?side=front&card=1 HTTP/1.1\r\nHost: {self.host}:{self.port}\r\n"
            f"Cookie: {self.cookie}\r\nContent-Length: {length}\r\n\r\n".encode()
        )
        line.sendall(data)
        return line


def picture(kind: str = "JPEG", size: tuple[int, int] = (400, 240)) -> bytes:
    """A picture file with a gradient in it."""
    file = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(file, kind)
    return file.getvalue()


def is_closed(line: socket.socket) -> bool:
    """Return whether the other side hangs up, reading whatever it still says."""
    try:
        while line.recv(65536):
            pass
    except ConnectionError:
        pass
    return True
