"""Typed queries as Cypher: fixed pieces of text, and every value a parameter.

Only labels and relationship types are put into the text, and those come from the ontology.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from graph.errors import UsageError
from graph.ontology import edge_types, levels, node_types
from graph.store.base import FactQuery, NodeFilter
from graph.store.neo4j.records import type_of
from graph.store.terms import Places, places


@dataclass
class Where:
    """Conditions joined by AND, with their parameters."""

    parts: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)

    def add(self, text: str) -> None:
        self.parts.append(text)

    def value(self, value: object) -> str:
        """The parameter that stands for a value."""
        name = f"p{len(self.values)}"
        self.values[name] = value
        return f"${name}"

    def __str__(self) -> str:
        return " AND ".join(self.parts) or "true"


def labels(wanted: NodeFilter) -> str | None:
    """Label expression of a node filter; empty: any node; None: no node can match."""
    if wanted.type is not None and wanted.type not in node_types():
        return None
    found = {wanted.type} if wanted.type is not None else set(node_types())
    if wanted.level is not None:
        found &= {"Region"} if wanted.level in levels() else set()
    if wanted.ids:
        found &= {type_of(node_id) for node_id in wanted.ids}
    if not found:
        return None
    return "" if found == set(node_types()) else "|".join(sorted(found))


def node_conditions(where: Where, n: str, wanted: NodeFilter) -> None:
    """Conditions of a node filter on the variable ``n``, whose label is ``labels(wanted)``."""
    if wanted.level is not None:
        where.add(f"{n}.level = {where.value(wanted.level)}")
    if wanted.ids:
        where.add(f"{n}.id IN {where.value(sorted(wanted.ids))}")
    if wanted.within:
        where.add(_lies_in(where, n, places(wanted.within)))
    if wanted.exclude:
        where.add(f"NOT coalesce({_lies_in(where, n, places(wanted.exclude))}, false)")


def _lies_in(where: Where, n: str, codes: Places) -> str:
    given = (("province", codes.provinces), ("prefecture", codes.prefectures), ("county", codes.counties))
    return f"({' OR '.join(f'{n}.{key} IN {where.value(list(some))}' for key, some in given if some)})"


def predicates(query_predicates: Sequence[str]) -> tuple[str, ...]:
    """The edge types asked for (none: all). UsageError for one that does not exist."""
    unknown = sorted(set(query_predicates) - set(edge_types()))
    if unknown:
        raise UsageError(f"no edge type is named {unknown[0]!r}", f"there are: {', '.join(edge_types())}")
    return tuple(sorted(set(query_predicates))) or tuple(edge_types())


def types(names: Sequence[str]) -> str:
    """Relationship types of a pattern."""
    return "|".join(edge_types()[name].cypher for name in names)


def window(where: Where, start: date | None, end: date | None, undated: bool) -> None:
    """The fact held on some day of the window."""
    parts = []
    if start is not None:
        parts.append(f"r.valid_to >= {where.value(start)}")
    if end is not None:
        parts.append(f"r.valid_from <= {where.value(end)}")
    if parts:
        held = " AND ".join(parts)
        where.add(f"(({held}) OR r.valid_from IS NULL)" if undated else held)


def fact_conditions(where: Where, query: FactQuery) -> None:
    """What concerns the relationship ``r`` alone."""
    window(where, query.start, query.end, query.undated)
    if query.units:
        where.add(f"r.unit IN {where.value(sorted(query.units))}")
    if query.min_confidence > 0:
        where.add(f"(r.confidence >= {where.value(query.min_confidence)} OR r.status = 'accepted')")


Way = tuple[tuple[str, ...], tuple[NodeFilter, ...], tuple[NodeFilter, ...]]
"""Predicates, and what the beginning and the end of the relationship must be."""


def ways(query: FactQuery) -> list[Way]:
    """How a fact may match: as it stands; turned round if symmetric; ``either`` at one end or the other."""
    asked = predicates(query.predicates)
    found: list[Way] = [(asked, (query.subject,), (query.object,))]
    symmetric = tuple(name for name in asked if edge_types()[name].symmetric)
    if symmetric and query.subject != query.object:
        found.append((symmetric, (query.object,), (query.subject,)))
    if query.either is not None:
        e = query.either
        found = [w for p, s, o in found for w in ((p, (*s, e), o), (p, s, (*o, e)))]
    return found


def matches(
    query: FactQuery, after: tuple[date | None, str] | None, among: Sequence[str] | None = None
) -> tuple[str, dict[str, Any]] | None:
    """MATCH and WHERE that bind ``s``, ``r`` and ``o``, each fact once; None when nothing can match.

    ``among``: only facts with these ids, which an index finds type by type.
    """
    branches, where = [], Where()
    found = ways(query)
    if among is not None:
        found = [((name,), s, o) for asked, s, o in found for name in asked]
    for asked, subject, obj in found:
        patterns = []
        where.parts = []
        for n, wanted in [("s", f) for f in subject] + [("o", f) for f in obj]:
            patterns.append((n, labels(wanted)))
            node_conditions(where, n, wanted)
        if any(label is None for _, label in patterns):
            continue
        fact_conditions(where, query)
        if among is not None:
            where.add(f"r.id IN {where.value(list(among))}")
        if after is not None:
            where.add(_later(where, *after))
        ends = {n: "&".join(f"({label})" for m, label in patterns if m == n and label) for n in "so"}
        s, o = (f"({n}{':' if ends[n] else ''}{ends[n]})" for n in "so")
        branches.append(f"MATCH {s}-[r:{types(asked)}]->{o} WHERE {where}")
    if not branches:
        return None
    if len(branches) == 1:
        return branches[0], where.values
    joined = " UNION ".join(f"{branch} RETURN s, r, o" for branch in branches)
    return f"CALL () {{ {joined} }} WITH s, r, o", where.values


def _later(where: Where, first: date | None, fact_id: str) -> str:
    """After that place in the order: by first valid day, undated last, then by id."""
    last = where.value(fact_id)
    if first is None:
        return f"r.valid_from IS NULL AND r.id > {last}"
    day = where.value(first)
    return f"(r.valid_from > {day} OR r.valid_from IS NULL OR (r.valid_from = {day} AND r.id > {last}))"
