"""Facts with the reports behind them, each report read once."""

from __future__ import annotations

from collections.abc import Sequence

from api.questions.shape import ConflictOut, End, FactOut, Said
from graph.flat import all_facts
from graph.joint import members_told
from graph.model import Evidence, FactRecord, Node, PartialDate
from graph.regions import gazetteer
from graph.resolve import independent
from graph.store.base import FactQuery, GraphStore, ReportRecord


class Library:
    """The reports that an answer quotes."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self._reports: dict[str, ReportRecord | None] = {}
        self._joint: dict[str, list[FactRecord]] = {}

    def report(self, report_id: str) -> ReportRecord | None:
        if report_id not in self._reports:
            self._reports[report_id] = self._store.report(report_id)
        return self._reports[report_id]

    def published(self, report_id: str) -> PartialDate | None:
        record = self.report(report_id)
        return record.report.published if record else None

    def groups(self, records: Sequence[FactRecord]) -> dict[str, list[FactRecord]]:
        """All members of the joint figures among these facts, also those that were not asked for."""
        return members_told(records, self._joint_in)

    def _joint_in(self, report_id: str) -> list[FactRecord]:
        if report_id not in self._joint:
            told = all_facts(self._store, FactQuery(report=report_id))
            self._joint[report_id] = [r for r in told if r.fact.joint_group is not None]
        return self._joint[report_id]

    def end(self, node: Node) -> End:
        p = node.properties
        around = [c for c in (p.get("prefecture"), p.get("province")) if c and c != p.get("code")]
        names = [d.name for c in reversed(around) if (d := gazetteer().get(str(c))) is not None]
        return End(
            id=node.id,
            type=node.type,
            name=node.name,
            name_en=str(p["name_en"]) if p.get("name_en") else None,
            code=str(p["code"]) if p.get("code") else None,
            level=str(p["level"]) if p.get("level") else None,
            inside="".join(names) or None,
        )

    def said(self, record: FactRecord) -> tuple[Said, ...]:
        """The quotes that say it, the surest first."""
        ordered = sorted(record.evidence, key=lambda e: (-e.confidence, e.report, e.start))
        return tuple(map(self._said, ordered))

    def _said(self, e: Evidence) -> Said:
        found = self.report(e.report)
        r = found.report if found else None
        return Said(
            report=e.report,
            title=r.title if r else None,
            publisher=r.publisher if r else None,
            published=str(r.published) if r and r.published else None,
            url=r.url if r else None,
            quote=e.quote,
            start=e.start,
            end=e.end,
        )

    def conflicts(self, record: FactRecord) -> tuple[ConflictOut, ...]:
        """What the fact is in conflict with, also what was not asked for."""
        found = []
        for key in record.conflicts:
            other = self._store.fact(key)
            q = other.fact.quantity if other else None
            if other is not None and q is not None:
                said = self.said(other)
                best = said[0] if said else None
                found.append(ConflictOut(key, q.value, q.unit, q.approx, len(other.reports), best))
        return tuple(found)

    def fact(self, record: FactRecord) -> FactOut:
        f, q = record.fact, record.fact.quantity
        known = {i: found for i in record.reports if (found := self.report(i)) is not None}
        return FactOut(
            id=f.id,
            predicate=f.predicate,
            subject=self.end(record.subject),
            object=self.end(record.object),
            start=str(f.period.start) if f.period.start else None,
            end=str(f.period.end) if f.period.end else None,
            value=q.value if q else None,
            unit=q.unit if q else None,
            approx=bool(q and q.approx),
            joint=bool(q and q.joint),
            of_which=dict(q.of_which) if q else {},
            confidence=record.confidence,
            reports=len(record.reports),
            independent=independent([k.signature for k in known.values()]) or len(record.reports),
            evidence=self.said(record),
            conflicts=self.conflicts(record),
        )
