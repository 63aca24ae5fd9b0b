"""The fields of a buyer and of its people: their names, and what cannot be right in them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from boothapp import countries
from boothapp.text import Text

BUYER_FIELDS = (
    "company",
    "company_other",
    "country",
    "address",
    "website",
    "business",
    "kind",
    "grade",
)
CONTACT_FIELDS = (
    "name", "name_other", "title", "email", "phone", "mobile", "fax", "wechat", "whatsapp",
    "email_other", "phone_other", "badge",
)  # fmt: skip

FIELD_NAMES: Mapping[str, Text] = {
    "company": Text("公司", "Company"),
    "company_other": Text("公司（另一种文字）", "Company (other script)"),
    "country": Text("国家/地区", "Country"),
    "address": Text("地址", "Address"),
    "website": Text("网站", "Website"),
    "business": Text("主营", "Main business"),
    "kind": Text("类型", "Kind"),
    "grade": Text("等级", "Grade"),
    "name": Text("姓名", "Name"),
    "name_other": Text("姓名（另一种文字）", "Name (other script)"),
    "title": Text("职务", "Title"),
    "email": Text("邮箱", "E-mail"),
    "phone": Text("电话", "Phone"),
    "mobile": Text("手机", "Mobile"),
    "fax": Text("传真", "Fax"),
    "wechat": Text("微信", "WeChat"),
    "whatsapp": Text("WhatsApp", "WhatsApp"),
    "email_other": Text("其他邮箱", "Other e-mails"),
    "phone_other": Text("其他电话", "Other phones"),
    "badge": Text("胸卡号", "Badge number"),
}

MARKS: Mapping[str, Text] = {
    "email-form": Text("邮箱格式不对", "not an e-mail address"),
    "phone-digits": Text("号码不对", "not a phone number"),
    "phone-length": Text("号码位数不对", "wrong number of digits"),
    "country-unknown": Text("没有这个国家/地区", "no such country"),
}
"""What each mark says to the clerk."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Values ready to be stored, with the marks of those that cannot be right."""

    fields: Mapping[str, str]
    marks: Mapping[str, str]


def check(fields: Mapping[str, str], *, country: str = "") -> Checked:
    """Trim values, turn a known country into its code and mark what cannot be right.

    Nothing is refused: a value that cannot be right is kept as typed.

    Args:
        fields: Values by field name, as typed; empty ones are dropped.
        country: The buyer's country as known, for phones written without a country code.
    """
    kept = {name: value.strip() for name, value in fields.items() if value and value.strip()}
    if "country" in kept:
        kept["country"] = countries.code_of(kept["country"]) or kept["country"]
    region = kept.get("country", country)
    marks = {}
    for name, value in kept.items():
        mark = _CHECKS[name](value, region) if name in _CHECKS else ""
        if mark:
            marks[name] = mark
    return Checked(kept, marks)


def _email_mark(value: str, _region: str) -> str:
    from email_validator import EmailNotValidError, validate_email  # noqa: PLC0415  slow to import

    try:
        validate_email(value, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return "email-form"
    return ""


def _phone_mark(value: str, region: str) -> str:
    import phonenumbers  # noqa: PLC0415  slow to import

    known = region if region in phonenumbers.SUPPORTED_REGIONS else None
    digits = value.strip()
    if digits.startswith(
        "00"
    ):  # dialled from most of the world; only a country's own rules would strip it
        digits = "+" + digits[2:]
    try:
        number = phonenumbers.parse(digits, known)
    except phonenumbers.NumberParseException as fault:
        if fault.error_type == fault.INVALID_COUNTRY_CODE and known is None:
            return "" if 5 <= sum(c.isdigit() for c in value) <= 15 else "phone-length"
        return "phone-digits"
    return "" if phonenumbers.is_possible_number(number) else "phone-length"


def _country_mark(value: str, _region: str) -> str:
    return "" if value in countries.all_countries() else "country-unknown"


_CHECKS: Mapping[str, Callable[[str, str], str]] = {
    "email": _email_mark,
    "phone": _phone_mark,
    "mobile": _phone_mark,
    "fax": _phone_mark,
    "whatsapp": _phone_mark,
    "country": _country_mark,
}
