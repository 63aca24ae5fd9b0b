"""What the booth screen asks of the booth's own thread: whole jobs of more than one verb."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from boothapp.quotes import papers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from boothapp.booth import Booth
    from boothapp.known import Likely
    from boothapp.quotes.quotation import Quotation
    from boothapp.settings import Company
    from boothapp.snapshots import BuyerView, Done
    from ui.quote_form import Wish


@dataclass(frozen=True, slots=True)
class Opened:
    """What is read when a buyer comes on the screen."""

    view: BuyerView
    note_draft: str
    quote_draft: str
    company: Company


@dataclass(frozen=True, slots=True)
class Paper:
    """A quotation's paper on disk."""

    quotation: Quotation
    path: Path
    unprintable: tuple[str, ...]


def read_buyer(booth: Booth, buyer: str) -> Opened:
    """Read a buyer and what was typed of him but not finished."""
    drafts = booth.draft(f"note:{buyer}"), booth.draft(f"quote:{buyer}")
    return Opened(booth.look_at(buyer), *drafts, booth.company())


def counts_of(view: BuyerView) -> dict[str, int]:
    """Return what of a buyer's record weighs in when his words are heard."""
    return {
        "quotes": view.standing.quotes,
        "visits": len(view.state.visits),
        "samples_sent": view.state.history.count("sample"),
        "orders": len(view.state.orders),
    }


def record(
    booth: Booth,
    values: Mapping[str, str],
    note: str,
    *,
    agreed: bool = False,
    apart_from: Sequence[str] = (),
) -> Done:
    """Record the new buyer of the form; its draft has done its work."""
    yes = booth.asked("spoken", values.get("country", "")) if agreed else None
    done = booth.record_buyer(values, note=note, agreed=yes, apart_from=apart_from)
    booth.keep_draft("new-buyer", "")
    return done


def record_again(
    booth: Booth, match: Likely, values: Mapping[str, str], note: str, *, agreed: bool = False
) -> Done:
    """Record the visit of somebody known; what the form has and the records have not is added."""
    state = booth.state(match.buyer)
    yes = booth.asked("spoken", state.profile["country"]) if agreed else None
    contact = match.contact if match.level == "person" else ""
    done = booth.add_card(
        match.buyer, values, None, contact=contact, visit=True, note=note, agreed=yes
    )
    booth.keep_draft("new-buyer", "")
    return done


def bring_back(booth: Booth, draft: str) -> None:
    """Lay what was typed for a buyer whose recording was undone back into the form, where that is free."""
    if not booth.draft("new-buyer"):
        booth.keep_draft("new-buyer", draft)


def agree(booth: Booth, buyer: str, how: str) -> Done:
    """Record that a buyer agreed to the company's text."""
    return booth.agree(buyer, booth.asked(how, booth.state(buyer).profile["country"]))


def step_sample(booth: Booth, buyer: str, sample: str, step: str, *, by: str, remark: str) -> Done:
    """Bring a request for samples a step on: "grant", "refuse" or "send"."""
    if step == "grant":
        return booth.grant_sample(buyer, sample, by=by, terms=remark)
    if step == "refuse":
        return booth.refuse_sample(buyer, sample, by=by, reason=remark)
    return booth.send_sample(buyer, sample, tracking=remark)


def issue(booth: Booth, wish: Wish, folder: Path) -> tuple[Paper, Done]:
    """Issue or revise a quotation and write its paper; what cannot be printed is not recorded."""
    from boothapp.quotes.pdf import render, unprintable  # noqa: PLC0415  reportlab is slow to import

    made: list[bytes] = []

    def print_first(quotation: Quotation) -> None:
        made.append(render(quotation))

    if wish.revises:
        issued = booth.revise_quote(wish.revises, wish.lines, wish.terms, print_first=print_first)
    else:
        issued = booth.issue_quote(
            wish.buyer,
            wish.lines,
            wish.terms,
            confirms_order=wish.confirms_order,
            print_first=print_first,
        )
        booth.keep_draft(f"quote:{wish.buyer}", "")
    quotation = issued.quotation
    path = papers.write(quotation, folder / papers.name_of(quotation), made[0])
    return Paper(quotation, path, unprintable(quotation)), issued.done


def warm_paper(_booth: Booth) -> None:
    """Load what the paper needs while the clerk types."""
    import boothapp.quotes.pdf  # noqa: F401, PLC0415
