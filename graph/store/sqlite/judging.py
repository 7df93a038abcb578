"""The log of reviewers' judgements in its table, and its effect on facts and nodes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence

from graph.judgements import Judgement, Verdict, checked, judged, regrouped, statuses, survivors, targets
from graph.model import Fact, PartialDate, Period, Quantity, Status
from graph.store.merged import survivors_at
from graph.store.sqlite.nodes import found_by
from graph.store.sqlite.rows import NODE, dumps, node
from graph.store.sqlite.writing import Batch


def log(db: sqlite3.Connection) -> list[Judgement]:
    """All judgements, in order."""
    rows = db.execute('SELECT number, verdict, "of", who, at, why FROM judgements ORDER BY number')
    return [Judgement(n, verdict, tuple(json.loads(of)), who, at, why) for n, verdict, of, who, at, why in rows]


def merged(db: sqlite3.Connection, ids: Sequence[str], then: str | None = None) -> dict[str, str]:
    """Which of these nodes were merged into others by now or by that moment, each with the one that stands for it."""
    if not ids:
        return {}
    if then is not None:
        return survivors_at(log(db), then)
    sql = (
        "SELECT m.id, k.id FROM nodes m JOIN nodes k ON k.n = m.merged_into"
        " WHERE m.id IN (SELECT value FROM json_each(?))"
    )
    return dict(db.execute(sql, (json.dumps(ids),)))


def judge(
    db: sqlite3.Connection, now: str, verdict: Verdict, of: Sequence[str], who: str, why: str | None
) -> Judgement:
    """Append a judgement and let it take effect."""
    before = log(db)
    wanted = (json.dumps(list(of)),)
    rows = db.execute(
        f"SELECT {NODE.format('nodes')} FROM nodes WHERE id IN (SELECT value FROM json_each(?))", wanted
    ).fetchall()
    made = checked(before, verdict, of, who, why, now, {row[0]: node(row) for row in rows}, _facts(db, of))
    db.execute(
        "INSERT INTO judgements VALUES (?,?,?,?,?,?)",
        (made.number, verdict, dumps(list(made.of)), made.who, now, made.why),
    )
    after = [*before, made]
    _merge(db, now, survivors(before), survivors(after))
    restate(db, after)
    return made


def restate(db: sqlite3.Connection, said: Sequence[Judgement]) -> None:
    """Give each fact that depends on the log the status that the log says."""
    facts = _facts(db, judged(said))
    now = statuses(said, facts)
    rows = [(str(now.get(key, Status.AUTOMATIC)), key) for key in sorted(targets(said, facts))]
    db.executemany("UPDATE facts SET status = ?1 WHERE id = ?2 AND status <> ?1", rows)


def renamed(db: sqlite3.Connection, said: Sequence[Judgement], nodes: Iterable[str]) -> None:
    """After these nodes were put: names of merged ones are names of those that stand for them."""
    into = survivors(said)
    for keep in sorted({into[n] for n in nodes if n in into}):
        _absorb(db, keep, [n for n, root in into.items() if root == keep])


def _facts(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Fact]:
    rows = db.execute(
        'SELECT f.id, f.predicate, s.id, o.id, f.start, f."end", f.value, f.unit FROM facts f'
        " JOIN nodes s ON s.n = f.subject JOIN nodes o ON o.n = f.object"
        " WHERE f.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(ids)),),
    )
    found = {}
    for key, predicate, s, o, start, end, value, unit in rows:
        period = Period(PartialDate(start) if start else None, PartialDate(end) if end else None)
        found[key] = Fact(predicate, s, o, period, Quantity(value, unit) if unit else None)
    return found


def _merge(db: sqlite3.Connection, now: str, before: dict[str, str], after: dict[str, str]) -> None:
    """Move evidence and names from what stood for nodes to what stands for them now."""
    changed, touched = regrouped(before, after)
    if not changed:
        return
    batch = Batch(db, now, after)
    batch.move(touched)
    batch.finish()
    for n in sorted(changed):
        db.execute(
            "UPDATE nodes SET merged_into = (SELECT k.n FROM nodes k WHERE k.id = ?) WHERE id = ?", (after.get(n), n)
        )
    for n in sorted(touched):
        _absorb(db, n, [m for m, root in after.items() if root == n])


def _absorb(db: sqlite3.Connection, keep: str, others: Collection[str]) -> None:
    """Make the names of these nodes, and of no others, names of the one that stands for them."""
    sql = f"SELECT {NODE.format('nodes')} FROM nodes WHERE id IN (SELECT value FROM json_each(?))"
    own = {row[0]: node((*row[:5], None)) for row in db.execute(sql, (json.dumps([keep, *others]),))}
    names = sorted({name for other in others for name in (own[other].name, *own[other].aliases)})
    absorbed = dumps(names) if names else None
    db.execute("UPDATE nodes SET absorbed = ?, names = ? WHERE id = ?", (absorbed, found_by(own[keep], absorbed), keep))
