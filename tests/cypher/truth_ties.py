"""The truths of the queries about pairings, and about what should go with them: flows, agreements, staff, money."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from graph.model import Node
from tests.cypher.truth import MAX, MIN, Row, dates, evidence, largest, one_year, prop, some, tail
from tests.cypher.world import Told, World


def lies_in(node: Node, code: str) -> bool:
    return code in {prop(node, name) for name in ("province", "prefecture", "county", "code")}


def place(node: Node) -> Any:
    """Code of the region that a party is, or serves; of a township, that of its county."""
    return prop(node, "region") or prop(node, "code") or prop(node, "county")


def seen_from_both(w: World) -> Iterator[tuple[Node, Node, Told]]:
    """Every pairing of two regions, once from either end."""
    for t in some(w, "pairs_with", "Region", "Region"):
        yield t.subject, t.object, t
        yield t.object, t.subject, t


def partners_at(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for a, b, t in seen_from_both(w):
        east = prop(b, "side") == "east" and prop(a, "province") != prop(b, "province")
        if prop(a, "code") == p["region"] and east and t.days and t.days[0] <= p["day"] <= t.days[1]:
            yield (b.id, b.name, prop(b, "level"), *dates(t), *evidence(t))


def re_pairings(w: World, p: dict[str, Any]) -> Iterable[Row]:
    partners: dict[str, list[tuple[Node, Told]]] = defaultdict(list)
    for a, b, t in seen_from_both(w):
        if t.fact.period.start and prop(a, "province") != prop(b, "province"):
            partners[a.id].append((b, t))
    for a_id, those in partners.items():
        if not p.get("region") or lies_in(w.nodes[a_id], p["region"]):
            for b, f in those:
                for c, g in those:
                    level = prop(b, "level")
                    begun = [t.days for x, t in those if prop(x, "level") == level]
                    if b is not c and level == prop(c, "level") and _next(f, g, begun):
                        yield _change(w.nodes[a_id], b, f, c, g)


def _next(f: Told, g: Told, begun: list[tuple[str, str] | None]) -> bool:
    assert f.days
    assert g.days
    return f.days[0] < g.days[0] and not any(d and f.days[0] < d[0] < g.days[0] for d in begun)


def _change(a: Node, b: Node, f: Told, c: Node, g: Told) -> Row:
    end, start = f.fact.period.end, g.fact.period.start
    assert start
    handover = "unknown" if end is None else "ended" if end.year <= start.year else "overlap"
    reports = [list({e.report for e in t.evidence}) for t in (f, g)]
    return (a.id, a.name, b.id, b.name, *dates(f), c.id, c.name, *dates(g), handover, *reports, f.fact.id, g.fact.id)


def several_partners(w: World, p: dict[str, Any]) -> Iterable[Row]:
    found: dict[tuple[str, str], list[tuple[Node, Told]]] = defaultdict(list)
    for a, b, t in seen_from_both(w):
        east = prop(b, "side") == "east" and prop(a, "province") != prop(b, "province")
        if east and lies_in(a, p["region"]):
            found[a.id, prop(b, "level")].append((b, t))
    for (a_id, level), those in found.items():
        names = {b.id: b.name for b, _ in those}
        if len(names) > 1:
            starts = [str(t.fact.period.start) for _, t in those if t.fact.period.start]
            a = w.nodes[a_id]
            bounds = (min(starts, default=None), max(starts, default=None))
            counts = (len({t.fact.id for _, t in those}), len(names))
            yield (a.id, a.name, prop(a, "level"), level, *bounds, *counts, list(set(names.values())))


def pairings(end: int) -> Callable[[World, dict[str, Any]], Iterable[Row]]:
    """Those that began (``end`` 0) or ended (1) in the window."""

    def rows(w: World, p: dict[str, Any]) -> Iterable[Row]:
        for a, b, t in seen_from_both(w):
            here, there = (prop(n, "province") == p["province"] for n in (a, b))
            told = (t.fact.period.start, t.fact.period.end)[end]
            inside = bool(t.days) and p.get("since", MIN) <= t.days[end] <= p.get("until", MAX)
            if here and (not there or a.id < b.id) and told and inside:
                ends = (a.id, a.name, prop(a, "level"), b.id, b.name, prop(b, "level"))
                yield (*ends, *dates(t), *evidence(t))

    return rows


def without_flows(w: World, p: dict[str, Any]) -> Iterable[Row]:
    sending = {t.subject.id for t in some(w, "sends_workers_to") if prop(t.object, "province") == p["target"]}
    for a, b, t in seen_from_both(w):
        county = prop(a, "province") == p["source"] and prop(a, "level") == "county"
        if county and prop(b, "province") == p["target"] and a.id not in sending:
            yield (prop(a, "code"), a.name, b.id, b.name, *dates(t), list({e.report for e in t.evidence}), t.fact.id)


def beside_pairing(w: World, p: dict[str, Any]) -> Iterable[Row]:
    partners: dict[str, set[Any]] = defaultdict(set)
    for a, b, _ in seen_from_both(w):
        partners[a.id].add(prop(b, "province"))
    groups: dict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for t in some(w, "sends_workers_to", "Region", "Region"):
        a, to = t.subject, prop(t.object, "province")
        county = prop(a, "province") == p["source"] and prop(a, "level") == "county"
        if county and to != p["source"] and partners[a.id] - {p["source"]} and to not in partners[a.id]:
            groups[a.id, to, t.fact.quantity.unit if t.fact.quantity else ""].append(t)
    for (a_id, to, unit), told in groups.items():
        a = w.nodes[a_id]
        yield (prop(a, "code"), a.name, to, unit, len(told), largest(told), len({t.object.id for t in told}))


def agreements_without_flows(w: World, p: dict[str, Any]) -> Iterable[Row]:
    signed: dict[str, list[Told]] = defaultdict(list)
    for t in some(w, "signs"):
        signed[t.object.id].append(t)
    flows = list(some(w, "sends_workers_to"))
    seen = set()
    for signatures in signed.values():
        for f in signatures:
            for g in signatures:
                a, b = f.subject, g.subject
                ours = prop(a, "province") == p["source"] and prop(b, "province") == p["target"] and a is not b
                if not ours or (f.fact.id, b.id) in seen:
                    continue
                seen.add((f.fact.id, b.id))
                first = f.days[0] if f.days else MIN
                if not any(_goes(t, place(a), place(b)) and (t.days is None or t.days[1] >= first) for t in flows):
                    reports = list({e.report for e in f.evidence})
                    ends = (a.id, a.name, place(a), b.id, b.name, place(b))
                    yield (f.object.name, *ends, dates(f)[0], reports, f.fact.id)


def _goes(t: Told, source: str, target: str) -> bool:
    return lies_in(t.subject, source) and lies_in(t.object, target)


def funding(w: World, p: dict[str, Any]) -> Iterable[Row]:
    groups: dict[Row, list[Told]] = defaultdict(list)
    for t in some(w, "funds", "", "Region"):
        a, b = t.subject, t.object
        if prop(a, "province") == p["source"] and prop(b, "province") == p["target"] and one_year(t) is not None:
            unit = t.fact.quantity.unit if t.fact.quantity else ""
            groups[b.id, b.name, prop(b, "level"), one_year(t), unit].append(t)
    for key, told in groups.items():
        yield (*key, len(told), largest(told), len({t.subject.id for t in told}))


def staff_and_workers(w: World, p: dict[str, Any]) -> Iterable[Row]:
    found: dict[str, tuple[list[Told], list[Told]]] = defaultdict(lambda: ([], []))
    for n, (predicate, here, there) in enumerate(
        [("sends_workers_to", "subject", "object"), ("sends_staff_to", "object", "subject")]
    ):
        for t in some(w, predicate, "Region", "Region"):
            a, b = getattr(t, here), getattr(t, there)
            if prop(a, "province") == p["source"] and prop(b, "province") == p["target"]:
                found[a.id][n].append(t)
    for a_id, ways in found.items():
        a, row = w.nodes[a_id], []
        for told in ways:
            persons = [t for t in told if t.fact.quantity and t.fact.quantity.unit == "person"]
            row += [len(told), largest(persons)]
        yield (a.id, a.name, prop(a, "level"), *row)


def bureaus(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for t in w.told.values():
        for a, way, b in ((t.subject, "out", t.object), (t.object, "in", t.subject)):
            around = {prop(a, k) for k in ("province", "prefecture", "county", "region")}
            if a.type == "Bureau" and p["region"] in around:
                yield (a.id, a.name, t.fact.predicate.upper(), way, b.id, b.name, *tail(t))


TIES: dict[str, Callable[[World, dict[str, Any]], Iterable[Row]]] = {
    "agreements-without-flows": agreements_without_flows,
    "bureaus-of-region": bureaus,
    "eastern-partners-at": partners_at,
    "flows-beside-pairing": beside_pairing,
    "funding-by-region-and-year": funding,
    "pairings-begun": pairings(0),
    "pairings-ended": pairings(1),
    "pairings-without-flows": without_flows,
    "re-pairings": re_pairings,
    "regions-with-several-partners": several_partners,
    "staff-and-workers": staff_and_workers,
}
