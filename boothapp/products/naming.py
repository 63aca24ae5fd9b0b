"""Which columns hold the names in either language, and the description."""

from collections.abc import Sequence

from boothapp.products.evidence import Profile, has_words, is_plain
from boothapp.products.mapping import Role
from boothapp.products.names import HAN, holds_both, parted

_NAMES = ("name", "name_zh", "name_en")
_OWN = 0.8  # a heading as sure as this names the column
_LONGEST = 90  # characters that a name has on average at most


def names(free: Sequence[Profile]) -> dict[int, Role]:
    """Tell the columns of names and descriptions apart by their headings, their script and their values."""
    offers = sorted(
        ((score, -p.column.index, p) for p in free if (score := _score(p)) >= 0.12), reverse=True,
        key=lambda offer: offer[:2],
    )  # fmt: skip
    roles: dict[int, Role] = {}
    for score, _, profile in offers:
        field = _place(profile, score, roles)
        if field:
            roles[profile.column.index] = Role(field)
    return roles


def _place(profile: Profile, score: float, roles: dict[int, Role]) -> str:
    """Return which name the next best column holds, "description", or "" where it holds neither."""
    have = {role.field for role in roles.values()}
    kind = script(profile)
    named = max(profile.weight(*_NAMES), profile.weight("description"))
    missing = not have & set(_NAMES) or (kind != "name" and "name" not in have and kind not in have)
    if missing and (score >= 0.45 or not have) and (named >= 0.5 or not have & set(_NAMES)):
        return kind
    told = profile.weight("description") >= _OWN or profile.weight(*_NAMES) >= _OWN
    return "description" if told and "description" not in have else ""


def _score(profile: Profile) -> float:
    """Return how good a name a column would be: what its heading says, and words that differ, 0 to 1."""
    if not profile.values or profile.is_left_out:
        return 0
    told = 0.9 * profile.weight("description")
    named = max(
        profile.weight("name_zh", "name_en"),
        0.95 * profile.weight("name"),
        told if told >= _OWN else 0.45 * told,
        0.25 if _may_be_anything(profile) else 0,
    )
    words = profile.share(lambda text: has_words(text) and is_plain(text))
    filled = min(1.0, 1.5 * len(profile.values) / max(profile.seen, 1))
    # A Chinese character says as much as half a word.
    mean = sum(len(v) + len(HAN.findall(v)) for v in profile.values) / len(profile.values)
    brief = 0.3 if mean < 3 and named < 0.9 else 1.0 if mean <= _LONGEST else 0.6
    return (
        named * words * (0.5 + 0.5 * min(1.0, 2 * profile.distinct)) * brief * (0.4 + 0.6 * filled)
    )


def _may_be_anything(profile: Profile) -> bool:
    """Whether the heading is unknown, or names what the values plainly are not."""
    if profile.is_unknown:
        return True
    return all(
        sense.weight < 0.5 or sense.field in ("item_no", "serial")
        for sense in profile.column.senses()
    )


def script(profile: Profile) -> str:
    """Return "name_zh", "name_en", or "name" where a cell holds both languages."""
    both = profile.share(lambda text: holds_both(parted(text)[0]))
    han = profile.share(lambda text: HAN.search(parted(text)[0]))
    if both >= 0.3 or 0.15 < han < 0.85:
        return "name"
    return "name_zh" if han >= 0.5 else "name_en"
