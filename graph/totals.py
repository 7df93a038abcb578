"""What may be summed and what may not.

A total is the largest sum of figures no two of which can share a person, a yuan or a job. Each such sum is a lower
bound of the truth, so the largest is the best bound the reports give: "at least". Two figures may share when they tell
one flow (same predicate and unit, each end the same or inside the other's) and their periods meet. The reasons are in
docs/decisions/0010-totals.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.claims import Claim, claim_of, rivals, support, width
from graph.independent import heaviest
from graph.joint import figures
from graph.model import FactRecord, PartialDate
from graph.set_aside import Aside, beside, gave_way, listed, outweighed

__all__ = ["Aside", "Total", "total"]


@dataclass(frozen=True, slots=True)
class Total:
    """What the figures of one predicate and unit come to.

    value    in the unit (money in yuan); at least so many, since figures that may overlap are not added
    approx   a counted figure is about, over or nearly
    counted  ids of the facts whose figures are in the value; facts of one joint figure all appear
    asides   figures that are not in the value, and why; ``aside`` gives them as (fact id, reason)
    conflicts  (counted fact id, fact id set aside) whose reports contradict each other: one of the two is counted
    """

    unit: str
    value: float
    approx: bool
    counted: tuple[str, ...]
    asides: tuple[Aside, ...]
    predicate: str = ""
    conflicts: tuple[tuple[str, str], ...] = ()

    @property
    def aside(self) -> tuple[tuple[str, str], ...]:
        return tuple((a.fact, a.reason()) for a in self.asides)


def total(
    records: Sequence[FactRecord],
    *,
    published: Mapping[str, PartialDate | None] | None = None,
    groups: Mapping[str, Collection[FactRecord]] | None = None,
    outside: Collection[str] = (),
) -> list[Total]:
    """The totals of these facts, one for each predicate and unit, ordered by both. Facts without a figure have none.

    published  publication dates by report id: a figure that is open to the present ends with the last report that
               tells it; where none is known it is taken to run on, so that nothing is added twice
    groups     all facts of a joint figure by its joint group, where known: a figure that also covers facts outside
               ``records`` is set aside. Unknown, a lone member of a group is set aside and two or more are counted.
    outside    ids of facts whose period reaches beyond the time asked for (graph.joint.beyond): set aside, since what
               2021 to 2023 came to is no figure of 2022
    """
    by_kind: dict[tuple[str, str], dict[str, FactRecord]] = defaultdict(dict)
    for record in records:
        if (q := record.fact.quantity) is not None:
            by_kind[record.fact.predicate, q.unit][record.fact.id] = record
    found = []
    for (predicate, unit), facts in sorted(by_kind.items()):
        inside = [facts[i] for i in sorted(facts) if i not in outside]
        made = _total(predicate, unit, inside, published or {}, groups or {})
        beyond = tuple(Aside(i, "outside") for i in facts if i in outside)
        found.append(replace(made, asides=(*made.asides, *beyond)))
    return found


def _total(
    predicate: str,
    unit: str,
    records: Sequence[FactRecord],
    published: Mapping[str, PartialDate | None],
    groups: Mapping[str, Collection[FactRecord]],
) -> Total:
    aside: dict[str, Aside] = {}
    claims = _claims(records, published, groups, aside)
    claims, conflicts = _one_figure_each(claims, published, aside)
    near = rivals(claims)
    chosen = heaviest([c.quantity.value for c in claims], near, [width(c) for c in claims])
    for i, claim in enumerate(claims):
        if i not in chosen:
            over = sorted((claims[j] for j in near[i] if j in chosen), key=lambda c: (-c.quantity.value, c.id))
            kind = outweighed(claim, over)
            aside.update(gave_way(claim, kind, over))
    counted = [c for i, c in enumerate(claims) if i in chosen]
    ids = {r.fact.id for c in counted for r in c.facts}
    return Total(
        unit=unit,
        value=sum(sorted(c.quantity.value for c in counted), 0.0),
        approx=any(c.quantity.approx for c in counted),
        counted=tuple(sorted(ids)),
        asides=tuple(aside[i] for i in sorted(aside)),
        predicate=predicate,
        conflicts=tuple(sorted(pair for pair in conflicts if pair[0] in ids)),
    )


def _claims(
    records: Sequence[FactRecord],
    published: Mapping[str, PartialDate | None],
    groups: Mapping[str, Collection[FactRecord]],
    aside: dict[str, Aside],
) -> list[Claim]:
    joint: dict[tuple[object, ...], list[FactRecord]] = defaultdict(list)
    same = figures(records)
    claims = []
    for record in records:
        q = record.fact.quantity
        assert q is not None
        if record.fact.id in same:
            joint[same[record.fact.id]].append(record)
        elif q.joint:
            joint[record.reports, q.value, record.fact.period].append(record)
        else:
            claims.append(claim_of([record], published))
    for members in joint.values():
        here = {r.fact.id for r in members}
        known = {g for r in members if (g := r.fact.joint_group) in groups and g is not None}
        told = [r for g in sorted(known) for r in groups[g]]
        others = [r for r in told if r.fact.id not in here and _same_figure(r, members[0])]
        if others:
            pairs = list(dict.fromkeys(f"{r.subject.name}→{r.object.name}" for r in others))
            en, zh = listed(pairs, ", ", "en"), listed(pairs, "、", "zh")
            aside.update({i: Aside(i, "group", en, named_zh=zh) for i in here})
        elif len(members) == 1 and not known:
            aside[members[0].fact.id] = Aside(members[0].fact.id, "lone")
        else:
            claims.append(claim_of(members, published))
    return claims


def _one_figure_each(
    claims: list[Claim], published: Mapping[str, PartialDate | None], aside: dict[str, Aside]
) -> tuple[list[Claim], list[tuple[str, str]]]:
    """Of different figures for the same ends and period, the best supported; the others are set aside by name.

    They are never added, whether independent reports tell them (a conflict, as the records say) or one report does (a
    figure and perhaps a part of it).
    """
    same: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        pairs = frozenset((s.id, o.id) for s, o in claim.ends())
        same[pairs, claim.facts[0].fact.period].append(claim)
    kept, conflicts = [], []
    for alike in same.values():
        best, *rest = sorted(alike, key=lambda c: support(c, published), reverse=True)
        kept.append(best)
        for claim in rest:
            kind = beside(claim, best)
            if kind == "conflict":
                conflicts.append((best.id, claim.id))
            aside.update(gave_way(claim, kind, [best]))
    return sorted(kept, key=lambda c: c.id), conflicts


def _same_figure(a: FactRecord, b: FactRecord) -> bool:
    p, q = a.fact.quantity, b.fact.quantity
    return bool(p and q and (p.value, p.unit, a.fact.period) == (q.value, q.unit, b.fact.period))
