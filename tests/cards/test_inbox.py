"""Cards that wait: nothing read or typed is lost before it is kept with a buyer."""

from dataclasses import replace
from pathlib import Path

from boothapp.cards.card import Card, Found, Line, Reading
from boothapp.cards.inbox import Inbox
from boothapp.cards.record import fields_of, scan_of
from tests.fixed import Watch, fixed_clock


def found(*values: str, score: float = 0.95) -> tuple[Found, ...]:
    return tuple(Found((Reading(value, score, (0,)),)) for value in values)


CARD = Card(
    {
        "company": (Found((Reading("Al Noor", 0.9, (0,)), Reading("A1 Noor", 0.1, (0,)))),),
        "email": found("o@n.ae", "omar@gmail.com", "sales@n.ae"),
        "phone": found("+97145550132", "+97145550134"),
        "mobile": found("+971501234567"),
        "fax": found("+97145550133"),
    },
    (Line("Al Noor", ((0.0, 0.0), (9.0, 0.0), (9.0, 4.0), (0.0, 4.0)), 0.97), Line("© 2026")),
    ((1600, 1000),),
)


def test_a_card_waits_with_all_that_was_read_until_it_is_dropped(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path, fixed_clock(Watch()))
    came = inbox.add("phone", pictures=[b"front as sent"])
    read = inbox.read(came, CARD, [b"\xff\xd8 front"])
    inbox.keep(replace(read, typed={"company": "Al Noor Trading"}))
    (waiting,) = Inbox(tmp_path).waiting()
    assert waiting.card == CARD
    assert waiting.typed == {"company": "Al Noor Trading"}
    assert [side.read_bytes() for side in waiting.sides] == [b"\xff\xd8 front"]
    inbox.drop(waiting)
    assert list((tmp_path / "inbox").iterdir()) == []


def test_a_file_of_the_clerk_is_never_touched(tmp_path: Path) -> None:
    photo = tmp_path / "stick" / "IMG_1.jpg"
    photo.parent.mkdir()
    photo.write_bytes(b"photo")
    inbox = Inbox(tmp_path / "data", fixed_clock(Watch()))
    inbox.drop(inbox.read(inbox.add("file", files=[photo]), CARD, [b"jpeg"]))
    inbox.drop(inbox.add("file", files=[photo]))
    assert photo.read_bytes() == b"photo"
    assert inbox.waiting() == ()


def test_two_pictures_become_the_sides_of_one_card(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path, fixed_clock(Watch()))
    front, back = (inbox.add("phone", pictures=[data]) for data in (b"front", b"back"))
    both = inbox.join(front, back)
    assert inbox.waiting() == (both,)
    assert [side.read_bytes() for side in both.sides] == [b"front", b"back"]


def test_a_broken_file_hides_no_other_card(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path, fixed_clock(Watch()))
    came = inbox.add("clipboard", pictures=[b"picture"])
    (tmp_path / "inbox" / "0.json").write_text('{"id": 7', encoding="utf-8")
    (tmp_path / "inbox" / "1.json").write_text("[]", encoding="utf-8")
    assert inbox.waiting() == (came,)


def test_further_mails_and_phones_share_a_field_and_a_fax_is_no_phone() -> None:
    assert fields_of(CARD) == {
        "company": "Al Noor",
        "email": "o@n.ae",
        "email_other": "omar@gmail.com; sales@n.ae",
        "phone": "+97145550132",
        "mobile": "+971501234567",
        "phone_other": "+97145550134",
        "fax": "+97145550133",
    }


def test_everything_read_stays_with_the_buyer() -> None:
    scan = scan_of(CARD, "phone", [b"jpeg"])
    assert scan.text == "Al Noor\n© 2026"
    assert scan.read["email"] == ("o@n.ae", "omar@gmail.com", "sales@n.ae")
