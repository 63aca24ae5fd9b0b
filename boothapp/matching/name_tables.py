"""Tables of names: titles, spellings of one name, family names of East Asia in Latin letters."""


def _words(text: str) -> list[str]:
    return text.split()


TITLES = frozenset(
    _words("""
mr mrs ms miss mme mlle dr prof eng engr ing arq lic adv sir madam sheikh shaikh haji hajji herr
frau sr sra srta senor senora don dona sig signor bapak ibu pak bu khun bay bey hanim gospodin
pan pani ceo cto cfo mba phd manager director owner boss the junior jr
""")
)

PARTICLES = frozenset(
    _words("""
al el ul ur ar er bin ibn ben bint binti bt de da do dos das del della di du des van von der den
la le las los y e ter ten zu af av as san
""")
)

SERVANTS = ("abdoul", "abdul", "abdel", "abdal", "abdol", "abdur", "abder", "abd")
"""Ways to write the Arabic "servant of", which makes one name with the word after it."""

POLITE = ("先生", "女士", "小姐", "经理", "老板", "老师", "总监", "主任", "总", "様", "さん")

# Every line is one name; its first spelling stands for all. The forms without vowels are Arabic letters.
_VARIANTS = """
mohammed mohamed muhammad mohammad mohamad muhamad muhammed mohd muhamed mahomed mohamud mamadou mehmed mhmd
ahmed ahmad ahmet achmed ahmat ahmd
mahmoud mahmud mehmood mahmood mahmut mhmwd
hussein husain hussain hossein hossain husein hussien hussin huseyin hsyn
hassan hasan hassen hsn
ali aly
taha th
yousef yusuf youssef yousuf yusef yousif youcef joseph yosef yosif ywsf
omar umar omer oumar amr
othman osman usman uthman ousmane athman
khalid khaled halid khald
said saeed sayed saied sayeed sayd syd
ibrahim ebrahim ibrahem brahim abraham avraham abrahym
ismail ismael esmail ismaeel asmaayl
mustafa mostafa moustafa mustapha mustafah mstfy
abdullah abdallah abdulla abdellah abdallh
fatima fatimah fatma fatemeh fatmah fatmh
aisha aysha ayesha aicha ayse aai'shh
maryam mariam meryem miriam maryem mrym
zainab zeinab zaynab zineb zynb
layla leila laila leyla lyly
hamza hamzah hmzh
tariq tarek tareq tarik tarq
kareem karim krym
rashid rasheed rachid rashd rshyd
nasser nasir naser nassar nasr
saleh salih salah salh
samir sameer smyr
jamal gamal djamal djamel jamel cemal jmal
jaber gaber jabir djaber jabr
qasim kassem kasim qassem kazem gasim qasm
sharif shareef cherif sherif serif shryf
hadi hady
nour noor nur nwr
walid waleed oualid velid wlyd
faisal faysal feisal fysl
mansour mansoor mansur mnswr
suleiman sulaiman soliman solomon suleyman slyman
bashir basheer bachir beshir bshyr
alexander aleksandr alexandr aleksander oleksandr alexandre aleksandar
alexey aleksey alexei aleksei aleksej alexej
sergey sergei serguei sergej serhiy sergii
dmitry dmitri dmitriy dimitri dmitrii dmytro dmitrij
andrey andrei andriy andrij andrej
yuri yuriy yury iurii jurij yurii juri
evgeny evgeniy yevgeny evgenii yevgeniy evgenij eugene jewgeni
igor ihor
mikhail michail mihail mykhailo michael michal miguel michel
vladimir volodymyr wladimir
nikolay nikolai nikolaj mykola
natalia nataliya natalya natalie nataly
elena yelena olena helena jelena
ekaterina yekaterina katerina kateryna catherine katherine katarina
tatiana tatyana tetiana tatjana
yulia yuliya iuliia julia juliya
anna ana
ivan iwan
john jon
thomas tomas
stephen steven stefan stephan
jose josef
lucas lukas luka
catalina
christian cristian kristian
philip phillip filip philippe felipe
marc mark marko marcus markus
frederic frederick friedrich
geoffrey jeffrey
sara sarah
teresa theresa therese
jorge george georg georges giorgos georgios
juan
luis louis luiz
mario
peter pedro pierre petr piotr pyotr petros
gonzalez gonzales goncalves
rodriguez rodrigues
fernandez fernandes
martinez martins
perez peres
nguyen nguyn
singh sing
chowdhury choudhury chaudhary chaudhry choudhary chowdhary
rahman rehman rhman rhmn
shaikh sheikh shaikh
hoang huynh
patel patil
"""

