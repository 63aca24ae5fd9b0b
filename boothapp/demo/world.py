"""Who comes to the invented fair: countries, names and companies, none of them real."""

import unicodedata
from dataclasses import dataclass
from random import Random

# Given names and family names by culture, "Latin=other script" where there is one.
_NAMES = {
    "arabic": (
        "Omar=عمر Khalid=خالد Yousef=يوسف Hassan=حسن Tariq=طارق Layla=ليلى Fatima=فاطمة Samir=سمير",
        "Haddad=حداد Nasser=ناصر Al-Amin=الأمين Qasim=قاسم Saleh=صالح Mansour=منصور Darwish=درويش",
    ),
    "spanish": (
        "Alejandro María José Lucía Andrés Valentina Héctor Sofía Raúl Inés Martín Begoña",
        "García Núñez Fernández Muñoz Peña Castaño Ibáñez Rojas Quiñones Salazar Ordóñez Vega",
    ),
    "portuguese": (
        "João Beatriz Luís Conceição Tiago Helena Mário Inês Rui Letícia",
        "Gonçalves Araújo Magalhães Simões Brandão Falcão Teixeira Moura",
    ),
    "english": (
        "James Emily Robert Sarah Daniel Laura Peter Hannah Mark Claire Stephen Rachel",
        "Whitfield Carver Bancroft Holloway Ashdown Pryce Merrick Langford Thorne Oakes",
    ),
    "african": (
        "Chinedu Amina Kwame Ngozi Kofi Wanjiru Tunde Adaeze Yaw Zainab Otieno Efua",
        "Okonkwo Mensah Adeyemi Boateng Kamau Balogun Owusu Njoroge Eze Abubakar",
    ),
    "indian": (
        "Rajesh Priya Sanjay Anita Vikram Meena Arjun Kavita Imran Farah Nikhil Sunita",
        "Sharma Patel Mehta Iyer Chowdhury Rahman Malik Reddy Kapoor Siddiqui",
    ),
    "russian": (
        "Dmitry=Дмитрий Sergey=Сергей Ivan=Иван Alexey=Алексей Pavel=Павел Timur=Тимур Maxim=Максим",
        "Volkov=Волков Lebedev=Лебедев Orlov=Орлов Zaitsev=Зайцев Karimov=Каримов Sokolov=Соколов",
    ),
    "german": (
        "Jürgen Katrin Björn Ulrike Matthias Sabine Günther Anke Florian Heike",
        "Müller Schäfer Groß Lindner Böhm Krüger Voß Hartwig Jäger Strauß",
    ),
    "french": (
        "François Hélène Benoît Amélie Jérôme Aïcha Thérèse Olivier Moussa Chloé",
        "Lefèvre Beaumont Rivière Châtelain Diallo Marchand Ndiaye Besançon",
    ),
    "italian": (
        "Lorenzo Chiara Matteo Giulia Niccolò Elisa Davide Francesca",
        "Bianchi Ferraro Montaldo Rinaldi Castelli Donà Moretti",
    ),
    "slavic": (
        "Łukasz Agnieszka Paweł Małgorzata Oksana Andriy Wojciech Zofia",
        "Wójcik Kamiński Dąbrowska Kowalczuk Zieliński Shevchuk Głowacka",
    ),
    "turkish": (
        "Mehmet Ayşe Çağlar Elif Uğur Şebnem Ömer Gülşen",
        "Yılmaz Öztürk Şahin Çelik Doğan Aydın Güneş",
    ),
    "greek": ("Nikos Eleni Yannis Maria Kostas Sofia", "Papadakis Georgiou Vlachos Ioannou Markou"),
    "hebrew": ("Avi Noa Eitan Tamar Gil Shira", "Ben-Ami Shalev Oren Katzir Dagan"),
    "vietnamese": (
        "Minh Hương Tuấn Thảo Dũng Ngọc Quân Linh",
        "Nguyễn Trần Phạm Đặng Bùi Hoàng",
    ),
    "thai": ("Somchai Kanya Anong Prasert Malee Niran", "Srisuk Chaiyasit Wongsa Ratanaporn Thongdee"),
    "malay": (
        "Ahmad Siti Budi Dewi Hafiz Nurul Agus Rina Carlo Maricel",
        "Santoso Rahim Wijaya Iskandar Hakim Setiawan Dela-Cruz Bautista",
    ),
    "japanese": (
        "Kenji=健二 Yuko=裕子 Takashi=隆 Naomi=直美 Hiroshi=浩 Ayumi=歩 Daisuke=大輔",
        "Tanaka=田中 Nakamura=中村 Kobayashi=小林 Yamashita=山下 Fujimoto=藤本 Ishikawa=石川",
    ),
    "korean": (
        "Min-jun=민준 Seo-yeon=서연 Ji-hoon=지훈 Ha-eun=하은 Sung-ho=성호",
        "Kim=김 Park=박 Choi=최 Jung=정 Kang=강 Yoon=윤",
    ),
    "chinese": (
        "Ka-ming=家明 Wai-ling=慧玲 Chi-keung=志強 Mei-fong=美芳 Jun-hong=俊宏 Shu-fen=淑芬",
        "Chan=陳 Wong=黃 Lin=林 Leung=梁 Cheng=鄭 Ng=吳",
    ),
}  # fmt: skip

