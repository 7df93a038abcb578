"""Nodes and reports by text: trigrams find the candidates, LIKE and instr decide."""

from __future__ import annotations

import sqlite3

from graph.model import Node
from graph.store.base import NodeQuery, Page, ReportRecord
from graph.store.sqlite.filters import Where, end_filter
from graph.store.sqlite.rows import NODE, REPORT, node, report_records
from graph.store.terms import fold

TRIGRAMS = 24
"""So many trigrams of a long text are looked up at most; the rest is for LIKE."""


def nodes(db: sqlite3.Connection, query: NodeQuery, limit: int, after: str | None) -> Page[Node]:
    where = Where()
    end_filter(where, "", "n", query.filter)
    where.add("merged_into IS NULL")
    text = fold(query.text)
    if not text:
        if after is not None:
            where.add("id > ?", after)
        sql = f"SELECT {NODE.format('nodes')} FROM nodes WHERE {where} ORDER BY id LIMIT ?"
        return _page([node(row) for row in db.execute(sql, (*where.values, limit + 1))], limit, cursor=True)
    _candidates(where, "node_text", text)
    where.add("instr(names, ?) > 0", text)
    line = "char(10) || names || char(10)"
    sql = (
        f"SELECT {NODE.format('nodes')} FROM nodes WHERE {where}"
        f" ORDER BY instr({line}, char(10) || ? || char(10)) = 0, id LIMIT ?"
    )
    return _page([node(row) for row in db.execute(sql, (*where.values, text, limit))], limit, cursor=False)


def _page(found: list[Node], limit: int, cursor: bool) -> Page[Node]:
    items = tuple(found[:limit])
    return Page(items, items[-1].id if cursor and len(found) > limit and items else None)


def reports(db: sqlite3.Connection, text: str, limit: int, after: str | None) -> Page[ReportRecord]:
    where = Where(["r.retracted_at IS NULL"])
    text = text.strip()
    if text:
        _candidates(where, "report_text", text, "r.n")
        like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        columns = " OR ".join(f"r.{c} LIKE ? ESCAPE '\\'" for c in ("title", "publisher", "text"))
        where.add(f"({columns})", like, like, like)
    if after is not None:
        where.add("r.id > ?", after)
    sql = f"SELECT {REPORT} FROM reports r WHERE {where} ORDER BY r.id LIMIT ?"
    rows = db.execute(sql, (*where.values, limit + 1)).fetchall()
    items = report_records(db, rows[:limit])
    return Page(items, items[-1].report.id if len(rows) > limit and items else None)


def _candidates(where: Where, table: str, text: str, key: str = "n") -> None:
    """Rows that hold the trigrams of ``text``; shorter ones (two characters of Chinese) are left to a plain scan."""
    if len(text) < 3:
        return
    trigrams = list(dict.fromkeys(text[i : i + 3] for i in range(len(text) - 2)))[:TRIGRAMS]
    match = " AND ".join('"' + t.replace('"', '""') + '"' for t in trigrams)
    where.add(f"{key} IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)", match)
