"""A prepared graph without reports on a server, again and again: the divisions stay, all else goes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import neo4j

from graph.store.neo4j import Neo4jStore, open
from graph.store.neo4j.address import parse

_divisions: dict[str, dict[str, dict[str, Any]]] = {}
"""By URL: the properties of the divisions as prepare() made them."""


@contextmanager
def fresh(url: str) -> Iterator[Neo4jStore]:
    """A store open on the emptied server. One at a time: Community has a single database."""
    with connected(url) as driver:
        if url in _divisions:
            _keep_divisions(driver, _divisions[url])
        else:
            wipe(driver)
    store = open(url)
    try:
        store.prepare()
        if url not in _divisions:
            with connected(url) as driver:
                _divisions[url] = _regions(driver)
        yield store
    finally:
        store.close()


@contextmanager
def connected(url: str) -> Iterator[neo4j.Driver]:
    """A bare driver on the server."""
    address = parse(url)
    assert address.user
    assert address.password
    with neo4j.GraphDatabase.driver(
        address.uri, auth=(address.user, address.password), notifications_min_severity="OFF"
    ) as driver:
        yield driver


def wipe(driver: neo4j.Driver, relationships: str = "true", nodes: str = "true") -> None:
    """Delete every relationship ``r`` and node ``n`` for which these conditions (Cypher) hold."""
    some = "IN TRANSACTIONS OF 5000 ROWS"
    with driver.session() as session:
        session.run(f"MATCH ()-[r]->() WHERE {relationships} CALL (r) {{ DELETE r }} {some}").consume()
        session.run(f"MATCH (n) WHERE {nodes} CALL (n) {{ DETACH DELETE n }} {some}").consume()


def _regions(driver: neo4j.Driver) -> dict[str, dict[str, Any]]:
    return {row["n"]["id"]: row["n"] for row in driver.execute_query("MATCH (n:Region) RETURN properties(n) AS n")[0]}


def _keep_divisions(driver: neo4j.Driver, divisions: dict[str, dict[str, Any]]) -> None:
    wipe(driver, "type(r) <> 'PART_OF'", "NOT (n:Region OR n:GraphState)")
    there = _regions(driver)
    driver.execute_query(
        "UNWIND $ids AS id MATCH (n:Region {id: id}) DETACH DELETE n", ids=sorted(there.keys() - divisions.keys())
    )
    other = [divisions[key] for key in divisions if there.get(key) != divisions[key]]
    driver.execute_query("UNWIND $rows AS row MATCH (n:Region {id: row.id}) SET n = row", rows=other)
