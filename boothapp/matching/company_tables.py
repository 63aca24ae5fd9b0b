"""Words in names of companies that tell little: legal forms, what is traded, places, in many languages."""


def _words(text: str) -> list[str]:
    return text.split()


LEGAL = frozenset(
    # English and the Commonwealth
    _words("""
llc ltd limited co company companies corp corporation inc incorporated plc llp lp z pvt pte
private pty proprietary public unlimited lda ltdco coltd gmbh mbh ag kg kgaa ohg gbr ug ek ev se
gesellschaft bv nv vof cv oy oyj ab hb as asa aps ans ou uab sia ehf hf sa sas sasu sarl sarlau
eurl snc scs spa srl srls sapa sl slu slne scl sc rl sab sapi ltda eireli epp mei eirl sociedad
anonima limitada societe anonyme societa responsabilidad compania cia cie ets etablissements ste
ditta sp zoo oo spolka doo dd ad eood ood ead kft zrt nyrt bt sro spol kd jdoo jsc pjsc ojsc
cjsc ooo oao zao pao ao tov tzov too chp chup odo kompaniya firma obshchestvo sti sirketi anonim
limitet ltdsti fze fzco fzc fzllc fz dmcc wll spc bsc kscc sal est establishment shrkh mwssh
mu'ssh muassasat sharikat sharika mussh sae scs pjs psc pt tbk persero ud sdn bhd berhad
enterprise enterprises kk gk yk kabushiki kaisha kabushikigaisha jusik hoesa chusik hoesa tnhh
cong ty cty cp mtv youxian gongsi jtuan coop cooperative
""")
)
"""Legal forms, and words for a firm; dots and spaces taken out (L.L.C. -> llc)."""

IN_FRONT = frozenset(
    _words("""
pt cv ud ooo oao zao pao ao too ip tov tzov kk yk shrkh mussh mwssh sharikat sharika muassasat
sarl sa sas ets ste etablissements societe sociedade sociedad cong ty cty tnhh llc jsc ojsc cjsc
pjsc firma kompaniya jusik hoesa
""")
)
"""Those that stand before a name."""

ANYWHERE = frozenset(
    _words("""
llc ltd limited co company kompaniya firma inc gmbh sarl srl ltda fze fzco dmcc wll pvt pte pty
sdn bhd sti sirketi kaisha kabushiki tnhh est establishment shrkh mussh corp corporation
incorporated private ltdsti
""")
)
"""Those that are no part of a name wherever they stand; the others only at its beginning or end."""

SMALL = frozenset(
    _words("""
al el ul and und et y e ve i og och en the of for de da do del di la le las los les der die das
& w
""")
)

GENERIC = frozenset(
    _words("""
trading import export general international group enterprise business services supply
""")
)
"""What nearly every buyer does: the least telling of all."""

