"""``conflicts`` on the relationships: which facts contradict each other, brought up to date where a write has touched.

Whether two facts are in conflict depends on them and their reports alone (graph.conflicts), and what may conflict has
the same predicate, ends, unit and period. So after a write only the facts beside the touched ones are looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import Any

import neo4j

from graph.conflicts import Source, between, thing
from graph.model import PartialDate, Status
from graph.ontology import edge_types
from graph.store.neo4j import loading
from graph.store.neo4j.records import FactState, Properties, fact_state, in_batches, type_of

_BESIDE = (
    " WHERE r.unit = row.unit AND coalesce(r.start_date, '') = row.start AND coalesce(r.end_date, '') = row.end"
    " WITH row, collect(DISTINCT r) AS found"
    " WHERE size(found) > 1 OR any(r IN found WHERE size(coalesce(r.conflicts, [' '])) > 0)"
    " UNWIND found AS r RETURN properties(r), startNode(r).id, endNode(r).id"
)


def settle(tx: neo4j.ManagedTransaction, touched: Iterable[FactState]) -> None:
    """Bring up to date what the touched facts, as they stand in the graph now, changed in conflicts."""
    rows: dict[tuple[str, str, str], dict[Hashable, Properties]] = defaultdict(dict)
    for state in touched:
        fact, q, period = state.fact, state.fact.quantity, state.fact.period
        if q is None or not period.known:
            continue
        row = {"s": fact.subject, "o": fact.object, "unit": q.unit}
        row |= {"start": str(period.start or ""), "end": str(period.end or "")}
        rows[fact.predicate, type_of(fact.subject), type_of(fact.object)][tuple(row.values())] = row
    for (predicate, subject, obj), wanted in rows.items():
        line = "-" if edge_types()[predicate].symmetric else "->"
        match = (
            f"UNWIND $rows AS row MATCH (s:{subject} {{id: row.s}}) MATCH (o:{obj} {{id: row.o}})"
            f" MATCH (s)-[r:{edge_types()[predicate].cypher}]{line}(o)"
        )
        for some in in_batches(list(wanted.values())):
            _put(tx, predicate, tx.run(match + _BESIDE, rows=some).values())


def settle_all(tx: neo4j.ManagedTransaction) -> None:
    """Work the conflicts of the whole graph out: one that was filled before they were kept."""
    for predicate, edge in edge_types().items():
        pattern = f"(s)-[r:{edge.cypher}]->(o)"
        tx.run(f"MATCH {pattern} WHERE r.conflicts IS NULL SET r.conflicts = []").consume()
        if edge.units:
            query = f"MATCH {pattern} WHERE r.unit IS NOT NULL RETURN properties(r), s.id, o.id"
            _put(tx, predicate, tx.run(query).values())


def known(tx: neo4j.ManagedTransaction, states: Collection[FactState]) -> dict[str, tuple[str, ...]]:
    """Which of these facts are in conflict with which, by the evidence they have here."""
    same: dict[Hashable, list[FactState]] = defaultdict(list)
    for state in states:
        if state.told and state.status != Status.REJECTED.value and (key := thing(state.fact)) is not None:
            same[key].append(state)
    told = [(s.fact, list(s.reports())) for group in same.values() if len(group) > 1 for s in group]
    return between(told, _sources(tx, {report for _, reports in told for report in reports})) if told else {}


def _put(tx: neo4j.ManagedTransaction, predicate: str, found: Sequence[Sequence[Any]]) -> None:
    states = [fact_state(loading.plain(row), predicate, s, o, "current") for row, s, o in found]
    now = known(tx, states)
    changed = [
        {"id": s.fact.id, "conflicts": list(now.get(s.fact.id, ()))}
        for s in states
        if s.conflicts != now.get(s.fact.id, ())
    ]
    query = f"MATCH ()-[r:{edge_types()[predicate].cypher}]->() WHERE r.id = row.id SET r.conflicts = row.conflicts"
    for some in in_batches(changed):
        tx.run(f"UNWIND $rows AS row {query}", rows=some).consume()


def _sources(tx: neo4j.ManagedTransaction, reports: Collection[str]) -> dict[str, Source]:
    found = {}
    for label in ("RetractedReport", "Report"):
        query = f"MATCH (p:{label}) WHERE p.id IN $ids RETURN p.id, p.signature, p.published"
        for report, signature, day in tx.run(query, ids=sorted(reports)).values():
            found[report] = Source(signature, PartialDate(day) if day else None)
    return found
