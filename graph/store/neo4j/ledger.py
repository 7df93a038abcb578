"""What one batch of reports changes, worked out in plain Python on what the graph holds of them.

``loading`` fills a Ledger from the graph, ``put`` and ``take_back`` change it, ``saving`` writes the difference.
Evidence is bitemporal: a piece is never changed, only ended, and another begun.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace

from graph.errors import StoreError
from graph.judgements import moved
from graph.model import Evidence, Extraction, Fact, Node, Report
from graph.ontology import edge_types
from graph.store.base import Written
from graph.store.neo4j.records import FactState, Key, Told, details, with_details
from graph.store.terms import lasting, united


@dataclass(slots=True)
class ReportState:
    """A report as it is kept. ``report`` is there when its own properties are to be written; ``stood`` are the
    sources it had before."""

    id: str
    content_hash: str
    sources: set[str]
    facts: set[str]
    recorded_at: str
    current: bool = True
    report: Report | None = None
    changed: bool = False
    was_current: bool = True
    stood: frozenset[str] = frozenset()


@dataclass
class Ledger:
    """The reports, facts and nodes that a batch may touch. ``stamp`` is the moment the graph learns of it."""

    stamp: str
    reports: dict[str, ReportState] = field(default_factory=dict)
    facts: dict[str, FactState] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    ended: list[tuple[str, Told]] = field(default_factory=list)
    was_current: dict[str, bool] = field(default_factory=dict)
    count: Counter[str] = field(default_factory=Counter)
    into: Mapping[str, str] = field(default_factory=dict)
    """Which nodes stand for others (graph.judgements.survivors)."""

    def put(self, extraction: Extraction) -> None:
        """A report as GraphStore.write says."""
        report, wanted_hash = extraction.report, extraction.report.content_hash
        same = next((r for r in self.reports.values() if r.current and r.content_hash == wanted_hash), None)
        named = self.reports.get(report.id)
        if named is not None and not named.current:
            named = None
        displaced = self._leave(report.source, [r for r in ((same, named) if same is None else (same,)) if r])
        if same is not None:
            if named is not None and named is not same:
                self.take_back(named)
            if report.source not in same.sources:
                same.sources.add(report.source)
                same.changed = True
            self.count["reports_unchanged"] += 1
            return
        self.count["reports_replaced" if named is not None or displaced else "reports_new"] += 1
        self._say(self._put_report(report), extraction)

    def take_back(self, report: ReportState) -> None:
        """End all evidence of a report, and the report with it."""
        for fact, key in self._said_by(report):
            self._end(fact, key)
        report.facts, report.sources = set(), set()
        report.current, report.changed = False, True

    def move(self) -> None:
        """Let the evidence on all facts of this ledger speak of the nodes that stand for their ends now."""
        for state in list(self.facts.values()):
            for key, told in list(state.told.items()):
                a, b = told.ends or (state.fact.subject, state.fact.object)
                fact = moved(replace(state.fact, subject=a, object=b), self.into)
                if fact.id == state.fact.id:
                    continue
                self._end(state, key)
                said = with_details(fact, [told])
                piece = details(said.quantity, said.joint_group, ends_told(fact, a, b))
                again = replace(told, details=piece, recorded_at=self.stamp)
                target = self.facts.setdefault(fact.id, FactState(fact, recorded_at=self.stamp))
                self._touch(target)
                target.told[again.key] = again
                report = self.reports[told.evidence.report]
                report.facts.add(fact.id)
                report.changed = True
        for report in self.reports.values():
            report.facts = {f for f in report.facts if f not in self.facts or self._tells(report.id, f)}

    def _tells(self, report: str, fact: str) -> bool:
        return any(key[0] == report for key in self.facts[fact].told)

    def finish(self) -> Written:
        """Settle the touched facts; says what the batch changed."""
        for fact_id, was in self.was_current.items():
            fact = self.facts[fact_id]
            if fact.told:
                fact.retracted_at = None
                self.count["facts_new"] += not was
            elif was:
                fact.retracted_at = self.stamp
                self.count["facts_retracted"] += 1
        return Written(**self.count)

    @property
    def quiet(self) -> bool:
        """Whether nothing has changed."""
        return not (self.was_current or self.nodes or any(r.changed for r in self.reports.values()))

    def _leave(self, source: str, staying: list[ReportState]) -> bool:
        """Other reports that stood at ``source`` stand there no more; whether one had no other place left."""
        if not lasting(source):
            return False
        gone = False
        for other in [r for r in self.reports.values() if r.current and source in r.sources and r not in staying]:
            other.sources.discard(source)
            other.changed = True
            if not other.sources:
                self.take_back(other)
                gone = True
        return gone

    def _put_report(self, report: Report) -> ReportState:
        state = self.reports.get(report.id)
        if state is None:
            state = ReportState(report.id, "", set(), set(), self.stamp, was_current=False)
            self.reports[report.id] = state
        state.content_hash, state.sources = report.content_hash, {report.source}
        state.report, state.current, state.changed = report, True, True
        return state

    def _say(self, report: ReportState, extraction: Extraction) -> None:
        """Make the report's evidence exactly what the extraction says; what it said before and says still stays."""
        for node in extraction.nodes:
            self.nodes[node.id] = united(self.nodes[node.id], node) if node.id in self.nodes else node
        published = str(extraction.report.published or "")
        wanted: dict[tuple[str, Key], Told] = {}
        for said, evidence in sorted(extraction.facts, key=lambda pair: -pair[1].confidence):
            _check(said, evidence, extraction.report)
            fact = moved(said, self.into)
            state = self.facts.setdefault(fact.id, FactState(fact, recorded_at=self.stamp))
            self._touch(state)
            ends = ends_told(fact, said.subject, said.object)
            told = Told(evidence, details(fact.quantity, fact.joint_group, ends), published, self.stamp)
            wanted.setdefault((fact.id, told.key), told)
        for fact_state, key in self._said_by(report):
            again = wanted.get((fact_state.fact.id, key))
            if again is not None and again.same(fact_state.told[key]):
                del wanted[fact_state.fact.id, key]
            else:
                self._end(fact_state, key)
        for (fact_id, key), told in wanted.items():
            self.facts[fact_id].told[key] = told
        self.count["evidence_new"] += len(wanted)
        report.facts = {moved(fact, self.into).id for fact, _ in extraction.facts}

    def _said_by(self, report: ReportState) -> list[tuple[FactState, Key]]:
        return [(self.facts[f], key) for f in sorted(report.facts) for key in self.facts[f].told if key[0] == report.id]

    def _end(self, fact: FactState, key: Key) -> None:
        self._touch(fact)
        told = fact.told.pop(key)
        if told.recorded_at != self.stamp:  # else it came and went within this batch: nobody has seen it
            self.ended.append((fact.fact.id, told))

    def _touch(self, fact: FactState) -> None:
        """Remember whether a fact was current before this batch."""
        self.was_current.setdefault(fact.fact.id, bool(fact.told))


def ends_told(fact: Fact, subject: str, obj: str) -> tuple[str, ...]:
    """The ends that the report named, where others stand for them."""
    return () if (subject, obj) == (fact.subject, fact.object) else (subject, obj)


def missing_ends(facts: Iterable[FactState], there: Set[str]) -> None:
    """Raise StoreError when a fact names a node that is nowhere."""
    for state in facts:
        for end in (state.fact.subject, state.fact.object):
            if end not in there:
                raise StoreError(
                    f"a {state.fact.predicate} fact names {end}, which is not in the graph", "put the node in first"
                )


def _check(fact: Fact, evidence: Evidence, report: Report) -> None:
    if fact.predicate not in edge_types():
        raise StoreError(f"no edge type is named {fact.predicate!r}", f"there are: {', '.join(edge_types())}")
    if evidence.report != report.id:
        raise StoreError(f"evidence of {evidence.report} came with the report {report.id}", "give each report its own")
