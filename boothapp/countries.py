"""Countries: from what a clerk types to an ISO 3166 code, and the name to show."""

from functools import cache

from boothapp.text import Text

# What people write that the Unicode names do not hold.
_ALIASES = {
    "uae": "AE", "dubai": "AE", "阿联酋": "AE", "迪拜": "AE", "uk": "GB", "england": "GB", "britain": "GB",
    "usa": "US", "america": "US", "united states of america": "US", "korea": "KR", "south korea": "KR",
    "ksa": "SA", "saudi": "SA", "沙特": "SA", "russia": "RU", "holland": "NL", "czech republic": "CZ",
    "turkey": "TR", "ivory coast": "CI", "hong kong": "HK", "香港": "HK", "台湾": "TW", "taiwan": "TW",
    "macau": "MO", "macao": "MO", "澳门": "MO", "drc": "CD", "dr congo": "CD", "burma": "MM", "vietnam": "VN",
    "viet nam": "VN", "brasil": "BR", "españa": "ES", "deutschland": "DE", "italia": "IT", "méxico": "MX",
    "palestine": "PS", "laos": "LA", "syria": "SY", "macedonia": "MK",
}  # fmt: skip

# How a buyer calls his own market in a sentence: short, with the article English wants.
_SPOKEN = {
    "AE": Text("阿联酋", "the UAE"),
    "US": Text("美国", "the US"),
    "GB": Text("英国", "the UK"),
    "NL": Text("荷兰", "the Netherlands"),
    "PH": Text("菲律宾", "the Philippines"),
    "HK": Text("香港", "Hong Kong"),
    "MO": Text("澳门", "Macau"),
    "TW": Text("台湾", "Taiwan"),
    "CZ": Text("捷克", "the Czech Republic"),
    "DO": Text("多米尼加", "the Dominican Republic"),
    "CD": Text("刚果（金）", "the DR Congo"),
    "CG": Text("刚果（布）", "Congo"),
    "MV": Text("马尔代夫", "the Maldives"),
    "SA": Text("沙特", "Saudi Arabia"),
    "TR": Text("土耳其", "Turkey"),
}


@cache
def all_countries() -> dict[str, Text]:
    """Return every ISO 3166-1 alpha-2 code with the country's name in both languages (CLDR)."""
    from babel.core import Locale  # noqa: PLC0415  reads its data files: not at start-up

    zh, en = Locale.parse("zh_Hans").territories, Locale.parse("en").territories
    named = (str(code) for code in en)
    codes = (code for code in named if len(code) == 2 and code.isalpha() and code not in _NOT_ISO)
    return {
        code: _SPOKEN.get(code) or Text(zh.get(code, en[code]), en[code]) for code in sorted(codes)
    }


_NOT_ISO = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}


@cache
def _by_name() -> dict[str, str]:
    from babel.core import Locale  # noqa: PLC0415

    names = {}
    for language in ("en", "zh_Hans", "zh_Hant"):
        territories = Locale.parse(language).territories
        names.update(
            {territories[code].casefold(): code for code in all_countries() if code in territories}
        )
    spoken = {
        name.casefold().removeprefix("the "): code
        for code, text in all_countries().items()
        for name in (text.zh, text.en)
    }
    return names | spoken | _ALIASES


def code_of(typed: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a country typed as code or name, or None."""
    text = typed.strip()
    if text.upper() in all_countries():
        return text.upper()
    return _by_name().get(text.casefold().removeprefix("the "))


@cache
def spellings_of(code: str) -> tuple[str, ...]:
    """Return every name, in small letters, that ``code_of`` takes for ``code``; () for no code."""
    return tuple(sorted(name for name, known in _by_name().items() if known == code))


def name_of(code: str) -> Text:
    """Return a country's name in both languages; what is no code comes back as it is."""
    return all_countries().get(code, Text(code, code)) if code else Text()