CHIEF = {
    word: group[0]
    for group in (line.split() for line in _VARIANTS.split("\n") if line)
    for word in group
}
"""Spelling -> the spelling that stands for the name."""

KNOWN = frozenset(CHIEF.values())
"""Names whose spellings are all known: two of them are never one name."""

_NICKNAMES = """
robert bob rob bobby
william bill will billy
michael mike mick misha
alexander alex sasha alejandro
james jim jimmy
thomas tom tommy
richard rick dick
joseph joe
anthony tony antonio
daniel dan danny
matthew matt
christopher chris
nicholas nick nikolas
benjamin ben
david dave
edward ed eddie
samuel sam
elizabeth liz beth
katherine kate kathy
jennifer jenny
susan sue
dmitry dima
vladimir vova volodya
sergey seryozha
evgeny zhenya
francisco paco
jose pepe
muhammad mo
patricia pat
stephen steve
gregory greg
kenneth ken
timothy tim
"""

NICKNAMES: dict[str, tuple[str, ...]] = {}
"""Short form -> what it stands for."""
for _line in filter(None, _NICKNAMES.split("\n")):
    _whole, *_short = _line.split()
    for _word in _short:
        NICKNAMES[_word] = (CHIEF.get(_whole, _whole),)

VERY_COMMON = frozenset(
    _words("""
mohammed ahmed ali hassan hussein mahmoud khan ibrahim abdullah singh kumar sharma patel nguyen
tran li wang zhang chen liu yang huang zhao wu zhou xu wei jun min kim lee park choi ivan
alexander sergey maria jose juan garcia rodriguez gonzalez fernandez lopez martinez silva santos
john david michael smith rossi muller tan lin hui jing ming jie fang lei na tao yong
""")
)
"""Names that many people bear wherever the fair's buyers come from."""

DOUBLE_FAMILIES = frozenset(
    _words("""
欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 端木 夏侯 长孙 宇文 司空 南宫
""")
)

FAMILY_SOUNDS = {
    "曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "查": "zha", "区": "ou", "朴": "piao", "盖": "ge",
    "任": "ren", "吕": "lv", "乐": "yue",
    "华": "hua", "覃": "qin", "缪": "miao", "尹": "yin", "翟": "zhai", "隗": "wei",
    "长孙": "zhangsun", "尉迟": "yuchi", "柏": "bai", "重": "chong", "盛": "sheng", "葛": "ge", "宁": "ning",
}  # fmt: skip
"""Family names that sound unlike the character does elsewhere."""

# Pinyin, then Hong Kong, Taiwan, Singapore and Malaysia, Vietnam.
_FAMILIES = """
chen chan tan chin tran
huang wong hwang ng hoang ooi
wang wong ong vuong
wu ng woo goh ngo
lin lam lim
li lee lei ly
zhang cheung chang teo truong
liu lau liew low
yang yeung yong duong
zhao chiu chao teoh chew
zhou chow chou chew chu
xu hsu hui chui koh tsui shu
zhu chu choo
sun suen soon
ma mah
hu wu woo
guo kwok kuo kuok quach
he ho
gao ko kao
luo lo law loh
zheng cheng tay teh cheang
liang leung neo
xie tse hsieh chia cheah
song sung soong
tang tong
han hon
feng fung foong
deng tang teng dang
cao tso tsao cho
peng pang phang
zeng tsang tseng chan
xiao siu hsiao seow siew
tian tin tien
dong tung
yuan yuen
pan poon pun phua
yu yue yee yu
jiang kong chiang keung kiang
cai choi tsai chua chai chye
ye yip yeh yap
du to tu toh
su so soo
wei ngai
cheng ching
lv lui lu leu lyu lue
ding ting
ren yam jen
shen sum shum sim
yao yiu yeo
lu lo loo luk
fu foo
zhong chung
cui tsui choi
tan tam
liao liu liew
fan fan van
jin kam chin
shi sze shih see
dai tai
jia ka
xia ha hsia
qiu yau chiu khoo
hou hau
zou chau tsou
xiong hung hsiung
meng mang
qin chun chin tsun
bai pak pai peh
mo mok
kong hung
xue sit hsueh
fang fong
gu koo ku
qian chin tsin
ou au
ouyang auyeung auyong
situ szeto
zhuo cheuk cho
ruan yuen nguyen
guan kwan kuan
lai lai
kuang kwong
"""

