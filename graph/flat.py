"""Nodes and facts as flat rows: the columns, and the values in them, of the projection and of every export.

Dates are days: ``start_date`` is the first and ``end_date`` the last day that the told date may mean, and
``start_precision`` and ``end_precision`` say how exactly it was told. ``valid_from`` and ``valid_to`` are
graph.validity.valid_days, the reading of open ends that queries use. A value that is not there is None.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal

from graph.model import FactRecord, Node, PartialDate
from graph.ontology import node_types
from graph.store.base import FactQuery, GraphStore, NodeQuery
from graph.validity import valid_days

Kind = Literal["text", "number", "truth", "day", "texts"]

PAGE = 2000
"""Rows fetched from a store at a time."""

FACT: Mapping[str, Kind] = {
    "id": "text",
    "start_date": "day",
    "end_date": "day",
    "start_precision": "text",
    "end_precision": "text",
    "valid_from": "day",
    "valid_to": "day",
    "value": "number",
    "unit": "text",
    "approx": "truth",
    "joint": "truth",
    "joint_group": "text",
    "of_which": "texts",
    "confidence": "number",
    "rule": "text",
    "reports": "texts",
    "quotes": "texts",
    "status": "text",
    "recorded_at": "text",
}
"""Columns of a fact, beside its predicate and ends."""

_DECLARED: Mapping[str, Kind] = {"string": "text", "float": "number", "bool": "truth", "string[]": "texts"}


@cache
def node_columns() -> Mapping[str, Kind]:
    """Columns of a node, of whatever type: its id and name, and every property that a file of schema/nodes declares."""
    columns: dict[str, Kind] = {"id": "text", "name": "text"}
    for node_type in node_types().values():
        for name, declared in node_type.properties.items():
            columns[name] = _DECLARED[declared["type"]]
    columns["aliases"] = "texts"
    return columns


def node_row(node: Node) -> dict[str, Any]:
    """A value for each of node_columns."""
    row: dict[str, Any] = dict.fromkeys(node_columns())
    for name, value in node.properties.items():
        if name in row:
            row[name] = list(value) if isinstance(value, tuple) else value
    return row | {"id": node.id, "name": node.name, "aliases": list(node.aliases)}


def fact_row(record: FactRecord, published: Mapping[str, PartialDate | None]) -> dict[str, Any]:
    """A value for each of FACT. ``published`` has the publication dates of its reports."""
    fact = record.fact
    period, quantity = fact.period, fact.quantity
    days = valid_days(fact, [published.get(r) for r in record.reports])
    best = max(record.evidence, key=lambda e: e.confidence, default=None)
    return {
        "id": fact.id,
        "start_date": period.start.first if period.start else None,
        "end_date": period.end.last if period.end else None,
        "start_precision": str(period.start.precision) if period.start else None,
        "end_precision": str(period.end.precision) if period.end else None,
        "valid_from": days[0] if days else None,
        "valid_to": days[1] if days else None,
        "value": float(quantity.value) if quantity else None,
        "unit": quantity.unit if quantity else None,
        "approx": quantity.approx if quantity else None,
        "joint": quantity.joint if quantity else None,
        "joint_group": fact.joint_group,
        "of_which": [f"{k}={v:g}" for k, v in sorted(quantity.of_which.items())] if quantity else [],
        "confidence": record.confidence,
        "rule": best.rule if best else None,
        "reports": list(record.reports),
        "quotes": list(dict.fromkeys(e.quote for e in record.evidence)),
        "status": str(record.status),
        "recorded_at": record.recorded_at,
    }


def all_facts(store: GraphStore, query: FactQuery) -> Iterator[FactRecord]:
    """Every fact that matches, page after page."""
    after: str | None = None
    while True:
        page = store.facts(query, limit=PAGE, after=after)
        yield from page.items
        if page.next is None:
            return
        after = page.next


def all_nodes(store: GraphStore, query: NodeQuery) -> Iterator[Node]:
    """Every node that matches, page after page."""
    after: str | None = None
    while True:
        page = store.nodes(query, limit=PAGE, after=after)
        yield from page.items
        if page.next is None:
            return
        after = page.next


def publication_dates(store: GraphStore) -> dict[str, PartialDate | None]:
    """When each report was published, by report id."""
    dates: dict[str, PartialDate | None] = {}
    after: str | None = None
    while True:
        page = store.reports(limit=PAGE, after=after)
        dates.update((r.report.id, r.report.published) for r in page.items)
        if page.next is None:
            return dates
        after = page.next
