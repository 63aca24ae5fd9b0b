"""Half a of the later price lists: sixteen ways to lay a list out, with the words of its factories."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import later_columns as col
from later_core import Book, Cell, Column, Pair, Product, Sheet, draw, volume
from later_dress_a import dress
from later_goods_a import SHOPS
from later_numbers import (
    as_date,
    as_number,
    families,
    figure,
    like_dates,
    like_powers,
    money,
    series,
    wide,
)  # fmt: skip
from later_table import Job

__all__ = ["SHOPS", "STRUCTURES", "dress"]

CERTIFICATES = ("CE", "CE, RoHS", "REACH", "LFGB", "")
REMARKS = ("New 新品", "热销款", "可印LOGO", "customer's logo ok", "库存有限", "", "", "")


def _stars(sides: Sequence[str]) -> str:
    return "*".join(sides)


def _x(sides: Sequence[str]) -> str:
    return "x".join(sides) + "cm"


def _old(job: Job, book: Book, columns: list[Column], products: list[Product]) -> None:
    """Put an outdated list in a hidden sheet before or behind the present one."""
    name = job.rng.choice(("2025旧价", "Sheet1 (2)", "old price"))
    older = [replace(p, usd=p.usd - Decimal("0.05")) for p in products[: max(5, len(products) - 4)]]
    other = Job(rng=job.rng, shop=job.shop, count=0, dress=job.dress, sheet_name=name)
    sheet = other.book(columns, older, "", hide=0, twice=0).sheets[0]
    sheet.state = job.rng.choice(("hidden", "very hidden"))
    book.sheets.insert(job.rng.choice((0, 1)), sheet)
    book.kinds.add("sheets:hidden_old")


def bilingual(job: Job) -> Book:
    """Headings in both languages with a line break, weights in one cell, an old hidden sheet."""
    rng, port = job.rng, job.shop.port
    products = draw(rng, job.shop, series(rng, job.count, "HS-{}", rng.randint(101, 800)))
    fob = (f"FOB{port[0]}\nFOB {port[1]} (USD)",)
    columns = [
        col.item(("货号\nItem No.",)),
        col.plain("picture", ("图片\nPicture",), lambda _: None),
        col.both(("品名\nProduct name",), lambda zh, en: f"{zh}\n{en}"),
        col.plain("material", ("材质\nMaterial",), lambda p: "\n".join(p.material)),
        col.price(fob, figure('"$"#,##0.00'), "USD", ask="请询价"),
        col.moq(("起订量\nMOQ",), lambda p: f"{p.moq} pcs"),
        col.pieces(("装箱数\nQty/CTN",)),
        col.size(("外箱尺寸\nCarton size",), _x),
        col.weights(("毛/净重\nG.W./N.W. (KG)",), lambda g, n: f"{g}/{n}"),
        col.plain("remark", ("备注\nRemark",), lambda _: rng.choice(REMARKS)),
    ]
    book = job.book(
        columns, products, "headings:both_break names:one_cell_break weights:one_cell volume:size"
    )
    _old(job, book, columns, products)
    return book


def unit_row(job: Job) -> Book:
    """Chinese only, units in the heading's second row, 12 shown as 0012, a category column merged down."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "{:04d}", rng.randint(5, 60), 3))
    unit = job.shop.unit[0]
    columns = [
        col.plain("category", ("类别", ""), lambda p: p.category[0], down=True),
        col.item(("产品编号", ""), as_number("0000")),
        col.name(("产品名称", ""), "zh"),
        col.plain("material", ("材质", ""), lambda p: p.material[0]),
        col.price(("单价", f"元/{unit}"), figure("#,##0.00"), "CNY", yuan=True),
        col.pieces(("装箱量", f"{unit}/箱")),
        *col.three_sides((("外箱规格(CM)", "长"), ("外箱规格(CM)", "宽"), ("外箱规格(CM)", "高"))),
        col.weight(("毛重", "kg"), "gross"),
        col.weight(("净重", "kg"), "net"),
        col.plain("lead", ("交货期", "天"), lambda _: Cell(rng.choice((20, 25, 30)))),
        col.customs(("海关编码", ""), dots=False),
    ]
    return job.book(
        columns, products,
        "headings:zh headings:unit_row item:zero_format category:merged_column volume:sides",
    )  # fmt: skip


