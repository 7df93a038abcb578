"""A page of flows through the API over real HTTP, against the same page asked of the store."""

from __future__ import annotations

import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import uvicorn

from benchmarks.measure import Row, pairs
from benchmarks.question import EAST, WEST, fill
from graph.store import open_store
from graph.store.base import FactQuery, GraphStore, NodeFilter

FACTS = 20_000
PAGE = 100
CALLS = 50
QUERY = FactQuery(("sends_workers_to",), NodeFilter(within=(WEST,)), NodeFilter(within=(EAST,)))


@contextmanager
def served(store: GraphStore) -> Iterator[str]:
    """The API on a free port of this machine."""
    from api.app import create_app

    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create_app(store), host="127.0.0.1", port=port, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


def measure() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:{Path(folder) / 'bench.db'}")
        store.prepare()
        fill(store, FACTS)
        with served(store) as base, httpx.Client(base_url=base) as client:
            ask = {"subject_within": WEST, "object_within": EAST, "limit": PAGE}
            first = client.get("/facts", params=ask)
            first.raise_for_status()
            assert len(first.json()["items"]) == len(store.facts(QUERY, PAGE).items)
            row = pairs(
                f"{CALLS} pages of {PAGE} facts over HTTP",
                "the same pages from the store",
                lambda: [client.get("/facts", params=ask).content for _ in range(CALLS)],
                lambda: [store.facts(QUERY, PAGE) for _ in range(CALLS)],
            )
        store.close()
    return [row]
