"""The embedded store: one SQLite file, no server. ``sqlite:PATH``, ``sqlite:///absolute/path``, ``sqlite::memory:``."""

from __future__ import annotations

from pathlib import Path

from graph.errors import UsageError
from graph.store.sqlite.store import SQLiteStore

SCHEMES = ("sqlite",)


def open(url: str) -> SQLiteStore:
    """The graph in the file that ``url`` names; nothing is read or made yet."""
    return SQLiteStore(url, path(url))


def path(url: str) -> Path | None:
    """The file a URL names, ``~`` expanded; None for ``sqlite::memory:``."""
    rest = url.partition(":")[2]
    if rest == ":memory:":
        return None
    if rest.startswith("///"):
        rest = rest[2:]
        rest = rest[1:] if rest[2:3] == ":" else rest  # sqlite:///C:/graph.db
    elif rest.startswith("//"):
        raise UsageError(f"{url} names a host, and a file has none", "write sqlite:PATH or sqlite:///absolute/path")
    if not rest.strip():
        raise UsageError(f"{url} names no file", "write sqlite:graph.db")
    return Path(rest).expanduser()
