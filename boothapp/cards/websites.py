"""The website in the print; never made up from an e-mail address."""

import re
from collections.abc import Sequence

from boothapp.cards import domains, labels
from boothapp.cards.finds import Find, Harvest, distinct, without
from boothapp.cards.layout import Piece
from boothapp.cards.words import words

_WWW = r"(?:[wv]{2,4}|vvvvvv|wvvw|vvww|wwvv)\s?[w]?"
_SITE = re.compile(
    rf"(?:h?ttps?\s?[:;.]\s?[/l|\\]{{1,3}}\s?)?(?P<site>(?:{_WWW}\s?[.,·:]?\s?)[a-z0-9\-]+(?:\s?[.,·]\s?[a-z0-9\-]+|\s(?:com|net|org)(?:\.\w\w)?\b)*)"
    r"(?P<path>/[\w\-./%?=&#]*)?",
    re.IGNORECASE,
)
_HTTP = re.compile(
    r"h?ttps?\s?[:;]\s?[/|\\]{1,3}\s?(?P<site>[a-z0-9\-]+(?:\s?[.,]\s?[a-z0-9\-]+)+)(?P<path>/[\w\-./%?=&#]*)?",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?P<site>[a-z0-9][a-z0-9\-]+(?:\s?[.,]\s?[a-z0-9\-]{2,})+)(?P<path>/[\w\-./%?=&#]*)?",
    re.IGNORECASE,
)


def websites(pieces: Sequence[Piece]) -> Harvest:
    """Take the websites from the pieces; pages at social networks are none."""
    harvest = Harvest()
    for piece in pieces:
        hit = _in_text(piece)
        if hit is None:
            harvest.rest.append(piece)
            continue
        value, score, span = hit
        sight = 0.5 + 0.5 * max(0.0, min(1.0, (piece.score - 0.5) / 0.45))
        harvest.finds.append(Find(value, score * sight, (piece.line,)))
        if rest := without(piece, [span]):
            kind, left = labels.split_label(rest.text + " :")
            if kind != "website" and labels.kind_of(rest.text) != "website":
                harvest.rest.append(rest)
            elif left.strip(" :") and left.strip(" :") != rest.text:
                harvest.rest.append(rest.saying(left.strip(" :")))
    harvest.finds = sorted(distinct(harvest.finds), key=lambda find: -find.score)
    return harvest


def _in_text(piece: Piece) -> tuple[str, float, tuple[int, int]] | None:
    for pattern, score in ((_SITE, 0.95), (_HTTP, 0.95), (_BARE, 0.8)):
        for match in pattern.finditer(piece.text):
            if _is_part_of_mail(piece.text, match.start(), match.end()):
                continue
            if pattern is _BARE and not _stands_alone(piece, match):
                continue
            value = _site(match.group("site"), match.group("path") or "", www=pattern is _SITE)
            if value and domains.own_name(value.split("/")[0]) not in words("networks"):
                return value, score, match.span()
    return None


def _is_part_of_mail(text: str, start: int, end: int) -> bool:
    return "@" in text[max(0, start - 2) : start] or "@" in text[end : end + 2]


def _stands_alone(piece: Piece, match: re.Match[str]) -> bool:
    """Whether a name without "www" can be meant as a website: by its label, or alone on its line."""
    site = match.group("site")
    kind, _ = labels.split_label(piece.text)
    if "website" in (piece.label, kind):
        return True
    alone = not re.sub(r"[\W_]", "", piece.text[: match.start()] + piece.text[match.end() :])
    mended = domains.repaired(site)
    if not mended or " " in site.strip() or len(domains.own_name(mended)) < 3:
        return False
    ending = mended.rsplit(".", 1)[-1]
    # "L.L.C", "Co.Ltd", "Smith.Jr": an ending that is a word of its own needs small letters around it
    return (
        (alone or site == site.casefold())
        and (ending in _PLAIN or site == site.casefold())
        and len(ending) > 1
    )


_PLAIN = frozenset({"com", "net", "org", "biz", "info"})


def _site(site: str, path: str, *, www: bool) -> str:
    """Return the website in its plain form: small letters, no "http", no slash at the end."""
    text = re.sub(r"\s", "", site.casefold()).replace(",", ".").replace("·", ".").replace(":", ".")
    if www:
        text = re.sub(r"^(?:(?:vvvvvv|wvvw|vvww|wwvv|[wv]{2,4}w?)\.?)(?:www\.)*", "", text)
        mended = domains.repaired(text)
        return f"www.{mended}{_path(path)}" if mended else ""
    mended = domains.repaired(text)
    return f"{mended}{_path(path)}" if mended else ""


def _path(path: str) -> str:
    return path.rstrip("/.").casefold()
