"""The URL of a graph on a server: where, who, which database."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit

from graph.errors import UsageError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
_HINT = "write neo4j://USER:PASSWORD@HOST:7687, the two also as NEO4J_USERNAME and NEO4J_PASSWORD"


@dataclass(frozen=True, slots=True)
class Address:
    """``uri`` for the driver, ``shown`` for people: it has no password. ``database`` None: the server's default."""

    uri: str
    shown: str
    user: str | None
    password: str | None = field(repr=False)
    database: str | None


def parse(url: str) -> Address:
    """Read a URL, and from the environment what it leaves out. UsageError without repeating a password."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise UsageError("the URL of the Neo4j server cannot be read", _HINT) from None
    if parts.scheme.lower() not in SCHEMES or not parts.hostname or parts.query or parts.fragment:
        raise UsageError(f"not the URL of a Neo4j server: {parts.scheme}://{parts.hostname or ''}…", _HINT)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    uri = f"{parts.scheme.lower()}://{host}:{port or 7687}"
    user = unquote(parts.username) if parts.username else os.environ.get("NEO4J_USERNAME")
    password = unquote(parts.password) if parts.password else os.environ.get("NEO4J_PASSWORD")
    if password and not user:
        user = "neo4j"
    database = unquote(parts.path.strip("/")) or None
    who = f"{quote(user)}@" if user else ""
    shown = uri.replace("://", f"://{who}") + (f"/{quote(database)}" if database else "")
    return Address(uri, shown, user, password, database)
