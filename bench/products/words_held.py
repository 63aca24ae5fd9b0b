"""How the lists of the judging part speak; no phrase of a heading is shared with the other part."""

from decimal import Decimal

from goods import Product
from goods_held import CATALOGUES
from words import Words, comma, short, sides, wide


def millimetres(product: Product) -> str:
    """The carton's size in millimetres."""
    return "*".join(short(side * 10) for side in product.size) + "mm"


def dotted(price: Decimal) -> str:
    """The price in the continental way: 1.250,00."""
    return f"{price:,.2f}".translate(str.maketrans(",.", ".,"))


HELD = Words(
    catalogues=CATALOGUES,
    headings={
        "serial": (("项次", "ITEM"), ("行号", "#"), ("NO", "Seq.")),
        "category": (("产品大类", "Group"), ("品类", "Range")),
        "item_no": (
            ("工厂货号", "Art. No."),
            ("产品型号", "Model"),
            ("品号", "Ref. No."),
            ("SKU", "SKU"),
            ("料号", "Part No."),
            ("商品编码", "Item Code"),
        ),
        "picture": (("实物图", "Image"), ("照片", "Pic.")),
        "name": (
            ("货品名称", "Item Description"),
            ("商品名称", "Goods"),
            ("产品", "Commodity"),
            ("货物名称", "Product Description"),
        ),
        "name_zh": (("货品中文名", "Name (CN)"), ("中文名称", "中文名称")),
        "name_en": (("货品英文名", "Name (EN)"), ("英文名称", "Description of Goods")),
        "spec": (
            ("规格型号说明", "Details"),
            ("尺码/规格", "Size/Spec"),
            ("技术参数", "Technical Data"),
        ),
        "material": (("材料", "Body Material"), ("用料", "Made of")),
        "unit": (("计量单位", "UOM"), ("计价单位", "U/M")),
        "product_size": (("成品尺寸", "Item Dimensions"),),
        "unit_weight": (("克重", "Weight/pc (g)"),),
        "barcode": (("商品条码", "GTIN-13"), ("国际条码", "EAN-13")),
        "lead": (("生产周期", "Production Time"), ("交货时间", "L/T")),
        "load": (("40尺高柜可装数", "Loading qty 40'HC"), ("每柜数量", "Qty per FCL")),
        "remark": (("说明", "Notes"), ("附注", "Comments")),
        "retail": (("建议零售价", "RRP"), ("参考零售价", "Suggested retail")),
        "cost": (("进价", "Purchase price"),),
        "was": (("原价", "Old Price"), ("去年价格", "Price 2025")),
        "sample": (("样品费", "Sample charge"), ("打样价", "Sample price")),
        "rebate": (("退税率", "VAT refund"),),
        "price": (("出厂价", "EXW"), ("离岸价", "FOB"), ("报价", "Offer"), ("现价", "Net Price")),
        "price_cur": (
            ("出厂价（{c}）", "EXW {c}"),
            ("离岸价 {c}", "FOB {p} in {c}"),
            ("报价[{c}]", "Offer [{c}]"),
            ("{c}单价", "{c} per unit"),
        ),
        "price_rmb": (("国内含税（人民币）", "Ex-factory CNY incl. VAT"),),
        "tier_qty": (("采购量", "Order Volume"), ("数量起", "From (pcs)")),
        "moq": (
            ("起批量", "Min. Qty"),
            ("最低订量", "M.O.Q."),
            ("最少起订", "Minimum Order Quantity"),
        ),
        "pieces": (
            ("入数", "Pcs per carton"),
            ("外箱装量", "Master Ctn Qty"),
            ("件/箱", "Outer Qty"),
            ("装箱量(PCS)", "Pack"),
        ),
        "inner": (("中盒入数", "Inner Qty"), ("内箱", "Inner pack")),
        "inner_outer": (("内箱/外箱入数", "Inner / Master"), ("中包/整箱", "Inner & Outer Qty")),
        "size": (
            ("箱子尺寸", "Ctn Dimensions"),
            ("外箱规格", "Export Carton"),
            ("纸箱尺寸", "Master carton measurement"),
        ),
        "length": (("箱长", "Length"), ("纸箱长", "Ctn L")),
        "width": (("箱宽", "Width"), ("纸箱宽", "Ctn W")),
        "height": (("箱高", "Height"), ("纸箱高", "Ctn H")),
        "volume": (("立方数", "Cu.M"), ("每箱体积", "m³ per carton"), ("单箱方数", "CBM per ctn")),
        "gross": (("整箱毛重", "Gross"), ("毛重（公斤）", "GW kgs"), ("毛 重", "G/W")),
        "net": (("整箱净重", "Net"), ("净重（公斤）", "NW kgs"), ("净 重", "N/W")),
        "packing": (("包装方式", "Packaging"), ("装箱资料", "Carton data")),
        "hs": (("商品编码(HS)", "Tariff No."), ("税则号", "Customs Code"), ("报关编码", "HTS")),
    },
    groups={
        "tiers": (("分级价", "Quantity breaks"), ("批发价", "Wholesale")),
        "tiers_cur": (
            ("分级报价 {c}", "Quantity breaks, {c}"),
            ("批发价（{c}）", "Wholesale in {c}"),
        ),
        "size": (("纸箱尺寸 (厘米)", "Ctn Dimensions [cm]"), ("外箱 cm", "Export carton, cm")),
        "weight": (("整箱重量 KG", "Carton weight, kg"),),
        "packing": (("装箱", "Logistics"),),
    },
    currencies={
        "USD": (("美金", "US$"), ("USD", "US Dollars")),
        "CNY": (("人民币", "CNY"), ("￥", "￥")),
        "EUR": (("€", "€"), ("欧元", "EURO")),
        "HKD": (("港币", "HK$"), ("HKD", "HKD")),
        "GBP": (("英镑", "GBP"),),
    },
    joins=(" | ", "\n", " - ", "()"),
    name_joins=("\n", " ", " - ", "()", "|"),
    item_styles=(
        lambda p, n: f"{p}.0{815 + n}/B",
        lambda _, n: f"K {305 + n}-{1 + n % 4}",
        lambda _, n: f"{7 + n:03d}-A{1 + n % 3}",
        lambda _, n: f"{1 + n % 9}E0{1 + n // 9}",
        lambda _, n: f"{10 + n % 3}-{3 + n // 3}",
        lambda _, n: f"{1 + n % 11}/{5 + n // 11}",
        lambda _, n: f"{815 + 13 * n:05d}",
        lambda _, n: f"{120 + n:03d}-{457 + n * 3:03d}",
        lambda _, n: f"{12 + n // 10}.{n % 10}0",
        lambda p, n: f"#{p}{208 + n}",
        lambda _, n: f"{880012 + n * 11}",
        lambda p, n: f"{p}{n + 1:04d}-2/BK",
        lambda _, n: f"JAN{1 + n}",
    ),
    money={
        "USD": (
            lambda v, _: f"{v} USD",
            lambda v, u: f"USD{v}/{u}",
            lambda v, _: f"@US${v}",
            lambda v, u: f"$ {v} / {u.upper()}",
            lambda v, _: f"FOB US$ {v}",
            lambda v, _: wide(f"${v}"),
            lambda v, _: f"{v}美元",
            lambda v, _: f"$ {dotted(v)}",
        ),
        "CNY": (
            lambda v, _: f"{v} RMB",
            lambda v, _: f"{comma(v)} ¥",
            lambda v, _: f"人民币{short(v)}元",
            lambda v, _: f"{v:,}元/只",
            lambda v, _: f"CNY {v}",
            lambda v, _: "￥" + wide(f"{v}"),
        ),
        "EUR": (
            lambda v, _: f"€ {comma(v)}",
            lambda v, _: f"{dotted(v)} EUR",
            lambda v, u: f"{v}€/{u}",
        ),
        "HKD": (lambda v, _: f"HK$ {v}", lambda v, _: f"HKD{short(v)}", lambda v, _: f"港币{v}"),
        "GBP": (lambda v, _: f"£{v}", lambda v, _: f"GBP {v}"),
        "": (
            lambda v, _: f"{short(v)}",
            lambda v, u: f"{v} per {u}",
            lambda v, _: f"\u00a0{v}",
            lambda v, u: f"{v} /{u}",
        ),
    },
    formats={
        "USD": ("[$$-409]#,##0.00", '#,##0.00" USD"', "[$USD] 0.00"),
        "CNY": ('"RMB "0.00', '"￥"#,##0.00'),
        "EUR": ("_-[$€-2]* #,##0.00",),
        "HKD": ('"HK$"#,##0.00',),
        "GBP": ("[$£-809]#,##0.00",),
    },
    ranges=(
        lambda a, b: f"{a}~{b - 1} PCS" if b else f"{a} PCS UP",
        lambda a, _: f"from {a}",
        lambda a, _: f"QTY {a}",
        lambda a, _: f"满{a}件",
        lambda a, _: f"{a}个以上",
        lambda a, _: f">={a}",
        lambda a, _: f"{a:,}+ units",
    ),
    tier_texts=(
        lambda c, p: " / ".join(f"{c}{v} ({q}+)" for q, v in p.tiers),
        lambda c, p: " | ".join(f"{q}+ {c}{v}" for q, v in p.tiers),
        lambda c, p: "\n".join(f"{c}{v} @ {q} pcs" for q, v in p.tiers),
        lambda c, p: "；".join(f"{q}个以上：{c}{v}" for q, v in p.tiers),
    ),
    slash_headings=(
        lambda s: "(" + " / ".join(f"{a}pcs" for a in s) + ")",
        lambda s: "/".join(f">={a}" for a in s),
    ),
    containers=(("1*20GP", "1*40HC"), ("20尺柜", "40尺高柜"), ("FCL 20ft", "FCL 40ft HQ")),
    moq_texts=(
        lambda p: f"{p.moq}起",
        lambda p: f"≥{p.moq}",
        lambda p: f"MOQ{p.moq}",
        lambda p: f"{p.moq}PCS/COLOR",
        lambda p: f"{p.moq:,} {p.unit[1]}s/item",
    ),
    piece_texts=(
        lambda p: f"1{p.unit[1]}/polybag, {p.pieces}{p.unit[1]}s/ctn",
        lambda p: f"{p.pieces}入",
        lambda p: f"{p.pieces} {p.unit[1]}s/carton",
        lambda p: f"每箱{p.pieces}{p.unit[0]}",
    ),
    inner_texts=(lambda p: f"{p.inner} / {p.pieces}", lambda p: f"{p.inner}pcs / {p.pieces}pcs"),
    size_texts=(
        lambda p: sides(p, " x ") + " cm",
        millimetres,
        lambda p: sides(p, "X"),
        lambda p: "L{}*W{}*H{}cm".format(*map(short, p.size)),
        lambda p: sides(p, " × "),
    ),
    volume_texts=(
        lambda p: f"{p.volume} m3",
        lambda p: f"{comma(p.volume)}",
        lambda p: f"{p.volume}立方",
    ),
    gross_texts=(lambda v: f"{v}公斤", lambda v: f"{comma(v)} kg", lambda v: f"{v}KG/箱"),
    pair_weights=(
        (("毛净重", "Gross / Net Weight"), lambda p: f"{p.gross}\n{p.net}"),
        (("箱重（毛/净）", "Wt. (gross/net) kgs"), lambda p: f"{p.gross} / {p.net}"),
        (("净/毛 公斤", "Net/Gross kg"), lambda p: f"{p.net}/{p.gross}"),
        (("箱重", "Carton weight"), lambda p: f"毛{p.gross} 净{p.net}"),
        (("重量", "Weights"), lambda p: f"G.W.:{p.gross}KGS N.W.:{p.net}KGS"),
    ),
    packing_texts=(
        lambda p: f"{p.pieces}pcs/carton; {sides(p, ' x ')} cm; NW {p.net} kg; GW {p.gross} kg",
        lambda p: (
            f"每箱{p.pieces}{p.unit[0]}，箱规{sides(p, '*')}cm，毛重{p.gross}kg，净重{p.net}kg"
        ),
    ),
    ask_us=("待定", "on request", "询价", "请咨询"),
    remarks=(
        "含配件",
        "NEW 2026",
        "FSC certified",
        "库存充足 in stock",
        "价格含税",
        "special offer until 30 June",
        "OEM ok, 300pcs",
        "暂缺货",
    ),
    titles=(
        ("2026秋季广交会报价", "Canton Fair Autumn 2026 Offer"),
        ("对外报价明细", "Export Offer Sheet"),
        ("产品目录及价目表", "Catalogue & Price Schedule"),
    ),
    valid=(
        "Offer good till 31 Dec 2026",
        "价格有效至2026年12月31日",
        "Validity: 60 days from date of issue",
    ),
    rates=("参考汇率：美元兑人民币7.05", "Rate of exchange used: USD/CNY 7.10"),
    currency_notes={
        "USD": ("Quoted in US Dollars", "报价币别：USD", "以下为FOB {p}美金价"),
        "CNY": ("报价币别：人民币（含13%增值税）", "Prices quoted in Chinese Yuan"),
        "EUR": ("All amounts in Euro (€)",),
        "HKD": ("All prices in Hong Kong Dollars", "以港币报价"),
        "GBP": ("Prices in Pounds Sterling (GBP)",),
    },
    moq_notes=("Minimum {q} pcs per article", "每个货号最低起订{q}件"),
    subtotals=("本类合计", "TOTAL", "Section total"),
    pages=("— {n} —", "续表 {n}", "Sheet {n} of 3"),
    mid_notes=(
        "※ 下列产品接受小批量定制",
        "Items below: packing 5-ply export carton",
        "本页产品交期另议",
    ),
    notes=(
        ("说明", "①含出口包装，不含木箱", "②尾款见提单副本付清", "③如遇原材料涨价，另行通知"),
        (
            "TERMS",
            "a) 40% deposit, 60% against copy of B/L",
            "b) Tolerance +/-5% in quantity and amount",
            "c) Prices may change without notice",
        ),
        ("E&OE",),
        ("以上图片仅供参考，颜色以实物为准；1个货号1箱起发样。",),
    ),
    bank=(
        (
            ("Beneficiary", "as stated in the contract"),
            ("Account", "8110 8010 1300 2266"),
            ("Swift", "CIBKCNBJ226"),
        ),
        (("收款银行", "建设银行南通分行"), ("银行账号", "32050164733600000123")),
    ),
    signatures=("业务经理签字：", "Sales: Kevin   Date:        ", "公司公章 (Company chop)"),
    cover=(
        "欢迎莅临展位 11.2B35",
        "Booth 11.2 B35-36",
        "Our range 2026",
        "样册请向业务员索取",
        "TÜV  FSC  BSCI",
    ),
    terms=(
        ("Incoterm", "FOB"),
        ("Deposit", "40%"),
        ("Inspection", "AQL 2.5 / 4.0"),
        ("Claims", "within 30 days"),
        ("包装", "五层出口箱"),
    ),
    colours=(
        ("Code", "Finish", "加价"),
        ("P-01", "Matt white 哑白", "0"),
        ("P-02", "Walnut 胡桃木", "+5%"),
        ("P-03", "Chrome 电镀", "+8%"),
    ),
    sheet_names={
        "list": ("价目", "Offer", "工作表1", "2026"),
        "old": ("作废", "2025 (do not use)"),
        "cover": ("首页", "Welcome"),
        "terms": ("贸易条款", "T&C"),
        "colours": ("表面处理", "Finishes"),
        "empty": ("工作表2", "Tabelle2"),
    },
    category_styles=(
        lambda _, c: f"★ {c[0]}（{c[1]}）",
        lambda n, c: f"({n + 1}) {c[1]}",
        lambda _, c: f"【{c[0]}】",
        lambda _, c: f"{c[1]} / {c[0]} - NEW",
    ),
    form=True,
)
