"""The factories of the second tuning part: goods and towns of their own."""

from goods import Catalogue

STATIONERY = Catalogue(
    ("宁海县博文文具厂", "NINGHAI BOWEN STATIONERY FACTORY"),
    ("宁波市宁海县西店镇滨海路12号", "12 Binhai Road, Xidian, Ninghai, Ningbo"),
    ("北仑", "Beilun"),
    (
        (
            ("笔类", "Writing"),
            (("中性笔", "gel pen"), ("荧光笔", "highlighter"), ("自动铅笔", "mechanical pencil")),
        ),
        (
            ("本册", "Notebooks"),
            (
                ("螺旋本", "spiral notebook"),
                ("皮面笔记本", "leather cover journal"),
                ("便利贴", "sticky notes"),
            ),
        ),
        (
            ("办公", "Office"),
            (("订书机", "stapler"), ("文件夹", "file folder"), ("美工刀", "utility cutter")),
        ),
    ),
    (("12色", "12-colour"), ("A5", "A5"), ("可擦", "erasable"), ("卡通", "cartoon")),
    ("0.5mm", "80张/本", "24/6", "OPP袋"),
    (("塑料", "Plastic"), ("纸", "Paper"), ("金属", "Metal")),
    (0.21, 6),
    (48, 144, 288, 576),
    (1000, 2880, 5000),
    ("9608100000", "4820100000", "8305.20.00"),
    ("支", "pc"),
    ("BW", "NH-P", "ST"),
)
FITNESS = Catalogue(
    ("武义力健体育用品有限公司", "Wuyi Lijian Sporting Goods Co., Ltd."),
    ("浙江省金华市武义县百花山工业区", "Baihuashan Industrial Zone, Wuyi, Jinhua"),
    ("宁波北仑", "Ningbo Beilun"),
    (
        (
            ("力量训练", "Strength"),
            (
                ("包胶哑铃", "rubber hex dumbbell"),
                ("壶铃", "kettlebell"),
                ("仰卧板", "sit-up bench"),
            ),
        ),
        (
            ("瑜伽", "Yoga"),
            (("瑜伽垫", "yoga mat"), ("瑜伽球", "gym ball"), ("弹力带", "resistance band")),
        ),
        (
            ("户外", "Outdoor"),
            (("露营椅", "camping chair"), ("帐篷", "camping tent"), ("登山杖", "trekking pole")),
        ),
    ),
    (("10kg", "10kg"), ("加长", "extra long"), ("防滑", "non-slip"), ("便携", "portable")),
    ("183*61*0.6cm", "SGS", "2-3人", "承重200kg"),
    (("铸铁包胶", "Rubber coated iron"), ("TPE", "TPE"), ("牛津布", "Oxford")),
    (1.1, 66),
    (1, 2, 5, 12, 40),
    (100, 300, 500),
    ("9506911900", "9506990000", "6306.22.00"),
    ("副", "pc"),
    ("LJ", "YG-", "CT"),
)
CHRISTMAS = Catalogue(
    ("台州黄岩圣诞工艺品厂", "Taizhou Huangyan Xmas Crafts Factory"),
    ("浙江台州黄岩区北城街道", "Beicheng Street, Huangyan, Taizhou"),
    ("宁波", "Ningbo"),
    (
        (
            ("圣诞树", "Trees"),
            (("PVC圣诞树", "PVC Christmas tree"), ("光纤树", "fibre optic tree")),
        ),
        (
            ("挂件", "Ornaments"),
            (
                ("圣诞球", "Christmas bauble"),
                ("木质挂件", "wooden ornament"),
                ("圣诞袜", "Christmas stocking"),
            ),
        ),
        (("灯串", "String Lights"), (("铜线灯", "copper wire light"), ("窗帘灯", "curtain light"))),
    ),
    (("180cm", "180cm"), ("植绒", "flocked"), ("金色", "golden"), ("遥控", "remote-controlled")),
    ("600 tips", "Φ8cm", "8 modes", "PET桶装"),
    (("PVC", "PVC"), ("玻璃", "Glass"), ("桦木", "Birch")),
    (0.4, 39),
    (2, 12, 36, 60, 96),
    (200, 600, 1200),
    ("9505100090", "9405490000", "9505.10.00"),
    ("个", "pc"),
    ("XM", "TZ", "SD-"),
)
BEAUTY = Catalogue(
    ("广州悦妍包装制品有限公司", "Guangzhou Yueyan Packaging Products Co., Ltd"),
    ("广州市白云区均禾街石马村", "Shima Village, Junhe Street, Baiyun, Guangzhou"),
    ("南沙", "Nansha"),
    (
        (
            ("瓶罐", "Bottles & Jars"),
            (
                ("亚克力膏霜瓶", "acrylic cream jar"),
                ("玻璃精油瓶", "glass dropper bottle"),
                ("真空乳液瓶", "airless lotion bottle"),
            ),
        ),
        (
            ("美妆工具", "Make-up Tools"),
            (
                ("化妆刷套装", "make-up brush set"),
                ("粉扑", "powder puff"),
                ("睫毛夹", "eyelash curler"),
            ),
        ),
        (("镜子", "Mirrors"), (("LED化妆镜", "LED vanity mirror"), ("折叠镜", "folding mirror"))),
    ),
    (("30ml", "30ml"), ("磨砂", "frosted"), ("粉色", "pink"), ("木柄", "wooden handle")),
    ("12支/套", "烫金", "PP内胆", "3x放大"),
    (("PETG", "PETG"), ("高硼硅玻璃", "Borosilicate glass"), ("羊毛", "Goat hair")),
    (0.24, 13),
    (50, 100, 200, 500),
    (1000, 3000, 10000),
    ("3923300000", "9603309000", "7009.92.00"),
    ("个", "pc"),
    ("YY", "MB-", "AC"),
)
CATALOGUES = (STATIONERY, FITNESS, CHRISTMAS, BEAUTY)
