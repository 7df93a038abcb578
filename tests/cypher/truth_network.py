"""The truths of the queries about the network as a whole, and about the reports that tell of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from tests.cypher.truth import Row, dates, prop
from tests.cypher.truth_ties import lies_in
from tests.cypher.world import World


def neighbours(w: World) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for t in w.told.values():
        near[t.subject.id].add(t.object.id)
        near[t.object.id].add(t.subject.id)
    return near


def reach(w: World, p: dict[str, Any]) -> Iterable[Row]:
    near, found = neighbours(w), {p["node"]: 0}
    ring = {p["node"]}
    for step in range(1, min(3, p.get("hops", 2)) + 1):
        ring = {n for at in ring for n in near[at]} - found.keys()
        found |= dict.fromkeys(ring, step)
    return [(n, w.nodes[n].name, step) for n, step in found.items() if step]


def most_central(w: World, p: dict[str, Any]) -> Iterable[Row]:
    near, rows = neighbours(w), []
    for a_id in near:
        a = w.nodes[a_id]
        if a.type == "Region" and p.get("level", "") in ("", prop(a, "level")):
            two = near[a_id].union(*(near[n] for n in near[a_id])) - {a_id}
            regions = [w.nodes[n] for n in two if w.nodes[n].type == "Region"]
            if regions:
                provinces = {prop(n, "province") for n in regions}
                rows.append((a.id, a.name, prop(a, "level"), len(regions), len(provinces)))
    return sorted(rows, key=lambda row: (-row[3], -row[4], row[0]))[: int(p.get("limit", 20))]


def recruiters(w: World, p: dict[str, Any]) -> Iterable[Row]:
    facts: dict[str, set[str]] = defaultdict(set)
    sending: dict[str, set[str]] = defaultdict(set)
    offered: dict[str, set[str]] = defaultdict(set)
    for t in w.told.values():
        for a, b in ((t.subject, t.object), (t.object, t.subject)):
            county = prop(a, "level") == "county" and p.get("source", "") in ("", prop(a, "province"))
            kind = {"sends_workers_to": sending, "offers_jobs_to": offered}.get(t.fact.predicate)
            if kind is not None and a.type == "Region" and b.type == "Company" and county:
                facts[b.id].add(t.fact.id)
                kind[b.id].add(a.id)
    rows = [
        (b, w.nodes[b].name, len(told), len(sending[b]), len(offered[b]), len(sending[b] | offered[b]))
        for b, told in facts.items()
    ]
    return sorted(rows, key=lambda row: (-row[5], -row[2], row[0]))[: int(p.get("limit", 20))]


def evidence_of(w: World, p: dict[str, Any]) -> Iterable[Row]:
    reports = {x.report.id: x.report for x in w.extractions}
    for e in w.told[p["fact"]].evidence:
        r = reports[e.report]
        published = str(r.published) if r.published else None
        yield (r.id, r.title, published, r.publisher, r.url, e.quote, e.start, e.end, e.rule, e.confidence)


def newest(w: World, p: dict[str, Any]) -> Iterable[Row]:
    rows: list[Row] = []
    for x in w.extractions:
        r = x.report
        if r.published and str(r.published) >= p.get("since", ""):
            for fact, _ in x.facts:
                if t := w.told.get(fact.id):
                    ends = (t.subject.id, t.subject.name, t.object.id, t.object.name)
                    figure = (fact.quantity.value, fact.quantity.unit) if fact.quantity else (None, None)
                    what = (fact.predicate.upper(), *ends, *dates(t), *figure, list(t.conflicts), fact.id)
                    rows.append((str(r.published), r.id, r.title, *what))
    rows.sort(key=lambda row: (row[1], row[-1]))
    rows.sort(key=lambda row: str(row[0]), reverse=True)
    return rows[: int(p.get("limit", 100))]


def reports_of(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for x in w.extractions:
        told = [w.told[fact.id] for fact, _ in x.facts if fact.id in w.told]
        facts = [t for t in told if any(n.type == "Region" and lies_in(n, p["region"]) for n in (t.subject, t.object))]
        if facts:
            r = x.report
            yield (r.id, r.title, str(r.published) if r.published else None, r.publisher, r.url, len(facts))


def conflicts(w: World, p: dict[str, Any]) -> Iterable[Row]:
    for one, f in w.told.items():
        a, b, q = f.subject, f.object, f.fact.quantity
        here = not p.get("region") or lies_in(a, p["region"]) or lies_in(b, p["region"])
        for g in (w.told[other] for other in f.conflicts if here and one < other):
            figures: list[Any] = []
            for t in (f, g):
                assert t.fact.quantity
                told = ([e.report for e in t.evidence], [e.quote for e in t.evidence])
                figures += [t.fact.quantity.value, t.fact.quantity.approx, list(set(told[0])), told[1]]
            assert q
            ends = (a.id, a.name, b.id, b.name)
            yield (f.fact.predicate.upper(), *ends, *dates(f), q.unit, *figures, one, g.fact.id)


NETWORK: dict[str, Callable[[World, dict[str, Any]], Iterable[Row]]] = {
    "companies-by-counties": recruiters,
    "conflicts": conflicts,
    "evidence-of-fact": evidence_of,
    "most-central-regions": most_central,
    "newest-facts": newest,
    "reach": reach,
    "reports-of-region": reports_of,
}
