"""Factories and goods of half b of the later price lists."""
# ruff: noqa: E501  a category of goods stands on one line

from later_core import shop

SHOPS = tuple(
    shop(text)
    for text in (
        """
汕头市澄海区乐迪童玩具实业有限公司=Shantou Ledi Kids Toys Industrial Co., Ltd.
广东省汕头市澄海区凤翔街道金鸿公路旁=Jinhong Highway, Fengxiang, Chenghai District, Shantou
86-754-85103388 | amy@ledikids.example
杜小姐=Amy Du
汕头=Shantou
套=set
ABS塑料=ABS plastic; 榉木=beech wood; 毛绒=plush
遥控=remote control; 益智=educational; 声光=light-and-sound; 磁力=magnetic
积木拼图=Blocks & puzzles | 9503.00.60 | 0.9-18 | 积木=building blocks; 拼图=jigsaw puzzle; 数字板=number board; 迷宫球=maze ball; 七巧板=tangram
车船模型=Vehicles | 9503.00.83 | 1.2-45 | 越野车=off-road car; 消防车=fire engine; 挖掘机=excavator; 快艇=speed boat; 直升机=helicopter
过家家=Pretend play | 9503.00.29 | 1.5-28 | 厨房玩具=kitchen play set; 医生玩具=doctor kit; 收银机=cash register; 工具台=tool bench; 娃娃屋=doll house
""",
        """
阳江市金厨刃具制品有限公司=Yangjiang Jinchu Cutlery Manufacturing Ltd.
阳江市阳东区那龙镇工业大道东12号=12 East Industry Avenue, Nalong Town, Yangdong, Yangjiang 529900
T: +86 662 6619 088 | info@jinchu-cutlery.example
梁先生=Mr. Liang
广州=Guangzhou
支=pc
5Cr15不锈钢=5Cr15 stainless steel; 高碳不锈钢=high-carbon stainless; 420J2=420J2
大马士革=Damascus; 锤纹=hammered; 彩木柄=pakkawood handle; 不粘=non-stick
厨刀=Kitchen knives | 8211.92.00 | 0.7-32 | 主厨刀=chef knife; 面包刀=bread knife; 水果刀=paring knife; 三德刀=santoku knife; 剔骨刀=boning knife
剪刀=Scissors | 8213.00.00 | 0.5-7 | 厨房剪=kitchen shears; 裁缝剪=tailor scissors; 鸡骨剪=poultry shears; 花剪=floral scissors; 学生剪=school scissors
厨房小件=Kitchen gadgets | 8205.51.00 | 0.3-11 | 磨刀器=knife sharpener; 开瓶器=bottle opener; 削皮刀=peeler; 披萨刀=pizza cutter; 蒜泥器=garlic press
""",
        """
台州彩辰圣诞工艺品有限公司=Taizhou Caichen Christmas Crafts Co., Ltd.
浙江省台州市临海东塍镇东溪路5号=5 Dongxi Road, Dongcheng, Linhai, Taizhou
+86 (576) 8588-4471 | caichen@xmas-crafts.example
Lily 王=Lily Wang
宁波北仑=Ningbo Beilun
件=pc
PVC针叶=PVC needles; 玻璃=glass; 植绒布=flocked fabric
雪景=snowy; 闪粉=glitter; 北欧风=Nordic; 复古=vintage
圣诞树=Christmas trees | 9505.10.00 | 6-165 | 仿真圣诞树=artificial Christmas tree; 光纤树=fibre optic tree; 桌面小树=tabletop tree; 铅笔树=pencil tree; 挂墙树=wall tree
灯串=String lights | 9405.31.00 | 0.8-22 | 铜线灯=copper wire lights; 冰条灯=icicle lights; 网灯=net lights; 窗帘灯=curtain lights; 电池灯串=battery string lights
挂饰=Ornaments | 9505.10.00 | 0.3-9 | 圣诞球=Christmas ball; 花环=wreath; 树顶星=tree topper star; 圣诞袜=Christmas stocking; 雪花片=snowflake ornament
""",
        """
佛山市南海碧浪卫浴有限公司=Foshan Nanhai Bilang Sanitary Ware Co., Ltd.
佛山市南海区里水镇和顺大道旁水头工业区=Shuitou Industrial Area, Heshun Avenue, Lishui, Nanhai, Foshan
0757-8511 3092 | bilang@bilang-bath.example
何志明=Jimmy He
佛山=Foshan
套=set
59铜=59 brass; 304不锈钢=SUS 304; 锌合金=zinc alloy
枪灰=gunmetal; 恒温=thermostatic; 抽拉=pull-out; 入墙=concealed
龙头=Taps | 8481.80.90 | 5-96 | 面盆龙头=basin mixer; 厨房龙头=kitchen mixer; 浴缸龙头=bath filler; 三角阀=angle valve; 洗衣机龙头=washing machine tap
花洒=Showers | 8424.89.99 | 2.2-175 | 淋浴花洒套装=shower set; 手持花洒=hand shower; 顶喷=overhead shower; 软管=shower hose; 喷枪=bidet sprayer
浴室五金=Bath accessories | 8302.50.00 | 1.4-31 | 毛巾架=towel rack; 纸巾架=paper holder; 皂碟=soap dish; 浴室扶手=grab bar; 地漏=floor drain
""",
        """
桐庐文笔庄文具厂=Tonglu Wenbizhuang Stationery Factory
杭州市桐庐县分水镇院士路77号=77 Yuanshi Road, Fenshui Town, Tonglu, Hangzhou, P.R.C.
(571) 6431-2258 | pens@wenbizhuang.example
章厂长=Director Zhang
上海=Shanghai
支=pc
环保塑料=recycled plastic; 金属=metal; 竹=bamboo
广告=promotional; 可擦=erasable; 荧光=fluorescent; 香味=scented
书写笔=Pens | 9608.10.00 | 0.3-1.9 | 圆珠笔=ballpoint pen; 中性笔=gel pen; 触控笔=stylus pen; 四色笔=4-colour pen; 宝珠笔=roller pen
画材=Art supplies | 9609.10.10 | 0.3-12 | 彩色铅笔=colour pencils; 水彩笔=felt-tip pens; 油画棒=oil pastels; 水粉颜料=gouache paint; 画架=easel
办公用品=Office items | 4820.10.00 | 0.3-8 | 笔记本=notebook; 订书机=stapler; 文件夹=file folder; 便利贴=sticky notes; 修正带=correction tape
""",
        """
天津市驰骏自行车配件有限公司=Tianjin Chijun Bicycle Parts Co., Ltd.
天津市武清区王庆坨镇五光路21号=No.21 Wuguang Road, Wangqingtuo, Wuqing District, Tianjin
+86.22.2951.7704 | parts@chijun-bike.example
刘建军=Liu Jianjun
天津新港=Xingang
副=pair
6061铝=6061 alloy; 碳钢=carbon steel; 橡胶=rubber
山地=MTB; 公路=road; 竞技=racing; 通用=universal
传动件=Drivetrain | 8714.99.00 | 0.9-37 | 脚踏=pedal; 链条=chain; 飞轮=freewheel; 牙盘=chainwheel and crank; 拨链器=derailleur
车把坐垫=Handlebars & saddles | 8714.95.00 | 1.1-21 | 车把=handlebar; 把立=handlebar stem; 握把=grip; 坐垫=saddle; 坐管=seat post
车灯及附件=Lights & accessories | 8512.10.00 | 0.4-13 | 尾灯=tail light; 车铃=bell; 打气筒=pump; 水壶架=bottle cage; 车锁=bike lock
""",
    )
)