def tier_heads(job: Job) -> Book:
    """English only, three tiers under one heading, the headings again on every page."""
    rng = job.rng
    numbers = families(rng, job.count, "RT{}", rng.randint(2010, 7000), "-S -M -L")
    products = draw(rng, job.shop, numbers, family=3)
    group = f"FOB {job.shop.port[1]}, USD per {job.shop.unit[1]}"
    steps = rng.choice(((500, 1000, 3000), (300, 1200, 5000)))
    ends = [f"{a}-{b - 1}pcs" for a, b in pairwise(steps)]
    if rng.random() < 0.5:
        ends = [f"{a}-{b - 1}" for a, b in pairwise(steps)]
    labels = [*ends, f"≥{steps[-1]}pcs"]
    columns = [
        col.item(("Art. No.", "")),
        col.plain("photo", ("Photo", ""), lambda _: None),
        col.name(("Product name", ""), "en"),
        col.plain("dims", ("Product size (cm)", ""), lambda p: p.own_size),
        *col.tier_columns(
            [(group, label) for label in labels], [(s, None) for s in steps], figure("0.00"), "USD"
        ),
        col.pieces(("Packing", "pcs/ctn")),
        col.size(("Packing", "Meas. (cm)"), _stars),
        col.weight(("Packing", "G.W. (kg)"), "gross"),
        col.weight(("Packing", "N.W. (kg)"), "net"),
        col.plain("barcode", ("EAN code", ""), lambda p: p.ean),
    ]
    return job.book(
        columns, products, "headings:en headings:two_rows price:tier_columns item:suffix",
        page=rng.choice((10, 14)), page_line="",
    )  # fmt: skip


def containers(job: Job) -> Book:
    """Prices by container load, headings in both languages with a slash."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "L{}W-" + str(rng.randint(3, 9)), 12, 6))
    job.title_note = f"All prices in US Dollar, FOB {job.shop.port[1]}"
    labels = rng.choice((("LCL", "1x20'", "1x40HQ"), ("1x20'", "1x40'")))
    columns = [
        col.item(("型号/Model",)),
        col.name(("品名/Name",), "zh"),
        col.name(("英文品名/English name",), "en"),
        *col.tier_columns(
            [(x,) for x in labels],
            [(None, None)] * len(labels),
            money(rng.choice(("${v}", "${v}/{u}"))),
        ),
        col.pieces(("每箱数量/PCS per CTN",), lambda p: f"{p.pcs}pcs/ctn"),
        col.size(("箱规/CTN size (mm)",), _stars, Decimal("0.1")),
        col.weight(("毛重/G.W.",), "gross", lambda p: f"{p.gross}kg"),
        col.weight(("净重/N.W.",), "net", lambda p: f"{p.net}kg"),
        col.plain("cert", ("认证/Certificates",), lambda _: rng.choice(CERTIFICATES)),
    ]
    return job.book(
        columns, products, "headings:both_slash price:containers currency:title volume:mm",
        currency="USD",
    )  # fmt: skip


def tier_text(job: Job) -> Book:
    """All tiers in one cell."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "TE{}", rng.randint(300, 900)))

    def bounds(p: Product) -> list[col.Bound]:
        first = 100 if p.usd > 5 else 500
        return [(first, first * 5 - 1), (first * 5, None)]

    def write(known: object, prices: list[Decimal], p: Product) -> str:
        first = 100 if p.usd > 5 else 500
        assert known  # noqa: S101  the text is made for exactly these
        return f"{first}-{first * 5 - 1}: ${prices[0]}; {first * 5}+: ${prices[1]}"

    columns = [
        col.plain("serial", ("No.",), lambda _: None),
        col.item(("Model No.",)),
        col.name(("Description",), "en", more=lambda p: f"{p.en}, {p.material[1]}"),
        col.tier_cell((f"Price FOB {job.shop.port[1]}",), bounds, write, "USD"),
        col.packing(("Packing",), lambda p: f"{p.pcs}pcs/ctn"),
        col.cbm(("CBM/ctn",), lambda v: Cell(v, "0.0000")),
        col.weights(("N.W./G.W.",), lambda g, n: f"{n}/{g} kg"),
        col.customs(("H.S. Code",)),
        col.plain("lead", ("Lead time",), lambda _: rng.choice(("25 days", "30-35 days"))),
    ]
    return job.book(columns, products, "headings:en price:tier_cell weights:net_first hs:dots")


