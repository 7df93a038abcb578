"""Shortest chains of facts: breadth first from both ends, a layer a query."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from itertools import pairwise

from graph.errors import UsageError
from graph.store.base import FactQuery, GraphPath, PathQuery
from graph.store.sqlite.conflicts import records
from graph.store.sqlite.filters import Where, fact_conditions, predicate_in
from graph.store.sqlite.rows import nodes_by_number

MAX_HOPS = 6
Edges = dict[int, set[int]]


def paths(db: sqlite3.Connection, source: int, target: int, query: PathQuery) -> tuple[GraphPath, ...]:
    """All chains of the least length, ordered by the ids of their nodes, ``limit`` at most."""
    if not 1 <= query.max_hops <= MAX_HOPS:
        raise UsageError(f"{query.max_hops} hops", f"max_hops is 1 to {MAX_HOPS}")
    where = Where()
    fact_conditions(where, FactQuery(predicates=query.predicates, start=query.start, end=query.end), None)
    predicate_in(where, query.predicates)
    onward = _onward(db, source, target, where, query.max_hops)
    ids = {n: node.id for n, node in nodes_by_number(db, {*onward, target}).items()}
    chains: list[list[int]] = []
    for chain in _chains(onward, source, target, ids):
        if len(chains) == query.limit:
            break
        chains.append(chain)
    return tuple(_path(db, chain, where) for chain in chains)


def _onward(db: sqlite3.Connection, source: int, target: int, where: Where, max_hops: int) -> Edges:
    """For each node on a shortest chain the nodes that follow it; empty when there is no chain."""
    if source == target:
        return {}
    before: tuple[Edges, Edges] = ({source: set()}, {target: set()})  # a node and those one step nearer its end
    layers = [{source}, {target}]
    for _ in range(max_hops):
        side = 0 if len(layers[0]) <= len(layers[1]) else 1
        found: Edges = {}
        for node, other in _neighbours(db, layers[side], where):
            if other not in before[side]:
                found.setdefault(other, set()).add(node)
        before[side].update(found)
        layers[side] = set(found)
        if not found:
            return {}
        if meeting := layers[0] & layers[1]:
            return _between(meeting, *before)
    return {}


def _between(meeting: set[int], nearer_source: Edges, nearer_target: Edges) -> Edges:
    onward: Edges = {}
    layer = meeting
    while layer:
        for node in layer:
            for previous in nearer_source[node]:
                onward.setdefault(previous, set()).add(node)
        layer = {previous for node in layer for previous in nearer_source[node]}
    layer = meeting
    while layer:
        for node in layer:
            if nearer_target[node]:
                onward.setdefault(node, set()).update(nearer_target[node])
        layer = {following for node in layer for following in nearer_target[node]}
    return onward


def _neighbours(db: sqlite3.Connection, layer: set[int], where: Where) -> Iterator[tuple[int, int]]:
    wanted = json.dumps(sorted(layer))
    for one, other in (("subject", "object"), ("object", "subject")):
        yield from db.execute(
            f"SELECT DISTINCT {one}, {other} FROM facts WHERE {one} IN (SELECT value FROM json_each(?)) AND {where}",
            (wanted, *where.values),
        )


def _chains(onward: Edges, source: int, target: int, ids: dict[int, str]) -> Iterator[list[int]]:
    stack = [[source]] if onward else []
    while stack:
        chain = stack.pop()
        if chain[-1] == target:
            yield chain
        stack += [[*chain, n] for n in sorted(onward.get(chain[-1], ()), key=ids.__getitem__, reverse=True)]


def _path(db: sqlite3.Connection, chain: list[int], where: Where) -> GraphPath:
    one_way = f"SELECT n, id FROM facts WHERE subject = ? AND object = ? AND {where}"
    facts = []
    for one, other in pairwise(chain):
        values = (one, other, *where.values, other, one, *where.values)
        facts.append(db.execute(f"{one_way} UNION {one_way} ORDER BY id LIMIT 1", values).fetchone()[0])
    nodes = nodes_by_number(db, chain)
    return GraphPath(tuple(nodes[n] for n in chain), records(db, facts))
