"""The typed queries of the seam, answered in Cypher."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import neo4j

from graph.errors import StoreError, UsageError
from graph.model import Fact, FactRecord, Node
from graph.ontology import edge_types, node_types
from graph.store.base import Counts, FactQuery, NodeQuery, Page, ReportRecord
from graph.store.neo4j import loading
from graph.store.neo4j.filters import Where, labels, matches, node_conditions, types
from graph.store.neo4j.records import FactState, fact_state, node_of, record, report_record
from graph.store.terms import fold
from graph.validity import valid_days


def nodes(tx: neo4j.ManagedTransaction, query: NodeQuery, limit: int, after: str | None) -> Page[Node]:
    label = labels(query.filter)
    if label is None:
        return Page(())
    where = Where()
    node_conditions(where, "n", query.filter)
    where.add("n.merged_into IS NULL")
    match = f"MATCH (n:{label or '|'.join(node_types())})"
    text = fold(query.text)
    if not text:
        if after is not None:
            where.add(f"n.id > {where.value(after)}")
        tail, take = "ORDER BY n.id LIMIT $limit", limit + 1
    else:
        sought = where.value(text)
        where.add(f"any(name IN n.found_by WHERE name CONTAINS {sought})")
        tail, take = f"ORDER BY NOT {sought} IN n.found_by, n.id LIMIT $limit", limit
    rows = tx.run(f"{match} WHERE {where} WITH n {tail} RETURN properties(n)", **where.values, limit=take).values()
    items = tuple(node_of(row) for (row,) in rows[:limit])
    return Page(items, items[-1].id if len(rows) > limit else None)


def parts(tx: neo4j.ManagedTransaction, parent: str, day: date) -> tuple[Node, ...]:
    query = (
        "MATCH (:Region {id: $parent})<-[r:PART_OF]-(c:Region) WHERE r.valid_from <= $day AND r.valid_to >= $day"
        " WITH DISTINCT c ORDER BY c.id RETURN properties(c)"
    )
    return tuple(node_of(row) for (row,) in tx.run(query, parent=parent, day=day).values())


def state(tx: neo4j.ManagedTransaction, fact_id: str) -> FactState | None:
    """A fact wherever it stands."""
    found: dict[str, FactState] = {}
    for predicate in edge_types():
        loading.current(tx, found, predicate, [fact_id])
        if found:
            return found[fact_id]
    loading.shelved(tx, found, [fact_id])
    return found.get(fact_id)


def records(tx: neo4j.ManagedTransaction, states: Iterable[FactState]) -> tuple[FactRecord, ...]:
    found = list(states)
    ends = loading.nodes(tx, {end for s in found for end in (s.fact.subject, s.fact.object)})
    return tuple(record(s, ends) for s in found)


def first_day(fact: Fact) -> date | None:
    """The day by which answers are ordered."""
    days = valid_days(fact, ())
    return days[0] if days else None


def place_of(tx: neo4j.ManagedTransaction, cursor: str | None) -> tuple[date | None, str] | None:
    """Where a page begins; UsageError when the cursor is not one of ours."""
    if cursor is None:
        return None
    last = state(tx, cursor)
    if last is None:
        raise UsageError(f"no such cursor: {cursor!r}", "take the one that the page before ended with")
    return first_day(last.fact), cursor


def facts(tx: neo4j.ManagedTransaction, query: FactQuery, limit: int, after: str | None) -> Page[FactRecord]:
    found = current_states(tx, query, place_of(tx, after), limit + 1)
    items = records(tx, found[:limit])
    return Page(items, items[-1].fact.id if len(found) > limit else None)


def current_states(
    tx: neo4j.ManagedTransaction, query: FactQuery, after: tuple[date | None, str] | None, limit: int | None
) -> list[FactState]:
    """Current facts that match, in the order of the answer (``limit`` None: all)."""
    among = None
    if query.report is not None:
        row = tx.run("MATCH (p:Report {id: $id}) RETURN p.fact_ids AS ids", id=query.report).single()
        among = row["ids"] if row else []
    matching = matches(query, after, among)
    if matching is None:
        return []
    text, values = matching
    tail = "" if limit is None else "LIMIT $limit"
    rows = tx.run(
        f"{text} WITH s, r, o ORDER BY r.valid_from, r.id {tail} RETURN properties(r), type(r), s.id, o.id",
        **values,
        limit=limit,
    )
    return [
        fact_state(loading.plain(row), relationship.lower(), subject, obj, "current")
        for row, relationship, subject, obj in rows.values()
    ]


_REPORT = "p {.*} AS report"


def report(tx: neo4j.ManagedTransaction, report_id: str) -> ReportRecord | None:
    row = tx.run(f"MATCH (p:Report {{id: $id}}) RETURN {_REPORT}", id=report_id).single()
    return report_record(row["report"]) if row else None


def reports(tx: neo4j.ManagedTransaction, text: str, limit: int, after: str | None) -> Page[ReportRecord]:
    where = Where()
    if after is not None:
        where.add(f"p.id > {where.value(after)}")
    if text := text.strip().lower():
        sought = where.value(text)
        fields = (f"toLower(coalesce(p.{f}, '')) CONTAINS {sought}" for f in ("title", "publisher", "text"))
        where.add(f"({' OR '.join(fields)})")
    query = f"MATCH (p:Report) WHERE {where} WITH p ORDER BY p.id LIMIT $limit RETURN {_REPORT}"
    rows = tx.run(query, **where.values, limit=limit + 1).values()
    items = tuple(report_record(row) for (row,) in rows[:limit])
    return Page(items, items[-1].report.id if len(rows) > limit else None)


def known(tx: neo4j.ManagedTransaction, hashes: list[str]) -> dict[str, str]:
    query = "MATCH (p:Report) WHERE p.content_hash IN $hashes RETURN p.content_hash, p.id"
    return dict(tx.run(query, hashes=hashes).values())


def counts(tx: neo4j.ManagedTransaction) -> Counts:
    by_type: dict[str, int] = {}
    evidence = conflicts = 0
    for name, edge in edge_types().items():
        sums = "count(r) AS facts, sum(size(r.quotes)) AS evidence, count(CASE WHEN r.conflicts <> [] THEN 1 END) AS c"
        row = _one(tx, f"MATCH ()-[r:{edge.cypher}]->() RETURN {sums}")
        by_type[name], evidence, conflicts = row["facts"], evidence + row["evidence"], conflicts + row["c"]
    told = f"EXISTS {{ (n)-[:{types(tuple(edge_types()))}]-() }}"
    number = {}
    for label in node_types():
        there = f"({told} OR n.level <> 'township')" if label == "Region" else told
        number[label] = _one(tx, f"MATCH (n:{label}) WHERE {there} RETURN count(n) AS n")["n"]
    held = _one(tx, "MATCH (p:Report) RETURN count(p) AS n")["n"]
    return Counts(
        {k: number[k] for k in sorted(number) if number[k]},
        {k: by_type[k] for k in sorted(by_type) if by_type[k]},
        evidence,
        held,
        conflicts,
    )


def version(tx: neo4j.ManagedTransaction) -> str:
    row = tx.run("MATCH (g:GraphState {id: 'graph'}) RETURN g.graph AS graph, g.counter AS counter").single()
    if row is None:
        raise StoreError("there is no graph on this server yet", "shanhai load PATH… makes it")
    return f"{row['graph']}-{row['counter']}"


def _one(tx: neo4j.ManagedTransaction, query: str, **values: Any) -> neo4j.Record:
    return tx.run(query, **values).single(strict=True)
