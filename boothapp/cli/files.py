"""Commands that fill the records or write them to a file."""

from argparse import Namespace

from boothapp import demo as fair
from boothapp import export as files
from boothapp.cli.jsonl import print_json
from boothapp.cli.records import open_booth


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
        print(f"{buyers} buyers written to {target}")


def demo(args: Namespace) -> None:
    """Fill the records with an invented fair."""
    with open_booth(args.data) as booth:
        buyers = fair.fill(booth, args.buyers, args.seed, force=args.force)
    if args.json:
        print_json({"buyers": buyers})
    else:
        print(f"{buyers} buyers invented")
