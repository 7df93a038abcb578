"""Two nodes: the paths that join them, and the history of what was told of them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from api import convert, places
from api.context import Ctx, Paging
from api.examples import RECEIVER, SENDER, example
from api.fields import Predicate, Text
from api.filters import PageParameters, Window
from api.gather import gather, stretch
from api.limits import LIMITS
from api.models import PathModel, PathPage, TimelinePage
from graph.errors import UsageError
from graph.model import FactRecord
from graph.store.base import FactQuery, NodeFilter, PathQuery

router = APIRouter(tags=["between two nodes"])
_WHO = "a node: id, region code or name"


class PathParameters(Window):
    """Between whom, and how far."""

    from_: Text = Field(alias="from", min_length=1, description=_WHO)
    to: Text = Field(min_length=1, description=_WHO)
    max_hops: int = Field(4, ge=1, le=LIMITS.path_hops, description=f"facts in a path, at most {LIMITS.path_hops}")
    limit: int = Field(10, ge=1, le=LIMITS.paths, description=f"paths, at most {LIMITS.paths}")
    predicate: list[Predicate] = Field([], max_length=LIMITS.filter_values, description="edge types; none: any")


class TimelineParameters(PageParameters, Window):
    """Between whom."""

    a: Text = Field(min_length=1, description=_WHO)
    b: Text = Field(min_length=1, description=_WHO)
    predicate: list[Predicate] = Field([], max_length=LIMITS.filter_values, description="edge types; none: any")
    inside: bool = Field(False, description="also facts between what lies in the two regions")
    evidence: bool = Field(False, description="give each fact with the quotes that say it")


@router.get(
    "/paths",
    summary="The shortest chains of facts between two nodes",
    openapi_extra=example(f"/paths?from={SENDER}&to=怒江州&max_hops=4"),
)
def paths(ctx: Ctx, asked: Annotated[PathParameters, Query()]) -> PathPage:
    """Shortest first. Facts count in either direction; that one region lies in another is no fact."""
    source, target = places.existing(ctx.store, asked.from_), places.existing(ctx.store, asked.to)
    if source.id == target.id:
        raise UsageError("both ends are the same node", "name two")
    start, end = asked.days()
    found = ctx.store.paths(
        PathQuery(source.id, target.id, tuple(asked.predicate), asked.max_hops, asked.limit + 1, start, end)
    )
    items = [
        PathModel(
            hops=len(p.facts), nodes=[convert.brief(n) for n in p.nodes], facts=[convert.fact(f) for f in p.facts]
        )
        for p in found[: asked.limit]
    ]
    return PathPage(items=items, truncated=len(found) > asked.limit, next=None)


@router.get(
    "/timeline",
    summary="The history of a pair",
    openapi_extra=example(f"/timeline?a={SENDER}&b={RECEIVER}", "/timeline?a=云南&b=上海&inside=true&evidence=true"),
)
def timeline(ctx: Ctx, paging: Paging, asked: Annotated[TimelineParameters, Query()]) -> TimelinePage:
    """Every fact between two nodes, whichever is the subject, by date; undated ones last."""
    a, b = places.existing(ctx.store, asked.a), places.existing(ctx.store, asked.b)
    if a.id == b.id:
        raise UsageError("both ends are the same node", "name two")
    start, end = asked.days()
    ends = [_end(n.id, n.properties.get("code"), asked.inside) for n in (a, b)]
    records: dict[str, FactRecord] = {}
    complete = True
    for subject, obj in (ends, ends[::-1]):
        query = FactQuery(tuple(asked.predicate), subject=subject, object=obj, start=start, end=end)
        found = gather(ctx.store, query)
        complete = complete and found.complete
        records.update((r.fact.id, r) for r in found.records)
    ordered = sorted(records.values(), key=_place)
    shown, following = stretch(ordered, _place, asked.limit, asked.cursor, paging)
    reports = convert.Reports(ctx.store) if asked.evidence else None
    return TimelinePage(
        a=convert.brief(a),
        b=convert.brief(b),
        items=[convert.fact(r, reports) for r in shown],
        truncated=following is not None or not complete,
        next=following,
        complete=complete,
    )


def _end(node_id: str, code: object, inside: bool) -> NodeFilter:
    return NodeFilter(within=(code,)) if inside and isinstance(code, str) else NodeFilter(ids=(node_id,))


def _place(record: FactRecord) -> tuple[bool, str, str]:
    period = record.fact.period
    first = (period.start.first if period.start else date.min).isoformat()
    return (not period.known, first, record.fact.id)
