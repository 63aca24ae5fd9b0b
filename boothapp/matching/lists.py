"""Lists by key that cost little where a list holds one value, as most here do."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", int, str)


class Lists(Generic[K, V]):
    """Values by key, in the order they were added; a lone value is kept without a list around it."""

    __slots__ = ("_held",)

    def __init__(self) -> None:
        self._held: dict[K, V | list[V]] = {}

    def __contains__(self, key: K) -> bool:
        return key in self._held

    def of(self, key: K) -> Sequence[V]:
        """The values under ``key``; none where there are none."""
        held = self._held.get(key)
        if held is None:
            return ()
        return held if isinstance(held, list) else (held,)

    def add(self, key: K, value: V) -> bool:
        """Add a value; return whether it is the first under its key."""
        held = self._held.setdefault(key, value)
        if held is value:
            return True
        if isinstance(held, list):
            held.append(value)
        else:
            self._held[key] = [held, value]
        return False

    def remove(self, key: K, value: V) -> bool:
        """Take a value out; return whether it was the last under its key."""
        held = self._held[key]
        if isinstance(held, list):
            held.remove(value)
            if held:
                return False
        del self._held[key]
        return True
