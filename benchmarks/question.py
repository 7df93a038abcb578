"""The headline question (flows between the counties of two provinces) on 100,000 edges, against bare engines."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import Row, pairs
from benchmarks.world import extractions
from graph.model import FactRecord
from graph.store import open_store
from graph.store.base import FactQuery, GraphStore, NodeFilter

EDGES = 100_000
BATCH = 100
WEST, EAST = "530000", "310000"
HEADLINE = FactQuery(
    predicates=("sends_workers_to",),
    subject=NodeFilter(type="Region", level="county", within=(WEST,)),
    object=NodeFilter(type="Region", level="county", within=(EAST,)),
)
COLUMNS = "id, predicate, subject, s_level, s_province, object, o_level, o_province, value, start, end"
BARE_SQL = """SELECT * FROM edges WHERE predicate = 'sends_workers_to'
    AND s_level = 'county' AND s_province = ? AND o_level = 'county' AND o_province = ?"""
BARE_CYPHER = """MATCH (a:Region)-[r:SENDS_WORKERS_TO]->(b:Region)
    WHERE a.level = 'county' AND a.province = $west AND b.level = 'county' AND b.province = $east
    RETURN a.name, b.name, r.value, r.start_date, r.end_date"""


def fill(store: GraphStore, edges: int = EDGES) -> None:
    """Write the made-up world in batches."""
    batch = []
    for extraction in extractions(edges):
        batch.append(extraction)
        if len(batch) == BATCH:
            store.write(batch)
            batch.clear()
    if batch:
        store.write(batch)


def ask(store: GraphStore) -> Callable[[], tuple[FactRecord, ...]]:
    return lambda: store.facts(HEADLINE, limit=10_000).items


def bare_table(edges: int = EDGES) -> sqlite3.Connection:
    """The same edges in one flat, indexed table: the least that SQL could do."""
    db = sqlite3.connect(":memory:")
    db.execute(f"CREATE TABLE edges ({COLUMNS})")
    rows = (
        (
            f.id,
            f.predicate,
            f.subject,
            "county",
            f.subject[7:9] + "0000",
            f.object,
            "county",
            f.object[7:9] + "0000",
            f.quantity.value if f.quantity else None,
            str(f.period.start),
            str(f.period.end),
        )
        for e in extractions(edges)
        for f, _ in e.facts
    )
    db.executemany("INSERT INTO edges VALUES (?,?,?,?,?,?,?,?,?,?,?)", rows)
    db.execute("CREATE INDEX by_ends ON edges (predicate, s_province, o_province, s_level, o_level)")
    return db


def measure() -> list[Row]:
    """Two rows: full typed records with their evidence from each store, against bare rows from bare engines."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(f"sqlite:{Path(folder) / 'bench.db'}")
        store.prepare()
        fill(store)
        db = bare_table()
        found, bare = ask(store)(), db.execute(BARE_SQL, (WEST, EAST)).fetchall()
        assert len(found) == len(bare), (len(found), len(bare))
        rows.append(
            pairs(
                f"headline on SQLite, {EDGES:,} facts, {len(bare)} found with evidence",
                "bare SQL on a flat indexed table in memory",
                ask(store),
                lambda: db.execute(BARE_SQL, (WEST, EAST)).fetchall(),
                runs=15,
            )
        )
        store.close()
    return [*rows, on_neo4j()]


def on_neo4j() -> Row:
    from neo4j import GraphDatabase

    from tests.neo4j_server.places import LTS
    from tests.neo4j_server.server import PASSWORD, USER, Server

    with Server(LTS) as server, GraphDatabase.driver(server.address, auth=(USER, PASSWORD)) as driver:
        store = open_store(server.url)
        store.prepare()
        fill(store)

        def bare() -> list[object]:
            return list(driver.execute_query(BARE_CYPHER, west=WEST, east=EAST).records)

        found = len(bare())
        assert len(ask(store)()) == found
        what = f"headline on Neo4j, {EDGES:,} facts, {found} found with evidence"
        row = pairs(what, "bare Cypher, five columns", ask(store), bare, runs=15)
        store.close()
    return row
