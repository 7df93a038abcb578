"""What each named query must answer, in plain Python over a World. Lists inside a row are compared as sets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from graph.model import Node
from tests.cypher.world import Told, World

Row = tuple[Any, ...]
MIN, MAX = "0001-01-01", "9999-12-31"


def held(t: Told, p: dict[str, Any]) -> bool:
    since, until = p.get("since", MIN), p.get("until", MAX)
    if t.days is None:
        return since == MIN and until == MAX
    return bool(t.days[0] <= until and t.days[1] >= since)


def prop(node: Node, name: str) -> Any:
    return node.properties.get(name)


def some(world: World, predicate: str, subject: str = "", object_: str = "") -> Iterator[Told]:
    for t in world.told.values():
        if t.fact.predicate == predicate and subject in ("", t.subject.type) and object_ in ("", t.object.type):
            yield t


def evidence(t: Told) -> Row:
    return (
        max(e.confidence for e in t.evidence),
        list({e.report for e in t.evidence}),
        [e.quote for e in t.evidence],
        t.fact.id,
    )


def dates(t: Told) -> Row:
    period = t.fact.period
    return (str(period.start) if period.start else None, str(period.end) if period.end else None)


def tail(t: Told) -> Row:
    q = t.fact.quantity
    figure = (q.value, q.unit, q.approx) if q else (None, None, None)
    return (*dates(t), *figure, t.fact.joint_group, list(t.conflicts), *evidence(t))


def flows_between(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for t in some(w, "sends_workers_to", "Region", "Region"):
        a, b = t.subject, t.object
        county = prop(a, "level") == prop(b, "level") == "county"
        if county and prop(a, "province") == p["source"] and prop(b, "province") == p["target"] and held(t, p):
            yield (prop(a, "code"), a.name, prop(b, "code"), b.name, *tail(t))


def flows(w: World, p: dict[str, Any]) -> Iterable[Row]:
    def within(node: Node, code: str) -> bool:
        return code in {prop(node, name) for name in ("province", "prefecture", "county", "code")}

    for t in some(w, "sends_workers_to", "Region", "Region"):
        a, b = t.subject, t.object
        level = p.get("level") in (None, "") or prop(a, "level") == prop(b, "level") == p["level"]
        if level and within(a, p["source"]) and within(b, p["target"]) and held(t, p):
            yield (a.id, a.name, prop(a, "level"), b.id, b.name, prop(b, "level"), *tail(t))


def one_year(t: Told) -> int | None:
    return int(t.days[0][:4]) if t.days and t.days[0][:4] == t.days[1][:4] else None


def flows_by_year(w: World, p: dict[str, Any]) -> Iterable[Row]:
    groups: dict[Row, list[Told]] = defaultdict(list)
    for t in some(w, "sends_workers_to", "Region", "Region"):
        a, b = t.subject, t.object
        if prop(a, "province") == p["source"] and prop(b, "province") == p["target"] and one_year(t) is not None:
            unit = t.fact.quantity.unit if t.fact.quantity else ""
            groups[one_year(t), prop(a, "level"), prop(b, "level"), unit].append(t)
    for key, told in groups.items():
        yield (*key, len(told), largest(told), len({t.subject.id for t in told}), len({t.object.id for t in told}))


def largest(told: list[Told]) -> float | None:
    return max((t.fact.quantity.value for t in told if t.fact.quantity), default=None)


def funding_by_year(w: World, p: dict[str, Any]) -> Iterable[Row]:
    groups: dict[Row, list[Told]] = defaultdict(list)
    for t in some(w, "funds", "", "Region"):
        if prop(t.object, "code") == p["region"] and one_year(t) is not None:
            unit = t.fact.quantity.unit if t.fact.quantity else ""
            groups[one_year(t), t.subject.id, t.subject.name, unit].append(t)
    for key, told in groups.items():
        yield (*key, len(told), largest(told))


def pairs_of_province(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for t in some(w, "pairs_with", "Region", "Region"):
        for a, b in ((t.subject, t.object), (t.object, t.subject)):
            here, there = prop(a, "province") == p["province"], prop(b, "province") == p["province"]
            if here and (not there or a.id < b.id) and held(t, p):
                ends = (prop(a, "code"), a.name, prop(a, "level"), prop(b, "code"), b.name, prop(b, "level"))
                yield (*ends, *dates(t), *evidence(t))


def pairings(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for t in some(w, "pairs_with"):
        for a, b in ((t.subject, t.object), (t.object, t.subject)):
            if a.id == p["node"]:
                start, end = t.fact.period.start, t.fact.period.end
                s = (str(start), str(start.precision)) if start else (None, None)
                e = (str(end), str(end.precision)) if end else (None, None)
                yield (b.id, b.name, *s, *e, *evidence(t))


def to_companies(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for t in some(w, "sends_workers_to", "Region", "Company"):
        if prop(t.subject, "province") == p["source"] and held(t, p):
            yield (prop(t.subject, "code"), t.subject.name, t.object.name, *tail(t))


def between(predicate: str) -> Callable[[World, dict[str, Any]], Iterable[Row]]:
    def rows(w: World, p: dict[str, Any]) -> Iterable[Row]:
        for t in some(w, predicate, "", "Region"):
            a, b = t.subject, t.object
            unit = t.fact.quantity.unit if t.fact.quantity else None
            if p.get("unit") and unit != p["unit"]:
                continue
            if prop(a, "province") == p["source"] and prop(b, "province") == p["target"] and held(t, p):
                yield (a.id, a.name, b.id, b.name, *tail(t))

    return rows


def agreements(w: World, p: dict[str, Any]) -> Iterable[Row]:
    signed: dict[str, list[Told]] = defaultdict(list)
    for t in some(w, "signs"):
        signed[t.object.id].append(t)
    seen = set()
    for t in some(w, "signs"):
        for other in signed[t.object.id]:
            a, b = t.subject, other.subject
            ours = prop(a, "province") == p["one"] and prop(b, "province") == p["other"] and a is not b
            if ours and held(t, p) and (t.fact.id, b.id) not in seen:
                seen.add((t.fact.id, b.id))
                yield (t.object.name, a.id, a.name, b.id, b.name, *dates(t), *evidence(t))


def of_report(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for t in w.told.values():
        if any(e.report == p["report"] for e in t.evidence):
            a, b = t.subject, t.object
            yield (t.fact.predicate.upper(), a.id, a.name, b.id, b.name, *tail(t))


def of_node(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for t in w.told.values():
        if p["node"] in (t.subject.id, t.object.id) and held(t, p):
            way, other = ("out", t.object) if t.subject.id == p["node"] else ("in", t.subject)
            yield (t.fact.predicate.upper(), way, other.id, other.name, *tail(t))


def without_pairing(w: World, p: dict[str, Any]) -> Iterable[Row]:
    paired = set()
    for t in some(w, "pairs_with"):
        for a, b in ((t.subject, t.object), (t.object, t.subject)):
            if b.type == "Region" and prop(b, "province") == p["target"]:
                paired.add(a.id)
    found: dict[str, list[Told]] = defaultdict(list)
    for t in some(w, "sends_workers_to", "Region", "Region"):
        a, b = t.subject, t.object
        if prop(a, "level") == "county" and prop(a, "province") == p["source"] and prop(b, "province") == p["target"]:
            found[a.id].append(t)
    for a_id, told in found.items():
        if a_id not in paired:
            a = told[0].subject
            yield (prop(a, "code"), a.name, len(told), len({t.object.id for t in told}))


def most_connected(w: World, p: dict[str, Any]) -> Iterable[Row]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for t in w.told.values():
        for a, b in ((t.subject, t.object), (t.object, t.subject)):
            if a.type == "Region" and p.get("level", "") in ("", prop(a, "level")):
                found[a.id].append((b.id, t.fact.id))
    rows = [(a, w.nodes[a].name, len({b for b, _ in ties}), len({f for _, f in ties})) for a, ties in found.items()]
    return sorted(rows, key=lambda row: (-row[2], -row[3], row[0]))[: int(p.get("limit", 20))]


def paths(w: World, p: dict[str, Any]) -> Iterable[Row]:
    """(hops, ids of the facts on the way) of every shortest path of at most four."""
    near: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for t in w.told.values():
        near[t.subject.id].append((t.object.id, t.fact.id))
        near[t.object.id].append((t.subject.id, t.fact.id))
    far, ring = {p["target"]: 0}, [p["target"]]
    while ring and far[ring[0]] < 4:
        ring = [n for n in dict.fromkeys(n for at in ring for n, _ in near[at]) if n not in far]
        far |= dict.fromkeys(ring, max(far.values()) + 1)

    def walk(at: str, facts: list[str]) -> Iterator[Row]:
        if at == p["target"]:
            yield (len(facts), facts)
        for n, fact in near[at]:
            if far.get(n, 9) == far[at] - 1:
                yield from walk(n, [*facts, fact])

    return walk(p["source"], []) if p["source"] in far else []


TRUTH: dict[str, Callable[[World, dict[str, Any]], Iterable[Row]]] = {
    "agreements-between-provinces": agreements,
    "facts-of-node": of_node,
    "facts-of-report": of_report,
    "flows": flows,
    "flows-between-provinces": flows_between,
    "flows-by-year": flows_by_year,
    "flows-without-pairing": without_pairing,
    "funding-between-provinces": between("funds"),
    "funding-of-region-by-year": funding_by_year,
    "jobs-between-provinces": between("offers_jobs_to"),
    "most-connected-regions": most_connected,
    "pairings-of-region": pairings,
    "pairs-of-province": pairs_of_province,
    "paths": paths,
    "staff-between-provinces": between("sends_staff_to"),
    "training-between-provinces": between("trains"),
    "workers-to-companies": to_companies,
}
