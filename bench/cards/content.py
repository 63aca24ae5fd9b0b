"""Composes what an invented card prints, and the truth a careful person would write down from it."""

import random
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bench.cards.telephones import LOCAL, STYLES, invent, neighbour, printed

POOLS = Path(__file__).resolve().parent / "pools"
NATIVE_ALONE = {
    "chinese": 0.3,
    "japanese": 0.35,
    "korean": 0.35,
    "cyrillic": 0.6,
    "traditional": 0.2,
}
NATIVE_ALONE |= {"arabic": 0.08, "thai": 0.1, "greek": 0.2, "georgian": 0.1, "hebrew": 0.1}
HONORIFIC = re.compile(r"^(Mrs?\.|Ms\.|Dr\.|Eng\.|Ing\.|Alhaji|Hajia|Chief|Engr\.)\s+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A contact line: kind is tel, mobile, fax, email, web, wechat, whatsapp, address or factory."""

    kind: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a card prints, and its truth."""

    part: str
    iso: str
    script: str
    name: str
    name_other: str
    title: str
    title_other: str
    company: str
    company_other: str
    logo: str
    logo_alone: bool
    entries: tuple[Entry, ...]
    address: tuple[str, ...]
    address_other: tuple[str, ...]
    address_label: str
    slogan: str
    products: str
    small: tuple[str, ...]
    qr: str
    truth: dict[str, Any]


@dataclass(slots=True)
class _Contact:
    entries: list[Entry] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    fax: list[str] = field(default_factory=list)
    website: str = ""


def chance_from(seed: str | int) -> random.Random:
    """A source of chance that gives the same for the same seed on every system."""
    return random.Random(seed)  # noqa: S311  it draws cards, not secrets


def load(name: str) -> dict[str, Any]:
    """Read a pool by its file name."""
    return tomllib.loads((POOLS / f"{name}.toml").read_text(encoding="utf-8"))


class Composer:
    """Composes cards of a part from its pools."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.countries = load(part)["country"]
        self.print = load(f"{part}_print")

    def compose(self, rng: random.Random) -> Facts:
        """Invent a card in whichever scripts its country prints."""
        weights = [entry.get("weight", 1) for entry in self.countries]
        country = rng.choices(self.countries, weights)[0]
        return self.card(rng, country, _mode(rng, country))

    def both_sides(self, rng: random.Random) -> tuple[Facts, Facts]:
        """Invent a card with its own script on one side and Latin letters on the other."""
        native = [entry for entry in self.countries if entry["script"] != "latin"]
        country = rng.choice(native)
        state = rng.getstate()
        front = self.card(rng, country, "native")
        rng.setstate(state)
        return front, self.card(rng, country, "latin")

    def card(self, rng: random.Random, country: dict[str, Any], mode: str) -> Facts:
        """Invent a card of a country: mode is "latin", "native" or "both"."""
        person, title, place = (
            _pick(rng, country[key]) for key in ("people", "titles", "addresses")
        )
        company, other, domain, logo = _pick(rng, country["companies"], 4)
        # A source of chance for each group, so that two sides of a card differ in their script alone.
        seed, *groups = (rng.getrandbits(62) for _ in range(6))
        rng, for_labels, for_contact, for_lines, for_noise = (
            chance_from(group) for group in groups
        )
        if mode != "latin" and not (person[1] and other):
            mode = "latin"
        shown = {"latin": (0,), "native": (1,), "both": (0, 1)}[mode]
        place = [_filled(part, chance_from(seed)) for part in place]
        title, name = _shown(title, shown), _shown(person, shown)
        firm, (address, address_other) = _shown((company, other), shown), _shown(place, shown)
        labels = self._labels(for_labels, country["iso"], mode)
        with_country = rng.random() < 0.62
        contact = self._contact(
            for_contact, country, (person[0], domain), labels, with_country=with_country
        )
        logo_alone = rng.random() < 0.1 and mode != "native" and logo.isascii()
        lines = _lines(for_lines, address, country, mode, with_country=with_country)
        lines_other = tuple(address_other.split(";")) if address_other else ()
        noise = self._noise(for_noise, country, domain, mode)
        truth = {
            "name": _bare(name[0]),
            "name_other": _bare(name[1]),
            "company": logo if logo_alone else firm[0],
            "company_other": "" if logo_alone else firm[1],
            "title": title[0],
            "title_other": title[1],
            "emails": contact.emails,
            "phones": contact.phones,
            "fax": contact.fax,
            "website": contact.website,
            "country": country["iso"],
            "address": ", ".join(lines),
            "address_other": ", ".join(lines_other),
            "script": country["script"] if mode != "latin" else "latin",
        }
        return Facts(
            part=self.part, iso=country["iso"], script=country["script"],
            name=name[0], name_other=name[1], title=title[0], title_other=title[1],
            company=firm[0], company_other=firm[1],
            logo=logo, logo_alone=logo_alone, entries=tuple(contact.entries),
            address=lines, address_other=lines_other,
            address_label=labels["address"] if rng.random() < 0.45 else "",
            slogan=noise[0], products=noise[1], small=noise[2],
            qr=_code(rng, truth, domain), truth=truth,
        )  # fmt: skip

    def _labels(self, rng: random.Random, iso: str, mode: str) -> dict[str, str]:
        languages = self.print["languages"].get(iso, ["en"])
        language = rng.choice(languages)
        if mode == "latin" and language in {"zh", "ar", "hant", "ja", "ko", "ru", "el", "he", "uk"}:
            language = "en"
        if mode == "native" and language == "en":
            language = languages[0]
        labels: dict[str, str] = rng.choice(self.print["labels"][language])
        return labels

    def _contact(
        self,
        rng: random.Random,
        country: dict[str, Any],
        who: tuple[str, str],
        labels: dict[str, str],
        *,
        with_country: bool,
    ) -> _Contact:
        out = _Contact()
        style = rng.choice(STYLES[self.part])
        if with_country and rng.random() < 0.33:
            style = rng.choice(LOCAL[self.part])
        for kind in _kinds(rng, country["iso"]):
            self._telephone(rng, country, kind, style, labels, out=out)
        self._addresses(rng, country, who, labels, out)
        if country["iso"] == "CN" and rng.random() < 0.35:
            handle = _ascii(who[0]).replace(" ", "") + str(rng.randint(10, 9999))
            out.entries.append(Entry("wechat", labels["wechat"], handle))
        return out

    def _telephone(
        self,
        rng: random.Random,
        country: dict[str, Any],
        kind: str,
        style: str,
        labels: dict[str, str],
        *,
        out: _Contact,
    ) -> None:
        fixed = kind in {"tel", "fax"}
        number = invent(
            rng, country["iso"], "fixed" if fixed else "mobile", country.get("area", [])
        )
        text = printed(number, style)
        found = [number.e164]
        chance = rng.random()
        if kind == "tel" and chance < 0.1:
            text += rng.choice(self.print["noise"]["extension"]).replace(
                "{x}", str(rng.randint(10, 899))
            )
        elif kind == "tel" and chance < 0.22 and (other := neighbour(number)):
            text += rng.choice(self.print["noise"]["pair"]).replace("{y}", other.e164[-2:])
            found.append(other.e164)
        elif kind == "mobile" and chance < 0.1:
            second = invent(rng, country["iso"], "mobile", [])
            text += (" / " if self.part == "tune" else ", ") + printed(second, style)
            found.append(second.e164)
        (out.fax if kind == "fax" else out.phones).extend(found)
        out.entries.append(Entry(kind, labels[kind], text))

    def _addresses(
        self,
        rng: random.Random,
        country: dict[str, Any],
        who: tuple[str, str],
        labels: dict[str, str],
        out: _Contact,
    ) -> None:
        person, domain = who
        own = rng.random() < 0.78
        first = f"{_mailbox(rng, person, own=own)}@{domain if own else rng.choice(country['mail'])}"
        out.emails.append(first)
        if rng.random() < 0.16:
            out.emails.append(f"{rng.choice(('info', 'sales', 'export', 'purchase'))}@{domain}")
        if rng.random() < 0.06:
            out.emails = []
        out.entries += [Entry("email", labels["email"], address) for address in out.emails]
        if rng.random() < 0.75:
            out.website = f"www.{domain}"
            shapes = ("www.{}", "www.{}", "www.{}", "{}", "http://www.{}", "https://{}")
            out.entries.append(Entry("web", labels["web"], rng.choice(shapes).format(domain)))

    def _noise(
        self, rng: random.Random, country: dict[str, Any], domain: str, mode: str
    ) -> tuple[str, str, tuple[str, ...]]:
        noise = self.print["noise"]
        chinese = country["script"] == "chinese" and mode != "latin"
        slogan = (
            rng.choice(noise["slogans_zh" if chinese else "slogans"]) if rng.random() < 0.25 else ""
        )
        products = rng.choice(noise["products"]) if rng.random() < 0.2 and mode != "native" else ""
        small = [
            rng.choice(noise[key])
            for key in ("since", "certificates", "department")
            if rng.random() < 0.1
        ]
        if rng.random() < 0.14:
            small.append(
                rng.choice(noise["social"]).replace(
                    "{handle}", domain.split(".", maxsplit=1)[0].replace("-", "")
                )
            )
        if (vat := self.print["vat"].get(country["iso"])) and rng.random() < 0.2:
            small.append(_filled(vat, rng))
        if rng.random() < 0.08 and mode != "native":
            factory = _filled(_pick(rng, country["addresses"])[0], rng).replace(";", ", ")
            small.append(f"{rng.choice(self.print['labels']['en'])['factory']} {factory}")
        return slogan, products, tuple(small)


def backside(facts: Facts) -> Facts:
    """The back of a card that names the company alone, with its address on the web if it has one."""
    web = tuple(replace(entry, label="") for entry in facts.entries if entry.kind == "web")
    end = facts.truth["website"].rpartition(".")[2].replace("uk", "gb").upper() if web else ""
    truth = dict.fromkeys(facts.truth, "") | {
        "emails": [],
        "phones": [],
        "fax": [],
        "script": facts.truth["script"],
    }
    kept = {key: facts.truth[key] for key in ("company", "company_other", "website")}
    # Whether a bare company name tells its country is open: both answers are right where no domain does.
    sure = facts.iso if end == facts.iso else ""
    truth |= kept | {"country": sure, "country_may": facts.iso}
    return replace(
        facts, name="", name_other="", title="", title_other="", entries=web, address=(), address_other=(),
        address_label="", small=(), qr="", truth=truth,
    )  # fmt: skip


def _mode(rng: random.Random, country: dict[str, Any]) -> str:
    script = country["script"]
    if script == "latin":
        return "latin"
    chance = rng.random()
    alone = NATIVE_ALONE.get(script, 0.15)
    if chance < alone:
        return "native"
    return "latin" if chance > 0.9 else "both"


def _pick(rng: random.Random, choices: list[str], parts: int = 2) -> list[str]:
    split = rng.choice(choices).split("|")
    return split + [""] * (parts - len(split))


def _shown(pair: Sequence[str], shown: tuple[int, ...]) -> tuple[str, str]:
    values = [pair[index] for index in shown if pair[index]] or [pair[0]]
    return values[0], values[1] if len(values) > 1 else ""


def _filled(text: str, rng: random.Random) -> str:
    makers = {
        "{n}": lambda: rng.randint(2, 299),
        "{m}": lambda: rng.randint(2, 19),
        "{d}": lambda: rng.randint(1, 9),
    }
    return re.sub(r"\{[nmd]\}", lambda match: str(makers[match[0]]()), text)


def _lines(
    rng: random.Random, address: str, country: dict[str, Any], mode: str, *, with_country: bool
) -> tuple[str, ...]:
    lines = address.split(";")
    if with_country and (mode != "native" or country["script"] == "latin"):
        name = rng.choice(country["printed"])
        if rng.random() < 0.55:
            lines[-1] += f"{rng.choice((', ', ', ', ' - '))}{name}"
        else:
            lines.append(name)
    elif (
        with_country
        and country.get("other")
        and country["script"] not in {"japanese", "traditional"}
    ):
        name = rng.choice(country["other"])
        if country["script"] == "chinese":
            lines[0] = name + lines[0]
        else:
            lines[-1] += f", {name}"
    return tuple(lines)


def _kinds(rng: random.Random, iso: str) -> list[str]:
    kinds = ["tel"] if rng.random() < 0.8 else []
    if rng.random() < 0.12:
        kinds.append("tel")
    if rng.random() < 0.72 or not kinds:
        kinds.append("mobile")
    if rng.random() < 0.12 and iso not in {"CN", "JP", "US"}:
        kinds.append("whatsapp")
    if rng.random() < 0.35:
        kinds.append("fax")
    if rng.random() < 0.2:
        kinds.reverse()
    return kinds


def _bare(name: str) -> str:
    return HONORIFIC.sub("", name)


def _ascii(text: str) -> str:
    text = text.translate(str.maketrans("ıłŁøØđĐ", "ilLoOdD")).replace("ß", "ss")
    for umlaut, written in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        text = text.replace(umlaut, written) if "ß" in text else text
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z ]", "", bare)


