"""Missions named after the province they were sent to: their work there shows a tie, a meeting or a journey none."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read


def _pairs(text: str) -> set[tuple[str, str]]:
    return {(f.subject[7:], f.object[7:]) for f, _ in read(text, "2018-03-15").facts if f.predicate == "pairs_with"}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("浙江省援疆指挥部在阿克苏地区建起12个工厂。", ("330000", "652900")),
        ("山西省第八批援疆干部人才到阜康市已满一年,援建的学校开了课。", ("140000", "652302")),
        # named after the place it works for
        ("佛山市援派黔东南州工作组今年送来医生20名。", ("440600", "522600")),
        ("宁波市教育局援派贞丰县工作队今年送教下乡。", ("330200", "522325")),
        ("据金华市农业农村局驻仪陇县帮扶工作队介绍,村里种上了茶。", ("330700", "511324")),
    ],
)
def test_work_of_a_mission_shows_a_tie(text: str, pair: tuple[str, str]) -> None:
    assert _pairs(text) == {pair}


@pytest.mark.parametrize(
    "text",
    [
        "辽宁省援疆指挥部在乌鲁木齐市举行产品推介会,塔城地区企业参加。",
        "8月6日,上海市援滇干部联络组会议在昆明市召开。",
        "福建省援藏医疗队在拉萨转机后前往昌都市八宿县。",
        "湖南省援疆干部李强获评全国先进,新疆喀什地区代表团到会祝贺。",
        "广东省援疆专家组顺道到和田地区洛浦县看望老乡。",
        "厦门市湖里区驻兰州市办事处为帮扶牵线。",
        "湖北省援疆干部先进事迹报告会在武汉市举行,博州代表到会聆听。",
    ],
)
def test_meetings_and_journeys_show_none(text: str) -> None:
    assert _pairs(text) == set()
