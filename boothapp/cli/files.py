"""Commands that fill the records or write them to a file."""

from argparse import Namespace

from boothapp import demo as fair
from boothapp import export as files
from boothapp.cli.jsonl import print_json
from boothapp.cli.program import answer
from boothapp.cli.records import open_booth
from boothapp.text import Text


def export(args: Namespace) -> None:
    """Write every buyer to a workbook, a table or cards."""
    write, target = next(
        (write, target)
        for write, target in (
            (files.to_xlsx, args.xlsx),
            (files.to_csv, args.csv),
            (files.to_vcf, args.vcf),
        )
        if target is not None
    )
    with open_booth(args.data) as booth:
        buyers = write(booth, target)
    if args.json:
        print_json({"buyers": buyers, "file": str(target)})
    else:
        answer(Text(f"已把 {buyers} 位客户写到 {target}", f"{buyers} buyers written to {target}"))


def demo(args: Namespace) -> None:
    """Fill the records with an invented fair."""
    with open_booth(args.data) as booth:
        buyers = fair.fill(booth, args.buyers, args.seed, force=args.force)
    if args.json:
        print_json({"buyers": buyers})
    else:
        answer(Text(f"已虚构 {buyers} 位客户", f"{buyers} buyers invented"))
