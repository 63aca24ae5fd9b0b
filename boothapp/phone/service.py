"""What the laptop answers a phone: the page, its report that it runs, and pictures sent to it."""

import asyncio
import re
from collections.abc import Callable
from typing import cast

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from boothapp.phone.page import headers, page
from boothapp.phone.photo import NotAPicture, Photo, Side, ending_of
from boothapp.phone.session import Limits, Session

COOKIE = "booth_scanner"


class _Refused(Exception):
    """A request that gets a status and nothing else."""

    def __init__(self, status: int) -> None:
        self.status = status


def application(
    session: Session,
    limits: Limits,
    *,
    host: str,
    arrived: Callable[[Photo], None],
    visited: Callable[[], None],
) -> Starlette:
    """Return the service for one session.

    Args:
        session: Who may use it.
        limits: How much may come.
        host: "address:port" as the phone was given it; a request for any other name gets nothing.
        arrived: Called in a thread of the service with every picture; when it returns, the phone is told
            that the picture was received.
        visited: Called in a thread of the service when a phone has opened the page.
    """
    service = _Service(session, limits, host, arrived, visited)
    app = Starlette(
        routes=[
            Route("/{token}", service.show, methods=["GET"]),
            Route("/{token}/open", service.open, methods=["POST"]),
            Route("/{token}/photo", service.take, methods=["POST"]),
        ],
        exception_handlers={_Refused: _refused, 404: _nothing, 405: _nothing, Exception: _failed},
    )
    app.router.redirect_slashes = False  # a redirect would tell that the token is right
    return app


class _Service:
    def __init__(
        self,
        session: Session,
        limits: Limits,
        host: str,
        arrived: Callable[[Photo], None],
        visited: Callable[[], None],
    ) -> None:
        self._session, self._limits, self._host = session, limits, host
        self._arrived, self._visited = arrived, visited

    async def show(self, request: Request) -> Response:
        """Answer with the page, and a cookie for the phone that asked."""
        self._check(request)
        cookie = self._session.opens(request.cookies.get(COOKIE, ""))
        if not cookie:
            raise _Refused(404)
        self._session.touch()
        text, nonce = page(self._limits.upload_bytes)
        answer = Response(text, media_type="text/html", headers=headers(nonce))
        answer.set_cookie(COOKIE, cookie, path="/", httponly=True, samesite="lax")
        return answer

    async def open(self, request: Request) -> Response:
        """Give the session to the first phone whose page runs."""
        self._check(request)
        owns, first = self._session.claims(request.cookies.get(COOKIE, ""))
        if not owns:
            raise _Refused(404)
        self._session.touch()
        if first:
            await run_in_threadpool(self._visited)
        return _empty(204)

    async def take(self, request: Request) -> Response:
        """Take a picture: the body of the request, side and card in its query."""
        self._check(request)
        if not self._session.owned_by(request.cookies.get(COOKIE, "")):
            raise _Refused(404)
        if self._session.exhausted:
            raise _Refused(429)
        if not self._session.begins_upload():
            raise _Refused(409)
        try:
            side, card = _what(request)
            data = await self._body(request)
            ending = await run_in_threadpool(_checked, data, self._limits.pixels)
            if self._session.over:
                raise _Refused(404)
            number = self._session.received()
            photo = Photo(data, f"phone-{number:03}-{side}.{ending}", side, card)
            await run_in_threadpool(self._arrived, photo)
        finally:
            self._session.ends_upload()
        return _empty(204)

    def _check(self, request: Request) -> None:
        """Refuse a wrong token, and a page of another site that makes a browser ask here."""
        origin = request.headers.get("origin", f"http://{self._host}")
        at_home = request.headers.get("host") == self._host and origin == f"http://{self._host}"
        if not (at_home and self._session.knows(request.path_params["token"])):
            raise _Refused(404)

    async def _body(self, request: Request) -> bytes:
        """Read a body up to the limit, and no further; a slow one is given up."""
        most = self._limits.upload_bytes
        declared = request.headers.get("content-length", "0")
        if not declared.isdecimal() or int(declared) > most:
            raise _Refused(413)
        data = bytearray()
        parts = request.stream()
        try:
            async with asyncio.timeout(self._limits.upload_seconds):
                while True:
                    async with asyncio.timeout(self._limits.chunk_seconds):
                        part = await anext(parts, b"")
                    if not part:
                        return bytes(data)
                    data += part
                    if len(data) > most:
                        raise _Refused(413)
        except TimeoutError:
            raise _Refused(408) from None
        except ClientDisconnect:
            raise _Refused(400) from None


def _what(request: Request) -> tuple[Side, int]:
    side, card = request.query_params.get("side", ""), request.query_params.get("card", "")
    if side not in ("front", "back") or not re.fullmatch(r"[1-9]\d{0,3}", card):
        raise _Refused(400)
    return cast("Side", side), int(card)


def _checked(data: bytes, most_pixels: int) -> str:
    try:
        return ending_of(data, most_pixels=most_pixels)
    except NotAPicture:
        raise _Refused(415) from None


def _empty(status: int) -> Response:
    # What was refused may still be sending: the connection is closed and the rest not read.
    closing = {"connection": "close"} if status >= 400 else {}
    return Response(status_code=status, headers=headers() | closing)


async def _refused(_request: Request, fault: Exception) -> Response:
    return _empty(fault.status if isinstance(fault, _Refused) else 404)


async def _nothing(_request: Request, _fault: Exception) -> Response:
    return _empty(404)


async def _failed(_request: Request, _fault: Exception) -> Response:
    return _empty(500)
