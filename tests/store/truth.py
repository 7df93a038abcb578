"""What a graph answers, worked out naively over lists: no index, no SQL, no code of any store.

``Truth`` is told the same things as a store (write, retract, set_status) and asked the same questions. Its clock
counts what happened to it: ``known_at`` is such a count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, permutations
from typing import Any

from graph.conflicts import agree
from graph.model import Evidence, Extraction, Fact, FactRecord, Node, PartialDate, Report, Status
from graph.ontology import edge_types, sides
from graph.regions import gazetteer
from graph.resolve import copied, signature
from graph.store.base import FactQuery, NodeFilter, NodeQuery, PathQuery, Written
from graph.validity import valid_days

EVER = 10**9


@dataclass
class Told:
    """One piece of evidence with the fact as that report tells it, and the ticks between which it was known."""

    fact: Fact
    evidence: Evidence
    published: PartialDate | None
    born: int
    died: int = EVER


@dataclass
class Held:
    report: Report
    sources: set[str]
    hash: str


@dataclass(frozen=True)
class Standing:
    """A fact as known at a moment, with its valid days."""

    record: FactRecord
    days: tuple[date, date] | None

    @property
    def order(self) -> tuple[date, int, str]:
        return (self.days[0], 0, self.record.fact.id) if self.days else (date.max, 1, self.record.fact.id)


class Truth:
    def __init__(self) -> None:
        self.tick = 0
        self.nodes_by_id: dict[str, Node] = {}
        self.reports_by_id: dict[str, Held] = {}
        self.last_report: dict[str, Report] = {}
        self.told: list[Told] = []
        self.status: dict[str, Status] = {}
        self._standing: dict[int | None, list[Standing]] = {}
        self._ends: list[str] | None = None
        g = gazetteer()
        codes = {d.code for d in g.current()} | {e[7:] for p in g.part_of() for e in (p.child, p.parent)}
        divisions = [g.node(code) for code in codes]
        self.divisions = {n.id: replace(n, aliases=tuple(sorted(n.aliases))) for n in divisions}

    # --- what is put in

    def put_nodes(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            self._put(node)

    def write(self, batch: Sequence[Extraction]) -> Written:
        before = self._ids_now()
        self._step()
        new = replaced = unchanged = evidence = 0
        for extraction in batch:
            report = extraction.report
            content = report.content_hash
            same = [h for h in self.reports_by_id.values() if h.hash == content]
            named = self.reports_by_id.get(report.id)
            keeps = same or ([named] if named else [])
            displaced = False
            for held in list(self.reports_by_id.values()):
                if report.source in held.sources and report.source != "stdin" and held not in keeps:
                    held.sources.remove(report.source)
                    if not held.sources:
                        self._forget(held.report.id)
                        displaced = True
            if same:
                unchanged += 1
                same[0].sources.add(report.source)
                if named and named is not same[0] and report.id in self.reports_by_id:
                    self._forget(report.id)
                continue
            replaced += bool(named or displaced)
            new += not (named or displaced)
            self.reports_by_id[report.id] = Held(report, {report.source}, content)
            self.last_report[report.id] = report
            for node in extraction.nodes:
                self._put(node)
            evidence += self._tell(extraction)
        after = self._ids_now()
        return Written(new, replaced, unchanged, len(after - before), evidence, len(before - after))

    def retract(self, report_id: str) -> None:
        self._step()
        self._forget(report_id)

    def set_status(self, fact_id: str, status: Status) -> None:
        self._standing.clear()
        self.status[fact_id] = status

    def _step(self) -> None:
        self.tick += 1
        self._standing.clear()
        self._ends = None

    def _ids_now(self) -> set[str]:
        return {t.fact.id for t in self.told if t.died == EVER}

    def _forget(self, report_id: str) -> None:
        del self.reports_by_id[report_id]
        for t in self.told:
            if t.evidence.report == report_id and t.died == EVER:
                t.died = self.tick

    def _put(self, node: Node) -> None:
        old = self.nodes_by_id.get(node.id) or self.divisions.get(node.id)
        if old:
            aliases = tuple(sorted({*old.aliases, *node.aliases, old.name} - {node.name}))
            node = replace(node, properties={**old.properties, **node.properties}, aliases=aliases)
        node = replace(node, aliases=tuple(sorted(node.aliases)))
        (self.divisions if node.id in self.divisions else self.nodes_by_id)[node.id] = node

    def _tell(self, extraction: Extraction) -> int:
        report = extraction.report
        said: dict[tuple[str, int, int, str], Told] = {}
        for fact, e in extraction.facts:
            key = (fact.id, e.start, e.end, e.rule)
            if key not in said or said[key].evidence.confidence < e.confidence:
                said[key] = Told(fact, e, report.published, self.tick)
        for t in self.told:
            if t.evidence.report == report.id and t.died == EVER:
                key = (t.fact.id, t.evidence.start, t.evidence.end, t.evidence.rule)
                again = said.get(key)
                if again and (t.fact, t.evidence, t.published) == (again.fact, again.evidence, again.published):
                    del said[key]
                else:
                    t.died = self.tick
        self.told += said.values()
        return len(said)

    # --- what is asked

    def node(self, node_id: str) -> Node | None:
        return self.nodes_by_id.get(node_id) or self.divisions.get(node_id)

    def standing(self, known_at: int | None = None) -> list[Standing]:
        """All facts with evidence at that tick, in order."""
        if known_at not in self._standing:
            now = self.tick if known_at is None else known_at
            groups: dict[str, list[Told]] = {}
            for t in self.told:
                if t.born <= now < t.died:
                    groups.setdefault(t.fact.id, []).append(t)
            standing = self._contradicted([self._stand(g) for g in groups.values()])
            self._standing[known_at] = sorted(standing, key=lambda s: s.order)
        return self._standing[known_at]

    def _stand(self, group: list[Told]) -> Standing:
        def place(t: Told) -> tuple[str, int, int, str]:
            return t.evidence.report, t.evidence.start, t.evidence.end, t.evidence.rule

        group = sorted(group, key=place)
        best = max(group, key=lambda t: t.evidence.confidence).fact
        subject, obj = self.node(best.subject), self.node(best.object)
        assert subject is not None
        assert obj is not None
        record = FactRecord(
            best,
            subject,
            obj,
            tuple(t.evidence for t in group),
            "",
            status=self.status.get(best.id, Status.AUTOMATIC),
        )
        return Standing(record, valid_days(best, [t.published for t in group]))

    def _contradicted(self, standing: list[Standing]) -> list[Standing]:
        """With the ids of those that tell another figure for the same thing."""
        same: dict[object, list[FactRecord]] = {}
        for s in standing:
            f, q = s.record.fact, s.record.fact.quantity
            alone = q is not None and not q.joint and f.joint_group is None
            if q is not None and alone and f.period.known and s.record.status is not Status.REJECTED:
                same.setdefault((f.predicate, f.subject, f.object, f.period, q.unit), []).append(s.record)
        found: dict[str, set[str]] = {}
        for group in same.values():
            for a, b in permutations(group, 2):
                if self._contradict(a, b):
                    found.setdefault(a.fact.id, set()).add(b.fact.id)
        return [
            replace(s, record=replace(s.record, conflicts=tuple(sorted(found.get(s.record.fact.id, ())))))
            for s in standing
        ]

    def _contradict(self, a: FactRecord, b: FactRecord) -> bool:
        p, q = a.fact.quantity, b.fact.quantity
        assert p is not None
        assert q is not None
        if agree(p, q) or p.value in q.of_which.values() or q.value in p.of_which.values():
            return False
        mine, theirs = ([self.last_report[i] for i in r.reports] for r in (a, b))
        if a.fact.period.end is None:
            days = {r.published for r in mine} & {r.published for r in theirs}
            if not any(d is not None and len(d.text) == 10 for d in days):
                return False

        def one(x: Report, y: Report) -> bool:
            return x.id == y.id or copied(signature(x.text), signature(y.text))

        only_mine = [x for x in mine if not any(one(x, y) for y in theirs)]
        only_theirs = [y for y in theirs if not any(one(y, x) for x in mine)]
        return bool(only_mine and only_theirs)

    def facts(self, query: FactQuery, known_at: int | None = None) -> list[FactRecord]:
        subjects, objects = self._matching(query.subject), self._matching(query.object)
        either = self._matching(query.either) if query.either else None
        found = []
        for s in self.standing(known_at):
            fact, record = s.record.fact, s.record
            one = fact.subject in subjects and fact.object in objects
            swapped = fact.object in subjects and fact.subject in objects
            if (
                (one or (edge_types()[fact.predicate].symmetric and swapped))
                and (not query.predicates or fact.predicate in query.predicates)
                and (either is None or fact.subject in either or fact.object in either)
                and _in_window(s.days, query.start, query.end, query.undated)
                and (not query.units or (fact.quantity is not None and fact.quantity.unit in query.units))
                and (query.report is None or query.report in record.reports)
                and (record.confidence >= query.min_confidence or record.status is Status.ACCEPTED)
                and (query.rejected or record.status is not Status.REJECTED)
            ):
                found.append(record)
        return found

    def all_nodes(self) -> Iterable[Node]:
        return [*self.divisions.values(), *self.nodes_by_id.values()]

    def _matching(self, wanted: NodeFilter) -> set[str]:
        """Ids of the ends of facts that the filter lets through."""
        if self._ends is None:
            self._ends = sorted({end for t in self.told for end in (t.fact.subject, t.fact.object)})
        ends = ((key, self.node(key)) for key in self._ends)
        return {key for key, node in ends if node is not None and matches(wanted, node)}

    def nodes(self, query: NodeQuery) -> list[Node]:
        found = sorted((n for n in self.all_nodes() if matches(query.filter, n)), key=lambda n: n.id)
        text = query.text.strip().lower()
        if not text:
            return found
        exact = [n for n in found if text in (name.lower() for name in _names(n))]
        return exact + [n for n in found if n not in exact and any(text in name.lower() for name in _names(n))]

    def reports(self, text: str = "") -> list[dict[str, Any]]:
        found = []
        for key, held in sorted(self.reports_by_id.items()):
            r = held.report
            if any(text.lower() in (part or "").lower() for part in (r.title, r.publisher, r.text)):
                facts = {t.fact.id for t in self.told if t.evidence.report == key and t.died == EVER}
                source = min(held.sources)
                found.append(
                    {
                        "report": replace(r, source=source),
                        "sources": tuple(sorted(held.sources)),
                        "facts": len(facts),
                        "signature": signature(r.text),
                    }
                )
        return found

    def paths(self, query: PathQuery) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """Node ids and fact ids of each chain."""
        links: dict[str, dict[str, str]] = {}
        for r in self.facts(FactQuery(predicates=query.predicates, start=query.start, end=query.end)):
            for a, b in ((r.fact.subject, r.fact.object), (r.fact.object, r.fact.subject)):
                links.setdefault(a, {})[b] = min(r.fact.id, links.get(a, {}).get(b, "~"))
        chains: list[tuple[str, ...]] = [(query.source,)]
        for _ in range(query.max_hops if query.source != query.target else 0):
            chains = [(*c, n) for c in chains for n in links.get(c[-1], ()) if n not in c]
            if done := sorted(c for c in chains if c[-1] == query.target):
                return [(c, tuple(links[a][b] for a, b in pairwise(c))) for c in done][: query.limit]
        return []


def matches(wanted: NodeFilter, node: Node) -> bool:
    p = node.properties
    lies_in = {p.get("code"), p.get("county"), p.get("prefecture"), p.get("province")}
    return (
        (wanted.type is None or node.type == wanted.type)
        and (wanted.level is None or p.get("level") == wanted.level)
        and (not wanted.ids or node.id in wanted.ids)
        and (not wanted.within or bool(lies_in & _codes(wanted.within)))
        and not (wanted.exclude and lies_in & _codes(wanted.exclude))
    )


def _codes(within: Iterable[str]) -> set[str]:
    return {code for w in within for code in sides().get(w, (w,))}


def _in_window(days: tuple[date, date] | None, start: date | None, end: date | None, undated: bool) -> bool:
    if start is None and end is None:
        return True
    if days is None:
        return undated
    return days[0] <= (end or date.max) and (start or date.min) <= days[1]


def _names(node: Node) -> list[str]:
    p = node.properties
    former = [str(name).split(" (")[0] for name in p.get("former_names", ())]  # type: ignore[union-attr]
    return [node.name, *node.aliases, *former, *(str(p[k]) for k in ("short", "pinyin", "name_en", "code") if k in p)]