# {last} and {place} of the person and the country; the second form is the company in the other script.
_COMPANIES = {
    "arabic": (
        "Al {last} Trading L.L.C.=شركة {last} للتجارة|{last} Building Materials=مؤسسة {last} للبناء"
        "|{last} & Sons Sanitary Ware=شركة {last} وأولاده|{place} Home Centre"
    ),
    "spanish": "Comercial {last} S.A.|Grifería y Baño {place}|Importadora {last} Hnos.",
    "portuguese": "{last} & Filhos Lda.|Casa do Banho {place}|Metais Sanitários {last}",
    "english": "{last} Kitchen & Bath|{place} Plumbing Supply|{last} Brothers Hardware Ltd|{last} Home Inc.",
    "african": "{last} Global Ventures Ltd|{place} Plumbing Mart|{last} & Partners Ceramics|{last} Hardware",
    "indian": "{last} Bath Fittings Pvt. Ltd.|{place} Sanitary House|{last} Traders|{last} Kitchen World",
    "russian": "OOO {last}=ООО «{last}»|Santehnika {last}=Сантехника {last}",
    "german": "{last} Sanitärgroßhandel GmbH|{last} Küchentechnik|Haustechnik {place} GmbH|{last} AG",
    "french": "Établissements {last}|Sanitaire {place} SARL|Cuisines {last} S.A.S.|{last} et Fils",
    "italian": "{last} Rubinetterie S.r.l.|Arredo Bagno {place}|{last} Cucine S.p.A.",
    "slavic": "{last} Armatura Sp. z o.o.|Hurtownia {place}|{last} Kuchnie i Łazienki",
    "turkish": "{last} Yapı Malzemeleri A.Ş.|{place} Armatür Ltd. Şti.|{last} Mutfak",
    "greek": "{last} Bath S.A.|{place} Kitchen Stores|Afoi {last} O.E.",
    "hebrew": "{last} Faucets Ltd.|{place} Kitchens|{last} Import & Marketing",
    "vietnamese": "Công ty TNHH {last}|Nội Thất {place}|{last} Sanitary JSC",
    "thai": "{last} Sukhaphan Co., Ltd.|{place} Home Mart|{last} Intertrade",
    "malay": "PT {last} Sejahtera|{place} Bath Gallery|{last} Trading Sdn. Bhd.|CV {last} Abadi",
    "japanese": "{last} Shoji K.K.=株式会社{last}商事|{last} Jusetsu={last}住設株式会社",
    "korean": "{last} Bath Co., Ltd.=주식회사 {last}바스|{last} Trading=주식회사 {last}무역",
    "chinese": "{last} Kee Building Materials={last}記建材|{last} Hing Sanitary Ware={last}興潔具",
}  # fmt: skip

# Country, culture, a phone (# is any digit; ranges kept for fiction where a country has one), a place.
_COUNTRIES = """
AE arabic +971_4_555_#### Dubai
SA arabic +966_11_555_#### Riyadh
EG arabic +20_2_2555_#### Cairo
JO arabic +962_6_555_#### Amman
KW arabic +965_2255_#### Salmiya
MA arabic +212_522_55_#### Casablanca
US english +1_202_555_01## Tacoma
CA english +1_416_555_01## Toronto
GB english +44_20_7946_0### Leeds
AU english +61_2_5550_#### Geelong
NZ english +64_9_555_#### Auckland
ZA english +27_21_555_#### Durban
NG african +234_1_555_#### Lagos
GH african +233_30_255_#### Accra
KE african +254_20_555_#### Nairobi
IN indian +91_98_5550_#### Pune
PK indian +92_21_3555_#### Karachi
BD indian +880_2_5550_#### Dhaka
MX spanish +52_55_5555_#### Puebla
CO spanish +57_601_555_#### Bogotá
PE spanish +51_1_555_#### Lima
CL spanish +56_2_2555_#### Valparaíso
AR spanish +54_11_5555_#### Rosario
EC spanish +593_2_255_#### Quito
ES spanish +34_91_555_##_## Málaga
BR portuguese +55_11_5555-#### Goiânia
PT portuguese +351_21_155_#### Évora
DE german +49_30_5550_#### Köln
AT german +43_1_555_#### Graz
FR french +33_1_99_00_##_## Nîmes
SN french +221_33_855_##_## Dakar
IT italian +39_02_5550_#### Brescia
PL slavic +48_22_555_##_## Łódź
UA slavic +380_44_555_#### Lviv
RU russian +7_495_555-##-## Kazan
KZ russian +7_727_355_##_## Almaty
UZ russian +998_71_255_##_## Tashkent
TR turkish +90_212_555_##_## İzmir
GR greek +30_21_0555_#### Patras
IL hebrew +972_3_555_#### Haifa
VN vietnamese +84_28_5555_#### Huế
TH thai +66_2_555_#### Bangkok
ID malay +62_21_5550_#### Surabaya
MY malay +60_3_5550_#### Penang
PH malay +63_2_8555_#### Cebu
JP japanese +81_3_5555_#### Osaka
KR korean +82_2_555_#### Busan
HK chinese +852_2555_#### Kowloon
TW chinese +886_2_5555_#### Taichung
SG chinese +65_6555_#### Jurong
"""

