"""Writing 100,000 facts, each with its evidence and its report, against the barest bulk writes there are.

The bare ways write edges and nothing else: no evidence, no report text, no retraction, no search index.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row, pairs
from benchmarks.world import extractions
from graph.model import Extraction, Fact
from graph.store import open_store
from graph.store.base import GraphStore

FACTS = 100_000
REPORTS_A_BATCH = 40
EDGES_A_BATCH = 5_000
NAMES = ("id", "predicate", "subject", "object", "value", "unit", "start")


def write(store: GraphStore, world: list[Extraction]) -> None:
    """What the loader does, reading apart."""
    for i in range(0, len(world), REPORTS_A_BATCH):
        store.write(world[i : i + REPORTS_A_BATCH])


def row(fact: Fact) -> tuple[object, ...]:
    q = fact.quantity
    return (fact.id, fact.predicate, fact.subject, fact.object, q and q.value, q and q.unit, str(fact.period.start))


def measure() -> list[Row]:
    world = list(extractions(FACTS))
    return [on_sqlite(world), *on_neo4j(world)]


def on_sqlite(world: list[Extraction]) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        turn = iter(range(1_000))

        def ours() -> None:
            store = open_store(f"sqlite:{Path(folder) / f'ours{next(turn)}.db'}")
            store.prepare()
            write(store, world)
            store.close()

        def bare() -> None:
            db = sqlite3.connect(Path(folder) / f"bare{next(turn)}.db")
            db.execute("CREATE TABLE edges (id PRIMARY KEY, predicate, subject, object, value, unit, start)")
            rows = (row(f) for e in world for f, _ in e.facts)
            db.executemany("INSERT OR IGNORE INTO edges VALUES (?,?,?,?,?,?,?)", rows)
            db.commit()
            db.close()

        what = f"load {FACTS:,} facts with evidence into SQLite"
        # Processor time: one process does all the work of either way.
        return pairs(what, "bare executemany of edges", ours, bare, runs=1, clock=time.process_time)


def on_neo4j(world: list[Extraction]) -> Iterator[Row]:
    """Against py2neo.bulk on a server of the same kind: the nodes stand already, only edges are created."""
    from py2neo import Graph
    from py2neo.bulk import create_relationships

    from tests.neo4j_server.places import LTS
    from tests.neo4j_server.server import PASSWORD, USER, Server

    with Server(LTS) as mine, Server(LTS) as other:
        store = open_store(mine.url)
        store.prepare()
        graph = Graph(other.address, auth=(USER, PASSWORD))
        codes = sorted({end for e in world for f, _ in e.facts for end in (f.subject, f.object)})
        graph.run("CREATE CONSTRAINT FOR (n:Region) REQUIRE n.id IS UNIQUE")
        graph.run("UNWIND $ids AS id CREATE (:Region {id: id})", ids=codes)

        def bare() -> None:
            facts = [f for e in world for f, _ in e.facts]
            data = [(f.subject, dict(zip(NAMES, row(f), strict=True)), f.object) for f in facts]
            keys = {"start_node_key": ("Region", "id"), "end_node_key": ("Region", "id")}
            for i in range(0, len(data), EDGES_A_BATCH):
                create_relationships(graph.auto(), data[i : i + EDGES_A_BATCH], "SENDS_WORKERS_TO", **keys)

        what = f"load {FACTS:,} facts with evidence into Neo4j"
        yield pairs(what, "py2neo.bulk create_relationships", lambda: write(store, world), bare, runs=1)
        store.close()
