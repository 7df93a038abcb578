"""Figures beside the cooperation, and of somebody else than the two, are no facts of the couple."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import told

HEAD = "张家港市与沿河土家族自治县协作见闻\n\n苏州市张家港市结对帮扶铜仁市沿河土家族自治县。"
DAY = "2022-11-18"


def figures(text: str) -> set[tuple[str, float]]:
    return {(p, v) for p, _, _, v, _ in told(f"{HEAD}{text}\n", DAY) if v is not None and p != "signs"}


@pytest.mark.parametrize(
    "text",
    [
        "张家港医生在沿河做了义诊,23名患者转到张家港做了手术。",
        "张家港的剧团来沿河演出,16名演员住在学校里。",
        "张家港市援建的水厂解决了沿河县4.7万人的饮水。",
        "张家港市援建的12个帮扶车间里,415名妇女在干活。",
        "记者走进张家港市的一家服装企业,厂里305名工人正在赶订单。",
        "张家港的工厂里,外地工人超过3.2万人。",
        "也有204人去了江西省,摘棉花、跑运输。",
        "沿河的37名村支书去张家港看了看。",
        "130名务工者领到了交通补贴。",
    ],
)
def test_people_who_neither_go_to_work_nor_teach_nor_learn(text: str) -> None:
    assert figures(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "县里一家银行也给学校捐了485万元。",
        "一位不愿留名的老人给村小寄来6600元。",
        "国家以工代赈项目投入325万元。",
        "乡里拨了75万元给村上修路。",
        "沿河县在考核中评为好等次,获奖励资金415万元。",
        "那年他拿了9600元的奖学金。",
        "去年,张家港市的出口额是24亿元。",
        "张家港市自己今年在老旧小区改造上花了545万元。",
        "张家港的疗休养团队到了沿河,花了550万元。",
    ],
)
def test_sums_of_somebody_else(text: str) -> None:
    assert figures(text) == set()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("张家港市为沿河培训人才310人,县人社局自己也办了32期培训班,培训753人。", ("trains", 310)),
        ("张家港市向沿河县拨付资金3496万元;县里咬牙拿出75万元修路。", ("funds", 34960000)),
        ("张家港市向沿河县选派挂职干部20名,县医院有医生421人。", ("sends_staff_to", 20)),
        ("沿河县向张家港市输送劳动力459人,按照计划,年底前还要组织707人赴张家港务工。", ("sends_workers_to", 459)),
    ],
)
def test_what_is_told_after_a_fact_in_its_sentence(text: str, fact: tuple[str, float]) -> None:
    assert figures(text) == {fact}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("今年,厂里来了120名沿河人,都在张家港务工。", ("sends_workers_to", 120)),
        ("张家港市人民医院选派12名医生到沿河县支医。", ("sends_staff_to", 12)),
        ("张家港一位企业家向沿河县捐款50万元。", ("funds", 500000)),
        ("在张家港市帮助下,全县培训农技人员500人。", ("trains", 500)),
        ("县里收到张家港市帮扶资金2600万元。", ("funds", 26000000)),
        ("张家港市投资3000万元援建的大桥去年通车。", ("funds", 30000000)),
    ],
)
def test_near_to_them_and_facts(text: str, fact: tuple[str, float]) -> None:
    assert figures(text) == {fact}


def test_where_a_county_lies_is_not_what_is_helped() -> None:
    text = "普陀区与师宗县\n\n师宗县地处云南省曲靖市东部,由上海市宝山区结对帮扶。\n"
    assert {(a, b) for p, a, b, *_ in told(text, DAY) if p == "pairs_with"} == {("310113", "530323")}
