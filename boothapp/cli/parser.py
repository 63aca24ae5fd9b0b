"""Every command and option of the command line."""

import sys
from argparse import (
    SUPPRESS,
    ArgumentParser,
    ArgumentTypeError,
    RawDescriptionHelpFormatter,
    _SubParsersAction,
)
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeAlias

import boothapp
from boothapp.cli.mistakes import in_chinese
from boothapp.errors import BadInput
from boothapp.profile import FIELD_NAMES
from boothapp.text import Text

_PROGRAM = "boothapp" if Path(sys.argv[0]).stem == "boothapp" else "main.py"

_EXAMPLES = """examples:
  {program}                                   open the window
  {program} demo --data trial                 an invented fair, to try things out
  {program} buyer add --company "Al Noor Trading" --name "Omar Haddad" --country AE --phone "+971 4 555 0132"
  {program} find noor
  {program} quote 019a2b3c --line "KS-820;Double-bowl sink;200;38.50" --currency USD --pdf quote.pdf
  {program} export --xlsx leads.xlsx
  {program} suggest "your price is too high"

The records lie in the folder given by --data, else in the one the environment variable BOOTHAPP_DATA
names, else in this system's usual place. Exit codes: 0 done, 2 something in the input or the rules
stands against it (one line on the error output says what), 1 anything else.
"""


class Parser(ArgumentParser):
    """An argument parser whose errors are like all others: one line, no usage."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the arguments.

        Raises:
            BadInput: Always.
        """
        raise BadInput(
            Text(f"{in_chinese(message)}。", f"{message}."), Text("用法见 --help。", "See --help.")
        )


_Group: TypeAlias = "_SubParsersAction[Parser]"


def build() -> Parser:
    """Return the parser of the whole command line."""
    parser = Parser(
        prog=_PROGRAM,
        description="Trade-fair booth: record a buyer, answer the objection, print the quotation.",
        epilog=_EXAMPLES.format(program=_PROGRAM),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=None, data=None)
    parser.add_argument("--version", action="version", version=f"boothapp {boothapp.__version__}")
    _data_option(parser)
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    _add_demo(commands)
    _add_buyer(commands)
    _add_find(commands)
    _add_quote(commands)
    _add_print(commands)
    _add_order_and_deposit(commands)
    _add_export(commands)
    _add_settings(commands)
    _add_suggest(commands)
    _add_teach(commands)
    _add_rules(commands)
    _add_learn(commands)
    _add_products(commands)
    _add_card(commands)
    return parser


