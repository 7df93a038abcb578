"""The graph as files: GraphML and node-link JSON through networkx, CSV and Parquet as rows from the store."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import networkx as nx
import pyarrow as pa
import pyarrow.parquet as pq

from graph.arrow import schema
from graph.errors import UsageError
from graph.export.networkx_graph import make_plain, plain, to_networkx
from graph.export.selection import EDGE, NODE, Selection, edges, node_attributes
from graph.flat import Kind
from graph.store.base import GraphStore

BATCH = 5_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written where."""

    paths: tuple[Path, ...]
    nodes: int
    facts: int


def write_graphml(store: GraphStore, out: Path, selection: Selection) -> Exported:
    """One GraphML file; the id of an edge is the fact's."""
    graph = make_plain(to_networkx(store, selection))
    with replacing(out) as path:
        nx.write_graphml(graph, path)
    return Exported((out,), graph.number_of_nodes(), graph.number_of_edges())


def write_node_link(store: GraphStore, out: Path, selection: Selection) -> Exported:
    """One JSON file that ``networkx.node_link_graph(…, edges="edges")`` reads; days are ISO text, lists are lists."""
    graph = to_networkx(store, selection)
    data = nx.node_link_data(graph, edges="edges")
    with replacing(out) as path, path.open("w", encoding="utf-8") as f:
        json.dump(data, f, ensure_ascii=False, default=plain)
    return Exported((out,), graph.number_of_nodes(), graph.number_of_edges())


def write_csv(store: GraphStore, out: Path, selection: Selection, *, spreadsheet: bool = False) -> Exported:
    """A folder with nodes.csv and edges.csv (UTF-8, lists joined by `` | ``).

    With ``spreadsheet`` they begin with a byte order mark, and a text that a spreadsheet would take for a formula
    gets an apostrophe before it; without, values are exact.
    """

    @contextmanager
    def sink(path: Path, columns: Mapping[str, Kind]) -> Iterator[_Put]:
        with path.open("w", encoding="utf-8-sig" if spreadsheet else "utf-8", newline="") as f:
            writer = csv.writer(f)
            writer.writerow(columns)

            def put(rows: Sequence[Mapping[str, Any]]) -> None:
                writer.writerows([_cell(row.get(c), spreadsheet) for c in columns] for row in rows)

            yield put

    return _tables(store, out, selection, "csv", sink)


def write_parquet(store: GraphStore, out: Path, selection: Selection) -> Exported:
    """A folder with nodes.parquet and edges.parquet: days, numbers and lists by their own types."""

    @contextmanager
    def sink(path: Path, columns: Mapping[str, Kind]) -> Iterator[_Put]:
        arrow = schema(columns)
        with pq.ParquetWriter(path, arrow) as writer:
            yield lambda rows: writer.write_table(pa.Table.from_pylist(list(rows), schema=arrow))

    return _tables(store, out, selection, "parquet", sink)


_Put = Callable[[Sequence[Mapping[str, Any]]], None]
_ENDS: Mapping[str, Kind] = {"subject": "text", "subject_name": "text", "object": "text", "object_name": "text"}
COLUMNS: Mapping[str, Kind] = {**_ENDS, **EDGE, "of_which": "texts"}
"""Columns of an edge as a row."""


def edge_rows(store: GraphStore, selection: Selection) -> Iterator[dict[str, Any]]:
    """The selected facts as rows of COLUMNS; what is not known is absent or None."""
    return (_edge_row(e) for e in edges(store, selection))


def _tables(store: GraphStore, out: Path, selection: Selection, ending: str, sink: Any) -> Exported:
    """Stream edges and the nodes at their ends into two files, batch by batch."""
    folder(out)
    nodes, facts = 0, 0
    seen: set[str] = set()
    node_path, edge_path = out / f"nodes.{ending}", out / f"edges.{ending}"
    with (
        replacing(node_path) as nodes_file,
        replacing(edge_path) as edges_file,
        sink(nodes_file, NODE) as put_nodes,
        sink(edges_file, COLUMNS) as put_edges,
    ):
        for batch in _batches(edges(store, selection)):
            ends = {n.id: n for e in batch for n in (e.subject, e.object) if n.id not in seen}
            seen |= ends.keys()
            put_nodes([{"id": n.id} | node_attributes(n) for n in ends.values()])
            put_edges([_edge_row(e) for e in batch])
            nodes, facts = nodes + len(ends), facts + len(batch)
    return Exported((node_path, edge_path), nodes, facts)


def _edge_row(edge: Any) -> dict[str, Any]:
    known = edge.attributes
    parts = [f"{k.removeprefix('of_which_')}={v:.15g}" for k, v in known.items() if k.startswith("of_which_")]
    return {
        "subject": edge.subject.id,
        "subject_name": edge.subject.name,
        "object": edge.object.id,
        "object_name": edge.object.name,
        **known,
        "of_which": parts or None,
    }


def _batches(rows: Iterator[Any]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    for row in rows:
        batch.append(row)
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _cell(value: Any, spreadsheet: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(plain(value))
    if spreadsheet and text.startswith(_FORMULA) and not isinstance(value, int | float):
        return "'" + text
    return text


def folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise UsageError(f"{out} is not a folder that can be written: {e.strerror}", "name a folder: --out DIR") from e


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A file beside ``out`` that takes its place when all went well, so that a failed export leaves the old one."""
    if not out.name or (out.exists() and not out.is_file() and not out.is_dir()):
        # A device would be thrown away and a plain file put in its place.
        raise UsageError(f"{str(out)!r} is no name of a file", "name one with --out")
    if out.is_file() and _is_database(out):
        raise UsageError(f"{out} is a database, perhaps the graph itself", "name another file with --out")
    part = out.with_name(f".{out.name}.part")
    try:
        yield part
        os.replace(part, out)
    except OSError as e:
        raise UsageError(f"cannot write {out}: {e.strerror or e}", "name another place with --out") from e
    finally:
        part.unlink(missing_ok=True)


def _is_database(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(16) == b"SQLite format 3\0"