FAMILY_SPELLINGS: dict[str, tuple[str, ...]] = {}
for _line in filter(None, _FAMILIES.split("\n")):
    _pinyin, *_others = _line.split()
    FAMILY_SPELLINGS[_pinyin] = tuple(dict.fromkeys((*FAMILY_SPELLINGS.get(_pinyin, ()), *_others)))

# Characters of given names as Hong Kong spells them.
CANTONESE = dict(
    pair.split("=")
    for pair in _words("""
家=ka 明=ming 伟=wai 慧=wai 玲=ling 志=chi 强=keung 美=mei 芳=fong 俊=chun 宏=wang 淑=suk 芬=fan
文=man 华=wah 国=kwok 荣=wing 永=wing 建=kin 健=kin 杰=kit 豪=ho 浩=ho 子=tsz 嘉=ka 欣=yan
雅=nga 丽=lai 珍=chun 德=tak 成=shing 诚=shing 光=kwong 辉=fai 雄=hung 龙=lung 海=hoi 平=ping
安=on 宁=ning 静=ching 婷=ting 佩=pui 诗=sze 思=sze 敏=man 惠=wai 玉=yuk 兰=lan 英=ying 秀=sau
琴=kam 金=kam 银=ngan 宝=po 珠=chu 天=tin 乐=lok 福=fuk 禄=luk 寿=sau 喜=hei 庆=hing 祥=cheung
生=sang 森=sum 林=lam 树=shu 东=tung 南=nam 西=sai 北=pak 中=chung 正=ching 大=tai 小=siu 少=siu
锦=kam 少=siu 兆=siu 耀=yiu 恩=yan 信=shun 义=yi 仁=yan 智=chi 勇=yung 良=leung 善=sin 礼=lai
心=sum 怡=yi 颖=wing 琳=lam 娟=kuen 燕=yin 凤=fung 仪=yee 君=kwan 晓=hiu 晴=ching 雪=suet
红=hung 霞=ha 梅=mui 莲=lin 菊=kuk 权=kuen 达=tat 昌=cheung 业=yip 发=fat 贵=kwai 富=fu 兴=hing
隆=lung 泰=tai 康=hong
""")
)

WADE_GILES = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("z", "ts"), ("q", "ch"), ("x", "hs"), ("j", "ch"), ("c", "ts"),
    ("b", "p"), ("d", "t"), ("g", "k"), ("r", "j"),
)  # fmt: skip
"""Beginnings of syllables in pinyin, and as Taiwan writes them."""

WADE_GILES_ENDS = (("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"))

WADE_GILES_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu",
    "he": "ho",
    "ye": "yeh", "yan": "yen", "ge": "ko", "ke": "ko", "you": "yu", "yi": "yi", "gui": "kuei", "hui": "hui",
}  # fmt: skip

KOREAN_FAMILIES = {
    "김": ("kim", "gim"), "이": ("lee", "yi", "rhee", "i", "li"), "박": ("park", "bak", "pak"),
    "최": ("choi", "choe"), "정": ("jung", "jeong", "chung"), "강": ("kang", "gang"),
    "조": ("cho", "jo"), "윤": ("yoon", "yun"), "장": ("jang", "chang"), "임": ("lim", "im"),
    "한": ("han",), "오": ("oh", "o"), "서": ("seo", "suh"), "신": ("shin", "sin"),
    "권": ("kwon", "gwon"), "황": ("hwang",), "안": ("ahn", "an"), "송": ("song",),
    "류": ("ryu", "yoo"), "유": ("yoo", "yu", "ryu"), "홍": ("hong",),
    "전": ("jeon", "jun", "chun"), "고": ("ko", "go"), "문": ("moon", "mun"),
    "손": ("son", "sohn"), "양": ("yang",), "배": ("bae", "pae"), "백": ("baek", "paik"),
    "허": ("heo", "hur", "huh"), "남": ("nam",), "심": ("shim", "sim"),
    "노": ("noh", "roh", "no"), "하": ("ha",), "곽": ("kwak", "gwak"), "성": ("sung", "seong"),
    "차": ("cha",), "주": ("joo", "ju", "chu"), "우": ("woo", "u"), "구": ("koo", "gu", "ku"),
    "민": ("min",), "진": ("jin", "chin"), "지": ("ji", "chi"), "엄": ("eom", "um"),
    "원": ("won",), "천": ("cheon", "chun"), "방": ("bang", "pang"), "변": ("byun", "byeon"),
    "염": ("yeom", "yum"),
}  # fmt: skip