def tier_down(job: Job) -> Book:
    """Tiers in rows below an item."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, min(job.count, 24), "D-{}A", rng.randint(20, 90)))

    def bounds(p: Product) -> list[col.Bound]:
        return [(200, 999), (1000, 4999), (5000, None)] if p.pcs > 12 else [(50, 199), (200, None)]

    def quantity(bound: col.Bound) -> Cell:
        low, high = bound
        return Cell(f"{low}+" if high is None else f"{low}-{high}")

    kept = col.tier_rows(
        (("数量(只) Qty",), ("单价 Price",)), bounds, quantity, money("US$ {v}"), "USD"
    )
    columns = [
        col.item(("货号 Ref. No.",)),
        col.both(("品名 Name",), lambda zh, en: f"{en} ({zh})"),
        col.plain("material", ("材质 Material",), lambda p: p.material[0]),
        *kept,
        col.pieces(("只/箱 pcs/carton",)),
        col.cbm(("体积 CBM",), lambda v: Cell(f"{v} CBM"), "0.001"),
        col.weight(("毛重KG G.W.",), "gross"),
        col.weight(("净重KG N.W.",), "net"),
    ]
    return job.book(
        columns, products, "headings:both price:tier_rows names:brackets", blank="", subtotal=""
    )


def two_money(job: Job) -> Book:
    """Prices in yuan and, by formula, in dollars."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "MC{:05d}", rng.randint(100, 2000), 9))
    job.title_note = "汇率 Exchange rate: 7.10"
    yuan = col.other_price(
        "yuan", ("人民币价(元)",), lambda p: p.cny, figure("0.00"), "CNY", accepted=True
    )
    dollars = col.price(
        ("美元价(USD)",), lambda v, _: Cell(v, "0.00", "=ROUND({yuan}{r}/7.1,2)"), "USD"
    )

    def exact(p: Product) -> Product:
        usd = (p.cny / Decimal("7.1")).quantize(Decimal("0.01"))
        return replace(p, usd=usd)

    columns = [
        col.plain("serial", ("序号",), lambda _: None),
        col.item(("商品编码",)),
        col.name(("中文品名",), "zh"),
        col.name(("英文品名",), "en"),
        yuan,
        dollars,
        col.moq(("最小起订量",), lambda p: f"{p.moq}个"),
        col.pieces(("外箱装量",), lambda p: f"每箱{p.pcs}{p.unit[0]}"),
        col.size(("外箱尺寸CM",), _stars, said=False),
        col.cbm(("体积(m³)",), lambda v: Cell(v, "0.000"), "0.001"),
        col.plain("stock", ("库存",), lambda p: Cell(p.pcs * 17)),
    ]
    return job.book(
        columns, [exact(p) for p in products],
        "headings:zh price:two_currencies price:formula volume:both extra:stock", twice=0,
    )  # fmt: skip


