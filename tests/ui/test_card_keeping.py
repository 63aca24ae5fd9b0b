"""Cards kept, dropped and joined: nobody is recorded twice, nothing is lost, Ctrl+Z takes it all back."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from boothapp.cards.card import Card
from boothapp.cards.scanning import Scanned
from tests.ui.cards import (
    NORA,
    OMAR,
    HeldReader,
    at_the_cards,
    brings,
    picture,
    the_cards,
    with_reader,
)
from tests.ui.clerk import Clerk
from ui.cards_screen import CardsScreen

SIGNATURE = "Nora Díaz\nCasa Norte S.A.\nnora@casanorte.mx"


def by_name(sides: Sequence[Path]) -> Card | None:
    """What is read of pictures that are named after whose card they show."""
    read = {"omar": OMAR, "nora": NORA}
    return next((card for name, card in read.items() if sides[0].name.startswith(name)), None)


def with_cards(clerk: Clerk, tmp_path: Path, *names: str) -> CardsScreen:
    screen = at_the_cards(clerk, by_name)
    brings(clerk, screen, *(picture(tmp_path / f"{name}.png") for name in names))
    return screen


def called(screen: CardsScreen) -> list[str]:
    return [row.called for row in screen.cards.rows]


def states(screen: CardsScreen) -> list[str]:
    return [row.state for row in screen.cards.rows]


def buyers(clerk: Clerk) -> list[str]:
    return [row.title for row in clerk.asks(lambda booth: booth.buyers())]


def pastes(clerk: Clerk, text: str = SIGNATURE) -> None:
    QGuiApplication.clipboard().setText(text)
    clerk.press("Ctrl+V")


# Typed by hand


@pytest.mark.parametrize("state", ["reading", "stopped"])
def test_the_picture_of_a_card_typed_by_hand_stays_with_the_buyer(
    clerk: Clerk, tmp_path: Path, state: str
) -> None:
    screen = with_reader(clerk, HeldReader())
    screen.sources.add_files([picture(tmp_path / f"{n}.png") for n in range(2)])
    clerk.waits()
    clerk.press("Alt+X")
    assert states(screen) == ["reading", "stopped"]
    screen.table.setCurrentIndex(screen.cards.index(states(screen).index(state), 1))
    clerk.focuses(screen.review.fields.cells["name"])
    clerk.types("Nora")
    clerk.press("Enter")
    assert clerk.notice == "Kept: Nora"
    (row,) = clerk.asks(lambda booth: booth.buyers())
    (kept,) = clerk.asks(lambda booth: booth.state(row.id)).cards
    (name,) = kept.pictures
    content = (clerk.window.desk.data / "pictures" / name).read_bytes()
    assert content.startswith(b"\xff\xd8"), "a JPEG, as small as the company's other pictures"
    clerk.press("Ctrl+1", "Ctrl+4")
    assert len(screen.cards.rows) == 1, "and the card waits no more"


def test_a_reading_that_ends_while_its_card_is_kept_brings_it_not_back(
    clerk: Clerk, tmp_path: Path
) -> None:
    reader = HeldReader()
    screen = with_reader(clerk, reader)
    screen.sources.add_files([picture(tmp_path / "a.png")])
    clerk.waits()
    clerk.focuses(screen.review.fields.cells["name"])
    clerk.types("Nora")
    clerk.press_at_once("Enter")
    reader.held[0].set_result(Scanned(NORA, (b"",)))
    clerk.waits()
    clerk.press("Ctrl+1", "Ctrl+4")
    assert screen.cards.rows == []
    assert len(buyers(clerk)) == 1


# The same person twice


def test_the_same_person_twice_in_a_batch_becomes_one_buyer_and_a_question(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = with_cards(clerk, tmp_path, "nora-1", "nora-2", "omar")
    assert states(screen) == ["ready"] * 3
    clerk.press("Ctrl+Shift+Enter")
    assert len(buyers(clerk)) == 2
    assert states(screen) == ["match"]
    assert "1 may be known already: please decide" in clerk.notice
    clerk.press("Alt+1", "Enter")
    assert len(buyers(clerk)) == 2


def test_after_each_keeping_the_waiting_cards_are_compared_again(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = with_cards(clerk, tmp_path, "nora-1", "omar", "nora-2")
    clerk.press("Enter")
    assert states(screen) == ["ready", "match"]
    clerk.press("Ctrl+Z")
    assert sorted(states(screen)) == ["ready"] * 3


def test_whoever_is_recorded_elsewhere_is_known_here(clerk: Clerk, tmp_path: Path) -> None:
    screen = with_cards(clerk, tmp_path, "omar")
    assert states(screen) == ["ready"]
    clerk.receives()
    clerk.press("Ctrl+4")
    assert states(screen) == ["match"]


def test_a_buyer_whose_recording_was_undone_is_no_match_any_more(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = with_cards(clerk, tmp_path, "nora-1", "nora-2")
    clerk.press("Enter", "Alt+1")
    assert screen.cards.rows[0].decision
    clerk.press("Ctrl+Z")
    assert states(screen) == ["ready"] * 2
    assert all(row.decision is None and not row.matches for row in screen.cards.rows)
    clerk.press("Ctrl+Shift+Enter")
    assert len(buyers(clerk)) == 1


def test_a_buyer_gone_meanwhile_is_named_by_no_id(clerk: Clerk, tmp_path: Path) -> None:
    screen = with_cards(clerk, tmp_path, "nora-1", "nora-2")
    clerk.press("Enter", "Alt+1")
    act = clerk.window._done[-1].acts[0]
    clerk.asks(lambda booth: booth.undo(act))  # as from another laptop: this screen is not told
    clerk.press("Ctrl+Enter")
    assert clerk.notice == "The buyer chosen was taken back since. Please choose again."
    assert screen.cards.rows[0].decision is None
    clerk.press("Ctrl+Enter")
    assert len(buyers(clerk)) == 1


# Taken back


def test_ctrl_z_takes_back_keeping_and_dropping_in_their_order(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = with_cards(clerk, tmp_path, "nora", "omar", "bad")
    clerk.press("Enter", "Ctrl+Del", "Ctrl+Del")
    assert called(screen) == []
    assert clerk.notice == "Dropped: bad.png"
    clerk.press("Ctrl+Z")
    assert called(screen) == ["bad.png"]
    clerk.press("Ctrl+Z")
    assert called(screen) == ["Al Noor Trading LLC", "bad.png"]
    assert len(buyers(clerk)) == 1
    clerk.press("Ctrl+Z")
    assert called(screen) == ["Al Noor Trading LLC", "bad.png", "Casa Norte S.A."]
    assert buyers(clerk) == []


@pytest.mark.parametrize("key", ["Ctrl+Del", "Enter"])
def test_a_card_that_comes_back_keeps_what_was_said_of_it(
    clerk: Clerk, tmp_path: Path, key: str
) -> None:
    omar = clerk.receives()
    screen = with_cards(clerk, tmp_path, "nora", "omar")
    screen.table.setCurrentIndex(screen.cards.index(1, 1))
    clerk.press("Alt+C", "Alt+1", key, "Ctrl+Z")
    row = screen.current
    assert row
    assert row.called == "Al Noor Trading LLC"
    assert row.agreed
    assert row.decision
    assert row.decision.buyer == omar
    assert screen.review.consent.isChecked()


def test_a_whole_batch_is_one_step(clerk: Clerk, tmp_path: Path) -> None:
    screen = with_cards(clerk, tmp_path, "nora", "omar")
    clerk.press("Ctrl+Shift+Enter")
    assert clerk.notice == "2 cards kept"
    assert clerk.button("Undo  Ctrl Z")
    clerk.press("Ctrl+4", "Ctrl+Z")
    assert buyers(clerk) == []
    assert sorted(called(screen)) == ["Al Noor Trading LLC", "Casa Norte S.A."]


def test_a_card_refused_in_a_batch_is_named_and_the_others_are_kept(
    clerk: Clerk, tmp_path: Path
) -> None:
    omar = clerk.receives()
    screen = with_cards(clerk, tmp_path, "nora", "omar")
    screen.table.setCurrentIndex(screen.cards.index(1, 1))
    clerk.press("Alt+1")
    act = clerk.asks(lambda booth: booth.store.events_of(omar))[0].act
    clerk.asks(lambda booth: booth.undo(act))  # as from another laptop: this screen is not told
    clerk.press("Ctrl+Shift+Enter")
    assert clerk.notice.startswith("Kept: Casa Norte S.A.\nNot kept: Al Noor Trading LLC. ")
    assert called(screen) == ["Al Noor Trading LLC"]


# Two sides of one card


def test_two_pictures_become_one_card_with_a_back(clerk: Clerk, tmp_path: Path) -> None:
    asked: list[int] = []

    def says(sides: Sequence[Path]) -> Card:
        asked.append(len(sides))
        return NORA

    screen = at_the_cards(clerk, says)
    brings(clerk, screen, picture(tmp_path / "1.png"), picture(tmp_path / "2.png", "black"))
    screen.table.setCurrentIndex(screen.cards.index(0, 1))
    clerk.clicks(clerk.button("The next card is its back", screen))
    clerk.bot.waitUntil(lambda: not screen.scanner.left)
    clerk.waits()
    assert asked == [1, 1, 2]
    (row,) = screen.cards.rows
    assert len(row.waiting.sides) == 2
    clerk.press("Alt+B")
    assert screen.review.picture.side == 1


def test_two_sides_keep_what_was_typed_on_both_and_can_be_parted_again(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = with_cards(clerk, tmp_path, "nora", "omar")
    cells = screen.review.fields.cells
    for at, name, value in ((1, "title", "Buyer"), (1, "badge", "4711"), (0, "title", "Owner")):
        screen.table.setCurrentIndex(screen.cards.index(at, 1))
        clerk.focuses(cells[name])
        clerk.types(value)
    clerk.press("Alt+N")
    clerk.bot.waitUntil(lambda: not screen.scanner.left)
    clerk.waits()
    (row,) = screen.cards.rows
    assert row.waiting.typed == {"title": "Owner", "badge": "4711"}
    clerk.focuses(cells["wechat"])
    clerk.types("nora_d")
    clerk.focuses(screen.table)
    clerk.press("Ctrl+Z")
    assert called(screen) == ["Casa Norte S.A.", "Al Noor Trading LLC"]
    front, back = (row.waiting for row in screen.cards.rows)
    assert front.typed == {"title": "Owner", "wechat": "nora_d"}
    assert back.typed == {"title": "Buyer", "badge": "4711"}
    assert [len(one.sides) for one in (front, back)] == [1, 1]
    assert all(side.is_file() for one in (front, back) for side in one.sides)
    clerk.press("Ctrl+Shift+Enter")
    assert len(buyers(clerk)) == 2


# The screen made anew


def test_another_theme_language_or_clerk_changes_nothing_about_the_cards(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = with_cards(clerk, tmp_path, "nora", "omar", "bad")
    watched = tmp_path / "scanner"
    watched.mkdir()
    screen.devices.watch(watched)
    clerk.press("Alt+H", "Alt+C", "Down", "Ctrl+Del")
    for setting in ({"theme": "dark"}, {"language": "zh"}, {"language": "en"}, {"clerk": "Wang"}):
        clerk.window._set_station(setting)
        clerk.waits()
        clerk.press("Ctrl+4")
    anew = the_cards(clerk)
    assert anew is not screen
    assert anew.pile.intake.folder.folder == watched
    assert clerk.button("Stop watching scanner", anew)
    assert not anew.review.here.isChecked()
    assert anew.cards.rows[0].agreed
    clerk.press("Ctrl+Z")
    assert "bad.png" in called(anew)
    assert len(called(anew)) == 3


def test_what_is_read_while_the_screen_is_made_anew_is_not_lost(
    clerk: Clerk, tmp_path: Path
) -> None:
    reader = HeldReader()
    with_reader(clerk, reader).sources.add_files([picture(tmp_path / "a.png")])
    clerk.waits()
    clerk.press("Ctrl+9")
    clerk.window._set_station({"clerk": "Wang"})
    clerk.waits()
    reader.held[0].set_result(Scanned(NORA, (b"",)))
    clerk.bot.waitUntil(lambda: clerk.window.cards().cards.rows[0].waiting.card is not None)
    clerk.press("Ctrl+4")
    assert called(the_cards(clerk)) == ["Casa Norte S.A."]
    assert len(reader.held) == 1


def test_dropped_cards_go_for_good_when_the_window_closes(clerk: Clerk, tmp_path: Path) -> None:
    with_cards(clerk, tmp_path, "nora", "omar")
    clerk.press("Ctrl+Del")
    inbox = clerk.window.desk.data / "inbox"
    assert len(list(inbox.glob("*.json"))) == 2
    clerk.window.close()
    assert len(list(inbox.glob("*.json"))) == 1


def test_cards_from_contacts_wait_too(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_cards(clerk, by_name)
    contacts = tmp_path / "two.vcf"
    text = "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEND:VCARD\r\n" for name in ("Ada", "Bo")
    )
    contacts.write_text(text, encoding="utf-8")
    screen.sources.add_files([contacts])
    clerk.waits()
    assert [row.values["name"] for row in screen.cards.rows] == ["Ada", "Bo"]
