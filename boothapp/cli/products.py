"""Commands on products: what an import would take, the import, and finding an item again."""

import json
import sys
from argparse import Namespace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from boothapp.cli.jsonl import print_json
from boothapp.cli.program import NOTHING_FOUND, answer, complain, in_one_line, language
from boothapp.cli.records import open_booth
from boothapp.errors import BadInput, BoothError
from boothapp.products.mapping import Mapping, mapping_from_json
from boothapp.products.product import Product, plain, to_json
from boothapp.text import Text

if TYPE_CHECKING:
    from boothapp.products.reading import PriceList, Problem

_SHOWN = 20


def read(args: Namespace) -> None:
    """Print what an import of each file would take; nothing is stored."""
    mapping = _mapping(args.mapping)
    for path in args.files:
        if args.jsonl:
            _print_lines(path, mapping)
        else:
            _print_summary(path, mapping)
        sys.stdout.flush()


def _print_lines(path: Path, mapping: Mapping | None) -> None:
    from boothapp.products.reading import read_file  # noqa: PLC0415  not every command needs it

    try:
        products = read_file(path, mapping).products
    except BoothError as fault:
        print_json({"file": str(path), "error": in_one_line(fault).in_language(language())})
        return
    for product in products:
        print_json({"file": str(path), **line_of(product)})


def line_of(product: Product) -> dict[str, Any]:
    """Return a product as the line that ``products read`` prints; None for what the list does not say."""
    return {
        "item_no": product.item_no,
        "name_zh": product.name_zh or None,
        "name_en": product.name_en or None,
        "price": _text(product.price),
        "currency": product.currency or None,
        "tiers": [{"min_qty": tier.min_qty, "price": plain(tier.price)} for tier in product.tiers]
        or None,
        "moq": product.moq,
        "pcs_per_carton": product.pcs_per_carton,
        "carton_cbm": _text(product.carton_cbm),
        "gross_weight_kg": _number(product.gross_weight_kg),
        "net_weight_kg": _number(product.net_weight_kg),
        "hs_code": product.hs_code or None,
    }


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else plain(amount)


def _number(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


def _print_summary(path: Path, mapping: Mapping | None) -> None:
    from boothapp.products.reading import read_file  # noqa: PLC0415  as above

    try:
        read_list = read_file(path, mapping)
    except BoothError as fault:
        complain(_of_file(path, in_one_line(fault)))
        return
    count = len(read_list.products)
    answer(Text(f"{path}：{count} 个产品", f"{path}: {count} products"))
    for table in read_list.tables:
        place = Text(f"第 {table.heading_row} 行", f"row {table.heading_row}")
        answer(Text(f"  {table.sheet}，{place.zh}：", f"  {table.sheet}, {place.en}:"))
        for index, letter, heading in table.columns:
            role = table.roles.get(index)
            print(f"    {letter}  {' '.join(heading.split())} -> {role.field if role else '-'}")
    for name, reason in read_list.left_out:
        answer(Text(f"  {name}：{reason.zh}", f"  {name}: {reason.en}"))
    _print_problems(read_list)


def _of_file(path: Path, said: Text) -> Text:
    """Name the file once, with its folder, whether or not the words name it."""
    if path.name in said.en:
        whole = str(path)
        return Text(said.zh.replace(path.name, whole), said.en.replace(path.name, whole))
    return Text(f"{path}：{said.zh}", f"{path}: {said.en}")


def _print_problems(read_list: "PriceList") -> None:
    for problem in read_list.problems[:_SHOWN]:
        place = f"{problem.sheet}!{problem.column}{problem.row}" if problem.row else problem.sheet
        reason = problem.reason
        answer(Text(f"  {place}：{reason.zh}", f"  {place}: {reason.en}"))
    more = len(read_list.problems) - _SHOWN
    if more > 0:
        answer(Text(f"  …… 还有 {more} 处", f"  ... {more} more"))


def import_file(args: Namespace) -> None:
    """Keep the products of a price list; say how many are new, changed, unchanged and what to look at."""
    from boothapp.products import catalogue  # noqa: PLC0415  as above
    from boothapp.products.reading import read_file  # noqa: PLC0415  as above

    read_list = read_file(args.file, _mapping(args.mapping))
    with open_booth(args.data) as booth:
        actor = booth.store.local().get("clerk", "")
        done = catalogue.import_list(booth.store, read_list, actor=actor)
    if args.json:
        print_json(
            {
                "new": done.new,
                "changed": done.changed,
                "unchanged": done.unchanged,
                "problems": [_problem_json(problem) for problem in read_list.problems],
            }
        )
        return
    answer(
        Text(
            f"新增 {done.new}，更新 {done.changed}，未变 {done.unchanged}",
            f"{done.new} new, {done.changed} changed, {done.unchanged} unchanged",
        )
    )
    _print_problems(read_list)


def _problem_json(problem: "Problem") -> dict[str, Any]:
    return {
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "left_out": problem.severe,
        "reason": {"zh": problem.reason.zh, "en": problem.reason.en},
    }


def find(args: Namespace) -> None:
    """Print the products that what was typed fits."""
    from boothapp.products import catalogue  # noqa: PLC0415  as above

    with open_booth(args.data) as booth:
        found = catalogue.find(booth.store, " ".join(args.text), limit=args.limit)
    if args.json:
        print_json([line_of(product) for product in found])
        return
    if not found:
        complain(NOTHING_FOUND)
    for product in found:
        names = " / ".join(name for name in (product.name_zh, product.name_en) if name)
        print(f"{product.item_no}  {names}  {product.currency} {_text(product.price) or '-'}")


def show(args: Namespace) -> None:
    """Print all that is known of a product, and every version of it."""
    from boothapp.products import catalogue  # noqa: PLC0415  as above

    with open_booth(args.data) as booth:
        product = catalogue.product(booth.store, args.item)
        versions = catalogue.history(booth.store, args.item)
    shown = {
        **to_json(product),
        "history": [
            {"at": v.at, "actor": v.actor, "file": v.file, "product": to_json(v.product)}
            for v in versions
        ],
    }
    if args.json:
        print_json(shown, indent=2)
        return
    for key, value in to_json(product).items():
        print(f"{key}: {value}")
    for version in versions:
        price = _text(version.product.price) or "-"
        print(f"{version.at}  {version.file}  {version.product.currency} {price}  {version.actor}")


def _mapping(path: Path | None) -> Mapping | None:
    if path is None:
        return None
    try:
        known = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise BadInput(
            Text(f"打不开文件 {path}。", f"The file {path} cannot be opened."),
            Text("请检查它在不在。", "See that it is there."),
        ) from fault
    except ValueError as fault:
        raise BadInput(
            Text(f"读不懂文件 {path}。", f"The file {path} cannot be read."),
            Text("它应是 JSON。", "It must be JSON."),
        ) from fault
    return mapping_from_json(known)
