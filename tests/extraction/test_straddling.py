"""Names of places that only stand where two common words meet."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read, told

_COUPLE = "浦东新区与宾川县结成东西部协作关系。"
_DAY = "2022-01-10"


@pytest.mark.parametrize(
    "said",
    [
        "每人每天津贴50元",
        "学校隆重庆祝教师节",
        "两地县长春节前通了电话",
        "确保定期走访",
        "加大同沿海各地的合作力度",
        "最大连片种植面积8000亩",
        "做到三明确",
        "落实河长治理责任",
        "其中卫生人才34名",
        "巩固原有成果",
        "推广安置经验",
        "每天水费三块",
        "黄河北岸修了路",
        "洞庭湖南岸也来了人",
        "山村变成都市",
        "资金下达州县",
        "园区建在集中山区",
        "路面铺上大理石",
        "一共十四平方公里",
        "真金白银拨了过来",
        "修好出海口",
        "给定日期前完成",
    ],
)
def test_where_two_words_meet_there_is_no_place(said: str) -> None:
    facts = told(f"{_COUPLE}2021年,{said},浦东新区投入6500万元。", _DAY)
    assert ("funds", "310115", "532924", 65_000_000.0, "2021") in facts
    regions = {n.id for n in read(f"{_COUPLE}{said}。", _DAY).nodes if n.type == "Region"}
    assert regions == {"Region:310115", "Region:532924"}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("天津市东丽区与皋兰县结对", "120110"),
        ("对接上海山区的企业,上海市与皋兰县结对", "310000"),
        ("帮扶重庆的路上,重庆市与皋兰县都在,天津市与皋兰县结对", "120000"),
        ("大连市中山区与六盘水市结对", "210202"),
        ("来自大同市的200人,北京市帮扶大同市", "140200"),
        ("宁波市与固原市结对,帮扶固原", "640400"),
        ("奉贤区对口帮扶余庆县、凤冈县", "520329"),
    ],
)
def test_where_a_place_is_told_it_stays(said: str, code: str) -> None:
    assert any(code in f[1:3] for f in told(f"{said}。", _DAY))
