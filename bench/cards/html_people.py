"""Invents who stands on a card drawn from HTML, what is printed of him, and the truth about it."""

import random
import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.cards import html_telephones as telephones
from bench.cards.html_words import FREE_MAIL, HONORIFICS, TAX, Words, words_of

POOLS = Path(__file__).with_name("html_pools")
CJK = frozenset(("chinese", "traditional", "japanese"))
NATIVE_CITIES = frozenset(("HK", "SG"))


@dataclass(slots=True)
class Row:
    """A line of contact: what kind, its label and what it says."""

    kind: str
    label: str
    value: str


@dataclass(slots=True)
class Card:
    """What is printed on a card; an empty text is not printed."""

    half: str
    country: str
    script: str
    only: bool
    name: str = ""
    name2: str = ""
    honorific: str = ""
    company: str = ""
    company2: str = ""
    brand: str = ""
    title: str = ""
    title2: str = ""
    department: str = ""
    address: list[str] = field(default_factory=list)
    address2: list[str] = field(default_factory=list)
    branch: tuple[str, list[str]] = ("", [])
    rows: list[Row] = field(default_factory=list)
    slogan: str = ""
    products: str = ""
    certificate: str = ""
    tax: str = ""
    social: str = ""
    code: str = ""
    truth: dict[str, Any] = field(default_factory=dict)

    @property
    def right_to_left(self) -> bool:
        """Whether its own script runs from right to left."""
        return self.script in ("arabic", "hebrew")

    def printed(self) -> list[str]:
        """Everything that has to be found in the print."""
        texts = [
            self.name, self.name2, self.company, self.company2, self.title, self.title2, self.department,
            *self.address, *self.address2, self.branch[0], *self.branch[1], self.slogan, self.products,
            self.certificate, self.tax, self.social, *(row.value for row in self.rows),
        ]  # fmt: skip
        return [text for text in texts if text]


@dataclass(frozen=True, slots=True)
class Identity:
    """The parts of a person and his firm that are needed more than once."""

    person: str
    other: str
    given: str
    surname: str
    brand: str
    domain: str
    area: str


