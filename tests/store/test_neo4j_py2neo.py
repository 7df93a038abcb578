"""py2neo (end of life, still used in notebooks) reads from 5.26 LTS what the store wrote."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from graph.store.neo4j import Neo4jStore
from graph.store.neo4j.address import parse
from tests.neo4j_server import emptied
from tests.store.test_neo4j_store import LANPING, PUDONG, workers
from tests.store.test_writing import a_report, says

pytestmark = pytest.mark.neo4j

# In a process of its own: py2neo leaves connections open and uses what Python has deprecated.
NOTEBOOK = """
import json, sys
from datetime import date
import py2neo

graph = py2neo.Graph(sys.argv[1], auth=(sys.argv[2], sys.argv[3]))
node = graph.nodes.match("County", code="533325").first()
found = graph.relationships.match((node, None), "SENDS_WORKERS_TO").all()
rows = graph.run(
    "MATCH (:Region)-[r:SENDS_WORKERS_TO]->(:Region) WHERE r.valid_from <= $day RETURN r.start_date AS start",
    day=date(2022, 1, 1),
).data()
print(json.dumps([node["id"], [[r.end_node["id"], r["value"], r["unit"], r["quotes"]] for r in found], rows]))
"""


@pytest.fixture
def store(neo4j_url: str) -> Iterator[Neo4jStore]:
    with emptied.fresh(neo4j_url) as opened:
        yield opened


def test_py2neo_reads_what_the_store_wrote(store: Neo4jStore, neo4j_url: str) -> None:
    store.write([says(a_report("a", "兰坪县向浦东新区输送597人"), workers())])
    address = parse(neo4j_url)
    command = [sys.executable, "-c", NOTEBOOK, address.uri, str(address.user), str(address.password)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    node, found, rows = json.loads(done.stdout)
    assert node == LANPING
    assert found == [[PUDONG, 597.0, "person", ["兰坪县向"]]]
    assert rows == [{"start": "2021"}]
