"""The page on the phone: its file, and the headers that every answer carries."""

import secrets
from functools import cache

from boothapp import resources

_HEADERS = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": "default-src 'none'",
}


def headers(nonce: str = "") -> dict[str, str]:
    """Return the headers of an answer; with a nonce, those of the page whose own script may run."""
    if not nonce:
        return dict(_HEADERS)
    policy = (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; "
        "img-src blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return _HEADERS | {"content-security-policy": policy}


def page(most_bytes: int) -> tuple[str, str]:
    """Return the page and the nonce of its script, a new one every time.

    Args:
        most_bytes: Largest picture the page sends.
    """
    nonce = secrets.token_urlsafe(16)
    return _template().replace("{{nonce}}", nonce).replace("{{most_bytes}}", str(most_bytes)), nonce


@cache
def _template() -> str:
    return (resources.folder("assets") / "phone" / "page.html").read_text(encoding="utf-8")
