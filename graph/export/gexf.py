"""GEXF 1.3, the form of Gephi, written as it is read from the store: neither graph nor tree is held in memory.

Attributes are declared before the nodes and edges that have them, but which parts of a figure (of_which_…) there are is
known only at the end; so nodes and edges go to files of their own first, and are put together behind the head.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any
from xml.sax.saxutils import quoteattr

from graph.export.files import Exported, replacing
from graph.export.networkx_graph import plain
from graph.export.selection import EDGE, NODE, Edge, Selection, edges, node_attributes
from graph.flat import Kind
from graph.model import Node
from graph.ontology import edge_types
from graph.store.base import GraphStore

TYPES: Mapping[Kind, str] = {"number": "double", "truth": "boolean"}
"""What is neither is text: days and lists too, since readers differ on GEXF's lists."""
_OWN = ("id", "start", "end")
"""Attributes of an edge that the format has itself."""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>shanhai</creator></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
"""


def write_gexf(store: GraphStore, out: Path, selection: Selection) -> Exported:
    """One file with a time line: an edge's start and end are days, its kind and label the predicate's."""
    columns: dict[str, Kind] = {k: v for k, v in EDGE.items() if k not in _OWN}
    seen: set[str] = set()
    facts = 0
    with (
        replacing(out) as path,
        tempfile.TemporaryFile("w+", encoding="utf-8") as nodes_part,
        tempfile.TemporaryFile("w+", encoding="utf-8") as edges_part,
    ):
        for edge in edges(store, selection):
            for node in (edge.subject, edge.object):
                if node.id not in seen:
                    seen.add(node.id)
                    nodes_part.write(_node(node))
            columns |= {k: "number" for k in edge.attributes if k not in columns and k not in _OWN}
            edges_part.write(_edge(edge))
            facts += 1
        with path.open("w", encoding="utf-8") as file:
            file.write(_HEAD)
            file.write(_declared("node", {k: v for k, v in NODE.items() if k != "id"}))
            file.write(_declared("edge", columns))
            _put(file, "nodes", len(seen), nodes_part)
            _put(file, "edges", facts, edges_part)
            file.write("</graph>\n</gexf>\n")
    return Exported((out,), len(seen), facts)


def _node(node: Node) -> str:
    return f"<node{_attributes({'id': node.id, 'label': node.name})}>{_values(node_attributes(node))}</node>\n"


def _edge(edge: Edge) -> str:
    """All edges are directed, as readers take no mixture; the kind keeps facts of several predicates apart in Gephi."""
    known = edge.attributes
    type_ = edge_types()[known["predicate"]]
    head = {
        "id": known["id"],
        "source": edge.subject.id,
        "target": edge.object.id,
        "kind": type_.name,
        "label": type_.label.en,
        "start": known.get("start"),
        "end": known.get("end"),
    }
    values = {k: v for k, v in known.items() if k not in _OWN}
    return f"<edge{_attributes(head)}>{_values(values)}</edge>\n"


def _declared(class_: str, columns: Mapping[str, Kind]) -> str:
    rows = (_attribute(name, kind) for name, kind in columns.items())
    return f'<attributes class="{class_}">\n{"".join(rows)}</attributes>\n'


def _attribute(name: str, kind: Kind) -> str:
    return f"<attribute{_attributes({'id': name, 'title': name, 'type': TYPES.get(kind, 'string')})}/>\n"


def _values(known: Mapping[str, Any]) -> str:
    told: Iterable[str] = (f"<attvalue{_attributes({'for': name, 'value': v})}/>" for name, v in known.items())
    return f"<attvalues>{''.join(told)}</attvalues>"


def _attributes(pairs: Mapping[str, Any]) -> str:
    return "".join(f" {name}={_quoted(value)}" for name, value in pairs.items() if value is not None)


def _quoted(value: Any) -> str:
    """As an attribute; line ends and tabs as references, since a reader makes plain ones blanks."""
    if isinstance(value, bool):
        return '"true"' if value else '"false"'
    return quoteattr(str(plain(value)), {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


def _put(file: IO[str], name: str, count: int, part: IO[str]) -> None:
    file.write(f'<{name} count="{count}">\n')
    part.seek(0)
    shutil.copyfileobj(part, file)
    file.write(f"</{name}>\n")
