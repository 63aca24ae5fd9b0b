"""Labels, free mail hosts, tax lines and other small print of cards drawn from HTML."""
# ruff: noqa: E501  the labels of a language stand on one line

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


class Labelled(Protocol):
    """A line that has a kind and takes a label."""

    kind: str
    label: str


KINDS = ("tel", "mobile", "fax", "email", "web")
Labels = Mapping[str, tuple[str, ...]]

ENGLISH: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "a": (
        ("T", "M", "F", "E", "W"), ("Tel.", "Mob.", "Fax", "E-mail", "Web"), ("Tel:", "Cell:", "Fax:", "Email:", "Web:"),
        ("T.", "M.", "F.", "E.", "W."), ("Tel", "Mobile", "Fax", "Email", "Website"),
        ("TEL", "MOB", "FAX", "E-MAIL", "WEB"),
    ),
    "b": (
        ("P:", "C:", "F:", "E:", "W:"), ("Phone", "Mobile", "Telefax", "Mail", "Internet"),
        ("Ph.", "Mob:", "Fax.", "e-mail:", "web:"), ("Office", "HP", "Fax", "Email", "Site"),
        ("t |", "m |", "f |", "e |", "w |"), ("Phone:", "Cell/WhatsApp:", "Fax No.:", "E-mail:", "Website:"),
    ),
}  # fmt: skip
LOCAL: Mapping[str, Labels] = {
    "a": {
        "zh": ("电话", "手机", "传真", "邮箱", "网址"), "zh-traditional": ("電話", "手提", "傳真", "電郵", "網址"),
        "ja": ("TEL", "携帯", "FAX", "E-mail", "URL"), "ko": ("전화", "휴대폰", "팩스", "이메일", "홈페이지"),
        "ru": ("Тел.:", "Моб.:", "Факс:", "E-mail:", "Сайт:"), "ar": ("هاتف", "جوال", "فاكس", "بريد", "موقع"),
        "fa": ("تلفن", "همراه", "فکس", "ایمیل", "وب"), "he": ("טל'", "נייד", "פקס", 'דוא"ל', "אתר"),
        "th": ("โทร.", "มือถือ", "แฟกซ์", "อีเมล", "เว็บไซต์"), "el": ("Τηλ.:", "Κιν.:", "Fax:", "E-mail:", "Web:"),
        "es": ("Tel.:", "Cel.:", "Fax:", "E-mail:", "Web:"), "pt": ("Tel.:", "Cel.:", "Fax:", "E-mail:", "Site:"),
        "fr": ("Tél. :", "Port. :", "Fax :", "E-mail :", "Web :"), "de": ("Tel.", "Mobil", "Fax", "E-Mail", "Web"),
        "it": ("Tel.", "Cell.", "Fax", "e-mail", "web"), "tr": ("Tel", "GSM", "Faks", "E-posta", "Web"),
        "pl": ("tel.", "kom.", "faks", "e-mail:", "www:"), "id": ("Telp.", "HP", "Fax.", "Email", "Web"),
        "vi": ("ĐT:", "DĐ:", "Fax:", "Email:", "Web:"),
    },
    "b": {
        "zh": ("座机:", "移动电话:", "传真:", "电邮:", "网站:"), "zh-traditional": ("電話:", "手機:", "傳真:", "電子郵件:", "網站:"),
        "ja": ("電話", "携帯電話", "FAX", "メール", "Web"), "ko": ("T.", "M.", "F.", "E.", "W."),
        "ru": ("Телефон", "Мобильный", "Факс", "Почта", "Web"), "ar": ("تلفون:", "موبايل:", "فاكس:", "إيميل:", "الموقع:"),
        "fa": ("تلفن:", "موبایل:", "نمابر:", "پست الکترونیک:", "وبسایت:"), "he": ("טלפון:", "סלולרי:", "פקס:", "מייל:", "אתר:"),
        "th": ("โทรศัพท์", "มือถือ", "โทรสาร", "อีเมล", "เว็บ"), "el": ("Τηλέφωνο", "Κινητό", "Φαξ", "Email", "Site"),
        "es": ("Teléfono", "Celular", "Telefax", "Correo", "Página web"), "pt": ("Fone", "Celular", "Fax", "E-mail", "Site"),
        "fr": ("Téléphone", "Mobile", "Télécopie", "Courriel", "Site"), "de": ("Telefon:", "Handy:", "Telefax:", "Mail:", "Internet:"),
        "it": ("Telefono", "Cellulare", "Fax", "Mail", "Sito"), "tr": ("Telefon", "Cep", "Fax", "Mail", "Web"),
        "pl": ("Telefon:", "Komórka:", "Fax:", "Mail:", "Strona:"), "id": ("Telepon:", "Ponsel:", "Faks:", "Surel:", "Situs:"),
        "vi": ("Điện thoại", "Di động", "Fax", "Email", "Website"),
    },
}  # fmt: skip
OTHER = {
    "a": {"wa": ("WhatsApp", "WA"), "wechat": ("WeChat ID", "WeChat"), "skype": ("Skype",), "direct": ("Direct", "Dir."),
          "free": ("Toll Free",)},
    "b": {"wa": ("WhatsApp:", "Whats App"), "wechat": ("Wechat:", "微信"), "skype": ("Skype:", "skype ID"),
          "direct": ("DID", "Direct line:"), "free": ("Toll-free:",)},
}  # fmt: skip
FREE_MAIL = {
    "*": ("gmail.com", "gmail.com", "hotmail.com", "yahoo.com", "outlook.com"), "CN": ("163.com", "126.com", "qq.com"),
    "RU": ("mail.ru", "yandex.ru", "bk.ru"), "KZ": ("mail.ru",), "UZ": ("mail.ru", "gmail.com"), "JP": ("gmail.com", "yahoo.co.jp"),
    "IN": ("gmail.com", "rediffmail.com", "yahoo.co.in"), "KR": ("naver.com", "hanmail.net"), "DE": ("t-online.de", "web.de"),
    "FR": ("orange.fr", "wanadoo.fr"), "IT": ("libero.it", "gmail.com"), "PL": ("wp.pl", "onet.pl"), "BR": ("uol.com.br", "hotmail.com"),
    "TW": ("ms37.hinet.net", "gmail.com"), "GB": ("btinternet.com", "gmail.com"), "UA": ("ukr.net", "gmail.com"),
}  # fmt: skip
HONORIFICS = {
    "DE": ("Dr.", "Dipl.-Ing."), "EG": ("Eng.",), "SA": ("Eng.", "Dr."), "JO": ("Eng.",), "NG": ("Alhaji", "Chief", "Engr."),
    "IN": ("Mr.", "Dr."), "IT": ("Ing.", "Dr."), "MX": ("Ing.", "Ing."), "EC": ("Ing.",), "CO": ("Ing.",), "AT": ("Mag.",),
    "IR": ("Eng.",), "AE": ("Eng.", "Mr."), "CZ": ("Ing.",), "BD": ("Engr.",),
}  # fmt: skip
TAX = {
    "IN": ("GSTIN : 24AAB CV####K1Z#", "GSTIN: 27AADFS####M1Z#"), "BR": ("CNPJ 0#.###.###/0001-##",), "AR": ("CUIT 30-########-#",),
    "PE": ("RUC: 20#########", "R.U.C. 20#########"), "CL": ("RUT: 76.###.###-#",), "CO": ("NIT 900.###.###-#",), "EC": ("RUC 179#######001",),
    "MX": ("R.F.C. FMC 0#0#1# ##A",), "DE": ("USt-IdNr. DE#########", "HRB ##### · USt-ID: DE#########"),
    "IT": ("P. IVA 0##########", "C.F. e P.IVA IT0##########"), "ES": ("C.I.F. B-########",), "FR": ("TVA FR## ### ### ###", "SIRET ### ### ### 000##"),
    "PL": ("NIP 5##-##-##-###, REGON #########",), "RU": ("ИНН 77########, КПП 7701#####", "ИНН/КПП 78########/7801#####"),
    "TR": ("Vergi No: ### ### ####",), "AE": ("TRN: 100############003", "TRN 100#########003"), "SA": ("VAT No. 3############03", "C.R. 1010######"),
    "PT": ("NIF 50#######",), "GB": ("VAT Reg. No. GB ### #### ##",), "EG": ("C.R. ##### Tax card ###-###-###",), "PK": ("NTN: #######-#",),
    "CN": ("统一社会信用代码: 9133####MA2#####XC", "统一社会信用代码 9144####MA5#####1L"), "ZA": ("VAT 4#########",), "VN": ("MST: 03########",),
    "RO": ("CUI RO########",), "CZ": ("IČO: ########",), "KE": ("PIN P051######X",), "AU": ("ABN ## ### ### ###",), "NL": ("BTW NL#########B01 · KvK ########",),
}  # fmt: skip
SOCIAL = {
    "a": ("facebook.com/{}", "@{}", "Follow us: facebook.com/{}", "IG @{}"),
    "b": ("instagram.com/{}", "f  /{}", "linkedin.com/company/{}", "Insta: {}.official"),
}
BRANCHES = {
    "a": ("Factory:", "Warehouse:", "Branch Office:"),
    "b": ("Works:", "Showroom:", "Plant:", "Regd. Factory:"),
}
CHINA = {"a": ("China Office:", "China Liaison:"), "b": ("China Sourcing:", "China Rep. Office:")}


