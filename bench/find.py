"""Measures the search box on a large fair: how fast, how complete, beside LIKE on the same data.

    python bench/find.py [--buyers 100000] [--rounds 400] [--keep FOLDER] [--cpu] [--window]

Every fragment is typed letter by letter, and every letter is a search of its own. The peer is LIKE as one
would write it with care: one query over one column that holds all of a buyer's texts folded, no joins, the
rows with it in the name first, then the latest, cut by a limit. It is spared what the search box does beside:
its table is in memory, it gives ids only, it marks nothing and knows no today's or frequent buyers.
What LIKE finds must be found; what LIKE cannot find (pinyin, initials, the other script, phones grouped
anew) is counted as recall of the buyer it was taken from.

With ``--window`` the letters are typed into the box of the real window instead, see ``find_window.py``.
"""

import argparse
import itertools
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from boothapp import events  # noqa: E402
from boothapp.booth import Booth  # noqa: E402
from boothapp.clock import Clock, milliseconds, next_hlc, stamp  # noqa: E402
from boothapp.demo.world import invented_buyer  # noqa: E402
from boothapp.events import Event, Fact  # noqa: E402
from boothapp.finding.asking import asked  # noqa: E402
from boothapp.finding.engine import every  # noqa: E402
from boothapp.finding.filters import Filters  # noqa: E402
from boothapp.finding.folding import squeeze  # noqa: E402
from boothapp.finding.index import texts_in  # noqa: E402
from boothapp.store import Store  # noqa: E402

LIMIT = 12
"""Rows the box shows."""

# The invented fair

_WORDS = {
    "city": "深圳 广州 佛山 东莞 上海 宁波 义乌 杭州 重庆 成都 厦门 长沙 青岛 苏州 温州 中山 惠州 武汉",
    "name": (
        "星河 天宇 华美 金龙 瑞丰 恒达 永兴 宏远 嘉禾 鼎盛 明珠 海纳 博雅 盛世 新华 长城 和兴 东方 泰安 启航 "
        "晨光 吉祥 龙腾 凯旋 腾飞 绿源 铭扬 锦绣 乐佳 百川"
    ),
    "second": "达 美 源 隆 泰 通 创 联 信 德 昌 盛",
    "trade": "贸易 进出口 家居 卫浴 厨具 五金 建材 日用品 陶瓷 灯饰 电器 塑料制品 工艺品 玻璃",
    "surname": "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 单 曾 吕 欧阳 冯 邓 曹",
    "given": (
        "雪峰 伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 建国 志强 晓燕 家明 美玲 俊宏 国栋 "
        "海燕 春梅 文博 子涵"
    ),
    "syllable": (
        "ba be bo ca da de do fa ga go ha ja ka ke ki ko la le li lo ma me mi mo na ne ni no pa ra re ri ro "
        "sa se so ta te ti to va vi za zo ör ül ñe ça ão én"
    ),
}
WORDS = {kind: words.split() for kind, words in _WORDS.items()}
ITEMS = (
    ("Double-bowl sink", "双槽水槽"), ("Pull-out faucet", "抽拉龙头"), ("Stainless mug 350 ml", "不锈钢杯"),
    ("Bamboo tray", "竹托盘"), ("Shower set", "花洒套装"), ("Soap dispenser", "皂液器"),
    ("Glass bottle", "玻璃瓶"), ("Wall shelf", "置物架"),
)  # fmt: skip
NOTES = (
    "要蓝色的，数量 {n} 个，十一月出货", "wants {n} pcs, FOB Ningbo, asks for LM-{n} in matt black",
    "价格偏高，回去比较后再联系", "Samples of KS-{n} before the order; pays by L/C at sight",
    "老客户介绍来的，主要做酒店工程", "needs CE and LFGB certificates, carton below 15 kg",
    "明天上午十点再来，带老板一起看样", "compares with a factory in Foshan, target {n} USD per carton",
)  # fmt: skip
CLERKS = ("Li Wei", "Wang Fang", "Zhang Min", "Chen Jie")
COMPANY = (
    "company", "company_other", "country", "address", "website", "business", "kind", "grade",
)  # fmt: skip
TODAY = datetime(2026, 10, 19, 4, tzinfo=UTC)


