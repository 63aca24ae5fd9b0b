"""WeChat names in the print, where they are not the telephone number itself."""

import re
from collections.abc import Sequence

from boothapp.cards.finds import Find, Harvest, distinct, without
from boothapp.cards.layout import Piece

_NAMED = re.compile(
    r"(?:we\s?chat(?:\s?(?:id|no))?|weixin|微信(?:号|號|同号)?)\s*(?:id)?\s*[:：./\-|]*\s*(?P<id>[a-z][\w\-]{5,19})(?![\w@.])",
    re.IGNORECASE,
)
_ID = re.compile(r"[a-z][\w\-]{5,19}", re.IGNORECASE)


def chats(pieces: Sequence[Piece]) -> Harvest:
    """Take the WeChat names from the pieces; a number after the label is left to the telephones."""
    harvest = Harvest()
    for piece in pieces:
        match = _NAMED.search(piece.text)
        if piece.label == "wechat" and _ID.fullmatch(piece.text):
            harvest.finds.append(Find(piece.text, 0.9 * piece.score, (piece.line,)))
        elif match and match.group("id").casefold() not in {"wechat", "whatsapp", "mobile"}:
            harvest.finds.append(Find(match.group("id"), 0.9 * piece.score, (piece.line,)))
            if rest := without(piece, [match.span()]):
                harvest.rest.append(rest)
        else:
            harvest.rest.append(piece)
    harvest.finds = distinct(harvest.finds)
    return harvest
