"""Facts that are not current: rejected ones, and the graph as it was known at a moment.

Few ask for these, and what was known then depends on the evidence of then. So the candidates come from the server, and
what each piece of evidence made of them is worked out here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import neo4j

from graph.model import Fact, FactRecord, Node, PartialDate, Status
from graph.store.base import FactQuery, NodeFilter, Page
from graph.store.neo4j import conflicts, loading
from graph.store.neo4j.filters import ways
from graph.store.neo4j.reading import current_states, first_day, place_of
from graph.store.neo4j.records import FactState, fact_state, record, retracted_told, with_details
from graph.store.terms import codes_of, instant, level, places
from graph.validity import valid_days


def facts(tx: neo4j.ManagedTransaction, query: FactQuery, limit: int, after: str | None) -> Page[FactRecord]:
    """A page of the facts known at ``query.known_at`` (None: now), the rejected ones too if asked for."""
    then = instant(query.known_at) if query.known_at is not None else None
    candidates = {s.fact.id: s for s in _shelved(tx, rejected_only=then is None)}
    ends_only = FactQuery(query.predicates, query.subject, query.object, query.either)
    candidates |= {s.fact.id: s for s in current_states(tx, ends_only if then else query, None, None)}
    if then is not None:
        candidates = {s.fact.id: s for s in _as_known(tx, candidates, then)}
        told = conflicts.known(tx, candidates.values())
        for key, state in candidates.items():
            state.conflicts = told.get(key, ())
    nodes = loading.nodes(tx, {e for s in candidates.values() for e in (s.fact.subject, s.fact.object)})
    start = place_of(tx, after)
    found = sorted(
        (
            s
            for s in candidates.values()
            if _wanted(s, query, nodes) and (start is None or _order(s.fact) > _key(*start))
        ),
        key=lambda s: _order(s.fact),
    )
    items = tuple(record(s, nodes) for s in found[:limit])
    return Page(items, items[-1].fact.id if len(found) > limit else None)


def _order(fact: Fact) -> tuple[bool, date, str]:
    return _key(first_day(fact), fact.id)


def _key(day: date | None, fact_id: str) -> tuple[bool, date, str]:
    return day is None, day or date.max, fact_id


def _shelved(tx: neo4j.ManagedTransaction, rejected_only: bool) -> Iterator[FactState]:
    for place in ("RejectedFact",) if rejected_only else ("RejectedFact", "RetractedFact"):
        for (row,) in tx.run(f"MATCH (f:{place}) RETURN properties(f)").values():
            yield fact_state(loading.plain(row), row["predicate"], row["subject"], row["object"], place)  # type: ignore[arg-type]


def _as_known(tx: neo4j.ManagedTransaction, states: dict[str, FactState], then: str) -> Iterator[FactState]:
    """The facts with the evidence that the graph had at that moment."""
    for state in states.values():
        state.told = {key: told for key, told in state.told.items() if told.recorded_at <= then}
    query = "MATCH (e:RetractedEvidence) WHERE e.retracted_at > $then AND e.recorded_at <= $then RETURN properties(e)"
    for (row,) in tx.run(query, then=then).values():
        told = retracted_told(row)
        if row["fact"] in states:
            states[row["fact"]].told[told.key] = told
    for state in states.values():
        if state.told:
            yield replace(state, fact=with_details(state.fact, state.in_order()), retracted_at=None)


def _wanted(state: FactState, query: FactQuery, nodes: dict[str, Node]) -> bool:
    told = list(state.told.values())
    fact = state.fact
    if state.status == Status.REJECTED.value and not query.rejected:
        return False
    if query.units and (fact.quantity is None or fact.quantity.unit not in query.units):
        return False
    if query.report is not None and all(t.evidence.report != query.report for t in told):
        return False
    sure = state.status == Status.ACCEPTED.value or max((t.evidence.confidence for t in told), default=0.0)
    if sure < query.min_confidence:
        return False
    if query.start is not None or query.end is not None:
        days = valid_days(fact, [PartialDate(t.published) if t.published else None for t in told])
        if days is None:
            if not query.undated:
                return False
        elif days[1] < (query.start or date.min) or days[0] > (query.end or date.max):
            return False
    s, o = nodes[fact.subject], nodes[fact.object]
    return any(
        fact.predicate in asked and all(_is(s, f) for f in subject) and all(_is(o, f) for f in obj)
        for asked, subject, obj in ways(query)
    )


def _is(node: Node, wanted: NodeFilter) -> bool:
    """Whether a node passes a filter."""
    return (
        (wanted.type is None or node.type == wanted.type)
        and (wanted.level is None or level(node) == wanted.level)
        and (not wanted.ids or node.id in wanted.ids)
        and (not wanted.within or _lies_in(node, wanted.within))
        and not (wanted.exclude and _lies_in(node, wanted.exclude))
    )


def _lies_in(node: Node, codes: tuple[str, ...]) -> bool:
    given = places(codes)
    province, prefecture, county = codes_of(node)
    return province in given.provinces or prefecture in given.prefectures or county in given.counties
