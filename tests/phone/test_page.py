import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from boothapp.phone.photo import Photo
from boothapp.phone.scanner import PhoneScanner
from tests.phone.browser import Browser, browser, driver
from tests.phone.conversing import Laptop, Phone, picture

pytestmark = pytest.mark.skipif(
    driver() is None, reason="needs chromium and chromedriver (Debian: chromium, chromium-driver)"
)


@pytest.fixture(scope="module")
def window() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photo as a phone takes it: 12 megapixels, lying on its side by its EXIF mark."""
    path = tmp_path_factory.mktemp("photo") / "IMG_0001.jpg"
    small = np.random.default_rng(1).integers(60, 250, (75, 100, 3), dtype=np.uint8)
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    Image.fromarray(small).resize((4000, 3000)).save(path, quality=90, exif=exif)
    return path


@pytest.fixture(scope="module")
def quick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small picture, for what does not turn on its size."""
    path = tmp_path_factory.mktemp("quick") / "card.jpg"
    path.write_bytes(picture(size=(900, 540)))
    return path


@pytest.fixture
def opened(window: Browser, scanner: PhoneScanner) -> Browser:
    """The page as the phone's browser shows it after scanning the code."""
    window.command("Network.clearBrowserCookies")
    window.open(scanner.start("127.0.0.1"))
    window.wait("ready")
    return window


def test_the_page_says_in_both_languages_what_to_do(opened: Browser, laptop: Laptop) -> None:
    seen = opened.text()
    assert "拍名片" in seen
    assert "Take a photo" in seen
    assert "已连接电脑" in seen
    assert laptop.visits.get(timeout=5) == "visited"
    assert opened.run("return document.getElementById('camera').getAttribute('capture')")


def test_a_photo_is_made_smaller_turned_upright_and_sent(
    opened: Browser, laptop: Laptop, photo: Path
) -> None:
    opened.choose("#camera", photo)
    sent = laptop.photo()
    opened.wait("received")
    with Image.open(io.BytesIO(sent.data)) as made:
        assert made.size == (1650, 2200)
        assert made.format == "JPEG"
    assert len(sent.data) < photo.stat().st_size
    assert (sent.side, sent.card) == ("front", 1)
    assert "已收到" in opened.text()
    assert "1 received" in opened.text()


def test_the_back_belongs_to_the_same_card_and_the_next_front_to_the_next(
    opened: Browser, laptop: Laptop, quick: Path
) -> None:
    taken: list[Photo] = []
    for button in ("#camera", "#behind", "#camera"):
        opened.choose(button, quick)
        taken.append(laptop.photo())
        opened.wait("received")
    assert [(one.side, one.card) for one in taken] == [("front", 1), ("back", 1), ("front", 2)]


def test_the_phone_may_load_the_page_again_and_go_on(
    opened: Browser, laptop: Laptop, quick: Path
) -> None:
    opened.reload()
    opened.wait("ready")
    opened.choose("#album", quick)
    assert laptop.photo().side == "front"
    opened.wait("received")


def test_a_file_that_is_no_picture_is_refused_in_words(
    opened: Browser, laptop: Laptop, tmp_path: Path
) -> None:
    (tmp_path / "card.jpg").write_text("not a picture", encoding="utf-8")
    opened.choose("#album", tmp_path / "card.jpg")
    opened.wait("unreadable")
    assert "这不是能读的照片" in opened.text()
    assert laptop.photos.empty()


@pytest.mark.expects_log("Exception in ASGI application")
def test_a_photo_the_laptop_could_not_keep_is_kept_on_the_page_and_sent_again(
    window: Browser, laptop: Laptop, quick: Path
) -> None:
    full = [True]

    def arrived(one: Photo) -> None:
        if full.pop() if full else False:
            raise OSError(28, "No space left on device")
        laptop.arrived(one)

    scanner = PhoneScanner(arrived)
    try:
        window.command("Network.clearBrowserCookies")
        window.open(scanner.start("127.0.0.1"))
        window.wait("ready")
        window.choose("#camera", quick)
        window.wait("laptop")
        assert "Try again" in window.text()
        window.click("#retry")
        window.wait("received")
        assert laptop.photo().card == 1
    finally:
        scanner.stop()


def test_without_a_connection_the_photo_stays_on_the_page_until_it_is_sent(
    opened: Browser, laptop: Laptop, quick: Path
) -> None:
    cut = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    opened.command("Network.enable")
    opened.command("Network.emulateNetworkConditions", **cut)
    opened.choose("#camera", quick)
    opened.wait("network")
    assert "没传到电脑" in opened.text()
    opened.command("Network.emulateNetworkConditions", **cut | {"offline": False})
    opened.click("#retry")
    opened.wait("received")
    assert laptop.photo().card == 1


def test_when_the_dialog_was_closed_the_page_says_so(
    opened: Browser, scanner: PhoneScanner, quick: Path
) -> None:
    scanner.stop()
    opened.choose("#camera", quick)
    opened.wait("network")


def test_another_phone_with_the_same_code_sees_that_it_is_over(
    window: Browser, scanner: PhoneScanner
) -> None:
    url = scanner.start("127.0.0.1")
    window.command("Network.clearBrowserCookies")
    window.open(url)
    window.wait("ready")
    assert Phone(url).open() == 404
    window.command("Network.clearBrowserCookies")
    window.run("location.reload()")
    assert "拍名片" not in window.text()


def test_nothing_on_the_page_breaks_its_own_rules(opened: Browser, quick: Path) -> None:
    opened.run(
        "window.broken = []; document.addEventListener('securitypolicyviolation',"
        " function (e) { window.broken.push(e.blockedURI + ' ' + e.violatedDirective); })"
    )
    opened.choose("#camera", quick)
    opened.wait("received")
    assert opened.run("return window.broken") == []
    assert opened.run("return document.cookie") == ""
