"""How a buyer is written down the first time, and the ways in which the second time differs."""

import random
from collections.abc import Callable

import phonenumbers
from people import POOLS, Firm, Person, plain

Fields = dict[str, str]


def latin_company(
    firm: Firm, r: random.Random, *, legal: bool = True, spelling: int = 0, trade: bool = True
) -> str:
    """The company in Latin letters."""
    brand = firm.brand.latin[spelling % len(firm.brand.latin)]
    words = [firm.city.latin[0], brand]
    if trade:
        row = POOLS["trades"][firm.trade]
        said = (
            row[4]
            if firm.culture == "spanish" and firm.brand.native == ""
            else row[5]
            if firm.culture == "turkish"
            else row[0]
        )
        words.append(said)
    name = " ".join(word for word in words if word)
    if not legal:
        return name
    form = r.choice(firm.legal)
    return f"PT {name}" if form == "PT" else f"{name} {form}"


def native_company(firm: Firm, *, legal: bool = True) -> str:
    """The company in its own script; "" where that is Latin."""
    if not firm.brand.native:
        return ""
    row = POOLS["trades"][firm.trade]
    match firm.culture:
        case "arabic":
            return f"{'شركة ' if legal else ''}{firm.brand.native} {row[2]}"
        case "russian":
            return f"{'ООО ' if legal else ''}«{row[3]} {firm.brand.native}»"
        case "japanese":
            return (
                f"{'株式会社' if legal else ''}{firm.brand.native}商事"
                if row[0] == "Trading"
                else f"{firm.brand.native}{row[1]}"
            )
        case "chinese" | "taiwan":
            return f"{firm.city.native}{firm.brand.native}{row[1]}{'有限公司' if legal else ''}"
    return ""


def latin_name(person: Person, *, spelling: int = 0, swap: bool = False) -> str:
    """The person in Latin letters."""
    given = person.given.latin[spelling % len(person.given.latin)]
    family = person.family.latin[spelling % len(person.family.latin)]
    return f"{family} {given}" if swap else f"{given} {family}"


def native_name(person: Person) -> str:
    """The person in the own script; "" where that is Latin."""
    if not person.given.native or not person.family.native:
        return ""
    together = person.given.native + person.family.native
    if any("\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in together):
        return person.family.native + person.given.native
    return f"{person.given.native} {person.family.native}"


def slip(text: str, r: random.Random) -> str:
    """One slip of a finger in the longest word: a letter left out, doubled, exchanged or swapped."""
    words = text.split(" ")
    at = max(range(len(words)), key=lambda i: len(words[i]))
    word = words[at]
    if len(word) < 4:
        return text
    i = r.randrange(1, len(word) - 1)
    words[at] = r.choice((
        word[:i] + word[i + 1 :], word[:i] + word[i] + word[i:],
        word[:i] + word[i + 1] + word[i] + word[i + 2 :],
        word[:i] + r.choice("aeiorstn") + word[i + 1 :],
    ))  # fmt: skip
    return " ".join(words)


def local_number(number: str) -> str:
    """A number as written at home."""
    parsed = phonenumbers.parse(number)
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL))


_FAMILY_FIRST = {"chinese", "taiwan", "hongkong"}


def first_record(person: Person, r: random.Random) -> Fields:
    """A card read or typed in full, some fields left out as on cards."""
    firm = person.firm
    fields = {
        "company": latin_company(firm, r),
        "name": latin_name(person, swap=firm.culture in _FAMILY_FIRST and r.random() < 0.6),
        "country": firm.country,
    }  # fmt: skip
    native = native_company(firm)
    if native and r.random() < 0.35:
        fields["company_other"] = native
        if native_name(person):
            fields["name_other"] = native_name(person)
    optional = {
        "email": (person.email, 0.75), "mobile": (person.mobile, 0.8), "phone": (firm.phone, 0.4),
        "wechat": (person.wechat, 0.3),
        "badge": (person.badge, 0.3), "website": (f"www.{firm.domain}" if firm.domain else "", 0.5),
    }  # fmt: skip
    if firm.domain and r.random() < 0.25:
        optional["email_other"] = (f"info@{firm.domain}", 1.0)
    for name, (value, share) in optional.items():
        if value and r.random() < share:
            fields[name] = value
    return fields


# The kinds of duplicate: what the first record must hold, and what the second one says

Again = Callable[[Person, random.Random, Fields], Fields | None]


