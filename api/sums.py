"""Totals of everything that matches a query, by graph.totals, with what it needs to know about the facts."""

from __future__ import annotations

from collections.abc import Sequence

from api.context import Context
from api.gather import gather
from api.limits import LIMITS
from api.models import Aside, Conflict, SumModel, TotalsOut
from graph.joint import beyond, members
from graph.model import FactRecord
from graph.store.base import FactQuery
from graph.totals import Total, total


def totals(ctx: Context, query: FactQuery) -> TotalsOut:
    """What all the facts that match add up to; nothing where there are too many to say it honestly."""
    found = gather(ctx.store, query)
    sums = _sums(ctx, query, found.records) if found.complete else []
    return TotalsOut(
        complete=found.complete,
        limit=LIMITS.aggregate_facts,
        facts=len(found.records),
        items=[shown(s) for s in sums],
    )


def _sums(ctx: Context, query: FactQuery, records: Sequence[FactRecord]) -> list[Total]:
    figures = [r for r in records if r.fact.quantity is not None]
    published = ctx.published({i for r in figures for i in r.reports})
    outside = {r.fact.id for r in figures if beyond(r, published, query.start, query.end)}
    groups = members(ctx.store, (r for r in figures if r.fact.id not in outside), query.known_at)
    return total(figures, published=published, groups=groups, outside=outside)


def shown(value: Total) -> SumModel:
    """A total, with the first of the facts it counts and leaves out."""
    named = LIMITS.total_names
    return SumModel(
        predicate=value.predicate,
        unit=value.unit,
        value=value.value,
        approx=value.approx,
        counted=len(value.counted),
        counted_ids=list(value.counted[:named]),
        set_aside=len(value.asides),
        aside=[Aside(fact=a.fact, kind=a.kind, zh=a.reason("zh"), en=a.reason()) for a in value.asides[:named]],
        conflicts=[Conflict(counted=a, instead_of=b) for a, b in value.conflicts[:named]],
    )