class Inventor:
    """Invents cards of one half, countries dealt like a deck by their weight."""

    def __init__(self, half: str, rng: random.Random) -> None:
        self.half = half
        self.rng = rng
        self.pool = tomllib.loads((POOLS / f"{half}.toml").read_text(encoding="utf-8"))
        self.words: Words = words_of(half)
        self.deck: list[str] = []
        self.turn: dict[str, int] = {}

    def card(self) -> Card:
        """Invent the next card."""
        if not self.deck:
            self.deck = [
                country
                for country, entry in self.pool.items()
                if len(country) == 2
                for _ in range(entry["w"])
            ]
            self.rng.shuffle(self.deck)
        country = self.deck.pop()
        entry = self.pool[country]
        script, only = self._script(entry)
        card = Card(self.half, country, script, only)
        person = self._next(country, "people", entry)
        firm = self._next(country, "companies", entry)
        place = self._next(country, "places", entry)
        if country == "CN":  # a firm's name there begins with its town
            place = entry["places"][entry["companies"].index(firm)]
        brand, full, rest = firm.split("|")
        domain, _, full2 = rest.partition("~")
        latin, _, other = person.partition("~")
        where, _, where2 = place.partition("~")
        where, _, area = where.partition("@")
        surname = latin.split("_")[1]
        given = " ".join(latin.replace(f"_{surname}_", " ").split())
        who = Identity(latin, other, given, surname, brand, domain, area)
        self._name(card, who)
        self._company(card, who, full, full2)
        self._title(card, entry["l"])
        self._address(card, entry, where, where2)
        self._contacts(card, entry, who)
        self._extras(card, entry, who)
        card.truth |= {"country": country, "script": script if script != "latin" else "latin"}
        return card

    def _next(self, country: str, kind: str, entry: dict[str, Any]) -> str:
        key = country + kind
        self.turn[key] = self.turn.get(key, self.rng.randrange(9)) + 1
        return str(entry[kind][self.turn[key] % len(entry[kind])])

    def _script(self, entry: dict[str, Any]) -> tuple[str, bool]:
        script = str(entry.get("s", "latin"))
        share = self.rng.random()
        if script == "latin" or share < 0.08:
            return "latin", False
        return script, share < 0.08 + (0.24 if script in CJK else 0.18)

    def _name(self, card: Card, who: Identity) -> None:
        rng = self.rng
        plain = who.person.replace("_", "")
        printed, truth = plain, plain
        way = rng.random()
        if way < 0.28:
            printed = upper(plain, card.country)
        elif way < 0.46:
            printed = plain.replace(who.surname, upper(who.surname, card.country))
        elif way < 0.50 and who.given and not who.person.startswith("_"):
            printed = f"{upper(who.surname, card.country)} {who.given}"
            truth = f"{who.surname} {who.given}"
        other = who.other if card.script != "latin" else ""
        if card.only:
            card.name, truth, other = other, other, ""
        else:
            card.name, card.name2 = printed, other
            if rng.random() < 0.06:
                card.honorific = rng.choice(HONORIFICS.get(card.country, ("Mr.",)))
        card.truth |= {"name": truth, "name_other": other}

    def _company(self, card: Card, who: Identity, full: str, full2: str) -> None:
        share = self.rng.random()
        if card.script == "latin":
            full2 = ""
        if card.only:
            full, full2 = full2, ""
        if share < 0.18:
            card.brand = who.brand
            card.truth |= {"company": who.brand, "company_other": ""}
            return
        card.company, card.company2 = full, full2
        if share < 0.62 and who.brand.casefold() != full.casefold():
            card.brand = who.brand
        card.truth |= {"company": full, "company_other": full2}

    def _title(self, card: Card, language: str) -> None:
        titles = self.pool["words"]["titles"]
        key = f"zh-{card.script}" if language == "zh" and card.script != "latin" else language
        key = key if key in titles and (card.script != "latin" or language != "zh") else "en"
        if card.script == "latin" and "~" in titles[key][0]:
            key = "en"
        if card.script == "latin" and key != "en" and self.rng.random() < 0.25:
            key = "en"
        title, _, other = self.rng.choice(titles[key]).partition("~")
        card.title, card.title2 = (other, "") if card.only else (title, other)
        if card.only and not other:
            card.title = title
        may = ""
        if key == "en" and self.rng.random() < 0.14:
            card.department = self.rng.choice(self.pool["words"]["departments"])
            may = f"{card.title}, {card.department}"
        elif not card.only and self.rng.random() < 0.03:
            card.title = ""
            card.title2 = ""
        elif card.only or self.rng.random() < 0.85:
            pass
        elif (
            key == "en"
            and (extra := self.rng.choice(titles[key])) != title
            and "/" not in title + extra
        ):
            card.title = f"{title} / {extra}" if len(title + extra) < 44 else title
        card.truth |= {"title": card.title, "title_other": card.title2, "title_may": may}

    def _address(self, card: Card, entry: dict[str, Any], where: str, where2: str) -> None:
        rng = self.rng
        if rng.random() < 0.05:
            card.truth |= {"address": "", "address_other": ""}
            return
        lines = [line.strip() for line in where.split(";")]
        if not card.only and rng.random() < 0.62:
            put_country(rng, lines, rng.choice(entry["n"]))
        others = [where2] if where2 and card.script != "latin" else []
        if card.only:
            lines, others = others, []
            name = entry.get("no", [""])[-1]
            if name and rng.random() < 0.5 and name not in lines[0]:
                lines = [
                    f"{lines[0]}، {name}" if card.script == "arabic" else f"{lines[0]}, {name}"
                ]
        elif others and rng.random() < 0.3:
            others = []  # many bilingual cards give the place in one script only
        card.address, card.address2 = lines, others
        card.truth |= {"address": joined(lines), "address_other": joined(others)}

    def _contacts(self, card: Card, entry: dict[str, Any], who: Identity) -> None:
        rng = self.rng
        style = rng.choice(telephones.STYLES[self.half])
        mails, web = self._electronic(card, who)
        if style in telephones.HOME and not self._country_known(card, entry, web, mails):
            style = "plain"
        if not card.address and style in telephones.HOME:
            style = "plain"
        writer = Writer(rng, card, style, entry["m"], who.area)
        rows = writer.rows()
        for kind, value in [("email", mail) for mail in mails] + ([("web", web)] if web else []):
            rows.append(Row(kind, "", value))
        if rng.random() < 0.14 and card.country in (
            "CN",
            "HK",
            "TW",
            "MY",
            "AE",
            "NG",
            "KE",
            "RU",
            "SG",
        ):
            handle = ascii_of(who.surname) + ascii_of(who.given)[:2] + str(rng.randint(10, 9999))
            rows.append(Row("wechat", "", handle))
        elif rng.random() < 0.06:
            rows.append(Row("skype", "", f"{ascii_of(who.given)[:9]}.{ascii_of(who.surname)}"))
        self.words.label(rng, rows, entry["l"], card.script, only=card.only)
        card.rows = rows
        card.truth |= {
            "emails": mails, "phones": list(dict.fromkeys(writer.phones)),
            "fax": writer.fax, "website": web.lower(),
        }  # fmt: skip

    def _country_known(self, card: Card, entry: dict[str, Any], web: str, mails: list[str]) -> bool:
        ending = {"GB": ".uk"}.get(card.country, f".{card.country.lower()}")
        if any(text.lower().endswith(ending) for text in [web, *mails]):
            return True
        text = " ".join(card.address).casefold()
        return any(name and name.casefold() in text for name in [*entry["n"], *entry.get("no", [])])

    def _electronic(self, card: Card, who: Identity) -> tuple[list[str], str]:
        rng = self.rng
        given, surname = ascii_of(who.given.split(" ")[0]), ascii_of(who.surname)
        own = who.domain and rng.random() < 0.84
        host = who.domain if own else rng.choice(FREE_MAIL.get(card.country, FREE_MAIL["*"]))
        local = rng.choice(
            (f"{given}.{surname}", f"{given[:1]}{surname}", given, f"{surname}.{given[:1]}")
        )
        if not own:
            local = rng.choice(
                (
                    ascii_of(who.brand)[:14],
                    f"{given}{surname}{rng.randint(1, 99)}",
                    f"{given}_{surname}",
                )
            )
        mails = [f"{local}@{host}"]
        if rng.random() < 0.16 and own:
            mails.append(
                f"{rng.choice(('info', 'sales', 'export', 'office', 'import'))}@{who.domain}"
            )
        if rng.random() < 0.04:
            mails = []
        if rng.random() < 0.05:
            mails = [mail[0].upper() + mail[1:] for mail in mails]
        web = ""
        if who.domain and rng.random() < 0.74:
            web = rng.choice(("www.{}", "www.{}", "{}", "https://www.{}", "www.{}/")).format(
                who.domain
            )
            web = web.rstrip("/") if rng.random() < 0.8 else web
        return mails, web

    def _extras(self, card: Card, entry: dict[str, Any], who: Identity) -> None:
        rng, words = self.rng, self.pool["words"]
        language = entry["l"] if not card.only else ""
        if rng.random() < 0.2 and not card.only:
            card.slogan = rng.choice(words["slogans"].get(language) or words["slogans"]["en"])
        if rng.random() < 0.2 and not card.only:
            card.products = rng.choice(words["products"].get(language) or words["products"]["en"])
        if rng.random() < 0.1:
            card.certificate = rng.choice(words["certificates"])
        if rng.random() < 0.16 and card.country in TAX:
            card.tax = re.sub("#", lambda _: str(rng.randint(1, 9)), rng.choice(TAX[card.country]))
        if rng.random() < 0.09:
            handle = ascii_of(who.brand)
            card.social = rng.choice(self.words.social).format(handle)
        if rng.random() < 0.09 and card.address and not card.only:
            self._branch(card)
        if rng.random() < 0.24:
            card.code = self._code(card, who)

    def _branch(self, card: Card) -> None:
        country = self.rng.choice(("CN", card.country, card.country))
        places = [
            place
            for place in self.pool[country]["places"]
            if joined_place(place) != joined(card.address)
        ]
        places = [p for p in places if p.partition(";")[0] != card.address[0]]
        if not places:
            return
        where = self.rng.choice(places).partition("@")[0]
        lines = [line.strip() for line in where.split(";")]
        label = self.rng.choice(self.words.branches)
        if country != card.country:
            lines[-1] += ", China"
            label = self.rng.choice(self.words.china)
        card.branch = (label, lines)

    def _code(self, card: Card, who: Identity) -> str:
        truth = card.truth
        kinds = ["vcard", "vcard", "vcard"]
        kinds += ["web", "web"] if truth["website"] else []
        kinds += ["wechat"] if card.country in ("CN", "HK", "TW", "MY", "SG") else []
        kinds += ["wa"] if any(map(telephones.is_mobile, truth["phones"])) else []
        kind = self.rng.choice(kinds)
        if kind == "web":
            return "https://www." + re.sub(r"^(https?://)?(www\.)?", "", truth["website"])
        if kind == "wechat":
            return f"https://u.wechat.com/k{ascii_of(who.surname)[:4]}Invented{self.rng.randint(10, 99)}"
        if kind == "wa":
            chat = [number for number in reversed(truth["phones"]) if telephones.is_mobile(number)]
            return f"https://wa.me/{chat[0].lstrip('+')}"
        lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{truth['name']}", f"ORG:{truth['company']}"]
        lines += [f"TITLE:{truth['title']}"] if truth["title"] else []
        lines += [f"TEL:{number}" for number in truth["phones"]]
        lines += [f"EMAIL:{mail}" for mail in truth["emails"]]
        return "\r\n".join([*lines, "END:VCARD", ""])


