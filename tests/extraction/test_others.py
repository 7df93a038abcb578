"""Figures of others: another giver opens the sentence, a whole province's or country's people, a place's own work."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

LEAD = "湖州市与广安市是东西部协作的结对双方。湖州市投入广安市财政援助资金7亿元。\n\n"


def told(text: str) -> set[tuple[str, str, float]]:
    facts = [f for f, _ in read(LEAD + text, "2023-06-15").facts if f.quantity and f.quantity.value != 7e8]
    return {(f.subject[7:], f.object[7:], f.quantity.value) for f in facts if f.quantity}


@pytest.mark.parametrize(
    "text",
    [
        "四川省给广安市拨款3亿元。",
        "成都市也对口帮扶广安市,投入资金1亿元。",
        "湖州市共有外来务工人员150万人。",
        "湖州市城镇新增就业30万人。",
        "全省转移到浙江就业的有30万人。",
        "广安市举办培训班30期,培训3万人次。",
        "湖州的一家企业在广安市建了厂,用工520人。",
        "湖州企业到广安市投资办厂,吸纳520人就业。",
        "湖州企业落户广安,投产后吸纳当地人就业600人。",
        "湖州的一家企业在广安市办了厂,头一年就用了广安市工人520名。",
    ],
)
def test_what_others_do_is_none_of_the_pair(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年,湖州市给广安市拨款3亿元。", {("330500", "511600", 3e8)}),
        ("园区十年建设花掉5.29亿元,其中湖州市支援1.6亿元。", {("330500", "511600", 1.6e8)}),
        ("广安市获湖州市捐款300万元。", {("330500", "511600", 3e6)}),
        ("湖州的企业到广安市招工,招了520人到湖州市上班。", {("511600", "330500", 520.0)}),
        ("广安市累计到湖州市务工1200人。", {("511600", "330500", 1200.0)}),
    ],
)
def test_what_the_pair_does(text: str, expected: set[tuple[str, str, float]]) -> None:
    assert told(text) == expected


def test_a_place_left_out_takes_no_part() -> None:
    text = "肇庆市对口帮扶贺州市。2018年,肇庆市(不含端州区)帮扶的贺州市昭平县到位资金400万元。"
    got = {(f.subject, f.object) for f, _ in read(text).facts if f.quantity}
    assert got == {("Region:441200", "Region:451121")}


def test_what_central_organs_and_units_give_is_nobodys() -> None:
    text = "2016年,深圳市盐田区对口支援寻乌县。证监会协调几家券商,去年给寻乌县拿了500万元。"
    assert not [f for f, _ in read(text, "2016-08-30").facts if f.quantity]


@pytest.mark.parametrize(
    "text",
    [
        "中央企业向广安市投入资金5000万元。",
        "36家中央单位在广安市定点帮扶,投入帮扶资金6000万元,选派挂职干部104名。",
        "国家部委选派干部人才65名到广安市工作。",
        "中央国家机关选派帮扶干部62名。",
        "中组部选派援川干部人才12名。",
        "财政部下达广安市对口帮扶资金5亿元。",
        "国家乡村振兴局向广安市捐赠资金100万元。",
        "在川央企和省级部门为广安市投入资金1亿元。",
        "30家部委和央企共向广安市捐款2亿元。",
        "湖州市协调央企为广安市捐赠资金300万元。",
    ],
)
def test_what_bodies_of_the_state_give_is_no_provinces(text: str) -> None:
    assert told(text) == set()


def test_who_gives_beside_the_state_gives_its_own() -> None:
    for lead in ("国家部委选派干部65名到广安市工作,湖州市", "按照国家部委安排,今年", "根据中央部门要求,湖州市"):
        assert told(f"{lead}选派干部22名到广安市。") == {("330500", "511600", 22.0)}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        # what a clause on the whole province goes on with is of the province too
        ("据统计,全省已累计实施协作项目800个,到位资金290亿元。", False),
        ("截至去年底,全省实施协作项目800个,培训劳动力72万人次。", False),
        ("十年来,全省实施协作项目800个,湖州市投入广安市资金3亿元。", True),
        ("全省共实施项目800个;湖州市给广安市培训劳动力720人次。", True),
    ],
)
def test_what_goes_on_of_a_whole_province(text: str, *, left: bool) -> None:
    assert bool(told(text)) is left