def _script(person: Person, r: random.Random, first: Fields) -> Fields | None:
    company, name = native_company(person.firm, legal=r.random() < 0.5), native_name(person)
    if not company or not name:
        return None
    first.pop("company_other", None), first.pop("name_other", None)
    return {"company": company, "name": name} | (
        {"country": person.firm.country} if r.random() < 0.6 else {}
    )


def _respelled(person: Person, r: random.Random, _first: Fields) -> Fields | None:
    if len(person.given.latin) * len(person.family.latin) == 1:
        return None
    return {
        "company": latin_company(person.firm, r, legal=r.random() < 0.5, spelling=1),
        "name": latin_name(person, spelling=1),
        "country": person.firm.country,
    }


def _no_legal_form(person: Person, r: random.Random, _first: Fields) -> Fields | None:
    return {"company": latin_company(person.firm, r, legal=False), "name": latin_name(person)} | (
        {"country": person.firm.country} if r.random() < 0.6 else {}
    )


def _slip(person: Person, r: random.Random, _first: Fields) -> Fields | None:
    return {
        "company": slip(latin_company(person.firm, r, legal=False), r),
        "name": slip(latin_name(person), r),
        "country": person.firm.country,
    }


def _swapped(person: Person, r: random.Random, first: Fields) -> Fields | None:
    swap = first["name"] == latin_name(person)
    return {
        "company": latin_company(person.firm, r, legal=False),
        "name": plain(latin_name(person, swap=swap)).upper(),
        "country": person.firm.country,
    }


def _initial(person: Person, r: random.Random, _first: Fields) -> Fields | None:
    given, _, family = plain(latin_name(person)).partition(" ")
    if native_name(person):
        return None
    return {
        "company": latin_company(person.firm, r, legal=False),
        "name": f"{given[0]}. {family}",
        "country": person.firm.country,
    }


def _phone(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["mobile"] = person.mobile
    spaced = phonenumbers.format_number(
        phonenumbers.parse(person.mobile), phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return {"phone": str(spaced)} | ({"name": person.given.latin[0]} if r.random() < 0.5 else {})


def _local_phone(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["mobile"] = person.mobile
    fields = {"phone": local_number(person.mobile)}
    if r.random() < 0.6:
        fields["country"] = person.firm.country
    else:
        fields["name"] = latin_name(person)
    return fields


def _whatsapp(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["mobile"] = person.mobile
    return {"whatsapp": person.mobile} | (
        {"name": person.given.latin[-1]} if r.random() < 0.5 else {}
    )


def _wechat(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["wechat"] = person.wechat
    return {"wechat": r.choice((person.wechat, person.wechat.upper(), f"微信：{person.wechat}"))}


def _badge(person: Person, _r: random.Random, first: Fields) -> Fields | None:
    first["badge"] = person.badge
    return {"badge": person.badge}


def _email(person: Person, r: random.Random, first: Fields) -> Fields | None:
    first["email"] = person.email
    email = person.email
    if email.endswith("@gmail.com"):
        local = email.partition("@")[0]
        email = f"{local[:2]}.{local[2:]}+fair@gmail.com"
    return {"email": r.choice((email, email.upper()))} | (
        {"name": native_name(person) or latin_name(person)} if r.random() < 0.5 else {}
    )


def _name_alone(person: Person, _r: random.Random, _first: Fields) -> Fields | None:
    return {"name": latin_name(person), "country": person.firm.country}


def _new_card(person: Person, r: random.Random, first: Fields) -> Fields | None:
    """The same person with another card: a new address, another spelling, the same mobile."""
    first["mobile"] = person.mobile
    return {
        "company": latin_company(person.firm, r, spelling=1), "name": latin_name(person, spelling=1),
        "mobile": person.mobile, "email": f"new{person.id}@{r.choice(POOLS['free'])}",
        "country": person.firm.country,
    }  # fmt: skip


def _colleague(_person: Person, _r: random.Random, _first: Fields) -> Fields | None:
    return None  # made in ``make``: it needs another person


KINDS: dict[str, tuple[Again, int]] = {
    "other script": (_script, 30), "other spelling": (_respelled, 22),
    "no legal form": (_no_legal_form, 9), "typing slip": (_slip, 9),
    "order swapped": (_swapped, 7), "initial": (_initial, 10), "phone": (_phone, 8),
    "local phone": (_local_phone, 8), "whatsapp is the mobile": (_whatsapp, 4),
    "wechat": (_wechat, 4), "badge": (_badge, 4), "e-mail": (_email, 6),
    "name alone": (_name_alone, 4), "new card": (_new_card, 6),
    "another contact": (_colleague, 10),
}  # fmt: skip
