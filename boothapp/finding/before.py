"""The query to the index as earlier versions wrote it, for buyers that are not in the new one yet."""

import re
import unicodedata

from sqlite_utils import Database

from boothapp.finding.folding import cut

_WORD = re.compile(r"\w+")


def among_waiting(db: Database, typed: str, limit: int) -> list[int]:
    """Return places of buyers that only the old index has, with every word typed, the latest first."""
    folded = unicodedata.normalize("NFKC", typed).casefold()
    query = " AND ".join(f'"{cut(word)}" *' for word in _WORD.findall(folded))
    if not query:
        return []
    rows = db.execute(
        "select rowid from search_before where words match ? order by rowid desc limit ?",
        [query, limit],
    )
    return [row[0] for row in rows.fetchall()]
