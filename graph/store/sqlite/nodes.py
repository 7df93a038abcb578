"""Nodes and PART_OF: put in, brought up to date."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.errors import StoreError
from graph.model import Node, PartOf, Period
from graph.store.sqlite.filters import COPIED
from graph.store.sqlite.rows import NODE, node, node_row
from graph.store.terms import names, united

_COLUMNS = "id, type, name, level, province, prefecture, county, properties, aliases, names"
_COPIES = {
    end: f"UPDATE facts SET {', '.join(f'{end[0]}_{c} = ?' for c in COPIED)} WHERE {end} = ?"
    for end in ("subject", "object")
}


def numbers(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, int]:
    """Numbers of those nodes that are in."""
    return dict(
        db.execute("SELECT id, n FROM nodes WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))
    )


def put_nodes(db: sqlite3.Connection, nodes: Iterable[Node]) -> None:
    """Add nodes, bring others up to date by id; a township gets its PART_OF the county."""
    given: dict[str, Node] = {}
    for new in nodes:
        given[new.id] = united(given[new.id], new) if new.id in given else new
    wanted = (json.dumps(list(given)),)
    stored = {
        row[1]: (row[0], node((*row[1:6], None)), row[7:], row[6])
        for row in db.execute(
            f"SELECT n, {NODE.format('nodes')}, type, level, province, prefecture, county FROM nodes"
            " WHERE id IN (SELECT value FROM json_each(?))",
            wanted,
        )
    }
    fresh = [node_row(new) for key, new in given.items() if key not in stored]
    db.executemany(f"INSERT INTO nodes ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?)", fresh)
    for key, (n, old, copied, absorbed) in stored.items():
        new = united(old, given[key])
        if new is old:
            continue
        row = node_row(new)
        db.execute(
            "UPDATE nodes SET type=?, name=?, level=?, province=?, prefecture=?, county=?, properties=?, aliases=?,"
            " names=? WHERE n=?",
            (*row[1:-1], found_by(new, absorbed), n),
        )
        now = (row[1], *row[3:7])
        if now != copied:
            for update in _COPIES.values():
                db.execute(update, (*now, n))
    put_part_of(db, _townships(given), lenient=True)


def found_by(node: Node, absorbed: str | None) -> str:
    """What a node is searched by, the names of those merged into it included."""
    more = tuple(json.loads(absorbed)) if absorbed else ()
    return "\n".join(names(replace(node, aliases=(*node.aliases, *more))))


def _townships(nodes: Mapping[str, Node]) -> list[PartOf]:
    return [
        PartOf(new.id, f"Region:{new.properties['county']}")
        for new in nodes.values()
        if new.properties.get("level") == "township" and "county" in new.properties
    ]


def put_part_of(db: sqlite3.Connection, edges: Iterable[PartOf], lenient: bool = False) -> None:
    """Add PART_OF; one that began at the same time is brought up to date. ``lenient`` leaves out unknown ends."""
    edges = list(edges)
    known = numbers(db, {end for e in edges for end in (e.child, e.parent)})
    rows = []
    for edge in edges:
        missing = [end for end in (edge.child, edge.parent) if end not in known]
        if not missing:
            rows.append((known[edge.child], known[edge.parent], *_interval(edge.period)))
        elif not lenient:
            raise StoreError(f"PART_OF names {missing[0]}, which is not in the graph", "put the node in first")
    db.executemany(
        'INSERT INTO part_of (child, parent, start, "end", first, last) VALUES (?,?,?,?,?,?)'
        ' ON CONFLICT DO UPDATE SET "end" = excluded."end", last = excluded.last'
        ' WHERE "end" <> excluded."end"',
        rows,
    )


def _interval(period: Period) -> tuple[str, str, str, str]:
    first, last = period.bounds()
    return str(period.start or ""), str(period.end or ""), first.isoformat(), last.isoformat()