def exw_fob(job: Job) -> Book:
    """EXW and FOB prices in dollars under one heading."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "YM{}B", rng.randint(40, 400)))
    cheaper = Decimal("0.95")

    def exw(p: Product) -> Decimal:
        return (p.usd * cheaper).quantize(Decimal("0.01"))

    show = rng.choice((figure("[$$-409]#,##0.00"), money("$ {v}/{u}")))  # fmt: skip
    columns = [
        col.item(("Item #", "")),
        col.name(("Item name", "(English)"), "en"),
        col.name(("Item name", "(中文)"), "zh"),
        col.other_price("exw", ("Unit price USD", "EXW"), exw, show, "USD", accepted=True),
        col.price(("Unit price USD", f"FOB {job.shop.port[1]}"), show, "USD"),
        col.moq_mixed(("M.O.Q.", ""), lambda n: f"{n} pcs", "{n} carton", "1x20GP"),
        col.packing(("Packing details", ""), lambda p: f"1pc/box, {p.pcs} boxes/ctn"),
        col.size(("Carton", "L x W x H (inch)"), " x ".join, Decimal("2.54")),
        col.weights(("Carton", "GW/NW"), lambda g, n: f"{g}/{n}KGS"),
    ]
    return job.book(
        columns, products, "price:exw_fob moq:mixed volume:inches packing:boxes headings:two_rows"
    )


def gbk_csv(job: Job) -> Book:
    """A Chinese csv in GBK, "RMB 85", numbers guarded as ="0012"."""
    rng = job.rng
    numbers = series(rng, job.count, "{:05d}", rng.randint(12, 300))
    products = draw(rng, job.shop, numbers)
    columns = [
        col.item(("编码",), lambda no: Cell(f'="{no}"')),
        col.name(("名称",), "zh"),
        col.plain("spec", ("规格描述",), lambda p: f"{p.own_size}cm\n{p.material[0]}"),
        col.price(("批发价",), money("RMB {v}"), "CNY", yuan=True, ask="电议"),
        col.moq(("起批量",)),
        col.pieces(("件装数",), lambda p: f"{p.pcs}{p.unit[0]}/箱"),
        col.weight(("整箱毛重",), "gross", lambda p: f"{p.gross}公斤"),
        col.weight(("整箱净重",), "net", lambda p: f"{p.net}公斤"),
        col.size(("纸箱尺寸",), _x),
    ]
    return job.book(
        columns, products, "headings:zh price:RMB item:guarded csv_line_breaks",
        csv=("gb18030", rng.choice(",\t")),
    )  # fmt: skip


def utf16_csv(job: Job) -> Book:
    """An English csv in UTF-16 with tabs, prices as "1,234.50"."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "{}", rng.randint(10086, 60000), 40))
    job.title_note = "Currency: RMB (CNY) / Terms: EXW / Valid until 31 Dec 2026"
    columns = [
        col.item(("Product code",)),
        col.name(("Product",), "en"),
        col.plain("colour", ("Colour",), lambda p: p.colour[1]),
        col.price(("Unit price",), money("{v:,.2f}"), yuan=True),
        col.moq(("Min. order",), lambda p: f"{p.moq:,}"),
        col.pieces(("Pieces per carton",)),
        col.cbm(("Volume per carton (m3)",), Cell),
        col.weight(("Gross weight (kg)",), "gross"),
        col.weight(("Net weight (kg)",), "net"),
        col.customs(("HS",), dots=False),
        col.plain("ean", ("EAN-13",), lambda p: p.ean),
    ]
    return job.book(
        columns, products, "headings:en price:thousands currency:title item:number",
        currency="CNY", csv=("utf-16", rng.choice("\t,")), notes=[], note_moq=None,
    )  # fmt: skip


def semicolon_csv(job: Job) -> Book:
    """A csv with semicolons; item numbers like 1E5."""
    rng = job.rng
    products = draw(rng, job.shop, like_powers(rng, min(job.count, 50)))
    columns = [
        col.plain("blank", ("",), lambda _: None),
        col.item(("Item code 货品代码",)),
        col.both(("Description 描述",), lambda zh, en: f"{zh}/{en}"),
        col.price(("Price 价格",), money("{v}USD"), "USD"),
        col.packing(("Packing 包装",), lambda p: f"{p.inner}pcs/inner, {p.pcs}pcs/ctn"),
        col.size(("Carton dim. 箱规",), lambda s: " X ".join(s) + " CM"),
        col.weights(("Weight 重量",), lambda g, n: f"G.W.{g}kg N.W.{n}kg"),
        col.moq(("MOQ 起订",), lambda p: f"{p.moq}PCS"),
    ]
    return job.book(
        columns, products, "headings:both item:like_power names:slash packing:inner_outer",
        csv=(rng.choice(("utf-8", "utf-8-sig")), ";"),
    )  # fmt: skip


