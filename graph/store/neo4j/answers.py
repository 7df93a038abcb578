"""Free Cypher: the server's answer as plain Python values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import neo4j
from neo4j import exceptions as driver_errors
from neo4j.graph import Node, Path, Relationship

from graph.errors import QueryError, StoreError, StoreUnavailable
from graph.store.cypher import Table
from graph.store.neo4j.server import Server


def answer(server: Server, text: str, params: Mapping[str, Any], limit: int, timeout: float) -> Table:
    """Run one read statement; see graph.store.cypher.CypherStore."""

    def work(tx: neo4j.ManagedTransaction) -> Table:
        result = tx.run(text, dict(params))
        records = result.fetch(limit + 1)
        columns = tuple(result.keys())
        rows = tuple(tuple(plain(v) for v in r.values()) for r in records[:limit])
        return Table(columns, rows, truncated=len(records) > limit)

    try:
        return server.read(work, timeout)
    except StoreUnavailable:
        raise
    except StoreError as e:
        raise _explained(e, timeout) from e


def _explained(error: StoreError, timeout: float) -> Exception:
    """A failure of the query is the asker's; a failure of the login or the database is the store's."""
    cause = error.__cause__
    if not isinstance(cause, driver_errors.Neo4jError) or isinstance(cause, driver_errors.AuthError):
        return error
    code = cause.code or ""
    if "TransactionTimedOut" in code or "Terminated" in code:
        return QueryError(f"the query took longer than {timeout:g} s", "narrow it, or allow more time with --timeout")
    if "AccessMode" in code or "Forbidden" in code:
        return QueryError("the query would do more than read the graph", "MATCH … RETURN … only")
    if "ParameterMissing" in code:
        return QueryError(f"the query lacks a value: {cause.message}", "give it with --param NAME=VALUE")
    if code.startswith(("Neo.ClientError.Statement", "Neo.ClientError.Procedure")):
        return QueryError(f"the query failed: {cause.message}", "docs/cypher.md says which Cypher runs on every store")
    return error


def plain(value: Any) -> Any:
    """A value as CypherStore promises it."""
    if isinstance(value, Node):
        return {k: plain(v) for k, v in value.items()} | {"_labels": sorted(value.labels)}
    if isinstance(value, Relationship):
        ends: dict[str, Any] = {"_type": value.type}
        for key, node in (("_start", value.start_node), ("_end", value.end_node)):
            ends[key] = node.get("id") if node is not None else None
        return {k: plain(v) for k, v in value.items()} | ends
    if isinstance(value, Path):
        return {"nodes": [plain(n) for n in value.nodes], "relationships": [plain(r) for r in value.relationships]}
    if isinstance(value, Mapping):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    native = getattr(value, "to_native", None)
    if native is not None:
        found = native()
        return found if isinstance(found, date) and not isinstance(found, datetime) else found.isoformat()
    return value if value is None or isinstance(value, (bool, int, float, str, date)) else str(value)
