"""Who may use the page and for how long: the token in the address, and the one phone it is given to."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

_MOST_OPENED = 50


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a phone may send, and how long it may take.

    Attributes:
        upload_bytes: Largest picture.
        pixels: Largest picture in pixels.
        uploads: Pictures in one session.
        idle_seconds: The session ends after so long without use.
        header_seconds: A request must be asked for within this time.
        chunk_seconds: An upload may pause for so long.
        upload_seconds: An upload must be over within this time.
        connections: At the same time, and from one address.
    """

    upload_bytes: int = 15_000_000
    pixels: int = 60_000_000
    uploads: int = 200
    idle_seconds: float = 600.0
    header_seconds: float = 10.0
    chunk_seconds: float = 15.0
    upload_seconds: float = 90.0
    connections: int = 24
    connections_of_one: int = 8


class Session:
    """One use of the scanner, from the code on the screen to the dialog's end.

    The token in the address is good for one phone. Opening the page gives a phone a cookie that scripts
    cannot read; the first whose page runs and reports itself owns the session, and only with its cookie can
    the page be opened again or a picture be sent. A preview that only fetches the page takes nothing away.

    Args:
        clock: Seconds of a clock that never goes back.
        limits: How much is allowed.
    """

    def __init__(self, clock: Callable[[], float], limits: Limits) -> None:
        self.token = secrets.token_urlsafe(16)  # 128 bits
        self._clock, self._limits = clock, limits
        self._opened: dict[str, None] = {}
        self._owner = ""
        self._sending = False
        self._uploads = 0
        self._used = clock()
        self._over = False

    @property
    def over(self) -> bool:
        """Whether the session was ended or has not been used for too long."""
        return self._over or self._clock() - self._used > self._limits.idle_seconds

    def end(self) -> None:
        """End the session; its token is good for nothing from now on."""
        self._over = True

    def knows(self, token: str) -> bool:
        """Return whether a token is this session's, and the session goes on."""
        return secrets.compare_digest(token.encode(), self.token.encode()) and not self.over

    def opens(self, cookie: str) -> str:
        """Return the cookie for a phone that fetches the page, or "" when another phone owns the session."""
        if self._owner:
            return cookie if self.owned_by(cookie) else ""
        if cookie not in self._opened:
            cookie = secrets.token_urlsafe(16)
            self._opened[cookie] = None
            if len(self._opened) > _MOST_OPENED:
                del self._opened[next(iter(self._opened))]
        return cookie

    def claims(self, cookie: str) -> tuple[bool, bool]:
        """Give the session to the first phone that asks; return whether it has it, and for the first time."""
        first = not self._owner and cookie in self._opened
        if first:
            self._owner = cookie
        return self.owned_by(cookie), first

    def owned_by(self, cookie: str) -> bool:
        """Return whether a cookie is the owner's."""
        return bool(self._owner) and secrets.compare_digest(cookie.encode(), self._owner.encode())

    def touch(self) -> None:
        """Note that the session is used now."""
        self._used = self._clock()

    @property
    def exhausted(self) -> bool:
        """Whether as many pictures came as one session allows."""
        return self._uploads >= self._limits.uploads

    def begins_upload(self) -> bool:
        """Take the one place for an upload; return whether it was free."""
        if self._sending:
            return False
        self._sending = True
        return True

    def ends_upload(self) -> None:
        """Free the place for an upload."""
        self._sending = False

    def received(self) -> int:
        """Count a picture that came whole; return its number."""
        self._uploads += 1
        self.touch()
        return self._uploads
