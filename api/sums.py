"""Totals of everything that matches a query, by graph.totals, with what it needs to know about the facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from api.context import Context
from api.gather import gather
from api.limits import LIMITS
from api.models import Aside, Conflict, SumModel, TotalsOut
from graph.model import FactRecord, PartialDate
from graph.store.base import FactQuery, GraphStore, NodeFilter
from graph.totals import Aside as SetAside
from graph.totals import Total, total
from graph.validity import valid_days


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
    beyond = {r.fact.id: r for r in figures if _beyond(r, query, published)}
    inside = [r for r in figures if r.fact.id not in beyond]
    sums = {
        (t.predicate, t.unit): t for t in total(inside, published=published, groups=_groups(ctx.store, query, inside))
    }
    for fact in (r.fact for r in beyond.values()):
        assert fact.quantity is not None
        key = fact.predicate, fact.quantity.unit
        here = sums.get(key) or Total(key[1], 0.0, False, (), (), key[0])
        sums[key] = replace(here, asides=(*here.asides, SetAside(fact.id, "outside")))
    return [sums[key] for key in sorted(sums)]


def _beyond(record: FactRecord, query: FactQuery, published: Mapping[str, PartialDate | None]) -> bool:
    """Whether its period reaches outside the window: what 2021 to 2023 came to is no figure of 2022."""
    days = valid_days(record.fact, [published[i] for i in record.reports])
    if days is None:
        return False
    return (query.start is not None and days[0] < query.start) or (query.end is not None and days[1] > query.end)


def _groups(store: GraphStore, query: FactQuery, records: Sequence[FactRecord]) -> dict[str, list[FactRecord]]:
    """All members of the joint figures met, also those that the filters leave out: one report tells them all."""
    told_in = {r.reports[0] for r in records if r.fact.joint_group and r.reports}
    wanted = {r.fact.joint_group for r in records}
    groups: dict[str, list[FactRecord]] = defaultdict(list)
    for report in sorted(told_in):
        anywhere = replace(
            query,
            subject=NodeFilter(),
            object=NodeFilter(),
            either=None,
            start=None,
            end=None,
            units=(),
            min_confidence=0.0,
            report=report,
        )
        for record in gather(store, anywhere).records:
            if record.fact.joint_group and record.fact.joint_group in wanted:
                groups[record.fact.joint_group].append(record)
    return dict(groups)


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
