"""Events for the tests: single ones, and whole plausible logs of three laptops."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from boothapp import events
from boothapp.clock import milliseconds, next_hlc, stamp
from boothapp.events import Event, Fact, Unknown
from tests.fixed import MORNING

LAPTOPS = ("laptop-a", "laptop-b", "laptop-c")


def event(
    fact: Fact | Unknown,
    seq: int,
    *,
    act: str = "",
    buyer: str | None = "b1",
    device: str = "laptop-a",
    version: int = 1,
) -> Event:
    """An event at minute ``seq`` of the fair, an act of its own unless ``act`` says otherwise."""
    return Event(
        id=f"{device}-{seq}",
        device=device,
        seq=seq,
        hlc=next_hlc(milliseconds(MORNING) + seq * 60_000, 0),
        at=stamp(MORNING),
        actor="Li Wei",
        act=act or f"{device}-act-{seq}",
        buyer=buyer,
        fact=fact,
        version=version,
    )


def story(*facts: Fact | Unknown) -> list[Event]:
    """One laptop's log of one buyer: each fact an act, a minute apart; ids "laptop-a-act-1" on."""
    return [event(fact, seq) for seq, fact in enumerate(facts, start=1)]


_WORDS = st.sampled_from(["", "阿尔努尔贸易", "廣州 mugs", "+971 50 123 4567", "O'Brien & Söhne"])
_PEOPLE = st.sampled_from(["person-1", "person-2"])
_IDS = st.sampled_from(["x1", "x2", "x3"])
_BUYER_VALUES = st.sampled_from(
    [
        {},
        {"company": "Al Noor"},
        {"company": "", "grade": "A"},
        {"country": "AE"},
        {"country": "Atlantis"},
    ]
)
_PERSON_VALUES = st.sampled_from(
    [
        {"name": "Omar"},
        {"name": "李伟", "phone": "138 0013 8000"},
        {"email": "o@n.ae"},
        {"phone": ""},
    ]
)
_MARKS = st.sampled_from([{}, {"country": "country-unknown"}, {"phone": "phone-length"}])
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("abc"), inner, max_size=2)
    ),
    max_leaves=4,
)
UNKNOWN = st.builds(
    Unknown, st.just("from-the-future"), st.dictionaries(st.sampled_from("klm"), _JSON, max_size=2)
)

FACTS: st.SearchStrategy[Fact | Unknown] = st.one_of(
    st.builds(events.BuyerRecorded, _BUYER_VALUES, _MARKS),
    st.builds(events.BuyerAmended, _BUYER_VALUES, _MARKS),
    st.builds(events.ContactAdded, _PEOPLE, _PERSON_VALUES, _MARKS),
    st.builds(events.ContactAmended, _PEOPLE, _PERSON_VALUES, _MARKS),
    st.builds(events.Visited, st.just("140"), _WORDS),
    st.builds(events.Noted, _WORDS),
    st.builds(
        events.ObjectionHeard,
        _IDS,
        st.sampled_from(["asks-discount", "sample-first"]),
        _WORDS,
        st.sampled_from(["settled", "not-settled", "open"]),
    ),
    st.builds(events.SampleRequested, _IDS, _WORDS),
    st.builds(events.SampleGranted, _IDS, _WORDS),
    st.builds(events.SampleRefused, _IDS, _WORDS),
    st.builds(events.SampleSent, _IDS, _WORDS),
    st.builds(events.OrderConfirmed, _IDS),
    st.builds(events.DepositReceived, _IDS | st.just("")),
    st.builds(events.CardKept, _IDS, _PEOPLE, st.just("photo"), _WORDS),
    st.builds(events.ConsentGiven, st.just("spoken"), st.just("en"), _WORDS),
    st.builds(events.BuyersLinked, st.sampled_from(["b1", "b2", "b3"])),
    st.builds(events.BuyersLinked, st.sampled_from(["b1", "b2"]), _PEOPLE, _PEOPLE),
    st.builds(events.BuyersSeparate, st.sampled_from(["b1", "b2"])),
    UNKNOWN,
)


@dataclass
class _Laptop:
    name: str
    seen: dict[str, Event] = field(default_factory=dict)
    seq: int = 0
    wall: int = milliseconds(MORNING)

    def write(self, facts: Sequence[Fact | Unknown], act: str, buyer: str) -> list[Event]:
        written = []
        for fact in facts:
            self.seq += 1
            last = max((known.hlc for known in self.seen.values()), default=0)
            new = Event(
                f"{self.name}-{self.seq}", self.name, self.seq, next_hlc(self.wall, last), stamp(MORNING),
                "Li Wei", act, buyer, fact, 2 if isinstance(fact, Unknown) else 1,
            )  # fmt: skip
            self.seen[new.id] = new
            written.append(new)
        return written


@st.composite
def three_laptops(draw: st.DrawFn, buyers: Sequence[str] = ("b1",)) -> list[Event]:
    """What three laptops wrote, each in its own order; they met now and then, and clocks jumped.

    An undoing takes back an act that its laptop knows, an undoing among them. Every log begins with
    the recording of each buyer, as the buyers of a booth do.
    """
    laptops = [_Laptop(name) for name in LAPTOPS]
    log: list[Event] = []
    papers: dict[str, str] = {}
    for turn, buyer in enumerate(buyers):
        recorded = events.BuyerRecorded({"company": f"Company {turn}"})
        log += laptops[0].write([recorded], f"act-recorded-{turn}", buyer)
    for turn in range(draw(st.integers(0, 10))):
        laptop = draw(st.sampled_from(laptops))
        laptop.wall += draw(st.sampled_from([0, 1, 60_000, -3_600_000]))
        if draw(st.booleans()):
            laptop.seen |= {known.id: known for known in log}
        buyer = draw(st.sampled_from(buyers))
        choice = draw(st.sampled_from(["facts", "facts", "quote", "revision", "undo", "undo"]))
        acts = sorted({known.act for known in laptop.seen.values() if known.buyer == buyer})
        numbers = sorted(number for number, owner in papers.items() if owner == buyer)
        facts: list[Fact | Unknown]
        if choice == "quote":
            papers[f"Q140-{turn}"] = buyer
            facts = [draw(FACTS), events.QuoteIssued(f"Q140-{turn}", _paper(0))]
        elif choice == "revision" and numbers:
            facts = [events.QuoteRevised(draw(st.sampled_from(numbers)), _paper(turn))]
        elif choice == "undo" and acts:
            facts = [events.Undone(draw(st.sampled_from(acts)))]
        else:
            facts = draw(st.lists(FACTS, min_size=1, max_size=3))
        log += laptop.write(facts, f"act-{turn}", buyer)
    return log


def _paper(revision: int) -> dict[str, Any]:
    return {"revision": revision, "currency": "USD", "total": "12.50", "lines": [{"item": "LM"}]}