def latin_name(random: Random) -> str:
    """Return an invented word that hardly anybody else has."""
    return "".join(random.choices(WORDS["syllable"], k=random.randint(2, 4))).capitalize()


def fields_of(random: Random) -> dict[str, str]:
    """Return the card of an invented buyer: a third from China, the others as in the demo."""
    fields = invented_buyer(random)
    if random.random() < 0.35:
        one = {kind: random.choice(words) for kind, words in WORDS.items()}
        city = one["city"] + random.choice(["", "", "市"])
        second = random.choice(["", one["second"]])
        fields["company"] = f"{city}{one['name']}{second}{one['trade']}有限公司"
        fields["name"] = one["surname"] + one["given"]
        fields["country"] = random.choice(["CN", "CN", "CN", "HK", "TW", "SG"])
        fields["phone"] = f"+86 1{random.randint(30, 99)} {_digits(random, 4)} {_digits(random, 4)}"
        fields["address"] = f"{city}南山区科技路{random.randint(1, 999)}号"
        fields.pop("company_other", None)
        fields.pop("name_other", None)
    else:
        fields["company"] = f"{latin_name(random)} {fields['company']}"
        fields["email"] = f"{latin_name(random)}@{latin_name(random)}.example.com".lower()
        fields["phone"] = f"{fields.get('phone', '+44 20 7946 0')[:9]} {_digits(random, 7)}"
    return fields


def _digits(random: Random, many: int) -> str:
    return "".join(random.choices("0123456789", k=many))


def facts_of(random: Random, number: int) -> Iterator[tuple[int, Fact]]:
    """Return what happens with one buyer: on which day before the last, and what."""
    day = random.choice([0, *range(1, 5), *range(1, 5), *range(1, 400)])
    fields = fields_of(random)
    person = {name: value for name, value in fields.items() if name not in COMPANY}
    yield day, events.BuyerRecorded({k: v for k, v in fields.items() if k in COMPANY})
    yield day, events.ContactAdded(f"p{number}", person)
    yield day, events.Visited("140")
    if random.random() < 0.4:
        yield day, events.Noted(random.choice(NOTES).format(n=random.randint(100, 9999)))
    if random.random() < 0.3:
        lines = [
            {
                "item": f"KS-{random.randint(100, 999)}",
                "description": "\n".join(random.choice(ITEMS)),
            }
            for _ in range(random.randint(1, 4))
        ]
        yield day, events.QuoteIssued(f"Q140-7K3QXM-{number:05}", {"lines": lines})
        if random.random() < 0.2:
            yield day, events.OrderConfirmed(f"o{number}", amount="900", currency="USD")
    if random.random() < 0.15:
        yield day, events.SampleRequested(f"s{number}", random.choice(ITEMS)[0])
    if day and random.random() < 0.1:
        yield random.randint(0, day - 1), events.Visited("140")


def fill(folder: Path, buyers: int, seed: int = 7) -> float:
    """Write the invented fair; return the seconds it took."""
    random = Random(seed)  # noqa: S311  nothing here is secret
    clock = Clock(random_bytes=random.randbytes)
    acts = [
        (day, f"{number:06}-buyer", fact)
        for number in range(buyers)
        for day, fact in facts_of(random, number)
    ]
    began = time.perf_counter()
    store = Store(folder, Clock(now=lambda: TODAY))
    hlc, written = 0, []
    acts.sort(key=lambda act: -act[0])
    for seq, (day, buyer, fact) in enumerate(acts, start=1):
        at = TODAY - timedelta(days=day, seconds=(seq * 7) % 20_000)
        hlc = next_hlc(milliseconds(at), hlc)
        identity = clock.uuid7()
        clerk = CLERKS[seq % len(CLERKS)]
        written.append(Event(identity, "bench", seq, hlc, stamp(at), clerk, identity, buyer, fact))
    of_buyer: dict[str, list[Event]] = {}
    for event in written:
        of_buyer.setdefault(event.buyer or "", []).append(event)
    logs = list(of_buyer.values())
    for start in range(0, len(logs), 1000):
        store.receive(event for log in logs[start : start + 1000] for event in log)
        print(f"\r{start + 1000} buyers written", end="", file=sys.stderr)
    store.close()
    return time.perf_counter() - began


# LIKE


