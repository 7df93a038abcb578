"""Filling a projection: the schema declared from the ontology, and the rows of a store by way of Parquet files."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graph.arrow import schema
from graph.flat import (
    FACT,
    REPORT,
    Kind,
    all_facts,
    all_nodes,
    all_reports,
    fact_row,
    node_columns,
    node_row,
    report_row,
)
from graph.model import Node, PartOf
from graph.ontology import edge_types, node_types
from graph.store.base import FactQuery, GraphStore, NodeQuery

_CYPHER: Mapping[Kind, str] = {
    "text": "STRING",
    "number": "DOUBLE",
    "truth": "BOOLEAN",
    "day": "DATE",
    "texts": "STRING[]",
    "integers": "INT64[]",
    "numbers": "DOUBLE[]",
}
# What Neo4j has and Ladybug lacks. Names are case-insensitive. startNode and endNode stay unknown, an error:
# Ladybug's own start_node gives the left node of an undirected pattern, whichever way the relationship goes.
_MACROS = (
    "type(r) AS label(r)",
    "relationships(p) AS rels(p)",
    "head(l) AS l[1]",
    "last(l) AS l[-1]",
    "toString(x) AS CAST(x AS STRING)",
    "toInteger(x) AS CAST(x AS INT64)",
    "toFloat(x) AS CAST(x AS DOUBLE)",
    "split(a, b) AS string_split(a, b)",
)
_BATCH = 10_000


class _Files:
    """Parquet files of one kind of row, filled batch by batch so that memory stays bounded.

    ``columns`` grows when a row brings a part of a figure (of_which_…) not met before.
    """

    def __init__(self, folder: Path, columns: Mapping[str, Kind]) -> None:
        self.folder = folder
        self.columns = dict(columns)
        self._waiting: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        self._written: dict[tuple[str, ...], list[Path]] = {}

    def add(self, key: tuple[str, ...], row: dict[str, Any]) -> None:
        for name in row.keys() - self.columns.keys():
            self.columns[name] = "number"
        rows = self._waiting.setdefault(key, [])
        rows.append(row)
        if len(rows) >= _BATCH:
            self._flush(key)

    def close(self) -> Iterator[tuple[tuple[str, ...], list[Path]]]:
        """(key, files) of all rows added; every file has every column."""
        for key in self._waiting:
            self._flush(key)
        full = schema(self.columns)
        for key, paths in self._written.items():
            for path in paths:
                table = pq.read_table(path)
                if table.schema.names != full.names:
                    missing = full.names[len(table.schema.names) :]
                    for name in missing:
                        table = table.append_column(full.field(name), pa.nulls(len(table), full.field(name).type))
                    pq.write_table(table, path)
            yield key, paths

    def _flush(self, key: tuple[str, ...]) -> None:
        if rows := self._waiting[key]:
            paths = self._written.setdefault(key, [])
            paths.append(self.folder / f"{'-'.join(key)}_{len(paths)}.parquet")
            pq.write_table(pa.Table.from_pylist(rows, schema=schema(self.columns)), paths[-1])
            self._waiting[key] = []


def fill(connection: Any, store: GraphStore) -> None:
    """Copy the current facts of ``store`` that no reviewer rejected into an empty database."""
    with tempfile.TemporaryDirectory(prefix="shanhai-") as name:
        nodes = _Files(Path(name), _node_columns())
        edges = _Files(Path(name), {"from": "text", "to": "text", **FACT, "of_which_poor": "number"})
        _collect(store, nodes, edges)
        for statement in _declare(edges.columns):
            connection.execute(statement)
        for (label,), paths in nodes.close():
            connection.execute(f"COPY {label} FROM {_list(paths)}")
        for (kind, source, target), paths in edges.close():
            connection.execute(f"COPY {kind} FROM {_list(paths)} (from='{source}', to='{target}')")


def _node_columns() -> dict[str, Kind]:
    """Columns of every node table. All have all, since a property that a label lacks is null in Neo4j, not an error."""
    return {**node_columns(), **REPORT, "recorded_at": "text"}


def _declare(edge_columns: Mapping[str, Kind]) -> Iterator[str]:
    """The statements that make the empty schema."""
    fields = ", ".join(f"{name} {_CYPHER[kind]}" for name, kind in _node_columns().items() if name != "id")
    for label in (*node_types(), "Report"):
        yield f"CREATE NODE TABLE {label}(id STRING PRIMARY KEY, {fields})"
    facts = ", ".join(f"`{name}` {_CYPHER[kind]}" for name, kind in edge_columns.items() if name not in ("from", "to"))
    for edge in edge_types().values():
        ends = ", ".join(f"FROM {a} TO {b}" for a in edge.subject for b in edge.object)
        yield f"CREATE REL TABLE {edge.cypher}({ends}, {facts})"
    yield f"CREATE REL TABLE PART_OF(FROM Region TO Region, {facts})"
    yield from (f"CREATE MACRO {macro}" for macro in _MACROS)


def _collect(store: GraphStore, nodes: _Files, edges: _Files) -> None:
    published = {}
    for report in all_reports(store):
        published[report.report.id] = report.report.published
        nodes.add(("Report",), report_row(report) | {"recorded_at": report.recorded_at})
    seen: set[str] = set()

    def put(node: Node) -> None:
        if node.id not in seen:
            seen.add(node.id)
            nodes.add((node.type,), node_row(node))

    # Facts bring their own ends, so a node written while this reads cannot leave a relationship without one.
    for record in all_facts(store, FactQuery(undated=True)):
        put(record.subject)
        put(record.object)
        ends = {"from": record.subject.id, "to": record.object.id}
        key = (edge_types()[record.fact.predicate].cypher, record.subject.type, record.object.type)
        edges.add(key, ends | fact_row(record, published))
    townships: list[Node] = []
    for node in all_nodes(store, NodeQuery()):
        put(node)
        if node.properties.get("level") == "township":
            townships.append(node)
    for edge in _part_of(townships):
        if edge.child in seen and edge.parent in seen:
            first, last = edge.period.bounds()
            told = {"start_date": edge.period.start, "end_date": edge.period.end}
            row: dict[str, Any] = {name: str(day) for name, day in told.items() if day}
            row |= {"from": edge.child, "to": edge.parent, "valid_from": first, "valid_to": last}
            edges.add(("PART_OF", "Region", "Region"), row)


def _part_of(townships: Iterable[Node]) -> Iterator[PartOf]:
    """Where divisions lay and when; a township lies in the county it is keyed by."""
    from graph.regions import gazetteer

    yield from gazetteer().part_of()
    for node in townships:
        if county := node.properties.get("county"):
            yield PartOf(node.id, f"Region:{county}")


def _list(paths: Iterable[Path]) -> str:
    quoted = (str(path).replace("\\", "\\\\").replace("'", "\\'") for path in paths)
    return "[" + ", ".join(f"'{path}'" for path in quoted) + "]"
