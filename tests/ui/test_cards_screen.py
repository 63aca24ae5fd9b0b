"""The screen of cards by its keys: read, checked, said to be known or new, kept, undone, never lost."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QLabel, QStyleOptionViewItem

from boothapp.cards.card import Card, Line
from boothapp.cards.scanning import Scanned
from tests.ui.cards import (
    NORA,
    OMAR,
    HeldReader,
    at_the_cards,
    brings,
    card,
    found,
    picture,
    with_reader,
)
from tests.ui.clerk import Clerk
from tests.ui.conftest import Sit
from ui import theme
from ui.card_rows import StateColours


def test_a_picture_becomes_a_buyer_with_enter(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "stick" / "IMG_1.png"))
    assert screen.review.fields.values()["company"] == "Casa Norte S.A."
    clerk.press("Enter")
    assert clerk.notice == "Kept: Casa Norte S.A."
    assert screen.cards.rows == []
    (row,) = clerk.asks(lambda booth: booth.buyers())
    state = clerk.asks(lambda booth: booth.state(row.id))
    assert (state.contact.profile["name"], state.profile["country"]) == ("Nora Díaz", "MX")
    (kept,) = state.cards
    assert kept.text == NORA.text
    assert (clerk.window.desk.data / "pictures" / kept.pictures[0]).is_file()
    assert len(state.visits) == 1


def test_undoing_the_keeping_brings_the_card_back(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    clerk.press("Enter", "Ctrl+Z")
    assert clerk.asks(lambda booth: booth.buyers()) == ()
    clerk.press("Ctrl+1", "Ctrl+4")
    assert [row.called for row in screen.cards.rows] == ["Casa Norte S.A."]


def test_a_doubtful_field_is_marked_and_one_key_takes_another_reading(
    clerk: Clerk, tmp_path: Path
) -> None:
    doubtful = Card(dict(NORA.fields) | {"name": found("N0ra", 1, 0.6, "Nora")}, NORA.lines)
    screen = at_the_cards(clerk, lambda _sides: doubtful)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    assert screen.review.fields.doubtful() == ["name"]
    assert screen.cards.rows[0].state == "check"
    clerk.press("Enter")
    assert screen.review.fields.cells["name"].hasFocus(), "Enter goes there before it keeps"
    assert screen.review.picture.marked == {1}
    clerk.press("Alt+Down")
    assert screen.review.fields.values()["name"] == "Nora"
    assert screen.review.fields.doubtful() == []
    clerk.press("Enter")
    (row,) = clerk.asks(lambda booth: booth.buyers())
    assert row.contact == "Nora"


def test_what_was_corrected_waits_through_a_restart(sit: Sit, tmp_path: Path) -> None:
    first = sit()
    screen = at_the_cards(first, lambda _sides: NORA)
    brings(first, screen, picture(tmp_path / "a.png"))
    first.focuses(screen.review.fields.cells["title"])
    first.types("Buyer")
    first.window.close()
    second = sit()
    again = at_the_cards(second, lambda _sides: NORA)
    (row,) = again.cards.rows
    assert row.values["title"] == "Buyer"
    assert row.values["company"] == "Casa Norte S.A."


def test_a_known_buyer_is_asked_about_and_alt_1_adds_the_card_to_him(
    clerk: Clerk, tmp_path: Path
) -> None:
    omar = clerk.receives()
    screen = at_the_cards(clerk, lambda _sides: OMAR)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    assert screen.cards.rows[0].state == "match"
    clerk.press("Enter")
    assert "Alt+1" in clerk.notice
    assert len(screen.cards.rows) == 1
    clerk.press("Alt+1", "Enter")
    assert [row.id for row in clerk.asks(lambda booth: booth.buyers())] == [omar]
    state = clerk.asks(lambda booth: booth.state(omar))
    assert state.profile["company"] == "Al Noor Home Trading"  # what stood is not overwritten
    assert len(state.cards) == 1
    assert len(state.contacts) == 1
    assert len(state.visits) == 2


def test_saying_none_of_them_keeps_a_new_buyer_and_nobody_is_asked_again(
    clerk: Clerk, tmp_path: Path
) -> None:
    clerk.receives()
    screen = at_the_cards(clerk, lambda _sides: OMAR)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    clerk.press("Alt+0", "Enter")
    assert len(clerk.asks(lambda booth: booth.buyers())) == 2
    pairs = clerk.asks(lambda booth: booth.store.db.execute("select said from pairs").fetchall())
    assert pairs == [("separate",)]


def test_alt_0_takes_an_answer_back_and_alt_4_says_only_the_company(
    clerk: Clerk, tmp_path: Path
) -> None:
    omar = clerk.receives()
    screen = at_the_cards(clerk, lambda _sides: OMAR)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    clerk.press("Alt+1", "Alt+0")
    assert screen.cards.rows[0].state == "match"
    clerk.press("Alt+4", "Enter")
    state = clerk.asks(lambda booth: booth.state(omar))
    assert len(state.cards) == 1
    assert len(state.contacts) == 2


def test_a_picture_that_cannot_be_read_is_named_and_the_others_go_on(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = at_the_cards(clerk, lambda sides: None if "bad" in sides[0].name else NORA)
    brings(clerk, screen, picture(tmp_path / "bad.png"), picture(tmp_path / "good.png"))
    assert [row.state for row in screen.cards.rows] == ["failed", "ready"]
    assert "This is no picture." in clerk.reads(screen)
    clerk.press("Ctrl+Shift+Enter")
    assert [row.called for row in screen.cards.rows] == ["bad.png"]
    assert len(clerk.asks(lambda booth: booth.buyers())) == 1


def test_after_the_last_card_the_keys_of_the_screen_still_work(
    clerk: Clerk, tmp_path: Path
) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    clerk.press("Ctrl+Del")
    QGuiApplication.clipboard().setText("Nora Díaz\nCasa Norte S.A.\nnora@casanorte.mx")
    clerk.press("Ctrl+V")
    assert [row.called for row in screen.cards.rows] == ["Casa Norte S.A."]
    clerk.press("Enter")
    assert clerk.notice == "Kept: Casa Norte S.A."


def test_what_is_no_word_for_a_field_is_pasted_as_a_card(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    title = screen.review.fields.cells["title"]
    clerk.focuses(title)
    QGuiApplication.clipboard().setText("Buyer")
    clerk.press("Ctrl+V")
    assert title.text() == "Buyer"
    clerk.focuses(title)
    QGuiApplication.clipboard().setText("Omar Said\nAl Noor Trading LLC\nomar@noor.ae")
    clerk.press("Ctrl+V")
    assert [row.waiting.source for row in screen.cards.rows] == ["file", "text"]
    assert screen.cards.rows[0].values["title"] == "Buyer"


def test_a_copied_picture_text_and_file_are_taken_in(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    copied = QMimeData()
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    copied.setImageData(image)
    screen.sources.take_in(copied)
    clerk.waits()
    signature = QMimeData()
    signature.setText("Nora Díaz\nCasa Norte S.A.\nnora@casanorte.mx\n+52 55 1234 5678")
    screen.sources.take_in(signature)
    clerk.waits()
    assert [row.waiting.source for row in screen.cards.rows] == ["clipboard", "text"]
    assert screen.cards.rows[1].values["email"] == "nora@casanorte.mx"
    screen.sources.take_in(QMimeData())
    assert clerk.notice == "Nothing to read was copied."
    screen.sources.add_files([tmp_path / "list.docx"])
    assert clerk.notice == "Not a picture or a contact: list.docx"


def test_a_cell_of_the_table_can_be_typed_over(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    screen.cards.setData(screen.cards.index(0, 2), "Nora D. Ruiz")
    clerk.waits()
    assert screen.review.fields.values()["name"] == "Nora D. Ruiz"


def test_consent_is_one_key_and_stays_with_the_buyer(clerk: Clerk, tmp_path: Path) -> None:
    clerk.asks(lambda booth: booth.set_company({"consent_required": "yes"}))
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    clerk.press("Enter")
    assert "consent" in clerk.notice
    assert len(screen.cards.rows) == 1
    clerk.press("Alt+C", "Enter")
    (row,) = clerk.asks(lambda booth: booth.buyers())
    (consent,) = clerk.asks(lambda booth: booth.state(row.id)).consents
    assert (consent.how, consent.language) == ("spoken", "en")


def test_reading_can_be_stopped_and_taken_up_again(clerk: Clerk, tmp_path: Path) -> None:
    reader = HeldReader()
    held = reader.held
    screen = with_reader(clerk, reader)
    screen.sources.add_files([picture(tmp_path / f"{n}.png") for n in range(3)])
    clerk.waits()
    clerk.clicks(clerk.button("Stop", screen))
    assert [row.state for row in screen.cards.rows] == ["reading", "stopped", "stopped"]
    assert screen.cards.data(screen.cards.index(1, 0)) == "Not read"
    screen.table.setCurrentIndex(screen.cards.index(1, 1))
    clerk.clicks(clerk.button("Read again", screen))
    held[0].set_result(Scanned(NORA, (b"",)))
    clerk.bot.waitUntil(lambda: len(held) == 2)
    held[1].set_result(Scanned(OMAR, (b"",)))
    clerk.bot.waitUntil(lambda: not screen.scanner.left)
    clerk.waits()
    assert [row.called for row in screen.cards.rows] == [
        "Casa Norte S.A.",
        "Al Noor Trading LLC",
        "2.png",
    ]


def test_the_key_that_stops_the_reading_takes_up_all_the_rest(clerk: Clerk, tmp_path: Path) -> None:
    reader = HeldReader()
    screen = with_reader(clerk, reader)
    screen.sources.add_files([picture(tmp_path / f"{n}.png") for n in range(4)])
    clerk.waits()
    clerk.press("Alt+X")
    reader.held[0].set_result(Scanned(NORA, (b"",)))
    clerk.bot.waitUntil(lambda: not screen.scanner.left)
    clerk.waits()
    assert clerk.button("Read the rest", screen)
    clerk.press("Alt+X")
    assert [row.state for row in screen.cards.rows][1:] == ["reading"] * 3
    assert screen.scanner.left == 3


def test_a_kept_card_can_be_seen_again_with_all_its_text(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    clerk.press("Enter", "Alt+V")
    panel = clerk.screen.right.currentWidget()
    assert panel is clerk.screen.cards
    assert NORA.text in clerk.reads(panel)
    assert any(not words.pixmap().isNull() for words in panel.findChildren(QLabel))
    clerk.press("Esc")
    assert clerk.screen.right.currentWidget() is clerk.screen.objection


def test_a_card_typed_by_hand_goes_to_the_buyer_the_clerk_said_it_is(
    clerk: Clerk, tmp_path: Path
) -> None:
    omar = clerk.receives()
    screen = at_the_cards(clerk, lambda _sides: None)
    brings(clerk, screen, picture(tmp_path / "blurred.png"))
    clerk.focuses(screen.review.fields.cells["email"])
    clerk.types("omar@noor.ae")
    clerk.pauses()
    clerk.press("Alt+1", "Enter")
    assert [row.id for row in clerk.asks(lambda booth: booth.buyers())] == [omar]
    assert len(clerk.asks(lambda booth: booth.state(omar)).visits) == 2


def test_a_picture_is_shown_once_it_is_read(clerk: Clerk, tmp_path: Path) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "red.png", "red"))
    shown = screen.review.picture
    middle = shown.rect().center()
    clerk.bot.waitUntil(lambda: shown.grab().toImage().pixelColor(middle).red() > 200)


def test_a_card_photographed_sideways_is_shown_upright_and_its_print_large(
    clerk: Clerk, tmp_path: Path
) -> None:
    up = ((40.0, 90.0), (40.0, 10.0), (60.0, 10.0), (60.0, 90.0))  # the print runs upwards
    sideways = Card({"company": found("Casa Norte", 0)}, (Line("Casa Norte", up),), ((100, 100),))
    path = tmp_path / "sideways.png"
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for x in range(40, 60):
        for y in range(10, 90):
            image.setPixelColor(x, y, QColor("red" if y >= 50 else "blue"))
    image.save(str(path), "PNG")  # type: ignore[call-overload]
    screen = at_the_cards(clerk, lambda _sides: sideways)
    brings(clerk, screen, path)
    clerk.focuses(screen.review.fields.cells["company"])
    shown = screen.review.picture
    middle, strip = shown.height() // 2 - 30, shown.height() - 28
    for y in (middle, strip):  # the print begins at the left, on the picture and in the strip
        left, right = shown.width() // 2 - 20, shown.width() // 2 + 20
        clerk.bot.waitUntil(lambda x=left, y=y: shown.grab().toImage().pixelColor(x, y).red() > 120)
        assert shown.grab().toImage().pixelColor(right, y).red() < 120


def test_enter_goes_through_the_doubtful_fields_before_it_keeps(
    clerk: Clerk, tmp_path: Path
) -> None:
    doubtful = dict(NORA.fields) | {
        "name": found("N0ra", 1, 0.6),
        "country": found("MX", 3, 0.5),
    }
    screen = at_the_cards(clerk, lambda _sides: Card(doubtful, NORA.lines))
    brings(clerk, screen, picture(tmp_path / "a.png"))
    cells = screen.review.fields.cells
    for name in ("name", "country"):
        clerk.press("Enter")
        assert cells[name].hasFocus()
    clerk.press("Enter")
    assert clerk.notice == "Kept: Casa Norte S.A."


def test_each_card_in_turn_shows_the_print_of_the_doubtful_field_the_cursor_is_in(
    clerk: Clerk, tmp_path: Path
) -> None:
    doubtful = dict(NORA.fields) | {"name": found("N0ra", 1, 0.6)}
    screen = at_the_cards(
        clerk, lambda sides: Card(doubtful | {"email": found(sides[0].name, 2)}, NORA.lines)
    )
    brings(clerk, screen, *(picture(tmp_path / f"{n}@norte.mx.png") for n in range(2)))
    clerk.press("Enter", "Ctrl+Enter")
    assert screen.review.fields.cells["name"].hasFocus()
    assert screen.review.picture.marked == {1}


def test_ctrl_enter_keeps_a_doubtful_card_as_it_is(clerk: Clerk, tmp_path: Path) -> None:
    doubtful = Card(dict(NORA.fields) | {"name": found("N0ra", 1, 0.6)}, NORA.lines)
    screen = at_the_cards(clerk, lambda _sides: doubtful)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    clerk.press("Ctrl+Enter")
    assert clerk.notice == "Kept: Casa Norte S.A."


def test_the_chosen_row_keeps_the_colour_of_its_state(clerk: Clerk, tmp_path: Path) -> None:
    doubtful = Card(dict(NORA.fields) | {"name": found("N0ra", 1, 0.6)}, NORA.lines)
    screen = at_the_cards(clerk, lambda _sides: doubtful)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    option = QStyleOptionViewItem()
    StateColours().initStyleOption(option, screen.cards.index(0, 0))
    chosen = option.palette.color(QPalette.ColorRole.HighlightedText)
    assert chosen.name() == theme.current().caution.lower()


def test_a_card_on_which_nothing_stands_is_not_ready(clerk: Clerk) -> None:
    screen = at_the_cards(clerk, lambda _sides: NORA)
    QGuiApplication.clipboard().setText("hello")
    clerk.press("Ctrl+V")
    assert screen.cards.data(screen.cards.index(0, 0)) == "Nothing read"
    assert "1 card waiting · 0 ready" in clerk.reads(screen)
    clerk.press("Ctrl+Shift+Enter")
    assert len(screen.cards.rows) == 1
    clerk.focuses(screen.review.fields.cells["name"])
    clerk.types("Nora")
    assert screen.cards.rows[0].state == "ready"


def test_a_card_waits_for_the_yes_that_the_company_wants(clerk: Clerk, tmp_path: Path) -> None:
    clerk.asks(lambda booth: booth.set_company({"consent_required": "yes"}))
    clerk.window.open_booth()
    clerk.waits()
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    assert screen.cards.data(screen.cards.index(0, 0)) == "Ask for consent"
    clerk.press("Alt+C")
    assert screen.cards.data(screen.cards.index(0, 0)) == "Ready"


def test_numbers_stand_in_groups_and_are_recorded_as_they_were_read(
    clerk: Clerk, tmp_path: Path
) -> None:
    wei = card(company="Hua Yi", name="Wang Wei", mobile="+8613800138000", whatsapp="+971501234567")
    screen = at_the_cards(clerk, lambda _sides: wei)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    cells = screen.review.fields.cells
    assert cells["mobile"].text() == "+86 138 0013 8000"
    assert screen.cards.data(screen.cards.index(0, 5)) == "+86 138 0013 8000"
    clerk.focuses(cells["whatsapp"])
    cells["whatsapp"].selectAll()
    clerk.types("00971 50 765 4321")
    clerk.press("Enter")
    (row,) = clerk.asks(lambda booth: booth.buyers())
    profile = clerk.asks(lambda booth: booth.state(row.id)).contact.profile
    assert (profile["mobile"], profile["whatsapp"]) == ("+8613800138000", "00971 50 765 4321")


def test_with_a_likely_match_the_table_and_all_keys_are_still_seen_in_a_small_window(
    clerk: Clerk, tmp_path: Path
) -> None:
    clerk.receives()
    clerk.window.resize(1024, 600)
    screen = at_the_cards(clerk, lambda sides: OMAR if "omar" in sides[0].name else NORA)
    brings(clerk, screen, picture(tmp_path / "omar.png"), picture(tmp_path / "nora.png"))
    assert screen.cards.rows[0].state == "match"
    rows = screen.table.viewport().height() // screen.table.rowHeight(0)
    assert rows >= 2
    assert screen.review.picture.height() > 200
    keys = [words for words in clerk.reads(screen.review.matches) if words.startswith("Alt")]
    assert keys == ["Alt 1", "Alt 4", "Alt 7", "Alt 0"]


def test_what_consent_asks_leaves_the_fields_their_room(clerk: Clerk, tmp_path: Path) -> None:
    clerk.asks(lambda booth: booth.set_company({"consent_required": "yes"}))
    clerk.window.open_booth()
    clerk.waits()
    screen = at_the_cards(clerk, lambda _sides: NORA)
    brings(clerk, screen, picture(tmp_path / "a.png"))
    assert screen.review._ask.isVisible()
    assert screen.review._scroll.verticalScrollBar().maximum() == 0


def test_the_empty_page_names_all_that_can_be_brought(clerk: Clerk) -> None:
    at_the_cards(clerk, lambda _sides: NORA)
    told = " ".join(clerk.reads(clerk.window.screen_named("cards")))
    for way in ("pictures", ".vcf", "camera", "phone", "signature"):
        assert way in told