def _command(
    commands: _Group,
    name: str,
    run: str | None,
    about: str,
    *,
    example: str = "",
    json: bool = True,
) -> Parser:
    parser = commands.add_parser(
        name,
        help=about,
        description=about[0].upper() + about[1:] + ".",
        epilog=f"example:\n  {_PROGRAM} {example}" if example else None,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _data_option(parser)
    if run:
        parser.set_defaults(run=run)
    if json:
        parser.add_argument("--json", action="store_true", help="print JSON instead of text")
    return parser


def _group(commands: _Group, name: str, about: str) -> _Group:
    parser = _command(commands, name, None, about, json=False)
    return parser.add_subparsers(metavar="COMMAND", title="commands", required=True)


def _data_option(parser: Parser) -> None:
    # Suppressed, so that a command without the option keeps what stood before the command.
    parser.add_argument(
        "--data", metavar="DIR", type=_folder, default=SUPPRESS, help="folder of the records"
    )


def _folder(typed: str) -> Path:
    if not typed.strip():
        raise ArgumentTypeError("the folder has no name")
    return Path(typed).expanduser()


def _count(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit() and len(typed) < 10):
        raise ArgumentTypeError(f"not a whole number from 0 to 999,999,999: {typed!r}")
    return int(typed)


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise ArgumentTypeError(f"not a date such as 2026-10-15: {typed!r}") from None


def _add_demo(commands: _Group) -> None:
    demo = _command(
        commands, "demo", "files.demo", "fill the records with an invented fair, to try things out",
        example="demo --data trial --buyers 200 --seed 1",
    )  # fmt: skip
    demo.add_argument("--buyers", metavar="N", type=_count, default=200, help="how many (200)")
    demo.add_argument(
        "--seed",
        metavar="S",
        type=_count,
        default=1,
        help="the same seed invents the same fair (1)",
    )
    demo.add_argument("--force", action="store_true", help="also among real buyers")


def _add_buyer(commands: _Group) -> None:
    buyer = _group(commands, "buyer", "record, show and list buyers")
    add = _command(
        buyer, "add", "buyers.add", "record a buyer who stands at the booth; print the new id",
        example='buyer add --company "Al Noor Trading" --name "Omar Haddad" --country AE',
    )  # fmt: skip
    for name, label in FIELD_NAMES.items():
        add.add_argument(f"--{name.replace('_', '-')}", dest=name, default="", help=label.en)
    add.add_argument("--note", default="", help="a first note")
    add.add_argument("--no-visit", action="store_true", help="the buyer is not here now")
    ways = ("spoken", "signed", "written")
    add.add_argument("--consent", choices=ways, help="the buyer agreed to be recorded, and how")
    show = _command(buyer, "show", "buyers.show", "show all that is known of a buyer")
    _buyer_argument(show)
    listing = _command(buyer, "list", "buyers.listing", "list buyers, the latest first")
    listing.add_argument("--limit", metavar="N", type=_count, default=500, help="at most (500)")
    note = _command(buyer, "note", "buyers.note", "write a note on a buyer", json=False)
    _buyer_argument(note)
    note.add_argument("text", metavar="TEXT")
    visit = _command(buyer, "visit", "buyers.visit", "the buyer came again", json=False)
    _buyer_argument(visit)


def _buyer_argument(parser: Parser) -> None:
    parser.add_argument("buyer", metavar="BUYER", help="the buyer's id, or its beginning")


def _add_find(commands: _Group) -> None:
    find = _command(
        commands, "find", "buyers.find", "find buyers by any fragment of what is known of them",
        example="find xinghe --country CN --with quote",
    )  # fmt: skip
    find.add_argument(
        "text",
        metavar="TEXT",
        nargs="*",
        help="words, also pinyin or its initials; or only filters",
    )
    find.add_argument("--limit", metavar="N", type=_count, default=50, help="at most (50)")
    narrow = find.add_argument_group("filters, all of which must hold")
    narrow.add_argument("--day", metavar="DATE", type=_day, help="who came on that day: 2026-10-15")
    for name, meaning in (
        ("clerk", "of whom this clerk wrote something"),
        ("country", "code or name"),
        ("region", "M49 number, or the beginning of its name"),
        ("grade", "such as A"),
        ("kind", "as in the profile, such as 进口商"),
        ("interest", "a product quoted, sampled or dealt in"),
    ):
        narrow.add_argument(f"--{name}", metavar=name.upper(), default="", help=meaning)
    narrow.add_argument(
        "--with", dest="has", action="append", default=[], choices=("quote", "sample", "order"),
        help="who has one; repeat for more",
    )  # fmt: skip
    narrow.add_argument(
        "--not-followed-up",
        action="store_true",
        help="nothing was written after the day of the last visit",
    )


def _add_quote(commands: _Group) -> None:
    quote = _command(
        commands, "quote", "deals.quote", "give a buyer a quotation: make the PDF and record it",
        example='quote 019a2b3c --line "KS-820;Double-bowl sink;200;38.50" --currency USD --pdf quote.pdf',
    )  # fmt: skip
    _buyer_argument(quote)
    quote.add_argument(
        "--line", dest="lines", action="append", required=True, metavar="ITEM;DESCRIPTION;QTY;PRICE",
        help="one item offered; repeat for more. The description may hold semicolons",
    )  # fmt: skip
    quote.add_argument(
        "--pdf", metavar="FILE", type=Path, required=True, help="where the paper goes"
    )
    quote.add_argument(
        "--currency", metavar="CODE", help="such as USD; the company's own when left out"
    )
    quote.add_argument(
        "--confirms-order", action="store_true", help="the buyer confirms an order on the spot"
    )
    terms = quote.add_argument_group("terms, each the company's own when left out")
    terms.add_argument("--price-term", metavar="TEXT", help="such as FOB Guangzhou")
    terms.add_argument("--payment", metavar="TEXT")
    terms.add_argument("--validity-days", metavar="N")
    terms.add_argument("--lead-time", metavar="TEXT")
    terms.add_argument("--tolerance", metavar="TEXT")
    terms.add_argument("--remarks", metavar="TEXT")


def _add_print(commands: _Group) -> None:
    again = _command(
        commands, "print", "deals.reprint", "make the PDF of a quotation once more; nothing is recorded",
        example="print Q140-7K3QXM-0032 --pdf quote.pdf",
    )  # fmt: skip
    again.add_argument("number", metavar="NUMBER", help="the quotation's number")
    again.add_argument(
        "--pdf", metavar="FILE", type=Path, required=True, help="where the paper goes"
    )


def _add_order_and_deposit(commands: _Group) -> None:
    order = _command(commands, "order", "deals.order", "the buyer confirms an order", json=False)
    deposit = _command(
        commands,
        "deposit",
        "deals.deposit",
        "the deposit of the buyer's last order arrived",
        json=False,
    )
    for parser in (order, deposit):
        _buyer_argument(parser)
        parser.add_argument("--amount", metavar="NUMBER", default="")
        parser.add_argument("--currency", metavar="CODE", default="")
    order.add_argument("--quote", metavar="NUMBER", default="", help="the quotation it follows")


def _add_export(commands: _Group) -> None:
    export = _command(
        commands, "export", "files.export", "write every buyer with all that is known to a file",
        example="export --xlsx leads.xlsx",
    )  # fmt: skip
    target = export.add_mutually_exclusive_group(required=True)
    target.add_argument("--xlsx", metavar="FILE", type=Path, help="a workbook, one sheet a subject")
    target.add_argument("--csv", metavar="FILE", type=Path, help="one row a buyer")
    target.add_argument("--vcf", metavar="FILE", type=Path, help="a card a person, for a phone")


def _add_settings(commands: _Group) -> None:
    for name, about in (
        ("company", "the company's profile, terms and numbers in the rules"),
        ("station", "what belongs to this laptop alone: its clerk"),
    ):
        group = _group(commands, name, f"show or set {about}")
        _command(group, "show", f"own.show_{name}", f"show {about}")
        change = _command(
            group, "set", f"own.set_{name}", f"set {about}", json=False,
            example='company set name_en="Foshan Example Sanitary Ware" stand="9.2 B29"'
            if name == "company" else 'station set clerk="Li Wei"',
        )  # fmt: skip
        change.add_argument("values", metavar="KEY=VALUE", nargs="+")


def _add_suggest(commands: _Group) -> None:
    suggest = _command(
        commands, "suggest", "suggest.answer", "rank the twelve scenarios by what the buyer said",
        example='suggest "your price is too high"',
    )  # fmt: skip
    suggest.add_argument("text", metavar="TEXT", nargs="*")
    suggest.add_argument(
        "--jsonl", action="store_true", help='read {"id", "text"} lines, answer each with a line'
    )


def _add_teach(commands: _Group) -> None:
    teach = _group(commands, "teach", "teach the ranking what buyers say at your own fairs")
    lines = _command(
        teach, "lines", "suggest_own.lines",
        "write the words recorded with objections, each with its scenario, as lines to learn from",
        example="teach lines --out our-lines.tsv", json=False,
    )  # fmt: skip
    lines.add_argument(
        "--out", metavar="FILE", type=Path, help="a table to look through and correct"
    )
    train = _command(
        teach, "train", "suggest_own.train",
        "learn the shipped lines and your own together; say whether that helps",
        example="teach train --with our-lines.tsv",
    )  # fmt: skip
    train.add_argument(
        "--with",
        dest="own",
        metavar="FILE",
        type=Path,
        help="your lines; those of the records if left out",
    )
    _command(teach, "forget", "suggest_own.forget", "go back to the ranking that ships", json=False)


def _add_rules(commands: _Group) -> None:
    ask = _command(
        commands,
        "rules",
        "ruling.answer_lines",
        "say what the rules allow a buyer, and the reply",
        json=False,
    )
    ask.add_argument(
        "--jsonl", action="store_true", required=True,
        help='read {"id", "history", "ask"} lines, answer each with a line',
    )  # fmt: skip


def _add_learn(commands: _Group) -> None:
    _command(
        commands, "learn", "learn.show",
        "how often each objection came, and how often each form of the reply settled it",
        example="learn --json",
    )  # fmt: skip


def _add_products(commands: _Group) -> None:
    products = _group(commands, "products", "read, import, find and show the company's products")
    read = _command(
        products, "read", "products.read",
        "print what an import of price lists would take; nothing is stored",
        example="products read --jsonl list.xlsx", json=False,
    )  # fmt: skip
    read.add_argument("files", metavar="FILE", type=Path, nargs="+", help=".xlsx, .xls, .csv ...")
    read.add_argument("--jsonl", action="store_true", help="one line of JSON a product")
    _mapping_option(read)
    take = _command(
        products, "import", "products.import_file", "keep the products of a price list, those new or changed",
        example="products import list.xlsx",
    )  # fmt: skip
    take.add_argument("file", metavar="FILE", type=Path)
    _mapping_option(take)
    find = _command(
        products, "find", "products.find", "find products by number, name, or pinyin",
        example="products find KS-8",
    )  # fmt: skip
    find.add_argument("text", metavar="TEXT", nargs="+")
    find.add_argument("--limit", metavar="N", type=_count, default=20, help="at most (20)")
    show = _command(products, "show", "products.show", "show a product and its history")
    show.add_argument("item", metavar="ITEM", help="the item number")


def _mapping_option(parser: Parser) -> None:
    parser.add_argument(
        "--mapping", metavar="FILE", type=Path, help="JSON that says what the columns hold"
    )


def _add_card(commands: _Group) -> None:
    card = _command(
        commands, "card", "cards.read", "read business cards off pictures",
        example="card --jsonl front.jpg other.heic", json=False,
    )  # fmt: skip
    card.add_argument(
        "--jsonl", action="store_true", required=True, help="print a line of JSON for each picture"
    )
    card.add_argument("files", metavar="FILE", nargs="+", help="a picture of a card")
