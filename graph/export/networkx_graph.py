"""The graph as a networkx MultiDiGraph, its flows as a weighted DiGraph, and values made plain for file formats."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import networkx as nx

from graph.export.selection import Selection, edges, node_attributes
from graph.flows import Flow, Flows
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


def to_digraph(flows: Flows) -> nx.DiGraph[str]:
    """The flows as a simple digraph for algorithms: one edge a pair, from the place that sends to the one that gets.

    Nodes bear what is known of the region, and ``sent`` and ``received``: the weights of their edges added up. Edges:

    weight    what may be counted (graph.flows): more is stronger, as PageRank and communities take it
    distance  1 / weight: less is nearer, as shortest paths, betweenness and closeness take it
    unit, approx, facts  of the figure: the ids of the facts it counts
    aside     what it does not count, and why, as text
    told      how many facts tell of the pair; ``reports`` their reports
    since, until  first and last day told of them; absent where none is

    The graph itself bears predicate, symmetric (direction means nothing), level, measure, unit, uncounted (pairs
    without a figure of their own), shared (joint figures over several pairs: value and pairs) and left_out (facts in
    no pair, by reason).
    """
    graph: nx.DiGraph[str] = nx.DiGraph(
        name="flows",
        predicate=list(flows.predicates),
        symmetric=flows.symmetric,
        level=flows.level,
        measure=flows.measure,
        unit=flows.unit,
        uncounted=[(f.source.id, f.target.id) for f in flows.uncounted],
        shared=[(s.value, list(s.pairs)) for s in flows.shared],
        left_out=dict(flows.left_out),
    )
    for flow in flows.flows:
        for node in (flow.source, flow.target):
            if node.id not in graph:
                graph.add_node(node.id, **node_attributes(node), sent=0.0, received=0.0)
        graph.add_edge(flow.source.id, flow.target.id, **_flow_attributes(flow, flows.unit))
        graph.nodes[flow.source.id]["sent"] += flow.weight
        graph.nodes[flow.target.id]["received"] += flow.weight
    return graph


def _flow_attributes(flow: Flow, unit: str | None) -> dict[str, Any]:
    total = flow.total
    days = [r.fact.period.bounds() for r in flow.facts]
    since = min((d[0] for d in days if d[0] != date.min), default=None)
    until = max((d[1] for d in days if d[1] != date.max), default=None)
    known = {"unit": unit, "since": since, "until": until}
    return {
        "weight": flow.weight,
        "distance": 1 / flow.weight,
        "approx": bool(total and total.approx),
        "facts": list(total.counted) if total else [r.fact.id for r in flow.facts],
        "aside": [f"{a.fact}: {a.reason()}" for a in total.asides] if total else [],
        "told": len(flow.facts),
        "reports": list(dict.fromkeys(i for r in flow.facts for i in r.reports)),
        **{name: value for name, value in known.items() if value is not None},
    }


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
