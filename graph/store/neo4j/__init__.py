"""A graph on a Neo4j server: ``neo4j://USER:PASSWORD@HOST:7687/DATABASE``, ``bolt://…``, and both with ``+s`` for TLS.

User and password may come from NEO4J_USERNAME and NEO4J_PASSWORD instead. What it looks like there, for people and for
Cypher: docs/data-model-neo4j.md.
"""

from __future__ import annotations

from graph.store.neo4j.address import SCHEMES, parse
from graph.store.neo4j.store import Neo4jStore

__all__ = ["SCHEMES", "Neo4jStore", "open"]


def open(url: str) -> Neo4jStore:
    """The graph on the server that ``url`` names; nothing is asked of it yet."""
    return Neo4jStore(parse(url))
