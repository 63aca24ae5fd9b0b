"""Internet names as OCR leaves them, repaired: spaces, commas for dots, a lost dot before "com"."""

import re
from functools import cache
from typing import Any

from boothapp.cards.words import table, words


@cache
def _list() -> Any:  # noqa: ANN401  the package ships no types
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415  slow to import

    return PublicSuffixList(only_icann=True)


def suffix_of(domain: str) -> str:
    """Return the public suffix of a domain ("com.cn"), "" when there is none of that name."""
    return str(_list().publicsuffix(domain.casefold(), accept_unknown=False) or "")


def own_name(domain: str) -> str:
    """Return the part of a domain that its owner chose: "alnoor" of "www.alnoor.com.ae"."""
    private = _list().privatesuffix(domain.casefold(), accept_unknown=False)
    return str(private).split(".", 1)[0] if private else ""


def registered(domain: str) -> str:
    """Return the registered part of a domain: "alnoor.com.ae" of "www.alnoor.com.ae"; "" for none."""
    return str(_list().privatesuffix(domain.casefold(), accept_unknown=False) or "")


def is_free_mail(domain: str) -> bool:
    """Whether a domain is a mail service's and says nothing of the company."""
    return own_name(domain) in words("free_mail")


def country_of(domain: str) -> str:
    """Return the ISO code that the ending of a domain stands for, "" for a general one."""
    ending = domain.rsplit(".", 1)[-1].upper()
    if len(ending) != 2 or ending in {
        "IO",
        "AI",
        "ME",
        "TV",
        "CC",
        "CO",
        "EU",
        "WS",
        "FM",
        "LY",
        "TO",
        "GG",
        "SU",
    }:
        return ""
    return {"UK": "GB"}.get(ending, ending)


def repaired(domain: str) -> str:
    """Return a domain with the slips of OCR mended, in small letters; "" when it can be none.

    Only slips that leave no other reading are mended: what has a known ending stays as it is.
    """
    text = re.sub(
        r"\s+", "", domain.casefold().replace(",", ".").replace("·", ".").replace(";", ".")
    )
    text = re.sub(r"[^\w.\-]", "", text).replace("_", "-")
    text = re.sub(r"\.{2,}", ".", text).strip(".-")
    if not text:
        return ""
    if "." in text:
        head, last = text.rsplit(".", 1)
        last = last if suffix_of(f"x.{last}") else _ending(last)
        text = f"{head}.{last}" if last else head
    parts = [part for part in text.split(".") if part]
    text = ".".join(
        _ending(p) if 0 < i < len(parts) - 1 and p in {"c0m", "corn", "c0"} else p
        for i, p in enumerate(parts)
    )
    if not _well_formed(text):
        text = _with_lost_dot(text)
    return text if _well_formed(text) else ""


def _ending(text: str) -> str:
    """Return what an ending was before OCR read it: "com" for "corn"."""
    return table("domain_endings").get(text, (text,))[0]


def _well_formed(domain: str) -> bool:
    labels = domain.split(".")
    if len(labels) < 2 or len(domain) > 100 or not suffix_of(domain) or suffix_of(domain) == domain:
        return False
    return all(re.fullmatch(r"[^\W_](?:[\w\-]*[^\W_])?", label) for label in labels)


def _with_lost_dot(text: str) -> str:
    """Put back a dot lost before a common ending: "alnoorcom" or "alnoor.comcn"."""
    for second in ("", *_LAST):
        head = text.removesuffix(second).rstrip(".") if second else text
        if second and head == text:
            continue
        for ending in ("com", "net", "org", "co"):
            if head.endswith(ending) and len(head) > len(ending) + 2:
                stem = head[: -len(ending)].rstrip(".")
                return ".".join(part for part in (stem, ending, second) if part)
    return text


_LAST = (
    *(
        "cn",
        "br",
        "mx",
        "ar",
        "tr",
        "sa",
        "ae",
        "eg",
        "pk",
        "bd",
        "my",
        "sg",
        "hk",
        "tw",
        "vn",
        "ph",
    ),
    *(
        "au",
        "pe",
        "ec",
        "co",
        "ng",
        "gh",
        "ua",
        "uk",
        "za",
        "in",
        "id",
        "th",
        "kr",
        "jp",
        "nz",
        "il",
    ),
    *("ke", "tz", "uy", "py", "bo", "gt", "pa"),
)