@dataclass(frozen=True, slots=True)
class Words:
    """The small words of a half."""

    half: str
    social: tuple[str, ...]
    branches: tuple[str, ...]
    china: tuple[str, ...]

    def label(
        self,
        rng: random.Random,
        rows: Sequence[Labelled],
        language: str,
        script: str,
        *,
        only: bool,
    ) -> None:
        """Give every line its label: English, the country's own, or both."""
        key = "zh-traditional" if script == "traditional" else language
        local = LOCAL[self.half].get(key)
        if (
            local
            and script == "latin"
            and key in ("zh", "ru", "ar", "fa", "he", "th", "el", "ko", "ja")
        ):
            local = None
        english = rng.choice(ENGLISH[self.half])
        share = rng.random()
        own = only or share < (0.35 if script != "latin" else 0.6)
        chosen = local if local and own else english
        both = bool(local) and not own and script != "latin" and share > 0.75
        for row in rows:
            if row.kind in KINDS:
                at = KINDS.index(row.kind)
                row.label = chosen[at]
                if both and local and not local[at].isascii():
                    row.label = f"{local[at].rstrip(':')} {chosen[at]}"
            else:
                row.label = rng.choice(OTHER[self.half][row.kind])


def words_of(half: str) -> Words:
    """The small words of a half."""
    return Words(half, SOCIAL[half], BRANCHES[half], CHINA[half])
