"""Nodes, facts and reports as flat rows: the columns, and the values in them, of the projection and of the exports.

Names and meanings are those of docs/data-model-neo4j.md, so that one text of Cypher serves both engines: ``start_date``
and ``end_date`` as told, ``valid_from`` and ``valid_to`` the days of graph.validity.valid_days. What is not known is
absent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal

from graph.model import FactRecord, Node, PartialDate
from graph.ontology import node_types
from graph.store.base import FactQuery, GraphStore, NodeQuery, ReportRecord
from graph.validity import valid_days

Kind = Literal["text", "number", "truth", "day", "texts", "integers", "numbers"]

PAGE = 2000
"""Rows fetched from a store at a time."""

FACT: Mapping[str, Kind] = {
    "id": "text",
    "start_date": "text",
    "end_date": "text",
    "start_precision": "text",
    "end_precision": "text",
    "valid_from": "day",
    "valid_to": "day",
    "value": "number",
    "unit": "text",
    "approx": "truth",
    "joint": "truth",
    "joint_group": "text",
    "status": "text",
    "confidence": "number",
    "rule": "text",
    "reports": "texts",
    "quotes": "texts",
    "quote_reports": "texts",
    "quote_starts": "integers",
    "quote_ends": "integers",
    "quote_rules": "texts",
    "quote_confidences": "numbers",
    "recorded_at": "text",
    "conflicts": "texts",
}
"""Columns of a fact, beside its predicate and ends; those of ``of_which_…`` come with the facts that have them."""

REPORT: Mapping[str, Kind] = {
    "title": "text",
    "url": "text",
    "publisher": "text",
    "published": "text",
    "text": "text",
    "sources": "texts",
    "content_hash": "text",
}
"""Columns of a report, beside its id."""

_DECLARED: Mapping[str, Kind] = {"string": "text", "float": "number", "bool": "truth", "string[]": "texts"}


@cache
def node_columns() -> Mapping[str, Kind]:
    """Columns of a node, of whatever type: its id and name, and every property that a file of schema/nodes declares."""
    columns: dict[str, Kind] = {"id": "text", "name": "text", "aliases": "texts"}
    for node_type in node_types().values():
        for name, declared in node_type.properties.items():
            columns[name] = _DECLARED[declared["type"]]
    return columns


def node_row(node: Node) -> dict[str, Any]:
    """What is known of a node, by the names of node_columns."""
    row = {k: list(v) if isinstance(v, tuple) else v for k, v in node.properties.items() if k in node_columns()}
    return row | {"id": node.id, "name": node.name, "aliases": list(node.aliases)}


def fact_row(record: FactRecord, published: Mapping[str, PartialDate | None]) -> dict[str, Any]:
    """What is known of a fact, by the names of FACT. ``published`` has the publication dates of its reports."""
    fact, period = record.fact, record.fact.period
    row: dict[str, Any] = {"id": fact.id, "status": str(record.status), "recorded_at": record.recorded_at}
    row["conflicts"] = list(record.conflicts)
    if period.start:
        row |= {"start_date": str(period.start), "start_precision": str(period.start.precision)}
    if period.end:
        row |= {"end_date": str(period.end), "end_precision": str(period.end.precision)}
    if days := valid_days(fact, [published.get(r) for r in record.reports]):
        row |= {"valid_from": days[0], "valid_to": days[1]}
    if q := fact.quantity:
        row |= {"value": float(q.value), "unit": q.unit, "approx": q.approx, "joint": q.joint}
        row |= {f"of_which_{part}": float(value) for part, value in q.of_which.items()}
    if fact.joint_group is not None:
        row["joint_group"] = fact.joint_group
    return row | _evidence(record)


def _evidence(record: FactRecord) -> dict[str, Any]:
    told = record.evidence
    best = max(told, key=lambda e: e.confidence, default=None)
    return {
        "confidence": record.confidence,
        "rule": best.rule if best else None,
        "reports": list(record.reports),
        "quotes": [e.quote for e in told],
        "quote_reports": [e.report for e in told],
        "quote_starts": [e.start for e in told],
        "quote_ends": [e.end for e in told],
        "quote_rules": [e.rule for e in told],
        "quote_confidences": [e.confidence for e in told],
    }


def report_row(record: ReportRecord) -> dict[str, Any]:
    """What is known of a report, by the names of REPORT, and its id."""
    report = record.report
    return {
        "id": report.id,
        "title": report.title,
        "url": report.url,
        "publisher": report.publisher,
        "published": str(report.published) if report.published else None,
        "text": report.text,
        "sources": list(record.sources),
        "content_hash": report.content_hash,
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


def all_reports(store: GraphStore) -> Iterator[ReportRecord]:
    """Every report, page after page."""
    after: str | None = None
    while True:
        page = store.reports(limit=PAGE, after=after)
        yield from page.items
        if page.next is None:
            return
        after = page.next
