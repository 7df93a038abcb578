"""Rows of the tables as values of graph.model, and back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from graph.model import Evidence, Fact, FactRecord, Node, PartialDate, Period, Quantity, Report, Status
from graph.store.base import ReportRecord
from graph.store.terms import codes_of, level, names

NODE = "{0}.id, {0}.type, {0}.name, {0}.properties, {0}.aliases, {0}.absorbed"
_FACT = (
    'f.n, f.id, f.predicate, f.start, f."end", f.value, f.unit, f.approx, f.joint, f.of_which, f.joint_group,'
    " f.recorded_at, f.retracted_at, f.status, f.subject, f.object"
)
_EVIDENCE = (
    'e.fact, r.id, e.start, e."end", e.quote, e.rule, e.confidence, e.approx, e.joint, e.of_which, e.joint_group'
)


def dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def node_row(node: Node) -> tuple[object, ...]:
    """Columns of ``nodes`` after ``n``, but for what was absorbed or merged."""
    province, prefecture, county = codes_of(node)
    properties = dumps({k: list(v) if isinstance(v, tuple) else v for k, v in node.properties.items()})
    found_by = "\n".join(names(node))
    aliases = dumps(sorted(set(node.aliases)))
    return node.id, node.type, node.name, level(node), province, prefecture, county, properties, aliases, found_by


def node(row: Sequence[Any]) -> Node:
    """A node from the columns NODE; the names of what was merged into it are among its aliases."""
    return _node(*row)


@lru_cache(maxsize=32768)
def _node(node_id: str, kind: str, name: str, properties: str, aliases: str, absorbed: str | None) -> Node:
    # The same few thousand regions are read again and again; a node is frozen, so it may be shared.
    given = {k: tuple(v) if isinstance(v, list) else v for k, v in json.loads(properties).items()}
    known = json.loads(aliases)
    if absorbed:
        known = sorted({*known, *json.loads(absorbed)} - {name})
    return Node(node_id, kind, name, MappingProxyType(given), tuple(known))


def nodes_by_number(db: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Node]:
    rows = db.execute(
        f"SELECT n, {NODE.format('nodes')} FROM nodes WHERE n IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(set(numbers))),),
    )
    return {row[0]: node(row[1:]) for row in rows}


def bare_records(db: sqlite3.Connection, numbers: Sequence[int], known_at: str | None = None) -> tuple[FactRecord, ...]:
    """Facts by number, in the order given, with the evidence of now or of ``known_at``, but without conflicts."""
    wanted = json.dumps(list(numbers))
    facts = db.execute(
        f"SELECT {_FACT} FROM json_each(?) j JOIN facts f ON f.n = j.value ORDER BY j.key", (wanted,)
    ).fetchall()
    ends = nodes_by_number(db, (n for row in facts for n in row[-2:]))
    then = "e.retracted_at IS NULL"
    values: list[object] = [wanted]
    if known_at is not None:
        then = "e.recorded_at <= ? AND (e.retracted_at IS NULL OR e.retracted_at > ?)"
        values += [known_at, known_at]
    evidence: dict[int, list[Sequence[Any]]] = {}
    for row in db.execute(
        f"SELECT {_EVIDENCE} FROM evidence e JOIN reports r ON r.n = e.report"
        f" WHERE e.fact IN (SELECT value FROM json_each(?)) AND {then}"
        ' ORDER BY e.fact, r.id, e.start, e."end", e.rule, e.told',
        values,
    ):
        evidence.setdefault(row[0], []).append(row[1:])
    return tuple(_record(row, ends, evidence.get(row[0], ()), known_at is not None) for row in facts)


def _record(row: Sequence[Any], ends: Mapping[int, Node], told: Sequence[Sequence[Any]], then: bool) -> FactRecord:
    (_, _, predicate, start, end, value, unit, *details, recorded_at, retracted_at, status, subject, obj) = row
    if then and told:
        details = list(min(told, key=lambda e: -float(str(e[5])))[6:])  # min keeps the first of equals
    approx, joint, of_which, joint_group = details
    quantity = None
    if unit is not None:
        parts = MappingProxyType(json.loads(str(of_which))) if of_which else MappingProxyType({})
        quantity = Quantity(value, str(unit), bool(approx), bool(joint), parts)
    s, o = ends[subject], ends[obj]
    period = Period(_date(start), _date(end))
    fact = Fact(str(predicate), s.id, o.id, period, quantity, joint_group)
    return FactRecord(
        fact,
        s,
        o,
        tuple(Evidence(*e[:6]) for e in told),
        str(recorded_at),
        None if then else retracted_at,
        Status(str(status)),
    )


def details(quantity: Quantity | None, joint_group: str | None) -> tuple[object, ...]:
    """What a report says of a fact beyond its identity: approx, joint, of_which, joint_group."""
    if quantity is None:
        return None, None, None, joint_group
    of_which = dumps(dict(sorted(quantity.of_which.items()))) if quantity.of_which else None
    return int(quantity.approx), int(quantity.joint), of_which, joint_group


REPORT = "r.n, r.id, r.text, r.title, r.url, r.publisher, r.published, r.signature, r.recorded_at"


def report_records(db: sqlite3.Connection, rows: Sequence[Sequence[Any]]) -> tuple[ReportRecord, ...]:
    """Reports from the columns REPORT."""
    wanted = (json.dumps([row[0] for row in rows]),)
    sources: dict[object, list[str]] = {}
    for n, source in db.execute(
        "SELECT report, source FROM sources WHERE report IN (SELECT value FROM json_each(?)) ORDER BY source", wanted
    ):
        sources.setdefault(n, []).append(source)
    facts = dict(
        db.execute(
            "SELECT report, count(DISTINCT fact) FROM evidence"
            " WHERE report IN (SELECT value FROM json_each(?)) AND retracted_at IS NULL GROUP BY report",
            wanted,
        )
    )
    found = []
    for n, report_id, text, title, url, publisher, published, signature, recorded_at in rows:
        held = tuple(sources.get(n, ()))
        report = Report(
            str(report_id),
            str(text),
            held[0] if held else "",
            title,
            url,
            publisher,
            _date(published),
        )
        found.append(ReportRecord(report, held, str(recorded_at), facts.get(n, 0), str(signature)))
    return tuple(found)


def _date(text: object) -> PartialDate | None:
    return PartialDate(str(text)) if text is not None else None
