"""Counties told without their suffix: which names are everyday words, and which of two places a name means."""

from __future__ import annotations

import pytest

from loaders.mentions.naming import names_in
from tests.extraction.helpers import told


def places(text: str) -> set[str]:
    return {c for m in names_in(text, [(0, len(text))]) for c in m.codes}


@pytest.mark.parametrize(
    ("name", "code"),
    [("仙桃", "429004"), ("大冶", "420281"), ("监利", "421088"), ("石首", "421081"), ("应城", "420981")],
)
def test_a_name_that_is_no_everyday_word_needs_no_suffix(name: str, code: str) -> None:
    assert code in places(f"蕲春县的工人去了{name},{name}的厂子给他们留了宿舍。湖北省里都知道这件事。")


@pytest.mark.parametrize(
    ("text", "code", "stands"),
    [
        ("兰州市里结了对。永登县到安宁务工的有620人。", "620105", True),
        ("兰州市里结了对。永登县的老人盼安宁,日子过得安宁。", "620105", False),
        ("永登县到安宁务工的有620人,兰州没有人管。", "530181", False),  # 昆明's is told nowhere
        ("朝阳区帮扶卓资县。卓资县去朝阳打工的有410人。", "110105", True),
        ("朝阳区帮扶卓资县。卓资县的姑娘像朝阳一样有劲头。", "211300", False),
    ],
)
def test_an_everyday_name_is_a_place_where_its_city_or_partner_is_told(text: str, code: str, stands: bool) -> None:
    assert (code in {c for m in names_in(text, [(0, len(text))]) if len(m.text) == 2 for c in m.codes}) == stands


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("浦东新区与大理市结对。浦东给大理市送来一批设备,大理的工人去了浦东。", "532901"),
        ("浦东新区与大理州结对。大理市里开了会,大理的工人去了浦东。", "532900"),
        ("上海与大理结对。大理的工人去了浦东,大理的车间开在大理市,人人都说大理好。", "532900"),
    ],
)
def test_a_name_of_a_prefecture_and_its_city_means_the_one_that_is_told_in_full(text: str, code: str) -> None:
    assert [m.code for m in names_in(text, [(0, len(text))]) if m.text == "大理"][-1] == code


def test_a_conjunction_before_a_county_is_no_part_of_its_name() -> None:
    assert places("西海岸新区和康县结对。") == {"370211", "621224"}
    assert places("和田地区的和康县。") == {"653228"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("东营市在仙桃大厦办招聘会,湖北人也来了。", "429004"),
        ("酉阳种仙桃3200亩,湖北的客商都来收。", "429004"),
        ("贵州织金县的王镇远在东莞开厂。", "522625"),
        ("甘肃庄浪县的赵灵台带着老乡出门。", "620822"),
    ],
)
def test_a_building_a_fruit_and_a_person_are_no_county(text: str, code: str) -> None:
    assert code not in places(text)


def pairs(text: str) -> set[tuple[str, str]]:
    return {f[1:3] for f in told(text, "2022-03-01") if f[0] == "pairs_with"}


@pytest.mark.parametrize(
    ("text", "couples"),
    [
        (
            "兰州市城关区、七里河区分别与榆中县、永登县结成对口劳务协作关系。",
            {("620102", "620123"), ("620103", "620121")},
        ),
        (
            "成都市内的结对协作分了组:简阳市归锦江区,金堂县归青羊区,大邑县、蒲江县则分别由武侯区、成华区来帮。",
            {("510104", "510185"), ("510105", "510121"), ("510107", "510129"), ("510108", "510131")},
        ),
        (
            "重庆市里区县结对,主城对口帮扶远郊。江北区帮酉阳县,渝北区帮城口县。",
            {("500105", "500242"), ("500112", "500229")},
        ),
        ("北京市里区与区结对协作:西城的搭档是门头沟,海淀的搭档是延庆。", {("110102", "110109"), ("110108", "110119")}),
        (
            "杭州市对口帮扶恩施州。西湖、巴东是一对,拱墅和咸丰是一对。",
            {("330106", "422823"), ("330105", "422826"), ("330100", "422800")},
        ),
        ("兰州市招聘会在七里河区举行。七里河区与永登县的企业提供岗位900个。", set()),
        ("郫都区、简阳市的篮球队在协作邀请赛上相遇。", set()),
        ("兰州市城关区、七里河区和榆中县、永登县的农机手都来了,大家谈起劳务协作。", set()),
        ("成都市的锦江区、金堂县各办了一场招聘会,青羊区、大邑县也办了,都是给本地人的。", set()),
    ],
)
def test_couples_inside_one_city(text: str, couples: set[tuple[str, str]]) -> None:
    assert pairs(text) == couples


def test_districts_of_a_city_take_in_workers_of_its_counties() -> None:
    text = "成都市里区县结对帮扶。2021年,金堂到锦江务工的410人,大邑到青羊务工的620人。"
    assert {f[:4] for f in told(text, "2022-03-01") if f[3]} == {
        ("sends_workers_to", "510121", "510104", 410.0),
        ("sends_workers_to", "510129", "510105", 620.0),
    }


@pytest.mark.parametrize(
    "person",
    [
        "挂职副县长刘三明介绍",
        "“日子有奔头。”周保山说",
        "(李广州 张海南)",
        "记者 陈金华 通讯员 王延安",
        "赵玉林今年45岁,在厂里开机器。赵玉林说",
        "驻村队员吴吉安和同事到了村里",
    ],
)
def test_people_named_like_places(person: str) -> None:
    text = f"浦东新区与宾川县结成东西部协作关系。2021年,浦东新区投入6500万元。\n{person}。"
    assert places(text) == {"310115", "532924"}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("挂职干部、上海市与宾川县的老师都来了,上海市帮扶宾川县", "310000"),
        ("书记说,杨浦区帮扶丽江市,丽江的路修好了", "530700"),
        ("干部来自宁波市,王同心说宁波帮扶凉山州", "330200"),
    ],
)
def test_places_beside_people_stay(said: str, code: str) -> None:
    assert any(code in f[1:3] for f in told(f"{said}。", "2022-01-10"))
