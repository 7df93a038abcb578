"""What may be summed and what may not.

A total is the largest sum of figures no two of which can share a person, a yuan or a job. Each such sum is a lower
bound of the truth, so the largest is the best bound the reports give: "at least". Two figures may share when they tell
one flow (same predicate and unit, each end the same or inside the other's) and their periods meet. The reasons are in
docs/decisions/0010-totals.md.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from typing import Literal

from graph.amounts import amount
from graph.conflicts import agree
from graph.independent import heaviest
from graph.joint import figures
from graph.model import FactRecord, Node, PartialDate, Quantity, Status
from graph.ontology import Language

_ANYWHERE = "?"  # stands for an end whose place is not known
_COUNTRY = "CN"
_RUNS_ON = date.max
_ALIKE = 0.8  # share of two sentences from which one is a copy of the other


AsideKind = Literal["group", "lone", "conflict", "agrees", "same", "undated", "overlap", "outweighed", "outside"]

_WHY: Mapping[AsideKind, tuple[str, str]] = {
    "group": ("belongs to a group that also includes {}", "合计数,还包括{}"),
    "lone": ("belongs to a group whose other members are not asked for", "合计数,其余各方不在所问之内"),
    "conflict": ("another figure for the same thing; counted instead: {}", "同一件事另有数字,计入的是:{}"),
    "agrees": ("the same told more or less exactly; counted instead: {}", "说的是同一个数,详略不同,计入的是:{}"),
    "same": ("no date told, may be the same as {}", "没有说明时间,可能与此相同:{}"),
    "undated": ("no date told on one side, so it may be within {}", "一方没有说明时间,可能已包含在:{}"),
    "overlap": ("overlaps {}", "与此重叠:{}"),
    "outweighed": ("overlaps figures that come to more together: {}", "与合起来更大的数字重叠:{}"),
    "outside": ("its period reaches beyond the time asked for", "所述时期超出所问的时间"),
}


@dataclass(frozen=True, slots=True)
class Aside:
    """A figure that is not counted, and why.

    kind   group, lone: a joint figure that also covers others; conflict: an independent report's other figure for the
           same thing (graph.conflicts); agrees: the same figure, rounded or about; same: perhaps the same; undated,
           overlap, outweighed: it may share with counted figures; outside: it reaches beyond the time asked for
    named  the figures or members the reason speaks of, in English; ``named_zh`` in Chinese
    by     ids of the counted facts it gave way to
    """

    fact: str
    kind: AsideKind
    named: str = ""
    by: tuple[str, ...] = ()
    named_zh: str = ""

    def reason(self, language: Language = "en") -> str:
        zh = language == "zh"
        return _WHY[self.kind][zh].format(self.named_zh if zh else self.named)


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


@dataclass(frozen=True, slots=True)
class _Claim:
    """One figure: a fact, or the facts that state one joint figure together."""

    facts: tuple[FactRecord, ...]
    quantity: Quantity
    bounds: tuple[date, date]
    told: bool

    @property
    def id(self) -> str:
        return self.facts[0].fact.id

    def ends(self) -> Iterable[tuple[Node, Node]]:
        return ((r.subject, r.object) for r in self.facts)


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
    rivals = _rivals(claims)
    chosen = heaviest([c.quantity.value for c in claims], rivals, [_width(c) for c in claims])
    for i, claim in enumerate(claims):
        if i not in chosen:
            over = sorted((claims[j] for j in rivals[i] if j in chosen), key=lambda c: (-c.quantity.value, c.id))
            kind = _kind(claim, over)
            aside.update(_gave_way(claim, kind, over))
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
) -> list[_Claim]:
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
            claims.append(_claim([record], published))
    for members in joint.values():
        here = {r.fact.id for r in members}
        known = {g for r in members if (g := r.fact.joint_group) in groups and g is not None}
        told = [r for g in sorted(known) for r in groups[g]]
        others = [r for r in told if r.fact.id not in here and _same_figure(r, members[0])]
        if others:
            pairs = list(dict.fromkeys(f"{r.subject.name}→{r.object.name}" for r in others))
            en, zh = _listed(pairs, ", ", "en"), _listed(pairs, "、", "zh")
            aside.update({i: Aside(i, "group", en, named_zh=zh) for i in here})
        elif len(members) == 1 and not known:
            aside[members[0].fact.id] = Aside(members[0].fact.id, "lone")
        else:
            claims.append(_claim(members, published))
    return claims


def _same_figure(a: FactRecord, b: FactRecord) -> bool:
    p, q = a.fact.quantity, b.fact.quantity
    return bool(p and q and (p.value, p.unit, a.fact.period) == (q.value, q.unit, b.fact.period))


def _claim(members: list[FactRecord], published: Mapping[str, PartialDate | None]) -> _Claim:
    first, period = members[0], members[0].fact.period
    start, end = period.bounds()
    if period.start is not None and period.end is None:
        told = [p.last for r in first.reports if (p := published.get(r)) is not None]
        end = max([start, *told]) if told else _RUNS_ON
    assert first.fact.quantity is not None
    return _Claim(tuple(members), first.fact.quantity, (start, end), period.known)


def _one_figure_each(
    claims: list[_Claim], published: Mapping[str, PartialDate | None], aside: dict[str, Aside]
) -> tuple[list[_Claim], list[tuple[str, str]]]:
    """Of different figures for the same ends and period, the best supported; the others are set aside by name.

    They are never added, whether independent reports tell them (a conflict, as the records say) or one report does (a
    figure and perhaps a part of it).
    """
    same: dict[object, list[_Claim]] = defaultdict(list)
    for claim in claims:
        pairs = frozenset((s.id, o.id) for s, o in claim.ends())
        same[pairs, claim.facts[0].fact.period].append(claim)
    kept, conflicts = [], []
    for rivals in same.values():
        best, *rest = sorted(rivals, key=lambda c: _support(c, published), reverse=True)
        kept.append(best)
        for claim in rest:
            kind = _beside(claim, best)
            if kind == "conflict":
                conflicts.append((best.id, claim.id))
            aside.update(_gave_way(claim, kind, [best]))
    return sorted(kept, key=lambda c: c.id), conflicts


def _beside(claim: _Claim, best: _Claim) -> AsideKind:
    """Why a figure gave way to another for the same ends and period."""
    if not claim.told:
        return "same"
    if best.id in claim.facts[0].conflicts:
        return "conflict"
    return "agrees" if agree(claim.quantity, best.quantity) else "overlap"


def _support(claim: _Claim, published: Mapping[str, PartialDate | None]) -> tuple[object, ...]:
    """What a reviewer accepted first, then more independent voices, the later one, the exact and the larger figure."""
    reports = {r for f in claim.facts for r in f.reports}
    told = [p.last for r in reports if (p := published.get(r)) is not None]
    accepted = any(f.status is Status.ACCEPTED for f in claim.facts)
    q = claim.quantity
    return accepted, _voices(claim), max(told, default=date.min), not q.approx, q.value, claim.id


def _voices(claim: _Claim) -> int:
    """How many tell it in words of their own: a sentence copied from paper to paper is one voice."""
    heard: list[str] = []
    for quote in dict.fromkeys(e.quote for f in claim.facts for e in f.evidence):
        if not any(SequenceMatcher(None, quote, h, autojunk=False).ratio() > _ALIKE for h in heard):
            heard.append(quote)
    return len(heard)


def _chain(node: Node) -> tuple[str, ...]:
    """The node and every region around it, nearest first; ``?`` when nobody knows where it lies."""
    codes = [node.properties.get(k) for k in ("county", "prefecture", "province")]
    if node.type != "Region":
        codes.insert(0, node.properties.get("region"))
    around = dict.fromkeys(f"Region:{c}" for c in codes if c)
    if node.type != "Region" and not around:
        return node.id, _ANYWHERE
    return tuple(dict.fromkeys((node.id, *around, _COUNTRY)))


def _rivals(claims: Sequence[_Claim]) -> list[set[int]]:
    """For each claim the others that may tell of the same people in the same time."""
    own: dict[tuple[str, str], list[int]] = defaultdict(list)  # subject, object (or ? for an unknown place)
    under: dict[tuple[str, str], list[int]] = defaultdict(list)  # subject, anything around the object
    chains = [[(_chain(s), _chain(o)) for s, o in c.ends()] for c in claims]
    for i, ends in enumerate(chains):
        for s, o in ends:
            for subject in {s[0], *({_ANYWHERE} & set(s))}:
                for obj in {o[0], *({_ANYWHERE} & set(o))}:
                    own[subject, obj].append(i)
                for obj in o:
                    under[subject, obj].append(i)
    found: list[set[int]] = [set() for _ in claims]
    for i, ends in enumerate(chains):
        for s, o in ends:
            subjects = {*s, _ANYWHERE} if _COUNTRY in s else {*s, _COUNTRY}
            near: set[int] = set()
            for subject in subjects:
                near.update(*(own[subject, obj] for obj in (*o, _ANYWHERE) if (subject, obj) in own))
                near.update(under.get((subject, o[0]), ()))
                if _ANYWHERE in o:
                    near.update(under.get((subject, _COUNTRY), ()))
            for j in near - {i}:
                if _meet(claims[i], claims[j]) and _may_share(chains[i], chains[j]):
                    found[i].add(j)
                    found[j].add(i)
    return found


def _may_share(a: Sequence[tuple[tuple[str, ...], tuple[str, ...]]], b: Sequence[tuple[tuple[str, ...], ...]]) -> bool:
    return any(_related(s, t) and _related(o, p) for s, o in a for t, p in b)


def _related(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One lies in the other, or nobody knows where one of them lies (two of those are two things)."""
    if a[0] in b or b[0] in a:
        return True
    return (_ANYWHERE in a) != (_ANYWHERE in b)


