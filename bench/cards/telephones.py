"""Valid invented telephone numbers and the ways people print them."""

import random
import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

FIXED = (PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
MOBILE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)

STYLES = {
    "tune": ("plain", "plain", "zeros", "trunk", "dots", "tight", "bracket", "hyphen"),
    "held": (
        "plain",
        "bare_code",
        "code_bracket",
        "area_bracket",
        "slash",
        "pairs",
        "trunk_tight",
        "spaced_plus",
    ),
}
LOCAL = {
    "tune": ("national", "national_tight"),
    "held": ("national_hyphen", "national_bracket", "national_dots"),
}


@dataclass(frozen=True, slots=True)
class Number:
    """An invented number with all its ways of being split."""

    iso: str
    e164: str

    @property
    def parsed(self) -> phonenumbers.PhoneNumber:
        """The number as phonenumbers knows it."""
        return phonenumbers.parse(self.e164, None)

    @property
    def code(self) -> str:
        """The country code without plus."""
        return str(self.parsed.country_code)

    @property
    def groups(self) -> list[str]:
        """The digits after the country code, in the groups of an international print."""
        shown = phonenumbers.format_number(self.parsed, PhoneNumberFormat.INTERNATIONAL)
        return re.findall(r"\d+", shown)[1:]

    @property
    def national(self) -> str:
        """As it is printed at home."""
        return phonenumbers.format_number(self.parsed, PhoneNumberFormat.NATIONAL)


def invent(rng: random.Random, iso: str, kind: str, areas: list[str]) -> Number:
    """Make a valid number of a country: kind is "fixed" or "mobile", areas begin the fixed ones."""
    wanted = MOBILE if kind == "mobile" else FIXED
    example = phonenumbers.example_number_for_type(iso, wanted[0])
    digits = phonenumbers.national_significant_number(example)
    for attempt in range(4000):
        start = (
            rng.choice(areas)
            if kind == "fixed" and areas and attempt < 3000
            else digits[: rng.choice((1, 2, 3))]
        )
        length = len(digits) + (rng.choice((0, 0, 1, -1, 2)) if attempt > 20 else 0)
        national = start + "".join(rng.choice("0123456789") for _ in range(length - len(start)))
        text = f"+{phonenumbers.country_code_for_region(iso)}{national}"
        number = phonenumbers.parse(text, None)
        if (
            phonenumbers.is_valid_number_for_region(number, iso)
            and phonenumbers.number_type(number) in wanted
        ):
            return Number(iso, text)
    message = f"no valid number of {iso} beginning with {areas}"
    raise ValueError(message)


def neighbour(number: Number, step: int = 1) -> Number | None:
    """The number one further on, where only the last two digits change and it is valid too."""
    last = int(number.e164[-2:]) + step
    if last > 99:
        return None
    other = Number(number.iso, f"{number.e164[:-2]}{last:02}")
    return other if phonenumbers.is_valid_number(other.parsed) else None


def printed(number: Number, style: str) -> str:
    """The number in a style; one that does not fit the country falls back to the plain one."""
    code, groups = number.code, number.groups
    area, rest = groups[0], "".join(groups[1:])
    has_area = len(groups) > 1 and len(area) <= 4
    trunk = number.national.lstrip("(").startswith("0") and not area.startswith("0")
    plain = f"+{code} {' '.join(groups)}"
    made = {
        "plain": plain,
        "zeros": f"00{code} {' '.join(groups)}",
        "dots": f"+{code}.{'.'.join(groups)}",
        "tight": number.e164,
        "hyphen": f"+{code}-{'-'.join(groups)}",
        "bare_code": f"{code}-{area}-{rest}" if rest else f"{code}-{area}",
        "code_bracket": f"(+{code}) {' '.join(groups)}",
        "spaced_plus": f"+ {code} {area} {rest}".rstrip(),
        "pairs": f"+{code} {area} {_twos(rest)}".rstrip(),
        "national": number.national,
        "national_tight": re.sub(r"[\s-]", "", number.national),
        "national_hyphen": _hyphen(number.national),
        "national_dots": re.sub(r"[\s()-]+", ".", number.national).strip("."),
        "national_bracket": number.national,
    }
    if has_area:
        made |= {
            "bracket": f"+{code} ({area}) {rest}",
            "area_bracket": f"+{code}({area}){rest}",
            "slash": f"+{code}/{area}/{rest}",
            "national_bracket": f"({'0' if trunk else ''}{area}) {_twos(rest)}",
        }
    if trunk:
        made |= {
            "trunk": f"+{code} (0){' '.join(groups)}",
            "trunk_tight": f"+{code}(0){area} {rest}".rstrip(),
        }
    if code == "1":  # North America groups its numbers in one way alone
        made |= {"pairs": plain, "national_bracket": number.national}
    return made.get(style, plain)


def _hyphen(national: str) -> str:
    parts = re.findall(r"\d+", national)
    return f"{parts[0]}-{''.join(parts[1:])}" if len(parts) > 1 else parts[0]


def _twos(digits: str) -> str:
    start = len(digits) % 2 + (2 if len(digits) % 2 else 0)
    head = [digits[:start]] if start else []
    return " ".join(head + [digits[i : i + 2] for i in range(start, len(digits), 2)])
