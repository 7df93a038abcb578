"""The whole state of a store, or of the truth, as plain values that can be compared: no times, no internal numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from graph.model import FactRecord, Node, Status
from graph.store.base import FactQuery, GraphStore, NodeFilter, NodeQuery, Page, ReportRecord
from tests.store.truth import Truth

PAGE = 2000


def dump(store: GraphStore) -> dict[str, Any]:
    """Facts (rejected ones too) with their evidence, reports with their sources, nodes beside the divisions."""
    facts: list[FactRecord] = []
    after: str | None = None
    while True:
        page = store.facts(FactQuery(rejected=True), PAGE, after)
        facts += page.items
        if (after := page.next) is None:
            break
    reports: list[ReportRecord] = []
    while True:
        some: Page[ReportRecord] = store.reports("", PAGE, after)
        reports += some.items
        if (after := some.next) is None:
            break
    kinds = ("Bureau", "Company", "Program")
    filters = [NodeFilter(type=k) for k in kinds] + [NodeFilter(level="township")]
    nodes = [n for f in filters for n in store.nodes(NodeQuery(f), 10 * PAGE).items]
    return {
        "facts": [fact_values(r) for r in facts],
        "reports": [report_values(r) for r in reports],
        "nodes": node_values(nodes),
        "counts": asdict(store.counts()),
    }


def dump_truth(truth: Truth) -> dict[str, Any]:
    """The same of the truth."""
    records = [s.record for s in truth.standing()]
    return {
        "facts": [fact_values(r) for r in records],
        "reports": [
            {**r, "hash": r["report"].content_hash} | {"report": report_parts(r["report"])} for r in truth.reports()
        ],
        "nodes": node_values(truth.nodes_by_id.values()),
        "counts": truth_counts(truth, records),
    }


def truth_counts(truth: Truth, records: Iterable[FactRecord]) -> dict[str, Any]:
    facts: dict[str, int] = {}
    ends: dict[str, Node] = dict(truth.divisions)
    evidence = 0
    for r in records:
        if r.status is not Status.REJECTED:
            facts[r.fact.predicate] = facts.get(r.fact.predicate, 0) + 1
            evidence += len(r.evidence)
            ends |= {r.subject.id: r.subject, r.object.id: r.object}
    nodes: dict[str, int] = {}
    for n in ends.values():
        nodes[n.type] = nodes.get(n.type, 0) + 1
    said = {"nodes": nodes, "facts": facts, "evidence": evidence, "reports": len(truth.reports_by_id)}
    return said | {"conflicts": sum(bool(r.conflicts) for r in records)}


def plain(record: FactRecord) -> FactRecord:
    """A record without the times at which the graph learned of it."""
    return replace(record, recorded_at="", retracted_at=None)


def fact_values(r: FactRecord) -> tuple[Any, ...]:
    q = r.fact.quantity
    return (
        r.fact.id,
        r.fact.predicate,
        r.subject.id,
        r.object.id,
        str(r.fact.period),
        (q.value, q.unit, q.approx, q.joint, sorted(q.of_which.items())) if q else None,
        r.fact.joint_group,
        r.status.value,
        r.conflicts,
        tuple((e.report, e.start, e.end, e.quote, e.rule, e.confidence) for e in r.evidence),
    )


def report_values(r: ReportRecord) -> dict[str, Any]:
    return {
        "report": report_parts(r.report),
        "sources": r.sources,
        "facts": r.facts,
        "signature": r.signature,
        "hash": r.report.content_hash,
    }


def report_parts(report: Any) -> tuple[Any, ...]:
    return report.id, report.text, report.title, report.url, report.publisher, str(report.published)


def node_values(nodes: Iterable[Node]) -> dict[str, Any]:
    return {n.id: (n.type, n.name, dict(n.properties), sorted(n.aliases)) for n in sorted(nodes, key=lambda n: n.id)}
