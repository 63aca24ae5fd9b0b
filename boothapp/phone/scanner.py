"""The scanner as the window uses it: started on one network address, stopped with the dialog."""

import asyncio
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from boothapp.errors import BoothError
from boothapp.phone.photo import Photo
from boothapp.phone.session import Limits, Session
from boothapp.text import Text

if TYPE_CHECKING:
    import uvicorn

_STOP_SECONDS = 0.9
_LAST_SECONDS = 0.05


class NoConnection(BoothError):
    """The laptop cannot be reached under the address that was chosen."""


def _nothing() -> None:
    pass


class PhoneScanner:
    """A page for one phone, served from a thread of its own.

    The callbacks come from threads of the scanner. They must return soon and not wait for the thread that
    calls ``stop``: a Qt signal over a queued connection fits. One that has begun may still run when ``stop``
    returns.

    Args:
        arrived: Called with every picture; the phone says "received" when it returns, and offers to send
            the picture again when it raises.
        visited: Called when the phone has opened the page.
        ended: Called when the scanner has ended by itself: unused for ten minutes.
        limits: How much is allowed.
        clock: Seconds of a clock that never goes back.
    """

    def __init__(
        self,
        arrived: Callable[[Photo], None],
        *,
        visited: Callable[[], None] = _nothing,
        ended: Callable[[], None] = _nothing,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._arrived, self._visited, self._ended = arrived, visited, ended
        self._limits, self._clock = limits or Limits(), clock
        self._serving: _Serving | None = None

    @property
    def running(self) -> bool:
        """Whether a phone could use the page now."""
        return self._serving is not None and not self._serving.session.over

    def start(self, address: str) -> str:
        """Serve the page on one IPv4 address of this computer, on any free port.

        Started again it first stops: the address shown before is good for nothing any more.

        Returns:
            The web address for the phone, to be shown as a QR code.

        Raises:
            NoConnection: This computer has no such address (any more).
        """
        self.stop()
        listener = _listener(address)
        host = "{}:{}".format(*listener.getsockname())
        session = Session(self._clock, self._limits)
        self._serving = _Serving(session, self._server(session, host), listener, self._ended)
        return f"http://{host}/{session.token}"

    def stop(self) -> None:
        """End the session and close every connection, also one in the middle of an upload.

        Returns within a second. Does nothing where nothing runs.
        """
        if self._serving is not None:
            self._serving.stop()
            self._serving = None

    def _server(self, session: Session, host: str) -> "uvicorn.Server":
        import uvicorn  # noqa: PLC0415  slow to import

        from boothapp.phone.connection import patient  # noqa: PLC0415  slow to import
        from boothapp.phone.service import application  # noqa: PLC0415  slow to import

        limits = self._limits
        service = application(
            session, limits, host=host, arrived=self._arrived, visited=self._visited
        )
        config = uvicorn.Config(
            service, http=patient(limits, session), ws="none", lifespan="off", loop="asyncio",
            log_config=None, access_log=False, server_header=False, date_header=False,
            proxy_headers=False, backlog=32, timeout_keep_alive=5, timeout_graceful_shutdown=1,
            h11_max_incomplete_event_size=16_384,
        )  # fmt: skip
        return uvicorn.Server(config)


class _Serving:
    """One run of the server in its thread, until it is stopped or the session is over."""

    def __init__(
        self,
        session: Session,
        server: "uvicorn.Server",
        listener: socket.socket,
        ended: Callable[[], None],
    ) -> None:
        self.session = session
        self._server, self._listener, self._ended = server, listener, ended
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopped = False
        server.config.callback_notify = self._watch  # once a second
        server.config.timeout_notify = 0
        self._thread = threading.Thread(target=self._run, name="phone-scanner", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close everything and wait for the thread, at most a second."""
        self._stopped = True
        self.session.end()
        if self._loop is None:
            self._server.should_exit = True
        else:
            with suppress(RuntimeError):  # it has just ended by itself
                self._loop.call_soon_threadsafe(self._close)
        if self._thread is not threading.current_thread():
            self._thread.join(_STOP_SECONDS)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        finally:
            self._listener.close()
            self.session.end()
            if not self._stopped:
                self._ended()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        await self._server.serve(sockets=[self._listener])

    async def _watch(self) -> None:
        if self.session.over:
            self._close()

    def _close(self) -> None:
        """Drop every connection, then let the server end.

        asyncio forgets a connection that it has accepted but not yet set up when its listener closes: those
        get a moment to come up and be hung up on, or their phones would wait for an answer that never comes.
        """
        for connection in list(self._server.server_state.connections):
            connection.transport.abort()
        asyncio.get_running_loop().call_later(_LAST_SECONDS, self._finish)

    def _finish(self) -> None:
        self._server.should_exit = True


def _listener(address: str) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.bind((address, 0))
        listener.listen(32)  # from now on a phone waits instead of being turned away
    except OSError as fault:
        listener.close()
        reason = fault.strerror or str(fault)
        raise NoConnection(
            Text(
                f"用不了网络地址 {address}：{reason}。",
                f"Cannot use the network address {address}: {reason}.",
            ),
            Text(
                "请让电脑和手机连到同一个 Wi-Fi 或热点，再试一次。",
                "Join the laptop and the phone to the same Wi-Fi or hotspot and try again.",
            ),
        ) from fault
    return listener