FAMILIES: dict[str, frozenset[str]] = {}
"""Latin spelling -> the Chinese (in pinyin) and Korean family names that are spelled so."""
for _chief, _ways in (*FAMILY_SPELLINGS.items(), *KOREAN_FAMILIES.items()):
    for _way in (_chief, *_ways):
        FAMILIES[_way] = FAMILIES.get(_way, frozenset()) | {_chief}

JAPANESE_FAMILIES = dict(
    pair.split("=")
    for pair in _words("""
佐藤=sato 铃木=suzuki 高桥=takahashi 田中=tanaka 伊藤=ito 渡边=watanabe 山本=yamamoto
中村=nakamura 小林=kobayashi 加藤=kato 吉田=yoshida 山田=yamada 佐佐木=sasaki 佐々木=sasaki
山口=yamaguchi 松本=matsumoto 井上=inoue 木村=kimura 斋藤=saito 齐藤=saito 斉藤=saito
清水=shimizu 山崎=yamazaki 森=mori 阿部=abe 池田=ikeda 桥本=hashimoto 山下=yamashita
石川=ishikawa 中岛=nakajima 前田=maeda 藤田=fujita 小川=ogawa 后藤=goto 冈田=okada
长谷川=hasegawa 村上=murakami 近藤=kondo 石井=ishii 坂本=sakamoto 远藤=endo 青木=aoki 藤井=fujii
西村=nishimura 福田=fukuda 太田=ota 三浦=miura 冈本=okamoto 松田=matsuda 中川=nakagawa
中野=nakano 原田=harada 小野=ono 田村=tamura 竹内=takeuchi 金子=kaneko 和田=wada 中山=nakayama
石田=ishida 上田=ueda 森田=morita 小岛=kojima 柴田=shibata 原=hara 宫崎=miyazaki 酒井=sakai
工藤=kudo 横山=yokoyama 宫本=miyamoto 内田=uchida 高木=takagi 安藤=ando 岛田=shimada
谷口=taniguchi 大野=ono 高田=takada 丸山=maruyama 今井=imai 河野=kono 藤本=fujimoto 村田=murata
武田=takeda 上野=ueno 杉山=sugiyama 增田=masuda 平野=hirano 大塚=otsuka 千叶=chiba 久保=kubo
松井=matsui 小山=koyama 岩崎=iwasaki 野口=noguchi 木下=kinoshita 松尾=matsuo 菊地=kikuchi
菊池=kikuchi 野村=nomura 佐野=sano 新井=arai 渡部=watanabe 杉本=sugimoto 古川=furukawa
大西=onishi 樱井=sakurai 滨田=hamada 市川=ichikawa 小松=komatsu 高野=takano 水野=mizuno
吉川=yoshikawa 山内=yamauchi 西田=nishida 菅原=sugawara 北村=kitamura 川口=kawaguchi 平田=hirata
川崎=kawasaki 本田=honda 久保田=kubota 吉村=yoshimura 中西=nakanishi 岩田=iwata 服部=hattori
福岛=fukushima 辻=tsuji 樋口=higuchi 秋山=akiyama 田口=taguchi 永井=nagai 中田=nakata
山中=yamanaka 若松=wakamatsu 加纳=kano 宇野=uno 三宅=miyake 江古田=ekoda 浜田=hamada 喜嶋=kijima
喜岛=kijima 大垣=ogaki 津田=tsuda 青田=aota 广川=hirokawa 笹田=sasada 村山=murayama 井高=idaka
坂口=sakaguchi
""")
)

