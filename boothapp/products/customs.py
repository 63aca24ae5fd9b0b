"""Customs codes as price lists write them."""

import re
from functools import lru_cache

_CODE = re.compile(
    r"(?:h\.?\s?s\.?\s?(?:code)?\s*[:：#]?\s*|')?(\d{2}[.\s-]?\d{2}(?:[.\s-]?\d{1,6}){0,3})"
    r"(?:\s*[(/|,;，；（].*)?",
    re.IGNORECASE | re.DOTALL,
)
_SHORTEST, _LONGEST = 4, 13  # digits


@lru_cache(maxsize=8192)
def customs_code(text: str) -> str:
    """Return a customs code as digits only, "" where ``text`` is none.

    Codes have an even number of digits (World Customs Organization): where a spreadsheet took one for a
    number, the zero that it dropped comes back, before "8119000" and behind "7324.1".
    """
    found = _CODE.fullmatch(text.strip())
    digits = re.sub(r"\D", "", found[1]) if found else ""
    if not found or not _SHORTEST <= len(digits) <= _LONGEST:
        return ""
    if re.fullmatch(r"\d{4}\.\d", found[1]):
        return digits + "0"
    return "0" + digits if found[1] == digits and len(digits) in (7, 9) else digits
