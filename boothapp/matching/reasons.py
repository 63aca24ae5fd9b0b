"""Why two records are thought to be one buyer, in words for the screen."""

from dataclasses import dataclass
from typing import Literal

from boothapp.matching.keys import Key
from boothapp.matching.traits import Traits
from boothapp.matching.weigh import Verdict
from boothapp.text import Text

Code = Literal[
    "email", "phone", "wechat", "whatsapp", "badge", "mailbox", "domain", "name", "company"
]

_SAME = {
    "email": Text("同一个邮箱", "same e-mail"),
    "phone": Text("同一个电话", "same phone"),
    "wechat": Text("同一个微信", "same WeChat"),
    "whatsapp": Text("同一个 WhatsApp", "same WhatsApp"),
    "badge": Text("同一胸卡号", "same badge number"),
    "mailbox": Text("同一个公司邮箱", "same company mailbox"),
    "domain": Text("同一个网站域名", "same web domain"),
    "name": Text("姓名相同", "same name"),
    "company": Text("公司相同", "same company"),
}
_NEAR = {
    "name": Text("姓名相近", "similar name"),
    "company": Text("公司名相近", "similar company"),
    "phone": Text("电话末尾相同", "same end of the phone number"),
}
_ORDER = ("email", "badge", "wechat", "whatsapp", "phone", "mailbox", "name", "company", "domain")
EXACT = frozenset({"email", "badge", "wechat", "whatsapp", "phone"})
"""The codes of keys that identify a person."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two records share.

    Attributes:
        code: What it is.
        mine: The value of the record asked about, as written.
        theirs: The value of the known one, as written.
        exact: Whether it is a key that identifies a person, the same in both.
        text: The reason in words.
    """

    code: Code
    mine: str
    theirs: str
    exact: bool
    text: Text


def of(mine: Traits, theirs: Traits, verdict: Verdict) -> tuple[Reason, ...]:
    """Return the reasons for a verdict, the strongest first."""
    found = [_of_key(a, b) for a, b in verdict.shared]
    if verdict.names and verdict.names.shared and not verdict.names.against:
        found.append(_of_words("name", mine.name, theirs.name, same=verdict.names.same))
    likeness = verdict.companies
    if likeness and likeness.shared and not min(likeness.left):
        found.append(_of_words("company", mine.company, theirs.company, same=likeness.whole))
    return tuple(sorted(found, key=lambda reason: _ORDER.index(reason.code)))


def _of_key(a: Key, b: Key) -> Reason:
    code: Code = "whatsapp" if a.kind == b.kind == "whatsapp" else _code(a)
    near = code in {"phone", "whatsapp"} and not _whole(a, b)
    said = _NEAR["phone"] if near else _SAME[code]
    return Reason(code, a.shown, b.shown, code in EXACT and not near, _with(said, b.shown))


def _code(key: Key) -> Code:
    return "phone" if key.kind == "whatsapp" else key.kind


def _whole(a: Key, b: Key) -> bool:
    short = min((a.value, b.value), key=len)
    return a.value == b.value or len(short) >= 9


def _of_words(
    code: Literal["name", "company"], mine: tuple[str, ...], theirs: tuple[str, ...], *, same: bool
) -> Reason:
    shown = " / ".join(theirs)
    said = _SAME[code] if same else _NEAR[code]
    return Reason(code, " / ".join(mine), shown, exact=False, text=_with(said, shown))


def _with(said: Text, value: str) -> Text:
    return Text(f"{said.zh}：{value}", f"{said.en}: {value}")