_TITLES = (
    "Purchasing Manager", "Owner", "General Manager", "Sourcing Director", "Buyer", "Import Manager",
    "Category Manager", "Managing Director", "Project Engineer", "",
)  # fmt: skip
_BUSINESS = (
    "厨房水槽、龙头", "卫浴展厅", "建材批发", "酒店工程", "DIY stores", "网店，厨房用品", "整体厨房", "",
)  # fmt: skip
_KINDS = ("进口商", "批发商", "零售商", "品牌商", "中间商", "网店", "", "")
_GRADES = ("A", "B", "B", "C", "C", "D", "", "")
_DOMAINS = ("example.com", "example.net", "example.org")


@dataclass(frozen=True, slots=True)
class _Country:
    code: str
    culture: str
    phone: str
    place: str


COUNTRIES = tuple(_Country(*line.split()) for line in _COUNTRIES.strip().splitlines())


def invented_buyer(random: Random) -> dict[str, str]:
    """Return the fields of a company and its person, some left out as on a busy day."""
    country = random.choice(COUNTRIES)
    given, given_other = _one(random, _NAMES[country.culture][0].split())
    family, family_other = _one(random, _NAMES[country.culture][1].split())
    place = country.place
    company, company_other = _one(random, _COMPANIES[country.culture].split("|"))
    family_first = country.culture in ("japanese", "korean", "chinese", "vietnamese")
    fields = {
        "company": company.format(last=family, place=place).replace("Al Al-", "Al "),
        "company_other": company_other.format(last=family_other, place=place),
        "country": country.code,
        "address": f"{random.randint(1, 240)} {place} Trade Park, {place}",
        "website": f"https://www.{random.choice(_DOMAINS)}",
        "business": random.choice(_BUSINESS),
        "kind": random.choice(_KINDS),
        "grade": random.choice(_GRADES),
        "name": f"{given} {family}",
        "name_other": _full_name(given_other, family_other, family_first=family_first),
        "title": random.choice(_TITLES),
        "email": _email(random, given, family),
        "phone": _phone(random, country.phone),
        "whatsapp": _phone(random, country.phone),
        "wechat": f"{_plain(family)}{random.randint(10, 9999)}",
    }
    for name, kept in _KEPT.items():
        if random.random() > kept:
            fields[name] = ""
    return {name: value for name, value in fields.items() if value}


# How often a clerk gets so far as to write it down; company or name is always there.
_KEPT = {
    "company_other": 0.6, "address": 0.35, "website": 0.25, "name_other": 0.7, "title": 0.8, "email": 0.75,
    "phone": 0.8, "whatsapp": 0.3, "wechat": 0.15,
}  # fmt: skip


def _one(random: Random, words: list[str]) -> tuple[str, str]:
    latin, _, other = random.choice(words).partition("=")
    return latin, other


def _full_name(given: str, family: str, *, family_first: bool) -> str:
    return f"{family}{given}" if family_first else f"{given} {family}".strip()


def _email(random: Random, given: str, family: str) -> str:
    """Return an address at a domain kept for examples; a few are misread from a card."""
    address = f"{_plain(given)}.{_plain(family)}@{random.choice(_DOMAINS)}"
    return address.replace("@", "(at)") if random.random() < 0.02 else address


def _phone(random: Random, pattern: str) -> str:
    """Return a phone of the country's form; a few lack their last digits."""
    digits = "".join(
        str(random.randint(0, 9)) if c == "#" else c for c in pattern.replace("_", " ")
    )
    return digits[:-5] if random.random() < 0.02 else digits


_LATIN = str.maketrans({"ß": "ss", "Ł": "L", "ł": "l", "ı": "i", "Đ": "D"})


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.translate(_LATIN))
    return "".join(c for c in bare if c.isascii() and c.isalpha()).lower()
