"""Filling a projection: the schema declared from the ontology, and the rows of a store by way of Parquet files."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graph.flat import FACT, Kind, all_facts, all_nodes, fact_row, node_columns, node_row, publication_dates
from graph.model import Node
from graph.ontology import edge_types, node_types
from graph.store.base import FactQuery, GraphStore, NodeQuery

ARROW: Mapping[Kind, pa.DataType] = {
    "text": pa.string(),
    "number": pa.float64(),
    "truth": pa.bool_(),
    "day": pa.date32(),
    "texts": pa.list_(pa.string()),
}
_CYPHER: Mapping[Kind, str] = {
    "text": "STRING",
    "number": "DOUBLE",
    "truth": "BOOLEAN",
    "day": "DATE",
    "texts": "STRING[]",
}
REPORT: Mapping[str, Kind] = {"title": "text", "url": "text", "publisher": "text", "published": "day"}
# What Neo4j has and Ladybug lacks. Names are case-insensitive.
_MACROS = (
    "type(r) AS label(r)",
    "startNode(r) AS start_node(r)",
    "endNode(r) AS end_node(r)",
    "relationships(p) AS rels(p)",
    "head(l) AS l[1]",
    "last(l) AS l[-1]",
    "toString(x) AS CAST(x AS STRING)",
    "toInteger(x) AS CAST(x AS INT64)",
    "toFloat(x) AS CAST(x AS DOUBLE)",
    "split(a, b) AS string_split(a, b)",
)
_BATCH = 20_000


def columns() -> dict[str, Kind]:
    """Columns of every node table. All have all, since a property that a label lacks is null in Neo4j, not an error."""
    return {**node_columns(), **REPORT}


def declare() -> Iterator[str]:
    """The statements that make the empty schema."""
    fields = ", ".join(f"{name} {_CYPHER[kind]}" for name, kind in columns().items() if name != "id")
    for label in (*node_types(), "Report"):
        yield f"CREATE NODE TABLE {label}(id STRING PRIMARY KEY, {fields})"
    facts = ", ".join(f"{name} {_CYPHER[kind]}" for name, kind in FACT.items())
    for edge in edge_types().values():
        ends = ", ".join(f"FROM {a} TO {b}" for a in edge.subject for b in edge.object)
        yield f"CREATE REL TABLE {edge.cypher}({ends}, {facts})"
    yield f"CREATE REL TABLE PART_OF(FROM Region TO Region, {facts})"
    yield from (f"CREATE MACRO {macro}" for macro in _MACROS)


class _Files:
    """Parquet files of one kind of row, filled batch by batch so that memory stays bounded."""

    def __init__(self, folder: Path, schema: pa.Schema) -> None:
        self.folder, self.schema = folder, schema
        self._waiting: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        self._writers: dict[tuple[str, ...], pq.ParquetWriter] = {}

    def add(self, key: tuple[str, ...], row: dict[str, Any]) -> None:
        rows = self._waiting.setdefault(key, [])
        rows.append(row)
        if len(rows) >= _BATCH:
            self._flush(key)

    def close(self) -> Iterator[tuple[tuple[str, ...], Path]]:
        for key in list(self._waiting):
            self._flush(key)
            self._writers[key].close()
            yield key, self._path(key)

    def _flush(self, key: tuple[str, ...]) -> None:
        if key not in self._writers:
            self._writers[key] = pq.ParquetWriter(self._path(key), self.schema)
        self._writers[key].write_table(pa.Table.from_pylist(self._waiting[key], schema=self.schema))
        self._waiting[key] = []

    def _path(self, key: tuple[str, ...]) -> Path:
        return self.folder / ("-".join(key) + ".parquet")


def fill(connection: Any, store: GraphStore) -> None:
    """Copy the current facts of ``store``, rejected ones marked so, into an empty database."""
    for statement in declare():
        connection.execute(statement)
    with tempfile.TemporaryDirectory(prefix="shanhai-") as folder:
        nodes = _Files(Path(folder), _schema(columns()))
        edges = _Files(Path(folder), _schema({"from": "text", "to": "text", **FACT}))
        _collect(store, nodes, edges)
        for (label,), path in nodes.close():
            connection.execute(f"COPY {label} FROM '{_quoted(path)}'")
        for (kind, source, target), path in edges.close():
            connection.execute(f"COPY {kind} FROM '{_quoted(path)}' (from='{source}', to='{target}')")


def _collect(store: GraphStore, nodes: _Files, edges: _Files) -> None:
    published = publication_dates(store)
    seen: set[str] = set()

    def put(node: Node) -> None:
        if node.id not in seen:
            seen.add(node.id)
            nodes.add((node.type,), node_row(node))

    # Facts bring their own ends, so a node written while this reads cannot leave a relationship without one.
    for record in all_facts(store, FactQuery(undated=True, rejected=True)):
        put(record.subject)
        put(record.object)
        ends = {"from": record.subject.id, "to": record.object.id}
        key = (edge_types()[record.fact.predicate].cypher, record.subject.type, record.object.type)
        edges.add(key, ends | fact_row(record, published))
    regions: list[Node] = []
    for node in all_nodes(store, NodeQuery()):
        put(node)
        if node.type == "Region":
            regions.append(node)
    for child, parent, start, end in _part_of(regions):
        if child in seen and parent in seen:
            row = {"from": child, "to": parent, "valid_from": start, "valid_to": end}
            edges.add(("PART_OF", "Region", "Region"), row)
    after: str | None = None
    while True:
        page = store.reports(limit=500, after=after)
        for r in page.items:
            day = r.report.published.first if r.report.published else None
            named = r.report.title or r.report.id
            row = {"id": r.report.id, "name": named, "title": r.report.title, "url": r.report.url}
            nodes.add(("Report",), row | {"publisher": r.report.publisher, "published": day})
        if page.next is None:
            return
        after = page.next


def _part_of(regions: Iterable[Node]) -> Iterator[tuple[str, str, date | None, date | None]]:
    """(child, parent, first day, last day) of divisions; a township lies in the county it is keyed by."""
    from graph.regions import gazetteer

    for edge in gazetteer().part_of():
        start, end = edge.period.start, edge.period.end
        yield edge.child, edge.parent, start.first if start else None, end.last if end else None
    for node in regions:
        if node.properties.get("level") == "township":
            yield node.id, f"Region:{node.properties['county']}", None, None


def _schema(kinds: Mapping[str, Kind]) -> pa.Schema:
    return pa.schema([(name, ARROW[kind]) for name, kind in kinds.items()])


def _quoted(path: Path) -> str:
    return str(path).replace("\\", "\\\\").replace("'", "\\'")
