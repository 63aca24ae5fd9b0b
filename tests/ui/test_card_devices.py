"""Cards from a phone, a camera and a watched folder: what comes is safe before anyone is told so."""

from pathlib import Path

import cv2
import numpy as np
import pytest
import qrcode
from pytestqt.qtbot import QtBot

from boothapp.errors import BoothError
from boothapp.phone.network import Interface
from boothapp.phone.photo import Photo
from boothapp.text import Text
from tests.ui.cards import NORA, at_the_cards, picture
from tests.ui.clerk import Clerk
from ui.camera_dialog import CameraDialog
from ui.camera_feed import CvFeed
from ui.folder_watch import FolderWatch
from ui.phone_dialog import PhoneDialog
from ui.phone_link import PhoneLink

HOME = (Interface("WLAN", "192.168.1.7"),)


class FakeServing:
    """A page that nobody opens; it remembers what was asked of it."""

    def __init__(self, fault: BoothError | None = None) -> None:
        self.fault = fault
        self.calls: list[str] = []

    def start(self, address: str) -> str:
        self.calls.append(f"start {address}")
        if self.fault:
            raise self.fault
        return f"http://{address}:5000/token"

    def stop(self) -> None:
        self.calls.append("stop")


def link_of(
    clerk: Clerk, serving: FakeServing, networks: tuple[Interface, ...] = HOME
) -> PhoneLink:
    return PhoneLink(clerk.window.desk.data, clerk.window, lambda _link: serving, lambda: networks)


def test_a_picture_of_the_phone_appears_as_a_card_and_its_back_joins_it(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    link = link_of(clerk, FakeServing())
    link.came.connect(screen.intake.take_from_phone)
    front, back = (picture(tmp_path / f"{n}.png").read_bytes() for n in range(2))
    link.take(Photo(front, "phone-001-front.png", "front", 1))
    stored = list((clerk.window.desk.data / "inbox").glob("*.img"))
    assert [path.read_bytes() for path in stored] == [front], "on disk before the phone is told"
    clerk.bot.waitUntil(lambda: len(screen.cards.rows) == 1 and not screen.scanner.left)
    clerk.waits()
    link.take(Photo(back, "phone-001-back.png", "back", 1))
    clerk.bot.waitUntil(lambda: len(screen.cards.rows[0].waiting.sides) == 2)
    clerk.bot.waitUntil(lambda: not screen.scanner.left)
    clerk.waits()
    assert len(screen.cards.rows) == 1
    assert screen.cards.rows[0].called == "Casa Norte S.A."
    link.close()


def test_the_code_is_shown_and_ends_with_the_dialog(clerk: Clerk) -> None:
    serving = FakeServing()
    link = link_of(clerk, serving)
    dialog = PhoneDialog(link, clerk.window)
    dialog.show()
    clerk.bot.waitUntil(lambda: bool(dialog.code.text))
    assert dialog.code.text == "http://192.168.1.7:5000/token"
    link.visited.emit()
    assert dialog.state == "The phone is connected."
    dialog.close()
    link.close()
    assert serving.calls == ["start 192.168.1.7", "stop"]


@pytest.mark.parametrize(
    ("serving", "networks", "said"),
    [
        (FakeServing(), (), "in no network"),
        (
            FakeServing(BoothError(Text("连不上。", "Cannot be reached."))),
            HOME,
            "Cannot be reached.",
        ),
    ],
)
def test_what_is_missing_for_the_phone_is_said(
    clerk: Clerk, serving: FakeServing, networks: tuple[Interface, ...], said: str
) -> None:
    link = link_of(clerk, serving, networks)
    dialog = PhoneDialog(link, clerk.window)
    dialog.show()
    clerk.bot.waitUntil(lambda: said in dialog.state)
    assert not dialog.code.text
    dialog.close()
    link.close()


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A short film of a badge with a QR code."""
    code = qrcode.QRCode(border=4, box_size=8)
    code.add_data("BADGE-4711")
    matrix = np.array(code.get_matrix())
    cell = np.where(np.kron(matrix, np.ones((8, 8))) > 0, 0, 255).astype(np.uint8)
    frame = np.full((480, 640, 3), 255, np.uint8)
    frame[40 : 40 + cell.shape[0], 60 : 60 + cell.shape[1]] = cell[..., None]
    path = tmp_path / "badge.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 15, (640, 480))
    for _ in range(60):
        writer.write(frame)
    writer.release()
    return path


def test_the_camera_reads_a_code_by_itself_and_space_takes_a_picture(
    clerk: Clerk, film: Path
) -> None:
    codes: list[str] = []
    taken: list[int] = []
    dialog = CameraDialog(clerk.window, lambda frames: CvFeed.open(str(film), frames))
    dialog.code_read.connect(codes.append)
    dialog.taken.connect(lambda image: taken.append(image.width()))
    dialog.show()
    clerk.bot.waitUntil(lambda: codes == ["BADGE-4711"])
    dialog.take()
    assert taken == [640]
    dialog.close()


def test_a_laptop_without_a_camera_says_so_and_names_the_phone(clerk: Clerk) -> None:
    dialog = CameraDialog(clerk.window, lambda _frames: None)
    dialog.show()
    clerk.bot.waitUntil(lambda: "no camera" in dialog.state)
    wanted: list[bool] = []
    dialog.phone_wanted.connect(lambda: wanted.append(True))
    clerk.press("Alt+P")
    assert wanted == [True]
    dialog.take()
    dialog.close()


def test_new_pictures_in_a_watched_folder_are_told_once_they_are_whole(
    qtbot: QtBot, clerk: Clerk, tmp_path: Path
) -> None:
    folder = tmp_path / "scanner"
    picture(folder / "old.png")
    watch = FolderWatch(clerk.window)
    came: list[str] = []
    watch.came.connect(lambda paths: came.extend(path.name for path in paths))
    watch.watch(folder)
    picture(folder / "new.png")
    (folder / "list.txt").write_text("no card", encoding="utf-8")
    qtbot.waitUntil(lambda: came == ["new.png"])
    watch.watch(None)
