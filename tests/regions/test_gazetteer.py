"""Codes, history, nodes and the names handed to a scanner."""

from __future__ import annotations

import time

import pytest

from graph.errors import NotFoundError
from graph.model import Period
from graph.ontology import node_types
from graph.regions import Gazetteer, gazetteer

G = gazetteer()


@pytest.mark.parametrize(
    ("now", "name", "old_code", "year"),
    [("533301", "泸水县", "533321", 2016), ("500156", "武隆县", "500232", 2016), ("330213", "奉化市", "330283", 2016)],
)
def test_renamed_counties_of_2016(now: str, name: str, old_code: str, year: int) -> None:
    d = G.get(now)
    assert d is not None
    last = d.former[-1]
    assert (last.name, last.code, last.end, d.start) == (name, old_code, year, year)
    old = G.get(old_code)
    assert old is not None
    assert (old.name, old.end, old.successor) == (name, year, (now,))
    assert G.latest(old_code) == (now,)
    assert f"{name} ({last.start or ''}–{year})" in G.node(now).properties["former_names"]  # type: ignore[operator]


def test_splits_and_mergers_lead_to_all_parts() -> None:
    assert set(G.latest("533221")) == {"530702", "530721"}  # 丽江纳西族自治县
    assert G.latest("310108") == ("310106",)  # 闸北区
    assert set(G.latest("371200")) == {"370116", "370117"}  # 莱芜市
    assert G.latest("999999") == ()


def test_functional_counties_lie_directly_under_the_province() -> None:
    for code, name, above in (
        ("659001", "石河子市", "650000"),
        ("469021", "定安县", "460000"),
        ("429004", "仙桃市", "420000"),
    ):
        d = G.get(code)
        assert d is not None
        assert (d.name, d.level, d.prefecture, d.parent) == (name, "county", None, above)


def test_within_and_side() -> None:
    assert G.ancestors("533325") == ("533300", "530000")
    assert G.is_within("533325", "530000")
    assert G.is_within("533321", "533300")
    assert G.is_within("530000", "530000")
    assert not G.is_within("530000", "533300")
    assert not G.is_within("310107", "330000")
    assert (G.side("310107"), G.side("533325"), G.side("999999")) == ("east", "west", None)


def test_node_has_only_declared_properties() -> None:
    declared = set(node_types()["Region"].properties)
    for d in G.current():
        node = G.node(d.code)
        assert set(node.properties) <= declared
        assert node.id == f"Region:{d.code}"
        assert node.properties["code"] == d.code
        assert node.properties["province"] == d.province
        assert d.short in (node.name, *node.aliases)
        assert len(set(node.aliases)) == len(node.aliases)


def test_node_of_a_former_code_is_the_present_node() -> None:
    assert G.node("533321").id == "Region:533301"
    gone = G.node("310108")
    assert gone.id == "Region:310108"
    assert gone.properties["valid_to"] == "2015"
    with pytest.raises(NotFoundError):
        G.node("999999")


def test_township() -> None:
    node = G.township("周浦镇", "310115")
    assert (node.id, node.name) == ("Region:310115/周浦镇", "周浦镇")
    assert "code" not in node.properties
    assert node.properties["county"] == "310115"
    assert node.properties["province"] == "310000"
    assert node.properties["level"] == "township"
    assert G.township("石月亮乡", "533323").properties["prefecture"] == "533300"


def test_part_of_keeps_the_years_of_moves() -> None:
    edges: dict[str, list[tuple[str, Period]]] = {}
    for p in G.part_of():
        edges.setdefault(p.child, []).append((p.parent, p.period))
    assert edges["Region:533301"] == [("Region:533300", Period())]
    assert ("Region:500000", Period.of("1997")) in edges["Region:500156"]
    assert edges["Region:500156"][0][1].end == Period.of(None, "1997").end
    tongling, anqing = edges["Region:340722"][-1], edges["Region:340722"][-2]
    assert tongling == ("Region:340700", Period.of("2015"))
    assert (anqing[0], str(anqing[1].end)) == ("Region:340800", "2015")
    for d in G.current():
        if d.level != "province":
            open_now = [parent for parent, period in edges[f"Region:{d.code}"] if period.end is None]
            assert open_now == [f"Region:{d.parent}"]


def test_names_cover_every_present_form_and_point_to_divisions_in_force() -> None:
    names = G.names()
    in_force = {d.code for d in G.current()}
    for name, refs in names.items():
        assert len(name) >= 2
        assert refs
        assert {r.code for r in refs} <= in_force, name
    for d in G.current():
        for form in (d.name, d.short, *d.aliases, d.name_en):
            assert d.code in {r.code for r in names[form]}, form
    assert {r.kind for r in names["丽江"]} >= {"short"}
    assert [r.kind for r in names["泸水县"]] == ["former"]
    assert names["Lijiang"][0].kind == "english"
    assert names["丽江市"][0].kind == "full"


def test_everyday_words_are_marked_common() -> None:
    names = G.names()
    for word in ("合作", "资源", "富裕", "和平", "新华", "城区", "公安", "互助", "迁安"):
        assert all(r.common for r in names[word]), word
    for name in ("丽江", "怒江", "合作市", "资源县", "富裕县", "珠海", "兰坪"):
        assert not any(r.common for r in names[name]), name


def test_abbreviations_point_to_provinces_and_cities() -> None:
    for character, code in G.abbreviations().items():
        d = G.get(code)
        assert len(character) == 1
        assert d is not None
        assert d.in_force
        assert d.level in {"province", "prefecture"}
    provinces = {c[:2] for c in G.abbreviations().values()}
    assert len(provinces) == 31


def test_loading_is_quick() -> None:
    from graph.regions import table

    best = 9.0
    for _ in range(3):
        table.rows.cache_clear()
        start = time.process_time()
        Gazetteer().get("533301")
        best = min(best, time.process_time() - start)
    assert best < 0.2  # 0.03 s on a quiet machine; the bar only catches a change of order
