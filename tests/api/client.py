"""A synchronous httpx client on an ASGI application, in this process (warnings are errors: no TestClient)."""

from __future__ import annotations

from types import TracebackType
from typing import Self

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import FastAPI


class _Transport(httpx.BaseTransport):
    def __init__(self, app: FastAPI, portal: BlockingPortal) -> None:
        self._inner, self._portal = httpx.ASGITransport(app), portal

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        async def ask() -> httpx.Response:
            response = await self._inner.handle_async_request(request)
            content = b"".join([part async for part in response.aiter_raw()])
            return httpx.Response(response.status_code, headers=response.headers, content=content)

        return self._portal.call(ask)


class Client(httpx.Client):
    """Asks the application as over HTTP. Close it, or use it in a ``with`` statement."""

    def __init__(self, app: FastAPI) -> None:
        self._running = start_blocking_portal()
        super().__init__(transport=_Transport(app, self._running.__enter__()), base_url="http://api.test")

    def __enter__(self) -> Self:
        return super().__enter__()

    def __exit__(
        self, a: type[BaseException] | None = None, b: BaseException | None = None, c: TracebackType | None = None
    ) -> None:
        super().__exit__(a, b, c)
        self._running.__exit__(None, None, None)
