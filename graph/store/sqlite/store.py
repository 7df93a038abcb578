"""The embedded store behind the seam of graph.store.base."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from graph.errors import NotFoundError, StoreError, UsageError
from graph.judgements import Judgement, Verdict, survivors
from graph.model import Extraction, FactRecord, Node, PartOf, Status
from graph.store.base import (
    Counts,
    FactQuery,
    GraphPath,
    NodeQuery,
    Page,
    PathQuery,
    ReportRecord,
    Written,
)
from graph.store.divisions import table_stamp
from graph.store.merged import between_standing, ids_of, mergeable, path_standing, standing
from graph.store.sqlite import conflicts, divisions, judging, schema, search
from graph.store.sqlite.conflicts import records
from graph.store.sqlite.connections import Connections
from graph.store.sqlite.filters import fact_select
from graph.store.sqlite.nodes import put_nodes, put_part_of
from graph.store.sqlite.paths import paths
from graph.store.sqlite.rows import NODE, REPORT, node, report_records
from graph.store.sqlite.writing import Batch
from graph.store.terms import instant, stamp


class SQLiteStore:
    """A graph in one file (``path`` None: in memory). Safe to share between threads; a load in another process may
    write beside it. See graph.store.base.GraphStore for what each method means."""

    def __init__(self, url: str, path: Path | None) -> None:
        self._url = url
        self._connections = Connections(path)
        self._counted = ("", Counts())

    @property
    def url(self) -> str:
        return self._url

    def close(self) -> None:
        self._connections.close()

    # --- what is put in -----------------------------------------------------------------------------------------

    def prepare(self) -> None:
        table = table_stamp()
        if self._stands(table):
            return
        with self._connections.write(create=True) as db:
            if not db.execute("SELECT 1 FROM sqlite_master").fetchone():
                _create(db)
            if _meta(db, "divisions") != table:
                divisions.put(db)
                _set(db, "divisions", table)
                _set(db, "version", str(int(_meta(db, "version") or 0) + 1))

    def _stands(self, table: str) -> bool:
        """Whether all is there already: looked up by reading, since a load beside us may hold the lock for writing."""
        try:
            with self._connections.read() as db:
                return _meta(db, "divisions") == table
        except StoreError:
            return False  # nothing there yet; or something that prepare() will meet again, and say

    def put_nodes(self, nodes: Iterable[Node]) -> None:
        given = list(nodes)
        with self._change() as (db, _):
            put_nodes(db, given)
            judging.renamed(db, judging.log(db), {node.id for node in given})

    def put_part_of(self, edges: Iterable[PartOf]) -> None:
        with self._change() as (db, _):
            put_part_of(db, edges)

    def known(self, hashes: Sequence[str]) -> Mapping[str, str]:
        with self._connections.read() as db:
            return dict(
                db.execute(
                    "SELECT hash, id FROM reports WHERE retracted_at IS NULL"
                    " AND hash IN (SELECT value FROM json_each(?))",
                    (json.dumps(list(hashes)),),
                )
            )

    def write(self, batch: Sequence[Extraction]) -> Written:
        with self._change() as (db, now):
            log = judging.log(db)
            writing = Batch(db, now, survivors(log))
            for extraction in batch:
                writing.put(extraction)
            written = writing.finish()
            if writing.into:
                judging.renamed(db, log, {node.id for extraction in batch for node in extraction.nodes})
                judging.restate(db, log)  # a fact told for the first time may have been judged under another end
            return written

    def retract(self, report_id: str) -> None:
        with self._change() as (db, now):
            row = db.execute("SELECT n FROM reports WHERE id = ? AND retracted_at IS NULL", (report_id,)).fetchone()
            if row is None:
                raise NotFoundError(f"no report {report_id}", "shanhai reports, or GET /reports, lists those there are")
            writing = Batch(db, now)
            writing.take_back(row[0])
            writing.finish()

    def set_status(self, fact_id: str, status: Status) -> None:
        with self._change() as (db, _):
            if not db.execute("UPDATE facts SET status = ? WHERE id = ?", (status.value, fact_id)).rowcount:
                raise NotFoundError(f"no fact {fact_id}", "a fact's id has 16 hexadecimal digits")

    def judge(self, verdict: Verdict, of: Sequence[str], who: str, why: str | None = None) -> Judgement:
        with self._change() as (db, now):
            return judging.judge(db, now, verdict, of, who, why)

    def judgements(self) -> tuple[Judgement, ...]:
        with self._connections.read() as db:
            return tuple(judging.log(db))

    @contextmanager
    def _change(self) -> Iterator[tuple[sqlite3.Connection, str]]:
        """A transaction and its moment, later than that of any before it; a new version if anything was changed."""
        with self._connections.write() as db:
            now = stamp(after=_meta(db, "written_at"))
            before = db.total_changes
            yield db, now
            if db.total_changes != before:
                _set(db, "written_at", now)
                _set(db, "version", str(int(_meta(db, "version") or 0) + 1))

    # --- what is asked ------------------------------------------------------------------------------------------

    def node(self, node_id: str) -> Node | None:
        with self._connections.read() as db:
            row = db.execute(
                f"SELECT {NODE.format('k')} FROM nodes m JOIN nodes k ON k.n = coalesce(m.merged_into, m.n)"
                " WHERE m.id = ?",
                (node_id,),
            ).fetchone()
            return node(row) if row else None

    def nodes(self, query: NodeQuery, limit: int = 100, after: str | None = None) -> Page[Node]:
        with self._connections.read() as db:
            wanted = standing(query.filter, judging.merged(db, mergeable(query.filter.ids)))
            return search.nodes(db, replace(query, filter=wanted), _limit(limit), after)

    def parts(self, parent: str, at: date | None = None) -> tuple[Node, ...]:
        day = (at or date.today()).isoformat()
        with self._connections.read() as db:
            rows = db.execute(
                f"SELECT DISTINCT {NODE.format('c')} FROM nodes p"
                " JOIN part_of ON parent = p.n JOIN nodes c ON c.n = child"
                " WHERE p.id = ? AND first <= ? AND last >= ? ORDER BY c.id",
                (parent, day, day),
            )
            return tuple(node(row) for row in rows)

    def fact(self, fact_id: str) -> FactRecord | None:
        with self._connections.read() as db:
            row = db.execute("SELECT n FROM facts WHERE id = ?", (fact_id,)).fetchone()
            return records(db, [row[0]])[0] if row else None

    def facts(self, query: FactQuery, limit: int = 100, after: str | None = None) -> Page[FactRecord]:
        limit = _limit(limit)
        known_at = instant(query.known_at) if query.known_at is not None else None
        with self._connections.read() as db:
            place = None
            if after is not None:
                place = db.execute("SELECT first, id FROM facts WHERE id = ?", (after,)).fetchone()
                if place is None:
                    raise UsageError(f"no such cursor: {after!r}", "take the one that the page before ended with")
            asked = between_standing(query, judging.merged(db, ids_of(query), known_at))
            sql, values = fact_select(asked, place)
            rows = db.execute(f"{sql} LIMIT ?", (*values, limit + 1)).fetchall()
            found = records(db, [row[0] for row in rows[:limit]], known_at)
            return Page(found, found[-1].fact.id if len(rows) > limit else None)

    def report(self, report_id: str) -> ReportRecord | None:
        with self._connections.read() as db:
            sql = f"SELECT {REPORT} FROM reports r WHERE r.id = ? AND r.retracted_at IS NULL"
            rows = db.execute(sql, (report_id,)).fetchall()
            return report_records(db, rows)[0] if rows else None

    def reports(self, text: str = "", limit: int = 100, after: str | None = None) -> Page[ReportRecord]:
        with self._connections.read() as db:
            return search.reports(db, text, _limit(limit), after)

    def paths(self, query: PathQuery) -> tuple[GraphPath, ...]:
        with self._connections.read() as db:
            merged = judging.merged(db, mergeable((query.source, query.target)))
            query = path_standing(query, merged)
            ends = dict(db.execute("SELECT id, n FROM nodes WHERE id IN (?, ?)", (query.source, query.target)))
            if query.source not in ends or query.target not in ends:
                return ()
            return paths(db, ends[query.source], ends[query.target], query)

    def counts(self) -> Counts:
        with self._connections.read() as db:
            version = _version(db)
            if self._counted[0] != version:  # counting reads the whole graph, and pages ask for it again and again
                self._counted = version, _counts(db)
            return self._counted[1]

    def version(self) -> str:
        with self._connections.read() as db:
            return _version(db)


def _counts(db: sqlite3.Connection) -> Counts:
    current = "FROM facts WHERE retracted_at IS NULL AND status <> 'rejected'"
    facts = db.execute(
        f"SELECT predicate, count(*), sum(told) {current} GROUP BY predicate ORDER BY predicate"
    ).fetchall()
    nodes = db.execute(
        "SELECT type, count(*) FROM nodes WHERE (type = 'Region' AND level IS NOT 'township')"
        f" OR n IN (SELECT subject {current} UNION SELECT object {current}) GROUP BY type ORDER BY type"
    ).fetchall()
    reports = db.execute("SELECT count(*) FROM reports WHERE retracted_at IS NULL").fetchone()[0]
    told = {row[0]: row[1] for row in facts}
    return Counts(dict(nodes), told, sum(row[2] for row in facts), reports, conflicts.count(db))


def _version(db: sqlite3.Connection) -> str:
    # A counter in the file, not PRAGMA data_version: that one differs from connection to connection.
    return f"{_meta(db, 'graph')}-{_meta(db, 'version')}"


def _create(db: sqlite3.Connection) -> None:
    for script in (schema.TABLES, schema.JUDGEMENTS, schema.INDEXES, schema.TEXT_SEARCH):
        for statement in _statements(script):
            db.execute(statement)
    db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {schema.VERSION}")
    _set(db, "graph", secrets.token_hex(4))
    _set(db, "version", "0")


def _statements(script: str) -> list[str]:
    """The statements of a script one by one: executescript would end the transaction."""
    found, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            found.append(current)
            current = ""
    return found


def _meta(db: sqlite3.Connection, key: str) -> str | None:
    row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None


def _set(db: sqlite3.Connection, key: str, value: str) -> None:
    db.execute("INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (key, value))


def _limit(limit: int) -> int:
    if limit < 1:
        raise UsageError(f"a page of {limit}", "a limit is 1 or more")
    return limit
