"""Files for ``neo4j-admin database import full``: nodes by label, facts by relationship type, headers with types.

The graph they make is that of docs/data-model-neo4j.md as far as queries read it, so the texts of cypher/ run on it. It
is a copy to ask: what was taken back or rejected stays in the store.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from graph.export.files import Exported, folder, replacing
from graph.export.selection import Selection
from graph.flat import FACT, REPORT, Kind, all_facts, all_reports, fact_row, node_row, report_row
from graph.model import Node, PartOf
from graph.ontology import edge_types, node_types
from graph.store.base import GraphStore
from graph.store.divisions import divisions
from graph.store.terms import names

ARGUMENTS = "import.args"
ARRAY = "\x1f"
"""Between the members of a list: a character that no text has (and that is left out of those that have it)."""
_BUFFER = 1_000_000
"""Characters (of four bytes at most) that fit into the tool's buffer of 4 MB for a row."""
TYPES: Mapping[Kind, str] = {
    "text": "string",
    "number": "double",
    "truth": "boolean",
    "day": "date",
    "texts": "string[]",
    "integers": "long[]",
    "numbers": "double[]",
}
_DECLARED: Mapping[str, Kind] = {"string": "text", "float": "number", "bool": "truth", "string[]": "texts"}
_REPORT: Mapping[str, Kind] = {**REPORT, "fact_ids": "texts", "recorded_at": "text", "signature": "text"}
_PART_OF: Mapping[str, Kind] = {
    "id": "text",
    "start_date": "text",
    "end_date": "text",
    "valid_from": "day",
    "valid_to": "day",
}


@cache
def columns(label: str) -> Mapping[str, Kind]:
    """Properties of a node of this label, its id left out; those of the type's own file, and what every node has."""
    if label == "Report":
        return dict(_REPORT)
    declared = {name: _DECLARED[p["type"]] for name, p in node_types()[label].properties.items()}
    return {"name": "text", "aliases": "texts", **declared, "found_by": "texts"}


def write_neo4j_admin(store: GraphStore, out: Path, selection: Selection) -> Exported:
    """A folder with CSV files and ``import.args``; with all divisions and PART_OF, whatever is selected."""
    folder(out)
    paths: list[Path] = []
    with ExitStack() as stack:

        def opened(name: str) -> TextIO:
            paths.append(out / name)
            return stack.enter_context(
                stack.enter_context(replacing(out / name)).open("w", encoding="utf-8", newline="")
            )

        written = _Written(opened)
        nodes, facts = _fill(store, selection, written)
        opened(ARGUMENTS).write("\n".join(_arguments(written)) + "\n")
    return Exported(tuple(sorted(paths)), nodes, facts)


class _Written:
    """Data files by label and by relationship type, opened when their first row comes.

    Every row of a file has all columns of its header. When a part of a figure (of_which_…) turns up that was not met
    before, the type goes on in another file with one column more.
    """

    def __init__(self, opened: Callable[[str], TextIO]) -> None:
        self._open = opened
        self._files: dict[str, dict[int, Any]] = defaultdict(dict)
        self._edges: dict[str, dict[str, Kind]] = {e.cypher: dict(FACT) for e in edge_types().values()}
        self._edges["PART_OF"] = dict(_PART_OF)
        self.longest = 0  # characters of a row

    def node(self, label: str, id_: str, labels: Iterable[str], row: Mapping[str, Any]) -> None:
        found = columns(label)
        self._row(label, {"id:ID": id_, **_typed(found, row), ":LABEL": list(labels)})

    def edge(self, kind: str, source: str, target: str, row: Mapping[str, Any]) -> None:
        found = self._edges[kind]
        found |= dict.fromkeys(sorted(row.keys() - found.keys()), "number")
        self._row(kind, {":START_ID": source, ":END_ID": target, **_typed(found, row)})

    def arguments(self) -> Iterator[str]:
        """What the tool is told: nodes first, each header with its data."""
        for kind in sorted(self._files, key=lambda k: (k not in (*node_types(), "Report"), k)):
            option = "--relationships=" + kind if kind in self._edges else "--nodes"
            for name in self._names(kind):
                yield f"{option}={name}-header.csv,{name}.csv"

    def _names(self, kind: str) -> list[str]:
        return [kind if n == 0 else f"{kind}-{n + 1}" for n in range(len(self._files[kind]))]

    def _row(self, kind: str, row: Mapping[str, Any]) -> None:
        files = self._files[kind]
        if len(row) not in files:
            files[len(row)] = None
            name = self._names(kind)[-1]
            csv.writer(self._open(f"{name}-header.csv")).writerow(row)
            files[len(row)] = csv.writer(self._open(f"{name}.csv"))
        self.longest = max(self.longest, files[len(row)].writerow([_cell(v) for v in row.values()]))


