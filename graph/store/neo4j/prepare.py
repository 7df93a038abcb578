"""Making a database ready: constraints and indexes of cypher/schema, the divisions and their PART_OF."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from importlib import resources

import neo4j

from graph.ontology import edge_types, node_types
from graph.store.divisions import divisions, table_stamp
from graph.store.neo4j.conflicts import settle_all
from graph.store.neo4j.loading import changed, lock
from graph.store.neo4j.saving import each, put_nodes, put_part_of
from graph.store.neo4j.server import Server


def prepare(server: Server) -> None:
    """Idempotent; what is there already is left alone."""
    for statement in statements():
        server.write(lambda tx, text=statement: tx.run(text).consume())  # type: ignore[misc]
    server.write(lambda tx: tx.run("CALL db.awaitIndexes(300)").consume())
    server.write(_divisions)
    server.write(_conflicts)


def statements() -> Iterator[str]:
    """The statements of cypher/schema, once for each type where they name one."""
    files = [f for f in resources.files("cypher").joinpath("schema").iterdir() if f.name.endswith(".cypher")]
    for file in sorted(files, key=lambda f: f.name):
        text = re.sub(r"(?m)^\s*//.*$", "", file.read_text(encoding="utf-8"))
        for statement in (s.strip() for s in text.split(";")):
            if "{Label}" in statement:
                for label in node_types():
                    yield statement.replace("{Label}", label).replace("{name}", label.lower())
            elif "{TYPE}" in statement:
                for name, edge in edge_types().items():
                    yield statement.replace("{TYPE}", edge.cypher).replace("{name}", name)
            elif statement:
                yield statement


def _divisions(tx: neo4j.ManagedTransaction) -> None:
    """The divisions of the gazetteer, put in once, and again when its table changes."""
    tx.run(
        "MERGE (g:GraphState {id: 'graph'}) ON CREATE SET g.counter = 0, g.graph = $token", token=secrets.token_hex(4)
    ).consume()
    lock(tx)
    table = table_stamp()
    if tx.run("MATCH (g:GraphState {id: 'graph'}) RETURN g.divisions = $table", table=table).single(strict=True)[0]:
        return
    nodes, part_of = divisions()
    put_nodes(tx, nodes)
    children = [{"id": child} for child in sorted({e.child for e in part_of})]
    each(tx, "MATCH (:Region {id: row.id})-[r:PART_OF]->(:Region) DELETE r", children)
    put_part_of(tx, part_of)
    tx.run("MATCH (g:GraphState {id: 'graph'}) SET g.divisions = $table", table=table).consume()
    changed(tx)


def _conflicts(tx: neo4j.ManagedTransaction) -> None:
    """A graph filled before conflicts were kept gets them, once."""
    kept = "MATCH (g:GraphState {id: 'graph'}) RETURN g.conflicts_kept"
    if tx.run(kept).single(strict=True)[0]:
        return
    lock(tx)
    settle_all(tx)
    tx.run("MATCH (g:GraphState {id: 'graph'}) SET g.conflicts_kept = true").consume()
    changed(tx)
