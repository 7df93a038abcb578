"""Each named query gives the rows of a plain-Python truth: on the projection of SQLite, and on real Neo4j unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph import queries
from graph.neo4j_browser import PARAMETERS, PICTURES, favourites
from graph.ontology import edge_types
from graph.store import open_store
from graph.store.base import GraphStore
from graph.store.cypher import CypherStore, Table
from tests.cypher import truth_network, truth_ties
from tests.cypher.truth import TRUTH as FACTS
from tests.cypher.truth import Row
from tests.cypher.world import World, make
from tests.neo4j_server import emptied

TRUTH = {**FACTS, **truth_ties.TIES, **truth_network.NETWORK}
ALL = 1_000_000
WINDOW = {"since": "2020-01-01", "until": "2021-06-30"}
SH_YN, YN_SH = {"source": "310000", "target": "530000"}, {"source": "530000", "target": "310000"}
CASES: list[tuple[str, dict[str, Any]]] = [
    ("agreements-between-provinces", {"one": "310000", "other": "530000"}),
    ("agreements-between-provinces", {"one": "530000", "other": "530000", **WINDOW}),
    ("agreements-without-flows", YN_SH),
    ("agreements-without-flows", {"source": "640000", "target": "330000"}),
    ("bureaus-of-region", {"region": "530000"}),
    ("companies-by-counties", {}),
    ("companies-by-counties", {"source": "530000", "limit": 5}),
    ("conflicts", {}),
    ("conflicts", {"region": "530000"}),
    ("eastern-partners-at", {"region": "530100", "day": "2020-12-31"}),
    ("eastern-partners-at", {"region": "530112", "day": "2022-07-01"}),
    ("evidence-of-fact", {"fact": "MOST TOLD"}),
    ("facts-of-node", {"node": "Region:530100"}),
    ("facts-of-node", {"node": "Company:甲3公司", **WINDOW}),
    ("facts-of-report", {"report": "r3"}),
    ("flows", YN_SH),
    ("flows", {"source": "530000", "target": "330000", "level": "prefecture"}),
    ("flows", {"source": "330100", "target": "530100", "since": "2018-01-01"}),
    ("flows-beside-pairing", {"source": "530000"}),
    ("flows-beside-pairing", {"source": "640000"}),
    ("flows-between-provinces", YN_SH),
    ("flows-between-provinces", {**YN_SH, "since": "2021-01-01"}),
    ("flows-between-provinces", {**YN_SH, **WINDOW}),
    ("flows-between-provinces", {"source": "640000", "target": "330000", "until": "2019-12-31"}),
    ("flows-by-year", YN_SH),
    ("flows-without-pairing", YN_SH),
    ("flows-without-pairing", {"source": "530000", "target": "330000"}),
    ("funding-between-provinces", SH_YN),
    ("funding-between-provinces", {**SH_YN, **WINDOW}),
    ("funding-by-region-and-year", SH_YN),
    ("funding-by-region-and-year", {"source": "330000", "target": "640000"}),
    ("funding-of-region-by-year", {"region": "530112"}),
    ("funding-of-region-by-year", {"region": "530322"}),
    ("jobs-between-provinces", SH_YN),
    ("jobs-between-provinces", {**SH_YN, "unit": "fair"}),
    ("most-central-regions", {}),
    ("most-central-regions", {"level": "county", "limit": 50}),
    ("most-connected-regions", {}),
    ("most-connected-regions", {"level": "township", "limit": 2}),
    ("newest-facts", {"limit": ALL}),
    ("newest-facts", {"since": "2023-05", "limit": 30}),
    ("pairings-begun", {"province": "530000"}),
    ("pairings-begun", {"province": "310000", "since": "2019-03-01", "until": "2020-01-01"}),
    ("pairings-ended", {"province": "530000"}),
    ("pairings-ended", {"province": "310000", **WINDOW}),
    ("pairings-of-region", {"node": "Region:310000"}),
    ("pairings-without-flows", {"source": "640000", "target": "310000"}),
    ("pairings-without-flows", {"source": "530000", "target": "330000"}),
    ("pairs-of-province", {"province": "530000"}),
    ("pairs-of-province", {"province": "310000", **WINDOW}),
    ("paths", {"source": "Region:530100", "target": "Company:甲3公司", "limit": ALL}),
    ("paths", {"source": "Region:530000", "target": "Region:310000", "limit": ALL}),
    ("paths", {"source": "Region:530000", "target": "Region:650000", "limit": ALL}),
    ("re-pairings", {}),
    ("re-pairings", {"region": "640000"}),
    ("reach", {"node": "Region:530100", "hops": 1}),
    ("reach", {"node": "Region:530100"}),
    ("reach", {"node": "Company:甲3公司", "hops": 3}),
    ("regions-with-several-partners", {"region": "530000"}),
    ("regions-with-several-partners", {"region": "640000"}),
    ("reports-of-region", {"region": "530100"}),
    ("staff-and-workers", YN_SH),
    ("staff-between-provinces", SH_YN),
    ("training-between-provinces", {**SH_YN, **WINDOW}),
    ("workers-to-companies", {"source": "530000"}),
    ("workers-to-companies", {"source": "530000", **WINDOW}),
]
EMPTY = {("paths", "Region:650000")}


@pytest.fixture(scope="module")
def world() -> World:
    return make()


@pytest.fixture(scope="module")
def embedded(world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    store = open_store(f"sqlite:{Path(tmp_path_factory.mktemp('cypher')) / 'graph.db'}")
    world.write(store)
    yield store
    store.close()


def served(url: str, world: World) -> Iterator[GraphStore]:
    with emptied.fresh(url) as store:
        world.write(store)
        assert isinstance(store, CypherStore), "Neo4j must answer Cypher by itself"
        yield store


@pytest.fixture(scope="module")
def lts(neo4j_url: str, world: World) -> Iterator[GraphStore]:
    yield from served(neo4j_url, world)


@pytest.fixture(scope="module")
def current(neo4j_current_url: str, world: World) -> Iterator[GraphStore]:
    yield from served(neo4j_current_url, world)


def comparable(name: str, rows: Table | list[Row]) -> list[str]:
    found = rows.rows if isinstance(rows, Table) else rows
    if name == "paths" and isinstance(rows, Table):
        found = tuple((hops, [r["id"] for r in path["relationships"]]) for hops, path in rows.rows)
    kept = [[sorted(v) if isinstance(v, list) and name != "paths" else v for v in row] for row in found]
    return sorted(map(repr, kept))


def check(store: GraphStore, world: World, name: str, params: dict[str, Any]) -> None:
    if "fact" in params:
        told = max(world.told.values(), key=lambda t: len(t.evidence))
        params = {"fact": told.fact.id}
    table = queries.run(name, params, store, limit=ALL, timeout=120)
    wanted = list(TRUTH[name](world, params))
    assert bool(wanted) != ((name, params.get("target")) in EMPTY), "a truth without rows holds nothing to it"
    assert table.columns == queries.named_query(name).columns
    assert not table.truncated
    assert comparable(name, table) == comparable(name, wanted)


def test_every_query_is_held_to_a_truth() -> None:
    assert set(TRUTH) == set(queries.named_queries()) == {name for name, _ in CASES}


def test_the_world_is_large_enough(world: World) -> None:
    assert len(world.told) >= 5_000


@pytest.mark.parametrize(("name", "params"), CASES)
def test_on_the_projection(embedded: GraphStore, world: World, name: str, params: dict[str, Any]) -> None:
    check(embedded, world, name, params)


@pytest.mark.neo4j
@pytest.mark.parametrize(("name", "params"), CASES)
def test_on_neo4j(lts: GraphStore, world: World, name: str, params: dict[str, Any]) -> None:
    check(lts, world, name, params)


@pytest.mark.neo4j
@pytest.mark.neo4j_current
@pytest.mark.parametrize(("name", "params"), CASES)
def test_on_the_current_neo4j(current: GraphStore, world: World, name: str, params: dict[str, Any]) -> None:
    check(current, world, name, params)


@pytest.mark.neo4j
def test_every_script_for_the_browser_runs_with_the_values_it_sets(lts: GraphStore) -> None:
    """As the Browser does it: the server reads each value as Cypher, then answers the script."""
    saved = favourites()
    answered = 0
    for path, text in saved.items():
        folder, name = path.split("/")
        if folder == PARAMETERS:
            continue
        setting = saved.get(f"{PARAMETERS}/{'facts-of-node.cypher' if folder == PICTURES else name}", "")
        values = {
            key: queries.run_cypher(f"RETURN {value}", {}, lts).rows[0][0]
            for key, value in re.findall(r":param (\w+) => (.+);", setting)
        }
        answered += bool(queries.run_cypher(text, values, lts, timeout=120).rows)
    assert answered > len(edge_types()) + len(queries.named_queries()) / 2
