"""What is known of every buyer, as rows under bilingual headings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from boothapp import events, profile, rules
from boothapp.booth import Booth
from boothapp.buyer import BuyerState, Order, Sample
from boothapp.errors import NotFound
from boothapp.export import values
from boothapp.export.values import Cell, both
from boothapp.phrases import Phrasebook
from boothapp.text import Text


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``width`` is in characters of a spreadsheet."""

    heading: Text
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of one kind; each begins with the buyer's id and, but for the first table, its name.

    Attributes:
        heading: Its name; in English, also the sheet's in a workbook.
        rows: Gives the rows of one buyer.
    """

    heading: Text
    columns: tuple[Column, ...]
    rows: Callable[[BuyerState], Iterator[Sequence[Cell]]]


def states(booth: Booth) -> Iterator[BuyerState]:
    """Give every buyer, the one first met first."""
    found = booth.store.db.execute("select id from buyers order by first_at, id").fetchall()
    for (buyer,) in found:
        yield booth.state(buyer)


def tables(booth: Booth) -> tuple[Table, ...]:
    """Return the tables of everything known; the first has one row a buyer, with its main contact."""
    company = _with_unknown(booth, profile.BUYER_FIELDS, ("buyer-recorded", "buyer-amended"))
    person = _with_unknown(booth, profile.CONTACT_FIELDS, ("contact-added", "contact-amended"))
    return (
        _buyers(company, person),
        _contacts(person),
        _notes(),
        _objections(booth.phrasebook),
        _quotes(),
        _quote_lines(),
        _samples(),
        _orders(),
    )


def _with_unknown(booth: Booth, known: Sequence[str], kinds: Sequence[str]) -> tuple[str, ...]:
    """Return the field names known, and after them those that a newer version wrote."""
    found = booth.store.db.execute(
        "select distinct field.key from events, json_each(events.payload, '$.fields') as field "
        "where events.kind in (?, ?) order by field.key",
        list(kinds),
    )
    return (*known, *(name for (name,) in found if name not in known))


_WIDTHS = {
    "company": 30, "company_other": 24, "address": 30, "website": 24, "business": 24, "name": 20,
    "name_other": 16, "title": 20, "email": 30, "phone": 20, "whatsapp": 20, "grade": 8,
}  # fmt: skip


def _field_columns(names: Sequence[str]) -> tuple[Column, ...]:
    return tuple(
        Column(profile.FIELD_NAMES.get(name, Text(name, name)), _WIDTHS.get(name, 14))
        for name in names
    )


_BUYER_ID = Column(Text("客户编号", "Buyer ID"), 12)
_BUYER = Column(Text("客户", "Buyer"), 30)
_AT = Column(Text("时间", "Time"), 17)
_CLERK = Column(Text("经手人", "Clerk"), 12)
_CURRENCY = Column(Text("货币", "Currency"), 10)
_NUMBER = Column(Text("报价单号", "Quote number"), 22)


def _buyers(company: Sequence[str], person: Sequence[str]) -> Table:
    counts = (
        Column(Text("到访次数", "Visits"), 10),
        Column(Text("未下单报价", "Quotes since order"), 12),
        Column(Text("报价总数", "Quotes ever"), 12),
        Column(Text("已寄样品", "Samples sent"), 12),
        Column(Text("订单数", "Orders placed"), 10),
    )
    rest = (
        Column(Text("首次", "First met"), 17),
        Column(Text("最近", "Last seen"), 17),
        Column(Text("到访时间", "Visited"), 17),
        _CLERK,
        Column(Text("存疑", "Doubtful"), 28),
        Column(Text("以前的值", "Earlier values"), 30),
        Column(Text("新版本的记录", "Entries of a newer version"), 30),
    )

    def rows(state: BuyerState) -> Iterator[Sequence[Cell]]:
        yield (
            state.id,
            *values.fields(state.profile, company),
            *values.fields(state.contact.profile, person),
            len(state.visits),
            rules.standing(state.history).quotes,
            len(state.quotes),
            state.history.count("sample"),
            len(state.orders),
            values.local(state.timeline[0].at),
            values.local(state.latest.at),
            "\n".join(values.written(values.local(visit.at)) for visit in state.visits),
            state.latest.actor,
            values.doubtful(state.profile, state.contact.profile),
            values.earlier(state.profile, state.contact.profile),
            values.unknown(state),
        )

    columns = (_BUYER_ID, *_field_columns(company), *_field_columns(person), *counts, *rest)
    return Table(Text("客户", "Buyers"), columns, rows)


def _contacts(person: Sequence[str]) -> Table:
    def rows(state: BuyerState) -> Iterator[Sequence[Cell]]:
        for contact in state.contacts:
            yield (
                state.id,
                state.title,
                *values.fields(contact.profile, person),
                values.doubtful(contact.profile),
                values.earlier(contact.profile),
            )

    columns = (
        _BUYER_ID,
        _BUYER,
        *_field_columns(person),
        Column(Text("存疑", "Doubtful"), 28),
        Column(Text("以前的值", "Earlier values"), 30),
    )
    return Table(Text("联系人", "Contacts"), columns, rows)


def _notes() -> Table:
    def rows(state: BuyerState) -> Iterator[Sequence[Cell]]:
        for event in state.notes:
            if isinstance(event.fact, events.Noted):
                yield state.id, state.title, values.local(event.at), event.fact.text, event.actor

    columns = (_BUYER_ID, _BUYER, _AT, Column(Text("备注", "Note"), 60), _CLERK)
    return Table(Text("备注", "Notes"), columns, rows)


_OUTCOMES = {
    "settled": Text("已解决", "settled"),
    "not-settled": Text("未解决", "not settled"),
    "open": Text("待定", "open"),
}


def _objections(phrasebook: Phrasebook) -> Table:
    def rows(state: BuyerState) -> Iterator[Sequence[Cell]]:
        for heard in state.objections:
            yield (
                state.id,
                state.title,
                values.local(heard.at),
                _scenario(phrasebook, heard.scenario),
                heard.words,
                both(_OUTCOMES.get(heard.outcome, Text(heard.outcome, ""))),
                heard.form,
                heard.actor,
            )

    columns = (
        _BUYER_ID,
        _BUYER,
        _AT,
        Column(Text("场景", "Scenario"), 34),
        Column(Text("客人的话", "Words"), 40),
        Column(Text("结果", "Outcome"), 18),
        Column(Text("说法", "Form"), 10),
        _CLERK,
    )
    return Table(Text("异议", "Objections"), columns, rows)


def _scenario(phrasebook: Phrasebook, name: str) -> str:
    try:
        scenario = phrasebook.by_id(name)
    except NotFound:  # of a newer version
        return name
    return f"{scenario.number} {both(scenario.title)}"


_TERMS = (
    ("price_term", Text("价格条款", "Price term"), 26),
    ("payment", Text("付款", "Payment"), 30),
    ("lead_time", Text("交期", "Lead time"), 20),
    ("tolerance", Text("数量公差", "Tolerance"), 12),
    ("remarks", Text("备注", "Remarks"), 30),
)


def _quotes() -> Table:
    def rows(state: BuyerState) -> Iterator[Sequence[Cell]]:
        for quote in state.quotes:
            paper = quote.document
            yield (
                state.id,
                state.title,
                quote.number,
                quote.revision,
                values.local(quote.at),
                values.day(paper.get("issued_on")),
                values.day(paper.get("valid_until")),
                values.text(paper.get("currency")),
                values.decimal(paper.get("total")),
                len(values.lines(quote.document)),
                *(values.text(paper.get(name)) for name, _, _ in _TERMS),
                quote.actor,
            )

    columns = (
        _BUYER_ID,
        _BUYER,
        _NUMBER,
        Column(Text("版次", "Revision"), 10),
        _AT,
        Column(Text("日期", "Issued on"), 12),
        Column(Text("有效期至", "Valid until"), 12),
        _CURRENCY,
        Column(Text("合计", "Total"), 14),
        Column(Text("项数", "Lines"), 8),
        *(Column(heading, width) for _, heading, width in _TERMS),
        _CLERK,
    )
    return Table(Text("报价单", "Quotes"), columns, rows)


def _quote_lines() -> Table:
    def rows(state: BuyerState) -> Iterator[Sequence[Cell]]:
        for quote in state.quotes:
            currency = values.text(quote.document.get("currency"))
            for place, line in enumerate(values.lines(quote.document), start=1):
                quantity, price = (values.decimal(line.get(n)) for n in ("quantity", "unit_price"))
                yield (
                    state.id,
                    state.title,
                    quote.number,
                    place,
                    values.text(line.get("item")),
                    values.text(line.get("description")),
                    quantity,
                    currency,
                    price,
                    values.amount(quantity, price, currency),
                )

    columns = (
        _BUYER_ID,
        _BUYER,
        _NUMBER,
        Column(Text("序号", "No."), 8),
        Column(Text("货号", "Item"), 14),
        Column(Text("描述", "Description"), 46),
        Column(Text("数量", "Quantity"), 12),
        _CURRENCY,
        Column(Text("单价", "Unit price"), 12),
        Column(Text("金额", "Amount"), 14),
    )
    return Table(Text("报价明细", "Quote lines"), columns, rows)


_STAGES = {
    "requested": Text("已申请", "requested"),
    "granted": Text("已批准", "granted"),
    "refused": Text("未批准", "refused"),
    "sent": Text("已寄出", "sent"),
}


def _samples() -> Table:
    def rows(state: BuyerState) -> Iterator[Sequence[Cell]]:
        for sample in state.samples:
            yield (
                state.id,
                state.title,
                sample.items,
                both(_STAGES.get(sample.stage, Text(sample.stage, ""))),
                values.local(sample.at),
                "\n".join(_steps(state, sample)),
                sample.actor,
            )

    columns = (
        _BUYER_ID,
        _BUYER,
        Column(Text("样品", "Items"), 34),
        Column(Text("进度", "Stage"), 18),
        _AT,
        Column(Text("经过", "Steps"), 50),
        _CLERK,
    )
    return Table(Text("样品", "Samples"), columns, rows)


def _steps(state: BuyerState, sample: Sample) -> Iterator[str]:
    """Say each step a sample request took: when, which, by whom, and with what words."""
    for event in state.timeline:
        match event.fact:
            case events.SampleRequested(sample.id, _):
                said: tuple[str, ...] = ("requested",)
            case events.SampleGranted(sample.id, by, terms):
                said = ("granted", by, terms)
            case events.SampleRefused(sample.id, by, reason):
                said = ("refused", by, reason)
            case events.SampleSent(sample.id, tracking):
                said = ("sent", tracking)
            case _:
                continue
        step = both(_STAGES[said[0]])
        yield " · ".join(p for p in (values.written(values.local(event.at)), step, *said[1:]) if p)


def _orders() -> Table:
    def rows(state: BuyerState) -> Iterator[Sequence[Cell]]:
        for order in state.orders:
            paid = _deposit(state, order)
            yield (
                state.id,
                state.title,
                values.local(order.at),
                order.quote,
                order.currency,
                values.decimal(order.amount),
                values.local(order.deposit_at),
                paid.currency,
                values.decimal(paid.amount),
            )

    columns = (
        _BUYER_ID,
        _BUYER,
        _AT,
        _NUMBER,
        _CURRENCY,
        Column(Text("金额", "Amount"), 14),
        Column(Text("定金到账", "Deposit arrived"), 17),
        Column(Text("定金货币", "Deposit currency"), 10),
        Column(Text("定金金额", "Deposit amount"), 14),
    )
    return Table(Text("订单", "Orders"), columns, rows)


def _deposit(state: BuyerState, order: Order) -> events.DepositReceived:
    paid = (
        event.fact
        for event in state.timeline
        if isinstance(event.fact, events.DepositReceived) and event.at == order.deposit_at
    )
    return next((d for d in paid if d.order in ("", order.id)), events.DepositReceived())
