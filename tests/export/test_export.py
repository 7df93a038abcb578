"""Exports: read back by the tools they are for, into the same graph."""

from __future__ import annotations

import csv
import json
import os
import re
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from graph.errors import UsageError
from graph.export import FORMATS, Selection, export
from graph.export.networkx_graph import SEPARATOR, make_plain, to_networkx
from graph.model import Evidence, Extraction, Fact, PartialDate, Period, Quantity, Report
from graph.regions import gazetteer
from graph.store import open_store
from graph.store.base import GraphStore
from tests.cypher.world import World
from tests.export.world import ODD


def same(found: nx.MultiDiGraph, wanted: nx.MultiDiGraph, ignoring: tuple[str, ...] = ()) -> None:
    assert isinstance(found, nx.MultiDiGraph)

    def kept(data: dict[str, Any]) -> dict[str, Any]:
        return {k: v for k, v in data.items() if k not in ignoring}

    assert {n: kept(d) for n, d in found.nodes(data=True)} == dict(wanted.nodes(data=True))
    edges = {(u, v, k): kept(d) for u, v, k, d in found.edges(keys=True, data=True)}
    assert edges == {(u, v, k): d for u, v, k, d in wanted.edges(keys=True, data=True)}
    for (u, v, k), data in edges.items():
        assert {n: type(x) for n, x in data.items()} == {n: type(x) for n, x in wanted.edges[u, v, k].items()}


def test_networkx_has_every_fact_with_python_values(store: GraphStore, world: World) -> None:
    graph = to_networkx(store)
    assert {k for _, _, k in graph.edges(keys=True)} == set(world.told)
    for u, v, key, data in graph.edges(keys=True, data=True):
        told = world.told[key]
        period, q = told.fact.period, told.fact.quantity
        assert (u, v, data["predicate"], data["id"]) == (told.subject.id, told.object.id, told.fact.predicate, key)
        assert data.get("start") == (period.start.first if period.start else None)
        assert data.get("end") == (period.end.last if period.end else None)
        assert data.get("start_precision") == (str(period.start.precision) if period.start else None)
        assert (data.get("value"), data.get("unit")) == ((q.value, q.unit) if q else (None, None))
        assert data.get("of_which_poor") == (q.of_which.get("poor") if q else None)
        assert data.get("joint_group") == told.fact.joint_group
        assert set(data["reports"]) == {e.report for e in told.evidence}
        assert sorted(data["quotes"]) == sorted(e.quote for e in told.evidence)
        assert None not in data.values()
        assert not {date.min, date.max} & {x for x in data.values() if isinstance(x, date)}
    for node, data in graph.nodes(data=True):
        assert (data["type"], data["name"]) == (world.nodes[node].type, world.nodes[node].name)
    kunming = graph.nodes["Region:530100"]
    assert (kunming["code"], kunming["level"]) == ("530100", "prefecture")
    assert isinstance(kunming["lon"], float)


def test_graphml_reads_back_the_same(store: GraphStore, tmp_path: Path) -> None:
    done = export(store, "graphml", tmp_path / "g.graphml")
    found = nx.read_graphml(tmp_path / "g.graphml", edge_key_type=str, force_multigraph=True)
    wanted = make_plain(to_networkx(store))
    same(found, wanted)
    assert (done.nodes, done.facts) == (wanted.number_of_nodes(), wanted.number_of_edges())


def test_gexf_reads_back_the_same_and_its_dates_are_days(store: GraphStore, tmp_path: Path) -> None:
    export(store, "gexf", tmp_path / "g.gexf")
    same(nx.read_gexf(tmp_path / "g.gexf"), make_plain(to_networkx(store)), ignoring=("label", "networkx_key"))
    tree = ElementTree.parse(tmp_path / "g.gexf")
    name = "{http://gexf.net/1.3}"
    graph = tree.getroot().find(f"{name}graph")
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    assert [e.get("class") for e in graph.findall(f"{name}attributes")] == ["node", "edge"]
    ids = [e.get("id") for e in graph.iter(f"{name}edge")]
    assert len(ids) == len(set(ids))
    spans = [(e.get("start"), e.get("end")) for e in graph.iter(f"{name}edge")]
    assert any(s and e for s, e in spans)
    for day in (d for span in spans for d in span if d):
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", day)
        date.fromisoformat(day)
    assert all(s <= e for s, e in spans if s and e)
    assert all(n.get("label") and n.get("label") != n.get("id") for n in graph.iter(f"{name}node"))


def test_node_link_json_reads_back_the_same(store: GraphStore, tmp_path: Path) -> None:
    export(store, "networkx", tmp_path / "g.json")
    found = nx.node_link_graph(json.loads((tmp_path / "g.json").read_text(encoding="utf-8")), edges="edges")
    same(make_plain(found), make_plain(to_networkx(store)))


