"""Which facts contradict each other, worked out when asked: what may conflict shares ends, predicate, unit and period.

Nothing of this is kept in the file, so it is exact at any moment, whatever was replaced, taken back or rejected since.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.conflicts import Source, between
from graph.model import FactRecord, PartialDate, Status
from graph.ontology import edge_types
from graph.store.sqlite.rows import bare_records

_SAME = (
    "g.predicate = f.predicate AND g.unit = f.unit AND g.start IS f.start"
    ' AND g."end" IS f."end" AND g.n <> f.n AND g.status <> \'rejected\''
)
_KEY = 'subject, object, predicate, unit, start, "end"'


def records(db: sqlite3.Connection, numbers: Sequence[int], known_at: str | None = None) -> tuple[FactRecord, ...]:
    """Facts by number, in the order given, with the evidence and the conflicts of now or of ``known_at``."""
    found = bare_records(db, numbers, known_at)
    rivals = _rivals(db, numbers, known_at)
    if not rivals:
        return found
    others = bare_records(db, sorted(rivals - set(numbers)), known_at)
    told = _between(db, (*(r for n, r in zip(numbers, found, strict=True) if n in rivals), *others))
    return tuple(replace(r, conflicts=told[r.fact.id]) if r.fact.id in told else r for r in found)


def count(db: sqlite3.Connection) -> int:
    """How many current facts are in conflict."""
    current = "unit IS NOT NULL AND retracted_at IS NULL AND status <> 'rejected'"
    symmetric = _symmetric()
    if symmetric:  # their ends may stand either way round, so that grouping by ends would part them
        numbers = [n for (n,) in db.execute(f"SELECT n FROM facts WHERE {current}")]
    else:
        same = f"SELECT {_KEY} FROM facts WHERE {current} GROUP BY {_KEY} HAVING count(*) > 1"
        joined = " AND ".join(f"f.{c} IS k.{c}" for c in _KEY.split(", "))
        sql = f"SELECT f.n FROM ({same}) k JOIN facts f ON {joined} WHERE {current.replace('unit', 'f.unit')}"
        numbers = [n for (n,) in db.execute(sql)]
    return len(_between(db, bare_records(db, numbers))) if numbers else 0


def _symmetric() -> list[str]:
    """Symmetric edge types that have figures."""
    return [name for name, edge in edge_types().items() if edge.symmetric and edge.units]


def _rivals(db: sqlite3.Connection, numbers: Sequence[int], known_at: str | None) -> set[int]:
    """Numbers of those of these facts, and of others, that have figures for the same ends and period."""
    wanted = "json_each(?) j CROSS JOIN facts f ON f.n = j.value"
    if known_at is None:
        given, now = f"FROM {wanted} JOIN facts g", " AND g.retracted_at IS NULL"
    else:
        # Only current facts are in an index by their ends; here all facts are gone through, once.
        given, now = f"FROM facts g CROSS JOIN (SELECT f.* FROM {wanted} LIMIT -1) f", " AND g.unit IS NOT NULL"
    sql = f"SELECT f.n, g.n {given} ON g.subject = f.subject AND g.object = f.object AND {_SAME}{now}"
    values: list[object] = [json.dumps(list(numbers))]
    if symmetric := _symmetric():
        turned = "g.subject = f.object AND g.object = f.subject AND f.predicate IN (SELECT value FROM json_each(?))"
        sql += f" UNION SELECT f.n, g.n {given} ON {turned} AND {_SAME}{now}"
        values += [values[0], json.dumps(symmetric)]
    return {n for pair in db.execute(sql, values) for n in pair}


def _between(db: sqlite3.Connection, found: Iterable[FactRecord]) -> dict[str, tuple[str, ...]]:
    standing = [r for r in found if r.evidence and r.status is not Status.REJECTED]
    ids = json.dumps(sorted({i for r in standing for i in r.reports}))
    told = "SELECT id, signature, published FROM reports WHERE id IN (SELECT value FROM json_each(?))"
    rows = db.execute(told, (ids,))
    sources = {i: Source(signature, PartialDate(day) if day else None) for i, signature, day in rows}
    return between([(r.fact, r.reports) for r in standing], sources)