JAPANESE_GIVEN: dict[str, tuple[str, ...]] = {
    characters: tuple(sounds.split("/"))
    for characters, sounds in (
        pair.split("=")
        for pair in _words("""
健二=kenji 裕子=yuko/hiroko 隆=takashi 直美=naomi 浩=hiroshi 步=ayumi 大辅=daisuke 裕太=yuta
太郎=taro 一郎=ichiro 次郎=jiro 三郎=saburo 花子=hanako 直树=naoki 翔太=shota 健一=kenichi
英树=hideki 和也=kazuya 拓真=takuma 学=manabu 诚=makoto 亮介=ryosuke 修平=shuhei 智也=tomoya
幸子=sachiko 洋子=yoko 阳子=yoko 惠子=keiko 京子=kyoko 明美=akemi 由美子=yumiko 久美子=kumiko
真由美=mayumi 真绫=maaya 舞=mai 千代=chiyo 香织=kaori 加奈=kana 加奈子=kanako 七夏=nanami
里佳=rika 桃子=momoko 美加子=mikako 治=osamu 淳=jun 聪=satoshi 聪太郎=sotaro 充=mitsuru
稔=minoru 丰=yutaka 刚=tsuyoshi 勇=isamu 进=susumu 茂=shigeru 清=kiyoshi 博=hiroshi 正=tadashi
实=minoru 弘=hiroshi 晃=akira 明=akira 彰=akira 亮=ryo 翼=tsubasa 健=ken/takeshi 武=takeshi
幸雄=yukio 和夫=kazuo 正男=masao 秀雄=hideo 义男=yoshio 美咲=misaki 阳菜=haruna/hina 爱=ai
惠=megumi 翔=sho
""")
    )
}  # fmt: skip

FOREIGN = dict(
    pair.split("=")
    for pair in _words("""
穆罕默德=mohammed 默罕默德=mohammed 艾哈迈德=ahmed 阿赫迈德=ahmed 阿哈迈德=ahmed 艾哈麦德=ahmed
阿里=ali 哈桑=hassan 侯赛因=hussein 奥马尔=omar 欧麦尔=omar 哈立德=khalid 优素福=yousef
约瑟夫=joseph 易卜拉欣=ibrahim 阿卜杜拉=abdullah 阿卜杜勒=abdul 马哈茂德=mahmoud 萨利赫=saleh
赛义德=said 萨米尔=samir 卡里姆=kareem 法蒂玛=fatima 莱拉=layla 穆斯塔法=mustafa 贾马尔=jamal
塔里克=tariq 约翰=john 大卫=david 戴维=david 迈克尔=michael 彼得=peter 罗伯特=robert
威廉=william 詹姆斯=james 托马斯=thomas 汤姆=tom 史密斯=smith 琼斯=jones 布朗=brown 马克=mark
保罗=paul 丹尼尔=daniel 安德鲁=andrew 理查德=richard 乔治=george 查理=charlie 杰克=jack
亚历山大=alexander 弗拉基米尔=vladimir 伊万=ivan 谢尔盖=sergey 德米特里=dmitry 安德烈=andrey
尼古拉=nikolay 米哈伊尔=mikhail 阿列克谢=alexey 伊戈尔=igor 鲍里斯=boris 娜塔莎=natasha
娜塔莉亚=natalia 安娜=anna 叶莲娜=elena 玛丽亚=maria 玛丽=mary 何塞=jose 胡安=juan 卡洛斯=carlos
路易斯=luis 佩德罗=pedro 费尔南多=fernando 冈萨雷斯=gonzalez 加西亚=garcia 罗德里格斯=rodriguez
马丁内斯=martinez 洛佩兹=lopez 席尔瓦=silva 桑托斯=santos 辛格=singh 库马尔=kumar 拉吉=raj
拉杰什=rajesh 桑杰=sanjay 阿米特=amit 帕特尔=patel 沙玛=sharma 汉斯=hans 沃尔夫冈=wolfgang
穆勒=muller 米勒=miller 皮埃尔=pierre 让=jean 马丁=martin 罗西=rossi 马可=marco 朱塞佩=giuseppe
艾琳=irene 苏珊=susan 莎拉=sarah 艾米丽=emily
""")
)
"""Names from elsewhere as a Chinese clerk writes them down (the usual forms of Xinhua's tables)."""