def _meet(a: _Claim, b: _Claim) -> bool:
    return a.bounds[0] <= b.bounds[1] and b.bounds[0] <= a.bounds[1]


def _width(claim: _Claim) -> tuple[int, int]:
    """How much a figure covers: between equal sums the wider one is told."""
    reach = sum(len(_chain(s)) + len(_chain(o)) for s, o in claim.ends())
    return -reach, min((claim.bounds[1] - claim.bounds[0]).days, 10**6)


def _gave_way(claim: _Claim, kind: AsideKind, over: Sequence[_Claim]) -> dict[str, Aside]:
    """The facts of a claim, each set aside for the counted claims ``over``, which are named in both languages."""
    en = _listed([_figure(c, "en") for c in over], "; ", "en")
    zh = _listed([_figure(c, "zh") for c in over], ";", "zh")
    by = tuple(c.id for c in over)
    return {r.fact.id: Aside(r.fact.id, kind, en, by, zh) for r in claim.facts}


def _figure(claim: _Claim, language: Language) -> str:
    """A counted figure in few words: 180 people (泸水市→珠海市 and 1 other pair, 2021)."""
    fact, q, more = claim.facts[0].fact, claim.quantity, len(claim.facts) - 1
    zh = language == "zh"
    pair = f"{claim.facts[0].subject.name}→{claim.facts[0].object.name}"
    if more:
        pair += f"等{more + 1}对" if zh else f" and {more} other pair{'s' if more > 1 else ''}"
    when = str(fact.period).replace("..", "–") if fact.period.known else ""
    inner = (",".join if zh else ", ".join)(p for p in (pair, when) if p)
    said = amount(q.value, q.unit, language, approx=q.approx)
    return f"{said}({inner})" if zh else f"{said} ({inner})"


def _listed(said: Sequence[str], between: str, language: Language) -> str:
    """The first three, and how many more there are."""
    rest = len(said) - 3
    more = (f"等共{len(said)}项" if language == "zh" else f" and {rest} more") if rest > 0 else ""
    return between.join(said[:3]) + more


def _kind(claim: _Claim, over: Sequence[_Claim]) -> AsideKind:
    """Why a figure gave way to the counted ones that may hold the same."""
    if not claim.told or not all(c.told for c in over):
        return "undated"
    return "overlap" if len(over) == 1 else "outweighed"
