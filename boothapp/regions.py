"""The world's regions: which one a country lies in, for counting by market."""

from functools import cache

from boothapp.text import Text

# The sub-regions of the United Nations, Standard Country or Area Codes for Statistical Use (M49), under their
# numbers. Latin America and sub-Saharan Africa are M49's intermediate level; Oceania is kept whole.
_COUNTRIES = {
    "015": "DZ EG EH LY MA SD TN",
    "202": (
        "AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW IO KE KM LR LS MG ML MR MU MW "
        "MZ NA NE NG RE RW SC SH SL SN SO SS ST SZ TD TF TG TZ UG YT ZA ZM ZW"
    ),
    "021": "BM CA GL PM US",
    "419": (
        "AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM "
        "KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI"
    ),
    "143": "KG KZ TJ TM UZ",
    "030": "CN HK JP KP KR MN MO TW",
    "035": "BN ID KH LA MM MY PH SG TH TL VN",
    "034": "AF BD BT IN IR LK MV NP PK",
    "145": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "151": "BG BY CZ HU MD PL RO RU SK UA",
    "154": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "039": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK",
    "155": "AT BE CH DE FR LI LU MC NL",
    "009": (
        "AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS"
    ),
    "010": "AQ",
}

_NAMES = {
    "015": Text("北非", "Northern Africa"),
    "202": Text("撒哈拉以南非洲", "Sub-Saharan Africa"),
    "021": Text("北美", "Northern America"),
    "419": Text("拉丁美洲和加勒比", "Latin America, Caribbean"),
    "143": Text("中亚", "Central Asia"),
    "030": Text("东亚", "Eastern Asia"),
    "035": Text("东南亚", "South-east Asia"),
    "034": Text("南亚", "Southern Asia"),
    "145": Text("西亚（中东）", "Western Asia (Middle East)"),
    "151": Text("东欧", "Eastern Europe"),
    "154": Text("北欧（含英国）", "Northern Europe (with the UK)"),
    "039": Text("南欧", "Southern Europe"),
    "155": Text("西欧", "Western Europe"),
    "009": Text("大洋洲", "Oceania"),
    "010": Text("南极洲", "Antarctica"),
}


@cache
def _by_country() -> dict[str, str]:
    return {code: region for region, codes in _COUNTRIES.items() for code in codes.split()}


def region_of(country: str) -> str:
    """Return the M49 number of the region a country (ISO 3166-1 alpha-2) lies in, or ""."""
    return _by_country().get(country, "")


def name_of(region: str) -> Text:
    """Return a region's name in both languages; what is no region comes back as it is."""
    return _NAMES.get(region, Text(region, region))


def code_of(typed: str) -> str:
    """Return the M49 number of a region typed as its number or the beginning of a name, or ""."""
    text = typed.strip().casefold()
    fits = (
        code
        for code, name in _NAMES.items()
        if text
        and (text == code or name.zh.startswith(text) or name.en.casefold().startswith(text))
    )
    return next(fits, "")


def all_regions() -> dict[str, Text]:
    """Return every region's name in both languages, by M49 number."""
    return dict(_NAMES)
