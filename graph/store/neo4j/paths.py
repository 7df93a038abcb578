"""Shortest chains of facts: how far by shortestPath on the server, then breadth first from both ends, a layer a query.

allShortestPaths alone would follow each of a hundred parallel facts between two provinces; here they are one step.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import neo4j

from graph.errors import UsageError
from graph.store.base import GraphPath, PathQuery
from graph.store.neo4j import loading
from graph.store.neo4j.filters import Where, predicates, types, window
from graph.store.neo4j.records import FactState, record, type_of

MAX_HOPS = 6


def paths(tx: neo4j.ManagedTransaction, query: PathQuery) -> tuple[GraphPath, ...]:
    """All chains of the least length, ordered by the ids of their nodes, ``limit`` at most."""
    if not 1 <= query.max_hops <= MAX_HOPS:
        raise UsageError(f"{query.max_hops} hops", f"max_hops is 1 to {MAX_HOPS}")
    asked = predicates(query.predicates)
    ends = loading.nodes(tx, {query.source, query.target})
    if query.source == query.target or len(ends) < 2:
        return ()
    where = Where()
    window(where, query.start, query.end, undated=False)
    length = _length(tx, query, asked, where)
    if length is None:
        return ()
    chains: list[tuple[str, ...]] = []
    for chain in _chains(_onward(tx, query, length, asked, where), query.source, query.target):
        if len(chains) == query.limit:
            break
        chains.append(chain)
    return _found(tx, chains, asked, where)


def _length(tx: neo4j.ManagedTransaction, query: PathQuery, asked: Sequence[str], where: Where) -> int | None:
    """Steps of a shortest chain; None when there is none."""
    row = tx.run(
        f"MATCH (a:{type_of(query.source)} {{id: $source}}), (b:{type_of(query.target)} {{id: $target}})"
        f" MATCH p = shortestPath((a)-[:{types(asked)}*..{int(query.max_hops)}]-(b))"
        f" WHERE all(r IN relationships(p) WHERE {where}) RETURN length(p) AS steps",
        source=query.source,
        target=query.target,
        **where.values,
    ).single()
    return row["steps"] if row else None


def _onward(
    tx: neo4j.ManagedTransaction, query: PathQuery, length: int, asked: Sequence[str], where: Where
) -> dict[str, list[str]]:
    """For each node on a shortest chain the nodes that follow it, in order."""
    layers = [{query.source}]
    steps: list[set[tuple[str, str]]] = []
    seen = {query.source}
    for _ in range(length - 1):
        step = {(a, b) for a, b in _neighbours(tx, layers[-1], asked, where) if b not in seen}
        steps.append(step)
        layers.append({b for _, b in step})
        seen |= layers[-1]
    steps.append({(b, a) for a, b in _neighbours(tx, {query.target}, asked, where) if b in layers[-1]})
    onward: dict[str, list[str]] = {}
    alive = {query.target}
    for step in reversed(steps):
        kept = {(a, b) for a, b in step if b in alive}
        for a, b in kept:
            onward.setdefault(a, []).append(b)
        alive = {a for a, _ in kept}
    return {a: sorted(following) for a, following in onward.items()}


def _neighbours(
    tx: neo4j.ManagedTransaction, layer: set[str], asked: Sequence[str], where: Where
) -> Iterator[tuple[str, str]]:
    by_type: dict[str, list[str]] = {}
    for node_id in sorted(layer):
        by_type.setdefault(type_of(node_id), []).append(node_id)
    for label, ids in by_type.items():
        query = f"MATCH (a:{label})-[r:{types(asked)}]-(b) WHERE a.id IN $ids AND {where} RETURN DISTINCT a.id, b.id"
        yield from ((a, b) for a, b in tx.run(query, ids=ids, **where.values).values())


def _chains(onward: dict[str, list[str]], source: str, target: str) -> Iterator[tuple[str, ...]]:
    stack: list[tuple[str, ...]] = [(source,)]
    while stack:
        chain = stack.pop()
        if chain[-1] == target:
            yield chain
        else:
            stack += [(*chain, following) for following in reversed(onward.get(chain[-1], []))]


def _found(
    tx: neo4j.ManagedTransaction, chains: Sequence[tuple[str, ...]], asked: Sequence[str], where: Where
) -> tuple[GraphPath, ...]:
    steps = sorted({step for chain in chains for step in itertools.pairwise(chain)})
    smallest: dict[tuple[str, str], str] = {}
    for a, b in steps:
        row = tx.run(
            f"MATCH (a:{type_of(a)} {{id: $a}})-[r:{types(asked)}]-(b:{type_of(b)} {{id: $b}}) WHERE {where}"
            " RETURN min(r.id) AS id",
            a=a,
            b=b,
            **where.values,
        ).single(strict=True)
        smallest[a, b] = row["id"]
    states: dict[str, FactState] = {}
    for predicate in asked:
        loading.current(tx, states, predicate, sorted(set(smallest.values())))
    nodes = loading.nodes(tx, {n for chain in chains for n in chain})
    return tuple(
        GraphPath(
            tuple(nodes[n] for n in chain),
            tuple(record(states[smallest[step]], nodes) for step in itertools.pairwise(chain)),
        )
        for chain in chains
    )
