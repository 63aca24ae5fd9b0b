"""Two pictures that were made one card, and made two cards again."""

from dataclasses import replace
from pathlib import Path

from boothapp.cards.card import Card
from boothapp.cards.inbox import Inbox
from tests.fixed import Watch, fixed_clock

READ = Card()


def test_each_of_two_cards_parted_again_has_its_own_picture_and_what_was_typed(
    tmp_path: Path,
) -> None:
    inbox = Inbox(tmp_path, fixed_clock(Watch()))
    front, back = (inbox.add("phone", pictures=[data]) for data in (b"front", b"back"))
    front, back = replace(front, typed={"name": "Nora"}), replace(back, typed={"badge": "4711"})
    both = inbox.join(front, back)
    assert both.typed == {"name": "Nora", "badge": "4711"}
    inbox.read(both, READ, [b"front read", b"back read"])
    one, other = inbox.part(front, back)
    assert inbox.waiting() == (one, other)
    assert (one.typed, other.typed) == ({"name": "Nora"}, {"badge": "4711"})
    inbox.read(one, READ, [b"front again"])
    assert [side.read_bytes() for side in other.sides] == [b"back read"]


def test_what_was_typed_while_they_were_one_stays_with_the_front(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path, fixed_clock(Watch()))
    front, back = (inbox.add("phone", pictures=[data]) for data in (b"front", b"back"))
    both = inbox.join(front, back)
    inbox.keep(replace(both, typed={"title": "Buyer"}))
    one, other = inbox.part(front, back)
    assert (one.typed, other.typed) == ({"title": "Buyer"}, None)


def test_cards_are_joined_as_they_lie_here_not_as_they_were_last_seen(tmp_path: Path) -> None:
    inbox = Inbox(tmp_path, fixed_clock(Watch()))
    front, back = (inbox.add("phone", pictures=[data]) for data in (b"front", b"back"))
    inbox.read(front, READ, [b"front read"])  # and with it, the picture as it came is gone
    both = inbox.join(front, back)
    assert [side.read_bytes() for side in both.sides] == [b"front read", b"back"]
