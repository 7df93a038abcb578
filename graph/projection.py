"""A disposable in-memory Cypher copy of a graph (extra ``cypher``), so that ``cypher/`` runs on any store.

``project(store)`` copies the current facts into a Ladybug database, which is then only read: the engine has crashed
where writers and readers met. The copy is made anew when ``store.version()`` changes; the truth never depends on it
(docs/decisions/0004-projection.md).
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from decimal import Decimal
from typing import Any

from graph.cypher_guard import parameters, refuse_writes, tokens
from graph.errors import MissingExtraError, QueryError
from graph.store.base import GraphStore
from graph.store.cypher import Dialect, Table

THREADS = 2
"""Threads one query may use."""
ADDRESS_SPACE = 1 << 36
"""Bytes of address space the database may reserve (it takes 8 TB unless told, more than some containers allow)."""

_kept: weakref.WeakKeyDictionary[GraphStore, tuple[str, Projection]] = weakref.WeakKeyDictionary()
_keeping = threading.Lock()


def project(store: GraphStore) -> Projection:
    """The projection of ``store`` as it is now: the one kept, or a new one if the data has changed since.

    Raises MissingExtraError without the extra ``cypher``.
    """
    with _keeping:
        version = store.version()
        kept = _kept.get(store)
        if kept is None or kept[0] != version:
            kept = (version, Projection(store))
            _kept[store] = kept
        return kept[1]


class Projection:
    """Answers read-only Cypher, as graph.store.cypher.CypherStore says, to any number of threads."""

    dialect: Dialect = "projection"

    def __init__(self, store: GraphStore) -> None:
        ladybug = _ladybug()
        from graph.projection_copy import fill

        self._database = ladybug.Database(":memory:", max_db_size=ADDRESS_SPACE)
        self._connect = ladybug.Connection
        self._ids: dict[tuple[int, int], str] | None = None
        with self._connection() as connection:
            fill(connection, store)

    def cypher(self, text: str, params: Mapping[str, Any], *, limit: int = 1000, timeout: float = 30.0) -> Table:
        """Run one read statement: at most ``limit`` rows, at most ``timeout`` seconds. Raises QueryError."""
        refuse_writes(text)
        _refuse_wrong_rows(text)
        needed = parameters(text)
        if lacking := sorted(needed - set(params)):
            raise QueryError(f"the query has no value for ${', $'.join(lacking)}", "give it with --param NAME=VALUE")
        with self._connection() as connection:
            connection.set_query_timeout(max(1, int(timeout * 1000)))
            try:
                result = connection.execute(text, {k: v for k, v in params.items() if k in needed})
            except RuntimeError as e:
                raise _explained(str(e), timeout) from e
            with closing(result):
                columns = tuple(result.get_column_names())
                rows: list[tuple[Any, ...]] = []
                while len(rows) < limit and result.has_next():
                    rows.append(tuple(self._plain(v) for v in result.get_next()))
                return Table(columns, tuple(rows), truncated=result.has_next())

    @contextmanager
    def _connection(self) -> Iterator[Any]:
        """A new connection (0.4 ms): one that is kept keeps its plans, and with them the first value of LIMIT $n."""
        with closing(self._connect(self._database, num_threads=THREADS)) as connection:
            yield connection

    def _plain(self, value: Any) -> Any:
        """A value as CypherStore promises it: whole Decimals (sums) as int, nodes and relationships as dicts."""
        if isinstance(value, Decimal):
            return int(value) if value == value.to_integral_value() else float(value)
        if isinstance(value, list):
            return [self._plain(v) for v in value]
        if not isinstance(value, dict):
            return value
        if "_NODES" in value:
            return {"nodes": self._plain(value["_NODES"]), "relationships": self._plain(value["_RELS"])}
        told = {k: self._plain(v) for k, v in value.items() if not k.startswith("_") and v is not None}
        if "_SRC" in value:
            return told | {
                "_type": value["_LABEL"],
                "_start": self._node_id(value["_SRC"]),
                "_end": self._node_id(value["_DST"]),
            }
        return told | {"_labels": [value["_LABEL"]]} if "_LABEL" in value else told

    def _node_id(self, place: Mapping[str, int]) -> str:
        if self._ids is None:
            with self._connection() as connection, closing(connection.execute("MATCH (n) RETURN id(n), n.id")) as found:
                self._ids = {(i["table"], i["offset"]): node for i, node in found.get_all()}
        return self._ids[place["table"], place["offset"]]


_AGGREGATES = {"COUNT", "SUM", "AVG", "MIN", "MAX", "COLLECT"}


def _refuse_wrong_rows(text: str) -> None:
    """Refuse what the engine answers wrongly, silently, or dies of (0.16.1, 0.18.0 and 0.20.4 alike).

    In a grouped RETURN or WITH, a plain aggregate after a DISTINCT one comes out null or 0; collect() crashes the
    process. The other way round is right.
    """
    found = list(tokens(text))
    distinct = False
    for i, (kind, token) in enumerate(found[:-2]):
        word = token.upper()
        predicate = i and found[i - 1][1].upper() in ("STARTS", "ENDS")
        if kind == "word" and word in ("RETURN", "WITH") and not predicate:
            distinct = False
        if kind == "word" and word in _AGGREGATES and found[i + 1][1] == "(":
            if found[i + 2][1].upper() == "DISTINCT":
                distinct = True
            elif distinct:
                raise QueryError(
                    f"{token}() after an aggregate of DISTINCT values would come out wrong on an embedded graph",
                    "put the aggregates with DISTINCT last: count(*), max(x), count(DISTINCT y)",
                )


def _ladybug() -> Any:
    try:
        import ladybug
    except ImportError as e:
        raise MissingExtraError(
            "Cypher on an embedded graph needs the extra 'cypher'",
            "install it: pip install 'shanhai[cypher]' (a graph on Neo4j needs nothing more)",
        ) from e
    return ladybug


def _explained(message: str, timeout: float) -> QueryError:
    if "Interrupted" in message:
        return QueryError(f"the query took longer than {timeout:g} s", "narrow it, or allow more time with --timeout")
    return QueryError(f"the query failed: {message}", "docs/cypher.md says which Cypher runs on every store")
