"""Counts of right, extra and missed entities, edges and facts; and of facts by their confidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from graph.model import Evidence, Extraction, Fact
from graph.ontology import edge_types
from loaders.evaluation.gold import Gold, GoldFact, within
from loaders.evaluation.names import Names

Edge = tuple[str, str, str]


@dataclass(slots=True)
class Count:
    """Right, extra and missed; the three measures are of 1, and 1 where there is nothing to be wrong about."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.extra) if self.right + self.extra else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as the reader has it. ``kind`` is missed or extra; ``span`` where the report says it."""

    report: str
    kind: str
    what: str
    span: tuple[int, int] | None = None
    fact: GoldFact | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """One found fact with its confidence, and whether the reader has it."""

    report: str
    predicate: str
    rule: str
    confidence: float
    right: bool


@dataclass(slots=True)
class Evaluation:
    """Counts by name (``entity Region``, ``edge core``, ``fact funds``, …) and everything behind them."""

    counts: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    findings: list[Finding] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    overlap: list[bool] = field(default_factory=list)
    reports: int = 0

    def calibration(
        self, bounds: tuple[float, ...] = (0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
    ) -> list[tuple[float, float, int, int]]:
        """(from, to, right, all) of found facts whose confidence lies in [from, to); what is optional is left out."""
        out = []
        for low, high in pairwise(bounds):
            here = [j for j in self.judged if low <= j.confidence < high]
            out.append((low, high, sum(j.right for j in here), len(here)))
        return out


def evaluate(pairs: Iterable[tuple[Gold, Extraction]]) -> Evaluation:
    """The evaluation of every report together. Raises ReportError for gold that quotes another text."""
    out = Evaluation()
    for gold, extraction in pairs:
        within(gold, extraction.report.text)
        out.reports += 1
        names = Names(gold.entities)
        keys = {n.id: names.key(n) for n in extraction.nodes}
        if not gold.facts_only:
            _entities(out, gold, set(keys.values()))
        found = [(_edge(f.predicate, keys[f.subject], keys[f.object]), f, e) for f, e in extraction.facts]
        _edges(out, gold, {e for e, _, _ in found})
        _facts(out, gold, found)
    return out


def _edge(predicate: str, a: str, b: str) -> Edge:
    if edge_types()[predicate].symmetric:
        a, b = sorted((a, b))
    return predicate, a, b


def _edges_of(f: GoldFact) -> frozenset[Edge]:
    return frozenset(_edge(f.predicate, a, b) for a, b in f.ends)


def _names(predicate: str, of: str) -> tuple[str, str]:
    return f"{of} {edge_types()[predicate].tier}", f"{of} {predicate}"


def _entities(out: Evaluation, gold: Gold, found: set[str]) -> None:
    for e in gold.entities:
        if e.optional:
            continue
        count = out.counts["entity " + e.key.split(":")[0]]
        if e.key in found:
            count.right += 1
        else:
            count.missed += 1
            out.findings.append(Finding(gold.name, "missed", e.key))
    for key in sorted(found - {e.key for e in gold.entities}):
        out.counts["entity " + key.split(":")[0]].extra += 1
        out.findings.append(Finding(gold.name, "extra", key))


def _edges(out: Evaluation, gold: Gold, found: set[Edge]) -> None:
    wanted = {_edges_of(f) for f in gold.facts if not f.optional}
    for edges in wanted:
        hit = bool(edges & found)
        for name in _names(next(iter(edges))[0], "edge"):
            count = out.counts[name]
            count.right += hit
            count.missed += not hit
    for e in found - {e for f in gold.facts for e in _edges_of(f)}:
        for name in _names(e[0], "edge"):
            out.counts[name].extra += 1


def _facts(out: Evaluation, gold: Gold, found: list[tuple[Edge, Fact, Evidence]]) -> None:
    left = list(found)
    allowed = {e for f in gold.facts for e in _edges_of(f)}
    required = sorted((f for f in gold.facts if not f.optional), key=lambda f: f.value is None)
    for f in required:
        hit = _take(f, left)
        for name in _names(f.predicate, "fact"):
            count = out.counts[name]
            count.right += hit is not None
            count.missed += hit is None
        if hit is None:
            out.findings.append(Finding(gold.name, "missed", say(f), f.evidence, f))
            continue
        if f.evidence:
            out.overlap.append(_overlap(f, hit[2]))
        out.judged.append(Judged(gold.name, f.predicate, hit[2].rule, hit[2].confidence, True))
    for f in gold.facts:
        if f.optional:
            _take(f, left)
    for edge, fact, evidence in left:
        if edge in allowed and fact.quantity is None:
            continue  # the same edge told again without a figure is no error
        for name in _names(edge[0], "fact"):
            out.counts[name].extra += 1
        figure = f" {fact.quantity.value:.10g} {fact.quantity.unit}" if fact.quantity else ""
        what = f"{edge[0]} {edge[1]} -> {edge[2]}{figure} {fact.period.start or ''}".rstrip()
        out.findings.append(Finding(gold.name, "extra", what, (evidence.start, evidence.end)))
        out.judged.append(Judged(gold.name, edge[0], evidence.rule, evidence.confidence, False))


def _take(f: GoldFact, left: list[tuple[Edge, Fact, Evidence]]) -> tuple[Edge, Fact, Evidence] | None:
    """The found fact that says the same, taken out of ``left``; of several the one told in the same place."""
    edges = _edges_of(f)
    fits = [x for x in left if x[0] in edges and _same_figure(f, x[1]) and _same_start(f, x[1])]
    if not fits:
        return None
    best = min(fits, key=lambda x: (not _overlap(f, x[2]), f.value is None and x[1].quantity is not None))
    left.remove(best)
    return best


def _overlap(f: GoldFact, e: Evidence) -> bool:
    return bool(f.evidence and e.start < f.evidence[1] and f.evidence[0] < e.end)


def _same_figure(f: GoldFact, fact: Fact) -> bool:
    if f.value is None:
        return True
    q = fact.quantity
    return q is not None and q.unit == f.unit and abs(q.value - f.value) <= 1e-6 * max(1.0, abs(f.value))


def _same_start(f: GoldFact, fact: Fact) -> bool:
    told = str(fact.period.start) if fact.period.start else ""
    return not f.starts or any(told[: len(s)] == s for s in f.starts)


def say(f: GoldFact) -> str:
    """A gold fact in one line."""
    a, b = f.ends[0]
    figure = f" {f.value:.10g} {f.unit}" if f.value is not None else ""
    return f"{f.predicate} {a} -> {b}{figure} {'|'.join(f.starts)}".rstrip()
