"""A connection to a phone that does not wait for ever: uvicorn gives a request all the time it likes."""

import asyncio
from collections import Counter

from uvicorn.protocols.http.h11_impl import H11Protocol

from boothapp.phone.session import Limits, Session


def _host(connection: object) -> str:
    client = getattr(connection, "client", None)
    return client[0] if client else ""


def patient(limits: Limits, session: Session) -> type[H11Protocol]:
    """Return the connection class for a server with these limits; it hangs up once the session is over."""

    class Patient(H11Protocol):
        _giving_up: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            clients = Counter(_host(known) for known in self.connections)
            mine = clients[_host(self)]
            crowded = clients.total() > limits.connections or mine > limits.connections_of_one
            if crowded or session.over:
                transport.abort()
            else:
                self._wait()

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            asking = self.cycle is None or self.cycle.response_complete
            if asking:
                self._wait()
            else:
                self._stop_waiting()

        def connection_lost(self, exc: Exception | None) -> None:
            self._stop_waiting()
            super().connection_lost(exc)

        def _wait(self) -> None:
            if self._giving_up is None:
                self._giving_up = self.loop.call_later(limits.header_seconds, self.transport.abort)

        def _stop_waiting(self) -> None:
            if self._giving_up is not None:
                self._giving_up.cancel()
                self._giving_up = None

    return Patient
