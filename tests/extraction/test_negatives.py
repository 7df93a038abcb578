"""Reports with places and figures that tell of no cooperation say nothing."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

REPORTS = {
    "a company's year": "鸿正股份披露年报。公司在宁波、珠海、重庆设有三处生产基地,"
    "报告期末在职员工1.9万人,其中生产人员1.4万人;"
    "全年新招6021人。珠海基地二期累计投入3.68亿元,宁波总部技改投入9200万元。公司称劳动力成本上升是利润下滑主因。",
    "a round of visits": "大理州通报。截至5月底,全州农村劳动力转移就业139万人。全州派出工作组23个共70人,"
    "对本地务工人员较多的广东、浙江、上海等地企业进行走访。",
    "practice": "旺季来临,武汉的酒店缺人,广州一所旅游学校派出96名实习生顶上,学生在武汉实习三个月。",
    "tourists": "五一假期,丽江市接待上海、浙江游客共计32万人次,"
    "旅游收入4.1亿元。上海到丽江的航班每天增开3班,旅行社投入1200万元。",
    "a game": "昨晚,广东队客场以98比91战胜新疆队。新疆队主场来了4200名观众,广东队派出12名队员,俱乐部本季投入8000万元。",
    "a flood": "7月,郑州市连降暴雨。省财政拨付救灾资金3000万元,郑州市转移群众1.2万人,武警河南总队派出官兵600名。",
    "trade": "今年前五个月,宁波口岸对重庆的货物吞吐量增长8%。宁波舟山港在重庆设无水港,投资2.6亿元,带动物流岗位300个。",
    "the poor of one's own": "2019年,会宁县投入财政专项扶贫资金2.4亿元,"
    "新修道路180公里,县里选派驻村干部460名,全县脱贫1.1万人。",
    "weather": "受冷空气影响,云南、贵州、四川气温下降8到10度,昆明市出动环卫工人1200人除冰,投入融雪剂资金60万元。",
}


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_told(name: str) -> None:
    assert [(f.predicate, f.subject, f.object) for f, _ in read(REPORTS[name], "2023-06-01").facts] == []


def test_a_place_named_in_passing_helps_nobody() -> None:
    text = (
        "宜丰县留人有办法\n花桥乡的刘丽华在东莞做过五年鞋,腊月里回来就没再走。返乡农民工参加技能培训一律免费,老师由县职业中学出。"
        "2012年办了31期,缝纫、电焊两个班最抢手,拿到证书的2480人。\n"
    )
    assert read(text, "2013-01-31").facts == ()