class Like:
    """The peer: the same folded text in a plain table, and the standard operator."""

    def __init__(self, booth: Booth) -> None:
        self.db = sqlite3.connect(":memory:")
        self.db.execute("create table peer (buyer text, name text, hay text, last_at text)")
        rows = booth.store.db.execute(
            "select b.id, b.company || ' ' || b.contact, f.hay, b.last_at "
            "from buyers b join findable f on f.place = b.place"
        )
        self.db.executemany(
            "insert into peer values (?, ?, ?, ?)",
            ((buyer, squeeze(name), hay, at) for buyer, name, hay, at in rows),
        )

    def first(self, typed: str) -> list[str]:
        """Return the first rows, as a list would show them."""
        part = f"%{squeeze(typed)}%"
        rows = self.db.execute(
            "select buyer from peer where hay like ? order by name like ? desc, last_at desc limit ?",
            [part, part, LIMIT],
        )
        return [row[0] for row in rows]

    def every(self, typed: str) -> set[str]:
        """Return every buyer that has the fragment."""
        return {
            row[0]
            for row in self.db.execute(
                "select buyer from peer where hay like ?", [f"%{squeeze(typed)}%"]
            )
        }


# What is typed


def fragments(booth: Booth, random: Random, many: int) -> Iterator[tuple[str, str]]:
    """Return kinds of fragments and fragments of texts of buyers taken at random."""
    db = booth.store.db
    (most,) = db.execute("select max(place) from findable").fetchone()
    while many:
        row = db.execute(
            "select texts from findable where place >= ? order by place limit 1",
            [random.randrange(most)],
        ).fetchone()
        name, text = random.choice(texts_in(row[0]))
        size = random.choice([1, 2, 2, 3, 3, 4, 5, 6, 8, 12])
        start = random.randrange(max(1, len(text) - size))
        piece = text[start : start + size]
        if squeeze(piece):
            kind = (
                "Chinese" if any("\u3400" <= c <= "\u9fff" for c in piece) else "Latin and others"
            )
            kind = "digits" if squeeze(piece).isdecimal() else kind
            yield ("e-mail" if name == "email" else kind), piece
            many -= 1


def typed_otherwise(booth: Booth, random: Random, many: int) -> Iterator[tuple[str, str, str]]:
    """Return what LIKE cannot find: its kind, what is typed, and the buyer meant."""
    from opencc import OpenCC  # noqa: PLC0415  as the engine does
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    traditional = OpenCC("s2t")
    rows = booth.store.db.execute(
        "select id, company, contact, phone from buyers where company like '%有限公司'"
    ).fetchall()
    for buyer, company, contact, phone in random.sample(rows, many):
        spoken = company.replace("市", "")
        start = random.choice([0, 2])
        part = lazy_pinyin(spoken[start : start + random.choice([2, 4])])
        digits = "".join(c for c in phone if c.isdigit())[2:]
        yield "pinyin, joined", "".join(part), buyer
        yield "pinyin, spaced", " ".join(part), buyer
        yield "initials", "".join(lazy_pinyin(spoken[:6], style=Style.FIRST_LETTER)), buyer
        yield "pinyin of the person", "".join(lazy_pinyin(contact)), buyer
        yield "the other script", traditional.convert(company[2:8]), buyer
        yield "a phone grouped anew", " ".join(digits[at : at + 3] for at in range(0, 11, 3)), buyer


# Measuring


