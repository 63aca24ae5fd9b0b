"""The factories of the part that judges: other goods, other towns."""

from goods import Catalogue

CERAMICS = Catalogue(
    ("潮州市瓷韵陶瓷实业有限公司", "Chaozhou Ciyun Ceramics Industrial Co., Ltd"),
    ("潮州市枫溪区瓷都大道21号", "21 Cidu Avenue, Fengxi District, Chaozhou, P.R.China"),
    ("汕头港", "Shantou Port"),
    (
        (
            ("餐具", "Dinnerware"),
            (
                ("陶瓷餐盘", "porcelain dinner plate"),
                ("骨瓷碗", "bone china bowl"),
                ("16头餐具套装", "16pcs dinner set"),
                ("鱼盘", "fish platter"),
            ),
        ),
        (
            ("杯类", "Mugs & Cups"),
            (
                ("马克杯", "coffee mug"),
                ("釉下彩咖啡杯碟", "underglaze cup and saucer"),
                ("变色杯", "magic mug"),
            ),
        ),
        (
            ("花瓶摆件", "Vases & Decor"),
            (
                ("创意花瓶", "creative vase"),
                ("陶瓷香薰炉", "ceramic incense burner"),
                ("储物罐", "storage jar"),
            ),
        ),
    ),
    (
        ("哑光", "matte"),
        ("手绘", "hand-painted"),
        ("北欧风", "Nordic"),
        ("金边", "gold-rimmed"),
        ("10寸", "10-inch"),
    ),
    ("D26.5cm", "350cc", "H30cm", "色釉", "decal print"),
    (("白瓷", "White porcelain"), ("骨瓷", "Bone china"), ("炻瓷", "Stoneware")),
    (0.55, 28),
    (6, 8, 12, 36, 72),
    (600, 1008, 1500, 2016),
    ("6911101900", "6912001000", "6913.10.00"),
    ("套", "set"),
    ("CY", "ZQ", "BC"),
)
FURNITURE = Catalogue(
    ("佛山市顺德区宜家居家具厂", "FOSHAN SHUNDE YIJIAJU FURNITURE FACTORY"),
    (
        "佛山市顺德区龙江镇仙塘工业区东路3号",
        "No.3 East Road, Xiantang Ind. Zone, Longjiang, Shunde, Foshan",
    ),
    ("佛山", "Foshan"),
    (
        (
            ("餐桌椅", "Dining"),
            (
                ("岩板餐桌", "sintered stone dining table"),
                ("餐椅", "dining chair"),
                ("吧台椅", "bar stool"),
            ),
        ),
        (
            ("沙发", "Sofas"),
            (
                ("三人位沙发", "3-seater sofa"),
                ("转角沙发", "corner sofa"),
                ("功能沙发", "recliner sofa"),
            ),
        ),
        (
            ("办公家具", "Office"),
            (
                ("人体工学椅", "ergonomic chair"),
                ("升降桌", "height adjustable desk"),
                ("文件柜", "filing cabinet"),
            ),
        ),
    ),
    (
        ("实木", "solid wood"),
        ("科技布", "tech fabric"),
        ("轻奢", "light luxury"),
        ("可折叠", "foldable"),
        ("灰色", "grey"),
    ),
    ("W1600*D800*H750", "承重150kg", "45密度海绵", "BIFMA", "KD packing"),
    (("橡木", "Oak"), ("碳钢", "Carbon steel"), ("PU皮", "PU leather")),
    (18, 420),
    (1, 2, 4),
    (20, 30, 50, 100),
    ("9403609990", "9401719000", "9403.20.00"),
    ("张", "pc"),
    ("YJ", "SF", "DT"),
)
TEXTILES = Catalogue(
    ("南通锦绣家纺科技有限公司", "NANTONG JINXIU HOME TEXTILE TECHNOLOGY CO., LTD."),
    (
        "江苏省南通市通州区川姜镇志浩市场北",
        "North of Zhihao Market, Chuanjiang Town, Nantong, Jiangsu",
    ),
    ("上海港", "Shanghai Port"),
    (
        (
            ("床品", "Bedding"),
            (
                ("四件套", "4pcs bedding set"),
                ("被套", "duvet cover"),
                ("枕套", "pillowcase"),
                ("床笠", "fitted sheet"),
            ),
        ),
        (
            ("毛毯", "Blankets"),
            (
                ("法兰绒毯", "flannel blanket"),
                ("针织盖毯", "knitted throw"),
                ("羊羔绒毯", "sherpa blanket"),
            ),
        ),
        (
            ("毛巾", "Towels"),
            (("浴巾", "bath towel"), ("面巾", "face towel"), ("沙滩巾", "beach towel")),
        ),
    ),
    (
        ("天丝", "lyocell"),
        ("水洗棉", "washed cotton"),
        ("酒店", "hotel"),
        ("提花", "jacquard"),
        ("有机棉", "organic cotton"),
    ),
    ("200*230cm", "300TC", "600gsm", "Queen", "133x72"),
    (("全棉", "Pure cotton"), ("磨毛聚酯", "Microfibre"), ("竹纤维", "Bamboo")),
    (1.2, 38),
    (4, 6, 15, 30, 80),
    (250, 400, 800, 1500),
    ("6302210090", "6301400000", "6302.60.10"),
    ("条", "pc"),
    ("JX", "NT", "BL"),
)
SOLAR = Catalogue(
    ("常州昱阳新能源股份有限公司", "Changzhou Yuyang New Energy Corp."),
    ("常州市新北区天合路88号", "88 Tianhe Rd, Xinbei District, Changzhou 213000"),
    ("张家港", "Zhangjiagang"),
    (
        (
            ("光伏组件", "PV Modules"),
            (
                ("单晶组件", "mono PERC module"),
                ("TOPCon组件", "TOPCon module"),
                ("柔性太阳能板", "flexible solar panel"),
            ),
        ),
        (
            ("逆变器", "Inverters"),
            (
                ("混合逆变器", "hybrid inverter"),
                ("离网逆变器", "off-grid inverter"),
                ("微型逆变器", "micro inverter"),
            ),
        ),
        (
            ("储能", "Storage"),
            (
                ("磷酸铁锂电池包", "LiFePO4 battery pack"),
                ("便携电源", "portable power station"),
                ("MPPT控制器", "MPPT charge controller"),
            ),
        ),
    ),
    (
        ("550W", "550W"),
        ("48V", "48V"),
        ("全黑", "full black"),
        ("5kW", "5kW"),
        ("壁挂式", "wall-mounted"),
    ),
    ("2279*1134*35mm", "6000 cycles", "IP66", "VDE4105", "MC4"),
    (("铝边框", "Al frame"), ("钣金", "Sheet metal"), ("ETFE", "ETFE")),
    (35, 1280),
    (1, 2, 31, 36),
    (10, 31, 62, 100),
    ("8541430000", "8504403000", "8507.60.00"),
    ("台", "pc"),
    ("YYM", "INV", "ESS"),
)
AUTO = Catalogue(
    ("瑞安市驰野汽车零部件有限公司", "Ruian Chiye Auto Parts Co.,Ltd."),
    ("浙江瑞安市塘下镇罗凤工业区", "Luofeng Industrial Area, Tangxia, Ruian, Zhejiang"),
    ("温州", "Wenzhou"),
    (
        (
            ("滤清器", "Filters"),
            (
                ("空气滤清器", "air filter"),
                ("机油滤清器", "oil filter"),
                ("空调滤", "cabin filter"),
            ),
        ),
        (
            ("制动", "Brakes"),
            (("刹车片", "brake pad"), ("刹车盘", "brake disc"), ("制动分泵", "wheel cylinder")),
        ),
        (
            ("底盘件", "Chassis Parts"),
            (
                ("下摆臂", "lower control arm"),
                ("稳定杆连杆", "stabilizer link"),
                ("减震器", "shock absorber"),
            ),
        ),
    ),
    (
        ("前", "front"),
        ("后", "rear"),
        ("陶瓷", "ceramic"),
        ("加强型", "heavy-duty"),
        ("左", "left"),
    ),
    ("Toyota Corolla 14-", "OE 04465-02220", "VW Golf VII", "M12*1.5", "D4060"),
    (("铸铁", "Cast iron"), ("铝合金6061", "6061 alloy"), ("无石棉", "Non-asbestos")),
    (0.48, 42),
    (4, 10, 20, 25, 60),
    (40, 100, 200, 400),
    ("8421310000", "8708301000", "8708.80.10"),
    ("件", "pc"),
    ("CYF-", "BP", "SL"),
)
PETS = Catalogue(
    ("义乌市萌爪宠物用品商行", "Yiwu Mengzhao Pet Products Firm"),
    ("义乌国际商贸城四区12街", "12th Street, District 4, Int'l Trade City, Yiwu"),
    ("宁波港", "Ningbo Port"),
    (
        (
            ("牵引绳", "Leashes"),
            (
                ("狗牵引绳", "dog leash"),
                ("胸背带", "dog harness"),
                ("自动伸缩牵引器", "retractable leash"),
            ),
        ),
        (
            ("猫用品", "Cat Supplies"),
            (("猫抓板", "cat scratcher"), ("猫砂盆", "litter box"), ("逗猫棒", "cat teaser")),
        ),
        (
            ("喂食", "Feeding"),
            (
                ("慢食碗", "slow feeder bowl"),
                ("自动饮水机", "automatic water fountain"),
                ("储粮桶", "food container"),
            ),
        ),
    ),
    (
        ("反光", "reflective"),
        ("大号", "large"),
        ("可水洗", "washable"),
        ("静音", "silent"),
        ("竹制", "bamboo"),
    ),
    ("1.5m*25mm", "M码", "2.5L USB", "彩卡挂卡", "Assorted colors"),
    (("尼龙织带", "Nylon webbing"), ("PP料", "PP plastic"), ("瓦楞纸", "Corrugated paper")),
    (0.38, 17),
    (10, 30, 60, 144, 200),
    (144, 360, 720, 1440),
    ("4201000090", "3924900000", "8413.81.00"),
    ("个", "pc"),
    ("MZ", "PT-", "CT"),
)
TOOLS = Catalogue(
    ("临沂固力五金工具股份有限公司", "LINYI GULI HARDWARE & TOOLS CO LTD"),
    ("山东省临沂市河东区工具产业园5号楼", "Bldg 5, Tool Industry Park, Hedong, Linyi, Shandong"),
    ("青岛", "Qingdao"),
    (
        (
            ("手动工具", "Hand Tools"),
            (
                ("活动扳手", "adjustable wrench"),
                ("钢丝钳", "combination pliers"),
                ("螺丝刀套装", "screwdriver set"),
                ("羊角锤", "claw hammer"),
            ),
        ),
        (
            ("电动工具", "Power Tools"),
            (("锂电钻", "cordless drill"), ("角磨机", "angle grinder"), ("电锤", "rotary hammer")),
        ),
        (
            ("园林工具", "Garden Tools"),
            (("修枝剪", "pruning shears"), ("铁锹", "shovel"), ("喷雾器", "sprayer")),
        ),
    ),
    (
        ("20V", "20V"),
        ("10寸", "10-inch"),
        ("铬钒钢", "Cr-V"),
        ("绝缘", "insulated"),
        ("省力", "ratchet"),
    ),
    ("200mm", "2.0Ah*2", "Cr-V 镀铬", "16L", "φ115"),
    (("45#钢", "45# steel"), ("铬钒", "Chrome vanadium"), ("TPR手柄", "TPR handle")),
    (0.62, 58),
    (5, 6, 10, 40, 60),
    (100, 200, 500, 1000),
    ("8204110000", "8467210000", "8201.50.00"),
    ("把", "pc"),
    ("GL", "PT", "LY"),
)
CATALOGUES = (CERAMICS, FURNITURE, TEXTILES, SOLAR, AUTO, PETS, TOOLS)
