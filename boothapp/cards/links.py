"""What a link on a card stands for: the company's website, a WhatsApp number, a WeChat contact."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

from boothapp.cards import domains

_STATED = 0.95
_DOUBTFUL = 0.5
_POOR = 0.3

# Owners of links that lead to a profile, a digital card or somewhere unknown, not to the company's own site.
_PERSONAL_PAGES = frozenset(
    {
        "facebook", "fb", "linkedin", "lnkd", "instagram", "ig", "twitter", "x", "t", "youtube", "youtu",
        "tiktok", "douyin", "xiaohongshu", "weibo", "pinterest", "threads", "snapchat", "vk", "ok",
        "telegram", "wechat", "line", "viber", "skype", "zalo", "kakao", "linktr", "linktree", "beacons",
        "bio", "hihello", "hihellohq", "blinq", "popl", "mobilo", "v1ce", "haystack", "camcard", "linq",
        "tinyurl", "bit", "qrco", "qr", "me-qr", "qrfy", "goo", "g", "maps",
    }
)  # fmt: skip

_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,62})\.){1,8}[^\W\d_][\w-]{1,62}(?::\d{1,5})?")
_WECHAT_HOSTS = ("u.wechat.com", "weixin.qq.com", "work.weixin.qq.com", "weixin110.qq.com")
_WECHAT_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]{5,19}")

Meaning = tuple[str, str, float]
"""Field, value and probability; ("", "", 0.0) for what is no link."""
_NOTHING: Meaning = ("", "", 0.0)


def meaning(typed: str) -> Meaning:
    """Return the field a link fills ("website", "whatsapp" or "wechat"), its value, how sure it is.

    A WhatsApp number begins with "+"; a WhatsApp or WeChat link that names no number or id is kept as it is.
    """
    text = re.sub(r"^\s*urlto:", "", typed.strip(), flags=re.IGNORECASE)
    if not text or any(char.isspace() for char in text):
        return _NOTHING
    scheme = text.partition(":")[0].casefold()
    if scheme in ("weixin", "wechat"):
        return _wechat_app(text)
    if scheme == "whatsapp":
        return "whatsapp", _sent_to(text) or text, _STATED
    return _web(text)


def _web(text: str) -> Meaning:
    bare = re.sub(r"^(?:https?:/*|//)+", "", text, flags=re.IGNORECASE)
    host, slash, path = bare.partition("/")
    if "?" in host and not slash:
        host, _, query = host.partition("?")
        slash, path = "/", f"?{query}"
    host = host.casefold().rstrip(".")
    if not _HOST.fullmatch(host) or not domains.suffix_of(host.partition(":")[0]):
        return _NOTHING
    value = f"{host}{slash}{path}".rstrip("/")
    if host in _WECHAT_HOSTS:
        return "wechat", text, _STATED
    if host.removeprefix("www.") == "wa.me" or domains.registered(host) == "whatsapp.com":
        return "whatsapp", _sent_to(text) or value, _STATED
    if domains.own_name(host) in _PERSONAL_PAGES:
        return "website", value, _POOR
    # A page deep inside a site, or one made by a program, may be a fair's or a designer's.
    plain = path.count("/") < 2 and "?" not in path
    return "website", value, _STATED if plain else _DOUBTFUL


def _sent_to(link: str) -> str:
    """Return the number a WhatsApp link writes to, with "+", or ""."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
        phone = parse_qs(parts.query).get("phone", [""])[0]
    except ValueError:
        return ""
    digits = re.sub(r"\D", "", phone or _only_number(unquote(parts.path)))
    digits = digits.removeprefix("00")
    return f"+{digits}" if 7 <= len(digits) <= 15 else ""


def _only_number(path: str) -> str:
    first = path.strip("/").partition("/")[0]
    return first if re.fullmatch(r"[+\d\s()-]+", first) else ""


def _wechat_app(link: str) -> Meaning:
    """Return the id that a link into the WeChat program names, or the link."""
    last = re.split(r"[/:=]", link.rstrip("/"))[-1]
    named = _WECHAT_ID.fullmatch(last) and not re.search(r"//dl/", link)
    return "wechat", last if named else link, _STATED
