import io
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from PIL import Image
from pillow_heif import register_heif_opener

from boothapp.errors import BoothError
from boothapp.phone.photo import Photo
from boothapp.phone.scanner import PhoneScanner
from boothapp.phone.session import Limits
from tests.phone.conversing import PATIENCE, Laptop, Phone, is_closed, picture

JPEG = picture()


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def limited(laptop: Laptop, limits: Limits) -> PhoneScanner:
    return PhoneScanner(laptop.arrived, visited=laptop.visited, ended=laptop.ended, limits=limits)


@pytest.fixture
def hasty(laptop: Laptop) -> Iterator[PhoneScanner]:
    """A scanner with little patience and little room."""
    scanner = limited(
        laptop,
        Limits(
            upload_bytes=20_000, pixels=200_000, uploads=3, header_seconds=0.3, chunk_seconds=0.3,
            upload_seconds=1.0, connections=6, connections_of_one=4,
        ),
    )  # fmt: skip
    yield scanner
    scanner.stop()


@pytest.fixture
def hasty_phone(hasty: PhoneScanner) -> Phone:
    phone = Phone(hasty.start("127.0.0.1"))
    assert phone.open() == 204
    return phone


def test_a_picture_from_the_phone_arrives_on_the_laptop(phone: Phone, laptop: Laptop) -> None:
    assert phone.send(JPEG, "side=front&card=1") == 204
    assert phone.send(JPEG, "side=back&card=1") == 204
    assert laptop.photo() == Photo(JPEG, "phone-001-front.jpg", "front", 1)
    assert laptop.photo() == Photo(JPEG, "phone-002-back.jpg", "back", 1)


def test_the_laptop_hears_once_that_the_phone_has_opened_the_page(
    phone: Phone, laptop: Laptop
) -> None:
    assert phone.open() == 204
    assert laptop.visits.get(timeout=PATIENCE) == "visited"
    assert laptop.visits.empty()


