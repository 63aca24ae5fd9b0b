"""Factories and goods of half a of the later price lists."""
# ruff: noqa: E501  a category of goods stands on one line

from later_core import shop

SHOPS = tuple(
    shop(text)
    for text in (
        """
宁波恒晟户外用品有限公司=Ningbo Hengsheng Outdoor Products Co., Ltd.
浙江省宁波市鄞州区云龙镇前后陈路18号=No.18 Qianhouchen Rd, Yunlong Town, Yinzhou, Ningbo, China
+86-574-8831 2207 | sales@hengsheng-outdoor.example
陈晓燕=Ms. Yan Chen
宁波=Ningbo
个=pc
牛津布=oxford fabric; 铝合金=aluminium; 钢管=steel tube
便携=portable; 加大=extra large; 迷彩=camouflage; 轻量=lightweight
户外家具=Outdoor furniture | 9401.79.00 | 4.2-38 | 折叠露营椅=folding camping chair; 月亮椅=moon chair; 蛋卷桌=roll-top table; 行军床=camp cot; 沙滩躺椅=beach lounger
帐篷天幕=Tents & tarps | 6306.22.00 | 12-190 | 四人帐篷=4-person tent; 自动速开帐篷=pop-up tent; 天幕=tarp shelter; 钓鱼帐=fishing shelter; 遮阳伞=beach umbrella
保温用品=Coolers | 4202.92.00 | 2.1-46 | 保温箱=cooler box; 冰袋背包=cooler backpack; 保温壶=thermos jug; 野餐包=picnic bag; 折叠水桶=collapsible bucket
""",
        """
永康市锐特五金工具厂=Yongkang Ruite Hardware Tools Factory
浙江省永康市古山镇工业园3区=Industrial Zone 3, Gushan Town, Yongkang, Zhejiang
0579-8712 6630 | ruite@tools-yk.example
吕国强=Mr. Lv Guoqiang
上海=Shanghai
把=pc
铬钒钢=Cr-V steel; 高碳钢=high carbon steel; 镍铬合金=Ni-Cr alloy
重型=heavy-duty; 绝缘=insulated; 双色柄=two-tone grip; 迷你=mini
钳类=Pliers | 8203.20.00 | 0.9-6.5 | 尖嘴钳=long nose pliers; 斜口钳=diagonal cutters; 钢丝钳=combination pliers; 大力钳=locking pliers; 水泵钳=water pump pliers
扳手=Wrenches | 8204.11.00 | 0.6-14 | 活动扳手=adjustable wrench; 两用扳手=combination spanner; 棘轮扳手=ratchet wrench; 管子钳=pipe wrench; 内六角扳手=hex key set
量具及刀具=Measuring & cutting | 9017.80.00 | 0.4-9 | 钢卷尺=tape measure; 水平尺=spirit level; 美工刀=utility knife; 角尺=try square; 游标卡尺=vernier caliper
""",
        """
德化县瑞莹陶瓷有限公司=Dehua Ruiying Ceramics Co., Ltd.
福建省泉州市德化县浔中镇城东工业区=East Industrial Park, Xunzhong, Dehua, Fujian, P.R. China
Tel: 0595-2355 9016 | ruiying@dehua-ceramics.example
苏美玲=Meiling Su
厦门=Xiamen
只=pc
新骨瓷=new bone china; 炻瓷=stoneware; 白云土=dolomite
哑光=matte; 手绘=hand-painted; 金边=gold-rim; 浮雕=embossed
杯壶=Cups & pots | 6912.00.10 | 0.55-7.8 | 马克杯=mug; 咖啡杯碟=cup and saucer; 茶壶=teapot; 奶罐=creamer; 随手杯=travel tumbler
餐盘=Plates & bowls | 6911.10.19 | 0.4-5.6 | 平盘=dinner plate; 汤盘=soup plate; 米饭碗=rice bowl; 鱼盘=fish platter; 沙拉碗=salad bowl
摆件=Decorations | 6913.90.00 | 0.8-16 | 花瓶=vase; 储蓄罐=money bank; 烛台=candle holder; 香薰炉=oil burner; 花盆=flower pot
""",
        """
中山市亮一照明电器有限公司=Zhongshan Liangyi Lighting Co., Ltd.
广东省中山市古镇镇东兴中路88号A座=Block A, 88 Dongxing Middle Rd, Guzhen, Zhongshan, Guangdong
(0760) 2238 9145 | export@liangyi-light.example
Kevin 黄=Kevin Huang
中山=Zhongshan
盏=pc
PC+铝=PC + aluminium; 压铸铝=die-cast aluminium; 亚克力=acrylic
可调光=dimmable; 感应=motion-sensor; 防水=waterproof; 超薄=slim
LED室内灯=LED indoor lights | 9405.11.00 | 1.1-24 | LED吸顶灯=LED ceiling light; LED面板灯=LED panel light; 筒灯=downlight; 轨道射灯=track spotlight; 磁吸灯=magnetic track light
LED户外灯=LED outdoor lights | 9405.42.00 | 2.4-88 | LED投光灯=LED floodlight; 太阳能壁灯=solar wall lamp; 庭院灯=garden lamp; 地埋灯=inground light; 路灯头=street light head
台灯与夜灯=Desk & night lights | 9405.21.00 | 0.8-15 | USB台灯=USB desk lamp; 夹子灯=clip lamp; 小夜灯=night light; 化妆镜灯=mirror light; 露营灯=camping lantern
""",
        """
义乌市萌宠日用品有限公司=Yiwu Mengchong Pet Supplies Co., Ltd.
浙江省义乌市稠江街道杨村路300号=No. 300 Yangcun Road, Choujiang, Yiwu, Zhejiang 322000
86 579 8538 1120 | hello@mengchong-pets.example
WeChat: mengchong_pet 楼小姐=Miss Lou
宁波=Ningbo
个=pc
涤纶=polyester; 天然橡胶=natural rubber; 不锈钢=stainless steel
可水洗=washable; 防滑=non-slip; 夜光=glow-in-the-dark; 小型犬=small dog
宠物服饰及牵引=Collars & leashes | 4201.00.00 | 0.35-4.9 | 牵引绳=leash; 项圈=collar; 胸背带=harness; 雨衣=raincoat; 嘴套=muzzle
宠物窝垫=Beds & mats | 9404.90.40 | 1.6-19 | 宠物窝=pet bed; 冰垫=cooling mat; 猫吊床=cat hammock; 航空箱=pet carrier; 尿垫=training pad
玩具食具=Toys & feeders | 9503.00.89 | 0.3-26 | 慢食碗=slow feeder bowl; 逗猫棒=cat teaser; 磨牙球=chew ball; 自动喂食器=automatic feeder; 饮水机=water fountain
""",
        """
温州市途尔箱包有限公司=Wenzhou Tuer Luggage & Bags Co., Ltd.
浙江省温州市平阳县萧江镇塑编路66号=66 Subian Rd, Xiaojiang, Pingyang, Wenzhou, China
Tel/WhatsApp +86 138 5779 2043 | tuer@tuerbags.example
徐经理=Manager Xu
温州=Wenzhou
只=pc
尼龙=nylon; ABS+PC=ABS+PC; 帆布=canvas
商务=business; 防泼水=water-repellent; 儿童=kids; 大容量=large capacity
双肩包=Backpacks | 4202.92.00 | 3.2-17 | 电脑双肩包=laptop backpack; 登山包=hiking backpack; 书包=school bag; 抽绳袋=drawstring bag; 骑行包=cycling backpack
拉杆箱=Trolley cases | 4202.12.10 | 11-58 | 20寸拉杆箱=20" trolley case; 24寸拉杆箱=24" trolley case; 登机箱=cabin case; 铝框箱=aluminium frame case; 拉杆包=trolley duffel
小包=Small bags | 4202.32.00 | 0.5-6.4 | 腰包=waist bag; 化妆包=cosmetic bag; 卡包=card holder; 手提袋=tote bag; 护照夹=passport holder
""",
    )
)