def rows(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as f:
        return list(csv.DictReader(f))


def test_csv_is_exact(store: GraphStore, world: World, tmp_path: Path) -> None:
    done = export(store, "csv", tmp_path / "new" / "tables")
    assert [p.name for p in done.paths] == ["nodes.csv", "edges.csv"]
    edges = {r["id"]: r for r in rows(done.paths[1])}
    assert set(edges) == set(world.told)
    nodes = {r["id"]: r for r in rows(done.paths[0])}
    assert set(nodes) == {i for t in world.told.values() for i in (t.subject.id, t.object.id)}
    assert nodes["Company:=HYPERLINK(1)公司"]["name"] == "=HYPERLINK(1)公司"
    for key, told in world.told.items():
        row, q = edges[key], told.fact.quantity
        assert (float(row["value"]) if row["value"] else None) == (q.value if q else None)
        assert row["joint"] == ({True: "true", False: "false"}[q.joint] if q else "")
        assert set(row["reports"].split(SEPARATOR)) == {e.report for e in told.evidence}
        assert row["of_which"] == ("" if not q or not q.of_which else f"poor={q.of_which['poor']:g}")


def test_csv_for_spreadsheets_runs_no_formula(store: GraphStore, tmp_path: Path) -> None:
    done = export(store, "csv", tmp_path, spreadsheet=True)
    assert done.paths[0].read_bytes().startswith(b"\xef\xbb\xbf")
    for path in done.paths:
        for row in rows(path, "utf-8-sig"):
            for name, value in row.items():
                if name not in ("value", "lon", "lat"):
                    assert not value.startswith(("=", "+", "-", "@", "\t", "\r")), (name, value)
    values = {r["value"] for r in rows(done.paths[1], "utf-8-sig")}
    assert "-3.5" in values  # a number stays one


def test_parquet_keeps_types(store: GraphStore, world: World, tmp_path: Path) -> None:
    done = export(store, "parquet", tmp_path)
    nodes, edges = pq.read_table(done.paths[0]), pq.read_table(done.paths[1])
    assert (nodes.num_rows, edges.num_rows) == (done.nodes, done.facts)
    schema = {f.name: f.type for f in edges.schema}
    assert schema["start"] == schema["valid_to"] == pa.date32()
    assert schema["value"] == pa.float64()
    assert schema["approx"] == pa.bool_()
    assert pa.types.is_list(schema["quotes"])
    assert schema["quote_starts"].value_type == pa.int64()
    found = {r["id"]: r for r in edges.to_pylist()}
    assert set(found) == set(world.told)
    odd = [r for r in found.values() if r["reports"] == ["odd"]]
    assert len(odd) == 3
    assert all(r["quotes"] == [ODD] for r in odd)


@pytest.mark.parametrize(
    ("selection", "wanted"),
    [
        (Selection(predicates=("funds", "signs")), lambda t: t.fact.predicate in ("funds", "signs")),
        (
            Selection(since=PartialDate.parse("2020"), until=PartialDate.parse("2020-06")),
            lambda t: t.days is not None and t.days[0] <= "2020-06-30" and t.days[1] >= "2020-01-01",
        ),
        (
            Selection(within=("310000",), predicates=("pairs_with", "trains")),
            lambda t: (
                t.fact.predicate in ("pairs_with", "trains")
                and "310000" in (t.subject.properties.get("province"), t.object.properties.get("province"))
            ),
        ),
        (
            Selection(level="township"),
            lambda t: "township" in (t.subject.properties.get("level"), t.object.properties.get("level")),
        ),
        (Selection(min_confidence=0.95), lambda t: max(e.confidence for e in t.evidence) >= 0.95),
    ],
)
def test_a_selection_is_what_it_says(store: GraphStore, world: World, selection: Selection, wanted: Any) -> None:
    found = {k for _, _, k in to_networkx(store, selection).edges(keys=True)}
    assert found == {k for k, t in world.told.items() if wanted(t)}
    assert found


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_nothing_selected_is_an_empty_export(store: GraphStore, tmp_path: Path, form: str) -> None:
    nothing = Selection(since=PartialDate.parse("1980"), until=PartialDate.parse("1980"), predicates=("funds",))
    nothing = replace(nothing, min_confidence=1.0)
    done = export(store, form, tmp_path / "x", nothing)
    assert done.facts == 0
    assert done.nodes == 0 or form == "neo4j-admin"  # which has all divisions
    assert done.paths
    assert all(p.exists() for p in done.paths)


def test_wrong_usage_says_what_there_is(store: GraphStore, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such format") as e:
        export(store, "xlsx", tmp_path / "x")
    assert "graphml" in e.value.hint
    with pytest.raises(UsageError, match="no such predicate"):
        export(store, "csv", tmp_path / "x", Selection(predicates=("likes",)))
    with pytest.raises(UsageError, match="no such level"):
        export(store, "csv", tmp_path / "x", Selection(level="planet"))
    (tmp_path / "file").write_text("mine")
    with pytest.raises(UsageError):
        export(store, "csv", tmp_path / "file")
    with pytest.raises(UsageError):
        export(store, "graphml", tmp_path / "nowhere" / "g.graphml")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_window_that_ends_before_it_begins_is_refused(store: GraphStore, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="since 2023 is after until 2022"):
        export(store, "graphml", tmp_path / "g", Selection(since=PartialDate("2023"), until=PartialDate("2022")))


def test_what_is_no_plain_file_stays(store: GraphStore, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for out in (pipe, Path()):
        with pytest.raises(UsageError, match="no name of a file"):
            export(store, "graphml", out)
    assert pipe.is_fifo()


def test_parts_of_a_figure_keep_their_digits(tmp_path: Path) -> None:
    fact = Fact(
        "funds", "Region:310000", "Region:530000", Period(), Quantity(9e7, "CNY", of_which={"poor": 12345678.5})
    )
    nodes = tuple(gazetteer().node(code) for code in ("310000", "530000"))
    with closing(open_store("sqlite::memory:")) as graph:
        graph.prepare()
        graph.write([Extraction(Report("r", "拨付", "stdin"), nodes, ((fact, Evidence("r", 0, 2, "拨付", "w", 0.9)),))])
        export(graph, "csv", tmp_path / "c")
    assert "poor=12345678.5" in (tmp_path / "c" / "edges.csv").read_text(encoding="utf-8")


def test_a_failed_export_leaves_the_old_file(store: GraphStore, tmp_path: Path) -> None:
    out = tmp_path / "g.graphml"
    out.write_text("old")
    with pytest.raises(UsageError):
        export(store, "graphml", out, Selection(predicates=("likes",)))
    assert out.read_text() == "old"
    assert list(tmp_path.iterdir()) == [out]
