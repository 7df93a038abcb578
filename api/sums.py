"""Totals of everything that matches a query, by graph.totals, with what it needs to know about the facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from api.context import Context
from api.gather import gather
from api.limits import LIMITS
from api.models import Aside, Conflict, TotalOut, TotalsOut
from graph.model import FactRecord, PartialDate
from graph.store.base import FactQuery, GraphStore, NodeFilter
from graph.totals import Total, total


def totals(ctx: Context, query: FactQuery) -> TotalsOut:
    """What all the facts that match add up to; nothing where there are too many to say it honestly."""
    found = gather(ctx.store, query)
    sums: list[Total] = []
    if found.complete:
        sums = total(
            found.records, published=_published(ctx, found.records), groups=_groups(ctx.store, query, found.records)
        )
    return TotalsOut(
        complete=found.complete,
        limit=LIMITS.aggregate_facts,
        facts=len(found.records),
        items=[shown(s) for s in sums],
    )


def _published(ctx: Context, records: Sequence[FactRecord]) -> dict[str, PartialDate | None]:
    return ctx.published({i for r in records if r.fact.quantity for i in r.reports})


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


def shown(value: Total) -> TotalOut:
    """A total, with the first of the facts it counts and leaves out."""
    named = LIMITS.total_names
    return TotalOut(
        predicate=value.predicate,
        unit=value.unit,
        value=value.value,
        approx=value.approx,
        counted=len(value.counted),
        counted_ids=list(value.counted[:named]),
        set_aside=len(value.aside),
        aside=[Aside(fact=fact, reason=reason) for fact, reason in value.aside[:named]],
        conflicts=[Conflict(counted=a, instead_of=b) for a, b in value.conflicts[:named]],
    )
