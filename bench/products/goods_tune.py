"""The factories of the part that a reader may be tuned on."""

from goods import Catalogue

SINKS = Catalogue(
    ("广东鑫达厨卫有限公司", "GUANGDONG XINDA KITCHEN & BATH CO., LTD."),
    (
        "广东省江门市蓬江区杜阮镇工业园8号",
        "No.8 Industrial Park, Duruan Town, Jiangmen, Guangdong, China",
    ),
    ("深圳", "Shenzhen"),
    (
        (
            ("手工水槽系列", "Handmade Sinks"),
            (
                ("不锈钢手工双槽", "stainless steel handmade double bowl sink"),
                ("手工单槽", "handmade single bowl sink"),
                ("大单槽带刀架", "large single bowl sink with knife holder"),
                ("阶梯水槽", "workstation sink"),
            ),
        ),
        (
            ("拉伸水槽系列", "Pressed Sinks"),
            (
                ("拉伸双槽", "pressed double bowl sink"),
                ("一体单槽", "one-piece single bowl sink"),
                ("圆形水槽", "round sink"),
            ),
        ),
        (
            ("水龙头", "Faucets"),
            (
                ("厨房抽拉龙头", "pull-out kitchen faucet"),
                ("面盆龙头", "basin faucet"),
                ("冷热淋浴龙头", "shower mixer"),
                ("角阀", "angle valve"),
            ),
        ),
    ),
    (
        ("304", "304"),
        ("纳米黑色", "nano black"),
        ("拉丝", "brushed"),
        ("加厚", "thickened"),
        ("枪灰", "gun grey"),
    ),
    ("680*450*220mm", "厚度1.2mm", "750*440*210", "1.0mm", "含下水 with drainer", "35mm陶瓷阀芯"),
    (("SUS304", "SUS304"), ("201不锈钢", "SS201"), ("黄铜", "Brass")),
    (8, 78),
    (1, 2, 4, 6, 12),
    (50, 100, 200, 300),
    ("7324100000", "8481809000", "7324.10.00"),
    ("个", "pc"),
    ("XD", "XDS", "F"),
)
LED = Catalogue(
    ("中山市明辉照明电器厂", "Zhongshan Minghui Lighting Factory"),
    ("中山市古镇镇曹安北路16号", "16 Cao'an North Rd, Guzhen, Zhongshan, China"),
    ("中山", "Zhongshan"),
    (
        (
            ("球泡灯", "LED Bulbs"),
            (
                ("LED球泡", "LED bulb"),
                ("A60塑包铝球泡", "A60 plastic-clad aluminium bulb"),
                ("T泡", "T bulb"),
                ("蜡烛泡", "candle bulb"),
            ),
        ),
        (
            ("灯管", "LED Tubes"),
            (
                ("T8玻璃灯管", "T8 glass tube"),
                ("T5一体化支架灯", "T5 integrated batten"),
                ("三防灯", "tri-proof light"),
            ),
        ),
        (
            ("投光灯", "Flood Lights"),
            (
                ("贴片投光灯", "SMD flood light"),
                ("太阳能投光灯", "solar flood light"),
                ("COB射灯", "COB spotlight"),
            ),
        ),
    ),
    (
        ("9W", "9W"),
        ("可调光", "dimmable"),
        ("智能", "smart"),
        ("防水", "waterproof"),
        ("50W", "50W"),
    ),
    ("220-240V 6500K", "AC85-265V", "3000K/4000K/6500K", "E27 900lm", "IP65", "CRI>80"),
    (("铝+PC", "Al+PC"), ("玻璃", "Glass"), ("压铸铝", "Die-cast aluminium")),
    (0.32, 14),
    (10, 20, 24, 50, 100),
    (500, 1000, 2000, 3000),
    ("8539520000", "9405410000", "9405.42.90"),
    ("只", "pc"),
    ("MH", "MHB-", "TL"),
)
LUGGAGE = Catalogue(
    ("平湖市远行箱包有限公司", "PINGHU YUANXING LUGGAGE CO.,LTD"),
    ("浙江省平湖市新埭镇箱包路199号", "No.199 Xiangbao Road, Xindai, Pinghu, Zhejiang"),
    ("上海", "Shanghai"),
    (
        (
            ("ABS拉杆箱", "ABS Trolley Cases"),
            (
                ("ABS拉杆箱", "ABS trolley case"),
                ("登机箱", "cabin case"),
                ("三件套拉杆箱", "3pcs luggage set"),
            ),
        ),
        (
            ("布箱", "Soft Luggage"),
            (
                ("牛津布拉杆箱", "oxford trolley bag"),
                ("旅行袋", "travel duffel"),
                ("万向轮布箱", "soft spinner"),
            ),
        ),
        (
            ("背包", "Backpacks"),
            (
                ("电脑双肩包", "laptop backpack"),
                ("学生书包", "school bag"),
                ("登山包", "hiking backpack"),
            ),
        ),
    ),
    (
        ("20寸", '20"'),
        ("24寸", '24"'),
        ("铝框", "aluminium frame"),
        ("防泼水", "water-repellent"),
        ("儿童", "kids"),
    ),
    ("20/24/28寸", "1680D", "TSA lock", "内里210D", "万向轮"),
    (("ABS+PC", "ABS+PC"), ("600D涤纶", "600D polyester"), ("尼龙", "Nylon")),
    (6.5, 46),
    (1, 2, 10, 20),
    (100, 200, 300, 500),
    ("4202121000", "4202920000", "4202.12.90"),
    ("套", "set"),
    ("YX", "YX-A", "PH"),
)
KITCHEN = Catalogue(
    ("永康市厨乐日用品有限公司", "Yongkang Chule Houseware Co., Ltd."),
    ("浙江省永康市经济开发区花城西路77号", "No.77 Huacheng West Road, Yongkang, Zhejiang, China"),
    ("宁波", "Ningbo"),
    (
        (
            ("锅具", "Cookware"),
            (
                ("不粘煎锅", "non-stick frying pan"),
                ("汤锅", "stock pot"),
                ("奶锅", "milk pan"),
                ("复底炒锅", "capsule bottom wok"),
            ),
        ),
        (
            ("水壶", "Kettles"),
            (
                ("鸣音水壶", "whistling kettle"),
                ("真空保温杯", "vacuum flask"),
                ("咖啡壶", "coffee pot"),
            ),
        ),
        (
            ("厨房小工具", "Kitchen Tools"),
            (
                ("硅胶铲", "silicone turner"),
                ("削皮刀", "peeler"),
                ("打蛋器", "egg whisk"),
                ("计量勺五件套", "5pcs measuring spoon set"),
            ),
        ),
    ),
    (
        ("28cm", "28cm"),
        ("麦饭石", "granite coated"),
        ("双层", "double wall"),
        ("带玻璃盖", "glass-lidded"),
        ("彩色", "coloured"),
    ),
    ("Φ28*5.5cm", "1.8L", "500ml", "3.0mm厚", "电磁炉适用 induction"),
    (("铝合金", "Aluminium"), ("18/8不锈钢", "S/S 18/8"), ("食品级硅胶", "Food grade silicone")),
    (0.45, 16),
    (6, 12, 24, 48, 120),
    (500, 1000, 1200, 3000),
    ("7615109090", "7323930000", "9617001100"),
    ("个", "pc"),
    ("CL", "CL-K", "KT"),
)
TOYS = Catalogue(
    ("汕头市澄海区童趣玩具厂", "Shantou Chenghai Tongqu Toys Factory"),
    ("广东省汕头市澄海区凤翔街道玩具城3栋", "Block 3, Toy City, Fengxiang, Chenghai, Shantou"),
    ("汕头", "Shantou"),
    (
        (
            ("遥控车", "R/C Cars"),
            (
                ("遥控越野车", "R/C off-road car"),
                ("四通遥控车", "4-channel R/C car"),
                ("特技翻滚车", "stunt car"),
            ),
        ),
        (
            ("积木", "Building Blocks"),
            (
                ("大颗粒积木", "big building blocks"),
                ("磁力片", "magnetic tiles"),
                ("木制拼图", "wooden puzzle"),
            ),
        ),
        (
            ("过家家", "Pretend Play"),
            (
                ("医生套装", "doctor set"),
                ("厨房过家家", "kitchen play set"),
                ("收银机", "cash register"),
            ),
        ),
    ),
    (
        ("1:16", "1:16"),
        ("儿童", "children's"),
        ("电动", "electric"),
        ("灯光音乐", "light & music"),
        ("迷你", "mini"),
    ),
    ("不含电 no battery", "EN71 ASTM", "36pcs/set 彩盒", "3色混装", "2.4G"),
    (("ABS", "ABS"), ("环保PP", "PP"), ("椴木", "Basswood")),
    (0.7, 19),
    (12, 24, 36, 48, 96),
    (240, 480, 720, 960),
    ("9503008900", "9503.00.60", "9503002100"),
    ("盒", "box"),
    ("TQ", "666-", "HY"),
)
GARMENTS = Catalogue(
    ("石狮市海风服饰织造有限公司", "Shishi Haifeng Garments & Weaving Co., Ltd"),
    ("福建省石狮市灵秀镇服装城C区", "Zone C, Garment City, Lingxiu, Shishi, Fujian"),
    ("厦门", "Xiamen"),
    (
        (
            ("T恤", "T-shirts"),
            (
                ("男士圆领T恤", "men's crew neck T-shirt"),
                ("女士V领T恤", "ladies' V-neck T-shirt"),
                ("POLO衫", "polo shirt"),
            ),
        ),
        (
            ("卫衣", "Hoodies"),
            (
                ("连帽卫衣", "pullover hoodie"),
                ("拉链卫衣", "zip hoodie"),
                ("童装卫衣", "kids' sweatshirt"),
            ),
        ),
        (
            ("裤子", "Pants"),
            (("针织长裤", "jogger pants"), ("沙滩裤", "beach shorts"), ("牛仔裤", "jeans")),
        ),
    ),
    (
        ("纯棉", "100% cotton"),
        ("速干", "quick-dry"),
        ("印花", "printed"),
        ("加绒", "fleece-lined"),
        ("宽松", "loose"),
    ),
    ("180gsm", "S-3XL", "280g 加绒", "32s combed", "黑/白/灰"),
    (("95%棉5%氨纶", "95% cotton 5% spandex"), ("涤纶", "Polyester"), ("棉", "Cotton")),
    (1.9, 12),
    (40, 50, 60, 100),
    (300, 500, 600, 1000),
    ("6109100021", "6110200090", "6203.42.90"),
    ("件", "pc"),
    ("HF", "HF26", "T"),
)
CATALOGUES = (SINKS, LED, LUGGAGE, KITCHEN, TOYS, GARMENTS)
