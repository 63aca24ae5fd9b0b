"""Draws telephone numbers that are valid and writes them as printers do; each half has its own ways."""

import random
import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

NO_DOUBLE_ZERO = frozenset(
    ("US", "CA", "RU", "KZ", "JP", "KR", "HK", "TH", "AU", "SG", "BR", "ID", "CO", "CL", "UZ")
)
"""Where 00 is not what one dials before a foreign number (or more than 00)."""

STYLES = {
    "a": ("plain", "plain", "dots", "area_in_brackets", "zero", "national", "national"),
    "b": (
        "plain", "dashes", "double_zero", "code_in_brackets", "solid", "no_plus", "zero_dashed",
        "home_dashes", "home_solid",
    ),
}  # fmt: skip
HOME = frozenset(("national", "home_dashes", "home_solid"))
"""Styles without the country's code."""

LENGTHS: dict[tuple[str, bool], tuple[int, ...]] = {
    ("ID", True): (10, 11, 11), ("DE", False): (10, 9, 10), ("DE", True): (10, 11), ("PH", False): (9,),
    ("NG", False): (10,), ("KR", True): (10,), ("AT", False): (9, 10),
    ("AT", True): (10, 11), ("FI", True): (9, 10),
}  # fmt: skip
"""Digits after the country's code where many lengths are valid and few are common."""


@dataclass(frozen=True, slots=True)
class Printed:
    """Numbers as printed on one line, and in E.164."""

    text: str
    numbers: tuple[str, ...]


def draw(rng: random.Random, country: str, start: str, *, mobile: bool) -> PhoneNumber:
    """Draw a valid number that begins with an area code (spaces in it do not count)."""
    begin = start.replace(" ", "")
    wanted: tuple[int, ...] = (PhoneNumberType.MOBILE,) if mobile else (PhoneNumberType.FIXED_LINE,)
    wanted += (PhoneNumberType.FIXED_LINE_OR_MOBILE,)
    meta = phonenumbers.PhoneMetadata.metadata_for_region(country)
    kind = meta and (meta.mobile if mobile else meta.fixed_line)
    if not kind or not kind.example_number:
        raise ValueError(country)
    lengths = list(LENGTHS.get((country, mobile), (len(kind.example_number),) * 3))
    if not mobile and (country, mobile) not in LENGTHS:
        lengths += [n for n in kind.possible_length if len(begin) + 6 <= n <= 11]
    for _ in range(4000):
        count = rng.choice(lengths) - len(begin)
        if count < 4:
            continue
        digits = begin + str(rng.randint(2, 9)) + "".join(rng.choices("0123456789", k=count - 1))
        number = phonenumbers.parse(
            "+" + str(phonenumbers.country_code_for_region(country)) + digits
        )
        if _fits(number, country, wanted):
            return number
    raise ValueError(country, start)


def _fits(number: PhoneNumber, country: str, wanted: tuple[int, ...]) -> bool:
    return (
        phonenumbers.is_valid_number_for_region(number, country)
        and phonenumbers.number_type(number) in wanted
    )


def e164(number: PhoneNumber) -> str:
    """The number with plus and digits only."""
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))


def is_mobile(number: str) -> bool:
    """Whether a number in E.164 can be a mobile's."""
    kind = phonenumbers.number_type(phonenumbers.parse(number))
    return kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


def toll_free(rng: random.Random) -> Printed:
    """An American number that costs the caller nothing."""
    while True:
        number = phonenumbers.parse(
            f"+1{rng.choice((800, 888, 877))}{rng.randint(2000000, 9999999)}"
        )
        if phonenumbers.is_valid_number(number):
            return Printed(
                phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL).replace(") ", ")-")
                if rng.random() < 0.4
                else "1-" + e164(number)[2:5] + "-" + e164(number)[5:8] + "-" + e164(number)[8:],
                (e164(number),),
            )


def write(number: PhoneNumber, country: str, style: str) -> str:
    """Write a number in a style; plainly where the style does not suit the country or is ambiguous."""
    code = str(number.country_code)
    whole = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    groups = re.split(r"[ -]", whole)[1:]
    home = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    text = _styled(style, code, groups, home, country)
    if text and _reads_back(text, country) == e164(number):
        return text
    return str(whole)


def _styled(style: str, code: str, groups: list[str], home: str, country: str) -> str:
    area = len(groups) > 1 and len(groups[0]) <= 4
    zero = home.lstrip("(").startswith("0") and groups[0][0] != "0" and country not in ("AR", "IT")
    ways = {
        "dots": f"+{code}." + ".".join(groups),
        "area_in_brackets": f"+{code} ({groups[0]}) " + " ".join(groups[1:]) if area else "",
        "zero": f"+{code} (0){groups[0]} " + " ".join(groups[1:]) if zero and area else "",
        "national": home,
        "dashes": f"+{code}-" + "-".join(groups),
        "double_zero": "" if country in NO_DOUBLE_ZERO else f"00{code} " + " ".join(groups),
        "code_in_brackets": f"(+{code}) " + " ".join(groups),
        "solid": f"+{code}" + "".join(groups),
        "no_plus": f"{code}-{groups[0]}-" + "".join(groups[1:]) if area else "",
        "zero_dashed": f"+{code}-(0)-{groups[0]}-" + "".join(groups[1:]) if zero and area else "",
        "home_dashes": re.sub(r"[ ()-]+", "-", home).strip("-"),
        "home_solid": re.sub(r"\D", "", home),
    }
    return ways.get(style, "")


def _reads_back(text: str, country: str) -> str:
    plain = re.sub(r"-?\(0\)-?", "", text)
    plain = "+" + plain[2:] if plain.startswith("00") else plain
    code = str(phonenumbers.country_code_for_region(country))
    try:
        number = phonenumbers.parse(plain, country)
        if not phonenumbers.is_valid_number(number) and plain.startswith(f"{code}-"):
            number = phonenumbers.parse("+" + plain, country)
    except phonenumbers.NumberParseException:
        return ""
    return e164(number)


def pair(
    rng: random.Random,
    first: PhoneNumber,
    second: PhoneNumber,
    country: str,
    *,
    style: str,
    half: str,
) -> Printed:
    """Write two numbers on one line, the second in full or by its last digits."""
    text, other = write(first, country, style), write(second, country, style)
    both = (e164(first), e164(second))
    if half == "a" and rng.random() < 0.5 and (near := _neighbour(rng, first, country, 2)):
        cut = e164(near)[-2:]
        return Printed(f"{text}{rng.choice(('/', ' / '))}{cut}", (both[0], e164(near)))
    if half == "b" and rng.random() < 0.4 and (near := _neighbour(rng, first, country, 4)):
        cut = e164(near)[-4:]
        if re.search(r"(?<!\d)\d{4}$", text):
            return Printed(f"{text} / {cut}", (both[0], e164(near)))
    between = rng.choice((" / ", " / ") if half == "a" else (", ", "; "))
    return Printed(text + between + other, both)


def _neighbour(
    rng: random.Random, number: PhoneNumber, country: str, size: int
) -> PhoneNumber | None:
    plain = e164(number)
    for _ in range(30):
        last = f"{(int(plain[-size:]) + rng.randint(1, 9)) % 10**size:0{size}}"
        near = phonenumbers.parse(plain[:-size] + last)
        if phonenumbers.is_valid_number_for_region(near, country):
            return near
    return None
