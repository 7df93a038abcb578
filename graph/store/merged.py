"""Asking by the id of a node that was merged into another means that other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.judgements import MERGED, Judgement, survivors
from graph.store.base import FactQuery, NodeFilter, PathQuery


def mergeable(ids: Iterable[str]) -> list[str]:
    """Those of these ids that may have been merged: most queries name regions only, and need no look at all."""
    return sorted({i for i in ids if i.partition(":")[0] in MERGED})


def ids_of(query: FactQuery) -> list[str]:
    """Ids named at the ends of a query that may have been merged."""
    return mergeable(i for end in (query.subject, query.object, query.either) if end is not None for i in end.ids)


def standing(wanted: NodeFilter, into: Mapping[str, str]) -> NodeFilter:
    """The filter with the nodes that stand for those it names."""
    ids = tuple(into.get(i, i) for i in wanted.ids)
    return wanted if ids == wanted.ids else replace(wanted, ids=ids)


def between_standing(query: FactQuery, into: Mapping[str, str]) -> FactQuery:
    """The query with the nodes that stand for those it names."""
    either = standing(query.either, into) if query.either is not None else None
    ends = (standing(query.subject, into), standing(query.object, into))
    return replace(query, subject=ends[0], object=ends[1], either=either) if into else query


def path_standing(query: PathQuery, into: Mapping[str, str]) -> PathQuery:
    """The query with the nodes that stand for its ends."""
    ends = (into.get(query.source, query.source), into.get(query.target, query.target))
    return replace(query, source=ends[0], target=ends[1]) if into else query


def survivors_at(log: Iterable[Judgement], then: str) -> dict[str, str]:
    """Which nodes stood for others at a moment (graph.store.terms.instant)."""
    return survivors(j for j in log if j.at <= then)
