"""Which currency a price, a heading or a line above the table names."""

import re
from functools import lru_cache

# The longer names first: "HK$" must not be read as a dollar, nor "美元" as 元.
_NAMES = (
    ("HKD", r"HK\s?\$|HKD|港币|港幣|港元"),
    ("TWD", r"NT\s?\$|TWD|NTD|新台币|新台幣|台币"),
    ("AUD", r"\bAU?\s?\$|AUD|澳元"),
    ("CAD", r"\bC(?:AN?)?\s?\$|CAD\b|加元"),
    ("SGD", r"\bS\s?\$|SGD|新加坡元"),
    (
        "USD",
        r"U\.?S\.?D?\.?\s?\$|\$\s?US|USD|U\.S\.D|US dollars?|美金|美元|\bUS\b(?=\s*\d)|\bUSDS?\b",
    ),
    ("EUR", r"€|EUR(?:OS?)?\b|欧元|歐元"),
    ("GBP", r"£|GBP|英镑|英鎊"),
    ("JPY", r"JPY|日元|日圆|日圓|円|YEN\b"),
    ("KRW", r"KRW|₩|韩元"),
    ("INR", r"₹|INR\b|卢比"),
    ("RUB", r"₽|RUB\b|卢布"),
    ("VND", r"₫|VND\b"),
    ("THB", r"฿|THB\b"),
    ("AED", r"\bAED\b|迪拉姆"),
    ("CNY", r"RMB|CNY|CNH|人民币|人民幣|[¥￥]|元|圆|圓|塊|块|\bYuan\b"),
    ("USD", r"[$＄﹩]"),
)
_ANY = re.compile(
    "|".join(f"(?P<c{at}>{names})" for at, (_, names) in enumerate(_NAMES)), re.IGNORECASE
)
_EXCHANGE = re.compile(r"汇率|匯率|exchange|\brate\b|1\s*USD\s*=|USD\s*1\s*=", re.IGNORECASE)
_SENTENCE = re.compile(r"[。;；，,\n]|\.\s")
_PRICES_IN = re.compile(
    r"(?:prices?|quot\w+|currency|币种|幣種|货币|报价|價格|价格|单价|单位|計價|计价)[^\n.。;；]{0,30}",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def currency_in(text: str) -> str:
    """Return the ISO 4217 code of the first currency that ``text`` names, or "".

    In a Chinese list "¥" is the yuan and a bare "$" the US dollar.
    """
    found = _ANY.search(text)
    if not found or not found.lastgroup:
        return ""
    return _NAMES[int(found.lastgroup[1:])][0]


@lru_cache(maxsize=16_384)
def without_currency(text: str) -> str:
    """Return ``text`` with the names and signs of currencies blanked out."""
    return _ANY.sub(" ", text)


def currency_of_lines(lines: list[str]) -> str:
    """Return the currency that the lines around a table say its prices are in, or ""."""
    said = [
        part
        for line in lines
        for part in ([line] if not _EXCHANGE.search(line) else _SENTENCE.split(line))
    ]
    kept = [part for part in said if not _EXCHANGE.search(part)]
    for line in kept:
        for found in _PRICES_IN.finditer(line):
            if code := currency_in(found[0]):
                return code
    return next((code for line in kept if (code := currency_in(line))), "")