def discount(job: Job) -> Book:
    """List price, discount and, by formula, the net price; stock."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "{}.10", rng.randint(11, 60)))
    off = Decimal("0.9")

    def net(p: Product) -> Decimal:
        return (p.usd * 10).quantize(Decimal(1)) / 10 * off

    def even(p: Product) -> Product:
        usd = (p.usd * 10).quantize(Decimal(1)) / 10
        return replace(p, usd=usd * off)

    full = {p.no: (p.usd * 10).quantize(Decimal(1)) / 10 for p in products}
    assert all(net(p) == full[p.no] * off for p in products)  # noqa: S101  both are the same price
    columns = [
        col.item(("Cat. No.",), as_number("0.00")),
        col.name(("Name of commodity",), "en"),
        col.plain("material", ("Material",), lambda p: p.material[1]),
        col.other_price(
            "list", ("List price US$",), lambda p: full[p.no], figure("0.00"), "USD", accepted=True
        ),
        col.plain("off", ("Discount",), lambda _: Cell(Decimal("0.1"), "0%", text="10%")),
        col.price(("Net price US$",), lambda v, _: Cell(v, "0.00", "={list}{r}*(1-{off}{r})"), "USD"),
        col.pieces(("Pcs/ctn",)),
        col.plain("stock", ("Stock qty",), lambda p: Cell(p.pcs * 31)),
        col.weight(("G.W./ctn (kg)",), "gross"),
        col.cbm(("Ctn vol. (cbm)",), lambda v: Cell(v, "0.000"), "0.001"),
    ]  # fmt: skip
    return job.book(
        columns, [even(p) for p in products],
        "headings:en price:list_and_net price:formula item:decimal_format extra:stock", twice=0,
    )  # fmt: skip


def covered(job: Job) -> Book:
    """A cover, the list further right with full-width digits, and a sheet of terms."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "TR{}-2", rng.randint(50, 500)))
    columns = [
        col.plain("category", ("系列（Series）",), lambda p: "\n".join(p.category), down=True),
        col.item(("款式编号（Style No.）",)),
        col.both(("商品名称（Commodity）",), lambda zh, en: f"{zh}（{en}）"),
        col.price(("离岸价（FOB）",), lambda v, _: Cell(wide(f"${v}")), "USD"),
        col.pieces(("装箱（Packing）",), lambda p: wide(f"{p.pcs}") + "只/箱"),
        col.size(("箱子尺寸（Carton）",), lambda s: "×".join(s) + "厘米"),
        col.weights(("重量（Weight）",), lambda g, n: f"毛重{g}/净重{n}公斤"),
    ]  # fmt: skip
    book = job.book(
        columns, products, "headings:both_brackets price:full_width sheets:cover sheets:terms",
        left=rng.choice((1, 2)), blank_rows=rng.choice((0, 6)), band_column=0,
    )  # fmt: skip
    cover, terms = Sheet("封面"), Sheet("Terms 条款")
    for n, text in enumerate((job.shop.zh, job.shop.en, "产品目录 2026", job.shop.tel)):
        cover.put(4 + n * 2, 2, text)
    told = (
        ("付款方式", "T/T 30% deposit"),
        ("交货期 Delivery", "30-45 days"),
        ("起订量 MOQ", "per colour 300pcs"),
    )
    for n, (zh, en) in enumerate((*told, ("港口 Port", job.shop.port[1]))):
        terms.put(n, 0, zh)
        terms.put(n, 1, en)
    book.sheets = [cover, book.sheets[0], terms]
    return book


