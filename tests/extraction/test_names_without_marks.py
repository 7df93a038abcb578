"""Campaigns, bases, fairs, offices and firms by the kind of name they have, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

LED = "黄岛区对口帮扶武都区,帮了好几年。"


def _nodes(text: str, kind: str) -> set[str]:
    return {n.name for n in read(LED + text, "2023-12-30").nodes if n.type == kind}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("携手奔小康行动就是那年办起来的。", "携手奔小康行动"),
        ("说起劳务,绕不开劳务协作提升行动。", "劳务协作提升行动"),
        ("百企帮百村行动今年又添了新人。", "百企帮百村行动"),
        ("“绣娘返乡”行动就是那年办起来的。", "“绣娘返乡”行动"),
        ("“茶乡花海”茶旅融合示范园区,捐的是五百万元。", "“茶乡花海”茶旅融合示范园区"),
        ("粤黔协作就业实训基地挂了牌。", "粤黔协作就业实训基地"),
        ("甘籍务工人员之家也开了门。", "甘籍务工人员之家"),
        ("康县劳务办驻青岛办事处,老乡有事找得着人。", "康县劳务办驻青岛办事处"),
        ("“南北挂钩”,说的就是这种配法。", "南北挂钩"),
    ],
)
def test_names_of_undertakings(told: str, name: str) -> None:
    assert name in _nodes(told, "Program")


@pytest.mark.parametrize(
    "told",
    [
        "县里推行“一村一品”的项目。",
        "“订单式”产业项目有3个。",
        "“直采直供”基地29个,卖了不少货。",
        "党员去看了“党员之家”。",
        "公安局开展打击盗窃专项行动。",
        "武都区帮扶基地不少,合作基地也多。",
        "外籍员工服务站在黄岛区开门。",
        "武都区百花园牡丹分园门票80元。",
        "武都区幼儿园城关分园收了黄岛区的捐款。",
        "“城乡挂钩”指标,黄岛区向武都区买了800亩。",
        "武都区合作社培训基地花了50万元。",
    ],
)
def test_ways_of_working_and_kinds_are_no_names(told: str) -> None:
    assert _nodes(told, "Program") == set()


@pytest.mark.parametrize(
    ("told", "organ"),
    [
        ("牵线的是武都区民宗局。", "陇南市武都区民族宗教事务局"),
        ("东西部协作对接会由青岛市对口支援和区域合作局主办。", "青岛市对口支援和区域合作局"),
        ("来的有成县、徽县两个县的人社局,谈劳务,签约。", "成县人力资源和社会保障局"),
    ],
)
def test_offices(told: str, organ: str) -> None:
    assert organ in _nodes(told, "Bureau")


def test_an_office_is_no_firm_and_a_kind_of_works_neither() -> None:
    assert _nodes("黄岛区妇联、武都区妇联两家合办了招聘会。", "Company") == set()
    assert _nodes("招聘会开了场,沈阳汽车制造厂来了,一家玩具制造厂也来了。", "Company") == {"沈阳汽车制造厂"}
    assert _nodes("黄岛区汽车制造厂吸纳武都区80人务工。", "Company") == set()
