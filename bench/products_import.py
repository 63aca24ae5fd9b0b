"""Measures the import of a long price list and the search among its items, beside the plain way.

    python bench/products_import.py [--items 20000] [--rounds 200]

The list has 20 columns, names in two languages, tiers, packing and number formats. The peers, in the same
run: openpyxl walking over the same cells and doing nothing with them, and LIKE over the item number and both
names. Seconds are those on the clock, and in brackets those of the processor, for a machine with other work.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import xlsxwriter  # noqa: E402

from boothapp.products import catalogue  # noqa: E402
from boothapp.products.reading import PriceList, read_file  # noqa: E402
from boothapp.store import Store  # noqa: E402

HEADINGS = (
    "货号 Item No.", "品名", "Product Name", "规格 Spec.", "≥100pcs", "≥500pcs", "≥1000pcs", "MOQ",
    "装箱数 PCS/CTN", "外箱尺寸 Carton Size (cm)", "CBM", "毛重 G.W. (kg)", "净重 N.W. (kg)",
    "海关编码 HS Code", "交货期 Lead Time", "材质 Material", "特点 Features", "用途 Use", "认证 Certificates",
    "备注 Remark",
)  # fmt: skip
STUFFS = {
    "不锈钢": "stainless steel", "陶瓷": "ceramic", "玻璃": "glass", "竹木": "bamboo", "硅胶": "silicone",
    "铝合金": "aluminium", "铸铁": "cast iron", "塑料": "plastic",
}  # fmt: skip
THINGS = {
    "水槽": "sink", "汤锅": "stock pot", "煎锅": "frying pan", "保温杯": "vacuum flask", "台灯": "desk lamp",
    "花瓶": "vase", "收纳盒": "storage box",
    "砧板": "cutting board", "水壶": "kettle", "餐盘": "dinner plate",
    "刀架": "knife block", "龙头": "faucet", "沥水架": "dish rack", "相框": "photo frame",
}  # fmt: skip


def write_list(path: Path, items: int, random: Random) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Price list")
    dollars = book.add_format({"num_format": '"US$"0.00'})
    sheet.write(0, 0, "All prices in USD, FOB Guangzhou")
    sheet.write_row(2, 0, HEADINGS)
    for row in range(items):
        stuff_zh, stuff = random.choice(list(STUFFS.items()))
        thing_zh, thing = random.choice(list(THINGS.items()))
        width, price = random.randrange(15, 60), random.uniform(1, 80)
        at = row + 3
        number = f"{thing[0].upper()}K-{row:05}"
        names = [f"{width}厘米{stuff_zh}{thing_zh}", f"{width} cm {stuff} {thing}"]
        sheet.write_row(at, 0, [number, *names, f"{width}cm"])
        for tier in range(3):
            sheet.write_number(at, 4 + tier, round(price * (1 - tier * 0.04), 2), dollars)
        moq, pieces = random.choice([100, 300, "500 pcs"]), random.choice([6, 12, 24, 48])
        size, volume = f"{width}*40*35", round(width * 0.0014, 4)
        sheet.write_row(at, 7, [moq, f"{pieces}pcs/ctn", size, volume])
        gross = random.randrange(50, 240) / 10
        code = random.choice(["7324.10.00", "6911101900"])
        sheet.write_row(at, 11, [gross, round(gross - 1.2, 1), code, "35 days", stuff])
        sheet.write_row(at, 16, ["dishwasher safe", "kitchen", "FDA", "" if row % 9 else "hot"])
    book.close()


def walk_with_openpyxl(path: Path) -> int:
    from openpyxl import load_workbook  # noqa: PLC0415  a peer, not needed before

    book = load_workbook(path, read_only=True, data_only=True)
    return sum(cell.value is not None for row in book.worksheets[0].iter_rows() for cell in row)


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def timed(name: str, act: Callable[[], object]) -> tuple[float, float]:
    """Run, print and return the seconds on the clock and of the processor."""
    start, busy = time.perf_counter(), time.process_time()
    act()
    spent = (time.perf_counter() - start, time.process_time() - busy)
    print(f"{name:<34} {spent[0]:7.2f} s ({spent[1]:.2f} s)")
    return spent


def typed(items: int, rounds: int, random: Random) -> list[str]:
    """Return what a clerk types on the way to an item, letter by letter."""
    found: list[str] = []
    while len(found) < rounds:
        stuff_zh, stuff = random.choice(list(STUFFS.items()))
        thing_zh, thing = random.choice(list(THINGS.items()))
        number = f"{random.randrange(items):05}"
        names = [thing_zh, f"{stuff_zh}{thing_zh}", thing, f"{stuff} {thing}"]
        goal = random.choice([f"{thing[0]}k-{number}", number[1:], *names])
        found += [goal[: end + 1] for end in range(len(goal)) if goal[end] != " "]
    return found[:rounds]


def with_like(store: Store, text: str) -> int:
    pattern = f"%{text}%"
    rows = store.db.execute(
        "select document from products where item_no like ? or document ->> '$.name_zh' like ? "
        "or document ->> '$.name_en' like ? order by place limit 20",
        [pattern, pattern, pattern],
    )
    return len(rows.fetchall())


def report(name: str, times: list[float]) -> None:
    p95 = statistics.quantiles(times, n=20)[18]
    print(f"{name:<34} p50 {statistics.median(times) * 1e3:7.2f} ms   p95 {p95 * 1e3:7.2f} ms")


def measure_finding(store: Store, texts: list[str]) -> None:
    found: list[float] = []
    liked: list[float] = []
    missed = 0
    for text in texts:
        found.append(seconds(lambda text=text: catalogue.find(store, text)))  # type: ignore[misc]
        liked.append(seconds(lambda text=text: with_like(store, text)))  # type: ignore[misc]
        missed += bool(with_like(store, text)) and not catalogue.find(store, text)
    report("find", found)
    report("LIKE", liked)
    print(f"{missed} of {len(texts)} fragments found by LIKE and not by the index")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=200)
    args = parser.parse_args()
    random = Random(1)  # noqa: S311  a list, not a secret
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "list.xlsx"
        write_list(path, args.items, random)
        print(f"{args.items} items, {path.stat().st_size / 2**20:.1f} MB")
        timed("openpyxl walks over the cells", lambda: walk_with_openpyxl(path))
        lists: list[PriceList] = []
        reading = timed("read", lambda: lists.append(read_file(path)))
        store = Store(folder / "data")
        storing = timed("store", lambda: catalogue.import_list(store, lists[0], actor="bench"))
        wall, busy = (one + other for one, other in zip(reading, storing, strict=True))
        print(f"{'import in all':<34} {wall:7.2f} s ({busy:.2f} s)   aim: under 10 s")
        timed(
            "again, unchanged, in all",
            lambda: catalogue.import_list(store, read_file(path), actor="bench"),
        )
        print(f"{catalogue.count(store)} products")
        measure_finding(store, typed(args.items, args.rounds, random))
        store.close()


if __name__ == "__main__":
    main()