def percentile(values: list[float], share: float) -> float:
    """Return the value that ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Watch:
    """What times are taken with: the wall, or on a busy machine the processor time of this program."""

    now: Callable[[], float] = staticmethod(time.perf_counter)


def timed(job: Callable[[], object]) -> float:
    """Return the milliseconds a job takes."""
    began = Watch.now()
    job()
    return (Watch.now() - began) * 1000


def line(name: str, values: list[float]) -> None:
    """Print median, 95th percentile and the most."""
    figures = statistics.median(values), percentile(values, 0.95), max(values)
    print(f"  {name:44}" + "".join(f"{figure:10.2f}" for figure in figures) + f"{len(values):8}")


def head(title: str) -> None:
    """Print the heading of a table of times."""
    print(f"\n{title:46}{'median':>10}{'p95':>10}{'max':>10}{'n':>8}  ms")


def speed(booth: Booth, like: Like, queries: list[str], share: int) -> None:
    """Print how long both take for what is typed letter by letter; LIKE for a share of it."""
    typed = [query[:end] for query in queries for end in range(1, len(query) + 1)]
    typed = [one for one in typed if squeeze(one)]
    ours = [(one, timed(lambda one=one: booth.find(one, limit=LIMIT))) for one in typed]  # type: ignore[misc]
    peer = [(one, timed(lambda one=one: like.first(one))) for one in typed[::share]]  # type: ignore[misc]
    head("Typed letter by letter, with marks")
    line("the search box, all", [taken for _, taken in ours])
    for size in range(1, 7):
        some = [taken for one, taken in ours if min(len(squeeze(one)), 6) == size]
        line(f"  {size} characters" + (" and more" if size == 6 else ""), some)
    line("LIKE over the same folded text", [taken for _, taken in peer])
    ratios = [theirs / own for (_, theirs), (_, own) in zip(peer, ours[::share], strict=True)]
    times = percentile([t for _, t in peer], 0.95) / percentile([t for _, t in ours], 0.95)
    print(f"  LIKE / ours: p95 {times:.0f} times, median {statistics.median(ratios):.0f} times")
    worst = sorted(ours, key=lambda one: one[1])[-5:]
    print("  slowest:", ", ".join(f"{one!r} {taken:.1f}" for one, taken in worst))


def after_a_save(booth: Booth, queries: list[str]) -> None:
    """Print how long the first letter takes after something was written, with nothing remembered."""
    buyers = itertools.cycle(row.id for row in booth.buyers(100))
    taken = []
    for query in queries[:60]:
        booth.note(next(buyers), "asked for the price list")
        taken.append(timed(lambda q=query[:2]: booth.find(q, limit=LIMIT)))  # type: ignore[misc]
    line("the first letters after a save", taken)


def in_window(folder: Path, queries: list[str]) -> None:
    """Print how long it takes from a letter in the window to the painted list."""
    from find_window import letters, opened  # noqa: PLC0415  Qt, which the rest does without

    window = opened(folder, open_booth)
    head("From a letter to the painted list")
    for pace in (150, 70):
        taken, lost = letters(window, queries, pace)
        line(f"a letter every {pace} ms, {lost} never painted", taken)
    window.close()


def open_booth(folder: Path) -> Booth:
    """Open the invented fair on its last day."""
    store = Store(folder)
    store.clock = replace(store.clock, now=lambda: TODAY)
    return Booth(store)


def filters_speed(booth: Booth, queries: list[str]) -> None:
    """Print how long a search takes with filters."""
    day = date(2026, 10, 18)
    cases = {
        "country": Filters(country="DE"), "region": Filters(region="145"), "day": Filters(day=day),
        "clerk": Filters(clerk="Li Wei"), "grade A with a quote": Filters(grade="A", has_quote=True),
        "interest": Filters(interest="水槽"), "not followed up": Filters(not_followed_up=True),
        "order, not followed up": Filters(has_order=True, not_followed_up=True),
        "day, region, clerk": Filters(day=day, region="145", clerk="Li Wei"),
    }  # fmt: skip
    head("With filters")
    for name, filters in cases.items():
        alone = [timed(lambda f=filters: booth.find("", filters=f, limit=LIMIT)) for _ in range(20)]  # type: ignore[misc]
        line(f"{name}, nothing typed", alone)
        line(
            f"{name}, and three letters",
            [
                timed(lambda q=query[:3], f=filters: booth.find(q, filters=f, limit=LIMIT))  # type: ignore[misc]
                for query in queries[:100]
            ],
        )


def completeness(booth: Booth, like: Like, random: Random, many: int) -> None:
    """Print how many of LIKE's rows are found, and how many lists are shorter than they may be."""
    totals: dict[str, list[int]] = {}
    db = booth.store.db
    of_place = dict(db.execute("select place, id from buyers").fetchall())
    for kind, piece in fragments(booth, random, many):
        wanted = like.every(piece)
        have = {of_place[place] for place in every(db, asked(piece), Filters())}
        total = totals.setdefault(kind, [0, 0, 0, 0])
        total[0] += 1
        total[1] += len(wanted)
        total[2] += len(wanted - have)
        total[3] += len(booth.find(piece, limit=LIMIT)) < min(LIMIT, len(have))
        if wanted - have:
            print(f"  missed by {piece!r}: {sorted(wanted - have)[:3]}")
    print(f"\n{'What LIKE finds':33}{'fragments':>14}{'rows':>12}{'missed':>9}{'short lists':>13}")
    for kind, (count, rows, missed, short) in sorted(totals.items()):
        print(f"  {kind:31}{count:14}{rows:12}{missed:9}{short:13}")


