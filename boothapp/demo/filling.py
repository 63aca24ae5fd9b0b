"""How the invented fair gets into the records: as the events of a laptop of its own."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, time, timedelta
from random import Random
from uuid import UUID

from boothapp import events
from boothapp.booth import Booth
from boothapp.clock import Clock, milliseconds, next_hlc, stamp
from boothapp.demo import talk
from boothapp.demo.days import KINDS, Kind
from boothapp.demo.story import Act, Offer, Story
from boothapp.demo.world import invented_buyer
from boothapp.errors import BadInput, NotAllowed
from boothapp.events import Event, Fact
from boothapp.quotes.parties import fair_line, seller_of
from boothapp.quotes.quotation import Clerk, Quotation, device_code, number
from boothapp.settings import Company, with_values
from boothapp.store import Store
from boothapp.text import Text

Progress = Callable[[int, int], None]
"""Told how many buyers are written, and of how many."""

NEW_TODAY = 16
BACK_TODAY = 7
LARGEST_SEED = 10**9

_OPENS, _CLOSES = time(9, 30), time(18)
_DAYS_BEFORE = 3
_LONGEST_VISIT = timedelta(minutes=30)
_CHUNK = 200

# The id of an invented laptop begins with these bytes, which a real one's random id does not.
_MARK = b"demo"


def fill(
    booth: Booth,
    buyers: int = 200,
    seed: int = 1,
    progress: Progress | None = None,
    *,
    force: bool = False,
) -> int:
    """Write an invented fair into the records, all of it or nothing; return how many buyers came.

    The same seed invents the same fair, on the days up to today; a seed already there adds nothing.
    Values of the company and this laptop's clerk are set where they are not yet.

    Args:
        booth: The records.
        buyers: How many buyers come.
        seed: A whole number from 0 to a thousand million.
        progress: Told how far it is; what it raises stops and undoes everything.
        force: Write among real buyers too.

    Raises:
        NotAllowed: There are real buyers in the records.
        BadInput: The seed is none.
    """
    if not 0 <= seed <= LARGEST_SEED:
        raise BadInput(
            Text(
                f"种子必须是 0 到 {LARGEST_SEED} 的整数。",
                f"The seed must be a whole number from 0 to {LARGEST_SEED}.",
            )
        )
    store, device = booth.store, device_of(seed)
    with store.transaction():
        if _is_there(store, device):
            return 0
        if not force and _has_real_buyers(store):
            raise NotAllowed(
                Text(
                    "这里有真实的客户，不能混入演示数据。",
                    "There are real buyers in these records.",
                ),
                Text("请换一个数据文件夹。", "Choose another folder for the invented ones."),
            )
        if not booth.station().clerk:
            booth.set_station({"clerk": talk.CLERKS[0]})
        random = Random(seed)  # noqa: S311  nothing here is secret
        days = _days(booth.clock.now())
        stories = list(_stories(random, buyers, days))
        desk = _Desk(_company(booth), device, random)
        desk.write_company(days[0].opens - timedelta(days=1))
        for act in sorted((a for story in stories for a in story.acts), key=lambda act: act.at):
            desk.write(act)
        _receive(store, desk.written, buyers, progress or (lambda _done, _of: None))
    return buyers


def device_of(seed: int) -> str:
    """Return the id of the invented laptop of a seed: a UUID version 8 that begins with "demo"."""
    rest = hashlib.sha256(str(seed).encode()).digest()[:12]
    value = int.from_bytes(_MARK + rest)
    value = value & ~(0xF << 76) | 0x8 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return str(UUID(int=value))


def _is_there(store: Store, device: str) -> bool:
    found = store.db.execute("select 1 from events where device = ? limit 1", [device])
    return found.fetchone() is not None


def _has_real_buyers(store: Store) -> bool:
    found = store.db.execute(
        "select 1 from events where kind = 'buyer-recorded' and substr(device, 1, 8) <> ? limit 1",
        [_MARK.hex()],
    )
    return found.fetchone() is not None


def _company(booth: Booth) -> Company:
    """Return the company with invented values where it still has those it was born with."""
    have, born = asdict(booth.company()), asdict(Company())
    return with_values(
        booth.company(), {k: v for k, v in talk.COMPANY.items() if have[k] == born[k]}
    )


# The days


@dataclass(frozen=True, slots=True)
class _Day:
    """When the stand is manned on a day, as far as that is past."""

    opens: datetime
    closes: datetime

    def moments(self, random: Random, many: int) -> list[datetime]:
        """Return that many times of the day, in order."""
        span = (self.closes - self.opens).total_seconds()
        seconds = sorted(random.uniform(0, span) for _ in range(many))
        return [self.opens + timedelta(seconds=int(second)) for second in seconds]


def _days(now: datetime) -> list[_Day]:
    """Return the fair's days up to now, in this laptop's time zone; the last is today."""
    here = now.astimezone()
    days = []
    for back in range(_DAYS_BEFORE, -1, -1):
        date = here.date() - timedelta(days=back)
        opens, closes = (datetime.combine(date, at).astimezone() for at in (_OPENS, _CLOSES))
        if back == 0:
            closes = min(closes, here - _LONGEST_VISIT)
            # Early in the morning there is no today yet: its visits move into the hours before now.
            opens = min(opens, closes - _LONGEST_VISIT)
        days.append(_Day(opens.astimezone(UTC), closes.astimezone(UTC)))
    return days


def _stories(random: Random, buyers: int, days: Sequence[_Day]) -> Iterator[Story]:
    new_today = min(NEW_TODAY, buyers // 4)
    back_today = min(BACK_TODAY, buyers // 8)
    for place, kind in enumerate(_kinds(random, buyers)):
        if place >= buyers - new_today:
            visits = days[-1].moments(random, kind.visits)
        else:
            visits = _earlier_visits(random, kind.visits, days[:-1])
            if kind.visits > 1 and back_today > 0 and place >= len(KINDS):
                back_today -= 1
                visits[-1] = days[-1].moments(random, 1)[0]
        story = Story(random, invented_buyer(random), visits, _station())
        story.arrives()
        kind.tell(story)
        yield story


def _kinds(random: Random, buyers: int) -> list[Kind]:
    """Return each kind once, as far as the number goes, then by chance."""
    weights = [kind.weight for kind in KINDS]
    drawn = random.choices(KINDS, weights, k=max(buyers - len(KINDS), 0))
    return [*KINDS, *drawn][:buyers]


def _earlier_visits(random: Random, many: int, days: Sequence[_Day]) -> list[datetime]:
    return sorted(random.choice(days).moments(random, 1)[0] for _ in range(many))


def _station() -> tuple[str, str]:
    return talk.COMPANY["session"], talk.COMPANY["stand"]


# The events


@dataclass
class _Desk:
    """The invented laptop: numbers its events and quotations in the order of time."""

    company: Company
    device: str
    random: Random
    written: list[Event] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)

    def write_company(self, at: datetime) -> None:
        """Write the company's values as set before the fair, so that any set since go before them."""
        born = asdict(Company())
        values = {k: v for k, v in asdict(self.company).items() if v != born[k]}
        self._write(at, self._uuid7(at), "", None, events.CompanySet(values))

    def write(self, act: Act) -> None:
        """Write an act."""
        for making in act.makings:
            self._write(act.at, act.id, act.actor, act.buyer, making(self._paper))

    def _write(self, at: datetime, act: str, actor: str, buyer: str | None, fact: Fact) -> None:
        last = self.written[-1].hlc if self.written else 0
        self.written.append(
            Event(
                id=self._uuid7(at),
                device=self.device,
                seq=len(self.written) + 1,
                hlc=next_hlc(milliseconds(at), last),
                at=stamp(at),
                actor=actor,
                act=act,
                buyer=buyer,
                fact=fact,
            )
        )

    def _paper(self, offer: Offer) -> Quotation:
        company = self.company
        if offer.id not in self.numbers:
            code = device_code(UUID(self.device))
            self.numbers[offer.id] = number(talk.COMPANY["session"], code, len(self.numbers) + 1)
        day = offer.at.astimezone().date()
        return Quotation(
            number=self.numbers[offer.id],
            revision=offer.revision,
            issued_on=day,
            valid_until=day + timedelta(days=int(company.validity_days)),
            fair=fair_line(company),
            stand=company.stand,
            currency=offer.currency,
            price_term=company.price_term,
            payment=company.payment,
            lead_time=company.lead_time,
            tolerance=company.tolerance,
            remarks=company.remarks,
            seller=seller_of(company),
            buyer=offer.buyer,
            clerk=Clerk(name=offer.clerk),
            lines=offer.lines,
        )

    def _uuid7(self, at: datetime) -> str:
        return Clock(lambda: at, self.random.randbytes).uuid7()


def _receive(store: Store, written: Sequence[Event], buyers: int, progress: Progress) -> None:
    """Hand the events over in portions of whole buyers, so that each buyer is folded once."""
    store.receive(event for event in written if event.buyer is None)
    of_buyer: dict[str, list[Event]] = {}
    for event in written:
        if event.buyer is not None:
            of_buyer.setdefault(event.buyer, []).append(event)
    logs = list(of_buyer.values())
    for start in range(0, len(logs), _CHUNK):
        portion = logs[start : start + _CHUNK]
        store.receive(event for log in portion for event in log)
        progress(min(start + _CHUNK, buyers), buyers)
