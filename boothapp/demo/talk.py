"""What is said and offered at the invented fair: products, notes, buyers' words."""

from decimal import Decimal

COMPANY = {
    "name_zh": "佛山市澄泉洁具有限公司",
    "name_en": "Foshan Chengquan Sanitary Ware Co., Ltd.",
    "address": "No. 18, Invented Road, Nanhai District, Foshan, Guangdong, China",
    "phone": "+86 757 5550 0188",
    "email": "sales@example.com",
    "website": "https://www.example.com",
    "fair_zh": "第 140 届广交会",
    "fair_en": "140th Canton Fair",
    "session": "140",
    "phase": "二期",
    "stand": "9.2 B29",
    "years": "18",
    "countries": "46",
    "new_items": "30",
    "items_on_show": "120",
    "items_on_hand": "800",
    "differences_zh": "304 足厚钢板、手工拉丝和五年质保",
    "differences_en": "full-gauge 304 steel, hand brushing and a five-year warranty",
    "promotion_zh": "",
    "promotion_en": "",
    "currency": "USD",
    "price_term": "FOB Foshan (Incoterms 2020)",
    "payment": "T/T 30 % deposit, 70 % before shipment",
    "validity_days": "30",
    "lead_time": "35 days after deposit",
    "tolerance": "± 5 %",
    "remarks": "",
}

CLERKS = ("李薇", "陈志强", "黄晓敏", "周启明")
MANAGER = "王经理"

PRODUCTS = (
    ("KS-820", "304 不锈钢双槽水槽，手工拉丝\nDouble-bowl sink, 304 stainless, hand brushed", "38.50"),
    ("KS-760", "304 不锈钢单槽水槽，深 230 毫米\nSingle-bowl sink, 304 stainless, 230 mm deep", "29.80"),
    ("KS-610N", "纳米黑单槽水槽\nSingle-bowl sink, black nano coating", "36.20"),
    ("KS-450", "阳台洗衣水槽，带搓板\nLaundry sink with washboard", "41.00"),
    ("KS-900A", "台下双槽，直角 R10\nUndermount double bowl, R10 corners", "45.60"),
    ("T-16", "冷热厨房龙头，抽拉式\nPull-out kitchen mixer", "18.90"),
    ("T-21", "冷热厨房龙头，枪灰\nKitchen mixer, gun grey", "16.40"),
    ("T-08", "面盆龙头，单孔\nBasin mixer, single hole", "9.75"),
    ("T-33", "感应龙头，电池款\nSensor tap, battery", "27.30"),
    ("SH-05", "恒温淋浴套装，三功能\nThermostatic shower set, three functions", "52.00"),
    ("SH-11", "手持花洒，五档\nHand shower, five sprays", "4.85"),
    ("SH-40", "方形顶喷 250 毫米\nSquare head shower, 250 mm", "11.20"),
    ("DR-04", "提篮下水器，114 毫米\nBasket strainer, 114 mm", "2.35"),
    ("DR-09", "防臭地漏，304\nFloor drain with odour trap, 304", "3.60"),
    ("AC-02", "沥水篮，可伸缩\nExtendable drain basket", "5.10"),
)  # fmt: skip

QUANTITIES = ("50", "100", "120", "200", "300", "500", "1000", "2400")

TIMES = tuple(Decimal(step).scaleb(-2) for step in (97, 98, 100, 100, 103))
"""What a list price is multiplied by."""

NOTES = (
    "主做厨房水槽，问双槽要深一点的，{item} 看了很久。",
    "先逛一圈，留了名片，说下午再来。",
    "项目采购，酒店 180 间，龙头和花洒一起要。",
    "嫌 {item} 包装大，想拆开装，省海运。",
    "要 CE 和 WRAS 证书，回去发邮件给他。",
    "问能不能打自己的标，起订量多少。",
    "当地流行枪灰和黑色，镀铬走不动。",
    "有自己的展厅，想看整套厨房的搭配。",
    "现在从土耳其进货，嫌交期长。",
    "上届买过水槽，客户反映好，这次想加龙头。",
    "只会一点英语，带了翻译，说话慢一点。",
    "要 0.8 毫米厚的，太薄的市场不要。",
    "价格敏感，只问最低价，对 {item} 感兴趣。",
    "问 {item} 的下水器配不配，要带溢水。",
    "连锁超市，每年两次集中采购，三月要样。",
    "想做独家代理，先看第一年数量。",
    "晚上微信发 {item} 的规格图给他。",
    "问恒温阀芯是哪家的，要质保五年。",
    "说隔壁便宜两块，材质是 201 的，讲清楚了。",
    "明天带老板过来，约了十点。",
    "网店卖家，要小批量混装，一箱六个。",
    "要环保纸箱，不要泡沫。",
    "地漏要 DR-09，先要 2000 个试试。",
    "验厂时间想安排在展会后一周。",
)

WORDS = {
    "just-looking": ("随便看看，你忙你的", "Just looking, thank you"),
    "leaves-undecided": ("有道理，我再考虑考虑", "You are right, let me think it over"),
    "small-range": ("款式不多嘛，没什么可买的", "You do not have much here"),
    "already-stocked": ("挺好看，可我店里有差不多的了", "Nice, but I already carry one like it"),
    "cheaper-and-i-buy": ("再便宜一点我就定", "A little cheaper and I take it"),
    "expert-questions": (
        "这个是 304 还是 201？焊缝会不会生锈？",
        "Will the weld rust? What thickness is it?",
    ),
    "same-but-dearer": (
        "都一样的东西，你们怎么贵这么多",
        "Same goods everywhere, why are you dearer?",
    ),
    "friend-of-boss": ("我跟你们老板是老朋友", "I know your boss for years, lower the price"),
    "asks-discount": ("不便宜啊，能打几折", "Not cheap. What discount can you give?"),
    "quotes-no-order": ("先报价，不报价就不下单", "Quote me again. No quote, no order"),
    "sample-first": ("先给样品，没有样品不下单", "Sample first, then we talk about the order"),
    "left-the-trade": (
        "我现在改做家具了，这块做得少",
        "I moved to furniture, I do little of this now",
    ),
}
"""What buyers say, by scenario: in Chinese and in English."""