def _typed(found: Mapping[str, Kind], row: Mapping[str, Any]) -> dict[str, Any]:
    """The row by the names that the tool's header has: ``valid_from:date``."""
    return {f"{name}:{TYPES[kind]}": row.get(name) for name, kind in found.items()}


def _fill(store: GraphStore, selection: Selection, written: _Written) -> tuple[int, int]:
    """Write everything; returns how many nodes (reports not counted) and facts."""
    seen: set[str] = set()

    def put(node: Node) -> None:
        if node.id in seen:
            return
        seen.add(node.id)
        level = node.properties.get("level")
        labels = [node.type, *([str(level).capitalize()] if node.type == "Region" and level else [])]
        written.node(node.type, node.id, labels, node_row(node) | {"found_by": list(names(node))})

    published = {r.report.id: r.report.published for r in all_reports(store)}
    said: dict[str, list[str]] = defaultdict(list)
    facts = 0
    for record in all_facts(store, selection.query()):
        put(record.subject)
        put(record.object)
        row = fact_row(record, published)
        written.edge(edge_types()[record.fact.predicate].cypher, record.subject.id, record.object.id, row)
        for told in record.reports:
            said[told].append(record.fact.id)
        facts += 1
    regions, lay_in = divisions()
    for node in regions:
        put(node)
    for edge in _part_of(lay_in, seen):
        written.edge("PART_OF", edge.child, edge.parent, _part_of_row(edge))
    for report in all_reports(store):
        if report.report.id in said:
            more = {
                "fact_ids": said[report.report.id],
                "recorded_at": report.recorded_at,
                "signature": report.signature,
            }
            written.node("Report", report.report.id, ["Report"], report_row(report) | more)
    return len(seen), facts


def _part_of(lay_in: Iterable[PartOf], seen: set[str]) -> Iterator[PartOf]:
    """Where divisions lay and when; a township lies in the county that its id begins with."""
    yield from lay_in
    for node in sorted(seen):
        if node.startswith("Region:") and "/" in node:
            yield PartOf(node, node.partition("/")[0])


def _part_of_row(edge: PartOf) -> dict[str, Any]:
    first, last = edge.period.bounds()
    told = {"start_date": edge.period.start, "end_date": edge.period.end}
    row: dict[str, Any] = {name: str(day) for name, day in told.items() if day}
    row["id"] = f"{edge.child} > {edge.parent} {edge.period.start or ''}".strip()
    return row | {"valid_from": first, "valid_to": last}


def _arguments(written: _Written) -> Iterator[str]:
    yield "--multiline-fields=true"
    yield "--legacy-style-quoting=false"
    yield f"--array-delimiter=U+{ord(ARRAY):04X}"
    if written.longest > _BUFFER:  # a row has to fit, and a reader of each file takes as much memory
        yield f"--read-buffer-size={4 * written.longest}"
    yield from written.arguments()


def _cell(value: Any) -> str:
    """As the tool reads it; an empty field is no property."""
    if value is None:
        return ""
    if isinstance(value, list):
        return ARRAY.join(_cell(v).replace(ARRAY, "") for v in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
