"""Townships: full and bare names, in lists and pairs, of the counties that a report names."""

from __future__ import annotations

import pytest

from graph.regions.townships import townships
from loaders.mentions.naming import names_in
from loaders.mentions.towns import towns
from tests.extraction.helpers import read


def _towns(text: str, *counties: str) -> list[tuple[str, str]]:
    return [(m.text, m.code) for m in towns(text, counties, names_in(text, [(0, len(text))]))]


def test_the_table_is_asked_by_county() -> None:
    assert townships("310115")["周浦"] == "周浦镇"
    assert townships("331181")["竹垟"] == townships("331181")["竹垟乡"] == "竹垟畲族乡"
    assert townships("441900")["虎门镇"] == "虎门镇"
    assert townships("999999") == {}


@pytest.mark.parametrize(
    ("text", "counties", "expected"),
    [
        ("大巴直接开进虎门镇。", ["441900"], ["虎门镇"]),
        ("陈埭、英林等镇先后到访。", ["350582"], ["陈埭镇", "英林镇"]),
        ("厚街、长安两镇的工厂。", ["441900"], ["厚街镇", "长安镇"]),
        ("四个街镇都有了对子:周浦对宾川县,新场对鹤庆县。", ["310115"], ["周浦镇", "新场镇"]),
        ("镇对镇:曹家渡对珠琳。", ["310106", "532627"], ["曹家渡街道", "珠琳镇"]),
        ("王店镇拿出钱来,王店人都说好。", ["330411"], ["王店镇", "王店镇"]),
        ("各镇都去,有人到虎门,有人回家。", ["441900"], ["虎门镇"]),
        ("竹垟乡的路修好了。", ["331181"], ["竹垟畲族乡"]),
    ],
)
def test_found(text: str, counties: list[str], expected: list[str]) -> None:
    assert [code.partition("/")[2] for _, code in _towns(text, *counties)] == expected


@pytest.mark.parametrize(
    ("text", "counties"),
    [
        ("全市乡镇企业在光明的路上发展。", ["513432", "441900"]),  # everyday words
        ("在虎门大桥边,两个镇的车队会合。", ["441900"]),  # a bridge
        ("马尾对口帮扶原州,各镇响应。", ["350105"]),  # the district, not the town that bears its name
        ("石狮市的三个镇。", ["350581"]),
        ("虎门的工厂很多。", ["441900"]),  # nothing says it is a town
    ],
)
def test_not_found(text: str, counties: list[str]) -> None:
    assert _towns(text, *counties) == []


def test_a_pair_of_townships() -> None:
    got = read("2023年,上海市静安区对口帮扶云南省广南县。区里的街道也和县里的镇结了对:曹家渡对珠琳,天目西路对者兔。")
    pairs = {frozenset((f.subject, f.object)) for f, _ in got.facts if f.predicate == "pairs_with"}
    assert frozenset(("Region:310106/曹家渡街道", "Region:532627/珠琳镇")) in pairs


def test_a_venue_is_its_county() -> None:
    got = read("2023年11月1日,山东省泰安市到重庆市巫溪县办招聘会,在巫溪县设主场,地点在文峰镇,带来岗位500个。")
    assert {f.object for f, _ in got.facts if f.predicate == "offers_jobs_to"} <= {"Region:500238"}


def test_a_verb_is_no_part_of_a_township_and_its_printed_ending_stays() -> None:
    text = "对口支援青川县的任务分到各区,宁波市鄞州区支援建峰乡,温州市鹿城区支援青溪镇。\n"
    found = {n.name for n in read(text, "2009-05-01").nodes if n.type == "Region"}
    assert {"建峰乡", "青溪镇"} <= found
    assert not any(name.startswith("支援") for name in found)


def test_a_town_of_the_county_may_have_a_letter_of_other_words() -> None:
    (county,) = names_in("原州区三营镇", [(0, 6)])
    assert county.township == "三营镇"
    assert names_in("原州区各乡镇", [(0, 6)])[0].township == ""
