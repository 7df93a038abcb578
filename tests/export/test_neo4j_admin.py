"""The files for neo4j-admin: the real tool loads them, and a real server then answers as the store does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph.export import Selection, export
from graph.export.files import Exported
from graph.ontology import edge_types
from graph.queries import run
from graph.store import open_store
from graph.store.base import GraphStore
from tests.cypher.world import World
from tests.export.neo4j_import import import_full, served
from tests.export.world import ODD


@pytest.fixture(scope="module")
def exported(store: GraphStore, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    return export(store, "neo4j-admin", tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="module")
def bolt(exported: Exported, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("home")
    printed = import_full(exported.paths[0].parent, home)
    assert "IMPORT DONE" in printed
    with served(home) as url:
        yield url


@pytest.fixture(scope="module")
def rows(bolt: str) -> Iterator[Any]:
    with neo4j.GraphDatabase.driver(bolt) as driver:
        yield lambda text, **params: [r.data() for r in driver.execute_query(text, params).records]


def test_the_server_counts_what_the_export_told(rows: Any, world: World, exported: Exported) -> None:
    (nodes,) = rows("MATCH (n) WHERE NOT n:Report RETURN count(n) AS n")
    assert nodes["n"] == exported.nodes
    found = {r["t"]: r["n"] for r in rows("MATCH ()-[r]->() RETURN type(r) AS t, count(r) AS n")}
    assert found.pop("PART_OF") > 3_000
    wanted: dict[str, int] = {}
    for told in world.told.values():
        kind = edge_types()[told.fact.predicate].cypher
        wanted[kind] = wanted.get(kind, 0) + 1
    assert found == wanted
    assert sum(found.values()) == exported.facts
    (reports,) = rows("MATCH (r:Report) RETURN count(r) AS n")
    assert reports["n"] == len({e.report for t in world.told.values() for e in t.evidence})


def test_each_fact_has_its_properties_by_their_types(rows: Any, world: World) -> None:
    query = "MATCH (a)-[r]->(b) WHERE type(r) <> 'PART_OF' RETURN a.id AS a, b.id AS b, properties(r) AS p"
    found = {r["p"]["id"]: (r["a"], r["b"], r["p"]) for r in rows(query)}
    assert set(found) == set(world.told)
    for key, told in world.told.items():
        a, b, p = found[key]
        q = told.fact.quantity
        assert (a, b) == (told.subject.id, told.object.id)
        assert (p.get("value"), p.get("unit"), p.get("joint")) == ((q.value, q.unit, q.joint) if q else (None,) * 3)
        assert p.get("of_which_poor") == (q.of_which.get("poor") if q else None)
        assert (
            (p["valid_from"].iso_format(), p["valid_to"].iso_format()) == told.days
            if told.days
            else "valid_from" not in p
        )
        assert sorted(p["quotes"]) == sorted(e.quote for e in told.evidence)
        assert sorted(p["quote_starts"]) == sorted(e.start for e in told.evidence)
        assert set(p["reports"]) == {e.report for e in told.evidence}


def test_text_that_is_hard_for_csv_arrives_whole(rows: Any) -> None:
    (report,) = rows("MATCH (r:Report {id: 'odd'}) RETURN r.text AS text, r.published AS published")
    assert report == {"text": ODD * 2, "published": "2023-05"}
    (company,) = rows("MATCH (c:Company {id: 'Company:=HYPERLINK(1)公司'}) RETURN c.name AS name")
    assert company["name"] == "=HYPERLINK(1)公司"


def test_regions_carry_their_level_and_are_found(rows: Any) -> None:
    (found,) = rows("MATCH (n:Prefecture {code: '530700'}) RETURN labels(n) AS labels, n AS n")
    assert sorted(found["labels"]) == ["Prefecture", "Region"]
    assert isinstance(found["n"]["lon"], float)
    assert "lijiang city" in found["n"]["found_by"]
    assert rows("MATCH (:County)-[:PART_OF]->(p:Prefecture {code: '530700'}) RETURN count(*) AS n")[0]["n"] >= 5


@pytest.mark.parametrize(
    ("name", "params"),
    [
        ("pairs-of-province", {"province": "530000"}),
        ("flows-between-provinces", {"source": "530000", "target": "310000"}),
        ("flows-by-year", {"source": "530000", "target": "310000"}),
        ("facts-of-report", {"report": "odd"}),
    ],
)
def test_named_queries_give_the_rows_that_the_store_gives(
    bolt: str, store: GraphStore, name: str, params: dict[str, Any]
) -> None:
    imported = open_store(bolt)
    found = run(name, params, imported)
    imported.close()
    wanted = run(name, params, store)
    assert found.columns == wanted.columns
    assert found.rows
    # The import tool has no empty list: what nothing contradicts has no such property after it.
    at = found.columns.index("conflicts") if "conflicts" in found.columns else None
    told = [tuple(x or [] if i == at else x for i, x in enumerate(row)) for row in found.rows]
    assert told == [tuple(row) for row in wanted.rows]


def test_a_selection_is_a_whole_graph_too(store: GraphStore, tmp_path: Path) -> None:
    done = export(store, "neo4j-admin", tmp_path, Selection(predicates=("funds",)))
    names = {p.name for p in done.paths}
    assert {"FUNDS.csv", "FUNDS-header.csv", "PART_OF.csv", "Region.csv", "import.args"} <= names
    assert "SIGNS.csv" not in names
    arguments = (tmp_path / "import.args").read_text(encoding="utf-8").splitlines()
    files = {f for a in arguments if ".csv" in a for f in a.rpartition("=")[2].split(",")}
    assert files == names - {"import.args"}
