"""How the server is reached: over stdin and stdout, or over streamable HTTP."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

import anyio
from mcp.server.lowlevel.server import Server
from mcp.server.stdio import stdio_server
from starlette.types import ASGIApp

from shanhai import console
from shanhai.mcp.calling import Calls

PATH = "/mcp"


def stdio(server: Server[Any], calls: Calls) -> None:
    """Serve one client until it closes our stdin, or until Ctrl-C or SIGTERM. stdout is the protocol's alone."""

    async def serve() -> None:
        async with stdio_server() as (reading, writing):
            await server.run(reading, writing, server.create_initialization_options())

    if sys.stdin.isatty():
        console.note("shanhai mcp waits for an assistant's program to speak on stdin; docs/mcp.md says how to add it")
    with _ended_by_signals():
        anyio.run(serve)
    leave_if_busy(calls)


def app(server: Server[Any], host: str) -> ASGIApp:
    """The server as an application for streamable HTTP at ``/mcp``. Every request stands for itself: nothing is kept of
    a client between two, so a restart breaks none. On a local address only local pages may ask (DNS rebinding)."""
    return server.streamable_http_app(streamable_http_path=PATH, stateless_http=True, json_response=True, host=host)


def leave_if_busy(calls: Calls) -> None:
    """End the process where a call still runs that was given up: nobody waits for it, and only a read is lost."""
    if calls.left:
        sys.stderr.flush()
        os._exit(console.DONE)


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """Ctrl-C and SIGTERM end the process at once: the thread that waits for a line of stdin cannot be woken."""

    def end(number: int, frame: FrameType | None) -> None:
        with suppress(OSError):
            os.write(2, b"shanhai: stopped\n")  # not through sys.stderr: it may be in the midst of a line
        os._exit(128 + number)

    before = {s: signal.signal(s, end) for s in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