@pytest.mark.parametrize(
    ("kind", "ending"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp"), ("HEIF", "heic")]
)
def test_every_common_format_of_a_phone_is_taken(
    phone: Phone, laptop: Laptop, kind: str, ending: str
) -> None:
    register_heif_opener()
    assert phone.send(picture(kind)) == 204
    assert laptop.photo().name == f"phone-001-front.{ending}"


def _bomb() -> bytes:
    """A small file that says it is 30,000 x 30,000 pixels large."""
    file = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    "junk",
    [
        b"", b"x", b"\x00" * 5000, b"<html><script>alert(1)</script>", b"%PDF-1.7\n", b"PK" + b"\0" * 99,
        b"GIF89a" + b"\x01" * 50, b"\xff\xd8\xff\xe0", JPEG[:200], JPEG[: len(JPEG) // 2],
        b"\x89PNG\r\n\x1a\n" + b"x" * 40, b"RIFF\x24\0\0\0WEBPVP8 " + b"\0" * 30,
        b"\0\0\0\x18ftypheic" + b"\0" * 60, b"BM" + b"\0" * 60,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>", _bomb(),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused_and_the_next_one_is_taken(
    shared: Phone, shared_laptop: Laptop, junk: bytes
) -> None:
    assert shared.send(junk) == 415
    assert shared_laptop.photos.empty()
    assert shared.send(JPEG) == 204
    assert shared_laptop.photo().data == JPEG


def test_a_picture_that_says_it_is_too_large_is_not_read_at_all(
    hasty_phone: Phone, laptop: Laptop
) -> None:
    with closing(hasty_phone.begin(b"", 20_001)) as line:
        assert line.recv(65536).startswith(b"HTTP/1.1 413 ")
        assert is_closed(line)
    assert laptop.photos.empty()


def test_a_picture_that_turns_out_too_large_is_read_no_further(
    hasty_phone: Phone, laptop: Laptop
) -> None:
    with closing(socket.create_connection((hasty_phone.host, hasty_phone.port), PATIENCE)) as line:
        line.sendall(
            f"POST {hasty_phone.path}/photo?side=front&card=1 HTTP/1.1\r\n"
            f"Host: {hasty_phone.host}:{hasty_phone.port}\r\nCookie: {hasty_phone.cookie}\r\n"
            "Transfer-Encoding: chunked\r\n\r\n".encode()
        )
        line.sendall((b"1000\r\n" + b"x" * 0x1000 + b"\r\n") * 5)
        assert line.recv(65536).startswith(b"HTTP/1.1 413 ")
        assert is_closed(line)
    assert laptop.photos.empty()


def test_a_picture_with_too_many_pixels_is_refused(hasty_phone: Phone) -> None:
    assert hasty_phone.send(picture(size=(500, 401))) == 415
    assert hasty_phone.send(picture(size=(500, 400))) == 204


def test_a_session_takes_only_so_many_pictures(hasty_phone: Phone) -> None:
    small = picture(size=(40, 24))
    assert [hasty_phone.send(small) for _ in range(4)] == [204, 204, 204, 429]


@pytest.mark.parametrize(
    "query", ["", "side=front", "side=inside&card=1", "side=front&card=0", "side=back&card=../../x"]
)
def test_an_upload_that_does_not_say_what_it_shows_is_refused(shared: Phone, query: str) -> None:
    assert shared.send(JPEG, query) == 400


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"), ("GET", "/favicon.ico"), ("GET", "/AAAAAAAAAAAAAAAAAAAAAA"), ("GET", "{token}x"),
        ("GET", "{token}/"), ("GET", "{token}/../../etc/passwd"), ("GET", "/..%2f..%2fetc%2fpasswd"),
        ("GET", "{token}/photo"), ("GET", "{token}/page.html"), ("GET", "/assets/phone/page.html"),
        ("POST", "/AAAA/photo?side=front&card=1"), ("POST", "/AAAA/open"), ("PUT", "{token}/photo"),
        ("DELETE", "{token}"), ("OPTIONS", "{token}"), ("GET", "/%00"), ("GET", "//etc/passwd"),
        ("GET", "/" + "a" * 4000), ("GET", "/%E5%90%8D"), ("TRACE", "{token}"),
    ],
)  # fmt: skip
def test_any_other_address_gets_nothing(shared: Phone, method: str, path: str) -> None:
    answer = shared.ask(method, path.replace("{token}", shared.path))
    assert answer.status == 404
    assert answer.body == b""
    assert answer.headers.keys().isdisjoint({"server", "allow", "location", "set-cookie"})


def test_another_phone_cannot_open_the_page_once_one_has_it(phone: Phone, laptop: Laptop) -> None:
    other = Phone(f"http://{phone.host}:{phone.port}{phone.path}")
    assert other.open() == 404
    assert other.send(JPEG) == 404
    other.cookie = "booth_scanner=guessed"
    assert other.send(JPEG) == 404
    assert laptop.photos.empty()


def test_the_same_phone_may_load_the_page_again(phone: Phone) -> None:
    assert phone.open() == 204
    assert phone.send(JPEG) == 204


def test_a_preview_that_only_fetches_the_page_takes_it_from_nobody(scanner: PhoneScanner) -> None:
    url = scanner.start("127.0.0.1")
    assert Phone(url).ask("GET", urlsplit(url).path).status == 200
    assert Phone(url).open() == 204


def test_of_two_phones_that_fetched_the_page_the_first_to_report_has_it(
    scanner: PhoneScanner,
) -> None:
    url = scanner.start("127.0.0.1")
    one, two = Phone(url), Phone(url)
    assert (one.ask("GET", one.path).status, two.ask("GET", two.path).status) == (200, 200)
    assert two.ask("POST", f"{two.path}/open").status == 204
    assert one.ask("POST", f"{one.path}/open").status == 404


