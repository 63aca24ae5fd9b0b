"""Commands on deals: quotation, order, deposit."""

from argparse import Namespace
from collections.abc import Sequence

from boothapp import money, settings
from boothapp.beside import NotWritten, beside
from boothapp.booth import Booth
from boothapp.cli.jsonl import at, print_json
from boothapp.cli.records import buyer_id, open_booth
from boothapp.errors import BadInput
from boothapp.quotes.pdf import render
from boothapp.quotes.quotation import Line, Quotation
from boothapp.snapshots import Issued, Terms
from boothapp.text import Text


def quote(args: Namespace) -> None:
    """Give a buyer a quotation: the paper is made first, the record second, the file named last."""
    lines = lines_of(args.lines)
    with open_booth(args.data) as booth:
        buyer = buyer_id(booth, args.buyer)
        terms = _terms(booth, args)
        quotation = _issue(booth, buyer, lines, terms, args)
    _print_quotation(quotation, args)


def _issue(
    booth: Booth, buyer: str, lines: Sequence[Line], terms: Terms, args: Namespace
) -> Quotation:
    issued: Issued | None = None
    try:
        with beside(args.pdf) as paper:

            def make_paper(quotation: Quotation) -> None:
                paper.write_bytes(render(quotation))

            issued = booth.issue_quote(
                buyer,
                lines,
                terms,
                confirms_order=args.confirms_order,
                print_first=make_paper,
            )
    except NotWritten as fault:
        if issued is None:
            raise
        number = issued.quotation.number
        raise NotWritten(
            fault.message,
            Text(
                f"报价单 {number} 已经记下；换个位置再打印：print {number} --pdf …",
                f"Quotation {number} is recorded; print it elsewhere: print {number} --pdf ...",
            ),
        ) from fault
    return issued.quotation


def reprint(args: Namespace) -> None:
    """Make the paper of a quotation once more, as it was last given."""
    with open_booth(args.data) as booth:
        quotation = booth.quotation(args.number)
    with beside(args.pdf) as paper:
        paper.write_bytes(render(quotation))
    _print_quotation(quotation, args)


def _print_quotation(quotation: Quotation, args: Namespace) -> None:
    if not args.json:
        print(quotation.number)
        return
    print_json(
        {
            "number": quotation.number,
            "total": str(quotation.total),
            "currency": quotation.currency,
            "pdf": str(args.pdf),
        }
    )


def order(args: Namespace) -> None:
    """Record that a buyer confirms an order."""
    with open_booth(args.data) as booth:
        buyer = buyer_id(booth, args.buyer)
        if args.quote:
            booth.quotation(args.quote)
        booth.confirm_order(
            buyer, quote=args.quote, amount=args.amount, currency=_currency(booth, args)
        )


def deposit(args: Namespace) -> None:
    """Record that the deposit of a buyer's last order arrived."""
    with open_booth(args.data) as booth:
        buyer = buyer_id(booth, args.buyer)
        booth.receive_deposit(buyer, amount=args.amount, currency=_currency(booth, args))


def lines_of(typed: Sequence[str]) -> list[Line]:
    """Read the lines of a quotation.

    Raises:
        BadInput: One cannot be read; the message names its number.
    """
    lines = []
    for number, text in enumerate(typed, start=1):
        with at(Text(f"第 {number} 项：", f"quotation line {number}: ")):
            lines.append(line_of(text))
    return lines


def line_of(typed: str) -> Line:
    """Read ``ITEM;DESCRIPTION;QTY;PRICE``; the description may hold semicolons.

    Raises:
        BadInput: A part is missing, or the quantity or price is none.
    """
    item, _, rest = typed.partition(";")
    parts = rest.rsplit(";", 2)
    if len(parts) < 3:
        raise BadInput(
            Text("格式是“货号;描述;数量;单价”。", "it must be ITEM;DESCRIPTION;QTY;PRICE.")
        )
    description, quantity, price = parts
    return Line(
        item=item.strip(),
        description=description.strip(),
        quantity=money.parse_quantity(quantity),
        unit_price=money.parse_price(price),
    )


def _terms(booth: Booth, args: Namespace) -> Terms:
    company = booth.company()
    if not company.name.strip():
        raise BadInput(
            Text("公司还没有名称，不能报价。", "The company has no name yet, so it cannot quote."),
            Text(
                "请先运行：company set name_zh=… name_en=…",
                "Set it first: company set name_en=...",
            ),
        )

    def term(name: str) -> str:
        given: str | None = getattr(args, name)
        return given if given is not None else str(getattr(company, name))

    days = settings.checked({"validity_days": term("validity_days")})["validity_days"]
    return Terms(
        currency=term("currency"),
        price_term=term("price_term"),
        payment=term("payment"),
        validity_days=int(days),
        lead_time=term("lead_time"),
        tolerance=term("tolerance"),
        remarks=term("remarks"),
    )


def _currency(booth: Booth, args: Namespace) -> str:
    """Return the currency given, or the company's own for an amount without one."""
    return args.currency or (booth.company().currency if args.amount else "")