_WORDS = """
trading trade trade's traders trader traiding comercio comercial comercializadora comerciales
trading commercial commerciale commerce
trading commerciali comercializacao handel handels handelsgesellschaft handelshaus
trading handelsonderneming ticaret tic niaga dagang perdagangan
trading tjarh tjaryh torgovyy torgovyi torgoviy torgovaya torgoviya torg dom tjrh tjryh tijara
trading tijarah tijaria shoji shokai boeki muyeok muyok
trading maoyi shangmao obchod kereskedelmi handlowa handlowy handlu thuong mai negoce
import astyrad importers importer imports importadora importacao importaciones importacion
import importazione imp ithalat impor importateur
import jinkou styrad import-export impex importexport
export exporters exporter exports exportadora exportacao exportaciones exportacion esportazione
export exp ihracat ekspor
export tsdyr eksport
general aamh alaamh generales generale genel umum mh amh ammh aammah
international intl int interneshnl internacional internazionale internationale internacionais
international uluslararasi internasional mezhdunarodnaya
international guoji dwlyh dawliya global world worldwide mondial kokusai gukje
group mjmwaah mjmwah grup groupe grupo gruppo gruppe holding holdings jituan mjmwh majmoua
group gruppa
business businesses corporate
enterprise entreprise empresa empresas impresa unternehmen isletme usaha predpriyatie
services service servicios servizi
supply supplies supplier suppliers suministros distribution distributors distributor
supply distribuidora distribuciones distribuzione
supply vertrieb dagitim pazarlama marketing sourcing agency agencies wholesale wholesalers
industry snaaat snaayh prom industries industrial industria industrias industrie industriel
industry endustri sanayi san kogyo sangyo gongye sanup promyshlennost
industry manufacturing manufacturer manufacturers factory works mfg seisakusho seizo zhizao
industry imalat fabrika fabrica zavod masna
technology technologies tech technik tecnologia tecnologias tecnologie teknoloji tekhnologii
technology keji gijutsu
electronics alktrwnyat electronic electronica electronicos elektronik elettronica dianzi
electronics elektronika denshi elec electronique electroniques
electric khrbayyat electrical electricals electrica elektrik elektro elettrica electricos dianqi
electric denki kahraba khrba khrbayyh
furniture furnishings muebles mobiliario moveis mobili mobilya mobel meubles furnitur jiaju kagu
furniture mebel athath thth
textile mnswjat textiles tekstil textil tessile tessuti fabrics fabric fangzhi tekstili nsyj
textile mansujat
garment mlabs azya garments clothing apparel fashion fashions moda mode fuzhuang fushi odezhda
garment confecciones konfeksiyon ropa
hardware adwat tools tool ferreteria ferretería ferramenta ferragens wujin herramientas
hardware werkzeuge hirdavat quincaillerie
lighting lights lamps lamp iluminacion iluminacao illuminazione aydinlatma beleuchtung zhaoming
lighting luminaires
toys toy juguetes brinquedos giocattoli oyuncak spielwaren wanju jouets igrushki
kitchen kitchenware cookware cocina cozinha cucina mutfak chuju kuchen
household mnzlyh houseware housewares home hogar casa haushalt ev riyong homeware baihuo
gifts gift regalos presentes geschenke hediyelik lipin crafts craft handicraft handicrafts
gifts gongyipin
building mqawlat construction constructions construcciones constructora bau insaat costruzioni
building jianzhu materials material materiales jiancai
building stroy stroitel stroymaterialy bna
auto syarat automotive automobile autoparts parts spares car cars otomotiv qiche avto motors
auto motor
machinery machines machine maquinaria maquinas macchine makina maschinen maschinenbau jixie
machinery kikai
medical medicale medica medikal medizin yiliao med pharma pharmaceutical pharmaceuticals
food ghdhayyh aghdhyh foods alimentos alimentari gida lebensmittel shipin shokuhin
plastic plastics plasticos plastik kunststoff suliao plastiche
ceramic ceramics ceramica ceramicas seramik keramik taoci tiles tile keramika
steel metal metals acero aco acciaio celik stahl gangtie metall staal
glass vidrio vidro vetro cam glas boli
paper papel carta kagit papier zhiye packaging packing embalajes ambalaj verpackung baozhuang
shoes footwear shoe calzado calcados calzature ayakkabi schuhe xieye obuv
bags bag luggage leather cuero couro pelle deri leder pige xiangbao
jewelry jewellery joyeria joias gioielli mucevher schmuck zhubao
cosmetics beauty cosmeticos kozmetik kosmetik huazhuangpin kosmetika
sports sport deportes esportes spor tiyu
garden outdoor jardin jardim giardino bahce garten
optics optical optica optik optika yanjing
computer computers digital computadoras bilgisayar jisuanji it
mobile phone phones telecom telecommunications telecomunicaciones shouji tongxin
energy solar energia enerji energie xinnengyuan
design studio diseno tasarim sheji
sons son brothers bros hijos filhos figli sohne fils synovya awlad wlad
stores store shop mart market supermarket retail tienda loja negozio magaza
center centre centro merkez zhongxin
products product productos produtos urun chanpin goods
development fazhan
solutions solution systems system
"""

CONCEPTS: dict[str, str] = {}
"""Word of a company's name -> the one English word for what it says."""
for _line in filter(None, _WORDS.split("\n")):
    _concept, *_spelled = _line.split()
    for _word in (_concept, *_spelled):
        CONCEPTS.setdefault(_word, _concept)