def recall(booth: Booth, like: Like, random: Random, many: int) -> None:
    """Print how often what LIKE cannot find brings the buyer meant, among all found and on the list."""
    totals: dict[str, list[int]] = {}
    for kind, typed, buyer in typed_otherwise(booth, random, many):
        total = totals.setdefault(kind, [0, 0, 0])
        found = booth.find(typed, limit=5000)
        total[0] += 1
        total[1] += any(one.row.id == buyer for one in found)
        total[2] += bool(like.first(typed)) if total[0] <= 40 else 0
    print(f"\n{'What LIKE cannot find':33}{'typed':>14}{'found':>12}{'recall':>9}{'by LIKE':>13}")
    for kind, (count, hits, rows) in totals.items():
        print(f"  {kind:31}{count:14}{hits:12}{hits / count:9.3f}{rows:10}/{min(count, 40)}")


def saves(booth: Booth, random: Random, rounds: int) -> None:
    """Print how long a save takes with the index in the same transaction."""
    booth.warm_up()
    taken: dict[str, list[float]] = {"record a buyer": [], "note": [], "visit": []}
    buyers = itertools.cycle(row.id for row in booth.buyers(500))
    for _ in range(rounds):
        fields = fields_of(random)
        recorded = timed(lambda f=fields: booth.record_buyer(f, note="要蓝色的"))  # type: ignore[misc]
        taken["record a buyer"].append(recorded)
        taken["note"].append(timed(lambda: booth.note(next(buyers), "wants blue")))
        taken["visit"].append(timed(lambda: booth.visit(next(buyers))))
    head("Saves, the index in the same transaction")
    for name, values in taken.items():
        line(name, values)


def main() -> None:
    """Make the fair, then measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--buyers", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=400, help="texts typed letter by letter")
    parser.add_argument(
        "--fragments", type=int, default=3000, help="compared with LIKE, row by row"
    )
    parser.add_argument("--keep", type=Path, help="a folder that keeps the fair for the next run")
    parser.add_argument(
        "--cpu", action="store_true", help="count processor time, on a busy machine"
    )
    parser.add_argument("--window", action="store_true", help="type into the window instead")
    wanted = parser.parse_args()
    if wanted.cpu:
        Watch.now = staticmethod(time.process_time)
        print("times are processor time")
    with tempfile.TemporaryDirectory() as passing:
        folder: Path = wanted.keep or Path(passing)
        if not (folder / "booth.db").exists():
            seconds = fill(folder, wanted.buyers)
            each = seconds / wanted.buyers * 1000
            print(f"\r{wanted.buyers} buyers written in {seconds:.0f} s, {each:.1f} ms each")
        size = (folder / "booth.db").stat().st_size / 1e6
        opened = timed(lambda: Booth.open(folder).close())
        print(f"file {size:.0f} MB, opened in {opened:.0f} ms")
        booth = open_booth(folder)
        while booth.tidy_index():  # as the program does when nobody types
            pass
        booth.warm_up()
        random = Random(11)  # noqa: S311
        queries = [piece for _, piece in fragments(booth, random, wanted.rounds // 2)]
        queries += [
            typed for _, typed, _ in typed_otherwise(booth, random, max(wanted.rounds // 12, 1))
        ]
        if wanted.window:
            booth.close()
            in_window(folder, random.sample(queries, min(len(queries), 60)))
            return
        like = Like(booth)
        speed(booth, like, queries, share=5)
        after_a_save(booth, queries)
        filters_speed(booth, queries)
        completeness(booth, like, random, wanted.fragments)
        recall(booth, like, random, 200)
        saves(booth, random, 60)
        print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
        booth.close()


if __name__ == "__main__":
    main()