def test_a_picture_before_the_page_is_opened_is_refused(scanner: PhoneScanner) -> None:
    assert Phone(scanner.start("127.0.0.1")).send(JPEG) == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"}, {"Host": "localhost"}, {"Origin": "http://evil.example"},
        {"Origin": "null"},
    ],
)  # fmt: skip
def test_a_page_of_another_site_can_do_nothing_here(shared: Phone, headers: dict[str, str]) -> None:
    answer = shared.ask("POST", f"{shared.path}/photo?side=front&card=1", JPEG, headers)
    assert answer.status == 404


def test_every_answer_forbids_keeping_sniffing_and_framing(phone: Phone) -> None:
    page = phone.ask("GET", phone.path)
    answers = [page, phone.ask("GET", "/none"), phone.ask("POST", f"{phone.path}/open")]
    for answer in answers:
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")
        assert "server" not in answer.headers


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(scanner: PhoneScanner) -> None:
    url = scanner.start("127.0.0.1")
    cookie = Phone(url).ask("GET", urlsplit(url).path).headers["set-cookie"].casefold()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_the_page_asks_nothing_of_any_other_place(phone: Phone) -> None:
    page = phone.ask("GET", phone.path).body.decode()
    assert "http://" not in page
    assert "https://" not in page
    assert "{{" not in page


def test_a_second_upload_at_the_same_time_is_put_off(phone: Phone, laptop: Laptop) -> None:
    with closing(phone.begin(JPEG[:100], len(JPEG))) as line:
        statuses = {phone.send(JPEG) for _ in range(3)}
        assert 409 in statuses
        line.sendall(JPEG[100:])
        assert line.recv(65536).startswith(b"HTTP/1.1 204 ")
    assert laptop.photo().data == JPEG
    assert phone.send(JPEG) == 204


def test_an_upload_that_breaks_off_leaves_the_place_free(phone: Phone, laptop: Laptop) -> None:
    phone.begin(JPEG[:100], len(JPEG)).close()
    deadline = time.monotonic() + PATIENCE
    while phone.send(JPEG) != 204:
        assert time.monotonic() < deadline
    assert laptop.photo().data == JPEG


def test_a_phone_that_stops_in_the_middle_is_given_up(hasty_phone: Phone) -> None:
    with closing(hasty_phone.begin(JPEG[:100], len(JPEG))) as line:
        assert line.recv(65536).startswith(b"HTTP/1.1 408 ")
        assert is_closed(line)


def test_a_phone_that_sends_drop_by_drop_is_given_up(hasty_phone: Phone) -> None:
    with closing(hasty_phone.begin(b"", len(JPEG))) as line:
        line.settimeout(0.1)
        answer, deadline = b"", time.monotonic() + PATIENCE
        while not answer and time.monotonic() < deadline:
            line.send(b"x")
            try:
                answer = line.recv(65536)
            except TimeoutError:
                continue
        assert answer.startswith(b"HTTP/1.1 408 ")


@pytest.mark.parametrize("said", [b"", b"GET /", b"GET / HTTP/1.1\r\nHost: x\r\nX-A: b\r\n"])
def test_who_does_not_finish_asking_is_hung_up_on(hasty_phone: Phone, said: bytes) -> None:
    with closing(socket.create_connection((hasty_phone.host, hasty_phone.port), PATIENCE)) as line:
        line.sendall(said)
        assert is_closed(line)


def test_one_who_takes_every_connection_is_hung_up_on(hasty_phone: Phone) -> None:
    place = (hasty_phone.host, hasty_phone.port)
    lines = [socket.create_connection(place, PATIENCE) for _ in range(10)]
    try:
        assert all(is_closed(line) for line in lines)
    finally:
        for line in lines:
            line.close()
    assert hasty_phone.send(picture(size=(40, 24))) == 204


