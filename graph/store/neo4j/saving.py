"""Writing to the graph what a ledger has changed, in statements of a few thousand rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import neo4j

from graph.errors import StoreError
from graph.model import Node, PartOf
from graph.ontology import edge_types, levels, node_types
from graph.resolve import signature
from graph.store.neo4j import conflicts, loading
from graph.store.neo4j.ledger import Ledger, ReportState, missing_ends
from graph.store.neo4j.records import (
    FactState,
    Place,
    Properties,
    fact_properties,
    in_batches,
    node_of,
    node_properties,
    report_properties,
    retracted_properties,
    type_of,
)
from graph.store.terms import level, united


def each(tx: neo4j.ManagedTransaction, query: str, rows: Iterable[Properties], **values: Any) -> None:
    """Run a statement for all rows, batch by batch."""
    for some in in_batches(list(rows)):
        tx.run(f"UNWIND $rows AS row {query}", rows=some, **values).consume()


# --- nodes --------------------------------------------------------------------------------------------------------


def put_nodes(tx: neo4j.ManagedTransaction, nodes: Iterable[Node]) -> None:
    """Add nodes, bring others up to date by id; a township gets its PART_OF the county."""
    given: dict[str, Node] = {}
    for new in nodes:
        if not type_of(new.id) or type_of(new.id) != new.type:
            raise StoreError(f"{new.id} is no id of a {new.type}", f"ids begin with {', '.join(node_types())}")
        given[new.id] = united(given[new.id], new) if new.id in given else new
    kept = loading.rows_of(tx, given)
    there = {key: node_of(row, own=True) for key, row in kept.items()}
    rows: dict[tuple[str, str], list[Properties]] = {}
    for key, new in given.items():
        old = there.get(key)
        there[key] = united(old, new) if old is not None else new
        absorbed = kept[key].get("absorbed", ()) if key in kept else ()
        row = node_properties(there[key], absorbed)
        if old is None or row != node_properties(old, absorbed):
            row |= {k: kept[key][k] for k in ("absorbed", "merged_into") if key in kept and k in kept[key]}
            rows.setdefault((new.type, level(there[key]) or ""), []).append(row)
    for (label, at), some in rows.items():
        each(tx, f"MERGE (n:{label} {{id: row.id}}) SET n = row {_level_labels(at)}", some)
    townships = [
        PartOf(key, f"Region:{there[key].properties['county']}")
        for key in given
        if level(there[key]) == "township" and "county" in there[key].properties
    ]
    put_part_of(tx, townships, lenient=True)


def _level_labels(at: str) -> str:
    """Regions carry their level as a label too: (:Region:County)."""
    if at not in levels():
        return ""
    others = "".join(f":{name.capitalize()}" for name in levels() if name != at)
    return f"SET n:{at.capitalize()} REMOVE n{others}"


def put_part_of(tx: neo4j.ManagedTransaction, edges: Iterable[PartOf], lenient: bool = False) -> None:
    """Add PART_OF; one that began at the same time is brought up to date. ``lenient`` leaves out unknown ends."""
    rows, ends = [], set[str]()
    for edge in edges:
        start, end = edge.period.start, edge.period.end
        first, last = edge.period.bounds()
        row: Properties = {"id": f"{edge.child} > {edge.parent} {start or ''}".strip(), "valid_from": first}
        row |= {"valid_to": last, "start_date": str(start) if start else None, "end_date": str(end) if end else None}
        rows.append({"child": edge.child, "parent": edge.parent, "p": row})
        ends |= {edge.child, edge.parent}
    if not lenient and (missing := sorted(ends - loading.existing(tx, ends))):
        raise StoreError(f"PART_OF names {missing[0]}, which is not in the graph", "put the node in first")
    each(
        tx,
        "MATCH (c:Region {id: row.child}) MATCH (p:Region {id: row.parent})"
        " MERGE (c)-[r:PART_OF {id: row.p.id}]->(p) SET r = row.p",
        rows,
    )


# --- a batch ------------------------------------------------------------------------------------------------------


def save(tx: neo4j.ManagedTransaction, ledger: Ledger) -> None:
    """Everything that the ledger has changed."""
    touched = {key: ledger.facts[key] for key in ledger.was_current}
    fresh = {key: state for key, state in touched.items() if state.place is None and state.told}
    ends = {end for state in fresh.values() for end in (state.fact.subject, state.fact.object)}
    put_nodes(tx, ledger.nodes.values())
    missing_ends(fresh.values(), loading.existing(tx, ends - ledger.nodes.keys()) | ledger.nodes.keys())
    place(tx, touched.values())
    retracted = (retracted_properties(fact_id, told, ledger.stamp) for fact_id, told in ledger.ended)
    each(tx, "CREATE (e:RetractedEvidence) SET e = row", retracted)
    _save_reports(tx, ledger)
    conflicts.settle(tx, touched.values())


def place(tx: neo4j.ManagedTransaction, states: Collection[FactState]) -> None:
    """Put facts where they belong, and away from where they stood."""
    moves: dict[tuple[Place | None, Place, str], list[FactState]] = {}
    for state in states:
        if state.place is not None or state.told:
            moves.setdefault((state.place, state.due, state.fact.predicate), []).append(state)
    for (old, due, predicate), some in moves.items():
        if old is not None and old != due:
            pattern = f"()-[f:{edge_types()[predicate].cypher}]->()" if old == "current" else f"(f:{old})"
            each(tx, f"MATCH {pattern} WHERE f.id = row.id DELETE f", [{"id": s.fact.id} for s in some])
    for (old, due, predicate), some in moves.items():
        if due != "current":
            each(tx, f"MERGE (f:{due} {{id: row.id}}) SET f = row", [fact_properties(s) for s in some])
        elif old == due:
            query = f"MATCH ()-[f:{edge_types()[predicate].cypher}]->() WHERE f.id = row.id SET f = row"
            each(tx, query, [fact_properties(s) for s in some])
        else:
            _create(tx, edge_types()[predicate].cypher, some)
    for state in states:
        state.place = state.due


def _create(tx: neo4j.ManagedTransaction, relationship: str, states: Sequence[FactState]) -> None:
    ends: dict[tuple[str, str], list[Properties]] = {}
    for state in states:
        fact = state.fact
        row = {"s": fact.subject, "o": fact.object, "p": fact_properties(state)}
        ends.setdefault((type_of(fact.subject), type_of(fact.object)), []).append(row)
    for (subject, obj), rows in ends.items():
        each(
            tx,
            f"MATCH (s:{subject} {{id: row.s}}) MATCH (o:{obj} {{id: row.o}})"
            f" CREATE (s)-[f:{relationship}]->(o) SET f = row.p",
            rows,
        )


def _save_reports(tx: neo4j.ManagedTransaction, ledger: Ledger) -> None:
    changed = [r for r in ledger.reports.values() if r.changed]
    away = [{"id": r.id} for r in changed if not r.current and r.was_current]
    each(
        tx,
        "MATCH (p:Report {id: row.id}) REMOVE p:Report"
        " SET p:RetractedReport, p.retracted_at = $stamp, p.sources = [], p.fact_ids = []",
        away,
        stamp=ledger.stamp,
    )
    back = [{"id": r.id} for r in changed if r.current and not r.was_current]
    each(tx, "MATCH (p:RetractedReport {id: row.id}) DELETE p", back)
    rows = []
    for r in changed:
        if r.current and r.report is not None:
            row = report_properties(r.report, signature(r.report.text))
            rows.append(row | {"recorded_at": r.recorded_at, "sources": sorted(r.sources), "fact_ids": sorted(r.facts)})
    each(tx, "MERGE (p:Report {id: row.id}) SET p = row", rows)
    moved = [r for r in changed if r.current and r.report is None]
    kept = [{"id": r.id, "sources": sorted(r.sources), "fact_ids": sorted(r.facts)} for r in moved]
    each(tx, "MATCH (p:Report {id: row.id}) SET p.sources = row.sources, p.fact_ids = row.fact_ids", kept)
    _save_sources(tx, changed)


def _save_sources(tx: neo4j.ManagedTransaction, changed: Sequence[ReportState]) -> None:
    """Which reports stand at a source, to be found by it."""
    left, new = [], []
    for r in changed:
        now = r.sources if r.current else set()
        left += [{"id": r.id, "source": source} for source in sorted(r.stood - now)]
        new += [{"id": r.id, "source": source} for source in sorted(now - r.stood)]
    each(tx, "MATCH (s:Source {id: row.source}) SET s.reports = [r IN s.reports WHERE r <> row.id]", left)
    each(
        tx,
        "MERGE (s:Source {id: row.source}) SET s.reports = coalesce(s.reports, []) + [row.id]",
        new,
    )
