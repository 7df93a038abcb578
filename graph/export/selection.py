"""Which facts leave the graph, and what an exported node and edge say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.errors import UsageError
from graph.flat import FACT, REPORT, Kind, all_facts, all_reports, fact_row, node_columns, node_row
from graph.model import FactRecord, Node, PartialDate
from graph.ontology import edge_types, levels
from graph.store.base import FactQuery, GraphStore, NodeFilter

__all__ = ["EDGE", "NODE", "Edge", "Selection", "edges", "node_attributes"]

NODE: Mapping[str, Kind] = {
    "id": "text",
    "type": "text",
    **{name: kind for name, kind in node_columns().items() if name != "id" and name not in REPORT},
}
"""Attributes of an exported node."""

EDGE: Mapping[str, Kind] = {
    "id": "text",
    "predicate": "text",
    "start": "day",
    "end": "day",
    **{name: kind for name, kind in FACT.items() if name not in ("id", "start_date", "end_date")},
}
"""Attributes of an exported fact; parts of a figure (of_which_…) come with the facts that have them."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which facts; every condition given must hold, none given is all.

    predicates      edge types
    since, until    the fact held on some day of the window; facts without a date are left out then
    within, level   at least one end is, or lies in, one of these places (codes, ``east``, ``west``) and has this level
    min_confidence  0 to 1
    """

    predicates: tuple[str, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    within: tuple[str, ...] = ()
    level: str | None = None
    min_confidence: float = 0.0

    def query(self) -> FactQuery:
        """The same for a store. Raises UsageError for a predicate or level that does not exist, or an empty window."""
        if unknown := sorted(set(self.predicates) - set(edge_types())):
            raise UsageError(f"no such predicate: {', '.join(unknown)}", f"there are {', '.join(edge_types())}")
        if self.level is not None and self.level not in levels():
            raise UsageError(f"no such level: {self.level}", f"there are {', '.join(levels())}")
        if not 0 <= self.min_confidence <= 1:
            raise UsageError(f"no such confidence: {self.min_confidence}", "a number from 0 to 1")
        if self.since and self.until and self.since.first > self.until.last:
            raise UsageError(f"since {self.since} is after until {self.until}", "exchange them")
        return FactQuery(
            predicates=self.predicates,
            either=NodeFilter(level=self.level, within=self.within) if self.level or self.within else None,
            start=self.since.first if self.since else None,
            end=self.until.last if self.until else None,
            undated=self.since is None and self.until is None,
            min_confidence=self.min_confidence,
        )


@dataclass(frozen=True, slots=True)
class Edge:
    """A fact on its way out: its ends and the attributes that are known."""

    subject: Node
    object: Node
    attributes: Mapping[str, Any]


def edges(store: GraphStore, selection: Selection) -> Iterator[Edge]:
    """The selected facts, fetched page by page."""
    query = selection.query()
    published = {r.report.id: r.report.published for r in all_reports(store)}
    for record in all_facts(store, query):
        yield Edge(record.subject, record.object, _attributes(record, published))


def _attributes(record: FactRecord, published: Mapping[str, PartialDate | None]) -> dict[str, Any]:
    """``start`` and ``end`` are days (the precision says how exactly they were told); an open end is no value."""
    row = fact_row(record, published)
    period = record.fact.period
    row |= {
        "predicate": record.fact.predicate,
        "start_date": period.start.first if period.start else None,
        "end_date": period.end.last if period.end else None,
    }
    named = {{"start_date": "start", "end_date": "end"}.get(name, name): value for name, value in row.items()}
    never = (None, date.min, date.max)
    ordered = [*EDGE, *sorted(named.keys() - EDGE.keys())]
    return {name: named[name] for name in ordered if named.get(name) not in never}


def node_attributes(node: Node) -> dict[str, Any]:
    """What is known of a node, its id left to the caller."""
    row = node_row(node) | {"type": node.type}
    return {name: row[name] for name in NODE if name != "id" and row.get(name) not in (None, [])}
