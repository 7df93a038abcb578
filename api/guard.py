"""The innermost middleware: bodies beyond the limit are refused, and a bug never leaks its traceback."""

from __future__ import annotations

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import TooLargeError, internal, log, problem
from api.limits import LIMITS

_TOO_LARGE = f"the body has more than {LIMITS.body_bytes} bytes"


class Guard:
    """Wraps the application; see the module."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["method"] == "HEAD":
            scope = {**scope, "method": "GET"}  # the same headers; the server sends no body to a HEAD
        request = Request(scope)
        told = request.headers.get("content-length", "0")
        if told.isdecimal() and int(told[:18]) > LIMITS.body_bytes:
            await problem(request, "too-large", _TOO_LARGE, "send less; GET / names the limits")(scope, receive, send)
            return
        started, received = False, 0

        async def counted() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > LIMITS.body_bytes:
                raise TooLargeError(_TOO_LARGE)
            return message

        async def noticed(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, counted, noticed)
        except Exception:
            log.exception("%s %s failed", request.method, request.url.path)
            if started:
                raise
            await internal(request)(scope, receive, send)
