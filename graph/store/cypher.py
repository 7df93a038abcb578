"""An optional capability of a store: answering read-only Cypher itself.

``graph.queries`` asks ``isinstance(store, CypherStore)``. One that answers (Neo4j) runs the texts of ``cypher/``
unchanged, in a read transaction; every other store is copied into ``graph.projection``. So nothing outside
``graph/store`` knows a store's brand. (No ``SCHEMES`` here: this module is a contract, like base.)

To whoever implements it: ``text`` is one read statement, already looked at by ``graph.cypher_guard``; run it in read
access mode all the same. Stop at ``limit`` rows; ``truncated`` says that more would have come (fetch ``limit + 1``).
``timeout`` in seconds bounds the server's work (transaction timeout); QueryError when it is hit or the query fails,
StoreUnavailable when the server does not answer. Values are plain Python: None, bool, int, float, str, datetime.date,
lists and dicts of those. A node becomes a dict of its properties with ``_labels`` (list), a relationship one with
``_type``, ``_start`` and ``_end`` (node ids), a path {"nodes": [...], "relationships": [...]}.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol, runtime_checkable

Dialect = Literal["neo4j", "projection"]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a Cypher query: ``columns`` by name, ``rows`` in that order, ``truncated`` when the limit cut them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool = False

    def dicts(self) -> list[dict[str, Any]]:
        """One mapping a row, column to value."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@runtime_checkable
class CypherStore(Protocol):
    """A store (or a copy of one) that answers Cypher by itself."""

    @property
    def dialect(self) -> Dialect:
        """Which file of a named query it reads, where one text cannot serve both."""

    def cypher(self, text: str, params: Mapping[str, Any], *, limit: int = 1000, timeout: float = 30.0) -> Table:
        """Run one read statement. ``limit`` rows at most, ``timeout`` in seconds."""
