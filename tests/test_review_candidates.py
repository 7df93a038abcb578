"""Which companies, organs and programs are proposed as one, and which never are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.alike import candidates, likeness
from graph.model import Evidence, Extraction, Fact, Node, Period, Report
from graph.regions import gazetteer
from graph.review import likely_same
from graph.store import open_store


def company(name: str, region: str | None = None) -> Node:
    return Node(f"Company:{name}", "Company", name, {"region": region} if region else {})


def bureau(region: str, organ: str) -> Node:
    return Node(f"Bureau:{region}/{organ}", "Bureau", organ, {"organ": organ, "region": region})


def program(name: str) -> Node:
    return Node(f"Program:{name}", "Program", name)


ONE = [
    (company("上海博海餐饮集团有限公司", "310000"), company("博海餐饮")),
    (company("博海"), company("博海餐饮")),
    (company("珠海格力电器股份有限公司"), company("格力电器")),
    (company("浦东新区春风餐饮公司", "310115"), company("上海春风餐饮有限公司", "310000")),
    (bureau("440400", "人力资源和社会保障局"), bureau("440400", "人社局")),
    (bureau("530000", "发展和改革委员会"), bureau("530000", "发改委")),
    (bureau("440400", "教育局"), bureau("440400", "教育体育局")),
    (program("《沪滇劳务协作协议》"), program("沪滇劳务协作协议书")),
    (program("劳务工作站合作协议书"), program("劳务工作站合作协议")),
]
TWO = [
    (company("上海博海餐饮"), company("杭州博海餐饮")),
    (company("博海餐饮", "310115"), company("博海餐饮公司", "310110")),
    (company("博海物流"), company("博海餐饮")),
    (company("富士康科技集团"), company("富士通科技集团")),
    (company("第一棉纺厂"), company("第二棉纺厂")),
    (bureau("440400", "人社局"), bureau("440402", "人力资源和社会保障局")),
    (bureau("440400", "民政局"), bureau("440400", "财政局")),
    (program("沪滇劳务协作协议"), program("浙滇劳务协作协议")),
    (program("2021年泸水珠海劳务协作协议"), program("2022年泸水珠海劳务协作协议")),
    (program("第一期技能培训班"), program("第二期技能培训班")),
    (company("博海餐饮"), program("博海餐饮")),
]


@pytest.mark.parametrize(("a", "b"), ONE, ids=lambda n: n.id)
def test_proposed(a: Node, b: Node) -> None:
    found = list(candidates([a, b]))
    assert len(found) == 1
    assert likeness(a, b) == likeness(b, a)
    assert found[0].why("zh") != found[0].why("en")
    assert len(found[0].keep.name.strip("《》")) >= len(found[0].other.name.strip("《》"))


@pytest.mark.parametrize(("a", "b"), TWO, ids=lambda n: n.id)
def test_never_proposed(a: Node, b: Node) -> None:
    assert list(candidates([a, b])) == []


NAMES = st.text("上海珠博餐饮物流集团公司有限12一二协议沪滇浙", min_size=1, max_size=12)


@given(st.lists(st.tuples(st.sampled_from([company, program]), NAMES), max_size=12))
def test_blocks_lose_nothing_and_each_pair_comes_once(made: list[tuple[object, str]]) -> None:
    nodes = list({n.id: n for n in (make(name) for make, name in made)}.values())  # type: ignore[operator]
    found = [frozenset((p.keep.id, p.other.id)) for p in candidates(nodes)]
    assert len(found) == len(set(found))
    everywhere = {frozenset((a.id, b.id)) for a in nodes for b in nodes if a.id < b.id and likeness(a, b)}
    assert set(found) == everywhere


def test_programs_of_different_parties_are_never_proposed(tmp_path: Path) -> None:
    store = open_store(f"sqlite:{tmp_path / 'graph.db'}")
    store.prepare()
    names = {"劳务工作站合作协议": "440400", "劳务工作站合作协议书": "440402", "劳务工作站合作协议文": "310115"}
    for name, region in names.items():
        signer, signed = gazetteer().node(region), program(name)
        fact = Fact("signs", signer.id, signed.id, Period.of("2022", "2022"))
        report = Report(name, f"{signer.name}签订{name}", f"file:///{name}.txt")
        told = Evidence(name, 0, 3, report.text[:3], "signs", 0.9)
        store.write([Extraction(report, (signer, signed), ((fact, told),))])
    found = {(p.keep.name, p.other.name) for p in likely_same(store)}
    assert found == {("劳务工作站合作协议书", "劳务工作站合作协议")}, (
        "a district signed with its city; Shanghai's is another"
    )
    store.close()
