"""Half b of the later price lists: seventeen ways to lay a list out, with the words of its factories."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

import later_columns as col
from later_core import Book, Cell, Product, Sheet, draw
from later_dress_b import dress
from later_goods_b import SHOPS
from later_numbers import (
    as_date,
    as_number,
    comma,
    families,
    figure,
    inches,
    like_dates,
    money,
    quoted,
    series,
    times,
    wide,
)  # fmt: skip
from later_table import Job

__all__ = ["SHOPS", "STRUCTURES", "dress"]

TESTS = ("EN71", "EN71, ASTM", "FDA", "CCC", "cUPC", "ISO 4210")
CENT = Decimal("0.01")


def buyer_sheet(job: Job) -> Book:
    """An English sheet for buyers in capitals, with inches and packings in three steps."""
    rng = job.rng
    products = draw(
        rng,
        job.shop,
        series(rng, job.count, "GX-{}/" + str(rng.randint(2, 9)), rng.randint(70, 700)),
    )
    columns = [
        col.plain("serial", ("S/N",), lambda _: None),
        col.item(("REF.",)),
        col.name(("DESCRIPTION OF GOODS",), "en"),
        col.price((f"FOB {job.shop.port[1].upper()}",), money("USD{v}"), "USD"),
        col.moq(("MINIMUM",), lambda p: f"{p.moq}PCS"),
        col.packing(
            ("PACKAGE",),
            lambda p: f"1pc/polybag, {p.inner}pcs/inner box, {p.pcs}pcs/export carton",
        ),
        col.size(("EXPORT CARTON MEAS.",), inches, Decimal("2.54")),
        col.weights(("WEIGHT OF CARTON",), lambda g, n: f"G.W.: {g} KGS\nN.W.: {n} KGS"),
        col.plain("test", ("TEST REPORT",), lambda _: rng.choice(TESTS)),
    ]  # fmt: skip
    return job.book(
        columns, products, "headings:en packing:three_steps volume:inches weights:one_cell"
    )


def yuan_text(job: Job) -> Book:
    """Chinese only, "￥ 85,00", packings as words."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "{:03d}-{}".replace("{}", "8"), 7, 5))
    columns = [
        col.item(("款号",)),
        col.plain("picture", ("样图",), lambda _: None),
        col.name(("货名",), "zh"),
        col.plain("own", ("单品尺寸",), lambda p: p.own_size),
        col.price(("出厂单价",), quoted, "CNY", yuan=True, ask="面议"),
        col.moq(("最少订量",), lambda p: f"{p.moq}{p.unit[0]}起"),
        col.packing(("包装方式",), lambda p: f"彩盒装，每箱{p.pcs}{p.unit[0]}"),
        col.size(("箱规(长*宽*高)",), lambda s: "*".join(s) + "CM"),
        col.weights(("毛净重",), lambda g, n: f"毛{g}kg 净{n}kg"),
        col.plain("remark", ("备注说明",), lambda _: rng.choice(("", "", "新品", "可换色", "畅销"))),
    ]  # fmt: skip
    return job.book(
        columns, products, "headings:zh price:decimal_comma packing:words weights:one_cell"
    )


def tiers_from_moq(job: Job) -> Book:
    """Tiers "MOQ 300", "1000+", "5000+" below a heading in both languages."""
    rng = job.rng
    numbers = families(rng, job.count, "BL{:04d}", rng.randint(11, 800), "-CH -GD")
    products = draw(rng, job.shop, numbers, family=2)
    group = f"单价 Unit cost (US$/{job.shop.unit[1]})"
    first = rng.choice((100, 300))
    columns = [
        col.item(("编号 Code", "")),
        col.name(("产品 Goods", "中文"), "zh"),
        col.name(("产品 Goods", "English"), "en"),
        col.plain("finish", ("表面 Finish", ""), lambda p: p.colour[1]),
        *col.tier_columns(
            [(group, f"MOQ {first}"), (group, "1000+"), (group, "5000+")],
            [(first, None), (1000, None), (5000, None)], figure("0.00"), "USD", moq=first,
        ),
        col.pieces(("装箱 Packing", "数量 Qty"), lambda p: f"{p.pcs}/CTN"),
        col.cbm(("装箱 Packing", "材积 CBM"), lambda v: Cell(v, "0.000"), "0.001"),
        col.weight(("装箱 Packing", "毛重 GW"), "gross", lambda p: f"{p.gross}kgs"),
        col.weight(("装箱 Packing", "净重 NW"), "net", lambda p: f"{p.net}kgs"),
    ]  # fmt: skip
    return job.book(
        columns, products, "headings:two_rows price:tier_columns tiers:moq_heading item:suffix",
        note_moq=None, notes=[],
    )  # fmt: skip


