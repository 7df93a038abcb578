"""Every typed question, held to the plain-Python truth on a graph of more than 5,000 facts."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from graph.errors import UsageError
from graph.model import FactRecord, Node
from graph.ontology import edge_types, units
from graph.store.base import FactQuery, NodeFilter, NodeQuery, PathQuery, ReportRecord
from tests.store.dump import dump, dump_truth, plain
from tests.store.history import History, Played
from tests.store.truth import Truth

QUERIES = 240
PAGE = 150


def some_filter(rng: random.Random, nodes: list[Node]) -> NodeFilter:
    def codes(most: int) -> tuple[str, ...]:
        lies = [
            str(v) for n in rng.sample(nodes, most) for k, v in n.properties.items() if k in ("prefecture", "county")
        ]
        sure = ["530000", "310000", "330000", "east", "west", "530700"]
        return tuple(dict.fromkeys(rng.sample(sure, rng.randint(1, 2)) + lies[: rng.randint(0, 2)]))

    kind = rng.random()
    if kind < 0.35:
        return NodeFilter()
    if kind < 0.45:
        return NodeFilter(ids=tuple(n.id for n in rng.sample(nodes, rng.choice([1, 3, 150]))))
    return NodeFilter(
        type=rng.choice([None, None, None, "Region", "Bureau", "Company"]),
        level=rng.choice([None, None, "county", "prefecture", "province", "township"]),
        within=codes(3) if rng.random() < 0.6 else (),
        exclude=codes(2) if rng.random() < 0.25 else (),
    )


def some_query(rng: random.Random, nodes: list[Node]) -> FactQuery:
    start = date(rng.randint(2014, 2025), rng.randint(1, 12), rng.randint(1, 28))
    end = date(rng.randint(2014, 2025), rng.randint(1, 12), rng.randint(1, 28))
    return FactQuery(
        predicates=tuple(rng.sample(list(edge_types()), rng.choice([0, 0, 1, 1, 2, 3]))),
        subject=some_filter(rng, nodes),
        object=some_filter(rng, nodes),
        either=some_filter(rng, nodes) if rng.random() < 0.25 else None,
        start=start if rng.random() < 0.4 else None,
        end=end if rng.random() < 0.4 else None,
        undated=rng.random() < 0.3,
        units=tuple(rng.sample(list(units()), rng.randint(1, 3))) if rng.random() < 0.2 else (),
        report=f"r{rng.randrange(1300)}" if rng.random() < 0.05 else None,
        min_confidence=rng.choice([0.0, 0.0, 0.0, 0.6, 0.95]),
        rejected=rng.random() < 0.3,
    )


def test_the_graph_is_large_and_has_everything(truth: Truth) -> None:
    standing = truth.standing()
    assert len(standing) >= 5000
    assert {s.record.fact.predicate for s in standing} == set(edge_types())
    assert any(s.days is None for s in standing)
    assert any(len(s.record.evidence) > 1 for s in standing)
    assert len({s.record.status for s in standing}) == 3
    assert sum(bool(s.record.conflicts) for s in standing) > 100
    assert any(s.record.conflicts and s.record.fact.period.end is None for s in standing)
    assert len(truth.told) > sum(len(s.record.evidence) for s in standing)


def test_whole_state(loaded: Played, truth: Truth) -> None:
    here, there = dump(loaded.store), dump_truth(truth)
    for part in here:
        assert here[part] == there[part], part


@pytest.mark.parametrize("moment", [None, 0, 1, 2, 3])
def test_facts(loaded: Played, truth: Truth, history: History, moment: int | None) -> None:
    rng = random.Random(f"facts {moment}")
    told, tick = loaded.moments[moment] if moment is not None else (None, None)
    empty = 0
    for _ in range(QUERIES if moment is None else QUERIES // 6):
        query = some_query(rng, history.nodes)
        want = truth.facts(query, tick)
        page = loaded.store.facts(replace(query, known_at=told), PAGE)
        assert [plain(r) for r in page.items] == want[:PAGE], query
        assert page.truncated == (len(want) > PAGE), query
        empty += not want
    assert empty < QUERIES * 0.6


def test_each_condition_alone_and_the_headline_question(loaded: Played, truth: Truth, history: History) -> None:
    county = history.nodes[60]
    yunnan, shanghai = (NodeFilter(level="county", within=(code,)) for code in ("530000", "310000"))
    queries = [
        FactQuery(),
        FactQuery(predicates=("sends_workers_to",), subject=yunnan, object=shanghai),
        FactQuery(predicates=("pairs_with",), subject=yunnan, object=NodeFilter(within=("east",))),
        FactQuery(predicates=("pairs_with",), subject=NodeFilter(within=("east",)), object=yunnan),
        FactQuery(either=NodeFilter(ids=(county.id,))),
        FactQuery(subject=NodeFilter(ids=(county.id,))),
        FactQuery(start=date(2020, 1, 1)),
        FactQuery(end=date(2016, 12, 31)),
        FactQuery(start=date(2021, 1, 1), end=date(2021, 1, 1), undated=True),
        FactQuery(start=date(2022, 1, 1), end=date(2021, 1, 1)),
        FactQuery(units=("CNY",)),
        FactQuery(min_confidence=0.95),
        FactQuery(report="r7"),
        FactQuery(report="no such report"),
        FactQuery(subject=NodeFilter(exclude=("west",)), object=NodeFilter(exclude=("310000",))),
        FactQuery(rejected=True),
        FactQuery(subject=NodeFilter(type="Nothing")),
    ]
    for query in queries:
        want = truth.facts(query)
        assert [plain(r) for r in loaded.store.facts(query, 100_000).items] == want, query


def test_pages_together_are_the_whole(loaded: Played, truth: Truth) -> None:
    told, tick = loaded.moments[2]
    for query, known in [
        (FactQuery(predicates=("pairs_with",), subject=NodeFilter(within=("530000",))), None),
        (FactQuery(start=date(2020, 1, 1), undated=True), None),
        (FactQuery(predicates=("funds", "signs"), known_at=told), tick),
    ]:
        items: list[FactRecord] = []
        after = None
        while True:
            page = loaded.store.facts(query, 97, after)
            items += page.items
            assert page.next in (None, page.items[-1].fact.id)
            if (after := page.next) is None:
                break
        assert [plain(r) for r in items] == truth.facts(query, known)


def test_bad_cursors_codes_moments_and_limits_are_named(loaded: Played) -> None:
    store = loaded.store
    for call in (
        lambda: store.facts(FactQuery(), 10, "no such fact"),
        lambda: store.facts(FactQuery(subject=NodeFilter(within=("5307",)))),
        lambda: store.facts(FactQuery(known_at="yesterday")),
        lambda: store.facts(FactQuery(predicates=("marries",))),
        lambda: store.facts(FactQuery(), 0),
        lambda: store.paths(PathQuery("Region:530000", "Region:310000", max_hops=7)),
    ):
        with pytest.raises(UsageError) as e:
            call()
        assert e.value.hint


def test_one_fact(loaded: Played, truth: Truth) -> None:
    current = {s.record.fact.id: s.record for s in truth.standing()}
    gone = {t.fact.id for t in truth.told} - set(current)
    assert gone
    for fact_id in sorted(gone)[:20]:
        record = loaded.store.fact(fact_id)
        assert record is not None
        assert record.fact.id == fact_id
        assert record.evidence == ()
        assert record.retracted_at is not None
        assert record.recorded_at < record.retracted_at
    for fact_id in sorted(current)[:50]:
        record = loaded.store.fact(fact_id)
        assert record is not None
        assert record.retracted_at is None
        assert plain(record) == current[fact_id]
    assert loaded.store.fact("0" * 16) is None


def test_nodes(loaded: Played, truth: Truth, history: History) -> None:
    rng = random.Random("nodes")
    for _ in range(40):
        query = NodeQuery(some_filter(rng, history.nodes))
        want = truth.nodes(query)
        page = loaded.store.nodes(query, 100)
        assert list(page.items) == want[:100], query
        if page.next:
            assert page.next == want[99].id
            assert list(loaded.store.nodes(query, 5000, page.next).items) == want[100:]
    for node in history.nodes[:30]:
        assert loaded.store.node(node.id) == truth.node(node.id)
    assert loaded.store.node("Region:000000") is None


@pytest.mark.parametrize(
    "text",
    [
        "云南",
        "丽江",
        "丽江市",
        "泸水县",
        "奉化",
        "Lijiang",
        "lijiang",
        "530700",
        "山",
        "山海镇",
        "人社局",
        "鞋业",
        "Shanghai ",
        "无此地",
        '"',
        "%",
        "_",
    ],
)
def test_nodes_by_text(loaded: Played, truth: Truth, text: str) -> None:
    for wanted in (NodeFilter(), NodeFilter(type="Region"), NodeFilter(within=("530000",), level="county")):
        want = truth.nodes(NodeQuery(wanted, text))
        assert list(loaded.store.nodes(NodeQuery(wanted, text), 50).items) == want[:50]


def test_reports(loaded: Played, truth: Truth) -> None:
    for text in (
        "",
        "云南日报",
        "协作",
        "山",
        "title 12",
        "TITLE",
        "第7份报告",
        "新华",
        "100%",
        'a"b',
        "第7份报告,第1版",
    ):
        want = truth.reports(text)
        items: list[ReportRecord] = []
        after = None
        while True:
            page = loaded.store.reports(text, 400, after)
            items += page.items
            if (after := page.next) is None:
                break
        assert [(r.report, r.sources, r.facts, r.signature) for r in items] == [
            (w["report"], w["sources"], w["facts"], w["signature"]) for w in want
        ], text
    one = loaded.store.report("r7")
    assert one is not None
    assert one.report.id == "r7"
    gone = [key for key in (f"r{i}" for i in range(1300)) if key not in truth.reports_by_id]
    assert gone
    assert loaded.store.report(gone[0]) is None


def test_known_hashes(loaded: Played, truth: Truth) -> None:
    held = {h.report.content_hash: key for key, h in truth.reports_by_id.items()}
    some = dict(list(held.items())[:50])
    assert dict(loaded.store.known([*some, "not a hash"])) == some
    assert dict(loaded.store.known([])) == {}


def test_paths(loaded: Played, truth: Truth, history: History) -> None:
    rng = random.Random("paths")
    lengths = set()
    for _ in range(80):
        source, target = rng.sample(history.nodes, 2)
        query = PathQuery(
            source.id,
            target.id,
            predicates=rng.choice([(), ("pairs_with",), ("sends_workers_to", "signs"), ("funds",)]),
            max_hops=rng.randint(1, 4),
            limit=rng.choice([1, 3, 10]),
            start=rng.choice([None, date(2021, 1, 1)]),
            end=rng.choice([None, date(2022, 12, 31)]),
        )
        want = truth.paths(query)
        found = loaded.store.paths(query)
        assert [(tuple(n.id for n in p.nodes), tuple(r.fact.id for r in p.facts)) for p in found] == want, query
        lengths |= {len(facts) for _, facts in want} or {0}
    assert {0, 2, 3} <= lengths
    assert loaded.store.paths(PathQuery("Region:530000", "Region:530000")) == ()
    assert loaded.store.paths(PathQuery("Region:530000", "Region:nowhere")) == ()


def test_parts_at_a_date(loaded: Played) -> None:
    def codes(parent: str, at: date | None = None) -> set[str]:
        return {n.id.removeprefix("Region:") for n in loaded.store.parts(f"Region:{parent}", at)}

    assert codes("530700") == {"530702", "530721", "530722", "530723", "530724"}
    assert "310000" not in codes("530000")
    assert "110103" in codes("110000", date(2005, 1, 1))  # 崇文区, merged in 2010
    assert "110103" not in codes("110000")
    assert codes("000000") == set()
