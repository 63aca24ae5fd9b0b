"""Tables of words that tell one field of a card from another; the words are folded."""

from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> tuple[str, ...]:
    """Return the entries of a table, one a line."""
    text = (files(__package__) / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("# "))


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a table, parted by spaces."""
    return frozenset(ordered(name))


@cache
def ordered(name: str) -> tuple[str, ...]:
    """Return the words of a table in its order."""
    return tuple(word for entry in entries(name) for word in entry.split())


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """Return a table of "key: one | two", which may go on in lines set in."""
    found: dict[str, str] = {}
    key = ""
    for entry in entries(name):
        if entry.startswith(" "):
            found[key] += entry
        else:
            key, _, rest = entry.partition(": ")
            found[key] = rest
    return {
        k: tuple(part.strip() for part in v.split(" | ") if part.strip()) for k, v in found.items()
    }