def loads_in_words(job: Job) -> Book:
    """Prices by load in Chinese: part load, small container, high container."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "ZG{}", rng.randint(1000, 6000), 12))
    group = f"{job.shop.port[0]}离岸价（美元）"
    labels = rng.choice((("散货拼箱", "1x20'GP", "1x40'HQ"), ("20'柜", "40'高柜")))
    columns = [
        col.plain("serial", ("序", ""), lambda _: None),
        col.item(("厂编", "")),
        col.name(("名称及规格", ""), "zh"),
        col.plain("material", ("材料", ""), lambda p: p.material[0]),
        *col.tier_columns(
            [(group, x) for x in labels], [(None, None)] * len(labels), figure("0.00"), "USD"
        ),
        col.pieces(("每件装", "数")),
        *col.three_sides([("纸箱（毫米）", side) for side in "长宽高"], Decimal("0.1")),
        col.weights(("毛重/净重", "公斤"), lambda g, n: f"{g}/{n}"),
        col.customs(("商品编码HS", ""), as_number=True),
    ]  # fmt: skip
    return job.book(columns, products, "headings:zh price:containers volume:sides_mm hs:number")


def tier_lines(job: Job) -> Book:
    """Tiers in one cell, a line each, in yuan."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "JC{}号", rng.randint(1, 60)))
    sign = rng.choice(("￥", "¥"))

    def bounds(p: Product) -> list[col.Bound]:
        start = 50 if p.usd > 10 else 200
        every: list[col.Bound] = [(start, None), (start * 10, None), (start * 50, None)]
        return every[: 2 + p.pcs % 5 // 3]

    def write(known: Sequence[col.Bound], prices: list[Decimal], p: Product) -> str:
        lines = zip(known, prices, strict=True)
        return "\n".join(f"≥{low}{p.unit[0]}: {sign}{v}" for (low, _), v in lines)

    columns = [
        col.item(("品号",)),
        col.both(("品名规格",), lambda zh, en: f"{zh} {en}"),
        col.tier_cell(("批量价",), bounds, write, "CNY", yuan=True),
        col.pieces(("外箱入数",), lambda p: f"{p.pcs}{p.unit[0]}/箱"),
        col.size(("外箱",), lambda s: times(s) + "cm", said=False),
        col.cbm(("材积(立方米)",), lambda v: Cell(f"{v}"), "0.0001"),
        col.plain("stock", ("现货数",), lambda p: Cell(p.pcs * 9)),
        col.plain("lead", ("货期",), lambda _: rng.choice(("现货", "15天", "20-25天"))),
    ]
    return job.book(
        columns, products, "headings:zh price:tier_cell names:blank_between volume:both extra:stock"
    )


def tier_merged(job: Job) -> Book:
    """Tiers in rows of their own, the item's other cells merged over them."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, min(job.count, 22), "TJ-{}-A", rng.randint(15, 400)))

    def bounds(p: Product) -> Sequence[col.Bound]:
        return (
            [(500, None), (2000, None)] if p.pcs > 20 else [(100, None), (300, None), (1000, None)]
        )

    tiers = col.tier_rows(
        (("Qty from",), ("Price each",)), bounds, lambda b: Cell(b[0]), figure('"US$"0.00'), "USD"
    )
    columns = [
        col.item(("Part number",)),
        col.name(("Part name",), "en"),
        *tiers,
        col.pieces(("Pcs in carton",)),
        col.size(("Carton cm",), lambda s: "L{} W{} H{}".format(*s)),
        col.weight(("Carton gross kg",), "gross"),
        col.weight(("Carton net kg",), "net"),
        col.customs(("Tariff No.",)),
    ]
    merged = [c if c in tiers else replace(c, span=True) for c in columns]
    return job.book(
        merged, products, "headings:en price:tier_rows merged_item_cells volume:lwh",
        blank="", subtotal="",
    )  # fmt: skip


def dollars_then_yuan(job: Job) -> Book:
    """The price in dollars, then including tax in yuan, with "元" behind the figure."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "{}", rng.randint(101, 900), 3))
    taxed = col.other_price(
        "yuan", ("含税人民币\nRMB incl. tax",), lambda p: p.cny, figure('0.00"元"'), "CNY",
        accepted=True,
    )  # fmt: skip
    columns = [
        col.item(("产品代号\nArticle",), as_number()),
        col.name(("产品名\nEnglish",), "en"),
        col.name(("产品名\nChinese",), "zh"),
        col.price(("美金\nUSD FOB",), figure("[$USD] #,##0.00"), "USD"),
        taxed,
        col.moq_mixed(("起批\nMOQ",), lambda n: f"{n}", "{n}箱", "1x40HQ"),
        col.pieces(("箱装\nPacking",), lambda p: f"{p.pcs} {p.unit[1]}s/carton"),
        col.size(("外箱体积\nMeasurement",), lambda s: times(s) + "CM"),
        col.weights(("净/毛\nN.W./G.W.",), lambda g, n: f"{n}/{g}KG"),
    ]  # fmt: skip
    return job.book(
        columns,
        products,
        "headings:both_break price:two_currencies moq:mixed item:number weights:net_first",
    )


def three_terms(job: Job) -> Book:
    """EXW, FOB and CIF prices in dollars."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "K{}.0", rng.randint(21, 300)))

    def by(factor: str) -> Callable[[Product], Decimal]:
        return lambda p: (p.usd * Decimal(factor)).quantize(CENT)

    show = figure("#,##0.00")
    columns = [
        col.item(("Our ref.",)),
        col.plain("yours", ("Your ref.",), lambda _: None),
        col.name(("Article",), "en"),
        col.other_price("exw", ("EXW US$",), by("0.94"), show, "USD", accepted=True),
        col.price(("FOB US$",), show, "USD"),
        col.other_price("cif", ("CIF Hamburg US$",), by("1.09"), show, "USD", accepted=False),
        col.moq(("MOQ (pcs)",)),
        col.packing(("Inner / master",), lambda p: f"{p.inner} / {p.pcs}"),
        col.cbm(("Master CBM",), lambda v: Cell(v, "0.0000")),
        col.weight(("Master G.W.",), "gross", lambda p: Cell(p.gross, '0.0"kg"')),
        col.weight(("Master N.W.",), "net", lambda p: Cell(p.net, '0.0"kg"')),
        col.plain("ean", ("Barcode",), lambda p: Cell(int(p.ean), "0")),
    ]  # fmt: skip
    return job.book(
        columns, products, "headings:en price:exw_fob_cif packing:inner_outer extra:barcode"
    )


def comma_csv(job: Job) -> Book:
    """A csv in GBK with semicolons and decimal commas throughout."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "{:04d}", rng.randint(3, 200), 6))
    columns = [
        col.item(("货品编号",)),
        col.name(("中文名",), "zh"),
        col.name(("外文名",), "en"),
        col.price(("单价 USD",), lambda v, _: Cell(comma(f"{v:,.2f}")), "USD"),
        col.pieces(("装数",)),
        col.size(("外箱规格 cm",), lambda s: "*".join(comma(side) for side in s)),
        col.weight(("毛重 kg",), "gross", lambda p: comma(f"{p.gross:.2f}")),
        col.weight(("净重 kg",), "net", lambda p: comma(f"{p.net:.2f}")),
        col.moq(("起订数",)),
    ]
    return job.book(
        columns, products, "headings:zh price:decimal_comma item:zeros",
        csv=(rng.choice(("gb18030", "utf-8-sig")), ";"),
    )  # fmt: skip


def tab_csv(job: Job) -> Book:
    """An English csv with tabs, prices "12.5 USD/PC"."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "1E{}", rng.randint(2, 20), 2))
    columns = [
        col.plain("serial", ("#",), lambda _: None),
        col.item(("SKU",)),
        col.name(("Title",), "en"),
        col.plain("category", ("Category",), lambda p: p.category[1]),
        col.price(("Cost",), lambda v, p: Cell(f"{v} USD/{p.unit[1].upper()}"), "USD"),
        col.moq(("Min qty",), lambda p: f"{p.moq} {p.unit[1]}s"),
        col.pieces(("Case pack",)),
        col.size(("Case dims (m)",), "x".join, Decimal(100)),
        col.weight(("Case gross wt (kg)",), "gross"),
        col.customs(("HTS",), dots=False),
        col.plain("ean", ("GTIN",), lambda p: p.ean),
    ]
    return job.book(
        columns, products, "headings:en item:like_power volume:metres extra:barcode",
        csv=(rng.choice(("utf-8", "utf-16")), "\t"), band=None,
    )  # fmt: skip


def packed_csv(job: Job) -> Book:
    """A csv with line breaks in cells and one text for the whole packing."""
    rng = job.rng
    products = [
        replace(p, gross=p.gross or Decimal("9.5"), net=p.net or Decimal("8.2"))
        for p in draw(rng, job.shop, series(rng, job.count, "{}-P", rng.randint(21, 500)))
    ]

    def whole(p: Product) -> str:
        size = "x".join(f"{side:f}" for side in p.size)
        return f"{p.pcs}pcs/ctn, {size}cm\nG.W. {p.gross}kg, N.W. {p.net}kg"

    columns = [
        col.item(("产品号 Product ID",)),
        col.both(("产品 Product",), lambda zh, en: f"{en}\n{zh}"),
        col.price(("人民币单价 RMB",), money("{v}元/{z}"), "CNY", yuan=True),
        col.packing(("包装资料 Packing data",), whole, whole=True),
        col.moq(("起订 Min. order",), lambda p: f"{p.moq} {p.unit[1]}"),
        col.plain("remark", ("备注 Notes",), lambda _: rng.choice(("", "gift box\n彩盒", "bulk, no box"))),
    ]  # fmt: skip
    return job.book(
        columns, products, "headings:both packing:whole csv_line_breaks names:one_cell_break",
        csv=(rng.choice(("utf-8-sig", "utf-16", "gb18030")), rng.choice(",;")),
    )  # fmt: skip


def other_money(job: Job) -> Book:
    """Hong Kong dollars or euros, said in the number format or the heading; a merged category column."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "HK{}", rng.randint(200, 2000), 7))
    if rng.random() < 0.5:
        shown, heading, code = figure("[$HK$]#,##0.00"), "Price", "HKD"
    else:
        shown, heading, code = money("{v}"), "Price in EUR", "EUR"
    columns = [
        col.plain("category", ("Range",), lambda p: p.category[1], down=True),
        col.item(("Catalogue no.",)),
        col.plain("photo", ("Picture",), lambda _: None),
        col.name(("Product description",), "en"),
        col.plain("colour", ("Colours",), lambda p: p.colour[1]),
        col.price((heading,), shown, code),
        col.moq(("Minimum quantity",)),
        col.packing(("Packaging",), lambda p: f"{p.inner}pcs/bag, {p.pcs // p.inner} bags/ctn"),
        col.cbm(("Carton volume",), lambda v: Cell(f"{v} m3")),
        col.weight(("Weight gross/ctn",), "gross", lambda p: f"{p.gross} KGS"),
        col.weight(("Weight net/ctn",), "net", lambda p: f"{p.net} KGS"),
    ]  # fmt: skip
    return job.book(
        columns, products, f"headings:en currency:{code} category:merged_column packing:bags"
    )


def stock_list(job: Job) -> Book:
    """What is in stock: quantities there, an MOQ in boxes, full-width figures."""
    rng = job.rng
    products = draw(
        rng, job.shop, [wide(no) for no in series(rng, job.count, "N{}", rng.randint(10, 90))]
    )
    columns = [
        col.plain("blank", ("",), lambda _: None),
        col.item(("料号",)),
        col.name(("商品",), "zh"),
        col.plain("stock", ("库存数量",), lambda p: Cell(wide(str(p.pcs * 13)))),
        col.price(("清仓价",), lambda v, _: Cell("￥" + wide(f"{v}")), "CNY", yuan=True),
        col.moq_mixed(("起订",), lambda n: wide(str(n)) + "件", "{n}箱起", "整柜1x20GP"),
        col.pieces(("箱入数",), lambda p: wide(str(p.pcs))),
        col.size(("箱子(mm)",), times, Decimal("0.1")),
        col.weight(("一箱毛重(公斤)",), "gross", lambda p: wide(f"{p.gross}")),
    ]
    return job.book(
        columns, products, "headings:zh price:full_width moq:mixed extra:stock item:full_width"
    )


def proforma(job: Job) -> Book:
    """A quotation with quantities and amounts and a total; item numbers that became dates."""
    rng = job.rng
    products = draw(rng, job.shop, like_dates(rng, job.count, "/"))
    make = as_date("/") if rng.random() < 0.6 else Cell

    def amount(p: Product) -> Cell:
        return Cell(p.usd * p.pcs * 10, "#,##0.00", "={qty}{r}*{price}{r}")

    columns = [
        col.plain("serial", ("No", "序号"), lambda _: None),
        col.item(("Style", "款"), make),
        col.name(("Goods", "Chinese name"), "zh"),
        col.name(("Goods", "English name"), "en"),
        col.plain("qty", ("Quoted qty", "(pcs)"), lambda p: Cell(p.pcs * 10)),
        col.price(("Unit price", "(US$)"), figure("#,##0.00"), "USD"),
        col.plain("amount", ("Total", "(US$)"), amount),
        col.pieces(("Carton", "pcs")),
        col.size(("Carton", "cm"), " * ".join),
        col.weight(("Carton", "G.W. kg"), "gross"),
        col.weight(("Carton", "N.W. kg"), "net"),
    ]
    return job.book(
        columns, products, "headings:two_rows extra:order_and_amount item:like_date",
        subtotal="AMOUNT TOTAL",
    )  # fmt: skip


def two_lists(job: Job) -> Book:
    """Two sheets that both are lists, and a card of colours."""
    rng = job.rng
    sheets: list[Sheet] = []
    book: Book | None = None
    for pattern, name in (("AA{}", "现货款"), ("BB{}", "订做款")):
        count = max(6, job.count // 2)
        products = draw(rng, job.shop, series(rng, count, pattern, rng.randint(100, 500)))
        columns = [
            col.item(("型号规格",)),
            col.name(("中文描述",), "zh"),
            col.name(("英文描述",), "en"),
            col.price((f"{job.shop.port[0]}FOB美元",), figure("0.00"), "USD"),
            col.moq(("MOQ(件)",)),
            col.pieces(("PCS/箱",)),
            col.cbm(("CBM/箱",), lambda v: Cell(v, "0.000"), "0.001"),
            col.weights(("G.W/N.W",), lambda g, n: f"{g}kg/{n}kg"),
        ]
        made = replace(job, sheet_name=name).book(
            columns, products, "sheets:two_lists sheets:colours headings:zh"
        )
        sheets += made.sheets
        if book:
            made.answer.items = book.answer.items | made.answer.items
            made.answer.also = book.answer.also | made.answer.also
            made.kinds |= book.kinds
        book = made
    card = Sheet("颜色卡 Colours")
    for n, line in enumerate((("色号", "颜色"), ("C01", "枪灰"), ("C02", "玫瑰金"))):
        card.put(n, 0, line[0])
        card.put(n, 1, line[1])
    assert book  # noqa: S101  both lists were made
    book.sheets = [*sheets, card]
    return book


def fair_price(job: Job) -> Book:
    """Former price, discount and the price at the fair; variants whose name is not said again."""
    rng = job.rng
    numbers = families(rng, job.count, "{}", rng.randint(3001, 7000), "R B K")
    products = draw(rng, job.shop, numbers, family=3)

    def former(p: Product) -> Decimal:
        return (p.cny / Decimal("0.85")).quantize(Decimal("0.1")).quantize(CENT)

    def left_out(p: Product) -> list[dict[str, object]]:
        return [] if p.no.endswith("R") else [{"name_zh": None}]

    columns = [
        col.item(("编码Item",)),
        replace(col.name(("名称Name",), "zh", down=True), loose=True, also=left_out),
        col.plain("colour", ("颜色Color",), lambda p: "/".join(p.colour)),
        col.plain("cost", ("采购价",), lambda p: Cell((p.cny / 2).quantize(CENT)), hidden=True),
        col.other_price("former", ("原价",), former, figure("0.00"), "CNY", accepted=False),
        col.plain("off", ("折扣",), lambda _: Cell("85折")),
        col.price(("广交会展会价(RMB)",), figure("0.00"), "CNY", yuan=True),
        col.pieces(("每箱个数",), lambda p: f"{p.pcs}pcs"),
        col.size(("外箱长宽高(厘米)",), times),
        col.weight(("毛重(kg)",), "gross"),
    ]
    return job.book(
        columns, products, "price:former_and_fair item:suffix names:left_blank extra:hidden_cost",
        hide=0, page=0, blank_rows=0, blank="",
    )  # fmt: skip


def less_than(job: Job) -> Book:
    """Tiers "<500", "500-2,000", ">2,000"; a cover, the old list hidden, the currency in the title."""
    rng = job.rng
    products = draw(rng, job.shop, series(rng, job.count, "P{}Q", rng.randint(60, 600)))
    job.title_note = "币种：人民币（RMB），不含税"
    group = "价格 Price (by order quantity)"
    heads = [(group, "<500"), (group, "500-2,000"), (group, ">2,000")]
    bounds: list[col.Bound] = [(None, 499), (500, 2000), (2001, None)]
    first, *others = col.tier_columns(heads, bounds, figure("0.00"), yuan=True)

    def rounded(p: Product) -> list[dict[str, object]]:
        return [{"tiers": col.tiers_of(p, [(None, None), (500, None), (2000, None)], yuan=True)}]

    columns = [
        col.item(("自编码", "")),
        col.name(("物品名称", ""), "zh"),
        col.name(("Description", ""), "en"),
        replace(first, also=rounded),
        *others,
        col.pieces(("一箱几件", "")),
        col.size(("纸箱", "cm"), times),
        col.weight(("G.W.", "kg"), "gross"),
        col.weight(("N.W.", "kg"), "net"),
    ]
    book = job.book(
        columns, products, "price:less_than currency:title sheets:cover", currency="CNY"
    )
    older = [replace(p, cny=p.cny + Decimal("0.1")) for p in products]
    aside = replace(job, sheet_name="作废-2024")
    hidden = aside.book(columns, older, "", currency="CNY", hide=0, twice=0).sheets[0]
    hidden.state = "hidden"
    cover = Sheet("Cover")
    for n, text in enumerate((job.shop.en, "CATALOGUE & PRICES", f"E: {job.shop.mail}")):
        cover.put(2 + 3 * n, 1, text)
    book.sheets = [cover, hidden, book.sheets[0]]
    book.kinds.add("sheets:hidden_old")
    return book


STRUCTURES = (
    buyer_sheet, yuan_text, tiers_from_moq, loads_in_words, tier_lines, tier_merged,
    dollars_then_yuan, three_terms, comma_csv, tab_csv, packed_csv, other_money, stock_list,
    proforma, two_lists, fair_price, less_than,
)  # fmt: skip