@pytest.mark.expects_log("Invalid HTTP request received.")
@pytest.mark.parametrize(
    "said",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"\x00" * 99 + b"\r\n\r\n",
        b"GET /" + b"a" * 20_000,
    ],
)  # fmt: skip
def test_what_is_no_http_is_hung_up_on(shared: Phone, shared_laptop: Laptop, said: bytes) -> None:
    with closing(socket.create_connection((shared.host, shared.port), PATIENCE)) as line:
        line.sendall(said)
        assert is_closed(line)
    assert shared.send(JPEG) == 204
    assert shared_laptop.photo().data == JPEG


def test_stopping_takes_less_than_a_second_even_in_the_middle_of_an_upload(
    scanner: PhoneScanner, phone: Phone, laptop: Laptop
) -> None:
    with (
        closing(phone.begin(JPEG[:100], len(JPEG))) as upload,
        closing(socket.create_connection((phone.host, phone.port), PATIENCE)) as silent,
    ):
        began = time.monotonic()
        scanner.stop()
        assert time.monotonic() - began < 1.0
        assert is_closed(upload)
        assert is_closed(silent)
    assert not scanner.running
    assert laptop.photos.empty()
    assert laptop.endings.empty()


def test_nobody_answers_after_stopping(scanner: PhoneScanner, phone: Phone) -> None:
    running = {thread for thread in threading.enumerate() if thread.name == "phone-scanner"}
    scanner.stop()
    with pytest.raises(ConnectionError):
        phone.open()
    assert len([thread for thread in running if thread.is_alive()]) == len(running) - 1


def test_stopping_twice_or_before_the_start_does_nothing(scanner: PhoneScanner) -> None:
    scanner.stop()
    scanner.start("127.0.0.1")
    scanner.stop()
    scanner.stop()


def test_every_start_has_a_token_of_its_own(scanner: PhoneScanner) -> None:
    first = Phone(scanner.start("127.0.0.1"))
    second = Phone(scanner.start("127.0.0.1"))
    assert first.path != second.path
    assert len(first.path) == 1 + 22  # 128 bits, six a letter
    second.path, token = first.path, second.path
    assert second.open() == 404
    second.path = token
    assert second.open() == 204


def test_the_session_ends_when_nobody_uses_it(laptop: Laptop) -> None:
    clock = Clock()
    scanner = PhoneScanner(laptop.arrived, ended=laptop.ended, clock=clock)
    phone = Phone(scanner.start("127.0.0.1"))
    assert phone.open() == 204
    clock.now += 590
    assert phone.send(JPEG) == 204
    clock.now += 590
    assert phone.open() == 204
    clock.now += 601
    assert laptop.endings.get(timeout=PATIENCE) == "ended"
    with pytest.raises(ConnectionError):
        phone.open()
    assert not scanner.running
    scanner.stop()
    assert laptop.endings.empty()


@pytest.mark.expects_log("Exception in ASGI application")
def test_when_the_laptop_cannot_keep_a_picture_the_phone_hears_it(laptop: Laptop) -> None:
    def full(_photo: Photo) -> None:
        raise OSError(28, "No space left on device")

    scanner = PhoneScanner(full, visited=laptop.visited)
    phone = Phone(scanner.start("127.0.0.1"))
    phone.open()
    assert phone.send(JPEG) == 500
    scanner.stop()


def test_an_address_that_is_not_ours_is_refused_with_advice(scanner: PhoneScanner) -> None:
    with pytest.raises(BoothError, match="same Wi-Fi"):
        scanner.start("198.51.100.7")
    assert not scanner.running


def test_only_the_chosen_address_is_listened_on(scanner: PhoneScanner) -> None:
    parts = urlsplit(scanner.start("127.0.0.1"))
    assert parts.hostname == "127.0.0.1"
    with pytest.raises(OSError, match=r"refused|timed out|unreachable"):
        socket.create_connection(("127.0.0.2", int(parts.port or 0)), timeout=1)


def test_the_limits_are_those_promised() -> None:
    limits = Limits()
    assert (limits.upload_bytes, limits.pixels, limits.uploads) == (15_000_000, 60_000_000, 200)
    assert limits.idle_seconds == 600
    assert replace(limits, uploads=1).uploads == 1
