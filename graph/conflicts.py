"""When reports contradict each other: different figures, from independent reports, for the same thing.

One definition for every store and answer; docs/decisions/0017-contradiction.md has the reasons. Two facts are in
conflict when all of this holds:

- both have a figure, with the same predicate, unit and ends (either way round where the predicate is symmetric);
- they speak of the same time: start and end as told, letter for letter (2022 is not 2022-12, cumulative is not
  yearly). A figure without an end counts up to the day of its report, so both reports must have come out on the same
  day; figures without any date are never compared;
- neither is joint, since a group's figure says nothing of one of its members;
- the figures differ by more than rounding and words such as about, over and nearly allow (``agree``), and neither is
  a part that the other's sentence names;
- one source tells the first only and another the second only. Copies of a report are one source, and a source that
  tells both takes them for two things.

Whether a fact is current and not rejected is the caller's to know: only such facts are given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import inf, nextafter

from graph.model import Fact, PartialDate, Precision, Quantity
from graph.ontology import edge_types
from graph.resolve import copied

_SLACK = 0.05
"""How far rounding may take an exact figure at most: 3万 is not 2.6万, though both round to 3."""
_ABOUT = 0.2
"""How far below a figure that is told as about or nearly so many the truth may lie at most."""
_LEAST = 0.01
"""How far an approximate figure reaches at least, however exactly it is printed (about 597)."""


@dataclass(frozen=True, slots=True)
class Source:
    """What is to be known of a report: the sketch of its text (graph.resolve.signature) and when it came out."""

    signature: str = ""
    published: PartialDate | None = None


def thing(fact: Fact) -> Hashable | None:
    """What the fact's figure is a figure of; facts with equal keys may be in conflict. None: it can never be."""
    q, period = fact.quantity, fact.period
    if q is None or q.joint or fact.joint_group is not None or not period.known:
        return None
    ends = (fact.subject, fact.object)
    if edge_types()[fact.predicate].symmetric:
        ends = (min(ends), max(ends))
    return fact.predicate, *ends, str(period.start or ""), str(period.end or ""), q.unit


def between(facts: Iterable[tuple[Fact, Collection[str]]], sources: Mapping[str, Source]) -> dict[str, tuple[str, ...]]:
    """For each fact that is in conflict the sorted ids of those it is in conflict with.

    ``facts`` are current ones that no reviewer rejected, each with the ids of the reports that tell it.
    """
    same: dict[Hashable, dict[str, tuple[Fact, Collection[str]]]] = defaultdict(dict)
    for fact, reports in facts:
        if (key := thing(fact)) is not None:
            same[key][fact.id] = fact, reports
    found: dict[str, list[str]] = defaultdict(list)
    for group in same.values():
        for one, other in combinations(sorted(group), 2):
            if _in_conflict(*group[one], *group[other], sources):
                found[one].append(other)
                found[other].append(one)
    return {key: tuple(sorted(others)) for key, others in found.items()}


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether two figures of one unit may be one number: 1.04万 and 10396, 500余 and 537, 近600 and 597."""
    (low, high), (least, most) = _reach(a), _reach(b)
    return max(low, least) < min(high, most)


def _in_conflict(
    a: Fact, told_a: Collection[str], b: Fact, told_b: Collection[str], sources: Mapping[str, Source]
) -> bool:
    p, q = a.quantity, b.quantity
    assert p is not None
    assert q is not None
    if agree(p, q) or p.value in q.of_which.values() or q.value in p.of_which.values():
        return False
    known = {r: sources.get(r, Source()) for r in (*told_a, *told_b)}
    if a.period.end is None and not _days(known[r] for r in told_a) & _days(known[r] for r in told_b):
        return False
    return _alone(told_a, told_b, known) and _alone(told_b, told_a, known)


def _alone(mine: Collection[str], theirs: Collection[str], known: Mapping[str, Source]) -> bool:
    """Whether a report is among ``mine`` that neither is nor copies one of ``theirs``."""
    return any(all(a != b and not copied(known[a].signature, known[b].signature) for b in theirs) for a in mine)


def _days(reports: Iterable[Source]) -> set[PartialDate]:
    """The days on which reports came out, where they are told to the day."""
    return {r.published for r in reports if r.published is not None and r.published.precision is Precision.DAY}


def _reach(q: Quantity) -> tuple[float, float]:
    """The numbers a printed figure may stand for: from the first up to the second, which is left out.

    Below 10,000 a figure is printed in full and stands for itself; above, in 万 or 亿, it is rounded to its last
    digit. About, over and nearly reach as far as the last digit that is not nought.
    """
    v = q.value
    if q.approx:
        step = _step(v, v)
        return v - max(min(step / 2, v * _ABOUT), v * _LEAST), max(v + max(step, v * _LEAST), nextafter(v, inf))
    step = _step(v, 1e8 if v >= 1e8 else 1e4 if v >= 1e4 else 1.0)
    if step <= 1:
        return v, nextafter(v, inf)
    half = min(step / 2, v * _SLACK)
    return v - half, v + half


def _step(value: float, largest: float) -> float:
    """The largest power of ten, at most ``largest``, that divides the figure; 0 where it is no whole number."""
    whole, step = round(value), 1
    if whole <= 0 or abs(value - whole) > 1e-6:
        return 0.0
    while step * 10 <= largest and whole % (step * 10) == 0:
        step *= 10
    return float(step)