def _mailbox(rng: random.Random, person: str, *, own: bool) -> str:
    words = [
        word
        for word in _ascii(_bare(person)).split()
        if len(word) > 1 and word not in {"iii", "jr"}
    ]
    first, last = words[0], words[-1]
    made = (
        f"{first}.{last}",
        f"{first}{last}",
        f"{first[0]}.{last}",
        first,
        f"{first}_{last}",
        f"{last}{rng.randint(1, 99)}",
    )
    return rng.choice(
        (*made, "info", "sales")
        if own
        else (*made[:2], made[4], f"{first}{last}{rng.randint(1, 99)}")
    )


def _code(rng: random.Random, truth: dict[str, Any], domain: str) -> str:
    chance = rng.random()
    if chance < 0.82:
        return ""
    if chance < 0.9:
        return (
            f"https://www.{domain}" if truth["website"] else "https://u.wechat.com/kExampleOnly7Qz"
        )
    if chance < 0.93 and truth["phones"]:
        return f"https://wa.me/{truth['phones'][-1].lstrip('+')}"
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{truth['name']}",
        f"ORG:{truth['company']}",
        f"TITLE:{truth['title']}",
    ]
    lines += [f"TEL:{phone}" for phone in truth["phones"]] + [
        f"EMAIL:{email}" for email in truth["emails"]
    ]
    return "\n".join([*lines, "END:VCARD", ""])
