"""What the screen of cards asks of the booth's own thread: whole jobs of more than one verb."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from boothapp.cards.inbox import Inbox, Waiting
from boothapp.cards.record import scan_of
from boothapp.errors import BoothError, NotFound
from ui.card_rows import Decision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from boothapp.booth import Booth
    from boothapp.cards.card import Card
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
class Kept:
    """Cards that were kept, each with what was done; and those that were not, with the reason."""

    done: tuple[tuple[str, Done], ...]
    refused: tuple[tuple[str, BoothError], ...]


def inbox_of(booth: Booth) -> Inbox:
    """Return the cards that wait beside these records."""
    return Inbox(booth.store.folder or Path(), booth.clock)


def waiting(booth: Booth, *, first: bool) -> tuple[Waiting, ...]:
    """Return the cards that wait; one whose keeping was undone waits again.

    Args:
        booth: The booth.
        first: The window was just opened: nothing can be undone any more, so what was kept may go.
    """
    if first:  # its import takes 40 ms, too long for the window when the first card comes
        import boothapp.cards.scanning  # noqa: F401, PLC0415

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
    return tuple(found)


def _stands(booth: Booth, card: Waiting) -> bool:
    try:
        return any(kept.id == card.id for kept in booth.state(card.buyer).cards)
    except NotFound:
        return False


def add(
    booth: Booth, source: str, *, files: Sequence[Path] = (), pictures: Sequence[bytes] = ()
) -> tuple[Waiting, ...]:
    """Take in pictures, each a card of its own."""
    from boothapp.cards import scanning  # noqa: F401, PLC0415  here, that the window need not wait

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
    return inbox_of(booth).read(card, scanned.card, scanned.pictures)


def keep_problem(booth: Booth, card: Waiting, fault: BoothError) -> Waiting:
    """Keep why a card cannot be read."""
    failed = replace(card, problem=(fault.message.zh, fault.message.en))
    inbox_of(booth).keep(failed)
    return failed


def keep_typed(booth: Booth, card: Waiting) -> None:
    """Keep a card with what the clerk typed."""
    inbox_of(booth).keep(card)


def keep_all(booth: Booth, wishes: Sequence[Wish]) -> Kept:
    """Record cards, each as one act; what the rules or the records refuse goes on waiting."""
    done, refused = [], []
    for wish in wishes:
        try:
            done.append((wish.waiting.id, _keep(booth, wish)))
        except BoothError as fault:
            refused.append((wish.waiting.id, fault))
    return Kept(tuple(done), tuple(refused))


def _keep(booth: Booth, wish: Wish) -> Done:
    card = wish.waiting
    pictures = [side.read_bytes() for side in card.sides if side.is_file()] if card.card else []
    scan = scan_of(card.card, card.source, pictures, card.id) if card.card else None
    agreed = booth.asked("spoken", wish.typed.get("country", "")) if wish.agreed else None
    decision = wish.decision
    if decision.buyer:
        contact = decision.contact if decision.kind == "person" else ""
        done = booth.add_card(
            decision.buyer, wish.typed, scan, contact=contact, visit=wish.visit, agreed=agreed
        )
    else:
        done = booth.record_buyer(
            wish.typed, visit=wish.visit, scan=scan, agreed=agreed, apart_from=wish.denied
        )
    inbox_of(booth).keep(replace(card, buyer=done.buyer))
    return done
