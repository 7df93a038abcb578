"""``shanhai mcp``: the graph as tools for language-model assistants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from shanhai.mcp.limits import LIMITS
from shanhai.options import Db

if TYPE_CHECKING:
    from graph.store.base import GraphStore


def mcp(
    db: Db = None,
    http: Annotated[
        str | None,
        typer.Option(
            "--http",
            metavar="HOST:PORT",
            help="Serve over streamable HTTP, until Ctrl-C, instead of stdin and stdout; port 0 for any free one.",
            show_default=False,
        ),
    ] = None,
    timeout: Annotated[float, typer.Option("--timeout", min=0.001, help="Seconds one call may take.")] = LIMITS.seconds,
) -> None:
    """Offer the graph to a language-model assistant (Model Context Protocol), as tools that only read.

    Nobody but the assistant's program starts it. Tell that program (docs/mcp.md):

    \b
      {"mcpServers": {"shanhai": {"command": "shanhai", "args": ["mcp"]}}}
    """
    from contextlib import closing

    from shanhai import options

    where = None if http is None else _address(http)
    _installed()
    with closing(options.store(db)) as graph:
        _serve(graph, where, timeout)


def _installed() -> None:
    """MissingExtraError without the extra ``mcp``, or with a version of it that is too old."""
    from importlib.metadata import PackageNotFoundError, version

    from graph.errors import MissingExtraError

    try:
        old = int(version("mcp").partition(".")[0]) < 2
    except PackageNotFoundError:
        old = True
    if old:
        raise MissingExtraError(
            "shanhai mcp needs the package mcp, 2.0 or later", "pip install 'shanhai[mcp]' 'mcp>=2'"
        )


def _address(text: str) -> tuple[str, int]:
    """Host and port; UsageError."""
    from graph.errors import UsageError

    host, colon, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not (colon and host and port.isascii() and port.isdigit() and int(port) < 65536):
        raise UsageError(f"not an address: {text!r}", "write HOST:PORT, as in 127.0.0.1:8765")
    return host, int(port)


def _serve(graph: GraphStore, where: tuple[str, int] | None, timeout: float) -> None:
    from shanhai import console
    from shanhai.mcp import serving
    from shanhai.mcp.calling import Calls
    from shanhai.mcp.server import build
    from shanhai.mcp.tool import parts

    calls = Calls(parts(graph, timeout))
    server = build(calls)
    if where is None:
        return serving.stdio(server, calls)

    from contextlib import closing

    from shanhai.commands import serve as web

    host, port = where
    listening = web.listen(host, port, elsewhere="--http 127.0.0.1:8765", free=f"--http {host}:0")
    with closing(listening):
        at = web.address(host, listening.getsockname()[1])
        console.out(f"shanhai serves {graph.url}\n  {at}{serving.PATH}\nStop it with Ctrl-C.")
        web.server(serving.app(server, host)).run(sockets=[listening])
    console.note("shanhai: stopped")
    serving.leave_if_busy(calls)


def register(app: typer.Typer) -> None:
    app.command()(mcp)