_CHINESE = """
进出口=import,export 国际贸易=international,trading 对外贸易=trading 贸易=trading 商贸=trading
经贸=trading 外贸=trading 商业=trading 商务=business 实业=industry 工业=industry 产业=industry
制造=industry 工厂=industry 制品=products 用品=products 产品=products 国际=international
全球=international 环球=international 集团=group 控股=group 科技=technology 技术=technology
电子=electronics 电器=electric 电气=electric 家电=electric 家具=furniture 家私=furniture
家居=household 日用品=household 日用=household 百货=household 纺织=textile 布业=textile
服装=garment 服饰=garment 制衣=garment 时装=garment 五金=hardware 工具=hardware 照明=lighting
灯饰=lighting 灯具=lighting 光电=lighting 玩具=toys 厨具=kitchen 厨房=kitchen 礼品=gifts
工艺品=gifts 工艺=gifts 建筑=building 建材=building 装饰=building 材料=building 汽车=auto
汽配=auto 配件=auto 机械=machinery 机电=machinery 设备=machinery 医疗=medical 器械=medical
医药=medical 食品=food 塑料=plastic 塑胶=plastic 陶瓷=ceramic 瓷砖=ceramic 钢铁=steel 金属=steel
玻璃=glass 纸业=paper 包装=paper 鞋业=shoes 箱包=bags 皮具=bags 皮革=bags 珠宝=jewelry
首饰=jewelry 化妆品=cosmetics 美妆=cosmetics 体育=sports 运动=sports 园艺=garden 户外=garden
眼镜=optics 光学=optics 电脑=computer 数码=computer 通讯=mobile 手机=mobile 能源=energy
新能源=energy 设计=design 供应链=supply 发展=development 中心=center 商行=trading 洋行=trading
商事=trading 商会=trading 商店=stores 企业=enterprise 物产=trading 产业=industry 工业所=industry
制作所=industry 电机=electric
"""
CHINESE: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    sorted(
        (
            (pair.partition("=")[0], tuple(pair.partition("=")[2].split(",")))
            for pair in dict.fromkeys(_CHINESE.split())
        ),
        key=lambda pair: -len(pair[0]),
    )
)
"""What is said of the trade at the end of a Chinese name, longest first, with the English words for it."""

CHINESE_LEGAL = (
    "股份有限责任公司", "有限责任公司", "股份有限公司", "(集团)有限公司", "集团有限公司", "有限公司",
    "责任公司", "株式会社", "合同会社", "有限会社",
    "个体工商户", "分公司", "总公司", "公司", "股份", "厂", "行", "店", "社",
)  # fmt: skip

# Places that begin the name of a company, "characters=Latin".
_PLACES = """
中国=china 北京=beijing 上海=shanghai 天津=tianjin 重庆=chongqing 广东=guangdong 广州=guangzhou
深圳=shenzhen 佛山=foshan 东莞=dongguan 中山=zhongshan 珠海=zhuhai 汕头=shantou 揭阳=jieyang
潮州=chaozhou 惠州=huizhou 江门=jiangmen 浙江=zhejiang 杭州=hangzhou 宁波=ningbo 温州=wenzhou
义乌=yiwu 金华=jinhua 永康=yongkang 台州=taizhou 绍兴=shaoxing 江苏=jiangsu 南京=nanjing
苏州=suzhou 无锡=wuxi 常州=changzhou 南通=nantong 扬州=yangzhou 福建=fujian 福州=fuzhou
厦门=xiamen 泉州=quanzhou 晋江=jinjiang 山东=shandong 青岛=qingdao 济南=jinan 烟台=yantai
临沂=linyi 河北=hebei 石家庄=shijiazhuang 河南=henan 郑州=zhengzhou 湖北=hubei 武汉=wuhan
湖南=hunan 长沙=changsha 四川=sichuan 成都=chengdu 安徽=anhui 合肥=hefei 江西=jiangxi
辽宁=liaoning 大连=dalian 沈阳=shenyang 陕西=shaanxi 西安=xian 广西=guangxi 南宁=nanning
云南=yunnan 昆明=kunming 香港=hongkong 澳门=macau 台湾=taiwan 台北=taipei 高雄=kaohsiung
新加坡=singapore 马来西亚=malaysia 吉隆坡=kualalumpur 日本=japan 东京=tokyo 大阪=osaka
韩国=korea 首尔=seoul 迪拜=dubai 泰国=thailand 越南=vietnam 印尼=indonesia 菲律宾=philippines
"""
CHINESE_PLACES = dict(pair.split("=") for pair in _PLACES.split())