def order_form(job: Job) -> Book:
    """An order form: quantities to fill in, amounts by formula; item numbers that became dates."""
    rng = job.rng
    products = draw(rng, job.shop, like_dates(rng, job.count, "-"))
    make = as_date("-") if rng.random() < 0.6 else Cell
    columns = [
        col.item(("Item", "号码"), make),
        col.plain("image", ("Image", "图"), lambda _: None),
        col.name(("English name", "英文名"), "en"),
        col.name(("Chinese name", "中文名"), "zh"),
        col.price(("Price", "USD/pc"), figure("0.00"), "USD"),
        col.plain("order", ("Order qty", "订购数"), lambda _: None),
        col.plain("amount", ("Amount", "金额"), lambda _: Cell(0, "0.00", "={price}{r}*{order}{r}")),
        col.moq(("MOQ", "pcs")),
        col.pieces(("Packed", "pcs")),
        col.cbm(("Meas.", "cbm"), lambda v: Cell(f"{v}m³")),
    ]  # fmt: skip
    return job.book(
        columns, products, "headings:two_rows extra:order_and_amount item:like_date",
        subtotal="TOTAL:",
    )  # fmt: skip


def loading(job: Job) -> Book:
    """Loads of containers beside the price, inner and outer packing, customs codes as numbers."""
    rng = job.rng
    products = draw(
        rng, job.shop, series(rng, job.count, "{}", rng.randint(8800123401, 8800900000))
    )

    def load(cubic: int) -> col.Show:
        return lambda p: Cell(int(cubic / volume(p.size, Decimal(1))) * p.pcs)

    columns = [
        col.item(("产品代码", "Code"), as_number("0")),
        col.both(("产品", "Product"), lambda zh, en: f"{en}\n{zh}"),
        col.price(("价格", "$/pc"), figure("0.00"), "USD"),
        col.packing(("内/外箱装数", "Inner/Outer"), lambda p: f"{p.inner}/{p.pcs}"),
        col.size(("外箱", "mm"), _stars, Decimal("0.1")),
        col.weights(("毛重/净重", "kgs"), lambda g, n: f"{g} / {n}"),
        col.plain("gp20", ("装柜量 Loading qty (pcs)", "20GP"), load(28)),
        col.plain("hq40", ("装柜量 Loading qty (pcs)", "40HQ"), load(68)),
        col.customs(("税号", "HS code"), as_number=True),
        col.plain("cert", ("证书", "Certificate"), lambda _: rng.choice(CERTIFICATES)),
    ]
    return job.book(
        columns, products, "headings:two_rows extra:loads hs:number packing:inner_outer"
    )


def coloured(job: Job) -> Book:
    """Variants by colour under one merged name; a hidden column of costs."""
    rng = job.rng
    ends: tuple[Pair, ...] = (("BK", "WH"), ("A", "B"))
    tails = rng.choice(ends)
    numbers = families(rng, job.count, "CW-{}", rng.randint(100, 600), " ".join(tails))
    products = draw(rng, job.shop, numbers, family=2)
    columns = [
        col.item(("ITEM NO. 货号",)),
        col.name(("NAME 品名",), "zh", down=True),
        col.plain("colour", ("COLOR 颜色",), lambda p: p.colour[0]),
        col.plain(
            "cost", ("成本价",), lambda p: Cell((p.cny * Decimal("0.6")).quantize(Decimal("0.01"))),
            hidden=True,
        ),
        col.price(("EX-FACTORY PRICE 出厂价",), money("¥{v}"), "CNY", yuan=True),
        col.moq(("MOQ 起订量",), lambda p: f"{p.moq} pcs/color"),
        col.pieces(("PCS/CTN 每箱",), lambda p: f"{p.pcs} PCS"),
        col.size(("CTN SIZE 箱规",), _x, said=False),
        col.cbm(("CBM 体积",), Cell, "0.001"),
        col.plain("own", ("PRODUCT SIZE 产品尺寸",), lambda p: p.own_size),
    ]  # fmt: skip
    return job.book(
        columns, products, "headings:both item:suffix names:merged_down extra:hidden_cost volume:both",
        hide=0, page=0,
    )  # fmt: skip


STRUCTURES = (
    bilingual, unit_row, tier_heads, containers, tier_text, tier_down, two_money, exw_fob, gbk_csv,
    utf16_csv, semicolon_csv, discount, covered, order_form, loading, coloured,
)  # fmt: skip
