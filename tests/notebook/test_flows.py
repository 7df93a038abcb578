"""Weights of flows are those that the house's totals allow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from graph.errors import UsageError
from graph.export import Selection
from graph.export.networkx_graph import to_digraph
from graph.flat import all_facts, all_reports
from graph.flows import Level, flows, place
from graph.model import Extraction, FactRecord, PartialDate, Report
from graph.regions import gazetteer
from graph.store import open_store
from graph.store.base import FactQuery, GraphStore
from graph.totals import total
from tests.cypher.world import make
from tests.totals.make import record

YUNNAN, SHANGHAI, ZHEJIANG = "530000", "310000", "330000"
LIJIANG, NUJIANG, LANPING, LUSHUI, FUGONG = "530700", "533300", "533325", "533301", "533323"
PUDONG, YANGPU, HANGZHOU = "310115", "310110", "330100"
WORKERS = Selection(predicates=("sends_workers_to",))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[GraphStore]:
    opened = open_store(f"sqlite:{tmp_path / 'g.db'}")
    opened.prepare()
    yield opened
    opened.close()


def tell(store: GraphStore, *records: FactRecord) -> None:
    """All in one report of September 2023."""
    said = tuple((r.fact, replace(r.evidence[0], report="r")) for r in records)
    nodes = tuple({n.id: n for r in records for n in (r.subject, r.object)}.values())
    report = Report("r", "说" * 20, "file:///r.txt", published=PartialDate("2023-09-01"))
    store.write([Extraction(report, nodes, said)])


def weights(
    store: GraphStore, selection: Selection = WORKERS, level: Level = "province"
) -> dict[tuple[str, str], float]:
    found = flows(store, selection, level=level).flows
    return {(f.source.name, f.target.name): f.weight for f in found}


def test_a_cumulative_figure_and_the_year_in_it_are_not_added(store: GraphStore) -> None:
    tell(
        store,
        record(LANPING, PUDONG, 812, "2021", "2022"),
        record(LANPING, PUDONG, 407, "2021", "2021"),
        record(LIJIANG, YANGPU, 100, "2021", "2021"),
    )
    assert weights(store) == {("云南省", "上海市"): 912}
    assert weights(store, level="county") == {("兰坪白族普米族自治县", "浦东新区"): 812}
    assert weights(store, level="prefecture") == {("怒江傈僳族自治州", "上海市"): 812, ("丽江市", "上海市"): 100}
    assert flows(store, WORKERS, level="county").left_out == {"coarser": 1}


def test_a_joint_figure_counts_once_or_stands_aside(store: GraphStore) -> None:
    tell(
        store,
        *(record(c, PUDONG, 300, "2021", "2021", group="g") for c in (LANPING, LUSHUI, FUGONG)),
        record(LANPING, PUDONG, 50, "2021", "2021"),
    )
    assert weights(store) == {("云南省", "上海市"): 300}
    found = flows(store, WORKERS, level="county")
    assert [(f.source.name, f.weight) for f in found.flows] == [("兰坪白族普米族自治县", 50)]
    assert {f.source.name for f in found.uncounted} == {"泸水市", "福贡县"}
    assert [(s.value, len(s.pairs), len(s.facts)) for s in found.shared] == [(300, 3, 3)]


def test_a_joint_figure_that_a_filter_cuts_is_nobodys(store: GraphStore) -> None:
    tell(
        store,
        record(LANPING, PUDONG, 300, "2021", "2021", group="g"),
        record(LANPING, HANGZHOU, 300, "2021", "2021", group="g"),
    )
    only = replace(WORKERS, within=(SHANGHAI,))
    assert weights(store, only) == {}
    assert weights(store) == {}
    assert [s.pairs for s in flows(store, WORKERS).shared] == [
        (("Region:530000", "Region:310000"), ("Region:530000", "Region:330000"))
    ]


def test_a_figure_that_reaches_beyond_the_time_is_none_of_it(store: GraphStore) -> None:
    tell(store, record(LANPING, PUDONG, 812, "2021", "2022"), record(LANPING, PUDONG, 407, "2021", "2021"))
    year = replace(WORKERS, since=PartialDate("2021"), until=PartialDate("2021"))
    (flow,) = flows(store, year).flows
    assert flow.weight == 407
    assert flow.total is not None
    assert [a.kind for a in flow.total.asides] == ["outside"]


def test_people_and_person_times_stay_apart(store: GraphStore) -> None:
    tell(store, record(LANPING, PUDONG, 10, "2021"), record(LUSHUI, PUDONG, 900, "2021", unit="person_time"))
    assert weights(store) == {("云南省", "上海市"): 10}
    assert flows(store, WORKERS, unit="person_time").flows[0].weight == 900
    assert flows(store, WORKERS, measure="facts").flows[0].weight == 2
    assert flows(store, WORKERS, measure="reports").flows[0].weight == 1


def test_what_cannot_mean_anything_is_refused(store: GraphStore) -> None:
    with pytest.raises(UsageError, match="never added"):
        flows(store, Selection())
    with pytest.raises(UsageError, match="no figures"):
        flows(store, Selection(predicates=("pairs_with",)))
    with pytest.raises(UsageError, match="no unit CNY"):
        flows(store, WORKERS, unit="CNY")
    with pytest.raises(UsageError, match="no such level"):
        flows(store, WORKERS, level="township")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="no such measure"):
        flows(store, WORKERS, measure="sum")  # type: ignore[arg-type]


@pytest.mark.parametrize("code", [PUDONG, SHANGHAI, LANPING, NUJIANG, "429004", "500241"])
def test_places(code: str) -> None:
    node = gazetteer().node(code)
    assert place(node, "province") == code[:2] + "0000"
    assert place(node, "county") == (code if node.properties["level"] == "county" else None)
    expected = {PUDONG: SHANGHAI, SHANGHAI: SHANGHAI, LANPING: NUJIANG, NUJIANG: NUJIANG, "429004": "429004"}
    assert place(node, "prefecture") == expected.get(code, "500000")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    opened = open_store(f"sqlite:{tmp_path_factory.mktemp('flows') / 'g.db'}")
    make(seed=11, facts=2500).write(opened)
    yield opened
    opened.close()


@pytest.mark.parametrize("level", ["province", "prefecture", "county"])
def test_weights_are_the_totals_of_the_pair(world: GraphStore, level: Level) -> None:
    """Against graph.totals on the facts of a pair, sorted out here by hand."""
    published = {r.report.id: r.report.published for r in all_reports(world)}
    records = list(all_facts(world, FactQuery(predicates=("funds",), undated=True)))
    groups: dict[str, list[FactRecord]] = {}
    for r in records:
        if r.fact.joint_group:
            groups.setdefault(r.fact.joint_group, []).append(r)
    pairs: dict[tuple[str, str], list[FactRecord]] = {}
    for r in records:
        ends = place(r.subject, level), place(r.object, level)
        if None not in ends and ends[0] != ends[1]:
            pairs.setdefault(ends, []).append(r)  # type: ignore[arg-type]
    expected = {}
    for (a, b), told in pairs.items():
        found = [t for t in total(told, published=published, groups=groups) if t.unit == "CNY" and t.value > 0]
        if found:
            expected[f"Region:{a}", f"Region:{b}"] = found[0].value
    made = flows(world, Selection(predicates=("funds",)), level=level)
    assert {(f.source.id, f.target.id): f.weight for f in made.flows} == expected
    assert sum(made.left_out.values()) + sum(len(f.facts) for f in (*made.flows, *made.uncounted)) == len(records)
    assert len(expected) >= 5


def test_the_digraph_serves_algorithms(world: GraphStore) -> None:
    made = flows(world, WORKERS, level="county")
    drawn = to_digraph(made)
    assert type(drawn) is nx.DiGraph
    assert drawn.number_of_edges() == len(made.flows) > 20
    assert nx.number_of_selfloops(drawn) == 0
    heaviest = made.flows[0]
    edge = drawn.edges[heaviest.source.id, heaviest.target.id]
    assert edge["weight"] == heaviest.weight
    assert edge["distance"] == pytest.approx(1 / heaviest.weight)
    assert heaviest.total is not None
    assert edge["facts"] == list(heaviest.total.counted)
    assert all(isinstance(d["since"], date) for _, _, d in drawn.edges(data=True) if "since" in d)
    for node, data in drawn.nodes(data=True):
        assert data["sent"] == pytest.approx(drawn.out_degree(node, weight="weight"))
        assert data["received"] == pytest.approx(drawn.in_degree(node, weight="weight"))
    ranks = nx.pagerank(drawn, weight="weight")
    assert sum(ranks.values()) == pytest.approx(1)
    assert len(nx.community.louvain_communities(drawn.to_undirected(), weight="weight", seed=1)) >= 2
    assert max(nx.betweenness_centrality(drawn, weight="distance").values()) > 0


def test_a_pairing_is_one_pair_whichever_way_it_is_told(store: GraphStore) -> None:
    pairs = [
        record(PUDONG, LANPING, 1, "2021", predicate="pairs_with"),
        record(LUSHUI, YANGPU, 1, "2022", predicate="pairs_with"),
    ]
    tell(store, *(replace(r, fact=replace(r.fact, quantity=None)) for r in pairs))
    (flow,) = flows(store, Selection(predicates=("pairs_with",)), measure="facts").flows
    assert (flow.source.name, flow.target.name, flow.weight) == ("上海市", "云南省", 2)
    drawn = to_digraph(flows(store, Selection(predicates=("pairs_with",)), measure="facts"))
    assert drawn.graph["symmetric"]
    assert drawn.to_undirected().edges["Region:310000", "Region:530000"]["weight"] == 2