PLACES = frozenset(CHINESE_PLACES.values()) | frozenset(
    _words("""
hk china prc uae dubai sharjah abudhabi egypt cairo egyptian saudi riyadh jeddah ksa turkey
turkiye istanbul india mumbai delhi chennai pakistan karachi lahore bangladesh dhaka nigeria
lagos kenya nairobi ghana accra africa african london uk usa america american canada mexico
mexicana brasil brazil argentina chile peru colombia bogota deutschland germany berlin hamburg
france paris italia italy milano espana spain madrid iberica portugal poland polska russia rus
moscow moskva ukraine kiev kyiv kazakhstan almaty europe europa asia asian gulf middle east
arabia arabian jordan amman iraq baghdad kuwait qatar doha oman muscat bahrain lebanon beirut
israel iran tehran morocco maroc algerie tunisie australia sydney manila jakarta bangkok hanoi
saigon hochiminh malaysia singapore penang
""")
)
"""Places that say where a company is rather than which one."""

FREE_MAIL = frozenset(
    _words("""
example.com example.net example.org
gmail.com googlemail.com qq.com vip.qq.com foxmail.com 163.com 126.com yeah.net vip.163.com
sina.com sina.cn sohu.com 139.com 189.cn aliyun.com 21cn.com tom.com hotmail.com outlook.com
live.com msn.com hotmail.co.uk hotmail.fr hotmail.it hotmail.es outlook.es outlook.fr
outlook.com.br live.co.uk live.fr live.nl yahoo.com yahoo.co.uk yahoo.co.in yahoo.in yahoo.fr
yahoo.es yahoo.it yahoo.de yahoo.com.br yahoo.com.hk yahoo.com.tw yahoo.co.jp yahoo.co.id
yahoo.com.mx yahoo.com.ar ymail.com rocketmail.com aol.com icloud.com me.com mac.com mail.com
gmx.com gmx.de gmx.net web.de t-online.de freenet.de mail.ru bk.ru list.ru inbox.ru yandex.ru
yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua proton.me protonmail.com pm.me zoho.com
naver.com hanmail.net daum.net nate.com rediffmail.com libero.it virgilio.it tiscali.it alice.it
tin.it orange.fr wanadoo.fr free.fr laposte.net sfr.fr uol.com.br bol.com.br terra.com.br
ig.com.br terra.com prodigy.net.mx wp.pl onet.pl o2.pl interia.pl seznam.cz centrum.cz abv.bg
mail.bg walla.com walla.co.il netvision.net.il docomo.ne.jp ezweb.ne.jp softbank.ne.jp
netvigator.com singnet.com.sg hinet.net emirates.net.ae eim.ae batelco.com.bh bigpond.com
comcast.net verizon.net att.net btinternet.com telkomsa.net tutanota.com superonline.com
mynet.com ttmail.com yahoo.ca yahoo.com.au yahoo.com.ph yahoo.com.sg yahoo.com.vn
""")
)
"""Domains where anyone may have a mailbox."""

SHARED_SITES = frozenset(
    _words("""
alibaba.com made-in-china.com globalsources.com 1688.com taobao.com tmall.com facebook.com
fb.com instagram.com linkedin.com twitter.com x.com youtube.com tiktok.com wix.com wixsite.com
wordpress.com blogspot.com weebly.com indiamart.com tradeindia.com ec21.com amazon.com ebay.com
etsy.com google.com linktr.ee wa.me t.me weixin.qq.com shopify.com myshopify.com
mercadolibre.com b2b.cn hc360.com
""")
)
"""Sites that hold the pages of many companies."""

ROLES = frozenset(
    _words("""
info sales sale office contact export exports import imports admin marketing purchase purchases
purchasing procurement buying service services support mail email hello enquiry enquiries
inquiry inquiries order orders account accounts accounting finance hr general reception
webmaster postmaster noreply ventas compras comercial administracion contacto gerencia vendas
contato financeiro importacao exportacao importaciones einkauf vertrieb verkauf kontakt buero
buro zentrale achats commercial ventes biuro zakupy handel zakaz zakup zakupki opt satis ihracat
ithalat bilgi acquisti vendite amministrazione commerciale ufficio trade trading business shop
store company headoffice secretary reservation team cs operations logistics supply sourcing
""")
)
"""Names of mailboxes that belong to a company and not to a person; a number may follow."""
