"""Firms that everybody knows by a short name of their own (graph/data/companies.tsv)."""

from __future__ import annotations

import pytest

from tests.extraction.helpers import read

MET = "东西部劳务协作\n昆山市与伊川县人社局签下《劳务合作协议》。"


def _firms(text: str) -> set[str]:
    return {n.name for n in read(MET + text, "2022-05-10").nodes if n.type == "Company"}


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("坐着它进厂的伊川人,有去成都富士康的,有去重庆翊宝的。", {"成都富士康", "重庆翊宝"}),
        ("泰州蓝思、昆山仁宝、成都捷普,都有伊川人。", {"泰州蓝思", "昆山仁宝", "成都捷普"}),
        ("伊川县向歌尔股份输送40人。", {"歌尔股份"}),
        ("伊川县有38人在昆山纬创上班。", {"昆山纬创"}),
        ("海信招走了伊川的25个人。", {"海信"}),  # a word within others (上海信息) by what only a firm does
    ],
)
def test_a_known_firm(text: str, firms: set[str]) -> None:
    assert firms <= _firms(text)


@pytest.mark.parametrize(
    "text",
    [
        "伊川县的小王买了一部小米手机,开着一辆五菱去昆山。",
        "会上喝的是蒙牛牌酸奶。",
        "上海信息中心的老师来讲了课。",
        "便捷普惠的服务到了村口。",
        "他得力的助手是伊川人。",
        "金华为伊川送来了书。",
        "昆山市向伊川县捐赠安踏运动鞋500双,价值20万元。",
        "昆山市向伊川县捐赠一批得力文具、安踏运动鞋,折合10万元。",
        "昆山市组织伊川干部参观富士康、捷安特,捐款100万元。",
        "京沪线上的列车到了东湖高新区,恒大小区的业主在站台上。",
        "会议要求持之以恒大力推进协作,畜牧原种场也来了人。",
        "昆山市送来新希望,首创了协作的新样子。",
    ],
)
def test_what_is_no_firm(text: str) -> None:
    assert not _firms(text)


@pytest.mark.parametrize(
    ("text", "firm", "people"),
    [
        ("今年以来,伊川县向青岛海信输送务工人员80人。", "青岛海信", 80),
        ("今年送去昆山的伊川人有120名,进了昆山仁宝。", "昆山仁宝", 120),
    ],
)
def test_people_go_to_it(text: str, firm: str, people: int) -> None:
    told = {(f.object, f.quantity.value) for f, _ in read(MET + text, "2022-05-10").facts if f.quantity}
    assert (f"Company:{firm}", people) in told


def test_a_word_beside_a_known_firm_or_after_its_place_is_one() -> None:
    assert {"富士康", "捷普", "仁宝"} <= _firms("伊川县把人送进了成都的富士康和捷普、昆山的仁宝。")


def test_people_sent_to_firms_of_places_went_to_the_places_too() -> None:
    text = MET + "县里的直通车把人送进了成都的富士康、泰州的蓝思。"
    told = {(f.subject, f.object) for f, _ in read(text, "2022-05-10").facts if f.predicate == "sends_workers_to"}
    assert told == {
        ("Region:410329", end) for end in ("Company:富士康", "Company:蓝思", "Region:510100", "Region:321200")
    }


def test_the_place_before_a_firm_stays_a_place() -> None:
    facts = read(MET + "今年伊川县组织120名劳动力到昆山富士康务工。", "2022-05-10").facts
    told = {(f.subject, f.object, f.quantity.value) for f, _ in facts if f.quantity}
    assert told == {("Region:410329", end, 120.0) for end in ("Region:320583", "Company:昆山富士康")}


def test_with_its_place_and_without_a_firm_is_one() -> None:
    assert _firms("青岛海尔招走了伊川的25个人,海尔又招了12人。") == {"青岛海尔"}
    assert _firms("徐工集团向伊川捐资500万元,徐州徐工招收伊川40人。") == {"徐工集团"}
    assert {"成都富士康", "郑州富士康"} <= _firms("伊川县120人去了成都富士康上班,60人去了郑州富士康上班。")


def test_the_seat_of_a_firm_sends_nobody() -> None:
    text = "劳务协作\n昭觉县与宁波市协作。昭觉县向成都京东方输送务工人员130人,向宁波申洲输送220人。"
    sent = {f.subject for f, _ in read(text, "2022-05-10").facts if f.predicate == "sends_workers_to"}
    assert sent == {"Region:513431"}


def test_two_works_of_a_brand_are_two_firms() -> None:
    assert {"西安比亚迪", "扬州比亚迪"} <= _firms("西安比亚迪在伊川县招工300人。江苏扬州比亚迪向伊川县捐款20万元。")
