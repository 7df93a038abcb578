"""One object over a store, as a notebook uses it."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

import shanhai
from graph.errors import QueryError, StoreError, UsageError
from tests.cypher.world import World


def test_what_there_is_not_is_said_and_no_empty_answer(graph: shanhai.Graph) -> None:
    for wrong in ({"level": "planet"}, {"type": "Planet"}):
        with pytest.raises(UsageError, match="no such"):
            graph.nodes(**wrong)  # type: ignore[arg-type]
    for confidence in (7, -1, float("nan")):
        with pytest.raises(UsageError, match="no such confidence"):
            graph.facts(min_confidence=confidence)


def test_a_graph_is_named_by_a_url(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not the URL of a graph"):
        shanhai.open(tmp_path / "g.db")  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        shanhai.open(f"sqlite:{tmp_path / ('x' * 300)}")


def test_facts_by_filters(graph: shanhai.Graph, world: World) -> None:
    assert {r.fact.id for r in graph.facts()} == set(world.told)
    some = graph.facts(predicate="funds", since=2020, until="2021", within="上海")
    assert some
    assert all(r.fact.predicate == "funds" for r in some)
    assert all("310000" in (r.subject.properties.get("province"), r.object.properties.get("province")) for r in some)
    assert len(graph.facts(limit=7)) == 7
    assert graph.facts(predicate=["funds", "signs"], limit=3)
    with pytest.raises(UsageError, match="not a date"):
        graph.facts(since="soon")
    with pytest.raises(UsageError, match="no division"):
        graph.facts(within="无此地")


def test_nodes_by_name(graph: shanhai.Graph) -> None:
    assert "Region:533325" in {n.id for n in graph.nodes("兰坪")}
    assert {n.type for n in graph.nodes(type="Company")} == {"Company"}
    assert {n.properties["province"] for n in graph.nodes(level="county", within="上海")} == {"310000"}
    lanping = graph.node("Lanping")
    assert lanping is not None
    assert lanping.name == "兰坪白族普米族自治县"
    assert graph.node("Company:无") is None


def test_queries_and_free_cypher(graph: shanhai.Graph) -> None:
    table = graph.query("pairs-of-province", province="云南")
    assert table.dicts()[0]["code"].startswith("53") or table.dicts()[0]["level"] == "township"
    assert graph.cypher("MATCH (r:Region) WHERE r.code = $code RETURN r.name AS name", {"code": "310000"}).dicts() == [
        {"name": "上海市"}
    ]
    with pytest.raises(QueryError, match="DELETE"):
        graph.cypher("MATCH (r) DELETE r")
    frame = graph.frame(table)
    assert [c for c in frame.columns if c not in ("start", "end")] == list(table.columns)
    assert len(frame) == len(table.rows)


def test_networkx_and_frame(graph: shanhai.Graph, world: World) -> None:
    drawn = graph.networkx(predicate="pairs_with")
    assert isinstance(drawn, nx.MultiDiGraph)
    frame = graph.frame(predicate="pairs_with")
    assert isinstance(frame, pd.DataFrame)
    assert set(frame["id"]) == {k for _, _, k in drawn.edges(keys=True)}
    assert set(frame["id"]) == {k for k, t in world.told.items() if t.fact.predicate == "pairs_with"}
    assert all(isinstance(d, date) for d in frame["start"].dropna())
    assert list(graph.frame(predicate="funds", since=1950, until=1950).columns) == list(frame.columns)


def test_export_writes_files(graph: shanhai.Graph, tmp_path: Path) -> None:
    done = graph.export("csv", tmp_path, predicate="funds")
    with done.paths[1].open(encoding="utf-8", newline="") as f:
        assert {r["predicate"] for r in csv.DictReader(f)} == {"funds"}


def test_it_closes(tmp_path: Path) -> None:
    with shanhai.open(f"sqlite:{tmp_path / 'g.db'}") as opened:
        assert "g.db" in repr(opened)
    with pytest.raises(StoreError):
        opened.facts()


def test_the_rows_of_an_answer_as_a_frame(graph: shanhai.Graph) -> None:
    pd = pytest.importorskip("pandas")
    found = graph.ask("列出结对关系")
    frame = graph.frame(found)
    assert isinstance(frame, pd.DataFrame)
    assert len(frame) == len(found.rows)
    assert {"subject", "object", "start", "facts"} <= set(frame.columns)
