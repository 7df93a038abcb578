"""Reading from the graph what a write may touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import neo4j

from graph.errors import StoreError
from graph.judgements import moved
from graph.model import Extraction, Node
from graph.ontology import edge_types, node_types
from graph.store.neo4j.ledger import Ledger, ReportState
from graph.store.neo4j.records import FactState, Place, fact_state, node_of, type_of
from graph.store.terms import stamp

_SHELVES: tuple[Place, ...] = ("RejectedFact", "RetractedFact")
_REPORT = "p {.id, .content_hash, .sources, .fact_ids, .recorded_at}"


def lock(tx: neo4j.ManagedTransaction) -> str:
    """Take the one lock of all writers until the transaction ends; the moment of this write, later than any before.

    Evidence is added to lists, so two writers must not read the same list at once; and who waits for one lock only
    cannot deadlock.
    """
    row = tx.run("MATCH (g:GraphState {id: 'graph'}) SET g.locked = true RETURN g.written_at AS written_at").single()
    if row is None:
        raise StoreError("there is no graph on this server yet", "shanhai load PATH… makes it")
    now = stamp(after=row["written_at"])
    tx.run("MATCH (g:GraphState {id: 'graph'}) SET g.written_at = $now", now=now).consume()
    return now


def changed(tx: neo4j.ManagedTransaction) -> None:
    """Say that the graph has changed."""
    tx.run("MATCH (g:GraphState {id: 'graph'}) SET g.counter = g.counter + 1").consume()


def for_batch(tx: neo4j.ManagedTransaction, batch: Sequence[Extraction], into: Mapping[str, str]) -> Ledger:
    """A ledger with the reports, facts and ends that the batch may touch; the store is locked already."""
    ledger = Ledger(lock(tx), into=into)
    reports(
        tx,
        ledger,
        hashes=sorted({e.report.content_hash for e in batch}),
        ids=sorted({e.report.id for e in batch}),
        sources=sorted({e.report.source for e in batch}),
    )
    wanted: dict[str, set[str]] = {}
    for extraction in batch:
        for fact, _ in extraction.facts:
            wanted.setdefault(fact.predicate, set()).add(moved(fact, into).id)
    for predicate in wanted.keys() & edge_types().keys():
        current(tx, ledger.facts, predicate, sorted(wanted[predicate]))
    shelved(tx, ledger.facts, sorted({i for ids in wanted.values() for i in ids}))
    said(tx, ledger)
    return ledger


def reports(
    tx: neo4j.ManagedTransaction, ledger: Ledger, hashes: Sequence[str], ids: Sequence[str], sources: Sequence[str]
) -> None:
    """Reports with one of these contents, ids or sources, into the ledger."""
    for query, values in (
        (f"MATCH (p:Report) WHERE p.content_hash IN $values RETURN {_REPORT} AS p, true AS current", hashes),
        (f"MATCH (p:Report) WHERE p.id IN $values RETURN {_REPORT} AS p, true AS current", ids),
        (f"MATCH (p:RetractedReport) WHERE p.id IN $values RETURN {_REPORT} AS p, false AS current", ids),
        (
            "MATCH (s:Source) WHERE s.id IN $values UNWIND s.reports AS id"
            f" MATCH (p:Report {{id: id}}) RETURN {_REPORT} AS p, true AS current",
            sources,
        ),
    ):
        for row, now in tx.run(query, values=values).values():
            ledger.reports[row["id"]] = ReportState(
                row["id"],
                row["content_hash"],
                set(row["sources"]),
                set(row["fact_ids"]),
                row["recorded_at"],
                current=now,
                was_current=now,
                stood=frozenset(row["sources"]),
            )


def said(tx: neo4j.ManagedTransaction, ledger: Ledger) -> None:
    """The facts that the ledger's reports say now."""
    ids = sorted({f for report in ledger.reports.values() for f in report.facts} - ledger.facts.keys())
    if ids:
        for predicate in edge_types():
            current(tx, ledger.facts, predicate, ids)
        shelved(tx, ledger.facts, ids)


def current(tx: neo4j.ManagedTransaction, into: dict[str, FactState], predicate: str, ids: Sequence[str]) -> None:
    """Facts that stand as relationships, by id."""
    query = (
        f"MATCH (s)-[r:{edge_types()[predicate].cypher}]->(o) WHERE r.id IN $ids"
        " RETURN properties(r) AS r, s.id AS s, o.id AS o"
    )
    for row, subject, obj in tx.run(query, ids=ids).values():
        into[row["id"]] = fact_state(plain(row), predicate, subject, obj, "current")


def shelved(tx: neo4j.ManagedTransaction, into: dict[str, FactState], ids: Sequence[str]) -> None:
    """Facts out of the way, by id."""
    for place in _SHELVES:
        for (row,) in tx.run(f"MATCH (f:{place}) WHERE f.id IN $ids RETURN properties(f)", ids=ids).values():
            into[row["id"]] = fact_state(plain(row), row["predicate"], row["subject"], row["object"], place)


def nodes(tx: neo4j.ManagedTransaction, ids: Iterable[str]) -> dict[str, Node]:
    """Those of these nodes that are in the graph."""
    return {key: node_of(row) for key, row in rows_of(tx, ids).items()}


def rows_of(tx: neo4j.ManagedTransaction, ids: Iterable[str]) -> dict[str, Mapping[str, Any]]:
    """Their properties as they are kept."""
    return {row["id"]: row for row in _of_nodes(tx, ids, "properties(n)")}


def existing(tx: neo4j.ManagedTransaction, ids: Iterable[str]) -> set[str]:
    """Ids of those of these nodes that are in the graph."""
    return set(_of_nodes(tx, ids, "n.id"))


def _of_nodes(tx: neo4j.ManagedTransaction, ids: Iterable[str], what: str) -> Iterator[Any]:
    by_type: dict[str, list[str]] = {}
    for node_id in sorted(set(ids)):
        by_type.setdefault(type_of(node_id), []).append(node_id)
    for label in by_type.keys() & node_types().keys():
        for (found,) in tx.run(f"MATCH (n:{label}) WHERE n.id IN $ids RETURN {what}", ids=by_type[label]).values():
            yield found


def plain(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Properties without the days, which are worked out anew."""
    return {k: v for k, v in row.items() if k not in ("valid_from", "valid_to")}
