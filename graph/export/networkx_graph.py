"""The graph as a networkx MultiDiGraph, and its values made plain for file formats."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import networkx as nx

from graph.export.selection import Selection, edges, node_attributes
from graph.store.base import GraphStore

SEPARATOR = " | "
"""Between the members of a list, in formats that know no lists."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_networkx(store: GraphStore, selection: Selection = Selection()) -> nx.MultiDiGraph[str]:  # noqa: B008 (frozen)
    """Nodes by id, one edge a fact, its key the fact's id. Values are Python's: dates, numbers, lists of text.

    What is not known is absent. A symmetric fact (pairs_with) is one edge, in the order it was told.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name="shanhai")
    for edge in edges(store, selection):
        for node in (edge.subject, edge.object):
            if node.id not in graph:
                graph.add_node(node.id, **node_attributes(node))
        graph.add_edge(edge.subject.id, edge.object.id, key=edge.attributes["id"], **edge.attributes)
    return graph


def plain(value: Any) -> str | int | float | bool:
    """A value that every format holds: days as ISO text, lists joined, characters that XML forbids left out."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return SEPARATOR.join(str(plain(v)) for v in value)
    if isinstance(value, str):
        return _NOT_XML.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    if isinstance(value, bool | int | float):
        return value
    return str(value)


def make_plain(graph: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """The same graph with its values made plain, in place: 100,000 facts need not be held twice."""
    for _, data in graph.nodes(data=True):
        data.update((k, plain(v)) for k, v in data.items())
    for _, _, data in graph.edges(data=True):
        data.update((k, plain(v)) for k, v in data.items())
    return graph
