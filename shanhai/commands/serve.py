"""``shanhai serve``: the API, until Ctrl-C."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import ShanhaiError
from shanhai.options import Db

if TYPE_CHECKING:
    import uvicorn


def serve(
    db: Db = None,
    host: Annotated[str, typer.Option(metavar="HOST", help="Address to listen on; 0.0.0.0 for all.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="PORT", min=0, max=65535, help="Port; 0 for any free one.")] = 8000,
    cors_origin: Annotated[
        list[str] | None,
        typer.Option(metavar="URL", help="A web page's origin that may read the API, beside those of this machine."),
    ] = None,
    review: Annotated[
        bool, typer.Option("--review", help="Take judgements (POST /review/…) from whoever can reach the server.")
    ] = False,
) -> None:
    """Serve the API over the graph until Ctrl-C."""
    from api.app import create_app
    from api.settings import Settings
    from loaders.extract import extract
    from shanhai import console, options

    with closing(options.store(db, create=True)) as graph, closing(listen(host, port)) as listening:
        app = create_app(
            graph, preview=extract, settings=Settings(cors_origins=tuple(cors_origin or ()), review=review)
        )
        at = address(host, listening.getsockname()[1])
        console.out(
            f"shanhai serves {graph.url}\n  {at}       what there is\n  {at}/docs  how to ask\nStop it with Ctrl-C."
        )
        server(app).run(sockets=[listening])
    console.note("shanhai: stopped")


def listen(host: str, port: int, *, elsewhere: str = "--host 127.0.0.1", free: str = "--port 0") -> socket.socket:
    """A socket that listens there; ShanhaiError says why it cannot be, and which option helps."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except OSError as e:
        raise ShanhaiError(f"no such address: {host} ({e.strerror})", f"try {elsewhere}") from e
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind(address)
        made.listen(2048)  # at once: two servers may bind one port, but only one can listen
    except OSError as e:
        made.close()
        raise ShanhaiError(
            f"cannot listen on {host}:{port}: {(e.strerror or str(e)).lower()}",
            f"another program may be using it; choose another port, or {free} for any free one",
        ) from e
    return made


def address(host: str, port: int) -> str:
    """The URL to show for it."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{shown}:{port}"


def server(app: object) -> uvicorn.Server:
    """A server of the application that Ctrl-C and SIGTERM end."""
    import signal
    import threading

    import uvicorn

    class Server(uvicorn.Server):
        """Ends by returning: uvicorn's own raises the signal again, which would skip closing the graph."""

        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            if threading.current_thread() is not threading.main_thread():
                yield
                return
            before = {s: signal.signal(s, self.handle_exit) for s in (signal.SIGINT, signal.SIGTERM)}
            try:
                yield
            finally:
                for number, handler in before.items():
                    signal.signal(number, handler)

    return Server(
        uvicorn.Config(
            app,  # type: ignore[arg-type]
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=5,
        )
    )


def register(app: typer.Typer) -> None:
    app.command()(serve)
