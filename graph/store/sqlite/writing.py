"""One batch of reports into the tables: what is new, what is replaced, what is taken back.

Evidence is bitemporal: a row is never changed, only ended. A fact is current while it has current evidence; its
confidence, its last valid day and the details beyond its identity are those of the current evidence.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from graph.errors import StoreError
from graph.judgements import moved
from graph.model import Evidence, Extraction, Fact, Node, PartialDate, Period, Quantity, Report
from graph.ontology import edge_types
from graph.resolve import signature
from graph.store.base import Written
from graph.store.sqlite.filters import COPIED
from graph.store.sqlite.nodes import numbers, put_nodes
from graph.store.sqlite.rows import details, dumps
from graph.store.sqlite.schema import UNDATED
from graph.store.terms import lasting
from graph.validity import valid_days

_ENDS = ", ".join(f"{end}_{c}" for end in "so" for c in COPIED)
_INSERT_FACT = f"""
INSERT INTO facts (id, predicate, subject, object, start, "end", value, unit, approx, joint, of_which, joint_group,
  first, last, fixed_last, bare_last, recorded_at, retracted_at, {_ENDS})
SELECT ?, ?, s.n, o.n, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?, '',
  {", ".join(f"{end}.{c}" for end in "so" for c in COPIED)} FROM nodes s, nodes o WHERE s.n = ? AND o.n = ?"""
_INSERT_EVIDENCE = """
INSERT INTO evidence (fact, report, start, "end", quote, rule, confidence, approx, joint, of_which, joint_group,
  published_last, told, recorded_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"""
_CURRENT = """
SELECT e.fact, e.confidence, e.published_last, e.approx, e.joint, e.of_which, e.joint_group
FROM evidence e JOIN reports r ON r.n = e.report
WHERE e.fact IN (SELECT value FROM json_each(?)) AND e.retracted_at IS NULL
ORDER BY e.fact, e.confidence DESC, r.id, e.start, e."end", e.rule, e.told"""
_BETWEEN = """
SELECT e.n, f.predicate, s.id, o.id, f.start, f."end", f.value, f.unit, e.told, e.report, e.start, e."end", e.quote,
  e.rule, e.confidence, e.approx, e.joint, e.of_which, e.joint_group, e.published_last
FROM evidence e JOIN facts f ON f.n = e.fact JOIN nodes s ON s.n = f.subject JOIN nodes o ON o.n = f.object
WHERE e.retracted_at IS NULL
  AND (s.id IN (SELECT value FROM json_each(?1)) OR o.id IN (SELECT value FROM json_each(?1)))
"""


class Batch:
    """The reports of one transaction. ``stamp`` is the moment the graph learns of them, ``into`` says which nodes stand
    for others (graph.judgements.survivors)."""

    def __init__(self, db: sqlite3.Connection, stamp: str, into: Mapping[str, str] | None = None) -> None:
        self.db = db
        self.stamp = stamp
        self.into = into or {}
        self._was_current: dict[int, bool] = {}
        self._count: Counter[str] = Counter()
        self._nodes: dict[str, Node] = {}

    def put(self, extraction: Extraction) -> None:
        report = extraction.report
        same = self._one("SELECT n FROM reports WHERE hash = ? AND retracted_at IS NULL", report.content_hash)
        named = self._one("SELECT n FROM reports WHERE id = ? AND retracted_at IS NULL", report.id)
        displaced = self._leave(report.source, {same, named} if same is None else {same})
        if same is not None:
            if named is not None and named != same:
                self.take_back(named)
            self.db.execute("INSERT OR IGNORE INTO sources VALUES (?, ?)", (report.source, same))
            self._count["reports_unchanged"] += 1
            return
        self._count["reports_replaced" if named is not None or displaced else "reports_new"] += 1
        self._say(self._put_report(report), extraction)

    def take_back(self, report: int) -> None:
        """End all evidence of a report, and the report with it."""
        self._end(
            row[0]
            for row in self.db.execute(
                "SELECT n FROM evidence WHERE report = ? AND retracted_at IS NULL", (report,)
            ).fetchall()
        )
        self.db.execute("UPDATE reports SET retracted_at = ? WHERE n = ?", (self.stamp, report))
        self.db.execute("DELETE FROM sources WHERE report = ?", (report,))

    def move(self, nodes: Iterable[str]) -> None:
        """Let the evidence on facts of these nodes speak of those that stand for them now."""
        left, rows, facts = [], [], {}
        for n, predicate, s, o, start, end, value, unit, told, *said in self.db.execute(
            _BETWEEN, (json.dumps(sorted(nodes)),)
        ).fetchall():
            a, b = json.loads(told) if told else (s, o)
            period = Period(PartialDate(start) if start else None, PartialDate(end) if end else None)
            fact = moved(Fact(predicate, a, b, period, Quantity(value, unit) if unit else None), self.into)
            if (fact.subject, fact.object) != (s, o):
                left.append(n)
                facts[fact.id] = fact
                rows.append((fact.id, *said, ends_told(fact, a, b)))
        numbered = self._facts(facts)
        self._end(left)
        self._touch(numbered.values())
        self.db.executemany(_INSERT_EVIDENCE, [(numbered[row[0]], *row[1:], self.stamp) for row in rows])

    def finish(self) -> Written:
        """Bring the touched facts up to date; says what the batch changed."""
        best: dict[int, list[tuple[object, ...]]] = {}
        for row in self.db.execute(_CURRENT, (json.dumps(list(self._was_current)),)):
            best.setdefault(row[0], []).append(row[1:])
        self.db.executemany(
            "UPDATE facts SET retracted_at = NULL, confidence = ?, told = ?, approx = ?, joint = ?, of_which = ?,"
            f" joint_group = ?, last = CASE WHEN first = '{UNDATED}' THEN ''"
            " WHEN fixed_last IS NOT NULL THEN fixed_last WHEN ? IS NULL THEN bare_last ELSE max(first, ?) END"
            " WHERE n = ?",
            [self._state(fact, told) for fact, told in best.items()],
        )
        gone = [(self.stamp, fact) for fact in self._was_current if fact not in best]
        self.db.executemany("UPDATE facts SET retracted_at = ?, told = 0, confidence = 0 WHERE n = ?", gone)
        self._count["facts_new"] = sum(not self._was_current[fact] for fact in best)
        self._count["facts_retracted"] = sum(self._was_current[fact] for _, fact in gone)
        return Written(**self._count)

    @staticmethod
    def _state(fact: int, told: Sequence[tuple[object, ...]]) -> tuple[object, ...]:
        told_on = max((str(e[1]) for e in told if e[1] is not None), default=None)
        return told[0][0], len(told), *told[0][2:], told_on, told_on, fact

    def _one(self, sql: str, *values: object) -> int | None:
        row = self.db.execute(sql, values).fetchone()
        return int(row[0]) if row else None

    def _leave(self, source: str, staying: set[int | None]) -> bool:
        """Other reports that stood at ``source`` stand there no more; whether one had no other place left."""
        if not lasting(source):
            return False
        gone = False
        for (other,) in self.db.execute("SELECT report FROM sources WHERE source = ?", (source,)).fetchall():
            if other in staying:
                continue
            self.db.execute("DELETE FROM sources WHERE source = ? AND report = ?", (source, other))
            if self._one("SELECT 1 FROM sources WHERE report = ?", other) is None:
                self.take_back(other)
                gone = True
        return gone

    def _put_report(self, report: Report) -> int:
        row = (
            report.content_hash,
            report.text,
            report.title,
            report.url,
            report.publisher,
            str(report.published) if report.published else None,
            signature(report.text),
        )
        self.db.execute(
            "INSERT INTO reports (hash, text, title, url, publisher, published, signature, recorded_at, id)"
            " VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, text = excluded.text,"
            " title = excluded.title, url = excluded.url, publisher = excluded.publisher,"
            " published = excluded.published, signature = excluded.signature, retracted_at = NULL",
            (*row, self.stamp, report.id),
        )
        n = self._one("SELECT n FROM reports WHERE id = ?", report.id)
        assert n is not None
        self.db.execute("DELETE FROM sources WHERE report = ?", (n,))
        self.db.execute("INSERT INTO sources VALUES (?, ?)", (report.source, n))
        return n

    def _say(self, report: int, extraction: Extraction) -> None:
        """Make the report's evidence exactly what the extraction says; what it said before and says still stays."""
        fresh = [node for node in extraction.nodes if self._nodes.get(node.id) != node]
        put_nodes(self.db, fresh)
        self._nodes |= {node.id: node for node in fresh}
        published = extraction.report.published
        told_on = published.last.isoformat() if published else None
        told = []
        for said, e in extraction.facts:
            _check(said, e, extraction.report)
            fact = moved(said, self.into)
            told.append((fact.id, fact, e, ends_told(fact, said.subject, said.object)))
        facts = self._facts({fact_id: fact for fact_id, fact, _, _ in told})
        wanted: dict[tuple[object, ...], tuple[object, ...]] = {}
        for fact_id, fact, e, ends in sorted(told, key=lambda one: -one[2].confidence):
            key = (facts[fact_id], e.start, e.end, e.rule, ends)
            wanted.setdefault(key, (e.quote, e.confidence, *details(fact.quantity, fact.joint_group), told_on))
        old = []
        for n, *row in self.db.execute(
            'SELECT n, fact, start, "end", rule, told, quote, confidence, approx, joint, of_which, joint_group,'
            " published_last FROM evidence WHERE report = ? AND retracted_at IS NULL",
            (report,),
        ).fetchall():
            key = tuple(row[:5])
            if wanted.get(key) == tuple(row[5:]):
                del wanted[key]
            else:
                old.append(n)
        self._end(old)
        self._touch(fact for fact in facts.values())
        self.db.executemany(
            _INSERT_EVIDENCE,
            [
                (fact, report, start, end, quote, rule, *rest, ends, self.stamp)
                for (fact, start, end, rule, ends), (quote, *rest) in wanted.items()
            ],
        )
        self._count["evidence_new"] += len(wanted)

    def _facts(self, facts: Mapping[str, Fact]) -> dict[str, int]:
        """Numbers of facts by id; those never met are added, not yet current."""
        known = self._numbers(facts)
        fresh = {key: fact for key, fact in facts.items() if key not in known}
        ends = numbers(self.db, {end for fact in fresh.values() for end in (fact.subject, fact.object)})
        self.db.executemany(_INSERT_FACT, [_fact_row(key, fact, ends, self.stamp) for key, fact in fresh.items()])
        return known | self._numbers(fresh)

    def _numbers(self, ids: Iterable[str]) -> dict[str, int]:
        wanted = (json.dumps(list(ids)),)
        sql = "SELECT id, n FROM facts WHERE id IN (SELECT value FROM json_each(?))"
        return dict(self.db.execute(sql, wanted)) if wanted[0] != "[]" else {}

    def _end(self, evidence: Iterable[int]) -> None:
        rows = list(evidence)
        wanted = (json.dumps(rows),)
        if rows:
            facts = self.db.execute(
                "SELECT DISTINCT fact FROM evidence WHERE n IN (SELECT value FROM json_each(?))", wanted
            )
            self._touch(row[0] for row in facts.fetchall())
            self.db.executemany("UPDATE evidence SET retracted_at = ? WHERE n = ?", [(self.stamp, n) for n in rows])

    def _touch(self, facts: Iterable[int]) -> None:
        """Remember whether a fact was current before this batch."""
        fresh = [fact for fact in dict.fromkeys(facts) if fact not in self._was_current]
        if fresh:
            sql = "SELECT n, retracted_at IS NULL FROM facts WHERE n IN (SELECT value FROM json_each(?))"
            self._was_current |= {n: bool(now) for n, now in self.db.execute(sql, (json.dumps(fresh),))}


def ends_told(fact: Fact, subject: str, obj: str) -> str | None:
    """The ends that the report named, where others stand for them."""
    return None if (subject, obj) == (fact.subject, fact.object) else dumps([subject, obj])


def _check(fact: Fact, evidence: Evidence, report: Report) -> None:
    if fact.predicate not in edge_types():
        raise StoreError(f"no edge type is named {fact.predicate!r}", f"there are: {', '.join(edge_types())}")
    if evidence.report != report.id:
        raise StoreError(f"evidence of {evidence.report} came with the report {report.id}", "give each report its own")


def _fact_row(key: str, fact: Fact, ends: Mapping[str, int], stamp: str) -> tuple[object, ...]:
    for end in (fact.subject, fact.object):
        if end not in ends:
            raise StoreError(f"a {fact.predicate} fact names {end}, which is not in the graph", "put the node in first")
    days = valid_days(fact, ())
    first, bare_last = (days[0].isoformat(), days[1].isoformat()) if days else (UNDATED, None)
    told = fact.period.end is not None or edge_types()[fact.predicate].time == "state"
    q, period = fact.quantity, fact.period
    return (
        key,
        fact.predicate,
        str(period.start) if period.start else None,
        str(period.end) if period.end else None,
        q.value if q else None,
        q.unit if q else None,
        *details(q, fact.joint_group),
        first,
        bare_last if told else None,
        bare_last,
        stamp,
        ends[fact.subject],
        ends[fact.object],
    )
