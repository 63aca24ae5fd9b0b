"""What the screen of cards asks of the booth's own thread: whole jobs of more than one verb."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from boothapp.cards.card import Card
from boothapp.cards.inbox import Inbox, Waiting
from boothapp.cards.record import scan_of
from boothapp.errors import BadInput, NotFound
from boothapp.text import Text
from ui.card_rows import Decision
from ui.steps import gone_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from boothapp.booth import Booth
    from boothapp.cards.scanning import Scanned
    from boothapp.snapshots import Done
    from ui.card_rows import CardRow


@dataclass(frozen=True, slots=True)
class Wish:
    """A card as the clerk wants it kept.

    Attributes:
        typed: The values as they stand, by field name.
        denied: Buyers that the clerk said are not the same.
        agreed: The buyer said yes to being recorded.
        visit: The buyer stands at the booth now.
    """

    waiting: Waiting
    typed: Mapping[str, str]
    decision: Decision
    denied: tuple[str, ...] = ()
    agreed: bool = False
    visit: bool = True


def wish_of(row: CardRow, *, visit: bool) -> Wish:
    """Return what a row of the table asks for; saying "none of them" denies those that look the same."""
    decision = row.decision or Decision("new")
    denied = (
        tuple(m.buyer for m in row.matches if m.strong and m.level == "person")
        if row.decision is not None and decision.kind == "new"
        else ()
    )
    return Wish(row.waiting, row.values, decision, denied, row.agreed, visit)


@dataclass(frozen=True, slots=True)
class Waits:
    """The cards that wait; and of the buyers that were chosen for some, those who are no more."""

    cards: tuple[Waiting, ...]
    gone: frozenset[str]


def inbox_of(booth: Booth) -> Inbox:
    """Return the cards that wait beside these records."""
    return Inbox(booth.store.folder or Path(), booth.clock)


def waits(booth: Booth, *, chosen: Iterable[str], first: bool) -> Waits:
    """Return the cards that wait; one whose keeping was undone waits again.

    Args:
        booth: The booth.
        chosen: Buyers that the clerk said some cards are of.
        first: The window was just opened: nothing can be undone any more, so what was kept may go.
    """
    if first:
        _import_early()
    inbox = inbox_of(booth)
    found = []
    for card in inbox.waiting():
        if not card.buyer:
            found.append(card)
        elif not _stands(booth, card):
            again = replace(card, buyer="")
            inbox.keep(again)
            found.append(again)
        elif first:
            inbox.drop(card)
    return Waits(tuple(found), gone_of(booth, chosen))


def _import_early() -> None:
    """Import what takes 40 ms and more: too long for the window when the first card comes."""
    import phonenumbers  # noqa: F401, PLC0415

    from boothapp.cards import scanning  # noqa: F401, PLC0415


def _stands(booth: Booth, card: Waiting) -> bool:
    try:
        return any(kept.id == card.id for kept in booth.state(card.buyer).cards)
    except NotFound:
        return False


def add(
    booth: Booth, source: str, *, files: Sequence[Path] = (), pictures: Sequence[bytes] = ()
) -> tuple[Waiting, ...]:
    """Take in pictures, each a card of its own."""
    inbox = inbox_of(booth)
    came = [inbox.add(source, name=path.name, files=[path]) for path in files]
    came += [inbox.add(source, pictures=[data]) for data in pictures]
    return tuple(came)


def add_cards(
    booth: Booth, source: str, cards: Sequence[Card], name: str = ""
) -> tuple[Waiting, ...]:
    """Take in cards that have no picture."""
    inbox = inbox_of(booth)
    return tuple(inbox.add(source, name=name, card=card) for card in cards)


def contacts_in(path: Path) -> tuple[Card, ...]:
    """Read the contacts of a .vcf file."""
    from boothapp.cards.vcards import read_vcf  # noqa: PLC0415  slow to import

    return read_vcf(path)


def cards_in(text: str) -> tuple[Card, ...]:
    """Read a pasted text, such as the end of an e-mail, or contacts."""
    from boothapp.cards.reading import read_text  # noqa: PLC0415
    from boothapp.cards.vcards import read_vcf  # noqa: PLC0415

    return read_vcf(text.encode()) if "BEGIN:VCARD" in text.upper() else (read_text(text),)


def card_in(code: str) -> tuple[Card, ...]:
    """Read what a QR or bar code says."""
    from boothapp.cards.payloads import card_of  # noqa: PLC0415  slow to import

    return (card_of(code),)


def keep_reading(booth: Booth, card: Waiting, scanned: Scanned) -> Waiting:
    """Keep what was read of a card until the clerk has looked at it."""
    inbox = inbox_of(booth)
    now = inbox.latest(card)
    if len(now.sides) != len(scanned.pictures):
        return now  # its back has come since: both sides are read next
    return inbox.read(now, scanned.card, scanned.pictures)


def keep_problem(booth: Booth, card: Waiting) -> None:
    """Keep why a card cannot be read."""
    inbox = inbox_of(booth)
    inbox.keep(replace(inbox.latest(card), problem=card.problem))


def keep_typed(booth: Booth, card: Waiting) -> None:
    """Keep what the clerk typed of a card."""
    inbox = inbox_of(booth)
    inbox.keep(replace(inbox.latest(card), typed=card.typed))


def keep(booth: Booth, wish: Wish) -> Done:
    """Record a card as one act; typed by hand or read, its pictures and its text stay with the buyer.

    Raises:
        BoothError: The rules or the records refuse it; it goes on waiting.
    """
    inbox, decision = inbox_of(booth), wish.decision
    card = inbox.latest(wish.waiting)
    scan = scan_of(card.card or Card(), card.source, _pictures(card), card.id)
    agreed = booth.asked("spoken", wish.typed.get("country", "")) if wish.agreed else None
    if not decision.buyer:
        done = booth.record_buyer(
            wish.typed, visit=wish.visit, scan=scan, agreed=agreed, apart_from=wish.denied
        )
    elif gone_of(booth, [decision.buyer]):
        raise NotFound(_GONE)
    else:
        contact = decision.contact if decision.kind == "person" else ""
        done = booth.add_card(
            decision.buyer, wish.typed, scan, contact=contact, visit=wish.visit, agreed=agreed
        )
    inbox.keep(replace(card, buyer=done.buyer))
    return done


def _pictures(card: Waiting) -> list[bytes]:
    """Return the sides of a card as they are kept; of one never read they are still as they came."""
    if card.card is not None:
        return [side.read_bytes() for side in card.sides if side.is_file()]
    from boothapp.cards.picture import compressed  # noqa: PLC0415  slow to import

    kept = []
    for side in card.sides:
        with suppress(BadInput):  # it is no picture, or the stick it lay on is gone
            kept.append(compressed(side))
    return kept


_GONE = Text(
    "所选的客户已经撤销，请重新选择。",
    "The buyer chosen was taken back since. Please choose again.",
)