class Writer:
    """Draws a card's telephones and notes which of them are fax."""

    def __init__(
        self, rng: random.Random, card: Card, style: str, mobiles: list[str], area: str
    ) -> None:
        self.rng = rng
        self.card = card
        self.style = style
        self.mobiles = mobiles
        self.area = area
        self.phones: list[str] = []
        self.fax: list[str] = []

    def rows(self) -> list[Row]:
        """The telephone lines in a usual order."""
        rng = self.rng
        share = rng.random()
        kinds = ["tel", "mobile"] if share < 0.62 else ["tel"] if share < 0.76 else ["mobile"]
        kinds += ["direct"] if rng.random() < 0.08 and "tel" in kinds else []
        kinds += ["fax"] if rng.random() < 0.3 and "tel" in kinds else []
        if rng.random() < 0.12:
            kinds.reverse()
        rows = [self._row(kind) for kind in kinds]
        if self.card.country == "US" and rng.random() < 0.2:
            free = telephones.toll_free(rng)
            self.phones += free.numbers
            rows.append(Row("free", "", free.text))
        if rng.random() < 0.12 and not self.card.only:
            number = telephones.draw(rng, self.card.country, rng.choice(self.mobiles), mobile=True)
            style = "plain" if self.style in telephones.HOME else self.style
            self.phones.append(telephones.e164(number))
            rows.append(Row("wa", "", telephones.write(number, self.card.country, style)))
        return rows

    def _row(self, kind: str) -> Row:
        rng, country = self.rng, self.card.country
        mobile = kind == "mobile"
        begin = rng.choice(self.mobiles) if mobile else self.area
        number = telephones.draw(rng, country, begin, mobile=mobile)
        if kind == "fax":
            self.fax.append(telephones.e164(number))
            return Row(kind, "", telephones.write(number, country, self.style))
        if kind in ("tel", "mobile") and rng.random() < 0.16:
            second = telephones.draw(rng, country, begin, mobile=mobile)
            both = telephones.pair(
                rng, number, second, country, style=self.style, half=self.card.half
            )
            self.phones += both.numbers
            return Row(kind, "", both.text)
        text = telephones.write(number, country, self.style)
        self.phones.append(telephones.e164(number))
        if kind == "tel" and rng.random() < 0.12:
            text += self._extension()
        return Row(kind, "", text)

    def _extension(self) -> str:
        inner = self.rng.randint(101, 899)
        ways = {
            "a": {
                "CN": " 转 {}",
                "RU": " доб. {}",
                "BR": " ramal {}",
                "PE": " anexo {}",
                "*": " Ext. {}",
            },
            "b": {
                "CN": "转{}",
                "RU": " (доб. {})",
                "DE": " Durchwahl {}",
                "MX": " int. {}",
                "*": " x{}",
            },
        }[self.card.half]
        return ways.get(self.card.country, ways["*"]).format(inner)


def upper(text: str, country: str) -> str:
    """Capitals as the country writes them: a Turkish i keeps its dot."""
    return (text.replace("i", "İ") if country == "TR" else text).upper()


def ascii_of(text: str) -> str:
    """Letters and digits fit for an e-mail's address, in lower case."""
    plain = text.lower().translate(str.maketrans("ıłøđ", "ilod")).replace("ß", "ss")
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", plain))


def joined(lines: list[str]) -> str:
    """Lines as one, with a comma where the print has none."""
    return ", ".join(line.rstrip(" ,") for line in lines)


def joined_place(place: str) -> str:
    """A place of the pool as it would stand on one line."""
    return joined([line.strip() for line in place.partition("@")[0].split(";")])


def put_country(rng: random.Random, lines: list[str], name: str) -> None:
    """Add a country behind the last line or as a line of its own."""
    if name.casefold() in lines[-1].casefold():
        return
    if rng.random() < 0.7:
        lines[-1] += rng.choice((", ", ", ", " - ")) + name
    else:
        lines.append(name)
