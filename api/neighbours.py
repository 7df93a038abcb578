"""The nodes around a region: its facts, gathered by neighbour, predicate and direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, Protocol

from api import convert
from api.context import Cursors
from api.gather import gather, stretch
from api.models import Neighbour, NeighbourPage
from graph.model import FactRecord, Node, PartialDate
from graph.ontology import edge_types
from graph.store.base import FactQuery, GraphStore, NodeFilter
from graph.store.terms import codes_of

Direction = Literal["out", "in", "both"]
Group = tuple[str, str, Direction]


class Asked(Protocol):
    """The parameters that matter here."""

    predicate: list[str]
    inside: bool
    limit: int
    cursor: str | None


def neighbours(
    store: GraphStore, region: Node, asked: Asked, start: date | None, end: date | None, paging: Cursors
) -> NeighbourPage:
    """One page of the region's neighbours, those with most facts first."""
    code = region.properties.get("code")
    whole = asked.inside and isinstance(code, str)
    around = NodeFilter(within=(str(code),)) if whole else NodeFilter(ids=(region.id,))
    found = gather(store, FactQuery(tuple(asked.predicate), either=around, start=start, end=end))
    groups: dict[Group, list[tuple[FactRecord, Node]]] = {}
    for record in found.records:
        for other, direction in _others(record, region, str(code) if whole else None):
            groups.setdefault((other.id, record.fact.predicate, direction), []).append((record, other))
    ordered = sorted(groups, key=lambda g: _rank(g, groups[g]))
    shown, following = stretch(ordered, lambda g: _rank(g, groups[g]), asked.limit, asked.cursor, paging)
    return NeighbourPage(
        items=[_neighbour(g, groups[g]) for g in shown],
        truncated=following is not None or not found.complete,
        next=following,
        complete=found.complete,
    )


def _others(record: FactRecord, region: Node, code: str | None) -> Iterator[tuple[Node, Direction]]:
    """The far end of a fact, seen from the region; nothing for a fact inside it."""

    def ours(node: Node) -> bool:
        return node.id == region.id or (code is not None and code in codes_of(node))

    symmetric = edge_types()[record.fact.predicate].symmetric
    mine, theirs = ours(record.subject), ours(record.object)
    if mine and not theirs:
        yield record.object, "both" if symmetric else "out"
    elif theirs and not mine:
        yield record.subject, "both" if symmetric else "in"


def _rank(group: Group, members: Sequence[object]) -> tuple[int, str, str, str]:
    return (-len(members), *group)


def _neighbour(group: Group, members: Sequence[tuple[FactRecord, Node]]) -> Neighbour:
    _, predicate, direction = group
    periods = [record.fact.period for record, _ in members]
    starts = [p.start for p in periods if p.start]
    ends: list[PartialDate] = [d for p in periods if (d := p.end or p.start)]
    return Neighbour(
        node=convert.brief(members[0][1]),
        predicate=predicate,
        direction=direction,
        facts=len(members),
        first=min(starts).text if starts else None,
        last=max(ends, key=lambda d: d.last).text if ends else None,
    )
